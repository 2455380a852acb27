# Havainto in English. The same keys and variables exist in each language.

## The frame: header, menu, footer

brand = Havainto
page-title = { $title } – Havainto
page-title-refused = Error: { $title }
page-title-unconfirmed = Look first: { $title }
skip-to-content = Skip to content
nav-label = Main menu
nav-home = Home
nav-own = My observations
nav-search = Search
nav-issues = Issues
nav-admin = Administration
nav-accounts = Accounts
nav-units = Units
nav-lists = Lists
nav-channels = Other channels
nav-rules = Routing rules
nav-outbox = Outgoing mail
nav-file = File an observation
menu = Menu
language-label = Language
sign-out = Sign out
sign-in = Sign in
signed-in-as = Signed in: { $name }
footer-label = Footer
footer-purpose = Havainto carries what professionals notice to those who decide, and the answer back.
footer-privacy = Privacy
footer-accessibility = Accessibility

## Words: observation

kind-label = Kind
kind-gap = Gap
kind-success = Success
kind-phenomenon = Phenomenon
kind-weak-signal = Weak signal
kind-proposal = Proposal
kind-gap-hint = Something does not work or is missing
kind-success-hint = Something worked, and others could learn from it
kind-phenomenon-hint = Something recurs or is changing
kind-weak-signal-hint = A hunch: this may grow, though there is little evidence yet
kind-proposal-hint = You know how something could be done better

frequency-label = How often
frequency-once = Once
frequency-now-and-then = Now and then
frequency-weekly = Weekly
frequency-daily = Daily

duration-label = For how long
duration-weeks = Some weeks
duration-months = Some months
duration-year = About a year
duration-years = Several years

urgency-label = How urgent
urgency-can-wait = Can wait
urgency-soon = Soon
urgency-now = At once

stage-label = Stage of the service path
interfaces-label = Interfaces
profession-label = Profession
themes-label = Themes
causes-label = What causes this?
causes-label-success = What made it work?
tried-label = What has been tried already?
tried-label-success = What did you try before this?
proposal-label = What could be different?
proposal-label-success = What would another unit need to succeed in the same?

identity-label = Under whose name
identity-named = By name
identity-confidential = Confidentially
identity-anonymous = Anonymously
identity-named-hint = Those who work on the observation may learn your name, colleagues do not.
identity-confidential-hint = Your name is kept apart, and only the identity custodian can learn it and has to state a reason; you are told of it.
identity-anonymous-hint = Nothing that leads back to you is stored, so nobody can learn your name; you read the answers with a receipt code.

perspective-label = Whom or what this affects
perspective-client = The client
perspective-system = The service system
perspective-payer = The payer

audience-label = Who may read this
audience-colleagues = Colleagues
audience-responsible = Those responsible
audience-colleagues-hint = Everyone who is signed in. Your name is not shown.
audience-responsible-hint = Managers whom it concerns, and coordinators. Your name is not shown to others.

unit-label = Unit
service-line-label = Service line
area-label = Municipality or area
client-group-label = Client group
needs-action = Needs action
filed-on = Filed on { $date }

## Words: issue and answer

state-raised = Raised
state-acknowledged = Read
state-planned = Planned
state-done = Done
state-declined = Declined
state-none-plain = Saved. Can be found by search, awaits no answer.
state-withdrawn-plain = Withdrawn. Others do not see it.
state-raised-plain = Waiting for the responsible person to read it.
state-acknowledged-plain = The responsible person has read it and is preparing an answer.
state-planned-plain = Answered: something will be done.
state-done-plain = Answered: it has been dealt with.
state-declined-plain = Answered: nothing will be done, and the reason was given.
decision-planned = Planned
decision-done = Done
decision-declined = Declined

way-label = Steps of the issue
way-raised = Raised
way-read = Read
way-answered = Answered
way-answered-planned = Answered: planned
way-answered-declined = Answered: declined
way-done = Done
way-passed = completed
way-here = now here
way-ahead = ahead

## Words: people and routing

role-manager = Manager
role-triager = Developer
role-coordinator = Coordinator
role-custodian = Identity custodian
role-administrator = Administrator
reason-service-line-and-area = By service line and area
reason-service-line = By service line
reason-area = By area
reason-default = By the default rule, as no more specific rule applies

## Dates

date-and-time = { $date } at { $time }
month-and-year = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

## Forms

optional = optional
choose = Choose
not-chosen = Not chosen
characters-left = Characters left:
characters-over = Characters too many:
characters-limit = At most { $limit } characters
faults-heading = { $count ->
    [one] Correct one thing
   *[other] Correct { $count } things
}
faults-kept = Nothing was lost: what you wrote is in the form.
refused-heading = This could not be done
fault-prefix = Error:

field-required = Fill this in.
field-choice-required = Choose one.
field-too-long = Shorten this to { $limit } characters or fewer. It now has { $actual }.
field-too-short = Write at least { $limit } characters.
field-not-in-list = Choose something from the list.
field-hidden-characters = The text holds invisible characters. Remove them or type the text again.
field-not-an-email = Write an email address such as name@example.fi.
field-email-taken = There is already an account with this address.
field-wrong-credentials = The email address or the password is not right.
field-too-many-attempts = { $minutes ->
    [one] Too many attempts. Wait a minute and try again.
   *[other] Too many attempts. Wait { $minutes } minutes and try again.
}
field-wrong-code = The code is not right. Use the code that the server printed when it started.
field-password-too-common = The password is too easy to guess. Try three words that have nothing to do with each other.
field-passwords-differ = The passwords are not the same.
field-not-kept = An anonymous observation is not kept as a draft, so that nothing leads to you. Send it from here, or file it by name or confidentially.
field-identifies = The text seems to hold { $what }. Take it out or mask it before you send.
field-not-a-link = Enter an address that begins with https://
field-unknown-receipt = No observation has this receipt code. Check the code.

