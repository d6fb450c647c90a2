//! What somebody who begins a shift should see first: files to take in, what is late, what is due today, what was left
//! unfinished (B62). One line each, always in the same order, so that the eye finds it; the ones that ask for something
//! are marked.

/// A file of a colleague that is older than this is worth fetching before the first call: half a day.
pub const STALE: i64 = 12 * 60 * 60 * 1000;

/// How much waits for an agent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// When a file was taken in last: milliseconds since 1970.
    pub taken_in: Option<i64>,
    /// Whether anybody works at another desk, as far as is known.
    pub others: bool,
    /// Complaints past their time.
    pub overdue: usize,
    /// Calls due today, the agent's and the team's, late ones included.
    pub calls: usize,
    /// Of those, how many are late.
    pub late_calls: usize,
    /// Contacts of the agent without disposition, and half-typed forms.
    pub unfinished: usize,
    /// Fields with more than one value.
    pub conflicts: usize,
}

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// Files to take in; when it was done last.
    TakeIn(Option<i64>),
    /// Complaints past their time.
    Overdue(usize),
    /// Calls due today, and how many are late.
    Calls(usize, usize),
    /// What lacks its end.
    Unfinished(usize),
    /// Fields with more than one value.
    Conflicts(usize),
}

/// The lines, in order, each with whether it asks for something.
#[must_use]
pub fn list(waiting: Waiting, now: i64) -> [(Item, bool); 5] {
    let stale = waiting.taken_in.is_none_or(|at| now - at >= STALE);
    [
        (Item::TakeIn(waiting.taken_in), waiting.others && stale),
        (Item::Overdue(waiting.overdue), waiting.overdue > 0),
        (Item::Calls(waiting.calls, waiting.late_calls), waiting.late_calls > 0),
        (Item::Unfinished(waiting.unfinished), waiting.unfinished > 0),
        (Item::Conflicts(waiting.conflicts), waiting.conflicts > 0),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(waiting: Waiting, now: i64) -> Vec<Item> {
        list(waiting, now).into_iter().filter(|(_, asks)| *asks).map(|(item, _)| item).collect()
    }

    #[test]
    fn b62_a_quiet_desk_asks_for_nothing_and_still_shows_every_line() {
        let quiet = Waiting { calls: 3, ..Waiting::default() };
        assert_eq!(asking(quiet, 0), []);
        assert_eq!(list(quiet, 0).map(|(item, _)| item)[2], Item::Calls(3, 0));
    }

    #[test]
    fn b62_what_is_late_unfinished_or_in_conflict_asks() {
        let waiting =
            Waiting { overdue: 2, calls: 5, late_calls: 1, unfinished: 1, conflicts: 4, ..Waiting::default() };
        let all = [Item::Overdue(2), Item::Calls(5, 1), Item::Unfinished(1), Item::Conflicts(4)];
        assert_eq!(asking(waiting, 0), all);
    }

    #[test]
    fn b62_files_are_worth_fetching_where_there_are_colleagues_and_the_last_one_is_old() {
        let now = 100 * STALE;
        for (taken_in, others, asks) in [
            (None, true, true),
            (None, false, false),
            (Some(now - STALE), true, true),
            (Some(now - STALE + 1), true, false),
            (Some(now - 9 * STALE), false, false),
        ] {
            let waiting = Waiting { taken_in, others, ..Waiting::default() };
            assert_eq!(!asking(waiting, now).is_empty(), asks, "{taken_in:?} {others}");
        }
    }
}
