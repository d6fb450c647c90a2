//! The published schema says the same as the program reads: the same members, the same required ones, the same words.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use ventanilla::domain::zone::Zone;
use ventanilla::pack::check::Problem;
use ventanilla::pack::{self, Pack};
use ventanilla::reading::{Object, Step, read_and_hear};

const PACKS: [&str; 3] = ["tests/data/packs/smallest.json", "public/packs/water.json", "public/packs/metals.json"];

fn schema() -> Value {
    serde_json::from_str(&std::fs::read_to_string("public/packs/pack.schema.json").unwrap()).unwrap()
}

/// The name of the definition that a schema refers to, itself or as the other half of "or null".
fn definition(schema: &Value) -> Option<&str> {
    let either = schema.get("anyOf").and_then(|either| either.get(0)).unwrap_or(schema);
    either.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}

/// Where each definition occurs first in a pack, as JSON pointers.
fn occurrences(root: &Value, document: &Value) -> BTreeMap<String, String> {
    fn visit(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut BTreeMap<String, String>) {
        if value.is_null() {
            return;
        }
        let schema = match definition(schema) {
            Some(name) => {
                found.entry(name.to_owned()).or_insert_with(|| at.to_owned());
                &root["$defs"][name]
            }
            None => schema,
        };
        if let Some(items) = value.as_array() {
            for (index, item) in items.iter().enumerate() {
                visit(root, &schema["items"], item, &format!("{at}/{index}"), found);
            }
        }
        let either = schema["oneOf"].as_array().into_iter().flatten().chain(Some(schema));
        for properties in either.filter_map(|schema| schema.get("properties")?.as_object()) {
            for (name, schema) in properties {
                let value = value.get(name).unwrap_or(&Value::Null);
                visit(root, schema, value, &format!("{at}/{name}"), found);
            }
        }
    }
    let mut found = BTreeMap::from([(String::new(), String::new())]);
    visit(root, root, document, "", &mut found);
    found
}

fn names(members: Option<&Value>) -> BTreeSet<String> {
    let names = members.unwrap().as_object().unwrap().keys();
    names.filter(|name| *name != "$schema").cloned().collect()
}

/// Every object type of the schema with a pack and a place where it occurs.
fn object_types() -> Vec<(String, Value, Value, String)> {
    let schema = schema();
    let mut types = BTreeMap::new();
    for file in PACKS {
        let document: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        for (name, at) in occurrences(&schema, &document) {
            let kind = if name.is_empty() { schema.clone() } else { schema["$defs"][&name].clone() };
            if kind.get("properties").is_some() {
                types.entry(name.clone()).or_insert_with(|| (name, kind, document.clone(), at));
            }
        }
    }
    let defined = schema["$defs"].as_object().unwrap().iter().filter(|(_, kind)| kind.get("properties").is_some());
    let missing: Vec<_> = defined.map(|(name, _)| name).filter(|name| !types.contains_key(*name)).collect();
    assert!(missing.is_empty(), "no pack shows {missing:?}");
    types.into_values().collect()
}

/// The members that the program knows of every object of a pack, by JSON pointer.
fn known_members(document: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let known = RefCell::new(BTreeMap::new());
    let pointer = |step: Step| match step {
        Step::Member(name) => format!("/{name}"),
        Step::Item(index) => format!("/{index}"),
    };
    let hear = |object: &Object<'_>| {
        let at = object.way().into_iter().map(pointer).collect();
        known.borrow_mut().insert(at, object.known().iter().map(ToString::to_string).collect());
    };
    read_and_hear::<Pack>(document, &hear).unwrap();
    known.into_inner()
}

fn first_problem(document: &Value) -> Option<Problem> {
    pack::check(&document.to_string()).errors.into_iter().next().map(|finding| finding.problem)
}

#[test]
fn the_schema_and_the_types_have_the_same_members() {
    for (name, kind, document, at) in object_types() {
        let known = known_members(&document);
        assert_eq!(names(kind.get("properties")), known[&at], "{name} at {at}");
    }
}

#[test]
fn the_schema_and_the_types_require_the_same_members() {
    for (name, kind, document, at) in object_types() {
        let required: Vec<&str> = kind["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        for member in names(kind.get("properties")) {
            let mut without = document.clone();
            without.pointer_mut(&at).unwrap().as_object_mut().unwrap().remove(&member);
            let missed = match first_problem(&without) {
                Some(Problem::MissingMember(missing)) => missing == member,
                Some(Problem::NoFormat) => member == "format",
                _ => false,
            };
            assert_eq!(missed, required.contains(&member.as_str()), "{name}.{member}");
        }
    }
}

#[test]
fn the_schema_and_the_types_have_the_same_words() {
    let schema = schema();
    let words = |name: &str| schema["$defs"][name]["enum"].as_array().cloned();
    let mut seen = BTreeSet::new();
    for (_, kind, document, at) in object_types() {
        for (member, property) in kind["properties"].as_object().unwrap() {
            let (listed, nonsense) = match property.get("items") {
                Some(items) => (items, json!(["??"])),
                None => (property, json!("??")),
            };
            let Some((name, words)) = definition(listed).and_then(|name| Some((name, words(name)?))) else { continue };
            let mut wrong = document.clone();
            wrong.pointer_mut(&at).unwrap()[member] = nonsense;
            let understood: BTreeSet<String> = match first_problem(&wrong) {
                Some(Problem::Shape(detail)) => detail.split('`').skip(3).step_by(2).map(str::to_owned).collect(),
                Some(Problem::Value(_)) => Zone::names().map(str::to_owned).collect(),
                other => panic!("{name}: {other:?}"),
            };
            let listed: BTreeSet<String> = words.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            assert_eq!(listed, understood, "{name}");
            seen.insert(name.to_owned());
        }
    }
    let enums = schema["$defs"].as_object().unwrap().iter().filter(|(_, kind)| kind.get("enum").is_some());
    assert_eq!(enums.map(|(name, _)| name.clone()).collect::<BTreeSet<_>>(), seen);
}
