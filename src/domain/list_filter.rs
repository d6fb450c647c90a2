//! What somebody asks of a list and keeps under a name, to have it again with one key.
//!
//! It holds ids of the pack and of agents only. The words typed into a search box are no part of it, because it is kept
//! unsealed and words may be a customer's.

/// So many filters are kept for one list and agent: as many as there are digit keys.
pub const MOST: usize = 9;

/// What is asked of a list; an empty part asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListFilter {
    /// Under which tab.
    pub tab: String,
    /// The agent's record, as text.
    pub agent: String,
    /// The kind of contact, or the form of a complaint: an id in the pack.
    pub kind: String,
    /// The disposition, an id in the pack.
    pub state: String,
}

impl ListFilter {
    /// Whether nothing but perhaps a tab is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.agent.is_empty() && self.kind.is_empty() && self.state.is_empty()
    }

    /// Whether something by this agent and of this kind is asked for.
    #[must_use]
    pub fn shows(&self, agent: &str, kind: &str) -> bool {
        let asks = |wanted: &str, is: &str| wanted.is_empty() || wanted == is;
        asks(&self.agent, agent) && asks(&self.kind, kind)
    }
}

/// A filter under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Whose it is: the agent's record, as text.
    pub owner: String,
    /// For which list.
    pub list: String,
    /// Its name.
    pub name: String,
    /// What is asked.
    pub filter: ListFilter,
}

impl Saved {
    /// As texts to be kept.
    #[must_use]
    pub fn to_texts(&self) -> [String; 7] {
        let Self { owner, list, name, filter: ListFilter { tab, agent, kind, state } } = self.clone();
        [owner, list, name, tab, agent, kind, state]
    }

    /// From texts that were kept; none when they are not of this form.
    #[must_use]
    pub fn from_texts(texts: Vec<String>) -> Option<Self> {
        let [owner, list, name, tab, agent, kind, state] = <[String; 7]>::try_from(texts).ok()?;
        Some(Self { owner, list, name, filter: ListFilter { tab, agent, kind, state } })
    }
}

/// Keeps a filter among others: one of the same name, list and agent is replaced, and beyond [`MOST`] nothing is kept.
/// Returns whether it was.
pub fn keep(all: &mut Vec<Saved>, new: Saved) -> bool {
    let same = |old: &Saved| old.owner == new.owner && old.list == new.list;
    if let Some(old) = all.iter_mut().find(|old| same(old) && old.name == new.name) {
        old.filter = new.filter;
        return true;
    }
    let room = all.iter().filter(|old| same(old)).count() < MOST;
    if room {
        all.push(new);
    }
    room
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saved(owner: &str, list: &str, name: &str, kind: &str) -> Saved {
        let filter = ListFilter { kind: kind.into(), agent: "agent/a".into(), ..ListFilter::default() };
        Saved { owner: owner.into(), list: list.into(), name: name.into(), filter }
    }

    #[test]
    fn a_filter_comes_back_as_it_was_kept() {
        let filter = saved("agent/a", "register", "Averías", "averia");
        assert_eq!(Saved::from_texts(filter.to_texts().to_vec()), Some(filter));
        assert_eq!(Saved::from_texts(vec![String::new(); 3]), None);
    }

    #[test]
    fn a_name_is_kept_once_for_each_agent_and_list_and_at_most_nine_are() {
        let mut all = Vec::new();
        assert!(keep(&mut all, saved("agent/a", "register", "one", "averia")));
        assert!(keep(&mut all, saved("agent/a", "register", "one", "consulta")));
        assert_eq!(all.iter().map(|one| one.filter.kind.as_str()).collect::<Vec<_>>(), ["consulta"]);
        assert!(keep(&mut all, saved("agent/b", "register", "one", "averia")));
        assert!(keep(&mut all, saved("agent/a", "complaints", "one", "averia")));
        assert_eq!(all.len(), 3);
        for name in 2..=MOST {
            assert!(keep(&mut all, saved("agent/a", "register", &name.to_string(), "")));
        }
        assert!(!keep(&mut all, saved("agent/a", "register", "a tenth", "")));
        assert!(keep(&mut all, saved("agent/a", "register", "one", "")), "one that is there can still be changed");
    }

    #[test]
    fn a_filter_asks_for_every_part_of_it() {
        let filter = saved("", "", "", "averia").filter;
        assert!(filter.shows("agent/a", "averia"));
        assert!(!filter.shows("agent/b", "averia"));
        assert!(!filter.shows("agent/a", "consulta"));
        assert!(ListFilter::default().shows("agent/b", "") && ListFilter::default().is_empty());
        assert!(!filter.is_empty());
    }
}
