//! Looking at a form's answers: which fields are shown, what is wrong, what the check page says.
//!
//! Nothing typed is changed or cleared here. A field that is not shown is not checked and its answer does not count,
//! but it is kept, so that it is there again when the field is. Errors come in the order of the form, one per field,
//! with data only; the words are the program's.

use super::day::{ClockTime, Day};
use super::form::{Answers, Dates, Field, FieldKind, FieldOption, Form};
use super::phone::{Phone, PhoneProblem};
use super::slug::FieldId;
use super::standard_answer::blank_left;
use serde_json::Value;

/// What checking a form needs to know beside the answers.
pub struct Surroundings<'a> {
    /// The local day.
    pub today: Day,
    /// The calling code of the organisation's country.
    pub phone_country: &'a str,
    /// The most bytes of one file.
    pub max_file_bytes: u64,
    /// Whether a file of this media type may be attached.
    pub accepts_file: &'a dyn Fn(&str) -> bool,
    /// Whether the pack has the department or category, or the workspace the customer, that is named.
    pub knows: &'a dyn Fn(FieldKind, &str) -> bool,
}

/// A file that was attached in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachedFile {
    /// In which field.
    pub field: FieldId,
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// Its media type.
    pub media_type: String,
}

/// A field that is not right yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Which field.
    pub field: FieldId,
    /// What is wrong.
    pub problem: FieldProblem,
}

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// It is required and not there.
    Missing,
    /// Too many characters.
    TooLong {
        /// The most allowed.
        max: usize,
        /// How many there are.
        is: usize,
    },
    /// A blank of a standard answer that nobody has filled in (B29).
    Blank {
        /// What stands in it.
        name: String,
    },
    /// Not a day that exists.
    NotADate,
    /// A day after today, where only the past makes sense.
    InFuture,
    /// A day before today, where only the future makes sense.
    InPast,
    /// Not a time of day.
    NotATime,
    /// Not a telephone number.
    Phone(PhoneProblem),
    /// Not a whole number, or a negative one.
    NotANumber,
    /// More than allowed.
    TooHigh {
        /// The most allowed.
        max: i64,
    },
    /// Not one of the things that can be chosen.
    NotAChoice,
    /// Too many files.
    TooManyFiles {
        /// The most allowed.
        max: usize,
    },
    /// A file is too big.
    FileTooBig {
        /// Its name.
        name: String,
        /// The most bytes allowed.
        max: u64,
    },
    /// A file of a kind that is not allowed.
    FileKind {
        /// Its name.
        name: String,
    },
}

/// The longest text where the pack sets no limit, in characters.
#[must_use]
pub fn default_max(kind: FieldKind) -> usize {
    match kind {
        FieldKind::Long => 10_000,
        FieldKind::Files => 20,
        _ => 300,
    }
}

/// Whether an answer is an answer at all.
#[must_use]
pub fn is_answered(answer: Option<&Value>) -> bool {
    match answer {
        None | Some(Value::Null) => false,
        Some(Value::String(text)) => !text.trim().is_empty(),
        Some(Value::Array(items)) => !items.is_empty(),
        Some(_) => true,
    }
}

/// The fields that are shown, in order.
#[must_use]
pub fn visible<'a>(form: &'a Form, answers: &Answers) -> Vec<&'a Field> {
    let mut shown: Vec<&Field> = Vec::new();
    for field in &form.fields {
        let holds = field.when.iter().all(|condition| {
            let answer = answers.get(&condition.field).filter(|_| shown.iter().any(|f| f.id == condition.field));
            is_answered(answer) && (condition.is.is_empty() || answer.is_some_and(|a| condition.is.contains(a)))
        });
        if holds {
            shown.push(field);
        }
    }
    shown
}

/// Everything that is wrong, in the order of the form.
#[must_use]
pub fn validate(form: &Form, answers: &Answers, files: &[AttachedFile], around: &Surroundings<'_>) -> Vec<FieldError> {
    let problem = |field: &&Field| {
        let attached: Vec<&AttachedFile> = files.iter().filter(|file| file.field == field.id).collect();
        let answer = answers.get(&field.id).filter(|answer| is_answered(Some(answer)));
        match (field.kind, answer) {
            (FieldKind::Files, _) if !attached.is_empty() => wrong_file(field, &attached, around),
            (FieldKind::Files, _) | (_, None) => field.required.then_some(FieldProblem::Missing),
            (_, Some(answer)) => wrong_answer(field, answer, around),
        }
    };
    let shown = visible(form, answers);
    let errors =
        shown.iter().filter_map(|field| Some(FieldError { field: field.id.clone(), problem: problem(field)? }));
    errors.collect()
}

/// The fields without which the form does not count as filed and that have no answer yet.
#[must_use]
pub fn missing_to_count<'a>(form: &'a Form, answers: &Answers) -> Vec<&'a FieldId> {
    let shown = visible(form, answers);
    let is_missing = |id: &&FieldId| shown.iter().any(|field| field.id == **id) && !is_answered(answers.get(*id));
    form.counts_as_filed.iter().filter(is_missing).collect()
}

fn wrong_file(field: &Field, files: &[&AttachedFile], around: &Surroundings<'_>) -> Option<FieldProblem> {
    let max = max(field);
    if files.len() > max {
        return Some(FieldProblem::TooManyFiles { max });
    }
    files.iter().find_map(|file| {
        if file.bytes > around.max_file_bytes {
            Some(FieldProblem::FileTooBig { name: file.name.clone(), max: around.max_file_bytes })
        } else if (around.accepts_file)(&file.media_type) {
            None
        } else {
            Some(FieldProblem::FileKind { name: file.name.clone() })
        }
    })
}