## When something does not succeed

fault-invalid-title = Check what you entered
fault-invalid-text = Not everything could be accepted. Go back to the form and check what you entered.
fault-unconfirmed-text = Look at the notes first, then send again.
fault-signed-out-title = Sign in
fault-signed-out-text = Your session has ended. Sign in to go on.
fault-signed-out-kept = What you wrote is safe on this page. Sign in in a new tab, then come back here and send it again.
sign-in-in-new-tab = Sign in (opens in a new tab)
opens-in-new-tab = (opens in a new tab)
fault-not-found-title = Page not found
fault-not-found-text = There may be a mistake in the address, or the page has been removed.
fault-forbidden-title = This page can't be shown
fault-forbidden-text = Either there is no such page, or you have no right to it. If you need access, ask your administrator.
fault-conflict-title = Things have changed
fault-rate-limited-title = Too many requests
fault-rate-limited-text = { $seconds ->
    [one] Wait a second and try again.
   *[other] Wait { $seconds } seconds and try again.
}
fault-too-large-title = Too much text at once
fault-too-large-text = What you sent was over the limit of { $kilobytes } kilobytes. Nothing was saved. Go back with the browser's back button, shorten the text and send it again.
fault-unavailable-title = The service does not answer just now
fault-unavailable-text = The fault is ours, not yours. Try again in a moment.
fault-unavailable-kept = What you wrote is safe on this page. Keep the page open and send it again from here.
fault-internal-title = Something went wrong
fault-internal-text = The fault is ours, not yours. If it happens again, tell your administrator the code { $incident }.
kept-text = The text you wrote
send-again = Send again
back-home = To the home page
conflict-issue-moved-on = The issue has moved on since you opened the page. Look at it again and retry if needed.
conflict-already-set-up = Havainto has been set up already. Sign in.
conflict-default-rule-stays = The default rule can't be removed, but its responsible person can be changed.
conflict-link-expired = The link has been used or is too old. Ask your administrator for a new invitation.
conflict-last-administrator = The last administrator can't lose the role. Give it to someone else first.
conflict-withdrawn = The observation was withdrawn, so nothing can be added to it any more.
conflict-too-many-drafts = There are as many drafts as there is room for. Discard or send one of them.

## Lists

pager-label = Pages
pager-previous = Previous
pager-next = Next
pager-page = Page { $page }
pager-page-of = Page { $page } of { $pages }

## Search

search-title = Search
search-box = Search the observations
search-hint = The search finds other forms of a word, words that mean the same, and observations in other languages.
search-submit = Search
search-total = { $count ->
    [0] No observations
    [one] One observation
   *[other] { $shown } observations
}
search-newest = { $count ->
    [0] No observations
    [one] One observation
   *[other] { $shown } observations, newest first
}
search-meant = Did you mean:
search-also = Also searched for: { $concepts }.
search-words-only = Search for these words only
search-by-words-only = Searched for these words only.
search-meaning-too = Search for words that mean the same, too
search-narrow = Narrow the results
search-narrow-chosen = { $count ->
    [one] Narrow the results (1 chosen)
   *[other] Narrow the results ({ $count } chosen)
}
search-narrow-submit = Narrow
search-month-label = Month
search-more-values = Show the other { $count }
search-chosen-label = Narrowed by
search-take-back = Remove:
search-clear = Remove all
search-raised = Raised
search-untitled = Observation { $reference }
search-rebuilding = Search is being rebuilt.
search-rebuilding-text = Some observations may still be missing from the results, and the numbers are not final. Nothing has been lost.
search-rebuilding-done = { $done } of { $total } observations ready
search-chart-title = Observations by month
search-chart-described = Bar chart, { $from } to { $to }. The most in { $month }: { $most }.
search-chart-table = The same figures as a table
search-chart-count = Observations
search-cut-short = Search shows at most { $limit } observations. Narrow it, or add a word, to see the rest.
search-nothing-yet = There are no observations here yet
search-nothing-yet-text = When somebody files an observation that you may read, it can be found here within seconds. The first one can be yours.
search-nothing-found = Nothing was found
search-try-without-facets = Remove what you narrowed by and search everything.
search-try-fewer-words = Try fewer words, or other ones. A short word finds more.
search-try-another-language = Try another language: observations are filed in Finnish, Swedish and English.
search-try-filing = Perhaps nobody has filed it yet. If you have noticed it, file it.
search-withheld = The search was not made
search-withheld-text = The words seem to hold something by which a person could be recognised, such as a personal identity code, a telephone number or an email address. It was neither searched for nor stored. Describe the matter in other words.
search-past-the-end = There are no more results on this page
search-first-page = To the first page of results

## Signing in, and the invitation

