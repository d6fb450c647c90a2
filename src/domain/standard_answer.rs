//! Standard answers while typing: asked for with `/` or `::`, put in at the cursor (B29). Which are found is `state::answers`.
//!
//! `/` asks at the beginning of a text and after a space, so that *24/7* and an address stay what they are; `::` asks
//! anywhere, because Chinese is written without spaces. Positions are bytes; [`byte_at`] takes a browser's.

use super::placeholder::{Filled, FilledPiece};

/// The most characters after `/` or `::` that are still taken for a search.
const LONGEST: usize = 40;

/// That an answer is being asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked<'t> {
    /// Where the sign begins, which the answer replaces with what follows it.
    pub start: usize,
    /// The words to find it by; empty right after the sign.
    pub words: &'t str,
}

/// Whether the text before the cursor asks for an answer.
#[must_use]
pub fn asked(before: &str) -> Option<Asked<'_>> {
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let slash = before.rfind('/').filter(|at| before[..*at].chars().next_back().is_none_or(char::is_whitespace));
    let colons = before.rfind("::").filter(|at| !before[..*at].ends_with(':'));
    let (start, sign) = slash.map(|at| (at, 1)).max(colons.map(|at| (at, 2)))?;
    let words = before.get(start + sign..)?;
    let searches = start >= line && !words.starts_with(char::is_whitespace) && words.chars().count() <= LONGEST;
    searches.then_some(Asked { start, words })
}

/// The text with the answer in the place of what asked for it, and the cursor behind the answer.
#[must_use]
pub fn put_in(text: &str, start: usize, cursor: usize, answer: &str) -> (String, usize) {
    let (head, tail) = (text.get(..start).unwrap_or(text), text.get(cursor..).unwrap_or_default());
    let gap = if tail.is_empty() || tail.starts_with(|c: char| c.is_whitespace() || c.is_ascii_punctuation()) {
        ""
    } else {
        " "
    };
    (format!("{head}{answer}{gap}{tail}"), head.len() + answer.len())
}

/// What an answer says once its blanks are filled. One without a value stays a blank, by its name in braces.
#[must_use]
pub fn with_blanks(filled: &Filled) -> String {
    let piece = |piece: &FilledPiece| match piece {
        FilledPiece::Written(text) | FilledPiece::Value(_, text) => text.clone(),
        FilledPiece::Missing(_, name) => format!("{{{name}}}"),
    };
    filled.0.iter().map(piece).collect()
}

/// The first blank in a text that nobody has filled in: a few words in braces, which nobody types.
#[must_use]
pub fn blank_left(text: &str) -> Option<&str> {
    text.split('{').skip(1).find_map(|after| {
        let (name, _) = after.split_once('}')?;
        (!name.trim().is_empty() && !name.contains('\n') && name.chars().count() <= LONGEST).then_some(name)
    })
}

/// The byte of a position that counts UTF-16 units, as browsers do; past the end is the end.
#[must_use]
pub fn byte_at(text: &str, units: usize) -> usize {
    let mut seen = 0;
    for (at, c) in text.char_indices() {
        if seen >= units {
            return at;
        }
        seen += c.len_utf16();
    }
    text.len()
}

/// The position in UTF-16 units of a byte.
#[must_use]
pub fn units_at(text: &str, byte: usize) -> usize {
    text.get(..byte).unwrap_or(text).encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::placeholder::{Values, fill};

    fn words(before: &str) -> Option<(usize, &str)> {
        asked(before).map(|asked| (asked.start, asked.words))
    }

    #[test]
    fn b29_a_slash_asks_at_the_beginning_and_after_a_space_and_two_colons_ask_anywhere() {
        assert_eq!(words("/"), Some((0, "")));
        assert_eq!(words("Le digo /corte sin"), Some((8, "corte sin")));
        assert_eq!(words("primera\n/co"), Some((8, "co")));
        assert_eq!(words("水压偏低::停水"), Some((12, "停水")));
        assert_eq!(words("::"), Some((0, "")));
        for plain in ["24/7", "y/o", "https://a", "/ ", "", "a: b", ":::", "/corte\n", "::x\ny"] {
            assert_eq!(words(plain), None, "{plain}");
        }
        assert_eq!(words(&format!("/{}", "a".repeat(41))), None, "a sentence is no search");
    }

    #[test]
    fn b29_the_answer_takes_the_place_of_the_search_and_the_cursor_stands_behind_it() {
        let text = "Hola. /cor Gracias";
        let (whole, cursor) = put_in(text, 6, 10, "El corte dura dos horas.");
        assert_eq!(whole, "Hola. El corte dura dos horas. Gracias");
        assert_eq!(&whole[cursor..], " Gracias");
        assert_eq!(put_in("::cXYZ", 0, 3, "R").0, "R XYZ");
        let chinese = "客户👍::停";
        assert_eq!(byte_at(chinese, 7), chinese.len());
        assert_eq!(&chinese[byte_at(chinese, 4)..], "::停");
        assert_eq!(units_at(chinese, chinese.len()), 7);
    }

    #[test]
    fn b29_a_blank_that_nobody_filled_in_is_found() {
        let filled = fill("Antes del {due}{, salutation}.", &Values::new(), |_| "fecha límite".to_owned());
        let text = with_blanks(&filled);
        assert_eq!(text, "Antes del {fecha límite}.");
        assert_eq!(blank_left(&text), Some("fecha límite"));
        for plain in ["Antes del 25 de noviembre.", "{}", "{ }", "{a\nb}", "} {", "{"] {
            assert_eq!(blank_left(plain), None, "{plain}");
        }
    }
}
