//! Finding a record by whatever a person remembers of it: number, name, pinyin, last digits of a telephone, a word.
//!
//! What answers comes from the search index, the best first, with what was typed marked in it. Where the words stand in
//! a text that is not shown, a passage of that text is.

use super::App;
use super::catalogue::what_of;
use crate::domain::callback::{self, Callback};
use crate::domain::complaint::Complaint;
use crate::domain::contact::{self, Contact};
use crate::domain::customer::{self, Customer};
use crate::domain::findable::{KINDS, findable};
use crate::domain::form::Form;
use crate::domain::incident::{self, Incident};
use crate::domain::order::{self, Order};
use crate::journal::{Journal, Record, RecordId};
use crate::platform::crash::mark;
use crate::route::Route;
use crate::search::{Pinyin, Query, What, excerpt, fold, matches};
use core::ops::Range;
use leptos::prelude::*;

/// The most that one query shows.
pub const MOST: usize = 20;
/// Letters of a passage before and behind what was found.
const AROUND: usize = 28;

/// A text with what was typed marked in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// The marked parts in bytes, in order, apart from each other.
    pub marks: Vec<Range<usize>>,
}

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it is.
    pub route: Route,
    /// What it is called.
    pub title: Marked,
    /// What tells it from others.
    pub detail: Marked,
}

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// The best, best first; at most twenty.
    pub records: Vec<Found>,
    /// How many there are in all.
    pub total: usize,
}

impl App {
    /// The records that answer what was typed; none while the index is being built. Follows both.
    #[must_use]
    pub fn find(self, typed: &str) -> Option<Finding> {
        mark("find");
        let query = Query::new(typed);
        let (ids, total) = self.search(&query, &KINDS, MOST, true)?;
        let found = Finding { records: self.shown(&query, &ids), total };
        mark("found");
        Some(found)
    }

    /// These records as they are shown for a query. Follows the pack.
    pub(super) fn shown(self, query: &Query, ids: &[RecordId]) -> Vec<Found> {
        let pack = self.pack();
        let subject = |form: &str| Some(pack.as_ref()?.form(form)?.subject_field()?.id.to_string());
        let show = |journal: &Journal, pinyin: Option<&Pinyin>| {
            let look = Look { query, pinyin, subject: &subject };
            ids.iter().filter_map(|id| look.found(journal.get(id)?)).collect()
        };
        self.peek(|journal| self.catalogue.with_value(|all| show(journal, all.pinyin()))).unwrap_or_default()
    }

    /// Whether what is typed stands in a label, case and accents ignored.
    #[must_use]
    pub fn loosely(self, label: &str, typed: &str) -> bool {
        matches(&fold(label), typed)
    }

    /// A label as what is typed is compared with it, for whoever looks into many of them again and again.
    #[must_use]
    pub fn folded(self, label: &str) -> String {
        fold(label)
    }

    /// Whether what is typed stands in a label that was folded.
    #[must_use]
    pub fn stands_in(self, folded: &str, typed: &str) -> bool {
        matches(folded, typed)
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

/// With what records are looked at to be shown.
struct Look<'a> {
    query: &'a Query,
    pinyin: Option<&'a Pinyin>,
    /// The field of a form that says what it is about.
    subject: &'a dyn Fn(&str) -> Option<String>,
}

impl Look<'_> {
    fn found(&self, record: &Record) -> Option<Found> {
        let route = Route::of_record(record.id().as_str())?;
        let (title, mut parts) = self.parts(record);
        parts.retain(|(_, text)| !text.is_empty());
        parts.extend(self.passage(record, &title, &parts));
        let mut detail = Marked::default();
        for (what, text) in &parts {
            if !detail.text.is_empty() {
                detail.text.push_str(" · ");
            }
            let from = detail.text.len();
            let marks = self.query.marks(*what, text, self.pinyin);
            detail.marks.extend(marks.into_iter().map(|mark| mark.start + from..mark.end + from));
            detail.text.push_str(text);
        }
        let (what, text) = title;
        let marks = self.query.marks(what, &text, self.pinyin);
        Some(Found { route, title: Marked { text, marks }, detail })
    }

    /// What a record is called, and what tells it from others.
    fn parts(&self, record: &Record) -> ((What, String), Vec<(What, String)>) {
        let called = |name: String, phone: &str| {
            if name.is_empty() { (What::Phone, phone.to_owned()) } else { (What::Name, name) }
        };
        match record.id().kind() {
            customer::KIND => {
                let c = Customer::of(record);
                let phone = c.phones.into_iter().next().unwrap_or_default();
                ((What::Name, c.name), vec![(What::Number, c.account), (What::Phone, phone)])
            }
            callback::KIND => {
                let c = Callback::of(record);
                (called(c.name, &c.phone), vec![(What::Phone, c.phone), (What::Text, c.reason)])
            }
            contact::KIND => {
                let c = Contact::of(record);
                (called(c.name, &c.phone), vec![(What::Phone, c.phone), (What::Number, c.account)])
            }
            incident::KIND => {
                let c = Incident::of(record);
                let places = c.places().collect::<Vec<_>>().join(", ");
                ((What::Text, c.what), vec![(What::Text, places)])
            }
            order::KIND => {
                let c = Order::of(record);
                ((What::Number, c.number), vec![(What::Name, c.name), (What::Text, c.reason)])
            }
            _ => {
                let c = Complaint::of(record);
                let about = (self.subject)(&c.form).map(|field| c.answer_text(&field).to_owned()).unwrap_or_default();
                if c.number.is_empty() {
                    return (called(c.name, &c.phone), vec![(What::Text, about)]);
                }
                ((What::Number, c.number), vec![(What::Name, c.name), (What::Text, about)])
            }
        }
    }

