# Havainto på svenska. Samma nycklar och variabler finns på varje språk.

## Ramen: sidhuvud, meny, sidfot

brand = Havainto
page-title = { $title } – Havainto
page-title-refused = Fel: { $title }
page-title-unconfirmed = Titta först: { $title }
skip-to-content = Gå till innehållet
nav-label = Huvudmeny
nav-home = Startsida
nav-own = Mina iakttagelser
nav-search = Sök
nav-issues = Ärenden
nav-admin = Administration
nav-accounts = Konton
nav-units = Enheter
nav-lists = Listor
nav-channels = Andra kanaler
nav-rules = Styrregler
nav-outbox = Utgående post
nav-file = Registrera iakttagelse
menu = Meny
language-label = Språk
sign-out = Logga ut
sign-in = Logga in
signed-in-as = Inloggad: { $name }
footer-label = Sidfot
footer-purpose = Havainto för yrkespersoners tysta kunskap till besluten och svaret tillbaka.
footer-privacy = Dataskydd
footer-accessibility = Tillgänglighet

## Ord: iakttagelse

kind-label = Typ
kind-gap = Missförhållande
kind-success = Framgång
kind-phenomenon = Fenomen
kind-weak-signal = Svag signal
kind-proposal = Utvecklingsförslag
kind-gap-hint = Något fungerar inte eller saknas
kind-success-hint = Något fungerade, och andra kan lära av det
kind-phenomenon-hint = Något upprepas eller håller på att förändras
kind-weak-signal-hint = En aning: det här kan växa, fast det ännu finns få belägg
kind-proposal-hint = Du vet hur något kunde göras bättre

frequency-label = Hur ofta
frequency-once = En gång
frequency-now-and-then = Då och då
frequency-weekly = Varje vecka
frequency-daily = Varje dag

duration-label = Hur länge
duration-weeks = Några veckor
duration-months = Några månader
duration-year = Omkring ett år
duration-years = Flera år

urgency-label = Hur brådskande
urgency-can-wait = Kan vänta
urgency-soon = Snart
urgency-now = Genast

stage-label = Steg i servicekedjan
interfaces-label = Gränssnitt mot andra aktörer
profession-label = Yrkesgrupp
themes-label = Teman
causes-label = Vad beror det här på?
causes-label-success = Vad fick det att fungera?
tried-label = Vad har man redan prövat?
tried-label-success = Vad prövade ni före det här?
proposal-label = Vad kunde vara annorlunda?
proposal-label-success = Vad skulle en annan enhet behöva för att lyckas med samma sak?

identity-label = I vems namn
identity-named = I eget namn
identity-confidential = Konfidentiellt
identity-anonymous = Anonymt
identity-named-hint = De som behandlar iakttagelsen kan få veta ditt namn, kollegerna får det inte.
identity-confidential-hint = Ditt namn förvaras separat, och bara identitetsförvaltaren kan få veta det och måste då ange ett skäl; du underrättas om det.
identity-anonymous-hint = Inget som leder till dig sparas, så ingen får veta ditt namn; svaren läser du med en kvittokod.

perspective-label = Vem eller vad påverkas
perspective-client = Klienten
perspective-system = Servicesystemet
perspective-payer = Betalaren

audience-label = Vem får läsa
audience-colleagues = Kolleger
audience-responsible = De ansvariga
audience-colleagues-hint = Alla inloggade. Ditt namn visas inte.
audience-responsible-hint = Chefer som saken gäller och koordinatorer. Ditt namn visas inte för andra.

unit-label = Enhet
service-line-label = Serviceuppgift
area-label = Kommun eller område
client-group-label = Klientgrupp
needs-action = Kräver åtgärder
filed-on = Registrerad { $date }

## Ord: ärende och svar

state-raised = Lyft
state-acknowledged = Läst
state-planned = Planeras
state-done = Gjort
state-declined = Genomförs inte
state-none-plain = Sparad. Hittas med sökningen, väntar inte på svar.
state-withdrawn-plain = Återtagen. Andra ser den inte.
state-raised-plain = Väntar på att den ansvariga ska läsa den.
state-acknowledged-plain = Den ansvariga har läst den och förbereder ett svar.
state-planned-plain = Besvarad: något görs åt saken.
state-done-plain = Besvarad: saken är åtgärdad.
state-declined-plain = Besvarad: saken går inte vidare, och skälet har berättats.
decision-planned = Planeras
decision-done = Gjort
decision-declined = Genomförs inte

way-label = Ärendets steg
way-raised = Lyft
way-read = Läst
way-answered = Besvarat
way-answered-planned = Besvarat: planeras
way-answered-declined = Besvarat: genomförs inte
way-done = Gjort
way-passed = klart
way-here = här nu
way-ahead = återstår

## Ord: människor och styrning

role-manager = Chef
role-triager = Utvecklare
role-coordinator = Koordinator
role-custodian = Identitetsförvaltare
role-administrator = Huvudanvändare
reason-service-line-and-area = Enligt serviceuppgift och område
reason-service-line = Enligt serviceuppgift
reason-area = Enligt område
reason-default = Enligt standardregeln, eftersom ingen mer exakt regel passar

## Datum

date-and-time = { $date } kl. { $time }
month-and-year = { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }

## Formulär

optional = frivillig
choose = Välj
not-chosen = Inget valt
characters-left = Tecken kvar:
characters-over = Tecken för mycket:
characters-limit = Högst { $limit } tecken
faults-heading = { $count ->
    [one] Rätta en punkt
   *[other] Rätta { $count } punkter
}
faults-kept = Inget har försvunnit: det du skrev finns i formuläret.
refused-heading = Det här kunde inte göras
fault-prefix = Fel:

field-required = Fyll i den här punkten.
field-choice-required = Välj ett alternativ.
field-too-long = Korta ner till högst { $limit } tecken. Nu är det { $actual } tecken.
field-too-short = Skriv minst { $limit } tecken.
field-not-in-list = Välj ett alternativ i listan.
field-hidden-characters = Texten innehåller osynliga tecken. Ta bort dem eller skriv texten på nytt.
field-not-an-email = Skriv e-postadressen i formen namn@exempel.fi.
field-email-taken = Det finns redan ett konto med den här adressen.
field-wrong-credentials = E-postadressen eller lösenordet stämmer inte.
field-too-many-attempts = { $minutes ->
    [one] För många försök. Vänta en minut och försök igen.
   *[other] För många försök. Vänta { $minutes } minuter och försök igen.
}
field-wrong-code = Koden stämmer inte. Använd koden som servern skrev ut när den startade.
field-password-too-common = Lösenordet är för lätt att gissa. Prova tre ord som inte hör ihop.
field-passwords-differ = Lösenorden är inte likadana.
field-not-kept = En anonym iakttagelse sparas inte som utkast, så att ingenting leder till dig. Skicka den härifrån, eller registrera den med ditt namn eller konfidentiellt.
field-identifies = Texten verkar innehålla { $what }. Ta bort eller maskera det innan du skickar.
field-not-a-link = Skriv en adress som börjar med https://
field-unknown-receipt = Ingen iakttagelse har den här kvittokoden. Kontrollera koden.

