//! What each route answers to each role.

/// What the path's `{…}` stands for.
#[derive(Clone, Copy)]
pub enum Of {
    Nothing,
    /// The reporter's own observation, open to those responsible; the manager's unit.
    OwnClosed,
    /// Somebody else's in another unit, open to colleagues.
    OtherOpen,
    /// Somebody else's in another unit, open to those responsible.
    OtherClosed,
    /// Somebody else's success in another unit, open to colleagues.
    OtherSuccess,
    /// The reporter's own, filed confidentially.
    Confidential,
    /// The reporter's own, with an answer.
    OwnAnswered,
    /// A draft of the reporter's.
    OwnDraft,
    /// A raised issue of the manager's.
    OwnedIssue,
    /// Somebody else's issue in another unit.
    OtherIssue,
    /// An id that finds nothing.
    Absent,
    /// A token that invites nobody.
    Token,
}

/// Method, path, what it is about, and the status for each of [`super::ROLES`].
pub type Row = (&'static str, &'static str, Of, [u16; 7]);

#[rustfmt::skip]
#[expect(clippy::too_many_lines, reason = "one line for each route, to be read as one table")]
pub fn table() -> Vec<Row> {
    use Of::{
        Absent, Confidential, Nothing, OtherClosed, OtherIssue, OtherOpen, OtherSuccess, OwnAnswered, OwnClosed,
        OwnDraft, OwnedIssue, Token,
    };
    // 303 for nobody leads to the sign-in page, 401 keeps what was typed. An empty form is refused (422) to whoever may send it.
    vec![
        //                                                   nobody  rep. triager coord. admin manager custodian
        ("GET",  "/health/live",                Nothing,     [200,   200,  200,   200,   200,  200,    200]),
        ("GET",  "/health/ready",               Nothing,     [200,   200,  200,   200,   200,  200,    200]),
        ("GET",  "/privacy",                    Nothing,     [200,   200,  200,   200,   200,  200,    200]),
        ("GET",  "/accessibility",              Nothing,     [200,   200,  200,   200,   200,  200,    200]),
        ("GET",  "/sign-in",                    Nothing,     [200,   200,  200,   200,   200,  200,    200]),
        ("POST", "/sign-in",                    Nothing,     [422,   422,  422,   422,   422,  422,    422]),
        ("POST", "/language",                   Nothing,     [303,   303,  303,   303,   303,  303,    303]),
        ("GET",  "/setup",                      Nothing,     [404,   404,  404,   404,   404,  404,    404]),
        ("POST", "/setup",                      Nothing,     [404,   404,  404,   404,   404,  404,    404]),
        ("GET",  "/invitation/{token}",         Token,       [409,   409,  409,   409,   409,  409,    409]),
        ("POST", "/invitation/{token}",         Token,       [409,   409,  409,   409,   409,  409,    409]),
        ("GET",  "/",                           Nothing,     [303,   200,  200,   200,   200,  200,    200]),
        ("GET",  "/observations",               Nothing,     [303,   200,  200,   200,   200,  200,    200]),
        ("GET",  "/observations/new",           Nothing,     [303,   200,  200,   200,   200,  200,    200]),
        ("POST", "/observations/new",           Nothing,     [303,   422,  422,   422,   422,  422,    422]),
        ("GET",  "/observations/drafts",        Nothing,     [303,   200,  200,   200,   200,  200,    200]),
        ("POST", "/observations/drafts",        Nothing,     [303,   303,  303,   303,   303,  303,    303]),
        ("GET",  "/observations/drafts/{id}",   OwnDraft,    [303,   200,  403,   403,   403,  403,    403]),
        ("GET",  "/observations/drafts/{id}",   Absent,      [303,   403,  403,   403,   403,  403,    403]),
        ("POST", "/observations/drafts/{id}",   OwnDraft,    [303,   303,  403,   403,   403,  403,    403]),
        ("POST", "/observations/drafts/{id}/discard", Absent, [303,  403,  403,   403,   403,  403,    403]),
        ("GET",  "/observations/{id}",          OwnClosed,   [303,   200,  403,   200,   403,  200,    403]),
        ("GET",  "/observations/{id}",          OtherOpen,   [303,   200,  200,   200,   200,  200,    200]),
        ("GET",  "/observations/{id}",          OtherClosed, [303,   403,  403,   200,   403,  403,    403]),
        ("GET",  "/observations/{id}",          Absent,      [303,   403,  403,   404,   403,  403,    403]),
        ("GET",  "/observations/{id}/receipt",  OwnClosed,   [303,   200,  403,   403,   403,  403,    403]),
        ("GET",  "/observations/{id}/receipt",  Confidential, [303,  200,  403,   403,   403,  403,    403]),
        ("GET",  "/observations/{id}/receipt",  OtherOpen,   [303,   403,  403,   403,   403,  403,    403]),
        ("GET",  "/observations/{id}/receipt",  Absent,      [303,   403,  403,   404,   403,  403,    403]),
        ("GET",  "/observations/{id}/edit",     OwnClosed,   [303,   200,  403,   403,   403,  403,    403]),
        ("GET",  "/observations/{id}/edit",     Confidential, [303,  200,  403,   403,   403,  403,    403]),
        ("GET",  "/observations/{id}/edit",     OtherOpen,   [303,   403,  403,   403,   403,  403,    403]),
        ("GET",  "/observations/{id}/edit",     Absent,      [303,   403,  403,   404,   403,  403,    403]),
        ("POST", "/observations/{id}/edit",     OwnClosed,   [303,   422,  403,   403,   403,  403,    403]),
        ("POST", "/observations/{id}/edit",     OtherOpen,   [303,   403,  403,   403,   403,  403,    403]),
        ("GET",  "/observations/{id}/history",  OwnClosed,   [303,   200,  403,   200,   403,  403,    403]),
        ("GET",  "/observations/{id}/history",  Confidential, [303,  200,  403,   200,   403,  403,    403]),
        ("GET",  "/observations/{id}/history",  OtherOpen,   [303,   403,  403,   200,   403,  403,    403]),
        ("GET",  "/observations/{id}/history",  Absent,      [303,   403,  403,   404,   403,  403,    403]),
        ("GET",  "/observations/{id}/comments", OtherOpen,   [303,   200,  200,   200,   200,  200,    200]),
        ("GET",  "/observations/{id}/comments", OtherClosed, [303,   403,  403,   200,   403,  403,    403]),
        ("POST", "/observations/{id}/comments", OwnClosed,   [303,   422,  403,   422,   403,  422,    403]),
        ("POST", "/observations/{id}/comments", OtherOpen,   [303,   422,  422,   422,   422,  422,    422]),
        ("POST", "/observations/{id}/comments", OtherClosed, [303,   403,  403,   422,   403,  403,    403]),
        ("POST", "/observations/{id}/comments", Absent,      [303,   403,  403,   404,   403,  403,    403]),
        ("GET",  "/observations/{id}/me-too",   OtherOpen,   [303,   200,  200,   200,   200,  200,    200]),
        ("GET",  "/observations/{id}/me-too",   OtherClosed, [303,   403,  403,   200,   403,  403,    403]),
        ("POST", "/observations/{id}/me-too",   OwnClosed,   [303,   403,  403,   303,   403,  303,    403]),
        ("POST", "/observations/{id}/me-too",   OtherOpen,   [303,   303,  303,   303,   303,  303,    303]),
        ("POST", "/observations/{id}/me-too",   OtherClosed, [303,   403,  403,   303,   403,  403,    403]),
        ("POST", "/observations/{id}/me-too",   Absent,      [303,   403,  403,   404,   403,  403,    403]),
        ("GET",  "/observations/{id}/adopt",    OtherOpen,   [303,   200,  200,   200,   200,  200,    200]),
        ("GET",  "/observations/{id}/adopt",    OtherClosed, [303,   403,  403,   200,   403,  403,    403]),
        ("POST", "/observations/{id}/adopt",    OtherSuccess, [303,  422,  422,   422,   422,  422,    422]),
        ("POST", "/observations/{id}/adopt",    OwnClosed,   [303,   403,  403,   403,   403,  403,    403]),
        ("POST", "/observations/{id}/adopt",    Absent,      [303,   403,  403,   404,   403,  403,    403]),
        ("POST", "/observations/{id}/answers/{update}/helpful", OwnAnswered, [401, 303, 403, 403, 403, 403,    403]),
        ("POST", "/observations/{id}/answers/{update}/helpful", Absent,      [401, 403, 403, 404, 403, 403,    403]),
        ("GET",  "/observations/{id}/reporter", Confidential, [303,  403,  403,   403,   403,  403,    200]),
        ("GET",  "/observations/{id}/reporter", Absent,      [303,   403,  403,   403,   403,  403,    200]),
        ("POST", "/observations/{id}/reporter", Confidential, [303,  403,  403,   403,   403,  403,    422]),
        ("POST", "/observations/{id}/reporter", OwnClosed,   [303,   403,  403,   403,   403,  403,    404]),
        ("POST", "/observations/{id}/reporter", Absent,      [303,   403,  403,   404,   403,  403,    403]),
        ("GET",  "/receipt",                    Nothing,     [200,   200,  200,   200,   200,  200,    200]),
        ("POST", "/receipt",                    Nothing,     [422,   422,  422,   422,   422,  422,    422]),
        ("GET",  "/receipt/new",                Nothing,     [200,   200,  200,   200,   200,  200,    200]),
        ("GET",  "/receipt/comments",           Nothing,     [200,   200,  200,   200,   200,  200,    200]),
        ("POST", "/receipt/comments",           Nothing,     [422,   422,  422,   422,   422,  422,    422]),
        ("POST", "/receipt/answers/{update}/helpful", OwnAnswered, [422, 422, 422, 422,  422,  422,    422]),
        ("GET",  "/receipt/withdraw",           Nothing,     [200,   200,  200,   200,   200,  200,    200]),
        ("POST", "/receipt/withdraw",           Nothing,     [422,   422,  422,   422,   422,  422,    422]),
        ("POST", "/receipt/close",              Nothing,     [303,   303,  303,   303,   303,  303,    303]),
        ("GET",  "/offline",                    Nothing,     [200,   200,  200,   200,   200,  200,    200]),
        ("GET",  "/search",                     Nothing,     [303,   200,  200,   200,   200,  200,    200]),
        ("POST", "/api/destination",            Nothing,     [401,   200,  200,   200,   200,  200,    200]),
        // For somebody else's account nothing is kept.
        ("POST", "/api/draft",                  Absent,      [401,   401,  401,   401,   401,  401,    401]),
        ("POST", "/api/similar",                Nothing,     [401,   200,  200,   200,   200,  200,    200]),
        ("GET",  "/issues",                     Nothing,     [303,   200,  200,   200,   200,  200,    200]),
        ("GET",  "/issues/{id}",                OwnedIssue,  [303,   403,  403,   200,   403,  200,    403]),
        ("GET",  "/issues/{id}",                OtherIssue,  [303,   403,  403,   200,   403,  403,    403]),
        ("GET",  "/issues/{id}",                Absent,      [303,   403,  403,   404,   403,  403,    403]),
        ("GET",  "/issues/{id}/answer",         OwnedIssue,  [303,   403,  403,   200,   403,  200,    403]),
        ("GET",  "/issues/{id}/answer",         OtherIssue,  [303,   403,  403,   200,   403,  403,    403]),
        ("POST", "/issues/{id}/answer",         OwnedIssue,  [303,   403,  403,   403,   403,  422,    403]),
        ("POST", "/issues/{id}/answer",         OtherIssue,  [303,   403,  403,   403,   403,  403,    403]),
        ("POST", "/issues/{id}/answer",         Absent,      [303,   403,  403,   404,   403,  403,    403]),
        ("POST", "/issues/{id}/acknowledge",    OtherIssue,  [303,   403,  403,   403,   403,  403,    403]),
        ("POST", "/issues/{id}/acknowledge",    Absent,      [303,   403,  403,   404,   403,  403,    403]),
        ("POST", "/issues/{id}/acknowledge",    OwnedIssue,  [303,   403,  403,   403,   403,  303,    403]),
        ("GET",  "/admin",                      Nothing,     [303,   403,  403,   403,   200,  403,    403]),
        ("GET",  "/admin/accounts",             Nothing,     [303,   403,  403,   403,   200,  403,    403]),
        ("POST", "/admin/accounts",             Nothing,     [303,   403,  403,   403,   422,  403,    403]),
        ("POST", "/admin/accounts/{id}/invite", Absent,      [303,   403,  403,   403,   404,  403,    403]),
        ("POST", "/admin/accounts/{id}/roles",  Absent,      [303,   403,  403,   403,   404,  403,    403]),
        ("POST", "/admin/accounts/{id}/roles/remove", Absent, [303,  403,  403,   403,   404,  403,    403]),
        ("GET",  "/admin/units",                Nothing,     [303,   403,  403,   403,   200,  403,    403]),
        ("POST", "/admin/units",                Nothing,     [303,   403,  403,   403,   422,  403,    403]),
        ("GET",  "/admin/lists",                Nothing,     [303,   403,  403,   403,   200,  403,    403]),
        ("POST", "/admin/lists",                Nothing,     [303,   403,  403,   403,   422,  403,    403]),
        ("GET",  "/admin/channels",             Nothing,     [303,   403,  403,   403,   200,  403,    403]),
        ("POST", "/admin/channels",             Nothing,     [303,   403,  403,   403,   422,  403,    403]),
        ("GET",  "/admin/rules",                Nothing,     [303,   403,  403,   403,   200,  403,    403]),
        ("POST", "/admin/rules",                Nothing,     [303,   403,  403,   403,   422,  403,    403]),
        ("POST", "/admin/rules/{id}/remove",    Absent,      [303,   403,  403,   403,   404,  403,    403]),
        ("GET",  "/admin/outbox",               Nothing,     [303,   403,  403,   403,   200,  403,    403]),
        ("GET",  "/admin/outbox/{id}",          Absent,      [303,   403,  403,   403,   404,  403,    403]),
        ("POST", "/admin/outbox/{id}/retry",    Absent,      [303,   403,  403,   403,   404,  403,    403]),
        // Last: what is withdrawn or thrown away no longer is as it was.
        ("POST", "/observations/drafts/{id}/discard", OwnDraft, [303, 303, 403,   403,   403,  403,    403]),
        ("GET",  "/observations/{id}/withdraw", OwnClosed,   [303,   200,  403,   403,   403,  403,    403]),
        ("GET",  "/observations/{id}/withdraw", OtherOpen,   [303,   403,  403,   403,   403,  403,    403]),
        ("GET",  "/observations/{id}/withdraw", Absent,      [303,   403,  403,   404,   403,  403,    403]),
        ("POST", "/observations/{id}/withdraw", OtherOpen,   [303,   403,  403,   403,   403,  403,    403]),
        ("POST", "/observations/{id}/withdraw", Absent,      [303,   403,  403,   404,   403,  403,    403]),
        ("POST", "/observations/{id}/withdraw", Confidential, [303,  303,  403,   403,   403,  403,    403]),
        ("POST", "/observations/{id}/withdraw", OwnClosed,   [303,   303,  403,   403,   403,  403,    403]),
        // Whoever was signed in no longer is.
        ("POST", "/sign-out",                   Nothing,     [303,   303,  303,   303,   303,  303,    303]),
    ]
}
