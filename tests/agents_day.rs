//! An agent's day in an open workspace, on the in-memory store: what the pure rules read back from real entries.
#![allow(clippy::unwrap_used)]

mod world;

use ventanilla::domain::contact::{self, Contact, Opening};
use ventanilla::domain::day::Day;
use ventanilla::domain::handing_in::{self, HandingIn};
use ventanilla::domain::incident::{self, Incident};
use ventanilla::domain::shift::{self, Shift, Standing};
use ventanilla::domain::zone::Zone;
use ventanilla::journal::{Edit, Part, RecordId};
use ventanilla::store::{MemoryStore, block_on};
use ventanilla::workspace::*;
use world::World;

type Office = Workspace<MemoryStore, World>;

fn office() -> Office {
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
    block_on(Workspace::create(MemoryStore::new(), World::new(0), setup)).unwrap()
}

fn write(office: &Office, parts: Vec<Part>) -> Saved {
    block_on(office.write(Action::edit(parts))).unwrap()
}

fn edit(office: &Office, id: &RecordId, with: impl FnOnce(Edit<'_>) -> Edit<'_>) -> Part {
    with(Edit::on(id.clone(), office.journal().get(id))).into_part()
}

/// An id with a key of its own for each number.
fn id(kind: &str, number: u16) -> RecordId {
    let [high, low] = number.to_be_bytes();
    RecordId::new(kind, [high, low, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
}

#[test]
fn b62_a_shift_remembers_who_took_each_call_and_taking_it_back_is_one_step() {
    let (office, zone) = (office(), Zone::named("Europe/Madrid").unwrap());
    let (me, ana) = ("agent/AAAAAAAAAAAAAAAA", "agent/BBBBBBBBBBBBBBBB");
    let (mine, call) = (id(shift::KIND, 1), id("callback", 1));
    write(&office, vec![shift::open(mine.clone(), me, "7K3", "Puesto 1", 1_000)]);
    write(&office, vec![Edit::new(call.clone()).set("owner", me).into_part()]);
    let parts = vec![
        edit(&office, &call, |edit| edit.set("owner", ana)),
        edit(&office, &mine, |edit| shift::hand(edit, &call, ana)),
    ];
    let handed = write(&office, parts);
    let read = || Shift::of_agent(&office.journal(), me);
    assert_eq!(read()[0].handed.get(call.key()).map(String::as_str), Some(ana));
    assert_eq!(office.journal().get(&call).unwrap().text("owner"), ana);
    assert_eq!(shift::standing(&read(), 2_000, zone, |_| 0), Standing::On(read()[0].clone()));
    assert!(Shift::of_agent(&office.journal(), ana).is_empty());

    assert_eq!(handed.entries.len(), 1, "one entry, so one undo");
    block_on(office.undo(handed.entries[0])).unwrap().unwrap();
    assert!(read()[0].handed.is_empty());
    assert_eq!(office.journal().get(&call).unwrap().text("owner"), me);

    write(&office, vec![edit(&office, &mine, |edit| edit.set("closed", 3_000))]);
    assert_eq!(shift::standing(&read(), 4_000, zone, |_| 0), Standing::Off);
}

#[test]
fn b57_open_incidents_lead_and_a_contact_knows_the_one_it_was_about() {
    let office = office();
    for (number, since, ended) in [(1, 10, None), (2, 30, Some(40)), (3, 20, None)] {
        let edit = Edit::new(id(incident::KIND, number)).set("what", format!("n{number}")).set("since", since);
        let edit = if let Some(at) = ended { edit.set("ended", at) } else { edit };
        write(&office, vec![edit.into_part()]);
    }
    let order: Vec<String> = Incident::all(&office.journal()).into_iter().map(|i| i.what).collect();
    assert_eq!(order, ["n3", "n1", "n2"]);
    // Of two since the same moment the later written leads, whatever their ids.
    for (number, created) in [(4, 2), (5, 3), (6, 1)] {
        let edit = Edit::new(id(incident::KIND, number)).set("what", format!("n{number}"));
        write(&office, vec![edit.set("since", 50).set("created", created).into_part()]);
    }
    let order: Vec<String> = Incident::all(&office.journal()).into_iter().map(|i| i.what).collect();
    assert_eq!(order[..3], ["n5", "n4", "n6"]);

    let call = id(contact::KIND, 1);
    write(&office, vec![contact::open(call.clone(), Opening { at: 50, ..Opening::default() })]);
    let known = id(incident::KIND, 3);
    write(&office, vec![edit(&office, &call, |edit| incident::link(edit, &known, true))]);
    let read = Contact::of(office.journal().get(&call).unwrap());
    assert_eq!((read.incident.as_str(), read.tell), (known.as_str(), true));
}

#[test]
fn a_day_of_three_thousand_contacts_is_handed_in_whole_against_one_receipt() {
    let office = office();
    let day = Day::parse("2026-11-23").unwrap();
    let contacts: Vec<Contact> =
        (0..3_000).map(|number| Contact::of(&ventanilla::journal::Record::new(id(contact::KIND, number)))).collect();
    let receipt = id(handing_in::KIND, 1);
    let part = handing_in::receipt(receipt.clone(), day, &contacts.iter().collect::<Vec<_>>(), "agent/a", "Soto", 7);
    let action = Action::edit([part]).numbered(&receipt, handing_in::LETTER);
    let saved = block_on(office.write(action)).unwrap();
    assert!(saved.entries.len() > 1, "too much for one entry");
    let read = HandingIn::of_day(&office.journal(), day);
    assert_eq!(read.len(), 1);
    assert_eq!((read[0].contacts.len(), read[0].count), (3_000, 3_000));
    assert!(read[0].number.starts_with("E-7K3-0001-"), "{}", read[0].number);
    assert!(handing_in::left(&contacts, &read).is_empty());
    let late = Contact::of(&ventanilla::journal::Record::new(id(contact::KIND, 4_000)));
    assert!(handing_in::is_late(&late, &read));
    assert!(HandingIn::of_day(&office.journal(), day.next()).is_empty());
}
