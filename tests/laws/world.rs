//! Random histories, made as real ones are: tabs that write what their person did on the screen that they had.
//!
//! A [`Step`] is one thing a person or a network does. Every tab has a log, a clock and a view of its own; forms
//! remember what they showed when a field was first touched and are saved later, whatever has arrived meanwhile.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use ventanilla::journal::entry::Batch;
use ventanilla::journal::*;

/// One thing that a person or a network does. Numbers are taken modulo what there is.
#[derive(Clone, Debug)]
pub enum Step {
    /// A field of a form is touched: from now on its editor has seen what it shows now.
    Touch {
        tab: u8,
        record: u8,
        field: u8,
    },
    /// The field is saved, over what it showed when it was touched; 0 clears it.
    Save {
        tab: u8,
        record: u8,
        field: u8,
        value: u8,
    },
    /// Saved after other fields of other records, in one entry.
    SaveMany {
        tab: u8,
        writes: Vec<(u8, u8, u8)>,
    },
    /// As one action of several entries, the later ones over the earlier ones.
    Batch {
        tab: u8,
        writes: Vec<(u8, u8, u8)>,
    },
    Add {
        tab: u8,
        record: u8,
        elem: u8,
    },
    Remove {
        tab: u8,
        record: u8,
        elem: u8,
    },
    Count {
        tab: u8,
        record: u8,
        delta: i64,
    },
    Delete {
        tab: u8,
        record: u8,
    },
    Undelete {
        tab: u8,
        record: u8,
    },
    Erase {
        tab: u8,
        record: u8,
        batch: bool,
    },
    /// A later program's operation.
    Later {
        tab: u8,
        record: u8,
    },
    /// Another program's entry that names writes in the wrong field, in the wrong record and twice.
    Stray {
        tab: u8,
        record: u8,
        named: u8,
    },
    /// Some of what one tab has reaches another, in some order, some of it twice.
    Deliver {
        from: u8,
        to: u8,
        which: u64,
        backwards: bool,
    },
    /// The tab's profile is copied: two tabs go on with one log.
    Copy {
        tab: u8,
    },
    /// The tab is opened again from its snapshot.
    Reopen {
        tab: u8,
    },
    Clock {
        tab: u8,
        now: u64,
    },
}

/// A history of up to so many steps.
pub fn history(most: usize) -> impl Strategy<Value = Vec<Step>> {
    vec(step(), 1..most)
}

fn step() -> impl Strategy<Value = Step> {
    let one = || (0u8..4, 0u8..3, 0u8..2);
    let writes = || vec((0u8..3, 0u8..2, 0u8..4), 1..5);
    prop_oneof![
        4 => one().prop_map(|(tab, record, field)| Step::Touch { tab, record, field }),
        8 => (one(), 0u8..4).prop_map(|((tab, record, field), value)| Step::Save { tab, record, field, value }),
        2 => (0u8..4, writes()).prop_map(|(tab, writes)| Step::SaveMany { tab, writes }),
        2 => (0u8..4, writes()).prop_map(|(tab, writes)| Step::Batch { tab, writes }),
        2 => one().prop_map(|(tab, record, elem)| Step::Add { tab, record, elem }),
        2 => one().prop_map(|(tab, record, elem)| Step::Remove { tab, record, elem }),
        2 => (one(), -3i64..4).prop_map(|((tab, record, _), delta)| Step::Count { tab, record, delta }),
        2 => one().prop_map(|(tab, record, _)| Step::Delete { tab, record }),
        2 => one().prop_map(|(tab, record, _)| Step::Undelete { tab, record }),
        1 => (one(), any::<bool>()).prop_map(|((tab, record, _), batch)| Step::Erase { tab, record, batch }),
        1 => one().prop_map(|(tab, record, _)| Step::Later { tab, record }),
        1 => (one(), any::<u8>()).prop_map(|((tab, record, _), named)| Step::Stray { tab, record, named }),
        8 => (0u8..4, 0u8..4, any::<u64>(), any::<bool>())
            .prop_map(|(from, to, which, backwards)| Step::Deliver { from, to, which, backwards }),
        1 => (0u8..4).prop_map(|tab| Step::Copy { tab }),
        1 => (0u8..4).prop_map(|tab| Step::Reopen { tab }),
        1 => (0u8..4, prop_oneof![Just(0), Just(7), Just(1 << 45), any::<u64>()])
            .prop_map(|(tab, now)| Step::Clock { tab, now }),
    ]
}

pub struct Tab {
    pub journal: Journal,
    pub have: BTreeMap<EntryId, Entry>,
    writer: Writer,
    now: u64,
    touched: BTreeMap<(u8, u8), Vec<WriteId>>,
}

/// What a person had been shown of a field when they wrote it.
pub struct Shown {
    pub record: RecordId,
    pub field: String,
    pub write: WriteId,
    pub before: BTreeSet<WriteId>,
}

