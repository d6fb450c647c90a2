//! What an open workspace holds on to in this tab: the records, the log it writes, and the line to other tabs.

use super::folder::{Rounds, Shared};
use crate::platform::channel::Channel;
use crate::platform::clock::Timer;
use crate::platform::crypto::DataKey;
use crate::platform::env::Device;
use crate::platform::idb::IdbStore;
use crate::platform::locks::Lease;
use crate::store::{Afloat, Sealed};
use crate::workspace::Workspace;
use core::cell::{Cell, RefCell};
use leptos::prelude::ArcRwSignal;

/// A workspace in this browser's database, sealed under the device's key, and in memory where the disk gives out.
pub type Desktop = Workspace<Afloat<Sealed<IdbStore, DataKey>>, Device>;

/// An open workspace in this tab.
pub struct Live {
    /// Journal, store and keys.
    pub workspace: Desktop,
    /// The database's name.
    pub database: String,
    /// The line to this browser's other tabs.
    pub channel: RefCell<Option<Channel>>,
    /// The name that this tab's drafts carry, until it is loaded again. The log would not do: whichever tab takes it
    /// after a crash would seem to be typing what another is to bring back.
    pub tab: String,
    /// The right to write this tab's log, and what shows that the tab is there; nobody else has them.
    pub _leases: RefCell<[Option<Lease>; 2]>,
    /// Whether this tab is tidying up, or about to.
    pub tidying: Cell<bool>,
    /// The next counting of what no other desk has.
    pub counting: RefCell<Option<Timer>>,
    /// What the screen shows of the shared folder, and what this tab knows of it.
    pub shared: ArcRwSignal<Shared>,
    /// Its rounds.
    pub rounds: RefCell<Rounds>,
}

/// The name of the lock on a log, or on the name of a tab.
#[must_use]
pub fn lock_name(database: &str, log: &str) -> String {
    format!("{database}/{log}")
}

/// The name of the lock on tidying up.
#[must_use]
pub fn tidy_lock(database: &str) -> String {
    format!("{database}/tidy")
}

impl Live {
    /// Tells this browser's other tabs that something was stored. A hint: they read the store.
    pub fn hint(&self, what: &str) {
        if let Some(channel) = &*self.channel.borrow() {
            // A tab that cannot be told reads the store when it is looked at again.
            let _ = channel.post(what);
        }
    }
}
