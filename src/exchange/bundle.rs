//! Bundles: entries and blobs of a workspace in one JSON document.
//!
//! Reading goes from cheap to dear: size and encoding, which document it is, the header and whether it is for this
//! desk, and only then the entries, each checked against its own hashes, and the blobs, each against its name. The
//! whole is compared with the counts and the digest in the header at the end; until then nothing is given out by
//! [`read`]. Repeated entries and unknown members are tolerated. The text is walked in place and once, piece by piece,
//! so that a tab can draw in between: beside it, memory holds what was read and one entry's tree.

use super::blob::named;
use super::coding::{decode, sha256};
use super::header::Members;
use super::limits::{Limits, Measure};
use super::scan::{Slice, Walk};
use super::{Blob, Contents, Expect, Header, Refusal, document};
use crate::journal::{Entry, EntryId, Hash, JournalError, canon, entry::MAX_ENTRY};
use crate::store::Pace;
#[cfg(not(target_arch = "wasm32"))]
use crate::store::{AtOnce, block_on};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// An entry may stand in a file with line breaks and indentation, so its text there may be longer than the entry.
const MAX_ENTRY_TEXT: usize = MAX_ENTRY * 8;

/// A bundle that was read as a whole and found sound.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// What it says of itself.
    pub header: Header,
    /// The entries, each once, in the order of the file.
    pub entries: Vec<Entry>,
    /// The blobs, each once.
    pub blobs: Vec<Blob>,
    /// Blobs that entries name and that are not in this file. The desk may have them already; it is no error.
    pub absent: BTreeSet<Hash>,
}

/// Reads a bundle as a whole or not at all, without a pause.
///
/// # Errors
/// Any [`Refusal`] that can be said of a bundle.
#[cfg(not(target_arch = "wasm32"))]
pub fn read(bytes: &[u8], limits: &Limits, expect: Expect<'_>) -> Result<Bundle, Refusal> {
    block_on(read_at(&AtOnce, bytes, limits, expect))
}

/// Reads a bundle as a whole or not at all.
///
/// # Errors
/// Any [`Refusal`] that can be said of a bundle.
pub async fn read_at(pace: &impl Pace, bytes: &[u8], limits: &Limits, expect: Expect<'_>) -> Result<Bundle, Refusal> {
    let mut reader = Reader::open(bytes, limits, expect)?;
    let (mut entries, mut blobs, mut wanted) = (Vec::new(), Vec::new(), BTreeSet::new());
    while let Some(item) = reader.next_item()? {
        match item {
            Item::Entry(entry) => {
                wanted.append(&mut named(&entry));
                entries.push(entry);
            }
            Item::Blob(blob) => blobs.push(blob),
        }
        pace.breathe().await;
    }
    wanted.retain(|hash| !reader.contents.has_blob(hash));
    let absent = wanted;
    Ok(Bundle { header: reader.header, entries, blobs, absent })
}

/// One thing in a bundle.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant)] // One at a time, and nearly all of them are entries.
pub enum Item {
    /// An entry whose hashes agree.
    Entry(Entry),
    /// A blob that is what its name says.
    Blob(Blob),
}

/// The lists in a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    Entries,
    Blobs,
}

impl List {
    const fn name(self) -> &'static str {
        match self {
            Self::Entries => "entries",
            Self::Blobs => "blobs",
        }
    }

    fn named(name: &str) -> Option<Self> {
        [Self::Entries, Self::Blobs].into_iter().find(|list| list.name() == name)
    }
}

/// What an encrypted bundle has in the place of both.
const PARTS: &str = "parts";

/// Reads a bundle thing by thing, so that a long one can show progress, be staged and be cancelled. Nothing of it
/// counts before the last call has answered `Ok(None)`.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    header: Header,
    limits: Limits,
    expect: Expect<'a>,
    outer: Walk<'a>,
    members: Members<'a>,
    within: Option<(List, Walk<'a>)>,
    contents: Contents,
    read: [u64; 2],
}

impl<'a> Reader<'a> {
    /// Checks everything that can be checked without looking at an entry.
    ///
    /// # Errors
    /// Any [`Refusal`] but those about entries, blobs and what was counted.
    pub fn open(bytes: &'a [u8], limits: &Limits, expect: Expect<'a>) -> Result<Self, Refusal> {
        let text = document::text(bytes, limits.file)?;
        document::expect(text, &document::Kind::Bundle)?;
        let start = || Walk::object(text).ok_or(Refusal::NotVentanilla);
        let (mut walk, mut members) = (start()?, Members::default());
        let reader = |header, outer, members| {
            let (limits, contents) = (*limits, Contents::default());
            Self { header, limits, expect, outer, members, within: None, contents, read: [0, 0] }
        };
        loop {
            let before = walk.clone();
            let Some(name) = walk.name()? else { break };
            if List::named(&name).is_some() || name == PARTS {
                // The header is whole before the body in all that we write.
                match members.header(limits, expect) {
                    Ok(header) if name != PARTS => return Ok(reader(header, before, members)),
                    Ok(_) | Err(Refusal::Member { .. }) => {}
                    Err(refusal) => return Err(refusal),
                }
            }
            members.note(&name, walk.value()?)?;
        }
        // A file put in another order by some other program is walked twice.
        walk.finish()?;
        let header = members.header(limits, expect)?;
        Ok(reader(header, start()?, Members::default()))
    }

