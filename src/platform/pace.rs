//! Long work in slices: a tab draws, and hears its keys, in between.

use super::clock;
use core::cell::Cell;

/// How long a slice lasts, in milliseconds: what people notice begins at 100, and each pause costs a few.
const SLICE_MS: i64 = 40;

thread_local! {
    /// When this slice began.
    static BEGUN: Cell<i64> = const { Cell::new(0) };
}

/// Gives the browser its turn if this slice has lasted long enough.
///
/// Work that begins after a wait may find its first slice over at once; that costs one pause.
pub async fn breathe() {
    let begun = BEGUN.get();
    // A clock that was set back ends the slice, too.
    if clock::now_ms().abs_diff(begun) >= SLICE_MS.unsigned_abs() {
        clock::sleep(0).await;
        BEGUN.set(clock::now_ms());
    }
}
