//! A seeded simulator of an organisation: desks with a disk and several tabs, clocks off by years, a network that
//! repeats, reorders and loses, profiles that are copied and backups that are restored. When the network heals, every
//! desk must show the same, nothing that was saved may be missing, and whoever saw their own log continued by
//! somebody else must have gone on with a new one.
//!
//! A failure prints its seed. `SIMULATOR_SEEDS=17` repeats one, `SIMULATOR_SEEDS=0..500` runs many.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::print_stdout)]
#![allow(clippy::disallowed_methods)]

#[path = "simulator/desk.rs"]
mod desk;
#[path = "laws/effort.rs"]
mod effort;
#[path = "laws/oracle.rs"]
mod oracle;
#[path = "simulator/scale.rs"]
mod scale;
#[path = "laws/view.rs"]
mod view;

use desk::{Chance, Desk, record};
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use ventanilla::journal::{Entry, EntryId, Hash, WriteId, chain};

/// Milliseconds of a year, roughly.
const YEAR: u64 = 31_557_600_000;
const NOW: u64 = 57 * YEAR;

struct World {
    desks: Vec<Desk>,
    /// Everything that was ever acknowledged as saved and not destroyed with the only disk it was on.
    saved: BTreeMap<EntryId, Entry>,
    /// What was, by the hashes that what followed it may name.
    destroyed: BTreeSet<Option<Hash>>,
    network: Vec<(usize, String)>,
    chance: Chance,
    forks: u32,
    restores: u32,
}

impl World {
    fn new(seed: u64) -> Self {
        let mut chance = Chance(seed);
        let wrong = [0, 0, 9 * YEAR, 40 * YEAR, u64::MAX - NOW];
        let desks = (0..3).map(|n| Desk::new(n, NOW.saturating_add(wrong[chance.below(5)]) - 50 * YEAR * n as u64 / 2));
        let desks = desks.collect();
        let (saved, destroyed) = (BTreeMap::new(), BTreeSet::new());
        Self { desks, saved, destroyed, network: Vec::new(), chance, forks: 0, restores: 0 }
    }

    fn step(&mut self) {
        let n = self.chance.below(self.desks.len());
        let other = self.chance.below(self.desks.len());
        match self.chance.below(100) {
            0..50 => {
                for entry in self.desks[n].work(&mut self.chance) {
                    self.saved.insert(entry.id(), entry);
                }
            }
            50..65 => self.send(n, other),
            65..85 => self.receive(),
            85..91 => self.desks[n].reopen(&mut self.chance),
            91..94 => self.desks[n].back_up(),
            94..96 => {
                self.restores += u32::from(self.desks[n].restore());
                self.forget_destroyed();
            }
            96..98 if self.desks.len() < 6 => {
                let copy = self.desks[n].copy(self.desks.len());
                self.desks.push(copy);
                self.forks += 1;
            }
            _ => self.desks[n].clock = self.desks[n].clock.saturating_add(self.chance.next() % 90_000),
        }
    }

    /// One desk hands over what another one lacks, cut in pieces, of which the network may lose or repeat some.
    fn send(&mut self, from: usize, to: usize) {
        let theirs = self.desks[to].vector();
        let mut entries = self.desks[from].since(&theirs);
        self.chance.shuffle(&mut entries);
        for text in entries {
            for _ in 0..[0, 1, 1, 1, 2][self.chance.below(5)] {
                self.network.push((to, text.clone()));
            }
        }
    }

    fn receive(&mut self) {
        for _ in 0..self.chance.below(40) {
            if self.network.is_empty() {
                return;
            }
            let at = self.chance.below(self.network.len());
            let (to, text) = self.network.swap_remove(at);
            self.desks[to].receive(&text);
        }
    }

    /// A restored backup takes with it what was nowhere else.
    fn forget_destroyed(&mut self) {
        let flying = self.network.iter().map(|(_, text)| Entry::parse(text).unwrap().id());
        let mut alive: BTreeSet<EntryId> = flying.collect();
        alive.extend(self.desks.iter().flat_map(Desk::stored));
        let gone = self.saved.iter().filter(|(id, _)| !alive.contains(*id)).map(|(_, entry)| Some(entry.hash()));
        self.destroyed.extend(gone);
        self.saved.retain(|id, _| alive.contains(id));
    }

    /// Everybody tells everybody until nobody has anything new.
    fn heal(&mut self) {
        let left = core::mem::take(&mut self.network);
        left.iter().for_each(|(to, text)| self.desks[*to].receive(text));
        for round in 0.. {
            assert!(round < 4, "exchanges do not come to an end");
            let mut quiet = true;
            for from in 0..self.desks.len() {
                for to in 0..self.desks.len() {
                    let entries = self.desks[from].since(&self.desks[to].vector());
                    let before = self.desks[to].vector();
                    entries.iter().for_each(|text| self.desks[to].receive(text));
                    quiet &= self.desks[to].vector() == before;
                }
            }
            if quiet {
                break;
            }
        }
        self.desks.iter_mut().for_each(Desk::settle);
    }

