use crate::desk::*;
use proptest::prelude::*;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::process::Command;
use ventanilla::exchange::bundle::{self, Reader};
use ventanilla::exchange::document::{Kind, sniff};
use ventanilla::exchange::writer::{self, Unfaithful};
use ventanilla::exchange::{Blob, Expect, Limits, Refusal, blob, coverage, rescue, verify};
use ventanilla::journal::*;
use ventanilla::store::{Pace, Table, block_on};

const GOLDEN: &str = include_str!("../data/bundle-0.json");

fn read_any(bytes: &[u8]) -> Result<bundle::Bundle, Refusal> {
    bundle::read(bytes, &Limits::DESK, Expect::Any)
}

#[test]
fn the_released_format_is_still_written_and_read_byte_for_byte() {
    let written = sample().export();
    if std::env::var_os("VENTANILLA_WRITE_GOLDEN").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/bundle-0.json"), &written).unwrap();
    }
    assert_eq!(written, GOLDEN);
    let bundle = read_any(GOLDEN.as_bytes()).unwrap();
    assert_eq!(bundle.entries, sample().entries);
    assert_eq!(bundle.blobs, sample().blobs);
    assert_eq!(bundle.header, sample().header(&sample().entries));
    assert!(bundle.absent.is_empty());
    assert!(!GOLDEN.contains("Lucía"), "an erased person is not in the file");
}

#[test]
fn b13_a_file_that_was_written_is_read_back_and_counted_from_nothing() {
    let text = sample().export();
    let found = verify::verify(text.as_bytes(), &Limits::DESK, Expect::Any).unwrap();
    let records = sample().journal.records().count() as u64;
    assert_eq!((found.records, found.entries, found.blobs, found.stores), (records, 8, 1, 4));
    let short = text.replacen("\"state\",\"op\":\"set\",\"v\":\"open\"", "\"state\",\"op\":\"set\",\"v\":\"shut\"", 1);
    assert_ne!(short, text);
    assert!(verify::verify(short.as_bytes(), &Limits::DESK, Expect::Any).is_err());
}

#[test]
fn b10_every_table_is_exported_or_on_the_written_list_with_its_reason() {
    let guide = include_str!("../../docs/bundle.md");
    let written: BTreeSet<&str> = guide.lines().filter(|l| l.starts_with("| `")).collect();
    for table in Table::ALL {
        let line = match coverage::of(table) {
            coverage::Coverage::Exported { member } => format!("| `{}` | exported as `{member}` |", table.name()),
            coverage::Coverage::Excluded { reason } => format!("| `{}` | not exported: {reason} |", table.name()),
        };
        assert!(written.contains(line.as_str()), "docs/bundle.md lacks the line\n{line}");
    }
    assert_eq!(coverage::exported().count() + coverage::excluded().count(), Table::ALL.len());
}

#[test]
fn a_writer_does_not_hand_out_what_its_header_does_not_say() {
    let desk = sample();
    let mut header = desk.header(&desk.entries);
    header.counts.entries += 1;
    assert_eq!(writer::whole(header, &desk.entries, &desk.blobs), Err(Unfaithful));
    let header = desk.header(&desk.entries);
    assert_eq!(writer::whole(header, &desk.entries, &[]), Err(Unfaithful));
    let other = Blob::new("application/json", b"{}".to_vec());
    assert_eq!(writer::whole(desk.header(&desk.entries), &desk.entries, &[other]), Err(Unfaithful));
}

#[test]
fn what_editors_and_other_programs_do_to_a_file_does_no_harm() {
    let expected = read_any(GOLDEN.as_bytes()).unwrap();
    let crlf = GOLDEN.replace('\n', "\r\n");
    let bom = format!("\u{feff}{GOLDEN}\n\n  ");
    let unknown = GOLDEN.replacen("\"format\":0", "\"note\":{\"a\":[1.5e3,\"]}\"]},\"format\":0", 1);
    let unknown = unknown.replacen("\"size\":12", "\"made\":{\"by\":1},\"size\":12", 1);
    let repeated = {
        let line = GOLDEN.lines().find(|l| l.starts_with("{\"b\":")).unwrap();
        GOLDEN.replacen("\"entries\":[", &format!("\"entries\":[\n{line}"), 1)
    };
    let script = "import json,sys; print(json.dumps(json.load(sys.stdin), sort_keys=True, indent=3))";
    let python = Command::new("python3").args(["-c", script]).stdin(std::fs::File::open(golden()).unwrap()).output();
    let sorted = String::from_utf8(python.unwrap().stdout).unwrap();
    assert!(sorted.find("\"ventanilla\"").unwrap() > sorted.find("\"entries\"").unwrap());
    for (what, text) in [("crlf", crlf), ("bom", bom), ("unknown", unknown), ("repeated", repeated), ("sorted", sorted)]
    {
        assert_eq!(read_any(text.as_bytes()).as_ref(), Ok(&expected), "{what}");
        assert_eq!(sniff(text.as_bytes()), Kind::Bundle, "{what}");
    }
}

