//! What a person would notice of an open workspace, on the in-memory store: whole desks, without a browser.
#![allow(clippy::unwrap_used)]

use std::cell::Cell;
use std::rc::Rc;
use ventanilla::journal::{Edit, RecordId};
use ventanilla::store::{Fault, MemoryStore, StoreError, block_on};
use ventanilla::workspace::*;

/// A world whose clock stands still until told, and whose chance counts up.
#[derive(Clone)]
struct World(Rc<Cell<i64>>, Rc<Cell<u64>>);

impl World {
    fn new(seed: u64) -> Self {
        Self(Rc::new(Cell::new(1_795_000_000_000)), Rc::new(Cell::new(seed << 32)))
    }
}

impl Env for World {
    fn now(&self) -> i64 {
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

fn desk(code: &str) -> Desk {
    Desk {
        code: code.into(),
        name: "Puesto 1".into(),
        agent: "agent/AAAAAAAAAAAAAAAA".into(),
        agent_name: "Marta Ríos".into(),
        streams: vec!["core".into(), "queue".into()],
        sync_key: String::new(),
        exported: None,
    }
}

fn new_desk(store: &MemoryStore, world: &World) -> Workspace<MemoryStore, World> {
    let setup = Setup { id: "WWWWWWWWWWWWWWWW".into(), kind: Kind::Live, desk: desk("7K3") };
    block_on(Workspace::create(store.clone(), world.clone(), setup)).unwrap()
}

fn complaint(n: u8) -> RecordId {
    RecordId::new("complaint", [n; 12])
}

fn file(ws: &Workspace<MemoryStore, World>, n: u8, subject: &str) -> Result<Saved, WorkspaceError> {
    let part = Edit::new(complaint(n)).set("f.subject", subject).into_part();
    block_on(ws.write(Action::edit([part]).numbered(&complaint(n), "R")))
}

#[test]
fn what_was_saved_is_there_when_the_tab_comes_back_under_the_number_that_was_told() {
    let (store, world) = (MemoryStore::new(), World::new(1));
    let first = new_desk(&store, &world);
    let saved = file(&first, 1, "Sin agua").unwrap();
    let (log, digest) = (first.log(), first.journal().digest());
    drop(first);
    let again = block_on(Workspace::open(store, world, Some(log))).unwrap();
    assert_eq!(again.journal().digest(), digest);
    let journal = again.journal();
    let record = journal.get(&complaint(1)).unwrap();
    assert_eq!(record.text("number"), saved.numbers[0].1);
    assert!(saved.numbers[0].1.starts_with("R-7K3-0001-"), "{}", saved.numbers[0].1);
}

#[test]
fn b9_two_tabs_see_each_others_work_and_never_give_one_number_twice() {
    let (store, world) = (MemoryStore::new(), World::new(2));
    let one = new_desk(&store, &world);
    let two = block_on(Workspace::open(store, world, None)).unwrap();
    let mut numbers: Vec<String> = Vec::new();
    for n in 0..6 {
        let tab = if n % 2 == 0 { &one } else { &two };
        numbers.push(file(tab, n, "x").unwrap().numbers[0].1.clone());
    }
    block_on(one.refresh()).unwrap();
    block_on(two.refresh()).unwrap();
    assert_eq!(one.journal().digest(), two.journal().digest());
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 6);
}

#[test]
fn b7_a_full_disk_loses_neither_the_number_nor_what_is_shown() {
    let (store, world) = (MemoryStore::new(), World::new(3));
    let ws = new_desk(&store, &world);
    file(&ws, 1, "first").unwrap();
    store.fail_next(Fault::Refuse(StoreError::Full));
    assert_eq!(file(&ws, 2, "second"), Err(WorkspaceError::Store(StoreError::Full)));
    assert!(ws.journal().get(&complaint(2)).is_none());
    let retry = file(&ws, 2, "second").unwrap();
    assert!(retry.numbers[0].1.starts_with("R-7K3-0002-"));
}

#[test]
fn two_copies_of_one_tab_both_go_on_and_nothing_is_lost() {
    let (store, world) = (MemoryStore::new(), World::new(4));
    let one = new_desk(&store, &world);
    file(&one, 1, "before").unwrap();
    let copy = block_on(Workspace::open(store.clone(), World::new(5), Some(one.log()))).unwrap();
    file(&one, 2, "from one").unwrap();
    file(&copy, 3, "from the copy").unwrap();
    assert_ne!(one.log(), copy.log());
    let all = block_on(Workspace::open(store, world, None)).unwrap();
    assert_eq!(all.journal().of_kind("complaint").count(), 3);
}

#[test]
fn an_action_too_large_for_an_entry_is_shown_whole_and_undone_whole() {
    let (store, world) = (MemoryStore::new(), World::new(6));
    let ws = new_desk(&store, &world);
    let long = "ñ".repeat(10_000);
    let mut edit = Edit::new(complaint(1));
    for n in 0..8 {
        edit = edit.set(&format!("f.{n}"), long.as_str());
    }
    let saved = block_on(ws.write(Action::edit([edit.into_part()]))).unwrap();
    assert!(saved.entries.len() > 2);
    assert_eq!(ws.journal().get(&complaint(1)).unwrap().fields().count(), 8);
    let huge = Edit::new(complaint(2)).set("f.x", "x".repeat(60_000)).into_part();
    assert_eq!(block_on(ws.write(Action::edit([huge]))), Err(WorkspaceError::TooLarge));
}

#[test]
fn b1_b2_drafts_are_kept_by_agent_form_and_record_and_a_day_in_the_bin() {
    let (store, world) = (MemoryStore::new(), World::new(7));
    let ws = new_desk(&store, &world);
    let key = DraftKey {
        agent: "agent/A".into(),
        form: "complaint".into(),
        record: complaint(1).to_string(),
        tab: String::new(),
    };
    let other = DraftKey { agent: "agent/B".into(), ..key.clone() };
    let form = |key: &DraftKey, text: &str| DraftForm {
        key: key.clone(),
        fields: [("subject".to_owned(), DraftField { value: text.into(), over: Vec::new() })].into(),
        at: world.now(),
        parent: String::new(),
    };
    block_on(ws.keep_draft(&form(&key, "mine"))).unwrap();
    block_on(ws.keep_draft(&form(&other, "theirs"))).unwrap();
    assert_eq!(block_on(ws.draft(&key)).unwrap().unwrap().fields.get("subject").unwrap().value, "mine");
    block_on(ws.discard_draft(&key)).unwrap();
    assert!(block_on(ws.draft(&key)).unwrap().is_none());
    let binned = block_on(ws.bin()).unwrap();
    block_on(ws.unbin(&binned[0])).unwrap();
    assert!(block_on(ws.draft(&key)).unwrap().is_some());
    block_on(ws.discard_draft(&key)).unwrap();
    world.0.set(world.now() + 25 * 60 * 60 * 1000);
    assert!(block_on(ws.bin()).unwrap().is_empty());
    let saved = Action::edit([Edit::new(complaint(1)).set("f.s", "x").into_part()]).without_draft(&other);
    block_on(ws.write(saved)).unwrap();
    assert!(block_on(ws.drafts()).unwrap().is_empty());
}

#[test]
fn undo_takes_back_and_redo_gives_back() {
    let (store, world) = (MemoryStore::new(), World::new(8));
    let ws = new_desk(&store, &world);
    file(&ws, 1, "old").unwrap();
    let part = {
        let journal = ws.journal();
        Edit::of(journal.get(&complaint(1)).unwrap()).set("f.subject", "new").into_part()
    };
    let change = block_on(ws.write(Action::edit([part]))).unwrap();
    let undone = block_on(ws.undo(change.entries[0])).unwrap().unwrap();
    assert_eq!(ws.journal().get(&complaint(1)).unwrap().text("f.subject"), "old");
    block_on(ws.undo(undone.entries[0])).unwrap().unwrap();
    assert_eq!(ws.journal().get(&complaint(1)).unwrap().text("f.subject"), "new");
    let history = block_on(ws.history(&complaint(1))).unwrap();
    assert_eq!(history.len(), 4);
    assert_eq!(history[1].changes[0].from, ["old"]);
}

#[test]
fn b7_work_goes_on_in_memory_on_a_full_disk_and_lands_when_there_is_room() {
    use ventanilla::store::{Afloat, JournalStore, Table};
    let (store, world) = (MemoryStore::new(), World::new(9));
    let setup = Setup { id: "WWWWWWWWWWWWWWWW".into(), kind: Kind::Live, desk: desk("7K3") };
    let ws = block_on(Workspace::create(Afloat::new(store.clone()), world.clone(), setup)).unwrap();
    let file = |n: u8| {
        let part = Edit::new(complaint(n)).set("f.subject", "x").into_part();
        block_on(ws.write(Action::edit([part]).numbered(&complaint(n), "R"))).unwrap()
    };
    file(1);
    store.set_quota(Some(store.bytes()));
    let second = file(2);
    assert!(second.numbers[0].1.starts_with("R-7K3-0002-") && ws.store().adrift() == 1);
    let third = file(3);
    assert!(third.numbers[0].1.starts_with("R-7K3-0003-") && ws.store().adrift() == 2);
    assert_eq!(block_on(ws.export("x")).unwrap().concat().matches("f.subject").count(), 3);
    assert_eq!(block_on(store.keys(Table::Tail, "", "")).unwrap().len(), 1);
    store.set_quota(None);
    file(4);
    assert_eq!(ws.store().adrift(), 0);
    let again = block_on(Workspace::open(store, world, None)).unwrap();
    assert_eq!(again.journal().of_kind("complaint").count(), 4);
}

#[test]
fn b65_numbers_reserved_for_paper_are_never_given_again() {
    use ventanilla::domain::paper::{self, Reserved};
    let (store, world) = (MemoryStore::new(), World::new(21));
    let first = new_desk(&store, &world);
    file(&first, 1, "Sin agua").unwrap();
    let ids: Vec<RecordId> = (0..5).map(|n| RecordId::new(paper::KIND, [n; 12])).collect();
    let parts = ids.iter().map(|id| paper::reserve(id.clone(), "hoja", "pad", "agent/a", 7));
    let action = ids.iter().fold(Action::edit(parts), |action, id| action.numbered(id, "R"));
    let saved = block_on(first.write(action)).unwrap();
    assert_eq!(saved.numbers.len(), 5);
    // Two tabs of one desk, the second of which has not seen the pad.
    let second = block_on(Workspace::open(store.clone(), world.clone(), None)).unwrap();
    let mut given: Vec<String> = saved.numbers.iter().map(|(_, number)| number.clone()).collect();
    given.push(file(&second, 2, "Fuga").unwrap().numbers[0].1.clone());
    given.push(file(&first, 3, "Factura").unwrap().numbers[0].1.clone());
    assert!(given[5].starts_with("R-7K3-0007-"), "{}", given[5]);
    let mut once = given.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), given.len(), "{given:?}");
    let pad = Reserved::all(&block_on(Workspace::open(store, world, None)).unwrap().journal());
    let numbers: Vec<&str> = pad.iter().map(|reserved| reserved.number.as_str()).collect();
    assert_eq!(
        numbers,
        given[..5].iter().map(String::as_str).collect::<Vec<_>>(),
        "a pad is in the order of its numbers"
    );
    assert!(pad.iter().all(Reserved::is_unused));
}

