//! A world whose clock counts and whose chance comes from a seed, and desks in it.

use std::cell::Cell;
use std::rc::Rc;
use ventanilla::exchange::{Bundle, Expect, Limits, bundle};
use ventanilla::journal::{Edit, Journal, RecordId};
use ventanilla::store::{JournalStore, block_on};
use ventanilla::workspace::*;

#[derive(Clone)]
pub struct World(Rc<Cell<u64>>);

impl World {
    pub fn new(seed: u64) -> Self {
        Self(Rc::new(Cell::new(seed << 40)))
    }

    /// The next number of a row that nobody can tell from chance.
    pub fn next(&self) -> u64 {
        self.0.set(self.0.get().wrapping_add(1));
        let mut z = self.0.get().wrapping_mul(0x9e37_79b9_7f4a_7c15);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z ^ (z >> 29)
    }

    pub fn below(&self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }
}

impl Env for World {
    fn now(&self) -> i64 {
        1_795_000_000_000 + (self.0.get() & 0xff_ffff) as i64
    }

    fn offset(&self) -> i32 {
        60
    }

    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let mixed = self.next().to_be_bytes();
            chunk.iter_mut().zip(mixed).for_each(|(to, from)| *to = from);
        }
    }
}

pub type Tab<S> = Workspace<S, World>;

pub fn begin<S: JournalStore>(store: S, world: &World) -> Tab<S> {
    let desk = Desk {
        code: "7K3".into(),
        name: "Puesto 1".into(),
        agent: "agent/AAAAAAAAAAAAAAAA".into(),
        agent_name: "Marta Ríos".into(),
        streams: vec!["core".into()],
        sync_key: String::new(),
        exported: None,
    };
    let setup = Setup { id: "WWWWWWWWWWWWWWWW".into(), kind: Kind::Live, desk };
    block_on(Workspace::create(store, world.clone(), setup)).unwrap()
}

pub fn open<S: JournalStore>(store: S, world: &World) -> Result<Tab<S>, WorkspaceError> {
    block_on(Workspace::open(store, world.clone(), None))
}

pub fn complaint(n: usize) -> RecordId {
    let mut id = [7; 12];
    id[..8].copy_from_slice(&(n as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    RecordId::new("complaint", id)
}

/// Files or changes a complaint.
pub fn write<S: JournalStore>(tab: &Tab<S>, n: usize, text: &str) -> Result<Saved, WorkspaceError> {
    let part = {
        let journal = tab.journal();
        Edit::on(complaint(n), journal.get(&complaint(n))).set("f.subject", text).set("class", n as i64).into_part()
    };
    block_on(tab.write(Action::edit([part])))
}

pub fn write_many<S: JournalStore>(tab: &Tab<S>, from: usize, to: usize) {
    for n in from..to {
        write(tab, n, &format!("Sin agua desde el lunes, aviso {n}")).unwrap();
    }
}

/// All that is shown, in an order of its own.
pub fn shown(journal: &Journal) -> (ventanilla::journal::Hash, usize, String) {
    let texts: Vec<String> = journal.of_kind("complaint").map(|r| r.text("f.subject").to_owned()).collect();
    (journal.digest(), journal.len(), texts.concat())
}

/// What a colleague would be sent.
pub fn bundle_of<S: JournalStore>(tab: &Tab<S>) -> Bundle {
    let text = block_on(tab.export("x")).unwrap().concat();
    bundle::read(text.as_bytes(), &Limits::DESK, Expect::Only(&tab.named(""))).unwrap()
}
