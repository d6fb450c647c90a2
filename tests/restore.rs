//! What a person would notice after a desk broke and was begun again from what was saved: nothing is missing, no
//! number is given twice, and nobody is told that something is safe elsewhere when it is not.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod world;

use base64::{Engine, engine::general_purpose::STANDARD};
use ventanilla::exchange::{Expect, Limits, bundle, rescue};
use ventanilla::journal::{Edit, RecordId};
use ventanilla::store::{AtOnce, JournalStore, MemoryStore, Table, block_on};
use ventanilla::workspace::*;
use world::{World, desk};

type Desktop = Workspace<MemoryStore, World>;

const AGENT: &str = "agent/AAAAAAAAAAAAAAAA";

fn complaint(n: u8) -> RecordId {
    RecordId::new("complaint", [n; 12])
}

fn file(ws: &Desktop, n: u8) -> String {
    let part = Edit::new(complaint(n)).set("f.subject", "Sin agua").into_part();
    let saved = block_on(ws.write(Action::edit([part]).numbered(&complaint(n), "R"))).unwrap();
    saved.numbers[0].1.clone()
}

fn draft(agent: &str) -> DraftForm {
    let key = DraftKey {
        agent: agent.into(),
        form: "complaint".into(),
        record: complaint(9).to_string(),
        tab: "core.old".into(),
    };
    let fields = [("f.facts".to_owned(), DraftField { value: "half a sentence".into(), over: Vec::new() })].into();
    DraftForm { key, fields, at: 7, parent: String::new() }
}

/// A desk with an agent, a pack, two numbered complaints and two half-typed forms, one of somebody unknown.
fn desk_at_work() -> (MemoryStore, Desktop) {
    let store = MemoryStore::new();
    let setup = Setup { id: "W-W_WWWWWWWWWWWW".into(), kind: Kind::Live, desk: desk("7K3") };
    let ws = block_on(Workspace::create(store.clone(), World::new(1), setup)).unwrap();
    let hash = block_on(ws.put_blob("{\"pack\":true}".repeat(9_000).as_bytes(), "application/json")).unwrap();
    let who = Edit::new(AGENT.parse().unwrap()).set("name", "Marta Ríos").into_part();
    let adopted = Edit::new(RecordId::only("workspace")).set("pack", hash).into_part();
    block_on(ws.write(Action::edit([who, adopted]))).unwrap();
    file(&ws, 1);
    file(&ws, 2);
    block_on(ws.keep_draft(&draft(AGENT))).unwrap();
    block_on(ws.keep_draft(&draft("agent/nobody"))).unwrap();
    (store, ws)
}

/// The rescue file that the page would save of this database, without the rows that `lost` names.
fn rescued(store: &MemoryStore, lost: impl Fn(Table, &str) -> bool) -> rescue::Database {
    let mut stores = serde_json::Map::new();
    for table in Table::ALL {
        let rows = block_on(store.range(table, "", "")).unwrap();
        let kept = rows.into_iter().filter(|(key, _)| !lost(table, key));
        let rows: serde_json::Map<_, _> = kept.map(|(key, bytes)| (key, STANDARD.encode(bytes).into())).collect();
        stores.insert(table.name().into(), rows.into());
    }
    let text = serde_json::json!({
        "ventanilla": "rescue", "format": 0, "created": 5, "typed": [], "failed": [],
        "databases": [{
            "name": "ventanilla-live-W-W_WWWWWWWWWWWW", "key": {"slot": "none"}, "stores": stores, "unread": [],
        }],
    });
    let mut file = rescue::read(text.to_string().as_bytes()).unwrap();
    assert_eq!(file.ended, None);
    file.databases.remove(0)
}

fn restore(salvage: Salvage, desk: Desk) -> (MemoryStore, Desktop) {
    let store = MemoryStore::new();
    let ws = block_on(Workspace::restore(store.clone(), World::new(2), salvage, desk)).unwrap();
    (store, ws)
}

#[test]
fn a_rescued_desk_goes_on_with_the_same_records_and_the_next_number() {
    let (store, old) = desk_at_work();
    let salvage = Salvage::of_rescue(rescued(&store, |_, _| false)).unwrap();
    assert!(salvage.pack(&block_on(salvage.journal(&AtOnce))).is_some_and(|text| text.len() == 13 * 9_000));
    let desk = salvage.desk.clone().unwrap();
    let (new_store, new) = restore(salvage, desk);
    assert_eq!(new.journal().digest(), old.journal().digest());
    assert_eq!((new.identity(), new.desk()), (old.identity(), old.desk()));
    assert_ne!(new.log(), old.log());
    assert!(file(&new, 3).starts_with("R-7K3-0003-"));
    assert_eq!(block_on(new.drafts()).unwrap().len(), 2);
    // All of it is in the database, not only on the screen.
    let again = block_on(Workspace::open(new_store, World::new(3), None)).unwrap();
    assert_eq!(again.journal().digest(), new.journal().digest());
}

