//! B11: an import is taken back as a whole, until somebody has built on it.
#![allow(clippy::unwrap_used)]

use std::cell::Cell;
use std::rc::Rc;
use ventanilla::exchange::{Bundle, Expect, Limits, bundle};
use ventanilla::journal::{Edit, RecordId};
use ventanilla::store::{MemoryStore, block_on};
use ventanilla::workspace::*;

#[derive(Clone)]
struct World(Rc<Cell<i64>>, Rc<Cell<u64>>);

impl Env for World {
    fn now(&self) -> i64 {
        self.0.set(self.0.get() + 1);
        self.0.get()
    }

    fn offset(&self) -> i32 {
        60
    }

    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            self.1.set(self.1.get() + 1);
            let mixed = self.1.get().wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
            chunk.iter_mut().zip(mixed).for_each(|(to, from)| *to = from);
        }
    }
}

type Ws = Workspace<MemoryStore, World>;

fn sits(code: &str, seed: u64) -> (Ws, MemoryStore) {
    let desk = Desk {
        code: code.into(),
        name: code.into(),
        agent: format!("agent/{}", "A".repeat(16)),
        agent_name: "Liu Xiao".into(),
        streams: vec!["core".into()],
        sync_key: String::new(),
        exported: None,
    };
    let setup = Setup { id: "WWWWWWWWWWWWWWWW".into(), kind: Kind::Live, desk };
    let world = World(Rc::new(Cell::new(1_795_000_000_000)), Rc::new(Cell::new(seed << 32)));
    let store = MemoryStore::new();
    (block_on(Workspace::create(store.clone(), world, setup)).unwrap(), store)
}

fn complaint(n: u16) -> RecordId {
    let mut key = [0; 12];
    key[..2].copy_from_slice(&n.to_be_bytes());
    RecordId::new("complaint", key)
}

fn writes(ws: &Ws, numbers: std::ops::Range<u16>, field: &str) {
    for n in numbers {
        let part = {
            let journal = ws.journal();
            Edit::on(complaint(n), journal.get(&complaint(n))).set(field, "x").into_part()
        };
        block_on(ws.write(Action::edit([part]))).unwrap();
    }
}

fn file_of(from: &Ws, to: &Ws) -> Bundle {
    let text = block_on(from.export("Aguas")).unwrap().concat();
    bundle::read(text.as_bytes(), &Limits::DESK, Expect::Only(&to.named(""))).unwrap()
}

fn digest(ws: &Ws) -> String {
    ws.journal().digest().to_string()
}

fn reopened(store: &MemoryStore, ws: &Ws) -> Ws {
    let seed = block_on(store_count(store)) as u64;
    let world = World(Rc::new(Cell::new(1_795_100_000_000)), Rc::new(Cell::new((90 + seed) << 32)));
    block_on(Workspace::open(store.clone(), world, Some(ws.log()))).unwrap()
}

async fn store_count(store: &MemoryStore) -> usize {
    use ventanilla::store::{JournalStore, Table};
    store.keys(Table::Tail, "", "").await.unwrap().len()
}

/// A small import lies in the tail, a large one in segments; both may have been tidied up since.
#[test]
fn b11_an_import_is_taken_back_as_a_whole_whatever_its_size() {
    for (count, tidied) in [(3, false), (3, true), (900, false), (900, true)] {
        let ((marta, store), (liu, _)) = (sits("7K3", 1), sits("P0Q", 2));
        writes(&marta, 2000..2010, "f.subject");
        writes(&liu, 0..count, "f.subject");
        let before = digest(&marta);
        let bundle = file_of(&liu, &marta);
        block_on(marta.import(&bundle)).unwrap();
        assert_ne!(digest(&marta), before);
        if tidied {
            block_on(marta.tidy_all()).unwrap();
        }
        let offered = block_on(marta.retractable()).unwrap().unwrap();
        assert_eq!((offered.entries, offered.records), (usize::from(count), usize::from(count)));
        assert_eq!(offered.from, ("Liu Xiao".to_owned(), "P0Q".to_owned()));
        // Work on other records goes on and stays.
        writes(&marta, 2010..2011, "f.subject");
        assert_eq!(block_on(marta.retract()).unwrap(), usize::from(count));
        assert_eq!(marta.journal().len(), 11, "{count} {tidied}");
        assert!(marta.journal().get(&complaint(0)).is_none());
        assert_eq!(block_on(marta.retractable()).unwrap(), None);
        let again = reopened(&store, &marta);
        assert_eq!((digest(&again), again.journal().len()), (digest(&marta), 11));
        assert!(again.damaged().is_empty());
        // The desk goes on writing, exports, and takes the same file in once more.
        writes(&again, 2011..2012, "f.subject");
        block_on(again.tidy_all()).unwrap();
        block_on(again.import(&bundle)).unwrap();
        assert_eq!(again.journal().len(), 12 + usize::from(count));
        block_on(again.export("Aguas")).unwrap();
    }
}

#[test]
fn b11_what_somebody_has_built_on_or_handed_on_is_not_taken_back() {
    let ((marta, _), (liu, _)) = (sits("7K3", 1), sits("P0Q", 2));
    writes(&liu, 0..3, "f.subject");
    assert_eq!(block_on(marta.retractable()).unwrap(), None, "nothing was imported");
    assert_eq!(block_on(marta.retract()), Err(WorkspaceError::NotAllowed));
    block_on(marta.import(&file_of(&liu, &marta))).unwrap();
    assert!(block_on(marta.retractable()).unwrap().is_some());
    writes(&marta, 1..2, "f.answer");
    assert_eq!(block_on(marta.retractable()).unwrap(), None, "an answer was written to one of them");
    assert_eq!(block_on(marta.retract()), Err(WorkspaceError::NotAllowed));
    assert_eq!(marta.journal().len(), 4);
    // The next import can be taken back, and it alone; until a record of one's own names one of its records.
    writes(&liu, 5..6, "f.subject");
    block_on(marta.import(&file_of(&liu, &marta))).unwrap();
    assert!(block_on(marta.retractable()).unwrap().is_some());
    let attempt = Edit::new(RecordId::new("attempt", [7; 12])).set("callback", complaint(5).to_string()).into_part();
    block_on(marta.write(Action::edit([attempt]))).unwrap();
    assert_eq!(block_on(marta.retractable()).unwrap(), None, "an attempt hangs on it");
    writes(&liu, 3..5, "f.subject");
    block_on(marta.import(&file_of(&liu, &marta))).unwrap();
    assert_eq!(block_on(marta.retractable()).unwrap().unwrap().entries, 2);
    block_on(marta.mark_exported()).unwrap();
    assert_eq!(block_on(marta.retractable()).unwrap(), None, "it was handed on");
}
