//! Folding and matching.
