//! Files and texts that are meant to break things, from `tests/data/hostile`: every file is taken or refused with a
//! reason, and changes nothing; every text comes back as it was typed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout)]

#[path = "workload/mod.rs"]
mod workload;

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use ventanilla::domain::csv_out;
use ventanilla::domain::directory::{Matched, Sheet};
use ventanilla::exchange::{Expect, Invitation, Limits, bundle, document, rescue, verify};
use ventanilla::journal::{Edit, RecordId};
use ventanilla::search::{Query, fold, matches};
use ventanilla::store::block_on;
use ventanilla::workspace::Action;
use workload::desk;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/hostile")
}

/// The files but for the lists of this test, by name.
fn files() -> BTreeMap<String, Vec<u8>> {
    let own = ["texts.json", "expected.json"];
    let all = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let named = all.map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap()));
    named.filter(|(name, _)| !own.contains(&name.as_str())).collect()
}

fn texts() -> Vec<(String, String)> {
    let list: Value = serde_json::from_slice(&fs::read(folder().join("texts.json")).unwrap()).unwrap();
    let text = |value: &Value, member: &str| value[member].as_str().unwrap().to_owned();
    list.as_array().unwrap().iter().map(|value| (text(value, "what"), text(value, "text"))).collect()
}

#[test]
fn l8_every_hostile_file_is_taken_or_refused_for_the_reason_that_is_written_down() {
    let expected: BTreeMap<String, String> =
        serde_json::from_slice(&fs::read(folder().join("expected.json")).unwrap()).unwrap();
    let found: BTreeMap<String, String> = files()
        .into_iter()
        .map(|(name, bytes)| {
            let read = bundle::read(&bytes, &Limits::DESK, Expect::Any);
            let said = read
                .map_or_else(|refusal| format!("{refusal:?}"), |bundle| format!("{} entries", bundle.entries.len()));
            (name, said)
        })
        .collect();
    assert!(found.len() > 30);
    assert_eq!(found, expected);
}

#[test]
fn l8_no_reader_of_files_panics_at_a_hostile_file_or_at_any_cut_of_it() {
    for (name, bytes) in files() {
        let step = (bytes.len() / 40).max(1);
        for end in (0..=bytes.len()).step_by(step).chain([bytes.len()]) {
            let cut = &bytes[..end];
            let _ = document::sniff(cut);
            let whole = bundle::read(cut, &Limits::DESK, Expect::Any).is_ok();
            assert_eq!(verify::verify(cut, &Limits::DESK, Expect::Any).is_ok(), whole, "{name} up to {end}");
            assert!(rescue::read(cut).is_err(), "{name} up to {end} is no rescue file");
            assert!(Invitation::check(cut).is_err(), "{name} up to {end} is no invitation");
            let text = String::from_utf8_lossy(cut);
            assert!(ventanilla::pack::adopted(&text).is_none(), "{name} up to {end} is no pack");
            if let Ok(sheet) = Sheet::new(text.into_owned()) {
                let _ = Matched::guess(sheet.header());
            }
        }
    }
}

#[test]
fn b36_a_file_that_never_ends_is_refused_by_its_limit_and_one_that_is_deep_by_its_depth() {
    let limits = Limits { file: 1 << 20, ..Limits::DESK };
    let huge = format!("{{\"ventanilla\":\"bundle\",\"format\":0,\"x\":\"{}\"}}", "x".repeat(2 << 20));
    let refused = bundle::read(huge.as_bytes(), &limits, Expect::Any).unwrap_err();
    assert!(format!("{refused:?}").starts_with("TooLarge"), "{refused:?}");
    let deep = "{\"ventanilla\":\"bundle\",\"x\":".to_owned() + &"[".repeat(1 << 20);
    let refused = bundle::read(deep.as_bytes(), &Limits::DESK, Expect::Any).unwrap_err();
    assert!(format!("{refused:?}").starts_with("Broken"), "{refused:?}");
}

#[test]
fn l6_hostile_texts_come_back_as_they_were_typed_from_the_journal_a_bundle_and_another_desk() {
    let (here, there) = (desk(1), desk(1));
    let texts = texts();
    let id = |n: usize| RecordId::new("customer", [u8::try_from(n).unwrap() + 1; 12]);
    for (n, (what, text)) in texts.iter().enumerate() {
        let part = Edit::new(id(n)).set("name", text.as_str()).set(what, text.as_str()).into_part();
        block_on(here.write(Action::edit([part]))).unwrap();
    }
    let file = block_on(here.export("x")).unwrap().concat();
    let read = bundle::read(file.as_bytes(), &Limits::DESK, Expect::Only(&there.named(""))).unwrap();
    block_on(there.import(&read)).unwrap();
    assert_eq!(there.journal().digest(), here.journal().digest());
    for (n, (what, text)) in texts.iter().enumerate() {
        let journal = there.journal();
        let record = journal.get(&id(n)).unwrap();
        assert_eq!((record.text("name"), record.text(what)), (text.as_str(), text.as_str()), "{what}");
    }
}

#[test]
fn b30_hostile_texts_are_folded_and_searched_without_harm() {
    for (what, text) in texts() {
        let folded = fold(&text);
        assert_eq!(fold(&folded), folded, "{what}: folding twice is folding once");
        let _ = Query::new(&text);
        let _ = matches(&folded, &text);
        for (other, typed) in texts() {
            let _ = matches(&folded, &typed);
            assert!(
                !matches(&fold("Ríos"), &typed) || typed.trim_matches(|c: char| !c.is_alphanumeric()).is_empty(),
                "{other}"
            );
        }
    }
}

#[test]
fn b38_no_hostile_text_is_a_formula_or_breaks_a_row_of_a_file() {
    let texts: Vec<String> = texts().into_iter().map(|(_, text)| text).collect();
    let rows: Vec<Vec<String>> = texts.iter().map(|text| vec!["a".into(), text.clone(), "b".into()]).collect();
    let bytes = csv_out::bytes(&rows);
    let mut reader = Reader::new(std::str::from_utf8(&bytes).unwrap().trim_start_matches('\u{feff}'));
    for text in &texts {
        let row = reader.row();
        let (first, cell, last) = (&row[0], &row[1], &row[2]);
        assert_eq!((first.as_str(), last.as_str(), row.len()), ("a", "b", 3), "{text:?}");
        assert_eq!(cell.trim_start_matches('\''), text.trim_start_matches('\''), "{text:?}");
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{text:?}");
    }
}

/// Reads CSV as RFC 4180 says.
struct Reader<'a>(std::iter::Peekable<std::str::Chars<'a>>);

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self(text.chars().peekable())
    }

    fn row(&mut self) -> Vec<String> {
        let (mut row, mut cell, mut quoted) = (Vec::new(), String::new(), false);
        while let Some(letter) = self.0.next() {
            match letter {
                '"' if quoted && self.0.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' => quoted = !quoted,
                ',' if !quoted => row.push(std::mem::take(&mut cell)),
                '\r' if !quoted && self.0.next_if_eq(&'\n').is_some() => break,
                letter => cell.push(letter),
            }
        }
        row.push(cell);
        row
    }
}
