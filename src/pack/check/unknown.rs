//! Members that this version does not know.
//!
//! What a pack was read into is written out again and laid beside what was read; a member that is missing there was
//! not understood. So no list of names has to be kept beside the types. Members that begin with `$` are notes for
//! editors, such as `$schema` and `$comment`.

use super::finding::{Place, Problem, Report};
use super::locate::name_of_item;
use crate::pack::organisation::Pack;
use serde_json::Value;

pub(super) fn look(document: &Value, pack: &Pack, report: &mut Report) {
    // Writing a pack out cannot fail; if it did, nothing would be reported as unknown.
    if let Ok(understood) = serde_json::to_value(pack) {
        compare(document, &understood, &Place::default(), report);
    }
}

fn compare(read: &Value, understood: &Value, at: &Place, report: &mut Report) {
    match (read, understood) {
        (Value::Object(read), Value::Object(understood)) => {
            for (name, value) in read.iter().filter(|(name, _)| !name.starts_with('$')) {
                match understood.get(name) {
                    Some(known) => compare(value, known, &at.below(name), report),
                    None => report.warn(at.clone(), Problem::UnknownMember(name.clone())),
                }
            }
        }
        (Value::Array(read), Value::Array(understood)) => {
            for (index, (item, known)) in read.iter().zip(understood).enumerate() {
                compare(item, known, &at.below(name_of_item(Some(item), index)), report);
            }
        }
        _ => {}
    }
}
