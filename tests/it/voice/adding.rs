//! Adding to a report: who may, how often, and what is refused.

use chrono::TimeDelta;
use domain::{
    actor::Actor,
    fault::{Concern, Fault, FieldCode, FieldFault},
    form::RawForm,
    guard,
    ids::ObservationId,
    observation::Frequency,
    ports::{Answer, Observations},
    voice::{Author, COMMENT_MAX, MeToo, WORDS_MAX},
};
use sea_orm::ConnectionTrait;

use super::{CONFIDENTIAL, adoption, comment, nothing, words};
use crate::support::{TestApp, names, on_both_engines};

const CLOSED: (&str, &str) = ("audience", "responsible");

on_both_engines!(comments_stand_in_their_order_with_as_much_of_their_authors_as_may_be_known);
async fn comments_stand_in_their_order_with_as_much_of_their_authors_as_may_be_known(app: TestApp) {
    let county = &app.county;
    for identity in ["named", "confidential"] {
        let id = app.file(&county.reporter, &[("identity", identity)]).await;
        let text = "Ensin.\n\n</textarea><script>alert(1)</script> 👩\u{200d}⚕️ '; DROP TABLE comment; --";
        for (actor, text) in [(&county.colleague, text), (&county.reporter, "Sitten."), (&county.manager, "Sitten.")] {
            app.clock.wind(TimeDelta::minutes(1));
            app.observations.comment(actor, id, &comment(text)).await.unwrap();
        }
        for reader in county.everyone() {
            let comments = app.observations.view(reader, id).await.unwrap().comments;
            let shown: Vec<_> = comments.iter().map(|it| (&it.author, it.text.as_str())).collect();
            let named = |actor: &Actor| Author::Named(actor.name.clone());
            let expected = [
                (&named(&county.colleague), text),
                (&Author::Reporter, "Sitten."),
                (&named(&county.manager), "Sitten."),
            ];
            assert_eq!(shown, expected, "{identity}, {}", reader.name);
            assert_eq!(comments[2].at, app.clock_now());
        }
    }
}

on_both_engines!(a_comment_sent_twice_is_said_once);
async fn a_comment_sent_twice_is_said_once(app: TestApp) {
    let id = app.file(&app.county.reporter, &[]).await;
    let sendings: Vec<_> = (0..6)
        .map(|_| {
            let (observations, colleague) = (app.observations.clone(), app.county.colleague.clone());
            tokio::spawn(async move { observations.comment(&colleague, id, &comment("Sama.")).await })
        })
        .collect();
    for sending in sendings {
        sending.await.unwrap().unwrap();
    }
    for actor in [&app.county.deputy, &app.county.colleague] {
        app.clock.wind(TimeDelta::seconds(1));
        app.observations.comment(actor, id, &comment("Sama.")).await.unwrap();
    }
    assert_eq!((app.rows("comment").await, app.rows("outbox").await), (3, 3));
}

on_both_engines!(what_is_no_comment_is_refused_and_leaves_nothing);
async fn what_is_no_comment_is_refused_and_leaves_nothing(app: TestApp) {
    let id = app.file(&app.county.reporter, &[]).await;
    let long = "ä".repeat(COMMENT_MAX + 1);
    let cases = [
        ("", FieldCode::Required),
        (" \n\t ", FieldCode::Required),
        ("a\0b", FieldCode::HiddenCharacters),
        ("a\u{202E}b", FieldCode::HiddenCharacters),
        (long.as_str(), FieldCode::TooLong { limit: COMMENT_MAX, actual: COMMENT_MAX + 1 }),
    ];
    for (text, code) in cases {
        let fault = FieldFault { field: "text".to_owned(), code };
        let refused = app.observations.comment(&app.county.colleague, id, &comment(text)).await;
        assert_eq!(refused, Err(Fault::Invalid(vec![fault])));
    }
    let long = words(&"ä".repeat(WORDS_MAX + 1));
    assert!(matches!(app.observations.me_too(&app.county.colleague, id, &long).await, Err(Fault::Invalid(_))));
    for table in ["comment", "me_too", "outbox"] {
        assert_eq!(app.rows(table).await, 0, "{table}");
    }
}

async fn add(app: &TestApp, what: &str, id: ObservationId, form: RawForm) -> Answer<()> {
    let colleague = &app.county.colleague;
    match what {
        "comment" => app.observations.comment(colleague, id, &form).await,
        "me_too" => app.observations.me_too(colleague, id, &form).await,
        _ => app.observations.adopt(colleague, id, &form).await,
    }
}

