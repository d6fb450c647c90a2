//! The blanks in the organisation's texts, such as `{customer}`, and how they are filled.
//!
//! The list is closed, so that a misspelt blank is found when the pack is read and not while a customer listens. A
//! blank without a value shows its name in brackets and is reported. A blank that begins with a comma and a space,
//! `{, salutation}`, is left out with its comma when it has no value. Braces stand for nothing else.

use super::article::article;
use crate::sorted::Map;
use std::fmt;

macro_rules! placeholders {
    ($($(#[$doc:meta])* $name:ident = $word:literal),+ $(,)?) => {
        /// A blank.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Placeholder { $($(#[$doc])* $name),+ }

        impl Placeholder {
            /// Every blank there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The word between the braces.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }
        }
    };
}

placeholders! {
    /// The organisation's name.
    Org = "org",
    /// The greeting of the hour: good morning.
    Greeting = "greeting",
    /// The farewell of the hour: have a good day.
    Farewell = "farewell",
    /// The agent's first name or whatever the pack's style is.
    Agent = "agent",
    /// The agent's staff number.
    AgentNo = "agent_no",
    /// The customer's name: Lucía Fernández.
    Customer = "customer",
    /// How the customer is addressed: señora Fernández. Not always known, so best written `{, salutation}`.
    Salutation = "salutation",
    /// The customer's account number.
    Account = "account",
    /// The customer's address.
    Address = "address",
    /// The telephone number on which the customer can be reached.
    Phone = "phone",
    /// The number told to the customer: R-7K3-0142-8.
    Number = "number",
    /// When the matter is due, in words.
    Due = "due",
    /// The time limit in words: five working days.
    Limit = "limit",
    /// The department responsible.
    Department = "department",
    /// The category of the matter.
    Category = "category",
    /// The subject of the matter.
    Subject = "subject",
    /// The day of the first contact.
    FirstContact = "first_contact",
    /// The day of the callback.
    CallbackDay = "callback_day",
    /// The half hour of the callback: 10:00–10:30.
    CallbackSlot = "callback_slot",
    /// What the customer was promised.
    Promise = "promise",
    /// The answer or decision to be told.
    Answer = "answer",
}

impl Placeholder {
    /// The blank with this word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|p| p.word() == word)
    }
}

/// What the blanks stand for in one contact.
pub type Values = Map<Placeholder, String>;

/// One piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// As the pack wrote it.
    Written(&'t str),
    /// A blank.
    Blank(Placeholder),
    /// A blank that is left out with its comma when it has no value.
    Optional(Placeholder),
    /// Braces around a word that is no blank, or a brace alone.
    Unknown(&'t str),
}

/// What stands before an optional blank.
const COMMA: &str = ", ";

/// Cuts a text into its pieces; nothing is lost.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let brace = rest.find(['{', '}']).unwrap_or(rest.len());
        if brace > 0 {
            let (written, after) = rest.split_at(brace);
            rest = after;
            return Some(Piece::Written(written));
        }
        let end = rest.find('}').filter(|end| *end > 0).map_or(1, |end| end + 1);
        let (whole, after) = rest.split_at(end);
        rest = after;
        let word = whole.strip_prefix('{').and_then(|w| w.strip_suffix('}')).unwrap_or_default();
        let optional = word.strip_prefix(COMMA).and_then(Placeholder::named).map(Piece::Optional);
        Some(optional.or_else(|| Placeholder::named(word).map(Piece::Blank)).unwrap_or(Piece::Unknown(whole)))
    })
}

/// A piece of a filled text, so that the screen can set off what was filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilledPiece {
    /// As the pack wrote it.
    Written(String),
    /// What was filled in.
    Value(Placeholder, String),
    /// The name of a blank that had no value.
    Missing(Placeholder, String),
}

/// A text with its blanks filled. Its [`fmt::Display`] is what is said or sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled(pub Vec<FilledPiece>);

impl Filled {
    /// The blanks that had no value, each once, in order of appearance.
    #[must_use]
    pub fn missing(&self) -> Vec<Placeholder> {
        let mut found = Vec::new();
        for piece in &self.0 {
            if let FilledPiece::Missing(blank, _) = piece
                && !found.contains(blank)
            {
                found.push(*blank);
            }
        }
        found
    }
}

impl fmt::Display for Filled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| match piece {
            FilledPiece::Written(text) | FilledPiece::Value(_, text) => f.write_str(text),
            FilledPiece::Missing(_, name) => write!(f, "[{name}]"),
        })
    }
}

