//! How the records of a file stand, in words and lamps.

use crate::i18n::Strings;
use crate::state::compare::Why;
use crate::state::preview::Totals;
use crate::state::{Line, Standing};
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

/// How many records a list holds: those of one standing, or `all`.
pub fn total(totals: &Totals, wanted: &str) -> usize {
    let keys = ORDER.iter().filter(|key| wanted == "all" || **key == wanted);
    keys.map(|key| count(totals, key)).sum()
}

/// The records of a list in the order in which a person wants to read them, each with the key of its standing. Nothing
/// is put together before it is asked for.
pub fn listed<'a>(lines: &'a [Line], wanted: &str) -> impl Iterator<Item = (&'static str, &'a Line)> + use<'a> {
    let keys: Vec<&'static str> = ORDER.into_iter().filter(|key| wanted == "all" || *key == wanted).collect();
    keys.into_iter().flat_map(move |group| {
        lines.iter().filter(move |line| key(line.standing) == group).map(move |line| (group, line))
    })
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
    use crate::state::RecordId;
    use crate::state::compare::Fate;

    fn line(n: u32, standing: Standing) -> Line {
        let mut id = [0; 12];
        id[..4].copy_from_slice(&n.to_be_bytes());
        Line {
            record: RecordId::new("complaint", id),
            standing,
            fate: Fate::Stays,
            title: Vec::new(),
            here: None,
            there: None,
            fields: Vec::new(),
            sets: Vec::new(),
            numbers: Vec::new(),
            own: Vec::new(),
        }
    }

    #[test]
    fn what_has_to_be_decided_stands_first_and_a_list_holds_as_many_as_its_tab_says() {
        let standings = [Standing::Same, Standing::New, Standing::Conflict, Standing::New];
        let lines: Vec<Line> = (0..).zip(standings).map(|(n, standing)| line(n, standing)).collect();
        let totals = Totals { same: 1, new: 2, conflict: 1, ..Totals::default() };
        let keys = |wanted| listed(&lines, wanted).map(|(key, _)| key).collect::<Vec<_>>();
        assert_eq!(keys("all"), ["conflict", "new", "new", "same"]);
        assert_eq!(keys("new"), ["new", "new"]);
        assert_eq!(keys("refused"), [""; 0]);
        for wanted in ORDER.into_iter().chain(["all"]) {
            assert_eq!(keys(wanted).len(), total(&totals, wanted), "{wanted}");
        }
    }

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
