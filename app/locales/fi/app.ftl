# Havainto suomeksi. Samat avaimet ja muuttujat ovat joka kielessä.

## Kehys: otsake, valikko, alatunniste

brand = Havainto
page-title = { $title } – Havainto
page-title-refused = Virhe: { $title }
page-title-unconfirmed = Katso vielä: { $title }
skip-to-content = Siirry sisältöön
nav-label = Päävalikko
nav-home = Etusivu
nav-own = Omat havainnot
nav-search = Haku
nav-issues = Asiat
nav-admin = Ylläpito
nav-accounts = Tilit
nav-units = Yksiköt
nav-lists = Luettelot
nav-channels = Muut kanavat
nav-rules = Ohjaussäännöt
nav-outbox = Lähtevä posti
nav-file = Kirjaa havainto
menu = Valikko
language-label = Kieli
sign-out = Kirjaudu ulos
sign-in = Kirjaudu sisään
signed-in-as = Kirjautunut: { $name }
footer-label = Alatunniste
footer-purpose = Havainto vie ammattilaisten hiljaisen tiedon päätöksiin ja tuo vastauksen takaisin.
footer-privacy = Tietosuoja
footer-accessibility = Saavutettavuus

## Sanasto: havainto

kind-label = Laji
kind-gap = Epäkohta
kind-success = Onnistuminen
kind-phenomenon = Ilmiö
kind-weak-signal = Heikko signaali
kind-proposal = Kehittämisehdotus
kind-gap-hint = Jokin ei toimi tai puuttuu
kind-success-hint = Jokin toimi, ja muutkin voisivat oppia siitä
kind-phenomenon-hint = Jokin toistuu tai on muuttumassa
kind-weak-signal-hint = Aavistus: tämä voi kasvaa, vaikka näyttöä on vasta vähän
kind-proposal-hint = Tiedät, miten jonkin voisi tehdä paremmin

frequency-label = Kuinka usein
frequency-once = Kerran
frequency-now-and-then = Silloin tällöin
frequency-weekly = Viikoittain
frequency-daily = Päivittäin

duration-label = Kuinka kauan
duration-weeks = Muutamia viikkoja
duration-months = Muutamia kuukausia
duration-year = Noin vuoden
duration-years = Useita vuosia

urgency-label = Kuinka kiireellinen
urgency-can-wait = Voi odottaa
urgency-soon = Pian
urgency-now = Heti

stage-label = Palvelupolun vaihe
interfaces-label = Rajapinnat
profession-label = Ammattiryhmä
themes-label = Teemat
causes-label = Mistä tämä johtuu?
causes-label-success = Mikä sai sen toimimaan?
tried-label = Mitä on jo kokeiltu?
tried-label-success = Mitä kokeilitte ennen tätä?
proposal-label = Mikä voisi olla toisin?
proposal-label-success = Mitä toinen yksikkö tarvitsisi onnistuakseen samassa?

identity-label = Kenen nimellä
identity-named = Omalla nimellä
identity-confidential = Luottamuksella
identity-anonymous = Nimettömänä
identity-named-hint = Havaintoa käsittelevät voivat saada nimesi tietää, kollegat eivät.
identity-confidential-hint = Nimesi säilytetään erillään, ja sen saa tietää vain henkilöllisyyden haltija, jonka on kerrottava syy; saat siitä tiedon.
identity-anonymous-hint = Mitään sinuun johtavaa ei tallenneta, joten kukaan ei saa tietää nimeäsi; vastaukset luet kuittikoodilla.

perspective-label = Keneen tai mihin tämä vaikuttaa
perspective-client = Asiakas
perspective-system = Palvelujärjestelmä
perspective-payer = Maksaja

audience-label = Kuka saa lukea
audience-colleagues = Kollegat
audience-responsible = Vastuuhenkilöt
audience-colleagues-hint = Kaikki kirjautuneet. Nimeäsi ei näytetä.
audience-responsible-hint = Esihenkilöt, joita asia koskee, ja koordinaattorit. Nimeäsi ei näytetä muille.

unit-label = Yksikkö
service-line-label = Palvelutehtävä
area-label = Kunta tai alue
client-group-label = Asiakasryhmä
needs-action = Vaatii toimia
filed-on = Kirjattu { $date }

## Sanasto: asia ja vastaus

state-raised = Nostettu
state-acknowledged = Luettu
state-planned = Suunnitteilla
state-done = Tehty
state-declined = Ei toteuteta
state-none-plain = Tallennettu. Löytyy haulla, ei odota vastausta.
state-withdrawn-plain = Peruttu. Muut eivät näe sitä.
state-raised-plain = Odottaa, että vastuuhenkilö lukee sen.
state-acknowledged-plain = Vastuuhenkilö on lukenut sen ja valmistelee vastausta.
state-planned-plain = Vastattu: asialle tehdään jotain.
state-done-plain = Vastattu: asia on hoidettu.
state-declined-plain = Vastattu: asia ei etene, ja syy on kerrottu.
decision-planned = Suunnitteilla
decision-done = Tehty
decision-declined = Ei toteuteta

way-label = Asian vaiheet
way-raised = Nostettu
way-read = Luettu
way-answered = Vastattu
way-answered-planned = Vastattu: suunnitteilla
way-answered-declined = Vastattu: ei toteuteta
way-done = Tehty
way-passed = valmis
way-here = nyt tässä
way-ahead = edessä

## Sanasto: ihmiset ja ohjaus

role-manager = Esihenkilö
role-triager = Kehittäjä
role-coordinator = Koordinaattori
role-custodian = Henkilöllisyyden haltija
role-administrator = Pääkäyttäjä
reason-service-line-and-area = Palvelutehtävän ja alueen perusteella
reason-service-line = Palvelutehtävän perusteella
reason-area = Alueen perusteella
reason-default = Oletussäännön perusteella, koska mikään tarkempi sääntö ei sovi

## Päiväykset

date-and-time = { $date } klo { $time }
month-and-year = { $month ->
    [1] tammikuu
    [2] helmikuu
    [3] maaliskuu
    [4] huhtikuu
    [5] toukokuu
    [6] kesäkuu
    [7] heinäkuu
    [8] elokuu
    [9] syyskuu
    [10] lokakuu
    [11] marraskuu
   *[12] joulukuu
} { $year }

## Lomakkeet

optional = vapaaehtoinen
choose = Valitse
not-chosen = Ei valittu
characters-left = Merkkejä jäljellä:
characters-over = Merkkejä liikaa:
characters-limit = Enintään { $limit } merkkiä
faults-heading = { $count ->
    [one] Korjaa yksi kohta
   *[other] Korjaa { $count } kohtaa
}
faults-kept = Mitään ei kadonnut: kirjoittamasi on lomakkeella.
refused-heading = Tätä ei voitu tehdä
fault-prefix = Virhe:

field-required = Täytä tämä kohta.
field-choice-required = Valitse yksi vaihtoehto.
field-too-long = Lyhennä enintään { $limit } merkkiin. Nyt merkkejä on { $actual }.
field-too-short = Kirjoita vähintään { $limit } merkkiä.
field-not-in-list = Valitse vaihtoehto luettelosta.
field-hidden-characters = Tekstissä on näkymättömiä merkkejä. Poista ne tai kirjoita teksti uudelleen.
field-not-an-email = Kirjoita sähköpostiosoite muodossa nimi@esimerkki.fi.
field-email-taken = Tällä osoitteella on jo tili.
field-wrong-credentials = Sähköpostiosoite tai salasana ei täsmää.
field-too-many-attempts = { $minutes ->
    [one] Liian monta yritystä. Odota minuutti ja yritä uudelleen.
   *[other] Liian monta yritystä. Odota { $minutes } minuuttia ja yritä uudelleen.
}
field-wrong-code = Koodi ei täsmää. Käytä koodia, jonka palvelin tulosti käynnistyessään.
field-password-too-common = Salasana on liian helppo arvata. Kokeile kolmea sanaa, jotka eivät liity toisiinsa.
field-passwords-differ = Salasanat eivät ole samat.
field-not-kept = Nimetöntä havaintoa ei tallenneta luonnokseksi, jottei mikään johda sinuun. Lähetä se tästä, tai kirjaa se nimelläsi tai luottamuksellisesti.
field-identifies = Tekstissä näyttää olevan { $what }. Poista se tai peitä se ennen lähettämistä.
field-not-a-link = Kirjoita osoite, joka alkaa https://
field-unknown-receipt = Tällä kuittikoodilla ei löydy havaintoa. Tarkista koodi.

