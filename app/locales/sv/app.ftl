# Havainto på svenska. Samma nycklar och variabler finns på varje språk.

## Ramen: sidhuvud, meny, sidfot

brand = Havainto
page-title = { $title } – Havainto
page-title-refused = Fel: { $title }
skip-to-content = Gå till innehållet
nav-label = Huvudmeny
nav-home = Startsida
nav-own = Mina iakttagelser
nav-search = Sök
nav-issues = Ärenden
nav-admin = Administration
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
kind-gap-long = Missförhållande eller servicelucka
kind-success-long = Framgång eller god praxis
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
field-rule-exists = Det finns redan en regel för den här serviceuppgiften och det här området.

## När något inte lyckas

fault-invalid-title = Kontrollera uppgifterna
fault-invalid-text = Allt kunde inte godkännas. Gå tillbaka till formuläret och kontrollera uppgifterna.
fault-signed-out-title = Logga in
fault-signed-out-text = Din session har avslutats. Logga in för att fortsätta.
fault-signed-out-kept = Det du skrev finns kvar på den här sidan. Logga in i en ny flik, kom sedan tillbaka hit och skicka på nytt.
sign-in-in-new-tab = Logga in (öppnas i en ny flik)
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
fault-unavailable-kept = Det du skrev finns kvar på den här sidan. Håll sidan öppen och skicka på nytt när tjänsten svarar.
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

## Listor

pager-label = Sidor
pager-previous = Föregående
pager-next = Nästa
pager-page = Sida { $page }
pager-page-of = Sida { $page } / { $pages }

## Sökning

search-title = Sök
search-box = Sök bland iakttagelserna
search-hint = Sökningen hittar ordets olika former: tjänst hittar också tjänsterna.
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
search-past-the-end = Det finns inga fler resultat på den här sidan
search-first-page = Till första sidan med resultat
