//! A few fields of many records, found together.
//!
//! A list asks the same four or five fields of a hundred thousand records. Where their names stand is looked up once, and
//! each packed record is walked through once, as far as the last of them.

use super::Journal;
use super::record_ref::{RecordRef, of};
use super::row::Shown;

/// Fields to be read of many records of one journal.
#[derive(Clone, Debug)]
pub struct Fields<const N: usize> {
    names: [&'static str; N],
    /// Where each name stands in the snapshot, and which it is, by place; those that are not there stand last.
    places: [(usize, usize); N],
}

impl Journal {
    /// Fields to be read of many records of this journal as it is now.
    #[must_use]
    pub fn fields<const N: usize>(&self, names: [&'static str; N]) -> Fields<N> {
        let mut which = 0;
        let mut places = names.map(|name| {
            let place = self.base.as_ref().and_then(|base| base.name_place(name));
            which += 1;
            (place.unwrap_or(usize::MAX), which - 1)
        });
        places.sort_unstable();
        Fields { names, places }
    }
}

impl<const N: usize> Fields<N> {
    /// What the fields of a record show, the first of several each, in the order in which they were named.
    #[must_use]
    pub fn of<'a>(&self, record: RecordRef<'a>) -> [Shown<'a>; N] {
        match record {
            RecordRef::Live(record) => self.names.map(|name| of(record.value(name))),
            RecordRef::Packed(base, place) => base.row(place).pick(&self.places),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Edit, RecordId, prune, testing};

    #[test]
    fn fields_found_together_are_what_each_shows_alone_packed_or_not() {
        let edit =
            |n: u8| Edit::new(RecordId::new("complaint", [n; 12])).set("filed", i64::from(n)).set("agent", "agent/a");
        let parts = [
            edit(1).set("status", "open").set("number", "R-1").part(),
            edit(2).set("due", 300).part(),
            Edit::new(RecordId::new("memo", [3; 12])).set("zzz", true).part(),
        ];
        let live = testing::journal(parts.into_iter().flatten().collect());
        let packed = prune::restore(prune::snapshot(&live).unwrap()).unwrap();
        for journal in [packed, live] {
            let fields = journal.fields(["due", "nobody has this", "agent", "filed", "zzz", "status"]);
            for record in journal.records() {
                let [due, none, agent, filed, zzz, status] = fields.of(record);
                assert_eq!((due.int(), none.int(), filed.int()), (record.int("due"), None, record.int("filed")));
                assert_eq!((agent.text(), status.text()), (record.text("agent"), record.text("status")));
                assert_eq!(zzz.value(), record.value("zzz"));
            }
        }
    }
}
