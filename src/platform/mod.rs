//! One file per browser capability.
