//! How well each record of a piece answers a query.
//!
//! Each word is looked for in each column as a whole, which is the fastest way through many records; where few are left
//! to look at, because they must hold another word too, only in those. Of the places where a word stands the best one
//! counts, of several words the one that answers worst.

use super::chunk::Chunk;
use super::column::Then;
use super::places::Places;
use super::query::{GoesOn, Word};
use super::sounds::heard;
use super::text::{is_edge, is_in_phone, word_begins};
use super::{Query, Rank};
use core::ops::Range;

/// The rank of a record that does not answer.
const NONE: u8 = u8::MAX;
/// Looking into one record takes about as long as looking through so many one after the other; and so many when one
/// letter is looked for, which stands everywhere.
const ONE_BY_ONE: usize = 16;
const ONE_BY_ONE_LETTER: usize = 3;

/// How the records of a piece answer the words of a query, for one that goes on from it.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranks {
    /// For all words.
    all: Vec<u8>,
    /// For all words but the last, where the last stands too.
    but_last: Option<Vec<u8>>,
}

/// The rank of each record, as a number; a larger one than there are ranks says that it does not answer. `last` is what
/// an earlier query found, from which this one goes on.
pub(super) fn ranks(chunk: &Chunk, query: &Query, last: Option<(GoesOn, &Ranks)>) -> (Ranks, Vec<u8>) {
    let end = query.words.len().saturating_sub(1);
    let mut left = last.map(|(_, ranks)| with_rank(&ranks.all));
    let mut but_last = last.and_then(|(how, ranks)| match how {
        GoesOn::Word => Some(ranks.all.clone()),
        GoesOn::Letters => ranks.but_last.clone(),
    });
    // The longest first: it leaves the fewest for the others.
    let mut words: Vec<(usize, &Word)> = query.words.iter().enumerate().collect();
    words.sort_by_key(|(_, word)| core::cmp::Reverse(word.text.len()));
    let mut of_last = Vec::new();
    for (at, word) in words.into_iter().filter(|(at, _)| last.is_none() || *at == end) {
        let fresh = of_word(chunk, word, query.is_one_letter(), left.as_ref());
        left = Some(with_rank(&fresh));
        if at == end {
            of_last = fresh;
        } else {
            but_last = Some(worst(but_last.as_deref(), fresh));
        }
    }
    let all = worst(but_last.as_deref(), of_last);
    let mut either = all.clone();
    if let Some(joined) = &query.joined {
        in_numbers(chunk, joined, &(0..chunk.places()), &mut either);
    }
    (Ranks { all, but_last }, either)
}

/// Of several words the one that answers worst counts.
fn worst(before: Option<&[u8]>, mut ranks: Vec<u8>) -> Vec<u8> {
    for (rank, other) in ranks.iter_mut().zip(before.unwrap_or_default()) {
        *rank = (*rank).max(*other);
    }
    ranks
}

fn with_rank(ranks: &[u8]) -> Places {
    let mut places = Places::none(ranks.len());
    ranks.iter().enumerate().filter(|(_, rank)| **rank != NONE).for_each(|(place, _)| places.add(place));
    places
}

fn of_word(chunk: &Chunk, word: &Word, alone: bool, left: Option<&Places>) -> Vec<u8> {
    let mut ranks = vec![NONE; chunk.places()];
    let one_by_one = left.filter(|left| few(left, chunk.places(), word));
    each_range(one_by_one, chunk.places(), |places| {
        in_numbers(chunk, word, &places, &mut ranks);
        in_names(chunk, word, &places, &mut ranks);
        in_sounds(chunk, word, &places, &mut ranks);
        if !alone {
            in_others(chunk, word, &places, &mut ranks);
        }
    });
    if let Some(left) = left.filter(|_| one_by_one.is_none()) {
        // All were looked at, because that was quicker.
        let kept = left.each().map(|place| (place, ranks.get(place).copied().unwrap_or(NONE))).collect::<Vec<_>>();
        ranks.fill(NONE);
        for (place, rank) in kept {
            improve(&mut ranks, place, rank);
        }
    }
    ranks
}