## När något inte lyckas

fault-invalid-title = Kontrollera uppgifterna
fault-invalid-text = Allt kunde inte godkännas. Gå tillbaka till formuläret och kontrollera uppgifterna.
fault-unconfirmed-text = Läs först anmärkningarna och skicka sedan på nytt.
fault-signed-out-title = Logga in
fault-signed-out-text = Din session har avslutats. Logga in för att fortsätta.
fault-signed-out-kept = Det du skrev finns kvar på den här sidan. Logga in i en ny flik, kom sedan tillbaka hit och skicka på nytt.
sign-in-in-new-tab = Logga in (öppnas i en ny flik)
opens-in-new-tab = (öppnas i en ny flik)
fault-not-found-title = Sidan finns inte
fault-not-found-text = Det kan finnas ett fel i adressen, eller så har sidan tagits bort.
fault-forbidden-title = Sidan kan inte visas
fault-forbidden-text = Antingen finns sidan inte eller så har du inte rätt till den. Fråga din huvudanvändare om du behöver åtkomst.
fault-conflict-title = Läget har förändrats
fault-rate-limited-title = För många förfrågningar
fault-rate-limited-text = { $seconds ->
    [one] Vänta en sekund och försök igen.
   *[other] Vänta { $seconds } sekunder och försök igen.
}
fault-too-large-title = För mycket text på en gång
fault-too-large-text = Det du skickade överskred gränsen på { $kilobytes } kilobyte. Inget sparades. Gå tillbaka med webbläsarens bakåtknapp, korta ner texten och skicka på nytt.
fault-unavailable-title = Tjänsten svarar inte just nu
fault-unavailable-text = Felet är vårt, inte ditt. Försök igen om en stund.
fault-unavailable-kept = Det du skrev finns kvar på den här sidan. Håll sidan öppen och skicka det härifrån på nytt.
fault-internal-title = Något gick fel
fault-internal-text = Felet är vårt, inte ditt. Om det upprepas, ge huvudanvändaren koden { $incident }.
kept-text = Texten du skrev
send-again = Skicka på nytt
back-home = Till startsidan
conflict-issue-moved-on = Ärendet har gått vidare sedan du öppnade sidan. Kontrollera läget och försök vid behov på nytt.
conflict-already-set-up = Havainto har redan tagits i bruk. Logga in.
conflict-default-rule-stays = Standardregeln kan inte tas bort, men den ansvariga kan bytas.
conflict-link-expired = Länken har använts eller är för gammal. Be huvudanvändaren om en ny inbjudan.
conflict-last-administrator = Den sista huvudanvändaren kan inte bli av med rollen. Ge först rollen till någon annan.
conflict-withdrawn = Iakttagelsen har återtagits, så det går inte längre att lägga till något.
conflict-too-many-drafts = Det finns redan så många utkast som får plats. Ta bort eller skicka något av dem.

## Listor

pager-label = Sidor
pager-previous = Föregående
pager-next = Nästa
pager-page = Sida { $page }
pager-page-of = Sida { $page } / { $pages }

## Sökning

search-title = Sök
search-box = Sök bland iakttagelserna
search-hint = Sökningen hittar ordets olika former, ord som betyder detsamma och iakttagelser på andra språk.
search-submit = Sök
search-total = { $count ->
    [0] Inga iakttagelser
    [one] En iakttagelse
   *[other] { $shown } iakttagelser
}
search-newest = { $count ->
    [0] Inga iakttagelser
    [one] En iakttagelse
   *[other] { $shown } iakttagelser, de nyaste först
}
search-meant = Menade du:
search-also = Sökningen omfattade också: { $concepts }.
search-words-only = Sök bara med de skrivna orden
search-by-words-only = Sökningen gjordes bara med de skrivna orden.
search-meaning-too = Sök också med ord som betyder detsamma
search-narrow = Avgränsa resultaten
search-narrow-chosen = { $count ->
    [one] Avgränsa resultaten (1 vald)
   *[other] Avgränsa resultaten ({ $count } valda)
}
search-narrow-submit = Avgränsa
search-month-label = Månad
search-more-values = Visa resten: { $count }
search-chosen-label = Valda avgränsningar
search-take-back = Ta bort avgränsningen:
search-clear = Ta bort alla avgränsningar
search-raised = Lyft
search-untitled = Iakttagelse { $reference }
search-rebuilding = Sökningen byggs upp på nytt.
search-rebuilding-text = Iakttagelser kan ännu saknas i resultaten, och siffrorna är inte slutgiltiga. Ingenting har försvunnit.
search-rebuilding-done = { $done } / { $total } iakttagelser klara
search-chart-title = Iakttagelser per månad
search-chart-described = Stapeldiagram, { $from } – { $to }. Flest iakttagelser i { $month }: { $most }.
search-chart-table = Samma siffror som tabell
search-chart-count = Iakttagelser
search-cut-short = Sökningen visar högst { $limit } iakttagelser. Avgränsa eller precisera sökningen för att se resten.
search-nothing-yet = Här finns inga iakttagelser ännu
search-nothing-yet-text = När någon registrerar en iakttagelse som du får läsa finns den här inom några sekunder. Den första kan vara din.
search-nothing-found = Inget hittades
search-try-without-facets = Ta bort avgränsningarna och sök bland allt.
search-try-fewer-words = Prova färre eller andra ord. Ett kort sökord hittar mer.
search-try-another-language = Prova på ett annat språk: iakttagelser registreras på finska, svenska och engelska.
search-try-filing = Kanske har ingen registrerat det ännu. Om du har iakttagit det, registrera det.
search-withheld = Sökningen gjordes inte
search-withheld-text = Sökorden verkar innehålla något som en människa kan kännas igen på, till exempel en personbeteckning, ett telefonnummer eller en e-postadress. Det söktes inte och sparades inte. Beskriv saken med andra ord.
search-past-the-end = Det finns inga fler resultat på den här sidan
search-first-page = Till första sidan med resultat

## Inloggning och inbjudan

email-label = E-postadress
password-label = Lösenord
password-again-label = Lösenordet på nytt
password-hint = Minst { $least } tecken. Tre ord som inte hör ihop är en bra början.
sign-in-next = Logga in för att komma till sidan som du var på väg till.
sign-in-forgotten = Har du glömt lösenordet, eller saknar du ett konto? Be din huvudanvändare om en ny inbjudan.
signed-in-already = Du är redan inloggad: { $name }.
demo-heading = Prova med ett demokonto
demo-text = Det här är en demonstration: organisationerna, människorna och iakttagelserna är påhittade. Knappen loggar in dig.
demo-use = Logga in: { $name }
demo-account = { $email }, lösenord { $password }
invitation-title = Välkommen, { $name }
invitation-text = Välj ett lösenord, så är ditt konto klart. I fortsättningen loggar du in med adressen { $email }.
invitation-submit = Ta kontot i bruk

