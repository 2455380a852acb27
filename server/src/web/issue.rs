//! Acknowledging and answering issues.

use app::routes;
use domain::ids::IssueId;

use super::{
    observation::masked,
    submit::{Id, Outcome, Submitted},
};

pub async fn acknowledge(Id(issue): Id<IssueId>, submitted: Submitted) -> Outcome {
    let acknowledged = submitted.visit.backend.issues.acknowledge(submitted.actor()?, issue).await;
    submitted.answer(acknowledged, &routes::issue(issue), |()| routes::issue(issue))
}

pub async fn answer(Id(issue): Id<IssueId>, submitted: Submitted) -> Outcome {
    let page = routes::answer_issue(issue);
    let submitted = masked(submitted, &page).await?;
    let answered = submitted.visit.backend.issues.answer(submitted.actor()?, issue, &submitted.form).await;
    submitted.answer(answered, &page, |()| routes::issue(issue))
}
