//! The sample workspace: believable, the same from the same seed, and of its own kind.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use ventanilla::domain::callback::Callback;
use ventanilla::domain::complaint::{Complaint, Status};
use ventanilla::domain::contact::{self, Contact};
use ventanilla::domain::day::Day;
use ventanilla::domain::form::FieldKind;
use ventanilla::domain::form_check::{Surroundings, validate};
use ventanilla::domain::incident::Incident;
use ventanilla::domain::matter::KINDS;
use ventanilla::domain::moment::{MINUTE, Moment};
use ventanilla::domain::phone::Phone;
use ventanilla::domain::promise::{self, Tally};
use ventanilla::domain::{agent, customer, handing_in, shift};
use ventanilla::exchange::{Expect, Limits, Refusal, WorkspaceKind, bundle};
use ventanilla::journal::{Journal, RecordRef};
use ventanilla::pack::{self, Pack};
use ventanilla::sample::{Making, Past, Sample};
use ventanilla::store::{MemoryStore, block_on};
use ventanilla::workspace::{Desk, Kind, Salvage, Workspace};

/// Tuesday, 24 November 2026, 10:40 in Madrid.
const NOW: i64 = 1_795_513_200_000;

fn text(file: &str) -> String {
    std::fs::read_to_string(format!("public/packs/{file}.json")).unwrap()
}

fn sample(file: &str, now: i64) -> Sample {
    Sample { id: "c2FtcGxlLXdhdGVy".into(), sync_key: String::new(), file: file.into(), pack: text(file), now }
}

fn made(file: &str, now: i64) -> (String, Desk) {
    let mut making = block_on(Making::begin(sample(file, now))).unwrap();
    let mut slices = 0;
    while block_on(making.go_on(100)).unwrap() {
        slices += 1;
    }
    assert!(slices > 10, "it is made in slices");
    assert_eq!(making.percent(), 100);
    block_on(making.finish("Sample")).unwrap()
}