## Ibruktagande

setup-title = Ta Havainto i bruk
setup-lead = Fyra punkter, några minuter. Allt kan ändras senare i administrationen.
setup-code-heading = Visa att servern är din
setup-code-label = Kod för ibruktagande
setup-code-hint = Servern skrev ut koden när den startade. Så hinner ingen annan ta över installationen.
setup-organisation-heading = Organisation
setup-organisation-text = Namnet visas i formulär och e-post på läsarens språk. I stället för ett namn som saknas visas det finska.
setup-organisation-fi-label = Namn på finska
setup-organisation-sv-label = Namn på svenska
setup-organisation-en-label = Namn på engelska
setup-units-heading = De första enheterna
setup-units-text = Enheten berättar var iakttagelsen gjordes, och av den kan serviceuppgift och område ärvas. Du kan lämna det tomt.
setup-units-label = Enheter
setup-units-hint = Ett namn per rad.
setup-administrator-heading = Du, den första huvudanvändaren
setup-administrator-text = Huvudanvändaren bjuder in de andra och bestämmer vem som ansvarar för vad. Till en början styrs allt som kräver åtgärder till dig. Som huvudanvändare ser du inte begränsade iakttagelser.
setup-name-label = Ditt namn
setup-submit = Ta i bruk och logga in

## Startsidan

home-title = Startsida
home-greeting = Hej, { $name }
home-file-heading = Vad har du lagt märke till i dag?
home-file-text = En minut räcker. Bara typ och text är obligatoriska.
home-own-heading = Dina senaste iakttagelser
home-own-all = Alla mina iakttagelser
home-own-empty-heading = Du har inte registrerat några iakttagelser ännu
home-own-empty-text = Registrera den första: en liten räcker. Här ser du vad som händer med den.
home-awaiting = { $count ->
    [0] Inget ärende väntar på ditt svar
    [one] Ett ärende väntar på ditt svar
   *[other] { $count } ärenden väntar på ditt svar
}
home-awaiting-open = Öppna ärendena
home-admin-heading = Nästa steg i administrationen
home-admin-units = Lägg till de enheter där människor arbetar.
home-admin-invite = Bjud in de första människorna och ge dem roller.
home-admin-rules = Bestäm vem som ansvarar för vad. Nu styrs allt till den ansvariga i standardregeln.
home-admin-mails = { $count ->
    [one] Ett e-postmeddelande har inte kunnat skickas. Se vad som hindrade.
   *[other] { $count } e-postmeddelanden har inte kunnat skickas. Se vad som hindrade.
}
home-admin-done = Allt är i sin ordning: inget väntar på dig.
home-admin-open = Till administrationen

## Att registrera en iakttagelse

observe-title = Vad har du lagt märke till?
observe-lead = En minut räcker. Bara typ och text är obligatoriska.
observe-text-label = Berätta med egna ord
observe-text-label-success = Berätta vad som fungerade
observe-text-hint = Vad hände, eller vad upprepas? Vad kunde vara annorlunda? Skriv inget som en klient kan kännas igen på.
observe-text-hint-success = Vad gjorde ni, och vad ledde det till? Skriv inget som en klient kan kännas igen på.
observe-title-label = Rubrik
observe-needs-action-label = Det här kräver åtgärder
observe-needs-action-hint = Iakttagelsen går till en ansvarig person som ska svara.
observe-wants-answer-label = Jag vill veta vad det här ledde till
observe-wants-answer-hint = Du får besked när din iakttagelse besvaras.
observe-unit-hint = Var lade du märke till det här?
observe-client-group-hint = En grupp, aldrig en enskild människa.
observe-interfaces-hint = Med vilka är saken gemensam, eller borde vara det? Välj en eller flera.
observe-themes-hint = Vilka återkommande frågor hör det här till? Välj en eller flera.
observe-perspective-hint = Välj en eller flera. Du kan kort berätta hur.
observe-note-client = Hur påverkas klienten?
observe-note-system = Hur påverkas servicesystemet?
observe-note-payer = Hur påverkas betalaren?
observe-colleagues-read = Kolleger kan läsa iakttagelsen, men ditt namn visas inte för dem.
observe-responsible-read = Bara de ansvariga och koordinatorerna kan läsa iakttagelsen.
observe-not-instead = Det här formuläret ersätter inte anmälan om farlig händelse, anmälan om missbruk eller orosanmälan om en enskild klient. Gör dem via din organisations egna kanaler.
observe-submit = Skicka iakttagelsen
observe-submit-as-it-is = Skicka som den är
observe-submit-marked = Lämna de markerade synliga och skicka
observe-submit-masked = Maskera allt och skicka
destination-lead = Ansvarig för detta:

## Innan du skickar

concerns-heading = Titta på det här först
concerns-text = Inget har sparats ännu. Det du skrev finns i formuläret nedan, och du kan ändra det. Du avgör själv hur du går vidare.
concern-persons-heading = Går det att känna igen någon?
concern-persons-text = Ingen får kunna kännas igen. Markera de ställen där ingen kan kännas igen, eller maskera allt.
concern-looks-like = Här verkar det finnas { $what }.
concern-not-a-person = ”{ $word }” är ingen person
concern-tells-of-nobody = ”{ $word }” pekar inte ut någon
concern-similar-heading = Är det samma sak?
concern-similar-text = Någon har redan registrerat något liknande. Om det är samma sak kan du ge den din tyngd i stället för att göra en ny iakttagelse.
similar-shared = Samma ord:
similar-noticed = { $count ->
    [one] En har lagt märke till det här
   *[other] { $count } har lagt märke till det här
}
concern-channels-heading = Hör det här hemma någon annanstans?
concern-channels-text = Texten tyder på något som har en egen kanal. En iakttagelse ersätter den inte.
concern-channel-open = Öppna kanalen

## Utkast och steg

step-matter = Vad har du lagt märke till?
step-place = Var lade du märke till det?
step-meaning = Mer om saken
step-sending = Åtgärder, namn och läsare
step-place-holds = Enhet, serviceuppgift, kommun, klientgrupp, steg i servicekedjan
step-meaning-holds = Rubrik, hur ofta, vem som påverkas, orsaker, förslag, teman
step-sending-told = { $identity } · Läsare: { $audience }
step-title = { $step } (steg { $number } av { $steps })
step-of = Steg { $number } av { $steps }
step-next = Nästa
step-back = Föregående
step-skip = Hoppa över det här steget
step-later = Fortsätt senare
step-send-now = Skicka nu
drafts-title = Utkast
drafts-text = Utkasten ser bara du.
drafts-empty-heading = Du har inga utkast
drafts-empty-text = Du kan spara en halvfärdig iakttagelse som utkast och fortsätta senare. Den finns här tills du skickar den eller tar bort den.
draft-keep = Spara som utkast
draft-go-on-in-steps = Fyll i steg för steg
draft-without-text = Utkast utan text
draft-kept = Sparat
draft-until = tas bort
draft-go-on = Fortsätt
draft-discard = Ta bort utkastet

