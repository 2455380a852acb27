//! The list of issues, and one issue.

use domain::{
    actor::{Actor, Role},
    fault::{Conflict, Fault, FieldCode, FieldFault},
    form::RawForm,
    ids::Reference,
    issue::{Decision, IssueRow, IssueState, IssueView, RoutedBy, UpdateView, field},
    locale::Locale,
    observation::{
        Audience, Frequency, Identity, Kind, May, ObservationView, ParticularsView, Perspective, PerspectiveNote,
    },
    routing::Reason,
    voice::Voices,
};
use uuid::Uuid;

use crate::{
    fake::Fake,
    people::{holding, names},
    render::{Ask, now},
};

const ISSUE: &str = "/issues/00000000-0000-0000-0000-000000000033";

fn manager(locale: Locale) -> Actor {
    holding(Role::Manager, locale)
}

fn row(n: u32, state: IssueState, heading: &str, language: Locale, due: &str) -> IssueRow {
    let due = due.parse().unwrap();
    IssueRow {
        id: Uuid::from_u128(n.into()).into(),
        reference: Reference::issue(2000 + i64::from(n)),
        state,
        observation: Uuid::from_u128(100 + u128::from(n)).into(),
        kind: Kind::Gap,
        language,
        heading: heading.to_owned(),
        owner: "Marjatta Malliesimerkki".to_owned(),
        service_line: Some(names("Työllisyyspalvelut", "Sysselsättningstjänster", "Employment services")),
        area: Some(names("Pori", "Björneborg", "Pori")),
        raised_at: "2026-10-12T06:30:00Z".parse().unwrap(),
        due,
        overdue: state.awaits_answer() && due < now().date_naive(),
    }
}

fn rows() -> Vec<IssueRow> {
    vec![
        row(1, IssueState::Raised, "Kukaan ei ota koppia, kun asiakkaalla on monta palvelua", Locale::Fi, "2026-11-02"),
        row(2, IssueState::Acknowledged, "Runt, runt för ett utlåtande", Locale::Sv, "2026-12-04"),
        row(3, IssueState::Planned, "Five plans and no lead", Locale::En, "2026-10-04"),
        row(4, IssueState::Done, "Sama tieto kirjataan kolmeen järjestelmään", Locale::Fi, "2026-09-04"),
        row(5, IssueState::Declined, "Palvelu vain arkisin yhdeksästä kolmeen", Locale::Fi, "2026-09-04"),
    ]
}

fn update(n: u128, decision: Decision, text: &str, at: &str) -> UpdateView {
    UpdateView {
        id: Uuid::from_u128(n).into(),
        decision,
        language: Locale::Fi,
        text: text.to_owned(),
        author: "Marjatta Malliesimerkki".to_owned(),
        at: at.parse().unwrap(),
    }
}

fn planned() -> UpdateView {
    let text = "Otamme nimetyn vastuutyöntekijän käyttöön kaikille, joilla on yli kolme palvelua. Kokeilu alkaa Porissa \
                tammikuussa, ja seuraamme odotusaikaa viikoittain.";
    update(1, Decision::Planned, text, "2026-10-20T07:00:00Z")
}

