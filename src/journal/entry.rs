//! Entries: one person's action at one desk, immutable.
//!
//! An entry is a header, a body and parts, one part a record. The header names its log, its place in the log and the
//! hash of the header before it, and covers body and parts by the hash of their hashes, so that a part can be erased
//! without breaking the chain. Each text is kept exactly as it was hashed: members that this build does not know
//! survive, also those beside header, body and parts, which no hash covers and which mean nothing here. At most
//! [`MAX_ENTRY`] bytes; a larger action is a [batch](super::batch).

use super::wire::{body_json, header_json, part_hash, part_json, read_body, read_header, read_slot, root_hash};
use super::{EntryId, Hash, Hlc, JournalError, LogId, Op, RecordId, Salt, WriteId, canon, swift};
use crate::sorted;
use core::fmt;
use serde_json::{Map, Value, json};

/// The format this build writes.
pub const FORMAT: u64 = 0;
/// Most bytes of an entry's canonical text.
pub const MAX_ENTRY: usize = 48 * 1024;
/// Most parts of an entry.
pub const MAX_PARTS: usize = 256;
/// Most operations of a part.
pub const MAX_OPS: usize = 4_096;

/// What the person meant to do. It decides nothing; history and undo speak of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// An ordinary edit.
    Edit,
    /// Taking back an earlier entry.
    Undo,
    /// Settling a conflict.
    Resolve,
    /// Records taken over from an extract or another program.
    Import,
    /// Forgetting a person.
    Erase,
    /// Choosing the organisation's pack.
    AdoptPack,
    /// Joining another workspace, whose id stands as an alias of one's own.
    Join,
    /// What a later program meant.
    Other(String),
}

impl Intent {
    /// The word in the body.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Edit => "edit",
            Self::Undo => "undo",
            Self::Resolve => "resolve",
            Self::Import => "import",
            Self::Erase => "erase",
            Self::AdoptPack => "adopt-pack",
            Self::Join => "join",
            Self::Other(name) => name,
        }
    }

    /// The intent of a word.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        [Self::Edit, Self::Undo, Self::Resolve, Self::Import, Self::Erase, Self::AdoptPack, Self::Join]
            .into_iter()
            .find(|i| i.name() == name)
            .unwrap_or_else(|| Self::Other(name.into()))
    }
}

/// Who wrote, where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Author {
    /// The agent's record, as text; empty before there is one.
    pub agent: String,
    /// The agent's name as it was, so that a history can be read without the record.
    pub name: String,
    /// The desk's code.
    pub desk: String,
}

/// What is true of the whole entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Who and where.
    pub author: Author,
    /// The wall clock as the device showed it: milliseconds since 1970, UTC.
    pub at: i64,
    /// Minutes east of UTC on that device at that moment.
    pub offset: i32,
    /// What it was for.
    pub intent: Intent,
    /// Set when this entry is one piece of a larger action.
    pub batch: Option<Batch>,
}

/// One piece of an action too large for one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Names the batch within its log.
    pub id: String,
    /// This piece, from 0.
    pub index: u32,
    /// How many pieces there are.
    pub total: u32,
}

/// What an entry does to one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The record.
    pub record: RecordId,
    /// Why, where a reason was asked for. It stands here so that it is erased with the record.
    pub reason: Option<String>,
    /// The operations, in order.
    pub ops: Vec<Op>,
}

/// The part of an entry that the chain runs through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The workspace, 16 base64url characters.
    pub workspace: String,
    /// The log.
    pub log: LogId,
    /// Place in the log, from 1.
    pub seq: u64,
    /// Hash of the log's previous header; none for the first.
    pub prev: Option<Hash>,
    /// The hybrid clock.
    pub hlc: Hlc,
    /// The writer's projection version.
    pub schema: u64,
    /// Hash over the hashes of body and parts.
    pub root: Hash,
}

/// A part that is here, or the hash of one that was erased.
#[derive(Clone, Debug, PartialEq)]
pub enum Slot {
    /// The part and its canonical text.
    Present(Part, String),
    /// Erased.
    Erased(Hash),
}

/// What a writer wants to say; [`Entry::seal`] makes it an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What is true of the whole.
    pub body: Body,
    /// One part a record.
    pub parts: Vec<Part>,
}

