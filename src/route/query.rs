//! The query of a call's address, as phone systems write it.
//!
//! They differ: some escape `+` as `%2B`, some leave it, some write spaces as `+`. A number therefore keeps a leading
//! plus and loses every other; a name reads every plus as a space. Nothing longer than a screen line is taken over.

use std::fmt::{self, Write};

use super::Call;

/// The text after `?`.
pub(super) struct Query<'a>(pub &'a str);

impl Query<'_> {
    pub(super) fn call(&self) -> Call {
        Call {
            phone: self.value("phone").and_then(|raw| phone(&decode(raw))),
            name: self.value("name").and_then(|raw| name(&decode(&raw.replace('+', " ")))),
        }
    }

    /// The department asked for: an id of the pack, or nothing.
    pub(super) fn department(&self) -> String {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c);
        self.value("department").filter(|id| id.chars().all(plain)).unwrap_or_default().to_owned()
    }

    /// The first value of a name, as it is written.
    pub(super) fn value(&self, wanted: &str) -> Option<&str> {
        let mut pairs = self.0.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(name, _)| *name == wanted).map(|(_, value)| value)
    }
}

fn phone(raw: &str) -> Option<String> {
    let raw = raw.trim();
    let plus = if raw.starts_with('+') { "+" } else { "" };
    let digits: String = raw.chars().filter(char::is_ascii_digit).collect();
    let only_number = raw.chars().all(|letter| letter.is_ascii_digit() || "+ -.()/\u{a0}".contains(letter));
    (only_number && (2..=20).contains(&digits.len())).then(|| format!("{plus}{digits}"))
}

fn name(raw: &str) -> Option<String> {
    let plain: String = raw.chars().filter(|letter| !letter.is_control()).take(80).collect();
    let plain = plain.trim();
    (!plain.is_empty()).then(|| plain.to_owned())
}

/// Undoes percent-encoding; bytes that are not UTF-8 become the replacement character.
pub(super) fn decode(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let escaped = match (first, tail) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match escaped {
            Some((high, low)) => {
                bytes.push(high * 16 + low);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

pub(super) fn write_call(f: &mut fmt::Formatter<'_>, call: &Call) -> fmt::Result {
    f.write_str("#/call")?;
    let mut separator = '?';
    for (name, value) in [("phone", &call.phone), ("name", &call.name)] {
        if let Some(value) = value {
            f.write_char(separator)?;
            write!(f, "{name}=")?;
            encode(f, value)?;
            separator = '&';
        }
    }
    Ok(())
}

pub(super) fn encode(f: &mut fmt::Formatter<'_>, value: &str) -> fmt::Result {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            f.write_char(char::from(byte))?;
        } else {
            write!(f, "%{byte:02X}")?;
        }
    }
    Ok(())
}
