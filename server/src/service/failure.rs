//! From what went wrong on the way to what may be told: one place, one log line.

use domain::{fault::Fault, ids::IncidentId, ports::Answer, time::Clock};

use crate::{
    auth::password::PasswordError,
    search::index::IndexError,
    store::{StoreError, fresh},
};

/// Why a use case was given up: a fault that can be told as it is, or something that broke.
pub(super) enum Refusal {
    Told(Fault),
    Store(StoreError),
    Password(PasswordError),
    Index(IndexError),
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Told(fault)
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<PasswordError> for Refusal {
    fn from(error: PasswordError) -> Self {
        Self::Password(error)
    }
}

impl From<IndexError> for Refusal {
    fn from(error: IndexError) -> Self {
        Self::Index(error)
    }
}

/// The answer that a use case's outcome comes to.
pub(super) fn answered<T>(outcome: Result<T, Refusal>, clock: &dyn Clock) -> Answer<T> {
    outcome.map_err(|refusal| match refusal {
        Refusal::Told(fault) => fault,
        Refusal::Store(error) => told(&error, clock),
        Refusal::Password(error) => {
            let incident: IncidentId = fresh(clock.now());
            tracing::error!(incident.id = %incident, error = &error as &dyn std::error::Error, "password.failed");
            Fault::Internal { incident }
        }
        Refusal::Index(error) => {
            let incident: IncidentId = fresh(clock.now());
            tracing::error!(incident.id = %incident, error = &error as &dyn std::error::Error, "search.failed");
            Fault::Internal { incident }
        }
    })
}

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
