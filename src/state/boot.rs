//! Finding, beginning and opening a workspace in this browser.

use super::live::{Desktop, Live, lock_name};
use super::lock::is_locked;
use super::{App, Phase};
use crate::domain::number::DeskCode;
use crate::domain::{agent, contact};
use crate::journal::{Edit, Intent, RecordId};
use crate::pack::Pack;
use crate::platform::channel::Channel;
use crate::platform::crypto::DataKey;
use crate::platform::env::Device;
use crate::platform::idb::{self, Found, IdbStore};
use crate::platform::locks::{self, Lease};
use crate::platform::prefs::{self, Pref};
use crate::platform::{chance, clock, crash};
use crate::route::Route;
use crate::store::{Afloat, Sealed, StoreError, both};
use crate::workspace::{Action, Desk, Kind, Setup, Workspace, WorkspaceError};
use core::cell::{Cell, RefCell};
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// Who sits down at a new desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beginner {
    /// What people call the desk.
    pub desk: String,
    /// The agent's name.
    pub agent: String,
    /// The staff number; may be empty.
    pub number: String,
}

/// How a workspace begins at this desk.
#[derive(Clone, Debug)]
pub struct Beginning {
    /// The workspace's id; none for a new one.
    pub id: Option<String>,
    /// The desk's code; none for three random characters.
    pub code: Option<String>,
    /// The role of whoever sits down; none for the pack's most able one.
    pub role: Option<String>,
    /// The streams; none for all.
    pub streams: Option<Vec<String>>,
    /// The key for shared transports; none for a new one.
    pub sync_key: Option<String>,
    /// The pack's text.
    pub pack: String,
    /// Who sits down.
    pub beginner: Beginner,
}

/// How often opening is tried before the person hears of it, and how long between two tries, in milliseconds.
const OPEN_TRIES: u32 = 4;
const OPEN_PAUSE_MS: u32 = 700;

impl App {
    /// Whether a workspace was open in this browser before.
    #[must_use]
    pub fn was_here(self) -> bool {
        prefs::get(Pref::LastDatabase).is_some()
    }

    /// Looks for a workspace in this browser and opens the one that was open last.
    pub async fn begin(self) {
        match self.route.get_untracked() {
            Route::Sample => self.enter_sample(),
            Route::Training | Route::Quiz => self.enter_training(),
            _ => {}
        }
        let looked = self.look_and_open().await;
        // Everything that is said from here on is said in words.
        self.bring_words().await;
        match looked {
            (_, Ok(true)) => {}
            (_, Ok(false)) => self.phase.set(Phase::First),
            (_, Err(error)) if is_locked(&error) => self.phase.set(Phase::Locked),
            (name, Err(WorkspaceError::Empty)) => {
                // Whoever was interrupted while beginning has lost nothing: that database was never at work. A sample is
                // made again.
                let begun = self.phase.get_untracked() != Phase::Vanished
                    && prefs::get(Pref::LastDatabase).is_none_or(|last| last != name);
                self.phase.set(if begun || self.is_apart() { Phase::First } else { Phase::Vanished });
            }
            (_, Err(error)) => {
                crash::log(&format!("{error:?}"));
                self.phase.set(Phase::Failed(error));
            }
        }
        crash::say_ready();
    }

    /// Looks for a workspace and opens it: its database's name, and whether there is one. A browser that was killed
    /// needs a moment to let go of its files, so what fails there is tried again.
    async fn look_and_open(self) -> (String, Result<bool, WorkspaceError>) {
        let mut tries = 1;
        loop {
            let (name, opened) = match self.look().await {
                Ok(None) => (String::new(), Ok(false)),
                Ok(Some(name)) => {
                    let opened = self.open(&name).await;
                    (name, opened.map(|()| true))
                }
                Err(error) => (String::new(), Err(error.into())),
            };
            match opened {
                Err(WorkspaceError::Store(StoreError::Failed(_) | StoreError::Closed)) if tries < OPEN_TRIES => {
                    tries += 1;
                    clock::sleep(OPEN_PAUSE_MS).await;
                }
                opened => return (name, opened),
            }
        }
    }

    /// The live database of this browser, if there is one or there used to be one.
    pub(super) async fn look(self) -> Result<Option<String>, StoreError> {
        if self.is_apart() {
            return self.look_apart().await;
        }
        let live = |name: &String| idb::parse_database_name(name).is_some_and(|(kind, _)| kind == Kind::Live.name());
        let mut names: Vec<String> = idb::list_databases().await?.into_iter().filter(live).collect();
        let remembered: Vec<String> = prefs::known_databases().into_iter().filter(live).collect();
        let last = prefs::get(Pref::LastDatabase);
        if names.is_empty() && !remembered.is_empty() && last.is_some() {
            // Opening would make an empty one; what is announced instead is that the records are gone (B6).
            self.bring_words().await;
            self.phase.set(Phase::Vanished);
            return Ok(remembered.into_iter().next());
        }
        names.sort_by_key(|name| Some(name) != last.as_ref());
        Ok(names.into_iter().next())
    }

