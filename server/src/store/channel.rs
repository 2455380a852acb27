//! The organisation's other channels.

use domain::{channel::ChannelView, locale::Names};
use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};

use super::{
    Store, StoreError, WriteTx,
    entity::channel::{ActiveModel, Column, Entity, Model},
    known,
};

impl Store {
    /// Those that the organisation has told of, in the order of [`domain::channel::Channel::ALL`].
    pub async fn channels(&self) -> Result<Vec<ChannelView>, StoreError> {
        let rows = Entity::find().all(&self.db).await?;
        let mut channels = rows.into_iter().map(ChannelView::try_from).collect::<Result<Vec<_>, _>>()?;
        channels.sort_by_key(|view| view.channel);
        Ok(channels)
    }
}

impl WriteTx {
    pub async fn set_channel(&self, view: &ChannelView) -> Result<(), StoreError> {
        let row = ActiveModel {
            channel: Set(view.channel.to_string()),
            guidance_fi: Set(view.guidance.fi.clone()),
            guidance_sv: Set(view.guidance.sv.clone()),
            guidance_en: Set(view.guidance.en.clone()),
            link: Set(view.link.clone()),
        };
        let told = [Column::GuidanceFi, Column::GuidanceSv, Column::GuidanceEn, Column::Link];
        let again = OnConflict::column(Column::Channel).update_columns(told).to_owned();
        Entity::insert(row).on_conflict(again).exec_without_returning(&self.tx).await?;
        Ok(())
    }
}

impl TryFrom<Model> for ChannelView {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self, StoreError> {
        Ok(Self {
            channel: known(&row.channel, "channel.channel")?,
            guidance: Names { fi: row.guidance_fi, sv: row.guidance_sv, en: row.guidance_en },
            link: row.link,
        })
    }
}