email-label = Email address
password-label = Password
password-again-label = Password again
password-hint = At least { $least } characters. Three words that have nothing to do with each other are a good start.
sign-in-next = Sign in to reach the page you were about to open.
sign-in-forgotten = Forgotten your password, or no account yet? Ask your administrator for a new invitation.
signed-in-already = You are signed in already: { $name }.
demo-heading = Try it with a demo account
demo-text = This is a demonstration: organisations, people and observations are invented. The button signs you in.
demo-use = Sign in: { $name }
demo-account = { $email }, password { $password }
invitation-title = Welcome, { $name }
invitation-text = Choose a password and your account is ready. From now on you sign in with { $email }.
invitation-submit = Start using the account

## Set-up

setup-title = Set up Havainto
setup-lead = Four things, a few minutes. All of it can be changed later under Administration.
setup-code-heading = Show that the server is yours
setup-code-label = Set-up code
setup-code-hint = The server printed the code when it started. So nobody else can take over the installation first.
setup-organisation-heading = Organisation
setup-organisation-text = The name is shown in forms and mails in the reader's language. Where one is missing, the Finnish one is shown.
setup-organisation-fi-label = Name in Finnish
setup-organisation-sv-label = Name in Swedish
setup-organisation-en-label = Name in English
setup-units-heading = First units
setup-units-text = A unit tells where an observation was made, and can lend it its service line and area. You may leave this empty.
setup-units-label = Units
setup-units-hint = One name on a line.
setup-administrator-heading = You, the first administrator
setup-administrator-text = The administrator invites the others and decides who is responsible for what. At first all that needs action goes to you. As an administrator you do not see restricted observations.
setup-name-label = Your name
setup-submit = Set up and sign in

## Home

home-title = Home
home-greeting = Hello, { $name }
home-file-heading = What did you notice today?
home-file-text = One minute is enough. Only kind and text are required.
home-own-heading = Your latest observations
home-own-all = All my observations
home-own-empty-heading = You have not filed any observations yet
home-own-empty-text = File the first one: a small one will do. You will see here what becomes of it.
home-awaiting = { $count ->
    [0] No issue awaits your answer
    [one] One issue awaits your answer
   *[other] { $count } issues await your answer
}
home-awaiting-open = Open the issues
home-admin-heading = Next steps in administration
home-admin-units = Add the units in which people work.
home-admin-invite = Invite the first people and give them roles.
home-admin-rules = Decide who is responsible for what. All of it now goes to the person in the default rule.
home-admin-mails = { $count ->
    [one] One mail could not be sent. See what stopped it.
   *[other] { $count } mails could not be sent. See what stopped them.
}
home-admin-done = All is well: nothing awaits you.
home-admin-open = To administration

## Filing an observation

observe-title = What did you notice?
observe-lead = One minute is enough. Only kind and text are required.
observe-text-label = Tell it in your own words
observe-text-label-success = Tell what worked
observe-text-hint = What happened, or what recurs? What could be different? Write nothing by which a client could be recognised.
observe-text-hint-success = What did you do, and what came of it? Write nothing by which a client could be recognised.
observe-title-label = Title
observe-needs-action-label = This needs action
observe-needs-action-hint = The observation goes to one responsible person, who has to answer.
observe-wants-answer-label = I want to hear what came of this
observe-wants-answer-hint = You are told when your observation is answered.
observe-unit-hint = Where did you notice this?
observe-client-group-hint = A group, never one person.
observe-interfaces-hint = With whom is the matter shared, or should be? Choose one or more.
observe-themes-hint = To which recurring matters does this belong? Choose one or more.
observe-perspective-hint = Choose one or more. You can say briefly how.
observe-note-client = How does it affect the client?
observe-note-system = How does it affect the service system?
observe-note-payer = How does it affect the payer?
observe-colleagues-read = Colleagues can read the observation, but your name is not shown to them.
observe-responsible-read = Only those responsible and the coordinators can read the observation.
observe-not-instead = This form replaces neither incident reporting, nor reporting wrongdoing, nor a notification of concern for one client. Use your organisation's own channels for those.
observe-submit = Send the observation
observe-submit-as-it-is = Send it as it is
observe-submit-marked = Leave the ticked ones as they are and send
observe-submit-masked = Mask all of them and send
destination-lead = Responsible for this:

## Before it is sent

concerns-heading = Look at this first
concerns-text = Nothing has been stored yet. What you wrote is in the form below, and you can change it. You decide how to go on.
concern-persons-heading = Could someone be recognised?
concern-persons-text = Nobody may be recognisable. Tick what nobody can be recognised by, or mask all of it.
concern-looks-like = This looks like { $what }.
concern-not-a-person = “{ $word }” is not a person
concern-tells-of-nobody = “{ $word }” does not point to anyone
concern-similar-heading = Is it the same matter?
concern-similar-text = Someone has filed something like it already. If it is the same, you can add your weight to it instead of filing another.
similar-shared = Shared words:
similar-noticed = { $count ->
    [one] One person has noticed this
   *[other] { $count } people have noticed this
}
concern-channels-heading = Does this belong elsewhere?
concern-channels-text = The text points to something that has a channel of its own. An observation does not replace it.
concern-channel-open = Open the channel

## Drafts and steps

