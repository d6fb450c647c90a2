//! The locked desk: covering it, opening it with a passphrase, and who has one.
//!
//! Locking takes every page away and leaves the workspace open behind the cover: a contact goes on, drafts are kept,
//! what other tabs store still arrives. After a reload nothing is read before a passphrase is given. Limit: as long as
//! the tab lives, the key and the records stay in its memory.

use super::live::tidy_lock;
use super::{App, Phase};
use crate::domain::agent::Agent;
use crate::domain::lock::{self, Tries};
use crate::platform::crypto::{self, DataKey};
use crate::platform::idb::IdbStore;
use crate::platform::jose::WebJose;
use crate::platform::prefs::{self, Pref};
use crate::platform::stretch::{Worked, normal};
use crate::platform::{chance, clock, locks, page, usage};
use crate::route::{Route, Section};
use crate::store::StoreError;
use crate::workspace::WorkspaceError;
use crate::workspace::keyring::{Holder, OpenKey, RecoveryKey, Ring, RingError, Slot};
use leptos::prelude::*;

/// What tabs tell each other.
pub(super) const HINT: &str = "locked";
/// What was pressed has its turn first, in milliseconds: it still speaks to the page that goes.
const TURN: u32 = 20;
/// How often a desk looks whether it is still used, and how often it tells the other tabs, in milliseconds.
const LOOK: u32 = 5_000;
const TELL: i64 = 10_000;

/// Why a passphrase changed nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum LockError {
    /// The ring says no.
    Ring(RingError),
    /// What was typed is no recovery key.
    Mistyped,
    /// Too many wrong ones: so many milliseconds still.
    Wait(i64),
    /// The store says no.
    Store(StoreError),
}

impl From<RingError> for LockError {
    fn from(error: RingError) -> Self {
        Self::Ring(error)
    }
}

impl From<StoreError> for LockError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// A slot, and what was typed for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// The slot's id.
    pub slot: String,
    /// What was typed.
    pub typed: String,
}

/// What is to become of the ring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RingChange {
    /// An agent gets a passphrase, in the place of an older one.
    Set(Holder, String),
    /// A slot goes.
    Revoke(String),
    /// The recovery key is made anew.
    Recovery,
    /// All passphrases go; the browser keeps the key again.
    Remove,
}

impl App {
    /// Whether this desk opens with a passphrase only, as far as this browser remembers.
    #[must_use]
    pub fn has_passphrase(self) -> bool {
        prefs::get(Pref::LockAfter).is_some() && !self.is_apart()
    }

    /// Covers this desk in all tabs; without a passphrase, goes to where one is set.
    pub fn lock(self) {
        if self.has_passphrase() {
            if let Some(live) = self.live() {
                live.hint(HINT);
            }
            self.later(TURN, Self::cover);
        } else {
            self.go(&Route::Settings(Section::Lock));
        }
    }

    /// Covers this tab.
    pub(super) fn cover(self) {
        if self.phase.get_untracked() == Phase::Open {
            // What hears that the focus leaves is still there to hear it.
            page::blur();
            self.keep_forms();
            self.notices.set(Vec::new());
            self.phase.set(Phase::Locked);
        }
    }

    /// Takes the cover away where no passphrase is wanted any more: another tab has removed them all.
    pub fn uncover(self) {
        prefs::clear(Pref::LockAfter);
        if self.live().is_some() {
            self.phase.set(Phase::Open);
        } else {
            leptos::task::spawn_local(self.begin());
        }
    }

    /// Looks after the desk while it is open: it locks itself when nobody has used it for so many minutes.
    pub fn attend_lock(self) {
        let used = StoredValue::new(clock::now_ms());
        let told = StoredValue::new(0_i64);
        let look = move || {
            let (now, mine) = (clock::now_ms(), used.try_get_value().unwrap_or_default());
            let minutes = self.lock_minutes();
            if minutes == 0 {
                return;
            }
            if mine - told.try_get_value().unwrap_or_default() >= TELL {
                told.try_set_value(mine);
                prefs::set(Pref::LastUse, &mine.to_string());
            }
            let others = prefs::get(Pref::LastUse).and_then(|at| at.parse().ok()).unwrap_or(mine);
            if lock::is_idle(mine.max(others), now, minutes) {
                self.lock();
            }
        };
        let kept = (
            usage::on_use(move || {
                used.try_set_value(clock::now_ms());
            }),
            clock::Timer::every(LOOK, look),
        );
        // Gone with the page that it looks after.
        let kept = StoredValue::new_local(Some(kept));
        on_cleanup(move || {
            kept.try_update_value(Option::take);
        });
    }

