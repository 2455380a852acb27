//! From what went wrong in a store to what may be told: one place, one log line.

use domain::{fault::Fault, ids::IncidentId, time::Clock};

use crate::store::{StoreError, fresh};

/// The fault to answer. What can't be mended by waiting gets an incident number, which the log line
/// bears too; neither holds what people wrote.
pub(super) fn told(error: &StoreError, clock: &dyn Clock) -> Fault {
    if let StoreError::Unavailable(_) = error {
        tracing::warn!(error = %error, driver.code = error.code(), "store.unavailable");
        return Fault::Unavailable;
    }
    let incident: IncidentId = fresh(clock.now());
    tracing::error!(incident.id = %incident, error = %error, driver.code = error.code(), "store.failed");
    Fault::Internal { incident }
}
