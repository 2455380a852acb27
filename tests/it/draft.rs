//! Drafts: kept as one types, by several hands at once, and gone without a trace.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::{
    actor::Actor,
    channel::Channel,
    draft::{DRAFTS_MAX, FIELD_MAX, Kept},
    fault::{Concern, Conflict, Fault, FieldCode, FieldFault},
    form::RawForm,
    guard,
    ids::DraftId,
    observation::Kind,
    ports::{Drafts, Observations},
};
use server::store::Engine;
use uuid::Uuid;

use crate::support::{KEEP_DRAFTS_DAYS, TestApp, observation_form, on_both_engines};

/// The quick form of a submission, with these fields beside its kind and text.
fn form(submission: &str, revision: u32, fields: &[(&str, &str)]) -> RawForm {
    let mut form = observation_form(fields);
    form.set("submission", submission);
    form.set("draft_revision", revision.to_string());
    form
}

async fn keep(app: &TestApp, form: &RawForm) -> Kept {
    app.drafts.keep(&app.county.reporter, form).await.unwrap()
}

/// The texts of a person's drafts.
async fn texts(app: &TestApp, actor: &Actor) -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    for row in app.drafts.list(actor).await.unwrap() {
        texts.insert(app.drafts.open(actor, row.id).await.unwrap().get("text").to_owned());
    }
    texts
}

fn told(texts: &[&str]) -> BTreeSet<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

on_both_engines!(what_was_kept_is_what_is_opened);
async fn what_was_kept_is_what_is_opened(app: TestApp) {
    let reporter = &app.county.reporter;
    let submission = app.submission();
    let rauma = app.county.rauma.to_string();
    let fields = [
        ("text", " kesken\r\n\u{202E}\0 👩\u{200d}⚕️ '; DROP TABLE draft; --"),
        ("title", "Luukulta luukulle"),
        ("unit", rauma.as_str()),
        ("note_payer", "</textarea><script>"),
        ("perspective_client", "1"),
        ("identity", "confidential"),
    ];
    let kept = keep(&app, &form(&submission, 0, &fields)).await;
    assert_eq!((kept.draft.to_string(), kept.revision, kept.another), (submission.clone(), 1, false));

    let opened = app.drafts.open(reporter, kept.draft).await.unwrap();
    let expected = form(&submission, 1, &fields);
    assert_eq!(opened, expected);

    let rows = app.drafts.list(reporter).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].id, rows[0].kind, rows[0].title.as_str()), (kept.draft, Some(Kind::Gap), "Luukulta luukulle"));
    assert!(rows[0].beginning.starts_with("kesken "), "{}", rows[0].beginning);
    assert_eq!(rows[0].kept_at, app.clock_now());
    assert_eq!(rows[0].until, app.clock_now() + TimeDelta::days(KEEP_DRAFTS_DAYS.into()));
    assert_eq!((app.rows("observation").await, app.rows("event").await), (0, 0));
}

on_both_engines!(a_draft_is_kept_over_and_over_and_the_last_touched_comes_first);
async fn a_draft_is_kept_over_and_over_and_the_last_touched_comes_first(app: TestApp) {
    let (first, second) = (app.submission(), app.submission());
    keep(&app, &form(&first, 0, &[])).await;
    app.clock.wind(TimeDelta::seconds(1));
    keep(&app, &form(&second, 0, &[("kind", "")])).await;
    for revision in 1..4 {
        app.clock.wind(TimeDelta::seconds(1));
        let kept = keep(&app, &form(&first, revision, &[("text", &format!("Sana {revision}."))])).await;
        assert_eq!((kept.revision, kept.another), (revision + 1, false));
    }
    let rows = app.drafts.list(&app.county.reporter).await.unwrap();
    let listed: Vec<_> = rows.iter().map(|row| (row.id.to_string(), row.kind, row.beginning.as_str())).collect();
    let expected = [(first, Some(Kind::Gap), "Sana 3."), (second, None, "Asiakas ohjataan luukulta toiselle.")];
    assert_eq!(listed, expected);
}

