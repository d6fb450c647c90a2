//! What importing a bundle would change, record by record, before anything is applied (B11).
//!
//! The entries are admitted into a copy of the journal, and both are compared, so that the preview cannot differ from
//! what then happens. It is all or nothing: [`Preview::admissible`]. Nothing here is kept; the caller applies what the
//! person agreed to. Limit: the copy costs as much memory as the journal's records.

use super::compare::{self, Case, Line, Standing};
use super::contents::digest_at;
use super::{Bundle, chain};
use crate::journal::{Entry, EntryId, Hash, Journal, LogId, RecordId, set::PROJECTION};
use crate::store::Pace;
#[cfg(not(target_arch = "wasm32"))]
use crate::store::{AtOnce, block_on};
use std::collections::{BTreeMap, BTreeSet};

/// Clocks that differ by more than this are told about: two minutes, in milliseconds.
pub const CLOCK_TOLERANCE: i64 = 120_000;

/// What a preview needs to know of the desk, beside its journal.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The desk's clock: milliseconds since 1970.
    pub now: i64,
    /// The blobs that are here.
    pub blobs: &'a BTreeSet<Hash>,
}

/// Whether the bundle may be applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Admissible {
    /// As a whole.
    Yes,
    /// There is nothing in it that is not here.
    NothingNew,
    /// Not at all: these entries do not fit into their logs.
    Broken(BTreeSet<EntryId>),
}

/// Whether two desks that have the same entries show the same (L10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// They would not have the same entries, or are of different versions: nothing to compare.
    Unknown,
    /// They show the same.
    Agree,
    /// They have the same entries and do not show the same: a fault of the program, to be reported.
    Diverged,
}

/// Records of one kind, or of all, by how they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // Named after `Standing`.
pub struct Totals {
    pub new: usize,
    pub same: usize,
    pub newer_here: usize,
    pub newer_there: usize,
    pub both_changed: usize,
    pub conflict: usize,
    pub refused: usize,
}

impl Totals {
    fn count(&mut self, standing: Standing) {
        let place = match standing {
            Standing::New => &mut self.new,
            Standing::Same => &mut self.same,
            Standing::NewerHere => &mut self.newer_here,
            Standing::NewerThere => &mut self.newer_there,
            Standing::BothChanged => &mut self.both_changed,
            Standing::Conflict => &mut self.conflict,
            Standing::Refused(_) => &mut self.refused,
        };
        *place += 1;
    }

    /// Records that would not be as they are now.
    #[must_use]
    pub fn changing(&self) -> usize {
        self.new + self.newer_there + self.both_changed + self.conflict
    }
}

/// What importing a bundle would change.
#[derive(Clone, Debug)]
pub struct Preview {
    /// Whether it may be applied.
    pub admissible: Admissible,
    /// Every record that the bundle speaks of, in the order of their ids.
    pub lines: Vec<Line>,
    /// Records by how they stand.
    pub totals: Totals,
    /// The same by kind of record.
    pub by_kind: BTreeMap<String, Totals>,
    /// Entries that are not here.
    pub new_entries: usize,
    /// Entries that are here already.
    pub known_entries: usize,
    /// Blobs that are not here.
    pub new_blobs: BTreeSet<Hash>,
    /// Blobs that the entries name and that are neither in the bundle nor here.
    pub missing_blobs: BTreeSet<Hash>,
    /// Logs that this import shows to have been continued by two copies of one desk.
    pub forks: Vec<LogId>,
    /// Logs of which earlier entries are neither here nor in the bundle.
    pub gaps: BTreeSet<LogId>,
    /// How far the exporting desk's clock, or that of an author in the file, runs ahead of this one's; only when it
    /// is more than [`CLOCK_TOLERANCE`]. A file that is old cannot be told from a clock that is behind.
    pub clock_ahead: Option<i64>,
    /// Whether both desks show the same afterwards.
    pub agreement: Agreement,
    /// The journal as it would be, for reading titles and details by the rules of the trade.
    pub after: Journal,
}

impl Preview {
    /// A line with all that there is to show of it: the fields of a new record, too.
    #[must_use]
    pub fn whole(&self, line: &Line) -> Line {
        let mut line = line.clone();
        if line.standing == Standing::New
            && let Some(record) = self.after.get(&line.record)
        {
            line.fields = compare::new_fields(&self.after, record);
        }
        line
    }
}

