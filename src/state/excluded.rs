//! What is not in an exported file, in words (B10): the written list of exclusions, read to a person.

use crate::exchange::coverage;
use crate::i18n::Strings;
use crate::store::Table;

/// What is not in an exported file, and why nothing is lost by it.
#[must_use]
pub fn excluded_words(text: &Strings) -> Vec<&'static str> {
    coverage::excluded().filter_map(|(table, _)| words(text, table)).collect()
}

/// None for what is exported: it needs no words here.
fn words(text: &Strings, table: Table) -> Option<&'static str> {
    let words = &text.exchange;
    match table {
        Table::Tail | Table::Seg | Table::Manifest | Table::Blob => None,
        Table::Meta => Some(words.excluded_keys),
        Table::Snap => Some(words.excluded_snapshots),
        Table::Draft => Some(words.excluded_drafts),
        Table::Directory => Some(words.excluded_directory),
        Table::Peers => Some(words.excluded_peers),
        Table::Quarantine => Some(words.excluded_quarantine),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, strings};

    #[test]
    fn b10_everything_that_is_left_out_is_said() {
        assert_eq!(excluded_words(strings(Lang::Es)).len(), coverage::excluded().count());
    }
}
