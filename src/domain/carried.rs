//! What a contact carries beside its own facts: the matter in hand, what it follows up and what came of that, whom it
//! was handed to.
//!
//! It is read apart from [`super::contact::Contact`], because lists of contacts need none of it.

use super::former::Former;
use super::script::FollowUpResult;
use crate::journal::RecordRef;

/// What a contact carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// The second part of the id of the matter in hand; empty while it is the contact's first, which has the contact's.
    pub matter: String,
    /// What a follow-up call came to.
    pub result: Option<FollowUpResult>,
    /// Whether the caller said that this is none of the matters offered.
    pub is_new: bool,
    /// The scripts and matters that were turned away from, the first first.
    pub former: Vec<Former>,
    /// The handing to a superior, if there was one.
    pub handed: Option<Handed>,
}

/// That a contact was handed to a superior, with what they were told in four lines (B63).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handed {
    /// Whom it was handed to.
    pub to: String,
    /// When: milliseconds since 1970.
    pub at: i64,
    /// The brief, as it was when it was handed over.
    pub brief: Brief,
}

/// Four lines for whoever takes a contact over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brief {
    /// Who it is.
    pub who: String,
    /// What they want.
    pub wants: String,
    /// What was said and promised.
    pub said: String,
    /// What is asked of the superior.
    pub asked: String,
}

impl Brief {
    /// Its lines in order, each with the name of its field.
    #[must_use]
    pub fn lines(&self) -> [(&'static str, &str); 4] {
        [
            ("brief.who", self.who.as_str()),
            ("brief.wants", self.wants.as_str()),
            ("brief.said", self.said.as_str()),
            ("brief.asked", self.asked.as_str()),
        ]
    }

    /// The brief as it is known before anybody types: each part once, in one line, empty ones left out.
    #[must_use]
    pub fn compose(who: &[String], wants: &[String], said: &[String]) -> Self {
        Self { who: one_line(who), wants: one_line(wants), said: one_line(said), asked: String::new() }
    }
}

fn one_line(parts: &[String]) -> String {
    let mut out: Vec<String> = Vec::new();
    for part in parts {
        let line = part.split_whitespace().collect::<Vec<_>>().join(" ");
        if !line.is_empty() && !out.contains(&line) {
            out.push(line);
        }
    }
    out.join(" · ")
}

impl Carried {
    /// Reads what a contact carries.
    #[must_use]
    pub fn of<'a>(contact: impl Into<RecordRef<'a>>) -> Self {
        let record = contact.into();
        let text = |field: &str| record.text(field).to_owned();
        let handed = record.int("handed_at").map(|at| Handed {
            to: text("handed_to"),
            at,
            brief: Brief {
                who: text("brief.who"),
                wants: text("brief.wants"),
                said: text("brief.said"),
                asked: text("brief.asked"),
            },
        });
        Self {
            matter: text("matter"),
            result: FollowUpResult::named(record.text("result")),
            is_new: record.is("is_new"),
            former: Former::all(record),
            handed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b63_a_brief_is_one_line_each_without_what_is_empty_or_said_twice() {
        let of = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        let brief = Brief::compose(
            &of(&["Lucía Fernández", "40 118 226", "", "Lucía Fernández"]),
            &of(&["Tres cortes\nde agua ", "Aviso por SMS"]),
            &of(&[]),
        );
        assert_eq!(brief.who, "Lucía Fernández · 40 118 226");
        assert_eq!(brief.wants, "Tres cortes de agua · Aviso por SMS");
        assert_eq!((brief.said.as_str(), brief.asked.as_str()), ("", ""));
        assert_eq!(brief.lines().map(|(field, _)| field), ["brief.who", "brief.wants", "brief.said", "brief.asked"]);
    }
}
