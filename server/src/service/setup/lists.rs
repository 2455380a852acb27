//! The organisation's own lists as a file tells them: those that a new installation starts with, and
//! those of the demonstration.

use std::str::FromStr;

use domain::{
    channel::{Channel, ChannelView},
    ids::{AreaCode, ClientGroupCode, InterfaceCode, NotAnId, ProfessionCode, ServiceLineCode, StageCode, ThemeCode},
    locale::Names,
    organisation::{Item, List},
};
use serde::{Deserialize, Deserializer, de::Error};

use crate::store::{StoreError, WriteTx};

const DEFAULTS: &str = include_str!("../../../lists.default.toml");

/// The items of the lists, each in its order.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnLists {
    pub service_line: Vec<ListedItem<ServiceLineCode>>,
    pub area: Vec<ListedItem<AreaCode>>,
    pub client_group: Vec<ListedItem<ClientGroupCode>>,
    pub stage: Vec<ListedItem<StageCode>>,
    pub interface: Vec<ListedItem<InterfaceCode>>,
    pub profession: Vec<ListedItem<ProfessionCode>>,
    pub theme: Vec<ListedItem<ThemeCode>>,
    pub channel: Vec<ToldChannel>,
}

/// What is said of another channel until the organisation says it in its own words.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToldChannel {
    pub channel: Channel,
    pub guidance: Names,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, bound = "C: FromStr<Err = NotAnId>")]
pub struct ListedItem<C> {
    #[serde(deserialize_with = "code")]
    pub code: C,
    pub name: Names,
}

impl OwnLists {
    /// What a new installation starts with.
    pub fn default_ones() -> Self {
        toml::from_str(DEFAULTS).expect("the lists in the binary are read by a test")
    }

    /// Writes the items; [`StoreError::Exists`] when some are there already.
    pub async fn write(self, write: &WriteTx) -> Result<(), StoreError> {
        write.add_items(List::ServiceLines, &items(self.service_line)).await?;
        write.add_items(List::Areas, &items(self.area)).await?;
        write.add_items(List::ClientGroups, &items(self.client_group)).await?;
        write.add_items(List::Stages, &items(self.stage)).await?;
        write.add_items(List::Interfaces, &items(self.interface)).await?;
        write.add_items(List::Professions, &items(self.profession)).await?;
        write.add_items(List::Themes, &items(self.theme)).await?;
        for ToldChannel { channel, guidance } in self.channel {
            write.set_channel(&ChannelView { channel, guidance, link: String::new() }).await?;
        }
        Ok(())
    }
}

fn items<C>(listed: Vec<ListedItem<C>>) -> Vec<Item<C>> {
    listed.into_iter().map(|item| Item { code: item.code, names: item.name }).collect()
}

/// A code of ours, or an error where it stands.
fn code<'de, D: Deserializer<'de>, C: FromStr<Err = NotAnId>>(from: D) -> Result<C, D::Error> {
    String::deserialize(from)?.parse().map_err(D::Error::custom)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use domain::channel::GUIDANCE_MAX;

    use super::*;

    #[test]
    fn every_item_has_its_own_code_and_a_name_in_each_language() {
        fn check<C: ToString>(items: &[ListedItem<C>]) {
            let codes: HashSet<String> = items.iter().map(|item| item.code.to_string()).collect();
            assert_eq!(codes.len(), items.len());
            for item in items {
                for name in [&item.name.fi, &item.name.sv, &item.name.en] {
                    assert!(!name.trim().is_empty(), "{}", item.code.to_string());
                }
            }
        }
        let lists = OwnLists::default_ones();
        check(&lists.service_line);
        check(&lists.area);
        check(&lists.client_group);
        check(&lists.stage);
        check(&lists.interface);
        check(&lists.profession);
        check(&lists.theme);
        assert_eq!(lists.theme.len(), 12);
        let told: Vec<Channel> = lists.channel.iter().map(|told| told.channel).collect();
        assert_eq!(told, Channel::ALL);
        for ToldChannel { guidance, .. } in &lists.channel {
            for words in [&guidance.fi, &guidance.sv, &guidance.en] {
                assert!((1..=GUIDANCE_MAX).contains(&words.chars().count()), "{words}");
            }
        }
        assert!(lists.area.iter().any(|item| item.code.as_str() == "other"));
    }
}
