//! An open workspace: journal, store and keys together.
