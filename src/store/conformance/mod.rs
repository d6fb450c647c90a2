//! What every store must do, as one list of cases, so that the twin in memory and the browser's database cannot
//! drift apart. Tests run it natively and in each browser; nothing in the program calls it.
//!
//! The caller says how to open a database by name: the same name twice must give two handles on one database, and a
//! name never used before an empty one.

mod reading;
mod writing;

use super::{Batch, JournalStore, StoreError, Table};

/// Runs every case and says how many there were.
///
/// # Errors
/// The first case that fails: its name and what was seen.
pub async fn run<S: JournalStore>(open: impl AsyncFn(&str) -> S) -> Result<usize, String> {
    let mut passed = 0;
    macro_rules! cases {
        ($($case:path),* $(,)?) => {$(
            $case(&open).await.map_err(|Seen(seen)| format!("{}: {seen}", stringify!($case)))?;
            passed += 1;
        )*};
    }
    cases!(
        reading::a_new_database_is_empty,
        reading::what_is_put_is_read_back,
        reading::tables_do_not_mix,
        reading::empty_and_big_values_keep_every_byte,
        reading::keys_come_in_one_order,
        reading::ranges_are_half_open,
        writing::adding_over_a_key_writes_nothing_at_all,
        writing::adding_one_key_twice_writes_nothing_at_all,
        writing::an_expectation_that_fails_writes_nothing_at_all,
        writing::an_expectation_that_holds_lets_the_batch_through,
        writing::only_one_of_two_compare_and_swaps_wins,
        writing::a_batch_spans_tables,
        writing::add_put_and_delete_come_in_this_order,
        writing::deleting_takes_the_key_too,
        reading::ten_thousand_keys_come_in_pages_without_a_gap,
        reading::two_handles_see_each_other,
        reading::reopening_keeps_everything,
        writing::an_empty_batch_is_no_error,
    );
    Ok(passed)
}

/// What was seen instead of what was wanted.
struct Seen(String);

impl From<StoreError> for Seen {
    fn from(error: StoreError) -> Self {
        Self(format!("{error:?}"))
    }
}

type Outcome = Result<(), Seen>;

fn same<T: PartialEq + core::fmt::Debug>(what: &str, seen: &T, wanted: &T) -> Outcome {
    if seen == wanted { Ok(()) } else { Err(Seen(format!("{what}: saw {seen:?}, wanted {wanted:?}"))) }
}

fn put(rows: &[(Table, &str, &[u8])]) -> Batch {
    let put = rows.iter().map(|(table, key, value)| (*table, (*key).to_owned(), value.to_vec())).collect();
    Batch { put, ..Batch::default() }
}

fn add(rows: &[(Table, &str, &[u8])]) -> Batch {
    Batch { add: put(rows).put, ..Batch::default() }
}
