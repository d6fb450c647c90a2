//! Handing records over: export, import with preview, invitations, joining, and taking up a rescue file.

use super::sealing::{self, Wanted};
use super::{App, Beginner, Beginning};
use crate::domain::number::DeskCode;
use crate::domain::slug::RoleId;
use crate::exchange::invitation::SyncKey;
use crate::exchange::preview::{self, Situation};
use crate::exchange::verify::{self, Restorable};
use crate::exchange::{Bundle, Expect, Invitation, Limits, Passphrase, Preview, Refusal, bundle};
use crate::journal::{Entry, RecordId};
use crate::pack::people::May;
use crate::platform::files::{self, PickedFile};
use crate::platform::jose::WebJose;
use crate::platform::{BrowserError, chance, clock};
use crate::workspace::{Extent, Imported, Part, Records, WorkspaceError};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A bundle that was read and waits for the person's word, with what applying it would change.
#[derive(Clone)]
pub struct Pending {
    /// The file's name.
    pub name: String,
    /// What it holds.
    pub bundle: Arc<Bundle>,
    /// What it would change.
    pub preview: Arc<Preview>,
}

/// What an export became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The file's name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// What it would restore: it was read back (B13).
    pub restorable: Restorable,
    /// The passphrase that it is under, to be said aloud.
    pub passphrase: Option<String>,
    /// Whether it holds only what somebody lacks, and nothing could be restored from it alone.
    pub part: bool,
}

impl App {
    /// The organisation's name in the language of the screen. Follows both.
    #[must_use]
    pub fn organisation(self) -> String {
        self.pack().map(|pack| self.words(&pack.name)).unwrap_or_default()
    }

    /// Exports the workspace to a file, after reading it back.
    ///
    /// # Errors
    /// Why there is no file, in words.
    pub async fn export(self, wanted: Wanted) -> Result<Exported, String> {
        let live = self.live().ok_or_else(|| self.text_now().errors.no_workspace.to_owned())?;
        let words = |error: &WorkspaceError| super::custody::words(self.text_now(), error);
        self.allowed(May::Exchange).map_err(|e| words(&e))?;
        let records = if wanted.readable { Records::Added } else { Records::Left };
        let part = match &wanted.to {
            Some(code) => Part::Lacked(self.lacked_by(code).await?),
            None => Part::Whole,
        };
        let extent = Extent { part, records };
        let chunks = live.workspace.export_with(&self.organisation_now(), &extent).await.map_err(|e| words(&e))?;
        let mut text: String = chunks.concat();
        drop(chunks);
        let own = live.workspace.named("");
        let restorable = verify::verify_at(live.workspace.env(), text.as_bytes(), &Limits::DESK, Expect::Only(&own))
            .await
            .map_err(|_| self.text_now().exchange.export_failed.to_owned())?;
        if let Some(passphrase) = &wanted.passphrase {
            let sealed = sealing::seal(live.workspace.env(), &restorable.bundle, &text, passphrase).await;
            text = sealed.map_err(|_| self.text_now().exchange.export_failed.to_owned())?;
        }
        let name = self.file_name("");
        files::download(&name, "application/json", text.as_bytes())
            .map_err(|_| self.text_now().errors.download_failed.to_owned())?;
        live.workspace.mark_exported().await.map_err(|e| words(&e))?;
        self.count_unconfirmed().await;
        Ok(Exported {
            name,
            bytes: text.len() as u64,
            restorable,
            passphrase: wanted.passphrase,
            part: wanted.to.is_some(),
        })
    }

    /// `ventanilla-<organisation>-<desk>-<day>-<time>.json`, in characters that every file system takes.
    pub(super) fn file_name(self, what: &str) -> String {
        let desk = self.desk.with_untracked(|d| d.as_ref().map(|d| d.code.clone())).unwrap_or_default();
        let now = clock::now_ms();
        let local = now + i64::from(clock::offset_minutes(now)) * 60_000;
        let stamp = chrono::DateTime::from_timestamp_millis(local)
            .map(|at| at.format("%Y-%m-%d-%H%M").to_string())
            .unwrap_or_default();
        let kind = if self.is_apart() { format!("{}-", self.own_kind().name()) } else { String::new() };
        format!("ventanilla-{kind}{what}{desk}-{stamp}.json")
    }

    pub(super) fn organisation_now(self) -> String {
        self.pack_now().map(|pack| untrack(|| self.words(&pack.name))).unwrap_or_default()
    }

    /// Lets the person choose a file; `accept` is what the browser offers first. None when they thought better of it.
    pub async fn pick(self, accept: &str, limit: u64) -> Option<Result<(String, Vec<u8>), Refusal>> {
        let file = files::pick(accept, files::Many::One).await.ok()?.into_iter().next()?;
        Some(read_file(&file, limit).await)
    }

    /// Reads a bundle and works out what it would change. Nothing is written.
    ///
    /// # Errors
    /// [`Refusal`].
    pub async fn preview(self, name: String, bytes: Vec<u8>) -> Result<Pending, Refusal> {
        let Some(live) = self.live() else { return Err(Refusal::Empty) };
        let own = live.workspace.named("");
        let pace = live.workspace.env();
        let bundle = bundle::read_at(pace, &bytes, &Limits::DESK, Expect::Only(&own)).await?;
        drop(bytes);
        let mut blobs = live.workspace.blob_hashes().await.unwrap_or_default();
        blobs.extend(live.workspace.unwanted(&bundle));
        let situation = Situation { now: clock::now_ms(), blobs: &blobs };
        let journal = live.workspace.journal().clone();
        let preview = preview::preview_at(pace, &journal, &bundle, situation).await;
        Ok(Pending { name, bundle: Arc::new(bundle), preview: Arc::new(preview) })
    }

