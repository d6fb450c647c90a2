use crate::desk::*;
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use ventanilla::exchange::rescue::{self, Damage, Origin};
use ventanilla::exchange::{Refusal, WorkspaceKind};
use ventanilla::journal::*;

fn coded(bytes: &[u8]) -> Value {
    STANDARD.encode(bytes).into()
}

/// A file as `public/rescue.js` writes it.
fn file(change: impl Fn(&mut Value)) -> String {
    let tail: serde_json::Map<String, Value> = sample()
        .entries
        .iter()
        .map(|e| (format!("{}/{:012x}/{}", e.header().log, e.header().seq, e.id()), coded(e.text().as_bytes())))
        .collect();
    let identity = json!({"format": 0, "id": HOUSE, "kind": "live", "created": MONDAY});
    let mut database = json!({
        "name": format!("ventanilla-live-{HOUSE}"),
        "key": {"slot": "none"},
        "stores": {
            "meta": {"plain/workspace": coded(identity.to_string().as_bytes())},
            "tail": tail,
            "blob": {"hash/0000": coded(b"half"), "hash/0001": coded(b"sealed bytes")},
            "draft": {"complaint/x": coded("typed".as_bytes())},
            "later": {"a": coded(b"b")},
        },
        "unread": ["blob/hash/0001"],
    });
    change(&mut database);
    format!(
        "{{\"ventanilla\":\"rescue\",\"format\":0,\"created\":{MONDAY},\"typed\":[{{\"field\":\"f.subject\",\"value\":\
         \"Sin a\"}}],\"databases\":[{database}],\"failed\":[{{\"name\":\"ventanilla-x\",\"error\":\"blocked\"}}]}}\n"
    )
}

#[test]
fn everything_that_the_page_saved_is_found_again() {
    let rescue = rescue::read(file(|_| {}).as_bytes()).unwrap();
    assert_eq!((rescue.created, rescue.ended), (MONDAY, None));
    assert_eq!(rescue.typed, [("f.subject".to_owned(), "Sin a".to_owned())]);
    assert_eq!(rescue.failed, [("ventanilla-x".to_owned(), "blocked".to_owned())]);
    let [database] = rescue.databases.as_slice() else { panic!("one database") };
    let origin = Origin { id: HOUSE.into(), kind: WorkspaceKind::Live, created: Some(MONDAY) };
    assert_eq!((database.workspace.as_ref(), database.sealed.as_ref()), (Some(&origin), None));
    let mut journal = Journal::default();
    for entry in &database.entries {
        journal.admit(entry);
    }
    assert_eq!(journal.digest(), sample().journal.digest());
    assert_eq!(database.blobs.keys().collect::<Vec<_>>(), ["hash/0000"]);
    assert_eq!(database.drafts["complaint/x"], b"typed");
    assert_eq!(database.others[&("later".to_owned(), "a".to_owned())], b"b", "a store of a later program");
    let unread: Vec<_> = database.damaged.iter().map(|d| (d.key.as_str(), &d.why)).collect();
    assert_eq!(unread, [("hash/0001", &Damage::Sealed)]);
}

#[test]
fn a_damaged_entry_is_listed_and_the_others_are_taken() {
    let text = file(|database| {
        let tail = database["stores"]["tail"].as_object_mut().unwrap();
        let keys: Vec<String> = tail.keys().take(2).cloned().collect();
        tail[&keys[0]] = "!!".into();
        tail[&keys[1]] = coded(b"{\"b\":1}");
    });
    let rescue = rescue::read(text.as_bytes()).unwrap();
    let database = &rescue.databases[0];
    assert_eq!((database.entries.len(), database.damaged.len()), (6, 3));
    assert!(database.damaged.iter().any(|d| d.why == Damage::Coding));
    assert!(database.damaged.iter().any(|d| matches!(d.why, Damage::Entry(JournalError::Member("h")))));
}

#[test]
fn a_rescue_file_gives_what_stands_before_the_place_where_it_was_cut() {
    let text = file(|_| {});
    let mut most = 0;
    for at in 40..text.len() {
        let rescue = rescue::read(&text.as_bytes()[..at]).unwrap();
        let entries = rescue.databases.first().map_or(0, |d| d.entries.len());
        assert!(entries >= most, "cut at {at}");
        most = entries;
        assert_eq!(rescue.ended.is_none(), at == text.len() - 1, "cut at {at}");
    }
    assert_eq!(most, 8);
}

#[test]
fn a_database_under_a_passphrase_comes_as_it_lies() {
    let text = file(|database| {
        database["key"] = json!({"slot": "passphrase", "iterations": 3, "salt": {"base64": "AAAA"}});
        let identity = json!({"id": HOUSE, "kind": "training"}).to_string();
        database["stores"]["meta"]["plain/workspace"] = coded(&[&[0], identity.as_bytes()].concat());
    });
    let rescue = rescue::read(text.as_bytes()).unwrap();
    let database = &rescue.databases[0];
    assert_eq!(database.sealed.as_ref().unwrap()["iterations"], 3);
    assert!(database.entries.is_empty() && database.blobs.is_empty());
    assert_eq!(database.others.keys().filter(|(table, _)| table == "tail").count(), 8);
    assert_eq!(database.workspace.as_ref().map(|w| w.kind), Some(WorkspaceKind::Training));
}

#[test]
fn what_is_no_rescue_file_is_refused() {
    let newer = file(|_| {}).replacen("\"format\":0", "\"format\":4", 1);
    assert_eq!(rescue::read(newer.as_bytes()), Err(Refusal::NewerFormat { format: 4 }));
    let bundle = rescue::read(sample().export().as_bytes()).unwrap_err();
    assert!(matches!(bundle, Refusal::OtherDocument(_)), "{bundle:?}");
}
