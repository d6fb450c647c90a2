//! Records: what the entries about one thing add up to.
//!
//! A register shows exactly the writes that no other write names: one is a value, several are a conflict. The hybrid
//! clock and the id only choose which of several stands first. Nothing here depends on the order of arrival: a write
//! may name one that has not come yet, whose name is then kept until it does.

use super::set::Around;
use super::{EntryId, Hlc, Op, Part, RecordId, WriteId};
use crate::sorted::Map;
use core::cmp::Reverse;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A write that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Write {
    /// Its name; whoever replaces it names it.
    pub id: WriteId,
    /// The value; none when the field was cleared.
    pub value: Option<Value>,
    /// Chooses the first of several.
    pub hlc: Hlc,
}

/// What is displayed first: the latest, by a clock that nobody need trust; the id keeps the order the same everywhere.
fn order(write: &Write) -> impl Ord + use<> {
    Reverse((write.hlc, write.id))
}

/// A deletion that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Deletion {
    /// Its name.
    pub id: WriteId,
    /// The writes that whoever deleted had seen.
    pub saw: Vec<WriteId>,
}

/// Which of a record's name spaces a write lives in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Space {
    Field,
    Set,
    Deletion,
}

impl Space {
    pub(super) const ALL: [Self; 3] = [Self::Field, Self::Set, Self::Deletion];
}

/// What the entries about one thing add up to.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub(super) id: RecordId,
    pub(super) fields: Map<Arc<str>, Vec<Write>>,
    pub(super) sets: Map<Arc<str>, Vec<Write>>,
    pub(super) counters: Map<Arc<str>, i64>,
    pub(super) deletions: Vec<Deletion>,
    /// Names of writes that were replaced before they arrived. The write comes first, so that all names of one entry
    /// lie together.
    pub(super) ahead: BTreeSet<(WriteId, Space, Arc<str>)>,
    pub(super) entries: Vec<EntryId>,
    pub(super) deferred: u32,
    pub(super) erased: bool,
}

impl Record {
    /// A record about which nothing has been written.
    #[must_use]
    pub fn new(id: RecordId) -> Self {
        Self {
            id,
            fields: Map::new(),
            sets: Map::new(),
            counters: Map::new(),
            deletions: Vec::new(),
            ahead: BTreeSet::new(),
            entries: Vec::new(),
            deferred: 0,
            erased: false,
        }
    }

    /// The record's id.
    #[must_use]
    pub fn id(&self) -> &RecordId {
        &self.id
    }

    /// The writes that a field shows, the first to be displayed first. Several are a conflict.
    #[must_use]
    pub fn shown(&self, field: &str) -> &[Write] {
        self.fields.get(field).map_or(&[], Vec::as_slice)
    }

    /// The names of the writes that a field shows: what an editor who sees them names in `over`.
    #[must_use]
    pub fn over(&self, field: &str) -> Vec<WriteId> {
        self.shown(field).iter().map(|w| w.id).collect()
    }

    /// The field's value, the first of several.
    #[must_use]
    pub fn value(&self, field: &str) -> Option<&Value> {
        self.shown(field).first()?.value.as_ref()
    }

    /// The field's text; empty when it has none.
    #[must_use]
    pub fn text(&self, field: &str) -> &str {
        self.value(field).and_then(Value::as_str).unwrap_or_default()
    }

    /// The field's whole number.
    #[must_use]
    pub fn int(&self, field: &str) -> Option<i64> {
        self.value(field).and_then(Value::as_i64)
    }

    /// Whether the field is `true`.
    #[must_use]
    pub fn is(&self, field: &str) -> bool {
        self.value(field).and_then(Value::as_bool).unwrap_or(false)
    }