on_both_engines!(the_guard_reads_whatever_is_added);
async fn the_guard_reads_whatever_is_added(app: TestApp) {
    let id = app.file(&app.county.reporter, &[("kind", "success")]).await;
    let town = app.county.town.to_string();
    for (table, field) in [("comment", "text"), ("me_too", "words"), ("adoption", "words")] {
        let form = |text: &str, confirmed: (&str, &str)| {
            RawForm::from_iter([("unit", town.as_str()), (field, text), confirmed])
        };
        let (code, name) = ("Tunnus 131052-308T.", "Soitin Matti Virtaselle.");
        let identifies = FieldCode::Identifies(guard::Kind::IdentityCode);
        let blocked = Fault::Invalid(vec![FieldFault { field: field.to_owned(), code: identifies }]);
        assert_eq!(add(&app, table, id, form(code, ("not_a_person", "131052-308T"))).await, Err(blocked), "{table}");
        let person = Concern::Person { field: field.to_owned(), start: 7, end: 23, kind: guard::Kind::FullName };
        let unconfirmed = Fault::Unconfirmed(vec![person]);
        assert_eq!(add(&app, table, id, form(name, ("", ""))).await, Err(unconfirmed), "{table}");
        assert_eq!((app.rows(table).await, app.rows("event").await), (0, 1), "{table}");

        let said = [(name, ("not_a_person", "Matti Virtaselle")), (code, ("mask", "1"))];
        for (text, confirmed) in said {
            app.clock.wind(TimeDelta::minutes(1));
            assert_eq!(add(&app, table, id, form(text, confirmed)).await, Ok(()), "{table}");
        }
        let kept = app.database.lines(table, &[field]).await;
        assert!(!kept.is_empty() && !kept.iter().any(|line| line.contains("131052")), "{kept:?}");
        app.beside().await.execute_unprepared("DELETE FROM event WHERE kind <> 'observation_filed'").await.unwrap();
    }
}

on_both_engines!(everyone_has_one_voice_and_may_change_it);
async fn everyone_has_one_voice_and_may_change_it(app: TestApp) {
    let county = &app.county;
    let id = app.file(&county.reporter, &[]).await;
    let rauma = county.rauma.to_string();
    let weekly =
        |words: &str| RawForm::from_iter([("unit", rauma.as_str()), ("frequency", "weekly"), ("words", words)]);
    for (actor, form) in [
        (&county.colleague, words("Meillä myös.")),
        (&county.deputy, weekly("Raumalla viikoittain.")),
        (&county.manager, weekly("")),
        (&county.colleague, weekly("Meillä useammin.")),
    ] {
        app.clock.wind(TimeDelta::minutes(1));
        app.observations.me_too(actor, id, &form).await.unwrap();
        // Twice the same is said once.
        app.observations.me_too(actor, id, &form).await.unwrap();
    }
    assert_eq!((app.rows("me_too").await, app.rows("event").await), (3, 5));
    for reader in county.everyone() {
        let voices = app.observations.view(reader, id).await.unwrap().voices;
        assert_eq!((voices.me_too, voices.units), (3, 1));
        assert_eq!(voices.words, ["Meillä useammin.", "Raumalla viikoittain."]);
        let own = voices.own.map(|own| own.words);
        let expected = match reader {
            it if it == &county.colleague => Some("Meillä useammin."),
            it if it == &county.deputy => Some("Raumalla viikoittain."),
            it if it == &county.manager => Some(""),
            _ => None,
        };
        assert_eq!(own.as_deref(), expected, "{}", reader.name);
    }
    let own = app.observations.view(&county.deputy, id).await.unwrap().voices.own.unwrap();
    let said = MeToo { frequency: Some(Frequency::Weekly), unit: Some(county.rauma), words: own.words.clone() };
    assert_eq!(own, said);
}

on_both_engines!(noticed_at_once_by_one_person_it_counts_once);
async fn noticed_at_once_by_one_person_it_counts_once(app: TestApp) {
    let id = app.file(&app.county.reporter, &[]).await;
    let voices: Vec<_> = (0..8)
        .map(|n| {
            let (observations, colleague) = (app.observations.clone(), app.county.colleague.clone());
            tokio::spawn(async move { observations.me_too(&colleague, id, &words(&format!("Sana {n}."))).await })
        })
        .collect();
    for voice in voices {
        voice.await.unwrap().unwrap();
    }
    assert_eq!(app.rows("me_too").await, 1);
    assert_eq!(app.observations.view(&app.county.reporter, id).await.unwrap().voices.me_too, 1);
}

