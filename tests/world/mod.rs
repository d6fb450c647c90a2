//! A world outside for desks in tests: a clock that moves only as it is told, and chance that counts up from a seed.
#![allow(dead_code, reason = "each test uses what it needs")]

use std::cell::Cell;
use std::rc::Rc;
use ventanilla::workspace::{Desk, Env};

/// When these worlds begin: milliseconds since 1970.
pub const BEGIN: i64 = 1_795_000_000_000;

/// Clones are the same world.
#[derive(Clone)]
pub struct World {
    now: Rc<Cell<i64>>,
    chance: Rc<Cell<u64>>,
    /// Milliseconds by which each look at the clock moves it.
    step: i64,
}

impl World {
    /// A world whose clock stands still until it is told.
    pub fn new(seed: u64) -> Self {
        Self::stepping(seed, 0)
    }

    /// A world in which no two moments are the same.
    pub fn ticking(seed: u64) -> Self {
        Self::stepping(seed, 1)
    }

    fn stepping(seed: u64, step: i64) -> Self {
        Self { now: Rc::new(Cell::new(BEGIN)), chance: Rc::new(Cell::new(seed << 32)), step }
    }

    /// Lets time pass.
    pub fn wait(&self, ms: i64) {
        self.now.set(self.now.get() + ms);
    }
}

impl Env for World {
    fn now(&self) -> i64 {
        self.wait(self.step);
        self.now.get()
    }

    fn offset(&self) -> i32 {
        60
    }

    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            self.chance.set(self.chance.get() + 1);
            let mixed = self.chance.get().wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
            chunk.iter_mut().zip(mixed).for_each(|(to, from)| *to = from);
        }
    }
}

/// A desk of this code, at which Marta sits.
pub fn desk(code: &str) -> Desk {
    Desk {
        code: code.into(),
        name: format!("Puesto {code}"),
        agent: "agent/AAAAAAAAAAAAAAAA".into(),
        agent_name: "Marta Ríos".into(),
        streams: vec!["core".into(), "queue".into()],
        sync_key: String::new(),
        exported: None,
    }
}