on_both_engines!(a_form_kept_twice_is_one_draft);
async fn a_form_kept_twice_is_one_draft(app: TestApp) {
    let submission = app.submission();
    let again = form(&submission, 0, &[]);
    let first = keep(&app, &again).await;
    assert_eq!(keep(&app, &again).await, first);
    // One without an id of ours, too.
    for submission in ["", "1", "9f1b2f44-3c5e-4b0a-8d1e-0123456789ab"] {
        let kept = keep(&app, &form(submission, 7, &[("text", "Ilman tunnusta.")])).await;
        assert_ne!(kept.draft.to_string(), submission);
    }
    assert_eq!(app.rows("draft").await, 2);
}

on_both_engines!(of_two_tabs_with_one_draft_neither_loses_a_word);
async fn of_two_tabs_with_one_draft_neither_loses_a_word(app: TestApp) {
    let reporter = &app.county.reporter;
    let submission = app.submission();
    keep(&app, &form(&submission, 0, &[("text", "Alku.")])).await;
    // Both have opened revision 1.
    let one = keep(&app, &form(&submission, 1, &[("text", "Alku ja yksi.")])).await;
    let stale = form(&submission, 1, &[("text", "Alku ja kaksi.")]);
    let other = keep(&app, &stale).await;
    assert_eq!((one.revision, one.another), (2, false));
    assert!(other.another && other.draft != one.draft, "{other:?}");
    assert_eq!(texts(&app, reporter).await, told(&["Alku ja yksi.", "Alku ja kaksi."]));

    // Its answer got lost: the same again makes no third.
    assert_eq!(keep(&app, &stale).await, other);
    // From now on each goes on in its own.
    keep(&app, &form(&other.draft.to_string(), other.revision, &[("text", "Kaksi jatkuu.")])).await;
    keep(&app, &form(&submission, 2, &[("text", "Yksi jatkuu.")])).await;
    assert_eq!(texts(&app, reporter).await, told(&["Yksi jatkuu.", "Kaksi jatkuu."]));
}

on_both_engines!(of_many_writers_at_once_each_word_is_kept);
async fn of_many_writers_at_once_each_word_is_kept(app: TestApp) {
    let submission = app.submission();
    keep(&app, &form(&submission, 0, &[("text", "Alku.")])).await;
    let writers: Vec<_> = (0..8)
        .map(|n| {
            let (drafts, reporter) = (app.drafts.clone(), app.county.reporter.clone());
            // Each twice, as a browser does that heard nothing.
            let form = form(&submission, 1, &[("text", &format!("Kirjoittaja {}.", n / 2))]);
            tokio::spawn(async move { drafts.keep(&reporter, &form).await })
        })
        .collect();
    let mut in_place = 0;
    for writer in writers {
        let kept = writer.await.unwrap().unwrap();
        in_place += u32::from(!kept.another);
    }
    let expected: BTreeSet<String> = (0..4).map(|n| format!("Kirjoittaja {n}.")).collect();
    assert_eq!(texts(&app, &app.county.reporter).await, expected);
    assert_eq!(app.rows("draft").await, 4);
    // The one that came first, and its repetition.
    assert_eq!(in_place, 2);
}

on_both_engines!(a_draft_thrown_away_elsewhere_is_kept_again);
async fn a_draft_thrown_away_elsewhere_is_kept_again(app: TestApp) {
    let reporter = &app.county.reporter;
    let submission = app.submission();
    let kept = keep(&app, &form(&submission, 0, &[])).await;
    app.drafts.discard(reporter, kept.draft).await.unwrap();
    assert_eq!(app.drafts.discard(reporter, kept.draft).await, Err(Fault::Forbidden));
    assert_eq!(app.drafts.open(reporter, kept.draft).await, Err(Fault::Forbidden));

    let again = keep(&app, &form(&submission, 1, &[("text", "Jatkoa.")])).await;
    assert_eq!((again.draft, again.another), (kept.draft, false));
    assert_eq!(texts(&app, reporter).await, told(&["Jatkoa."]));
}