## Att ändra en iakttagelse

edit-title = Ändra eller komplettera iakttagelsen
edit-lead = Den tidigare versionen finns kvar. I vems namn iakttagelsen är och vem som får läsa den ändras inte.
edit-submit = Spara ändringarna
edit-submit-as-it-is = Spara som den är
edit-submit-marked = Lämna de markerade synliga och spara
edit-submit-masked = Maskera allt och spara
edit-not = Ändra inte

## Kvitto

receipt-title = Tack, din iakttagelse är sparad
receipt-reference = Nummer { $reference }
receipt-next-heading = Vad som händer nu
receipt-raised = Iakttagelsen gick till den ansvariga
receipt-raised-text = { $owner } får den som ärende { $issue } och ett e-postmeddelande. I meddelandet finns bara en länk, inte din text.
receipt-due = Svar senast { $due }
receipt-due-text = Svaret berättar vad som görs åt saken, eller varför inget görs.
receipt-told = Du får veta svaret
receipt-told-text = Vi skickar dig ett e-postmeddelande, och svaret visas under Mina iakttagelser.
receipt-not-told = Svaret skickas inte till dig
receipt-not-told-text = Du bad inte om besked om svaret. Det visas ändå under Mina iakttagelser.
receipt-found = Iakttagelsen hittas med sökningen
receipt-found-text = Om några sekunder kan den hittas av alla som får läsa den.
receipt-no-answer = Ingen är skyldig att svara
receipt-no-answer-text = Du angav inte att iakttagelsen kräver åtgärder. Den är ändå en del av den gemensamma kunskapen.
receipt-readers-heading = Vem som kan läsa den
receipt-owner-reads = { $owner }, som ansvarar för saken.
receipt-add-more = Komplettera iakttagelsen
receipt-text-heading = Så här skrev du
receipt-another = Registrera en till

## En iakttagelse och mina iakttagelser

observation-title = Iakttagelse { $reference }
observation-yours = Din iakttagelse
observation-issue-heading = Vad som har gjorts åt den
observation-responsible = Ansvarig
observation-open-issue = Öppna ärende { $reference }
answer-heading = Så här svarade vi
answer-by = { $author }, { $date }
own-title = Mina iakttagelser
own-empty-heading = Du har inte registrerat några iakttagelser ännu
own-empty-text = När du registrerar en iakttagelse ser du här var den är på väg och vad svaret blev.
own-no-more = Det finns inga iakttagelser på den här sidan.

## Ärenden

crumbs-label = Du är här
issue-of-withdrawn = Återtagen iakttagelse
issues-title = Ärenden
issues-show = Vilka ärenden som visas
issues-awaiting = Väntar på svar
issues-planned = Planeras
issues-closed = Avslutade
issues-all = Alla
issues-none-awaiting = Inget väntar på svar
issues-none-awaiting-text = När något lyfts för att du ska svara får du e-post om det, och det syns här.
issues-none-planned = Inget är under planering
issues-none-planned-text = Här finns de ärenden där svaret är att något ska göras.
issues-none-closed = Inget ärende har avslutats ännu
issues-none-closed-text = Här finns de ärenden som är gjorda eller som inte genomförs.
issues-none = Det finns inga ärenden ännu
issues-none-text = Ett ärende uppstår när den som gjort en iakttagelse anger att den kräver åtgärder.
issues-no-more = Det finns inga fler ärenden på den här sidan
issues-first-page = Till första sidan

issue-title = Ärende { $reference }
issue-owner = Ansvarig:
issue-raised-on = Lyft { $date }
issue-due = Svar senast { $date }
issue-overdue = Försenat: svaret skulle ha getts { $date }
issue-why = Varför just den här ansvariga?
issue-observed = Vad som iakttogs
issue-answers = Svar
issue-acknowledge-heading = Berätta att du har läst
issue-acknowledge-text = Den som gjort iakttagelsen ser genast att ärendet har lästs. Du kan svara nu eller senare.
issue-acknowledge = Jag har läst det här
issue-waits-to-be-read = Ärendet väntar på att { $owner } ska läsa det. Bara den ansvariga kan svara.
issue-waits-for-answer = { $owner } har läst ärendet och förbereder ett svar. Bara den ansvariga kan svara.
issue-waits-to-be-done = Något har utlovats i ärendet. { $owner } berättar när det är gjort.
issue-closed = Ärendet är avslutat. Den som gjort iakttagelsen har fått svar, och här finns inget mer att göra.
issue-not-sent = Det här skickades inte
issue-not-sent-text = Ärendet var redan avslutat när du skickade ditt svar. Det du skrev finns här om du behöver det.

answer-form-heading = Svara den som gjort iakttagelsen
answer-again-heading = Berätta hur det har gått
answer-decision-label = Vad händer i ärendet
decision-planned-hint = Något kommer att göras. Berätta vad, av vem och när. Berätta igen när det är gjort.
decision-done-hint = Saken är åtgärdad. Berätta vad som gjordes. Ärendet avslutas här.
decision-declined-hint = Saken går inte vidare. Berätta varför. Ärendet avslutas här.
answer-text-label = Ditt svar
answer-text-hint = Skriv som till en kollega. Skriv inget som en klient kan kännas igen på.
answer-who-sees = Den som gjort iakttagelsen får e-post med en länk men inte texten i ditt svar. Svaret och ditt namn ses av den som gjort iakttagelsen och av dem som får läsa ärendet.
answer-send = Skicka svaret

## Vad andra lägger till

comments-heading = Kommentarer
comments-to-add = Kommentera på iakttagelsens sida
comments-none = Det finns inga kommentarer ännu.
comment-by-reporter = Den som gjort iakttagelsen
comment-label = Din kommentar
comment-hint = Fråga eller komplettera. Ditt namn visas vid kommentaren. Skriv inget som en klient kan kännas igen på.
comment-own-hint = Komplettera eller svara. Ditt namn visas inte: vid kommentaren står ”Den som gjort iakttagelsen”. Skriv inget som en klient kan kännas igen på.
comment-submit = Skicka kommentaren

me-too-heading = De som märkt samma sak
me-too-count = { $count ->
    [0] Ingen annan har ännu berättat att de märkt samma sak.
    [one] En annan har märkt samma sak.
   *[other] { $count } andra har märkt samma sak.
}
me-too-units = De arbetar i { $count } olika enheter.
me-too-said = Du har berättat att du märkt samma sak.
me-too-submit = Jag har märkt samma sak
me-too-change = Spara ändringarna
me-too-more = Berätta mer
me-too-frequency-label = Hur ofta du har märkt det
me-too-unit-hint = Var märkte du det?
me-too-words-label = Med egna ord
me-too-words-hint = Texten visas för andra utan ditt namn. Skriv inget som en klient kan kännas igen på.

