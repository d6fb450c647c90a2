//! Signals and actions.
