use crate::desk::*;
use ventanilla::exchange::document::{Kind, Looks, sniff};
use ventanilla::exchange::limits::Measure;
use ventanilla::exchange::{Expect, Limits, Refusal, WorkspaceKind, bundle};
use ventanilla::journal::*;

fn refusal(bytes: &[u8]) -> Refusal {
    let ours = workspace(HOUSE, WorkspaceKind::Live);
    bundle::read(bytes, &Limits::DESK, Expect::Only(&ours)).expect_err("it was taken")
}

/// A bundle whose text was changed in one place.
#[track_caller]
fn changed(from: &str, to: &str) -> Refusal {
    let text = sample().export();
    let changed = text.replacen(from, to, 1);
    assert_ne!(changed, text, "nothing was changed");
    refusal(changed.as_bytes())
}

#[test]
fn a_file_that_is_no_json_is_told_by_what_it_looks_like() {
    for (bytes, looks) in [
        (&b"\x89PNG\r\n\x1a\n0000"[..], Looks::Picture),
        (b"\xFF\xD8\xFF\xE0..JFIF", Looks::Picture),
        (b"PK\x03\x04....", Looks::Zip),
        (b"%PDF-1.7", Looks::Pdf),
        (b"\n <!doctype html><p>", Looks::Html),
        (b"nombre;tel\xE9fono\r\nAna;600\r\n", Looks::Csv),
        (b"BEGIN:VCARD\r\nVERSION:4.0", Looks::Contacts),
        (b"Buenos d\xC3\xADas", Looks::Text),
        (b"\x01\x02\x00\x03", Looks::Bytes),
        (b"BM\x9a\x02\0\0\0\0\0\0\x36", Looks::Picture),
        (b"BMW;1\nAudi;2\n", Looks::Csv),
    ] {
        assert_eq!(refusal(bytes), Refusal::NotJson(looks), "{bytes:?}");
        assert_eq!(sniff(bytes), Kind::Unknown(looks));
    }
    assert_eq!(refusal(b""), Refusal::Empty);
    assert_eq!(refusal(b"\xEF\xBB\xBF \n"), Refusal::Empty);
    assert_eq!(refusal(" ".repeat(9_000).as_bytes()), Refusal::Empty);
    assert_eq!(refusal(format!("{}{{}}", " ".repeat(9_000)).as_bytes()), Refusal::NotVentanilla);
    let utf16: Vec<u8> = "\u{feff}{\"ventanilla\"".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refusal(&utf16), Refusal::Utf16);
    assert_eq!(refusal(&utf16[2..]), Refusal::Utf16);
    assert_eq!(refusal(b"{\"ventanilla\":\"b\xFFndle\"}"), Refusal::NotUtf8 { at: 16 });
}

#[test]
fn another_document_of_this_program_is_named() {
    for (text, kind) in [
        ("{\"ventanilla\":\"invitation\"}", Kind::Invitation),
        ("{\"ventanilla\":\"receipt\"}", Kind::Receipt),
        ("{\"ventanilla\":\"rescue\"}", Kind::Rescue),
        ("{\"ventanilla\":\"pack\"}", Kind::Pack),
        ("{\"format\":0,\"languages\":[],\"time_zone\":\"\",\"departments\":[]}", Kind::Pack),
        ("{\"ventanilla\":\"extract\"}", Kind::Later("extract".into())),
    ] {
        assert_eq!((refusal(text.as_bytes()), sniff(text.as_bytes())), (Refusal::OtherDocument(kind.clone()), kind));
    }
    assert_eq!(refusal(b"{\"name\":\"package\",\"version\":\"1.0\"}"), Refusal::NotVentanilla);
    assert_eq!(changed("\"entries\":[", "\"parts\":[],\"entries\":["), Refusal::Encrypted);
}

#[test]
fn b39_practice_and_another_house_are_refused_by_the_header_whatever_the_body_says() {
    let spoilt = |desk: &Desk| {
        let text = desk.export();
        let head = text.find("\"entries\":[").unwrap();
        format!("{}\"entries\":[ broken", &text[..head])
    };
    let mut desk = sample();
    desk.workspace.kind = WorkspaceKind::Training;
    let (theirs, ours) = (WorkspaceKind::Training, WorkspaceKind::Live);
    assert_eq!(refusal(spoilt(&desk).as_bytes()), Refusal::OtherKind { theirs, ours });
    let mut desk = sample();
    desk.workspace.id = "BBBBBBBBBBBBBBBB".into();
    let (id, name) = (desk.workspace.id.clone(), desk.workspace.name.clone());
    assert_eq!(refusal(spoilt(&desk).as_bytes()), Refusal::OtherWorkspace { id, name });
    assert_eq!(changed("\"format\":0", "\"format\":7"), Refusal::NewerFormat { format: 7 });
}

#[test]
fn what_a_desk_wrote_before_it_joined_is_its_own_and_what_a_stranger_wrote_is_not() {
    let mut alone = Desk::liu();
    alone.workspace.id = "BBBBBBBBBBBBBBBB".into();
    alone.set(0, 1, &[("state", "open")]);
    let mut ours = Desk::marta();
    ours.workspace.aliases.push(alone.workspace.id.clone());
    assert_eq!(ours.read(&alone.export()).unwrap().entries, alone.entries);
    // After joining it exports under the new id, and its old entries come along.
    let old = alone.entries.clone();
    alone.workspace.id = HOUSE.into();
    let stranger = alone.read(&alone.export()).expect_err("an entry of nobody's workspace");
    let id = Some(old[0].id());
    assert_eq!(stranger, Refusal::Entry { index: 0, id, why: JournalError::OtherWorkspace });
    alone.workspace.aliases.push("BBBBBBBBBBBBBBBB".into());
    assert_eq!(alone.read(&alone.export()).unwrap().entries, old);
}