adopt-heading = Ibruktagande i andra enheter
adopt-count = { $count ->
    [0] Ingen annan enhet har ännu berättat att den tagit detta i bruk.
    [one] En enhet har tagit detta i bruk.
   *[other] { $count } enheter har tagit detta i bruk.
}
adopt-open = Vi tog detta i bruk
adopt-unit-label = Enheten som tog detta i bruk
adopt-words-label = Hur det gick
adopt-words-hint = Vad ändrade ni, vad hjälpte? Skriv inget som en klient kan kännas igen på.
adopt-submit = Märk som tagen i bruk

helpful-question = Var det här svaret till hjälp?
helpful-yes = Ja
helpful-partly = Delvis
helpful-no = Nej
helpful-thanks = Tack, din åsikt är sparad. Du kan ändra den.
helpful-told = Den som gjort iakttagelsen tycker att svaret var till hjälp: { $said }.

observation-back = Tillbaka till iakttagelse { $reference }
observation-edit = Ändra eller komplettera
history-title = Tidigare versioner
history-of = Tidigare versioner av iakttagelse { $reference }
history-text = Så här löd iakttagelsen innan den ändrades. Den senaste finns överst.
history-none = Iakttagelsen har inte ändrats.
history-until = Fram till { $time }

withdraw-open = Dra tillbaka iakttagelsen
withdraw-title = Dra tillbaka iakttagelse { $reference }
withdraw-means-hidden = Rubriken, texten och tilläggsuppgifterna döljs för andra. Själv ser du dem fortfarande.
withdraw-means-search = Iakttagelsen hittas inte längre med sökningen, och ingenting kan läggas till.
withdraw-means-issue = Den som ansvarar för ärendet ser att iakttagelsen har dragits tillbaka.
withdraw-means-for-good = Det går inte att ångra. Du kan registrera samma sak som en ny iakttagelse.
withdraw-submit = Dra tillbaka iakttagelsen
withdraw-not = Låt den vara kvar
withdraw-already = Iakttagelsen har redan dragits tillbaka.
withdrawn-own = Du drog tillbaka den här iakttagelsen { $date }. Bara du ser dess text.
withdrawn-told = Den som gjort iakttagelsen drog tillbaka den { $date }. Texten visas inte längre.
withdrawn-flag = Tillbakadragen

reporter-title = Vem som registrerat detta
reporter-of = Vem som registrerat iakttagelse { $reference }
reporter-lead = Den här iakttagelsen är registrerad konfidentiellt. Du får veta vem som gjort den bara av vägande skäl.
reporter-logged = Din begäran och dess skäl antecknas i loggen.
reporter-is-told = Den som gjort iakttagelsen får veta att namnet har lämnats ut.
reporter-once = Namnet visas för dig den här gången. Spara det inte någon annanstans.
reporter-reason-label = Varför du behöver namnet
reporter-reason-hint = Minst { $least } tecken. Skriv inte någons namn här.
reporter-submit = Visa namnet
reporter-name = Den som gjort iakttagelsen
reporter-shown-once = Begäran är antecknad, och den som gjort iakttagelsen får veta om den. När du lämnar sidan visas namnet inte igen utan en ny begäran.
reporter-not-confidential = Den här iakttagelsen är inte registrerad konfidentiellt, så namnet kan inte begäras.

## Kvittokod

footer-receipt = Kvittokod
code-title = Gå tillbaka till din iakttagelse med kvittokoden
code-lead = Om du registrerade en iakttagelse anonymt fick du en kvittokod. Med den läser du svaren, svarar på frågor och kompletterar din iakttagelse.
code-label = Kvittokod
code-hint = 20 tecken. Stora och små bokstäver, mellanslag och streck spelar ingen roll.
code-submit = Öppna iakttagelsen
code-lost = En förlorad kod kan inte återställas: vi vet inte vem som registrerat iakttagelsen.
code-not-sent-text = Iakttagelsen hade redan stängts. Det du skrev finns här. Öppna iakttagelsen med koden och skicka texten på nytt.
code-fresh-title = Tack, din iakttagelse är sparad
code-fresh-lead = Du registrerade iakttagelsen anonymt. Den här koden är den enda vägen tillbaka till den.
code-where = Koden anges i Havainto på sidan { $path }.
code-once = Koden visas bara nu. Skriv upp den eller skriv ut den här sidan. Förvara koden som ett lösenord.
code-what-for = Vad du kan göra med koden
code-for-answers = Du läser svaret och kommentarerna när de kommer. E-post kan vi inte skicka.
code-for-adding = Du svarar på frågor och kompletterar iakttagelsen.
code-for-withdrawing = Du drar tillbaka iakttagelsen om du vill.
code-print = Skriv ut sidan med webbläsarens utskriftsfunktion. På papperet kommer bara koden och hur den används.
code-nothing-kept = Av iakttagelsen sparades dagen, inte klockslaget, och ingenting som leder till dig.
code-open-report = Öppna iakttagelsen
code-gone-title = Kvittokoden visas bara en gång
code-gone-text = Koden har redan visats, eller så kom du till den här sidan utan den. Om du har koden kan du öppna iakttagelsen med den.
code-add-label = Komplettera iakttagelsen eller svara
code-add-hint = Andra ser att texten är skriven av den som gjort iakttagelsen. Skriv inget som en klient eller du själv kan kännas igen på.
code-leave-heading = När du är klar
code-leave-text = Stäng iakttagelsen så att nästa person som använder samma apparat inte ser den. Annars stängs den efter 30 minuter.
code-leave = Stäng iakttagelsen

## E-post

