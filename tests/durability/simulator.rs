//! A desk that tidies up, imports, dies and loses power at moments of chance. Whatever was acknowledged is there and
//! can be read, whatever is shown follows from the entries, and every tab that has read the store shows the same.
//!
//! A failure prints its seed. `DURABILITY_SEEDS=17` repeats one, `DURABILITY_SEEDS=0..500` runs many.

use super::desk::{Tab, World, begin, bundle_of, complaint, open, write, write_many};
use super::mortal::{Mortal, Work, interleave};
use serde_json::json;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use ventanilla::exchange::Bundle;
use ventanilla::journal::{Entry, EntryId, Intent, Journal, Op, Part};
use ventanilla::store::{JournalStore, MemoryStore, Table, block_on};
use ventanilla::workspace::Action;

#[derive(Default)]
struct Told {
    /// Acknowledged as saved.
    saved: BTreeSet<EntryId>,
    deaths: usize,
    cuts: usize,
    tidied: usize,
    disturbed: usize,
}

struct Sim<'a> {
    disk: MemoryStore,
    world: World,
    bundles: &'a [Bundle],
    tabs: Vec<(Mortal, Tab<Mortal>)>,
    told: RefCell<Told>,
}

impl<'a> Sim<'a> {
    fn new(seed: u64, bundles: &'a [Bundle]) -> Self {
        let (disk, world) = (MemoryStore::new(), World::new(seed));
        drop(begin(disk.clone(), &world));
        let mut sim = Self { disk, world, bundles, tabs: Vec::new(), told: RefCell::default() };
        sim.open();
        sim.open();
        sim
    }

    fn open(&mut self) {
        let store = Mortal::new(&self.disk);
        let tab = open(store.clone(), &self.world).unwrap();
        self.tabs.push((store, tab));
    }

    /// Something that a tab does; errors are what a tab that dies or finds no room gets.
    async fn act(&self, tab: &Tab<Mortal>, what: usize) {
        let n = self.world.below(40);
        let saved = |entries: Vec<EntryId>| self.told.borrow_mut().saved.extend(entries);
        match what {
            0..50 => {
                let part = {
                    let journal = tab.journal();
                    let edit = ventanilla::journal::Edit::on(complaint(n), journal.get(&complaint(n)));
                    edit.set("f.subject", format!("dice {}", self.world.next())).add("tags", n as i64 % 3).into_part()
                };
                if let Ok(done) = tab.write(Action::edit([part])).await {
                    saved(done.entries);
                }
            }
            50..54 => {
                let op = Op::Unknown(json!({"op": "move", "before": n}));
                let part = Part { record: complaint(n), reason: None, ops: vec![op] };
                if let Ok(done) = tab.write(Action::edit([part])).await {
                    saved(done.entries);
                }
            }
            54..56 => {
                let part = Part { record: complaint(n), reason: None, ops: vec![Op::Erase] };
                if let Ok(done) = tab.write(Action::new(Intent::Erase, [part])).await {
                    saved(done.entries);
                }
            }
            56..60 => {
                let long = "ñ".repeat(9_000);
                let mut edit = ventanilla::journal::Edit::new(complaint(n));
                for field in 0..4 {
                    edit = edit.set(&format!("f.{field}"), long.as_str());
                }
                if let Ok(done) = tab.write(Action::edit([edit.into_part()])).await {
                    saved(done.entries);
                }
            }
            60..78 => match tab.tidy_all().await {
                Ok(_) => self.told.borrow_mut().tidied += 1,
                Err(_) => self.told.borrow_mut().disturbed += 1,
            },
            78..82 => {
                let bundle = &self.bundles[self.world.below(self.bundles.len())];
                if tab.import(bundle).await.is_ok() {
                    saved(bundle.entries.iter().map(Entry::id).collect());
                }
            }
            _ => {
                let _ = tab.refresh().await;
            }
        }
    }

    fn step(&mut self) {
        match self.world.below(100) {
            0..60 => {
                let tab = &self.tabs[self.world.below(self.tabs.len())].1;
                block_on(self.act(tab, self.world.below(100)));
            }
            60..80 => {
                // Everybody at once, and one of them twice.
                let mut all: Vec<Work<'_>> = Vec::new();
                for (_, tab) in self.tabs.iter().chain(self.tabs.last()) {
                    all.push(Box::pin(self.act(tab, self.world.below(100))));
                }
                interleave(&self.world, all);
            }
            80..92 => self.die(),
            92..96 => self.power_cut(),
            96..98 => {
                self.disk.set_quota(Some(self.disk.bytes() + self.world.below(40_000)));
                let tab = &self.tabs[0].1;
                block_on(self.act(tab, self.world.below(100)));
                self.disk.set_quota(None);
            }
            _ => self.newer_program(),
        }
    }

