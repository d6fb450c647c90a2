//! Where in a JSON text an error lies, said in names rather than in lines.
//!
//! One pass over the bytes, which also finds how deep the text is nested. It trusts nothing: on text that is not JSON
//! it still ends, with the best place it has.

use super::finding::Place;
use serde_json::Value;

/// A step on the way down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Into a member.
    Member(String),
    /// Into an item, counted from zero.
    Item(usize),
}

/// The way to what stands at a byte.
pub(super) fn way_to(text: &str, byte: usize) -> Vec<Way> {
    Walk::up_to(text, byte).way
}

/// The way to the innermost object or list that is open at a byte.
pub(super) fn way_to_object(text: &str, byte: usize) -> Vec<Way> {
    let mut walk = Walk::up_to(text, byte);
    if walk.is_inside() {
        walk.way.pop();
    }
    walk.way
}

/// How deep a text is nested at its deepest place.
pub(super) fn depth(text: &str) -> usize {
    let mut walk = Walk::default();
    let (mut at, mut deepest) = (0, 0);
    while at < text.len() {
        at = walk.step(text, at);
        deepest = deepest.max(walk.open.len());
    }
    deepest
}

/// The byte at a line and column, both from 1, as serde counts them.
pub(super) fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    before + column.saturating_sub(1)
}

/// Names for the way: things in a list go by their id.
pub(super) fn place(way: &[Way], document: &Value) -> Place {
    let mut here = Some(document);
    let names = way.iter().map(|way| match way {
        Way::Member(name) => {
            here = here.and_then(|value| value.get(name));
            name.clone()
        }
        Way::Item(index) => {
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Object,
    Array,
}

#[derive(Default)]
struct Walk {
    open: Vec<Open>,
    /// One entry for each open thing in which something has begun.
    way: Vec<Way>,
    /// The last string of an object before a colon was seen.
    name: Option<String>,
}

impl Walk {
    fn up_to(text: &str, byte: usize) -> Self {
        let mut walk = Self::default();
        let mut at = 0;
        while at < byte.min(text.len()) {
            at = walk.step(text, at);
        }
        walk
    }

    /// Takes one token and gives the byte after it.
    fn step(&mut self, text: &str, at: usize) -> usize {
        match text.as_bytes().get(at) {
            Some(b'{') => self.open.push(Open::Object),
            Some(b'[') => {
                self.open.push(Open::Array);
                self.way.push(Way::Item(0));
            }
            Some(b'}' | b']') => {
                if self.is_inside() {
                    self.way.pop();
                }
                self.open.pop();
                self.name = None;
            }
            Some(b',') if self.is_inside() => {
                if let Some(Way::Item(index)) = self.way.last_mut() {
                    *index += 1;
                } else {
                    self.way.pop();
                }
            }
            Some(b':') => self.way.extend(self.name.take().map(Way::Member)),
            Some(b'"') => {
                let end = end_of_string(text, at);
                if self.open.last() == Some(&Open::Object) && !self.is_inside() {
                    let quoted = text.get(at..end).unwrap_or_default();
                    self.name = serde_json::from_str(quoted).ok();
                }
                return end;
            }
            _ => {}
        }
        at + 1
    }

    /// Whether something has begun in the innermost thing that is open.
    fn is_inside(&self) -> bool {
        !self.open.is_empty() && self.way.len() >= self.open.len()
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
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_is_found_by_the_names_above_it() {
        let text = r#"{"a": 1, "list": [{"id": "x"}, {"k\"": [true, "}]"], "n": {"deep": 7}}], "z": "é!"}"#;
        let document = serde_json::from_str(text).unwrap();
        let case = |mark: &str, names: &[&str]| {
            let way = way_to(text, text.find(mark).unwrap());
            assert_eq!(place(&way, &document).0, names, "{mark}");
        };
        case("1,", &["a"]);
        case("\"x\"", &["list", "x", "id"]);
        case("true", &["list", "#2", "k\"", "#1"]);
        case("\"}]\"", &["list", "#2", "k\"", "#2"]);
        case("7", &["list", "#2", "n", "deep"]);
        case("}}]", &["list", "#2", "n", "deep"]);
        case("!", &["z"]);
        assert_eq!(depth(text), 4);
        assert_eq!(depth(&"[".repeat(500)), 500);
        assert_eq!(byte_at("ab\ncd", 2, 2), 4);
    }
}