fn golden() -> &'static str {
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/bundle-0.json")
}

#[test]
fn a_blob_that_entries_name_and_the_file_lacks_is_told() {
    let mut desk = Desk::marta();
    let far = blob::name(b"far");
    desk.write(0, [Edit::new(matter(1)).set("pack", far.to_string()).part()]);
    desk.write(1, [Edit::new(RecordId::new("file", [1; 12])).set("blob", blob::name(b"near").to_string()).part()]);
    desk.blobs.push(Blob::new("text/plain", b"near".to_vec()));
    let bundle = desk.read(&desk.export()).unwrap();
    assert_eq!(bundle.absent, BTreeSet::from([far]));
}

#[test]
fn an_empty_workspace_and_one_without_blobs_can_be_handed_over() {
    for desk in [Desk::marta(), {
        let mut d = Desk::marta();
        d.set(0, 1, &[("a", "b")]);
        d
    }] {
        let bundle = desk.read(&desk.export()).unwrap();
        assert_eq!(bundle.entries, desk.entries);
    }
}

#[test]
fn b36_a_long_file_is_read_thing_by_thing_with_progress() {
    let text = sample().export();
    let mut reader = Reader::open(text.as_bytes(), &Limits::DESK, Expect::Any).unwrap();
    let mut seen = vec![];
    while reader.next_item().unwrap().is_some() {
        seen.push(reader.progress());
    }
    assert_eq!((seen.first(), seen.last()), (Some(&(1, 0)), Some(&(8, 1))));
    assert_eq!((reader.header().counts.entries, reader.header().counts.blobs), (8, 1));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn l8_no_bytes_at_all_are_taken_for_a_bundle_or_bring_the_program_down(
        bytes in proptest::collection::vec(any::<u8>(), 0..200),
        opening in prop::sample::select(vec!["", "{", "{\"ventanilla\":\"bundle\",\"format\":0,", "{\"ventanilla\":\"rescue\",\"databases\":[{"]),
    ) {
        let bytes = [opening.as_bytes(), &bytes].concat();
        prop_assert!(read_any(&bytes).is_err());
        let _ = sniff(&bytes);
        let _ = rescue::read(&bytes);
    }

    #[test]
    fn l8_a_bundle_with_bytes_changed_cut_or_moved_is_refused_or_means_the_same(
        at in 0usize..GOLDEN.len(), with in proptest::collection::vec(any::<u8>(), 0..6), drop in 0usize..40,
    ) {
        let mut bytes = GOLDEN.as_bytes().to_vec();
        bytes.splice(at..(at + drop).min(GOLDEN.len()), with);
        if let Ok(bundle) = read_any(&bytes) {
            prop_assert_eq!(bundle, read_any(GOLDEN.as_bytes()).unwrap());
        }
    }

    #[test]
    fn l8_what_a_person_typed_comes_out_as_it_went_in(text in "\\PC{0,60}", n in any::<i32>(), blob in proptest::collection::vec(any::<u8>(), 0..300)) {
        let mut desk = Desk::marta();
        desk.write(0, [Edit::new(matter(1)).set("f.subject", text.as_str()).set("n", n).part()]);
        desk.workspace.name = text.clone();
        desk.author.name = text;
        desk.blobs.push(Blob::new("application/octet-stream", blob));
        let bundle = desk.read(&desk.export()).unwrap();
        prop_assert_eq!(&bundle.entries, &desk.entries);
        prop_assert_eq!(&bundle.header, &desk.header(&desk.entries));
        let bytes: Vec<Vec<u8>> = bundle.blobs.iter().map(Blob::bytes).collect();
        prop_assert_eq!(bytes, desk.blobs.iter().map(Blob::bytes).collect::<Vec<_>>());
    }
}

/// Counts how often work would have let others have their turn.
#[derive(Default)]
struct Breaths(Cell<usize>);

impl Pace for Breaths {
    async fn breathe(&self) {
        self.0.set(self.0.get() + 1);
    }
}

#[test]
fn b36_long_work_on_a_file_lets_others_have_their_turn_after_every_entry() {
    let desk = sample();
    let text = desk.export();
    let (limits, read_breaths, other) = (Limits::DESK, Breaths::default(), Breaths::default());
    let bundle = block_on(bundle::read_at(&read_breaths, text.as_bytes(), &limits, Expect::Any)).unwrap();
    assert!(bundle.entries.len() > 3 && read_breaths.0.get() >= bundle.entries.len());
    assert_eq!(Ok(&bundle), bundle::read(text.as_bytes(), &limits, Expect::Any).as_ref());
    let found = block_on(verify::verify_at(&other, text.as_bytes(), &limits, Expect::Any)).unwrap();
    assert!(other.0.get() as u64 >= found.entries);
}
