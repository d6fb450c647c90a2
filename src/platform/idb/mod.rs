//! The store of a browser: one IndexedDB database for each workspace and kind, version 1 for ever.
//!
//! A thin adapter: it takes finished bytes, so nothing but the transaction can be waited for inside a transaction,
//! and it knows neither entries nor keys. Invariant: `Ok` of a commit means that the transaction's `complete` was
//! seen; an abort means that nothing was written. A connection that the browser lost is opened again once for each
//! operation that had not begun, and said aloud; one that another tab asked for is given up for good. Keys of `meta` that begin with
//! `key/` hold key objects of [`super::crypto`], which have no bytes; the trait neither shows nor writes them.

mod connect;
mod read;
mod request;
mod write;

use core::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

pub use connect::{database_name, delete_database, list_databases, parse_database_name};

use self::connect::{Connected, Creation, connect};
use self::read::{bytes, count, value, walk};
use self::write::{Rows, write};
use super::event::Listener;
use super::prefs;
use crate::store::{Batch, Durability, JournalStore, StoreError, Table};

/// Keys of [`Table::Meta`] that hold objects instead of bytes.
const OBJECTS: &str = "key/";

/// What opening a database found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The database was there.
    Existing,
    /// There was none, and this browser remembers none: a first start.
    Created,
    /// There was none although this browser remembers one: its data were cleared (B6).
    Emptied,
}

/// What happens to a connection while it is open (B7, B9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The browser closed the connection by itself; the next operation tries to open it again.
    Lost,
    /// A lost connection is open again, and nothing is missing.
    Reopened,
    /// The database is gone: its data were cleared while it was open.
    Vanished,
    /// Another tab needs the database, to delete it or to bring it to a newer version. It is closed for good here.
    GivenUp,
}

/// A database of this browser. Clones share one connection, which closes with the last of them.
#[derive(Clone)]
pub struct IdbStore(Rc<Shared>);

struct Shared {
    name: String,
    notify: Box<dyn Fn(Notice)>,
    given_up: Cell<bool>,
    open: RefCell<Option<Open>>,
}

struct Open {
    database: IdbDatabase,
    _listeners: [Listener; 2],
}

impl Drop for Open {
    fn drop(&mut self) {
        self.database.close();
    }
}

impl IdbStore {
    /// Opens the database of this name, and makes it if there is none. `notify` hears what happens to it later.
    ///
    /// # Errors
    /// [`StoreError::Blocked`] when another tab does not let go of it, [`StoreError::NewerFormat`] when a newer
    /// program made it, [`StoreError::Full`] when there is no room, [`StoreError::Failed`] with the browser's words
    /// when it keeps nothing at all.
    pub async fn open(name: &str, notify: impl Fn(Notice) + 'static) -> Result<(Self, Found), StoreError> {
        let known = prefs::known_databases().iter().any(|known| known == name);
        let Connected { database, created } = connect(name, Creation::Allowed).await?;
        prefs::remember_database(name);
        let shared = Rc::new(Shared {
            name: name.to_owned(),
            notify: Box::new(notify),
            given_up: Cell::new(false),
            open: RefCell::new(None),
        });
        Shared::hold(&shared, database);
        let found = match (created, known) {
            (false, _) => Found::Existing,
            (true, false) => Found::Created,
            (true, true) => Found::Emptied,
        };
        Ok((Self(shared), found))
    }

    /// The name of the database.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Closes the connection, as the browser does when it loses it. The next operation opens it again.
    pub fn disconnect(&self) {
        if let Some(open) = self.0.open.borrow().as_ref() {
            open.database.close();
        }
    }

    /// Reads an object, such as a key that has no bytes.
    pub(super) async fn object(&self, key: &str) -> Result<Option<JsValue>, StoreError> {
        self.0.attempt(async |database| value(database, Table::Meta, key).await).await
    }

    /// Writes an object under a key that must be new, flushed to the disk.
    pub(super) async fn add_object(&self, key: &str, object: &JsValue) -> Result<(), StoreError> {
        let batch = Batch {
            add: vec![(Table::Meta, key.to_owned(), Vec::new())],
            durability: Durability::Strict,
            ..Batch::default()
        };
        let write = async |database: &IdbDatabase| {
            let mut rows = Rows::of(&batch);
            rows.add = vec![(Table::Meta, JsValue::from_str(key), object.clone())];
            write(database, &batch, rows).await
        };
        self.0.attempt(write).await?
    }

