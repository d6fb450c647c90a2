//! B54, as far as the store: what was erased is nowhere on the disk any more, and the chain holds.

use super::desk::{Tab, World, begin, bundle_of, complaint, open, shown, write, write_many};
use ventanilla::journal::{Intent, Op, Part, chain};
use ventanilla::store::{JournalStore, MemoryStore, Table, block_on};
use ventanilla::workspace::Action;

/// Where on the disk a text lies.
fn places_of(store: &MemoryStore, text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for table in Table::ALL {
        for (key, value) in block_on(store.range(table, "", "")).unwrap() {
            if value.windows(text.len()).any(|bytes| bytes == text.as_bytes()) {
                out.push(format!("{table:?}/{key}"));
            }
        }
    }
    out
}

fn erase<S: JournalStore>(tab: &Tab<S>, n: usize) {
    let part = Part { record: complaint(n), reason: None, ops: vec![Op::Erase] };
    block_on(tab.write(Action::new(Intent::Erase, [part]))).unwrap();
}

#[test]
fn what_was_erased_leaves_tail_segments_and_snapshot_and_the_chain_holds() {
    let (store, world) = (MemoryStore::new(), World::new(31));
    let tab = begin(store.clone(), &world);
    write_many(&tab, 0, 600);
    write(&tab, 7, "Sra. Ortega, en el segmento").unwrap();
    block_on(tab.tidy_all()).unwrap();
    write(&tab, 7, "Sra. Ortega, en la cola").unwrap();
    assert!(
        places_of(&store, "Ortega, en el segmento").len() >= 2 && places_of(&store, "Ortega, en la cola").len() == 1
    );
    let other = open(store.clone(), &world).unwrap();
    erase(&tab, 7);
    assert!(tab.is_untidy());
    let done = block_on(tab.tidy()).unwrap();
    assert_eq!((done.erased, done.snapshot), (3, true));
    for text in ["Ortega", "aviso 7\""] {
        assert_eq!(places_of(&store, text), [] as [String; 0]);
    }
    assert!(!tab.is_untidy());
    // The other tab goes on with what there is.
    block_on(other.refresh()).unwrap();
    assert!(other.journal().is_erased(&complaint(7)) && !other.is_untidy());
    assert_eq!(block_on(other.history(&complaint(8))).unwrap().len(), 1);
    let entries = bundle_of(&other).entries;
    assert_eq!((entries.len(), chain::verify(&entries).values().all(chain::Chain::is_whole)), (603, true));
    assert_eq!(shown(&open(store, &world).unwrap().journal()), shown(&tab.journal()));
}

#[test]
fn an_erasure_that_was_interrupted_is_finished_by_whoever_opens_next() {
    let (store, world) = (MemoryStore::new(), World::new(32));
    let tab = begin(store.clone(), &world);
    write_many(&tab, 0, 50);
    block_on(tab.tidy_all()).unwrap();
    erase(&tab, 3);
    drop(tab);
    let next = open(store.clone(), &world).unwrap();
    assert!(next.is_untidy() && !places_of(&store, "aviso 3\"").is_empty());
    block_on(next.tidy()).unwrap();
    assert_eq!(places_of(&store, "aviso 3\""), [] as [String; 0]);
    let last = open(store, &world).unwrap();
    assert!(!last.is_untidy() && last.journal().is_erased(&complaint(3)));
}

#[test]
fn an_import_brings_nothing_back_of_whom_was_erased_and_takes_away_whom_it_says_to_erase() {
    let (theirs, world) = (MemoryStore::new(), World::new(33));
    let there = begin(theirs, &world);
    write_many(&there, 0, 600);
    let early = bundle_of(&there);
    erase(&there, 5);
    let late = bundle_of(&there);
    let (store, elsewhere) = (MemoryStore::new(), World::new(34));
    let here = begin(store.clone(), &elsewhere);
    erase(&here, 4);
    block_on(here.import(&early)).unwrap();
    block_on(here.tidy()).unwrap();
    assert_eq!(places_of(&store, "aviso 4\""), [] as [String; 0]);
    assert!(!places_of(&store, "aviso 5\"").is_empty());
    block_on(here.import(&late)).unwrap();
    block_on(here.tidy()).unwrap();
    assert_eq!(places_of(&store, "aviso 5\""), [] as [String; 0]);
    assert_eq!(shown(&open(store, &elsewhere).unwrap().journal()), shown(&here.journal()));
}
