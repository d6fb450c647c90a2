//! Loading this morning's list of the billing program (B56), in steps that show how far they are and can be stopped.

use super::lent::{HINT, packed};
use super::{App, Lent};
use crate::domain::directory::{Encoding, MOST_ROWS, Matched, Reading, Sheet, SheetProblem, Step};
use crate::pack::people::May;
use crate::platform::{clock, letters};
use crate::store::StoreError;
use crate::workspace::WorkspaceError;
use crate::workspace::directory::{self, Staging};
use leptos::prelude::*;
use std::sync::Arc;

/// A list of customers is not larger than this, in bytes.
pub const DIRECTORY_LIMIT: u64 = 128 * 1024 * 1024;
/// So many rows are read before the screen may breathe.
const AT_ONCE: usize = 4000;

/// A file that was given, with its columns matched as well as they can be.
#[derive(Clone, Debug)]
pub struct List {
    /// The file's name.
    pub file: String,
    /// Its rows.
    pub sheet: Arc<Sheet>,
    /// What each column seems to hold, or was said to.
    pub matched: Matched,
    /// Whether a person has confirmed the columns of this very header before.
    pub confirmed: bool,
}

/// Why a list was not loaded.
#[derive(Clone, Debug, PartialEq)]
pub enum ListRefusal {
    /// It is no list.
    Sheet(SheetProblem),
    /// It has more rows than this.
    TooMany(usize),
    /// No row of it is a customer.
    NoCustomers,
    /// Another tab has loaded one meanwhile.
    Elsewhere,
    /// The disk did not take it. What was there before still is.
    Store(WorkspaceError),
}

/// A list on its way: how far, and whether somebody wants it stopped.
#[derive(Clone, Copy)]
pub struct Loading {
    /// Hundredths; none while nothing is loaded.
    pub percent: RwSignal<Option<u8>>,
    /// Whether it is to be stopped.
    pub stop: RwSignal<bool>,
}

impl Loading {
    /// Nothing is loaded.
    #[must_use]
    pub fn new() -> Self {
        Self { percent: RwSignal::new(None), stop: RwSignal::new(false) }
    }

    /// Shows how far it is and lets the screen breathe; true when somebody wants it stopped or has left the page.
    async fn breathe(self, percent: u8) -> bool {
        self.percent.try_set(Some(percent));
        clock::sleep(0).await;
        self.stop.try_get_untracked().unwrap_or(true)
    }
}

impl Default for Loading {
    fn default() -> Self {
        Self::new()
    }
}

impl App {
    /// Looks at a file: letters, separator, header, columns. Nothing is stored.
    ///
    /// # Errors
    /// [`ListRefusal::Sheet`].
    pub async fn look_at_list(self, file: String, bytes: Vec<u8>) -> Result<List, ListRefusal> {
        let empty = || ListRefusal::Sheet(SheetProblem::Empty);
        let text = letters::decode(&bytes, Encoding::of(&bytes).label()).map_err(|_| empty())?;
        drop(bytes);
        let sheet = Sheet::new(text).map_err(ListRefusal::Sheet)?;
        let remembered = match self.live() {
            Some(live) => directory::columns(live.workspace.store().below()).await.ok().flatten(),
            None => None,
        };
        let remembered = remembered.filter(|known| known.fits(sheet.header()));
        let confirmed = remembered.is_some();
        let matched = remembered.unwrap_or_else(|| Matched::guess(sheet.header()));
        Ok(List { file, sheet: Arc::new(sheet), matched, confirmed })
    }

    /// Loads a list in place of the one that is here. False when it was stopped; then nothing has changed.
    ///
    /// # Errors
    /// [`ListRefusal`]; what was there before still is.
    pub async fn load_list(self, list: List, loading: Loading) -> Result<bool, ListRefusal> {
        self.allowed(May::Exchange)?;
        let Some(live) = self.live() else { return Err(ListRefusal::Store(WorkspaceError::Empty)) };
        let store = live.workspace.store().below();
        let matched = list.matched.clone();
        let mut reading = Reading::new(Arc::unwrap_or_clone(list.sheet), list.matched);
        loop {
            match reading.step(AT_ONCE) {
                Step::Done => break,
                Step::TooMany => return Err(ListRefusal::TooMany(MOST_ROWS)),
                Step::More(done) if loading.breathe(done / 2).await => return Ok(false),
                Step::More(_) => {}
            }
        }
        let (rows, report) = reading.finish();
        if rows.is_empty() {
            return Err(ListRefusal::NoCustomers);
        }
        let mut staging = Staging::begin(store, live.workspace.env(), list.file, rows, report).await?;
        loop {
            match staging.step(store).await {
                Ok(100) => break,
                Ok(done) => {
                    if loading.breathe(50 + done / 2).await {
                        staging.abandon(store).await?;
                        return Ok(false);
                    }
                }
                Err(error) => {
                    // The next one that is loaded removes what is left of this.
                    let _ = staging.abandon(store).await;
                    return Err(error.into());
                }
            }
        }
        let (snapshot, rows) = staging.switch(store).await?;
        directory::remember_columns(store, &matched).await?;
        live.hint(HINT);
        self.lent.try_set(Lent::Here(Arc::new(packed(snapshot, rows.as_text()).await)));
        Ok(true)
    }

    /// Forgets which column holds what, so that the next file asks.
    pub fn forget_columns(self) {
        leptos::task::spawn_local(async move {
            let Some(live) = self.live() else { return };
            match directory::forget_columns(live.workspace.store().below()).await {
                Ok(()) => self.tell(self.text_now().directory.will_ask, Vec::new()),
                Err(error) => self.fail(&error),
            }
        });
    }

    /// Removes the copy from this device.
    pub fn remove_directory(self) {
        leptos::task::spawn_local(async move {
            let Some(live) = self.live() else { return };
            match directory::remove(live.workspace.store().below()).await {
                Ok(()) => {
                    live.hint(HINT);
                    self.lent.try_set(Lent::Nobody);
                    self.tell(self.text_now().directory.removed, Vec::new());
                }
                Err(error) => self.fail(&error),
            }
        });
    }
}

impl From<WorkspaceError> for ListRefusal {
    fn from(error: WorkspaceError) -> Self {
        match error {
            WorkspaceError::Store(StoreError::Changed { .. }) => Self::Elsewhere,
            other => Self::Store(other),
        }
    }
}
