//! Units, lists, channels and routing rules, as administrators keep them.

use domain::{
    actor::Role,
    channel::Channel,
    fault::{Conflict, Fault, FieldCode},
    form::RawForm,
    ids::RuleId,
    locale::{Locale, Names},
    organisation::{List, RuleRow},
    ports::{Observations, Organisation},
    routing::Reason,
};
use server::{
    service::organisation::OrganisationService,
    store::{AccountEntry, fresh},
};

use crate::support::{TestApp, names, on_both_engines};

fn organisation(app: &TestApp) -> OrganisationService {
    OrganisationService::new(app.store.clone(), app.clock.clone())
}

fn rule_form(service_line: &str, area: &str, responsible: impl ToString) -> RawForm {
    RawForm::from_iter([
        ("service_line", service_line.to_owned()),
        ("area", area.to_owned()),
        ("responsible", responsible.to_string()),
    ])
}

async fn rules(app: &TestApp) -> Vec<RuleRow> {
    organisation(app).rules(&app.county.administrator).await.unwrap().rules
}

on_both_engines!(a_unit_comes_last_among_its_siblings);
async fn a_unit_comes_last_among_its_siblings(app: TestApp) {
    let organisation = organisation(&app);
    let administrator = &app.county.administrator;
    let form = RawForm::from_iter([
        ("name_fi", "Pori".to_owned()),
        ("name_sv", "Björneborg".to_owned()),
        ("parent", app.county.social_work.to_string()),
        ("service_line", "social_work".to_owned()),
        ("area", "pori".to_owned()),
    ]);
    organisation.add_unit(administrator, &form).await.unwrap();
    organisation.add_unit(administrator, &RawForm::from_iter([("name_fi", "Yhdistys")])).await.unwrap();

    let lists = organisation.units(administrator).await.unwrap();
    let tree: Vec<_> = lists.units.iter().map(|unit| (unit.depth, unit.names.fi.as_str())).collect();
    let expected = [
        (0, "county fi"),
        (1, "social work fi"),
        (2, "Rauma fi"),
        (2, "Pori"),
        (1, "health fi"),
        (0, "town fi"),
        (0, "Yhdistys"),
    ];
    assert_eq!(tree, expected);
    let pori = &lists.units[3];
    assert_eq!(pori.names, Names { fi: "Pori".into(), sv: "Björneborg".into(), en: String::new() });
    assert_eq!(pori.area.as_ref().map(ToString::to_string), Some("pori".to_owned()));
    assert_eq!(lists.path(pori.id), [pori.id, app.county.social_work, app.county.root]);
    assert_eq!(app.rows("event").await, 2);
}

on_both_engines!(a_unit_of_nowhere_is_refused);
async fn a_unit_of_nowhere_is_refused(app: TestApp) {
    let form = RawForm::from_iter([("name_sv", "Kust"), ("parent", "nowhere"), ("area", "atlantis")]);
    let refused = organisation(&app).add_unit(&app.county.administrator, &form).await;
    let Err(Fault::Invalid(faults)) = refused else { panic!("{refused:?}") };
    let told: Vec<_> = faults.iter().map(|fault| (fault.field.as_str(), fault.code)).collect();
    let expected = [("name_fi", FieldCode::Required), ("parent", FieldCode::NotInList), ("area", FieldCode::NotInList)];
    assert_eq!(told, expected);
    assert_eq!((app.rows("unit").await, app.rows("event").await), (5, 0));
}

on_both_engines!(rules_stand_in_the_order_in_which_they_win);
async fn rules_stand_in_the_order_in_which_they_win(app: TestApp) {
    let rows = rules(&app).await;
    let reasons: Vec<_> = rows.iter().map(|row| row.reason).collect();
    assert_eq!(reasons, [Reason::ServiceLineAndArea, Reason::ServiceLine, Reason::Area, Reason::Default]);
    let first = &rows[0];
    assert_eq!((&first.service_line, &first.area), (&Some(names("social_work")), &Some(names("rauma"))));
    assert_eq!((first.responsible.name.as_str(), &first.responsible.title), ("Sam Sijainen", &names("sam")));
}