## Kun jokin ei onnistu

fault-invalid-title = Tarkista tiedot
fault-invalid-text = Kaikkea ei voitu hyväksyä. Palaa lomakkeelle ja tarkista tiedot.
fault-unconfirmed-text = Katso ensin huomautukset ja lähetä sitten uudelleen.
fault-signed-out-title = Kirjaudu sisään
fault-signed-out-text = Istuntosi on päättynyt. Kirjaudu sisään, niin pääset jatkamaan.
fault-signed-out-kept = Kirjoittamasi on tallessa tällä sivulla. Kirjaudu sisään uudessa välilehdessä, palaa sitten tähän ja lähetä uudelleen.
sign-in-in-new-tab = Kirjaudu sisään (avautuu uuteen välilehteen)
opens-in-new-tab = (avautuu uuteen välilehteen)
fault-not-found-title = Sivua ei löydy
fault-not-found-text = Osoitteessa voi olla virhe, tai sivu on poistettu.
fault-forbidden-title = Sivua ei voi näyttää
fault-forbidden-text = Joko sivua ei ole tai sinulla ei ole oikeutta siihen. Jos tarvitset pääsyn, kysy pääkäyttäjältäsi.
fault-conflict-title = Tilanne on muuttunut
fault-rate-limited-title = Liian monta pyyntöä
fault-rate-limited-text = { $seconds ->
    [one] Odota sekunti ja yritä uudelleen.
   *[other] Odota { $seconds } sekuntia ja yritä uudelleen.
}
fault-too-large-title = Liian paljon tekstiä kerralla
fault-too-large-text = Lähetys ylitti rajan, joka on { $kilobytes } kilotavua. Mitään ei tallennettu. Palaa selaimen takaisin-painikkeella, lyhennä tekstiä ja lähetä uudelleen.
fault-unavailable-title = Palvelu ei juuri nyt vastaa
fault-unavailable-text = Vika on meillä, ei sinussa. Yritä hetken kuluttua uudelleen.
fault-unavailable-kept = Kirjoittamasi on tallessa tällä sivulla. Pidä sivu auki ja lähetä se täältä uudelleen.
fault-internal-title = Jokin meni vikaan
fault-internal-text = Vika on meillä, ei sinussa. Jos se toistuu, kerro pääkäyttäjälle tunnus { $incident }.
kept-text = Kirjoittamasi teksti
send-again = Lähetä uudelleen
back-home = Etusivulle
conflict-issue-moved-on = Asia on edennyt sen jälkeen, kun avasit sivun. Tarkista tilanne ja yritä tarvittaessa uudelleen.
conflict-already-set-up = Havainto on jo otettu käyttöön. Kirjaudu sisään.
conflict-default-rule-stays = Oletussääntöä ei voi poistaa, mutta vastuuhenkilön voi vaihtaa.
conflict-link-expired = Linkki on käytetty tai vanhentunut. Pyydä pääkäyttäjältä uusi kutsu.
conflict-last-administrator = Viimeiseltä pääkäyttäjältä ei voi poistaa roolia. Anna rooli ensin toiselle.
conflict-withdrawn = Havainto on peruttu, joten siihen ei voi enää lisätä mitään.
conflict-too-many-drafts = Luonnoksia on jo niin paljon kuin mahtuu. Poista jokin niistä tai lähetä se.

## Luettelot

pager-label = Sivutus
pager-previous = Edellinen
pager-next = Seuraava
pager-page = Sivu { $page }
pager-page-of = Sivu { $page } / { $pages }

## Haku

search-title = Haku
search-box = Hae havainnoista
search-hint = Haku löytää sanan eri muodot, samaa tarkoittavat sanat ja muunkieliset havainnot.
search-submit = Hae
search-total = { $count ->
    [0] Ei yhtään havaintoa
    [one] Yksi havainto
   *[other] { $shown } havaintoa
}
search-newest = { $count ->
    [0] Ei yhtään havaintoa
    [one] Yksi havainto
   *[other] { $shown } havaintoa, uusimmat ensin
}
search-meant = Tarkoititko:
search-also = Haettiin myös: { $concepts }.
search-words-only = Hae vain kirjoitetuilla sanoilla
search-by-words-only = Haettiin vain kirjoitetuilla sanoilla.
search-meaning-too = Hae myös samaa tarkoittavilla sanoilla
search-narrow = Rajaa tuloksia
search-narrow-chosen = { $count ->
    [one] Rajaa tuloksia (1 valittu)
   *[other] Rajaa tuloksia ({ $count } valittua)
}
search-narrow-submit = Rajaa
search-month-label = Kuukausi
search-more-values = Näytä loput { $count }
search-chosen-label = Valitut rajaukset
search-take-back = Poista rajaus:
search-clear = Poista kaikki rajaukset
search-raised = Nostettu
search-untitled = Havainto { $reference }
search-rebuilding = Hakua rakennetaan uudelleen.
search-rebuilding-text = Tuloksista voi vielä puuttua havaintoja, eivätkä luvut ole lopullisia. Mitään ei ole kadonnut.
search-rebuilding-done = { $done } / { $total } havaintoa valmiina
search-chart-title = Havainnot kuukausittain
search-chart-described = Pylväskaavio, { $from } – { $to }. Eniten havaintoja oli kuussa { $month }: { $most }.
search-chart-table = Samat luvut taulukkona
search-chart-count = Havaintoja
search-cut-short = Haku näyttää enintään { $limit } havaintoa. Rajaa tai tarkenna hakua, niin näet loput.
search-nothing-yet = Täällä ei ole vielä havaintoja
search-nothing-yet-text = Kun joku kirjaa havainnon, jonka saat lukea, se löytyy täältä muutamassa sekunnissa. Ensimmäinen voi olla sinun.
search-nothing-found = Mitään ei löytynyt
search-try-without-facets = Poista rajaukset ja hae koko aineistosta.
search-try-fewer-words = Kokeile vähempiä tai toisia sanoja. Lyhyt hakusana löytää enemmän.
search-try-another-language = Kokeile toisella kielellä: havaintoja kirjataan suomeksi, ruotsiksi ja englanniksi.
search-try-filing = Ehkä kukaan ei ole vielä kirjannut sitä. Jos olet havainnut sen, kirjaa se.
search-withheld = Hakua ei tehty
search-withheld-text = Hakusanoissa näyttää olevan jotain, mistä ihmisen voi tunnistaa, kuten henkilötunnus, puhelinnumero tai sähköpostiosoite. Sitä ei haettu eikä tallennettu. Kuvaile asiaa muilla sanoilla.
search-past-the-end = Tällä sivulla ei ole enää tuloksia
search-first-page = Tulosten ensimmäiselle sivulle

## Kirjautuminen ja kutsu

