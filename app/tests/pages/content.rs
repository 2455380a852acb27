//! What there is to tell: an organisation with its lists, a reporter's observations, an answer. All made up.

use domain::{
    account::Invitation,
    actor::{Actor, Role},
    form::RawForm,
    ids::Reference,
    issue::{Decision, IssueState, UpdateView},
    locale::{Locale, Names},
    observation::{
        Audience, Frequency, Identity, IssueOfObservation, Kind, May, ObservationView, OwnObservation, ParticularsView,
        Perspective, PerspectiveNote, Receipt, ReceiptIssue, field,
    },
    organisation::{Item, Lists, Unit},
    time::Timestamp,
    voice::Voices,
};
use uuid::Uuid;

use crate::{
    fake::Fake,
    people::{self, names},
};

pub const OBSERVATION: &str = "00000000-0000-0000-0000-000000000011";

pub const TEXT: &str = "Asiakkaalla on viisi eri tahoa, mutta vastuutyöntekijää ei ole nimetty. Suunnitelmat ovat \
    ristiriidassa, ja jokainen käynti aloitetaan alusta.\n\nOlisiko mahdollista sopia nimetty työntekijä heti \
    ensimmäisessä tapaamisessa?";
const SWEDISH: &str = "Klienten skickas fram och tillbaka mellan två mottagningar och saknar en egen arbetstagare.";

fn at(time: &str) -> Timestamp {
    time.parse().unwrap()
}

pub fn lists() -> Lists {
    let unit = |n: u128, parent: Option<u128>, depth, names, service_line: Option<&str>, area: Option<&str>| Unit {
        id: Uuid::from_u128(n).into(),
        parent: parent.map(|n| Uuid::from_u128(n).into()),
        depth,
        names,
        service_line: service_line.and_then(|code| code.parse().ok()),
        area: area.and_then(|code| code.parse().ok()),
    };
    let county = names("Selkämeren hyvinvointialue", "Bottenhavets välfärdsområde", "Bothnian Sea County");
    let social = names("Sosiaalipalvelut", "Socialservice", "Social services");
    let adult = names("Aikuissosiaalityö, Pori", "Vuxensocialarbete, Björneborg", "Adult social work, Pori");
    Lists {
        units: vec![
            unit(1, None, 0, county, None, None),
            unit(2, Some(1), 1, social, None, None),
            unit(3, Some(2), 2, adult, Some("adult_social_work"), Some("pori")),
        ],
        service_lines: vec![
            item("adult_social_work", names("Aikuissosiaalityö", "Vuxensocialarbete", "Adult social work")),
            item("employment_services", names("Työllisyyspalvelut", "Sysselsättningstjänster", "Employment services")),
        ],
        areas: vec![item("pori", names("Pori", "Björneborg", "Pori")), item("rauma", names("Rauma", "Raumo", "Rauma"))],
        client_groups: vec![item("young_adults", names("Nuoret aikuiset", "Unga vuxna", "Young adults"))],
        stages: vec![item("referral", names("Palveluun ohjaus", "Hänvisning", "Referral"))],
        interfaces: vec![item("kela", names("Kela", "FPA", "Kela"))],
        professions: vec![item("social_worker", names("Sosiaalityöntekijä", "Socialarbetare", "Social worker"))],
        themes: vec![item(
            "no_responsible_worker",
            names("Ei vastuutyöntekijää", "Ingen ansvarig", "Nobody responsible"),
        )],
    }
}

fn item<C: std::str::FromStr>(code: &str, names: Names) -> Item<C> {
    Item { code: code.parse().unwrap_or_else(|_| panic!("{code} is no code")), names }
}

pub fn update() -> UpdateView {
    UpdateView {
        id: Uuid::from_u128(41).into(),
        decision: Decision::Planned,
        language: Locale::Fi,
        text: "Otamme nimetyn vastuutyöntekijän käyttöön kaikille, joilla on yli kolme palvelua. Kokeilu alkaa \
               Porissa tammikuussa, ja seuraamme odotusaikaa viikoittain."
            .into(),
        author: "Riitta Mäntyluoma".into(),
        at: at("2026-10-20T10:15:00Z"),
    }
}

