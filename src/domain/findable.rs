//! By what a record is found, and how much it matters when many are.
//!
//! It says what each text of a record is, not how texts are compared. Records that were deleted or erased are not
//! found, nor are matters that are not filed yet.

use super::complaint::{self, Status};
use super::{callback, contact, customer, incident, matter, order};
use crate::journal::{Record, RecordId, RecordRef};
use std::borrow::Cow;

/// The kinds of record that are found. An index keeps their places in this list, so that a new kind goes to the end.
pub const KINDS: [&str; 8] =
    [customer::KIND, complaint::KIND, "order", "memo", callback::KIND, contact::KIND, incident::KIND, order::KIND];

/// What a text of a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// A number told to customers, or an account number.
    Number,
    /// A telephone number, as it was typed.
    Phone,
    /// The name of a person.
    Name,
    /// Anything else.
    Text,
}

/// How much a record matters when many are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Somebody still waits for something.
    Open,
    /// A customer's file.
    File,
    /// It is over.
    Past,
}

/// By what a record is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findable<'a> {
    /// How much it matters.
    pub weight: Weight,
    /// When it was: milliseconds since 1970.
    pub at: i64,
    /// Its texts; some may be empty.
    pub texts: Vec<(Said, Cow<'a, str>)>,
}

/// The place of a record's kind in [`KINDS`].
#[must_use]
pub fn kind_of(record: &RecordId) -> Option<usize> {
    KINDS.iter().position(|kind| *kind == record.kind())
}

/// By what a record is found; none when it is not.
#[must_use]
pub fn findable<'a>(record: impl Into<RecordRef<'a>>) -> Option<Findable<'a>> {
    let record = record.into();
    if !record.is_live() {
        return None;
    }
    match record.id().kind() {
        customer::KIND => Some(of_customer(record)),
        callback::KIND => Some(of_callback(record)),
        contact::KIND => Some(of_contact(record)),
        incident::KIND => of_incident(record),
        order::KIND => of_order(record),
        kind if matter::KINDS.contains(&kind) => of_matter(record),
        _ => None,
    }
}

/// The texts that are in the fields of these names. A field in conflict is found by each of its values.
fn fields<'a>(record: RecordRef<'a>, names: &[(Said, &str)]) -> Vec<(Said, Cow<'a, str>)> {
    match record {
        RecordRef::Live(record) => {
            let shown =
                |(said, name): &(Said, &str)| texts(record, name).map(|text| (*said, text.into())).collect::<Vec<_>>();
            names.iter().flat_map(shown).collect()
        }
        RecordRef::Packed(..) if record.is_torn() => owned(fields((&record.to_record()).into(), names)),
        RecordRef::Packed(..) => names.iter().map(|(said, name)| (*said, record.text(name).into())).collect(),
    }
}

fn texts<'a>(record: &'a Record, field: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    record.shown(field).iter().filter_map(|write| write.value.as_ref()?.as_str())
}

/// The texts of a form or a script: the fields that begin so.
fn answers<'a>(record: RecordRef<'a>, prefix: &'static str) -> Vec<(Said, Cow<'a, str>)> {
    match record {
        RecordRef::Live(record) => {
            let own = record.fields().filter(move |(name, _)| name.starts_with(prefix));
            own.flat_map(|(name, _)| texts(record, name).map(|text| (Said::Text, text.into()))).collect()
        }
        RecordRef::Packed(..) if record.is_torn() => owned(answers((&record.to_record()).into(), prefix)),
        RecordRef::Packed(..) => {
            let own = record.beginning(prefix).into_iter();
            own.filter_map(|(_, value)| Some((Said::Text, value.as_str()?.to_owned().into()))).collect()
        }
    }
}

fn owned<'a>(texts: Vec<(Said, Cow<'_, str>)>) -> Vec<(Said, Cow<'a, str>)> {
    texts.into_iter().map(|(said, text)| (said, text.into_owned().into())).collect()
}

fn open(is_open: bool) -> Weight {
    if is_open { Weight::Open } else { Weight::Past }
}

