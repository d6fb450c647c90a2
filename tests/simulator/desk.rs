//! One desk: a disk that its tabs share, and tabs, each with a log of its own that it leases from the disk.

use std::collections::{BTreeMap, BTreeSet};
use ventanilla::journal::*;

/// Chance from a seed: SplitMix64.
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}

/// What outlives a tab.
#[derive(Clone, Default)]
struct Disk {
    entries: BTreeMap<EntryId, Entry>,
    vector: Vector,
    snapshot: Option<Vec<u8>>,
    /// The logs of this desk and where each goes on.
    cursors: BTreeMap<LogId, (u64, Option<Hash>)>,
}

impl Disk {
    fn put(&mut self, entry: &Entry) {
        if self.entries.insert(entry.id(), entry.clone()).is_none() {
            self.vector.add(&entry.header().log, entry.header().seq, entry.id());
        }
    }
}

/// An open tab.
pub struct Tab {
    pub journal: Journal,
    writer: Writer,
    form: Option<(RecordId, Vec<WriteId>)>,
}

pub struct Desk {
    pub number: usize,
    pub clock: u64,
    pub tabs: Vec<Tab>,
    /// What this desk's screens showed to whoever wrote an entry.
    pub replaced: BTreeMap<EntryId, Vec<WriteId>>,
    disk: Disk,
    backup: Option<Disk>,
    minted: u8,
}

pub fn record(n: usize) -> RecordId {
    RecordId::new("complaint", [n as u8 % 3; 12])
}

impl Desk {
    pub fn new(number: usize, clock: u64) -> Self {
        let (disk, replaced) = (Disk::default(), BTreeMap::new());
        let mut desk = Self { number, clock, tabs: Vec::new(), replaced, disk, backup: None, minted: 0 };
        desk.open_tab();
        desk.open_tab();
        desk
    }

    /// The same profile on another machine. Both go on with the same logs and know nothing of it.
    pub fn copy(&self, number: usize) -> Self {
        let (disk, replaced) = (self.disk.clone(), BTreeMap::new());
        let mut copy =
            Self { number, clock: self.clock / 2, tabs: Vec::new(), replaced, disk, backup: None, minted: 0 };
        copy.open_tab();
        copy.open_tab();
        copy
    }

    pub fn vector(&self) -> Vector {
        self.disk.vector.clone()
    }

    pub fn stored(&self) -> impl Iterator<Item = EntryId> {
        self.disk.entries.keys().copied()
    }

    /// What somebody with this vector lacks.
    pub fn since(&self, theirs: &Vector) -> Vec<String> {
        let from = self.vector().since(theirs);
        let lacking = self.disk.entries.values().filter(|entry| {
            let header = entry.header();
            from.get(&header.log).is_some_and(|first| header.seq >= *first)
        });
        lacking.map(Entry::text).collect()
    }

    /// An entry from the network goes to the disk and, unless the message between the tabs is lost, to the tabs.
    pub fn receive(&mut self, text: &str) {
        let entry = Entry::parse(text).unwrap();
        self.disk.put(&entry);
        for tab in &mut self.tabs {
            tab.journal.admit(&entry);
        }
        self.leave_forked_logs();
    }

    /// Every tab reads what the disk has.
    pub fn settle(&mut self) {
        for tab in 0..self.tabs.len() {
            self.catch_up(tab);
        }
        self.leave_forked_logs();
    }

    /// Somebody does something at one of the tabs.
    pub fn work(&mut self, chance: &mut Chance) -> Vec<Entry> {
        let (tab, record) = (chance.below(self.tabs.len()), record(chance.below(3)));
        self.clock = self.clock.saturating_add(chance.next() % 3);
        match chance.below(6) {
            0 => {
                // A form is opened now and saved some other time.
                let over = self.tabs[tab].journal.get(&record).map(|r| r.over("f.text")).unwrap_or_default();
                self.tabs[tab].form = Some((record, over));
                Vec::new()
            }
            1 => {
                self.catch_up(tab);
                Vec::new()
            }
            _ => {
                let text = format!("desk {} says {}", self.number, chance.next());
                self.save(tab, record, "f.text", &text).into_iter().collect()
            }
        }
    }

