//! What of a database goes into a bundle, and what does not and why (B10).
//!
//! [`of`] is a match over every table, so a new table does not compile before somebody has decided; the same list
//! stands in `docs/bundle.md`, and a test compares them.

use crate::store::Table;

/// What becomes of a table in an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// It is in the bundle, as this member.
    Exported {
        /// The bundle's member.
        member: &'static str,
    },
    /// It is not in the bundle.
    Excluded {
        /// Why nothing is lost by that.
        reason: &'static str,
    },
}

/// What becomes of a table.
#[must_use]
pub const fn of(table: Table) -> Coverage {
    match table {
        Table::Tail | Table::Seg | Table::Manifest => Coverage::Exported { member: "entries" },
        Table::Blob => Coverage::Exported { member: "blobs" },
        Table::Meta => Coverage::Excluded {
            reason: "keys, cursors and counters of this device; the workspace's identity stands in the header",
        },
        Table::Snap => Coverage::Excluded { reason: "computed from the entries, and rebuilt from them" },
        Table::Draft => Coverage::Excluded { reason: "half-typed text belongs to one agent at one device" },
        Table::Directory => {
            Coverage::Excluded { reason: "borrowed from the billing program and reloaded from it every morning" }
        }
        Table::Peers => Coverage::Excluded { reason: "what this device knows of others; each device learns it anew" },
        Table::Quarantine => Coverage::Excluded { reason: "unreadable bytes, which only a rescue file takes along" },
    }
}

/// The tables that a bundle carries.
pub fn exported() -> impl Iterator<Item = Table> {
    Table::ALL.into_iter().filter(|t| matches!(of(*t), Coverage::Exported { .. }))
}

/// The tables that a bundle does not carry, with the reasons.
pub fn excluded() -> impl Iterator<Item = (Table, &'static str)> {
    Table::ALL.into_iter().filter_map(|t| match of(t) {
        Coverage::Excluded { reason } => Some((t, reason)),
        Coverage::Exported { .. } => None,
    })
}