/// Works out what importing a bundle would change, without a pause.
#[must_use]
#[cfg(not(target_arch = "wasm32"))]
pub fn preview(journal: &Journal, bundle: &Bundle, situation: Situation<'_>) -> Preview {
    block_on(preview_at(&AtOnce, journal, bundle, situation))
}

/// Works out what importing a bundle would change.
pub async fn preview_at(pace: &impl Pace, journal: &Journal, bundle: &Bundle, situation: Situation<'_>) -> Preview {
    let mut after = journal.clone();
    for entry in &bundle.entries {
        after.admit(entry);
        pace.breathe().await;
    }
    let new: Vec<&Entry> = bundle.entries.iter().filter(|e| !journal.contains(e.id())).collect();
    let chain = chain::check(journal, &bundle.entries, new.iter().copied());
    pace.breathe().await;
    let lines = lines(pace, journal, &after, bundle, &chain.broken).await;
    let (mut totals, mut by_kind) = (Totals::default(), BTreeMap::<String, Totals>::new());
    for line in &lines {
        totals.count(line.standing);
        by_kind.entry(line.record.kind().to_owned()).or_default().count(line.standing);
    }
    let here = |hash: &Hash| situation.blobs.contains(hash);
    let new_blobs: BTreeSet<Hash> = bundle.blobs.iter().map(|b| b.hash).filter(|h| !here(h)).collect();
    let known: BTreeSet<&LogId> = journal.vector().forks().collect();
    let forks = after.vector().forks().filter(|log| !known.contains(log)).cloned().collect();
    let latest = new.iter().map(|e| e.body().at).chain([bundle.header.created]).max().unwrap_or_default();
    let ahead = latest.saturating_sub(situation.now);
    Preview {
        admissible: if !chain.broken.is_empty() {
            Admissible::Broken(chain.broken)
        } else if new.is_empty() && new_blobs.is_empty() {
            Admissible::NothingNew
        } else {
            Admissible::Yes
        },
        lines,
        totals,
        by_kind,
        new_entries: new.len(),
        known_entries: bundle.entries.len() - new.len(),
        new_blobs,
        missing_blobs: bundle.absent.iter().filter(|h| !here(h)).copied().collect(),
        forks,
        gaps: chain.gaps,
        clock_ahead: (ahead > CLOCK_TOLERANCE).then_some(ahead),
        agreement: agreement(pace, &after, bundle).await,
        after,
    }
}

async fn lines(
    pace: &impl Pace,
    journal: &Journal,
    after: &Journal,
    bundle: &Bundle,
    broken: &BTreeSet<EntryId>,
) -> Vec<Line> {
    let mut by_record: BTreeMap<&RecordId, Vec<&Entry>> = BTreeMap::new();
    for entry in &bundle.entries {
        for (_, part) in entry.parts() {
            let entries = by_record.entry(&part.record).or_default();
            if entries.last().is_none_or(|e| e.id() != entry.id()) {
                entries.push(entry);
            }
        }
        pace.breathe().await;
    }
    let carried: BTreeSet<EntryId> = bundle.entries.iter().map(Entry::id).collect();
    let had = |id: &EntryId| {
        carried.contains(id)
            || journal.stamp(*id).is_some_and(|stamp| {
                bundle.header.vector.of(&stamp.log).is_some_and(|extent| stamp.seq <= extent.complete)
            })
    };
    let line = |(record, entries): (&RecordId, Vec<&Entry>)| {
        let own = journal.get(record).map_or(&[][..], |r| r.entries()).iter().filter(|id| !had(id)).copied().collect();
        let broken = entries.iter().any(|e| broken.contains(&e.id()));
        compare::line(&Case { record, journal, after, entries: &entries, own, broken })
    };
    let mut lines = Vec::with_capacity(by_record.len());
    for of_record in by_record {
        lines.push(line(of_record));
        pace.breathe().await;
    }
    lines
}

async fn agreement(pace: &impl Pace, after: &Journal, bundle: &Bundle) -> Agreement {
    let header = &bundle.header;
    if header.projection.version != PROJECTION || *after.vector() != header.vector {
        Agreement::Unknown
    } else if digest_at(pace, after).await == header.projection.digest {
        Agreement::Agree
    } else {
        Agreement::Diverged
    }
}
