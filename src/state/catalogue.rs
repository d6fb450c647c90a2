//! The search index of the open workspace: built in slices, kept beside the journal, never ahead of what it knows.
//!
//! While it is not complete it answers nothing, because a record that is not in it yet would seem not to exist. It
//! knows journals and indexes, no screen and no clock, so that it is tested as it is.

use crate::domain::findable::{KINDS, Said, Weight, findable, kind_of};
use crate::journal::{Journal, RecordId, RecordRef};
use crate::search::{DocId, Entry, Found, Index, Pinyin, Query, Standing, Wanted, What};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
use std::collections::{BTreeSet, VecDeque};

/// The search index of the open workspace.
#[derive(Default)]
pub(super) struct Catalogue {
    index: Index,
    begun: bool,
    /// Records that have never been in the index.
    fresh: VecDeque<RecordId>,
    /// Records that may be in it as they were before.
    stale: BTreeSet<RecordId>,
    last: Option<Found>,
}

impl Catalogue {
    /// Begins anew, with everything that the journal has.
    pub fn begin(&mut self, journal: &Journal) {
        let mut index = Index::default();
        if let Some(pinyin) = core::mem::take(&mut self.index).into_pinyin() {
            index.learn(pinyin);
        }
        let records = KINDS.iter().flat_map(|kind| journal.of_kind(kind));
        let fresh = records.map(RecordRef::id).collect();
        *self = Self { index, begun: true, fresh, ..Self::default() };
    }

    /// Whether it has been begun.
    pub fn is_begun(&self) -> bool {
        self.begun
    }

    /// Whether it knows all that the journal knows.
    pub fn is_complete(&self) -> bool {
        self.begun && self.fresh.is_empty() && self.stale.is_empty()
    }

    /// Hears that records have changed; says whether there is something to do. Before the beginning there is nothing.
    pub fn changed<'a>(&mut self, records: impl IntoIterator<Item = &'a RecordId>) -> bool {
        if self.begun {
            self.stale.extend(records.into_iter().filter(|id| kind_of(id).is_some()).cloned());
        }
        !self.stale.is_empty()
    }

    /// Is to be begun anew; says whether it had been begun.
    pub fn forget(&mut self) -> bool {
        core::mem::take(&mut self.begun)
    }

    /// Takes in at most so many records; says whether nothing is left to do.
    pub fn step(&mut self, journal: &Journal, most: usize) -> bool {
        let fresh: Vec<RecordId> = self.fresh.drain(..most.min(self.fresh.len())).collect();
        let stale: Vec<RecordId> = (fresh.len()..most).map_while(|_| self.stale.pop_first()).collect();
        self.index.strike(stale.iter().filter_map(doc_of).collect());
        for record in fresh.iter().chain(&stale).filter_map(|id| journal.view(id)) {
            // One that waits as changed comes again, and is put in then.
            if !self.stale.contains(&record.id()) {
                self.put(record);
            }
        }
        if fresh.is_empty() && stale.is_empty() {
            self.index.sound_out();
        }
        self.is_complete() && self.index.is_sounded()
    }

    fn put(&mut self, record: RecordRef<'_>) {
        let (Some(id), Some(found)) = (doc_of(&record.id()), findable(record)) else { return };
        let texts: Vec<(What, &str)> = found.texts.iter().map(|(said, text)| (what_of(*said), &**text)).collect();
        let standing = match found.weight {
            Weight::Open => Standing::Open,
            Weight::File => Standing::File,
            Weight::Past => Standing::Past,
        };
        self.index.push(&Entry { id, standing, at: found.at, texts: &texts });
    }

    /// Whether the readings of Chinese characters would be of use and are not here.
    pub fn wants_pinyin(&self) -> bool {
        self.index.pinyin().is_none() && self.index.has_chinese_names()
    }

    /// Takes the readings; names sound after some more steps.
    pub fn learn(&mut self, pinyin: Pinyin) {
        self.index.learn(pinyin);
    }

    /// The readings, if they are here.
    pub fn pinyin(&self) -> Option<&Pinyin> {
        self.index.pinyin()
    }

    /// The records of these kinds that answer, the best first and at most so many, and how many there are in all; none
    /// while it is not complete. `typing` says that the next query may be this one typed on.
    pub fn find(&mut self, query: &Query, kinds: &[&str], most: usize, typing: bool) -> Option<(Vec<RecordId>, usize)> {
        if !self.is_complete() {
            return None;
        }
        let places = kinds.iter().filter_map(|wanted| KINDS.iter().position(|kind| kind == wanted));
        let wanted = Wanted { most, kinds: places.fold(0, |mask, place| mask | 1 << place) };
        let found = self.index.search(query, wanted, self.last.as_ref().filter(|_| typing));
        let answer = (found.hits.iter().filter_map(|hit| record_of(hit.id)).collect(), found.total);
        if typing {
            self.last = Some(found);
        }
        Some(answer)
    }
}

