//! The list of work orders: what is open, what is mine, what departments have, what is late, what is over; and, for one
//! department, what waits for it.
//!
//! It looks at every order and reads only those that are shown.

use super::leading::Leading;
use super::order::{Order, State, Times, Waits};
use super::promise::KEPT_BY;
use super::rank::{Rank, Value};
use crate::journal::{Journal, RecordRef};

/// The parts of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Not closed.
    Open,
    /// Not closed, and of whoever looks.
    Mine,
    /// Past its due moment, and the department is not done.
    Late,
    /// Closed.
    Closed,
}

impl Tab {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Open, Self::Mine, Self::Late, Self::Closed];
}

/// What a person may put the list in order by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Its number.
    Number,
    /// The department.
    Department,
    /// The due moment; without one last.
    Due,
    /// Where it stands.
    State,
}

/// What is asked of the list beside its tab.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The department, an id in the pack; empty for all.
    pub department: String,
    /// The word of a state; empty for all.
    pub state: String,
    /// The owner: an agent's record as text; empty for all.
    pub owner: String,
    /// Whether only what waits for the department is shown, as in its own view.
    pub waiting: bool,
    /// In which order, and whether the last comes first; none is the list's own.
    pub sort: Option<(Sort, bool)>,
}

/// Who looks, and when.
#[derive(Clone, Copy, Debug)]
pub struct Sight<'a> {
    /// The agent's record, as text.
    pub agent: &'a str,
    /// Now: milliseconds since 1970.
    pub now: i64,
}

/// What the list shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderList<T = Order> {
    /// How many stand under each tab.
    pub counts: [usize; 4],
    /// The head of the tab: what is due first, then the latest.
    pub shown: Leading<T>,
}

impl<T> Default for OrderList<T> {
    fn default() -> Self {
        Self { counts: [0; 4], shown: Leading::default() }
    }
}

struct Look<'a> {
    order: RecordRef<'a>,
    state: State,
    owner: &'a str,
    department: &'a str,
    due: Option<i64>,
}

impl<'a> Look<'a> {
    fn at(order: RecordRef<'a>) -> Self {
        let over = order.text(KEPT_BY);
        Self {
            order,
            state: State::named(order.text("state")),
            owner: if over.is_empty() { order.text("agent") } else { over },
            department: order.text("department"),
            due: Times::of(order).map(|times| times.due),
        }
    }

    fn under(&self, tab: Tab, sight: &Sight<'_>) -> bool {
        let open = !self.state.is_over();
        match tab {
            Tab::Open => open,
            Tab::Mine => open && self.owner == sight.agent,
            Tab::Late => self.state.runs() && self.due.is_some_and(|due| due <= sight.now),
            Tab::Closed => !open,
        }
    }

    fn is_asked(&self, asked: &Asked) -> bool {
        let fits = |wanted: &str, is: &str| wanted.is_empty() || wanted == is;
        fits(&asked.department, self.department)
            && fits(&asked.state, self.state.name())
            && fits(&asked.owner, self.owner)
            && (!asked.waiting || self.state.waits() == Waits::Department)
    }

    fn key(&self, asked: &Asked) -> (Rank, bool, i64, i64) {
        let rank = Rank::of(asked.sort, |sort| match sort {
            Sort::Number => Value::words(self.order.text("number")),
            Sort::Department => Value::words(self.department),
            Sort::Due => Value::Number(self.due.unwrap_or(i64::MAX)),
            Sort::State => Value::Number(self.state as i64),
        });
        let written = self.order.int("drafted").unwrap_or(0).saturating_neg();
        (rank, self.state.is_over(), self.due.unwrap_or(i64::MAX), written)
    }
}

/// The list under a tab, with the first `most` orders as `read` reads them.
#[must_use]
pub fn list<'a, T>(
    journal: &'a Journal,
    sight: &Sight<'_>,
    tab: Tab,
    asked: &Asked,
    most: usize,
    read: impl Fn(RecordRef<'a>) -> T,
) -> OrderList<T> {
    let mut counts = [0; 4];
    let under = Order::records(journal).map(Look::at).filter(|look| look.is_asked(asked)).filter_map(|look| {
        for (tab, count) in Tab::ALL.into_iter().zip(&mut counts) {
            *count += usize::from(look.under(tab, sight));
        }
        look.under(tab, sight).then(|| (look.key(asked), look.order))
    });
    let shown = Leading::of(under, most, read);
    OrderList { counts, shown }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Edit, RecordId, testing};

    fn journal() -> Journal {
        let order = |n: u8, state: &str, department: &str, due: i64| {
            let edit = Edit::new(RecordId::new(super::super::order::KIND, [n; 12])).set("drafted", i64::from(n));
            let edit = edit.set("state", state).set("department", department).set("number", format!("D-{n}"));
            edit.set("agent", if n.is_multiple_of(2) { "agent/me" } else { "agent/you" }).set("due", due)
        };
        let edits = vec![
            order(1, "sent", "redes", 50),
            order(2, "working", "redes", 20),
            order(3, "done", "redes", 10),
            order(4, "closed", "redes", 5),
            order(5, "returned", "calidad", 30).set(KEPT_BY, "agent/me"),
            // Something that was never saved as an order.
            Edit::new(RecordId::new(super::super::order::KIND, [6; 12])).set("reason", "typed"),
        ];
        testing::journal(edits.into_iter().map(Edit::into_part).collect())
    }

    fn shown(tab: Tab, asked: &Asked, most: usize) -> (String, [usize; 4]) {
        let sight = Sight { agent: "agent/me", now: 30 };
        let found = list(&journal(), &sight, tab, asked, most, |r| r.text("number").replace("D-", ""));
        (found.shown.first.concat(), found.counts)
    }

    #[test]
    fn b22_each_tab_shows_what_is_due_first_and_all_are_counted() {
        let all = Asked::default();
        assert_eq!(shown(Tab::Open, &all, 9), ("3251".to_owned(), [4, 2, 2, 1]));
        // Whoever took the promise over has it; what the department has done is not late any more.
        assert_eq!(shown(Tab::Mine, &all, 9).0, "25");
        assert_eq!(shown(Tab::Late, &all, 9).0, "25");
        assert_eq!(shown(Tab::Closed, &all, 9).0, "4");
        assert_eq!(shown(Tab::Open, &all, 2), ("32".to_owned(), [4, 2, 2, 1]));
    }

    #[test]
    fn a_department_sees_what_waits_for_it_and_filters_narrow_the_counts() {
        let redes = Asked { department: "redes".into(), waiting: true, ..Asked::default() };
        assert_eq!(shown(Tab::Open, &redes, 9), ("21".to_owned(), [2, 1, 1, 0]));
        let done = Asked { state: "done".into(), ..Asked::default() };
        assert_eq!(shown(Tab::Open, &done, 9), ("3".to_owned(), [1, 0, 0, 0]));
        let owner = Asked { owner: "agent/me".into(), ..Asked::default() };
        assert_eq!(shown(Tab::Open, &owner, 9).0, "25");
        let by_number = Asked { sort: Some((Sort::Number, true)), ..Asked::default() };
        assert_eq!(shown(Tab::Open, &by_number, 9).0, "5321");
    }
}
