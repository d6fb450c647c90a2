//! The published schemas of practice and question files say the same as the program reads: whatever a schema requires is
//! missed when it is taken out, and whatever it leaves open is not.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

use serde_json::Value;
use std::collections::BTreeMap;
use ventanilla::training::{check, quiz};

fn json_of(path: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Whether a document has the shape of its file, whatever else is wrong with it.
fn is_shaped(kind: &str, document: &Value) -> bool {
    let text = document.to_string();
    match kind {
        "quiz" => !quiz::check::read(&text)
            .is_err_and(|all| all.iter().any(|found| matches!(found.trouble, quiz::check::Trouble::Shape(_)))),
        _ => !check::read(&text)
            .is_err_and(|all| all.iter().any(|found| matches!(found.trouble, check::Trouble::Shape(_)))),
    }
}

/// Where each definition of a schema occurs first in a document, as JSON pointers.
fn places(root: &Value, schema: &Value, value: &Value, at: &str, found: &mut BTreeMap<String, String>) {
    let either = schema.get("anyOf").and_then(|either| either.get(0)).unwrap_or(schema);
    let named = either.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix("#/$defs/"));
    let schema = named.map_or(schema, |name| &root["$defs"][name]);
    if let Some(name) = named {
        found.entry(name.to_owned()).or_insert_with(|| at.to_owned());
    }
    for (n, item) in value.as_array().into_iter().flatten().enumerate() {
        places(root, &schema["items"], item, &format!("{at}/{n}"), found);
    }
    for (name, member) in schema["properties"].as_object().into_iter().flatten() {
        if let Some(value) = value.get(name) {
            places(root, member, value, &format!("{at}/{name}"), found);
        }
    }
}

#[test]
fn the_schemas_say_what_the_program_reads() {
    let files = [("scenarios", "public/training"), ("quiz", "public/training/quiz")];
    for (kind, folder) in files {
        let schema = json_of(&format!("public/training/schema/{kind}.schema.json"));
        let mut looked_at = 0;
        for pack in ["aguas-de-valdelunas", "lanheng-bullion"] {
            let document = json_of(&format!("{folder}/{pack}.json"));
            let mut found = BTreeMap::from([(String::new(), String::new())]);
            places(&schema, &schema, &document, "", &mut found);
            for (name, at) in found {
                let definition = if name.is_empty() { &schema } else { &schema["$defs"][&name] };
                let Some(members) = definition["properties"].as_object() else { continue };
                looked_at += 1;
                let required: Vec<&str> =
                    definition["required"].as_array().unwrap().iter().flat_map(Value::as_str).collect();
                for member in members.keys().filter(|name| *name != "$schema") {
                    let mut without = document.clone();
                    without.pointer_mut(&at).unwrap().as_object_mut().unwrap().remove(member);
                    let shaped = is_shaped(kind, &without);
                    assert_eq!(shaped, !required.contains(&member.as_str()), "{kind} {name}.{member} at {at}");
                }
            }
        }
        assert!(looked_at >= 6, "{kind}: {looked_at}");
    }
}
