//! Keeping in step with other desks by a place that all of them read and write: a round takes in what others put there,
//! then puts there what it lacks.
//!
//! What is held there is noted under `folder/<its id>` of the peers' table, after what was taken in is stored: a round
//! that ends half way is done again and changes nothing twice. An object that is not whole yet or is refused waits, and
//! the others go on. That a place holds an entry confirms nothing (B8); what another desk says that it has, does, and
//! for that a desk that took something in and has nothing to give puts a bundle without entries.

use super::open::{json_bytes, parse};
use super::{Env, Extent, Part, Records, Workspace, WorkspaceError};
use crate::exchange::invitation::SyncKey;
use crate::exchange::jwe::Jose;
use crate::exchange::transport::{ObjectName, Transport, TransportError};
use crate::exchange::{Bundle, Expect, Limits, Refusal, Sealed, bundle, sealed};
use crate::journal::held::Held;
use crate::journal::{Hash, RecordId};
use crate::store::{Batch, Durability, JournalStore, Table};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Why a round ended half way. What it took in before stays.
#[derive(Clone, Debug, PartialEq)]
pub enum ShareError {
    /// The place itself.
    Transport(TransportError),
    /// This desk could not store, or write what it wanted to put.
    Workspace(WorkspaceError),
    /// What was to be put could not be sealed.
    Sealing(Refusal),
}

impl From<TransportError> for ShareError {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}

impl From<WorkspaceError> for ShareError {
    fn from(error: WorkspaceError) -> Self {
        Self::Workspace(error)
    }
}

/// Why an object waits.
#[derive(Clone, Debug, PartialEq)]
pub enum Stuck {
    /// Not all of its bytes are there yet, or some are damaged.
    Incomplete,
    /// It is whole and cannot be taken in. It is not looked at again in this program's time.
    Refused(Refusal),
}

/// What a round did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Round {
    /// Entries that were not here before.
    pub took: usize,
    /// The desks that they came from: code and who sat there.
    pub from: BTreeSet<(String, String)>,
    /// Records that they speak of.
    pub touched: BTreeSet<RecordId>,
    /// Entries that were put.
    pub gave: usize,
    /// What waits, and why.
    pub stuck: Vec<(ObjectName, Stuck)>,
}

