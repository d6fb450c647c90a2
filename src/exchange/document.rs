//! Which document a file is, before anything of it is believed.
//!
//! Every document of this program is a JSON object whose member `ventanilla` names it; it stands first in what we
//! write and may stand anywhere in what we read. A pack has no such member and is known by its own. For a file that
//! is no JSON at all, the first bytes give a hint that helps a person find the right one.

use super::Refusal;
use super::limits::Measure;
use super::scan::Walk;
use std::borrow::Cow;

/// Which document a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Entries and blobs of a workspace.
    Bundle,
    /// What a new desk starts with.
    Invitation,
    /// What was saved when the program did not start.
    Rescue,
    /// An importer's answer.
    Receipt,
    /// An organisation file.
    Pack,
    /// A document of this program that this build does not know.
    Later(String),
    /// JSON of somebody else.
    Json,
    /// No JSON.
    Unknown(Looks),
}

/// What a file that is no JSON looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Nothing in it.
    Empty,
    /// A photograph or a drawing.
    Picture,
    /// An archive, or an office document, which is one.
    Zip,
    /// A PDF.
    Pdf,
    /// A web page.
    Html,
    /// A table as text.
    Csv,
    /// A list of contacts (vCard).
    Contacts,
    /// Text in UTF-16.
    Utf16,
    /// Some other text.
    Text,
    /// Bytes.
    Bytes,
}

/// Looked at, when a file is no JSON.
const GLANCE: usize = 4_096;
/// Most members of a document's outermost object.
pub(super) const MAX_MEMBERS: usize = 64;

/// Says which document a file is. It looks no further than it must and trusts nothing.
#[must_use]
pub fn sniff(bytes: &[u8]) -> Kind {
    let looks = looks(bytes);
    let Some(text) = decoded(bytes).ok().filter(|t| t.trim_start().starts_with(['{', '['])) else {
        return Kind::Unknown(looks);
    };
    match named(text) {
        Ok(kind) => kind,
        // The name may stand before the damage, but was not found there.
        Err(_) => Kind::Json,
    }
}

/// The text of a file, after the checks that need no parsing: size, encoding, and whether it can be JSON.
pub(super) fn text(bytes: &[u8], limit: u64) -> Result<&str, Refusal> {
    if bytes.len() as u64 > limit {
        return Err(Refusal::TooLarge { what: Measure::File, limit, found: bytes.len() as u64 });
    }
    match looks(bytes) {
        Looks::Empty => return Err(Refusal::Empty),
        Looks::Utf16 => return Err(Refusal::Utf16),
        _ => {}
    }
    // A glance comes first, so that no long file is decoded for nothing.
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match start.iter().find(|b| !matches!(b, b' ' | b'\t' | b'\r' | b'\n')) {
        Some(b'{') => decoded(bytes),
        Some(b'[') => Err(Refusal::NotVentanilla),
        _ => Err(Refusal::NotJson(looks(bytes))),
    }
}

/// Refuses a text that is not the document which was asked for.
pub(super) fn expect(text: &str, wanted: &Kind) -> Result<(), Refusal> {
    match named(text)? {
        kind if kind == *wanted => Ok(()),
        Kind::Json => Err(Refusal::NotVentanilla),
        other => Err(Refusal::OtherDocument(other)),
    }
}

fn decoded(bytes: &[u8]) -> Result<&str, Refusal> {
    match core::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        // The last character is incomplete: so is the file.
        Err(e) if e.error_len().is_none() => Err(Refusal::Cut),
        Err(e) => Err(Refusal::NotUtf8 { at: e.valid_up_to() }),
    }
}

fn named(text: &str) -> Result<Kind, Refusal> {
    let Some(mut members) = Walk::object(text) else { return Ok(Kind::Json) };
    let mut pack = 0;
    for _ in 0..MAX_MEMBERS {
        let Some((name, value)) = members.member()? else { break };
        match &*name {
            "ventanilla" => return Ok(value.string().map_or(Kind::Json, kind)),
            "languages" | "time_zone" | "departments" => pack += 1,
            _ => {}
        }
    }
    Ok(if pack == 3 { Kind::Pack } else { Kind::Json })
}

fn kind(name: Cow<'_, str>) -> Kind {
    match &*name {
        "bundle" => Kind::Bundle,
        "invitation" => Kind::Invitation,
        "rescue" => Kind::Rescue,
        "receipt" => Kind::Receipt,
        "pack" => Kind::Pack,
        _ => Kind::Later(name.into_owned()),
    }
}

fn looks(bytes: &[u8]) -> Looks {
    const SIGNS: [(&[u8], Looks); 11] = [
        (b"\xFF\xFE", Looks::Utf16),
        (b"\xFE\xFF", Looks::Utf16),
        (b"{\0", Looks::Utf16),
        (b"\0{", Looks::Utf16),
        (b"\x89PNG", Looks::Picture),
        (b"\xFF\xD8\xFF", Looks::Picture),
        (b"GIF8", Looks::Picture),
        (b"PK\x03\x04", Looks::Zip),
        (b"\x1F\x8B", Looks::Zip),
        (b"7z\xBC\xAF", Looks::Zip),
        (b"%PDF", Looks::Pdf),
    ];
    let glance = bytes.get(..GLANCE).unwrap_or(bytes);
    let plain = glance.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(glance).trim_ascii_start();
    if plain.is_empty() {
        return if bytes.iter().skip(GLANCE).all(u8::is_ascii_whitespace) { Looks::Empty } else { Looks::Text };
    }
    if let Some((_, looks)) = SIGNS.into_iter().find(|(sign, _)| glance.starts_with(sign)) {
        return looks;
    }
    // Two letters alone would make a picture of every list of cars; a bitmap has four zero bytes behind its size.
    if glance.starts_with(b"BM") && glance.get(6..10) == Some(&[0; 4]) {
        return Looks::Picture;
    }
    if glance.starts_with(b"RIFF") && glance.get(8..12) == Some(b"WEBP") || glance.get(4..8) == Some(b"ftyp") {
        return Looks::Picture;
    }
    if plain.starts_with(b"<") {
        return if plain.windows(4).any(|w| w == b"<svg") { Looks::Picture } else { Looks::Html };
    }
    if plain.get(..11).is_some_and(|s| s.eq_ignore_ascii_case(b"BEGIN:VCARD")) {
        return Looks::Contacts;
    }
    if glance.contains(&0) {
        return Looks::Bytes;
    }
    // A table in an older encoding is still a table, so this is asked before UTF-8 is.
    let line = plain.split(|b| matches!(b, b'\r' | b'\n')).next().unwrap_or_default();
    if !plain.starts_with(b"{") && line.iter().any(|b| matches!(b, b';' | b'\t' | b',')) && line.len() < plain.len() {
        return Looks::Csv;
    }
    match core::str::from_utf8(glance) {
        Err(e) if e.error_len().is_some() => Looks::Bytes,
        _ => Looks::Text,
    }
}
