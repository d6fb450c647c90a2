//! Handing records over, and joining another workspace.
//!
//! An export holds every table that is not on the written list of exclusions (see [`crate::exchange::coverage`]).
//! What another desk is known to have is how this desk knows what is confirmed elsewhere.

use super::open::{json_bytes, parse};
use super::shelf::{readable, segment_text};
use super::{Desk, Env, Kind, Lacks, Workspace, WorkspaceError};
use crate::exchange::blob::named;
use crate::exchange::contents::digest_at;
use crate::exchange::{self, Blob, Contents, Header, WorkspaceKind, Writer, header};
use crate::journal::{
    Author, Entry, Hash, Journal, LogId, RecordId, Stream, Vector, held::Held, segment, set::PROJECTION,
};
use crate::sorted::{Map, Set};
use crate::store::{Batch, Durability, JournalStore, Table};
use serde_json::Value;
use std::collections::BTreeSet;

impl From<Kind> for WorkspaceKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Live => Self::Live,
            Kind::Training => Self::Training,
            Kind::Sample => Self::Sample,
        }
    }
}

/// Whether a bundle also holds its records as plain JSON, which only readers use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Records {
    /// Entries and blobs alone.
    #[default]
    Left,
    /// The records behind them.
    Added,
}

/// Which entries of a workspace a bundle is to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// All.
    #[default]
    Whole,
    /// Those that somebody is not known to have.
    Lacked(Lacks),
    /// Those that are not held in a place.
    Beyond(Held),
    /// None: the bundle says what is here, and no more.
    Nothing,
}

impl Part {
    fn takes(&self, journal: &Journal, entry: &Entry) -> bool {
        match self {
            Self::Whole => true,
            Self::Lacked(lacks) => lacks.holds(entry),
            Self::Beyond(held) => !held.holds(journal, entry),
            Self::Nothing => false,
        }
    }
}

