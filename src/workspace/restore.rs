//! Beginning again from what was saved elsewhere: a rescue file, or a bundle when nothing else is left.
//!
//! The workspace goes on under its own id with the same entries; only the writer is new, because nobody can know
//! whether the old one still writes somewhere. Logs that this desk wrote before are remembered, so that what no other
//! desk has is still counted as unconfirmed. Limit: a bundle does not say which numbers were given after it was made,
//! so a desk restored from one takes another code.

use super::blobs::rows;
use super::identity::Writer;
use super::import::FEW;
use super::open::{DESK, IDENTITY, Inner, json_bytes, parse};
use super::read::tail_key;
use super::shelf::{GENERATION, Shelf, manifest_rows};
use super::tidy::segment_row;
use super::turn::Turn;
use super::{Desk, DraftForm, Env, Identity, Kind, Workspace, WorkspaceError};
use crate::domain::number::Number;
use crate::exchange::{Bundle, WorkspaceKind, rescue};
use crate::journal::segment::{self, Listed, Segment};
use crate::journal::{Entry, EntryId, Journal, LogId, RecordId};
use crate::store::{Batch, Durability, JournalStore, Pace, Table};
use core::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Meta keys of the logs that this desk wrote before it was restored.
pub(super) const KEPT: &str = "plain/kept/";
const COUNTER: &str = "plain/number/";
const CURSOR: &str = "plain/log/";

/// What was saved elsewhere, sorted out.
#[derive(Clone, Debug)]
pub struct Salvage {
    /// Whose it is.
    pub identity: Identity,
    /// The desk that it was, as far as that is known.
    pub desk: Option<Desk>,
    /// Its entries, each once.
    pub entries: Vec<Entry>,
    /// Rows of the other tables: attachments and packs, drafts, what other desks are known to have.
    rows: Vec<(Table, String, Vec<u8>)>,
    /// The last running number of each letter.
    counters: BTreeMap<String, u32>,
    own: BTreeSet<LogId>,
}

impl Salvage {
    /// What a rescued database holds; none when it is sealed under a passphrase, or does not say whose it is.
    #[must_use]
    pub fn of_rescue(database: rescue::Database) -> Option<Self> {
        if database.sealed.is_some() {
            return None;
        }
        let meta = |key: &str| database.others.get(&(Table::Meta.name().to_owned(), key.to_owned()));
        let identity = meta(IDENTITY).and_then(|bytes| parse(bytes, "workspace").ok());
        let identity = identity.or_else(|| guess(&database))?;
        let desk = meta(DESK).and_then(|bytes| parse(bytes, "desk").ok());
        let (mut rows, mut counters, mut own) = (Vec::new(), BTreeMap::new(), BTreeSet::new());
        for ((table, key), bytes) in &database.others {
            if table == Table::Peers.name() {
                rows.push((Table::Peers, key.clone(), bytes.clone()));
            } else if let Some(letter) = key.strip_prefix(COUNTER) {
                counters.insert(letter.to_owned(), parse(bytes, "number").unwrap_or_default());
            } else if let Some(log) = key.strip_prefix(CURSOR).or_else(|| key.strip_prefix(KEPT)) {
                own.extend(log.parse::<LogId>());
            }
        }
        rows.extend(database.blobs.into_iter().map(|(key, bytes)| (Table::Blob, key, bytes)));
        rows.extend(database.drafts.into_iter().map(|(key, bytes)| (Table::Draft, key, bytes)));
        Some(Self { identity, desk, entries: database.entries, rows, counters, own })
    }

    /// What a bundle holds. `now` is when this desk begins: milliseconds since 1970.
    #[must_use]
    pub fn of_bundle(bundle: Bundle, now: i64) -> Self {
        let header = bundle.header;
        let kind = match header.workspace.kind {
            WorkspaceKind::Live => Kind::Live,
            WorkspaceKind::Training => Kind::Training,
            WorkspaceKind::Sample => Kind::Sample,
        };
        let aliases = header.workspace.aliases;
        let identity = Identity { format: 0, id: header.workspace.id, kind, aliases, created: now };
        let ours = bundle.entries.iter().filter(|e| e.body().author.desk == header.from.desk);
        let own = ours.map(|e| e.header().log.clone()).collect();
        let rows = bundle.blobs.iter().flat_map(|blob| rows(&blob.bytes(), &blob.media_type).1).collect();
        Self { identity, desk: None, entries: bundle.entries, rows, counters: BTreeMap::new(), own }
    }

    /// The records as they come out of the entries.
    pub async fn journal(&self, pace: &impl Pace) -> Journal {
        let mut journal = Journal::default();
        for entry in &self.entries {
            journal.admit(entry);
            pace.breathe().await;
        }
        journal
    }

    /// The text of the pack in use; none when it was not saved, or not whole.
    #[must_use]
    pub fn pack(&self, journal: &Journal) -> Option<String> {
        let hash = journal.get(&RecordId::only("workspace"))?.text("pack").to_owned();
        let pieces = self.rows.iter().filter(|(t, key, _)| *t == Table::Blob && is_piece(key, &hash));
        let bytes: Vec<u8> = pieces.flat_map(|(_, _, bytes)| bytes.iter().copied()).collect();
        if super::blobs::name_of(&bytes) == hash { String::from_utf8(bytes).ok() } else { None }
    }

    /// How many half-typed forms there are, those in the bin not counted.
    #[must_use]
    pub fn drafts(&self) -> usize {
        self.rows.iter().filter(|(table, key, _)| *table == Table::Draft && key.starts_with("open|")).count()
    }

    /// How many attachments and packs there are.
    #[must_use]
    pub fn blobs(&self) -> usize {
        self.rows.iter().filter(|(table, key, _)| *table == Table::Blob && !key.contains('/')).count()
    }

