//! Where a key moves the choice in a list, a tab list or a menu.

/// What happens at the ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    /// The choice stays.
    Stop,
    /// The choice goes round.
    Wrap,
}

/// The place that a key moves to, if it moves: `back` and `forth` by one, Home and End to the ends. Without a place to
/// start from, both directions start at their own end. In an empty list nothing moves.
pub(super) fn moved(
    key: &str,
    (back, forth): (&str, &str),
    here: Option<usize>,
    count: usize,
    ends: Ends,
) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match (key, here) {
        ("Home", _) => Some(0),
        ("End", _) => Some(last),
        (key, None) if key == forth => Some(0),
        (key, None) if key == back => Some(last),
        (key, Some(here)) if key == forth => Some(match (here >= last, ends) {
            (false, _) => here + 1,
            (true, Ends::Stop) => last,
            (true, Ends::Wrap) => 0,
        }),
        (key, Some(here)) if key == back => Some(match (here, ends) {
            (0, Ends::Stop) => 0,
            (0, Ends::Wrap) => last,
            (here, _) => here - 1,
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Ends, moved};

    const UP_DOWN: (&str, &str) = ("ArrowUp", "ArrowDown");

    #[test]
    fn a_list_stops_at_its_ends_and_a_menu_goes_round() {
        assert_eq!(moved("ArrowDown", UP_DOWN, Some(2), 3, Ends::Stop), Some(2));
        assert_eq!(moved("ArrowDown", UP_DOWN, Some(2), 3, Ends::Wrap), Some(0));
        assert_eq!(moved("ArrowUp", UP_DOWN, Some(0), 3, Ends::Stop), Some(0));
        assert_eq!(moved("ArrowUp", UP_DOWN, Some(0), 3, Ends::Wrap), Some(2));
        assert_eq!(moved("ArrowUp", UP_DOWN, None, 3, Ends::Stop), Some(2));
        assert_eq!(moved("End", UP_DOWN, None, 3, Ends::Stop), Some(2));
    }

    #[test]
    fn a_list_that_shrank_below_the_choice_still_moves_inside() {
        assert_eq!(moved("ArrowDown", UP_DOWN, Some(9), 3, Ends::Stop), Some(2));
        assert_eq!(moved("ArrowDown", UP_DOWN, Some(9), 0, Ends::Stop), None);
        assert_eq!(moved("x", UP_DOWN, Some(0), 3, Ends::Stop), None);
    }
}