/// What of a workspace a bundle is to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Which entries.
    pub part: Part,
    /// Whether the records stand in it, too.
    pub records: Records,
}

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// This workspace as a document names it. `name` is what people call it: the organisation.
    pub fn named(&self, name: &str) -> exchange::Workspace {
        let identity = self.identity();
        let mut aliases: Set<String> = identity.aliases.into_iter().collect();
        if let Some(record) = self.journal().get(&RecordId::only("workspace")) {
            aliases.extend(record.set("aliases").into_iter().filter_map(Value::as_str).map(Into::into));
        }
        aliases.remove(&identity.id);
        exchange::Workspace {
            id: identity.id,
            kind: identity.kind.into(),
            name: name.into(),
            aliases: aliases.into_iter().collect(),
        }
    }

    /// The whole workspace as a bundle's text, in chunks.
    ///
    /// # Errors
    /// [`WorkspaceError`]; a chunk that is missing or does not fit is never papered over.
    pub async fn export(&self, name: &str) -> Result<Vec<String>, WorkspaceError> {
        self.export_with(name, &Extent::default()).await
    }

    /// As [`Workspace::export`], of a part of the workspace: the header says what is here all the same, so that
    /// whoever takes the part in after what went before is known to have everything.
    ///
    /// # Errors
    /// As [`Workspace::export`].
    pub async fn export_with(&self, name: &str, extent: &Extent) -> Result<Vec<String>, WorkspaceError> {
        let _turn = self.turn.take().await;
        // What other tabs have stored belongs to what the header says is here.
        self.refresh().await?;
        let mut entries = self.entries().await?;
        let (journal, digest) = self.summary_of(&entries).await;
        entries.retain(|entry| extent.part.takes(&journal, entry));
        let whole = extent.part == Part::Whole;
        let wanted: BTreeSet<Hash> = entries.iter().flat_map(named).collect();
        let mut blobs = Vec::new();
        for hash in self.blob_names().await? {
            if !whole && !hash.parse().is_ok_and(|hash: Hash| wanted.contains(&hash)) {
                continue;
            }
            if let Some((bytes, media)) = self.blob(&hash).await? {
                blobs.push(Blob::new(&media, bytes));
            }
        }
        let contents = Contents::of(&entries, &blobs);
        let vector = journal.vector().clone();
        let desk = self.desk();
        let header = Header {
            id: RecordId::new("bundle", self.env.twelve()).key().to_owned(),
            workspace: self.named(name),
            streams: desk.streams.clone(),
            from: Author { agent: desk.agent.clone(), name: desk.agent_name.clone(), desk: desk.code.clone() },
            created: self.env.now(),
            vector,
            projection: header::Projection { version: PROJECTION, digest },
            counts: contents.counts(),
            digest: contents.digest(),
        };
        let (mut writer, first) = Writer::begin(header);
        let mut out = vec![first];
        for entry in &entries {
            out.push(writer.entry(entry));
            self.env.breathe().await;
        }
        for blob in &blobs {
            out.extend(writer.blob(blob));
        }
        if extent.records == Records::Added {
            let records = entries.iter().flat_map(|entry| entry.parts().map(|(_, part)| part.record.clone()));
            let spoken: BTreeSet<RecordId> = records.collect();
            for record in journal.records().filter(|record| whole || spoken.contains(&record.id())) {
                out.push(writer.record(&record.to_record()));
                self.env.breathe().await;
            }
        }
        out.push(writer.finish().map_err(|_| WorkspaceError::Malformed("bundle"))?);
        Ok(out)
    }

    /// The journal of what goes out, and its digest: of all that is here, unless something cannot be read.
    async fn summary_of(&self, entries: &[Entry]) -> (Journal, Hash) {
        let mut journal = self.journal().clone();
        if entries.len() != journal.len() {
            journal = Journal::default();
            for entry in entries {
                journal.admit(entry);
                self.env.breathe().await;
            }
        }
        let digest = digest_at(&self.env, &journal).await;
        (journal, digest)
    }

    /// Remembers that a bundle was made now.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn mark_exported(&self) -> Result<(), WorkspaceError> {
        let desk = Desk { exported: Some(self.env.now()), ..self.desk() };
        self.set_desk(desk).await
    }

    /// Every entry that can be read, each once. Where something cannot be read, the rest is given; where nothing is
    /// damaged and entries are missing all the same, that is an error, because the header says that they are there.
    pub(super) async fn entries(&self) -> Result<Vec<Entry>, WorkspaceError> {
        let (mut entries, mut seen) = (Vec::new(), BTreeSet::new());
        let mut damaged = Set::new();
        let names: Vec<Hash> = self.inner.borrow().shelf.listed.values().map(|listed| listed.hash).collect();
        for hash in names {
            let text = segment_text(&self.store, hash).await?.unwrap_or_default();
            let (read, whole) = segment::read(&text, hash);
            entries.extend(read.into_iter().map(|(_, entry)| entry));
            self.env.breathe().await;
            if !whole {
                damaged.insert(format!("seg/{hash}"));
            }
        }
        let (rows, unread) = readable(&self.store, Table::Tail).await?;
        damaged.extend(unread);
        for (key, bytes) in rows {
            match core::str::from_utf8(&bytes).ok().and_then(|text| Entry::parse(text).ok()) {
                Some(entry) => entries.push(entry),
                None => {
                    damaged.insert(key);
                }
            }
        }
        entries.retain(|entry| seen.insert(entry.id()));
        // What was erased a moment ago may still be stored; it is not passed on.
        let erased = |record: &RecordId| self.journal().is_erased(record);
        for entry in entries.iter_mut().filter(|entry| entry.speaks_of(erased)) {
            *entry = entry.without(erased);
        }
        let known = self.journal().entries().filter(|id| !seen.contains(id)).count();
        if known > 0 && damaged.is_empty() {
            return Err(WorkspaceError::Malformed("entry"));
        }
        self.inner.borrow_mut().damaged.extend(damaged);
        Ok(entries)
    }

    /// How many entries written on this device no other desk is known to have.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn unconfirmed(&self) -> Result<usize, WorkspaceError> {
        let mut elsewhere: Map<LogId, u64> = Map::new();
        for (_, bytes) in self.store.range(Table::Peers, "", "").await? {
            let peer: Value = parse(&bytes, "peer")?;
            let Some(Ok(vector)) = peer.get("vector").map(Vector::from_json) else { continue };
            for (log, extent) in vector.iter() {
                let known = elsewhere.slot(log.clone(), |_| 0);
                *known = (*known).max(extent.complete);
            }
        }
        let mut own: Set<LogId> = Self::writers_in(&self.store).await?.into_iter().collect();
        own.insert(self.log());
        own.extend(Self::kept_logs(&self.store).await?);
        let journal = self.journal();
        let missing = own.iter().filter_map(|log| {
            let here = journal.vector().of(log)?.last();
            Some(here.saturating_sub(elsewhere.get(log).copied().unwrap_or(0)))
        });
        Ok(usize::try_from(missing.sum::<u64>()).unwrap_or(usize::MAX))
    }

    /// Joins another workspace: this desk's own records come along, under its old id as an alias.
    ///
    /// # Errors
    /// [`WorkspaceError::Foreign`] when the kinds differ.
    pub async fn join(&self, into: &exchange::Workspace, desk: Desk, pack: &str) -> Result<(), WorkspaceError> {
        use super::{Action, open::IDENTITY};
        use crate::journal::{Edit, Intent};
        let mut identity = self.identity();
        if WorkspaceKind::from(identity.kind) != into.kind {
            return Err(WorkspaceError::Foreign);
        }
        let old = identity.id.clone();
        if old != into.id && !identity.aliases.contains(&old) {
            identity.aliases.push(old.clone());
        }
        identity.id.clone_from(&into.id);
        let put = vec![
            (Table::Meta, IDENTITY.to_owned(), json_bytes(&identity)),
            (Table::Meta, super::open::DESK.to_owned(), json_bytes(&desk)),
        ];
        {
            let _turn = self.turn.take().await;
            self.store.commit(Batch { put, durability: Durability::Strict, ..Batch::default() }).await?;
            let mut inner = self.inner.borrow_mut();
            inner.identity = identity;
            inner.desk = desk;
        }
        let hash = self.put_blob(pack.as_bytes(), "application/json").await?;
        let part = {
            let journal = self.journal();
            let id = RecordId::only("workspace");
            Edit::on(id.clone(), journal.get(&id)).add("aliases", old).set("pack", hash).into_part()
        };
        self.write(Action::new(Intent::Join, [part])).await?;
        Ok(())
    }

    /// The names of the blobs that are here.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn blob_hashes(&self) -> Result<BTreeSet<Hash>, WorkspaceError> {
        Ok(self.blob_names().await?.iter().filter_map(|name| name.parse().ok()).collect())
    }

    /// The streams this desk was invited to.
    pub fn streams(&self) -> Vec<Stream> {
        let desk = self.desk();
        Stream::ALL.into_iter().filter(|s| desk.streams.iter().any(|name| name == s.name())).collect()
    }
}
