//! The organisation file.
