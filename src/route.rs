//! Routes on the hash.
