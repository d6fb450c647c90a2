//! Names of things in a journal: entries, writes, records, logs, and the hashes that hold the chain together.
//!
//! All are base64url without padding. An [`EntryId`] is the first 16 bytes of its header's SHA-256: a name, not the
//! proof; the chain (`prev`, `root`) uses all 32. A [`RecordId`] carries its kind, which therefore cannot change.

use super::JournalError;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
use core::{fmt, str::FromStr};
use std::sync::Arc;

macro_rules! bytes_id {
    ($(#[$doc:meta])* $name:ident, $len:literal, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $len]);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&B64.encode(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = JournalError;

            fn from_str(text: &str) -> Result<Self, JournalError> {
                let mut out = [0; $len];
                match B64.decode_slice(text, &mut out) {
                    Ok($len) => Ok(Self(out)),
                    _ => Err(JournalError::Id($what)),
                }
            }
        }
    };
}

bytes_id!(
    /// Name of an entry: the first 16 bytes of the SHA-256 of its header.
    EntryId, 16, "entry id"
);
bytes_id!(
    /// A full SHA-256.
    Hash, 32, "hash"
);
bytes_id!(
    /// Random bytes that keep the hash of a part from being guessed from its content.
    Salt, 12, "salt"
);

impl Hash {
    /// The entry id that this header hash gives.
    #[must_use]
    pub fn entry_id(&self) -> EntryId {
        let mut out = [0; 16];
        for (to, from) in out.iter_mut().zip(self.0) {
            *to = from;
        }
        EntryId(out)
    }
}

/// Name of one write: its entry, the part's place in the entry and the operation's place in the part.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WriteId {
    /// The entry.
    pub entry: EntryId,
    /// Which part of the entry, from 0. Parts keep their places when one is erased.
    pub part: u16,
    /// Which operation of the part, from 0.
    pub op: u16,
}

impl fmt::Display for WriteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.entry, self.part, self.op)
    }
}

impl fmt::Debug for WriteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for WriteId {
    type Err = JournalError;

    fn from_str(text: &str) -> Result<Self, JournalError> {
        let wrong = || JournalError::Id("write id");
        let mut pieces = text.split('.');
        let (Some(entry), Some(part), Some(op), None) = (pieces.next(), pieces.next(), pieces.next(), pieces.next())
        else {
            return Err(wrong());
        };
        Ok(Self { entry: entry.parse()?, part: number(part).ok_or_else(wrong)?, op: number(op).ok_or_else(wrong)? })
    }
}

/// Decimal digits without sign or leading zero, so that a write has one name only.
fn number(text: &str) -> Option<u16> {
    let canonical = text == "0" || (!text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit()));
    if canonical { text.parse().ok() } else { None }
}

/// The streams of a workspace. A machine that was not invited to a stream never receives its logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stream {
    /// Customers, contacts, cases.
    Core,
    /// Tickets and ratings: no personal data.
    Queue,
    /// Appraisal and breaches.
    Staff,
}

impl Stream {
    /// All streams.
    pub const ALL: [Self; 3] = [Self::Core, Self::Queue, Self::Staff];

    /// The name in a log id.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Queue => "queue",
            Self::Staff => "staff",
        }
    }
}

/// Name of a log: its stream, a full stop and 16 base64url characters. One writer in one stream.
///
/// A stream that this build does not know is kept as it is: its entries are stored and relayed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogId(Arc<str>);

impl LogId {
    /// A new log of a stream from 12 random bytes.
    #[must_use]
    pub fn new(stream: Stream, random: [u8; 12]) -> Self {
        Self(format!("{}.{}", stream.name(), B64.encode(random)).into())
    }

    /// A log whose id was checked when it came here.
    pub(super) fn known(text: &str) -> Self {
        Self(text.into())
    }

    /// The stream, unless a later program named it.
    #[must_use]
    pub fn stream(&self) -> Option<Stream> {
        let name = self.0.split('.').next()?;
        Stream::ALL.into_iter().find(|s| s.name() == name)
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for LogId {
    type Err = JournalError;

    fn from_str(text: &str) -> Result<Self, JournalError> {
        let Some((stream, rest)) = text.split_once('.') else { return Err(JournalError::Id("log id")) };
        let named = (1..=16).contains(&stream.len()) && stream.bytes().all(|b| b.is_ascii_lowercase());
        if named && token(rest) { Ok(Self(text.into())) } else { Err(JournalError::Id("log id")) }
    }
}

impl fmt::Display for LogId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for LogId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Name of a record: its kind, a slash and 16 base64url characters, or `main` for a record of which there is one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(Arc<str>);

impl RecordId {
    /// A new record of a kind from 12 random bytes.
    #[must_use]
    pub fn new(kind: &str, random: [u8; 12]) -> Self {
        Self(format!("{kind}/{}", B64.encode(random)).into())
    }

    /// The one record of a kind that has only one.
    #[must_use]
    pub fn only(kind: &str) -> Self {
        Self(format!("{kind}/main").into())
    }

    /// A kind and what stands behind it, taken from an id.
    pub(super) fn joined(kind: &str, key: &str) -> Self {
        Self(format!("{kind}/{key}").into())
    }

    /// The kind.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.0.split_once('/').map_or("", |(kind, _)| kind)
    }

    /// What stands behind the kind.
    #[must_use]
    pub fn key(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, key)| key)
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for RecordId {
    type Err = JournalError;

    fn from_str(text: &str) -> Result<Self, JournalError> {
        let Some((kind, key)) = text.split_once('/') else { return Err(JournalError::Id("record id")) };
        let named = (1..=32).contains(&kind.len()) && kind.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        if named && (key == "main" || token(key)) { Ok(Self(text.into())) } else { Err(JournalError::Id("record id")) }
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a text is 12 bytes in base64url.
fn token(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_reads_back_as_written() {
        let write = WriteId { entry: EntryId([7; 16]), part: 0, op: 12 };
        assert_eq!(write.to_string().parse(), Ok(write));
        let log = LogId::new(Stream::Staff, [200; 12]);
        assert_eq!((log.to_string().parse(), log.stream()), (Ok(log.clone()), Some(Stream::Staff)));
        let record = RecordId::new("complaint", [3; 12]);
        assert_eq!((record.to_string().parse(), record.kind()), (Ok(record.clone()), "complaint"));
        assert_eq!("workspace/main".parse(), Ok(RecordId::only("workspace")));
    }

    #[test]
    fn a_write_has_one_name_only() {
        let entry = EntryId([1; 16]);
        for bad in ["0.00", "+1.0", "0.", "0.0.0", "65536.0", "0"] {
            assert!(format!("{entry}.{bad}").parse::<WriteId>().is_err(), "{bad}");
        }
        assert!("AQEBAQEBAQEBAQEBAQEBAR.0.0".parse::<WriteId>().is_err(), "trailing bits that are not zero");
    }

    #[test]
    fn a_stream_of_a_later_program_is_kept() {
        let log: LogId = "notes.AAAAAAAAAAAAAAAA".parse().unwrap();
        assert_eq!((log.stream(), log.as_str()), (None, "notes.AAAAAAAAAAAAAAAA"));
    }
}
