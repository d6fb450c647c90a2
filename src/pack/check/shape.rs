//! From text to a pack: size, depth, JSON, format, and the shape of every member.

use super::finding::{Place, Problem, Report};
use super::locate::{byte_at, depth, place, way_to, way_to_object};
use super::{MAX_BYTES, MAX_DEPTH};
use crate::domain::bad_value::BadValue;
use crate::pack::FORMAT;
use crate::pack::organisation::Pack;
use serde_json::Value;

/// The document and the pack in it, or none with the reason in the report.
pub(super) fn read(text: &str, report: &mut Report) -> Option<(Value, Pack)> {
    let top = Place::default();
    if text.len() > MAX_BYTES {
        report.refuse(top, Problem::TooLarge { bytes: text.len(), max: MAX_BYTES });
        return None;
    }
    if depth(text) > MAX_DEPTH {
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
        Some(_) => match serde_json::from_str(text) {
            Ok(pack) => return Some((document, pack)),
            Err(error) => {
                let problem = problem(&error);
                let byte = byte_at(text, error.line(), error.column());
                // That a member is missing is known only at the brace that closes the object.
                let way = match problem {
                    Problem::MissingMember(_) => way_to_object(text, byte),
                    _ => way_to(text, byte),
                };
                report.refuse(place(&way, &document), problem);
            }
        },
    }
    None
}

fn problem(error: &serde_json::Error) -> Problem {
    let full = error.to_string();
    let position = format!(" at line {} column {}", error.line(), error.column());
    let message = full.strip_suffix(&position).unwrap_or(&full);
    let quoted = message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'));
    match (quoted, BadValue::read(message)) {
        (Some(name), _) => Problem::MissingMember(name.to_owned()),
        (None, Some(bad)) => Problem::Value(bad),
        (None, None) => Problem::Shape(message.to_owned()),
    }
}
