//! Keeping in step by a place that all read and write, on desks without a browser, and what such a place may do wrong.
#![allow(clippy::unwrap_used)]

#[path = "exchange/jose.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod jose;

use jose::PureJose;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use ventanilla::exchange::invitation::SyncKey;
use ventanilla::exchange::transport::{Put, Transport, TransportError};
use ventanilla::journal::{Edit, RecordId};
use ventanilla::store::{MemoryStore, block_on};
use ventanilla::workspace::*;

type Objects = Rc<RefCell<BTreeMap<String, Vec<u8>>>>;

/// What goes wrong at a desk's view of the place.
#[derive(Clone, Copy, Default, PartialEq)]
enum Fault {
    #[default]
    None,
    /// What is put is there, and the answer is lost.
    LostAnswer,
    /// The list lacks its last name.
    Stale,
    /// Objects are read half.
    Partial,
    /// The drive is not connected.
    Gone,
}

/// A folder that all desks see.
#[derive(Clone, Default)]
struct Folder {
    objects: Objects,
    fault: Rc<Cell<Fault>>,
}

impl Transport for Folder {
    async fn list(&self) -> Result<Vec<String>, TransportError> {
        let mut names: Vec<String> = self.objects.borrow().keys().cloned().collect();
        match self.fault.get() {
            Fault::Gone => return Err(TransportError::Gone),
            Fault::Stale => drop(names.pop()),
            _ => {}
        }
        names.push("notas.txt".into());
        names.push("otra cosa".into());
        Ok(names)
    }

    async fn get(&self, name: &str) -> Result<Option<Vec<u8>>, TransportError> {
        let mut bytes = self.objects.borrow().get(name).cloned();
        if self.fault.get() == Fault::Partial {
            bytes.iter_mut().for_each(|bytes| bytes.truncate(bytes.len() / 2));
        }
        Ok(bytes)
    }

    async fn put(&self, name: &str, bytes: &[u8]) -> Result<Put, TransportError> {
        if self.objects.borrow().contains_key(name) {
            return Ok(Put::There);
        }
        self.objects.borrow_mut().insert(name.to_owned(), bytes.to_vec());
        if self.fault.get() == Fault::LostAnswer {
            return Err(TransportError::Failed("the answer was lost".into()));
        }
        Ok(Put::Stored)
    }
}

#[derive(Clone)]
struct World(Rc<Cell<i64>>, Rc<Cell<u64>>);

