//! The sample workspace: a tab whose address says `?sample` shows it, and knows nothing of any other workspace.
//!
//! The mark stands before the `#`, so that it stays while the tab goes from page to page, is loaded again, or opens a
//! link in another tab. Going in and out loads the program anew: nothing of the one is left in memory for the other.

use super::App;
use super::organisation::SHIPPED_PACKS;
use crate::exchange::{Expect, Limits, bundle};
use crate::i18n::Lang;
use crate::platform::crypto::DataKey;
use crate::platform::env::Device;
use crate::platform::idb::{self, IdbStore};
use crate::platform::locks::{self, Lease};
use crate::platform::{clock, page, prefs, worker};
use crate::route::Route;
use crate::sample::{Making, Sample};
use crate::store::{Sealed, StoreError};
use crate::workspace::{Kind, Salvage, Workspace, WorkspaceError};
use leptos::prelude::*;

/// What stands before the `#` in the address of a sample.
const MARK: &str = "?sample";
/// The same, for one that is to be thrown away and made again.
const ANEW: &str = "?sample=again";
/// The lock under which one tab makes the sample.
const LOCK: &str = "ventanilla-sample";
/// How the mark ends when what is apart is to be made again.
const AGAIN: &str = "=again";
/// So many entries are written before the screen may breathe.
const SLICE: usize = 50;

impl App {
    /// Whether this tab shows the sample.
    #[must_use]
    pub fn is_sample(self) -> bool {
        page::search().starts_with(MARK)
    }

    /// Goes to the sample.
    pub(super) fn enter_sample(self) {
        if self.is_sample() {
            self.replace(Route::Desk);
        } else {
            page::visit(&format!("{MARK}{}", Route::Desk));
        }
    }

    /// Leaves the sample for the desk of this browser, or its first page.
    pub fn leave_sample(self) {
        page::visit(&format!("./{}", Route::Desk));
    }

    /// Throws the sample away and makes another, up to now and in the language of the screen.
    pub fn sample_again(self) {
        page::visit(&format!("{ANEW}{}", Route::Desk));
    }

    /// Whether this tab shows something else than the desk of this browser: the sample, or practice.
    #[must_use]
    pub fn is_apart(self) -> bool {
        self.is_sample() || self.is_training()
    }

    /// What this tab is for.
    pub(super) fn own_kind(self) -> Kind {
        match (self.is_sample(), self.is_training()) {
            (true, _) => Kind::Sample,
            (_, true) => Kind::Training,
            _ => Kind::Live,
        }
    }

    /// The sample or the practice of this browser, unless it is to be made again.
    pub(super) async fn look_apart(self) -> Result<Option<String>, StoreError> {
        let again = page::search().ends_with(AGAIN);
        if again { Ok(None) } else { Ok(databases_of(self.own_kind()).await?.into_iter().next()) }
    }

    /// What belongs to a sample or practice that is opened.
    pub(super) fn settle_apart(self) {
        let kind = self.own_kind().name();
        page::set_root("data-kind", Some(kind));
        self.when_idle(move || async move {
            // Without a worker there is nothing to keep it for.
            let _ = worker::bring_group(kind).await;
        });
    }

    /// Makes the sample and opens it; `percent` follows. One that another tab makes meanwhile is opened.
    ///
    /// # Errors
    /// [`WorkspaceError`].
    pub async fn make_sample(self, percent: RwSignal<u8>) -> Result<(), WorkspaceError> {
        let (lease, waited) = turn(LOCK).await;
        if !waited || databases_of(Kind::Sample).await?.is_empty() {
            delete_all(Kind::Sample).await?;
            self.write_sample(percent).await?;
        }
        drop(lease);
        let _ = page::replace_address(&format!("{MARK}{}", Route::Desk));
        self.route.set(Route::Desk);
        self.begin().await;
        Ok(())
    }

    async fn write_sample(self, percent: RwSignal<u8>) -> Result<(), WorkspaceError> {
        let [water, metals] = SHIPPED_PACKS;
        let shipped = if self.lang.get_untracked() == Lang::Zh { metals } else { water };
        let pack = self.shipped_pack(shipped.file).await.map_err(|_| WorkspaceError::Malformed("pack"))?;
        let (id, sync_key) = (super::boot::random_key()?, super::boot::random_sync_key()?);
        let now = clock::now_ms();
        let sample = Sample { id: id.clone(), sync_key, file: shipped.file.into(), pack, now };
        let mut making = Making::begin(sample).await?;
        while making.go_on(SLICE).await? {
            percent.try_set(u8::try_from(making.percent()).unwrap_or(100));
            clock::sleep(0).await;
        }
        let (text, desk) = making.finish(shipped.name(self.lang.get_untracked().tag())).await?;
        clock::sleep(0).await;
        let device = Device::new().map_err(|_| WorkspaceError::Malformed("chance"))?;
        let bundle = bundle::read_at(&device, text.as_bytes(), &Limits::DESK, Expect::Any).await;
        let salvage = Salvage::of_bundle(bundle.map_err(|_| WorkspaceError::Malformed("bundle"))?, now);
        let (store, _) = IdbStore::open(&idb::database_name(Kind::Sample.name(), &id), |_| {}).await?;
        let sealed = Sealed::new(store.clone(), DataKey::of(&store).await?);
        drop(Workspace::restore(sealed, device, salvage, desk).await?);
        store.disconnect();
        Ok(())
    }
}

/// The databases of a kind in this browser.
pub(super) async fn databases_of(kind: Kind) -> Result<Vec<String>, StoreError> {
    let fits = |name: &String| idb::parse_database_name(name).is_some_and(|(own, _)| own == kind.name());
    Ok(idb::list_databases().await?.into_iter().filter(fits).collect())
}

/// Deletes every database of a kind. Never called for real work.
pub(super) async fn delete_all(kind: Kind) -> Result<(), StoreError> {
    for name in databases_of(kind).await? {
        idb::delete_database(&name).await?;
        prefs::forget_database(&name);
    }
    Ok(())
}

/// Waits until no other tab holds `lock`, and says whether one did.
pub(super) async fn turn(lock: &str) -> (Option<Lease>, bool) {
    let mut waited = false;
    loop {
        match locks::lease(lock).await {
            Ok(None) => waited = true,
            Ok(lease) => return (lease, waited),
            Err(_) => return (None, waited),
        }
        clock::sleep(200).await;
    }
}