    /// The fields and what they show, in the order of their names.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &[Write])> {
        self.fields.iter().filter(|(_, w)| !w.is_empty()).map(|(name, writes)| (&**name, writes.as_slice()))
    }

    /// The elements of a set, each once, in the order of their canonical text.
    #[must_use]
    pub fn set(&self, name: &str) -> Vec<&Value> {
        let values = self.sets.get(name).into_iter().flatten().filter_map(|w| w.value.as_ref());
        let each: Map<String, &Value> = values.map(|value| (value.to_string(), value)).collect();
        each.into_values().collect()
    }

    /// The additions that put this element into the set: what whoever removes it names.
    #[must_use]
    pub fn additions(&self, set: &str, elem: &Value) -> Vec<WriteId> {
        let all = self.sets.get(set).into_iter().flatten();
        all.filter(|w| w.value.as_ref() == Some(elem)).map(|w| w.id).collect()
    }

    /// The names of the sets that have elements, in their order.
    pub fn sets(&self) -> impl Iterator<Item = &str> {
        self.sets.keys().map(|name| &**name)
    }

    /// The counters and their sums, in the order of their names.
    pub fn counters(&self) -> impl Iterator<Item = (&str, i64)> {
        self.counters.iter().map(|(name, sum)| (&**name, *sum))
    }

    /// The sum of a counter.
    #[must_use]
    pub fn count(&self, name: &str) -> i64 {
        self.counters.get(name).copied().unwrap_or(0)
    }

    /// The deletions that count.
    #[must_use]
    pub fn deletions(&self) -> &[Deletion] {
        &self.deletions
    }

    /// Whether the record is deleted.
    #[must_use]
    pub fn is_deleted(&self) -> bool {
        !self.deletions.is_empty()
    }

    /// Whether the record has been erased: nothing of it is left but its id.
    #[must_use]
    pub fn is_erased(&self) -> bool {
        self.erased
    }

    /// Every write that is shown: what a deletion names.
    #[must_use]
    pub fn everything(&self) -> Vec<WriteId> {
        self.fields.values().chain(self.sets.values()).flatten().map(|w| w.id).collect()
    }

    /// The entries about this record, in the order of their arrival here.
    #[must_use]
    pub fn entries(&self) -> &[EntryId] {
        &self.entries
    }

    /// Operations of a later program, kept but not understood.
    #[must_use]
    pub fn deferred(&self) -> u32 {
        self.deferred
    }

    /// Notes that an entry speaks of this record; its operations follow.
    pub(super) fn begin(&mut self, entry: EntryId) {
        if self.entries.last() != Some(&entry) {
            self.entries.push(entry);
        }
    }

    /// Applies a part of an entry. Its operations are gathered by name first, so that an entry that names or adds a
    /// thousand writes of one field looks through that field once.
    pub(super) fn apply(&mut self, entry: EntryId, place: u16, part: &Part, hlc: Hlc, around: &mut Around<'_>) {
        let mut named: Map<(Space, &str), Vec<WriteId>> = Map::new();
        let mut fresh: Map<(Space, &str), Vec<Write>> = Map::new();
        let mut deletions = Vec::new();
        for (op, n) in part.ops.iter().zip(0u16..) {
            let id = WriteId { entry, part: place, op: n };
            let mut replace = |space, name, over: &[WriteId]| {
                if !over.is_empty() {
                    named.slot((space, name), |_| Vec::new()).extend(over);
                }
            };
            // Most fields have one write; room for more would cost more than all the rest.
            let mut show = |space, name, value| {
                fresh.slot((space, name), |_| Vec::with_capacity(1)).push(Write { id, value, hlc });
            };
            match op {
                Op::Set { field, value, over } => {
                    replace(Space::Field, field, over);
                    // `null` says the same as clearing.
                    show(Space::Field, field, if value.is_null() { None } else { Some(value.clone()) });
                }
                Op::Clear { field, over } => {
                    replace(Space::Field, field, over);
                    show(Space::Field, field, None);
                }
                Op::Add { set, elem } => show(Space::Set, set, Some(elem.clone())),
                Op::Rem { set, over } => replace(Space::Set, set, over),
                Op::Inc { field, delta } => self.count_up(field, *delta, around),
                Op::Del { over } => deletions.push(Deletion { id, saw: over.clone() }),
                Op::Undel { over } => replace(Space::Deletion, "", over),
                Op::Erase => {}
                Op::Unknown(_) => self.deferred = self.deferred.saturating_add(1),
            }
        }
        for ((space, name), named) in named {
            self.replace(space, name, named, around);
        }
        let (mut fields, mut sets) = (Vec::new(), Vec::new());
        for ((space, name), fresh) in fresh {
            let begun = self.show(space, name, fresh, around);
            if space == Space::Set { sets.extend(begun) } else { fields.extend(begun) }
        }
        self.fields.extend(fields);
        self.sets.extend(sets);
        deletions.retain(|d| !self.was_replaced(Space::Deletion, "", d.id, around));
        merge(&mut self.deletions, deletions, |d| d.id);
    }

    fn count_up(&mut self, name: &str, delta: i64, around: &mut Around<'_>) {
        match self.counters.get_mut(name) {
            // Wrapping, because a saturating sum would depend on the order of its terms.
            Some(sum) => *sum = sum.wrapping_add(delta),
            None => drop(self.counters.insert(around.name(name), delta)),
        }
    }

    /// Forgets the names of an entry's writes that were kept until it came: what it does not hold will not come.
    pub(super) fn end(&mut self, entry: EntryId) {
        if self.ahead.is_empty() {
            return;
        }
        let (first, last) = (WriteId { entry, part: 0, op: 0 }, WriteId { entry, part: u16::MAX, op: u16::MAX });
        while let Some(name) = self.ahead.range((first, Space::ALL[0], "".into())..).next().cloned() {
            if name.0 > last {
                break;
            }
            self.ahead.remove(&name);
        }
    }

    /// Shows writes to a field or set, and gives them back with its name when it is one that showed nothing so far.
    fn show(
        &mut self,
        space: Space,
        name: &str,
        mut fresh: Vec<Write>,
        around: &mut Around<'_>,
    ) -> Option<(Arc<str>, Vec<Write>)> {
        fresh.retain(|w| !self.was_replaced(space, name, w.id, around));
        if fresh.is_empty() {
            return None;
        }
        if let Some(shown) = self.space(space).get_mut(name) {
            merge(shown, fresh, order);
            return None;
        }
        fresh.sort_by_key(order);
        Some((around.name(name), fresh))
    }

    fn was_replaced(&self, space: Space, name: &str, id: WriteId, around: &mut Around<'_>) -> bool {
        !self.ahead.is_empty() && self.ahead.contains(&(id, space, around.name(name)))
    }

    /// Takes out the writes that were named, and keeps the names of those that are still to come. One that is here but
    /// no longer shown was replaced by somebody else before; nothing is left to do.
    fn replace(&mut self, space: Space, name: &str, named: Vec<WriteId>, around: &mut Around<'_>) {
        // Each name, and whether its write is here.
        let mut named: Map<WriteId, bool> = named.into_iter().map(|id| (id, false)).collect();
        let mut stays = |id: &WriteId| named.get_mut(id).is_none_or(|here| core::mem::replace(here, true));
        if space == Space::Deletion {
            self.deletions.retain(|d| stays(&d.id));
        } else if let Some(shown) = self.space(space).get_mut(name) {
            shown.retain(|w| stays(&w.id));
            if shown.is_empty() {
                self.space(space).remove(name);
            }
        }
        for (id, here) in named {
            if !here && !around.has(id.entry) {
                self.ahead.insert((id, space, around.name(name)));
            }
        }
    }

    fn space(&mut self, space: Space) -> &mut Map<Arc<str>, Vec<Write>> {
        if space == Space::Set { &mut self.sets } else { &mut self.fields }
    }
}

/// Puts what one part wrote into a sorted list. It stays together there, because its names differ in their last piece
/// only, so one place is looked for however much it is.
fn merge<T, K: Ord>(sorted: &mut Vec<T>, mut fresh: Vec<T>, key: impl Fn(&T) -> K) {
    fresh.sort_by_key(&key);
    let Some(first) = fresh.first().map(&key) else { return };
    let at = sorted.partition_point(|other| key(other) < first);
    sorted.splice(at..at, fresh);
}
