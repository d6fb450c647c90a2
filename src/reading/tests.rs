use super::{Fault, Read, Reader, Step, members, read, read_and_hear, words};
use crate::sorted::Map;
use serde_json::{Value, json};
use std::cell::RefCell;

#[derive(Debug, PartialEq)]
struct Part {
    id: String,
    sizes: Vec<u8>,
    kind: Option<Kind>,
    names: Map<char, Name>,
    finish: Finish,
    built: Built,
    span: (u8, bool),
}

members! { Part { must: [id], may: [sizes, kind, names, finish, built, span] } }

#[derive(Clone, Copy, Debug, PartialEq)]
enum Finish {
    Plain,
    TwoTone,
}

words! { Finish { Plain => "plain", TwoTone => "two_tone" } }

#[derive(Debug, PartialEq)]
enum Kind {
    Sized(u8),
    Named(Name),
}

impl Read for Kind {
    fn read(from: &Reader<'_>) -> Self {
        match from.variant(&["sized", "named"]) {
            (0, size) => Self::Sized(u8::read(&size)),
            (_, name) => Self::Named(Name::read(&name)),
        }
    }
}

#[derive(Debug, PartialEq)]
struct Name {
    long: String,
}

members! { Name { must: [long] } }

#[derive(Debug, PartialEq)]
struct Built {
    at: i64,
    bytes: u64,
}

members! { Built { must: [], may: [at, bytes] } }

fn parts(value: &Value) -> Result<Vec<Part>, Fault> {
    read(value)
}

/// What is said of one part beside its id, and where below the part.
#[track_caller]
fn refused(member: &str, value: Value, way: &[Step], message: &str) {
    let mut part = json!({"id": "a"});
    part[member] = value;
    let fault = parts(&json!([{"id": "fine"}, part])).unwrap_err();
    assert_eq!(fault.message, message);
    assert_eq!(fault.way, [&[item(1)], way].concat());
}

fn member(name: &str) -> Step {
    Step::Member(name.to_owned())
}

fn item(index: usize) -> Step {
    Step::Item(index)
}

#[test]
fn everything_is_read_as_it_stands() {
    let full = json!([{
        "id": "a", "sizes": [0, 255], "kind": {"named": {"long": "x"}}, "names": {"é": {"long": "y"}},
        "finish": "two_tone", "built": {"at": i64::MIN, "bytes": u64::MAX}, "span": [7, true],
    }]);
    let name = |long: &str| Name { long: long.to_owned() };
    let part = Part {
        id: "a".to_owned(),
        sizes: vec![0, 255],
        kind: Some(Kind::Named(name("x"))),
        names: Map::from([('é', name("y"))]),
        finish: Finish::TwoTone,
        built: Built { at: i64::MIN, bytes: u64::MAX },
        span: (7, true),
    };
    assert_eq!(parts(&full), Ok(vec![part]));
}

#[test]
fn what_may_be_absent_reads_as_the_blank_of_its_type() {
    let blank = Part {
        id: "a".to_owned(),
        sizes: Vec::new(),
        kind: None,
        names: Map::new(),
        finish: Finish::Plain,
        built: Built { at: 0, bytes: 0 },
        span: (0, false),
    };
    assert_eq!(parts(&json!([{"id": "a", "kind": null}])), Ok(vec![blank]));
    refused("sizes", Value::Null, &[member("sizes")], "invalid type: null, expected a sequence");
}