step-matter = What did you notice?
step-place = Where did you notice it?
step-meaning = More about it
step-sending = Action, name and readers
step-place-holds = Unit, service line, municipality, client group, stage of the service path
step-meaning-holds = Title, how often, whom it affects, causes, proposal, themes
step-sending-told = { $identity } · Readers: { $audience }
step-title = { $step } (step { $number } of { $steps })
step-of = Step { $number } of { $steps }
step-next = Next
step-back = Back
step-skip = Skip this step
step-later = Go on later
step-send-now = Send now
drafts-title = Drafts
drafts-text = Only you see your drafts.
drafts-empty-heading = You have no drafts
drafts-empty-text = You can keep an unfinished observation as a draft and go on later. It stays here until you send it or delete it.
draft-keep = Keep as a draft
draft-go-on-in-steps = Fill in step by step
draft-without-text = Draft without a text
draft-kept = Kept
draft-until = deleted
draft-go-on = Go on
draft-discard = Delete the draft

## Changing an observation

edit-title = Change or add to the observation
edit-lead = The earlier version is kept. Under whose name the observation stands and who may read it does not change.
edit-submit = Save the changes
edit-submit-as-it-is = Save it as it is
edit-submit-marked = Leave the ticked ones as they are and save
edit-submit-masked = Mask all of them and save
edit-not = Leave it unchanged

## Receipt

receipt-title = Thank you, your observation is saved
receipt-reference = Number { $reference }
receipt-next-heading = What happens next
receipt-raised = The observation went to the responsible person
receipt-raised-text = { $owner } gets it as issue { $issue }, with an email. The email holds only a link, not your text.
receipt-due = An answer by { $due }
receipt-due-text = The answer tells what will be done, or why nothing will be.
receipt-told = You will be told the answer
receipt-told-text = We will send you an email, and the answer will be shown under My observations.
receipt-not-told = You will not be sent the answer
receipt-not-told-text = You did not ask to be told of the answer. It will be shown under My observations all the same.
receipt-found = The observation can be found by search
receipt-found-text = In a few seconds everyone who may read it can find it.
receipt-no-answer = Nobody has to answer
receipt-no-answer-text = You did not mark the observation as needing action. It is part of what is known all the same.
receipt-readers-heading = Who can read it
receipt-owner-reads = { $owner }, who is responsible for it.
receipt-add-more = Add to the observation
receipt-text-heading = What you wrote
receipt-another = File another observation

## One observation, and my observations

observation-title = Observation { $reference }
observation-yours = Your observation
observation-issue-heading = What has been done about it
observation-responsible = Responsible
observation-open-issue = Open issue { $reference }
answer-heading = This is how we answered
answer-by = { $author }, { $date }
own-title = My observations
own-empty-heading = You have not filed any observations yet
own-empty-text = When you file an observation, you will see here where it is and what the answer was.
own-no-more = There are no observations on this page.

## Issues

crumbs-label = You are here
issue-of-withdrawn = Withdrawn observation
issues-title = Issues
issues-show = Which issues are shown
issues-awaiting = Awaiting an answer
issues-planned = Planned
issues-closed = Closed
issues-all = All
issues-none-awaiting = Nothing awaits an answer
issues-none-awaiting-text = When something is raised for you to answer, you get an email about it and it appears here.
issues-none-planned = Nothing is planned
issues-none-planned-text = Here are the issues that were answered with a promise to do something.
issues-none-closed = No issue has been closed yet
issues-none-closed-text = Here are the issues that are done or were declined.
issues-none = There are no issues yet
issues-none-text = An issue comes to be when whoever files an observation marks that it needs action.
issues-no-more = There are no more issues on this page
issues-first-page = To the first page

issue-title = Issue { $reference }
issue-owner = Responsible:
issue-raised-on = Raised { $date }
issue-due = Answer due { $date }
issue-overdue = Overdue: an answer was due { $date }
issue-why = Why this person?
issue-observed = What was observed
issue-answers = Answers
issue-acknowledge-heading = Say that you have read it
issue-acknowledge-text = The reporter sees at once that the issue has been read. You can answer now or later.
issue-acknowledge = I have read this
issue-waits-to-be-read = The issue waits for { $owner } to read it. Only the person responsible can answer.
issue-waits-for-answer = { $owner } has read the issue and is preparing an answer. Only the person responsible can answer.
issue-waits-to-be-done = Something has been promised. { $owner } will tell when it is done.
issue-closed = The issue is closed. The reporter has had an answer, and there is nothing left to do here.
issue-not-sent = This was not sent
issue-not-sent-text = The issue had been closed by the time you sent your answer. What you wrote is here, should you need it.

answer-form-heading = Answer the reporter
answer-again-heading = Tell how it has gone
answer-decision-label = What happens next
decision-planned-hint = Something will be done. Tell what, by whom and when. Tell again when it is done.
decision-done-hint = It has been taken care of. Tell what was done. The issue is then closed.
decision-declined-hint = It goes no further. Tell why. The issue is then closed.
answer-text-label = Your answer
answer-text-hint = Write as you would to a colleague. Write nothing by which a client could be recognised.
answer-who-sees = The reporter gets an email with a link but not the text of your answer. The answer and your name are seen by the reporter and by those who may read this issue.
answer-send = Send the answer

## What others add

comments-heading = Comments
comments-to-add = Comment on the observation's page
comments-none = There are no comments yet.
comment-by-reporter = The reporter
comment-label = Your comment
comment-hint = Ask or add something. Your name is shown beside the comment. Write nothing by which a client could be recognised.
comment-own-hint = Add something or answer. Your name is not shown: the comment says “The reporter”. Write nothing by which a client could be recognised.
comment-submit = Send the comment