on_both_engines!(a_rule_set_again_names_another_person);
async fn a_rule_set_again_names_another_person(app: TestApp) {
    let organisation = organisation(&app);
    let administrator = &app.county.administrator;
    let (deputy, manager) = (app.county.deputy.account, app.county.manager.account);
    organisation.set_rule(administrator, &rule_form("mental_health", "pori", deputy)).await.unwrap();
    let added = rules(&app).await.into_iter().find(|row| row.area == Some(names("pori"))).unwrap();
    assert_eq!(added.responsible.id, deputy);

    organisation.set_rule(administrator, &rule_form("mental_health", "pori", manager)).await.unwrap();
    let rows = rules(&app).await;
    assert_eq!(rows.len(), 5);
    let changed = rows.into_iter().find(|row| row.id == added.id).unwrap();
    assert_eq!(changed.responsible.id, manager);

    // The default, too, is the one without a service line and an area.
    organisation.set_rule(administrator, &rule_form("", "", manager)).await.unwrap();
    let defaults: Vec<_> = rules(&app).await.into_iter().filter(|row| row.reason == Reason::Default).collect();
    assert_eq!((defaults.len(), defaults[0].responsible.id), (1, manager));
    assert_eq!(app.rows("event").await, 3);
}

on_both_engines!(of_a_rule_set_by_two_at_once_there_is_one);
async fn of_a_rule_set_by_two_at_once_there_is_one(app: TestApp) {
    let organisation = organisation(&app);
    let administrator = &app.county.administrator;
    let forms = [app.county.deputy.account, app.county.manager.account].map(|who| rule_form("", "pori", who));
    let (one, other) =
        tokio::join!(organisation.set_rule(administrator, &forms[0]), organisation.set_rule(administrator, &forms[1]));
    assert_eq!((one, other), (Ok(()), Ok(())));
    assert_eq!(rules(&app).await.len(), 5);
}

on_both_engines!(only_who_can_act_is_made_responsible);
async fn only_who_can_act_is_made_responsible(app: TestApp) {
    let organisation = organisation(&app);
    let administrator = &app.county.administrator;
    let invited = fresh(app.clock_now());
    let entry = AccountEntry {
        id: invited,
        email: "uusi@example.fi".into(),
        name: "Uusi".into(),
        password_hash: None,
        locale: Locale::Fi,
        unit: None,
        title: Names::default(),
        joined_at: None,
    };
    let write = app.store.write().await.unwrap();
    write.add_account(entry).await.unwrap();
    write.commit().await.unwrap();

    let page = organisation.rules(administrator).await.unwrap();
    assert_eq!(page.people.len(), 9);
    for nobody in [invited.to_string(), RuleId::from(uuid::Uuid::from_u128(7)).to_string()] {
        let refused = organisation.set_rule(administrator, &rule_form("", "pori", nobody)).await;
        assert_eq!(refused, Err(Fault::field("responsible", FieldCode::NotInList)));
    }
    let refused = organisation.set_rule(administrator, &rule_form("", "pori", "")).await;
    assert_eq!(refused, Err(Fault::field("responsible", FieldCode::ChoiceRequired)));
    assert_eq!(rules(&app).await.len(), 4);
}

on_both_engines!(a_rule_is_removed_and_the_default_stays);
async fn a_rule_is_removed_and_the_default_stays(app: TestApp) {
    let organisation = organisation(&app);
    let administrator = &app.county.administrator;
    organisation.remove_rule(administrator, app.county.rauma_rule).await.unwrap();
    assert_eq!(organisation.remove_rule(administrator, app.county.rauma_rule).await, Err(Fault::NotFound));
    let default = rules(&app).await.last().unwrap().id;
    let stays = Err(Fault::Conflict(Conflict::DefaultRuleStays));
    assert_eq!(organisation.remove_rule(administrator, default).await, stays);
    let reasons: Vec<_> = rules(&app).await.into_iter().map(|row| row.reason).collect();
    assert_eq!(reasons, [Reason::ServiceLine, Reason::Area, Reason::Default]);
    assert_eq!(app.rows("event").await, 1);
}

