//! Invitations: at most one per account, kept under the hash of the token that its link carries.

use domain::{account::Invitation, ids::AccountId, time::Timestamp};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};
use uuid::Uuid;

use super::{
    Store, StoreError, WriteTx,
    entity::{account, invitation},
};

impl Store {
    /// Makes the link with this token the only one that lets the account in, until it expires.
    /// `token_hash`: see [`crate::auth::token`]. Whether the account still awaits its invitation;
    /// where it does not, nothing is changed.
    pub async fn renew_invitation(
        &self,
        account: AccountId,
        token_hash: &str,
        expires_at: Timestamp,
    ) -> Result<bool, StoreError> {
        let write = self.write().await?;
        if awaiting(account).one(&write.tx).await?.is_none() {
            return Ok(false);
        }
        let row = invitation::ActiveModel {
            account_id: Set(account.into()),
            token_hash: Set(token_hash.to_owned()),
            expires_at: Set(expires_at),
        };
        let renewed = OnConflict::column(invitation::Column::AccountId)
            .update_columns([invitation::Column::TokenHash, invitation::Column::ExpiresAt])
            .to_owned();
        invitation::Entity::insert(row).on_conflict(renewed).exec_without_returning(&write.tx).await?;
        write.commit().await?;
        Ok(true)
    }

    /// Whom the link with this token invites, if it still works.
    pub async fn invited(&self, token_hash: &str, now: Timestamp) -> Result<Option<Invitation>, StoreError> {
        let Some(row) = live(token_hash, now).one(&self.db).await? else { return Ok(None) };
        let account = awaiting(row.account_id.into()).one(&self.db).await?;
        Ok(account.map(|row| Invitation { name: row.name, email: row.email }))
    }

    /// Removes invitations whose link has stopped working; how many.
    pub async fn sweep_invitations(&self, now: Timestamp) -> Result<u64, StoreError> {
        let write = self.write().await?;
        let swept =
            invitation::Entity::delete_many().filter(invitation::Column::ExpiresAt.lte(now)).exec(&write.tx).await?;
        write.commit().await?;
        Ok(swept.rows_affected)
    }
}

impl WriteTx {
    /// Uses up the link with this token: the account has joined, with this password. Whose it was,
    /// or none when it no longer works: of two who use it at once, one finds it gone.
    pub async fn accept_invitation(
        &self,
        token_hash: &str,
        password_hash: String,
        now: Timestamp,
    ) -> Result<Option<AccountId>, StoreError> {
        let Some(row) = live(token_hash, now).one(&self.tx).await? else { return Ok(None) };
        let taken = invitation::Entity::delete_by_id(row.account_id)
            .filter(invitation::Column::TokenHash.eq(token_hash))
            .exec(&self.tx)
            .await?;
        let joined = account::ActiveModel {
            password_hash: Set(Some(password_hash)),
            joined_at: Set(Some(now)),
            ..Default::default()
        };
        let updated = account::Entity::update_many()
            .set(joined)
            .filter(account::Column::Id.eq(row.account_id))
            .filter(account::Column::JoinedAt.is_null())
            .filter(account::Column::ClosedAt.is_null())
            .exec(&self.tx)
            .await?;
        Ok((taken.rows_affected == 1 && updated.rows_affected == 1).then(|| row.account_id.into()))
    }

    /// Lets an account's link stop working. Whether the account still awaits its invitation.
    pub async fn withdraw_invitation(&self, account: AccountId) -> Result<bool, StoreError> {
        invitation::Entity::delete_by_id(Uuid::from(account)).exec(&self.tx).await?;
        Ok(awaiting(account).one(&self.tx).await?.is_some())
    }
}

/// The account, unless it has joined or was closed.
fn awaiting(account: AccountId) -> sea_orm::Select<account::Entity> {
    account::Entity::find_by_id(Uuid::from(account))
        .filter(account::Column::JoinedAt.is_null())
        .filter(account::Column::ClosedAt.is_null())
}

fn live(token_hash: &str, now: Timestamp) -> sea_orm::Select<invitation::Entity> {
    invitation::Entity::find()
        .filter(invitation::Column::TokenHash.eq(token_hash))
        .filter(invitation::Column::ExpiresAt.gt(now))
}
