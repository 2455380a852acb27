//! The web: router, submitting, sessions, headers, health. The only room that uses axum and the pages of `app`. May call: the ports.
