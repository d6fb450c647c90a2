//! Keeps `docs/format.md` true: its example is what this program writes, and a short reader in another language
//! understands it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::io::Write as _;
use std::process::{Command, Stdio};
use ventanilla::journal::entry::{Batch, MAX_ENTRY, MAX_OPS, MAX_PARTS};
use ventanilla::journal::*;

const DOCUMENT: &str = include_str!("../docs/format.md");

/// A contact and the complaint that came of it, and a correction of the complaint by another person later.
fn example() -> [Entry; 2] {
    let contact = RecordId::new("contact", [1; 12]);
    let complaint = RecordId::new("complaint", [2; 12]);
    let mut writer = Writer::new("d29ya3NwYWNlMDAw", LogId::new(Stream::Core, [3; 12]));
    let salt = |n: u8| Salt([n; 12]);
    let author = |name: &str| Author { agent: "agent/BAQEBAQEBAQEBAQE".into(), name: name.into(), desk: "7K3".into() };
    let body = |name, at, intent| Body { author: author(name), at, offset: 60, intent, batch: None };

    let subject = "Sin agua desde el lunes, ¿y ahora?";
    let parts = vec![
        Edit::new(contact).set("phone", "+34600123456").part().unwrap(),
        Edit::new(complaint.clone()).set("f.subject", subject).set("class", 2).add("tags", "缺水").part().unwrap(),
    ];
    let draft = Draft { body: body("Marta", 1_795_345_200_000, Intent::Edit), parts };
    let hlc = Hlc::default().tick(1_795_345_200_000);
    let first = writer.write(hlc, &draft, &[salt(5), salt(6), salt(7)]).unwrap();

    let mut journal = Journal::default();
    journal.admit(&first);
    let edit = Edit::of(journal.get(&complaint).unwrap()).set("class", 1).because("La avería afecta a toda la calle");
    let draft =
        Draft { body: body("Iván", 1_795_348_800_000, Intent::Edit), parts: edit.part().into_iter().collect() };
    let second = writer.write(journal.clock().tick(1_795_348_800_000), &draft, &[salt(8), salt(9)]).unwrap();
    [first, second]
}

/// The example and what a reader says of it, as they stand in the document.
fn block(name: &str) -> &'static str {
    let start = format!("```{name}\n");
    let (_, rest) = DOCUMENT.split_once(&start).unwrap_or_else(|| panic!("no block {name}"));
    rest.split_once("```").unwrap().0
}

fn reader(input: &str) -> (bool, String) {
    let mut python = Command::new("python3")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/read_entry.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("python3 reads the example");
    python.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = python.wait_with_output().unwrap();
    let words = if output.status.success() { output.stdout } else { output.stderr };
    (output.status.success(), String::from_utf8(words).unwrap())
}

#[test]
fn the_example_in_the_document_is_what_this_program_writes() {
    let [first, second] = example();
    assert_eq!(format!("{}\n{}\n", first.text(), second.text()), block("entries"), "renew the block `entries`");
    let erased = first.without(|record| record.kind() == "contact");
    assert_eq!(format!("{}\n", erased.text()), block("erased"), "renew the block `erased`");
    let mut journal = Journal::default();
    journal.admit(&first);
    journal.admit(&second);
    assert_eq!(format!("{}\n", journal.vector().to_json()), block("vector"), "renew the block `vector`");
    assert_eq!(format!("{}\n", journal.digest()), block("digest"), "renew the block `digest`");
}

#[test]
fn a_reader_in_another_language_understands_the_example_with_and_without_what_was_erased() {
    assert_eq!(reader(block("entries")), (true, block("read").into()), "renew the block `read`");
    let (fine, words) = reader(block("erased"));
    assert!(fine && words.starts_with(&format!("{} ", example()[0].id())) && !words.contains("phone"), "{words}");
    let (fine, words) = reader(&block("entries").replace("lunes", "martes"));
    assert!(!fine && words.contains("do not match"), "{words}");
}

#[test]
fn the_reader_agrees_on_text_that_json_writers_like_to_disagree_on() {
    let mut writer = Writer::new("d29ya3NwYWNlMDAw", LogId::new(Stream::Staff, [3; 12]));
    let odd = "\u{0}\u{8}\u{b}\u{1f}\u{7f}\u{2028}\u{feff}/\\\"\t😀é e\u{301} 王";
    let part = Edit::new(RecordId::only("workspace")).set(odd, odd).set("😀", -7).set("\u{ffff}", true).part();
    let author = Author { agent: odd.into(), name: odd.into(), desk: String::new() };
    let batch = Some(Batch { id: odd.into(), index: 0, total: 1 });
    let body = Body { author, at: -1, offset: -720, intent: Intent::Other(odd.into()), batch };
    let draft = Draft { body, parts: part.into_iter().collect() };
    let entry =
        writer.write(Hlc { ms: hlc::MAX_MS, count: u32::MAX }, &draft, &[Salt([0; 12]), Salt([255; 12])]).unwrap();
    let (fine, words) = reader(&entry.text());
    assert!(fine && words.starts_with(&format!("{} staff.", entry.id())), "{words}");
}

#[test]
fn the_limits_in_the_document_are_the_limits() {
    for (name, limit) in [
        ("bytes of an entry", MAX_ENTRY),
        ("parts of an entry", MAX_PARTS),
        ("operations of a part", MAX_OPS),
        ("pieces of a batch", batch::MAX_PIECES as usize),
        ("levels of nesting", canon::MAX_DEPTH),
    ] {
        assert!(DOCUMENT.contains(&format!("| {name} | {limit} |")), "{name}: {limit}");
    }
    assert!(
        DOCUMENT.contains(&format!("`format {}`", entry::FORMAT)) && DOCUMENT.contains(&canon::MAX_INTEGER.to_string())
    );
}