    /// Writes an object over the one that is there, flushed to the disk.
    pub(super) async fn put_object(&self, key: &str, object: &JsValue) -> Result<(), StoreError> {
        let batch = Batch {
            put: vec![(Table::Meta, key.to_owned(), Vec::new())],
            durability: Durability::Strict,
            ..Batch::default()
        };
        let write = async |database: &IdbDatabase| {
            let mut rows = Rows::of(&batch);
            rows.put = vec![(Table::Meta, JsValue::from_str(key), object.clone())];
            write(database, &batch, rows).await
        };
        self.0.attempt(write).await?
    }

    /// Whether no table holds anything.
    pub(super) async fn is_empty(&self) -> Result<bool, StoreError> {
        for table in Table::ALL {
            if self.0.attempt(async |database| count(database, table).await).await? > 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

impl JournalStore for IdbStore {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let found = self.0.attempt(async |database| value(database, table, key).await).await?;
        found.map(|value| bytes(&value, table, key)).transpose()
    }

    async fn range(&self, table: Table, from: &str, to: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let mut rows = Vec::new();
        let walk = async |database: &IdbDatabase| walk(database, table, from, to, true).await;
        for (key, value) in self.0.attempt(walk).await? {
            let value = bytes(&value, table, &key)?;
            rows.push((key, value));
        }
        Ok(rows)
    }

    async fn keys(&self, table: Table, from: &str, to: &str) -> Result<Vec<String>, StoreError> {
        let walk = async |database: &IdbDatabase| walk(database, table, from, to, false).await;
        Ok(self.0.attempt(walk).await?.into_iter().map(|(key, _)| key).collect())
    }

    async fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        if batch.is_empty() {
            return Ok(());
        }
        if let Some(key) = write::reserved(&batch) {
            return Err(StoreError::Failed(format!("meta/{key} holds an object")));
        }
        self.0.attempt(async |database| write(database, &batch, Rows::of(&batch)).await).await?
    }
}

impl Shared {
    /// Does one operation, on a connection opened again if the first turns out to be closed. So an operation must not
    /// answer [`StoreError::Closed`] once it may have written.
    async fn attempt<T>(
        self: &Rc<Self>,
        operation: impl AsyncFn(&IdbDatabase) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let Some(database) = self.current() else {
            return Err(StoreError::Closed);
        };
        match operation(&database).await {
            Err(StoreError::Closed) => operation(&self.reopen(&database).await?).await,
            result => result,
        }
    }

    fn current(&self) -> Option<IdbDatabase> {
        if self.given_up.get() {
            return None;
        }
        self.open.borrow().as_ref().map(|open| open.database.clone())
    }

    async fn reopen(self: &Rc<Self>, closed: &IdbDatabase) -> Result<IdbDatabase, StoreError> {
        // Another operation may have been here first.
        match self.current() {
            None => return Err(StoreError::Closed),
            Some(database) if &database != closed => return Ok(database),
            Some(_) => {}
        }
        let database = match connect(&self.name, Creation::Refused).await {
            Ok(connected) => connected.database,
            Err(error) => {
                if error == StoreError::Closed {
                    self.given_up.set(true);
                    (self.notify)(Notice::Vanished);
                }
                return Err(error);
            }
        };
        match self.current() {
            Some(current) if &current == closed => {
                Self::hold(self, database.clone());
                (self.notify)(Notice::Reopened);
                Ok(database)
            }
            Some(current) => {
                database.close();
                Ok(current)
            }
            None => {
                database.close();
                Err(StoreError::Closed)
            }
        }
    }

    fn hold(self: &Rc<Self>, database: IdbDatabase) {
        let (asked, lost) = (Rc::downgrade(self), Rc::downgrade(self));
        let asked = Listener::on(&database, "versionchange", move |_| {
            if let Some(shared) = asked.upgrade() {
                // Closed at once: the other tab waits, and a later operation here must not bring the database back.
                shared.given_up.set(true);
                if let Some(open) = shared.open.borrow().as_ref() {
                    open.database.close();
                }
                (shared.notify)(Notice::GivenUp);
            }
        });
        let lost = Listener::on(&database, "close", move |_| {
            if let Some(shared) = lost.upgrade() {
                (shared.notify)(Notice::Lost);
            }
        });
        let open = Open { database, _listeners: [asked, lost] };
        let before = self.open.borrow_mut().replace(open);
        drop(before);
    }
}

fn is_object(table: Table, key: &str) -> bool {
    table == Table::Meta && key.starts_with(OBJECTS)
}