    fn check(&mut self) {
        let all: Vec<Entry> = self.saved.values().cloned().collect();
        let expected = oracle::project(&all);
        let first = self.desks[0].vector();
        for (log, chain) in chain::verify(&all) {
            // Only what was destroyed with a disk may be missing in it.
            let missing = chain.loose.iter().map(|id| self.saved[id].header().prev).collect::<BTreeSet<_>>();
            assert!(missing.is_subset(&self.destroyed), "{log}: {chain:?}");
            assert!(chain.is_whole() || !missing.is_empty(), "{log}: {chain:?}");
            assert_eq!(first.of(&log).unwrap().forked(), !chain.forks.is_empty(), "{log}");
        }
        for desk in &self.desks {
            assert_eq!(
                desk.stored().collect::<BTreeSet<_>>(),
                self.saved.keys().copied().collect(),
                "lost or invented"
            );
            for tab in &desk.tabs {
                assert_eq!(tab.journal.vector(), &first);
                assert_eq!(view::view(&tab.journal), expected);
                assert_eq!(tab.journal.digest(), self.desks[0].tabs[0].journal.digest());
            }
        }
        self.texts_are_shown_or_were_replaced_by_who_saw_them(&all);
    }

    /// Every text that anybody saved is shown, or somebody named it when they wrote over it.
    fn texts_are_shown_or_were_replaced_by_who_saw_them(&self, all: &[Entry]) {
        let journal = &self.desks[0].tabs[0].journal;
        let replaced = self.desks.iter().flat_map(|d| &d.replaced).filter(|(by, _)| self.saved.contains_key(by));
        let named: BTreeSet<WriteId> = replaced.flat_map(|(_, over)| over.iter().copied()).collect();
        for (record, id, _) in all.iter().flat_map(Entry::ops) {
            let shown = journal.get(record).unwrap().over("f.text").contains(&id);
            assert_ne!(shown, named.contains(&id), "{id} of {record}");
        }
    }

    /// Everybody writes, and nobody in a log that they saw continued by somebody else. Two copies of one profile that
    /// have not heard of each other may still share a log; once they have, they must not.
    fn everybody_writes(&mut self, have_heard_of_each_other: bool) {
        let forked: BTreeSet<_> = self.desks[0].vector().forks().cloned().collect();
        let mut logs = BTreeSet::new();
        for desk in &mut self.desks {
            for tab in 0..desk.tabs.len() {
                let text = format!("desk {} says {}", desk.number, self.chance.next());
                let entry = desk.save(tab, record(0), "f.text", &text).unwrap();
                let log = entry.header().log.clone();
                assert!(!forked.contains(&log), "{} went on with a forked log", desk.number);
                assert!(logs.insert(log) || !have_heard_of_each_other, "two tabs write one log");
                self.saved.insert(entry.id(), entry);
            }
        }
    }
}

fn run(seed: u64) -> (usize, u32, u32) {
    let mut world = World::new(seed);
    for _ in 0..160 {
        world.step();
    }
    world.heal();
    world.check();
    for have_heard_of_each_other in [false, true] {
        world.everybody_writes(have_heard_of_each_other);
        world.heal();
        world.check();
    }
    (world.saved.len(), world.forks, world.restores)
}

fn seeds() -> std::ops::Range<u64> {
    let text = std::env::var("SIMULATOR_SEEDS").unwrap_or_else(|_| "0..60".into());
    let number = |text: &str| text.trim().parse::<u64>().expect("SIMULATOR_SEEDS is one number or a range a..b");
    match text.split_once("..") {
        Some((from, to)) => number(from)..number(to),
        None => number(&text)..number(&text) + 1,
    }
}

#[test]
fn desks_that_copied_restored_reordered_and_repeated_come_to_show_the_same_and_nothing_is_lost() {
    let (mut entries, mut forks, mut restores) = (0, 0, 0);
    let seeds = seeds();
    let many = seeds.end - seeds.start > 30;
    for seed in seeds {
        match catch_unwind(AssertUnwindSafe(|| run(seed))) {
            Ok(done) => (entries, forks, restores) = (entries + done.0, forks + done.1, restores + done.2),
            Err(panic) => {
                eprintln!("failed with SIMULATOR_SEEDS={seed}");
                resume_unwind(panic);
            }
        }
    }
    println!("{entries} entries, {forks} copied profiles, {restores} restored backups");
    // A simulator in which nothing happens shows nothing.
    assert!(!many || (forks > 20 && restores > 20 && entries > 1_000), "{entries} {forks} {restores}");
}
