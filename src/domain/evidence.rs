//! Evidence: files that belong to a matter. The bytes are a blob; the record says what they are.

use crate::journal::{Edit, Journal, Part, RecordId};

/// The kind of record.
pub const KIND: &str = "file";

/// A file as the screen reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its record.
    pub id: RecordId,
    /// The matter it belongs to, as text.
    pub of: String,
    /// Its name, as it was on the device it came from.
    pub name: String,
    /// Its media type; may be empty.
    pub media: String,
    /// Bytes.
    pub size: i64,
    /// Hash of its bytes.
    pub blob: String,
}

impl File {
    /// The files of a matter, by name.
    #[must_use]
    pub fn of_matter(journal: &Journal, matter: &RecordId) -> Vec<Self> {
        let mut all: Vec<Self> = journal
            .of_kind(KIND)
            .filter(|r| !r.is_deleted() && r.text("of") == matter.as_str())
            .map(|r| Self {
                id: r.id(),
                of: r.text("of").into(),
                name: r.text("name").into(),
                media: r.text("media").into(),
                size: r.int("size").unwrap_or(0),
                blob: r.text("blob").into(),
            })
            .collect();
        all.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        all
    }

    /// The part that attaches it.
    #[must_use]
    pub fn part(&self) -> Part {
        Edit::new(self.id.clone())
            .set("of", self.of.as_str())
            .set("name", self.name.as_str())
            .set("media", self.media.as_str())
            .set("size", self.size)
            .set("blob", self.blob.as_str())
            .into_part()
    }
}