/// Hands everything over, and brings the receipt back as bytes.
fn hand_over(
    from: &Workspace<MemoryStore, World>,
    to: &Workspace<MemoryStore, World>,
) -> ventanilla::exchange::receipt::Receipt {
    use ventanilla::exchange::{Expect, Limits, bundle, receipt::Receipt};
    let text = block_on(from.export("Aguas")).unwrap().concat();
    let bundle = bundle::read(text.as_bytes(), &Limits::DESK, Expect::Only(&to.named(""))).unwrap();
    block_on(to.import(&bundle)).unwrap();
    let text = to.receipt(&bundle, "Aguas").text();
    Receipt::read(text.as_bytes(), Expect::Only(&from.named(""))).unwrap()
}

#[test]
fn b8_a_receipt_that_comes_back_confirms_what_was_handed_over_and_nothing_written_since() {
    let world = World::new(31);
    let marta = new_desk(&MemoryStore::new(), &world);
    let setup = Setup { id: "WWWWWWWWWWWWWWWW".into(), kind: Kind::Live, desk: desk("P0Q") };
    let liu = block_on(Workspace::create(MemoryStore::new(), World::new(32), setup)).unwrap();
    (1..4).for_each(|n| drop(file(&marta, n, "x").unwrap()));
    let early = hand_over(&marta, &liu);
    (4..6).for_each(|n| drop(file(&marta, n, "x").unwrap()));
    let late = hand_over(&marta, &liu);
    file(&marta, 6, "x").unwrap();
    let unconfirmed = || block_on(marta.unconfirmed()).unwrap();
    assert_eq!(unconfirmed(), 6, "handing over alone confirms nothing");
    assert_eq!((block_on(marta.take_receipt(&late)), unconfirmed()), (Ok(5), 1));
    // An older one that comes late, and the same one twice, take nothing back.
    assert_eq!((block_on(marta.take_receipt(&early)), unconfirmed()), (Ok(0), 1));
    assert_eq!((block_on(marta.take_receipt(&late)), unconfirmed()), (Ok(0), 1));
    let file_of_liu = hand_over(&liu, &marta);
    assert_eq!(unconfirmed(), 1, "a file says what its desk had, which is no more");
    // One's own receipt confirms nothing, nor does one of another workspace.
    assert_eq!(block_on(marta.take_receipt(&file_of_liu)), Err(WorkspaceError::Foreign));
    let mut foreign = late;
    foreign.workspace.id = "BBBBBBBBBBBBBBBB".into();
    assert_eq!(block_on(marta.take_receipt(&foreign)), Err(WorkspaceError::Foreign));
    assert_eq!(block_on(liu.take_receipt(&file_of_liu)), Ok(0), "Liu wrote nothing");
}

