//! The snapshot where a machine word has 32 bits: what a native test cannot show.

use ventanilla::journal::{
    Author, Body, Draft, Edit, Hlc, Intent, Journal, LogId, RecordId, Salt, Stream, Writer, prune,
};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn what_stands_behind_a_moment_in_a_packed_record_is_found() {
    let filed = 1_795_000_000_000_i64;
    let edit = Edit::new(RecordId::new("complaint", [3; 12])).set("agent", "agent/a").set("filed", filed);
    let part = edit.set("number", "R-7K3-00001").set("status", "open").into_part();
    let author = Author { agent: String::new(), name: "Marta".into(), desk: "7K3".into() };
    let body = Body { author, at: filed, offset: 60, intent: Intent::Edit, batch: None };
    let mut writer = Writer::new("AAAAAAAAAAAAAAAA", LogId::new(Stream::Core, [1; 12]));
    let draft = Draft { body, parts: vec![part] };
    let entry = writer.write(Hlc { ms: 1, count: 0 }, &draft, &[Salt([2; 12]), Salt([2; 12])]).unwrap();
    let mut journal = Journal::default();
    journal.admit(&entry);

    let packed = prune::restore(prune::snapshot(&journal).unwrap()).unwrap();
    let record = packed.of_kind("complaint").next().unwrap();
    let [status, agent, moment] = packed.fields(["status", "agent", "filed"]).of(record);
    assert_eq!((status.text(), agent.text(), moment.int()), ("open", "agent/a", Some(filed)));
    assert_eq!((record.text("number"), record.text("status")), ("R-7K3-00001", "open"));
}
