//! What the checker found: where, what is wrong, and what to do about it.
//!
//! Everything is data, so that the screen can say it in any language. The English here is for the developer's console
//! and for tests.

use crate::domain::bad_value::BadValue;
use crate::domain::text::Lang;
use std::fmt;

/// A place in a pack: the names of members on the way down. Things in a list go by their id, or by `#3` without one.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(pub Vec<String>);

impl Place {
    /// A place further down.
    #[must_use]
    pub fn below(&self, name: impl fmt::Display) -> Self {
        let mut names = self.0.clone();
        names.push(name.to_string());
        Self(names)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() { f.write_str("pack") } else { f.write_str(&self.0.join(" › ")) }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub at: Place,
    /// What is wrong.
    pub problem: Problem,
}

/// What the parts of a pack are called when one refers to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are those of the types")]
pub enum Part {
    Department,
    Role,
    Channel,
    Calendar,
    ContactKind,
    Category,
    Class,
    Form,
    Field,
    Option,
    Clock,
    Script,
    Step,
    Choice,
    SkipReason,
    Disposition,
    Outcome,
    Grade,
    Checklist,
    Item,
    Answer,
    Commitment,
    Holiday,
    Language,
    Person,
    Emergency,
    Relation,
    Check,
    Topic,
    OrderKind,
    ReturnReason,
    Service,
}

/// What is wrong, with what is needed to say how it is put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// More bytes than a pack may have: shorten it.
    TooLarge {
        /// How many it has.
        bytes: usize,
        /// How many it may have.
        max: usize,
    },
    /// Nested deeper than any pack: this is no pack.
    TooDeep {
        /// How deep it may be.
        max: usize,
    },
    /// Not JSON from here on: look for a missing comma, quotation mark or bracket.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// Made for a newer version of the program: update the program.
    NewerFormat {
        /// The format of the pack.
        found: u64,
        /// The format that is read.
        reads: u64,
    },
    /// No format number: this is no pack, or `format` must be added.
    NoFormat,
    /// A member is missing: add it.
    MissingMember(String),
    /// A value of the wrong type or name: the detail says what was expected.
    Shape(String),
    /// A value that cannot be what its place asks for: write it as described there.
    Value(BadValue),
    /// A member that this version does not know: kept, not used. Misspelt, or from a newer version.
    UnknownMember(String),
    /// More of something than there may be: divide it.
    TooMany {
        /// What they are.
        part: Part,
        /// How many there may be.
        max: usize,
    },
    /// Two parts share an id: rename one.
    Twice {
        /// What they are.
        part: Part,
        /// The id.
        id: String,
    },
    /// It names something that does not exist: use one of those that do, or add it.
    Dangling {
        /// What it should be.
        part: Part,
        /// The id that does not exist.
        id: String,
        /// Ids that exist, the likeliest first.
        known: Vec<String>,
    },
    /// A list that needs at least one of these has none: add one.
    NoneOf(Part),
    /// No text in the organisation's own language: write it.
    NoText(Lang),
    /// No text in another of the pack's languages: it is shown in the first one.
    NotTranslated(Lang),
    /// Braces around something that is no placeholder: use one that is, or take the braces away.
    Placeholder {
        /// What stands there.
        written: String,
        /// The words that may stand between braces.
        known: Vec<&'static str>,
    },
    /// A key that is not one digit or lower-case letter: use one.
    Key(char),
    /// Two choices on one key: change one.
    KeyTwice(char),
    /// Two forms with one letter: change one.
    LetterTwice(char),
    /// A limit of nothing: write how much.
    LimitZero,
    /// A limit that counts days or open time, without the calendar that says when that is: name one.
    LimitWithoutCalendar,
    /// `by` counts for working days only: take it away.
    ByWithoutWorkingDays,
    /// Two intervals of a day overlap: join them.
    Overlap {
        /// The one.
        first: String,
        /// The other.
        second: String,
    },
    /// A calendar that is always open has hours as well: take one away.
    AlwaysWithHours,
    /// A calendar without any hours: add some, or `always`.
    NeverOpen,
    /// A script comes back to a step that it passed and so need not end: lead it forwards.
    Circle(String),
    /// No way leads to a step: lead one there, or take it away.
    Unreachable(String),
    /// The last step of the list neither ends nor leads on: say `ends` or `goto`.
    RunsOut(String),
    /// A step ends and leads on at once: take one away.
    EndsAndLeadsOn,
    /// A form without any field: add some.
    NoFields,
    /// A complaint form lacks what makes it one: add it.
    ComplaintLacks(ComplaintPart),
    /// A form with numbers does not say what counts as filed: say it.
    CountsNothing,
    /// A field to choose from has nothing to choose: add options.
    NoOptions,
    /// Options in a field that has none to choose: take them away, or change its kind.
    OptionsWithoutChoice,
    /// A condition on a field that does not stand before: move it up.
    ConditionAhead(String),
    /// A field that answers one of the two questions must have these options.
    JudgementOptions([&'static str; 3]),
    /// A value that its field cannot have: use one that it can.
    ImpossibleValue {
        /// The field.
        field: String,
        /// The value, as JSON.
        value: String,
    },
    /// 60 is no multiple of the slot: use 10, 15, 20, 30 or 60.
    SlotMinutes(u16),
    /// The country's calling code is one to three digits without `+`.
    CallingCode(String),
}

/// What a complaint form cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComplaintPart {
    /// The two questions.
    Judgement,
    /// A clock.
    Clock,
    /// A letter for its numbers.
    Letter,
    /// A field for the department responsible.
    DepartmentField,
    /// A field for the category.
    CategoryField,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.problem)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, max } => write!(f, "{bytes} bytes; a pack has at most {max}. Shorten it."),
            Self::TooDeep { max } => write!(f, "nested deeper than {max}; this is no pack."),
            Self::NotJson { line, column } => {
                write!(f, "not JSON from line {line}, column {column} on. Look for a missing comma, quote or bracket.")
            }
            Self::NewerFormat { found, reads } => {
                write!(f, "format {found}; this version reads up to {reads}. Update the program.")
            }
            Self::NoFormat => f.write_str("no format number. Add \"format\": 0, if this is a pack."),
            Self::MissingMember(name) => write!(f, "\"{name}\" is missing. Add it."),
            Self::Shape(detail) => write!(f, "{detail}. Correct it."),
            Self::Value(bad) => write!(f, "{bad}. Correct it."),
            Self::UnknownMember(name) => write!(f, "\"{name}\" is not known and not used. Check its spelling."),
            Self::TooMany { part, max } => write!(f, "more than {max} of {part:?}. Divide it."),
            Self::Twice { part, id } => write!(f, "two of {part:?} are called \"{id}\". Rename one."),
            Self::Dangling { part, id, known } => {
                write!(f, "there is no {part:?} \"{id}\". Use one of: {}.", known.join(", "))
            }
            Self::NoneOf(part) => write!(f, "at least one {part:?} is needed. Add one."),
            Self::NoText(lang) => write!(f, "no text in {lang}. Write it."),
            Self::NotTranslated(lang) => write!(f, "no text in {lang}; the first language is shown."),
            Self::Placeholder { written, known } => {
                write!(f, "\"{written}\" is no placeholder. Between braces stand: {}.", known.join(", "))
            }
            Self::Key(key) => write!(f, "\"{key}\" is no key. Use a digit or a lower-case letter."),
            Self::KeyTwice(key) => write!(f, "the key \"{key}\" chooses two things. Change one."),
            Self::LetterTwice(letter) => write!(f, "the letter \"{letter}\" begins two forms' numbers. Change one."),
            Self::LimitZero => f.write_str("a limit of nothing. Write how much."),
            Self::LimitWithoutCalendar => f.write_str("whose days or hours count? Name a calendar."),
            Self::ByWithoutWorkingDays => f.write_str("\"by\" goes with working days only. Take it away."),
            Self::Overlap { first, second } => write!(f, "{first} and {second} overlap. Join them."),
            Self::AlwaysWithHours => f.write_str("always open, and hours as well. Take one away."),
            Self::NeverOpen => f.write_str("never open. Add hours, or \"always\"."),
            Self::Circle(step) => write!(f, "leads back to \"{step}\" and may never end. Lead it forwards."),
            Self::Unreachable(step) => write!(f, "no way leads to \"{step}\". Lead one there, or take it away."),
            Self::RunsOut(step) => write!(f, "\"{step}\" neither ends nor leads on. Add \"ends\" or \"goto\"."),
            Self::EndsAndLeadsOn => f.write_str("ends and leads on at once. Take one away."),
            Self::NoFields => f.write_str("a form without fields. Add some."),
            Self::ComplaintLacks(part) => write!(f, "a complaint form needs a {part:?}. Add it."),
            Self::CountsNothing => f.write_str("numbered, but \"counts_as_filed\" is empty. Name the fields."),
            Self::NoOptions => f.write_str("nothing to choose from. Add options."),
            Self::OptionsWithoutChoice => f.write_str("options, but nothing is chosen here. Take them away."),
            Self::ConditionAhead(field) => write!(f, "depends on \"{field}\", which comes later. Move it up."),
            Self::JudgementOptions(ids) => write!(f, "one of the two questions needs the options {}.", ids.join(", ")),
            Self::ImpossibleValue { field, value } => write!(f, "\"{field}\" can never be {value}. Correct it."),
            Self::SlotMinutes(minutes) => write!(f, "slots of {minutes} minutes. Use 10, 15, 20, 30 or 60."),
            Self::CallingCode(code) => write!(f, "\"{code}\" is no calling code. Write it as in \"34\"."),
        }
    }
}

/// Everything that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Why the pack is refused.
    pub errors: Vec<Finding>,
    /// What is worth knowing and hinders nothing.
    pub warnings: Vec<Finding>,
}

impl Report {
    /// Adds a reason to refuse.
    pub(super) fn refuse(&mut self, at: Place, problem: Problem) {
        self.errors.push(Finding { at, problem });
    }

    /// Adds something worth knowing.
    pub(super) fn warn(&mut self, at: Place, problem: Problem) {
        self.warnings.push(Finding { at, problem });
    }

    /// Whether the pack may be used.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        self.errors.is_empty()
    }
}
