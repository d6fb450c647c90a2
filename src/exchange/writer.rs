//! Writing a bundle as a run of text chunks, so that nothing holds the whole twice.
//!
//! The caller goes through its entries once to count them ([`Contents`]), makes the header, and goes through them
//! again to write. Members stand in a fixed order, the header first; each entry stands on a line of its own. The
//! writer counts along, and [`Writer::finish`] says when header and body do not agree.

use super::coding::encode;
use super::{Blob, Contents, Header, readable};
use crate::journal::{Entry, Record};
use serde_json::json;

/// Header and body of a bundle that was being written do not agree: it is not to be handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfaithful;

/// Writes one bundle.
#[derive(Clone, Debug)]
pub struct Writer {
    header: Header,
    contents: Contents,
    within: Within,
}

/// The list that is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    Entries,
    Blobs,
    Records,
}

impl Writer {
    /// Begins a bundle; the text is its first chunk.
    #[must_use]
    pub fn begin(header: Header) -> (Self, String) {
        let first = format!("{{{}\"entries\":[", header.text());
        (Self { header, contents: Contents::default(), within: Within::Entries }, first)
    }

    /// Writes an entry. Entries come before blobs; one that was written already gives no text.
    pub fn entry(&mut self, entry: &Entry) -> String {
        let comma = if self.contents.counts().entries == 0 { "\n" } else { ",\n" };
        if !self.contents.entry(entry) || self.within != Within::Entries {
            return String::new();
        }
        format!("{comma}{}", entry.text())
    }

    /// Writes a blob, a chunk a piece.
    pub fn blob<'b>(&mut self, blob: &'b Blob) -> impl Iterator<Item = String> + use<'b> {
        let comma = if self.contents.counts().blobs == 0 { "\n" } else { ",\n" };
        let opening = if self.within == Within::Entries { "\n],\n\"blobs\":[" } else { "" };
        let late = self.within == Within::Records;
        self.within = if late { Within::Records } else { Within::Blobs };
        let fresh = !late && self.contents.blob(blob);
        let start = format!(
            "{opening}{comma}{{\"hash\":\"{}\",\"type\":{},\"size\":{},\"pieces\":[",
            blob.hash,
            json!(blob.media_type),
            blob.size()
        );
        let pieces = blob.pieces.iter().filter(|p| !p.is_empty()).enumerate();
        let pieces = pieces.map(|(i, p)| format!("{}\"{}\"", if i == 0 { "" } else { "," }, encode(p)));
        let chunks = core::iter::once(start).chain(pieces).chain(core::iter::once("]}".to_owned()));
        chunks.filter(move |_| fresh)
    }

    /// Writes a record as plain JSON, for readers only; records come last. No count and no digest covers them.
    pub fn record(&mut self, record: &Record) -> String {
        let before = match self.within {
            Within::Entries => "\n],\n\"blobs\":[\n],\n\"records\":[\n",
            Within::Blobs => "\n],\n\"records\":[\n",
            Within::Records => ",\n",
        };
        self.within = Within::Records;
        format!("{before}{}", readable::line(record))
    }

    /// Ends the bundle; the text is its last chunk.
    ///
    /// # Errors
    /// [`Unfaithful`] when what was written is not what the header says.
    pub fn finish(self) -> Result<String, Unfaithful> {
        if self.contents.counts() != self.header.counts || self.contents.digest() != self.header.digest {
            return Err(Unfaithful);
        }
        Ok(if self.within == Within::Entries { "\n],\n\"blobs\":[\n]}\n" } else { "\n]}\n" }.to_owned())
    }
}

/// Writes a bundle whose entries and blobs are all at hand.
///
/// # Errors
/// [`Unfaithful`] when they are not what the header says.
pub fn whole(header: Header, entries: &[Entry], blobs: &[Blob]) -> Result<String, Unfaithful> {
    let (mut writer, mut text) = Writer::begin(header);
    for entry in entries {
        text.push_str(&writer.entry(entry));
    }
    for blob in blobs {
        text.extend(writer.blob(blob));
    }
    text.push_str(&writer.finish()?);
    Ok(text)
}
