//! The borrowed customers (B56): stored whole or not at all, gone from nowhere but here, and quick at full size.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may fail, and one measures how long it takes"
)]

mod toy_cipher;

use std::cell::Cell;
use std::time::Instant;
use toy_cipher::ToyCipher;
use ventanilla::domain::directory::{Ask, Directory, Matched, Reading, Report, Sheet, Step};
use ventanilla::exchange::coverage::{self, Coverage};
use ventanilla::search::fold;
use ventanilla::store::{Fault, JournalStore, MAX_VALUE, MemoryStore, Sealed, StoreError, Table, block_on};
use ventanilla::workspace::directory::{self, Snapshot, Staging};
use ventanilla::workspace::{Desk, Env, Kind, Setup, Workspace, WorkspaceError};

struct World(Cell<u64>);

impl Env for World {
    fn now(&self) -> i64 {
        1_795_000_000_000
    }

    fn offset(&self) -> i32 {
        60
    }

    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0.set(self.0.get().wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1));
            *byte = (self.0.get() >> 56) as u8;
        }
    }
}

type Store = Sealed<MemoryStore, ToyCipher>;

fn store() -> (MemoryStore, Store) {
    let disk = MemoryStore::new();
    (disk.clone(), Sealed::new(disk, ToyCipher::new(7)))
}

fn reading(text: String) -> Reading {
    let sheet = Sheet::new(text).unwrap();
    let matched = Matched::guess(sheet.header());
    assert_eq!(matched.problem(), None);
    Reading::new(sheet, matched)
}

/// A morning's file of so many customers, named after the morning.
fn file(customers: usize, morning: &str) -> String {
    let mut text = String::from("abonado;titular;dirección;teléfono;móvil;tarifa;saldo\r\n");
    for n in 0..customers {
        let name = if n % 5 == 0 { "王建国" } else { "Lucía Fernández Ortega" };
        let line = format!(
            "{};{name} {morning};\"Calle Peñíscola, {n}\";924 {:02} {:02} {:02};6{:08};Doméstico;{n},20\r\n",
            40_000_000 + n,
            n / 10_000 % 100,
            n / 100 % 100,
            n % 100,
            n
        );
        text.push_str(&line);
    }
    text
}

fn read(text: String) -> (ventanilla::domain::directory::Lines, Report) {
    let mut reading = reading(text);
    while let Step::More(done) = reading.step(4000) {
        assert!(done <= 100);
    }
    reading.finish()
}

fn staged(store: &Store, world: &World, customers: usize, morning: &str) -> Staging {
    let (rows, report) = read(file(customers, morning));
    let mut staging = block_on(Staging::begin(store, world, format!("{morning}.csv"), rows, report)).unwrap();
    while block_on(staging.step(store)).unwrap() < 100 {}
    staging
}

fn there(store: &Store) -> Option<(Snapshot, String)> {
    block_on(directory::stored(store)).unwrap()
}

fn keys(store: &impl JournalStore) -> Vec<String> {
    block_on(store.keys(Table::Directory, "", "")).unwrap()
}

#[test]
fn b56_the_second_mornings_file_replaces_the_first_whole() {
    let (disk, store) = store();
    let world = World(Cell::new(1));
    assert_eq!(there(&store), None);
    let (first, _) = block_on(staged(&store, &world, 20_000, "lunes").switch(&store)).unwrap();
    assert_eq!((first.report.taken, first.file.as_str(), first.at), (20_000, "lunes.csv", world.now()));
    let (snapshot, text) = there(&store).unwrap();
    assert_eq!((snapshot, text.lines().count()), (first, 20_000));
    // Every value keeps below the size at which a browser would put it into a file of its own.
    let values = block_on(disk.range(Table::Directory, "", "")).unwrap();
    assert!(values.len() > 20 && values.iter().all(|(_, value)| value.len() <= MAX_VALUE));
    block_on(staged(&store, &world, 300, "martes").switch(&store)).unwrap();
    let (snapshot, text) = there(&store).unwrap();
    assert_eq!(snapshot.report.taken, 300);
    assert!(text.contains("martes") && !text.contains("lunes"));
    assert_eq!(keys(&store).len(), 2, "head and one piece");
}

#[test]
fn b56_what_was_stopped_half_way_leaves_yesterdays_copy() {
    let (disk, store) = store();
    let world = World(Cell::new(2));
    block_on(staged(&store, &world, 300, "lunes").switch(&store)).unwrap();
    let before = keys(&store);
    block_on(staged(&store, &world, 20_000, "martes").abandon(&store)).unwrap();
    assert_eq!(keys(&store), before);
    // A full disk, or a tab that was closed: what was staged counts for nothing and goes with the next one.
    let staging = staged(&store, &world, 20_000, "miércoles");
    disk.fail_next(Fault::Refuse(StoreError::Full));
    assert!(matches!(block_on(staging.switch(&store)), Err(WorkspaceError::Store(StoreError::Full))));
    assert!(there(&store).unwrap().1.contains("lunes"));
    block_on(staged(&store, &world, 300, "jueves").switch(&store)).unwrap();
    assert_eq!(keys(&store).len(), 2);
}

