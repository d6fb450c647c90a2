//! How long a desk of many cases takes to open, to take a bundle in, and to show a history, on the in-memory store.
//! It prints times and asserts ratios, which a slow or busy machine does not change. `SPEED_CASES` says how many cases;
//! for times worth reading: `SPEED_CASES=100000 cargo test --release --no-default-features --test speed -- --nocapture`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout, clippy::disallowed_methods)]

#[path = "laws/effort.rs"]
mod effort;
#[path = "workload/mod.rs"]
mod workload;

use std::time::{Duration, Instant};
use ventanilla::domain::complaint::Complaint;
use ventanilla::exchange::preview::{Situation, preview};
use ventanilla::exchange::{Expect, Limits, bundle};
use ventanilla::journal::{Journal, RecordRef};
use ventanilla::store::{JournalStore, Table, block_on};
use ventanilla::workspace::{Opening, Workspace};
use workload::{Desktop, World, desk, workload_a};

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let before = effort::worked(start);
    let out = work();
    let took = effort::worked(start) - before;
    println!("{what:<44} {:>9.1} ms", took.as_secs_f64() * 1_000.0);
    (took, out)
}

fn open(from: &Desktop) -> Desktop {
    block_on(Workspace::open(from.store().clone(), World::new(9), None)).unwrap()
}

fn bytes(from: &Desktop, table: Table) -> usize {
    block_on(from.store().range(table, "", "")).unwrap().iter().map(|(_, value)| value.len()).sum()
}

#[test]
fn opening_reads_and_does_not_compute_and_an_import_is_few_large_values() {
    let cases = std::env::var("SPEED_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(4_000);
    let there = desk(1);
    timed("write, one action a case", || workload_a(&there, cases));
    println!("{cases} cases of {} bytes of content", workload::content(&there));
    let (_, text) = timed("export", || block_on(there.export("x")).unwrap().concat());

    let here = desk(2);
    let own = here.named("");
    let (read, bundle) = timed("import: read and check the file", || {
        bundle::read(text.as_bytes(), &Limits::DESK, Expect::Only(&own)).unwrap()
    });
    let situation = Situation { now: 0, blobs: &Default::default() };
    let (_, before) = timed("import: preview", || preview(&here.journal(), &bundle, situation));
    drop(before);
    let commits = here.store().commits();
    let (stored, _) = timed("import: admit and store", || block_on(here.import(&bundle)).unwrap());
    println!(
        "durable import from JSON: {:.1} ms in {} commits",
        (read + stored).as_secs_f64() * 1_000.0,
        here.store().commits() - commits
    );
    assert!(here.store().commits() - commits < cases / 500 + 8);
    drop(bundle);

    let (rebuilt, first) = timed("open from the entries", || open(&here));
    let expected = first.journal().digest();
    drop(first);
    timed("tidy up and write the snapshot", || block_on(here.tidy_all()).unwrap());
    println!("entries {} bytes, snapshot {} bytes", bytes(&here, Table::Seg), bytes(&here, Table::Snap));
    let (copied, _) = timed("reading the snapshot's bytes alone", || bytes(&here, Table::Snap));
    let (opened, again) = timed("open from the snapshot", || open(&here));
    assert_eq!((again.opening(), again.journal().digest()), (Opening::Snapshot, expected));
    println!(
        "{:.1} times as fast as rebuilding, {:.1} times the bytes alone",
        ratio(rebuilt, opened),
        ratio(opened, copied)
    );
    assert!(ratio(rebuilt, opened) > 5.0);

    reading(&again.journal(), cases);
    let ids: Vec<_> = again.journal().of_kind("complaint").map(RecordRef::id).step_by((cases / 100).max(1)).collect();
    let (took, _) = timed("a hundred histories", || {
        ids.iter().for_each(|id| assert_eq!(block_on(again.history(id)).unwrap().len(), 1));
    });
    assert!(took < opened.max(rebuilt / 4), "a history reads its own segments and no others");
}

fn reading(journal: &Journal, cases: usize) {
    let (_, due) = timed("look at state and due moment of all", || {
        let open = journal.of_kind("complaint").filter(|r| r.is_live() && r.text("status") == "open");
        open.filter_map(|r| r.int("due")).filter(|due| *due > 0).count()
    });
    assert_eq!(due, cases);
    timed("conflicts of all", || assert!(journal.conflicts().is_empty()));
    timed("all complaints as the list reads them", || journal.of_kind("complaint").map(Complaint::of).count());
}

fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64()
}
