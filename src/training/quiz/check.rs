//! What is wrong with a question file, with the place and the remedy.

use super::super::finding::{self, Findings};
use super::bank::{Bank, Question};
use crate::domain::text::{Lang, Text};
use std::collections::BTreeMap;
use std::fmt;

/// Something wrong, and where.
pub type Finding = finding::Finding<Trouble>;

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It has not the shape of a question file: in the words of JSON.
    Shape(String),
    /// Two bear this id. Rename one.
    Twice(String),
    /// There is no such category. Correct the id, or add it.
    Dangling(String),
    /// No question belongs to it. Add one, or take it out.
    Empty,
    /// A text lacks this language.
    Language(String),
    /// Both answers say the same in this language.
    Same(String),
    /// Another text says the same in this language: its place.
    Repeated(String, String),
    /// It reads the same in two languages: translate it.
    Untranslated(String),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(words) => f.write_str(words),
            Self::Twice(id) => write!(f, "two bear the id {id}: rename one"),
            Self::Dangling(id) => write!(f, "there is no category {id}: correct the id, or add it"),
            Self::Empty => f.write_str("no question belongs to it: add one, or take it out"),
            Self::Language(tag) => write!(f, "the language {tag} is missing: add it"),
            Self::Same(tag) => write!(f, "both answers say the same in {tag}: change one"),
            Self::Repeated(tag, other) => write!(f, "{other} says the same in {tag}: change one"),
            Self::Untranslated(tag) => write!(f, "it reads the same in {tag}: translate it"),
        }
    }
}

/// Reads a question file and checks it.
///
/// # Errors
/// What is wrong, in the order of the file.
pub fn read(text: &str) -> Result<Bank, Vec<Finding>> {
    finding::read(text, Trouble::Shape, findings)
}

/// What is wrong with the questions.
#[must_use]
pub fn findings(bank: &Bank) -> Vec<Finding> {
    let mut all = Findings(Vec::new());
    all.twice("categories", bank.categories.iter().map(|category| category.id.as_str()), Trouble::Twice);
    all.twice("questions", bank.questions.iter().map(|question| question.id.as_str()), Trouble::Twice);
    for category in &bank.categories {
        let at = format!("categories/{}", category.id);
        all.languages(&at, &category.label, &bank.languages);
        if bank.questions.iter().all(|question| question.category != category.id) {
            all.add(&at, Trouble::Empty);
        }
    }
    for question in &bank.questions {
        all.question(question, bank);
    }
    for lang in &bank.languages {
        all.repeated(bank, *lang);
    }
    all.0
}

/// The four texts of a question, with their members.
fn texts(question: &Question) -> [(&'static str, &Text); 4] {
    [("ask", &question.ask), ("a", &question.a), ("b", &question.b), ("why", &question.why)]
}

impl Findings<Trouble> {
    fn languages(&mut self, at: &str, text: &Text, languages: &[Lang]) {
        for lang in languages.iter().filter(|lang| text.in_language(**lang).is_none_or(str::is_empty)) {
            self.add(at, Trouble::Language(lang.to_string()));
        }
    }

    fn question(&mut self, question: &Question, bank: &Bank) {
        let top = format!("questions/{}", question.id);
        if bank.categories.iter().all(|category| category.id != question.category) {
            self.add(&format!("{top}/category"), Trouble::Dangling(question.category.clone()));
        }
        for (member, text) in texts(question) {
            let at = format!("{top}/{member}");
            self.languages(&at, text, &bank.languages);
            let said = |lang: &Lang| text.in_language(*lang).filter(|words| is_said(words)).map(plain);
            let first = bank.languages.first().and_then(said);
            for lang in bank.languages.iter().skip(1).filter(|lang| first.is_some() && said(lang) == first) {
                self.add(&at, Trouble::Untranslated(lang.to_string()));
            }
        }
        for lang in &bank.languages {
            let answers = (question.a.in_language(*lang), question.b.in_language(*lang));
            if let (Some(a), Some(b)) = answers
                && !a.is_empty()
                && plain(a) == plain(b)
            {
                self.add(&top, Trouble::Same(lang.to_string()));
            }
        }
    }

    /// No two questions ask, and no two reasons say, the same.
    fn repeated(&mut self, bank: &Bank, lang: Lang) {
        let mut known: BTreeMap<String, String> = BTreeMap::new();
        for question in &bank.questions {
            for (member, text) in [("ask", &question.ask), ("why", &question.why)] {
                let Some(words) = text.in_language(lang).filter(|words| !words.is_empty()) else { continue };
                let at = format!("questions/{}/{member}", question.id);
                match known.get(&plain(words)) {
                    Some(other) => self.add(&at, Trouble::Repeated(lang.to_string(), other.clone())),
                    None => drop(known.insert(plain(words), at)),
                }
            }
        }
    }
}

/// Whether a text is words rather than a figure, a name or an address, which read alike in every language.
fn is_said(text: &str) -> bool {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count() > 3
        || text.chars().filter(|c| !c.is_ascii()).count() > 6
}

/// A text without what does not make it another one: capitals, marks and blanks.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