/// The tabs, and everything that any of them wrote.
pub struct World {
    pub tabs: Vec<Tab>,
    pub all: Vec<Entry>,
    pub shown: Vec<Shown>,
    salts: u64,
}

pub fn record(n: u8) -> RecordId {
    match n % 3 {
        0 => RecordId::new("complaint", [1; 12]),
        1 => RecordId::new("customer", [2; 12]),
        _ => RecordId::only("workspace"),
    }
}

pub fn field(n: u8) -> String {
    format!("f.{}", n % 2)
}

impl World {
    /// Plays a history.
    pub fn play(steps: &[Step]) -> Self {
        let mut world = Self { tabs: Vec::new(), all: Vec::new(), shown: Vec::new(), salts: 0 };
        for n in 0..4 {
            let writer = Writer::new("AAAAAAAAAAAAAAAA", LogId::new(Stream::Core, [n; 12]));
            let (journal, have, touched) = (Journal::default(), BTreeMap::new(), BTreeMap::new());
            world.tabs.push(Tab { journal, have, writer, now: 7, touched });
        }
        for step in steps {
            world.step(step);
        }
        world
    }

    /// One more step.
    pub fn act(&mut self, step: &Step) {
        self.step(step);
    }

    /// Whatever was touched and not saved is forgotten.
    pub fn close_forms(&mut self) {
        self.tabs.iter_mut().for_each(|tab| tab.touched.clear());
    }

    /// An entry of this tab with these parts.
    pub fn write(&mut self, tab: usize, parts: Vec<Part>) -> Option<Entry> {
        if parts.is_empty() { None } else { self.seal(tab, Intent::Edit, parts, None) }
    }

    fn seal(&mut self, tab: usize, intent: Intent, parts: Vec<Part>, batch: Option<Batch>) -> Option<Entry> {
        let salts: Vec<Salt> = (0..=parts.len()).map(|_| self.salt()).collect();
        let tab = &mut self.tabs[tab];
        let author = Author { agent: "agent/AAAAAAAAAAAAAAAA".into(), name: "Marta".into(), desk: "7K3".into() };
        let body = Body { author, at: 0, offset: 60, intent, batch };
        let entry = tab.writer.write(tab.journal.clock().tick(tab.now), &Draft { body, parts }, &salts).unwrap();
        tab.journal.admit(&entry);
        tab.have.insert(entry.id(), entry.clone());
        self.all.push(entry.clone());
        Some(entry)
    }

    fn salt(&mut self) -> Salt {
        self.salts += 1;
        let mut out = [0; 12];
        out[..8].copy_from_slice(&self.salts.to_be_bytes());
        Salt(out)
    }

    // The methods themselves are of one lifetime only, and `edit` wants them of any.
    #[allow(clippy::redundant_closure_for_method_calls)]
    fn step(&mut self, step: &Step) {
        let tabs = self.tabs.len();
        let at = |tab: &u8| *tab as usize % tabs;
        match step {
            Step::Touch { tab, record: r, field: f } => {
                let tab = &mut self.tabs[at(tab)];
                let over = tab.journal.get(&record(*r)).map(|r| r.over(&field(*f))).unwrap_or_default();
                tab.touched.entry((r % 3, f % 2)).or_insert(over);
            }
            Step::Save { tab, record: r, field: f, value } => {
                self.save(at(tab), &[(*r, *f, *value)]);
            }
            Step::SaveMany { tab, writes } => self.save(at(tab), writes),
            Step::Batch { tab, writes } => self.batch(at(tab), writes, false),
            Step::Add { tab, record: r, elem } => self.edit(at(tab), *r, |e| e.add("tags", elem % 2)),
            Step::Remove { tab, record: r, elem } => self.edit(at(tab), *r, |e| e.remove("tags", &json!(elem % 2))),
            Step::Count { tab, record: r, delta } => self.edit(at(tab), *r, |e| e.inc("calls", *delta)),
            Step::Delete { tab, record: r } => self.edit(at(tab), *r, |e| e.delete()),
            Step::Undelete { tab, record: r } => self.edit(at(tab), *r, |e| e.undelete()),
            Step::Erase { tab, record: r, batch: true } => self.batch(at(tab), &[(*r, 0, 1), (*r, 1, 2)], true),
            Step::Erase { tab, record: r, .. } => {
                self.seal(at(tab), Intent::Erase, vec![part(*r, vec![Op::Erase])], None);
            }
            Step::Later { tab, record: r } => {
                self.write(at(tab), vec![part(*r, vec![Op::Unknown(json!({"op": "move", "before": 7}))])]);
            }
            Step::Stray { tab, record: r, named } => self.stray(at(tab), *r, *named),
            Step::Deliver { from, to, which, backwards } => self.deliver(at(from), at(to), *which, *backwards),
            Step::Copy { tab } if tabs < 6 => {
                let t = &self.tabs[at(tab)];
                let (journal, have, touched) = (t.journal.clone(), t.have.clone(), t.touched.clone());
                self.tabs.push(Tab { journal, have, writer: t.writer.clone(), now: t.now, touched });
            }
            Step::Copy { .. } => {}
            Step::Reopen { tab } => {
                let tab = &mut self.tabs[at(tab)];
                tab.journal = reopened(&tab.journal);
            }
            Step::Clock { tab, now } => self.tabs[at(tab)].now = *now,
        }
    }

