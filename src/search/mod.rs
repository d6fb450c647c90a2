//! Finding: whatever a person remembers of a record leads to it, however many there are.
//!
//! An [`Index`] keeps the texts of all records, folded: case, accents, the tilde of ñ and full width are taken away, which
//! people leave out when they type. A [`Query`] is looked for in them in one pass, sixteen bytes at a time; what it
//! finds is ranked, counted, and can be marked in the original texts. Chinese names are also found by [`Pinyin`], once
//! its table is there. It works on texts alone and knows neither records nor a screen.

mod best;
mod chunk;
mod column;
mod fold;
mod index;
mod judge;
mod marks;
mod pinyin;
mod places;
mod query;
mod sounds;
mod text;

pub use chunk::{DocId, Entry, Standing};
pub use fold::fold;
pub use index::{Found, Hit, Index, Wanted};
pub use marks::excerpt;
pub use pinyin::{BadTable, Pinyin};
pub use query::{Query, Rank};
pub use text::What;

/// Whether every word of what was typed stands in a text that is folded already. Nothing typed matches everything.
#[must_use]
pub fn matches(folded: &str, typed: &str) -> bool {
    fold(typed).split_whitespace().all(|word| folded.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b30_words_match_in_any_order_without_accents_and_in_chinese_by_two_characters() {
        let folded = fold("Lucía Fernández Ortega, calle Peñíscola 7");
        for typed in ["lucia", "ORTEGA fernandez", "peniscola", "Ｌｕｃｉａ", "", "  ", "Calle 7"] {
            assert!(matches(&folded, typed), "{typed}");
        }
        for typed in ["lucia gomez", "fernandes"] {
            assert!(!matches(&folded, typed), "{typed}");
        }
        assert!(matches(&fold("水压偏低，回访确认维修结果"), "维修"));
        assert!(!matches(&fold("水压偏低"), "压低"));
    }
}