on_both_engines!(an_item_comes_last_on_its_list_under_a_code_of_its_own);
async fn an_item_comes_last_on_its_list_under_a_code_of_its_own(app: TestApp) {
    let organisation = organisation(&app);
    let administrator = &app.county.administrator;
    let item = |name: &str| RawForm::from_iter([("name_fi", name), ("name_sv", "FPA"), ("name_en", "")]);
    for name in ["Äitiysneuvola & päiväkoti", "Kela", "Kela", "KELA"] {
        organisation.add_list_item(administrator, List::Interfaces, &item(name)).await.unwrap();
    }
    let lists = app.observations.lists(&app.county.reporter).await.unwrap();
    let codes: Vec<_> = lists.items(List::Interfaces).into_iter().map(|(code, _)| code.to_owned()).collect();
    // What is there already under the same name is not added again.
    assert_eq!(codes, ["kela", "ngo", "aitiysneuvola_paivakoti", "kela_2", "kela_3"]);
    assert_eq!(lists.interfaces[2].names.in_locale(Locale::En), "Äitiysneuvola & päiväkoti");
    let form = crate::support::observation_form(&[("interface", "kela_2")]);
    assert!(app.observations.file(&app.county.reporter, &form).await.is_ok());
    // A code is a list's own.
    organisation.add_list_item(administrator, List::Themes, &item("Kela")).await.unwrap();
    let themes = app.store.lists().await.unwrap().themes;
    assert_eq!(themes.last().map(|theme| theme.code.as_str()), Some("kela"));

    let refused = organisation.add_list_item(administrator, List::Themes, &item(" ")).await;
    assert_eq!(refused, Err(Fault::field("name_fi", FieldCode::Required)));
    let added = app.database.dump("event").await.into_iter().filter(|row| row.contains("list_item_added"));
    assert_eq!(added.count(), 4);
}

on_both_engines!(a_channel_is_told_of_in_the_organisations_own_words);
async fn a_channel_is_told_of_in_the_organisations_own_words(app: TestApp) {
    let organisation = organisation(&app);
    let (administrator, reporter) = (&app.county.administrator, &app.county.reporter);
    let shown = organisation.channels(administrator).await.unwrap();
    assert_eq!(shown.iter().map(|view| view.channel).collect::<Vec<_>>(), Channel::ALL);
    assert!(shown.iter().all(|view| view.guidance == Names::default() && view.link.is_empty()));
    assert_eq!(app.observations.channels(reporter).await, Ok(vec![]), "none is told of yet");

    let told = |guidance: &str, link: &str| {
        RawForm::from_iter([("channel", "incident"), ("guidance_fi", guidance), ("link", link)])
    };
    organisation.set_channel(administrator, &told("Ilmoita.", "")).await.unwrap();
    organisation.set_channel(administrator, &told("Tee HaiPro.", "https://intra.example.fi/haipro")).await.unwrap();
    let [view] = &app.observations.channels(reporter).await.unwrap()[..] else { panic!() };
    assert_eq!((view.channel, view.guidance_in(Locale::Sv)), (Channel::Incident, "Tee HaiPro."));
    assert_eq!(view.link, "https://intra.example.fi/haipro");

    for (form, field, code) in [
        (told("", ""), "guidance_fi", FieldCode::Required),
        (told("Ilmoita.", "javascript:alert(1)"), "link", FieldCode::NotALink),
    ] {
        assert_eq!(organisation.set_channel(administrator, &form).await, Err(Fault::field(field, code)));
    }
    let set = app.database.dump("event").await.into_iter().filter(|row| row.contains("channel_set"));
    assert_eq!(set.count(), 2);
}

on_both_engines!(only_administrators_keep_units_lists_channels_and_rules);
async fn only_administrators_keep_units_lists_channels_and_rules(app: TestApp) {
    let organisation = organisation(&app);
    let channel = RawForm::from_iter([("channel", "incident"), ("guidance_fi", "Ilmoita.")]);
    let unit = RawForm::from_iter([("name_fi", "Yksikkö")]);
    for actor in app.county.everyone() {
        if actor.holds_anywhere(Role::Administrator) {
            continue;
        }
        assert_eq!(organisation.units(actor).await, Err(Fault::Forbidden));
        assert_eq!(organisation.add_unit(actor, &unit).await, Err(Fault::Forbidden));
        assert_eq!(organisation.rules(actor).await, Err(Fault::Forbidden));
        assert_eq!(organisation.add_list_item(actor, List::Themes, &unit).await, Err(Fault::Forbidden));
        assert_eq!(organisation.channels(actor).await, Err(Fault::Forbidden));
        assert_eq!(organisation.set_channel(actor, &channel).await, Err(Fault::Forbidden));
        assert_eq!(organisation.set_rule(actor, &rule_form("", "", actor.account)).await, Err(Fault::Forbidden));
        assert_eq!(organisation.remove_rule(actor, app.county.rauma_rule).await, Err(Fault::Forbidden));
    }
    assert_eq!((app.rows("unit").await, app.rows("routing_rule").await, app.rows("event").await), (5, 4, 0));
}
