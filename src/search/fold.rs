//! Folding: one form for what people read as the same letters.
//!
//! Case, accents, width and the shapes of punctuation fold; signs that nobody sees (joiners, marks of direction,
//! variation selectors) go. Letters that are not listed stay as they are, in lower case; Chinese is kept. The tables
//! are our own, because those of Unicode would weigh more than the rest of the search. A folded text holds no control
//! characters: the index uses those to tell its fields apart.

use core::ops::Range;

/// The base of each letter from U+00C0 to U+024F; a capital stands for two letters, a full stop for none.
const LATIN: &[u8] = b"\
    aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll\
    lllnnnnnnnGGooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bb.....ccdd......ffg...ikkl...nooo..pp.....ttt.uu....zz.........\
    ....DDDLLLNNNaaiioouuuuuuuuuu.aaaaAAggggkkoooo..jDDDgg..nnaaAAoo\
    aaaaeeeeiiiioooorrrruuuusstt..hhn...zzaaeeooooooooyy......acclts\
    z..bu.eejj..rryy\
";

/// The same for U+1E00 to U+1EFF.
const MORE_LATIN: &[u8] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy.s..S.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......\
";

/// The text in lower case, without accents, in half width, with plain spaces and plain punctuation.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Adds a text to another one, folded.
pub(super) fn fold_into(text: &str, into: &mut String) {
    text.chars().for_each(|letter| fold_letter(letter, into));
}

fn fold_letter(letter: char, into: &mut String) {
    match letter {
        'A'..='Z' => into.push(letter.to_ascii_lowercase()),
        ' '..='~' | '\u{4e00}'..='\u{9fff}' => into.push(letter),
        '\0'..='\u{9f}' => into.push(' '),
        '\u{a0}'..='\u{bf}' => fold_sign(letter, into),
        '\u{c0}'..='\u{24f}' => fold_latin(letter, LATIN, 0xc0, into),
        '\u{1e00}'..='\u{1eff}' => fold_latin(letter, MORE_LATIN, 0x1e00, into),
        '\u{ff01}'..='\u{ff5e}' => into.push(shifted(letter, 0xff01, '!').to_ascii_lowercase()),
        _ if is_unseen(letter) => {}
        _ if letter.is_whitespace() => into.push(' '),
        '\u{2010}'..='\u{2015}'
        | '\u{2212}'
        | '\u{2070}'..='\u{2089}'
        | '\u{2018}'..='\u{201f}'
        | '\u{2460}'..='\u{2473}'
        | '\u{3001}'..='\u{300f}'
        | '\u{fb00}'..='\u{fb06}' => fold_sign(letter, into),
        _ => letter.to_lowercase().for_each(|lower| {
            if lower == letter {
                into.push(letter);
            } else {
                // Some capitals have a letter of the tables for their small one: the sign of the ångström.
                fold_letter(lower, into);
            }
        }),
    }
}

/// Marks that combine with the letter before them, and signs without a shape of their own.
fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{feff}'
        | '\u{e0000}'..='\u{e0fff}')
}

fn fold_latin(letter: char, table: &[u8], first: u32, into: &mut String) {
    let place = (letter as u32).saturating_sub(first) as usize;
    match table.get(place).copied().unwrap_or(b'.') {
        b'.' => into.extend(letter.to_lowercase()),
        b'A' => into.push_str("ae"),
        b'D' => into.push_str("dz"),
        b'G' => into.push_str("ng"),
        b'I' => into.push_str("ij"),
        b'L' => into.push_str("lj"),
        b'N' => into.push_str("nj"),
        b'O' => into.push_str("oe"),
        b'S' => into.push_str("ss"),
        b'T' => into.push_str("th"),
        base => into.push(char::from(base)),
    }
}

