use super::*;
use crate::domain::complaint::{Complaint, Status};
use crate::domain::contact::Contact;
use crate::domain::day::Day;
use crate::domain::report::{Days, Report, Subject};
use crate::domain::zone::Zone;
use crate::journal::testing;

fn id(kind: &str, n: u8) -> RecordId {
    RecordId::new(kind, [n; 12])
}

const AT: i64 = 1_795_345_200_000;

/// Lucía with a contact, a complaint, a callback, an attempt and a file; Iván, who shares the file's bytes; two calls
/// that nobody linked.
fn world() -> Vec<Part> {
    let lucia = id("customer", 1);
    let contact = |n: u8, customer: &str, phone: &str| {
        Edit::new(id("contact", n))
            .set("started", AT)
            .set("customer", customer)
            .set("phone", phone)
            .set("agent", "agent/a")
    };
    let matter =
        Edit::new(id("complaint", 3)).set("filed", AT).set("number", "R-7K3-0001-5").set("form", "reclamacion");
    let callback =
        Edit::new(id("callback", 4)).set("from", AT).set("to", AT + 1).set("complaint", id("complaint", 3).as_str());
    let file = |n: u8, of: &RecordId, blob: &str| Edit::new(id("file", n)).set("of", of.as_str()).set("blob", blob);
    vec![
        Edit::new(lucia.clone()).set("name", "Lucía").set("account", "40 118").add("phones", "612").into_part(),
        contact(2, lucia.as_str(), "612").set("note", "Lucía llora").set("disposition", "ok").into_part(),
        matter
            .set("customer", lucia.as_str())
            .set("name", "Lucía")
            .set("contact", id("contact", 2).as_str())
            .set("due", AT + 5)
            .set("status", "open")
            .set("f.asunto", "Lucía pide")
            .set("agent", "agent/a")
            .into_part(),
        callback.set("name", "Lucía").set("reason", "llamar").set("owner", "agent/a").into_part(),
        Edit::new(id("attempt", 5))
            .set("callback", id("callback", 4).as_str())
            .set("note", "no está")
            .set("at", AT)
            .into_part(),
        Edit::new(id("finding", 9))
            .set("of", id("complaint", 3).as_str())
            .set("question", "¿Llamó Lucía?")
            .set("found", "Lucía llamó dos veces")
            .into_part(),
        file(6, &id("complaint", 3), "own").into_part(),
        file(7, &id("complaint", 3), "shared").into_part(),
        file(8, &id("complaint", 30), "shared").into_part(),
        Edit::new(id("customer", 31)).set("name", "Iván").into_part(),
        contact(32, id("customer", 31).as_str(), "612").set("disposition", "ok").into_part(),
        contact(33, "", "612").into_part(),
        contact(34, "", "699").set("account", "40118").set("disposition", "ok").into_part(),
    ]
}

fn of(unlinked: bool) -> (Journal, Erasing) {
    let journal = testing::journal(world());
    let rings = |phone: &str| phone == "612";
    let erasing = plan(&journal, &Whom { customer: &id("customer", 1), rings: &rings, unlinked });
    (journal, erasing)
}

#[test]
fn b54_what_names_a_person_goes_with_what_hangs_on_it_and_nobody_elses() {
    let (_, erasing) = of(false);
    let mut kinds: Vec<String> = erasing.records.iter().map(|r| r.id.kind().to_owned()).collect();
    kinds.sort();
    assert_eq!(kinds, ["attempt", "callback", "complaint", "contact", "customer", "file", "file", "finding"]);
    assert_eq!(erasing.blobs, ["own"], "the other file's bytes belong to somebody else too");
    assert!(erasing.running.is_empty() && erasing.unlinked == 0);
    let complaint = erasing.records.iter().find(|r| r.id.kind() == "complaint").unwrap();
    assert_eq!((complaint.number.as_str(), complaint.at), ("R-7K3-0001-5", Some(AT)));
    let (journal, more) = of(true);
    assert_eq!((more.records.len(), more.unlinked), (10, 2));
    assert_eq!(more.running, [id("contact", 33)], "a contact that goes on comes first");
    let rings = |_: &str| false;
    assert_eq!(
        plan(&journal, &Whom { customer: &id("customer", 99), rings: &rings, unlinked: true }),
        Erasing::default()
    );
}

#[test]
fn b54_numbers_and_times_stay_and_reports_count_what_they_counted() {
    let (journal, erasing) = of(false);
    let decision = Decision {
        id: id(KIND, 50),
        request: Request::Person,
        reason: "Lo pidió por escrito",
        by: "agent/b",
        at: AT + 100,
        called: "Datos suprimidos",
    };
    let mut next = 100;
    let asked = parts(&journal, &erasing, &decision, |kind| {
        next += 1;
        Some(id(kind, next))
    });
    assert_eq!(asked.iter().filter(|part| part.ops == [Op::Erase]).count(), erasing.records.len());
    let left: Vec<Part> = asked.into_iter().filter(|part| part.ops != [Op::Erase]).collect();
    let written = format!("{left:?}");
    for word in ["Lucía", "612", "40 118", "llora", "pide", "llamar", "no está"] {
        assert!(!written.contains(word), "{word} stays in {written}");
    }
    let gone: Vec<RecordId> = erasing.records.iter().map(|r| r.id.clone()).collect();
    let others = world().into_iter().filter(|part| !gone.contains(&part.record));
    let after = testing::journal(others.chain(left).collect());
    let days = Days::one(Day::parse("2026-11-22").unwrap());
    let count =
        |journal: &Journal, subject| Report::of(journal, days, Zone::utc(), AT).section(subject).unwrap().ids.len();
    for subject in [Subject::Contacts, Subject::Complaints, Subject::Callbacks] {
        assert!(count(&journal, subject) > 0, "{subject:?}");
        assert_eq!(count(&journal, subject), count(&after, subject), "{subject:?}");
    }
    let complaint = after.of_kind("complaint").map(Complaint::of).next().unwrap();
    assert_eq!((complaint.number.as_str(), complaint.status, complaint.due), ("R-7K3-0001-5", Status::Closed, None));
    assert_eq!((complaint.name.as_str(), complaint.answers.len()), ("Datos suprimidos", 0));
    let contact: RecordId = complaint.contact.parse().unwrap();
    assert_eq!(Contact::of(after.view(&contact).unwrap()).disposition, "ok", "links lead to what stays");
    let erased = Erased::of(&after, &complaint.id).unwrap();
    assert_eq!(
        (erased.request, erased.reason.as_str(), erased.at),
        (Some(Request::Person), "Lo pidió por escrito", AT + 100)
    );
    assert!(after.of_kind("callback").all(|r| r.int("done").is_some()), "nobody is to be rung any more");
    assert_eq!(Erased::of(&after, &id("contact", 32)), None);
}
