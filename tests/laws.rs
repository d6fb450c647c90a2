//! The laws of the journal, each a property over random histories: several tabs on several devices, each with a log
//! of its own and a partial view, as `laws/world.rs` plays them. `laws/oracle.rs` computes the projection a second
//! time, from its definition, so that a fault has to be made twice to go unseen.
//!
//! A failure prints the shortest history that shows it. `PROPTEST_CASES` raises the number of histories.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::disallowed_methods)]

#[path = "laws/effort.rs"]
mod effort;
#[path = "laws/hostile.rs"]
mod hostile;
#[path = "laws/oracle.rs"]
mod oracle;
#[path = "laws/prune.rs"]
mod prune;
#[path = "laws/shown.rs"]
mod shown;
#[path = "laws/undo.rs"]
mod undo;
#[path = "laws/union.rs"]
mod union;
#[path = "laws/view.rs"]
mod view;
#[path = "laws/wire.rs"]
mod wire;
#[path = "laws/world.rs"]
mod world;

use proptest::test_runner::Config;

/// How many histories a law is tried on, unless `PROPTEST_CASES` says otherwise. Failures are printed, not filed.
pub fn cases(usual: u32) -> Config {
    let given = |name: &str| std::env::var(name).ok().and_then(|n| n.parse().ok());
    Config {
        cases: given("PROPTEST_CASES").unwrap_or(usual),
        max_shrink_iters: given("PROPTEST_MAX_SHRINK_ITERS").unwrap_or(4_000),
        failure_persistence: None,
        ..Config::default()
    }
}
