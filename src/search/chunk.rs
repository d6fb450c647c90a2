//! A piece of the index: some thousand records, so that changing it never takes long.
//!
//! Numbers, names and other texts stand in a column each; what else is known of a record stands in arrays beside them,
//! 28 bytes a record. A record that changes is struck out and written anew at the end of the index; when a quarter of a
//! piece is struck out, the piece closes its gaps.

use super::column::Column;
use super::judge::{self, Ranks};
use super::query::GoesOn;
use super::sounds::sound;
use super::text::{each_name, write};
use super::{Pinyin, Query, Rank, What};

/// A piece takes no more once it holds so many bytes.
const FULL_BYTES: usize = 512 * 1024;
const MS_PER_MINUTE: i64 = 60_000;
/// Minutes since 1970 up to the year 2097.
const MINUTES: u32 = (1 << 26) - 1;
const DEAD: u32 = 1 << 31;

/// Names a record: a kind, below 8, and its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocId {
    /// The kind, below 8. What it means is the caller's.
    pub kind: u8,
    /// The key within the kind.
    pub key: [u8; 12],
}

/// Whether a record still needs somebody. What answers equally well stands in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// A matter that is open.
    Open,
    /// Somebody's file, which is never over.
    File,
    /// What is over.
    #[default]
    Past,
}

/// A record as it is put into the index.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Its name.
    pub id: DocId,
    /// Whether it is open.
    pub standing: Standing,
    /// When it was, in milliseconds since 1970; minutes count.
    pub at: i64,
    /// What it is found by.
    pub texts: &'a [(What, &'a str)],
}

/// Kind, standing and minute of a record, in one number.
#[derive(Clone, Copy)]
struct Facts(u32);

impl Facts {
    fn of(entry: &Entry<'_>) -> Self {
        let minute =
            u32::try_from(entry.at / MS_PER_MINUTE).map_or(if entry.at < 0 { 0 } else { MINUTES }, |m| m.min(MINUTES));
        Self(minute | (entry.standing as u32) << 26 | u32::from(entry.id.kind & 7) << 28)
    }

    fn minute(self) -> u32 {
        self.0 & MINUTES
    }

    fn standing(self) -> Standing {
        match self.0 >> 26 & 3 {
            0 => Standing::Open,
            1 => Standing::File,
            _ => Standing::Past,
        }
    }

    fn kind(self) -> u8 {
        (self.0 >> 28 & 7) as u8
    }

    fn is_dead(self) -> bool {
        self.0 & DEAD != 0
    }
}

/// A record that answers.
pub(super) struct Answer {
    pub place: usize,
    pub rank: Rank,
    pub standing: Standing,
    pub minute: u32,
}

/// Some thousand records.
#[derive(Default)]
pub(super) struct Chunk {
    pub numeric: Column,
    pub names: Column,
    pub others: Column,
    /// How the names sound; of fewer records, while it has not been worked out.
    pub sounds: Column,
    keys: Vec<[u8; 12]>,
    facts: Vec<Facts>,
    dead: usize,
}

impl Chunk {
    /// Records, those that are struck out too.
    pub fn places(&self) -> usize {
        self.keys.len()
    }

    /// Records that count.
    pub fn len(&self) -> usize {
        self.places() - self.dead
    }

    fn text_bytes(&self) -> usize {
        self.numeric.bytes.len() + self.names.bytes.len() + self.others.bytes.len()
    }

    /// Whether nothing more fits into a piece of so many records.
    pub fn is_full(&self, records: usize) -> bool {
        self.text_bytes() >= FULL_BYTES || self.places() >= records
    }

    /// Whether both together fill no more than half a piece.
    pub fn goes_with(&self, other: &Self, records: usize) -> bool {
        let half = |sum: usize, full: usize| sum * 2 <= full;
        half(self.text_bytes() + other.text_bytes(), FULL_BYTES)
            && half(self.places() + other.places(), records)
            && self.is_sounded() == other.is_sounded()
    }

