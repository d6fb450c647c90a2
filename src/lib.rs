//! Ventanilla: the workspace of a customer-service department, in the browser, without a server.
//!
//! Everything that happens is an *entry* in an append-only journal; what the screen shows is a pure *projection* of
//! the journal; sharing is the *union* of journals. The layers, in reading order; each may use those above it, as
//! `tests/layers.rs` checks. The feature `app` adds the browser; without it this crate knows no screen.

pub mod sorted;

pub mod reading;

pub mod journal;

pub mod search;

pub mod domain;

pub mod pack;

pub mod store;

pub mod exchange;

pub mod workspace;

pub mod sample;
pub mod training;

pub mod route;

pub mod i18n;

pub mod keymap;

#[cfg(feature = "app")]
pub mod platform;

#[cfg(feature = "app")]
pub mod state;

#[cfg(feature = "app")]
pub mod ui;