fn issue(state: IssueState) -> IssueView {
    IssueView {
        id: Uuid::from_u128(0x33).into(),
        reference: Reference::issue(2041),
        state,
        owner: "Marjatta Malliesimerkki".to_owned(),
        rule: RoutedBy {
            rule: Uuid::from_u128(12).into(),
            reason: Reason::ServiceLineAndArea,
            service_line: Some(names("Työllisyyspalvelut", "Sysselsättningstjänster", "Employment services")),
            area: Some(names("Pori", "Björneborg", "Pori")),
        },
        raised_at: "2026-10-12T06:30:00Z".parse().unwrap(),
        acknowledged_at: (state != IssueState::Raised).then(|| "2026-10-13T06:30:00Z".parse().unwrap()),
        due: "2026-11-11".parse().unwrap(),
        overdue: false,
        observation: ObservationView {
            id: Uuid::from_u128(7).into(),
            reference: Reference::observation(1042),
            kind: Kind::Gap,
            language: Locale::Fi,
            title: "Kukaan ei ota koppia, kun asiakkaalla on monta palvelua".to_owned(),
            text: "Asiakkaalla on meillä sosiaaliohjaaja, päihdepuolella hoitaja, työllisyyspalveluissa asiantuntija ja \
                   Kelassa käsittelijä. Jokainen tekee oman palansa, mutta kokonaisuudesta ei vastaa kukaan.\n\nKun \
                   vuokrat jäivät maksamatta, neljä ammattilaista tiesi asiasta ja kaikki oletimme jonkun toisen hoitavan."
                .to_owned(),
            unit: Some(names("Työllisyyspalvelut, Pori", "Sysselsättningstjänster, Björneborg", "Employment, Pori")),
            service_line: Some(names("Työllisyyspalvelut", "Sysselsättningstjänster", "Employment services")),
            area: Some(names("Pori", "Björneborg", "Pori")),
            client_group: Some(names("Pitkäaikaistyöttömät", "Långtidsarbetslösa", "Long-term unemployed")),
            frequency: Some(Frequency::Weekly),
            perspectives: vec![
                PerspectiveNote {
                    perspective: Perspective::Client,
                    note: "kertoo saman tarinan neljälle".to_owned(),
                },
                PerspectiveNote { perspective: Perspective::System, note: String::new() },
            ],
            needs_action: true,
            particulars: ParticularsView::default(),
            audience: Audience::Colleagues,
            identity: Identity::Named,
            filed_at: "2026-10-12T06:30:00Z".parse().unwrap(),
            own: false,
            revised_at: None,
            withdrawn_at: None,
            voices: Voices::default(),
            comments: Vec::new(),
            helpful: Vec::new(),
            may: May::default(),
            issue: None,
        },
        updates: match state {
            IssueState::Raised | IssueState::Acknowledged => vec![],
            IssueState::Planned => vec![planned()],
            IssueState::Done => vec![
                planned(),
                update(2, Decision::Done, "Kokeilu on tehty ja jäi käytännöksi.", "2026-11-03T07:00:00Z"),
            ],
            IssueState::Declined => vec![update(3, Decision::Declined, "Ei onnistu tänä vuonna.", "2026-10-20T07:00:00Z")],
        },
        may_acknowledge: state == IssueState::Raised,
        may_answer: state.is_open(),
    }
}

fn fake(issue: IssueView) -> Fake {
    Fake { issue: Some(issue), ..Fake::default() }
}

#[tokio::test]
async fn the_list_begins_with_what_awaits_an_answer_and_tells_what_is_late() {
    for locale in Locale::ALL {
        let fake = Fake { issues: rows(), ..Fake::default() };
        let page = Ask::page("/issues").by(manager(locale)).of(fake).await;
        page.assert_says("A-2001");
        page.assert_does_not_say("A-2003");
        page.assert_has("<h2 lang=\"sv\"");
        assert_eq!(page.html.matches("flag late").count(), 1);
    }
    let fake = Fake { issues: rows(), ..Fake::default() };
    let page = Ask::page("/issues").by(manager(Locale::Fi)).of(fake).await;
    page.assert_says("Myöhässä: vastaus piti antaa 2.11.2026");
    page.assert_says("Vastaus viimeistään 4.12.2026");
}

#[tokio::test]
async fn each_tab_shows_its_own_and_says_where_one_is() {
    for (show, shown, label) in [("planned", 1, "Planned"), ("closed", 2, "Closed"), ("all", 5, "All")] {
        let fake = Fake { issues: rows(), ..Fake::default() };
        let page = Ask::page(format!("/issues?show={show}")).by(manager(Locale::En)).of(fake).await;
        assert_eq!(page.html.matches("<li class=\"row\">").count(), shown, "{show}");
        page.assert_has(&format!("<a href=\"/issues?show={show}\" aria-current=\"page\">{label}</a>"));
    }
    // What is answered has no date to be late for.
    let fake = Fake { issues: rows(), ..Fake::default() };
    let page = Ask::page("/issues?show=planned").by(manager(Locale::En)).of(fake).await;
    page.assert_does_not_say("due");
}

#[tokio::test]
async fn an_empty_list_says_what_would_be_in_it() {
    for (path, said) in [
        ("/issues", "Mikään ei odota vastausta"),
        ("/issues?show=planned", "Mitään ei ole suunnitteilla"),
        ("/issues?show=closed", "Mikään asia ei ole vielä päättynyt"),
        ("/issues?show=all", "Asioita ei vielä ole"),
        ("/issues?page=7", "Tällä sivulla ei ole enää asioita"),
    ] {
        Ask::page(path).by(manager(Locale::Fi)).of(Fake::default()).await.assert_says(said);
    }
}

