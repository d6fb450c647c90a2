//! Taking up what was saved elsewhere, in a browser that has no workspace: a rescue file, or a bundle.
//!
//! Restoring is not importing: the workspace goes on under its own name, and this browser is the desk that it was.
//! What could not be read is listed, never passed over. It also knows how to begin anew where records have vanished,
//! which only a person may decide (B6).

use super::{App, Beginner, LockError, Phase, Proof, SealedBundle};
use crate::domain::agent::{self, Agent};
use crate::domain::number::DeskCode;
use crate::domain::text::Lang;
use crate::exchange::document::{self, Kind as Document};
use crate::exchange::{Expect, Limits, Refusal, bundle, rescue};
use crate::journal::Journal;
use crate::platform::crypto::DataKey;
use crate::platform::env::Device;
use crate::platform::idb::{self, IdbStore};
use crate::platform::prefs::{self, Pref};
use crate::platform::{chance, clock};
use crate::route::Route;
use crate::store::{Afloat, JournalStore, Sealed, Table};
use crate::workspace::keyring::Ring;
use crate::workspace::{Desk, Kind, Salvage, Workspace, WorkspaceError};
use leptos::prelude::*;
use std::sync::Arc;

/// Why nothing can be restored from a file.
#[derive(Clone, Debug, PartialEq)]
pub enum NotRestorable {
    /// The file was refused.
    File(Refusal),
    /// What is in it lies under a passphrase.
    Locked(Option<Box<SealedFile>>),
    /// It is a bundle under a passphrase.
    Sealed(SealedBundle),
    /// There is no workspace in it.
    Nothing,
}

/// A rescue file under a passphrase: who can open it, and the file.
#[derive(Clone, Debug, PartialEq)]
pub struct SealedFile {
    /// Who has a passphrase.
    pub ring: Ring,
    file: Arc<rescue::Rescue>,
}

/// What a file offers to restore.
#[derive(Clone)]
pub struct Restorable {
    /// The organisation's name, by language; empty when its pack was not saved.
    pub organisation: String,
    /// When it was saved, as that device's clock showed it: milliseconds since 1970.
    pub made: i64,
    /// Records.
    pub records: usize,
    /// Attachments and packs.
    pub blobs: usize,
    /// Half-typed forms.
    pub drafts: usize,
    /// What stood in the fields of the page when it broke, by field.
    pub typed: Vec<(String, String)>,
    /// What could not be read: tables, keys and names as they are.
    pub damaged: Vec<String>,
    /// Why reading ended before the end of the file, if it did.
    pub ended: Option<Refusal>,
    /// Whether the organisation's pack is in it.
    pub has_pack: bool,
    /// The desk that it was, when the file says so.
    pub desk: Option<Desk>,
    /// Who works there, by name.
    pub agents: Vec<Agent>,
    salvage: Arc<Salvage>,
    journal: Journal,
}

impl App {
    /// Looks into a rescue file or a bundle. Nothing is written.
    ///
    /// # Errors
    /// [`NotRestorable`].
    pub async fn take_rescue(self, bytes: &[u8]) -> Result<Restorable, NotRestorable> {
        let pace = Device::new().map_err(|_| NotRestorable::Nothing)?;
        if document::sniff(bytes) == Document::Bundle {
            let read = bundle::read_at(&pace, bytes, &Limits::DESK, Expect::Any).await;
            let bundle = read.map_err(NotRestorable::File)?;
            let made = bundle.header.created;
            let salvage = Salvage::of_bundle(bundle, clock::now_ms());
            if salvage.identity.kind != Kind::Live {
                return Err(NotRestorable::Nothing);
            }
            return Ok(self.restorable(&pace, salvage, made).await);
        }
        let file = rescue::read(bytes).map_err(NotRestorable::File)?;
        self.restorable_of(&pace, file).await
    }

    /// Opens a rescue file under a passphrase.
    ///
    /// # Errors
    /// [`LockError`] for the passphrase, [`NotRestorable`] for what is in the file.
    pub async fn unlock_rescue(
        self,
        sealed: &SealedFile,
        proof: &Proof,
    ) -> Result<Result<Restorable, NotRestorable>, LockError> {
        let key = super::lock::prove(&sealed.ring, proof).await?;
        let key = DataKey::of_open(&key).await?;
        let mut file = rescue::Rescue::clone(&sealed.file);
        for database in core::mem::take(&mut file.databases) {
            let same = database.ring() == Some(&*sealed.ring.text());
            file.databases.push(if same { database.unsealed(&key).await } else { database });
        }
        Ok(match Device::new() {
            Ok(pace) => self.restorable_of(&pace, file).await,
            Err(_) => Err(NotRestorable::Nothing),
        })
    }

    async fn restorable_of(self, pace: &Device, file: rescue::Rescue) -> Result<Restorable, NotRestorable> {
        // A browser that held several workspaces is taken up by the one with the most in it.
        let is_live = |name: &str| idb::parse_database_name(name).is_some_and(|(kind, _)| kind == Kind::Live.name());
        let live = |d: &&rescue::Database| d.sealed.is_none() && is_live(&d.name);
        let Some(database) = file.databases.iter().filter(live).max_by_key(|d| d.entries.len()).cloned() else {
            let locked = file.databases.iter().find(|d| d.sealed.is_some() && is_live(&d.name));
            let Some(locked) = locked else { return Err(NotRestorable::Nothing) };
            let ring = locked.ring().and_then(|text| Ring::read(text).ok());
            let file = Arc::new(file);
            return Err(NotRestorable::Locked(ring.map(|ring| Box::new(SealedFile { ring, file }))));
        };
        let (made, typed, ended) = (file.created, file.typed, file.ended);
        let mut damaged: Vec<String> = file.failed.into_iter().map(|(name, why)| format!("{name}: {why}")).collect();
        damaged.extend(database.damaged.iter().map(|d| format!("{}/{}", d.table, d.key)));
        let salvage = Salvage::of_rescue(database).ok_or(NotRestorable::Nothing)?;
        Ok(Restorable { typed, damaged, ended, ..self.restorable(pace, salvage, made).await })
    }

