//! Which workspace this is, and which desk.

use crate::journal::{LogId, Stream};
use serde::{Deserialize, Serialize};

/// What a database is for. Kinds never mix: no bundle of one is admitted by another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Real work.
    Live,
    /// Practice.
    Training,
    /// Something to look at.
    Sample,
}

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Format of the database: 0.
    pub format: u64,
    /// The workspace's id, 16 base64url characters.
    pub id: String,
    /// What it is for.
    pub kind: Kind,
    /// Ids that this desk had before it joined.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// When this desk began: milliseconds since 1970.
    pub created: i64,
}

/// Which desk this is: meta `desk`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    #[serde(default)]
    pub exported: Option<i64>,
}

/// Where this tab writes: its log, how far it is, and the stored bytes of the cursor, which the next write expects.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    pub log: LogId,
    pub cursor: Cursor,
    pub stored: Option<Vec<u8>>,
}

/// How far a log of this device is: meta `plain/log/<log>`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Cursor {
    pub seq: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prev: Option<String>,
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