    fn edit(&mut self, tab: usize, r: u8, change: impl FnOnce(Edit) -> Edit) {
        let journal = &self.tabs[tab].journal;
        let edit = change(Edit::on(record(r), journal.get(&record(r))));
        self.write(tab, edit.part().into_iter().collect());
    }

    fn save(&mut self, tab: usize, writes: &[(u8, u8, u8)]) {
        let mut parts = Vec::new();
        let mut seen = Vec::new();
        for (r, f, value) in writes {
            let t = &mut self.tabs[tab];
            let here = t.journal.get(&record(*r));
            let over = t.touched.remove(&(r % 3, f % 2));
            let over = over.unwrap_or_else(|| here.map(|r| r.over(&field(*f))).unwrap_or_default());
            let edit = Edit::on(record(*r), here).seen(&field(*f), typed(*value), over.clone());
            if let Some(part) = edit.because("asked").part() {
                parts.push(part);
                seen.push((record(*r), field(*f), over));
            }
        }
        if let Some(entry) = self.write(tab, parts) {
            for ((record, field, before), part) in seen.into_iter().zip(0u16..) {
                let write = WriteId { entry: entry.id(), part, op: 0 };
                self.shown.push(Shown { record, field, write, before: before.into_iter().collect() });
            }
        }
    }

    fn batch(&mut self, tab: usize, writes: &[(u8, u8, u8)], erase: bool) {
        let id = self.salt().to_string();
        let total = writes.len() as u32 + u32::from(erase);
        let mut last: BTreeMap<(RecordId, String), WriteId> = BTreeMap::new();
        for ((r, f, value), index) in writes.iter().zip(0u32..) {
            let (key, here) = ((record(*r), field(*f)), self.tabs[tab].journal.get(&record(*r)));
            let over = match last.get(&key) {
                Some(id) => vec![*id],
                None => here.map(|r| r.over(&key.1)).unwrap_or_default(),
            };
            let op = match typed(*value) {
                Value::Null => Op::Clear { field: key.1.clone(), over },
                value => Op::Set { field: key.1.clone(), value, over },
            };
            let batch = Some(Batch { id: id.clone(), index, total });
            let entry = self.seal(tab, Intent::Edit, vec![part(*r, vec![op])], batch).unwrap();
            last.insert(key, WriteId { entry: entry.id(), part: 0, op: 0 });
        }
        if let (true, Some((r, _, _))) = (erase, writes.first()) {
            let batch = Some(Batch { id, index: total - 1, total });
            self.seal(tab, Intent::Erase, vec![part(*r, vec![Op::Erase])], batch);
        }
    }

    fn stray(&mut self, tab: usize, r: u8, named: u8) {
        let Some(entry) = self.all.get(named as usize % self.all.len().max(1)).map(Entry::id) else { return };
        let over: Vec<WriteId> =
            [0, 0, 1, 9].into_iter().map(|op| WriteId { entry, part: u16::from(named / 100), op }).collect();
        let ops = vec![
            Op::Set { field: field(named), value: Value::Null, over: over.clone() },
            Op::Rem { set: "tags".into(), over: over.clone() },
            Op::Undel { over: over.clone() },
            Op::Add { set: "tags".into(), elem: Value::Null },
            Op::Del { over },
        ];
        self.write(
            tab,
            vec![part(r, ops), part(r, vec![]), part(r, vec![Op::Add { set: "tags".into(), elem: json!(1) }])],
        );
        self.seal(tab, Intent::Other("nothing".into()), Vec::new(), None);
    }

    fn deliver(&mut self, from: usize, to: usize, which: u64, backwards: bool) {
        let from = &self.tabs[from];
        let chosen = from.have.values().enumerate().filter(|(i, _)| which >> (i % 64) & 1 == 1).map(|(_, e)| e);
        // Whoever has erased a person passes on nothing of them.
        let mut chosen: Vec<Entry> = chosen.map(|e| e.without(|r| from.journal.is_erased(r))).collect();
        if backwards {
            chosen.reverse();
        }
        let to = &mut self.tabs[to];
        for entry in &chosen {
            to.journal.admit(entry);
            to.journal.admit(entry);
            to.have.entry(entry.id()).or_insert_with(|| entry.clone());
        }
    }
}

/// The journal as its snapshot gives it back, through bytes as in a store.
pub fn reopened(journal: &Journal) -> Journal {
    prune::restore(prune::snapshot(journal).unwrap()).unwrap()
}

fn part(r: u8, ops: Vec<Op>) -> Part {
    Part { record: record(r), reason: None, ops }
}

fn typed(value: u8) -> Value {
    if value == 0 { Value::Null } else { json!(format!("text {value}")) }
}
