//! What the form's island asks the server while one fills it in.

use domain::routing::DestinationPreview;
use leptos::prelude::*;

/// To whom an observation of this service line and area would go, if it were flagged. Either may be
/// empty. Errors carry the status of the fault, nothing else.
#[server(name = AskDestination, prefix = "/api", endpoint = "destination")]
pub async fn destination_preview(service_line: String, area: String) -> Result<DestinationPreview, ServerFnError> {
    use domain::fault::Fault;

    let refused = |fault: Fault| {
        let status = fault.status();
        if let (Some(response), Ok(status)) =
            (use_context::<leptos_axum::ResponseOptions>(), http::StatusCode::from_u16(status))
        {
            response.set_status(status);
        }
        ServerFnError::new(status)
    };
    let visit = crate::visit::Visit::current();
    let actor = visit.actor().map_err(refused)?;
    let observations = &visit.backend.observations;
    observations.destination(actor, service_line.parse().ok(), area.parse().ok()).await.map_err(refused)
}