fn of_customer(record: RecordRef<'_>) -> Findable<'_> {
    let own = [(Said::Name, "name"), (Said::Number, "account"), (Said::Text, "street"), (Said::Text, "note")];
    let mut texts = fields(record, &own);
    texts.extend(record.texts("phones").into_iter().map(|phone| (Said::Phone, phone.into())));
    Findable { weight: Weight::File, at: 0, texts }
}

fn of_matter(record: RecordRef<'_>) -> Option<Findable<'_>> {
    let at = record.int("filed")?;
    let own = [
        (Said::Number, "number"),
        (Said::Number, "account"),
        (Said::Name, "name"),
        (Said::Phone, "phone"),
        (Said::Text, "answer"),
    ];
    let mut texts = fields(record, &own);
    texts.extend(answers(record, "f."));
    Some(Findable { weight: open(record.text("status") != Status::Closed.name()), at, texts })
}

fn of_order(record: RecordRef<'_>) -> Option<Findable<'_>> {
    let at = record.int("drafted")?;
    let own = [
        (Said::Number, "number"),
        (Said::Number, "account"),
        (Said::Name, "name"),
        (Said::Phone, "phone"),
        (Said::Text, "reason"),
        (Said::Text, "place"),
        (Said::Text, "result"),
    ];
    let mut texts = fields(record, &own);
    texts.extend(answers(record, "f."));
    Some(Findable { weight: open(!order::State::named(record.text("state")).is_over()), at, texts })
}

fn of_callback(record: RecordRef<'_>) -> Findable<'_> {
    let own = [(Said::Name, "name"), (Said::Phone, "phone"), (Said::Text, "reason"), (Said::Text, "closed_because")];
    let at = record.int("from").unwrap_or(0);
    Findable { weight: open(record.int("done").is_none()), at, texts: fields(record, &own) }
}

fn of_contact(record: RecordRef<'_>) -> Findable<'_> {
    let own = [(Said::Name, "name"), (Said::Phone, "phone"), (Said::Number, "account"), (Said::Text, "note")];
    let mut texts = fields(record, &own);
    texts.extend(answers(record, "a."));
    let at = record.int("started").unwrap_or(0);
    Findable { weight: open(record.text("disposition").is_empty()), at, texts }
}

fn of_incident(record: RecordRef<'_>) -> Option<Findable<'_>> {
    let at = record.int("since")?;
    let own = [(Said::Text, "what"), (Said::Text, "areas"), (Said::Text, "say")];
    Some(Findable { weight: open(record.int("ended").is_none()), at, texts: fields(record, &own) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Edit, Journal, testing};

    fn journal(edits: Vec<Edit<'_>>) -> Journal {
        testing::journal(edits.into_iter().map(Edit::into_part).collect())
    }

    fn id(kind: &str) -> RecordId {
        RecordId::new(kind, [7; 12])
    }

    #[test]
    fn b30_every_kind_says_by_what_it_is_found_and_whether_it_is_open() {
        let journal = journal(vec![
            Edit::new(id("customer")).set("name", "Lucía").set("account", "40 118 226").add("phones", "612 08 44 19"),
            Edit::new(id("order"))
                .set("filed", 5)
                .set("number", "W-1")
                .set("status", "answered")
                .set("f.asunto", "Fuga"),
            Edit::new(id("complaint")).set("name", "not filed yet"),
            Edit::new(id("callback")).set("from", 9).set("phone", "1").set("done", 10).set("reason", "la factura"),
            Edit::new(id("contact")).set("started", 3).set("a.motivo", "水压").set("note", "llamar"),
            Edit::new(id("incident")).set("since", 8).set("what", "Tubería rota").set("areas", "Calle del Olmo"),
        ]);
        let of = |kind: &str| journal.view(&id(kind)).and_then(findable);
        let customer = of("customer").unwrap();
        assert_eq!((customer.weight, customer.at), (Weight::File, 0));
        for text in [(Said::Name, "Lucía"), (Said::Number, "40 118 226"), (Said::Phone, "612 08 44 19")] {
            assert!(customer.texts.contains(&(text.0, text.1.into())), "{text:?}");
        }
        let order = of("order").unwrap();
        assert_eq!((order.weight, order.at), (Weight::Open, 5));
        assert!(
            order.texts.contains(&(Said::Text, "Fuga".into())) && order.texts.contains(&(Said::Number, "W-1".into()))
        );
        assert_eq!(of("complaint"), None);
        let callback = of("callback").unwrap();
        assert_eq!((callback.weight, callback.at), (Weight::Past, 9));
        let contact = of("contact").unwrap();
        assert_eq!(contact.weight, Weight::Open);
        assert!(contact.texts.contains(&(Said::Text, "水压".into())));
        let incident = of("incident").unwrap();
        assert_eq!((incident.weight, incident.at), (Weight::Open, 8));
        for text in ["Tubería rota", "Calle del Olmo"] {
            assert!(incident.texts.contains(&(Said::Text, text.into())), "{text}");
        }
    }

    #[test]
    fn b57_an_incident_that_is_over_is_found_as_past_and_an_unwritten_one_not_at_all() {
        let journal = journal(vec![
            Edit::new(id("incident")).set("since", 8).set("ended", 9),
            Edit::new(RecordId::new("incident", [8; 12])).set("what", "a draft of one"),
        ]);
        assert_eq!(journal.view(&id("incident")).and_then(findable).map(|found| found.weight), Some(Weight::Past));
        assert_eq!(journal.view(&RecordId::new("incident", [8; 12])).and_then(findable), None);
    }

    #[test]
    fn what_is_deleted_is_not_found() {
        let journal = journal(vec![Edit::new(id("contact")).set("name", "Lucía").delete()]);
        assert_eq!(journal.view(&id("contact")).and_then(findable), None);
        assert_eq!(kind_of(&id("attempt")), None);
        assert!(KINDS.len() <= 8, "the index has room for 8 kinds");
    }
}
