//! The index: what every record is found by, in pieces of some thousand records.
//!
//! It is built as slowly as one likes, a record at a time, and follows each change without being built anew. A search
//! looks through all texts once, or only through what the last search found when people type on. How much memory it
//! takes: the folded texts, 28 bytes a record, and where there are Chinese names some 25 bytes for how each sounds.

use super::best::Best;
use super::chunk::{Chunk, DocId, Entry};
use super::judge::Ranks;
use super::{Pinyin, Query, Rank, What};

/// What a search is to bring.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// At most so many hits; all are counted.
    pub most: usize,
    /// Which kinds of record: bit n for kind n.
    pub kinds: u8,
}

/// A record that answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub id: DocId,
    /// How well.
    pub rank: Rank,
}

/// What a search found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The best, best first.
    pub hits: Vec<Hit>,
    /// How many answer in all.
    pub total: usize,
    query: Query,
    version: u64,
    ranks: Vec<Ranks>,
}

/// So many records make a piece, unless another number is asked for.
const PIECE: usize = 4096;

/// What every record is found by.
pub struct Index {
    chunks: Vec<Chunk>,
    piece: usize,
    chinese: bool,
    pinyin: Option<Pinyin>,
    /// Grows with every change, so that a search is not narrowed by what was found before it.
    version: u64,
}

impl Default for Index {
    fn default() -> Self {
        Self::in_pieces_of(PIECE)
    }
}

impl Index {
    /// An empty one, in pieces of so many records: the smaller, the less work is a change and the more a search.
    #[must_use]
    pub fn in_pieces_of(records: usize) -> Self {
        Self { chunks: Vec::new(), piece: records, chinese: false, pinyin: None, version: 0 }
    }

    /// How many records are in it.
    #[must_use]
    pub fn len(&self) -> usize {
        self.chunks.iter().map(Chunk::len).sum()
    }

    /// Whether nothing is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bytes it takes in memory.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.chunks.iter().map(Chunk::bytes).sum()
    }

    /// Puts in a record that is not in it; one that may be is taken out first with [`Index::strike`].
    pub fn push(&mut self, entry: &Entry<'_>) {
        self.version += 1;
        self.chinese |= entry.texts.iter().any(|(what, text)| *what == What::Name && text.contains(is_chinese));
        if self.chunks.last().is_none_or(|last| last.is_full(self.piece)) {
            if let Some(full) = self.chunks.last_mut() {
                full.close();
            }
            self.chunks.push(Chunk::default());
        }
        if let Some(chunk) = self.chunks.last_mut() {
            chunk.push(entry, self.pinyin.as_ref());
        }
    }

    /// Takes records out; those that are not in it are passed over. Takes one look at each record, however many go.
    pub fn strike(&mut self, mut gone: Vec<DocId>) {
        gone.sort_unstable();
        if gone.is_empty() {
            return;
        }
        self.version += 1;
        for chunk in &mut self.chunks {
            chunk.strike(&gone);
        }
        // What has become small is put together, or a desk that stays open for weeks would be all small pieces.
        for chunk in core::mem::take(&mut self.chunks) {
            match self.chunks.last_mut() {
                _ if chunk.len() == 0 => {}
                Some(last) if last.goes_with(&chunk, self.piece) => last.take_over(&chunk),
                _ => self.chunks.push(chunk),
            }
        }
    }

    /// Whether any name that was put in is Chinese, so that pinyin would be of use.
    #[must_use]
    pub fn has_chinese_names(&self) -> bool {
        self.chinese
    }

    /// The readings of Chinese characters, if they are known.
    #[must_use]
    pub fn pinyin(&self) -> Option<&Pinyin> {
        self.pinyin.as_ref()
    }

    /// Lets the index go and keeps the readings.
    #[must_use]
    pub fn into_pinyin(self) -> Option<Pinyin> {
        self.pinyin
    }

    /// Whether it is known how all names sound, as far as it can be.
    #[must_use]
    pub fn is_sounded(&self) -> bool {
        self.pinyin.is_none() || self.chunks.iter().all(Chunk::is_sounded)
    }

    /// Takes the readings of Chinese characters. Names that are in already sound after [`Index::sound_out`].
    pub fn learn(&mut self, pinyin: Pinyin) {
        self.pinyin = Some(pinyin);
    }

    /// Works out how the names of one more piece sound; says whether there was one to do.
    pub fn sound_out(&mut self) -> bool {
        let silent = self.chunks.iter_mut().find(|chunk| !chunk.is_sounded());
        let (Some(pinyin), Some(chunk)) = (&self.pinyin, silent) else { return false };
        chunk.sound_out(pinyin);
        self.version += 1;
        true
    }

    /// The records that answer a query. `last` is what was found before, which saves the work when people type on.
    #[must_use]
    pub fn search(&self, query: &Query, wanted: Wanted, last: Option<&Found>) -> Found {
        let mut found = Found { query: query.clone(), version: self.version, ..Found::default() };
        if query.is_empty() {
            return found;
        }
        let last = last.filter(|last| last.version == self.version);
        let last = last.and_then(|last| Some((query.goes_on(&last.query)?, last)));
        let mut best = Best::new(wanted.most);
        // The newest are at the end; with the best first, few have to make room for better ones.
        for (at, chunk) in self.chunks.iter().enumerate().rev() {
            let known = last.and_then(|(how, last)| Some((how, last.ranks.get(at)?)));
            found.ranks.push(chunk.search(query, wanted.kinds, known, |answer| {
                found.total += 1;
                let id = || chunk.id(answer.place).unwrap_or(DocId { kind: 0, key: [0; 12] });
                best.offer(answer.rank, answer.standing, answer.minute, id);
            }));
        }
        found.ranks.reverse();
        found.hits = best.hits();
        found
    }
}

fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}
