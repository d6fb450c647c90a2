//! Segments: runs of entries as they are stored, and the lists that say which of them count.
//!
//! A segment is the canonical texts of its entries, one a line, in the order of log, place and id. Entries vouch for
//! themselves, so its name is the hash (purpose `segment`) over its table of contents: for each entry the id (16 bytes)
//! and the length of its text (4 bytes, big-endian). An entry of which a part is erased is shorter, so a segment that
//! was cleaned has another name. It never changes; entries move to another one, and the list then names that. A list
//! is a row of the manifest: the byte 0, the number of segments, and for each its name (32 bytes), the id of its first
//! entry (16), the number of its entries and of its bytes. Numbers are those of `bytes`.

use super::bytes::{In, Out};
use super::{Entry, EntryId, Hash};
use sha2::{Digest, Sha256};

/// Most bytes of a segment, so that it stays below what a store takes as one value when it is sealed.
pub const MAX_SEGMENT: usize = 60_000;
/// Most segments of a list, so that it stays there, too.
pub const MAX_LISTED: usize = 1_000;

const FORMAT: u8 = 0;

/// A run of entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What the manifest says of it.
    pub listed: Listed,
    /// The text.
    pub text: String,
    /// The entries, each with its offset in the text.
    pub entries: Vec<(EntryId, u32)>,
}

/// A segment as the manifest lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub hash: Hash,
    /// Its first entry.
    pub first: EntryId,
    /// How many entries it holds.
    pub count: u32,
    /// Bytes of its text.
    pub bytes: u32,
}

impl Segment {
    fn seal(text: String, entries: Vec<(EntryId, u32)>) -> Option<Self> {
        let (first, _) = *entries.first()?;
        let bytes = text.len() as u32;
        let ends = entries.iter().skip(1).map(|(_, start)| *start).chain([bytes]);
        let mut contents = b"ventanilla/segment/0\n".to_vec();
        for ((id, start), end) in entries.iter().zip(ends) {
            contents.extend_from_slice(&id.0);
            contents.extend_from_slice(&end.saturating_sub(*start + 1).to_be_bytes());
        }
        let hash = Hash(Sha256::digest(&contents).into());
        Some(Self { listed: Listed { hash, first, count: entries.len() as u32, bytes }, text, entries })
    }
}

/// Puts entries, by id and text, into as few segments as they need, in the order in which they come.
pub fn pack<T: AsRef<str>>(entries: impl IntoIterator<Item = (EntryId, T)>) -> impl Iterator<Item = Segment> {
    let mut entries = entries.into_iter();
    let (mut text, mut ids) = (String::new(), Vec::new());
    core::iter::from_fn(move || {
        for (id, entry) in entries.by_ref() {
            let entry = entry.as_ref();
            let full = !text.is_empty() && text.len() + entry.len() >= MAX_SEGMENT;
            let done = if full { Segment::seal(core::mem::take(&mut text), core::mem::take(&mut ids)) } else { None };
            ids.push((id, text.len() as u32));
            text.push_str(entry);
            text.push('\n');
            if done.is_some() {
                return done;
            }
        }
        Segment::seal(core::mem::take(&mut text), core::mem::take(&mut ids))
    })
}

/// The entries of a segment's text that can be read, each with its offset, and whether they are all that the name
/// says.
#[must_use]
pub fn read(text: &str, name: Hash) -> (Vec<(u32, Entry)>, bool) {
    let entries: Vec<(u32, Entry)> =
        lines(text).filter_map(|(offset, line)| Some((offset, Entry::parse(line).ok()?))).collect();
    let ids = entries.iter().map(|(offset, entry)| (entry.id(), *offset)).collect();
    let whole = Segment::seal(text.to_owned(), ids).is_some_and(|segment| segment.listed.hash == name);
    (entries, whole)
}

/// The lines of a segment's text with their offsets.
fn lines(text: &str) -> impl Iterator<Item = (u32, &str)> {
    let mut at = 0;
    text.split_terminator('\n').map(move |line| {
        let start = at;
        at += line.len() as u32 + 1;
        (start, line)
    })
}

/// The entry that begins at an offset of a segment's text.
#[must_use]
pub fn entry_at(text: &str, offset: u32) -> Option<Entry> {
    let rest = text.get(usize::try_from(offset).ok()?..)?;
    Entry::parse(rest.split('\n').next()?).ok()
}

/// A list of segments as a row of the manifest.
#[must_use]
pub fn list(segments: &[Listed]) -> Vec<u8> {
    let mut out = Out::default();
    out.byte(FORMAT);
    out.count(segments.len());
    for segment in segments {
        out.raw(&segment.hash.0);
        out.entry(segment.first);
        out.number(u64::from(segment.count));
        out.number(u64::from(segment.bytes));
    }
    out.0
}

/// Reads what [`list`] wrote; none when it is damaged or of a later format.
#[must_use]
pub fn read_list(bytes: &[u8]) -> Option<Vec<Listed>> {
    let mut input = In(bytes);
    if input.byte()? != FORMAT {
        return None;
    }
    let mut out = Vec::new();
    for _ in 0..input.many()? {
        let (hash, first) = (Hash(input.array()?), input.entry()?);
        let mut small = || u32::try_from(input.number()?).ok();
        out.push(Listed { hash, first, count: small()?, bytes: small()? });
    }
    input.0.is_empty().then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_hold_every_entry_at_its_offset_and_stay_small() {
        let texts: Vec<String> = (0..500usize).map(|n| "é".repeat(1 + n * 37 % 4_000)).collect();
        let id = |n: usize| EntryId([(n % 251) as u8; 16]);
        let segments: Vec<Segment> = pack(texts.iter().enumerate().map(|(n, text)| (id(n), text))).collect();
        assert!(segments.iter().all(|s| s.text.len() <= MAX_SEGMENT && s.listed.bytes as usize == s.text.len()));
        let all: Vec<_> = segments.iter().flat_map(|s| s.entries.iter().zip(lines(&s.text))).collect();
        assert_eq!(all.len(), 500);
        for (n, (((found, offset), (at, line)), text)) in all.into_iter().zip(&texts).enumerate() {
            assert_eq!((*found, *offset, line), (id(n), at, text.as_str()));
        }
        let listed: Vec<Listed> = segments.iter().map(|s| s.listed).collect();
        let row = list(&listed);
        assert_eq!(read_list(&row), Some(listed));
        assert!((0..row.len()).all(|cut| read_list(&row[..cut]).is_none()));
        assert_eq!(pack([] as [(EntryId, &str); 0]).count(), 0);
    }

    #[test]
    fn a_full_list_is_no_larger_than_a_value_may_be() {
        let one = Listed { hash: Hash([1; 32]), first: EntryId([2; 16]), count: 60, bytes: u32::MAX };
        assert!(list(&vec![one; MAX_LISTED]).len() < 60 * 1024 - 64);
    }
}
