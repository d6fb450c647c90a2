//! The list of matters: what is open, what is mine, what is answered.

use super::complaint::{self, Complaint, Status};
use super::leading::Leading;
use super::list_filter::ListFilter;
use super::matter::KINDS;
use super::rank::{Rank, Value};
use crate::journal::{Journal, RecordRef};

/// The parts of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Not answered.
    Open,
    /// Not answered, filed by whoever looks.
    Mine,
    /// Answered or closed.
    Answered,
}

impl Tab {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Open, Self::Mine, Self::Answered];

    fn shows(self, open: bool, mine: bool) -> bool {
        match self {
            Self::Open => open,
            Self::Mine => open && mine,
            Self::Answered => !open,
        }
    }
}

/// All matters that are filed: kind by kind, in the order of their ids.
pub fn filed(journal: &Journal) -> impl Iterator<Item = RecordRef<'_>> {
    looks(journal).map(|look| look.matter)
}

/// What every list wants to know of a matter. There may be a hundred thousand: it is read in one go.
struct Look<'a> {
    matter: RecordRef<'a>,
    agent: &'a str,
    form: &'a str,
    due: Option<i64>,
    /// Its place in every list: by where it stands, what is due first, then what was filed last.
    order: [i64; 3],
}

impl Look<'_> {
    const fn is_open(&self) -> bool {
        self.order[0] == Status::Open as i64
    }
}

fn looks(journal: &Journal) -> impl Iterator<Item = Look<'_>> {
    KINDS.into_iter().flat_map(|kind| looks_of(journal, kind))
}

/// The matters of a kind that are filed.
fn looks_of<'a>(journal: &'a Journal, kind: &'a str) -> impl Iterator<Item = Look<'a>> {
    let fields = journal.fields(["agent", "due", "filed", "form", "status"]);
    journal.of_kind(kind).filter(|r| r.is_live()).filter_map(move |matter| {
        let [agent, due, filed, form, status] = fields.of(matter);
        let (due, filed) = (due.int(), filed.int()?);
        let status = complaint::status(status.text(), kind, due);
        let order = [status as i64, due.unwrap_or(i64::MAX), filed.saturating_neg()];
        Some(Look { matter, agent: agent.text(), form: form.text(), due, order })
    })
}

/// What a person may put the list in order by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// The number told to the customer.
    Number,
    /// The complainant's name.
    Name,
    /// The due moment; without one last.
    Due,
    /// Where it stands.
    State,
}

/// What is asked of the list beside its tab.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// Whose matters, and of which form.
    pub filter: ListFilter,
    /// In which order, and whether the last comes first; none is the list's own.
    pub sort: Option<(Sort, bool)>,
}

impl Asked {
    fn rank(&self, look: &Look<'_>) -> Rank {
        Rank::of(self.sort, |sort| match sort {
            Sort::Number => Value::words(look.matter.text("number")),
            Sort::Name => Value::words(look.matter.text("name")),
            Sort::Due => Value::Number(look.order[1]),
            Sort::State => Value::Number(look.order[0]),
        })
    }

    fn shows(&self, look: &Look<'_>) -> bool {
        self.filter.is_empty() || self.filter.shows(look.agent, look.form)
    }
}

/// What the list shows.
#[derive(Clone, Debug, PartialEq)]
pub struct MatterList<T = Complaint> {
    /// How many matters stand under each tab.
    pub counts: [usize; 3],
    /// The head of the tab that is open: what is due first, then what was filed last.
    pub shown: Leading<T>,
}

impl<T> Default for MatterList<T> {
    fn default() -> Self {
        Self { counts: [0; 3], shown: Leading::default() }
    }
}

/// The list of an agent, named by their record's id as text, under a tab, with the first `most` matters as `read` reads
/// them.
#[must_use]
pub fn list<'a, T>(
    journal: &'a Journal,
    tab: Tab,
    agent: &str,
    asked: &Asked,
    most: usize,
    read: impl Fn(RecordRef<'a>) -> T,
) -> MatterList<T> {
    let mut counts = [0; 3];
    let under = looks(journal).filter(|look| asked.shows(look)).filter_map(|look| {
        let open = look.is_open();
        let mine = open && look.agent == agent;
        for (tab, count) in Tab::ALL.into_iter().zip(&mut counts) {
            *count += usize::from(tab.shows(open, mine));
        }
        tab.shows(open, mine).then(|| ((asked.rank(&look), look.order), look.matter))
    });
    let shown = Leading::of(under, most, read);
    MatterList { counts, shown }
}

