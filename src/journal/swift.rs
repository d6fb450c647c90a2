//! Reading an entry whose text is canonical already, in one pass.
//!
//! What desks write is canonical, so nearly every entry is. This reader checks that while it reads, takes header, body
//! and parts as they stand, and builds no tree but for the values of fields. It knows no errors: whatever it does not
//! expect is `None`, and the thorough way of [`Entry::from_json`](super::Entry::from_json) decides, which gives the
//! same entry for every text that is read here (a law).

use super::canon::MAX_INTEGER;
use super::entry::{Batch, FORMAT, MAX_OPS, MAX_PARTS, Slot};
use super::{Author, Body, Header, Hlc, Intent, Op, Part, Salt, WriteId, batch::MAX_PIECES};
use serde_json::Value;
use std::borrow::Cow;

/// Deeper nesting is left to the thorough way, which knows the limit.
const DEPTH: u32 = 16;

/// The pieces of an entry, as they stand in its text.
pub(super) struct Pieces<'a> {
    pub header: Header,
    pub header_text: &'a str,
    pub body: Body,
    pub body_text: &'a str,
    pub slots: Vec<Slot>,
}

/// Reads an entry that has the three members and no others.
pub(super) fn read(text: &str) -> Option<Pieces<'_>> {
    let mut cursor = Cursor { text, bytes: text.as_bytes(), at: 0 };
    cursor.eat(b"{\"b\":")?;
    let from = cursor.at;
    let body = cursor.body()?;
    let body_text = text.get(from..cursor.at)?;
    cursor.eat(b",\"h\":")?;
    let from = cursor.at;
    let header = cursor.header()?;
    let header_text = text.get(from..cursor.at)?;
    cursor.eat(b",\"p\":")?;
    let mut slots = Vec::with_capacity(1);
    cursor.items(|cursor| {
        slots.push(cursor.slot()?);
        (slots.len() <= MAX_PARTS).then_some(())
    })?;
    cursor.eat(b"}")?;
    (cursor.at == text.len()).then_some(Pieces { header, header_text, body, body_text, slots })
}

