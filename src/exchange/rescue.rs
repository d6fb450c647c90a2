//! Rescue files: what the page saved when the program itself did not start.
//!
//! Here, unlike everywhere else in this layer, part of a file is better than none of it: what cannot be read is
//! listed and the rest is taken, up to the point where a cut file ends. Whether entries and workspace go together is
//! for the caller to look at; each entry's own hashes have been checked. A database that is locked by a passphrase
//! comes as it lies on the disk.

use super::coding::decode;
use super::document::{self, Kind};
use super::scan::Walk;
use super::{Refusal, WorkspaceKind};
use crate::journal::{Entry, EntryId, JournalError, canon};
use crate::store::{Cipher, Table};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The rescue format that this build reads.
pub const FORMAT: u64 = 0;
/// The key of `meta` under which a database says whose it is.
pub const WORKSPACE_KEY: &str = "plain/workspace";
/// Most bytes of a rescue file.
pub const MAX_BYTES: u64 = 2 << 30;

/// What the page saved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rescue {
    /// When, as that device's clock showed it: milliseconds since 1970.
    pub created: i64,
    /// What stood in the fields of the page at that moment, by field.
    pub typed: Vec<(String, String)>,
    /// The databases, one a workspace.
    pub databases: Vec<Database>,
    /// Databases that the page could not read, and why, in the words of the browser.
    pub failed: Vec<(String, String)>,
    /// Why reading ended before the end of the file, if it did.
    pub ended: Option<Refusal>,
}

/// One database.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Database {
    /// Its name in the browser.
    pub name: String,
    /// Set when its values are sealed under a passphrase: what is needed to open them, beside it.
    pub sealed: Option<Value>,
    /// Whose it is.
    pub workspace: Option<Origin>,
    /// Its entries, each once.
    pub entries: Vec<Entry>,
    /// Pieces of attachments and packs, by key.
    pub blobs: BTreeMap<String, Vec<u8>>,
    /// Half-typed text, by key.
    pub drafts: BTreeMap<String, Vec<u8>>,
    /// All other values, by table and key; for a sealed database, all of them.
    pub others: BTreeMap<(String, String), Vec<u8>>,
    /// What was there and could not be read.
    pub damaged: Vec<Damaged>,
    seen: BTreeSet<EntryId>,
}

/// Whose a database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The workspace.
    pub id: String,
    /// What it is for.
    pub kind: WorkspaceKind,
    /// When it was made: milliseconds since 1970.
    pub created: Option<i64>,
}

/// A value that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// The table.
    pub table: String,
    /// The key.
    pub key: String,
    /// What is wrong with it.
    pub why: Damage,
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It is not base64.
    Coding,
    /// The page could not decrypt it.
    Sealed,
    /// It is no sound entry.
    Entry(JournalError),
}

