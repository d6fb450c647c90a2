//! Canonical JSON: the one text of a value, so that a hash over it means the same everywhere.
//!
//! No white space, members sorted by code point, integers only and within ±(2^53 − 1), at most [`MAX_DEPTH`] deep.
//! It is what Python's `json.dumps(v, sort_keys=True, separators=(",", ":"), ensure_ascii=False)` writes for such
//! values, and a subset of RFC 8785 as long as member names stay in the basic plane.

use super::JournalError;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Deepest nesting of arrays and objects that is accepted.
pub const MAX_DEPTH: usize = 24;

/// Largest magnitude of an integer: what JavaScript holds exactly.
pub const MAX_INTEGER: i64 = 9_007_199_254_740_991;

/// Parses JSON text and refuses what has no canonical form.
///
/// # Errors
/// [`JournalError::NotCanonical`] for broken JSON, floats, integers beyond ±(2^53 − 1) and deep nesting.
pub fn parse(text: &str) -> Result<Value, JournalError> {
    let value = read(text)?;
    check(&value, 0)?;
    Ok(value)
}

/// Parses JSON text that is still to be [checked](check).
pub(super) fn read(text: &str) -> Result<Value, JournalError> {
    serde_json::from_str(text).map_err(|e| JournalError::NotCanonical(e.to_string()))
}

/// Checks that a value has a canonical form.
///
/// # Errors
/// As [`parse`].
pub fn check(value: &Value, depth: usize) -> Result<(), JournalError> {
    if depth > MAX_DEPTH {
        return Err(JournalError::NotCanonical("nested too deep".into()));
    }
    match value {
        Value::Number(n) => match n.as_i64() {
            Some(i) if (-MAX_INTEGER..=MAX_INTEGER).contains(&i) => Ok(()),
            _ => Err(JournalError::NotCanonical(format!("{n} is not a whole number within 2^53"))),
        },
        Value::Array(items) => items.iter().try_for_each(|v| check(v, depth + 1)),
        Value::Object(members) => members.values().try_for_each(|v| check(v, depth + 1)),
        Value::Null | Value::Bool(_) | Value::String(_) => Ok(()),
    }
}

/// The canonical text of a value that [`check`] accepts. `serde_json` keeps members in a sorted map, which is what
/// makes this the canonical form; its `preserve_order` feature must stay off.
#[must_use]
pub fn text(value: &Value) -> String {
    value.to_string()
}

/// SHA-256 of a purpose line followed by a text. The purpose keeps a part from ever passing for a header.
#[must_use]
pub fn digest(purpose: &str, text: &str) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(purpose.as_bytes());
    hasher.update(b"\n");
    hasher.update(text.as_bytes());
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_sorted_and_text_is_kept_as_typed() {
        let value = parse("{\"ñ\": 1, \"b\" : [ \"王\\u000b\\/\", true ], \"a\":null}").unwrap();
        assert_eq!(text(&value), "{\"a\":null,\"b\":[\"王\\u000b/\",true],\"ñ\":1}");
    }

    #[test]
    fn what_has_no_canonical_form_is_refused() {
        let deep = "[".repeat(40) + &"]".repeat(40);
        for bad in ["1.5", "1e3", "9007199254740992", "-9007199254740992", "\"\\ud800\"", "{", "", &deep] {
            assert!(parse(bad).is_err(), "{bad}");
        }
        assert!(parse("9007199254740991").is_ok());
    }
}
