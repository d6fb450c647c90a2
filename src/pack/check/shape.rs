//! From text to a pack: size, depth, JSON, format, and the shape of every member.

use super::finding::{Place, Problem, Report};
use super::locate::{Scan, place};
use super::{MAX_BYTES, MAX_DEPTH};
use crate::domain::bad_value::BadValue;
use crate::pack::FORMAT;
use crate::pack::organisation::Pack;
use crate::reading::{self, Object, Step};
use serde_json::Value;
use std::cell::RefCell;

/// The document and the pack in it, or none with the reason in the report.
pub(super) fn read(text: &str, report: &mut Report) -> Option<(Value, Pack)> {
    let top = Place::default();
    if text.len() > MAX_BYTES {
        report.refuse(top, Problem::TooLarge { bytes: text.len(), max: MAX_BYTES });
        return None;
    }
    let scan = Scan::of(text);
    if scan.depth > MAX_DEPTH {
        report.refuse(top, Problem::TooDeep { max: MAX_DEPTH });
        return None;
    }
    // Some editors begin a file with a byte order mark, which is not JSON.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let document: Value = match serde_json::from_str(text) {
        Ok(document) => document,
        Err(error) => {
            report.refuse(top, Problem::NotJson { line: error.line(), column: error.column() });
            return None;
        }
    };
    // The format comes first: a newer pack may have any shape, and should not be called broken.
    match document.get("format").and_then(Value::as_u64) {
        None => report.refuse(top, Problem::NoFormat),
        Some(found) if found > FORMAT => report.refuse(top, Problem::NewerFormat { found, reads: FORMAT }),
        Some(_) => {
            if let Some(name) = scan.twice {
                report.refuse(top, Problem::Shape(format!("duplicate member `{name}`")));
                return None;
            }
            let unknown = RefCell::new(Vec::new());
            match reading::read_and_hear(&document, &|object| unknown.borrow_mut().extend(unknown_to_us(object))) {
                Ok(pack) => {
                    for (way, name) in unknown.into_inner() {
                        report.warn(place(&way, &document), Problem::UnknownMember(name));
                    }
                    return Some((document, pack));
                }
                Err(fault) => report.refuse(place(&fault.way, &document), problem(&fault.message)),
            }
        }
    }
    None
}

/// Members that this version does not know are kept and told. Those that begin with `$` are notes for editors, such as
/// `$schema` and `$comment`.
fn unknown_to_us(object: &Object<'_>) -> Vec<(Vec<Step>, String)> {
    let names = object.unknown().filter(|name| !name.starts_with('$'));
    names.map(|name| (object.way(), name.to_owned())).collect()
}

fn problem(message: &str) -> Problem {
    let quoted = message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'));
    match (quoted, BadValue::read(message)) {
        (Some(name), _) => Problem::MissingMember(name.to_owned()),
        (None, Some(bad)) => Problem::Value(bad),
        (None, None) => Problem::Shape(message.to_owned()),
    }
}
