//! The way back for whoever filed without a name.

use std::net::IpAddr;

use async_trait::async_trait;
use domain::{
    fault::Fault,
    form::RawForm,
    ids::UpdateId,
    locale::Locale,
    observation::Helpful,
    ports::{Answer, Receipts},
    receipt::ReceiptView,
};

pub struct ReceiptService;

#[async_trait]
impl Receipts for ReceiptService {
    async fn open(&self, _: &str, _: IpAddr) -> Answer<ReceiptView> {
        Err(Fault::Unavailable)
    }

    async fn comment(&self, _: &str, _: &RawForm, _: IpAddr, _: Locale) -> Answer<()> {
        Err(Fault::Unavailable)
    }

    async fn rate(&self, _: &str, _: UpdateId, _: Helpful, _: IpAddr) -> Answer<()> {
        Err(Fault::Unavailable)
    }

    async fn withdraw(&self, _: &str, _: IpAddr) -> Answer<()> {
        Err(Fault::Unavailable)
    }
}
