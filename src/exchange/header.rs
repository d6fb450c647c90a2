//! The header of a bundle: everything that is decided before an entry is looked at.
//!
//! Its members stand before `entries` and `blobs` in what we write, so that a file of another workspace, kind or
//! format is refused without reading on. The last of them, `check`, is a sum over the others, so that a damaged header
//! is never mistaken for another workspace's. Members that this build does not know are ignored, by the sum too.

use super::coding::token;
use super::limits::{Limits, Measure};
use super::scan::{Slice, Walk};
use super::{Expect, Refusal, Workspace, document};
use crate::journal::{Author, Hash, Vector, canon};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The bundle format that this build writes, and the latest that it reads.
pub const FORMAT: u64 = 0;
/// The members of the header in their order; `check`, `entries` and `blobs` follow.
const MEMBERS: [&str; 11] = [
    "ventanilla",
    "format",
    "id",
    "workspace",
    "streams",
    "from",
    "created",
    "vector",
    "projection",
    "counts",
    "digest",
];
/// Most bytes of one member of the header.
const MAX_MEMBER: usize = 4 << 20;

/// Everything that is decided before an entry is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Names this bundle: 16 base64url characters. A receipt names it.
    pub id: String,
    /// The workspace whose entries these are.
    pub workspace: Workspace,
    /// The streams that were exported.
    pub streams: Vec<String>,
    /// Who exported, at which desk.
    pub from: Author,
    /// When, as that desk's clock showed it: milliseconds since 1970.
    pub created: i64,
    /// What the exporting desk had of every log.
    pub vector: Vector,
    /// What the exporting desk's records added up to.
    pub projection: Projection,
    /// How much is in the bundle.
    pub counts: Counts,
    /// The sum over what is in the bundle: [`Contents::digest`](super::Contents::digest).
    pub digest: Hash,
}

/// What the exporting desk's records added up to. Desks with equal vectors and versions have equal digests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Projection {
    /// The projection's version.
    pub version: u64,
    /// The digest of its registers.
    pub digest: Hash,
}

/// How much is in a bundle. Repetitions count once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Entries.
    pub entries: u64,
    /// Records that the entries speak of.
    pub records: u64,
    /// Attachments and packs.
    pub blobs: u64,
}

impl Header {
    /// The header's members in their order, without the brackets around them.
    #[must_use]
    pub(super) fn text(&self) -> String {
        let from = json!({"desk": self.from.desk, "agent": self.from.agent, "name": self.from.name});
        let projection = json!({"version": self.projection.version, "digest": self.projection.digest.to_string()});
        let counts =
            json!({"entries": self.counts.entries, "records": self.counts.records, "blobs": self.counts.blobs});
        let values = [
            json!("bundle"),
            json!(FORMAT),
            json!(self.id),
            self.workspace.to_json(),
            json!(self.streams),
            from,
            json!(self.created),
            self.vector.to_json(),
            projection,
            counts,
            json!(self.digest.to_string()),
        ];
        let check = check(values.clone());
        let mut out: String =
            MEMBERS.iter().zip(&values).map(|(name, value)| format!("\"{name}\":{value},\n")).collect();
        out.push_str(&format!("\"check\":\"{check}\",\n"));
        out
    }
}

/// SHA-256 over `ventanilla/bundle-header/0`, a line feed and the canonical JSON of the header without `check`.
fn check(values: [Value; MEMBERS.len()]) -> Hash {
    let header: Map<String, Value> = MEMBERS.into_iter().map(str::to_owned).zip(values).collect();
    Hash(canon::digest("ventanilla/bundle-header/0", &canon::text(&Value::Object(header))))
}

/// The members of a document as they were found, read when asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Members<'a> {
    found: BTreeMap<String, Slice<'a>>,
}

impl<'a> Members<'a> {
    /// The members of a document, and nothing behind it.
    pub fn of(text: &'a str) -> Result<Self, Refusal> {
        let mut members = Self::default();
        let mut walk = Walk::object(text).ok_or(Refusal::NotVentanilla)?;
        while let Some((name, value)) = walk.member()? {
            members.note(&name, value)?;
        }
        walk.finish()?;
        Ok(members)
    }

    /// Notes a member. One name twice has two meanings, so it has none.
    pub fn note(&mut self, name: &str, value: Slice<'a>) -> Result<(), Refusal> {
        if self.found.len() >= document::MAX_MEMBERS || self.found.insert(name.into(), value).is_some() {
            let why = format!("too many members, or {name:?} twice");
            return Err(Refusal::Broken { at: value.base, why });
        }
        Ok(())
    }