on_both_engines!(a_draft_is_its_authors_alone);
async fn a_draft_is_its_authors_alone(app: TestApp) {
    let county = &app.county;
    let submission = app.submission();
    let theirs = keep(&app, &form(&submission, 0, &[("text", "Vain minun.")])).await;
    let nothing: DraftId = Uuid::from_u128(7).into();
    for actor in county.everyone().into_iter().filter(|actor| *actor != &county.reporter) {
        let name = actor.name.as_str();
        assert_eq!(app.drafts.list(actor).await, Ok(vec![]), "{name}");
        for id in [theirs.draft, nothing] {
            assert_eq!(app.drafts.open(actor, id).await, Err(Fault::Forbidden), "{name}");
            assert_eq!(app.drafts.discard(actor, id).await, Err(Fault::Forbidden), "{name}");
        }
        for revision in [0, 1] {
            let kept = app.drafts.keep(actor, &form(&submission, revision, &[("text", "Kaappaus.")])).await;
            assert_eq!(kept, Err(Fault::Forbidden), "{name}");
        }
        // An anonymous form removes what was kept of it: not somebody else's.
        let anonymous = form(&submission, 1, &[("identity", "anonymous")]);
        assert_eq!(app.drafts.keep(actor, &anonymous).await, Err(Fault::Forbidden), "{name}");
    }
    assert_eq!(texts(&app, &county.reporter).await, told(&["Vain minun."]));
    assert_eq!(app.rows("draft").await, 1);
}

on_both_engines!(an_anonymous_form_leaves_no_draft);
async fn an_anonymous_form_leaves_no_draft(app: TestApp) {
    let submission = app.submission();
    let anonymous = form(&submission, 1, &[("identity", "anonymous"), ("text", "Nimetön sana.")]);
    assert_eq!(app.drafts.keep(&app.county.reporter, &anonymous).await, Err(Fault::Forbidden));
    assert_eq!(app.rows("draft").await, 0);
    // One that was written by name up to now.
    keep(&app, &form(&submission, 0, &[("text", "Nimetön sana.")])).await;
    assert_eq!(app.drafts.keep(&app.county.reporter, &anonymous).await, Err(Fault::Forbidden));
    assert_eq!(app.rows("draft").await, 0);
    if app.store.engine() == Engine::Sqlite {
        assert!(!app.database.bytes().windows(13).any(|bytes| bytes == "Nimetön sana.".as_bytes()), "left in a file");
    }
}

on_both_engines!(sending_removes_the_draft_with_what_it_sends);
async fn sending_removes_the_draft_with_what_it_sends(app: TestApp) {
    let reporter = &app.county.reporter;
    for identity in ["named", "confidential"] {
        let submission = app.submission();
        let kept = keep(&app, &form(&submission, 0, &[("identity", identity)])).await;
        let sent = form(&submission, kept.revision, &[("identity", identity), ("text", "Valmis.")]);
        // What is refused is not lost.
        let refused = form(&submission, kept.revision, &[("identity", identity), ("kind", "")]);
        assert!(app.observations.file(reporter, &refused).await.is_err());
        assert_eq!(app.rows("draft").await, 1);
        app.observations.file(reporter, &sent).await.unwrap();
        assert_eq!(app.drafts.list(reporter).await, Ok(vec![]), "{identity}");
        // What was still on its way makes no draft again.
        let late = keep(&app, &sent).await;
        assert_eq!((late.draft, late.another), (kept.draft, false));
        assert_eq!(app.drafts.list(reporter).await, Ok(vec![]), "{identity}");
        // Written on after it was sent, it is another report to be.
        let on = keep(&app, &form(&submission, 1, &[("text", "Vielä yksi asia.")])).await;
        assert!(on.another && on.draft != kept.draft, "{identity}: {on:?}");
        app.drafts.discard(reporter, on.draft).await.unwrap();
    }
}

