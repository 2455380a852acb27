//! Mail: composing, the outbox with its leases and retries, and the transport. May call: `store`, `event`, `app::i18n` (in `compose` only).