#[test]
fn a_file_cut_anywhere_is_told_to_be_cut() {
    let text = sample().export();
    let end = text.trim_end().len();
    for at in 1..end {
        assert_eq!(refusal(&text.as_bytes()[..at]), Refusal::Cut, "cut at {at}");
    }
    assert!(bundle::read(&text.as_bytes()[..end], &Limits::DESK, Expect::Any).is_ok());
}

#[test]
fn one_altered_byte_is_found_wherever_it_is() {
    let text = sample().export();
    let taken = |at: &usize| {
        let mut bytes = text.clone().into_bytes();
        bytes[*at] = if bytes[*at] == b'0' { b'1' } else { b'0' };
        bundle::read(&bytes, &Limits::DESK, Expect::Any).is_ok()
    };
    let taken: Vec<usize> = (0..text.len()).filter(taken).collect();
    assert_eq!(taken, [0usize; 0], "every byte of what we write means something");
}

#[test]
fn what_is_wrong_is_said_and_where() {
    let entry = sample().entries[1].clone();
    let said = changed("Sin agua", "Con agua");
    assert_eq!(said, Refusal::Entry { index: 1, id: Some(entry.id()), why: JournalError::Root });
    assert_eq!(changed("\"aliases\":[]", "\"aliases\":[\"CCCCCCCCCCCCCCCC\"]"), Refusal::Header);
    assert_eq!(changed("\"created\":", "\"Created\":"), Refusal::Member { member: "created" });
    assert_eq!(changed("\"blobs\":[\n", "\"Blobs\":[\n"), Refusal::Member { member: "blobs" });
    let hash = sample().blobs[0].hash.to_string();
    assert_eq!(changed("\"size\":12", "\"size\":13"), Refusal::Blob { index: 0, hash: hash.clone() });
    assert_eq!(changed("\"eyJmb3Jt\"", "\"eyJmb3Jn\""), Refusal::Blob { index: 0, hash: hash.clone() });
    assert_eq!(changed("\"pieces\":[", "\"pieces\":[\"\","), Refusal::Blob { index: 0, hash });
    let line = format!("{},\n", entry.text());
    let what = Measure::Entries;
    assert_eq!(changed(&line, ""), Refusal::Miscounted { what, declared: 8, found: 7 });
    let mut other = sample();
    let swapped = other.set(9, 1, &[("a", "b")]);
    assert_eq!(changed(&entry.text(), &swapped.text()), Refusal::Digest);
    // Without its only part the entry is still sound: it could have been erased. The counts and the digest know better.
    let entry = sample().entries[2].clone();
    let what = Measure::Records;
    let said = changed(&entry.text(), &entry.without(|_| true).text());
    assert_eq!(said, Refusal::Miscounted { what, declared: 6, found: 5 });
    let entry = sample().entries[1].clone();
    assert_eq!(changed(&entry.text(), &entry.without(|_| true).text()), Refusal::Digest);
}

#[test]
fn more_than_a_desk_takes_is_refused_at_once_and_without_a_tree() {
    let mut nonsense = vec![b'['; 200 << 20];
    assert_eq!(refusal(&nonsense), Refusal::NotVentanilla);
    let opening = b"{\"ventanilla\":\"bundle\",\"format\":0,\"x\":";
    nonsense[..opening.len()].copy_from_slice(opening);
    let Refusal::Broken { at, .. } = refusal(&nonsense) else { panic!("nested without end") };
    assert_eq!(at, opening.len() + 64, "it went on reading");
    let limits = Limits { file: 1_000, ..Limits::DESK };
    let found = nonsense.len() as u64;
    let refused = bundle::read(&nonsense, &limits, Expect::Any);
    assert_eq!(refused, Err(Refusal::TooLarge { what: Measure::File, limit: 1_000, found }));

    let text = sample().export();
    let limits = Limits { entries: 7, ..Limits::DESK };
    let declared = bundle::read(text.as_bytes(), &limits, Expect::Any);
    assert_eq!(declared, Err(Refusal::TooLarge { what: Measure::Entries, limit: 7, found: 8 }));
    let limits = Limits { blob: 11, ..Limits::DESK };
    let blob = bundle::read(text.as_bytes(), &limits, Expect::Any);
    assert_eq!(blob, Err(Refusal::TooLarge { what: Measure::Blob, limit: 11, found: 12 }));
    let line = format!("{},", sample().entries[0].text());
    let endless = text.replacen("\"entries\":[", &format!("\"entries\":[{}", line.repeat(20)), 1);
    let limits = Limits { entries: 8, ..Limits::DESK };
    let counted = bundle::read(endless.as_bytes(), &limits, Expect::Any);
    assert_eq!(counted, Err(Refusal::TooLarge { what: Measure::Entries, limit: 8, found: 17 }));
    let wide = text.replacen("{\"b\":", &format!("{{\"x\":[{}0],\"b\":", "0,".repeat(300_000)), 1);
    let Refusal::TooLarge { what: Measure::Entry, .. } = refusal(wide.as_bytes()) else { panic!("a vast entry") };
}

#[test]
fn a_name_that_stands_twice_has_no_meaning() {
    let Refusal::Broken { .. } = changed("\"entries\":[", "\"entries\":[],\"entries\":[") else { panic!("taken") };
    let Refusal::Broken { .. } = changed("\"id\":\"bundle", "\"id\":\"x\",\"id\":\"bundle") else { panic!("taken") };
}