on_both_engines!(other_units_adopt_a_success);
async fn other_units_adopt_a_success(app: TestApp) {
    let county = &app.county;
    let id = app.file(&county.reporter, &[("kind", "success")]).await;
    let health = RawForm::from_iter([("unit", county.health.to_string().as_str()), ("words", "Alussa.")]);
    for (actor, form) in [
        (&county.colleague, adoption(&app, "")),
        (&county.health_manager, health.clone()),
        (&county.health_manager, health),
        (&county.colleague, adoption(&app, "Toimii meilläkin.")),
    ] {
        app.clock.wind(TimeDelta::minutes(1));
        app.observations.adopt(actor, id, &form).await.unwrap();
    }
    let adopted = app.observations.view(&county.triager, id).await.unwrap().voices.adopted;
    assert_eq!(adopted, [(names("town"), "Toimii meilläkin.".to_owned()), (names("health"), "Alussa.".to_owned())]);
    assert_eq!((app.rows("adoption").await, app.rows("event").await), (2, 4));

    // Not where it comes from, and nothing but a unit of ours.
    for unit in [county.social_work.to_string(), nothing().to_string(), "x".to_owned()] {
        let refused = app.observations.adopt(&county.colleague, id, &RawForm::from_iter([("unit", unit)])).await;
        assert_eq!(refused, Err(Fault::field("unit", FieldCode::NotInList)));
    }
    let refused = app.observations.adopt(&county.colleague, id, &words("Missä?")).await;
    assert_eq!(refused, Err(Fault::field("unit", FieldCode::ChoiceRequired)));

    for kind in ["gap", "phenomenon", "weak_signal", "proposal"] {
        let id = app.file(&county.reporter, &[("kind", kind)]).await;
        assert!(!app.observations.view(&county.colleague, id).await.unwrap().may.adopt, "{kind}");
        let refused = app.observations.adopt(&county.colleague, id, &adoption(&app, "")).await;
        assert_eq!(refused, Err(Fault::Forbidden), "{kind}");
    }
}

on_both_engines!(only_those_who_may_read_it_may_add_to_it);
async fn only_those_who_may_read_it_may_add_to_it(app: TestApp) {
    let county = &app.county;
    let open = app.file(&county.reporter, &[("kind", "success")]).await;
    let closed = app.file(&county.reporter, &[("kind", "success"), CLOSED]).await;
    let hidden = app.file(&county.reporter, &[("kind", "success"), CLOSED, CONFIDENTIAL]).await;
    let (before, mut added) = (app.rows("event").await, 0);
    for (n, actor) in county.everyone().into_iter().enumerate() {
        let name = actor.name.as_str();
        let said = format!("Sana {n}.");
        let responsible = [&county.reporter, &county.manager, &county.coordinator].contains(&actor);
        let own = actor == &county.reporter;
        for (id, reads) in [(open, true), (closed, responsible), (hidden, responsible)] {
            if let Ok(view) = app.observations.view(actor, id).await {
                assert!(reads, "{name}");
                assert_eq!((view.own, view.may.comment), (own, true), "{name}");
                assert_eq!((view.may.me_too, view.may.adopt), (!own, !own), "{name}");
            } else {
                assert!(!reads, "{name}");
            }
            let expected = |may: bool| if may { Ok(()) } else { Err(Fault::Forbidden) };
            assert_eq!(app.observations.comment(actor, id, &comment(&said)).await, expected(reads), "{name}");
            assert_eq!(app.observations.me_too(actor, id, &words("")).await, expected(reads && !own), "{name}");
            let adopted = app.observations.adopt(actor, id, &adoption(&app, &said)).await;
            assert_eq!(adopted, expected(reads && !own), "{name}");
            added += i64::from(reads) + 2 * i64::from(reads && !own);
        }
        let absence = Err(if actor == &county.coordinator { Fault::NotFound } else { Fault::Forbidden });
        assert_eq!(app.observations.comment(actor, nothing(), &comment("x")).await, absence, "{name}");
        // A form that is wrong tells nothing either.
        assert_eq!(app.observations.me_too(actor, nothing(), &words("\0")).await, absence, "{name}");
        assert_eq!(app.observations.adopt(actor, nothing(), &comment("x")).await, absence, "{name}");
    }
    assert_eq!(app.rows("event").await - before, added);
}
