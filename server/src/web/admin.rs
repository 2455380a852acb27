//! What administrators change: accounts, units, lists, rules, channels,
//! the mail queue. A form in a list has no page
//! of its own: refused, the list is shown again.

use app::{features::admin::done::Done, routes};
use domain::{
    fault::{Fault, FieldCode},
    ids::{AccountId, MailId, RuleId},
    organisation::{List, field},
};

use super::submit::{Id, Outcome, Submitted};

pub async fn invite(submitted: Submitted) -> Outcome {
    let invited_one = submitted.visit.backend.accounts.invite(submitted.actor()?, &submitted.form).await;
    submitted.answer(invited_one, routes::ACCOUNTS, |()| Done::Invited.page())
}

pub async fn invite_again(Id(account): Id<AccountId>, submitted: Submitted) -> Outcome {
    let invited_one = submitted.visit.backend.accounts.invite_again(submitted.actor()?, account).await;
    submitted.answer(invited_one, routes::ACCOUNTS, |()| Done::InvitedAgain.page_of(account))
}

pub async fn give_role(Id(account): Id<AccountId>, submitted: Submitted) -> Outcome {
    let accounts = &submitted.visit.backend.accounts;
    let given = accounts.give_role(submitted.actor()?, account, &submitted.form).await;
    submitted.answer(given, routes::ACCOUNTS, |()| Done::RoleGiven.page_of(account))
}

pub async fn take_role(Id(account): Id<AccountId>, submitted: Submitted) -> Outcome {
    let accounts = &submitted.visit.backend.accounts;
    let taken = accounts.take_role(submitted.actor()?, account, &submitted.form).await;
    submitted.answer(taken, routes::ACCOUNTS, |()| Done::RoleTaken.page_of(account))
}

pub async fn add_unit(submitted: Submitted) -> Outcome {
    let added = submitted.visit.backend.organisation.add_unit(submitted.actor()?, &submitted.form).await;
    submitted.answer(added, routes::UNITS, |()| Done::UnitAdded.page())
}

pub async fn add_list_item(submitted: Submitted) -> Outcome {
    let organisation = &submitted.visit.backend.organisation;
    let added = match submitted.form.get(field::LIST).parse::<List>() {
        Ok(list) => organisation.add_list_item(submitted.actor()?, list, &submitted.form).await,
        Err(_) => Err(Fault::field(field::LIST, FieldCode::ChoiceRequired)),
    };
    submitted.answer(added, routes::LISTS, |()| Done::ListItemAdded.page())
}

pub async fn set_channel(submitted: Submitted) -> Outcome {
    let set = submitted.visit.backend.organisation.set_channel(submitted.actor()?, &submitted.form).await;
    submitted.answer(set, routes::CHANNELS, |()| Done::ChannelSet.page())
}

pub async fn set_rule(submitted: Submitted) -> Outcome {
    let set = submitted.visit.backend.organisation.set_rule(submitted.actor()?, &submitted.form).await;
    submitted.answer(set, routes::RULES, |()| Done::RuleSet.page())
}

pub async fn remove_rule(Id(rule): Id<RuleId>, submitted: Submitted) -> Outcome {
    let removed = submitted.visit.backend.organisation.remove_rule(submitted.actor()?, rule).await;
    submitted.answer(removed, routes::RULES, |()| Done::RuleRemoved.page())
}

pub async fn retry_mail(Id(mail): Id<MailId>, submitted: Submitted) -> Outcome {
    let retried = submitted.visit.backend.outbox.retry(submitted.actor()?, mail).await;
    submitted.answer(retried, routes::OUTBOX, |()| Done::Requeued.page())
}
