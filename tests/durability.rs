//! What is stored outlives everything that may befall it: tidying up at any moment and in two tabs at once, a tab that
//! dies in the middle of any call, a power cut, a full disk, damaged values. Whole desks on the in-memory store.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::print_stdout)]
#![allow(clippy::disallowed_methods)]

#[path = "durability/damage.rs"]
mod damage;
#[path = "durability/desk.rs"]
mod desk;
#[path = "durability/erasure.rs"]
mod erasure;
#[path = "durability/mortal.rs"]
mod mortal;
#[path = "durability/simulator.rs"]
mod simulator;
#[path = "durability/tidying.rs"]
mod tidying;
