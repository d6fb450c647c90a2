//! Which workspace this is, and which desk.

use super::stored::{Stored, object};
use crate::journal::{LogId, Stream};
use crate::reading::{members, words};

/// What a database is for. Kinds never mix: no bundle of one is admitted by another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Real work.
    Live,
    /// Practice.
    Training,
    /// Something to look at.
    Sample,
}

words! { Kind { Live => "live", Training => "training", Sample => "sample" } }

impl Kind {
    /// The word in files and database names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Training => "training",
            Self::Sample => "sample",
        }
    }
}

/// Which workspace a database holds: meta `plain/workspace`, readable without a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Format of the database: 0.
    pub format: u64,
    /// The workspace's id, 16 base64url characters.
    pub id: String,
    /// What it is for.
    pub kind: Kind,
    /// Ids that this desk had before it joined.
    pub aliases: Vec<String>,
    /// When this desk began: milliseconds since 1970.
    pub created: i64,
}

members! { Identity { must: [format, id, kind, created], may: [aliases] } }

impl Stored for Identity {
    fn json(&self) -> String {
        object(&[
            ("format", self.format.json()),
            ("id", self.id.json()),
            ("kind", self.kind.name().json()),
            ("aliases", self.aliases.json()),
            ("created", self.created.json()),
        ])
    }
}

/// Which desk this is: meta `desk`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// Three base-32 characters in every number that this desk gives out.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// The agent who sits here: a record id, empty before there is one.
    pub agent: String,
    /// Their name, for the author of each entry.
    pub agent_name: String,
    /// Streams this desk was invited to, by name.
    pub streams: Vec<String>,
    /// Key for shared transports, base64url; made with the workspace, carried by invitations.
    pub sync_key: String,
    /// When the last bundle was made: milliseconds since 1970.
    pub exported: Option<i64>,
}

members! { Desk { must: [code, name, agent, agent_name, streams, sync_key], may: [exported] } }

impl Stored for Desk {
    fn json(&self) -> String {
        object(&[
            ("code", self.code.json()),
            ("name", self.name.json()),
            ("agent", self.agent.json()),
            ("agent_name", self.agent_name.json()),
            ("streams", self.streams.json()),
            ("sync_key", self.sync_key.json()),
            ("exported", self.exported.json()),
        ])
    }
}

/// Where this tab writes: its log, how far it is, and the stored bytes of the cursor, which the next write expects.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    pub log: LogId,
    pub cursor: Cursor,
    pub stored: Option<Vec<u8>>,
}

/// How far a log of this device is: meta `plain/log/<log>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cursor {
    pub seq: u64,
    pub prev: Option<String>,
}

members! { Cursor { must: [seq], may: [prev] } }

impl Stored for Cursor {
    fn json(&self) -> String {
        let mut members = vec![("seq", self.seq.json())];
        members.extend(self.prev.as_ref().map(|prev| ("prev", prev.json())));
        object(&members)
    }
}

impl Writer {
    /// A log that has not been written yet.
    pub fn fresh(random: [u8; 12]) -> Self {
        Self { log: LogId::new(Stream::Core, random), cursor: Cursor::default(), stored: None }
    }

    /// The cursor's key.
    pub fn key(&self) -> String {
        cursor_key(&self.log)
    }
}

/// The key of a log's cursor.
pub(super) fn cursor_key(log: &LogId) -> String {
    format!("plain/log/{log}")
}
