//! The order that a person has chosen for a list, before the list's own.

use core::cmp::Reverse;

/// What a record is put in order by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// A number or a moment.
    Number(i64),
    /// Words, without regard to case.
    Words(String),
}

impl Value {
    /// Words, without regard to case.
    #[must_use]
    pub fn words(text: &str) -> Self {
        Self::Words(text.to_lowercase())
    }
}

/// The rank of a record in a chosen order. Equal ranks leave the list's own order to decide, in both directions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Nothing was chosen.
    Own,
    /// The least first.
    Up(Value),
    /// The greatest first.
    Down(Reverse<Value>),
}

impl Rank {
    /// The rank by what was chosen and whether the last comes first; `value` is asked only where something was.
    pub fn of<S>(sort: Option<(S, bool)>, value: impl FnOnce(S) -> Value) -> Self {
        match sort {
            None => Self::Own,
            Some((sort, false)) => Self::Up(value(sort)),
            Some((sort, true)) => Self::Down(Reverse(value(sort))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_are_of_one_rank_in_both_directions_and_case_does_not_count() {
        let rank = |descending, text: &str| Rank::of(Some(((), descending)), |()| Value::words(text));
        assert!(rank(false, "Ana") < rank(false, "berta"));
        assert!(rank(true, "berta") < rank(true, "Ana"));
        assert_eq!(rank(false, "ANA"), rank(false, "ana"));
        assert_eq!(rank(true, "ANA"), rank(true, "ana"));
        assert_eq!(Rank::of(None::<((), bool)>, |()| Value::Number(1)), Rank::Own);
    }
}
