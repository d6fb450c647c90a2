//! Finding, a second time, from its definition: no index, no bytes, no cleverness. A fault has to be made twice to go
//! unseen.

use std::cmp::Reverse;
use ventanilla::search::{DocId, Pinyin, Rank, Standing, What, fold};

/// A record as a desk has it.
#[derive(Clone, Debug)]
pub struct Record {
    pub id: DocId,
    pub standing: Standing,
    pub at: i64,
    pub texts: Vec<(What, String)>,
}

/// The records that answer, in their order.
pub fn find(records: &[Record], typed: &str, pinyin: &Pinyin) -> Vec<(Rank, DocId)> {
    let mut found: Vec<_> = records
        .iter()
        .filter_map(|record| {
            let minute = (record.at.max(0) / 60_000).min((1 << 26) - 1);
            Some((rank(&texts_of(record), typed, pinyin)?, record.standing, Reverse(minute), record.id))
        })
        .collect();
    found.sort();
    found.into_iter().map(|(rank, _, _, id)| (rank, id)).collect()
}

/// What cannot be a number, a telephone or a name is a text; a telephone with words beside it is one too.
fn texts_of(record: &Record) -> Vec<(What, String)> {
    let mut out = Vec::new();
    for (what, text) in record.texts.iter().filter(|(_, text)| !text.is_empty()) {
        let folded = fold(text);
        let alnum: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
        let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
        match what {
            What::Number if (1..=64).contains(&alnum.len()) => out.push((What::Number, alnum)),
            What::Phone if (1..=64).contains(&digits.len()) => {
                out.push((What::Phone, digits));
                if text.chars().any(char::is_alphabetic) {
                    out.push((What::Text, folded));
                }
            }
            What::Name if text.len() <= 256 => out.push((What::Name, folded)),
            _ => out.push((What::Text, folded)),
        }
    }
    out
}

fn rank(texts: &[(What, String)], typed: &str, pinyin: &Pinyin) -> Option<Rank> {
    let folded: String = fold(&typed.chars().take(200).collect::<String>());
    let edge = |c: char| !c.is_alphanumeric();
    let words: Vec<&str> =
        folded.split_whitespace().map(|word| word.trim_matches(edge)).filter(|w| !w.is_empty()).collect();
    if words.is_empty() {
        return None;
    }
    if words.len() == 1 && words[0].len() == 1 {
        let names = texts.iter().filter(|(what, _)| *what == What::Name);
        return names.filter_map(|(what, text)| in_text(*what, text, words[0], pinyin)).min();
    }
    let each = |word: &&str| texts.iter().filter_map(|(what, text)| in_text(*what, text, word, pinyin)).min();
    let apart = words.iter().map(each).collect::<Option<Vec<Rank>>>().and_then(|ranks| ranks.into_iter().max());
    let is_separated = words.len() > 1 && folded.chars().all(|c| c.is_ascii_digit() || " +-.()/".contains(c));
    let joined: String = folded.chars().filter(char::is_ascii_digit).collect();
    let together = texts.iter().filter(|_| is_separated).filter(|(what, _)| matches!(what, What::Number | What::Phone));
    together.filter_map(|(what, text)| in_text(*what, text, &joined, pinyin)).chain(apart).min()
}

fn in_text(what: What, text: &str, word: &str, pinyin: &Pinyin) -> Option<Rank> {
    let starts = |text: &str| {
        let places = text.char_indices().filter(|(at, _)| text[*at..].starts_with(word));
        places.map(|(at, _)| text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric())).max()
    };
    let letter = word.len() == 1;
    let of = |begins, start, inside| if begins { Some(start) } else { Some(inside).filter(|_| !letter) };
    match what {
        What::Number | What::Phone => in_number(what, text, word),
        What::Name => {
            let written = starts(text).and_then(|begins| of(begins, Rank::NameStart, Rank::Name));
            let spoken = spoken(text, word, pinyin).and_then(|begins| of(begins, Rank::NameStart, Rank::Name));
            written.into_iter().chain(spoken).min()
        }
        What::Text => starts(text).and_then(|begins| of(begins, Rank::TextStart, Rank::Text)),
    }
}

fn in_number(what: What, number: &str, word: &str) -> Option<Rank> {
    let bare: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
    let digits = bare.chars().all(|c| c.is_ascii_digit());
    let long_enough = if what == What::Phone { digits && bare.len() >= 3 } else { bare.len() >= 2 };
    if !long_enough || !number.contains(&bare) {
        return None;
    }
    let has_digit = bare.chars().any(|c| c.is_ascii_digit());
    Some(match number {
        _ if number == bare => Rank::Exact,
        _ if !has_digit => Rank::Text,
        _ if number.ends_with(&bare) => Rank::Ending,
        _ => Rank::Part,
    })
}

/// Whether the name sounds like the word, and if so, whether from its beginning or from where something unspoken ends.
fn spoken(name: &str, word: &str, pinyin: &Pinyin) -> Option<bool> {
    if word.is_empty() || word.len() > 48 || !word.chars().all(|c| c.is_ascii_lowercase()) {
        return None;
    }
    let letters: Vec<char> = name.chars().collect();
    let silent = |at: usize| pinyin.readings(letters[at]).next().is_none();
    let heard = (0..letters.len()).filter(|at| says(&letters[*at..], word, pinyin));
    heard.map(|at| at == 0 || silent(at - 1)).max()
}

fn says(letters: &[char], word: &str, pinyin: &Pinyin) -> bool {
    let alike = |reading: &str, typed: &str| reading == typed || reading.replace('v', "u") == typed;
    let Some((first, rest)) = letters.split_first() else { return word.is_empty() };
    word.is_empty()
        || pinyin.readings(*first).any(|reading| {
            (1..=reading.len().min(word.len()))
                .any(|n| alike(&reading[..n], &word[..n]) && says(rest, &word[n..], pinyin))
        })
}
