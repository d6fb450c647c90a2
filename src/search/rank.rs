//! Ranking: how well a record answers what was typed, the best first.
//!
//! Every word typed must stand somewhere in the record. A number or an account that is exactly what was typed comes
//! first, then the last digits of a telephone, then a name that begins with it, then a name that holds it, then any
//! other text. Records of equal rank keep the order in which the caller brings them.

use super::{bare, digits, fold};

/// The fewest digits by which a telephone is looked for.
const PHONE_DIGITS: usize = 3;

/// What was typed, folded once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    whole: String,
    bare: String,
    /// The digits, when nothing but digits and what separates them was typed.
    phone: Option<String>,
}

/// One field of a record that can be found.
#[derive(Clone, Copy, Debug)]
pub enum Field<'a> {
    /// A number told to customers, or an account number.
    Number(&'a str),
    /// A telephone number.
    Phone(&'a str),
    /// The name of a person.
    Name(&'a str),
    /// Anything else.
    Text(&'a str),
}

/// How well a record answers; the smaller the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Its number is what was typed.
    Exact,
    /// One of its telephones ends with what was typed.
    PhoneEnd,
    /// A name begins with what was typed.
    NameStart,
    /// A part of a number or a telephone.
    NumberPart,
    /// Somewhere in a name.
    Name,
    /// Somewhere in another text, or here and there.
    Text,
}

impl Needle {
    /// Takes what was typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let whole = fold(typed).split_whitespace().collect::<Vec<_>>().join(" ");
        let is_phone = |c: char| c.is_ascii_digit() || " +-.()/".contains(c);
        let phone = Some(digits(&whole)).filter(|d| d.len() >= PHONE_DIGITS && whole.chars().all(is_phone));
        Self { bare: bare(&whole), whole, phone }
    }

    /// Whether nothing was typed by which anything could be found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bare.is_empty()
    }

    /// How well a record with these fields answers; none when it does not.
    #[must_use]
    pub fn rank(&self, fields: &[Field<'_>]) -> Option<Rank> {
        if self.is_empty() {
            return None;
        }
        fields.iter().filter_map(|field| self.rank_of(field)).min().or_else(|| self.spread(fields))
    }

    fn rank_of(&self, field: &Field<'_>) -> Option<Rank> {
        match field {
            Field::Number(number) => match bare(number) {
                number if number == self.bare => Some(Rank::Exact),
                // One letter or digit stands in every number.
                number if self.bare.len() > 1 && number.contains(&self.bare) => Some(Rank::NumberPart),
                _ => None,
            },
            Field::Phone(phone) => {
                let wanted = self.phone.as_deref()?;
                let phone = digits(phone);
                match () {
                    () if phone.ends_with(wanted) => Some(Rank::PhoneEnd),
                    () if phone.contains(wanted) => Some(Rank::NumberPart),
                    () => None,
                }
            }
            Field::Name(name) => {
                let name = fold(name);
                let begins = |start: &str| start.starts_with(&self.whole);
                let at_words = name.match_indices(' ').filter_map(|(at, _)| name.get(at + 1..));
                match () {
                    () if begins(&name) || at_words.into_iter().any(begins) => Some(Rank::NameStart),
                    () if name.contains(&self.whole) => Some(Rank::Name),
                    () => None,
                }
            }
            Field::Text(text) => fold(text).contains(&self.whole).then_some(Rank::Text),
        }
    }

    /// Several words, each in another field or in another order.
    fn spread(&self, fields: &[Field<'_>]) -> Option<Rank> {
        let words: Vec<Self> = self.whole.split(' ').map(Self::new).collect();
        let all = words.len() > 1 && words.iter().all(|word| fields.iter().any(|f| word.rank_of(f).is_some()));
        all.then_some(Rank::Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LUCIA: [Field<'_>; 4] = [
        Field::Number("R-7K3-0142-8"),
        Field::Name("Lucía Fernández Ortega"),
        Field::Phone("+34 612 08 44 19"),
        Field::Text("Factura sin lectura real"),
    ];

    #[test]
    fn b30_a_record_is_found_by_number_phone_name_and_text_in_this_order() {
        let cases = [
            ("r7k301428", Some(Rank::Exact)),
            ("R-7K3-0142-8", Some(Rank::Exact)),
            ("4419", Some(Rank::PhoneEnd)),
            ("612 08", Some(Rank::NumberPart)),
            ("0142", Some(Rank::NumberPart)),
            ("lucia", Some(Rank::NameStart)),
            ("ortega", Some(Rank::NameStart)),
            ("rtega", Some(Rank::Name)),
            ("lectura", Some(Rank::Text)),
            ("ortega lucia", Some(Rank::Text)),
            ("ortega factura", Some(Rank::Text)),
            ("ortega agua", None),
            ("19", None),
            ("", None),
            ("-", None),
        ];
        for (typed, rank) in cases {
            assert_eq!(Needle::new(typed).rank(&LUCIA), rank, "{typed}");
        }
        assert!(Rank::Exact < Rank::PhoneEnd && Rank::NameStart < Rank::Name && Rank::Name < Rank::Text);
    }

    #[test]
    fn b30_two_chinese_characters_find_a_name_and_a_text() {
        let fields = [Field::Name("王建国"), Field::Text("水压偏低")];
        assert_eq!(Needle::new("建国").rank(&fields), Some(Rank::Name));
        assert_eq!(Needle::new("水压").rank(&fields), Some(Rank::Text));
        assert_eq!(Needle::new("王 水压").rank(&fields), Some(Rank::Text));
    }
}
