//! What a person would notice of the journal, one behaviour a test. The laws over random histories are in
//! `tests/laws.rs`.
#![allow(clippy::unwrap_used)]

use serde_json::json;
use ventanilla::journal::entry::Place;
use ventanilla::journal::*;

/// One open tab: a log of its own.
struct Tab {
    log: LogId,
    seq: u64,
    prev: Option<Hash>,
    journal: Journal,
}

impl Tab {
    fn new(n: u8) -> Self {
        Self { log: LogId::new(Stream::Core, [n; 12]), seq: 0, prev: None, journal: Journal::default() }
    }

    fn write(&mut self, now: u64, parts: Vec<Part>) -> Entry {
        self.seq += 1;
        let place = Place {
            workspace: "AAAAAAAAAAAAAAAA".into(),
            log: self.log.clone(),
            seq: self.seq,
            prev: self.prev,
            hlc: self.journal.clock().tick(now),
        };
        let author = Author { agent: "agent/AAAAAAAAAAAAAAAA".into(), name: "Marta".into(), desk: "7K3".into() };
        let body = Body { author, at: 0, offset: 60, intent: Intent::Edit, batch: None };
        let salts = vec![Salt([self.seq as u8; 12]); parts.len() + 1];
        let entry = Entry::seal(place, &Draft { body, parts }, &salts).unwrap();
        self.prev = Some(entry.hash());
        self.journal.admit(&entry);
        entry
    }
}

fn matter() -> RecordId {
    RecordId::new("complaint", [5; 12])
}

#[test]
fn an_entry_reads_back_as_written_and_a_changed_byte_shows() {
    let mut tab = Tab::new(1);
    let entry = tab.write(10, Edit::new(matter()).set("f.subject", "Sin agua, ¿y ahora?").part().into_iter().collect());
    let text = entry.text();
    let again = Entry::parse(&text).unwrap();
    assert_eq!((again.id(), again.text()), (entry.id(), text.clone()));
    assert_eq!(Entry::parse(&text.replace("Sin agua", "Con agua")), Err(JournalError::Root));
    let pretty = serde_json::to_string_pretty(&serde_json::from_str::<serde_json::Value>(&text).unwrap()).unwrap();
    assert_eq!(Entry::parse(&pretty).unwrap().id(), entry.id());
}

#[test]
fn b12_two_tabs_that_both_typed_in_one_field_keep_both_texts_and_a_third_settles_it() {
    let (mut a, mut b) = (Tab::new(1), Tab::new(2));
    let first = a.write(10, Edit::new(matter()).set("f.subject", "one").part().into_iter().collect());
    b.journal.admit(&first);
    // Both forms were opened now: both saw `one`. Tab b receives a's save before it saves itself.
    let seen = b.journal.get(&matter()).unwrap().over("f.subject");
    let from_a = a.write(9_999_999, {
        let record = a.journal.get(&matter()).unwrap();
        Edit::of(record).set("f.subject", "two").part().into_iter().collect()
    });
    b.journal.admit(&from_a);
    let from_b = b.write(5, {
        let record = b.journal.get(&matter()).unwrap();
        Edit::of(record).seen("f.subject", "three", seen).part().into_iter().collect()
    });
    a.journal.admit(&from_b);
    assert_eq!(a.journal.digest(), b.journal.digest());
    let conflicts = a.journal.conflicts();
    let [conflict::Conflict::Field { writes, .. }] = conflicts.as_slice() else { panic!("{conflicts:?}") };
    assert_eq!(writes.iter().map(|w| w.value.clone().unwrap()).collect::<Vec<_>>(), [json!("three"), json!("two")]);
    let settled = a.write(20, {
        let record = a.journal.get(&matter()).unwrap();
        Edit::of(record).set("f.subject", "two").part().into_iter().collect()
    });
    b.journal.admit(&settled);
    assert!(a.journal.conflicts().is_empty() && b.journal.conflicts().is_empty());
    assert_eq!(a.journal.get(&matter()).unwrap().text("f.subject"), "two");
}

#[test]
fn b54_an_erased_person_stays_erased_whatever_arrives_late_and_the_chain_verifies() {
    let mut a = Tab::new(1);
    let person = RecordId::new("customer", [8; 12]);
    let one = a.write(1, Edit::new(person.clone()).set("name", "Lucía").part().into_iter().collect());
    let erase = Part { record: person.clone(), reason: None, ops: vec![Op::Erase] };
    let two = a.write(2, vec![erase]);
    assert!(a.journal.is_erased(&person) && a.journal.get(&person).unwrap().text("name").is_empty());
    let stripped = one.without(|r| a.journal.is_erased(r));
    assert_eq!((stripped.id(), stripped.erased_parts()), (one.id(), 1));
    assert!(!stripped.text().contains("Lucía") && Entry::parse(&stripped.text()).is_ok());
    let mut late = Journal::default();
    late.admit(&two);
    late.admit(&one);
    assert_eq!(late.digest(), a.journal.digest());
}
