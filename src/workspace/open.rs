//! Beginning and opening a workspace.

use super::identity::{Cursor, Writer, cursor_key};
use super::load::{Loaded, load};
use super::shelf::{Numbers, Shelf};
use super::snap::Opening;
use super::stored::Stored;
use super::turn::Turn;
use super::{Desk, Env, Identity, Kind, WorkspaceError};
use crate::journal::{EntryId, Hash, Journal, LogId};
use crate::reading::{self, Read};
use crate::sorted::{Map, Set};
use crate::store::{Batch, Durability, JournalStore, Table};
use core::cell::{Ref, RefCell};
use std::collections::BTreeSet;

pub(super) const IDENTITY: &str = "plain/workspace";
pub(super) const DESK: &str = "desk";

/// What a new database starts with.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The workspace's id: new for *start*, the invitation's for *join*.
    pub id: String,
    /// What it is for.
    pub kind: Kind,
    /// The desk.
    pub desk: Desk,
}

/// An open workspace.
pub struct Workspace<S, E> {
    pub(super) store: S,
    pub(super) env: E,
    pub(super) inner: RefCell<Inner>,
    pub(super) turn: Turn,
}

pub(super) struct Inner {
    pub identity: Identity,
    pub desk: Desk,
    pub journal: Journal,
    pub writer: Writer,
    /// The last running numbers as they are stored, by key, as far as this tab has seen them.
    pub numbers: Map<String, Vec<u8>>,
    pub damaged: Set<String>,
    pub shelf: Shelf,
    pub segments: Numbers,
    pub opening: Opening,
    /// Entries that hold what was erased and cannot be read any more.
    pub stuck: BTreeSet<EntryId>,
    /// Grows when entries come or move otherwise than by this tab's own writing.
    pub epoch: u64,
}

