//! The store behind a workspace, and its in-memory twin.