    /// Applies a previewed bundle: all of it, in one transaction.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told; nothing was stored.
    pub async fn apply(self, pending: &Pending) -> Result<Imported, WorkspaceError> {
        self.allowed(May::Exchange)?;
        let Some(live) = self.live() else { return Err(WorkspaceError::Empty) };
        // Not only what the bundle names: pieces that waited for it may become whole.
        let named = |entry: &Entry| entry.parts().map(|(_, part)| part.record.clone()).collect::<Vec<_>>();
        let mut touched: BTreeSet<RecordId> = pending.bundle.entries.iter().flat_map(named).collect();
        touched.extend(live.workspace.journal().waiting().flat_map(named));
        match live.workspace.import(&pending.bundle).await {
            Ok(done) => {
                self.changed(&touched.into_iter().collect::<Vec<_>>());
                self.forget_erased().await;
                self.note_taken_in();
                live.hint("changed");
                self.reload_pack().await;
                self.after_save().await;
                Ok(done)
            }
            Err(error) => {
                self.fail(&error);
                Err(error)
            }
        }
    }

    /// Makes an invitation for another desk and saves it as a file. The passphrase is shown once, to be said aloud.
    ///
    /// # Errors
    /// Why there is no invitation, in words.
    pub async fn invite(self, role: String) -> Result<(String, String), String> {
        let text = self.text_now();
        let failed = || text.errors.download_failed.to_owned();
        self.allowed(May::Invite).map_err(|_| text.privacy.not_allowed.to_owned())?;
        let live = self.live().ok_or_else(|| text.errors.no_workspace.to_owned())?;
        let hash = self.pack_hash.get_untracked();
        let (pack, _) = live.workspace.blob(&hash).await.ok().flatten().ok_or(text.errors.pack_missing)?;
        let desk = self.desk.get_untracked().ok_or_else(failed)?;
        let random = chance::bytes::<4>().map_err(|_| failed())?;
        let invitation = Invitation {
            workspace: live.workspace.named(&self.organisation_now()),
            pack: hash.parse().map_err(|_| failed())?,
            pack_text: String::from_utf8(pack).map_err(|_| failed())?,
            desk: DeskCode::from_random(u32::from_be_bytes(random)),
            streams: vec!["core".into(), "queue".into()],
            role: RoleId::new(role).map_err(|_| failed())?,
            sync_key: sync_key(&desk.sync_key).ok_or_else(failed)?,
            by: desk.agent_name,
            at: clock::now_ms(),
        };
        let passphrase = Passphrase::new(chance::bytes::<10>().map_err(|_| failed())?);
        let sealed = invitation.seal(&WebJose, &passphrase).await.map_err(|_| failed())?;
        let name = self.file_name("invitation-");
        files::download(&name, "application/json", sealed.as_bytes()).map_err(|_| failed())?;
        Ok((name, passphrase.to_string()))
    }

    /// Opens an invitation.
    ///
    /// # Errors
    /// [`Refusal`]; a wrong passphrase is told apart.
    pub async fn open_invitation(self, bytes: &[u8], passphrase: &str) -> Result<Invitation, Refusal> {
        let passphrase = Passphrase::typed(passphrase).ok_or(Refusal::Passphrase)?;
        Invitation::open(&WebJose, &passphrase, bytes).await
    }

    /// Joins the workspace of an invitation: as a new desk, or with everything that this desk has written so far.
    ///
    /// # Errors
    /// [`WorkspaceError`].
    pub async fn join(self, invitation: Invitation, beginner: Beginner) -> Result<(), WorkspaceError> {
        let sync = sync_key_text(&invitation.sync_key);
        let Some(live) = self.live() else {
            return self
                .start(Beginning {
                    id: Some(invitation.workspace.id),
                    code: Some(invitation.desk.to_string()),
                    role: Some(invitation.role.to_string()),
                    streams: Some(invitation.streams),
                    sync_key: Some(sync),
                    pack: invitation.pack_text,
                    beginner,
                })
                .await;
        };
        let Some(mut desk) = self.desk.get_untracked() else { return Err(WorkspaceError::Empty) };
        desk.code = invitation.desk.to_string();
        desk.streams = invitation.streams;
        desk.sync_key = sync;
        live.workspace.join(&invitation.workspace, desk.clone(), &invitation.pack_text).await?;
        self.identity.set(Some(live.workspace.identity()));
        self.desk.set(Some(desk));
        self.all_changed();
        self.reload_pack().await;
        self.after_save().await;
        Ok(())
    }

    /// The text of a pack that comes with the program.
    ///
    /// # Errors
    /// [`BrowserError`] when it is neither in the cache nor on the server.
    pub async fn shipped_pack(self, id: &str) -> Result<String, BrowserError> {
        crate::platform::fetch::text(&format!("packs/{id}.json")).await
    }
}

pub(super) async fn read_file(file: &PickedFile, limit: u64) -> Result<(String, Vec<u8>), Refusal> {
    use crate::exchange::limits::Measure;
    match file.read(limit).await {
        Ok(bytes) => Ok((file.name(), bytes)),
        Err(BrowserError::TooBig { bytes, limit }) => {
            Err(Refusal::TooLarge { what: Measure::File, limit, found: bytes })
        }
        Err(_) => Err(Refusal::Unavailable(String::new())),
    }
}

pub(super) fn sync_key(text: &str) -> Option<SyncKey> {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
    let mut key = [0; 32];
    (B64.decode_slice(text, &mut key) == Ok(32)).then_some(SyncKey(key))
}

fn sync_key_text(key: &SyncKey) -> String {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
    B64.encode(key.0)
}