#[tokio::test]
async fn the_owner_reads_acknowledges_and_answers() {
    for locale in Locale::ALL {
        let page = Ask::page(ISSUE).by(manager(locale)).of(fake(issue(IssueState::Raised))).await;
        page.assert_has(&format!("<form method=\"post\" action=\"{ISSUE}/acknowledge\""));
        page.assert_has(&format!("method=\"post\" action=\"{ISSUE}/answer\""));
        page.assert_says("kokonaisuudesta ei vastaa kukaan");
        // No title keeps what people wrote.
        assert!(!page.html.split("</title>").next().unwrap().contains("koppia"));
    }
    let page = Ask::page(ISSUE).by(manager(Locale::Fi)).of(fake(issue(IssueState::Raised))).await;
    page.assert_says(
        "Miksi juuri tämä vastuuhenkilö? Palvelutehtävän ja alueen perusteella: Työllisyyspalvelut, Pori.",
    );
}

#[tokio::test]
async fn the_answers_own_path_shows_the_same_page() {
    let page = Ask::page(format!("{ISSUE}/answer")).by(manager(Locale::Sv)).of(fake(issue(IssueState::Planned))).await;
    assert_eq!(page.status, 200);
    page.assert_says("Berätta hur det har gått");
    page.assert_says("Otamme nimetyn vastuutyöntekijän käyttöön");
    page.assert_does_not_say("Jag har läst det här");
}

#[tokio::test]
async fn a_refused_answer_keeps_what_was_typed() {
    let values = RawForm::from_iter([(field::DECISION, ""), (field::TEXT, "</textarea><script>alert(1)</script>")]);
    let fault = Fault::Invalid(vec![FieldFault { field: field::DECISION.to_owned(), code: FieldCode::ChoiceRequired }]);
    let ask = Ask::page(format!("{ISSUE}/answer")).by(manager(Locale::Fi)).after_refusing(values, fault);
    let page = ask.of(fake(issue(IssueState::Acknowledged))).await;
    assert_eq!(page.status, 422);
    page.assert_has("&lt;/textarea&gt;&lt;script&gt;alert(1)");
    page.assert_has("<a href=\"#decision\">Mitä asialle tapahtuu: Valitse yksi vaihtoehto.</a>");
}

#[tokio::test]
async fn an_answer_that_came_too_late_is_not_lost() {
    let values = RawForm::from_iter([(field::DECISION, "done"), (field::TEXT, "Tämä on jo hoidettu tiimissä.")]);
    let ask = Ask::page(format!("{ISSUE}/answer"))
        .by(manager(Locale::Fi))
        .after_refusing(values, Fault::Conflict(Conflict::IssueMovedOn));
    let page = ask.of(fake(issue(IssueState::Done))).await;
    assert_eq!(page.status, 409);
    page.assert_says("Asia on edennyt sen jälkeen, kun avasit sivun");
    page.assert_says("Tätä ei lähetetty");
    page.assert_says("Tämä on jo hoidettu tiimissä.");
    page.assert_does_not_say("Lähetä vastaus");
}

#[tokio::test]
async fn whoever_does_not_own_it_reads_what_is_going_to_happen() {
    for (state, said) in [
        (IssueState::Raised, "The issue waits for Marjatta Malliesimerkki to read it."),
        (IssueState::Acknowledged, "is preparing an answer"),
        (IssueState::Planned, "will tell when it is done"),
        (IssueState::Done, "there is nothing left to do here"),
        (IssueState::Declined, "there is nothing left to do here"),
    ] {
        let read_only = IssueView { may_acknowledge: false, may_answer: false, ..issue(state) };
        let page = Ask::page(ISSUE).by(holding(Role::Coordinator, Locale::En)).of(fake(read_only)).await;
        page.assert_says(said);
        assert!(!page.html.contains("/answer\""), "{state}: nothing to answer with");
    }
}

#[tokio::test]
async fn what_is_no_issue_is_not_found() {
    let page = Ask::page("/issues/7").by(manager(Locale::Fi)).of(fake(issue(IssueState::Raised))).await;
    assert_eq!(page.status, 404);
}