impl Env for World {
    fn now(&self) -> i64 {
        self.0.set(self.0.get() + 1);
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

struct Person {
    ws: Workspace<MemoryStore, World>,
    jose: PureJose,
    folder: Folder,
    next: Cell<u8>,
}

const KEY: SyncKey = SyncKey([7; 32]);

impl Person {
    fn sits(code: &str, seed: u8, objects: &Objects) -> Self {
        let world = World(Rc::new(Cell::new(1_795_000_000_000)), Rc::new(Cell::new(u64::from(seed) << 32)));
        let desk = Desk {
            code: code.into(),
            name: code.into(),
            agent: format!("agent/{}", "A".repeat(16)),
            agent_name: format!("Persona {code}"),
            streams: vec!["core".into(), "queue".into()],
            sync_key: String::new(),
            exported: None,
        };
        let setup = Setup { id: "WWWWWWWWWWWWWWWW".into(), kind: Kind::Live, desk };
        let ws = block_on(Workspace::create(MemoryStore::new(), world, setup)).unwrap();
        let folder = Folder { objects: objects.clone(), fault: Rc::default() };
        Self { ws, jose: PureJose::default(), folder, next: Cell::new(seed.wrapping_mul(40)) }
    }

    fn writes(&self, count: u8) {
        for _ in 0..count {
            self.next.set(self.next.get() + 1);
            let part = Edit::new(RecordId::new("complaint", [self.next.get(); 12])).set("f.subject", "x").into_part();
            block_on(self.ws.write(Action::edit([part]))).unwrap();
        }
    }

    fn round(&self) -> Result<Round, ShareError> {
        self.round_under(&KEY)
    }

    fn round_under(&self, key: &SyncKey) -> Result<Round, ShareError> {
        block_on(self.ws.share("drive", &self.folder, (&self.jose, key), "Aguas", &BTreeSet::new()))
    }

    fn faulty(&self, fault: Fault) -> Result<Round, ShareError> {
        self.folder.fault.set(fault);
        let round = self.round();
        self.folder.fault.set(Fault::None);
        round
    }

    fn unconfirmed(&self) -> usize {
        block_on(self.ws.unconfirmed()).unwrap()
    }
}

fn alike(people: &[&Person]) {
    let digests: BTreeSet<String> = people.iter().map(|p| p.ws.journal().digest().to_string()).collect();
    assert_eq!(digests.len(), 1, "all show the same");
}

fn two() -> (Person, Person, Objects) {
    let objects = Objects::default();
    (Person::sits("7K3", 1, &objects), Person::sits("P0Q", 2, &objects), objects)
}

#[test]
fn desks_that_share_a_place_show_the_same_and_then_are_quiet() {
    let (marta, liu, objects) = two();
    marta.writes(3);
    assert_eq!(marta.round().unwrap().gave, 3);
    liu.writes(2);
    let round = liu.round().unwrap();
    assert_eq!((round.took, round.gave), (3, 2));
    assert_eq!(round.from.iter().map(|(desk, _)| desk.as_str()).collect::<Vec<_>>(), ["7K3"]);
    assert_eq!(round.touched.len(), 3);
    assert_eq!(marta.round().unwrap().took, 2);
    alike(&[&marta, &liu]);
    liu.round().unwrap();
    let quiet = objects.borrow().len();
    for _ in 0..3 {
        assert_eq!((marta.round().unwrap(), liu.round().unwrap()), (Round::default(), Round::default()));
    }
    assert_eq!(objects.borrow().len(), quiet, "who has nothing to say puts nothing there");
    // A third desk that comes late takes in everything, and nobody repeats it.
    let ana = Person::sits("A1A", 3, &objects);
    let round = ana.round().unwrap();
    assert_eq!((round.took, round.gave), (5, 0));
    alike(&[&marta, &ana]);
}

#[test]
fn b8_the_place_confirms_nothing_and_another_desk_does() {
    let (marta, liu, _) = two();
    marta.writes(3);
    marta.round().unwrap();
    assert_eq!(marta.unconfirmed(), 3, "a folder is not a colleague");
    assert_eq!((liu.round().unwrap().gave, liu.unconfirmed()), (0, 0));
    marta.round().unwrap();
    assert_eq!(marta.unconfirmed(), 0, "Liu's bundle without entries says what he has");
}

#[test]
fn a_lost_answer_a_stale_list_and_a_drive_that_was_gone_lose_and_double_nothing() {
    let (marta, liu, _) = two();
    marta.writes(2);
    assert!(matches!(marta.faulty(Fault::LostAnswer), Err(ShareError::Transport(TransportError::Failed(_)))));
    assert!(matches!(liu.faulty(Fault::Gone), Err(ShareError::Transport(TransportError::Gone))));
    assert_eq!(liu.faulty(Fault::Stale).unwrap().took, 0);
    assert_eq!(marta.round().unwrap().gave, 0, "what is there is recognised");
    assert_eq!(liu.round().unwrap().took, 2);
    marta.writes(1);
    liu.writes(1);
    // Both put at once, each before it has seen the other's.
    let (one, other) = (marta.faulty(Fault::Stale).unwrap(), liu.faulty(Fault::Stale).unwrap());
    assert!(one.gave >= 1 && other.gave >= 1);
    for _ in 0..2 {
        marta.round().unwrap();
        liu.round().unwrap();
    }
    alike(&[&marta, &liu]);
}

#[test]
fn an_object_that_is_not_whole_or_is_foreign_waits_and_the_others_go_on() {
    let (marta, liu, objects) = two();
    marta.writes(2);
    marta.round().unwrap();
    let round = liu.faulty(Fault::Partial).unwrap();
    assert_eq!((round.took, round.stuck.len()), (0, 1));
    assert_eq!(round.stuck[0].1, Stuck::Incomplete);
    // One that somebody changed under its own name, and one of a stranger who has another key.
    let name = objects.borrow().keys().next().unwrap().clone();
    let good = objects.borrow_mut().insert(name.clone(), b"{}".to_vec()).unwrap();
    marta.writes(1);
    marta.round().unwrap();
    let stranger = Person::sits("S2S", 5, &objects);
    stranger.writes(1);
    stranger.round_under(&SyncKey([9; 32])).unwrap();
    let round = liu.round().unwrap();
    assert_eq!((round.took, round.stuck.len()), (1, 2), "the third of Marta's entries came");
    assert!(round.stuck.iter().any(|(_, why)| matches!(why, Stuck::Refused(_))));
    objects.borrow_mut().insert(name, good);
    assert_eq!(liu.round().unwrap().took, 2, "the drive has the whole object now");
    alike(&[&marta, &liu]);
}

#[test]
fn nothing_in_the_place_can_be_read_without_the_key() {
    let (marta, _, objects) = two();
    let secret =
        Edit::new(RecordId::new("complaint", [9; 12])).set("f.subject", "Fuga en casa de Ana Ruiz").into_part();
    block_on(marta.ws.write(Action::edit([secret]))).unwrap();
    marta.round().unwrap();
    for bytes in objects.borrow().values() {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Ana Ruiz") && !text.contains("Aguas") && !text.contains("Persona"));
    }
}