    /// The header.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// How many entries and blobs have been read; the header says of how many.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        let counts = self.contents.counts();
        (counts.entries, counts.blobs)
    }

    /// The next entry or blob; none at the end, after the whole was compared with the header.
    ///
    /// # Errors
    /// [`Refusal::Entry`], [`Refusal::Blob`], [`Refusal::TooLarge`], [`Refusal::Miscounted`],
    /// [`Refusal::Digest`].
    pub fn next_item(&mut self) -> Result<Option<Item>, Refusal> {
        loop {
            let Some((list, mut walk)) = self.within.take() else {
                if self.go_in()? {
                    continue;
                }
                return self.compare().map(|()| None);
            };
            let Some(slice) = walk.item()? else {
                self.outer.leave(&walk);
                continue;
            };
            self.within = Some((list, walk));
            match list {
                List::Entries => {
                    let entry = self.entry(slice)?;
                    if self.contents.entry(&entry) {
                        return Ok(Some(Item::Entry(entry)));
                    }
                }
                List::Blobs => {
                    let blob = self.blob(slice)?;
                    if self.contents.blob(&blob) {
                        return Ok(Some(Item::Blob(blob)));
                    }
                }
            }
        }
    }

    /// Goes on to the next list and into it; whether there is one. At the end both must have been there.
    fn go_in(&mut self) -> Result<bool, Refusal> {
        while let Some(name) = self.outer.name()? {
            let list = List::named(&name);
            if name == PARTS {
                return Err(Refusal::Encrypted);
            }
            let Some(list) = list else {
                let value = self.outer.value()?;
                self.members.note(&name, value)?;
                continue;
            };
            let Some(walk) = self.outer.list() else {
                // What is no list may be cut, too.
                self.outer.value()?;
                return Err(Refusal::Member { member: list.name() });
            };
            self.members.note(list.name(), Slice::default())?;
            self.within = Some((list, walk));
            return Ok(true);
        }
        self.outer.finish()?;
        for list in [List::Entries, List::Blobs] {
            let member = list.name();
            self.members.slice(member).ok_or(Refusal::Member { member })?;
        }
        Ok(false)
    }

    fn entry(&mut self, slice: Slice<'_>) -> Result<Entry, Refusal> {
        let index = self.count(0, Measure::Entries, self.limits.entries)?;
        if slice.text.len() > MAX_ENTRY_TEXT {
            let found = slice.text.len() as u64;
            return Err(Refusal::TooLarge { what: Measure::Entry, limit: MAX_ENTRY_TEXT as u64, found });
        }
        let entry = Entry::parse_any(slice.text);
        let entry = entry.map_err(|why| Refusal::Entry { index, id: claimed_id(slice.text), why })?;
        if !self.expect.admits_entry(&self.header.workspace, &entry.header().workspace) {
            return Err(Refusal::Entry { index, id: Some(entry.id()), why: JournalError::OtherWorkspace });
        }
        Ok(entry)
    }

    fn blob(&mut self, slice: Slice<'_>) -> Result<Blob, Refusal> {
        let index = self.count(1, Measure::Blobs, self.limits.blobs)?;
        let (mut hash, mut media_type, mut size, mut pieces) = (None, None, None, None);
        let mut walk = slice.members().ok_or_else(|| Refusal::Blob { index, hash: String::new() })?;
        while let Some((name, value)) = walk.member()? {
            match &*name {
                "hash" => hash = value.string(),
                "type" => media_type = value.string(),
                "size" => size = value.text.parse::<u64>().ok(),
                "pieces" => pieces = value.items(),
                _ => {}
            }
        }
        let name = hash.unwrap_or_default().into_owned();
        let unsound = || Refusal::Blob { index, hash: name.clone() };
        let (Some(media_type), Some(size), Some(mut items)) = (media_type, size, pieces) else { return Err(unsound()) };
        if size > self.limits.blob {
            return Err(Refusal::TooLarge { what: Measure::Blob, limit: self.limits.blob, found: size });
        }
        let (mut pieces, mut hasher, mut sum) = (Vec::new(), Sha256::new(), 0u64);
        while let Some(item) = items.item()? {
            let piece = item.string().and_then(|t| decode(&t)).ok_or_else(unsound)?;
            sum += piece.len() as u64;
            if sum > size || piece.is_empty() {
                return Err(unsound());
            }
            hasher.update(&piece);
            pieces.push(piece);
        }
        let found = Hash(hasher.finalize().into());
        if sum != size || name.parse() != Ok(found) {
            return Err(unsound());
        }
        Ok(Blob { hash: found, media_type: media_type.into_owned(), pieces })
    }

    /// Counts one more item of the file, repeated ones too, so that no file goes on for ever.
    fn count(&mut self, which: usize, what: Measure, limit: u64) -> Result<u64, Refusal> {
        let Some(count) = self.read.get_mut(which) else { return Ok(0) };
        *count += 1;
        // Twice the limit, because what is repeated is tolerated.
        if *count > limit.saturating_mul(2) {
            return Err(Refusal::TooLarge { what, limit, found: *count });
        }
        Ok(*count - 1)
    }

    fn compare(&self) -> Result<(), Refusal> {
        let (declared, found) = (self.header.counts, self.contents.counts());
        for (what, declared, found) in [
            (Measure::Entries, declared.entries, found.entries),
            (Measure::Records, declared.records, found.records),
            (Measure::Blobs, declared.blobs, found.blobs),
        ] {
            if declared != found {
                return Err(Refusal::Miscounted { what, declared, found });
            }
        }
        if self.contents.digest() == self.header.digest { Ok(()) } else { Err(Refusal::Digest) }
    }
}

/// The name that an unsound entry goes by, as far as its header can be read.
fn claimed_id(text: &str) -> Option<EntryId> {
    let mut value = canon::parse(text).ok()?;
    let header = canon::text(&value.get_mut("h")?.take());
    let full = sha256(format!("ventanilla/header/0\n{header}").as_bytes());
    Some(Hash(full).entry_id())
}