    async fn open(self, name: &str) -> Result<(), WorkspaceError> {
        self.open_with(name, None).await
    }

    /// Opens a workspace, with the key that a passphrase has opened or the one that the browser keeps.
    pub(super) async fn open_with(self, name: &str, key: Option<DataKey>) -> Result<(), WorkspaceError> {
        // Reading the records is waiting for the most part; the texts come meanwhile.
        let (opened, ()) = both(self.open_store(name, key), self.bring_words()).await;
        let (workspace, lease) = opened?;
        self.settle(name, workspace, lease).await
    }

    /// The workspace of a database, and the lease of the log that it goes on with.
    async fn open_store(self, name: &str, key: Option<DataKey>) -> Result<(Desktop, Option<Lease>), WorkspaceError> {
        let (store, found) = IdbStore::open(name, move |notice| self.hear_store(notice)).await?;
        if found == Found::Emptied {
            return Err(WorkspaceError::Empty);
        }
        let key = match key {
            Some(key) => key,
            None => DataKey::of(&store).await?,
        };
        let sealed = Afloat::new(Sealed::new(store, key));
        if Desktop::identity_in(&sealed).await?.is_none() {
            return Err(WorkspaceError::Empty);
        }
        let mut lease = None;
        let mut writer = None;
        for log in Desktop::writers_in(&sealed).await? {
            if let Some(held) = take(name, log.as_str()).await {
                (lease, writer) = (Some(held), Some(log));
                break;
            }
        }
        Ok((Workspace::open(sealed, device()?, writer).await?, lease))
    }

    /// Begins a workspace here: a new one, or the one of an invitation.
    ///
    /// # Errors
    /// [`WorkspaceError`]; nothing of it is left when the pack cannot be read.
    pub async fn start(self, with: Beginning) -> Result<(), WorkspaceError> {
        let pack = crate::pack::adopted(&with.pack).ok_or(WorkspaceError::Malformed("pack"))?;
        let id = match with.id {
            Some(id) => id,
            None => random_key()?,
        };
        let agent_id = self.new_id(agent::KIND).ok_or(WorkspaceError::Malformed("chance"))?;
        let role = with.role.or_else(|| most_able(&pack)).unwrap_or_default();
        let desk = Desk {
            code: with.code.map_or_else(random_code, Ok)?,
            name: with.beginner.desk.clone(),
            agent: agent_id.to_string(),
            agent_name: with.beginner.agent.clone(),
            streams: with.streams.unwrap_or_else(|| vec!["core".into(), "queue".into(), "staff".into()]),
            sync_key: with.sync_key.map_or_else(random_sync_key, Ok)?,
            exported: None,
        };
        let kind = self.own_kind();
        let name = idb::database_name(kind.name(), &id);
        let (store, _) = IdbStore::open(&name, move |notice| self.hear_store(notice)).await?;
        let sealed = Afloat::new(Sealed::new(store.clone(), DataKey::of(&store).await?));
        let workspace = Workspace::create(sealed, device()?, Setup { id, kind, desk }).await?;
        let hash = workspace.put_blob(with.pack.as_bytes(), "application/json").await?;
        let who = Edit::new(agent_id)
            .set("name", with.beginner.agent)
            .set("number", with.beginner.number)
            .set("role", role)
            .into_part();
        let adopted = Edit::new(RecordId::only("workspace")).set("pack", hash).into_part();
        workspace.write(Action::edit([who])).await?;
        workspace.write(Action::new(Intent::AdoptPack, [adopted])).await?;
        self.settle(&name, workspace, None).await?;
        // At once: a call that comes in the next moment must not be replaced.
        self.replace(if self.is_training() { Route::Training } else { Route::Desk });
        self.after_save().await;
        Ok(())
    }