    async fn restorable(self, pace: &Device, salvage: Salvage, made: i64) -> Restorable {
        let journal = salvage.journal(pace).await;
        let pack = salvage.pack(&journal).and_then(|text| crate::pack::adopted(&text));
        let asked = Lang::new(self.lang.get_untracked().tag()).ok();
        let name = pack.as_ref().zip(asked).map(|(pack, lang)| pack.name.get(pack.reading(lang)).to_owned());
        Restorable {
            organisation: name.unwrap_or_default(),
            made,
            records: journal.records().filter(|r| !r.is_erased()).count(),
            blobs: salvage.blobs(),
            drafts: salvage.drafts(),
            typed: Vec::new(),
            damaged: Vec::new(),
            ended: None,
            has_pack: pack.is_some(),
            desk: salvage.desk.clone(),
            agents: Agent::all(&journal),
            salvage: Arc::new(salvage),
            journal,
        }
    }

    /// Begins this browser's workspace with what was saved, in one transaction, and opens it. Who sits down is asked
    /// only where the file does not say: an agent of the file, or somebody new.
    ///
    /// # Errors
    /// [`WorkspaceError`]; nothing was stored.
    pub async fn restore(
        self,
        from: Restorable,
        agent: Option<Agent>,
        beginner: Beginner,
    ) -> Result<(), WorkspaceError> {
        let newcomer = from.desk.is_none() && agent.is_none();
        let desk = match from.desk {
            Some(desk) => desk,
            None => self.new_desk(agent, &beginner)?,
        };
        let who = desk.agent.clone();
        let name = idb::database_name(Kind::Live.name(), &from.salvage.identity.id);
        let (store, _) = IdbStore::open(&name, move |notice| self.hear_store(notice)).await?;
        let sealed = Sealed::new(store.clone(), DataKey::of(&store).await?);
        let device = Device::new().map_err(|_| WorkspaceError::Malformed("chance"))?;
        let salvage = Arc::unwrap_or_clone(from.salvage);
        // Straight into the store, not kept afloat over it: on a full disk the person must hear that nothing was kept.
        let workspace = Workspace::restore_as(sealed, device, salvage, from.journal, desk).await?;
        self.replace(Route::Desk);
        self.settle(&name, workspace.over(Afloat::new), None).await?;
        if newcomer && let Ok(id) = who.parse() {
            let role = self.pack_now().and_then(|p| p.roles.first().map(|r| r.id.to_string())).unwrap_or_default();
            self.save_agent(Some(id), beginner.agent, beginner.number, role).await?;
        }
        self.after_save().await;
        Ok(())
    }

    fn new_desk(self, agent: Option<Agent>, beginner: &Beginner) -> Result<Desk, WorkspaceError> {
        use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
        let chance_missing = |_| WorkspaceError::Malformed("chance");
        let (id, name) = match agent {
            Some(agent) => (agent.id, agent.name),
            None => {
                let id = self.new_id(agent::KIND).ok_or(WorkspaceError::Malformed("chance"))?;
                (id, beginner.agent.clone())
            }
        };
        let code = chance::bytes::<4>().map_err(chance_missing)?;
        Ok(Desk {
            code: DeskCode::from_random(u32::from_be_bytes(code)).to_string(),
            name: beginner.desk.clone(),
            agent: id.to_string(),
            agent_name: name,
            streams: vec!["core".into(), "queue".into(), "staff".into()],
            sync_key: B64.encode(chance::bytes::<32>().map_err(chance_missing)?),
            exported: None,
        })
    }

    /// Begins anew where records have vanished: the person has read that they are gone and chosen so. A database that
    /// still holds anything at all is left where it is.
    pub async fn begin_anew(self) {
        for name in prefs::known_databases() {
            let live = idb::parse_database_name(&name).is_some_and(|(kind, _)| kind == Kind::Live.name());
            if live {
                if is_empty(&name).await {
                    // One that another tab holds goes as soon as that tab lets go of it.
                    let _ = idb::delete_database(&name).await;
                }
                prefs::forget_database(&name);
            }
        }
        prefs::clear(Pref::LastDatabase);
        self.live.try_set_value(None);
        self.identity.set(None);
        self.desk.set(None);
        self.replace(Route::Welcome);
        self.phase.set(Phase::First);
    }

    /// Saves everything that this browser holds in a rescue file, and says how it went.
    pub fn save_rescue(self) {
        leptos::task::spawn_local(async move {
            self.keep_forms();
            let text = &self.text_now().storage;
            match crate::platform::rescue::save().await {
                Ok(saved) => self.tell(text.rescue_saved(saved.values, saved.databases), Vec::new()),
                Err(_) => self.warn(text.rescue_failed),
            }
        });
    }
}

async fn is_empty(name: &str) -> bool {
    let Ok((store, _)) = IdbStore::open(name, |_| {}).await else { return false };
    for table in Table::ALL {
        if store.keys(table, "", "").await.map_or(true, |keys| !keys.is_empty()) {
            return false;
        }
    }
    true
}