me-too-heading = Who else has noticed this
me-too-count = { $count ->
    [0] Nobody else has said so yet.
    [one] One other has noticed this too.
   *[other] { $count } others have noticed this too.
}
me-too-units = They work in { $count } different units.
me-too-said = You have said that you noticed this too.
me-too-submit = I have noticed this too
me-too-change = Save the changes
me-too-more = Tell more
me-too-frequency-label = How often you have noticed it
me-too-unit-hint = Where did you notice it?
me-too-words-label = In your own words
me-too-words-hint = Others see the text without your name. Write nothing by which a client could be recognised.

adopt-heading = Adoption by other units
adopt-count = { $count ->
    [0] No other unit has said yet that it has adopted this.
    [one] One unit has adopted this.
   *[other] { $count } units have adopted this.
}
adopt-open = We have adopted this
adopt-unit-label = The unit that adopted it
adopt-words-label = How it went
adopt-words-hint = What did you change, what helped? Write nothing by which a client could be recognised.
adopt-submit = Mark as adopted

helpful-question = Was this answer of help?
helpful-yes = Yes
helpful-partly = Partly
helpful-no = No
helpful-thanks = Thank you, your opinion is saved. You can change it.
helpful-told = Was it of help? The reporter says: { $said }.

observation-back = Back to observation { $reference }
observation-edit = Change or add
history-title = Earlier versions
history-of = Earlier versions of observation { $reference }
history-text = This is how the observation read before it was changed. The latest is at the top.
history-none = The observation has not been changed.
history-until = Until { $time }

withdraw-open = Withdraw the observation
withdraw-title = Withdraw observation { $reference }
withdraw-means-hidden = Title, text and details are hidden from others. You still see them.
withdraw-means-search = Search no longer finds the observation, and nothing can be added to it.
withdraw-means-issue = Whoever is responsible for the issue sees that the observation was withdrawn.
withdraw-means-for-good = This can't be undone. You can file the same matter as a new observation.
withdraw-submit = Withdraw the observation
withdraw-not = Do not withdraw
withdraw-already = The observation has been withdrawn already.
withdrawn-own = You withdrew this observation on { $date }. Only you see its text.
withdrawn-told = The reporter withdrew this observation on { $date }. Its text is no longer shown.
withdrawn-flag = Withdrawn

reporter-title = Who filed this
reporter-of = Who filed observation { $reference }
reporter-lead = This observation was filed confidentially. You learn who filed it only for a good reason.
reporter-logged = Your request and its reason are logged.
reporter-is-told = The reporter is told that the name was given.
reporter-once = The name is shown to you this once. Do not keep it anywhere else.
reporter-reason-label = Why you need the name
reporter-reason-hint = At least { $least } characters. Write nobody's name here.
reporter-submit = Show the name
reporter-name = The reporter
reporter-shown-once = The request has been logged, and the reporter will be told of it. Once you leave this page, the name is not shown again without a new request.
reporter-not-confidential = This observation was not filed confidentially, so there is no name to ask for.

## Receipt code

footer-receipt = Receipt code
code-title = Return to your observation with the receipt code
code-lead = If you filed an observation anonymously, you were given a receipt code. With it you read the answers, answer questions and add to your observation.
code-label = Receipt code
code-hint = 20 characters. Capital or small letters, spaces and hyphens make no difference.
code-submit = Open the observation
code-lost = A lost code can't be recovered: we do not know who filed the observation.
code-not-sent-text = The observation had been closed by then. What you wrote is here. Open the observation with the code and send the text again.
code-fresh-title = Thank you, your observation is saved
code-fresh-lead = You filed the observation anonymously. This code is the only way back to it.
code-where = The code is entered in Havainto on the page { $path }.
code-once = The code is shown only now. Write it down or print this page. Keep it as you would a password.
code-what-for = What you can do with the code
code-for-answers = Read the answer and the comments when they come. We can't send you email.
code-for-adding = Answer questions and add to the observation.
code-for-withdrawing = Withdraw the observation if you wish.
code-print = Print the page with the browser's print function. Only the code and how to use it come out on paper.
code-nothing-kept = Of the observation the day was stored, not the time, and nothing that leads to you.
code-open-report = Open the observation
code-gone-title = A receipt code is shown only once
code-gone-text = The code has been shown already, or you came to this page without one. If you have the code, open the observation with it.
code-add-label = Add to the observation, or answer
code-add-hint = Others see that it was written by the reporter. Write nothing by which a client, or you, could be recognised.
code-leave-heading = When you are done
code-leave-text = Close the observation, so that whoever uses this device next does not see it. Otherwise it closes after 30 minutes.
code-leave = Close the observation

## Mails

