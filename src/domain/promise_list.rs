//! The list of promises: what is to be kept, by the hour told; then what became of the last thirty days (B24).
//!
//! It looks at every record that promises something and reads only those that are shown.

use super::callback::{self, Callback};
use super::complaint::Complaint;
use super::contact::{self, Contact};
use super::leading::Leading;
use super::matter::KINDS;
use super::order::{self, Order};
use super::promise::{ASKED, KEPT_BY, PERIOD, Promise, State, Tally, stands};
use super::rank::{Rank, Value};
use crate::journal::{Journal, RecordRef};

/// The parts of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Those of whoever looks.
    Mine,
    /// Everybody's.
    All,
}

impl Tab {
    /// All of them, in order.
    pub const ALL: [Self; 2] = [Self::Mine, Self::All];
}

/// What a person may put the list in order by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// The hour told.
    Due,
    /// To whom.
    Name,
}

/// What is asked of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// Whoever looks: the agent's record, as text.
    pub agent: &'a str,
    /// Whose are shown.
    pub tab: Tab,
    /// Now: milliseconds since 1970.
    pub now: i64,
    /// In which order, and whether the last comes first; none is the list's own.
    pub sort: Option<(Sort, bool)>,
}

/// What the list shows.
#[derive(Clone, Debug, PartialEq)]
pub struct PromiseList<T = Promise> {
    /// How many are to be kept under each tab.
    pub counts: [usize; 2],
    /// How those of the tab stand.
    pub tally: Tally,
    /// The head of the tab: what is to be kept by the hour told, then what is done, the latest first.
    pub shown: Leading<T>,
}

impl<T> Default for PromiseList<T> {
    fn default() -> Self {
        Self { counts: [0; 2], tally: Tally::default(), shown: Leading::default() }
    }
}

/// What a record promises, as far as the list needs it.
#[derive(Clone, Copy)]
struct Told<'a> {
    owner: &'a str,
    due: i64,
    done: Option<i64>,
    asked: Option<i64>,
}

fn told<'a>(record: RecordRef<'a>, kind: &str) -> Option<Told<'a>> {
    if !record.is_live() {
        return None;
    }
    let over = |own: &str| Some(record.text(KEPT_BY)).filter(|owner| !owner.is_empty()).unwrap_or(record.text(own));
    let (due, done, owner) = match kind {
        callback::KIND => (record.int("to").unwrap_or(0), "done", record.text("owner")),
        contact::KIND => (record.int("answer_by")?, "answered", over("agent")),
        order::KIND => (record.int("sent").and(record.int("due"))?, "told", over("agent")),
        _ => (record.int("filed").and(record.int("due"))?, "answered", over("agent")),
    };
    Some(Told { owner, due, done: record.int(done), asked: record.int(ASKED) })
}

/// What a record promises; none where it promises nothing.
#[must_use]
pub fn read(record: RecordRef<'_>) -> Option<Promise> {
    match record.id().kind() {
        callback::KIND => Some(Promise::of_callback(&Callback::of(record))),
        contact::KIND => Promise::of_contact(&Contact::of(record)),
        order::KIND => Promise::of_order(&Order::of(record)),
        _ => Promise::of_complaint(&Complaint::of(record)),
    }
}

/// The list, with the first `most` promises as `read` reads their records.
#[must_use]
pub fn list<'a, T>(
    journal: &'a Journal,
    asked: &Asked<'_>,
    most: usize,
    read: impl Fn(RecordRef<'a>) -> T,
) -> PromiseList<T> {
    let (mut counts, mut tally) = ([0; 2], Tally::default());
    let kinds = [callback::KIND, contact::KIND, order::KIND].into_iter().chain(KINDS);
    let records = kinds.flat_map(|kind| journal.of_kind(kind).filter_map(move |r| Some((told(r, kind)?, r))));
    let shown = records.filter_map(|(told, record)| {
        let (mine, open) = (told.owner == asked.agent, told.done.is_none());
        let under = |tab: Tab| tab == Tab::All || mine;
        for (tab, count) in Tab::ALL.into_iter().zip(&mut counts) {
            *count += usize::from(open && under(tab));
        }
        if !under(asked.tab) {
            return None;
        }
        let recent = told.due >= asked.now - PERIOD;
        if recent {
            tally.add(stands(told.due, told.done, told.asked, asked.now));
        }
        let rank = || {
            Rank::of(asked.sort, |sort| match sort {
                Sort::Due => Value::Number(told.due),
                Sort::Name => Value::words(record.text("name")),
            })
        };
        let own = told.done.map_or(told.due, i64::saturating_neg);
        (open || recent).then(|| ((!open, rank(), own), record))
    });
    let shown = Leading::of(shown, most, read);
    PromiseList { counts, tally, shown }
}

