//! Finding: folding texts so that they compare as people read them, matching, and ranking what was found.
//!
//! It works on texts alone and knows neither records nor a screen. Folding takes away what people leave out when they
//! type: case, accents, the tilde of ñ, full width. Pinyin and an index are not here.

mod fold;
mod rank;

pub use fold::fold;
pub use rank::{Field, Needle, Rank};

/// Whether every word of what was typed stands in a text that is folded already. Nothing typed matches everything.
#[must_use]
pub fn matches(folded: &str, typed: &str) -> bool {
    fold(typed).split_whitespace().all(|word| folded.contains(word))
}

/// Letters and digits alone, folded: how numbers of matters and accounts compare.
#[must_use]
pub fn bare(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The digits of a text, those of full width too.
#[must_use]
pub fn digits(text: &str) -> String {
    fold(text).chars().filter(char::is_ascii_digit).collect()
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

    #[test]
    fn numbers_compare_by_letters_and_digits_alone() {
        assert_eq!(bare("R-7K3-0142-8"), bare("r７k3 01428"));
        assert_eq!(digits("+34 ６12-08"), "3461208");
    }
}
