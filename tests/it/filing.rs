//! From a form to a report: what it starts with, what is kept of it, and what is asked about first.

use domain::{
    fault::{Concern, Fault, FieldCode, FieldFault},
    form::RawForm,
    guard::Kind,
    locale::Locale,
    observation::{Audience, Duration, Urgency},
    ports::Observations,
};

use crate::support::{
    TestApp, known, names, observation_form, observation_service_with, on_both_engines, searching::Searching,
};

fn several(fields: &[(&str, &str)]) -> RawForm {
    [("kind", "gap"), ("text", "Asiakas ohjataan luukulta toiselle.")].iter().chain(fields).copied().collect()
}

on_both_engines!(the_language_of_a_report_is_told_by_its_words);
async fn the_language_of_a_report_is_told_by_its_words(app: TestApp) {
    let reporter = &app.county.reporter;
    for (text, language) in [
        ("Klienten fick vänta på beslutet i tre månader.", Locale::Sv),
        ("Asiakas odotti päätöstä kolme kuukautta.", Locale::Fi),
        ("The client waited three months for the decision.", Locale::En),
        ("112", reporter.locale),
    ] {
        let id = known(
            &app.observations.file(reporter, &RawForm::from_iter([("kind", "gap"), ("text", text)])).await.unwrap(),
        );
        assert_eq!(app.observations.view(reporter, id).await.unwrap().language, language, "{text}");
    }
}

on_both_engines!(everything_that_was_said_is_kept);
async fn everything_that_was_said_is_kept(app: TestApp) {
    let reporter = &app.county.reporter;
    let form = several(&[
        ("stage", "handover"),
        ("duration", "years"),
        ("causes", "Kukin odottaa toista."),
        ("tried", "Soitettu yhdessä."),
        ("proposal", "Yksi yhteyshenkilö."),
        ("interface", "kela"),
        ("interface", "ngo"),
        ("urgency", "now"),
        ("profession", "social_worker"),
        ("theme", "loneliness"),
        ("theme", "debt"),
    ]);
    let id = known(&app.observations.file(reporter, &form).await.unwrap());
    let said = app.observations.view(reporter, id).await.unwrap().particulars;
    assert_eq!(
        (said.stage, said.duration, said.urgency),
        (Some(names("handover")), Some(Duration::Years), Some(Urgency::Now))
    );
    let texts = [said.causes, said.tried, said.proposal];
    assert_eq!(texts, ["Kukin odottaa toista.", "Soitettu yhdessä.", "Yksi yhteyshenkilö."]);
    assert_eq!(said.interfaces, [names("kela"), names("ngo")]);
    assert_eq!(said.themes, [names("loneliness"), names("debt")]);
    assert_eq!(said.profession, Some(names("social_worker")));
    for (field, value) in [("stage", "x"), ("interface", "x"), ("theme", "../x"), ("profession", ""), ("urgency", "x")]
    {
        let filed = app.observations.file(reporter, &several(&[(field, value)])).await;
        let fault = Fault::field(field, FieldCode::NotInList);
        assert_eq!(filed.err(), (!value.is_empty()).then_some(fault), "{field}");
    }
}

on_both_engines!(a_fresh_form_starts_with_the_unit_and_with_what_was_chosen_last);
async fn a_fresh_form_starts_with_the_unit_and_with_what_was_chosen_last(app: TestApp) {
    let county = &app.county;
    let starting = async || app.observations.starting(&county.reporter).await.unwrap();
    let fresh = RawForm::from_iter([("unit", county.social_work.to_string())]);
    assert_eq!(starting().await, fresh);
    assert_eq!(app.observations.starting(&county.triager).await, Ok(RawForm::default()));

    let rauma = county.rauma.to_string();
    let chosen =
        [("unit", rauma.as_str()), ("service_line", "social_work"), ("area", "rauma"), ("profession", "social_worker")];
    let also = [("audience", "responsible"), ("text", "Jonot kasvavat."), ("title", "Jonot"), ("urgency", "now")];
    app.file(&county.reporter, &[&chosen[..], &also].concat()).await;
    let expected: RawForm = chosen.into_iter().chain([("audience", Audience::Responsible.as_str())]).collect();
    assert_eq!(starting().await, expected, "what was chosen, not what was said");

    // Whoever spoke confidentially last is not named by default the next time.
    app.file(&county.reporter, &[("identity", "confidential")]).await;
    assert_eq!(starting().await.get("identity"), "confidential");
    // What was filed without a name is remembered nowhere.
    let before = starting().await;
    let anonymous = several(&[("identity", "anonymous"), ("area", "pori"), ("audience", "colleagues")]);
    app.observations.file(&county.reporter, &anonymous).await.unwrap();
    assert_eq!(starting().await, before);
}