    /// Bytes that are taken in memory.
    pub fn bytes(&self) -> usize {
        let columns = [&self.numeric, &self.names, &self.others, &self.sounds];
        let columns: usize = columns.into_iter().map(Column::capacity).sum();
        columns + self.keys.capacity() * 12 + self.facts.capacity() * 4
    }

    /// Writes a record at the end.
    pub fn push(&mut self, entry: &Entry<'_>, pinyin: Option<&Pinyin>) {
        let pinyin = pinyin.filter(|_| self.is_sounded());
        self.numeric.begin();
        self.names.begin();
        self.others.begin();
        self.keys.push(entry.id.key);
        self.facts.push(Facts::of(entry));
        write(entry.texts, &mut self.numeric.bytes, &mut self.names.bytes, &mut self.others.bytes);
        if let Some(pinyin) = pinyin {
            self.sound_out(pinyin);
        }
    }

    /// Writes down how the names of those records sound of which it is not known yet.
    pub fn sound_out(&mut self, pinyin: &Pinyin) {
        for place in self.sounds.len()..self.places() {
            self.sounds.begin();
            for name in each_name(self.names.of(place)).filter(|name| !name.is_ascii()) {
                sound(name, pinyin, &mut self.sounds.bytes, |_| ());
            }
        }
    }

    /// Whether it is known how all names sound.
    pub fn is_sounded(&self) -> bool {
        self.sounds.len() == self.places()
    }

    /// Gives back what was set aside for more.
    pub fn close(&mut self) {
        for column in [&mut self.numeric, &mut self.names, &mut self.others, &mut self.sounds] {
            column.shrink();
        }
        self.keys.shrink_to_fit();
        self.facts.shrink_to_fit();
    }

    /// The name of a record.
    pub fn id(&self, place: usize) -> Option<DocId> {
        Some(DocId { kind: self.facts.get(place)?.kind(), key: *self.keys.get(place)? })
    }

    /// Strikes out the records with these names, which are sorted.
    pub fn strike(&mut self, gone: &[DocId]) {
        for place in 0..self.places() {
            let is_gone = self.id(place).is_some_and(|id| gone.binary_search(&id).is_ok());
            if let Some(facts) = self.facts.get_mut(place).filter(|facts| is_gone && !facts.is_dead()) {
                facts.0 |= DEAD;
                self.dead += 1;
            }
        }
        if self.dead * 4 > self.places() {
            let old = core::mem::take(self);
            self.take_over(&old);
            self.close();
        }
    }

    /// Takes what counts of another piece behind its own.
    pub fn take_over(&mut self, old: &Self) {
        let is_sounded = self.is_sounded() && old.is_sounded();
        let alive = |place: &usize| old.facts.get(*place).is_some_and(|facts| !facts.is_dead());
        for place in (0..old.places()).filter(alive) {
            self.numeric.take(&old.numeric, place);
            self.names.take(&old.names, place);
            self.others.take(&old.others, place);
            self.keys.extend(old.keys.get(place));
            self.facts.extend(old.facts.get(place));
            if is_sounded {
                self.sounds.take(&old.sounds, place);
            }
        }
    }

    /// The records that answer a query, the last first. Returns what a query that goes on from this one wants to know.
    pub fn search(
        &self,
        query: &Query,
        kinds: u8,
        last: Option<(GoesOn, &Ranks)>,
        mut each: impl FnMut(Answer),
    ) -> Ranks {
        let (ranks, either) = judge::ranks(self, query, last);
        for ((place, rank), facts) in either.iter().enumerate().zip(&self.facts).rev() {
            // Most records answer nothing, and are told apart by this alone.
            if let Some(rank) = Rank::ALL.get(usize::from(*rank))
                && !facts.is_dead()
                && kinds & 1 << facts.kind() != 0
            {
                each(Answer { place, rank: *rank, standing: facts.standing(), minute: facts.minute() });
            }
        }
        ranks
    }
}
