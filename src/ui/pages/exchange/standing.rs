//! How the records of a file stand, in words and lamps.

use crate::i18n::Strings;
use crate::state::Standing;
use crate::state::compare::Why;
use crate::state::preview::Totals;
use crate::ui::components::Lamp;

/// The ways in which a record can stand, in the order in which a person wants to read them.
pub const ORDER: [&str; 7] = ["conflict", "both", "new", "there", "here", "same", "refused"];

/// The key of a standing.
pub fn key(standing: Standing) -> &'static str {
    match standing {
        Standing::New => "new",
        Standing::Same => "same",
        Standing::NewerHere => "here",
        Standing::NewerThere => "there",
        Standing::BothChanged => "both",
        Standing::Conflict => "conflict",
        Standing::Refused(_) => "refused",
    }
}

/// How many records stand so.
pub fn count(totals: &Totals, key: &str) -> usize {
    match key {
        "new" => totals.new,
        "same" => totals.same,
        "here" => totals.newer_here,
        "there" => totals.newer_there,
        "both" => totals.both_changed,
        "conflict" => totals.conflict,
        "refused" => totals.refused,
        _ => 0,
    }
}

/// The name of a group of records that stand so.
pub fn group(text: &Strings, key: &str) -> &'static str {
    match key {
        "new" => text.exchange.fresh,
        "same" => text.exchange.same,
        "here" => text.exchange.newer_here,
        "there" => text.exchange.newer_there,
        "both" => text.exchange.both_changed,
        "conflict" => text.exchange.in_conflict,
        _ => text.exchange.refused,
    }
}

/// How one record stands, in words, with its lamp.
pub fn flag(text: &Strings, standing: Standing) -> (Lamp, &'static str) {
    let words = &text.exchange;
    match standing {
        Standing::New => (Lamp::Done, words.one_new),
        Standing::Same => (Lamp::Fine, words.one_same),
        Standing::NewerHere => (Lamp::Fine, words.one_here),
        Standing::NewerThere => (Lamp::Done, words.one_there),
        Standing::BothChanged => (Lamp::Soon, words.one_both),
        Standing::Conflict => (Lamp::Urgent, words.one_conflict),
        Standing::Refused(Why::Erased) => (Lamp::Paused, words.one_erased),
        Standing::Refused(Why::Unfinished) => (Lamp::Paused, words.one_unfinished),
        Standing::Refused(Why::Chain) => (Lamp::Late, words.one_chain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_standing_is_counted_where_it_is_listed() {
        let all = [
            Standing::New,
            Standing::Same,
            Standing::NewerHere,
            Standing::NewerThere,
            Standing::BothChanged,
            Standing::Conflict,
            Standing::Refused(Why::Chain),
        ];
        let totals =
            Totals { new: 1, same: 2, newer_here: 3, newer_there: 4, both_changed: 5, conflict: 6, refused: 7 };
        let counted: Vec<usize> = all.into_iter().map(|standing| count(&totals, key(standing))).collect();
        assert_eq!(counted, [1, 2, 3, 4, 5, 6, 7]);
        assert!(all.into_iter().all(|standing| ORDER.contains(&key(standing))));
    }
}
