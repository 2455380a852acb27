//! Loops that work beside the web: the outbox and the follower, with leases, backoff and an orderly end. May call: `mail`, `search`, `store`.
