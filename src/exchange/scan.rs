//! Stepping through JSON text without building it: where values begin and end, and nothing more.
//!
//! A file of any size is walked in constant memory; what is then looked at closely is a slice of bounded size, which
//! the full parser reads. Strings and brackets are matched here; numbers and words inside a value that nobody asks
//! for are not checked. Invariant: every position is a character border, because only ASCII ends anything.

use super::Refusal;
use serde_json::Value;
use std::borrow::Cow;

/// Deepest nesting that is walked.
const MAX_DEPTH: u32 = 64;

/// The members of an object or the items of an array, in order.
#[derive(Clone, Debug)]
pub(super) struct Walk<'a> {
    text: &'a str,
    at: usize,
    base: usize,
    close: u8,
    begun: bool,
    done: bool,
}

/// A value's text and where it stands in the whole file.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Slice<'a> {
    pub text: &'a str,
    pub base: usize,
}

impl<'a> Slice<'a> {
    /// Walks the members of an object.
    pub fn members(self) -> Option<Walk<'a>> {
        self.text.starts_with('{').then(|| self.walk(b'}'))
    }

    /// Walks the items of an array.
    pub fn items(self) -> Option<Walk<'a>> {
        self.text.starts_with('[').then(|| self.walk(b']'))
    }

    fn walk(self, close: u8) -> Walk<'a> {
        Walk { text: self.text, at: 1, base: self.base, close, begun: false, done: false }
    }

    /// The text of a string.
    pub fn string(self) -> Option<Cow<'a, str>> {
        let inner = self.text.strip_prefix('"')?.strip_suffix('"')?;
        if !inner.contains('\\') {
            return Some(inner.into());
        }
        match serde_json::from_str(self.text) {
            Ok(Value::String(text)) => Some(text.into()),
            _ => None,
        }
    }
}

impl<'a> Walk<'a> {
    /// Walks an object from the start of a text that may be cut or go on behind its end.
    pub fn object(text: &'a str) -> Option<Self> {
        let start = space(text, 0);
        text.get(start..)?.starts_with('{').then(|| Self {
            text,
            at: start + 1,
            base: 0,
            close: b'}',
            begun: false,
            done: false,
        })
    }

    /// The next member: its name and its value.
    pub fn member(&mut self) -> Result<Option<(Cow<'a, str>, Slice<'a>)>, Refusal> {
        match self.name()? {
            Some(name) => Ok(Some((name, self.value()?))),
            None => Ok(None),
        }
    }

    /// The name of the next member. [`Walk::value`] follows, so that a name can be judged before its value is walked.
    pub fn name(&mut self) -> Result<Option<Cow<'a, str>>, Refusal> {
        if !self.advance()? {
            return Ok(None);
        }
        let key = self.value()?;
        let Some(name) = key.string() else { return Err(broken(key.base, "a name was expected")) };
        self.at = space(self.text, self.at);
        match self.text.as_bytes().get(self.at) {
            Some(b':') => self.at += 1,
            Some(_) => return Err(broken(self.base + self.at, "a colon was expected")),
            None => return Err(Refusal::Cut),
        }
        Ok(Some(name))
    }

    /// The next item.
    pub fn item(&mut self) -> Result<Option<Slice<'a>>, Refusal> {
        if self.advance()? { self.value().map(Some) } else { Ok(None) }
    }

    /// Steps to the next item without walking over it; whether there is one. [`Walk::enter`] or [`Walk::value`]
    /// follows.
    pub fn step(&mut self) -> Result<bool, Refusal> {
        self.advance()
    }

    /// Walks into the list that comes next, whose end may be missing; [`Walk::leave`] follows.
    pub fn list(&self) -> Option<Self> {
        self.enter().filter(|inner| inner.close == b']')
    }

    /// Walks into the value that comes next, whose end may be missing; [`Walk::leave`] follows.
    pub fn enter(&self) -> Option<Self> {
        let at = space(self.text, self.at);
        let close = match self.text.as_bytes().get(at)? {
            b'{' => b'}',
            b'[' => b']',
            _ => return None,
        };
        Some(Walk { text: self.text, at: at + 1, base: self.base, close, begun: false, done: false })
    }

    /// Goes on behind the value that was walked to its end.
    pub fn leave(&mut self, inner: &Self) {
        self.at = inner.at;
    }

    /// After the last member: refuses what follows the object.
    pub fn finish(&self) -> Result<(), Refusal> {
        let rest = space(self.text, self.at);
        if rest < self.text.len() { Err(broken(rest, "something follows the end")) } else { Ok(()) }
    }

    /// Steps over a comma or the closing bracket; whether something follows.
    fn advance(&mut self) -> Result<bool, Refusal> {
        if self.done {
            return Ok(false);
        }
        self.at = space(self.text, self.at);
        match self.text.as_bytes().get(self.at) {
            None => return Err(Refusal::Cut),
            Some(b) if *b == self.close => {
                self.at += 1;
                self.done = true;
                return Ok(false);
            }
            Some(b',') if self.begun => self.at += 1,
            Some(_) if self.begun => return Err(broken(self.base + self.at, "a comma was expected")),
            Some(_) => {}
        }
        self.begun = true;
        Ok(true)
    }

    /// The value behind a name.
    pub fn value(&mut self) -> Result<Slice<'a>, Refusal> {
        let start = space(self.text, self.at);
        let end = value_end(self.text, start, self.base)?;
        self.at = end;
        Ok(Slice { text: self.text.get(start..end).unwrap_or_default(), base: self.base + start })
    }
}

