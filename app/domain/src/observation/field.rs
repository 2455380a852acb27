//! The form's field names, in the order in which the page shows them.

use super::Perspective;

pub const KIND: &str = "kind";
pub const TEXT: &str = "text";
pub const TITLE: &str = "title";
pub const UNIT: &str = "unit";
pub const SERVICE_LINE: &str = "service_line";
pub const AREA: &str = "area";
pub const CLIENT_GROUP: &str = "client_group";
pub const FREQUENCY: &str = "frequency";
pub const NEEDS_ACTION: &str = "needs_action";
pub const AUDIENCE: &str = "audience";
/// Ties a form to its submission, so that one sent twice is stored once.
pub const SUBMISSION: &str = "submission";

// Particulars: everything else that may be said, now or later.
pub const STAGE: &str = "stage";
pub const DURATION: &str = "duration";
pub const CAUSES: &str = "causes";
pub const TRIED: &str = "tried";
/// What could be different; for a success, what another unit would need.
pub const PROPOSAL: &str = "proposal";
/// Several may be chosen.
pub const INTERFACES: &str = "interface";
pub const URGENCY: &str = "urgency";
pub const PROFESSION: &str = "profession";
/// Several may be chosen.
pub const THEMES: &str = "theme";
pub const WANTS_ANSWER: &str = "wants_answer";
pub const IDENTITY: &str = "identity";
/// Says that [`WANTS_ANSWER`] was shown: a box that is not ticked sends nothing.
pub const ASKED: &str = "asked";

// What was confirmed on the way.
/// Words that the guard took for a person's and the reporter says are none; several.
pub const NOT_A_PERSON: &str = "not_a_person";
/// Similar reports were shown.
pub const SIMILAR_SEEN: &str = "similar_seen";
/// The channels that were shown; several.
pub const CHANNEL_SEEN: &str = "channel_seen";
/// Set by the button that sends the text with what the guard found masked.
pub const MASK: &str = "mask";

/// The fields that people write freely into: the guard reads each of them.
pub const FREE: [&str; 8] = [
    TEXT,
    TITLE,
    CAUSES,
    TRIED,
    PROPOSAL,
    note(Perspective::Client),
    note(Perspective::System),
    note(Perspective::Payer),
];

/// The checkbox of a perspective.
pub const fn perspective(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::Client => "perspective_client",
        Perspective::System => "perspective_system",
        Perspective::Payer => "perspective_payer",
    }
}
/// The note beside it.
pub const fn note(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::Client => "note_client",
        Perspective::System => "note_system",
        Perspective::Payer => "note_payer",
    }
}