#[test]
fn b56_of_two_tabs_that_load_at_once_one_fails_and_nothing_is_mixed() {
    let (_, store) = store();
    let world = World(Cell::new(3));
    let (one, other) = (staged(&store, &world, 9000, "lunes"), staged(&store, &world, 9000, "martes"));
    block_on(one.switch(&store)).unwrap();
    assert!(matches!(block_on(other.switch(&store)), Err(WorkspaceError::Store(StoreError::Changed { .. }))));
    assert_eq!(there(&store).unwrap().1.matches("lunes").count(), 9000);
}

#[test]
fn b56_a_copy_with_a_hole_is_said_to_be_damaged() {
    let (disk, store) = store();
    let world = World(Cell::new(4));
    block_on(staged(&store, &world, 3000, "lunes").switch(&store)).unwrap();
    let piece = keys(&store).into_iter().find(|key| key.ends_with("/0001")).unwrap();
    let batch = ventanilla::store::Batch { delete: vec![(Table::Directory, piece)], ..Default::default() };
    block_on(disk.commit(batch)).unwrap();
    assert!(matches!(block_on(directory::stored(&store)), Err(WorkspaceError::Malformed("directory"))));
    block_on(directory::remove(&store)).unwrap();
    assert_eq!(there(&store), None);
}

#[test]
fn b56_the_matching_of_columns_outlives_the_copy() {
    let (_, store) = store();
    let world = World(Cell::new(5));
    let matched = Matched::guess(&["Abonado".into(), "Titular".into()]);
    assert_eq!(block_on(directory::columns(&store)).unwrap(), None);
    block_on(directory::remember_columns(&store, &matched)).unwrap();
    block_on(staged(&store, &world, 3, "lunes").switch(&store)).unwrap();
    block_on(directory::remove(&store)).unwrap();
    assert_eq!(block_on(directory::columns(&store)).unwrap(), Some(matched));
    assert_eq!(keys(&store), ["columns"]);
}

#[test]
fn b10_b56_borrowed_customers_are_never_in_an_export_and_write_no_entry() {
    let desk = Desk {
        code: "7K3".into(),
        name: "Puesto 1".into(),
        agent: "agent/AAAAAAAAAAAAAAAA".into(),
        agent_name: "Marta Ríos".into(),
        streams: vec!["core".into()],
        sync_key: String::new(),
        exported: None,
    };
    let (_, store) = store();
    let setup = Setup { id: "WWWWWWWWWWWWWWWW".into(), kind: Kind::Live, desk };
    let workspace = block_on(Workspace::create(store, World(Cell::new(6)), setup)).unwrap();
    let (store, world) = (workspace.store(), workspace.env());
    let digest = workspace.journal().digest();
    block_on(staged(store, world, 50, "lunes").switch(store)).unwrap();
    let exported = block_on(workspace.export("Aguas")).unwrap().concat();
    assert!(exported.contains("7K3") && !exported.contains("Ortega") && !exported.contains("lunes"));
    assert_eq!(workspace.journal().digest(), digest);
    assert!(matches!(coverage::of(Table::Directory), Coverage::Excluded { .. }));
}

#[test]
fn b56_two_hundred_thousand_rows_take_little_longer_than_parting_them_by_lines() {
    let text = file(200_000, "lunes");
    let begun = Instant::now();
    // The plain way: a line, its cells, a text each.
    let plain: Vec<Vec<String>> =
        text.lines().map(|line| line.split(';').map(|cell| cell.trim().to_owned()).collect()).collect();
    let plain_took = begun.elapsed();
    let begun = Instant::now();
    let (rows, report) = read(text);
    let read_took = begun.elapsed();
    let begun = Instant::now();
    let mut found = Directory::with_room(rows.as_text().len(), rows.len(), fold);
    rows.as_text().lines().for_each(|row| found.push(row));
    let packed_took = begun.elapsed();
    let begun = Instant::now();
    let ask = |words, account, phone| found.like(Ask { words, account, phone, home: "34" }, 4);
    assert_eq!(ask("peniscola 199998", "", "")[0].account, "40199998");
    assert_eq!(ask("", "40199997", "")[0].account, "40199997");
    assert_eq!(ask("", "", "+34 600 199 996")[0].account, "40199996");
    assert!(ask("nadie se llama así", "", "").is_empty());
    let searched_took = begun.elapsed();
    assert_eq!((report.taken, plain.len(), report.groups.len()), (200_000, 200_001, 0));
    println!("plain {plain_took:?}, read {read_took:?}, packed {packed_took:?}, four searches {searched_took:?}");
    let ours = read_took + packed_took;
    assert!(ours < plain_took * 12, "{ours:?} is more than 12 times {plain_took:?}");
    assert!(searched_took < plain_took, "{searched_took:?} is more than {plain_took:?}");
}