fn few(places: &Places, of: usize, word: &Word) -> bool {
    places.count() * if word.is_letter() { ONE_BY_ONE_LETTER } else { ONE_BY_ONE } < of
}

/// All places at once, or those that are left one by one.
fn each_range(one_by_one: Option<&Places>, count: usize, mut look: impl FnMut(Range<usize>)) {
    match one_by_one {
        Some(left) => left.each().for_each(|place| look(place..place + 1)),
        None => look(0..count),
    }
}

/// Notes a rank, if it is better than the one that is known.
fn improve(ranks: &mut [u8], place: usize, rank: u8) {
    if let Some(known) = ranks.get_mut(place) {
        *known = (*known).min(rank);
    }
}

fn known(ranks: &[u8], place: usize) -> u8 {
    ranks.get(place).copied().unwrap_or(NONE)
}

fn in_numbers(chunk: &Chunk, word: &Word, places: &Range<usize>, ranks: &mut [u8]) {
    let (numbers, phones) = word.in_what_numbers();
    if !numbers {
        return;
    }
    let (bytes, length, has_digit) = (&chunk.numeric.bytes, word.bare.len(), word.has_digit());
    // Telephones are digits alone, so that only a word of two digits has to be kept out of them.
    let only_numbers = has_digit && !phones;
    chunk.numeric.hits(
        word.bare_finder(),
        places,
        |_| true,
        |place, at| {
            if only_numbers && is_in_phone(bytes, at) {
                return Then::On;
            }
            let begins = is_edge(at.checked_sub(1).and_then(|before| bytes.get(before)));
            let rank = match (begins, is_edge(bytes.get(at + length))) {
                (true, true) => Rank::Exact,
                _ if !has_digit => Rank::Text,
                (false, true) => Rank::Ending,
                (_, false) => Rank::Part,
            };
            improve(ranks, place, rank as u8);
            if rank == Rank::Exact { Then::Next } else { Then::On }
        },
    );
}

fn in_names(chunk: &Chunk, word: &Word, places: &Range<usize>, ranks: &mut [u8]) {
    let bytes = &chunk.names.bytes;
    let fits = |at| !word.is_letter() || word_begins(bytes, at);
    chunk.names.hits(word.finder(), places, fits, |place, at| {
        if known(ranks, place) < Rank::NameStart as u8 {
            return Then::Next;
        }
        if word_begins(bytes, at) {
            improve(ranks, place, Rank::NameStart as u8);
            return Then::Next;
        }
        improve(ranks, place, Rank::Name as u8);
        Then::On
    });
}

fn in_sounds(chunk: &Chunk, word: &Word, places: &Range<usize>, ranks: &mut [u8]) {
    if chunk.sounds.bytes.is_empty() || !word.can_sound() {
        return;
    }
    let (start, sounds) = chunk.sounds.span(places);
    let mut place = places.start;
    for heard in heard(word.text.as_bytes(), sounds) {
        place = chunk.sounds.place_of(start + heard.from, place);
        if heard.begins(sounds) {
            improve(ranks, place, Rank::NameStart as u8);
        } else if !word.is_letter() {
            improve(ranks, place, Rank::Name as u8);
        }
    }
}

fn in_others(chunk: &Chunk, word: &Word, places: &Range<usize>, ranks: &mut [u8]) {
    let bytes = &chunk.others.bytes;
    let fits = |at| !word.is_letter() || word_begins(bytes, at);
    chunk.others.hits(word.finder(), places, fits, |place, at| {
        if known(ranks, place) < Rank::TextStart as u8 {
            return Then::Next;
        }
        if word_begins(bytes, at) {
            improve(ranks, place, Rank::TextStart as u8);
            return Then::Next;
        }
        improve(ranks, place, Rank::Text as u8);
        Then::On
    });
}