impl Inner {
    /// A journal, and what else a tab starts with.
    pub fn new(identity: Identity, desk: Desk, writer: Writer, journal: Journal) -> Self {
        let (numbers, damaged) = (Map::new(), Set::new());
        let (shelf, segments) = (Shelf::default(), Numbers::default());
        Self {
            identity,
            desk,
            journal,
            writer,
            numbers,
            damaged,
            shelf,
            segments,
            opening: Opening::default(),
            stuck: BTreeSet::new(),
            epoch: 0,
        }
    }
}

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// Begins a workspace in an empty database.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`]; `Exists` when there is one already.
    pub async fn create(store: S, env: E, setup: Setup) -> Result<Self, WorkspaceError> {
        let Setup { id, kind, desk } = setup;
        let identity = Identity { format: 0, id, kind, aliases: Vec::new(), created: env.now() };
        let batch = Batch {
            add: vec![
                (Table::Meta, IDENTITY.into(), json_bytes(&identity)),
                (Table::Meta, DESK.into(), json_bytes(&desk)),
            ],
            durability: Durability::Strict,
            ..Batch::default()
        };
        store.commit(batch).await?;
        let writer = Writer::fresh(env.twelve());
        let inner = Inner::new(identity, desk, writer, Journal::default());
        Ok(Self { store, env, inner: RefCell::new(inner), turn: Turn::default() })
    }

    /// Which workspace a database holds, if any.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`] or [`WorkspaceError::Malformed`].
    pub async fn identity_in(store: &S) -> Result<Option<Identity>, WorkspaceError> {
        match store.get(Table::Meta, IDENTITY).await? {
            Some(bytes) => parse(&bytes, "workspace").map(Some),
            None => Ok(None),
        }
    }

    /// The logs that tabs of this device have written: a new tab leases an idle one before it mints another.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn writers_in(store: &S) -> Result<Vec<LogId>, WorkspaceError> {
        let keys = store.keys(Table::Meta, "plain/log/", "plain/log0").await?;
        Ok(keys.iter().filter_map(|k| k.strip_prefix("plain/log/")?.parse().ok()).collect())
    }

    /// Opens the workspace of a database. `writer` is the log that this tab has leased; none mints a new one.
    ///
    /// # Errors
    /// [`WorkspaceError::Empty`] when there is none.
    pub async fn open(store: S, env: E, writer: Option<LogId>) -> Result<Self, WorkspaceError> {
        let identity = Self::identity_in(&store).await?.ok_or(WorkspaceError::Empty)?;
        let desk = store.get(Table::Meta, DESK).await?.ok_or(WorkspaceError::Malformed("desk"))?;
        let desk: Desk = parse(&desk, "desk")?;
        let Loaded { journal, shelf, segments, damaged, opening } = load(&store).await?;
        let mut own = Writer::fresh(env.twelve());
        if let Some(log) = writer {
            let stored = store.get(Table::Meta, &cursor_key(&log)).await?;
            let cursor: Cursor = match &stored {
                Some(bytes) => parse(bytes, "cursor")?,
                None => Cursor::default(),
            };
            // A log that another copy of this desk has continued is left to history.
            if !journal.vector().of(&log).is_some_and(|e| e.forked() || e.last() > cursor.seq) {
                own = Writer { log, cursor, stored };
            }
        }
        let inner = Inner { shelf, segments, damaged, opening, ..Inner::new(identity, desk, own, journal) };
        let workspace = Self { store, env, inner: RefCell::new(inner), turn: Turn::default() };
        // What another tab moved or wrote while this one was reading.
        workspace.refresh().await?;
        Ok(workspace)
    }

    /// Looks at the journal. Not across an `await`.
    pub fn journal(&self) -> Ref<'_, Journal> {
        Ref::map(self.inner.borrow(), |inner| &inner.journal)
    }

    /// Which workspace this is.
    pub fn identity(&self) -> Identity {
        self.inner.borrow().identity.clone()
    }

    /// Which desk this is.
    pub fn desk(&self) -> Desk {
        self.inner.borrow().desk.clone()
    }

    /// The log that this tab writes.
    pub fn log(&self) -> LogId {
        self.inner.borrow().writer.log.clone()
    }

    /// The same workspace with its store behind another.
    #[must_use]
    pub fn over<T: JournalStore>(self, with: impl FnOnce(S) -> T) -> Workspace<T, E> {
        Workspace { store: with(self.store), env: self.env, inner: self.inner, turn: self.turn }
    }

    /// Places of stored values that cannot be read as entries: damaged, and kept where they are. Those of the tail are
    /// keys alone, the others have the table's name before them.
    pub fn damaged(&self) -> Vec<String> {
        self.inner.borrow().damaged.iter().cloned().collect()
    }

    /// How this workspace was opened: by its snapshot, or from its entries, and why.
    pub fn opening(&self) -> Opening {
        self.inner.borrow().opening
    }

    /// The store.
    pub fn store(&self) -> &S {
        &self.store
    }

    /// The world outside.
    pub fn env(&self) -> &E {
        &self.env
    }

    /// Changes what is known of this desk.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn set_desk(&self, desk: Desk) -> Result<(), WorkspaceError> {
        let put = vec![(Table::Meta, DESK.into(), json_bytes(&desk))];
        self.store.commit(Batch { put, durability: Durability::Strict, ..Batch::default() }).await?;
        self.inner.borrow_mut().desk = desk;
        Ok(())
    }
}

/// A value as JSON bytes.
pub(super) fn json_bytes(value: &impl Stored) -> Vec<u8> {
    value.json().into_bytes()
}

/// Reads what [`json_bytes`] wrote.
pub(super) fn parse<T: Read>(bytes: &[u8], what: &'static str) -> Result<T, WorkspaceError> {
    let document = core::str::from_utf8(bytes).ok().and_then(|text| serde_json::from_str(text).ok());
    document.and_then(|document| reading::read(&document).ok()).ok_or(WorkspaceError::Malformed(what))
}

/// The hash that a cursor names.
pub(super) fn previous(cursor: &Cursor) -> Option<Hash> {
    cursor.prev.as_ref().and_then(|text| text.parse().ok())
}