    /// The last running number that was given at the desk of this code, by letter: what the counters say, and what
    /// the records show.
    fn numbers(&self, journal: &Journal, code: &str) -> BTreeMap<String, u32> {
        let same = self.desk.as_ref().is_some_and(|desk| desk.code == code);
        let mut last = if same { self.counters.clone() } else { BTreeMap::new() };
        for record in journal.records() {
            let Ok(number) = Number::parse(record.text("number")) else { continue };
            if number.desk.to_string() == code {
                let known = last.entry(number.letter.as_char().to_string()).or_default();
                *known = (*known).max(number.running());
            }
        }
        last
    }

    /// Gives the drafts of people who are in no record to whoever sits down now.
    fn hand_over(&mut self, journal: &Journal, agent: &str) {
        for (table, key, bytes) in &mut self.rows {
            if *table != Table::Draft || !key.starts_with("open|") {
                continue;
            }
            let Ok(mut form) = parse::<DraftForm>(bytes, "draft") else { continue };
            let known = form.key.agent.parse().is_ok_and(|id: RecordId| journal.get(&id).is_some());
            if !known {
                // Two people may have had the same form in hand; the other's name keeps the keys apart.
                form.key.tab = format!("{}~{}", form.key.tab, form.key.agent);
                form.key.agent = agent.to_owned();
                *key = form.key.to_string();
                *bytes = json_bytes(&form);
            }
        }
    }
}

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// Begins a workspace in an empty database with everything that was saved elsewhere, in one transaction.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`]: `Exists` when there is one already. Nothing was stored.
    pub async fn restore(store: S, env: E, salvage: Salvage, desk: Desk) -> Result<Self, WorkspaceError> {
        let journal = salvage.journal(&env).await;
        Self::restore_as(store, env, salvage, journal, desk).await
    }

    /// As [`Workspace::restore`], by somebody who has the records of the salvage in hand.
    ///
    /// # Errors
    /// As [`Workspace::restore`].
    pub async fn restore_as(
        store: S,
        env: E,
        mut salvage: Salvage,
        journal: Journal,
        desk: Desk,
    ) -> Result<Self, WorkspaceError> {
        salvage.hand_over(&journal, &desk.agent);
        let numbers = salvage.numbers(&journal, &desk.code);
        let meta = |key: String, bytes| (Table::Meta, key, bytes);
        let mut put = salvage.rows;
        let many = salvage.entries.len() > FEW;
        let made = if many { packed(&env, &salvage.entries).await } else { Vec::new() };
        if made.is_empty() {
            put.extend(salvage.entries.iter().map(|e| (Table::Tail, tail_key(e), e.text().into_bytes())));
        } else {
            let listed: Vec<Listed> = made.iter().map(|segment| segment.listed).collect();
            put.extend(made.iter().map(segment_row));
            put.extend(manifest_rows(RecordId::new("run", env.twelve()).key(), &listed));
            put.push(meta(GENERATION.to_owned(), b"1".to_vec()));
        }
        put.extend(numbers.iter().map(|(letter, last)| meta(format!("{COUNTER}{letter}"), json_bytes(last))));
        put.extend(salvage.own.iter().map(|log| meta(format!("{KEPT}{log}"), json_bytes(&true))));
        let add = vec![meta(IDENTITY.into(), json_bytes(&salvage.identity)), meta(DESK.into(), json_bytes(&desk))];
        store.commit(Batch { add, put, durability: Durability::Strict, ..Batch::default() }).await?;
        let writer = Writer::fresh(env.twelve());
        let shelf = Shelf::read(&store).await?;
        let mut inner = Inner { shelf, ..Inner::new(salvage.identity, desk, writer, journal) };
        inner.put_all_at(&made);
        Ok(Self { store, env, inner: RefCell::new(inner), turn: Turn::default() })
    }

    /// The logs that this desk wrote before it was restored.
    pub(super) async fn kept_logs(store: &S) -> Result<Vec<LogId>, WorkspaceError> {
        let keys = store.keys(Table::Meta, KEPT, "plain/kept0").await?;
        Ok(keys.iter().filter_map(|key| key.strip_prefix(KEPT)?.parse().ok()).collect())
    }
}

/// The entries as segments, in the order of their places.
async fn packed(pace: &impl Pace, entries: &[Entry]) -> Vec<Segment> {
    let mut texts: BTreeMap<String, (EntryId, String)> = BTreeMap::new();
    for entry in entries {
        texts.insert(tail_key(entry), (entry.id(), entry.text()));
        pace.breathe().await;
    }
    let mut made = Vec::new();
    for segment in segment::pack(texts.into_values()) {
        made.push(segment);
        pace.breathe().await;
    }
    made
}

fn is_piece(key: &str, hash: &str) -> bool {
    !hash.is_empty() && key.strip_prefix(hash).is_some_and(|rest| rest.starts_with('/'))
}

/// Whose a database is that has lost the note of it: its name says so, and its entries do.
fn guess(database: &rescue::Database) -> Option<Identity> {
    let mut words = database.name.splitn(3, '-').skip(1);
    let (kind, id) = (words.next()?, words.next()?.to_owned());
    let kind = [Kind::Live, Kind::Training, Kind::Sample].into_iter().find(|known| known.name() == kind)?;
    let others: BTreeSet<&str> = database.entries.iter().map(|e| e.header().workspace.as_str()).collect();
    let aliases = others.into_iter().filter(|other| *other != id).map(str::to_owned).collect();
    let created = database.entries.iter().map(|e| e.body().at).min().unwrap_or_default();
    Some(Identity { format: 0, id, kind, aliases, created })
}
