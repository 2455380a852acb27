//! Refused forms: what was typed is kept and harmless, and every fault stands beside its field and in
//! a summary that leads to it.

use app::{i18n::Texts, messages};
use domain::{
    account,
    fault::{Conflict, Fault, FieldCode, FieldFault},
    form::RawForm,
    locale::Locale,
    observation::{self, Perspective},
    setup,
};

use crate::{
    content::{OBSERVATION, full, reporter},
    fake::Fake,
    render::{Ask, Page},
};

const ATTACK: &str = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

#[derive(Clone, Copy, Debug)]
enum Filled {
    Observation,
    /// A draft's last step.
    Draft,
    Change,
    SignIn,
    Invitation,
    SetUp,
}

impl Filled {
    const ALL: [Self; 6] = [Self::Observation, Self::Draft, Self::Change, Self::SignIn, Self::Invitation, Self::SetUp];

    fn fields(self) -> Vec<&'static str> {
        use account::field::{EMAIL, NAME, PASSWORD, PASSWORD_AGAIN};
        use observation::field as of;
        use setup::field::{CODE, ORGANISATION_EN, ORGANISATION_FI, ORGANISATION_SV, UNITS};
        match self {
            Self::Observation | Self::Draft => {
                let sending = [of::NEEDS_ACTION, of::IDENTITY, of::AUDIENCE];
                Self::Change.fields().into_iter().chain(sending).collect()
            }
            Self::Change => {
                let place = [of::UNIT, of::SERVICE_LINE, of::AREA, of::CLIENT_GROUP, of::STAGE, of::INTERFACES];
                let meaning = [of::FREQUENCY, of::DURATION, of::CAUSES, of::TRIED, of::PROPOSAL, of::THEMES];
                [of::KIND, of::TEXT, of::TITLE, of::PROFESSION, of::URGENCY, of::WANTS_ANSWER]
                    .into_iter()
                    .chain(place)
                    .chain(meaning)
                    .chain(Perspective::ALL.iter().map(|&perspective| of::note(perspective)))
                    .collect()
            }
            Self::SignIn => vec![EMAIL, PASSWORD],
            Self::Invitation => vec![PASSWORD, PASSWORD_AGAIN],
            Self::SetUp => {
                let organisation = [ORGANISATION_FI, ORGANISATION_SV, ORGANISATION_EN];
                [CODE].into_iter().chain(organisation).chain([UNITS, NAME, EMAIL, PASSWORD, PASSWORD_AGAIN]).collect()
            }
        }
    }

    async fn refused(self, locale: Locale, values: RawForm, fault: Fault) -> Page {
        let (ask, setting_up) = match self {
            Self::Observation => (Ask::page("/observations/new").by(reporter(locale)), false),
            Self::Draft => {
                (Ask::page(format!("/observations/drafts/{OBSERVATION}?step=4")).by(reporter(locale)), false)
            }
            Self::Change => (Ask::page(format!("/observations/{OBSERVATION}/edit")).by(reporter(locale)), false),
            Self::SignIn => (Ask::page("/sign-in"), false),
            Self::Invitation => (Ask::page("/invitation/t0ken"), false),
            Self::SetUp => (Ask::page("/setup"), true),
        };
        ask.within(locale).after_refusing(values, fault).of(Fake { setting_up, ..full() }).await
    }
}

fn invalid(fields: &[&str], code: FieldCode) -> Fault {
    Fault::Invalid(fields.iter().map(|field| FieldFault { field: (*field).to_owned(), code }).collect())
}

#[tokio::test]
async fn every_fault_stands_beside_its_field_and_in_the_summary() {
    let code = FieldCode::TooLong { limit: 160, actual: 161 };
    for locale in Locale::ALL {
        let sentence = messages::of_field(Texts::of(locale), code);
        for form in Filled::ALL {
            let fields = form.fields();
            let page = form.refused(locale, RawForm::default(), invalid(&fields, code)).await;
            assert_eq!(page.status, 422);
            assert!(page.element("summary").0.contains("role=\"alert\""));
            for field in fields {
                let links = page.html.matches(&format!("href=\"#{field}\"")).count();
                assert_eq!(links, 1, "{form:?}: {field} has one link in the summary");
                let (control, _) = page.element(field);
                let leads_to_a_control = ["<input", "<select", "<textarea"].iter().any(|tag| control.starts_with(tag));
                assert!(leads_to_a_control, "{form:?}: {field} leads to {control}");
                let fault = format!("{field}-fault");
                let beside = page.element(&fault).1.split("</p>").next().unwrap();
                assert!(beside.contains(&sentence), "{form:?}: {field}: {beside}");
                let mut descriptions = page.values("aria-describedby").into_iter().flat_map(str::split_whitespace);
                assert!(descriptions.any(|id| id == fault), "{form:?}: nothing is described by {fault}");
            }
        }
    }
}

