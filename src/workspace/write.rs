//! Writing: an action becomes entries, cursor and numbers in one transaction.

use super::identity::{Cursor, Writer, cursor_key};
use super::open::{json_bytes, parse, previous};
use super::read::tail_key;
use super::{Action, Env, Kind, Saved, Workspace, WorkspaceError};
use crate::domain::number::{DeskCode, Letter, Number, Series};
use crate::journal::entry::{Batch as Piece, MAX_ENTRY, MAX_PARTS, Place};
use crate::journal::{Admitted, Author, Body, Draft, Entry, Hash, Intent, Op, Part, RecordId, Salt};
use crate::store::{Batch, Durability, JournalStore, StoreError, Table};

/// What an entry's header and body take at most, with room to spare.
const FRAME: usize = 2 * 1024;
/// Where the last running number of a letter is stored.
const NUMBER: &str = "plain/number/";
/// How often a write that met another one tries again.
const TRIES: usize = 6;

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// Stores an action and shows it. Returns after the transaction is complete.
    ///
    /// # Errors
    /// Nothing was stored; see [`WorkspaceError`].
    pub async fn write(&self, action: Action) -> Result<Saved, WorkspaceError> {
        let _turn = self.turn.take().await;
        for _ in 0..TRIES {
            match self.attempt(action.clone()).await {
                Err(WorkspaceError::Store(StoreError::Changed { table: Table::Meta, key })) => {
                    let mut inner = self.inner.borrow_mut();
                    // Another tab has taken a number since.
                    inner.numbers.remove(&key);
                    if key == cursor_key(&inner.writer.log) {
                        // Another copy of this desk wrote this log: go on with one of our own.
                        inner.writer = Writer::fresh(self.env.twelve());
                    }
                }
                other => return other,
            }
        }
        Err(WorkspaceError::Contended)
    }

    async fn attempt(&self, action: Action) -> Result<Saved, WorkspaceError> {
        let Action { intent, mut parts, numbered, put, delete } = action;
        let mut batch = Batch { put, delete, durability: Durability::Strict, ..Batch::default() };
        let mut numbers = Vec::new();
        for (record, letter) in numbered {
            let number = self.take_number(&letter, &mut batch).await?;
            name(&mut parts, &record, &number);
            numbers.push((record, number));
        }
        if parts.is_empty() {
            self.store.commit(batch).await?;
            return Ok(Saved::default());
        }
        let (entries, cursor) = self.seal(&intent, parts)?;
        let writer = self.inner.borrow().writer.clone();
        let stored = json_bytes(&cursor);
        batch.expect.push((Table::Meta, writer.key(), writer.stored));
        batch.put.push((Table::Meta, cursor_key(&writer.log), stored.clone()));
        batch.add.extend(entries.iter().map(|e| (Table::Tail, tail_key(e), e.text().into_bytes())));
        let taken: Vec<(String, Vec<u8>)> = batch.put.iter().filter_map(number_row).collect();
        self.store.commit(batch).await?;
        let mut inner = self.inner.borrow_mut();
        inner.numbers.extend(taken);
        inner.writer.cursor = cursor;
        inner.writer.stored = Some(stored);
        let mut saved = Saved { numbers, ..Saved::default() };
        for entry in &entries {
            saved.entries.push(entry.id());
            if let Admitted::New(changed) = inner.journal.admit(entry) {
                saved.changed.extend(changed);
            }
        }
        Ok(saved)
    }

    /// Takes the next running number of a letter at this desk, in the transaction that saves.
    async fn take_number(&self, letter: &str, batch: &mut Batch) -> Result<String, WorkspaceError> {
        let key = format!("{NUMBER}{letter}");
        // An action may need two numbers of one letter.
        let staged = batch.put.iter().position(|(table, k, _)| *table == Table::Meta && *k == key);
        let stored = match staged.map(|at| batch.put.remove(at)) {
            Some((_, _, bytes)) => Some(bytes),
            None => {
                // Remembered, because a look into the store first would double the time of a save; the transaction
                // compares.
                let known = self.inner.borrow().numbers.get(&key).cloned();
                let stored = match known {
                    Some(known) => Some(known),
                    None => self.store.get(Table::Meta, &key).await?,
                };
                batch.expect.push((Table::Meta, key.clone(), stored.clone()));
                stored
            }
        };
        let last: u32 = match &stored {
            Some(bytes) => parse(bytes, "number")?,
            None => 0,
        };
        let number = self.number(letter, last + 1).ok_or(WorkspaceError::Malformed("number"))?;
        batch.put.push((Table::Meta, key, json_bytes(&(last + 1))));
        Ok(number.to_string())
    }

    fn number(&self, letter: &str, running: u32) -> Option<Number> {
        let inner = self.inner.borrow();
        let series = if inner.identity.kind == Kind::Training { Series::Training } else { Series::Live };
        Number::new(series, Letter::new(letter).ok()?, DeskCode::parse(&inner.desk.code).ok()?, running)
    }

    fn seal(&self, intent: &Intent, parts: Vec<Part>) -> Result<(Vec<Entry>, Cursor), WorkspaceError> {
        let inner = self.inner.borrow();
        let pieces = pieces(parts)?;
        let total = u32::try_from(pieces.len()).map_err(|_| WorkspaceError::TooLarge)?;
        let batch_id = RecordId::new("b", self.env.twelve()).key().to_owned();
        let (mut cursor, mut clock) = (inner.writer.cursor.clone(), inner.journal.clock());
        let now = self.env.now();
        let mut entries = Vec::with_capacity(pieces.len());
        for (index, parts) in (0u32..).zip(pieces) {
            clock = clock.tick(u64::try_from(now).unwrap_or(0));
            let author = Author {
                agent: inner.desk.agent.clone(),
                name: inner.desk.agent_name.clone(),
                desk: inner.desk.code.clone(),
            };
            let batch = (total > 1).then(|| Piece { id: batch_id.clone(), index, total });
            let body = Body { author, at: now, offset: self.env.offset(), intent: intent.clone(), batch };
            let place = Place {
                workspace: inner.identity.id.clone(),
                log: inner.writer.log.clone(),
                seq: cursor.seq + 1,
                prev: previous(&cursor),
                hlc: clock,
            };
            let salts: Vec<Salt> = (0..=parts.len()).map(|_| Salt(self.env.twelve())).collect();
            let entry = Entry::seal(place, &Draft { body, parts }, &salts)?;
            let hash: Hash = entry.hash();
            cursor = Cursor { seq: cursor.seq + 1, prev: Some(hash.to_string()) };
            entries.push(entry);
        }
        Ok((entries, cursor))
    }
}

