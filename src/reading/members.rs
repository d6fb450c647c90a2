//! What stands inside: the members of an object, the items of a list.

use super::{Given, Reader, Step, Under};
use serde_json::{Map, Value};
use std::slice;

/// Reads a struct from an object, never from a list: the members that it must have, and those that may be absent.
macro_rules! members {
    ($type:ident { must: [$($must:ident),* $(,)?] $(, may: [$($may:ident),* $(,)?])? $(,)? }) => {
        impl $crate::reading::Read for $type {
            fn read(from: &$crate::reading::Reader<'_>) -> Self {
                const MUST: &[&str] = &[$(stringify!($must)),*];
                const KNOWN: &[&str] = &[$(stringify!($must),)* $($(stringify!($may),)*)?];
                let mut members = from.members(KNOWN, MUST.len());
                Self {
                    $($must: $crate::reading::Read::read(members.advance()),)*
                    $($($may: $crate::reading::Read::read(members.advance()),)*)?
                }
            }
        }
    };
}

/// Reads an enum without contents from its words. The first one is what an absent member means, where it may be absent.
macro_rules! words {
    ($type:ident { $first:ident => $word:literal $(, $variant:ident => $other:literal)* $(,)? }) => {
        impl $crate::reading::Read for $type {
            fn read(from: &$crate::reading::Reader<'_>) -> Self {
                const WORDS: &[&str] = &[$word $(, $other)*];
                const VARIANTS: &[$type] = &[$type::$first $(, $type::$variant)*];
                VARIANTS.get(from.word(WORDS)).copied().unwrap_or($type::$first)
            }
        }
    };
}

pub(crate) use {members, words};

/// An object as a struct reads it.
pub struct Object<'r> {
    reader: &'r Reader<'r>,
    members: &'r Map<String, Value>,
    known: &'static [&'static str],
}

impl Object<'_> {
    /// The way to it, from the top.
    #[must_use]
    pub fn way(&self) -> Vec<Step> {
        self.reader.way()
    }

    /// The members that the struct knows.
    #[must_use]
    pub fn known(&self) -> &'static [&'static str] {
        self.known
    }

    /// The members that it has and the struct does not know.
    pub fn unknown(&self) -> impl Iterator<Item = &str> {
        self.members.keys().map(String::as_str).filter(|name| !self.known.contains(name))
    }
}

/// The known members of an object, one after the other.
pub struct Members<'m> {
    object: &'m Reader<'m>,
    members: Option<&'m Map<String, Value>>,
    names: slice::Iter<'static, &'static str>,
    must: usize,
    here: Reader<'m>,
}

impl<'m> Members<'m> {
    /// The next one. That it is absent is a fault of the object, if it must be there.
    #[inline(never)]
    pub fn advance(&mut self) -> &Reader<'m> {
        self.here.given = Given::Nothing;
        if let (Some(name), Some(members)) = (self.names.next(), self.members) {
            match members.get(*name) {
                Some(value) => {
                    self.here.given = Given::Value(value);
                    self.here.place = Some((self.object, Under::Member(name)));
                }
                None if self.must > 0 => self.object.refuse(&format_args!("missing field `{name}`")),
                None => {}
            }
            self.must = self.must.saturating_sub(1);
        }
        &self.here
    }
}

/// The items of a list, one after the other.
pub struct Items<'i> {
    list: &'i Reader<'i>,
    items: &'i [Value],
    at: usize,
    here: Reader<'i>,
}

impl<'i> Items<'i> {
    /// How many there are in all.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The next one.
    #[inline(never)]
    pub fn advance(&mut self) -> Option<&Reader<'i>> {
        let item = self.items.get(self.at)?;
        self.here.given = Given::Value(item);
        self.here.place = Some((self.list, Under::Item(self.at)));
        self.at += 1;
        Some(&self.here)
    }
}

impl Reader<'_> {
    fn inside(&self) -> Reader<'_> {
        Reader { given: Given::Nothing, ..*self }
    }

    /// The members of the object that stands here, in the order of `known`; the first `must` of them must be there.
    #[inline(never)]
    #[must_use]
    pub fn members(&self, known: &'static [&'static str], must: usize) -> Members<'_> {
        let members = self.object();
        match members {
            Some(members) => (self.shared.hear)(&Object { reader: self, members, known }),
            None => self.expected("a map"),
        }
        Members { object: self, members, names: known.iter(), must, here: self.inside() }
    }

    /// The items of the list that stands here.
    #[inline(never)]
    #[must_use]
    pub fn items(&self) -> Items<'_> {
        let items = match self.given {
            Given::Value(Value::Array(items)) => items.as_slice(),
            _ => {
                self.expected("a sequence");
                &[]
            }
        };
        Items { list: self, items, at: 0, here: self.inside() }
    }

    /// The first and the second of a list of two.
    #[must_use]
    pub fn pair(&self) -> [Reader<'_>; 2] {
        let mut items = self.items();
        if items.len() != 2 && !matches!(self.given, Given::Nothing) {
            self.refuse(&format_args!("invalid length {}, expected two items", items.len()));
        }
        let mut next = || items.advance().copied().unwrap_or_else(|| self.inside());
        [next(), next()]
    }

    /// Calls `each` with the name and the value of every member of the object that stands here. A fault in a name is a
    /// fault of the object.
    #[inline(never)]
    pub fn entries(&self, each: &mut dyn FnMut(&Reader<'_>, &Reader<'_>)) {
        let Some(members) = self.object() else { return self.expected("a map") };
        for (name, value) in members {
            let key = Reader { given: Given::Name(name), ..*self };
            let place = Some((self, Under::Member(name)));
            each(&key, &Reader { given: Given::Value(value), place, ..*self });
        }
    }
}