letter-greeting = Hej { $name }
letter-issue-raised-subject = Ärendet { $reference } har lyfts till dig
letter-issue-raised-news = I tjänsten Havainto har ärendet { $reference } lyfts, och enligt styrreglerna ansvarar du för det. Läs det, markera det som läst och besvara det.
letter-issue-raised-link = Öppna ärendet { $reference }
letter-issue-answered-subject = Din iakttagelse { $reference } har fått svar
letter-issue-answered-news = Iakttagelsen { $reference } som du registrerade har fått ett svar. Tack för att du berättade.
letter-issue-answered-link = Läs svaret på din iakttagelse { $reference }
letter-shared-answered-subject = Iakttagelsen { $reference } har fått svar
letter-shared-answered-news = Iakttagelsen { $reference }, som du också har lagt märke till, har fått ett svar. Tack för att du berättade.
letter-shared-answered-link = Läs svaret på iakttagelsen { $reference }
letter-commented-subject = Ny kommentar till iakttagelsen { $reference }
letter-commented-news = Någon har skrivit en ny kommentar till iakttagelsen { $reference }.
letter-commented-link = Läs kommentaren till iakttagelsen { $reference }
letter-own-answered-subject = En av dina iakttagelser har fått svar
letter-own-answered-news = En av de iakttagelser som du registrerade konfidentiellt har fått ett svar. Tack för att du berättade.
letter-own-commented-subject = Ny kommentar till en av dina iakttagelser
letter-own-commented-news = Någon har skrivit en ny kommentar till en av de iakttagelser som du registrerade konfidentiellt.
letter-own-link = Öppna dina iakttagelser
letter-identity-disclosed-subject = Ditt namn har lämnats ut till identitetsförvaltaren
letter-identity-disclosed-news = Identitetsförvaltaren har fått veta att du registrerade en av dina konfidentiella iakttagelser. Ett skäl har angetts för begäran och den har loggats.
letter-invitation-subject = Inbjudan till Havainto
letter-invitation-news = Ett konto har öppnats åt dig i tjänsten Havainto, där yrkespersoner berättar vad som fungerar i servicen och vad som inte gör det. Ta kontot i bruk genom att välja ett lösenord.
letter-invitation-link = Välj lösenord
letter-invitation-expires = Länken fungerar { $days ->
    [one] i en dag
   *[other] i { $days } dagar
} och bara en gång. Om du får flera inbjudningar fungerar bara länken i den senaste.
letter-without-text = Av säkerhetsskäl innehåller meddelandet varken iakttagelsens eller svarets text. De läses i tjänsten när du är inloggad.
letter-automatic = Meddelandet har skickats automatiskt och går inte att svara på.

# Statements

privacy-title = Dataskydd
privacy-lead = I Havainto registreras yrkespersoners iakttagelser av servicesystemet, inte uppgifter om klienter.
privacy-controller = Vem som ansvarar för uppgifterna
privacy-controller-text = Personuppgiftsansvarig är den organisation som har tagit Havainto i bruk. Dess dataskyddsombud fastställer detta meddelande och svarar på frågor.
privacy-purpose = Vad uppgifterna används till
privacy-purpose-text = Iakttagelserna förs till dem som kan besluta i saken, och svaret förs tillbaka till den som registrerade. Behandlingen grundar sig på en uppgift av allmänt intresse, såsom strukturellt socialt arbete (socialvårdslagen 1301/2014, 7 §). Uppgifterna används inte för att bedöma arbetsprestationer eller jämföra dem som registrerar.
privacy-stored = Vad som sparas
privacy-stored-text = Om dig och ditt arbete i Havainto sparas:
privacy-stored-account = ditt konto: namn, e-postadress i arbetet, titel, enhet, roller och språk samt lösenordet som ett hashvärde som det inte kan läsas ur
privacy-stored-observations = de iakttagelser du har registrerat, dina val i dem och tidpunkten, dina kommentarer och andra tillägg samt tidigare versioner
privacy-stored-drafts = dina utkast, tills du skickar eller tar bort dem eller de blir för gamla
privacy-stored-issues = ärendenas steg och svar samt namnet på den som svarat
privacy-stored-log = händelseloggen: vem som gjorde vad och när, utan iakttagelsernas och svarens texter
privacy-stored-mails = utgående meddelanden: till vem, om vad och när.
privacy-clients = Inga klientuppgifter
privacy-clients-text = Skriv ingenting som en klient kan kännas igen på: inte namn, personbeteckning, kontaktuppgifter eller kombinationer av sällsynta omständigheter. Havainto söker identifierande uppgifter i texterna innan något sparas och ber dig ta bort eller dölja dem.
privacy-readers = Vem som ser vad
privacy-readers-text = För varje iakttagelse väljer du vem som får läsa texten och för vem ditt namn kan berättas. På sidorna visas ditt namn inte för dem som läser iakttagelsen.
privacy-readers-you = Du ser dina egna iakttagelser och svaren på dem.
privacy-readers-colleagues = Kolleger ser en iakttagelse om du inte begränsar den till de ansvariga.
privacy-readers-responsible = En begränsad iakttagelse ses bara av de chefer och koordinatorer som den gäller och av den som ansvarar för ärendet.
privacy-readers-named = Vem som har gjort en iakttagelse i eget namn bevaras i samband med iakttagelsen, för att svaret ska nå fram.
privacy-readers-confidential = Vem som har gjort en konfidentiell iakttagelse förvaras separat. Identitetsförvaltaren kan få namnet bara genom att ange ett skäl. Begäran antecknas i loggen, och du får veta om den.
privacy-readers-anonymous = Av en anonym iakttagelse sparas ingenting som leder till dig, och av tiden bara dagen. Av kvittokoden sparas bara ett hashvärde.
privacy-readers-comments = Vid en kommentar visas ditt namn. I din egen iakttagelse är du ”Den som gjort iakttagelsen”.
privacy-readers-administrators = Huvudanvändare sköter konton, enheter, regler och meddelandekön. Rollen öppnar inte begränsade iakttagelser.
privacy-readers-keepers = Den som driver servern har tillgång till databasen och är bunden av tystnadsplikt.
privacy-mails = E-post och kakor
privacy-mails-text = E-postmeddelandena innehåller bara en länk, aldrig texten i en iakttagelse, en kommentar eller ett svar. Det finns tre kakor: en håller dig inloggad, en minns det språk du valt och en håller en iakttagelse som öppnats med kvittokod öppen i en halvtimme. På sidorna finns inga utomstående tjänster och ingen spårning.
privacy-kept = Hur länge uppgifterna bevaras
privacy-kept-text = Den personuppgiftsansvariga bestämmer hur länge uppgifterna bevaras. Tiderna får du av dataskyddsombudet.
privacy-rights = Dina rättigheter
privacy-rights-text = Du kan be dataskyddsombudet att få se dina uppgifter eller att de rättas, raderas eller att behandlingen av dem begränsas. Du kan också invända mot behandlingen. Om du anser att dina uppgifter behandlas i strid med lagen kan du lämna in ett klagomål till dataombudsmannen.
privacy-channels = Vad Havainto inte ersätter
privacy-channels-text = Havainto ersätter inte anmälan om farlig situation eller tillbud, anmälan om missbruk eller orosanmälan om en enskild klient. Gör dem via organisationens egna kanaler.

