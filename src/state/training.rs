//! The workspace of practice: a tab whose address says `?training` shows it, and writes nothing into any other.
//!
//! The mark stands before the `#`, as the sample's does (`super::sample`). It begins with the organisation file of the
//! live desk of this browser, which is only read; where there is none, or it is locked, whoever practises chooses one.

use super::boot::Beginner;
use super::live::Desktop;
use super::sample::{databases_of, delete_all, turn};
use super::{App, Beginning};
use crate::journal::RecordId;
use crate::platform::crypto::DataKey;
use crate::platform::env::Device;
use crate::platform::idb::IdbStore;
use crate::platform::{page, prefs};
use crate::route::Route;
use crate::store::{Afloat, Sealed};
use crate::workspace::{Kind, WorkspaceError};
use leptos::prelude::Set;

/// What stands before the `#` in the address of practice.
const MARK: &str = "?training";
/// The same, for one that is to be thrown away and begun again.
const ANEW: &str = "?training=again";
/// The lock under which one tab begins it.
const LOCK: &str = "ventanilla-training";

impl App {
    /// Whether this tab shows practice.
    #[must_use]
    pub fn is_training(self) -> bool {
        page::search().starts_with(MARK)
    }

    /// Goes to practice.
    pub(super) fn enter_training(self) {
        if !self.is_training() {
            page::visit(&format!("{MARK}{}", Route::Training));
        }
    }

    /// Leaves practice for the desk of this browser, or its first page.
    pub fn leave_training(self) {
        page::visit(&format!("./{}", Route::Desk));
    }

    /// Deletes everything that was practised in this browser, and begins again.
    pub fn training_again(self) {
        page::visit(&format!("{ANEW}{}", Route::Training));
    }

    /// Begins practice with the organisation of the live desk. False when there is none to take it from: then whoever
    /// practises chooses.
    ///
    /// # Errors
    /// [`WorkspaceError`].
    pub async fn make_training(self) -> Result<bool, WorkspaceError> {
        let (lease, waited) = turn(LOCK).await;
        if page::search() == ANEW && !waited {
            delete_all(Kind::Training).await?;
        }
        let _ = page::replace_address(&format!("{MARK}{}", Route::Training));
        self.route.set(Route::Training);
        let begun = if databases_of(Kind::Training).await?.is_empty() {
            match self.live_desk().await {
                Some((pack, beginner)) => {
                    let beginning =
                        Beginning { id: None, code: None, role: None, streams: None, sync_key: None, pack, beginner };
                    self.start(beginning).await?;
                    true
                }
                None => false,
            }
        } else {
            self.begin().await;
            true
        };
        drop(lease);
        Ok(begun)
    }

    /// The organisation file of the live desk of this browser, and who sits there. Nothing is written; one that cannot
    /// be opened counts as none.
    async fn live_desk(self) -> Option<(String, Beginner)> {
        let mut names = databases_of(Kind::Live).await.ok()?;
        let last = prefs::get(prefs::Pref::LastDatabase);
        names.sort_by_key(|name| Some(name) != last.as_ref());
        let name = names.into_iter().next()?;
        let (store, _) = IdbStore::open(&name, |_| {}).await.ok()?;
        let found = read_desk(&store).await;
        store.disconnect();
        found
    }
}

async fn read_desk(store: &IdbStore) -> Option<(String, Beginner)> {
    let sealed = Afloat::new(Sealed::new(store.clone(), DataKey::of(store).await.ok()?));
    Desktop::identity_in(&sealed).await.ok()??;
    let workspace = Desktop::open(sealed, Device::new().ok()?, None).await.ok()?;
    let desk = workspace.desk();
    let (hash, number) = {
        let journal = workspace.journal();
        let agent = desk.agent.parse().ok().and_then(|id: RecordId| journal.get(&id));
        let number = agent.map(|record| record.text("number").to_owned()).unwrap_or_default();
        (journal.get(&RecordId::only("workspace")).map(|r| r.text("pack").to_owned())?, number)
    };
    let (bytes, _) = workspace.blob(&hash).await.ok()??;
    let beginner = Beginner { desk: desk.name, agent: desk.agent_name, number };
    Some((String::from_utf8(bytes).ok()?, beginner))
}