/// Where the next entry of a log goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The workspace.
    pub workspace: String,
    /// The log.
    pub log: LogId,
    /// The entry's place in it, from 1.
    pub seq: u64,
    /// Hash of the header before it.
    pub prev: Option<Hash>,
    /// The hybrid clock, already ticked.
    pub hlc: Hlc,
}

/// One person's action, immutable. Two entries are the same when their ids are.
#[derive(Clone, PartialEq)]
pub struct Entry {
    hash: Hash,
    header: Header,
    header_text: String,
    body: Body,
    body_text: String,
    slots: Vec<Slot>,
    beside: Map<String, Value>,
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entry({} {}:{})", self.id(), self.header.log, self.header.seq)
    }
}

impl Entry {
    /// Makes an entry. `salts` gives one salt for the body and one a part; a missing one is an error.
    ///
    /// # Errors
    /// [`JournalError::TooLarge`] when it would not fit, [`JournalError::NotCanonical`] for values without a
    /// canonical form.
    pub fn seal(place: Place, draft: &Draft, salts: &[Salt]) -> Result<Self, JournalError> {
        let [body_salt, part_salts @ ..] = salts else { return Err(JournalError::Member("salt")) };
        if part_salts.len() < draft.parts.len() {
            return Err(JournalError::Member("salt"));
        }
        let body = body_json(&draft.body, *body_salt);
        let parts: Vec<Value> = draft.parts.iter().zip(part_salts).map(|(p, s)| part_json(p, *s)).collect();
        let hashes: Vec<Hash> = parts.iter().map(|p| part_hash(&canon::text(p))).collect();
        let root = root_hash(&canon::text(&body), &hashes);
        let Place { workspace, log, seq, prev, hlc } = place;
        let header = Header { workspace, log, seq, prev, hlc, schema: super::set::PROJECTION, root };
        Self::from_json(json!({"h": header_json(&header), "b": body, "p": parts}))
    }

    /// Reads an entry and checks that its hashes agree.
    ///
    /// # Errors
    /// Any [`JournalError`] but `OtherWorkspace`.
    pub fn parse(text: &str) -> Result<Self, JournalError> {
        if text.len() > MAX_ENTRY * 2 {
            return Err(JournalError::TooLarge { what: "entry bytes", limit: MAX_ENTRY });
        }
        Self::parse_any(text)
    }

    /// As [`Entry::parse`], for a text that may be much longer than the entry, because it was indented.
    ///
    /// # Errors
    /// As [`Entry::parse`].
    pub fn parse_any(text: &str) -> Result<Self, JournalError> {
        match swift::read(text).map(Self::of_pieces) {
            Some(entry) => entry.checked(),
            None => Self::from_json(canon::read(text)?),
        }
    }

    fn of_pieces(pieces: swift::Pieces<'_>) -> Self {
        let swift::Pieces { header, header_text, body, body_text, slots } = pieces;
        let hash = Hash(canon::digest("ventanilla/header/0", header_text));
        let (header_text, body_text) = (header_text.to_owned(), body_text.to_owned());
        Self { hash, header, header_text, body, body_text, slots, beside: Map::new() }
    }

    /// The entry, if its hashes agree and it is not too large.
    fn checked(self) -> Result<Self, JournalError> {
        if root_hash(&self.body_text, &self.part_hashes()) != self.header.root {
            return Err(JournalError::Root);
        }
        if self.size() > MAX_ENTRY {
            return Err(JournalError::TooLarge { what: "entry bytes", limit: MAX_ENTRY });
        }
        Ok(self)
    }

    /// As [`Entry::parse`], for JSON that has been read already.
    ///
    /// # Errors
    /// As [`Entry::parse`].
    pub fn from_json(value: Value) -> Result<Self, JournalError> {
        canon::check(&value, 0)?;
        let Value::Object(mut object) = value else { return Err(JournalError::Member("entry")) };
        let header_value = object.remove("h").ok_or(JournalError::Member("h"))?;
        let body_value = object.remove("b").ok_or(JournalError::Member("b"))?;
        let Some(Value::Array(parts)) = object.remove("p") else { return Err(JournalError::Member("p")) };
        if parts.len() > MAX_PARTS {
            return Err(JournalError::TooLarge { what: "parts", limit: MAX_PARTS });
        }
        let header_text = canon::text(&header_value);
        let body_text = canon::text(&body_value);
        let header = read_header(&header_value)?;
        let slots = parts.iter().map(read_slot).collect::<Result<Vec<_>, _>>()?;
        Self {
            hash: Hash(canon::digest("ventanilla/header/0", &header_text)),
            header,
            header_text,
            body: read_body(&body_value)?,
            body_text,
            slots,
            beside: object,
        }
        .checked()
    }