    /// The text, or the passage of it, where the first word stands that is in nothing of what is shown anyhow.
    fn passage(&self, record: &Record, title: &(What, String), parts: &[(What, String)]) -> Option<(What, String)> {
        let marks = |word: &Query, what, text: &str| word.marks(what, text, self.pinyin);
        let stands = |word: &Query, what, text: &str| !marks(word, what, text).is_empty();
        let unseen = |word: &Query| !core::iter::once(title).chain(parts).any(|(what, text)| stands(word, *what, text));
        let word = self.query.words().find(unseen)?;
        let mut texts = findable(record)?.texts.into_iter().map(|(said, text)| (what_of(said), text));
        let (what, text) = texts.find(|(what, text)| stands(&word, *what, text))?;
        let passage = || excerpt(&text, &marks(&word, what, &text), AROUND).0;
        Some((what, if what == What::Text { passage() } else { text.into_owned() }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::complaint;
    use crate::journal::{Edit, testing};

    fn look(edit: Edit<'_>, typed: &str) -> (String, String) {
        let part = edit.into_part();
        let id = part.record.clone();
        let journal = testing::journal(vec![part]);
        let (query, subject) = (Query::new(typed), |_: &str| Some("asunto".to_owned()));
        let look = Look { query: &query, pinyin: None, subject: &subject };
        let found = look.found(journal.get(&id).unwrap()).unwrap();
        (show(&found.title), show(&found.detail))
    }

    fn show(marked: &Marked) -> String {
        let (mut out, mut at) = (String::new(), 0);
        for mark in &marked.marks {
            out.push_str(&format!("{}[{}]", &marked.text[at..mark.start], &marked.text[mark.clone()]));
            at = mark.end;
        }
        out + &marked.text[at..]
    }

    fn filed() -> Edit<'static> {
        let order = Edit::new(RecordId::new(complaint::KIND, [7; 12])).set("filed", 1).set("number", "R-7K3-0142-8");
        let facts = "Desde el lunes sale el agua turbia y huele mal; el vecino del segundo dice lo mismo.";
        order
            .set("name", "Lucía Peña")
            .set("phone", "612 08 44 19")
            .set("f.asunto", "Agua sucia")
            .set("f.hechos", facts)
    }

    #[test]
    fn b30_what_was_typed_is_marked_where_it_is_shown() {
        let shown = |typed: &str| look(filed(), typed);
        assert_eq!(shown("0142"), ("R-7K3-[0142]-8".into(), "Lucía Peña · Agua sucia".into()));
        assert_eq!(shown("lucia agua"), ("R-7K3-0142-8".into(), "[Lucía] Peña · [Agua] sucia".into()));
        let customer =
            Edit::new(RecordId::new(customer::KIND, [7; 12])).set("name", "Ana").add("phones", "612 08 44 19");
        assert_eq!(look(customer, "4419"), ("Ana".into(), "612 08 [44 19]".into()));
    }

    #[test]
    fn b57_an_incident_is_found_by_its_street_and_by_what_is_said_of_it() {
        let burst = || {
            let incident =
                Edit::new(RecordId::new(incident::KIND, [7; 12])).set("since", 1).set("what", "Tubería rota");
            incident.set("areas", "Calle del Olmo\nPlaza Mayor").set("say", "Vuelve el agua a las 14:00.")
        };
        assert_eq!(look(burst(), "olmo"), ("Tubería rota".into(), "Calle del [Olmo], Plaza Mayor".into()));
        let (title, detail) = look(burst(), "tuberia vuelve");
        assert_eq!(title, "[Tubería] rota");
        assert!(detail.ends_with("[Vuelve] el agua a las 14:00."), "{detail}");
    }

    #[test]
    fn b30_what_was_typed_and_is_not_shown_brings_the_passage_where_it_stands() {
        let (_, detail) = look(filed(), "turbia");
        assert_eq!(
            detail,
            "Lucía Peña · Agua sucia · Desde el lunes sale el agua [turbia] y huele mal; el vecino del…"
        );
        let (_, detail) = look(filed(), "4419");
        assert_eq!(detail, "Lucía Peña · Agua sucia · 612 08 [44 19]");
    }
}
