//! Finding a record by whatever a person remembers of it: number, name, last digits of a telephone, account, subject.
//!
//! A scan over the projection, ranked by [`crate::search`]. It shows at most [`MOST`], the best first.

use super::App;
use crate::domain::callback::Callback;
use crate::domain::complaint::Complaint;
use crate::domain::contact::{self, Contact};
use crate::domain::customer::Customer;
use crate::domain::form::Form;
use crate::domain::matter;
use crate::journal::{Journal, RecordRef};
use crate::route::Route;
use crate::search::{Field, Needle, Rank, fold, matches};

/// The most that one query shows.
pub const MOST: usize = 12;

/// What a found record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FoundKind {
    /// A customer's file.
    Customer,
    /// A complaint.
    Complaint,
    /// A promised call.
    Callback,
    /// A contact.
    Contact,
}

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it is.
    pub route: Route,
    /// What it is called.
    pub title: String,
    /// What tells it from others.
    pub detail: String,
    /// What it is.
    pub kind: FoundKind,
}

/// A record that answers the query, before the best are chosen: within one rank the latest stands first.
struct Hit {
    order: (Rank, FoundKind, core::cmp::Reverse<i64>),
    id: String,
    title: String,
    detail: String,
}

impl App {
    /// The records that answer what was typed, the best first. Follows them.
    #[must_use]
    pub fn find(self, query: &str) -> Vec<Found> {
        let needle = Needle::new(query);
        if needle.is_empty() {
            return Vec::new();
        }
        let pack = self.pack();
        let subject = |form: &str| Some(pack.as_ref()?.form(form)?.subject_field()?.id.to_string());
        let mut hits = self.read(|journal| hits(journal, &needle, &subject)).unwrap_or_default();
        hits.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        hits.into_iter().filter_map(Hit::found).take(MOST).collect()
    }

    /// The customers of a list who answer what was typed, the best first; all in their order when nothing is typed.
    #[must_use]
    pub fn narrow<'a>(self, all: &'a [Customer], typed: &str) -> Vec<&'a Customer> {
        let needle = Needle::new(typed);
        if needle.is_empty() {
            return all.iter().collect();
        }
        let ranked = |customer: &'a Customer| Some((needle.rank(&fields_of(customer))?, customer));
        let mut found: Vec<(Rank, &Customer)> = all.iter().filter_map(ranked).collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, customer)| customer).collect()
    }

    /// Whether what is typed stands in a label, case and accents ignored.
    #[must_use]
    pub fn loosely(self, label: &str, typed: &str) -> bool {
        matches(&fold(label), typed)
    }

    /// What a complaint is about: its first line of text, as the form has it. Follows the pack.
    #[must_use]
    pub fn subject_of(self, complaint: &Complaint) -> String {
        let pack = self.pack();
        let form = pack.as_ref().and_then(|pack| pack.form(&complaint.form));
        let field = form.and_then(Form::subject_field);
        field.map(|field| complaint.answer_text(field.id.as_str()).to_owned()).unwrap_or_default()
    }
}

/// By what a customer is found.
fn fields_of(customer: &Customer) -> Vec<Field<'_>> {
    let own = [Field::Name(&customer.name), Field::Number(&customer.account), Field::Text(&customer.street)];
    own.into_iter().chain(customer.phones.iter().map(|phone| Field::Phone(phone))).collect()
}

impl Hit {
    fn found(self) -> Option<Found> {
        let route = Route::of_record(&self.id)?;
        let Self { order: (_, kind, _), title, detail, .. } = self;
        Some(Found { route, title, detail, kind })
    }
}

fn hits(journal: &Journal, needle: &Needle, subject: &dyn Fn(&str) -> Option<String>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut look = |id: String, kind, at: i64, fields: &[Field<'_>], title: &str, detail: &[&str]| {
        if let Some(rank) = needle.rank(fields) {
            let detail = detail.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            hits.push(Hit { order: (rank, kind, core::cmp::Reverse(at)), id, title: title.to_owned(), detail });
        }
    };
    let live = |record: &RecordRef<'_>| record.is_live();
    for customer in Customer::all(journal) {
        let phone = customer.phones.first().map(String::as_str).unwrap_or_default();
        let (fields, detail) = (fields_of(&customer), [&customer.account, phone]);
        look(customer.id.to_string(), FoundKind::Customer, 0, &fields, &customer.name, &detail);
    }
    let matters = matter::KINDS.iter().flat_map(|kind| journal.of_kind(kind));
    for record in matters.filter(live).filter(|record| record.int("filed").is_some()) {
        let c = Complaint::of(record);
        let about = subject(&c.form).map(|field| c.answer_text(&field).to_owned()).unwrap_or_default();
        let fields = [
            Field::Number(&c.number),
            Field::Number(&c.account),
            Field::Name(&c.name),
            Field::Phone(&c.phone),
            Field::Text(&about),
        ];
        look(c.id.to_string(), FoundKind::Complaint, c.filed, &fields, &c.number, &[&c.name, &about]);
    }
    for call in Callback::all(journal) {
        let fields = [Field::Name(&call.name), Field::Phone(&call.phone), Field::Text(&call.reason)];
        let title = if call.name.is_empty() { &call.phone } else { &call.name };
        look(call.id.to_string(), FoundKind::Callback, call.from, &fields, title, &[&call.phone, &call.reason]);
    }
    for record in journal.of_kind(contact::KIND).filter(live) {
        let c = Contact::of(record);
        let fields = [Field::Name(&c.name), Field::Phone(&c.phone), Field::Number(&c.account), Field::Text(&c.note)];
        let title = if c.name.is_empty() { &c.phone } else { &c.name };
        look(c.id.to_string(), FoundKind::Contact, c.started, &fields, title, &[&c.phone, &c.account]);
    }
    hits
}