fn broken(at: usize, why: &str) -> Refusal {
    Refusal::Broken { at, why: why.into() }
}

fn space(text: &str, mut at: usize) -> usize {
    while matches!(text.as_bytes().get(at), Some(b' ' | b'\t' | b'\r' | b'\n')) {
        at += 1;
    }
    at
}

fn value_end(text: &str, start: usize, base: usize) -> Result<usize, Refusal> {
    let bytes = text.as_bytes();
    match bytes.get(start) {
        None => Err(Refusal::Cut),
        Some(b'"') => string_end(bytes, start + 1),
        Some(b'{' | b'[') => brackets_end(bytes, start, base),
        Some(_) => {
            let rest = bytes.get(start..).unwrap_or_default();
            let stops = |b: &u8| matches!(b, b',' | b']' | b'}' | b' ' | b'\t' | b'\r' | b'\n' | b':' | b'"');
            match rest.iter().position(stops) {
                Some(0) => Err(broken(base + start, "a value was expected")),
                Some(n) => Ok(start + n),
                None => Err(Refusal::Cut),
            }
        }
    }
}

/// The position behind the closing quotation mark.
fn string_end(bytes: &[u8], mut at: usize) -> Result<usize, Refusal> {
    loop {
        let mut rest = bytes.get(at..).unwrap_or_default().iter();
        match rest.position(|b| matches!(b, b'"' | b'\\')) {
            None => return Err(Refusal::Cut),
            Some(n) if bytes.get(at + n) == Some(&b'"') => return Ok(at + n + 1),
            Some(n) => at += n + 2,
        }
    }
}

fn brackets_end(bytes: &[u8], mut at: usize, base: usize) -> Result<usize, Refusal> {
    // One bit a level: set for an object.
    let (mut stack, mut depth) = (0u64, 0u32);
    loop {
        let mut rest = bytes.get(at..).unwrap_or_default().iter();
        at += rest.position(|b| matches!(b, b'"' | b'{' | b'[' | b'}' | b']')).ok_or(Refusal::Cut)?;
        match bytes.get(at) {
            None => return Err(Refusal::Cut),
            Some(b'"') => {
                at = string_end(bytes, at + 1)?;
                continue;
            }
            Some(b @ (b'{' | b'[')) => {
                if depth == MAX_DEPTH {
                    return Err(broken(base + at, "nested too deep"));
                }
                stack = (stack << 1) | u64::from(*b == b'{');
                depth += 1;
            }
            Some(b @ (b'}' | b']')) => {
                if (stack & 1 == 1) != (*b == b'}') {
                    return Err(broken(base + at, "brackets do not match"));
                }
                stack >>= 1;
                depth -= 1;
                if depth == 0 {
                    return Ok(at + 1);
                }
            }
            Some(_) => {}
        }
        at += 1;
    }
}
