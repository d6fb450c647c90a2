//! Names as they sound: what stands beside a Chinese name so that it is found by pinyin.
//!
//! Each character becomes a full stop and its readings, each with a capital: `.ZengCeng.Guo`; a stroke ends a stretch.
//! What is typed takes a piece from the start of one reading of each character in turn: `zxm`, `zhangxm` and
//! `zhangxiaoming` all find 张晓明, and so does `xm` inside it. Characters that have no reading break the stretch.

use super::Pinyin;

const LETTER: u8 = b'.';
const END: u8 = b'/';
/// The most letters that are looked for as pinyin; the places in them are the bits of a number.
const MOST: usize = 48;

/// Where something was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Heard {
    /// Where its first character begins in the sounds.
    pub from: usize,
    /// Where the character behind its last one begins.
    pub to: usize,
}

impl Heard {
    /// Whether it is the beginning of a name.
    pub fn begins(self, sounds: &[u8]) -> bool {
        self.from.checked_sub(1).and_then(|before| sounds.get(before)).is_none_or(|before| *before == END)
    }
}

/// Whether a word can be pinyin at all.
pub(super) fn can_sound(word: &str) -> bool {
    (1..=MOST).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Adds how a name sounds, and says after each character how far the sounds reach.
pub(super) fn sound(name: &str, pinyin: &Pinyin, into: &mut Vec<u8>, mut after: impl FnMut(usize)) {
    for letter in name.chars() {
        let mut readings = pinyin.readings(letter).peekable();
        if readings.peek().is_some() {
            into.push(LETTER);
            for reading in readings {
                let mut bytes = reading.bytes();
                into.extend(bytes.next().map(|first| first.to_ascii_uppercase()));
                into.extend(bytes);
            }
        } else {
            end(into);
        }
        after(into.len());
    }
    end(into);
}

fn end(sounds: &mut Vec<u8>) {
    if sounds.last().is_some_and(u8::is_ascii_alphabetic) {
        sounds.push(END);
    }
}

/// Every place where a word is heard. `word` is lower-case letters, see [`can_sound`].
pub(super) fn heard<'a>(word: &'a [u8], sounds: &'a [u8]) -> impl Iterator<Item = Heard> + 'a {
    let capital = word.first().copied().unwrap_or_default().to_ascii_uppercase();
    let mut last = None;
    memchr::memchr_iter(capital, sounds).filter_map(move |reading| {
        let from = sounds.get(..reading)?.iter().rposition(|byte| *byte == LETTER)?;
        // Two readings of one character may begin alike.
        if last.replace(from) == Some(from) {
            return None;
        }
        let to = follow(word, sounds.get(from..)?)?;
        Some(Heard { from, to: from + to })
    })
}

/// How far the sounds have to be followed until all of the word is heard; none when it is not.
fn follow(word: &[u8], sounds: &[u8]) -> Option<usize> {
    let whole = 1_u64.checked_shl(u32::try_from(word.len()).ok()?)?;
    // Bit n: the first n letters of the word have been heard so far.
    let (mut reached, mut at) = (1_u64, 0_usize);
    while sounds.get(at) == Some(&LETTER) && reached != 0 {
        let rest = sounds.get(at + 1..)?;
        let length = rest.iter().position(|byte| matches!(*byte, LETTER | END)).unwrap_or(rest.len());
        let readings = rest.get(..length)?;
        let mut next = 0;
        for (start, first) in readings.iter().enumerate().filter(|(_, byte)| byte.is_ascii_uppercase()) {
            next |= taken(word, first.to_ascii_lowercase(), readings.get(start + 1..)?, reached);
        }
        at += 1 + length;
        if next & whole != 0 {
            return Some(at);
        }
        reached = next;
    }
    None
}

/// The places in the word that a reading leads to from those that are reached.
fn taken(word: &[u8], first: u8, more: &[u8], reached: u64) -> u64 {
    let mut next = 0;
    let mut open = reached;
    while open != 0 {
        let place = open.trailing_zeros() as usize;
        open &= open - 1;
        let letters = core::iter::once(&first).chain(more.iter().take_while(|byte| byte.is_ascii_lowercase()));
        let typed = word.iter().skip(place);
        let alike = letters.zip(typed).take_while(|(letter, typed)| same(**letter, **typed)).count();
        next |= (1..=alike).fold(0, |places, count| places | 1 << (place + count));
    }
    next
}

/// ü is typed as v or as u.
fn same(letter: u8, typed: u8) -> bool {
    letter == typed || (letter == b'v' && typed == b'u')
}

#[cfg(test)]
mod tests {
    use super::super::pinyin::tests::shipped;
    use super::*;

    fn finds(name: &str, typed: &str) -> bool {
        let mut sounds = Vec::new();
        sound(name, &shipped(), &mut sounds, |_| ());
        heard(typed.as_bytes(), &sounds).next().is_some()
    }

    #[test]
    fn b30_a_name_is_found_by_initials_by_full_pinyin_and_by_both_mixed() {
        for typed in ["zxm", "zhangxm", "zhangxiaoming", "zxiaoming", "zhxm", "xm", "xiaoming", "ming", "z", "zhangx"] {
            assert!(finds("张晓明", typed), "{typed}");
        }
        for typed in ["zmx", "zhangxmm", "hang", "ang", "mingz", "zz"] {
            assert!(!finds("张晓明", typed), "{typed}");
        }
    }

    #[test]
    fn b30_every_reading_of_a_character_counts() {
        for (name, typed) in [
            ("单田芳", "shantf"),
            ("单田芳", "dtf"),
            ("曾国藩", "zgf"),
            ("曾国藩", "cenggf"),
            ("解缙", "xiej"),
            ("仇英", "qiuying"),
            ("查良镛", "zhaly"),
            ("区大相", "oudx"),
            ("吕布", "lvb"),
            ("吕布", "lubu"),
            ("尉迟恭", "yuchig"),
            ("万俟咏", "moqiyong"),
            ("西安", "xian"),
            ("长孙无忌", "zhangswj"),
        ] {
            assert!(finds(name, typed), "{name} {typed}");
        }
    }

    #[test]
    fn what_is_not_chinese_breaks_a_name_and_long_words_end() {
        assert!(!finds("张Tom明", "zm"));
        assert!(finds("张Tom明", "m"));
        assert!(!can_sound(&"a".repeat(MOST + 1)));
        let long = "安".repeat(2000);
        assert!(finds(&long, &"a".repeat(MOST)));
        assert!(!finds(&long, &format!("{}x", "an".repeat(20))));
    }
}