#[test]
fn a_fault_is_told_with_the_way_to_it() {
    let sizes = |index| [member("sizes"), item(index)];
    refused("sizes", json!([1, 2, "3"]), &sizes(2), "invalid type: string \"3\", expected u8");
    refused("sizes", json!([1, 256]), &sizes(1), "invalid value: integer `256`, expected u8");
    refused("sizes", json!([-1]), &sizes(0), "invalid value: integer `-1`, expected u8");
    refused("sizes", json!([1.5]), &sizes(0), "invalid type: a number, expected u8");
    refused("sizes", json!({}), &[member("sizes")], "invalid type: map, expected a sequence");
    refused("id", json!(true), &[member("id")], "invalid type: boolean `true`, expected a string");
    let at = [member("built"), member("at")];
    refused("built", json!({"at": u64::MAX}), &at, "invalid type: a number, expected i64");
    refused("span", json!([1, 0]), &[member("span"), item(1)], "invalid type: a number, expected a boolean");
    refused("span", json!([1]), &[member("span")], "invalid length 1, expected two items");
    refused("span", json!([1, true, 2]), &[member("span")], "invalid length 3, expected two items");
}

#[test]
fn a_missing_member_is_a_fault_of_the_object_that_lacks_it() {
    let missing = |way: &[Step]| Fault { way: way.to_vec(), message: "missing field `id`".to_owned() };
    assert_eq!(parts(&json!([{}])), Err(missing(&[item(0)])));
    refused("names", json!({"x": {}}), &[member("names"), member("x")], "missing field `long`");
    refused("kind", json!({"named": {}}), &[member("kind"), member("named")], "missing field `long`");
}

#[test]
fn only_the_first_fault_counts() {
    let fault = parts(&json!([{"sizes": [-1]}, {"id": 7}])).unwrap_err();
    assert_eq!((fault.way.as_slice(), fault.message.as_str()), ([item(0)].as_slice(), "missing field `id`"));
}

#[test]
fn a_word_is_one_of_those_known() {
    let finish = [member("finish")];
    refused("finish", json!("odd"), &finish, "unknown variant `odd`, expected one of `plain`, `two_tone`");
    refused("finish", json!(["plain"]), &finish, "invalid type: sequence, expected one of `plain`, `two_tone`");
    let kind = [member("kind")];
    refused("kind", json!({"odd": 1}), &kind, "unknown variant `odd`, expected one of `sized`, `named`");
    let one = "expected an object with a single member";
    refused("kind", json!("sized"), &kind, &format!("invalid type: string \"sized\", {one}"));
    refused("kind", json!({"sized": 1, "named": 2}), &kind, &format!("invalid type: map, {one}"));
    let content = [member("kind"), member("sized")];
    refused("kind", json!({"sized": "7"}), &content, "invalid type: string \"7\", expected u8");
}

#[test]
fn a_fault_in_a_name_is_one_of_the_object() {
    let long = "invalid value: string \"xy\", expected a character";
    refused("names", json!({"xy": {"long": ""}}), &[member("names")], long);
}

#[test]
fn a_struct_is_no_list() {
    let fault = parts(&json!([["a", [], "plain"]])).unwrap_err();
    assert_eq!((fault.way, fault.message.as_str()), (vec![item(0)], "invalid type: sequence, expected a map"));
    assert!(parts(&json!({})).unwrap_err().way.is_empty());
}

#[test]
fn members_that_no_type_knows_are_heard_of_and_hinder_nothing() {
    let heard = RefCell::new(Vec::new());
    let document = json!([{"id": "a", "colour": {"deep": [1]}, "names": {"x": {"long": "", "short": ""}}}]);
    let read = read_and_hear::<Vec<Part>>(&document, &|object| {
        heard.borrow_mut().extend(object.unknown().map(|name| (object.way(), name.to_owned())));
    });
    assert_eq!(read.unwrap().len(), 1);
    let inside = vec![item(0), member("names"), member("x")];
    assert_eq!(heard.into_inner(), [(vec![item(0)], "colour".to_owned()), (inside, "short".to_owned())]);
}

#[test]
fn a_struct_tells_the_members_that_it_knows() {
    let known = RefCell::new(Vec::<&str>::new());
    read_and_hear::<Name>(&json!({"long": ""}), &|object| known.borrow_mut().extend(object.known())).unwrap();
    assert_eq!(known.into_inner(), ["long"]);
}