#[test]
fn b5_what_was_only_at_the_broken_desk_is_still_not_confirmed_after_it_was_restored() {
    let (store, old) = desk_at_work();
    let before = block_on(old.unconfirmed()).unwrap();
    let salvage = Salvage::of_rescue(rescued(&store, |_, _| false)).unwrap();
    let (again, new) = restore(salvage.clone(), salvage.desk.clone().unwrap());
    assert_eq!((before, block_on(new.unconfirmed()).unwrap()), (3, 3));
    // Nor after it broke a second time.
    let second = Salvage::of_rescue(rescued(&again, |_, _| false)).unwrap();
    let (_, newest) = restore(second.clone(), second.desk.clone().unwrap());
    assert_eq!(block_on(newest.unconfirmed()).unwrap(), 3);
}

#[test]
fn a_database_that_lost_its_notes_is_known_by_its_name_and_gives_no_number_twice() {
    let (store, old) = desk_at_work();
    let database = rescued(&store, |table, _| table == Table::Meta);
    let salvage = Salvage::of_rescue(database).unwrap();
    assert_eq!((&*salvage.identity.id, salvage.desk.is_none()), ("W-W_WWWWWWWWWWWW", true));
    let newcomer = Desk { agent: "agent/BBBBBBBBBBBBBBBB".into(), ..desk("7K3") };
    let (_, new) = restore(salvage, newcomer);
    assert_eq!(new.journal().digest(), old.journal().digest());
    assert!(file(&new, 3).starts_with("R-7K3-0003-"));
    // The draft of a person who is in no record goes to whoever sits down; Marta's stays hers.
    let mut owners: Vec<String> = block_on(new.drafts()).unwrap().into_iter().map(|d| d.key.agent).collect();
    owners.sort();
    assert_eq!(owners, [AGENT, "agent/BBBBBBBBBBBBBBBB"]);
}

#[test]
fn a_bundle_alone_brings_the_workspace_back_under_its_own_name() {
    let (_, old) = desk_at_work();
    let text = block_on(old.export("Aguas")).unwrap().concat();
    let read = bundle::read(text.as_bytes(), &Limits::DESK, Expect::Any).unwrap();
    let salvage = Salvage::of_bundle(read, 77);
    assert_eq!((salvage.blobs(), salvage.drafts()), (1, 0));
    let (_, new) = restore(salvage, desk("9ZZ"));
    assert_eq!(new.journal().digest(), old.journal().digest());
    assert_eq!(new.identity().id, old.identity().id);
    assert_eq!(block_on(new.unconfirmed()).unwrap(), 3);
    assert!(file(&new, 3).starts_with("R-9ZZ-0001-"));
    // Another desk's file of the same workspace is welcome afterwards, and brings nothing twice.
    let own = new.named("Aguas");
    let bundle = bundle::read(text.as_bytes(), &Limits::DESK, Expect::Only(&own)).unwrap();
    assert_eq!(block_on(new.import(&bundle)).unwrap().entries, 0);
}

#[test]
fn nothing_is_restored_over_a_workspace_that_is_there() {
    let (store, old) = desk_at_work();
    let salvage = Salvage::of_rescue(rescued(&store, |_, _| false)).unwrap();
    let refused = block_on(Workspace::restore(store, World::new(2), salvage, desk("9ZZ")));
    assert!(matches!(refused, Err(WorkspaceError::Store(_))));
    assert_eq!(old.desk().code, "7K3");
}

#[test]
fn b65_a_restored_desk_knows_which_numbers_stand_on_paper() {
    use ventanilla::domain::paper;
    let (store, ws) = desk_at_work();
    let ids: Vec<RecordId> = (0..3).map(|n| RecordId::new(paper::KIND, [n; 12])).collect();
    let parts = ids.iter().map(|id| paper::reserve(id.clone(), "hoja", "pad", AGENT, 7));
    block_on(ws.write(ids.iter().fold(Action::edit(parts), |action, id| action.numbered(id, "R")))).unwrap();
    // Even where the counters are lost, the records say which numbers are out.
    let database = rescued(&store, |_, key| key.starts_with("plain/number/"));
    let (_, again) = restore(Salvage::of_rescue(database).unwrap(), desk("7K3"));
    assert!(file(&again, 7).starts_with("R-7K3-0006-"), "two were filed and three reserved");
}