fn wrong_answer(field: &Field, answer: &Value, around: &Surroundings<'_>) -> Option<FieldProblem> {
    let text = answer.as_str();
    match field.kind {
        FieldKind::Line | FieldKind::Long => {
            let (max, is) = (max(field), text.unwrap_or_default().chars().count());
            let blank = || blank_left(text.unwrap_or_default());
            match (is > max).then_some(FieldProblem::TooLong { max, is }) {
                None => blank().map(|name| FieldProblem::Blank { name: name.to_owned() }),
                long => long,
            }
        }
        FieldKind::Choice | FieldKind::Radio => {
            let known = option(field, answer).is_some();
            (!known).then_some(FieldProblem::NotAChoice)
        }
        FieldKind::Date => match text.and_then(|text| Day::parse(text).ok()) {
            None => Some(FieldProblem::NotADate),
            Some(day) if field.dates == Dates::Past && day > around.today => Some(FieldProblem::InFuture),
            Some(day) if field.dates == Dates::Future && day < around.today => Some(FieldProblem::InPast),
            Some(_) => None,
        },
        FieldKind::Time => {
            let time = text.and_then(|text| ClockTime::parse(text).ok()).filter(|time| time.minutes() < 24 * 60);
            time.is_none().then_some(FieldProblem::NotATime)
        }
        FieldKind::Phone => Phone::parse(text.unwrap_or_default(), around.phone_country).err().map(FieldProblem::Phone),
        FieldKind::Number | FieldKind::Money => {
            let highest = field.max.map_or(i64::MAX, i64::from);
            match answer.as_i64().filter(|number| *number >= 0) {
                None => Some(FieldProblem::NotANumber),
                Some(number) => (number > highest).then_some(FieldProblem::TooHigh { max: highest }),
            }
        }
        FieldKind::YesNo => (!answer.is_boolean()).then_some(FieldProblem::NotAChoice),
        FieldKind::Department | FieldKind::Category | FieldKind::Customer => {
            let known = text.is_some_and(|text| (around.knows)(field.kind, text));
            (!known).then_some(FieldProblem::NotAChoice)
        }
        FieldKind::Files => None,
    }
}

fn max(field: &Field) -> usize {
    field.max.and_then(|max| usize::try_from(max).ok()).unwrap_or_else(|| default_max(field.kind))
}

fn option<'a>(field: &'a Field, answer: &Value) -> Option<&'a FieldOption> {
    field.options.iter().find(|option| answer.as_str() == Some(option.id.as_str()))
}

/// A line of the check page, and of the printed form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckRow<'a> {
    /// The field.
    pub field: &'a Field,
    /// What it says.
    pub shown: Shown<'a>,
}

/// An answer, ready for words and formats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown<'a> {
    /// No answer.
    Nothing,
    /// As typed; also what could not be read as its kind.
    Text(&'a str),
    /// The option chosen.
    Option(&'a FieldOption),
    /// Yes or no.
    YesNo(bool),
    /// A day.
    Day(Day),
    /// A time of day.
    Time(ClockTime),
    /// A telephone number.
    Phone(Phone),
    /// A number.
    Number(i64),
    /// An amount in minor units.
    Money(i64),
    /// So many files.
    Files(usize),
    /// The id of a department.
    Department(&'a str),
    /// The id of a category.
    Category(&'a str),
    /// The record of a customer.
    Customer(&'a str),
}

/// The rows of the check page: every field that is shown, answered or not.
#[must_use]
pub fn check_rows<'a>(
    form: &'a Form,
    answers: &'a Answers,
    files: &[AttachedFile],
    phone_country: &str,
) -> Vec<CheckRow<'a>> {
    let row = |field: &'a Field| {
        let attached = files.iter().filter(|file| file.field == field.id).count();
        let answer = answers.get(&field.id).filter(|answer| is_answered(Some(answer)));
        let shown = match (field.kind, answer) {
            (FieldKind::Files, _) if attached > 0 => Shown::Files(attached),
            (_, Some(answer)) => shown(field, answer, phone_country),
            (_, None) => Shown::Nothing,
        };
        CheckRow { field, shown }
    };
    visible(form, answers).into_iter().map(row).collect()
}

fn shown<'a>(field: &'a Field, answer: &'a Value, phone_country: &str) -> Shown<'a> {
    let text = answer.as_str().unwrap_or_default();
    let read = match field.kind {
        FieldKind::Choice | FieldKind::Radio => option(field, answer).map(Shown::Option),
        FieldKind::Date => Day::parse(text).ok().map(Shown::Day),
        FieldKind::Time => ClockTime::parse(text).ok().map(Shown::Time),
        FieldKind::Phone => Phone::parse(text, phone_country).ok().map(Shown::Phone),
        FieldKind::Number => answer.as_i64().map(Shown::Number),
        FieldKind::Money => answer.as_i64().map(Shown::Money),
        FieldKind::YesNo => answer.as_bool().map(Shown::YesNo),
        FieldKind::Files => answer.as_array().map(|files| Shown::Files(files.len())),
        FieldKind::Department => Some(Shown::Department(text)),
        FieldKind::Category => Some(Shown::Category(text)),
        FieldKind::Customer => Some(Shown::Customer(text)),
        FieldKind::Line | FieldKind::Long => None,
    };
    read.unwrap_or(Shown::Text(text))
}
