//! Folding: one form for what people read as the same letters.
//!
//! Letters of Latin scripts with their accents are listed, because the full tables of Unicode would weigh more than the
//! rest of the search. A letter that is not listed stays as it is, in lower case; nothing is ever dropped but combining
//! marks, so a folded text is never empty unless the text was.

/// A base letter and the letters that fold to it, all in lower case.
const LATIN: [(&str, &str); 23] = [
    ("a", "àáâãäåāăąǎ"),
    ("ae", "æ"),
    ("c", "çćĉċč"),
    ("d", "ďđð"),
    ("e", "èéêëēĕėęě"),
    ("g", "ĝğġģ"),
    ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįıǐ"),
    ("j", "ĵ"),
    ("k", "ķ"),
    ("l", "ĺļľŀł"),
    ("n", "ñńņňŉ"),
    ("o", "òóôõöøōŏőǒ"),
    ("oe", "œ"),
    ("r", "ŕŗř"),
    ("s", "śŝşšș"),
    ("ss", "ß"),
    ("t", "ţťŧț"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųǔǖǘǚǜ"),
    ("w", "ŵ"),
    ("y", "ýÿŷ"),
    ("z", "źżž"),
];

/// The text in lower case, without accents, in half width, with plain spaces.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'a'..='z' | '0'..='9' => folded.push(letter),
            '\u{300}'..='\u{36f}' => {}
            '\u{ff01}'..='\u{ff5e}' => {
                let half = char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter);
                folded.push(half.to_ascii_lowercase());
            }
            space if space.is_whitespace() => folded.push(' '),
            other => other.to_lowercase().for_each(|lower| fold_letter(lower, &mut folded)),
        }
    }
    folded
}

fn fold_letter(letter: char, into: &mut String) {
    // Chinese and everything else above Latin has nothing to fold.
    let base = (('\u{df}'..'\u{250}').contains(&letter))
        .then(|| LATIN.iter().find(|(_, accented)| accented.contains(letter)))
        .flatten();
    match base {
        Some((base, _)) => into.push_str(base),
        // The second half of a letter such as İ, which falls apart in lower case.
        None if ('\u{300}'..='\u{36f}').contains(&letter) => {}
        None => into.push(letter),
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
            ("", ""),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded, "{text}");
        }
    }
}