/// What the index calls a text.
pub(super) fn what_of(said: Said) -> What {
    match said {
        Said::Number => What::Number,
        Said::Phone => What::Phone,
        Said::Name => What::Name,
        Said::Text => What::Text,
    }
}

fn doc_of(record: &RecordId) -> Option<DocId> {
    let mut key = [0; 12];
    // A record of which there is only one has no such key, and is not found.
    let is_key = B64.decode_slice(record.key(), &mut key) == Ok(12);
    is_key.then_some(DocId { kind: u8::try_from(kind_of(record)?).ok()?, key })
}

fn record_of(doc: DocId) -> Option<RecordId> {
    Some(RecordId::new(KINDS.get(usize::from(doc.kind))?, doc.key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Author, Body, Draft, Edit, Hlc, Intent, LogId, Salt, Stream, Writer};

    struct Desk {
        journal: Journal,
        writer: Writer,
    }

    impl Desk {
        fn new() -> Self {
            let writer = Writer::new("AAAAAAAAAAAAAAAA", LogId::new(Stream::Core, [1; 12]));
            Self { journal: Journal::default(), writer }
        }

        fn write(&mut self, edit: Edit<'_>) {
            let author = Author { agent: String::new(), name: "Marta".into(), desk: "7K3".into() };
            let body = Body { author, at: 0, offset: 60, intent: Intent::Edit, batch: None };
            let draft = Draft { body, parts: vec![edit.into_part()] };
            let entry = self.writer.write(Hlc { ms: 1, count: 0 }, &draft, &[Salt([2; 12]); 2]).unwrap();
            self.journal.admit(&entry);
        }

        fn rename(&mut self, n: u8, name: &str) {
            let seen = self.journal.clone();
            self.write(Edit::of(seen.get(&id(n)).unwrap()).set("name", name));
        }
    }

    fn id(n: u8) -> RecordId {
        RecordId::new("contact", [n; 12])
    }

    fn found(catalogue: &mut Catalogue, typed: &str) -> Option<Vec<RecordId>> {
        Some(catalogue.find(&Query::new(typed), &KINDS, 50, true)?.0)
    }

    #[test]
    fn b30_while_the_index_is_built_a_search_is_put_off_and_nothing_that_changed_meanwhile_is_missed() {
        let mut desk = Desk::new();
        for n in 0..5 {
            desk.write(Edit::new(id(n)).set("name", "Lucía"));
        }
        let mut catalogue = Catalogue::default();
        catalogue.begin(&desk.journal);
        assert!(!catalogue.step(&desk.journal, 2));
        assert_eq!(found(&mut catalogue, "lucia"), None);
        // One that is in already, one that is still to come, one that nobody knew.
        desk.rename(0, "Marta");
        desk.rename(4, "Sofía");
        desk.write(Edit::new(id(9)).set("name", "Lucía"));
        catalogue.changed(&[id(0), id(4), id(9), RecordId::only("workspace")]);
        while !catalogue.step(&desk.journal, 2) {}
        assert_eq!(found(&mut catalogue, "lucia"), Some(vec![id(1), id(2), id(3), id(9)]));
        assert_eq!(found(&mut catalogue, "marta"), Some(vec![id(0)]));
        assert_eq!(found(&mut catalogue, "sofia"), Some(vec![id(4)]));
    }

    #[test]
    fn b30_what_is_deleted_is_found_no_more_and_pinyin_comes_later() {
        let mut desk = Desk::new();
        desk.write(Edit::new(id(1)).set("name", "张晓明"));
        desk.write(Edit::new(id(2)).set("name", "张晓明"));
        let mut catalogue = Catalogue::default();
        catalogue.begin(&desk.journal);
        while !catalogue.step(&desk.journal, 100) {}
        assert!(catalogue.wants_pinyin());
        assert_eq!(found(&mut catalogue, "zxm"), Some(Vec::new()));
        catalogue.learn(Pinyin::read(include_bytes!("../../public/pinyin.bin")).unwrap());
        while !catalogue.step(&desk.journal, 100) {}
        assert_eq!(found(&mut catalogue, "zxm"), Some(vec![id(1), id(2)]));
        let seen = desk.journal.clone();
        desk.write(Edit::of(seen.get(&id(1)).unwrap()).delete());
        catalogue.changed(&[id(1)]);
        assert_eq!(found(&mut catalogue, "zxm"), None);
        assert!(catalogue.step(&desk.journal, 100));
        assert_eq!(found(&mut catalogue, "zxm"), Some(vec![id(2)]));
        assert!(!catalogue.wants_pinyin());
    }
}
