//! A form as a pack writes it: fields in order, when each is shown, and what makes it a complaint.
//!
//! The answers are a map from field to JSON value, as records hold them: text for most kinds, `true` or `false` for
//! yes and no, a whole number for numbers and money (minor units), option ids for choices, and for files the list of
//! their records. [`super::form_check`] looks at answers; nothing here knows a screen.

use super::limit::Limit;
use super::number::Letter;
use super::slug::{ClassId, ClockId, FieldId, FormId, OptionId};
use super::text::Text;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The answers of one form, or what a script has gathered so far.
pub type Answers = BTreeMap<FieldId, Value>;

/// A form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Its id.
    pub id: FormId,
    /// What people call it.
    pub label: Text,
    /// What its record is.
    pub role: FormRole,
    /// The letter of the numbers told to customers; none if its records are not numbered.
    #[serde(default)]
    pub letter: Option<Letter>,
    /// The field that sums the matter up in a line, for lists and calls; else the first one of text.
    #[serde(default)]
    pub subject: Option<FieldId>,
    /// Its fields, in the order of the page.
    pub fields: Vec<Field>,
    /// Its clocks.
    #[serde(default)]
    pub clocks: Vec<FormClock>,
    /// Without answers to these it does not count as filed.
    #[serde(default)]
    pub counts_as_filed: Vec<FieldId>,
    /// For complaints: the two questions.
    #[serde(default)]
    pub judgement: Option<JudgementFields>,
    /// How it is printed; none if it is not.
    #[serde(default)]
    pub print: Option<Print>,
}

impl Form {
    /// A field by its id.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id.as_str() == id)
    }

    /// The field that sums the matter up in a line.
    #[must_use]
    pub fn subject_field(&self) -> Option<&Field> {
        let named = self.subject.as_ref().and_then(|id| self.field(id.as_str()));
        named.or_else(|| self.fields.iter().find(|field| matches!(field.kind, FieldKind::Line | FieldKind::Long)))
    }

    /// The first field of a kind, such as the one that names the department.
    #[must_use]
    pub fn field_of_kind(&self, kind: FieldKind) -> Option<&Field> {
        self.fields.iter().find(|field| field.kind == kind)
    }
}

/// What the record of a form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormRole {
    /// A complaint: judged, routed, answered.
    Complaint,
    /// Work for a department.
    Order,
    /// A note that needs no answer.
    Note,
}

/// A field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its id; the record's field is `f.` and this.
    pub id: FieldId,
    /// The question or name beside it.
    pub label: Text,
    /// What helps to answer it.
    #[serde(default)]
    pub hint: Option<Text>,
    /// What is typed or chosen.
    pub kind: FieldKind,
    /// For `choice` and `radio`: what can be chosen.
    #[serde(default)]
    pub options: Vec<FieldOption>,
    /// Whether it must be answered when it is shown. Fields say so when they are optional.
    #[serde(default)]
    pub required: bool,
    /// It is shown only while all of these hold.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// The longest text in characters, the highest number or amount, or the most files.
    #[serde(default)]
    pub max: Option<u32>,
    /// For dates: whether a day after today is refused.
    #[serde(default)]
    pub dates: Dates,
    /// Whether half of the page's width is enough.
    #[serde(default)]
    pub width: Width,
    /// For whom its answer is printed and told.
    #[serde(default)]
    pub audience: Audience,
}

/// What is typed or chosen in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One line of text.
    Line,
    /// Several lines of text.
    Long,
    /// One of the options, in a list that opens.
    Choice,
    /// One of the options, all in sight.
    Radio,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A telephone number.
    Phone,
    /// A whole number, not negative.
    Number,
    /// An amount in minor units of the pack's currency, not negative.
    Money,
    /// Yes or no.
    YesNo,
    /// Evidence.
    Files,
    /// One of the pack's departments.
    Department,
    /// One of the pack's categories.
    Category,
    /// A customer.
    Customer,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldOption {
    /// Its id, which is the answer.
    pub id: OptionId,
    /// What people call it.
    pub label: Text,
}

/// Which days a date may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dates {
    /// Any day.
    #[default]
    Any,
    /// Today or before.
    Past,
    /// Today or after.
    Future,
}

/// How much of the page a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Width {
    /// The whole width.
    #[default]
    Full,
    /// Half of it.
    Half,
}

/// For whom an answer is printed and told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The customer and the organisation.
    #[default]
    Everyone,
    /// The organisation only; printed only if asked.
    Internal,
}

/// Holds while a field's answer is one of some values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The field, which stands before the one that depends on it.
    pub field: FieldId,
    /// The values: option ids, `true`, `false` or numbers. Empty means any answer at all.
    #[serde(default)]
    pub is: Vec<Value>,
}

/// A clock that starts when the form is filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormClock {
    /// Its id: `acknowledge`, `answer`.
    pub id: ClockId,
    /// What people call it.
    pub label: Text,
    /// How long it runs.
    pub runs: ClockLimit,
    /// Whether it may pause while waiting for the customer.
    #[serde(default)]
    pub pauses: bool,
}

/// How long a clock runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockLimit {
    /// As long as the class of the matter says; this class when nobody has chosen one.
    Class(ClassId),
    /// Always as long as this.
    Limit(Limit),
}

/// The fields that hold the two questions by which a complaint is judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgementFields {
    /// Are the reasons sufficient? Its options are `yes`, `no` and `pending`.
    pub reasons: FieldId,
    /// Is the demand reasonable? Its options are `yes`, `no` and `pending`.
    pub demand: FieldId,
}

/// How a form is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print {
    /// The title of the sheet.
    pub title: Text,
    /// What stands under each line for a signature.
    #[serde(default)]
    pub signatures: Vec<Text>,
    /// Whose each copy is: one sheet is printed for each.
    #[serde(default)]
    pub copies: Vec<Text>,
    /// Small print under everything, such as where to turn next.
    #[serde(default)]
    pub footer: Option<Text>,
}