accessibility-title = Tillgänglighetsutlåtande
accessibility-lead = Detta utlåtande gäller tjänsten Havainto. Det krävs enligt lagen om tillhandahållande av digitala tjänster (306/2019).
accessibility-status = Hur tjänsten uppfyller kraven
accessibility-status-text = Tjänsten uppfyller delvis kraven på nivå A och AA i WCAG 2.1. Avvikelserna anges nedan. Målet är version 2.2 av anvisningarna. Alla funktioner kan användas också utan JavaScript.
accessibility-shortcomings = Vad som inte är tillgängligt
accessibility-shortcomings-text = Följande är känt:
accessibility-shortcoming-language = En skriven text märks med det språk som skribenten använder tjänsten på. Om hen skriver på ett annat språk kan en skärmläsare uttala texten fel (WCAG 3.1.2).
accessibility-shortcoming-names = Om översättningen av en enhets eller en listas namn saknas visas namnet på ett annat språk utan att språket är märkt (WCAG 3.1.2).
accessibility-shortcoming-untried = Tjänsten har ännu inte prövats tillsammans med människor som använder hjälpmedel. Det kan finnas fler brister än de som anges här.
accessibility-examined = Hur utlåtandet har utarbetats
accessibility-examined-text = Utlåtandet har utarbetats { $date }. Det grundar sig på en bedömning som de som gjort tjänsten själva har utfört. Sidorna granskas maskinellt för tillgänglighet och giltig HTML på alla tre språken, i datorns och telefonens bredd.
accessibility-feedback = Ge respons
accessibility-feedback-text = Om något hindrar dig eller gör det svårt att använda tjänsten, berätta om det för organisationens huvudanvändare eller registratorskontor. Du kan också be om informationen i en form som passar dig. Du får svar inom 14 dagar.
accessibility-authority = Tillsynsmyndighet
accessibility-authority-text = Om du inte är nöjd med svaret eller inte får svar inom 14 dagar kan du anföra klagomål hos Transport- och kommunikationsverket Traficom, som övervakar tillgängligheten i digitala tjänster.

## Administration

admin-parts = Administrationens delar
admin-overview = Översikt
admin-step-done = gjort
admin-never-texts = Administration ger ingen rätt att läsa iakttagelser: vem som ser vad beror på rollerna och på registrerarens val.
admin-accounts-count = { $count ->
    [one] Ett konto
   *[other] { $count } konton
}
admin-invited-count = { $count ->
    [0] Alla har tagit emot sin inbjudan.
    [one] En har ännu inte tagit emot sin inbjudan.
   *[other] { $count } har ännu inte tagit emot sin inbjudan.
}
admin-units-count = { $count ->
    [one] En enhet
   *[other] { $count } enheter
}
admin-units-text = Organisationerna och deras enheter.
admin-rules-count = { $count ->
    [one] Bara standardregeln
   *[other] { $count } regler
}
admin-rules-text = Vem som ansvarar för vad.
admin-waiting-count = { $count ->
    [0] Kön är tom
    [one] Ett meddelande väntar
   *[other] { $count } meddelanden väntar
}
admin-dead-count = { $count ->
    [0] Allt har kunnat skickas.
    [one] Ett har inte kunnat skickas.
   *[other] { $count } har inte kunnat skickas.
}

done-invited = Kontot har skapats, och inbjudan skickas med e-post.
done-invited-again = En ny inbjudan skickas med e-post. Den tidigare länken fungerar inte längre.
done-role-given = Rollen har getts.
done-role-taken = Rollen har tagits bort.
done-unit-added = Enheten har lagts till.
done-list-item-added = Namnet har lagts till i listan.
done-channel-set = Kanalen har sparats.
done-rule-set = Regeln har sparats. Den gäller iakttagelser som lyfts från och med nu.
done-rule-removed = Regeln har tagits bort. Ärenden som redan lyfts stannar hos sina ansvariga.
done-requeued = Meddelandet står i kö igen.

accounts-text = Ett konto skapas med en inbjudan. Välj ett namn när du vill ändra roller eller skicka inbjudan på nytt.
accounts-to-invite = Bjud in en ny person
accounts-caption = { $count ->
    [one] Ett konto
   *[other] { $count } konton enligt namn
}
accounts-roles = Roller
accounts-state = Läge
accounts-no-role = Registrerar iakttagelser
accounts-joined = I bruk sedan { $date }
accounts-invited = Inbjuden, ännu inte i bruk
accounts-all = Alla konton
account-name-label = Namn
account-locale-label = Språk
account-role-label = Roll
account-role-on-label = Var rollen gäller
account-no-role = Ingen särskild roll: registrerar iakttagelser och söker bland dem.
invite-heading = Bjud in en ny person
invite-text = Den inbjudna får ett e-postmeddelande med en länk och väljer själv sitt lösenord. Om du ger en roll, välj också var den gäller.
invite-send = Skicka inbjudan
invitation-waits = Inbjudan har inte tagits emot
invitation-waits-text = En ny inbjudan gör den tidigare länken ogiltig.
invitation-again = Skicka inbjudan på nytt
role-take = Ta bort
role-give-heading = Ge en roll
role-give = Ge rollen
roles-explained = Vad rollerna betyder
roles-explained-text = Varje konto kan registrera iakttagelser och söka bland dem. En roll ges på en enhet och gäller där och i allt under den.
role-manager-may = läser sina enheters iakttagelser, också de begränsade, och svarar på ärenden som reglerna styr till hen.
role-triager-may = bedömer utvecklingsförslag och följer vad det blir av dem.
role-coordinator-may = läser alla texter under sin enhet och samlar dem till gemensam kunskap.
role-custodian-may = får, en i taget och av ett angivet skäl, veta vem som registrerade en konfidentiell iakttagelse. Begäran loggas och den som gjorde iakttagelsen får veta om den.
role-administrator-may = sköter konton, enheter, styrregler och utgående post. Ser inte begränsade texter.

units-text = Högst upp finns organisationerna. Vid enheten står vad dess iakttagelser vanligen gäller.
units-to-add = Lägg till en enhet
unit-add-heading = Lägg till en enhet
unit-add = Lägg till enheten
unit-parent-label = Vart enheten hör
unit-parent-hint = Om du inte väljer något blir det en ny organisation.
unit-concerns-hint = De följande fylls i på förhand när någon på enheten registrerar en iakttagelse. De kan ändras.

lists-text = Ur de här listorna väljer man när en iakttagelse registreras. De är organisationens egna.
lists-to-add = Lägg till ett namn i en lista
list-label = Lista
list-service-lines = Serviceuppgifter
list-areas = Kommuner och områden
list-client-groups = Klientgrupper
list-stages = Servicestigens skeden
list-interfaces = Gränssnitt
list-professions = Yrkesgrupper
list-themes = Teman
list-count = { $count ->
    [one] ett namn
   *[other] { $count } namn
}
list-no-name = Saknas: visas på finska
list-add-heading = Lägg till ett namn i en lista
list-add-text = Namnet läggs sist i listan och kan väljas genast. Om det svenska eller engelska namnet saknas visas det finska i stället.
list-add = Lägg till i listan

channels-text = Om en iakttagelse verkar höra hemma någon annanstans berättar formuläret om den rätta kanalen och låter skribenten bestämma. Berätta här med egna ord hur kanalen används.
channel-incident = Farlig händelse
channel-wrongdoing = Missbruk
channel-worry-about-client = Oro för en enskild klient
channel-incident-hint = Något hände en patient eller klient, eller var nära att hända.
channel-wrongdoing-hint = Rapporteringskanalen enligt visselblåsarlagen (1171/2022).
channel-worry-about-client-hint = Till exempel en barnskyddsanmälan eller en orosanmälan om en äldre person.
channel-guidance-fi-label = Anvisning på finska
channel-guidance-sv-label = Anvisning på svenska
channel-guidance-en-label = Anvisning på engelska
channel-guidance-hint = Högst { $limit } tecken: vad kanalen är till för och hur den används.
channel-link-label = Länk
channel-link-hint = En adress som börjar med https://
channel-set = Spara kanalen