/// Fills a text. `name` gives the words that stand in brackets for a blank without a value. A value that begins a
/// sentence gets a capital, so that one greeting serves at the start and in the middle.
pub fn fill(text: &str, values: &Values, name: impl Fn(Placeholder) -> String) -> Filled {
    let mut starts_sentence = true;
    let mut filled = Vec::new();
    for piece in pieces(text) {
        match piece {
            Piece::Written(text) | Piece::Unknown(text) => {
                starts_sentence = is_sentence_over(text, starts_sentence);
                filled.push(FilledPiece::Written(text.to_owned()));
            }
            Piece::Blank(blank) => {
                let begins = std::mem::replace(&mut starts_sentence, false);
                if blank == Placeholder::Customer && !begins {
                    put_article(&mut filled, values.get(&blank).map(String::as_str).unwrap_or_default());
                }
                filled.push(match values.get(&blank).filter(|value| !value.is_empty()) {
                    Some(value) if begins => FilledPiece::Value(blank, with_capital(value)),
                    Some(value) => FilledPiece::Value(blank, value.clone()),
                    None => FilledPiece::Missing(blank, name(blank)),
                });
            }
            Piece::Optional(blank) => {
                if let Some(value) = values.get(&blank).filter(|value| !value.is_empty()) {
                    filled.push(FilledPiece::Written(COMMA.to_owned()));
                    filled.push(FilledPiece::Value(blank, value.clone()));
                }
            }
        }
    }
    Filled(filled)
}

/// The article before a customer who is spoken of by a form of address.
fn put_article(filled: &mut [FilledPiece], name: &str) {
    if let Some(FilledPiece::Written(before)) = filled.last_mut()
        && let Some((cut, article)) = article(before, name)
    {
        before.truncate(before.len() - cut);
        before.push_str(&article);
    }
}

/// Whether a new sentence begins after this text; `before` tells for a text of spaces and opening marks only.
fn is_sentence_over(text: &str, before: bool) -> bool {
    let said = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '¿' | '¡' | '«' | '"' | '('));
    if said.is_empty() { before } else { said.ends_with(['.', '?', '!', '…']) }
}

fn with_capital(value: &str) -> String {
    let mut letters = value.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english(blank: Placeholder) -> String {
        blank.word().to_owned()
    }

    #[test]
    fn a_blank_without_a_value_shows_its_name_and_is_reported() {
        let values = Values::from([(Placeholder::Org, "Aguas".into()), (Placeholder::Customer, String::new())]);
        let filled = fill("{org}: {customer}, {due}. {customer}", &values, english);
        assert_eq!(filled.to_string(), "Aguas: [customer], [due]. [customer]");
        assert_eq!(filled.missing(), [Placeholder::Customer, Placeholder::Due]);
    }

    #[test]
    fn an_optional_blank_goes_with_its_comma() {
        let text = "Lo siento{, salutation}, y se lo agradezco{, salutation}.";
        let known = Values::from([(Placeholder::Salutation, "señora Fernández".into())]);
        let case = |values: &Values, filled: &str| assert_eq!(fill(text, values, english).to_string(), filled);
        case(&known, "Lo siento, señora Fernández, y se lo agradezco, señora Fernández.");
        case(&Values::new(), "Lo siento, y se lo agradezco.");
        assert!(fill(text, &Values::new(), english).missing().is_empty());
    }

    #[test]
    fn a_value_that_begins_a_sentence_gets_a_capital() {
        let values = Values::from([(Placeholder::Greeting, "ánimo".into()), (Placeholder::Phone, "+34 612".into())]);
        let case = |text: &str, filled: &str| assert_eq!(fill(text, &values, english).to_string(), filled);
        case("{greeting}. ¿Hablo con usted?", "Ánimo. ¿Hablo con usted?");
        case("Aguas, {greeting}. ¡{greeting}!", "Aguas, ánimo. ¡Ánimo!");
        case("{phone} {greeting}", "+34 612 ánimo");
    }

    #[test]
    fn a_customer_who_is_spoken_of_has_the_article_of_their_form_of_address() {
        let values = Values::from([(Placeholder::Customer, "señor Cano".into())]);
        let case = |text: &str, filled: &str| assert_eq!(fill(text, &values, english).to_string(), filled);
        case("Buenos días. ¿Hablo con {customer}?", "Buenos días. ¿Hablo con el señor Cano?");
        case("Llamo a {customer} por la factura de {customer}.", "Llamo al señor Cano por la factura del señor Cano.");
        case("{customer}, gracias.", "Señor Cano, gracias.");
        case("Gracias, {customer}.", "Gracias, señor Cano.");
    }

    #[test]
    fn braces_that_are_no_blank_are_kept_and_found() {
        let unknown = |text: &'static str| -> Vec<&'static str> {
            pieces(text).filter_map(|p| if let Piece::Unknown(w) = p { Some(w) } else { None }).collect()
        };
        assert_eq!(unknown("{org} {Org} {} a}b {x"), ["{Org}", "{}", "}", "{"]);
        assert_eq!(fill("a}b {x é", &Values::new(), english).to_string(), "a}b {x é");
    }
}