letter-greeting = Hello { $name }
letter-issue-raised-subject = Issue { $reference } has been raised to you
letter-issue-raised-news = Issue { $reference } has been raised in Havainto, and by the routing rules it is yours. Please read it, mark it as read and answer it.
letter-issue-raised-link = Open issue { $reference }
letter-issue-answered-subject = Your observation { $reference } has been answered
letter-issue-answered-news = The observation { $reference } that you filed has received an answer. Thank you for telling us.
letter-issue-answered-link = Read the answer to your observation { $reference }
letter-shared-answered-subject = Observation { $reference } has been answered
letter-shared-answered-news = Observation { $reference }, which you have noticed too, has received an answer. Thank you for telling us.
letter-shared-answered-link = Read the answer to observation { $reference }
letter-commented-subject = New comment on observation { $reference }
letter-commented-news = Someone has written a new comment on observation { $reference }.
letter-commented-link = Read the comment on observation { $reference }
letter-own-answered-subject = One of your observations has been answered
letter-own-answered-news = One of the observations that you filed confidentially has received an answer. Thank you for telling us.
letter-own-commented-subject = New comment on one of your observations
letter-own-commented-news = Someone has written a new comment on one of the observations that you filed confidentially.
letter-own-link = Open your observations
letter-identity-disclosed-subject = Your name has been disclosed to the identity custodian
letter-identity-disclosed-news = The identity custodian has learned that you filed one of your confidential observations. A reason was stated for the request, and it was logged.
letter-invitation-subject = Invitation to Havainto
letter-invitation-news = An account has been opened for you in Havainto, where professionals tell what works in the services and what does not. Start using it by choosing a password.
letter-invitation-link = Choose a password
letter-invitation-expires = The link works for { $days ->
    [one] one day
   *[other] { $days } days
} and only once. If you receive several invitations, only the link in the latest one works.
letter-without-text = For safety, this message holds neither the observation's text nor the answer's. You read them in Havainto, signed in.
letter-automatic = This message was sent automatically and can't be replied to.

# Statements

privacy-title = Privacy
privacy-lead = Havainto holds professionals' observations of the service system, not data on clients.
privacy-controller = Who is responsible for the data
privacy-controller-text = The controller is the organisation that has taken Havainto into use. Its data protection officer confirms this notice and answers questions.
privacy-purpose = What the data is used for
privacy-purpose-text = Observations are taken to those who can decide, and the answer is brought back to the reporter. Processing is based on a task in the public interest, such as structural social work (Social Welfare Act 1301/2014, section 7). The data is not used to assess anybody's work or to compare reporters.
privacy-stored = What is stored
privacy-stored-text = Of you and your work in Havainto, the following is stored:
privacy-stored-account = your account: name, work email, job title, unit, roles and language, and the password as a hash from which it can't be read
privacy-stored-observations = the observations that you filed, your choices in them, and when you filed them; your comments and whatever else you added; earlier versions
privacy-stored-drafts = your drafts, until you send or delete them or they grow too old
privacy-stored-issues = the steps of issues, the answers, and the name of whoever answered
privacy-stored-log = the event log: who did what and when, without the texts of observations and answers
privacy-stored-mails = outgoing emails: to whom, about what and when.
privacy-clients = No client data
privacy-clients-text = Write nothing by which a client could be recognised: no name, personal identity code or contact details, and no combination of rare circumstances. Havainto looks for identifiers in texts before anything is stored, and asks you to remove or mask them.
privacy-readers = Who sees what
privacy-readers-text = For each observation you choose who may read the text and who may learn your name. On the pages your name is not shown to those who read the observation.
privacy-readers-you = You see your own observations and the answers to them.
privacy-readers-colleagues = Colleagues see an observation unless you restrict it to those responsible.
privacy-readers-responsible = A restricted observation is seen only by the managers and coordinators it concerns, and by the person responsible for the issue.
privacy-readers-named = Who filed an observation by name is kept with the observation, so that the answer finds its way.
privacy-readers-confidential = Who filed an observation confidentially is kept apart. The identity custodian can learn the name only by stating a reason. The request is logged, and you are told of it.
privacy-readers-anonymous = Of an observation filed anonymously nothing is stored that leads to you, and of the time only the day. Of the receipt code only a hash is stored.
privacy-readers-comments = Your name is shown beside a comment. In your own observation you are “The reporter”.
privacy-readers-administrators = Administrators keep accounts, units, rules and the mail queue. The role does not open restricted observations.
privacy-readers-keepers = Whoever runs the server has access to the database, and is bound by secrecy.
privacy-mails = Emails and cookies
privacy-mails-text = Emails carry a link, never the text of an observation, a comment or an answer. There are three cookies: one keeps you signed in, one remembers the language you chose, and one keeps an observation opened with a receipt code open for half an hour. The pages hold no third-party services and no tracking.
privacy-kept = How long the data is kept
privacy-kept-text = The controller decides how long data is kept. Ask the data protection officer.
privacy-rights = Your rights
privacy-rights-text = You can ask the data protection officer to see your data, or to have it corrected, erased or its processing restricted. You can also object to processing. If you find that your data is processed against the law, you can lodge a complaint with the Data Protection Ombudsman.
privacy-channels = What Havainto does not replace
privacy-channels-text = Havainto replaces neither incident reporting, nor reporting of wrongdoing, nor notifying a concern for one client. Use your organisation's own channels for those.