email-label = Sähköpostiosoite
password-label = Salasana
password-again-label = Salasana uudelleen
password-hint = Vähintään { $least } merkkiä. Kolme sanaa, jotka eivät liity toisiinsa, on hyvä alku.
sign-in-next = Kirjaudu sisään, niin pääset sivulle, jota olit avaamassa.
sign-in-forgotten = Unohtuiko salasana, tai puuttuuko tili? Pyydä pääkäyttäjältäsi uusi kutsu.
signed-in-already = Olet jo kirjautunut: { $name }.
demo-heading = Kokeile esittelytilillä
demo-text = Tämä on esittely: organisaatiot, ihmiset ja havainnot ovat keksittyjä. Painike kirjaa sinut sisään.
demo-use = Kirjaudu: { $name }
demo-account = { $email }, salasana { $password }
invitation-title = Tervetuloa, { $name }
invitation-text = Valitse salasana, niin tilisi on valmis. Kirjaudut jatkossa osoitteella { $email }.
invitation-submit = Ota tili käyttöön

## Käyttöönotto

setup-title = Ota Havainto käyttöön
setup-lead = Neljä kohtaa, muutama minuutti. Kaikkea voi muuttaa myöhemmin ylläpidossa.
setup-code-heading = Varmista, että palvelin on sinun
setup-code-label = Käyttöönottokoodi
setup-code-hint = Palvelin tulosti koodin käynnistyessään. Näin kukaan muu ei ehdi ottaa asennusta haltuunsa.
setup-organisation-heading = Organisaatio
setup-organisation-text = Nimi näkyy lomakkeilla ja sähköposteissa lukijan kielellä. Puuttuvan tilalla näytetään suomenkielinen.
setup-organisation-fi-label = Nimi suomeksi
setup-organisation-sv-label = Nimi ruotsiksi
setup-organisation-en-label = Nimi englanniksi
setup-units-heading = Ensimmäiset yksiköt
setup-units-text = Yksikkö kertoo, missä havainto tehtiin, ja siltä voi periytyä palvelutehtävä ja alue. Voit jättää tyhjäksi.
setup-units-label = Yksiköt
setup-units-hint = Yksi nimi riville.
setup-administrator-heading = Sinä, ensimmäinen pääkäyttäjä
setup-administrator-text = Pääkäyttäjä kutsuu muut ja päättää, kuka vastaa mistäkin. Aluksi kaikki toimia vaativa ohjautuu sinulle. Pääkäyttäjänä et näe rajattuja havaintoja.
setup-name-label = Nimesi
setup-submit = Ota käyttöön ja kirjaudu sisään

## Etusivu

home-title = Etusivu
home-greeting = Hei, { $name }
home-file-heading = Mitä havaitsit tänään?
home-file-text = Yksi minuutti riittää. Vain laji ja teksti ovat pakollisia.
home-own-heading = Viimeisimmät havaintosi
home-own-all = Kaikki omat havainnot
home-own-empty-heading = Et ole vielä kirjannut havaintoja
home-own-empty-text = Kirjaa ensimmäinen: pieni riittää. Näet täällä, mitä sille tapahtuu.
home-awaiting = { $count ->
    [0] Yksikään asia ei odota vastaustasi
    [one] Yksi asia odottaa vastaustasi
   *[other] { $count } asiaa odottaa vastaustasi
}
home-awaiting-open = Avaa asiat
home-admin-heading = Ylläpidon seuraavat askeleet
home-admin-units = Lisää yksiköt, joissa ihmiset työskentelevät.
home-admin-invite = Kutsu ensimmäiset ihmiset ja anna heille roolit.
home-admin-rules = Päätä, kuka vastaa mistäkin. Nyt kaikki ohjautuu oletussäännön vastuuhenkilölle.
home-admin-mails = { $count ->
    [one] Yksi sähköposti on jäänyt lähtemättä. Katso, mikä esti.
   *[other] { $count } sähköpostia on jäänyt lähtemättä. Katso, mikä esti.
}
home-admin-done = Kaikki kunnossa: mikään ei odota sinua.
home-admin-open = Ylläpitoon

## Havainnon kirjaaminen

observe-title = Mitä havaitsit?
observe-lead = Yksi minuutti riittää. Vain laji ja teksti ovat pakollisia.
observe-text-label = Kerro omin sanoin
observe-text-label-success = Kerro, mikä toimi
observe-text-hint = Mitä tapahtui tai toistuu? Mikä voisi olla toisin? Älä kirjoita mitään, mistä asiakkaan voi tunnistaa.
observe-text-hint-success = Mitä teitte, ja mitä siitä seurasi? Älä kirjoita mitään, mistä asiakkaan voi tunnistaa.
observe-title-label = Otsikko
observe-needs-action-label = Tämä vaatii toimia
observe-needs-action-hint = Havainto menee yhdelle vastuuhenkilölle, jonka on vastattava.
observe-wants-answer-label = Haluan kuulla, mitä tästä seurasi
observe-wants-answer-hint = Saat tiedon, kun havaintoosi vastataan.
observe-unit-hint = Missä havaitsit tämän?
observe-client-group-hint = Ryhmä, ei koskaan yksittäinen ihminen.
observe-interfaces-hint = Keiden kanssa asia on yhteinen, tai pitäisi olla? Valitse yksi tai useampi.
observe-themes-hint = Mihin toistuviin asioihin tämä kuuluu? Valitse yksi tai useampi.
observe-perspective-hint = Valitse yksi tai useampi. Voit kertoa lyhyesti miten.
observe-note-client = Miten se vaikuttaa asiakkaaseen?
observe-note-system = Miten se vaikuttaa palvelujärjestelmään?
observe-note-payer = Miten se vaikuttaa maksajaan?
observe-colleagues-read = Kollegat voivat lukea havainnon, mutta nimeäsi heille ei näytetä.
observe-responsible-read = Havainnon voivat lukea vain vastuuhenkilöt ja koordinaattorit.
observe-not-instead = Tämä lomake ei korvaa vaaratapahtumailmoitusta, ilmoitusta väärinkäytöksestä eikä huoli-ilmoitusta yksittäisestä asiakkaasta. Tee ne organisaatiosi omia kanavia pitkin.
observe-submit = Lähetä havainto
observe-submit-as-it-is = Lähetä sellaisenaan
observe-submit-marked = Jätä merkityt näkyviin ja lähetä
observe-submit-masked = Peitä kaikki ja lähetä
destination-lead = Tästä vastaa:

## Ennen lähettämistä

concerns-heading = Katso vielä tämä
concerns-text = Mitään ei ole vielä tallennettu. Kirjoittamasi on alla lomakkeella, ja voit muuttaa sitä. Sinä päätät, miten jatkat.
concern-persons-heading = Tunnistaako tästä jonkun?
concern-persons-text = Havainnosta ei saa tunnistaa ketään. Merkitse kohdat, joista ketään ei tunnista, tai peitä kaikki.
concern-looks-like = Näyttää siltä, että tässä on { $what }.
concern-not-a-person = ”{ $word }” ei ole henkilö
concern-tells-of-nobody = ”{ $word }” ei yksilöi ketään
concern-similar-heading = Onko tämä sama asia?
concern-similar-text = Joku on jo kirjannut samankaltaista. Jos asia on sama, voit lisätä siihen oman painosi uuden havainnon sijaan.
similar-shared = Samoja sanoja:
similar-noticed = { $count ->
    [one] Yksi on huomannut tämän
   *[other] { $count } on huomannut tämän
}
concern-channels-heading = Kuuluuko tämä muualle?
concern-channels-text = Teksti viittaa asiaan, jolle on oma kanavansa. Havainto ei korvaa sitä.
concern-channel-open = Avaa kanava

## Luonnokset ja vaiheet