/// As [`made`], once for all tests.
fn kept(file: &'static str, now: i64) -> (String, Desk) {
    type Made = BTreeMap<(&'static str, i64), (String, Desk)>;
    static MADE: Mutex<Made> = Mutex::new(BTreeMap::new());
    MADE.lock().unwrap().entry((file, now)).or_insert_with(|| made(file, now)).clone()
}

/// The sample as a browser's database opens it, at `now`.
fn opened(file: &'static str, now: i64) -> Workspace<MemoryStore, Past> {
    let (text, desk) = kept(file, now);
    let bundle = bundle::read(text.as_bytes(), &Limits::DESK, Expect::Any).unwrap();
    let env = Past::new(now, 60, 5);
    block_on(Workspace::restore(MemoryStore::new(), env, Salvage::of_bundle(bundle, now), desk)).unwrap()
}

fn live<'a>(journal: &'a Journal, kind: &'a str) -> impl Iterator<Item = RecordRef<'a>> {
    journal.of_kind(kind).filter(|r| r.is_live())
}

fn matters(journal: &Journal) -> Vec<Complaint> {
    KINDS.iter().flat_map(|kind| live(journal, kind)).map(Complaint::of).collect()
}

#[test]
fn a_sample_shows_three_months_of_work_in_every_state() {
    for file in ["water", "metals"] {
        let desk = opened(file, NOW);
        let journal = desk.journal();
        let contacts: Vec<Contact> = live(&journal, contact::KIND).map(Contact::of).collect();
        assert!((350..480).contains(&contacts.len()), "{file}: {} contacts", contacts.len());
        let oldest = contacts.iter().map(|c| c.started).min().unwrap();
        assert!((NOW - oldest) / (24 * 60 * MINUTE) >= 85, "{file}: three months");
        assert!(contacts.iter().all(|c| c.started <= NOW), "{file}: nothing is of tomorrow");
        assert_eq!(contacts.iter().filter(|c| c.is_unfinished()).count(), 1, "{file}");

        let complaints: Vec<Complaint> = live(&journal, "complaint").map(Complaint::of).collect();
        assert!((95..150).contains(&complaints.len()), "{file}: {} complaints", complaints.len());
        for status in [Status::Open, Status::Answered, Status::Closed] {
            assert!(complaints.iter().filter(|c| c.status == status).count() >= 3, "{file}: {status:?}");
        }
        let numbers: BTreeSet<&str> = complaints.iter().map(|c| c.number.as_str()).collect();
        assert_eq!(numbers.len(), complaints.len(), "{file}: each has its own number");

        let calls = Callback::all(&journal);
        let due = |wanted: &dyn Fn(&Callback) -> bool| calls.iter().filter(|c| c.is_due() && wanted(c)).count();
        assert!(due(&|c| c.to < NOW) >= 3, "{file}: late");
        assert!(due(&|c| c.from <= NOW && NOW < c.to) >= 2, "{file}: now");
        assert!(due(&|c| c.from > NOW && c.from < NOW + 4 * 60 * MINUTE) >= 3, "{file}: later today");
        assert!(due(&|c| c.from > NOW + 20 * 60 * MINUTE) >= 3, "{file}: another day");
        assert!(calls.iter().filter(|c| !c.is_due()).count() >= 30, "{file}: done");
        assert!(calls.iter().any(|c| c.attempts.len() > 1), "{file}: more than one attempt");

        let tally = Tally::of(&promise::list(&calls, &complaints, &contacts, &[]), NOW);
        for (count, what) in
            [(tally.kept, "kept"), (tally.late, "late"), (tally.broken, "broken"), (tally.open, "open")]
        {
            assert!(count >= 1, "{file}: {what}");
        }
        assert!(tally.kept_percent().unwrap() > 60, "{file}: mostly kept");

        let incidents = Incident::all(&journal);
        assert_eq!(incidents.iter().map(Incident::is_open).collect::<Vec<_>>(), [true, false], "{file}");
        assert_eq!(live(&journal, agent::KIND).count(), 4, "{file}");
        assert!(live(&journal, handing_in::KIND).count() > 50, "{file}");
        assert!(live(&journal, shift::KIND).count() > 150, "{file}");
        let customers = live(&journal, customer::KIND).count();
        assert!((90..=150).contains(&customers), "{file}: {customers} customers");
        assert!(journal.conflicts().is_empty(), "{file}");
    }
}

#[test]
fn every_invented_form_is_one_that_a_desk_would_have_filed() {
    for file in ["water", "metals"] {
        let pack: Pack = pack::read(&text(file)).unwrap().pack;
        let desk = opened(file, NOW);
        let journal = desk.journal();
        let around = Surroundings {
            today: Day::of(pack.time_zone.local(Moment::from_ms(NOW))),
            phone_country: &pack.phone_country,
            max_file_bytes: pack.evidence.max_bytes,
            accepts_file: &|kind| pack.evidence.accepts(kind),
            knows: &|kind, id| match kind {
                FieldKind::Department => pack.department(id).is_some(),
                FieldKind::Category => pack.category(id).is_some(),
                _ => true,
            },
        };
        let mut forms = BTreeSet::new();
        for matter in matters(&journal) {
            let form = pack.form(&matter.form).unwrap();
            forms.insert(matter.form.clone());
            assert_eq!(
                validate(form, &matter.answers, &[], &around),
                [],
                "{file}: {} {:?}",
                matter.form,
                matter.answers
            );
            let subject = form.subject_field().unwrap().id.as_str();
            assert!(!matter.answer_text(subject).contains('{'), "{file}: {:?}", matter.answers);
        }
        assert!(forms.len() >= 5, "{file}: {forms:?}");
        for contact in live(&journal, contact::KIND).map(Contact::of) {
            let known = contact.disposition.is_empty() || pack.disposition(&contact.disposition).is_some();
            assert!(known, "{file}: {}", contact.disposition);
            assert!(contact.phone.is_empty() || Phone::parse(&contact.phone, &pack.phone_country).is_ok());
            assert!(!contact.note.contains('{'), "{file}: {}", contact.note);
        }
        for role in live(&journal, agent::KIND).map(|r| r.text("role").to_owned()) {
            assert!(pack.role(&role).is_some(), "{file}: {role}");
        }
    }
}

#[test]
fn what_customers_say_varies() {
    for file in ["water", "metals"] {
        let desk = opened(file, NOW);
        let journal = desk.journal();
        let notes: Vec<String> = live(&journal, contact::KIND).map(|r| r.text("note").to_owned()).collect();
        let notes: Vec<&String> = notes.iter().filter(|note| !note.is_empty()).collect();
        let different: BTreeSet<&&String> = notes.iter().collect();
        assert!(different.len() * 2 > notes.len(), "{file}: {} of {}", different.len(), notes.len());
    }
}

#[test]
fn the_same_moment_makes_the_same_sample_and_night_and_sunday_have_something_due_too() {
    assert_eq!(made("water", NOW).0, kept("water", NOW).0);
    // Sunday, 22 November 2026, 3:10 in the morning.
    let night = 1_795_313_400_000;
    let desk = opened("water", night);
    let calls = Callback::all(&desk.journal());
    assert!(calls.iter().filter(|c| c.is_due() && c.from <= night && night < c.to).count() >= 2);
    assert_eq!(Incident::all(&desk.journal()).iter().filter(|i| i.is_open()).count(), 1);
}

#[test]
fn a_sample_says_what_it_is_and_no_live_desk_takes_it() {
    let desk = opened("water", NOW);
    assert_eq!(desk.identity().kind, Kind::Sample);
    assert_eq!(block_on(desk.unconfirmed()).unwrap(), 0, "nothing of it asks to be saved elsewhere");
    let text = block_on(desk.export("Sample")).unwrap().concat();
    let live = ventanilla::exchange::Workspace { kind: WorkspaceKind::Live, ..desk.named("") };
    let refused = bundle::read(text.as_bytes(), &Limits::DESK, Expect::Only(&live)).err();
    assert_eq!(refused, Some(Refusal::OtherKind { theirs: WorkspaceKind::Sample, ours: WorkspaceKind::Live }));
    assert!(bundle::read(text.as_bytes(), &Limits::DESK, Expect::Only(&desk.named(""))).is_ok());
}