    /// Minutes without use after which this desk locks itself; 0 for never.
    #[must_use]
    pub fn lock_minutes(self) -> u32 {
        if self.is_apart() {
            return 0;
        }
        prefs::get(Pref::LockAfter).map_or(0, |minutes| minutes.parse().unwrap_or(lock::MINUTES))
    }

    /// Sets them.
    pub fn set_lock_minutes(self, minutes: u32) {
        prefs::set(Pref::LockAfter, &minutes.to_string());
    }

    /// Who has a passphrase; none when the browser keeps the key.
    ///
    /// # Errors
    /// [`LockError`].
    pub async fn key_ring(self) -> Result<Option<Ring>, LockError> {
        let store = self.locked_store().await?;
        Ok(crypto::ring(&store).await?.map(|text| Ring::read(&text)).transpose()?)
    }

    /// The slot to offer first: of the agent who opened last or is to sit down, else of whoever sits here.
    #[must_use]
    pub fn slot_to_offer(self, ring: &Ring) -> Option<String> {
        let agents = || ring.slots().iter().filter(|slot| !slot.is_recovery());
        let last = prefs::get(Pref::LastSlot).filter(|id| agents().any(|slot| slot.id == *id));
        let own = || ring.slot_of(&self.agent_id()).map(|slot| slot.id.clone());
        last.or_else(own).or_else(|| agents().next().map(|slot| slot.id.clone()))
    }

    /// How long to wait for the next try, in milliseconds.
    #[must_use]
    pub fn unlock_wait(self, now: i64) -> i64 {
        tries().wait(now)
    }

    /// Another agent wants to sit down: with their passphrase, where the desk has passphrases. The desk is covered until
    /// it is given; without one of their own they cannot sit down.
    pub fn switch_to(self, agent: Agent) {
        if agent.id.to_string() == self.agent_id() {
            return;
        }
        leptos::task::spawn_local(async move {
            match self.key_ring().await {
                Ok(None) => self.sit_down(agent),
                Ok(Some(ring)) => match ring.slot_of(agent.id.as_str()) {
                    Some(slot) => {
                        prefs::set(Pref::LastSlot, &slot.id);
                        if let Some(live) = self.live() {
                            live.hint(HINT);
                        }
                        self.later(TURN, Self::cover);
                    }
                    None => self.warn(self.text_now().privacy.no_passphrase(&agent.name)),
                },
                Err(_) => self.warn(self.text_now().privacy.no_ring),
            }
        });
    }

    /// Opens the desk. Whoever has opened it sits at it; the recovery key changes nobody.
    ///
    /// # Errors
    /// [`LockError`]; the desk stays locked.
    pub async fn unlock(self, proof: Proof) -> Result<(), LockError> {
        let store = self.locked_store().await?;
        let Some(text) = crypto::ring(&store).await? else {
            self.uncover();
            return Ok(());
        };
        let ring = Ring::read(&text)?;
        let key = prove(&ring, &proof).await?;
        prefs::set(Pref::LastSlot, &proof.slot);
        if prefs::get(Pref::LockAfter).is_none() {
            self.set_lock_minutes(lock::MINUTES);
        }
        let name = store.name().to_owned();
        if self.live().is_none() {
            let key = DataKey::of_open(&key).await?;
            drop(store);
            if let Err(error) = self.open_with(&name, Some(key)).await {
                self.phase.set(Phase::Failed(error));
                return Ok(());
            }
        } else {
            self.phase.set(Phase::Open);
            self.refresh_soon();
        }
        let agent = ring.slot(&proof.slot).map(|slot| slot.agent.clone()).unwrap_or_default();
        let agents = self.peek(Agent::all).unwrap_or_default();
        if let Some(agent) = agents.into_iter().find(|known| known.id.to_string() == agent && agent != self.agent_id())
        {
            self.sit_down(agent);
        }
        Ok(())
    }