/// Takes in what a desk wrote for another; how many entries the file held.
fn hand_over_news(from: &Workspace<MemoryStore, World>, to: &Workspace<MemoryStore, World>) -> usize {
    use ventanilla::exchange::{Expect, Limits, bundle};
    let peers = block_on(from.peers()).unwrap();
    let peer = peers.into_iter().find(|peer| peer.desk == to.desk().code).unwrap();
    let (lacked, part) = (peer.lacks.entries(&from.journal()), Part::Lacked(peer.lacks));
    let extent = Extent { part, records: Records::Left };
    let text = block_on(from.export_with("Aguas", &extent)).unwrap().concat();
    let bundle = bundle::read(text.as_bytes(), &Limits::DESK, Expect::Only(&to.named(""))).unwrap();
    assert_eq!(bundle.entries.len() as u64, lacked, "what is said to be lacked is what goes");
    block_on(to.import(&bundle)).unwrap();
    bundle.entries.len()
}

#[test]
fn what_is_new_since_last_time_goes_alone_and_a_lost_file_is_sent_again() {
    let world = World::new(41);
    let marta = new_desk(&MemoryStore::new(), &world);
    let join = |code: &str, seed| {
        let setup = Setup { id: "WWWWWWWWWWWWWWWW".into(), kind: Kind::Live, desk: desk(code) };
        block_on(Workspace::create(MemoryStore::new(), World::new(seed), setup)).unwrap()
    };
    let (liu, ana) = (join("P0Q", 42), join("A1A", 43));
    (1..4).for_each(|n| drop(file(&marta, n, "x").unwrap()));
    assert!(block_on(marta.peers()).unwrap().is_empty(), "nobody has been heard of");
    let receipt = hand_over(&marta, &liu);
    block_on(marta.take_receipt(&receipt)).unwrap();
    (4..6).for_each(|n| drop(file(&marta, n, "x").unwrap()));
    // The first file is lost; the second holds the same and what came since.
    let peers = block_on(marta.peers()).unwrap();
    let lost = Extent { part: Part::Lacked(peers[0].lacks.clone()), records: Records::Added };
    block_on(marta.export_with("Aguas", &lost)).unwrap();
    file(&marta, 6, "x").unwrap();
    assert_eq!(hand_over_news(&marta, &liu), 3);
    assert_eq!(liu.journal().len(), marta.journal().len());
    // Liu’s own work comes back, and only that; from then on neither lacks anything.
    file(&liu, 7, "x").unwrap();
    assert_eq!(hand_over_news(&liu, &marta), 1);
    assert_eq!(hand_over_news(&marta, &liu), 0, "her file told what she has");
    let digest = |ws: &Workspace<MemoryStore, World>| ws.journal().digest();
    assert_eq!(digest(&marta), digest(&liu));
    // What was meant for Liu and given to Ana is taken in, with its gaps; the whole file fills them.
    hand_over(&ana, &marta);
    let text = block_on(marta.export_with("Aguas", &lost)).unwrap().concat();
    let read = |text: &str| {
        use ventanilla::exchange::{Expect, Limits, bundle};
        bundle::read(text.as_bytes(), &Limits::DESK, Expect::Only(&ana.named(""))).unwrap()
    };
    block_on(ana.import(&read(&text))).unwrap();
    assert!(ana.journal().len() < marta.journal().len());
    hand_over(&marta, &ana);
    assert_eq!(digest(&marta), digest(&ana));
}