    pub fn save(&mut self, tab: usize, record: RecordId, field: &str, text: &str) -> Option<Entry> {
        self.leave_forked_logs();
        let t = &mut self.tabs[tab];
        let (record, over) = t.form.take().unwrap_or_else(|| {
            let over = t.journal.get(&record).map(|r| r.over(field)).unwrap_or_default();
            (record, over)
        });
        let part = Edit::on(record.clone(), t.journal.get(&record)).seen(field, text, over.clone()).part()?;
        let author = Author { agent: String::new(), name: format!("desk {}", self.number), desk: "7K3".into() };
        let at = self.clock.min(hlc::MAX_MS) as i64;
        let body = Body { author, at, offset: 0, intent: Intent::Edit, batch: None };
        let salt = Salt(*text.as_bytes().last_chunk().unwrap_or(&[self.number as u8; 12]));
        let clock = t.journal.clock().tick(self.clock);
        let entry = t.writer.write(clock, &Draft { body, parts: vec![part] }, &[salt, salt]).unwrap();
        self.replaced.insert(entry.id(), over);
        // Entry and cursor in one transaction; the other tab may not hear of it until it looks.
        self.disk.cursors.insert(t.writer.log().clone(), (t.writer.seq(), t.writer.prev()));
        self.disk.put(&entry);
        t.journal.admit(&entry);
        Some(entry)
    }

    pub fn back_up(&mut self) {
        self.backup = Some(self.disk.clone());
    }

    /// The disk is as it was; what was written since is only where it was sent to.
    pub fn restore(&mut self) -> bool {
        let Some(backup) = self.backup.clone() else { return false };
        self.disk = backup;
        self.tabs.clear();
        self.open_tab();
        self.open_tab();
        true
    }

    /// All tabs are closed and opened again, from a snapshot or from the entries.
    pub fn reopen(&mut self, chance: &mut Chance) {
        self.settle();
        self.disk.snapshot = match chance.below(3) {
            0 => None,
            _ => Some(prune::snapshot(&self.tabs[0].journal).unwrap()),
        };
        self.tabs.clear();
        self.open_tab();
        self.open_tab();
    }

    fn open_tab(&mut self) {
        let journal = self.disk.snapshot.clone().map(|bytes| prune::restore(bytes).unwrap()).unwrap_or_default();
        let writer = Writer::new("AAAAAAAAAAAAAAAA", self.mint());
        self.tabs.push(Tab { journal, writer, form: None });
        self.catch_up(self.tabs.len() - 1);
        let tab = &self.tabs[self.tabs.len() - 1];
        // An idle log of this desk is taken up again, unless the entries say that somebody else continued it.
        let taken: BTreeSet<&LogId> = self.tabs.iter().map(|t| t.writer.log()).collect();
        let idle = self.disk.cursors.iter().find(|(log, (seq, _))| {
            let known = tab.journal.vector().of(log);
            !taken.contains(log) && known.is_none_or(|e| !e.forked() && e.last() <= *seq)
        });
        if let Some((log, (seq, prev))) = idle {
            let writer = Writer::at("AAAAAAAAAAAAAAAA", log.clone(), *seq, *prev);
            self.tabs.last_mut().unwrap().writer = writer;
        }
    }

    fn catch_up(&mut self, tab: usize) {
        for entry in self.disk.entries.values() {
            self.tabs[tab].journal.admit(entry);
        }
    }

    /// Whoever sees their own log forked, or longer than they wrote it, goes on with a new one.
    fn leave_forked_logs(&mut self) {
        for tab in 0..self.tabs.len() {
            let t = &self.tabs[tab];
            let known = t.journal.vector().of(t.writer.log());
            if known.is_some_and(|e| e.forked() || e.last() > t.writer.seq()) {
                let log = self.mint();
                self.tabs[tab].writer = Writer::new("AAAAAAAAAAAAAAAA", log);
            }
        }
    }

    fn mint(&mut self) -> LogId {
        self.minted += 1;
        let mut random = [0; 12];
        random[..3].copy_from_slice(&[self.number as u8, self.minted, self.disk.entries.len() as u8]);
        LogId::new(Stream::Core, random)
    }
}