/// The first `most` open matters in the order of the list.
#[must_use]
pub fn open(journal: &Journal, most: usize) -> Vec<Complaint> {
    let open = looks(journal).filter(Look::is_open).map(|look| (look.order, look.matter));
    Leading::of(open, most, Complaint::of).first
}

/// How many complaints are open, and how many of those are past their due moment.
#[must_use]
pub fn waiting(journal: &Journal, now: i64) -> (usize, usize) {
    let open = looks_of(journal, complaint::KIND).filter(Look::is_open);
    open.fold((0, 0), |(all, late), look| (all + 1, late + usize::from(look.due.is_some_and(|due| due < now))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Edit, Part, RecordId, testing};

    const ME: &str = "agent/me";

    fn matter(kind: &str, n: u8, status: &str, due: Option<i64>, agent: &str) -> Option<Part> {
        let edit = Edit::new(RecordId::new(kind, [n; 12])).set("filed", i64::from(n)).set("agent", agent);
        let edit = if status.is_empty() { edit } else { edit.set("status", status) };
        due.map_or(edit.clone(), |due| edit.set("due", due)).part()
    }

    fn journal() -> Journal {
        let draft = Edit::new(RecordId::new("complaint", [9; 12])).set("agent", ME).part();
        let parts = [
            matter("complaint", 1, "open", Some(300), ME),
            matter("complaint", 2, "open", Some(100), "agent/you"),
            matter("complaint", 3, "answered", Some(50), ME),
            matter("order", 4, "", None, ME),
            matter("memo", 5, "of a later program", Some(300), "agent/you"),
            matter("memo", 6, "open", None, ME),
            draft,
        ];
        testing::journal(parts.into_iter().flatten().collect())
    }

    fn list(journal: &Journal, tab: Tab, agent: &str, asked: &Asked, most: usize) -> MatterList {
        super::list(journal, tab, agent, asked, most, Complaint::of)
    }

    fn filed_at(list: &[Complaint]) -> Vec<i64> {
        list.iter().map(|matter| matter.filed).collect()
    }

    #[test]
    fn the_list_counts_every_tab_and_makes_only_what_it_shows() {
        let journal = journal();
        let open = list(&journal, Tab::Open, ME, &Asked::default(), 10);
        // A note that nobody waits for was settled when it was filed.
        assert_eq!(open.counts, [4, 2, 2]);
        // By due moment, and of those due together what was filed last; without one last of all.
        assert_eq!(filed_at(&open.shown.first), [2, 5, 1, 4]);
        let head = list(&journal, Tab::Open, ME, &Asked::default(), 2);
        assert_eq!((head.counts, head.shown.count, filed_at(&head.shown.first)), ([4, 2, 2], 4, vec![2, 5]));
        assert_eq!(filed_at(&list(&journal, Tab::Mine, ME, &Asked::default(), 10).shown.first), [1, 4]);
        assert_eq!(filed_at(&list(&journal, Tab::Answered, ME, &Asked::default(), 10).shown.first), [3, 6]);
        assert_eq!(filed_at(&super::open(&journal, 3)), [2, 5, 1]);
    }

    #[test]
    fn what_is_asked_narrows_the_counts_and_another_order_takes_the_head_of_all() {
        let journal = journal();
        let filter = ListFilter { agent: "agent/you".into(), ..ListFilter::default() };
        let yours = list(&journal, Tab::Open, ME, &Asked { filter, sort: None }, 10);
        assert_eq!((yours.counts, filed_at(&yours.shown.first)), ([2, 0, 0], vec![2, 5]));
        let filter = ListFilter { kind: "no such form".into(), ..ListFilter::default() };
        assert_eq!(list(&journal, Tab::Open, ME, &Asked { filter, sort: None }, 10), MatterList::default());
        let by = |sort, descending, most| {
            let asked = Asked { filter: ListFilter::default(), sort: Some((sort, descending)) };
            filed_at(&list(&journal, Tab::Open, ME, &asked, most).shown.first)
        };
        assert_eq!(by(Sort::Due, true, 2), [4, 5], "the head of the whole list in that order");
        assert_eq!(by(Sort::Due, false, 10), [2, 5, 1, 4]);
        assert_eq!(by(Sort::Name, false, 10), [2, 5, 1, 4], "equal names stand as they did");
    }

    #[test]
    fn what_waits_are_complaints_alone() {
        assert_eq!(waiting(&journal(), 200), (2, 1));
        assert_eq!(waiting(&journal(), 1000), (2, 2));
    }
}
