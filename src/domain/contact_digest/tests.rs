//! The digest after any change is the one that looking at all contacts again gives.

use super::*;
use crate::journal::{Author, Body, Draft, Edit, Hlc, Intent, LogId, Part, Salt, Stream, Writer};

/// A journal that is written entry by entry.
struct Desk {
    journal: Journal,
    writer: Writer,
    at: u64,
}

impl Desk {
    fn new() -> Self {
        let writer = Writer::new("AAAAAAAAAAAAAAAA", LogId::new(Stream::Core, [1; 12]));
        Self { journal: Journal::default(), writer, at: 0 }
    }

    fn write(&mut self, part: Part) {
        self.at += 1;
        let author = Author { agent: String::new(), name: "Marta".into(), desk: "7K3".into() };
        let body = Body { author, at: 0, offset: 60, intent: Intent::Edit, batch: None };
        let salts = vec![Salt([2; 12]); 2];
        let entry =
            self.writer.write(Hlc { ms: self.at, count: 0 }, &Draft { body, parts: vec![part] }, &salts).unwrap();
        self.journal.admit(&entry);
    }
}

fn id(n: u8) -> RecordId {
    RecordId::new(KIND, [n; 12])
}

#[test]
fn following_every_change_gives_what_looking_at_all_contacts_gives() {
    let mut desk = Desk::new();
    let mut digest = Digest::of(&desk.journal);
    let mut chance = 7_u64;
    let mut next = move |below: u64| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (chance >> 33) % below
    };
    let mut rescans = 0;
    for step in 0..1_500 {
        // More contacts than are kept, fewer than there are steps: each is changed again and again.
        let contact = id(u8::try_from(next(60)).unwrap());
        let edit = Edit::on(contact.clone(), desk.journal.get(&contact));
        let at = i64::try_from(next(1_000)).unwrap();
        let part = match next(7) {
            0 => edit.set("started", at).part(),
            1 | 2 => edit.set("disposition", "resolved").set("finished", at).part(),
            3 => edit.set("disposition", serde_json::Value::Null).part(),
            4 => edit.set("answer_by", at).part(),
            5 => edit.set("answered", at).part(),
            _ => edit.set("note", at.to_string()).part(),
        };
        let Some(part) = part else { continue };
        rescans += usize::from(digest.more);
        desk.write(part);
        digest.follow(&desk.journal, [&contact, &RecordId::new("complaint", [1; 12])]);
        let whole = Digest::of(&desk.journal);
        assert_eq!(digest.unfinished, whole.unfinished, "step {step}");
        assert_eq!(digest.owed, whole.owed, "step {step}");
        assert_eq!(digest.recent(KEPT), whole.recent(KEPT), "step {step}");
    }
    assert!(rescans > 100, "there were times with more finished ones than are kept");
}

#[test]
fn a_contact_that_is_finished_goes_from_the_unfinished_to_the_recent_ones() {
    let mut desk = Desk::new();
    for n in 1..=3 {
        desk.write(Edit::new(id(n)).set("started", i64::from(n)).into_part());
    }
    let mut digest = Digest::of(&desk.journal);
    let started = |all: &[Contact]| all.iter().map(|c| c.started).collect::<Vec<_>>();
    assert_eq!((started(&digest.unfinished), started(digest.recent(6))), (vec![3, 2, 1], vec![]));
    let done = Edit::on(id(2), desk.journal.get(&id(2))).set("disposition", "resolved").set("finished", 9);
    let part = done.into_part();
    desk.write(part);
    digest.follow(&desk.journal, [&id(2)]);
    assert_eq!((started(&digest.unfinished), started(digest.recent(6))), (vec![3, 1], vec![2]));
    assert!(digest.recent(0).is_empty());
}
