//! How the types of the language are read.

use super::{Read, Reader};
use crate::sorted::Map;
use serde_json::Value;

impl Read for Value {
    fn read(from: &Reader<'_>) -> Self {
        from.value()
    }
}

impl Read for String {
    fn read(from: &Reader<'_>) -> Self {
        from.text().unwrap_or_default().to_owned()
    }
}

impl Read for char {
    fn read(from: &Reader<'_>) -> Self {
        from.parsed(' ', |text| {
            let mut letters = text.chars();
            match (letters.next(), letters.next()) {
                (Some(only), None) => Ok(only),
                _ => Err(format!("invalid value: string \"{text}\", expected a character")),
            }
        })
    }
}

impl Read for bool {
    fn read(from: &Reader<'_>) -> Self {
        from.bool()
    }
}

impl Read for i64 {
    fn read(from: &Reader<'_>) -> Self {
        from.signed()
    }
}

macro_rules! unsigned {
    ($($type:ident),+) => {$(
        impl Read for $type {
            fn read(from: &Reader<'_>) -> Self {
                let most = u64::try_from($type::MAX).unwrap_or(u64::MAX);
                $type::try_from(from.unsigned(most, stringify!($type))).unwrap_or_default()
            }
        }
    )+};
}

unsigned!(u8, u16, u32, u64, usize);

/// Absent and null are the same: nothing.
impl<T: Read> Read for Option<T> {
    fn read(from: &Reader<'_>) -> Self {
        if from.is_none() { None } else { Some(T::read(from)) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(from: &Reader<'_>) -> Self {
        let mut items = from.items();
        let mut list = Self::with_capacity(items.len());
        while let Some(item) = items.advance() {
            list.push(T::read(item));
        }
        list
    }
}

impl<A: Read, B: Read> Read for (A, B) {
    fn read(from: &Reader<'_>) -> Self {
        let [first, second] = from.pair();
        (A::read(&first), B::read(&second))
    }
}

impl<K: Read + Ord, V: Read> Read for Map<K, V> {
    fn read(from: &Reader<'_>) -> Self {
        let mut pairs = Vec::new();
        from.entries(&mut |name, value| pairs.push((K::read(name), V::read(value))));
        pairs.into_iter().collect()
    }
}
