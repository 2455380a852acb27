//! What others add to an observation, as it is kept: comments, *me too*, adoptions, and whether an
//! answer was of help.

use std::collections::HashMap;

use domain::{
    ids::{AccountId, CommentId, ObservationId, UnitId, UpdateId},
    locale::Locale,
    observation::Helpful,
    time::Timestamp,
    voice::{Adoption, MeToo},
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    Store, StoreError, WriteTx,
    entity::{adoption, comment, helpful, me_too},
    known,
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    pub id: CommentId,
    pub observation: ObservationId,
    /// None when whoever filed the report without a name wrote it.
    pub author: Option<AccountId>,
    /// Whether whoever filed the report wrote it.
    pub by_reporter: bool,
    pub language: Locale,
    pub text: String,
    /// The day's beginning when whoever filed it anonymously wrote it.
    pub at: Timestamp,
}

/// *I have noticed this too*, and who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noticing {
    pub account: AccountId,
    pub me_too: MeToo,
    pub at: Timestamp,
}

/// Who says whether an answer was of help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Voice {
    Account(AccountId),
    /// Whoever filed this observation without a name.
    Reporter(ObservationId),
}

impl From<Voice> for Uuid {
    fn from(voice: Voice) -> Self {
        match voice {
            Voice::Account(account) => account.into(),
            Voice::Reporter(observation) => observation.into(),
        }
    }
}

impl Store {
    /// Oldest first.
    pub async fn comments_of(&self, observation: ObservationId) -> Result<Vec<Comment>, StoreError> {
        let rows = comment::Entity::find()
            .filter(comment::Column::ObservationId.eq(Uuid::from(observation)))
            .order_by_asc(comment::Column::Number)
            .all(&self.db)
            .await?;
        rows.into_iter().map(Comment::try_from).collect()
    }

    /// Everyone who noticed it too, the last first.
    pub async fn noticings_of(&self, observation: ObservationId) -> Result<Vec<Noticing>, StoreError> {
        let rows = me_too::Entity::find()
            .filter(me_too::Column::ObservationId.eq(Uuid::from(observation)))
            .order_by_desc(me_too::Column::At)
            .order_by_desc(me_too::Column::AccountId)
            .all(&self.db)
            .await?;
        rows.into_iter().map(Noticing::try_from).collect()
    }

    /// Whether a person noticed it too.
    pub async fn has_noticed(&self, observation: ObservationId, account: AccountId) -> Result<bool, StoreError> {
        let key = (Uuid::from(observation), Uuid::from(account));
        Ok(me_too::Entity::find_by_id(key).one(&self.db).await?.is_some())
    }

    /// How many noticed each of these too; those that nobody did are left out.
    pub async fn count_noticings(
        &self,
        observations: &[ObservationId],
    ) -> Result<HashMap<ObservationId, u64>, StoreError> {
        #[derive(FromQueryResult)]
        struct Counted {
            observation_id: Uuid,
            noticed: i64,
        }
        let counted: Vec<Counted> = me_too::Entity::find()
            .select_only()
            .column(me_too::Column::ObservationId)
            .column_as(me_too::Column::AccountId.count(), "noticed")
            .filter(me_too::Column::ObservationId.is_in(observations.iter().copied().map(Uuid::from)))
            .group_by(me_too::Column::ObservationId)
            .into_model()
            .all(&self.db)
            .await?;
        Ok(counted.into_iter().map(|it| (it.observation_id.into(), it.noticed.unsigned_abs())).collect())
    }

    /// The units that adopted it, the first first.
    pub async fn adoptions_of(&self, observation: ObservationId) -> Result<Vec<Adoption>, StoreError> {
        let rows = adoption::Entity::find()
            .filter(adoption::Column::ObservationId.eq(Uuid::from(observation)))
            .order_by_asc(adoption::Column::At)
            .order_by_asc(adoption::Column::UnitId)
            .all(&self.db)
            .await?;
        Ok(rows.into_iter().map(Adoption::from).collect())
    }

    /// What a voice said of these answers.
    pub async fn ratings_by(
        &self,
        voice: Voice,
        updates: &[UpdateId],
    ) -> Result<HashMap<UpdateId, Helpful>, StoreError> {
        let rows = helpful::Entity::find()
            .filter(helpful::Column::VoiceId.eq(Uuid::from(voice)))
            .filter(helpful::Column::UpdateId.is_in(updates.iter().copied().map(Uuid::from)))
            .all(&self.db)
            .await?;
        rows.into_iter().map(|row| Ok((row.update_id.into(), known(&row.helpful, "helpful.helpful")?))).collect()
    }
}