    /// The canonical text: what is stored, exchanged and parsed again.
    #[must_use]
    pub fn text(&self) -> String {
        let mut parts = String::from("[");
        for (i, slot) in self.slots.iter().enumerate() {
            if i > 0 {
                parts.push(',');
            }
            match slot {
                Slot::Present(_, text) => parts.push_str(text),
                Slot::Erased(hash) => parts.push_str(&format!("\"{hash}\"")),
            }
        }
        parts.push(']');
        if self.beside.is_empty() {
            return ["{\"b\":", &self.body_text, ",\"h\":", &self.header_text, ",\"p\":", &parts, "}"].concat();
        }
        let beside: Vec<(String, String)> = self.beside.iter().map(|(k, v)| (k.clone(), canon::text(v))).collect();
        let mut members: sorted::Map<&str, &str> = beside.iter().map(|(k, v)| (&**k, &**v)).collect();
        members.extend([("b", &*self.body_text), ("h", &*self.header_text), ("p", &*parts)]);
        let mut out = String::with_capacity(self.size());
        for (name, text) in members {
            out.push(if out.is_empty() { '{' } else { ',' });
            out.push_str(&canon::text(&name.into()));
            out.push(':');
            out.push_str(text);
        }
        out.push('}');
        out
    }

    /// Bytes of the canonical text.
    #[must_use]
    pub fn size(&self) -> usize {
        let slots: usize = self.slots.iter().map(|s| if let Slot::Present(_, t) = s { t.len() } else { 45 }).sum();
        let beside = if self.beside.is_empty() { 0 } else { canon::text(&self.beside.clone().into()).len() - 1 };
        let commas = self.slots.len().saturating_sub(1);
        18 + self.body_text.len() + self.header_text.len() + slots + commas + beside
    }

    /// The entry's name.
    #[must_use]
    pub fn id(&self) -> EntryId {
        self.hash.entry_id()
    }

    /// Hash of the header: what the next header of the log names as `prev`.
    #[must_use]
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// The header.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &Body {
        &self.body
    }

    /// The parts that are here, with their places.
    pub fn parts(&self) -> impl Iterator<Item = (u16, &Part)> {
        self.slots.iter().zip(0u16..).filter_map(|(slot, i)| match slot {
            Slot::Present(part, _) => Some((i, part)),
            Slot::Erased(_) => None,
        })
    }

    /// The operations that are here, each with its record and its name.
    pub fn ops(&self) -> impl Iterator<Item = (&RecordId, WriteId, &Op)> {
        let entry = self.id();
        self.parts().flat_map(move |(part, p)| {
            p.ops.iter().zip(0u16..).map(move |(o, op)| (&p.record, WriteId { entry, part, op }, o))
        })
    }

    /// Whether a part that is here is about one of these records.
    #[must_use]
    pub fn speaks_of(&self, records: impl Fn(&RecordId) -> bool) -> bool {
        self.parts().any(|(_, part)| records(&part.record))
    }

    /// How many parts have been erased.
    #[must_use]
    pub fn erased_parts(&self) -> usize {
        self.slots.iter().filter(|s| matches!(s, Slot::Erased(_))).count()
    }

    /// The same entry without the parts about these records, except those that ask for the erasure. The chain still
    /// verifies: hash and id stay.
    #[must_use]
    pub fn without(&self, erased: impl Fn(&RecordId) -> bool) -> Self {
        let mut copy = self.clone();
        for slot in &mut copy.slots {
            if let Slot::Present(part, text) = slot
                && erased(&part.record)
                && !part.ops.contains(&Op::Erase)
            {
                *slot = Slot::Erased(part_hash(text));
            }
        }
        copy
    }

    fn part_hashes(&self) -> Vec<Hash> {
        self.slots
            .iter()
            .map(|slot| match slot {
                Slot::Present(_, text) => part_hash(text),
                Slot::Erased(hash) => *hash,
            })
            .collect()
    }
}