pub fn own() -> Vec<OwnObservation> {
    let row = |n: u128, number, kind, language, title: &str, text: &str, state, answer| OwnObservation {
        id: Uuid::from_u128(n).into(),
        reference: Reference::observation(number),
        kind,
        language,
        title: title.into(),
        beginning: text.chars().take(200).collect(),
        filed_at: at("2026-10-12T06:30:00Z"),
        withdrawn: false,
        state,
        answer,
    };
    let title = "Kukaan ei ota koppia, kun asiakkaalla on monta palvelua";
    let short = "Yhteinen tapaaminen säästi asiakkaalta kolme käyntiä.";
    vec![
        row(0x11, 1042, Kind::Gap, Locale::Fi, title, TEXT, Some(IssueState::Planned), Some(update())),
        row(0x12, 1043, Kind::WeakSignal, Locale::Sv, "", SWEDISH, Some(IssueState::Raised), None),
        row(0x13, 1044, Kind::Success, Locale::Fi, "", short, None, None),
    ]
}

pub fn observation(own: bool) -> ObservationView {
    let lists = lists();
    ObservationView {
        id: OBSERVATION.parse().unwrap(),
        reference: Reference::observation(1042),
        kind: Kind::Gap,
        language: Locale::Fi,
        title: "Kukaan ei ota koppia, kun asiakkaalla on monta palvelua".into(),
        text: TEXT.into(),
        unit: Some(lists.units[2].names.clone()),
        service_line: Some(lists.service_lines[0].names.clone()),
        area: Some(lists.areas[0].names.clone()),
        client_group: None,
        frequency: Some(Frequency::Weekly),
        perspectives: vec![
            PerspectiveNote { perspective: Perspective::Client, note: "Kertoo saman tarinan viidesti.".into() },
            PerspectiveNote { perspective: Perspective::Payer, note: String::new() },
        ],
        needs_action: true,
        particulars: ParticularsView::default(),
        audience: Audience::Colleagues,
        identity: Identity::Named,
        filed_at: at("2026-10-12T06:30:00Z"),
        own,
        revised_at: None,
        withdrawn_at: None,
        voices: Voices::default(),
        comments: Vec::new(),
        helpful: vec![None],
        may: May { revise: own, comment: true, ..May::default() },
        issue: Some(IssueOfObservation {
            id: Uuid::from_u128(0x21).into(),
            reference: Reference::issue(2041),
            state: IssueState::Planned,
            raised_at: at("2026-10-12T06:30:00Z"),
            owner: "Riitta Mäntyluoma".into(),
            updates: vec![update()],
            may_open: !own,
        }),
    }
}

pub fn receipt(raised: bool) -> Receipt {
    let filed = observation(true);
    let issue = ReceiptIssue {
        reference: Reference::issue(2041),
        owner: "Riitta Mäntyluoma".into(),
        due: "2026-11-09".parse().unwrap(),
    };
    Receipt {
        id: filed.id,
        reference: filed.reference,
        kind: filed.kind,
        language: filed.language,
        title: filed.title,
        text: filed.text,
        filed_at: filed.filed_at,
        audience: filed.audience,
        identity: filed.identity,
        wants_answer: true,
        issue: raised.then_some(issue),
    }
}

/// A reporter who works in the last of the units.
pub fn reporter(locale: Locale) -> Actor {
    Actor { unit: Some(lists().units[2].id), ..people::reporter(locale) }
}
pub fn manager(locale: Locale) -> Actor {
    people::holding(Role::Manager, locale)
}
pub fn administrator(locale: Locale) -> Actor {
    people::holding(Role::Administrator, locale)
}

/// What a form of the reporter's starts with: from the unit.
pub fn starting() -> RawForm {
    let unit = lists().units[2].id.to_string();
    RawForm::from_iter([
        (field::UNIT, unit.as_str()),
        (field::SERVICE_LINE, "adult_social_work"),
        (field::AREA, "pori"),
    ])
}

/// A reporter's Havainto in full use.
pub fn full() -> Fake {
    Fake {
        lists: Some(lists()),
        receipt: Some(receipt(true)),
        observation: Some(observation(true)),
        own: own(),
        starting: starting(),
        invitation: Some(Invitation { name: "Aino Esimerkki".into(), email: "tyontekija@demo.example".into() }),
        ..Fake::default()
    }
}

/// Before anything was filed.
pub fn new() -> Fake {
    Fake { lists: Some(Lists::default()), ..Fake::default() }
}