rules-text = När en iakttagelse kräver åtgärder avgör den översta regeln som passar vem som ansvarar. Därför står de mest exakta överst och standardregeln nederst. Serviceuppgiften avgör före området.
rules-to-set = Lägg till eller ändra en regel
rules-caption = Styrregler, den mest exakta först
rule-responsible-label = Ansvarig
rule-responsible-hint = Du kan välja bland dem som har tagit sitt konto i bruk. Den ansvariga får läsa iakttagelsen som styrs till hen.
rule-all-service-lines = Alla serviceuppgifter
rule-all-areas = Alla områden
rule-default = Standard
rule-change-default = Byt ansvarig
rule-remove = Ta bort
rule-set-heading = Lägg till eller ändra en regel
rule-set-text = Lämna serviceuppgiften eller området öppet när regeln gäller alla. Lämnar du båda öppna ändrar du standardregeln. Finns det redan en regel för samma sak byts den ansvariga.
rule-set = Spara regeln

outbox-text = Meddelandena innehåller en länk, aldrig texten i en iakttagelse eller ett svar. Det som inte går iväg prövas på nytt allt mer sällan och blir till slut liggande för att vänta på dig.
outbox-kept-as-files = I den här installationen skickas meddelandena inte, utan sparas som filer. Du kan öppna dem här.
outbox-waiting = väntar på att skickas
outbox-dead = kunde inte skickas
outbox-caption = Meddelanden, det nyaste först
outbox-empty = Det finns inga meddelanden ännu
outbox-empty-text = Här syns inbjudningar och meddelanden om lyfta ärenden och svar.
outbox-back = Till utgående post
outbox-letter = Brevets text
mail-kind-label = Meddelande
mail-to-label = Till vem
mail-state-label = Läge
mail-when-label = När
mail-issue-raised = Ärende lyft för svar
mail-issue-answered = Iakttagelse besvarad
mail-shared-answered = Gemensam iakttagelse besvarad
mail-commented = Ny kommentar
mail-identity-disclosed = Identitet utlämnad
mail-invitation = Inbjudan
mail-waiting = Väntar
mail-sent = Skickat
mail-dead = Gick inte iväg
mail-attempts = { $count ->
    [one] Ett försök
   *[other] { $count } försök
}
mail-unreachable = Det gick inte att få en pålitlig förbindelse till e-postservern.
mail-timed-out = E-postservern svarade inte i tid.
mail-deferred = E-postservern bad om ett nytt försök senare.
mail-refused = E-postservern tar inte emot meddelandet. Kontrollera adressen.
mail-not-signed-in = E-postservern godkände inte användarnamnet och lösenordet.
mail-not-written = Meddelandet kunde inte skrivas, eller så finns det som det berättar om inte längre.
mail-next-attempt = Nästa försök { $at }
mail-sent-at = Skickades { $at }
mail-retry = Försök igen
mail-open-letter = Öppna brevet

## Väktaren för identifierande uppgifter
guard-identity-code = en personbeteckning
guard-near-identity-code = något som ser ut som en personbeteckning
guard-telephone = ett telefonnummer
guard-email = en e-postadress
guard-iban = ett kontonummer
guard-registration-number = ett registernummer
guard-profile-link = en länk till en persons profil
guard-full-name = en persons namn
guard-given-name = en persons förnamn
guard-street-address = en gatuadress
guard-birth-date = ett födelsedatum
guard-rare-combination = en kombination som kan röja en person

## Medan man skriver
autosave-kept = Sparat som utkast kl.
autosave-another = Utkastet har ändrats i ett annat fönster eller på en annan enhet. Det du skriver sparas nu som ett eget utkast, och inget har skrivits över.
autosave-unreachable = Utkastet kunde inte sparas eftersom förbindelsen till tjänsten inte fungerar. Det du har skrivit finns på den här sidan, och vi försöker spara på nytt.
autosave-signed-out = Utkastet kunde inte sparas eftersom du inte längre är inloggad. Logga in i ett annat fönster och kom tillbaka hit. Det du har skrivit försvinner inte.
autosave-sign-in = Logga in i ett nytt fönster
autosave-anonymous = En anonym iakttagelse sparas inte som utkast. Det du har skrivit finns bara på den här sidan tills du skickar det.
autosave-full = Utkastet kunde inte sparas eftersom du redan har så många utkast som ryms. Ta bort utkast som du inte behöver längre.
autosave-too-long = Utkastet kunde inte sparas eftersom någon text är för lång. Korta den.
autosave-keep-here = Spara också på den här enheten
autosave-kept-here = Sparas också på den här enheten tills du har skickat iakttagelsen. Alla som använder den här webbläsaren kan läsa den.
guard-hint-blocks = Ta bort innan du skickar:
guard-hint-warns = Kontrollera:
guard-hint-mask = Dölj det som hittades
similar-hint-heading = Kanske om samma sak
similar-hint-me-too = Jag har märkt samma sak

## Utan nätförbindelse
unsent = Det gick inte att skicka eftersom det inte finns någon nätförbindelse. Det du har skrivit finns kvar på den här sidan. Försök på nytt när förbindelsen är tillbaka.
unsent-close = Stäng
offline-title = Skriv utan nätförbindelse
offline-lead = Du kan skriva en iakttagelse också utan nätförbindelse. Den sparas på den här enheten bara om du väljer det, och skickas först när förbindelsen är tillbaka och du bekräftar att den ska skickas.
offline-device = Alla som använder den här webbläsaren kan läsa det som sparas på enheten. Personbeteckningar, telefonnummer och andra identifierande uppgifter ersätts med […] innan texten sparas. En skickad iakttagelse tas bort från enheten.
offline-keep = Spara på den här enheten
offline-kept = Iakttagelsen är sparad på den här enheten. Du kan skicka den längre ner när förbindelsen är tillbaka.
offline-not-kept = Den här webbläsaren låter inget sparas på enheten. Det du har skrivit finns bara på den här sidan.
offline-nothing-written = Skriv först iakttagelsens text.
offline-send = Skicka genast
offline-whole-form = Öppna hela blanketten om förbindelsen fungerar
offline-waiting-heading = Väntar på den här enheten
offline-no-network = Det finns ingen nätförbindelse just nu. Du kan skicka när förbindelsen är tillbaka.
offline-waiting-send = Skicka nu
offline-waiting-open = Fortsätt skriva
offline-waiting-remove = Ta bort från enheten
offline-waiting-notice = På den här enheten väntar en iakttagelse som inte har skickats än.
offline-waiting-link = Visa och skicka