accessibility-title = Accessibility statement
accessibility-lead = This statement concerns the service Havainto. It is required by the Act on the Provision of Digital Services (306/2019).
accessibility-status = How the service meets the requirements
accessibility-status-text = The service meets levels A and AA of WCAG 2.1 in part. The exceptions are told below. It aims at version 2.2. Everything can be used without JavaScript, too.
accessibility-shortcomings = What is not accessible
accessibility-shortcomings-text = The following is known:
accessibility-shortcoming-language = A text is marked with the language in which its writer uses the service. If it was written in another one, a screen reader may pronounce it wrongly (WCAG 3.1.2).
accessibility-shortcoming-names = Where the name of a unit or of a list's item has no translation, it is shown in another language, which is not marked (WCAG 3.1.2).
accessibility-shortcoming-untried = The service has not been tried yet with people who use assistive technology. There may be more shortcomings than are told here.
accessibility-examined = How this statement was prepared
accessibility-examined-text = This statement was prepared on { $date }. It rests on an assessment by the makers of the service themselves. Pages are checked by machine for accessibility and valid HTML, in all three languages, at the width of a computer and of a phone.
accessibility-feedback = Give feedback
accessibility-feedback-text = If something keeps you from using the service or makes it hard, tell your organisation's administrator or registry. You can also ask for the information in a form that suits you. You get an answer within 14 days.
accessibility-authority = Supervisory authority
accessibility-authority-text = If you are not satisfied with the answer, or get none within 14 days, you can file a complaint with the Finnish Transport and Communications Agency Traficom, which supervises the accessibility of digital services.

## Administration

admin-parts = Parts of administration
admin-overview = Overview
admin-step-done = done
admin-never-texts = Administration gives no right to read observations: who sees what depends on roles and on the reporter's choice.
admin-accounts-count = { $count ->
    [one] One account
   *[other] { $count } accounts
}
admin-invited-count = { $count ->
    [0] Everyone has accepted their invitation.
    [one] One has not accepted their invitation yet.
   *[other] { $count } have not accepted their invitation yet.
}
admin-units-count = { $count ->
    [one] One unit
   *[other] { $count } units
}
admin-units-text = Organisations and their units.
admin-rules-count = { $count ->
    [one] Only the default rule
   *[other] { $count } rules
}
admin-rules-text = Who is responsible for what.
admin-waiting-count = { $count ->
    [0] The queue is empty
    [one] One email is waiting
   *[other] { $count } emails are waiting
}
admin-dead-count = { $count ->
    [0] Everything could be sent.
    [one] One could not be sent.
   *[other] { $count } could not be sent.
}

done-invited = The account has been made, and an invitation goes out by email.
done-invited-again = A new invitation goes out by email. The earlier link no longer works.
done-role-given = The role has been given.
done-role-taken = The role has been taken away.
done-unit-added = The unit has been added.
done-list-item-added = The name has been added to the list.
done-channel-set = The channel has been saved.
done-rule-set = The rule has been saved. It holds for observations raised from now on.
done-rule-removed = The rule has been removed. Issues raised already stay with those responsible for them.
done-requeued = The email is back in the queue.

accounts-text = An account begins with an invitation. Choose a name to change roles or to send the invitation again.
accounts-to-invite = Invite someone
accounts-caption = { $count ->
    [one] One account
   *[other] { $count } accounts by name
}
accounts-roles = Roles
accounts-state = State
accounts-no-role = Files observations
accounts-joined = In use since { $date }
accounts-invited = Invited, not in use yet
accounts-all = All accounts
account-name-label = Name
account-locale-label = Language
account-role-label = Role
account-role-on-label = Where the role holds
account-no-role = No particular role: files observations and searches them.
invite-heading = Invite someone
invite-text = Whoever is invited gets an email with a link and chooses a password. If you give a role, choose also where it holds.
invite-send = Send the invitation
invitation-waits = The invitation has not been accepted
invitation-waits-text = A new invitation puts an end to the earlier link.
invitation-again = Send the invitation again
role-take = Take away
role-give-heading = Give a role
role-give = Give the role
roles-explained = What the roles mean
roles-explained-text = Every account can file observations and search them. A role is given on a unit and holds there and in everything below it.
role-manager-may = reads the observations of their units, restricted ones too, and answers issues that the rules send to them.
role-triager-may = assesses proposals and follows what becomes of them.
role-coordinator-may = reads all texts below their unit and makes shared knowledge of them.
role-custodian-may = may learn, one at a time and for a stated reason, who filed a confidential observation. The request is logged and its reporter is told.
role-administrator-may = keeps accounts, units, routing rules and outgoing mail. Does not see restricted texts.

units-text = Organisations are at the top. Beside a unit stands what its observations usually concern.
units-to-add = Add a unit
unit-add-heading = Add a unit
unit-add = Add the unit
unit-parent-label = What the unit belongs to
unit-parent-hint = If you choose nothing, it becomes a new organisation.
unit-concerns-hint = These are filled in beforehand when someone in the unit files an observation. They can be changed.

lists-text = These lists are what one chooses from when filing an observation. They are the organisation's own.
lists-to-add = Add a name to a list
list-label = List
list-service-lines = Service lines
list-areas = Municipalities and areas
list-client-groups = Client groups
list-stages = Stages of the service path
list-interfaces = Interfaces
list-professions = Professions
list-themes = Themes
list-count = { $count ->
    [one] one name
   *[other] { $count } names
}
list-no-name = Missing: shown in Finnish
list-add-heading = Add a name to a list
list-add-text = The name goes to the end of the list and can be chosen at once. Where the Swedish or English name is missing, the Finnish one is shown.
list-add = Add to the list

