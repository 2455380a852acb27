//! The search index: schema, analysis, the follower of the event log, queries. May call: `store`, `event`.