on_both_engines!(nothing_that_was_still_on_its_way_tells_who_filed_without_a_name);
async fn nothing_that_was_still_on_its_way_tells_who_filed_without_a_name(app: TestApp) {
    let (reporter, elsewhere) = (&app.county.reporter, app.drafts_elsewhere().await);
    for n in 0..12 {
        let (submission, text) = (app.submission(), format!("Nimetön {n}."));
        let sent = form(&submission, 0, &[("identity", "anonymous"), ("text", &text)]);
        let late = form(&submission, 0, &[("text", "Nimetön.")]);
        let (drafts, author, same) = (app.drafts.clone(), reporter.clone(), late.clone());
        let keeping = tokio::spawn(async move { drafts.keep(&author, &same).await });
        app.observations.file(reporter, &sent).await.unwrap();
        let kept = keeping.await.unwrap();
        assert!(kept.is_ok() || kept == Err(Fault::Forbidden), "{kept:?}");
        assert_eq!(app.drafts.keep(reporter, &late).await, Err(Fault::Forbidden));
        assert_eq!(elsewhere.keep(reporter, &late).await, Err(Fault::Forbidden));
        assert_eq!(app.rows("draft").await, 0, "{n}");
    }
    // What is remembered for it is the day, and goes with the drafts of that day.
    app.clock.wind(TimeDelta::days(2));
    assert_eq!(app.store.sweep_drafts(app.clock_now()).await.unwrap(), 12);
}

on_both_engines!(somebody_elses_draft_stays_when_its_id_is_sent);
async fn somebody_elses_draft_stays_when_its_id_is_sent(app: TestApp) {
    let submission = app.submission();
    keep(&app, &form(&submission, 0, &[("text", "Vain minun.")])).await;
    for identity in ["named", "anonymous"] {
        let form = form(&submission, 1, &[("identity", identity)]);
        app.observations.file(&app.county.colleague, &form).await.unwrap();
    }
    assert_eq!(texts(&app, &app.county.reporter).await, told(&["Vain minun."]));
}

on_both_engines!(what_the_guard_blocks_is_masked_and_everything_it_finds_is_told);
async fn what_the_guard_blocks_is_masked_and_everything_it_finds_is_told(app: TestApp) {
    let code = "131052-308T";
    let text = format!("Äiti soitti. Tunnus {code} oli väärässä lääkeluettelossa; väärä lääke annettiin.");
    let fields = [("text", text.as_str()), ("not_a_person", "040 123 4567"), ("not_a_person", "Toivo")];
    let mut form = form(&app.submission(), 0, &fields[..1]);
    form = form.fields().chain(fields[1..].iter().copied()).collect();
    let kept = keep(&app, &form).await;

    let start = text.find(code).unwrap();
    let person =
        Concern::Person { field: "text".to_owned(), start, end: start + code.len(), kind: guard::Kind::IdentityCode };
    assert!(kept.concerns.contains(&person), "{:?}", kept.concerns);
    assert!(kept.concerns.contains(&Concern::Channel(Channel::Incident)), "{:?}", kept.concerns);
    let opened = app.drafts.open(&app.county.reporter, kept.draft).await.unwrap();
    assert!(!opened.get("text").contains(code), "{}", opened.get("text"));
    assert!(opened.get("text").starts_with("Äiti soitti. Tunnus "), "{}", opened.get("text"));
    assert_eq!(opened.all("not_a_person").collect::<Vec<_>>(), ["Toivo"]);

    form.set("channel_seen", "incident");
    assert_eq!(keep(&app, &form).await.concerns, [person]);
}