step-matter = Mitä havaitsit?
step-place = Missä havaitsit sen?
step-meaning = Tarkemmin asiasta
step-sending = Toimet, nimi ja lukijat
step-place-holds = Yksikkö, palvelutehtävä, kunta, asiakasryhmä, palvelupolun vaihe
step-meaning-holds = Otsikko, kuinka usein, keneen vaikuttaa, syyt, ehdotus, teemat
step-sending-told = { $identity } · Lukijat: { $audience }
step-title = { $step } (vaihe { $number } / { $steps })
step-of = Vaihe { $number } / { $steps }
step-next = Seuraava
step-back = Edellinen
step-skip = Ohita tämä vaihe
step-later = Jatka myöhemmin
step-send-now = Lähetä nyt
drafts-title = Luonnokset
drafts-text = Luonnokset näet vain sinä.
drafts-empty-heading = Sinulla ei ole luonnoksia
drafts-empty-text = Voit tallentaa keskeneräisen havainnon luonnokseksi ja jatkaa sitä myöhemmin. Se on tallessa täällä, kunnes lähetät tai poistat sen.
draft-keep = Tallenna luonnokseksi
draft-go-on-in-steps = Täytä vaihe vaiheelta
draft-without-text = Luonnos ilman tekstiä
draft-kept = Tallennettu
draft-until = poistetaan
draft-go-on = Jatka
draft-discard = Poista luonnos

## Havainnon muuttaminen

edit-title = Muokkaa tai täydennä havaintoa
edit-lead = Aiempi versio säilyy. Se, kenen nimellä havainto on ja kuka saa lukea sen, ei muutu.
edit-submit = Tallenna muutokset
edit-submit-as-it-is = Tallenna sellaisenaan
edit-submit-marked = Jätä merkityt näkyviin ja tallenna
edit-submit-masked = Peitä kaikki ja tallenna
edit-not = Älä muuta

## Kuitti

receipt-title = Kiitos, havaintosi on tallessa
receipt-reference = Tunnus { $reference }
receipt-next-heading = Mitä seuraavaksi tapahtuu
receipt-raised = Havainto meni vastuuhenkilölle
receipt-raised-text = { $owner } saa siitä asian { $issue } ja sähköpostin. Sähköpostissa on vain linkki, ei tekstiäsi.
receipt-due = Vastaus viimeistään { $due }
receipt-due-text = Vastaus kertoo, mitä asialle tehdään tai miksi ei tehdä.
receipt-told = Saat vastauksen tiedoksi
receipt-told-text = Lähetämme sinulle sähköpostin, ja vastaus näkyy Omissa havainnoissa.
receipt-not-told = Vastausta ei lähetetä sinulle
receipt-not-told-text = Et pyytänyt tietoa vastauksesta. Se näkyy silti Omissa havainnoissa.
receipt-found = Havainto löytyy haulla
receipt-found-text = Muutaman sekunnin kuluttua sen voivat löytää kaikki, jotka saavat lukea sen.
receipt-no-answer = Kukaan ei ole velvollinen vastaamaan
receipt-no-answer-text = Et merkinnyt havaintoa toimia vaativaksi. Se on silti osa yhteistä tietoa.
receipt-readers-heading = Kuka voi lukea sen
receipt-owner-reads = { $owner }, joka vastaa asiasta.
receipt-add-more = Täydennä havaintoa
receipt-text-heading = Näin kirjoitit
receipt-another = Kirjaa toinen havainto

## Yksi havainto ja omat havainnot

observation-title = Havainto { $reference }
observation-yours = Sinun havaintosi
observation-issue-heading = Mitä sille on tehty
observation-responsible = Vastuussa
observation-open-issue = Avaa asia { $reference }
answer-heading = Näin vastasimme
answer-by = { $author }, { $date }
own-title = Omat havainnot
own-empty-heading = Et ole vielä kirjannut havaintoja
own-empty-text = Kun kirjaat havainnon, näet täällä, missä se on menossa ja mitä siihen vastattiin.
own-no-more = Tällä sivulla ei ole havaintoja.

## Asiat

crumbs-label = Olet täällä
issue-of-withdrawn = Peruttu havainto
issues-title = Asiat
issues-show = Mitkä asiat näytetään
issues-awaiting = Odottaa vastausta
issues-planned = Suunnitteilla
issues-closed = Päättyneet
issues-all = Kaikki
issues-none-awaiting = Mikään ei odota vastausta
issues-none-awaiting-text = Kun jotain nostetaan vastattavaksesi, saat siitä sähköpostin ja se näkyy täällä.
issues-none-planned = Mitään ei ole suunnitteilla
issues-none-planned-text = Täällä näkyvät asiat, joihin on vastattu, että niille tehdään jotain.
issues-none-closed = Mikään asia ei ole vielä päättynyt
issues-none-closed-text = Täällä näkyvät asiat, jotka on tehty tai joita ei toteuteta.
issues-none = Asioita ei vielä ole
issues-none-text = Asia syntyy, kun havainnon tekijä merkitsee, että havainto vaatii toimia.
issues-no-more = Tällä sivulla ei ole enää asioita
issues-first-page = Ensimmäiselle sivulle

issue-title = Asia { $reference }
issue-owner = Vastuussa:
issue-raised-on = Nostettu { $date }
issue-due = Vastaus viimeistään { $date }
issue-overdue = Myöhässä: vastaus piti antaa { $date }
issue-why = Miksi juuri tämä vastuuhenkilö?
issue-observed = Mitä havaittiin
issue-answers = Vastaukset
issue-acknowledge-heading = Kerro, että olet lukenut
issue-acknowledge-text = Havainnon tekijä näkee heti, että asia on luettu. Vastata voit nyt tai myöhemmin.
issue-acknowledge = Olen lukenut tämän
issue-waits-to-be-read = Asia odottaa, että { $owner } lukee sen. Vain vastuuhenkilö voi vastata.
issue-waits-for-answer = { $owner } on lukenut asian ja valmistelee vastausta. Vain vastuuhenkilö voi vastata.
issue-waits-to-be-done = Asialle on luvattu tehdä jotain. { $owner } kertoo, kun se on tehty.
issue-closed = Asia on päättynyt. Havainnon tekijä on saanut vastauksen, eikä tässä ole enää tehtävää.
issue-not-sent = Tätä ei lähetetty
issue-not-sent-text = Asia oli jo päättynyt, kun lähetit vastauksesi. Kirjoittamasi on tässä, jos tarvitset sitä.

answer-form-heading = Vastaa havainnon tekijälle
answer-again-heading = Kerro, miten asia on edennyt
answer-decision-label = Mitä asialle tapahtuu
decision-planned-hint = Asialle tehdään jotain. Kerro mitä, kuka tekee ja milloin. Kerro uudelleen, kun se on tehty.
decision-done-hint = Asia on hoidettu. Kerro, mitä tehtiin. Asia päättyy tähän.
decision-declined-hint = Asia ei etene. Kerro miksi. Asia päättyy tähän.
answer-text-label = Vastauksesi
answer-text-hint = Kirjoita kuin kollegalle. Älä kirjoita mitään, mistä asiakkaan voi tunnistaa.
answer-who-sees = Havainnon tekijä saa sähköpostin, jossa on linkki mutta ei vastauksesi tekstiä. Vastauksen ja nimesi näkevät havainnon tekijä ja ne, jotka saavat lukea tämän asian.
answer-send = Lähetä vastaus

## Mitä muut lisäävät havaintoon

comments-heading = Kommentit
comments-to-add = Kommentoi havainnon sivulla
comments-none = Kommentteja ei vielä ole.
comment-by-reporter = Havainnon tekijä
comment-label = Kommenttisi
comment-hint = Kysy tai täydennä. Nimesi näytetään kommentin yhteydessä. Älä kirjoita mitään, mistä asiakkaan voi tunnistaa.
comment-own-hint = Täydennä tai vastaa. Nimeäsi ei näytetä: kommentissa lukee ”Havainnon tekijä”. Älä kirjoita mitään, mistä asiakkaan voi tunnistaa.
comment-submit = Lähetä kommentti

