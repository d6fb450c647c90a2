//! A journal of one entry, for the tests of whoever reads journals.

use super::{Author, Body, Draft, Hlc, Intent, Journal, LogId, Part, Salt, Stream, Writer};

/// A journal in which Marta of desk 7K3 did all of this at once.
pub fn journal(parts: Vec<Part>) -> Journal {
    let mut writer = Writer::new("AAAAAAAAAAAAAAAA", LogId::new(Stream::Core, [1; 12]));
    let mut journal = Journal::default();
    let author = Author { agent: String::new(), name: "Marta".into(), desk: "7K3".into() };
    let body = Body { author, at: 0, offset: 60, intent: Intent::Edit, batch: None };
    let salts = vec![Salt([2; 12]); parts.len() + 1];
    let entry = writer.write(Hlc { ms: 1, count: 0 }, &Draft { body, parts }, &salts).unwrap();
    journal.admit(&entry);
    journal
}
