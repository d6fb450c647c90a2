//! From a JSON document to a pack's types.
//!
//! Serde's derived code is compiled once for every kind of input, and it reads a struct from a list as well as from an
//! object. Packs are read through this alone, and structs from objects alone, which makes what every desk downloads a
//! tenth smaller. It also knows where it is, so that a fault is told by the names on the way to it, and it hears of
//! members that no type knows.

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, Expected, IntoDeserializer, MapAccess,
    SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value, map};
use std::fmt;
use std::slice;

/// A step on the way down a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into a member.
    Member(String),
    /// Into an item, counted from zero.
    Item(usize),
}

/// Why a document does not have the shape of a type.
#[derive(Debug)]
pub struct Fault {
    /// The way to it, from the top; `None` while only its own surroundings know.
    way: Option<Vec<Step>>,
    /// What is wrong, in serde's words.
    pub message: String,
}

impl Fault {
    /// The way to the fault, from the top. For a member that is missing, to the object that lacks it.
    #[must_use]
    pub fn way(&self) -> &[Step] {
        self.way.as_deref().unwrap_or_default()
    }

    fn at(mut self, here: &Here<'_>) -> Self {
        self.way.get_or_insert_with(|| here.way());
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl core::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self { way: None, message: message.to_string() }
    }
}

/// Reads a document; `unknown` hears of every member that no type knows, by its way.
///
/// # Errors
/// The first [`Fault`].
pub fn read<T: DeserializeOwned>(document: &Value, unknown: &dyn Fn(Vec<Step>)) -> Result<T, Fault> {
    let top = Here { above: None };
    T::deserialize(Reader { value: document, here: &top, unknown })
}

/// Where the reader is.
struct Here<'h> {
    above: Option<(&'h Here<'h>, Under<'h>)>,
}

#[derive(Clone, Copy)]
enum Under<'h> {
    Member(&'h str),
    Item(usize),
}

impl Here<'_> {
    fn way(&self) -> Vec<Step> {
        let Some((above, under)) = self.above else { return Vec::new() };
        let mut way = above.way();
        way.push(match under {
            Under::Member(name) => Step::Member(name.to_owned()),
            Under::Item(index) => Step::Item(index),
        });
        way
    }
}

/// One value, and where it stands.
#[derive(Clone, Copy)]
struct Reader<'de, 'h> {
    value: &'de Value,
    here: &'h Here<'h>,
    unknown: &'h dyn Fn(Vec<Step>),
}

impl Reader<'_, '_> {
    fn unlike(&self, expected: &dyn Expected) -> Fault {
        let found = match self.value {
            Value::Null => Unexpected::Other("null"),
            Value::Bool(value) => Unexpected::Bool(*value),
            Value::Number(_) => Unexpected::Other("a number"),
            Value::String(text) => Unexpected::Str(text),
            Value::Array(_) => Unexpected::Seq,
            Value::Object(_) => Unexpected::Map,
        };
        Fault::invalid_type(found, expected)
    }