me-too-heading = Samaa huomanneet
me-too-count = { $count ->
    [0] Kukaan muu ei ole vielä kertonut huomanneensa samaa.
    [one] Yksi muu on huomannut saman.
   *[other] { $count } muuta on huomannut saman.
}
me-too-units = He työskentelevät { $count } eri yksikössä.
me-too-said = Olet kertonut huomanneesi saman.
me-too-submit = Olen huomannut saman
me-too-change = Tallenna muutokset
me-too-more = Kerro lisää
me-too-frequency-label = Kuinka usein olet huomannut saman
me-too-unit-hint = Missä huomasit saman?
me-too-words-label = Omin sanoin
me-too-words-hint = Teksti näkyy muille ilman nimeäsi. Älä kirjoita mitään, mistä asiakkaan voi tunnistaa.

adopt-heading = Käyttöönotto muissa yksiköissä
adopt-count = { $count ->
    [0] Mikään muu yksikkö ei ole vielä kertonut ottaneensa tätä käyttöön.
    [one] Yksi yksikkö on ottanut tämän käyttöön.
   *[other] { $count } yksikköä on ottanut tämän käyttöön.
}
adopt-open = Otimme tämän käyttöön
adopt-unit-label = Yksikkö, joka otti tämän käyttöön
adopt-words-label = Miten se sujui
adopt-words-hint = Mitä muutitte, mikä auttoi? Älä kirjoita mitään, mistä asiakkaan voi tunnistaa.
adopt-submit = Merkitse käyttöön otetuksi

helpful-question = Oliko tästä vastauksesta apua?
helpful-yes = Kyllä
helpful-partly = Osittain
helpful-no = Ei
helpful-thanks = Kiitos, mielipiteesi on tallessa. Voit vaihtaa sen.
helpful-told = Havainnon tekijän mielestä tästä vastauksesta oli apua: { $said }.

observation-back = Takaisin havaintoon { $reference }
observation-edit = Muokkaa tai täydennä
history-title = Aiemmat versiot
history-of = Havainnon { $reference } aiemmat versiot
history-text = Näin havainto luki ennen kuin sitä muutettiin. Uusin on ylimpänä.
history-none = Havaintoa ei ole muutettu.
history-until = { $time } asti

withdraw-open = Peru havainto
withdraw-title = Peru havainto { $reference }
withdraw-means-hidden = Otsikko, teksti ja lisätiedot piilotetaan muilta. Itse näet ne edelleen.
withdraw-means-search = Havainto ei enää löydy haulla, eikä siihen voi lisätä mitään.
withdraw-means-issue = Asian vastuuhenkilö näkee, että havainto on peruttu.
withdraw-means-for-good = Perumista ei voi kumota. Voit kirjata saman asian uutena havaintona.
withdraw-submit = Peru havainto
withdraw-not = Älä peru
withdraw-already = Havainto on jo peruttu.
withdrawn-own = Peruit tämän havainnon { $date }. Sen tekstin näet vain sinä.
withdrawn-told = Havainnon tekijä perui tämän havainnon { $date }. Sen tekstiä ei enää näytetä.
withdrawn-flag = Peruttu

reporter-title = Kuka kirjasi tämän
reporter-of = Kuka kirjasi havainnon { $reference }
reporter-lead = Tämä havainto on kirjattu luottamuksellisesti. Saat tietää sen tekijän vain perustellusta syystä.
reporter-logged = Pyyntösi ja sen syy kirjataan lokiin.
reporter-is-told = Havainnon tekijälle kerrotaan, että nimi on annettu.
reporter-once = Nimi näytetään sinulle tämän kerran. Älä tallenna sitä muualle.
reporter-reason-label = Miksi tarvitset nimen
reporter-reason-hint = Vähintään { $least } merkkiä. Älä kirjoita tähän kenenkään nimeä.
reporter-submit = Näytä nimi
reporter-name = Havainnon tekijä
reporter-shown-once = Pyyntö on kirjattu, ja havainnon tekijälle kerrotaan siitä. Kun poistut sivulta, nimeä ei näytetä uudelleen ilman uutta pyyntöä.
reporter-not-confidential = Tätä havaintoa ei ole kirjattu luottamuksellisesti, joten nimeä ei voi pyytää.

## Kuittikoodi

footer-receipt = Kuittikoodi
code-title = Palaa havaintoosi kuittikoodilla
code-lead = Jos kirjasit havainnon nimettömänä, sait kuittikoodin. Sillä luet vastaukset, vastaat kysymyksiin ja täydennät havaintoasi.
code-label = Kuittikoodi
code-hint = 20 merkkiä. Isoilla ja pienillä kirjaimilla, väleillä ja viivoilla ei ole väliä.
code-submit = Avaa havainto
code-lost = Kadonnutta koodia ei voi palauttaa: emme tiedä, kuka havainnon kirjasi.
code-not-sent-text = Havainto oli jo sulkeutunut. Kirjoittamasi on tässä. Avaa havainto koodilla ja lähetä teksti uudelleen.
code-fresh-title = Kiitos, havaintosi on tallessa
code-fresh-lead = Kirjasit havainnon nimettömänä. Tämä koodi on ainoa tie takaisin siihen.
code-where = Koodi syötetään Havainnossa sivulla { $path }.
code-once = Koodi näytetään vain nyt. Kirjoita se muistiin tai tulosta tämä sivu. Säilytä koodia kuin salasanaa.
code-what-for = Mitä koodilla voit tehdä
code-for-answers = Luet vastauksen ja kommentit, kun niitä tulee. Sähköpostia emme voi lähettää.
code-for-adding = Vastaat kysymyksiin ja täydennät havaintoa.
code-for-withdrawing = Perut havainnon, jos haluat.
code-print = Tulosta sivu selaimen tulostustoiminnolla. Paperille tulevat vain koodi ja sen käyttöohje.
code-nothing-kept = Havainnosta tallennettiin päivä, ei kellonaikaa, eikä mitään, mikä johtaisi sinuun.
code-open-report = Avaa havainto
code-gone-title = Kuittikoodi näytetään vain kerran
code-gone-text = Koodi on jo näytetty, tai tulit tälle sivulle ilman sitä. Jos sinulla on koodi, avaa havainto sillä.
code-add-label = Täydennä havaintoa tai vastaa
code-add-hint = Muut näkevät, että kirjoittaja on havainnon tekijä. Älä kirjoita mitään, mistä asiakkaan tai sinut voi tunnistaa.
code-leave-heading = Kun olet valmis
code-leave-text = Sulje havainto, jotta seuraava samaa laitetta käyttävä ei näe sitä. Muuten se sulkeutuu 30 minuutin kuluttua.
code-leave = Sulje havainto

## Sähköpostit