on_both_engines!(what_is_too_long_to_keep_is_told_and_what_was_kept_stays);
async fn what_is_too_long_to_keep_is_told_and_what_was_kept_stays(app: TestApp) {
    let submission = app.submission();
    keep(&app, &form(&submission, 0, &[("text", &"ä".repeat(FIELD_MAX))])).await;
    let too_long = form(&submission, 1, &[("text", &"ä".repeat(50_000)), ("causes", &"x".repeat(FIELD_MAX + 1))]);
    let fault = |field: &str, actual| FieldFault {
        field: field.to_owned(),
        code: FieldCode::TooLong { limit: FIELD_MAX, actual },
    };
    let expected = Err(Fault::Invalid(vec![fault("text", 50_000), fault("causes", FIELD_MAX + 1)]));
    assert_eq!(app.drafts.keep(&app.county.reporter, &too_long).await, expected);
    assert_eq!(texts(&app, &app.county.reporter).await, told(&["ä".repeat(FIELD_MAX).as_str()]));
}

on_both_engines!(whatever_is_sent_as_a_revision_loses_nothing);
async fn whatever_is_sent_as_a_revision_loses_nothing(app: TestApp) {
    let submission = app.submission();
    keep(&app, &form(&submission, 0, &[("text", "Alku.")])).await;
    let mut expected = told(&["Alku."]);
    for revision in ["", "x", "-1", "0", "2", "4294967295", "99999999999999999999", "1 OR 1=1"] {
        let mut form = form(&submission, 0, &[("text", &format!("Luku {revision}."))]);
        form.set("draft_revision", revision);
        assert!(keep(&app, &form).await.another, "{revision}");
        expected.insert(format!("Luku {revision}."));
    }
    assert_eq!(texts(&app, &app.county.reporter).await, expected);
    // One that was never there may claim any number.
    let kept = keep(&app, &form(&app.submission(), u32::MAX, &[])).await;
    assert_eq!(
        app.drafts.open(&app.county.reporter, kept.draft).await.unwrap().get("text"),
        "Asiakas ohjataan luukulta toiselle."
    );
}

on_both_engines!(there_is_room_for_so_many_drafts_and_no_more);
async fn there_is_room_for_so_many_drafts_and_no_more(app: TestApp) {
    let mut last = String::new();
    for n in 0..DRAFTS_MAX {
        last = app.submission();
        keep(&app, &form(&last, 0, &[("text", &format!("Luonnos {n}."))])).await;
    }
    let full = Err(Fault::Conflict(Conflict::TooManyDrafts));
    let one_more = form(&app.submission(), 0, &[("text", "Yksi liikaa.")]);
    assert_eq!(app.drafts.keep(&app.county.reporter, &one_more).await, full);
    // What is there can be written on; somebody else has room of their own.
    assert_eq!(keep(&app, &form(&last, 1, &[("text", "Jatkoa.")])).await.revision, 2);
    app.drafts.keep(&app.county.colleague, &one_more).await.unwrap();
    app.drafts.discard(&app.county.reporter, last.parse().unwrap()).await.unwrap();
    keep(&app, &form(&app.submission(), 0, &[("text", "Mahtuu.")])).await;
    assert_eq!(app.drafts.list(&app.county.reporter).await.unwrap().len() as u64, DRAFTS_MAX);
}

on_both_engines!(drafts_that_nobody_touched_are_swept);
async fn drafts_that_nobody_touched_are_swept(app: TestApp) {
    let (old, touched) = (app.submission(), app.submission());
    keep(&app, &form(&old, 0, &[("text", "Vanha.")])).await;
    keep(&app, &form(&touched, 0, &[("text", "Toinen vanha.")])).await;
    app.clock.wind(TimeDelta::days(29));
    keep(&app, &form(&touched, 1, &[("text", "Kosketettu.")])).await;
    app.clock.wind(TimeDelta::days(1) + TimeDelta::seconds(1));
    let before = app.clock_now() - TimeDelta::days(KEEP_DRAFTS_DAYS.into());
    assert_eq!(app.store.sweep_drafts(before).await.unwrap(), 1);
    assert_eq!(texts(&app, &app.county.reporter).await, told(&["Kosketettu."]));
}