    /// Puts an open workspace to work in this tab.
    pub(super) async fn settle(
        self,
        name: &str,
        workspace: Desktop,
        lease: Option<Lease>,
    ) -> Result<(), WorkspaceError> {
        let log = workspace.log();
        // A log that was not leased before is new: its name is random and nobody else can hold it.
        let lease = match lease.filter(|held| held.name() == lock_name(name, log.as_str())) {
            Some(held) => Some(held),
            None => take(name, log.as_str()).await,
        };
        let tab = random_key()?;
        let here = take(name, &tab).await;
        let channel = Channel::open(name, move |message| self.hear_tab(&message)).ok();
        if self.is_apart() {
            self.settle_apart();
        } else {
            prefs::set(Pref::LastDatabase, name);
        }
        self.identity.set(Some(workspace.identity()));
        self.desk.set(Some(workspace.desk()));
        let live = Live {
            workspace,
            database: name.to_owned(),
            channel: RefCell::new(channel),
            tab,
            _leases: RefCell::new([lease, here]),
            tidying: Cell::new(false),
            counting: RefCell::new(None),
            shared: ArcRwSignal::default(),
            rounds: RefCell::default(),
        };
        self.live.set_value(Some(Rc::new(live)));
        self.reload_pack().await;
        self.list_drafts().await;
        self.count_unconfirmed().await;
        self.all_changed();
        self.index_later();
        if let Route::Call(call) = self.route.get_untracked()
            && self.offered_elsewhere(&call).await
        {
            self.phase.set(Phase::PassedOn);
            return Ok(());
        }
        self.phase.set(Phase::Open);
        self.tidy_soon();
        Ok(())
    }

    /// Reads the pack that the workspace has adopted, if it changed.
    pub(super) async fn reload_pack(self) {
        let Some(live) = self.live() else { return };
        let hash = self
            .peek(|journal| journal.get(&RecordId::only("workspace")).map(|r| r.text("pack").to_owned()))
            .flatten()
            .unwrap_or_default();
        if hash.is_empty() || self.pack_hash.with_untracked(|known| *known == hash) {
            return;
        }
        let Ok(Some((bytes, _))) = live.workspace.blob(&hash).await else {
            self.warn(self.text_now().errors.pack_missing);
            return;
        };
        match core::str::from_utf8(&bytes).ok().and_then(crate::pack::adopted) {
            Some(pack) => {
                self.pack.set(Some(Arc::new(pack)));
                self.pack_hash.set(hash);
            }
            None => self.warn(self.text_now().errors.pack_missing),
        }
    }

    /// What happens to the database while it is open.
    pub(super) fn hear_store(self, notice: idb::Notice) {
        // It may happen while the texts are still to come.
        leptos::task::spawn_local(async move {
            self.bring_words().await;
            self.heed_store(notice);
        });
    }

    fn heed_store(self, notice: idb::Notice) {
        let text = self.text_now();
        match notice {
            idb::Notice::Lost => self.warn(text.storage.lost_body(1)),
            idb::Notice::Reopened => self.refresh_soon(),
            // Another tab starts the sample or the practice again.
            idb::Notice::Vanished if self.is_wiped() => {}
            idb::Notice::Vanished if self.is_apart() => crate::platform::page::reload(),
            idb::Notice::Vanished => {
                self.phase.try_set(Phase::Vanished);
            }
            idb::Notice::GivenUp => self.warn(text.storage.blocked),
        }
    }

    /// A message from another tab of this browser.
    fn hear_tab(self, message: &str) {
        if message == "changed" {
            self.refresh_soon();
        } else if message == super::presence::HINT {
            self.typed_elsewhere.try_update(|n| *n = n.wrapping_add(1));
        } else if message == super::lock::HINT {
            self.cover();
        } else if message == super::wipe::HINT {
            self.hear_wiped();
        } else if message == super::lent::HINT {
            self.lent.try_set(super::Lent::Unread);
        } else {
            self.hear_call(message);
        }
    }
}

fn device() -> Result<Device, WorkspaceError> {
    Device::new().map_err(|_| WorkspaceError::Malformed("chance"))
}

async fn take(database: &str, what: &str) -> Option<Lease> {
    locks::lease(&lock_name(database, what)).await.ok().flatten()
}

/// The role that may do most: whoever starts a workspace sets it up.
fn most_able(pack: &Pack) -> Option<String> {
    pack.roles.iter().max_by_key(|role| role.may.len()).map(|role| role.id.to_string())
}

pub(super) fn random_key() -> Result<String, WorkspaceError> {
    let random = chance::bytes::<12>().map_err(|_| WorkspaceError::Malformed("chance"))?;
    Ok(RecordId::new(contact::KIND, random).key().to_owned())
}

fn random_code() -> Result<String, WorkspaceError> {
    let random = chance::bytes::<4>().map_err(|_| WorkspaceError::Malformed("chance"))?;
    Ok(DeskCode::from_random(u32::from_be_bytes(random)).to_string())
}

pub(super) fn random_sync_key() -> Result<String, WorkspaceError> {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
    let random = chance::bytes::<32>().map_err(|_| WorkspaceError::Malformed("chance"))?;
    Ok(B64.encode(random))
}