impl WriteTx {
    pub async fn add_comment(&self, comment: &Comment) -> Result<(), StoreError> {
        let row = comment::ActiveModel {
            number: NotSet,
            id: Set(comment.id.into()),
            observation_id: Set(comment.observation.into()),
            author_id: Set(comment.author.map(Into::into)),
            by_reporter: Set(comment.by_reporter),
            language: Set(comment.language.to_string()),
            text: Set(comment.text.clone()),
            at: Set(comment.at),
        };
        comment::Entity::insert(row).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// The latest comment on an observation.
    pub async fn latest_comment(&self, observation: ObservationId) -> Result<Option<Comment>, StoreError> {
        let row = comment::Entity::find()
            .filter(comment::Column::ObservationId.eq(Uuid::from(observation)))
            .order_by_desc(comment::Column::Number)
            .one(&self.tx)
            .await?;
        row.map(Comment::try_from).transpose()
    }

    /// What a person added to an observation before.
    pub async fn noticing_by(
        &self,
        observation: ObservationId,
        account: AccountId,
    ) -> Result<Option<Noticing>, StoreError> {
        let key = (Uuid::from(observation), Uuid::from(account));
        me_too::Entity::find_by_id(key).one(&self.tx).await?.map(Noticing::try_from).transpose()
    }

    /// Adds a person's weight to an observation, or changes what they added before: one person, one voice.
    pub async fn notice(&self, observation: ObservationId, noticing: &Noticing) -> Result<(), StoreError> {
        let row = me_too::ActiveModel {
            observation_id: Set(observation.into()),
            account_id: Set(noticing.account.into()),
            unit_id: Set(noticing.me_too.unit.map(Into::into)),
            frequency: Set(noticing.me_too.frequency.map(|frequency| frequency.to_string())),
            words: Set(noticing.me_too.words.clone()),
            at: Set(noticing.at),
        };
        let changed = [me_too::Column::UnitId, me_too::Column::Frequency, me_too::Column::Words, me_too::Column::At];
        let once = OnConflict::columns([me_too::Column::ObservationId, me_too::Column::AccountId])
            .update_columns(changed)
            .to_owned();
        me_too::Entity::insert(row).on_conflict(once).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// Everyone who noticed it too, the first first.
    pub async fn noticers_of(&self, observation: ObservationId) -> Result<Vec<AccountId>, StoreError> {
        let accounts: Vec<Uuid> = me_too::Entity::find()
            .select_only()
            .column(me_too::Column::AccountId)
            .filter(me_too::Column::ObservationId.eq(Uuid::from(observation)))
            .order_by_asc(me_too::Column::At)
            .order_by_asc(me_too::Column::AccountId)
            .into_tuple()
            .all(&self.tx)
            .await?;
        Ok(accounts.into_iter().map(Into::into).collect())
    }

    /// What was said of an adoption by a unit before.
    pub async fn adoption_by(&self, observation: ObservationId, unit: UnitId) -> Result<Option<Adoption>, StoreError> {
        let key = (Uuid::from(observation), Uuid::from(unit));
        Ok(adoption::Entity::find_by_id(key).one(&self.tx).await?.map(Adoption::from))
    }

    /// Marks an observation as adopted by a unit, or changes what was said of it.
    pub async fn adopt(
        &self,
        observation: ObservationId,
        by: AccountId,
        adoption: &Adoption,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let row = adoption::ActiveModel {
            observation_id: Set(observation.into()),
            unit_id: Set(adoption.unit.into()),
            account_id: Set(by.into()),
            words: Set(adoption.words.clone()),
            at: Set(at),
        };
        // Since when a unit does it stays.
        let once = OnConflict::columns([adoption::Column::ObservationId, adoption::Column::UnitId])
            .update_columns([adoption::Column::AccountId, adoption::Column::Words])
            .to_owned();
        adoption::Entity::insert(row).on_conflict(once).exec_without_returning(&self.tx).await?;
        Ok(())
    }

    /// What a voice said of an answer before.
    pub async fn rating_by(&self, voice: Voice, update: UpdateId) -> Result<Option<Helpful>, StoreError> {
        let key = (Uuid::from(update), Uuid::from(voice));
        let row = helpful::Entity::find_by_id(key).one(&self.tx).await?;
        row.map(|row| known(&row.helpful, "helpful.helpful")).transpose()
    }

    /// Keeps whether an answer was of help: the last word of each voice.
    pub async fn rate(&self, voice: Voice, update: UpdateId, helpful: Helpful) -> Result<(), StoreError> {
        let row = helpful::ActiveModel {
            update_id: Set(update.into()),
            voice_id: Set(voice.into()),
            helpful: Set(helpful.to_string()),
        };
        let once = OnConflict::columns([helpful::Column::UpdateId, helpful::Column::VoiceId])
            .update_column(helpful::Column::Helpful)
            .to_owned();
        helpful::Entity::insert(row).on_conflict(once).exec_without_returning(&self.tx).await?;
        Ok(())
    }
}

impl TryFrom<comment::Model> for Comment {
    type Error = StoreError;

    fn try_from(row: comment::Model) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            observation: row.observation_id.into(),
            author: row.author_id.map(Into::into),
            by_reporter: row.by_reporter,
            language: known(&row.language, "comment.language")?,
            text: row.text,
            at: row.at,
        })
    }
}

impl TryFrom<me_too::Model> for Noticing {
    type Error = StoreError;

    fn try_from(row: me_too::Model) -> Result<Self, StoreError> {
        Ok(Self {
            account: row.account_id.into(),
            me_too: MeToo {
                frequency: row.frequency.map(|code| known(&code, "me_too.frequency")).transpose()?,
                unit: row.unit_id.map(Into::into),
                words: row.words,
            },
            at: row.at,
        })
    }
}

impl From<adoption::Model> for Adoption {
    fn from(row: adoption::Model) -> Self {
        Self { unit: row.unit_id.into(), words: row.words }
    }
}
