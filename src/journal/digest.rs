//! The digest of all that is shown, by which devices find out whether they show the same.

use super::set::PROJECTION;
use super::{Hash, Journal, Write, canon};
use crate::sorted::Map;
use serde_json::{Value, json};
use std::sync::Arc;

impl Journal {
    /// Digest of everything that is shown. Two journals with equal vectors have equal digests; devices compare them.
    #[must_use]
    pub fn digest(&self) -> Hash {
        let mut lines = String::new();
        for view in self.records() {
            let record = view.to_record();
            lines.push_str(record.id.as_str());
            let writes = |m: &Map<Arc<str>, Vec<Write>>| -> Value {
                let shown = m.iter().filter(|(_, w)| !w.is_empty());
                shown.map(|(f, w)| (f.to_string(), w.iter().map(|w| w.id.to_string()).collect::<Value>())).collect()
            };
            let deleted: Vec<String> = record.deletions.iter().map(|d| d.id.to_string()).collect();
            let counters: Value = record.counters.iter().map(|(k, v)| (&**k, *v)).collect();
            let line = json!([
                writes(&record.fields),
                writes(&record.sets),
                counters,
                deleted,
                record.deferred,
                record.erased
            ]);
            lines.push_str(&line.to_string());
            lines.push('\n');
        }
        Hash(canon::digest(&format!("ventanilla/projection/{PROJECTION}"), &lines))
    }
}