    fn inside<'v, 's>(&self, value: &'v Value, here: &'s Here<'s>) -> Reader<'v, 's>
    where
        Self: 's,
    {
        Reader { value, here, unknown: self.unknown }
    }
}

impl<'de> Deserializer<'de> for Reader<'de, '_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::String(_) => self.deserialize_str(visitor),
            Value::Number(_) => self.deserialize_u64(visitor),
            Value::Array(_) => self.deserialize_seq(visitor),
            Value::Object(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::Bool(value) => visitor.visit_bool(*value),
            _ => Err(self.unlike(&visitor)),
        }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value.as_u64() {
            Some(number) => visitor.visit_u64(number),
            // No member of a pack is a fraction.
            None => match self.value.as_i64() {
                Some(number) => visitor.visit_i64(number),
                None => Err(self.unlike(&visitor)),
            },
        }
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::String(text) => visitor.visit_borrowed_str(text),
            _ => Err(self.unlike(&visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.value.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::Array(items) => visitor.visit_seq(Items { reader: self, rest: items.iter(), at: 0 }),
            _ => Err(self.unlike(&visitor)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::Object(members) => visitor.visit_map(Members::of(self, members)),
            _ => Err(self.unlike(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    /// A variant's name, or an object whose only member is named after the variant.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.value {
            Value::String(name) => visitor.visit_enum(Chosen { reader: self, name, content: None }),
            Value::Object(members) if members.len() == 1 => match members.iter().next() {
                Some((name, content)) => visitor.visit_enum(Chosen { reader: self, name, content: Some(content) }),
                None => Err(self.unlike(&visitor)),
            },
            _ => Err(self.unlike(&visitor)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        (self.unknown)(self.here.way());
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u128 f32 f64 bytes byte_buf unit unit_struct tuple_struct identifier
    }
}

struct Items<'de, 'h> {
    reader: Reader<'de, 'h>,
    rest: slice::Iter<'de, Value>,
    at: usize,
}

impl<'de> SeqAccess<'de> for Items<'de, '_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some(value) = self.rest.next() else { return Ok(None) };
        let here = Here { above: Some((self.reader.here, Under::Item(self.at))) };
        self.at += 1;
        seed.deserialize(self.reader.inside(value, &here)).map(Some).map_err(|fault| fault.at(&here))
    }
}

struct Members<'de, 'h> {
    reader: Reader<'de, 'h>,
    rest: map::Iter<'de>,
    next: Option<(&'de str, &'de Value)>,
}

impl<'de, 'h> Members<'de, 'h> {
    fn of(reader: Reader<'de, 'h>, members: &'de Map<String, Value>) -> Self {
        Self { reader, rest: members.iter(), next: None }
    }
}

impl<'de> MapAccess<'de> for Members<'de, '_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        let Some((name, value)) = self.rest.next() else { return Ok(None) };
        self.next = Some((name, value));
        seed.deserialize(name.as_str().into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let Some((name, value)) = self.next.take() else { return Err(Fault::custom("a value before its name")) };
        let here = Here { above: Some((self.reader.here, Under::Member(name))) };
        seed.deserialize(self.reader.inside(value, &here)).map_err(|fault| fault.at(&here))
    }
}

/// A variant, and its content where it has some.
struct Chosen<'de, 'h> {
    reader: Reader<'de, 'h>,
    name: &'de str,
    content: Option<&'de Value>,
}

impl<'de> EnumAccess<'de> for Chosen<'de, '_> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Fault> {
        Ok((seed.deserialize(self.name.into_deserializer())?, self))
    }
}

impl<'de> VariantAccess<'de> for Chosen<'de, '_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        match self.content {
            None => Ok(()),
            Some(_) => Err(self.reader.unlike(&"the name alone")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        let Some(content) = self.content else {
            return Err(self.reader.unlike(&"an object with the variant's content"));
        };
        let here = Here { above: Some((self.reader.here, Under::Member(self.name))) };
        seed.deserialize(self.reader.inside(content, &here)).map_err(|fault| fault.at(&here))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        Err(self.reader.unlike(&visitor))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Fault> {
        Err(self.reader.unlike(&visitor))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use serde_json::json;
    use std::cell::RefCell;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Part {
        id: String,
        #[serde(default)]
        sizes: Vec<u8>,
        kind: Option<Kind>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Plain,
        Sized(u8),
    }

    fn parts(value: &Value) -> Result<Vec<Part>, (Vec<Step>, String)> {
        read(value, &|_| {}).map_err(|fault| (fault.way().to_vec(), fault.message))
    }

    #[test]
    fn a_fault_is_told_with_the_way_to_it() {
        let (member, item) = (|name: &str| Step::Member(name.to_owned()), Step::Item);
        let size = parts(&json!([{"id": "a"}, {"id": "b", "sizes": [1, 256]}])).unwrap_err();
        assert_eq!(size.0, [item(1), member("sizes"), item(1)]);
        assert_eq!(size.1, "invalid value: integer `256`, expected u8");
        assert_eq!(parts(&json!([{}])).unwrap_err(), (vec![item(0)], "missing field `id`".to_owned()));
        assert_eq!(parts(&json!([{"id": "a", "kind": "odd"}])).unwrap_err().0, [item(0), member("kind")]);
        let sized = parts(&json!([{"id": "a", "kind": {"sized": 7}}])).unwrap();
        assert_eq!(sized, [Part { id: "a".into(), sizes: Vec::new(), kind: Some(Kind::Sized(7)) }]);
        let odd = parts(&json!([{"id": "a", "kind": {"sized": "7"}}])).unwrap_err();
        assert_eq!(odd.0, [item(0), member("kind"), member("sized")]);
        assert!(parts(&json!([{"id": "a", "kind": "sized"}])).is_err());
        assert!(parts(&json!([["a", [], "plain"]])).is_err(), "a struct is no list");
        assert!(parts(&json!({})).unwrap_err().0.is_empty());
    }

    #[test]
    fn members_that_no_type_knows_are_heard_of_and_hinder_nothing() {
        let heard = RefCell::new(Vec::new());
        let document = json!([{"id": "a", "kind": "plain", "colour": {"deep": [1]}}]);
        let read: Vec<Part> = read(&document, &|way| heard.borrow_mut().push(way)).unwrap();
        assert_eq!(read, [Part { id: "a".into(), sizes: Vec::new(), kind: Some(Kind::Plain) }]);
        assert_eq!(heard.into_inner(), [[Step::Item(0), Step::Member("colour".into())]]);
    }
}
