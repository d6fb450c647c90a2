//! What there has been with one customer, and when there was something last.

use super::App;
use crate::domain::callback::Callback;
use crate::domain::complaint::Complaint;
use crate::domain::contact::{self, Contact, Opening};
use crate::domain::customer::Customer;
use crate::domain::order::Order;
use crate::journal::{RecordId, RecordRef};
use crate::pack::matters::Presence;

/// One matter with a customer.
#[derive(Clone, Debug, PartialEq)]
pub enum Dealing {
    /// A contact.
    Contact(Box<Contact>),
    /// A complaint.
    Complaint(Complaint),
    /// A callback.
    Callback(Callback),
    /// A work order.
    Order(Box<Order>),
}

impl Dealing {
    /// When it was: a contact began, a complaint was filed, a call was or is to be made.
    #[must_use]
    pub fn at(&self) -> i64 {
        match self {
            Self::Contact(contact) => contact.started,
            Self::Complaint(complaint) => complaint.filed,
            Self::Callback(callback) => callback.done.unwrap_or(callback.from),
            Self::Order(order) => order.sent.unwrap_or(order.drafted),
        }
    }

    /// Its record.
    #[must_use]
    pub fn id(&self) -> &RecordId {
        match self {
            Self::Contact(contact) => &contact.id,
            Self::Complaint(complaint) => &complaint.id,
            Self::Callback(callback) => &callback.id,
            Self::Order(order) => &order.id,
        }
    }
}

impl App {
    /// Everything with a customer, the latest first. Follows it.
    #[must_use]
    pub fn dealings_with(self, customer: &Customer) -> Vec<Dealing> {
        let of = customer.id.as_str();
        let contacts = self.read(|journal| {
            let with = |record: &RecordRef<'_>| record.is_live() && record.text("customer") == of;
            journal
                .of_kind(contact::KIND)
                .filter(with)
                .map(|record| Dealing::Contact(Box::new(Contact::of(record))))
                .collect()
        });
        let mut all: Vec<Dealing> = contacts.unwrap_or_default();
        all.extend(self.complaints().into_iter().filter(|c| c.customer == of).map(Dealing::Complaint));
        all.extend(self.callbacks().into_iter().filter(|c| c.customer == of).map(Dealing::Callback));
        let orders = self.read(|journal| {
            let with = |record: &RecordRef<'_>| record.text("customer") == of;
            Order::records(journal)
                .filter(with)
                .map(|record| Dealing::Order(Box::new(Order::of(record))))
                .collect::<Vec<_>>()
        });
        all.extend(orders.unwrap_or_default());
        all.sort_by(|a, b| (b.at(), b.id()).cmp(&(a.at(), a.id())));
        all
    }
}

impl App {
    /// Calls a customer: a contact with their file, on one of their numbers.
    pub fn call_customer(self, customer: &Customer, phone: &str) {
        let pack = self.pack_now();
        let voice = pack.as_ref().and_then(|pack| pack.channels.iter().find(|c| c.presence == Presence::Voice));
        self.open_contact(Opening {
            channel: voice.map(|channel| channel.id.to_string()).unwrap_or_default(),
            phone: phone.to_owned(),
            name: customer.name.clone(),
            customer: customer.id.to_string(),
            account: customer.account.clone(),
            ..Opening::default()
        });
    }
}