/// Key and value of a row that stores a running number.
fn number_row((table, key, value): &(Table, String, Vec<u8>)) -> Option<(String, Vec<u8>)> {
    (*table == Table::Meta && key.starts_with(NUMBER)).then(|| (key.clone(), value.clone()))
}

/// Writes the number into the record's part, or into one of its own.
fn name(parts: &mut Vec<Part>, record: &RecordId, number: &str) {
    let op = Op::Set { field: "number".into(), value: number.into(), over: Vec::new() };
    match parts.iter_mut().find(|p| p.record == *record) {
        Some(part) => {
            part.ops.retain(|op| !matches!(op, Op::Set { field, .. } if field == "number"));
            part.ops.push(op);
        }
        None => parts.push(Part { record: record.clone(), reason: None, ops: vec![op] }),
    }
}

/// Cuts an action into pieces that fit an entry each, between operations.
fn pieces(parts: Vec<Part>) -> Result<Vec<Vec<Part>>, WorkspaceError> {
    let room = MAX_ENTRY - FRAME;
    let mut out: Vec<Vec<Part>> = vec![Vec::new()];
    let mut used = 0;
    for part in parts {
        let frame = 160 + part.reason.as_ref().map_or(0, |r| r.len() * 2);
        let mut open = Part { ops: Vec::new(), ..part.clone() };
        let mut held = frame;
        for op in part.ops {
            let size = op.to_json().to_string().len() + 1;
            if frame + size > room {
                return Err(WorkspaceError::TooLarge);
            }
            let full = out.last().is_some_and(|piece| piece.len() >= MAX_PARTS);
            if used + held + size > room || full {
                if !open.ops.is_empty() {
                    let done = core::mem::take(&mut open.ops);
                    if let Some(piece) = out.last_mut() {
                        piece.push(Part { ops: done, ..open.clone() });
                    }
                }
                out.push(Vec::new());
                (used, held) = (0, frame);
            }
            held += size;
            open.ops.push(op);
        }
        if let (Some(piece), false) = (out.last_mut(), open.ops.is_empty()) {
            piece.push(open);
        }
        used += held;
    }
    out.retain(|piece| !piece.is_empty());
    Ok(out)
}
