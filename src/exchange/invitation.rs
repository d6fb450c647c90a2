//! Invitations: what a new desk starts with, and nothing else is needed to start.
//!
//! An invitation names the workspace and carries its pack, the new desk's code, its streams and role, and the key of
//! the shared folder. It is always encrypted under a passphrase that is said aloud, so that the file alone is worth
//! nothing. It is not a permission that could be checked or withdrawn: whoever has file and passphrase can join.

use super::coding::{decode_exact, encode};
use super::header::Members;
use super::jwe::{self, Jose};
use super::{Passphrase, Refusal, Workspace, blob, document};
use crate::domain::number::DeskCode;
use crate::domain::slug::RoleId;
use crate::journal::{Hash, canon};
use core::fmt;
use serde_json::{Value, json};

/// The invitation format that this build writes, and the latest that it reads.
pub const FORMAT: u64 = 0;
/// Most bytes of an invitation: its pack is nearly all of it.
pub const MAX_BYTES: u64 = 16 << 20;

/// The key of the workspace's shared folder. It does not print into logs.
#[derive(Clone, PartialEq, Eq)]
pub struct SyncKey(pub [u8; 32]);

impl fmt::Debug for SyncKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SyncKey(…)")
    }
}

/// What a new desk starts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The workspace to join.
    pub workspace: Workspace,
    /// The hash of the pack in use.
    pub pack: Hash,
    /// The pack itself, as it came.
    pub pack_text: String,
    /// The new desk's code.
    pub desk: DeskCode,
    /// The streams that the new desk is invited to.
    pub streams: Vec<String>,
    /// The role of the person who will work there.
    pub role: RoleId,
    /// The key of the shared folder.
    pub sync_key: SyncKey,
    /// Who invites, by name.
    pub by: String,
    /// When, as the inviting desk's clock showed it: milliseconds since 1970.
    pub at: i64,
}

impl Invitation {
    /// The encrypted document.
    ///
    /// # Errors
    /// [`Refusal::Unavailable`] when the cipher is not to be had.
    pub async fn seal(&self, jose: &impl Jose, passphrase: &Passphrase) -> Result<String, Refusal> {
        let sealed = jwe::seal(jose, passphrase, self.text().as_bytes()).await?;
        let members: String = sealed.iter().map(|(name, value)| format!(",\n\"{name}\":{value}")).collect();
        Ok(format!("{{\"ventanilla\":\"invitation\",\"format\":{FORMAT}{members}}}\n"))
    }

    /// Opens an encrypted document.
    ///
    /// # Errors
    /// Any [`Refusal`] that can be said of an invitation; [`Refusal::Passphrase`] among them.
    pub async fn open(jose: &impl Jose, passphrase: &Passphrase, bytes: &[u8]) -> Result<Self, Refusal> {
        let plain = jwe::open(jose, passphrase, &members(bytes)?).await?;
        Self::read(&members(&plain)?)
    }

    /// Refuses a file that cannot be an invitation for this build, before anybody types a passphrase.
    ///
    /// # Errors
    /// As [`Invitation::open`], except those about the passphrase and the content.
    pub fn check(bytes: &[u8]) -> Result<(), Refusal> {
        members(bytes).map(|_| ())
    }

    fn text(&self) -> String {
        canon::text(&json!({
            "ventanilla": "invitation",
            "format": FORMAT,
            "workspace": self.workspace.to_json(),
            "pack": {"hash": self.pack.to_string(), "text": self.pack_text},
            "desk": self.desk.to_string(),
            "streams": self.streams,
            "role": self.role.as_str(),
            "sync_key": encode(&self.sync_key.0),
            "made": {"by": self.by, "at": self.at},
        }))
    }

    fn read(members: &Members<'_>) -> Result<Self, Refusal> {
        let wrong = |member| Refusal::Member { member };
        let text = |member| members.value(member)?.as_str().map(str::to_owned).ok_or(wrong(member));
        let pack = members.long_value("pack")?;
        let part = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
        let pack_text = part(&pack, "text").ok_or(wrong("pack.text"))?;
        let hash = blob::name(pack_text.as_bytes());
        if part(&pack, "hash") != Some(hash.to_string()) {
            return Err(Refusal::Blob { index: 0, hash: part(&pack, "hash").unwrap_or_default() });
        }
        let Value::Array(streams) = members.value("streams")? else { return Err(wrong("streams")) };
        let streams: Option<Vec<String>> = streams.iter().map(|s| s.as_str().map(str::to_owned)).collect();
        let made = members.value("made")?;
        Ok(Self {
            workspace: Workspace::read(&members.value("workspace")?)?,
            pack: hash,
            pack_text,
            desk: DeskCode::parse(&text("desk")?).map_err(|_| wrong("desk"))?,
            streams: streams.ok_or(wrong("streams"))?,
            role: RoleId::new(text("role")?).map_err(|_| wrong("role"))?,
            sync_key: SyncKey(decode_exact(&text("sync_key")?).ok_or(wrong("sync_key"))?),
            by: part(&made, "by").ok_or(wrong("made.by"))?,
            at: made.get("at").and_then(Value::as_i64).ok_or(wrong("made.at"))?,
        })
    }
}

fn members(bytes: &[u8]) -> Result<Members<'_>, Refusal> {
    let text = document::text(bytes, MAX_BYTES)?;
    document::expect(text, &document::Kind::Invitation)?;
    let members = Members::of(text)?;
    members.format(FORMAT)?;
    Ok(members)
}