    /// The text of a member.
    pub fn slice(&self, name: &str) -> Option<Slice<'a>> {
        self.found.get(name).copied()
    }

    /// The value of a member.
    pub fn value(&self, member: &'static str) -> Result<Value, Refusal> {
        let slice = self.slice(member).ok_or(Refusal::Member { member })?;
        if slice.text.len() > MAX_MEMBER {
            let found = slice.text.len() as u64;
            return Err(Refusal::TooLarge { what: Measure::Member, limit: MAX_MEMBER as u64, found });
        }
        self.long_value(member)
    }

    /// The value of a member that may be long, in a document whose size has been limited.
    pub fn long_value(&self, member: &'static str) -> Result<Value, Refusal> {
        let slice = self.slice(member).ok_or(Refusal::Member { member })?;
        canon::parse(slice.text).map_err(|e| Refusal::Broken { at: slice.base, why: e.to_string() })
    }

    /// Refuses a later format.
    pub fn format(&self, reads: u64) -> Result<(), Refusal> {
        match self.value("format")?.as_u64() {
            Some(format) if format > reads => Err(Refusal::NewerFormat { format }),
            Some(_) => Ok(()),
            None => Err(Refusal::Member { member: "format" }),
        }
    }

    /// Reads the header of a bundle and refuses one that is not for this desk. The order of the checks is the order
    /// of the reasons that help a person most.
    pub fn header(&self, limits: &Limits, expect: Expect<'_>) -> Result<Header, Refusal> {
        self.format(FORMAT)?;
        if self.slice("parts").is_some() {
            return Err(Refusal::Encrypted);
        }
        let mut values = [const { Value::Null }; MEMBERS.len()];
        for (value, name) in values.iter_mut().zip(MEMBERS) {
            *value = self.value(name)?;
        }
        if self.value("check")?.as_str() != Some(&check(values).to_string()) {
            return Err(Refusal::Header);
        }
        let workspace = Workspace::read(&self.value("workspace")?)?;
        expect.check(&workspace)?;
        let counts = self.counts()?;
        for (what, found, limit) in
            [(Measure::Entries, counts.entries, limits.entries), (Measure::Blobs, counts.blobs, limits.blobs)]
        {
            if found > limit {
                return Err(Refusal::TooLarge { what, limit, found });
            }
        }
        let wrong = |member| Refusal::Member { member };
        let id = self.value("id")?.as_str().filter(|id| token(id)).ok_or(wrong("id"))?.to_owned();
        let streams = match self.value("streams")? {
            Value::Array(items) => {
                let names: Option<Vec<String>> = items.iter().map(|v| v.as_str().map(Into::into)).collect();
                names.ok_or(wrong("streams"))?
            }
            _ => return Err(wrong("streams")),
        };
        let from = self.value("from")?;
        let from = |name: &str| from.get(name).and_then(Value::as_str).map(str::to_owned);
        let projection = self.value("projection")?;
        let sum = projection.get("digest").and_then(Value::as_str).and_then(|t| t.parse().ok());
        Ok(Header {
            id,
            workspace,
            streams,
            from: Author {
                desk: from("desk").ok_or(wrong("from.desk"))?,
                agent: from("agent").ok_or(wrong("from.agent"))?,
                name: from("name").unwrap_or_default(),
            },
            created: self.value("created")?.as_i64().ok_or(wrong("created"))?,
            vector: Vector::from_json(&self.value("vector")?).map_err(|_| wrong("vector"))?,
            projection: Projection {
                version: projection.get("version").and_then(Value::as_u64).ok_or(wrong("projection.version"))?,
                digest: sum.ok_or(wrong("projection.digest"))?,
            },
            counts,
            digest: self.value("digest")?.as_str().and_then(|t| t.parse().ok()).ok_or(wrong("digest"))?,
        })
    }

    fn counts(&self) -> Result<Counts, Refusal> {
        let counts = self.value("counts")?;
        let count = |name, member| counts.get(name).and_then(Value::as_u64).ok_or(Refusal::Member { member });
        Ok(Counts {
            entries: count("entries", "counts.entries")?,
            records: count("records", "counts.records")?,
            blobs: count("blobs", "counts.blobs")?,
        })
    }
}
