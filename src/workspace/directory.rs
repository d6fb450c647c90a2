//! Keeping the borrowed customers: in pieces of one generation, and a head that says which generation counts.
//!
//! A generation is staged, piece by piece, and counts from one small transaction on that also removes every other; so
//! the copy is replaced whole or not at all, whatever its size, and staging can be stopped. Two tabs that load at once
//! do not mix: the switch compares the generation that counted when it began (`POINTER`), and the later one fails.
//! These are functions of a store and not of a workspace: what is borrowed is never written while the disk refuses
//! ([`crate::store::Afloat`] would keep all of it in memory), and touches no journal.

use super::open::{json_bytes, parse};
use super::{Env, WorkspaceError};
use crate::domain::directory::{Column, Group, Lines, Matched, Report};
use crate::reading::{self, members};
use crate::store::{Batch, Durability, JournalStore, Table};
use serde_json::{Value, json};

/// Where the generation that counts is named: sixteen characters made at random.
const POINTER: &str = "plain/directory";
/// Where the matching of columns is remembered.
const COLUMNS: &str = "columns";
/// Bytes of one piece: below the size at which a browser would move the value into a file of its own.
const PIECE: usize = 56 * 1024;
/// Pieces in one transaction.
const AT_ONCE: usize = 32;

/// What is known of a copy without reading it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// Format of the rows: 0.
    pub format: u32,
    /// The file's name.
    pub file: String,
    /// When it was read: milliseconds since 1970.
    pub at: i64,
    /// Bytes of all rows.
    pub bytes: usize,
    /// What reading it came to.
    pub report: Report,
}

members! { Snapshot { must: [file, at, bytes, report], may: [format] } }

impl Snapshot {
    fn json(&self) -> Value {
        let group = |g: &Group| json!({"odd": g.odd.word(), "count": g.count, "rows": g.rows});
        let groups: Vec<Value> = self.report.groups.iter().map(group).collect();
        json!({
            "format": self.format,
            "file": self.file,
            "at": self.at,
            "bytes": self.bytes,
            "report": {"taken": self.report.taken, "groups": groups},
        })
    }
}

/// A copy on its way into the store.
pub struct Staging {
    generation: String,
    before: Option<Vec<u8>>,
    snapshot: Snapshot,
    rows: Lines,
    /// Pieces that are stored.
    stored: usize,
}

impl Staging {
    /// Begins to store rows, each of six cells apart by tabs.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn begin<S: JournalStore>(
        store: &S,
        env: &impl Env,
        file: String,
        rows: Lines,
        report: Report,
    ) -> Result<Self, WorkspaceError> {
        use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
        let snapshot = Snapshot { format: 0, file, at: env.now(), bytes: rows.as_text().len(), report };
        let before = store.get(Table::Meta, POINTER).await?;
        Ok(Self { generation: B64.encode(env.twelve()), before, snapshot, rows, stored: 0 })
    }

    /// Stores some more pieces, and says how many hundredths are done: 100 when there are no more.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`]; what was staged is removed by [`abandon`](Self::abandon).
    pub async fn step<S: JournalStore>(&mut self, store: &S) -> Result<u8, WorkspaceError> {
        let pieces = self.rows.as_text().as_bytes().chunks(PIECE);
        let all = pieces.len();
        let put: Vec<_> = pieces
            .enumerate()
            .skip(self.stored)
            .take(AT_ONCE)
            .map(|(place, piece)| (Table::Directory, self.piece(place), piece.to_vec()))
            .collect();
        let more = put.len();
        if more > 0 {
            store.commit(Batch { put, ..Batch::default() }).await?;
        }
        self.stored += more;
        Ok(u8::try_from(self.stored * 100 / all.max(1)).unwrap_or(100).max(if all == 0 { 100 } else { 0 }))
    }

    /// Makes it the copy that counts, and removes all others.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`] with `Changed` when another tab loaded one meanwhile.
    pub async fn switch<S: JournalStore>(self, store: &S) -> Result<(Snapshot, Lines), WorkspaceError> {
        let head = (Table::Directory, self.generation.clone(), json_bytes(&self.snapshot.json()));
        let batch = Batch {
            expect: vec![(Table::Meta, POINTER.into(), self.before)],
            put: vec![head, (Table::Meta, POINTER.into(), self.generation.clone().into_bytes())],
            delete: others(store, Some(&self.generation)).await?,
            durability: Durability::Strict,
            ..Batch::default()
        };
        store.commit(batch).await?;
        Ok((self.snapshot, self.rows))
    }

    /// Removes what was staged.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`]; the next switch removes it.
    pub async fn abandon<S: JournalStore>(self, store: &S) -> Result<(), WorkspaceError> {
        let delete = (0..self.stored).map(|place| (Table::Directory, self.piece(place))).collect();
        Ok(store.commit(Batch { delete, ..Batch::default() }).await?)
    }

    fn piece(&self, place: usize) -> String {
        format!("{}/{place:04x}", self.generation)
    }
}