on_both_engines!(what_the_guard_blocks_is_told_beside_every_other_fault);
async fn what_the_guard_blocks_is_told_beside_every_other_fault(app: TestApp) {
    let long = "x".repeat(161);
    let form = observation_form(&[
        ("text", "Asiakas 131052-308T soitti, sama 131052-308T kuin ennen."),
        ("title", &long),
        ("causes", "Osoite on etunimi.sukunimi@example.fi"),
        ("note_client", "Soita 040 123 4567."),
    ]);
    let identifies = |field: &str, kind| FieldFault { field: field.into(), code: FieldCode::Identifies(kind) };
    let expected = vec![
        FieldFault { field: "title".into(), code: FieldCode::TooLong { limit: 160, actual: 161 } },
        identifies("text", Kind::IdentityCode),
        identifies("causes", Kind::Email),
        identifies("note_client", Kind::Telephone),
    ];
    assert_eq!(app.observations.file(&app.county.reporter, &form).await.unwrap_err(), Fault::Invalid(expected));
    // Nothing gets around it: neither what was confirmed nor another identity.
    for identity in ["named", "confidential", "anonymous"] {
        let mut form = observation_form(&[("text", "Tunnus 131052-308T."), ("identity", identity)]);
        form.set("not_a_person", "131052-308T");
        let refused = app.observations.file(&app.county.reporter, &form).await.unwrap_err();
        assert_eq!(refused, Fault::Invalid(vec![identifies("text", Kind::IdentityCode)]), "{identity}");
    }
    assert_eq!((app.rows("observation").await, app.rows("event").await), (0, 0));
}

on_both_engines!(a_name_is_asked_about_and_may_be_masked_or_nobodys);
async fn a_name_is_asked_about_and_may_be_masked_or_nobodys(app: TestApp) {
    let reporter = &app.county.reporter;
    let text = "Päätös jäi Matti Virtasen pöydälle.";
    let form = observation_form(&[("text", text)]);
    let Fault::Unconfirmed(concerns) = app.observations.file(reporter, &form).await.unwrap_err() else { panic!() };
    let [Concern::Person { field, start, end, kind: Kind::FullName }] = &concerns[..] else { panic!("{concerns:?}") };
    assert_eq!((field.as_str(), &text[*start..*end]), ("text", "Matti Virtasen"));
    assert_eq!(app.rows("observation").await, 0);

    let masked = app.observations.masked(reporter, &form).await.unwrap();
    assert!(
        !masked.get("text").contains("Virta") && masked.get("text").ends_with("pöydälle."),
        "{}",
        masked.get("text")
    );
    let mut with_mask = form.clone();
    with_mask.set("mask", "1");
    let id = known(&app.observations.file(reporter, &with_mask).await.unwrap());
    assert_eq!(app.observations.view(reporter, id).await.unwrap().text, masked.get("text"));

    let mut nobody = form;
    nobody.set("not_a_person", "Matti Virtasen");
    let id = known(&app.observations.file(reporter, &nobody).await.unwrap());
    assert_eq!(app.observations.view(reporter, id).await.unwrap().text, text);
}

on_both_engines!(everything_to_be_looked_at_is_asked_at_once_and_nothing_is_kept_before);
async fn everything_to_be_looked_at_is_asked_at_once_and_nothing_is_kept_before(app: TestApp) {
    let searching = Searching::followed(app).await;
    let app = &searching.app;
    let observations = observation_service_with(&app.store, &app.clock, searching.service.clone());
    let there = [("text", "Osastolla annettiin väärää lääkettä, koska lääkelista ei siirtynyt osastolle.")];
    app.observations.file(&app.county.colleague, &several(&[("channel_seen", "incident")])).await.unwrap();
    let mut first = observation_form(&there);
    first.set("channel_seen", "incident");
    app.observations.file(&app.county.colleague, &first).await.unwrap();
    searching.until_total(&app.county.reporter, "lääkelista", 1).await;

    let text = "Lääkelista ei siirtynyt osastolle, ja annettiin väärää lääkettä. Matti Virtanen huomasi.";
    let mut form = observation_form(&[("text", text), ("submission", &app.submission())]);
    let Fault::Unconfirmed(concerns) = observations.file(&app.county.reporter, &form).await.unwrap_err() else {
        panic!()
    };
    assert!(matches!(concerns[..], [Concern::Person { .. }, Concern::Similar, Concern::Channel(_)]), "{concerns:?}");
    let before = app.rows("observation").await;
    for (field, value, left) in [("similar_seen", "1", 2), ("channel_seen", "incident", 1)] {
        form.set(field, value);
        let Fault::Unconfirmed(concerns) = observations.file(&app.county.reporter, &form).await.unwrap_err() else {
            panic!()
        };
        assert_eq!(concerns.len(), left, "{concerns:?}");
    }
    assert_eq!(app.rows("observation").await, before);
    form.set("not_a_person", "Matti Virtanen");
    let id = known(&observations.file(&app.county.reporter, &form).await.unwrap());
    searching.until_total(&app.county.reporter, "lääkelista", 2).await;
    // Sent again it is the same, although there is something similar by now: itself.
    form.forget("similar_seen");
    assert_eq!(known(&observations.file(&app.county.reporter, &form).await.unwrap()), id);
}

on_both_engines!(what_seems_to_belong_elsewhere_is_the_persons_to_decide);
async fn what_seems_to_belong_elsewhere_is_the_persons_to_decide(app: TestApp) {
    let reporter = &app.county.reporter;
    // Also what is said beside the text.
    let form = several(&[("causes", "Epäilen väärinkäytöksiä hankinnoissa.")]);
    let Fault::Unconfirmed(concerns) = app.observations.file(reporter, &form).await.unwrap_err() else { panic!() };
    assert!(matches!(concerns[..], [Concern::Channel(domain::channel::Channel::Wrongdoing)]), "{concerns:?}");
    let mut seen = form.clone();
    seen.set("channel_seen", "incident");
    assert!(app.observations.file(reporter, &seen).await.is_err(), "another channel was shown");
    seen.set("channel_seen", "wrongdoing");
    assert!(app.observations.file(reporter, &seen).await.is_ok());
}
