//! Who calls, and what there is with them already: looked up while a name, an account or a telephone is typed (B31).

use super::{App, Found};
use crate::domain::customer::{self, Customer};
use crate::domain::findable::KINDS;
use crate::domain::phone::Phone;
use crate::journal::{Journal, RecordId};
use crate::route::Route;
use crate::search::Query;

/// Fewer letters of a name, or digits of an account or a telephone, say nothing yet.
const NAME_LETTERS: usize = 2;
const ACCOUNT_LETTERS: usize = 4;
const PHONE_DIGITS: usize = 6;

/// What a caller has said of themselves so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caller {
    /// The name or a part of it.
    pub name: String,
    /// The account number or a part of it.
    pub account: String,
    /// The telephone number.
    pub phone: String,
}

impl Caller {
    /// What is worth looking for, what tells most first.
    fn queries(&self, app: App) -> Vec<Query> {
        let count = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).count();
        let account = Some(self.account.as_str()).filter(|text| count(text) >= ACCOUNT_LETTERS).map(Query::new);
        let phone = app.line_of(&self.phone).as_ref().map(last_digits);
        let name = Some(self.name.as_str()).filter(|text| count(text) >= NAME_LETTERS).map(Query::new);
        account.into_iter().chain(phone).chain(name).collect()
    }
}

/// What two ways of writing one number have in common.
fn last_digits(phone: &Phone) -> Query {
    Query::new(phone.last(PHONE_DIGITS))
}

impl App {
    /// Customers who could be the caller, and at most so many: by account number, by telephone, by name. Follows them.
    #[must_use]
    pub fn customers_like(self, caller: &Caller, most: usize) -> Vec<Customer> {
        let all = self.records_like(caller, &[customer::KIND], most);
        let customers = all.into_iter().filter_map(|(id, _)| self.customer(&id));
        customers.take(most).collect()
    }

    /// What there is with a caller: open matters, then the latest ones. `hand` is the contact in hand, which is none of
    /// them. Follows them.
    #[must_use]
    pub fn matters_like(self, caller: &Caller, hand: &RecordId, most: usize) -> Vec<Found> {
        let kinds: Vec<&str> = KINDS.into_iter().filter(|kind| *kind != customer::KIND).collect();
        let mut all = self.records_like(caller, &kinds, most + 1);
        all.retain(|(id, _)| id != hand);
        all.truncate(most);
        all.iter().flat_map(|(id, query)| self.shown(query, core::slice::from_ref(id))).collect()
    }

    /// Whether the record of a page is one of this customer's. Follows it.
    #[must_use]
    pub fn is_of_customer(self, page: &Route, customer: &str) -> bool {
        let id = page.record().and_then(|id| id.parse().ok()).map(|id| self.matter_of(id));
        let of = |journal: &Journal| Some(journal.view(id.as_ref()?)?.text("customer") == customer);
        self.read(of).flatten().unwrap_or(false)
    }

    /// Records that answer anything that is known of the caller, each once, with what it was found by.
    fn records_like(self, caller: &Caller, kinds: &[&str], most: usize) -> Vec<(RecordId, Query)> {
        let mut found: Vec<(RecordId, Query)> = Vec::new();
        for query in caller.queries(self) {
            let (ids, _) = self.search(&query, kinds, most, false).unwrap_or_default();
            for id in ids {
                if !found.iter().any(|(known, _)| *known == id) {
                    found.push((id, query.clone()));
                }
            }
        }
        found
    }

    /// Customers with this number, national and international forms alike.
    #[must_use]
    pub fn customers_with_phone(self, typed: &str) -> Vec<Customer> {
        let Some(wanted) = self.line_of(typed) else { return Vec::new() };
        let same = |known: &str| self.line_of(known).is_some_and(|phone| phone.same_line(&wanted));
        let all = leptos::prelude::untrack(|| self.search(&last_digits(&wanted), &[customer::KIND], usize::MAX, false));
        self.peek(|journal| match &all {
            Some((ids, _)) => {
                let customers = ids.iter().filter_map(|id| journal.get(id)).map(Customer::of);
                customers.filter(|customer| customer.phones.iter().any(|phone| same(phone))).collect()
            }
            // A call does not wait for the index.
            None => Customer::by_phone(journal, same),
        })
        .unwrap_or_default()
    }

    /// Whether two numbers reach the same telephone; texts that are no number are the same only letter by letter.
    #[must_use]
    pub fn same_line(self, one: &str, other: &str) -> bool {
        match self.line_of(one).zip(self.line_of(other)) {
            Some((one, other)) => one.same_line(&other),
            None => !one.is_empty() && one == other,
        }
    }

    /// A telephone as it is compared, if it is one.
    fn line_of(self, typed: &str) -> Option<Phone> {
        let pack = self.pack_now()?;
        Phone::parse(typed, &pack.phone_country).ok()
    }
}