struct Cursor<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn eat(&mut self, wanted: &[u8]) -> Option<()> {
        self.bytes.get(self.at..)?.starts_with(wanted).then(|| self.at += wanted.len())
    }

    /// Whether this sign comes next; if so, it is behind us.
    fn next_is(&mut self, sign: u8) -> bool {
        let is = self.peek() == Some(sign);
        self.at += usize::from(is);
        is
    }

    /// Walks an object whose names are in order; `each` reads the value behind each name.
    fn members(&mut self, mut each: impl FnMut(&mut Self, &str) -> Option<()>) -> Option<()> {
        self.eat(b"{")?;
        if self.next_is(b'}') {
            return Some(());
        }
        let mut last: Option<Cow<'a, str>> = None;
        loop {
            let name = self.string()?;
            self.eat(b":")?;
            if last.as_ref().is_some_and(|last| *last >= name) {
                return None;
            }
            each(self, &name)?;
            last = Some(name);
            if self.next_is(b'}') {
                return Some(());
            }
            self.eat(b",")?;
        }
    }

    fn items(&mut self, mut each: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.eat(b"[")?;
        if self.next_is(b']') {
            return Some(());
        }
        loop {
            each(self)?;
            if self.next_is(b']') {
                return Some(());
            }
            self.eat(b",")?;
        }
    }

    fn string(&mut self) -> Option<Cow<'a, str>> {
        self.eat(b"\"")?;
        let from = self.at;
        let plain = self.bytes.get(from..)?.iter().position(|b| *b == b'"' || *b == b'\\' || *b < b' ')?;
        self.at += plain;
        if self.next_is(b'"') {
            return self.text.get(from..from + plain).map(Cow::Borrowed);
        }
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => self.escape()?,
                b if b < b' ' => return None,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        serde_json::from_str(self.text.get(from - 1..self.at)?).ok().map(Cow::Owned)
    }

    /// Only what has no other way of being written is escaped, and in the shortest way.
    fn escape(&mut self) -> Option<()> {
        match self.bytes.get(self.at + 1)? {
            b'"' | b'\\' | b'b' | b'f' | b'n' | b'r' | b't' => self.at += 2,
            b'u' => {
                let digits = self.bytes.get(self.at + 2..self.at + 6)?;
                let [b'0', b'0', high @ (b'0' | b'1'), low] = digits else { return None };
                let short = *high == b'0' && matches!(low, b'8' | b'9' | b'a' | b'c' | b'd');
                if short || !matches!(low, b'0'..=b'9' | b'a'..=b'f') {
                    return None;
                }
                self.at += 6;
            }
            _ => return None,
        }
        Some(())
    }

    fn int(&mut self) -> Option<i64> {
        let from = self.at;
        let negative = self.next_is(b'-');
        let first = self.at;
        let mut n = 0i64;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            n = n.checked_mul(10)?.checked_add(i64::from(digit - b'0'))?;
            self.at += 1;
        }
        let count = self.at - first;
        let odd = self.bytes.get(first) == Some(&b'0') && (count > 1 || negative);
        if count == 0 || odd || n > MAX_INTEGER || matches!(self.peek(), Some(b'.' | b'e' | b'E')) {
            self.at = from;
            return None;
        }
        Some(if negative { -n } else { n })
    }

    fn natural(&mut self) -> Option<u64> {
        u64::try_from(self.int()?).ok()
    }

    fn pair(&mut self) -> Option<(i64, i64)> {
        self.eat(b"[")?;
        let first = self.int()?;
        self.eat(b",")?;
        let second = self.int()?;
        self.eat(b"]")?;
        Some((first, second))
    }

    /// Walks over any value.
    fn skip(&mut self, depth: u32) -> Option<()> {
        if depth > DEPTH {
            return None;
        }
        match self.peek()? {
            b'"' => self.string().map(drop),
            b'{' => self.members(|cursor, _| cursor.skip(depth + 1)),
            b'[' => self.items(|cursor| cursor.skip(depth + 1)),
            b't' => self.eat(b"true"),
            b'f' => self.eat(b"false"),
            b'n' => self.eat(b"null"),
            _ => self.int().map(drop),
        }
    }

    fn value(&mut self) -> Option<Value> {
        let from = self.at;
        match self.peek()? {
            b'"' => self.string().map(|text| Value::String(text.into_owned())),
            b'{' | b'[' => {
                self.skip(0)?;
                serde_json::from_str(self.text.get(from..self.at)?).ok()
            }
            b't' => self.eat(b"true").map(|()| true.into()),
            b'f' => self.eat(b"false").map(|()| false.into()),
            b'n' => self.eat(b"null").map(|()| Value::Null),
            _ => self.int().map(Value::from),
        }
    }

    fn header(&mut self) -> Option<Header> {
        let (mut workspace, mut log, mut seq, mut prev, mut hlc, mut schema, mut root) =
            (None, None, None, None, None, None, None);
        let mut format = None;
        self.members(|cursor, name| {
            match name {
                "log" => log = Some(cursor.string()?.parse().ok()?),
                "prev" => prev = Some(cursor.string()?.parse().ok()?),
                "root" => root = Some(cursor.string()?.parse().ok()?),
                "s" => schema = Some(cursor.natural()?),
                "seq" => seq = cursor.natural().filter(|n| *n > 0),
                "t" => {
                    let (ms, count) = cursor.pair()?;
                    hlc = Some(Hlc { ms: u64::try_from(ms).ok()?, count: u32::try_from(count).ok()? });
                }
                "v" => format = cursor.natural().filter(|v| *v == FORMAT),
                "ws" => workspace = Some(cursor.string()?.into_owned()),
                _ => cursor.skip(0)?,
            }
            Some(())
        })?;
        format?;
        Some(Header { workspace: workspace?, log: log?, seq: seq?, prev, hlc: hlc?, schema: schema?, root: root? })
    }

    fn body(&mut self) -> Option<Body> {
        let (mut agent, mut who, mut desk, mut at, mut intent, mut batch, mut salted) =
            (None, None, None, None, None, None, false);
        self.members(|cursor, name| {
            match name {
                "at" => at = Some(cursor.pair()?),
                "batch" => batch = Some(cursor.batch()?),
                "by" => agent = Some(cursor.string()?.into_owned()),
                "desk" => desk = Some(cursor.string()?.into_owned()),
                "do" => intent = Some(Intent::from_name(&cursor.string()?)),
                "name" => who = Some(cursor.string()?.into_owned()),
                "salt" => salted = cursor.string()?.parse::<Salt>().is_ok(),
                _ => cursor.skip(0)?,
            }
            Some(())
        })?;
        let (at, offset) = at?;
        let author = Author { agent: agent?, name: who?, desk: desk? };
        let body = Body { author, at, offset: i32::try_from(offset).ok()?, intent: intent?, batch };
        salted.then_some(body)
    }

    fn batch(&mut self) -> Option<Batch> {
        let (mut id, mut index, mut total) = (None, None, None);
        self.members(|cursor, name| {
            match name {
                "i" => index = u32::try_from(cursor.natural()?).ok(),
                "id" => id = Some(cursor.string()?.into_owned()),
                "n" => total = u32::try_from(cursor.natural()?).ok(),
                _ => cursor.skip(1)?,
            }
            Some(())
        })?;
        let (index, total) = (index?, total?);
        (index < total && total <= MAX_PIECES).then_some(Batch { id: id?, index, total })
    }

    fn slot(&mut self) -> Option<Slot> {
        if self.peek() == Some(b'"') {
            return self.string()?.parse().ok().map(Slot::Erased);
        }
        let from = self.at;
        let (mut record, mut reason, mut ops, mut salted) = (None, None, None, false);
        self.members(|cursor, name| {
            match name {
                "ops" => {
                    let mut all = Vec::new();
                    cursor.items(|cursor| {
                        all.push(cursor.op()?);
                        (all.len() <= MAX_OPS).then_some(())
                    })?;
                    ops = Some(all);
                }
                "rec" => record = Some(cursor.string()?.parse().ok()?),
                "salt" => salted = cursor.string()?.parse::<Salt>().is_ok(),
                "why" => reason = Some(cursor.string()?.into_owned()),
                _ => cursor.skip(1)?,
            }
            Some(())
        })?;
        let part = Part { record: record?, reason, ops: ops? };
        let alone = part.ops.len() == 1 || !part.ops.contains(&Op::Erase);
        (salted && alone).then(|| Slot::Present(part, self.text.get(from..self.at).unwrap_or_default().to_owned()))
    }

    fn op(&mut self) -> Option<Op> {
        let from = self.at;
        let (mut field, mut value, mut delta, mut over, mut op) = (None, None, None, Vec::new(), None);
        self.members(|cursor, name| {
            match name {
                "d" => delta = Some(cursor.int()?),
                "f" => field = Some(cursor.string()?.into_owned()),
                "op" => op = Some(cursor.string()?),
                "over" => cursor.items(|cursor| {
                    over.push(cursor.string()?.parse::<WriteId>().ok()?);
                    Some(())
                })?,
                "v" => value = Some(cursor.value()?),
                _ => cursor.skip(2)?,
            }
            Some(())
        })?;
        Some(match &*op? {
            "set" => Op::Set { field: field?, value: value?, over },
            "clear" => Op::Clear { field: field?, over },
            "add" => Op::Add { set: field?, elem: value? },
            "rem" => Op::Rem { set: field?, over },
            "inc" => Op::Inc { field: field?, delta: delta? },
            "del" => Op::Del { over },
            "undel" => Op::Undel { over },
            "erase" => Op::Erase,
            _ => Op::Unknown(serde_json::from_str(self.text.get(from..self.at)?).ok()?),
        })
    }
}