#[tokio::test]
async fn what_was_typed_stays_and_does_no_harm() {
    for form in Filled::ALL {
        let fields = form.fields();
        let values: RawForm = fields.iter().map(|field| (*field, ATTACK)).collect();
        let page = form.refused(Locale::Fi, values, invalid(&fields, FieldCode::Required)).await;
        assert!(!page.html.contains("<script>alert") && !page.html.contains("<img"), "{form:?}");
        for field in fields {
            let (control, after) = page.element(field);
            let kept = control.contains("&lt;/textarea&gt;") || control.contains("&lt;/textarea>");
            if control.starts_with("<textarea") {
                assert!(after.starts_with("\n&lt;/textarea&gt;&lt;script&gt;"), "{form:?}: {field}");
            } else if control.contains("type=\"password\"") {
                assert!(!kept, "{form:?}: {field} is shown again");
            } else if control.contains("type=\"text\"") || control.contains("type=\"email\"") {
                assert!(kept, "{form:?}: {control}");
            }
        }
    }
}

#[tokio::test]
async fn choices_and_ticks_are_kept() {
    let typed = RawForm::from_iter([
        ("kind", "weak_signal"),
        ("text", "Rivi\n\nToinen"),
        ("needs_action", "1"),
        ("area", "rauma"),
        ("submission", "019ab3e4-7d1c-7abc-8def-0123456789ab"),
    ]);
    let fault = invalid(&["title"], FieldCode::HiddenCharacters);
    let page = Filled::Observation.refused(Locale::Fi, typed, fault).await;
    assert!(page.element("kind-weak_signal").0.contains("checked"));
    assert!(page.element("needs_action").0.contains("checked"));
    page.assert_has(">\nRivi\n\nToinen</textarea>");
    page.assert_has("value=\"rauma\" selected");
    // The submission stays the same, and what was chosen in the details is unfolded.
    page.assert_has("value=\"019ab3e4-7d1c-7abc-8def-0123456789ab\"");
    assert_eq!(page.html.matches("<details open class=\"more\">").count(), 3);
    assert!(page.html.contains("<title>Virhe: "));
}

#[tokio::test]
async fn a_new_form_starts_with_the_reporter_s_unit_and_a_submission_of_its_own() {
    let ask = || Ask::page("/observations/new").by(reporter(Locale::Fi)).of(full());
    let (first, second) = (ask().await, ask().await);
    first.assert_has("value=\"pori\" selected");
    first.assert_has("value=\"adult_social_work\" selected");
    // What comes from the unit does not unfold the details.
    first.assert_has("<details class=\"more\">");
    assert!(first.element("audience").0.contains("checked"));
    let submission = |page: &Page| {
        let value = page.html.split("name=\"submission\" value=\"").nth(1).map(|rest| rest[..36].to_owned());
        // What the domain doesn't take for a submission would not be stored once.
        observation::submission(&RawForm::from_iter([(observation::field::SUBMISSION, value?)]))
    };
    assert!(submission(&first).is_some());
    assert_ne!(submission(&first), submission(&second));
}

#[tokio::test]
async fn the_form_says_who_reads_and_what_it_does_not_replace() {
    let page = Ask::page("/observations/new").by(reporter(Locale::Fi)).of(full()).await;
    page.assert_says("nimeäsi heille ei näytetä");
    page.assert_says("ei korvaa vaaratapahtumailmoitusta");
}

#[tokio::test]
async fn a_conflict_is_told_above_the_form() {
    let fault = Fault::Conflict(Conflict::LinkExpired);
    let page = Filled::Invitation.refused(Locale::Fi, RawForm::default(), fault).await;
    assert_eq!(page.status, 409);
    page.assert_says("Linkki on käytetty tai vanhentunut");
}

#[tokio::test]
async fn where_to_go_after_signing_in_is_kept() {
    let page = Ask::page("/sign-in?next=/issues/1%3Fa%3Db").of(full()).await;
    page.assert_has("name=\"next\" value=\"/issues/1?a=b\"");
    page.assert_says("Kirjaudu sisään, niin pääset sivulle");
    let typed = RawForm::from_iter([("next", "/issues/1"), ("email", "a@b.fi")]);
    let page = Filled::SignIn.refused(Locale::Fi, typed, invalid(&["email"], FieldCode::WrongCredentials)).await;
    page.assert_has("name=\"next\" value=\"/issues/1\"");
    page.assert_has("value=\"a@b.fi\"");
}