    /// Puts the key under a first passphrase, and gives the recovery key: it is shown now and never again.
    ///
    /// # Errors
    /// [`LockError`]; the browser keeps the key as before.
    pub async fn protect(self, holder: Holder, passphrase: &str) -> Result<RecoveryKey, LockError> {
        self.with_ring_lock(async {
            let store = self.locked_store().await?;
            let key = crypto::open_key(&store).await?;
            let mut ring = Ring::default();
            ring.put(new_slot(holder, normal(passphrase).as_bytes(), &key).await?);
            let recovery = new_recovery(&mut ring, &key).await?;
            crypto::keep_ring(&store, &ring.text()).await?;
            self.set_lock_minutes(lock::MINUTES);
            Ok(recovery)
        })
        .await
    }

    /// Changes the ring; whoever does so proves that they may. Gives a recovery key when one was made.
    ///
    /// # Errors
    /// [`LockError`]; the ring stays as it was.
    pub async fn change_ring(self, proof: Proof, change: RingChange) -> Result<Option<RecoveryKey>, LockError> {
        self.with_ring_lock(async {
            let store = self.locked_store().await?;
            let text = crypto::ring(&store).await?.ok_or(RingError::Missing)?;
            let mut ring = Ring::read(&text)?;
            let key = prove(&ring, &proof).await?;
            let mut made = None;
            match change {
                RingChange::Set(holder, passphrase) => {
                    ring.put(new_slot(holder, normal(&passphrase).as_bytes(), &key).await?);
                }
                RingChange::Revoke(id) => ring.revoke(&id)?,
                RingChange::Recovery => made = Some(new_recovery(&mut ring, &key).await?),
                RingChange::Remove => {
                    crypto::keep_in_browser(&store, &key).await?;
                    prefs::clear(Pref::LockAfter);
                    return Ok(None);
                }
            }
            crypto::keep_ring(&store, &ring.text()).await?;
            Ok(made)
        })
        .await
    }

    /// One change at a time, of all tabs.
    async fn with_ring_lock<T>(self, work: impl Future<Output = Result<T, LockError>>) -> Result<T, LockError> {
        let name = self.live().map(|live| tidy_lock(&live.database).replace("/tidy", "/key")).unwrap_or_default();
        match locks::with_lock(&name, work).await {
            Ok(outcome) => outcome,
            Err(error) => Err(LockError::Store(StoreError::Failed(format!("{error:?}")))),
        }
    }

    async fn locked_store(self) -> Result<IdbStore, StoreError> {
        let name = match self.live() {
            Some(live) => live.database.clone(),
            None => self.look().await?.ok_or(StoreError::Closed)?,
        };
        Ok(IdbStore::open(&name, |_| {}).await?.0)
    }
}

/// Whether opening ended because a passphrase is wanted.
pub(super) fn is_locked(error: &WorkspaceError) -> bool {
    *error == WorkspaceError::Store(StoreError::Locked)
}

/// Opens a ring with what was typed, counting what was wrong.
pub(super) async fn prove(ring: &Ring, proof: &Proof) -> Result<OpenKey, LockError> {
    let known = tries();
    match known.wait(clock::now_ms()) {
        0 => {}
        wait => return Err(LockError::Wait(wait)),
    }
    let slot = ring.slot(&proof.slot).ok_or(RingError::Missing)?;
    let opened = if slot.is_recovery() {
        let key = RecoveryKey::typed(&proof.typed).map_err(|_| LockError::Mistyped)?;
        ring.open(&proof.slot, key.as_bytes(), &WebJose, &Worked).await
    } else {
        ring.open(&proof.slot, normal(&proof.typed).as_bytes(), &WebJose, &Worked).await
    };
    match opened {
        Ok(key) => {
            prefs::clear(Pref::WrongTries);
            Ok(key)
        }
        Err(RingError::Wrong) => {
            prefs::set(Pref::WrongTries, &tries().another(clock::now_ms()).text());
            Err(RingError::Wrong.into())
        }
        Err(error) => Err(error.into()),
    }
}

fn tries() -> Tries {
    prefs::get(Pref::WrongTries).map(|text| Tries::parse(&text)).unwrap_or_default()
}

async fn new_slot(holder: Holder, secret: &[u8], key: &OpenKey) -> Result<Slot, RingError> {
    Slot::new(holder, clock::now_ms(), secret, key, &WebJose, &Worked).await
}

async fn new_recovery(ring: &mut Ring, key: &OpenKey) -> Result<RecoveryKey, RingError> {
    let random = chance::bytes().map_err(|error| RingError::Unavailable(format!("{error:?}")))?;
    let recovery = RecoveryKey::new(random);
    ring.put(new_slot(Holder::default(), recovery.as_bytes(), key).await?);
    Ok(recovery)
}