channels-text = When an observation seems to belong elsewhere, the form tells the right channel and lets the writer decide. Say here in your own words how the channel is used.
channel-incident = Incident
channel-wrongdoing = Wrongdoing
channel-worry-about-client = Worry about one client
channel-incident-hint = Something happened to a patient or client, or nearly did.
channel-wrongdoing-hint = The reporting channel of the Whistleblower Act (1171/2022).
channel-worry-about-client-hint = A child welfare notification, for example, or a concern for an older person.
channel-guidance-fi-label = Guidance in Finnish
channel-guidance-sv-label = Guidance in Swedish
channel-guidance-en-label = Guidance in English
channel-guidance-hint = At most { $limit } characters: what the channel is for, and how to use it.
channel-link-label = Link
channel-link-hint = An address that begins with https://
channel-set = Save the channel

rules-text = When an observation needs action, the topmost rule that fits says who is responsible. That is why the most specific are at the top and the default at the bottom. The service line decides before the area.
rules-to-set = Add or change a rule
rules-caption = Routing rules, most specific first
rule-responsible-label = Person responsible
rule-responsible-hint = You can choose those who have taken their account into use. The person responsible may read what is sent to them.
rule-all-service-lines = All service lines
rule-all-areas = All areas
rule-default = Default
rule-change-default = Change who is responsible
rule-remove = Remove
rule-set-heading = Add or change a rule
rule-set-text = Leave the service line or the area open when the rule is for all of them. Leave both open to change the default. If there is a rule for the same already, the person responsible changes.
rule-set = Save the rule

outbox-text = Emails carry a link, never the text of an observation or an answer. What can't be sent is tried again, ever more rarely, and in the end set aside to wait for you.
outbox-kept-as-files = In this installation emails are not sent but kept as files. You can open them here.
outbox-waiting = waiting to be sent
outbox-dead = could not be sent
outbox-caption = Emails, newest first
outbox-empty = There are no emails yet
outbox-empty-text = Here are invitations, and emails about issues raised and answered.
outbox-back = To outgoing mail
outbox-letter = Text of the letter
mail-kind-label = Email
mail-to-label = To whom
mail-state-label = State
mail-when-label = When
mail-issue-raised = Issue raised to be answered
mail-issue-answered = Observation answered
mail-shared-answered = Shared observation answered
mail-commented = New comment
mail-identity-disclosed = Identity disclosed
mail-invitation = Invitation
mail-waiting = Waiting
mail-sent = Sent
mail-dead = Could not be sent
mail-attempts = { $count ->
    [one] Tried once
   *[other] Tried { $count } times
}
mail-unreachable = No trustworthy connection to the mail server.
mail-timed-out = The mail server did not answer in time.
mail-deferred = The mail server asked to try again later.
mail-refused = The mail server does not take the email. Check the address.
mail-not-signed-in = The mail server did not accept the user name and password.
mail-not-written = The email could not be written, or what it tells of is gone.
mail-next-attempt = Next attempt { $at }
mail-sent-at = Sent { $at }
mail-retry = Try again
mail-open-letter = Open the letter

## Guard
guard-identity-code = a personal identity code
guard-near-identity-code = something that looks like a personal identity code
guard-telephone = a telephone number
guard-email = an email address
guard-iban = an account number
guard-registration-number = a car registration number
guard-profile-link = a link to a person's profile
guard-full-name = a person's name
guard-given-name = a person's first name
guard-street-address = a street address
guard-birth-date = a date of birth
guard-rare-combination = a combination that may identify a person

## Beside what one writes
autosave-kept = Saved as a draft at
autosave-another = This draft was changed in another window or on another device. What you write is now saved as a draft of its own, and nothing was written over.
autosave-unreachable = The draft could not be saved: the connection to the service does not work. What you have written is on this page, and saving is tried again.
autosave-signed-out = The draft could not be saved: you are no longer signed in. Sign in in another window and come back here. What you have written does not disappear.
autosave-sign-in = Sign in in a new window
autosave-anonymous = An anonymous observation is not saved as a draft. What you have written is on this page only, until you send it.
autosave-full = The draft could not be saved: you already have as many drafts as there is room for. Remove drafts that you no longer need.
autosave-too-long = The draft could not be saved: one of the texts is too long. Shorten it.
autosave-keep-here = Keep on this device, too
autosave-kept-here = Kept on this device, too, until you have sent the observation. Everyone who uses this browser can read it.
guard-hint-blocks = Take out before sending:
guard-hint-warns = Check:
guard-hint-mask = Mask what was found
similar-hint-heading = Possibly the same
similar-hint-me-too = I have noticed this too

## Without a network
unsent = It could not be sent: there is no network connection. What you have written is still on this page. Try again when the connection is back.
unsent-close = Close
offline-title = Write without a network
offline-lead = You can write an observation without a network connection, too. It is kept on this device only if you choose so, and sent only when the connection is back and you confirm it.
offline-device = Everyone who uses this browser can read what is kept on the device. Identity codes, telephone numbers and other identifiers are replaced with […] before it is kept. What has been sent is removed from the device.
offline-keep = Keep on this device
offline-kept = The observation is kept on this device. You can send it further down when the connection is back.
offline-not-kept = This browser does not let anything be kept on the device. What you have written is on this page only.
offline-nothing-written = Write the text of the observation first.
offline-send = Send at once
offline-whole-form = Open the whole form, if the connection works
offline-waiting-heading = Waiting on this device
offline-no-network = There is no network connection now. You can send when it is back.
offline-waiting-send = Send now
offline-waiting-open = Go on writing
offline-waiting-remove = Remove from the device
offline-waiting-notice = An observation that has not been sent yet waits on this device.
offline-waiting-link = Look at it and send it