impl Tally {
    fn add(&mut self, state: State) {
        *match state {
            State::Open => &mut self.open,
            State::Overdue => &mut self.overdue,
            State::Kept => &mut self.kept,
            State::Late => &mut self.late,
            State::Broken => &mut self.broken,
        } += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Edit, RecordId, testing};

    const DAY: i64 = 24 * 60 * 60_000;
    const NOW: i64 = 100 * DAY;

    fn journal() -> Journal {
        let edit = |kind: &str, n: u8| Edit::new(RecordId::new(kind, [n; 12])).set("name", n.to_string());
        let call = |n: u8, owner: &str, to: i64| edit("callback", n).set("owner", owner).set("to", to);
        let matter = |n: u8, due: i64| edit("complaint", n).set("agent", "agent/me").set("filed", 1).set("due", due);
        let edits = vec![
            call(1, "agent/me", NOW + 30),
            call(2, "", NOW - 10),
            call(3, "agent/me", NOW - 50).set("done", NOW - 60),
            call(4, "agent/me", NOW - 31 * DAY).set("done", NOW - 31 * DAY),
            matter(5, NOW + 20),
            matter(6, NOW - 5).set(KEPT_BY, "agent/you").set("answered", NOW - 1),
            edit("complaint", 7).set("due", NOW),
            edit("contact", 8).set("agent", "agent/me").set("answer_by", NOW - 31 * DAY).set(ASKED, 3),
            edit("contact", 9).set("agent", "agent/me"),
            // A work order that is not sent promises nothing; one that is, until its customer is told.
            edit(order::KIND, 10).set("agent", "agent/me").set("drafted", 1).set("due", NOW),
        ];
        testing::journal(edits.into_iter().map(Edit::into_part).collect())
    }

    fn shown(tab: Tab, sort: Option<(Sort, bool)>, most: usize) -> (PromiseList<Option<Promise>>, String) {
        let asked = Asked { agent: "agent/me", tab, now: NOW, sort };
        let found = list(&journal(), &asked, most, read);
        let names = found.shown.first.iter().flatten().map(|promise| promise.name.as_str()).collect();
        (found, names)
    }

    #[test]
    fn b24_what_is_to_be_kept_leads_by_its_hour_and_what_is_done_follows_for_thirty_days() {
        let (mine, names) = shown(Tab::Mine, None, 10);
        // An open one stays however old it is; a draft and a contact without a promise are none.
        assert_eq!((names.as_str(), mine.counts), ("8513", [3, 4]));
        assert_eq!(mine.tally, Tally { open: 2, kept: 1, ..Tally::default() });
        let (all, names) = shown(Tab::All, None, 10);
        assert_eq!((names.as_str(), all.shown.count), ("825163", 6));
        assert_eq!(all.tally, Tally { open: 2, overdue: 1, kept: 1, late: 1, broken: 0 });
    }

    #[test]
    fn only_what_is_shown_is_read_and_another_order_leaves_the_open_ones_first() {
        let (head, names) = shown(Tab::All, None, 2);
        assert_eq!((names.as_str(), head.shown.count, head.counts), ("82", 6, [3, 4]));
        assert_eq!(shown(Tab::All, Some((Sort::Name, true)), 10).1, "852163");
        assert_eq!(shown(Tab::All, Some((Sort::Due, true)), 10).1, "152863");
    }

    #[test]
    fn the_list_reads_the_same_promises_as_their_records() {
        let journal = journal();
        let (calls, contacts): (Vec<_>, Vec<_>) =
            (Callback::all(&journal), journal.of_kind(contact::KIND).map(Contact::of).collect());
        let matters: Vec<_> = journal.of_kind("complaint").map(Complaint::of).collect();
        let orders: Vec<_> = Order::records(&journal).map(Order::of).collect();
        let whole = super::super::promise::list(&calls, &matters, &contacts, &orders);
        let tally = Tally::of(&whole, NOW);
        let (all, _) = shown(Tab::All, None, 10);
        assert_eq!(all.tally, tally);
        for promise in all.shown.first.into_iter().flatten() {
            assert!(whole.contains(&promise), "{promise:?}");
        }
    }
}