letter-greeting = Hei { $name }
letter-issue-raised-subject = Sinulle on nostettu asia { $reference }
letter-issue-raised-news = Havainto-palvelussa on nostettu asia { $reference }, joka ohjaussääntöjen mukaan kuuluu sinulle. Lue se, merkitse luetuksi ja vastaa siihen.
letter-issue-raised-link = Avaa asia { $reference }
letter-issue-answered-subject = Havaintoosi { $reference } on vastattu
letter-issue-answered-news = Kirjaamaasi havaintoon { $reference } on tullut vastaus. Kiitos, että kerroit.
letter-issue-answered-link = Lue vastaus havaintoosi { $reference }
letter-shared-answered-subject = Havaintoon { $reference } on vastattu
letter-shared-answered-news = Havaintoon { $reference }, jonka sinäkin olet huomannut, on tullut vastaus. Kiitos, että kerroit.
letter-shared-answered-link = Lue vastaus havaintoon { $reference }
letter-commented-subject = Uusi kommentti havaintoon { $reference }
letter-commented-news = Havaintoon { $reference } on kirjoitettu uusi kommentti.
letter-commented-link = Lue kommentti havaintoon { $reference }
letter-own-answered-subject = Yhteen havainnoistasi on vastattu
letter-own-answered-news = Yhteen luottamuksella kirjaamistasi havainnoista on tullut vastaus. Kiitos, että kerroit.
letter-own-commented-subject = Uusi kommentti yhteen havainnoistasi
letter-own-commented-news = Yhteen luottamuksella kirjaamistasi havainnoista on kirjoitettu uusi kommentti.
letter-own-link = Avaa omat havaintosi
letter-identity-disclosed-subject = Nimesi on kerrottu henkilöllisyyden haltijalle
letter-identity-disclosed-news = Henkilöllisyyden haltija on saanut tietää, että kirjasit yhden luottamuksellisista havainnoistasi. Hän on ilmoittanut pyynnölle syyn, ja se on kirjattu lokiin.
letter-invitation-subject = Kutsu Havainto-palveluun
letter-invitation-news = Sinulle on avattu tili Havainto-palveluun, jossa ammattilaiset kertovat, mikä palveluissa toimii ja mikä ei. Ota tili käyttöön valitsemalla salasana.
letter-invitation-link = Valitse salasana
letter-invitation-expires = Linkki toimii { $days ->
    [one] yhden päivän
   *[other] { $days } päivää
} ja vain kerran. Jos saat useamman kutsun, vain uusimman linkki toimii.
letter-without-text = Turvallisuuden vuoksi viestissä ei ole havainnon eikä vastauksen tekstiä. Ne luetaan palvelussa kirjautuneena.
letter-automatic = Viesti on lähetetty automaattisesti, eikä siihen voi vastata.

# Statements

privacy-title = Tietosuoja
privacy-lead = Havaintoon kirjataan ammattilaisten havaintoja palvelujärjestelmästä, ei tietoja asiakkaista.
privacy-controller = Kuka vastaa tiedoista
privacy-controller-text = Rekisterinpitäjä on organisaatio, joka on ottanut Havainnon käyttöön. Sen tietosuojavastaava vahvistaa tämän selosteen ja vastaa kysymyksiin.
privacy-purpose = Mihin tietoja käytetään
privacy-purpose-text = Havainnot viedään niille, jotka voivat päättää asioista, ja vastaus tuodaan takaisin kirjaajalle. Käsittely perustuu yleistä etua koskevaan tehtävään, kuten rakenteelliseen sosiaalityöhön (sosiaalihuoltolaki 1301/2014, 7 §). Tietoja ei käytetä työsuorituksen arviointiin eikä kirjaajien vertailuun.
privacy-stored = Mitä tallennetaan
privacy-stored-text = Sinusta ja työstäsi Havainnossa tallennetaan:
privacy-stored-account = tilisi: nimi, työsähköposti, nimike, yksikkö, roolit ja kieli sekä salasana tiivisteenä, josta sitä ei voi lukea
privacy-stored-observations = kirjaamasi havainnot, niihin tekemäsi valinnat ja kirjaamisen aika, kommenttisi ja muut lisäyksesi sekä aiemmat versiot
privacy-stored-drafts = luonnoksesi, kunnes lähetät tai poistat ne tai ne vanhenevat
privacy-stored-issues = asioiden vaiheet ja vastaukset sekä vastaajan nimi
privacy-stored-log = tapahtumaloki: kuka teki mitä ja milloin, ilman havaintojen ja vastausten tekstejä
privacy-stored-mails = lähtevät viestit: kenelle, mistä asiasta ja milloin.
privacy-clients = Ei asiakastietoja
privacy-clients-text = Älä kirjoita mitään, mistä asiakkaan voi tunnistaa: ei nimeä, henkilötunnusta, yhteystietoja eikä harvinaisten seikkojen yhdistelmiä. Havainto etsii teksteistä tunnistetietoja ennen kuin mitään tallennetaan ja pyytää poistamaan tai peittämään ne.
privacy-readers = Kuka näkee mitäkin
privacy-readers-text = Jokaisesta havainnosta valitset, kuka saa lukea tekstin ja kenelle nimesi voidaan kertoa. Sivuilla nimeäsi ei näytetä havainnon lukijoille.
privacy-readers-you = Sinä näet omat havaintosi ja niihin annetut vastaukset.
privacy-readers-colleagues = Kollegat näkevät havainnon, jos et rajaa sitä vastuuhenkilöille.
privacy-readers-responsible = Rajatun havainnon näkevät vain esihenkilöt ja koordinaattorit, joita se koskee, sekä asian vastuuhenkilö.
privacy-readers-named = Omalla nimellä kirjatun havainnon tekijä säilyy tiedossa havainnon yhteydessä, jotta vastaus löytää hänet.
privacy-readers-confidential = Luottamuksella kirjatun havainnon tekijä säilytetään erillään. Henkilöllisyyden haltija voi saada nimen vain ilmoittamalla syyn. Pyyntö kirjataan lokiin, ja siitä kerrotaan sinulle.
privacy-readers-anonymous = Nimettömänä kirjatusta havainnosta ei tallenneta mitään, mikä johtaisi sinuun, ja ajasta tallennetaan vain päivä. Kuittikoodista tallennetaan vain tiiviste.
privacy-readers-comments = Kommentin yhteydessä näytetään nimesi. Omassa havainnossasi olet ”Havainnon tekijä”.
privacy-readers-administrators = Pääkäyttäjät hoitavat tilit, yksiköt, säännöt ja viestijonon. Rooli ei avaa rajattuja havaintoja.
privacy-readers-keepers = Palvelimen ylläpitäjällä on pääsy tietokantaan. Häntä sitoo vaitiolovelvollisuus.
privacy-mails = Sähköpostit ja evästeet
privacy-mails-text = Sähköpostissa on vain linkki, ei koskaan havainnon, kommentin eikä vastauksen tekstiä. Evästeitä on kolme: yksi pitää sinut kirjautuneena, yksi muistaa valitsemasi kielen ja yksi pitää kuittikoodilla avatun havainnon auki puoli tuntia. Sivuilla ei ole ulkopuolisia palveluja eikä seurantaa.
privacy-kept = Kuinka kauan tiedot säilyvät
privacy-kept-text = Säilytysajoista päättää rekisterinpitäjä. Ne saat tietää tietosuojavastaavalta.
privacy-rights = Oikeutesi
privacy-rights-text = Voit pyytää tietosuojavastaavalta, että saat nähdä tietosi tai että ne oikaistaan, poistetaan tai niiden käsittelyä rajoitetaan. Voit myös vastustaa käsittelyä. Jos katsot, että tietojasi käsitellään lain vastaisesti, voit tehdä valituksen tietosuojavaltuutetulle.
privacy-channels = Mitä Havainto ei korvaa
privacy-channels-text = Havainto ei korvaa vaaratapahtumailmoitusta, ilmoitusta väärinkäytöksestä eikä huoli-ilmoitusta yksittäisestä asiakkaasta. Tee ne organisaatiosi omia kanavia pitkin.