/// What is known of the copy that counts, and the name of its generation.
async fn current<S: JournalStore>(store: &S) -> Result<Option<(String, Snapshot)>, WorkspaceError> {
    let Some(pointer) = store.get(Table::Meta, POINTER).await? else { return Ok(None) };
    let generation = String::from_utf8(pointer).map_err(|_| WorkspaceError::Malformed("directory"))?;
    let Some(head) = store.get(Table::Directory, &generation).await? else { return Ok(None) };
    let head = parse(&head, "directory")?;
    Ok(Some((generation, head)))
}

/// The copy that counts: what is known of it, and its rows as text, a line each.
///
/// # Errors
/// [`WorkspaceError::Malformed`] when a piece is missing; none when there is no copy.
pub async fn stored<S: JournalStore>(store: &S) -> Result<Option<(Snapshot, String)>, WorkspaceError> {
    let Some((generation, snapshot)) = current(store).await? else { return Ok(None) };
    let pieces = store.range(Table::Directory, &format!("{generation}/"), &format!("{generation}0")).await?;
    let bytes: Vec<u8> = pieces.into_iter().flat_map(|(_, piece)| piece).collect();
    match String::from_utf8(bytes) {
        Ok(text) if text.len() == snapshot.bytes && snapshot.format == 0 => Ok(Some((snapshot, text))),
        _ => Err(WorkspaceError::Malformed("directory")),
    }
}

/// Removes the copy. The matching of columns is kept for the next file.
///
/// # Errors
/// [`WorkspaceError::Store`].
pub async fn remove<S: JournalStore>(store: &S) -> Result<(), WorkspaceError> {
    let mut delete = others(store, None).await?;
    delete.push((Table::Meta, POINTER.into()));
    Ok(store.commit(Batch { delete, durability: Durability::Strict, ..Batch::default() }).await?)
}

/// The matching of columns that was confirmed last.
///
/// # Errors
/// [`WorkspaceError::Store`].
pub async fn columns<S: JournalStore>(store: &S) -> Result<Option<Matched>, WorkspaceError> {
    let bytes = store.get(Table::Directory, COLUMNS).await?;
    let known: Option<Value> = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    Ok(known.and_then(|known| reading::read(&known).ok()))
}

/// Remembers a matching of columns for the next morning.
///
/// # Errors
/// [`WorkspaceError::Store`].
pub async fn remember_columns<S: JournalStore>(store: &S, matched: &Matched) -> Result<(), WorkspaceError> {
    let columns: Vec<_> = matched.columns.iter().map(|column| column.map(Column::word)).collect();
    let known = json!({"header": matched.header, "columns": columns});
    let put = vec![(Table::Directory, COLUMNS.into(), json_bytes(&known))];
    Ok(store.commit(Batch { put, ..Batch::default() }).await?)
}

/// Forgets the matching of columns, so that the next file asks.
///
/// # Errors
/// [`WorkspaceError::Store`].
pub async fn forget_columns<S: JournalStore>(store: &S) -> Result<(), WorkspaceError> {
    let delete = vec![(Table::Directory, COLUMNS.into())];
    Ok(store.commit(Batch { delete, ..Batch::default() }).await?)
}

/// Everything of other generations than this one.
async fn others<S: JournalStore>(store: &S, kept: Option<&str>) -> Result<Vec<(Table, String)>, WorkspaceError> {
    let keys = store.keys(Table::Directory, "", "").await?;
    let stays = |key: &String| key == COLUMNS || kept.is_some_and(|kept| key.starts_with(kept));
    Ok(keys.into_iter().filter(|key| !stays(key)).map(|key| (Table::Directory, key)).collect())
}
