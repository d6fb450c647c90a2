//! Entries, logs, clocks, the hash chain and the projection.
