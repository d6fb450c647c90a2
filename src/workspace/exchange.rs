//! Handing records over, and taking them in.
//!
//! An export holds every table that is not on the written list of exclusions (see [`crate::exchange::coverage`]). An
//! import has been read and previewed before it comes here; it is stored in one transaction or not at all, adds and
//! never removes, and remembers what the other desk has, which is how this desk knows what is confirmed elsewhere.

use super::blobs::rows;
use super::open::{json_bytes, parse};
use super::read::tail_key;
use super::{Desk, Env, Kind, Workspace, WorkspaceError};
use crate::exchange::{self, Blob, Bundle, Contents, Header, WorkspaceKind, Writer, header};
use crate::journal::{Author, Entry, Hash, LogId, RecordId, Stream, Vector, set::PROJECTION};
use crate::store::{Batch, Durability, JournalStore, Table};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What an import became.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Entries that were not here before.
    pub entries: usize,
    /// Records that changed.
    pub records: usize,
    /// Blobs that were not here before.
    pub blobs: usize,
}

impl From<Kind> for WorkspaceKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Live => Self::Live,
            Kind::Training => Self::Training,
            Kind::Sample => Self::Sample,
        }
    }
}

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// This workspace as a document names it. `name` is what people call it: the organisation.
    pub fn named(&self, name: &str) -> exchange::Workspace {
        let identity = self.identity();
        let mut aliases: BTreeSet<String> = identity.aliases.into_iter().collect();
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
        let _turn = self.turn.take().await;
        // What other tabs have stored belongs to what the header says is here.
        self.refresh().await?;
        let entries = self.entries().await?;
        let mut blobs = Vec::new();
        for hash in self.blob_names().await? {
            if let Some((bytes, media)) = self.blob(&hash).await? {
                blobs.push(Blob::new(&media, bytes));
            }
        }
        let contents = Contents::of(&entries, &blobs);
        let desk = self.desk();
        let header = Header {
            id: RecordId::new("bundle", self.env.twelve()).key().to_owned(),
            workspace: self.named(name),
            streams: desk.streams.clone(),
            from: Author { agent: desk.agent.clone(), name: desk.agent_name.clone(), desk: desk.code.clone() },
            created: self.env.now(),
            vector: self.journal().vector().clone(),
            projection: header::Projection { version: PROJECTION, digest: self.journal().digest() },
            counts: contents.counts(),
            digest: contents.digest(),
        };
        let (mut writer, first) = Writer::begin(header);
        let mut out = vec![first];
        out.extend(entries.iter().map(|entry| writer.entry(entry)));
        for blob in &blobs {
            out.extend(writer.blob(blob));
        }
        out.push(writer.finish().map_err(|_| WorkspaceError::Malformed("bundle"))?);
        Ok(out)
    }

    /// Remembers that a bundle was made now.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn mark_exported(&self) -> Result<(), WorkspaceError> {
        let desk = Desk { exported: Some(self.env.now()), ..self.desk() };
        self.set_desk(desk).await
    }

    /// Every entry that this desk shows. What could not be read when the desk was opened is not among them and has been
    /// told; what has been damaged since is an error, because the header says that it is there.
    async fn entries(&self) -> Result<Vec<Entry>, WorkspaceError> {
        let rows = self.store.range(Table::Tail, "", "").await?;
        let read = |bytes: &[u8]| Entry::parse(core::str::from_utf8(bytes).ok()?).ok();
        let entries: Vec<Entry> = rows.iter().filter_map(|(_, bytes)| read(bytes)).collect();
        if entries.len() < self.journal().len() {
            return Err(WorkspaceError::Malformed("entry"));
        }
        Ok(entries)
    }

    /// Takes a bundle in, whole. It has been read, checked and previewed; this stores it in one transaction.
    ///
    /// # Errors
    /// [`WorkspaceError`]; nothing was stored.
    pub async fn import(&self, bundle: &Bundle) -> Result<Imported, WorkspaceError> {
        let _turn = self.turn.take().await;
        let (here, there) = (self.named(""), &bundle.header.workspace);
        if here.kind != there.kind || !here.answers_to(&there.id) {
            return Err(WorkspaceError::Foreign);
        }
        let mut batch = Batch { durability: Durability::Strict, ..Batch::default() };
        let mut after = self.journal().clone();
        let mut done = Imported::default();
        let mut changed = BTreeSet::new();
        for entry in &bundle.entries {
            if let crate::journal::Admitted::New(records) = after.admit(entry) {
                changed.extend(records);
            }
        }
        let fresh: Vec<&Entry> = bundle.entries.iter().filter(|e| !self.journal().contains(e.id())).collect();
        for entry in &fresh {
            // What has been erased is not stored again, whenever it comes.
            let kept = entry.without(|record| after.is_erased(record));
            batch.put.push((Table::Tail, tail_key(entry), kept.text().into_bytes()));
        }
        for blob in &bundle.blobs {
            let (name, rows) = rows(&blob.bytes(), &blob.media_type);
            if self.store.get(Table::Blob, &name).await?.is_none() {
                done.blobs += 1;
                batch.put.extend(rows);
            }
        }
        let peer = json!({
            "vector": bundle.header.vector.to_json(), "at": self.env.now(), "name": bundle.header.from.name,
        });
        batch.put.push((Table::Peers, bundle.header.from.desk.clone(), json_bytes(&peer)));
        self.store.commit(batch).await?;
        done.entries = fresh.len();
        done.records = changed.len();
        self.inner.borrow_mut().journal = after;
        Ok(done)
    }

    /// How many entries written on this device no other desk is known to have.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn unconfirmed(&self) -> Result<usize, WorkspaceError> {
        let mut elsewhere: BTreeMap<LogId, u64> = BTreeMap::new();
        for (_, bytes) in self.store.range(Table::Peers, "", "").await? {
            let peer: Value = parse(&bytes, "peer")?;
            let Some(Ok(vector)) = peer.get("vector").map(Vector::from_json) else { continue };
            for (log, extent) in vector.iter() {
                let known = elsewhere.entry(log.clone()).or_default();
                *known = (*known).max(extent.complete);
            }
        }
        let mut own: BTreeSet<LogId> = Self::writers_in(&self.store).await?.into_iter().collect();
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
