//! B54, as far as the store: what was erased is nowhere on the disk any more, and the chain holds.

use super::desk::{Tab, World, begin, bundle_of, complaint, open, shown, write, write_many};
use serde_json::json;
use ventanilla::journal::{Edit, Intent, Op, Part, RecordId, chain};
use ventanilla::store::{Batch, JournalStore, MemoryStore, Table, block_on};
use ventanilla::workspace::{Action, DraftField, DraftForm, DraftKey, rows};

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

/// A draft about a complaint, of another form in which it is the parent, and an attachment.
fn belongings<S: JournalStore>(tab: &Tab<S>, n: usize) -> (String, RecordId) {
    let of = complaint(n).to_string();
    let key = |record: &str, form: &str| DraftKey {
        agent: "agent/AAAAAAAAAAAAAAAA".into(),
        form: form.into(),
        record: record.into(),
        tab: "t".into(),
    };
    let value = json!("Sra. Ortega, a medias");
    for (record, parent, form) in [(of.clone(), "", "a"), (format!("callback/BBBBBBBBBBBBBBB{n}"), of.as_str(), "b")] {
        let fields = [("note".to_owned(), DraftField { value: value.clone(), over: Vec::new() })].into_iter().collect();
        let form = DraftForm { key: key(&record, form), fields, at: 1, parent: parent.into() };
        block_on(tab.keep_draft(&form)).unwrap();
        if form.key.form == "a" {
            block_on(tab.discard_draft(&form.key)).unwrap();
            block_on(tab.keep_draft(&form)).unwrap();
        }
    }
    let bytes = format!("Sra. Ortega, en la foto {n} ").repeat(6_000).into_bytes();
    let (blob, rows) = rows(&bytes, "image/png");
    let file = RecordId::new("file", [n as u8; 12]);
    let part = Edit::new(file.clone()).set("of", of.as_str()).set("blob", blob.as_str()).into_part();
    block_on(tab.write(Action::edit([part]).with_blob(rows))).unwrap();
    (blob, file)
}

#[test]
fn drafts_the_bin_attachments_and_what_was_set_aside_go_in_the_transaction_that_erases() {
    let (store, world) = (MemoryStore::new(), World::new(35));
    let tab = begin(store.clone(), &world);
    write_many(&tab, 0, 20);
    write(&tab, 3, "Sra. Ortega").unwrap();
    let (blob, file) = belongings(&tab, 3);
    let (other, _) = belongings(&tab, 4);
    let aside = (Table::Quarantine, "seg/x".to_owned(), b"Sra. Ortega, aparte".to_vec());
    block_on(store.commit(Batch { put: vec![aside], ..Batch::default() })).unwrap();
    block_on(tab.tidy_all()).unwrap();
    let early = bundle_of(&tab);
    // A colleague has all of it.
    let (theirs, elsewhere) = (MemoryStore::new(), World::new(36));
    let there = begin(theirs.clone(), &elsewhere);
    block_on(there.import(&early)).unwrap();
    belongings(&there, 3);

    let ask = |record: RecordId| Part { record, reason: None, ops: vec![Op::Erase] };
    let action = block_on(tab.erasing(vec![ask(complaint(3)), ask(file)], std::slice::from_ref(&blob))).unwrap();
    block_on(tab.write(action)).unwrap();
    assert!(block_on(tab.blob(&blob)).unwrap().is_none(), "before any tidying");
    assert!(places_of(&store, "aparte").is_empty() && block_on(tab.drafts()).unwrap().len() == 2);
    // Nothing of it is passed on meanwhile, although it is stored still.
    let late = bundle_of(&tab);
    assert!(!late.entries.iter().any(|e| e.text().contains("Sra. Ortega\"")));
    block_on(tab.tidy()).unwrap();
    let left = places_of(&store, "Ortega");
    assert!(
        left.iter()
            .all(|place| place.contains(&other) || place.contains(complaint(4).as_str()) || place.contains("BBB4")),
        "{left:?}"
    );
    assert!(!left.is_empty(), "the other one's are there");

    // The old bundle brings back neither words nor picture.
    block_on(tab.import(&early)).unwrap();
    block_on(tab.tidy()).unwrap();
    assert_eq!(places_of(&store, "Ortega"), left);
    assert!(block_on(tab.blob(&blob)).unwrap().is_none());
    let entries = bundle_of(&tab).entries;
    assert!(chain::verify(&entries).values().all(chain::Chain::is_whole));

    // And the colleague loses them with the new one.
    assert!(block_on(there.blob(&blob)).unwrap().is_some() && block_on(there.drafts()).unwrap().len() == 2);
    block_on(there.import(&late)).unwrap();
    block_on(there.tidy()).unwrap();
    assert!(block_on(there.blob(&blob)).unwrap().is_none() && block_on(there.blob(&other)).unwrap().is_some());
    assert!(block_on(there.drafts()).unwrap().is_empty() && block_on(there.bin()).unwrap().is_empty());
    assert!(places_of(&theirs, "Ortega").iter().all(|place| place.contains(&other)));
}

#[test]
fn a_draft_that_another_tab_kept_in_the_moment_of_the_erasure_is_forgotten() {
    let (store, world) = (MemoryStore::new(), World::new(37));
    let tab = begin(store.clone(), &world);
    write_many(&tab, 0, 3);
    erase(&tab, 1);
    let key = DraftKey {
        agent: "agent/AAAAAAAAAAAAAAAA".into(),
        form: "a".into(),
        record: complaint(1).to_string(),
        tab: "u".into(),
    };
    let form = DraftForm { key, fields: Default::default(), at: 1, parent: String::new() };
    block_on(tab.keep_draft(&form)).unwrap();
    assert_eq!(block_on(tab.forget_drafts()).unwrap(), [form.key.to_string()]);
    assert!(block_on(tab.drafts()).unwrap().is_empty());
}
