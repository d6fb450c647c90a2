//! Names for places in a document, and what only its text shows: how deep it is nested, and what is in it twice.

use super::finding::Place;
use crate::reading::Step;
use serde_json::Value;

/// Names for the way to a place: things in a list go by their id.
pub(super) fn place(way: &[Step], document: &Value) -> Place {
    let mut here = Some(document);
    let names = way.iter().map(|step| match step {
        Step::Member(name) => {
            here = here.and_then(|value| value.get(name));
            name.clone()
        }
        Step::Item(index) => {
            here = here.and_then(|value| value.get(index));
            name_of_item(here, *index)
        }
    });
    Place(names.collect())
}

/// The id of a thing in a list, or its number from 1.
pub(super) fn name_of_item(item: Option<&Value>, index: usize) -> String {
    let id = item.and_then(|item| item.get("id")).and_then(Value::as_str);
    id.map_or_else(|| format!("#{}", index + 1), str::to_owned)
}

/// What one pass over a text shows that a document no longer does. It trusts nothing: on text that is not JSON it still
/// ends.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scan<'t> {
    /// How deep the text is nested at its deepest place.
    pub depth: usize,
    /// The first member that its object has twice, as it is written.
    pub twice: Option<&'t str>,
}

impl<'t> Scan<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut scan = Self::default();
        // The names in every object that is open; a list has none.
        let mut open: Vec<Vec<&str>> = Vec::new();
        let (mut at, mut last) = (0, "");
        while let Some(byte) = text.as_bytes().get(at) {
            match byte {
                b'{' | b'[' => {
                    open.push(Vec::new());
                    scan.depth = scan.depth.max(open.len());
                }
                b'}' | b']' => drop(open.pop()),
                b'"' => {
                    let end = end_of_string(text, at);
                    last = text.get(at + 1..end - 1).unwrap_or_default();
                    at = end;
                    continue;
                }
                b':' => {
                    if let Some(names) = open.last_mut() {
                        if names.contains(&last) {
                            scan.twice.get_or_insert(last);
                        }
                        names.push(last);
                    }
                }
                _ => {}
            }
            at += 1;
        }
        scan
    }
}

fn end_of_string(text: &str, start: usize) -> usize {
    let mut escaped = false;
    for (offset, byte) in text.bytes().enumerate().skip(start + 1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return offset + 1,
            _ => {}
        }
    }
    text.len().max(start + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_shows_its_depth_and_what_is_there_twice() {
        let text = r#"{"a": 1, "list": [{"id": "x}"}, {"id": [true, "}]"], "n": {"a": "a:"}}], "z": "é!"}"#;
        assert_eq!(Scan::of(text), Scan { depth: 4, twice: None });
        assert_eq!(Scan::of(r#"{"a": {"b": 1, "c": {"b": 2}, "b": 3}}"#), Scan { depth: 3, twice: Some("b") });
        assert_eq!(Scan::of(&"[".repeat(500)).depth, 500);
        assert_eq!(Scan::of("{\"a").depth, 1);
        assert_eq!(Scan::of("\"").depth, 0);
    }
}