    /// A tab dies in the middle of something, while another works.
    fn die(&mut self) {
        let store = Mortal::dies_after(&self.disk, 60 + self.world.below(60), self.world.below(2) == 0);
        if let Ok(tab) = open(store.clone(), &self.world) {
            let other = &self.tabs[0].1;
            let mut all: Vec<Work<'_>> = vec![Box::pin(self.act(other, self.world.below(100)))];
            all.push(Box::pin(async {
                while !store.is_dead() {
                    self.act(&tab, self.world.below(90)).await;
                }
            }));
            interleave(&self.world, all);
        }
        self.told.borrow_mut().deaths += 1;
    }

    /// The machine loses power: all tabs are gone, and of what was not strict the disk has what it had at some moment.
    fn power_cut(&mut self) {
        self.tabs.clear();
        self.disk.crash_after(self.world.below(self.disk.relaxed() + 1));
        self.told.borrow_mut().cuts += 1;
        self.open();
        self.open();
        self.check();
    }

    /// A tab of a newer program writes an entry that says so.
    fn newer_program(&mut self) {
        let Some(text) = block_on(self.disk.range(Table::Tail, "", "")).unwrap().into_iter().map(|(_, v)| v).next()
        else {
            return;
        };
        let mut value: serde_json::Value = serde_json::from_slice(&text).unwrap();
        if value["b"].get("batch").is_some() {
            return;
        }
        let log = ventanilla::journal::LogId::new(
            ventanilla::journal::Stream::Core,
            ventanilla::workspace::Env::twelve(&self.world),
        );
        value["h"]["s"] = 99.into();
        value["h"]["seq"] = 1.into();
        value["h"]["log"] = log.to_string().into();
        value["h"].as_object_mut().unwrap().remove("prev");
        let entry = Entry::from_json(value).unwrap();
        self.disk.tamper(Table::Tail, &format!("{log}/{:012x}/{}", 1, entry.id()), entry.text().into_bytes());
        self.told.borrow_mut().saved.insert(entry.id());
    }

    fn check(&self) {
        let fresh = open(self.disk.clone(), &self.world).unwrap();
        let told = self.told.borrow();
        assert!(fresh.damaged().is_empty(), "{:?}", fresh.damaged());
        let missing: Vec<_> = told.saved.iter().filter(|id| !fresh.journal().contains(**id)).collect();
        assert!(missing.is_empty(), "lost: {missing:?}");
        let entries = bundle_of(&fresh).entries;
        assert_eq!(entries.len(), fresh.journal().len());
        let mut anew = Journal::default();
        entries.iter().for_each(|entry| {
            anew.admit(entry);
        });
        assert_eq!((anew.digest(), anew.vector()), (fresh.journal().digest(), fresh.journal().vector()));
        for (_, tab) in &self.tabs {
            block_on(tab.refresh()).unwrap();
            assert_eq!(tab.journal().vector(), anew.vector());
            assert_eq!(tab.journal().digest(), anew.digest());
            let n = self.world.below(40);
            let about =
                tab.journal().get(&complaint(n)).map_or(0, |r| r.entries().iter().collect::<BTreeSet<_>>().len());
            let erased = tab.journal().is_erased(&complaint(n));
            assert!(erased || block_on(tab.history(&complaint(n))).unwrap().len() == about);
        }
    }
}

fn bundles() -> Vec<Bundle> {
    [(7, 520), (9, 5)]
        .map(|(seed, count)| {
            let there = begin(MemoryStore::new(), &World::new(seed << 20));
            write_many(&there, 0, count);
            write(&there, 1, "otra vez").unwrap();
            bundle_of(&there)
        })
        .into()
}

fn run(seed: u64, bundles: &[Bundle]) -> Told {
    let mut sim = Sim::new(seed, bundles);
    for n in 0..60 {
        sim.step();
        if n % 15 == 14 {
            sim.check();
        }
    }
    sim.check();
    sim.told.into_inner()
}

fn seeds() -> std::ops::Range<u64> {
    let text = std::env::var("DURABILITY_SEEDS").unwrap_or_else(|_| "0..8".into());
    let number = |text: &str| text.trim().parse::<u64>().expect("DURABILITY_SEEDS is one number or a range a..b");
    match text.split_once("..") {
        Some((from, to)) => number(from)..number(to),
        None => number(&text)..number(&text) + 1,
    }
}

#[test]
fn nothing_acknowledged_is_lost_whatever_dies_and_whoever_tidies_up() {
    let (bundles, seeds) = (bundles(), seeds());
    let many = seeds.end - seeds.start > 6;
    let mut sum = Told::default();
    for seed in seeds {
        match catch_unwind(AssertUnwindSafe(|| run(seed, &bundles))) {
            Ok(told) => {
                sum.deaths += told.deaths;
                sum.cuts += told.cuts;
                sum.tidied += told.tidied;
                sum.disturbed += told.disturbed;
            }
            Err(panic) => {
                eprintln!("failed with DURABILITY_SEEDS={seed}");
                resume_unwind(panic);
            }
        }
    }
    println!(
        "{} deaths, {} power cuts, tidied up {} times, {} in vain",
        sum.deaths, sum.cuts, sum.tidied, sum.disturbed
    );
    // A simulator in which nothing happens shows nothing.
    assert!(!many || (sum.deaths > 20 && sum.cuts > 5 && sum.tidied > 50 && sum.disturbed > 5));
}