/// Reads a rescue file as far as it goes.
///
/// # Errors
/// Only when it is no rescue file, or one of a later format.
pub fn read(bytes: &[u8]) -> Result<Rescue, Refusal> {
    let text = match document::text(bytes, MAX_BYTES) {
        // A file may end in the middle of a character, or rot there; what stands before it is still worth having.
        Err(Refusal::Cut | Refusal::NotUtf8 { .. }) => {
            bytes.utf8_chunks().next().map(|c| c.valid()).unwrap_or_default()
        }
        other => other?,
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    document::expect(text, &Kind::Rescue)?;
    let Some(walk) = Walk::object(text) else { return Err(Refusal::NotVentanilla) };
    let mut rescue = Rescue::default();
    match rescue.take(walk) {
        Ok(()) => Ok(rescue),
        Err(refusal @ Refusal::NewerFormat { .. }) => Err(refusal),
        Err(refusal) => {
            rescue.ended = Some(refusal);
            Ok(rescue)
        }
    }
}

impl Rescue {
    fn take(&mut self, mut walk: Walk<'_>) -> Result<(), Refusal> {
        while let Some(name) = walk.name()? {
            if name == "databases"
                && let Some(mut items) = walk.enter()
            {
                while items.step()? {
                    let Some(inner) = items.enter() else {
                        items.value()?;
                        continue;
                    };
                    let mut database = Database::default();
                    let end = database.take(inner);
                    database.sort_out();
                    self.databases.push(database);
                    items.leave(&end?);
                }
                walk.leave(&items);
                continue;
            }
            let value = walk.value()?;
            let Ok(value) = canon::parse(value.text) else { continue };
            match (&*name, &value) {
                ("format", _) => match value.as_u64() {
                    Some(format) if format > FORMAT => return Err(Refusal::NewerFormat { format }),
                    _ => {}
                },
                ("created", _) => self.created = value.as_i64().unwrap_or_default(),
                ("typed", Value::Array(items)) => self.typed = pairs(items, "field", "value"),
                ("failed", Value::Array(items)) => self.failed = pairs(items, "name", "error"),
                _ => {}
            }
        }
        walk.finish()
    }
}

fn pairs(items: &[Value], first: &str, second: &str) -> Vec<(String, String)> {
    let text = |item: &Value, name: &str| item.get(name).and_then(Value::as_str).map(str::to_owned);
    items.iter().filter_map(|item| Some((text(item, first)?, text(item, second)?))).collect()
}

impl Database {
    fn take<'a>(&mut self, mut walk: Walk<'a>) -> Result<Walk<'a>, Refusal> {
        while let Some(name) = walk.name()? {
            if name == "stores"
                && let Some(mut stores) = walk.enter()
            {
                while let Some(table) = stores.name()? {
                    let Some(mut rows) = stores.enter() else {
                        stores.value()?;
                        continue;
                    };
                    while let Some((key, value)) = rows.member()? {
                        match value.string().and_then(|t| decode(&t)) {
                            Some(bytes) => self.row(&table, &key, bytes),
                            None => self.damage(&table, &key, Damage::Coding),
                        }
                    }
                    stores.leave(&rows);
                }
                walk.leave(&stores);
                continue;
            }
            let value = walk.value()?;
            match &*name {
                "name" => self.name = value.string().unwrap_or_default().into_owned(),
                "key" => {
                    // Parameters may hold what has no canonical form; they are handed on as they are.
                    let parameters: Value = serde_json::from_str(value.text).unwrap_or(Value::Null);
                    if parameters.get("slot").and_then(Value::as_str) != Some("none") {
                        self.sealed = Some(parameters);
                    }
                }
                "unread" => {
                    let list: Value = serde_json::from_str(value.text).unwrap_or_default();
                    for place in list.as_array().into_iter().flatten() {
                        if let Some((table, key)) = place.as_str().and_then(|place| place.split_once('/')) {
                            self.unread(table, key);
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(walk)
    }

    /// The ring of passphrases under which the values are sealed (`workspace::keyring`), when the file has it.
    #[must_use]
    pub fn ring(&self) -> Option<&str> {
        self.sealed.as_ref()?.get("ring")?.as_str()
    }

    /// A sealed database with its values opened; what does not open is listed as damaged.
    pub async fn unsealed<C: Cipher>(mut self, cipher: &C) -> Self {
        self.sealed = None;
        for ((table, key), value) in core::mem::take(&mut self.others) {
            match value.split_first() {
                Some((0, plain)) => self.row(&table, &key, plain.to_vec()),
                Some((1, sealed)) => match cipher.open(&format!("{table}/{key}"), sealed).await {
                    Ok(plain) => self.row(&table, &key, plain),
                    Err(_) => self.damage(&table, &key, Damage::Sealed),
                },
                _ => self.damage(&table, &key, Damage::Coding),
            }
        }
        self
    }

    fn row(&mut self, table: &str, key: &str, bytes: Vec<u8>) {
        let known = Table::ALL.into_iter().find(|t| t.name() == table);
        match known {
            _ if self.sealed.is_some() => {
                self.others.insert((table.into(), key.into()), bytes);
            }
            Some(Table::Tail) => self.line(table, key, entry(&bytes)),
            // Which segments count is in the manifest; here everything that was ever saved is worth having.
            Some(Table::Seg) => {
                for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                    self.line(table, key, entry(line));
                }
            }
            // Computed from the entries.
            Some(Table::Snap | Table::Manifest) => {}
            Some(Table::Blob) => {
                self.blobs.insert(key.into(), bytes);
            }
            Some(Table::Draft) => {
                self.drafts.insert(key.into(), bytes);
            }
            _ => {
                self.others.insert((table.into(), key.into()), bytes);
            }
        }
    }

    fn line(&mut self, table: &str, key: &str, entry: Result<Entry, JournalError>) {
        match entry {
            Ok(entry) => {
                if self.seen.insert(entry.id()) {
                    self.entries.push(entry);
                }
            }
            Err(why) => self.damage(table, key, Damage::Entry(why)),
        }
    }

    /// A value that the page copied as it lay, because it could not decrypt it.
    fn unread(&mut self, table: &str, key: &str) {
        self.blobs.retain(|k, _| table != Table::Blob.name() || k != key);
        self.drafts.retain(|k, _| table != Table::Draft.name() || k != key);
        self.others.remove(&(table.to_owned(), key.to_owned()));
        self.damaged.retain(|d| d.table != table || d.key != key);
        self.damage(table, key, Damage::Sealed);
    }

    /// After the last row: finds out whose the database is. A sealed one keeps the format byte before plain values.
    fn sort_out(&mut self) {
        let key = (Table::Meta.name().to_owned(), WORKSPACE_KEY.to_owned());
        let bytes = self.others.get(&key).map(Vec::as_slice).unwrap_or_default();
        let plain = bytes.strip_prefix(&[0]).unwrap_or(bytes);
        let Some(value) = core::str::from_utf8(plain).ok().and_then(|t| canon::parse(t).ok()) else { return };
        let text = |name| value.get(name).and_then(Value::as_str);
        if let (Some(id), Some(kind)) = (text("id"), text("kind").and_then(WorkspaceKind::from_name)) {
            let created = value.get("created").and_then(Value::as_i64);
            self.workspace = Some(Origin { id: id.into(), kind, created });
        }
    }

    fn damage(&mut self, table: &str, key: &str, why: Damage) {
        self.damaged.push(Damaged { table: table.into(), key: key.into(), why });
    }
}

fn entry(bytes: &[u8]) -> Result<Entry, JournalError> {
    let text = core::str::from_utf8(bytes).map_err(|_| JournalError::NotCanonical("not UTF-8".into()))?;
    Entry::parse(text)
}