fn fold_sign(letter: char, into: &mut String) {
    match letter {
        '\u{ad}' => {}
        '\u{a0}' => into.push(' '),
        '«' | '»' | '\u{201c}'..='\u{201f}' | '\u{300c}'..='\u{300f}' => into.push('"'),
        'ª' => into.push('a'),
        'º' => into.push('o'),
        '¹' => into.push('1'),
        '²' => into.push('2'),
        '³' => into.push('3'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => into.push('-'),
        '\u{2018}'..='\u{201b}' => into.push('\''),
        '、' => into.push(','),
        '。' => into.push('.'),
        '\u{2070}' | '\u{2074}'..='\u{2079}' => into.push(shifted(letter, 0x2070, '0')),
        '\u{2080}'..='\u{2089}' => into.push(shifted(letter, 0x2080, '0')),
        '\u{2460}'..='\u{2468}' => into.push(shifted(letter, 0x2460, '1')),
        '\u{2469}'..='\u{2472}' => into.extend(['1', shifted(letter, 0x2469, '0')]),
        '\u{2473}' => into.push_str("20"),
        'ﬀ' => into.push_str("ff"),
        'ﬁ' => into.push_str("fi"),
        'ﬂ' => into.push_str("fl"),
        'ﬃ' => into.push_str("ffi"),
        'ﬄ' => into.push_str("ffl"),
        'ﬅ' | 'ﬆ' => into.push_str("st"),
        other => into.push(other),
    }
}

/// The letter that lies as far behind `onto` as this one behind `from`.
fn shifted(letter: char, from: u32, onto: char) -> char {
    char::from_u32((letter as u32).saturating_sub(from) + onto as u32).unwrap_or(letter)
}

/// A folded text that knows which letters of the original each of its bytes comes from.
pub(super) struct Traced<'a> {
    /// The folded text.
    pub text: String,
    /// For each of its bytes, where its letter begins in the original.
    origins: Vec<usize>,
    original: &'a str,
}

impl<'a> Traced<'a> {
    /// Folds a text, and keeps the letters that are wanted.
    pub fn new(original: &'a str, keep: fn(char) -> bool) -> Self {
        let (mut text, mut origins, mut letters) = (String::new(), Vec::new(), String::new());
        for (at, letter) in original.char_indices() {
            letters.clear();
            fold_letter(letter, &mut letters);
            text.extend(letters.chars().filter(|letter| keep(*letter)));
            origins.resize(text.len(), at);
        }
        Self { text, origins, original }
    }

    /// The part of the original that became this part of the folded text, with the marks that combine with its end.
    /// A letter that folds to two belongs to it as a whole.
    pub fn origin(&self, folded: &Range<usize>) -> Range<usize> {
        let at = |place: usize| self.origins.get(place).copied().unwrap_or(self.original.len());
        let last = at(folded.end.saturating_sub(1));
        let rest = self.original.get(last..).unwrap_or_default();
        let end = rest.char_indices().skip(1).find(|(_, letter)| !is_unseen(*letter));
        at(folded.start)..end.map_or(self.original.len(), |(length, _)| last + length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b30_case_accents_and_width_fold_and_the_rest_stays() {
        let cases = [
            ("PEÑA Ríos", "pena rios"),
            ("pen\u{303}a", "pena"),
            ("Łódź ÅSA Straße İzmir", "lodz asa strasse izmir"),
            ("Ｒ－７Ｋ３\u{3000}０１４２", "r-7k3 0142"),
            ("王建国，水压", "王建国,水压"),
            ("Ωμέγα?", "ωμέγα?"),
            ("Nguyễn Thị Ánh", "nguyen thi anh"),
            ("3º B – “ﬁn” ①⑩⑳ m²", "3o b - \"fin\" 11020 m2"),
            ("", ""),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn b30_what_nobody_sees_is_not_in_the_way_and_control_characters_are_spaces() {
        assert_eq!(fold("Lu\u{200b}cí\u{ad}a \u{202e}Ríos\u{feff}"), "lucia rios");
        assert_eq!(fold("a\u{1}b\tc\u{85}d"), "a b c d");
        assert_eq!(fold("👩\u{200d}🔧 ✔\u{fe0f}"), "👩🔧 ✔");
        assert!(('\0'..=char::MAX).all(|c| fold(c.encode_utf8(&mut [0; 4])).chars().all(|c| c >= ' ')));
    }

    #[test]
    fn folding_twice_is_folding_once() {
        for letter in '\0'..=char::MAX {
            let once = fold(letter.encode_utf8(&mut [0; 4]));
            assert_eq!(fold(&once), once, "{letter:?}");
        }
    }

    #[test]
    fn a_part_of_the_folded_text_leads_back_to_the_letters_it_came_from() {
        let original = "Straße pen\u{303}a";
        let traced = Traced::new(original, |_| true);
        let of = |folded: &str| {
            let at = traced.text.find(folded).unwrap();
            &original[traced.origin(&(at..at + folded.len()))]
        };
        assert_eq!(of("stras"), "Straß");
        assert_eq!(of("pen"), "pen\u{303}");
        assert_eq!(of("a"), "a");
    }
}
