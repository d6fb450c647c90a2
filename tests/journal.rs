//! What a person would notice of the journal, one behaviour a test. The laws over random histories are in
//! `tests/laws.rs`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

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

/// Journals of two tabs that have heard of each other.
fn both() -> (Tab, Tab) {
    let (mut a, mut b) = (Tab::new(1), Tab::new(2));
    let first = a.write(10, Edit::new(matter()).set("f.subject", "one").part().into_iter().collect());
    b.journal.admit(&first);
    (a, b)
}

fn edit(tab: &mut Tab, change: impl FnOnce(Edit) -> Edit) -> Option<Entry> {
    let part = change(Edit::of(tab.journal.get(&matter()).unwrap())).part();
    part.map(|part| tab.write(11, vec![part]))
}

#[test]
fn what_is_written_and_deleted_in_one_action_is_no_conflict_but_an_element_added_meanwhile_is() {
    let (mut a, mut b) = both();
    let deletion = edit(&mut a, |e| e.set("f.subject", "last words").delete()).unwrap();
    assert!(a.journal.conflicts().is_empty(), "{:?}", a.journal.conflicts());
    let added = edit(&mut b, |e| e.add("tags", "urgent")).unwrap();
    b.journal.admit(&deletion);
    a.journal.admit(&added);
    let conflicts = a.journal.conflicts();
    let [conflict::Conflict::Deleted { unseen, .. }] = conflicts.as_slice() else { panic!("{conflicts:?}") };
    assert_eq!((unseen.len(), unseen[0].value.clone()), (1, Some(json!("urgent"))));
    assert_eq!(b.journal.conflicts(), conflicts);
}

#[test]
fn two_people_who_wrote_the_same_agree_and_saving_it_again_writes_nothing() {
    let (mut a, mut b) = both();
    let one = edit(&mut a, |e| e.set("f.subject", "agreed")).unwrap();
    let two = edit(&mut b, |e| e.set("f.subject", "agreed")).unwrap();
    a.journal.admit(&two);
    b.journal.admit(&one);
    assert_eq!((a.journal.get(&matter()).unwrap().shown("f.subject").len(), a.journal.conflicts().len()), (2, 0));
    assert_eq!(edit(&mut a, |e| e.set("f.subject", "agreed")), None);
    let third = edit(&mut a, |e| e.set("f.subject", "changed")).unwrap();
    b.journal.admit(&third);
    assert_eq!(b.journal.get(&matter()).unwrap().shown("f.subject").len(), 1);
}

#[test]
fn a_second_value_in_one_action_takes_the_place_of_the_first() {
    let (mut a, _) = both();
    let entry = edit(&mut a, |e| {
        e.set("f.subject", "two").set("f.subject", "three").add("tags", 1).remove("tags", &json!(1)).add("tags", 2)
    });
    assert_eq!(entry.unwrap().ops().count(), 2);
    assert!(a.journal.conflicts().is_empty());
    assert_eq!(edit(&mut a, |e| e.set("f.subject", "four").set("f.subject", "three")), None);
    assert_eq!(edit(&mut a, |e| e.remove("tags", &json!(2)).add("tags", 2)), None);
}

#[test]
fn b4_the_history_names_every_change_of_an_action_that_wrote_a_record_twice() {
    let mut a = Tab::new(1);
    let part = |field: &str| Edit::new(matter()).set(field, "x").because(field).part().unwrap();
    let entry = a.write(1, vec![part("f.a"), part("f.b")]);
    let events = history::of(&matter(), &[entry.clone(), entry]);
    let fields: Vec<&str> = events[0].changes.iter().map(|c| &*c.field).collect();
    assert_eq!((events.len(), fields), (1, vec!["f.a", "f.b"]));
}
