//! The digest of all that is shown, by which devices find out whether they show the same.

use super::set::PROJECTION;
use super::{Hash, Journal, RecordRef, Write};
use crate::sorted::Map;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// The digest of everything that is shown, record by record in the order of the records.
#[derive(Clone, Debug)]
pub struct Digesting(Sha256);

impl Default for Digesting {
    fn default() -> Self {
        Self(Sha256::new_with_prefix(format!("ventanilla/projection/{PROJECTION}\n")))
    }
}

impl Digesting {
    /// Takes in the next record.
    pub fn add(&mut self, view: RecordRef<'_>) {
        let record = view.to_record();
        let writes = |m: &Map<Arc<str>, Vec<Write>>| -> Value {
            let shown = m.iter().filter(|(_, w)| !w.is_empty());
            shown.map(|(f, w)| (f.to_string(), w.iter().map(|w| w.id.to_string()).collect::<Value>())).collect()
        };
        let deleted: Vec<String> = record.deletions.iter().map(|d| d.id.to_string()).collect();
        let counters: Value = record.counters.iter().map(|(k, v)| (&**k, *v)).collect();
        let line =
            json!([writes(&record.fields), writes(&record.sets), counters, deleted, record.deferred, record.erased]);
        self.0.update(record.id.as_str());
        self.0.update(line.to_string());
        self.0.update("\n");
    }

    /// The digest of all that was taken in.
    #[must_use]
    pub fn finish(self) -> Hash {
        Hash(self.0.finalize().into())
    }
}

impl Journal {
    /// Digest of everything that is shown. Two journals with equal vectors have equal digests; devices compare them.
    #[must_use]
    pub fn digest(&self) -> Hash {
        let mut digesting = Digesting::default();
        self.records().for_each(|record| digesting.add(record));
        digesting.finish()
    }
}