accessibility-title = Saavutettavuusseloste
accessibility-lead = Tämä seloste koskee Havainto-palvelua. Sitä edellyttää laki digitaalisten palvelujen tarjoamisesta (306/2019).
accessibility-status = Miten palvelu täyttää vaatimukset
accessibility-status-text = Palvelu täyttää WCAG 2.1 -ohjeiston A- ja AA-tason vaatimukset osittain. Poikkeamat on kerrottu alla. Tavoitteena on ohjeiston versio 2.2. Kaikki toiminnot ovat käytettävissä myös ilman JavaScriptiä.
accessibility-shortcomings = Mikä ei ole saavutettavaa
accessibility-shortcomings-text = Tiedossa on seuraavaa:
accessibility-shortcoming-language = Kirjoitettu teksti merkitään sille kielelle, jolla kirjoittaja käyttää palvelua. Jos hän kirjoittaa toisella kielellä, ruudunlukija voi ääntää tekstin väärin (WCAG 3.1.2).
accessibility-shortcoming-names = Jos yksikön tai luettelon nimestä puuttuu käännös, nimi näytetään toisella kielellä eikä sen kieltä ole merkitty (WCAG 3.1.2).
accessibility-shortcoming-untried = Palvelua ei ole vielä kokeiltu apuvälineitä käyttävien ihmisten kanssa. Puutteita voi olla enemmän kuin tässä kerrotaan.
accessibility-examined = Miten seloste on laadittu
accessibility-examined-text = Seloste on laadittu { $date }. Se perustuu palvelun tekijöiden omaan arvioon. Sivut tarkistetaan koneellisesti saavutettavuus- ja HTML-tarkistimella kaikilla kolmella kielellä, tietokoneen ja puhelimen levyisinä.
accessibility-feedback = Anna palautetta
accessibility-feedback-text = Jos jokin estää tai vaikeuttaa palvelun käyttöä, kerro siitä organisaatiosi pääkäyttäjälle tai kirjaamoon. Voit myös pyytää tiedon sinulle sopivassa muodossa. Saat vastauksen 14 päivän kuluessa.
accessibility-authority = Valvontaviranomainen
accessibility-authority-text = Jos et ole tyytyväinen vastaukseen tai et saa vastausta 14 päivässä, voit tehdä kantelun Liikenne- ja viestintävirasto Traficomiin, joka valvoo digitaalisten palvelujen saavutettavuutta.

## Ylläpito

admin-parts = Ylläpidon osat
admin-overview = Yleiskuva
admin-step-done = tehty
admin-never-texts = Ylläpito ei anna oikeutta lukea havaintoja: kuka mitäkin näkee, määräytyy rooleista ja kirjaajan valinnasta.
admin-accounts-count = { $count ->
    [one] Yksi tili
   *[other] { $count } tiliä
}
admin-invited-count = { $count ->
    [0] Kaikki ovat ottaneet kutsun vastaan.
    [one] Yksi ei ole vielä ottanut kutsua vastaan.
   *[other] { $count } ei ole vielä ottanut kutsua vastaan.
}
admin-units-count = { $count ->
    [one] Yksi yksikkö
   *[other] { $count } yksikköä
}
admin-units-text = Organisaatiot ja niiden yksiköt.
admin-rules-count = { $count ->
    [one] Vain oletussääntö
   *[other] { $count } sääntöä
}
admin-rules-text = Kuka vastaa mistäkin.
admin-waiting-count = { $count ->
    [0] Jono on tyhjä
    [one] Yksi viesti odottaa
   *[other] { $count } viestiä odottaa
}
admin-dead-count = { $count ->
    [0] Kaikki on saatu lähtemään.
    [one] Yksi on jäänyt lähtemättä.
   *[other] { $count } on jäänyt lähtemättä.
}

done-invited = Tili on luotu, ja kutsu lähtee sähköpostilla.
done-invited-again = Uusi kutsu lähtee sähköpostilla. Aiempi linkki ei enää toimi.
done-role-given = Rooli on annettu.
done-role-taken = Rooli on poistettu.
done-unit-added = Yksikkö on lisätty.
done-list-item-added = Nimi on lisätty luetteloon.
done-channel-set = Kanava on tallennettu.
done-rule-set = Sääntö on tallennettu. Se koskee havaintoja, jotka nostetaan tästä eteenpäin.
done-rule-removed = Sääntö on poistettu. Jo nostetut asiat pysyvät vastuuhenkilöillään.
done-requeued = Viesti on taas jonossa.

accounts-text = Tili syntyy kutsusta. Valitse nimi, kun haluat muuttaa rooleja tai lähettää kutsun uudelleen.
accounts-to-invite = Kutsu uusi ihminen
accounts-caption = { $count ->
    [one] Yksi tili
   *[other] { $count } tiliä nimen mukaan
}
accounts-roles = Roolit
accounts-state = Tila
accounts-no-role = Kirjaa havaintoja
accounts-joined = Käytössä { $date } alkaen
accounts-invited = Kutsuttu, ei vielä käytössä
accounts-all = Kaikki tilit
account-name-label = Nimi
account-locale-label = Kieli
account-role-label = Rooli
account-role-on-label = Missä rooli on voimassa
account-no-role = Ei erityistä roolia: kirjaa havaintoja ja hakee niitä.
invite-heading = Kutsu uusi ihminen
invite-text = Kutsuttu saa sähköpostin, jossa on linkki. Salasanan hän valitsee itse. Jos annat roolin, valitse myös, missä se on voimassa.
invite-send = Lähetä kutsu
invitation-waits = Kutsua ei ole otettu vastaan
invitation-waits-text = Uusi kutsu kumoaa aiemman linkin.
invitation-again = Lähetä kutsu uudelleen
role-take = Poista
role-give-heading = Anna rooli
role-give = Anna rooli
roles-explained = Mitä roolit tarkoittavat
roles-explained-text = Jokainen tili voi kirjata havaintoja ja hakea niitä. Rooli annetaan yksikössä, ja se on voimassa siinä ja kaikessa sen alla.
role-manager-may = lukee yksiköidensä havainnot, myös rajatut, ja vastaa asioihin, jotka säännöt ohjaavat hänelle.
role-triager-may = arvioi kehittämisehdotuksia ja seuraa, mitä niistä tulee.
role-coordinator-may = lukee kaikki tekstit yksikkönsä alla ja kokoaa niistä yhteistä tietoa.
role-custodian-may = saa yksi kerrallaan ja perustellusta syystä tietää, kuka kirjasi luottamuksellisen havainnon. Pyyntö kirjataan, ja havainnon tekijälle kerrotaan siitä.
role-administrator-may = hoitaa tilit, yksiköt, ohjaussäännöt ja lähtevän postin. Ei näe rajattuja tekstejä.

units-text = Ylimpänä ovat organisaatiot. Yksikön kohdalla näkyy, mitä sen havainnot yleensä koskevat.
units-to-add = Lisää yksikkö
unit-add-heading = Lisää yksikkö
unit-add = Lisää yksikkö
unit-parent-label = Mihin yksikkö kuuluu
unit-parent-hint = Jos jätät valitsematta, syntyy uusi organisaatio.
unit-concerns-hint = Seuraavat täyttyvät valmiiksi, kun yksikön työntekijä kirjaa havainnon. Hän voi muuttaa ne.

lists-text = Näistä luetteloista valitaan, kun havaintoa kirjataan. Ne ovat organisaation omia.
lists-to-add = Lisää nimi luetteloon
list-label = Luettelo
list-service-lines = Palvelutehtävät
list-areas = Kunnat ja alueet
list-client-groups = Asiakasryhmät
list-stages = Palvelupolun vaiheet
list-interfaces = Rajapinnat
list-professions = Ammattiryhmät
list-themes = Teemat
list-count = { $count ->
    [one] yksi nimi
   *[other] { $count } nimeä
}
list-no-name = Puuttuu: näytetään suomeksi
list-add-heading = Lisää nimi luetteloon
list-add-text = Nimi tulee luettelon loppuun, ja sen voi valita heti. Jos ruotsinkielinen tai englanninkielinen nimi puuttuu, tilalla näytetään suomenkielinen.
list-add = Lisää luetteloon

channels-text = Jos havainto näyttää kuuluvan muualle, lomake kertoo oikean kanavan ja antaa kirjoittajan päättää. Kerro tässä omin sanoin, miten kanavaa käytetään.
channel-incident = Vaaratapahtuma
channel-wrongdoing = Väärinkäytös
channel-worry-about-client = Huoli yksittäisestä asiakkaasta
channel-incident-hint = Potilaalle tai asiakkaalle sattui jotain, tai oli vähällä sattua.
channel-wrongdoing-hint = Ilmoittajansuojelulain (1171/2022) mukainen ilmoituskanava.
channel-worry-about-client-hint = Esimerkiksi lastensuojeluilmoitus tai huoli-ilmoitus iäkkäästä henkilöstä.
channel-guidance-fi-label = Ohje suomeksi
channel-guidance-sv-label = Ohje ruotsiksi
channel-guidance-en-label = Ohje englanniksi
channel-guidance-hint = Enintään { $limit } merkkiä: mihin kanavaa käytetään ja miten.
channel-link-label = Linkki
channel-link-hint = Osoite, joka alkaa https://
channel-set = Tallenna kanava