/// What is known of a place.
#[derive(Default)]
struct Known {
    held: Held,
    /// Objects that were read, as long as they are there.
    seen: BTreeSet<Hash>,
    /// Whether the place still has to be told that something was taken in.
    owes: bool,
}

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// One round with the place `folder`. `name` is what people call the workspace; objects in `refused` are not looked
    /// at.
    ///
    /// # Errors
    /// [`ShareError`].
    pub async fn share(
        &self,
        folder: &str,
        place: &impl Transport,
        (jose, key): (&impl Jose, &SyncKey),
        name: &str,
        refused: &BTreeSet<Hash>,
    ) -> Result<Round, ShareError> {
        let mut round = Round::default();
        let mut known = self.known(folder).await?;
        let mark = ObjectName::mark(&self.identity().id);
        let listed: Vec<ObjectName> = place.list().await?.iter().filter_map(|name| ObjectName::parse(name)).collect();
        let ours: BTreeSet<ObjectName> = listed.into_iter().filter(|object| object.mark == mark).collect();
        for object in &ours {
            if known.seen.contains(&object.hash) || refused.contains(&object.hash) {
                continue;
            }
            let Some(bytes) = place.get(&object.to_string()).await? else { continue };
            match self.opened(object, &bytes, (jose, key)).await {
                Ok(bundle) => self.take_in(folder, object, &bundle, &mut known, &mut round).await?,
                Err(why) => round.stuck.push((object.clone(), why)),
            }
        }
        known.seen.retain(|hash| ours.iter().any(|object| object.hash == *hash));
        self.give(folder, place, (jose, key), name, &mut known, &mut round).await?;
        Ok(round)
    }

    /// The bundle in an object.
    async fn opened(
        &self,
        object: &ObjectName,
        bytes: &[u8],
        (jose, key): (&impl Jose, &SyncKey),
    ) -> Result<Bundle, Stuck> {
        if !object.fits(bytes) {
            return Err(Stuck::Incomplete);
        }
        let own = self.named("");
        let read = async {
            let sealed = Sealed::read(&self.env, bytes, &Limits::DESK).await?;
            let text = sealed.open_shared(jose, &self.env, key).await?;
            bundle::read_at(&self.env, &text, &Limits::DESK, Expect::Only(&own)).await
        };
        read.await.map_err(Stuck::Refused)
    }

    async fn take_in(
        &self,
        folder: &str,
        object: &ObjectName,
        bundle: &Bundle,
        known: &mut Known,
        round: &mut Round,
    ) -> Result<(), ShareError> {
        // A copy of one's own is only looked at.
        let from = &bundle.header.from;
        if bundle.entries.iter().any(|entry| !self.journal().contains(entry.id())) || from.desk != self.desk().code {
            let records = |entry: &crate::journal::Entry| entry.parts().map(|(_, part)| part.record.clone()).collect();
            let touched: Vec<Vec<RecordId>> = bundle.entries.iter().map(records).collect();
            let waiting: Vec<Vec<RecordId>> = self.journal().waiting().map(records).collect();
            let done = self.import(bundle).await?;
            // What others put there is theirs as much as ours.
            self.settle_import().await?;
            if done.entries > 0 {
                round.took += done.entries;
                round.from.insert((from.desk.clone(), from.name.clone()));
                round.touched.extend(touched.into_iter().chain(waiting).flatten());
                known.owes = true;
            }
        }
        bundle.entries.iter().for_each(|entry| known.held.add(entry));
        known.seen.insert(object.hash);
        Ok(self.know(folder, known).await?)
    }

    async fn give(
        &self,
        folder: &str,
        place: &impl Transport,
        (jose, key): (&impl Jose, &SyncKey),
        name: &str,
        known: &mut Known,
        round: &mut Round,
    ) -> Result<(), ShareError> {
        self.refresh().await?;
        let part = match (known.held.has_all(&self.journal()), known.owes) {
            (true, false) => return Ok(()),
            (true, true) => Part::Nothing,
            (false, _) => Part::Beyond(known.held.clone()),
        };
        let text = self.export_with(name, &Extent { part, records: Records::Left }).await?.concat();
        // What was written meanwhile may be in it, so what went is read from it.
        let own = self.named("");
        let given = bundle::read_at(&self.env, text.as_bytes(), &Limits::DESK, Expect::Only(&own)).await;
        let given = given.map_err(ShareError::Sealing)?;
        let sealed = sealed::seal_shared(jose, &self.env, key, &given.header.id, text.as_bytes()).await;
        let bytes = sealed.map_err(ShareError::Sealing)?.concat();
        let object = ObjectName::of(&self.identity().id, &self.desk().code, bytes.as_bytes());
        place.put(&object.to_string(), bytes.as_bytes()).await?;
        given.entries.iter().for_each(|entry| known.held.add(entry));
        known.held.add_forks(&self.journal());
        known.seen.insert(object.hash);
        known.owes = false;
        round.gave = given.entries.len();
        Ok(self.know(folder, known).await?)
    }

    async fn known(&self, folder: &str) -> Result<Known, WorkspaceError> {
        let Some(bytes) = self.store.get(Table::Peers, &key_of(folder)).await? else { return Ok(Known::default()) };
        let known: Value = parse(&bytes, "folder")?;
        let seen = known.get("seen").and_then(Value::as_array).into_iter().flatten();
        Ok(Known {
            held: known.get("held").map(Held::from_json).unwrap_or_default(),
            seen: seen.filter_map(|hash| hash.as_str()?.parse().ok()).collect(),
            owes: known.get("owes").and_then(Value::as_bool).unwrap_or_default(),
        })
    }

    async fn know(&self, folder: &str, known: &Known) -> Result<(), WorkspaceError> {
        let seen: Vec<String> = known.seen.iter().map(ToString::to_string).collect();
        let row = json!({"held": known.held.to_json(), "seen": seen, "owes": known.owes});
        let put = vec![(Table::Peers, key_of(folder), json_bytes(&row))];
        Ok(self.store.commit(Batch { put, durability: Durability::Strict, ..Batch::default() }).await?)
    }
}

/// Under which key of the peers' table it stands what a place holds.
fn key_of(folder: &str) -> String {
    format!("folder/{folder}")
}