rules-text = Kun havainto vaatii toimia, ylin sääntö, joka siihen sopii, kertoo vastuuhenkilön. Siksi tarkimmat ovat ylimpänä ja oletus alimpana. Palvelutehtävä ratkaisee ennen aluetta.
rules-to-set = Lisää tai muuta sääntö
rules-caption = Ohjaussäännöt, tarkin ensin
rule-responsible-label = Vastuuhenkilö
rule-responsible-hint = Valittavissa ovat ne, jotka ovat ottaneet tilinsä käyttöön. Vastuuhenkilö saa lukea hänelle ohjatun havainnon.
rule-all-service-lines = Kaikki palvelutehtävät
rule-all-areas = Kaikki alueet
rule-default = Oletus
rule-change-default = Vaihda vastuuhenkilö
rule-remove = Poista
rule-set-heading = Lisää tai muuta sääntö
rule-set-text = Jätä palvelutehtävä tai alue valitsematta, kun sääntö koskee kaikkia. Kun jätät molemmat, muutat oletusta. Jos samalle on jo sääntö, sen vastuuhenkilö vaihtuu.
rule-set = Tallenna sääntö

outbox-text = Viesteissä on linkki, ei koskaan havainnon eikä vastauksen tekstiä. Lähtemätöntä yritetään uudelleen yhä harvemmin, ja lopulta se jätetään odottamaan sinua.
outbox-kept-as-files = Tässä asennuksessa viestejä ei lähetetä, vaan ne talletetaan tiedostoiksi. Voit avata ne tästä.
outbox-waiting = odottaa lähtöä
outbox-dead = jäi lähtemättä
outbox-caption = Viestit, uusin ensin
outbox-empty = Viestejä ei vielä ole
outbox-empty-text = Täällä näkyvät kutsut ja viestit nostetuista asioista ja vastauksista.
outbox-back = Lähtevään postiin
outbox-letter = Kirjeen teksti
mail-kind-label = Viesti
mail-to-label = Kenelle
mail-state-label = Tila
mail-when-label = Milloin
mail-issue-raised = Asia nostettu vastattavaksi
mail-issue-answered = Havaintoon vastattu
mail-shared-answered = Yhteiseen havaintoon vastattu
mail-commented = Uusi kommentti
mail-identity-disclosed = Henkilöllisyys kerrottu
mail-invitation = Kutsu
mail-waiting = Odottaa
mail-sent = Lähetetty
mail-dead = Jäi lähtemättä
mail-attempts = { $count ->
    [one] Yritetty kerran
   *[other] Yritetty { $count } kertaa
}
mail-unreachable = Postipalvelimeen ei saatu luotettavaa yhteyttä.
mail-timed-out = Postipalvelin ei vastannut ajoissa.
mail-deferred = Postipalvelin pyysi yrittämään myöhemmin.
mail-refused = Postipalvelin ei ota viestiä vastaan. Tarkista osoite.
mail-not-signed-in = Postipalvelin ei hyväksynyt tunnusta ja salasanaa.
mail-not-written = Viestiä ei voitu kirjoittaa, tai sitä, mistä se kertoo, ei enää ole.
mail-next-attempt = Seuraava yritys { $at }
mail-sent-at = Lähti { $at }
mail-retry = Yritä uudelleen
mail-open-letter = Avaa kirje

## Tunnistetietojen vartija
guard-identity-code = henkilötunnus
guard-near-identity-code = henkilötunnukselta näyttävä merkkijono
guard-telephone = puhelinnumero
guard-email = sähköpostiosoite
guard-iban = tilinumero
guard-registration-number = rekisteritunnus
guard-profile-link = linkki henkilön profiiliin
guard-full-name = henkilön nimi
guard-given-name = henkilön etunimi
guard-street-address = katuosoite
guard-birth-date = syntymäaika
guard-rare-combination = yhdistelmä, josta henkilön voi tunnistaa

## Kirjoittamisen rinnalla
autosave-kept = Tallennettu luonnokseksi klo
autosave-another = Tätä luonnosta on muutettu toisessa ikkunassa tai laitteessa. Kirjoittamasi tallentuu nyt omaksi luonnoksekseen, eikä mitään ole jäänyt sen alle.
autosave-unreachable = Luonnosta ei voitu tallentaa, koska yhteys palveluun ei toimi. Kirjoittamasi on tällä sivulla, ja tallennusta yritetään uudelleen.
autosave-signed-out = Luonnosta ei voitu tallentaa, koska et ole enää kirjautuneena. Kirjaudu sisään toisessa ikkunassa ja palaa tähän. Kirjoittamasi ei katoa.
autosave-sign-in = Kirjaudu sisään uudessa ikkunassa
autosave-anonymous = Nimetöntä havaintoa ei tallenneta luonnokseksi. Kirjoittamasi on vain tällä sivulla, kunnes lähetät sen.
autosave-full = Luonnosta ei voitu tallentaa, koska luonnoksia on jo enimmäismäärä. Poista luonnoksia, joita et enää tarvitse.
autosave-too-long = Luonnosta ei voitu tallentaa, koska jokin teksti on liian pitkä. Lyhennä sitä.
autosave-keep-here = Säilytä myös tällä laitteella
autosave-kept-here = Säilytetään myös tällä laitteella, kunnes olet lähettänyt havainnon. Sen voi lukea jokainen, joka käyttää tätä selainta.
guard-hint-blocks = Poista ennen lähettämistä:
guard-hint-warns = Tarkista:
guard-hint-mask = Peitä löydetyt kohdat
similar-hint-heading = Ehkä samasta asiasta
similar-hint-me-too = Olen huomannut saman

## Ilman verkkoyhteyttä
unsent = Lähettäminen ei onnistunut, koska verkkoyhteyttä ei ole. Kirjoittamasi on yhä tällä sivulla. Yritä uudelleen, kun yhteys palaa.
unsent-close = Sulje
offline-title = Kirjoita ilman verkkoyhteyttä
offline-lead = Voit kirjoittaa havainnon myös ilman verkkoyhteyttä. Se säilytetään tällä laitteella vain, jos valitset niin, ja lähetetään vasta, kun yhteys on palannut ja vahvistat lähettämisen.
offline-device = Laitteella säilytettävän tekstin voi lukea jokainen, joka käyttää tätä selainta. Henkilötunnukset, puhelinnumerot ja muut tunnisteet korvataan merkillä […] ennen säilyttämistä. Lähetetty havainto poistetaan laitteelta.
offline-keep = Säilytä tällä laitteella
offline-kept = Havainto säilytetään tällä laitteella. Voit lähettää sen alempaa, kun yhteys on palannut.
offline-not-kept = Tämä selain ei anna säilyttää mitään laitteella. Kirjoittamasi on vain tällä sivulla.
offline-nothing-written = Kirjoita ensin havainnon teksti.
offline-send = Lähetä heti
offline-whole-form = Avaa koko lomake, jos yhteys toimii
offline-waiting-heading = Odottaa tällä laitteella
offline-no-network = Verkkoyhteyttä ei nyt ole. Voit lähettää, kun yhteys palaa.
offline-waiting-send = Lähetä nyt
offline-waiting-open = Jatka kirjoittamista
offline-waiting-remove = Poista laitteelta
offline-waiting-notice = Tällä laitteella odottaa havainto, jota ei ole vielä lähetetty.
offline-waiting-link = Katso ja lähetä
