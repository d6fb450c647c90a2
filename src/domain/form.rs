//! A form as a pack writes it: fields in order, when each is shown, and what makes it a complaint.
//!
//! The answers are a map from field to JSON value, as records hold them: text for most kinds, `true` or `false` for
//! yes and no, a whole number for numbers and money (minor units), option ids for choices, and for files the list of
//! their records. [`super::form_check`] looks at answers; nothing here knows a screen.

use super::limit::Limit;
use super::number::Letter;
use super::slug::{ClassId, ClockId, FieldId, FormId, OptionId};
use super::text::Text;
use crate::reading::{Read, Reader, members, words};
use crate::sorted::Map;
use serde_json::Value;

/// The answers of one form, or what a script has gathered so far.
pub type Answers = Map<FieldId, Value>;

/// A form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Its id.
    pub id: FormId,
    /// What people call it.
    pub label: Text,
    /// What its record is.
    pub role: FormRole,
    /// The letter of the numbers told to customers; none if its records are not numbered.
    pub letter: Option<Letter>,
    /// The field that sums the matter up in a line, for lists and calls; else the first one of text.
    pub subject: Option<FieldId>,
    /// Its fields, in the order of the page.
    pub fields: Vec<Field>,
    /// Its clocks.
    pub clocks: Vec<FormClock>,
    /// Without answers to these it does not count as filed.
    pub counts_as_filed: Vec<FieldId>,
    /// For complaints: the two questions.
    pub judgement: Option<JudgementFields>,
    /// How it is printed; none if it is not.
    pub print: Option<Print>,
}

members! { Form {
    must: [id, label, role, fields],
    may: [letter, subject, clocks, counts_as_filed, judgement, print],
} }

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

    /// What a sheet of it is called: by its print, else what people call the form. A complaint without a print of its
    /// own has none here: its sheet is the complaint form.
    #[must_use]
    pub fn sheet_title(&self) -> Option<&Text> {
        let own = (self.role != FormRole::Complaint).then_some(&self.label);
        self.print.as_ref().map(|print| &print.title).or(own)
    }

    /// The first field of a kind, such as the one that names the department.
    #[must_use]
    pub fn field_of_kind(&self, kind: FieldKind) -> Option<&Field> {
        self.fields.iter().find(|field| field.kind == kind)
    }
}

/// What the record of a form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormRole {
    /// A complaint: judged, routed, answered.
    Complaint,
    /// Work for a department.
    Order,
    /// A note that needs no answer.
    Note,
}

words! { FormRole { Complaint => "complaint", Order => "order", Note => "note" } }

/// A field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its id; the record's field is `f.` and this.
    pub id: FieldId,
    /// The question or name beside it.
    pub label: Text,
    /// What helps to answer it.
    pub hint: Option<Text>,
    /// What is typed or chosen.
    pub kind: FieldKind,
    /// For `choice` and `radio`: what can be chosen.
    pub options: Vec<FieldOption>,
    /// Whether it must be answered when it is shown. Fields say so when they are optional.
    pub required: bool,
    /// It is shown only while all of these hold.
    pub when: Vec<Condition>,
    /// The longest text in characters, the highest number or amount, or the most files.
    pub max: Option<u32>,
    /// For dates: whether a day after today is refused.
    pub dates: Dates,
    /// Whether half of the page's width is enough.
    pub width: Width,
    /// For whom its answer is printed and told.
    pub audience: Audience,
}

members! { Field {
    must: [id, label, kind],
    may: [hint, options, required, when, max, dates, width, audience],
} }

/// What is typed or chosen in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

words! { FieldKind {
    Line => "line", Long => "long", Choice => "choice", Radio => "radio", Date => "date", Time => "time",
    Phone => "phone", Number => "number", Money => "money", YesNo => "yes_no", Files => "files",
    Department => "department", Category => "category", Customer => "customer",
} }

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldOption {
    /// Its id, which is the answer.
    pub id: OptionId,
    /// What people call it.
    pub label: Text,
}

members! { FieldOption { must: [id, label] } }

/// Which days a date may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dates {
    /// Any day.
    Any,
    /// Today or before.
    Past,
    /// Today or after.
    Future,
}

words! { Dates { Any => "any", Past => "past", Future => "future" } }

/// How much of the page a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// The whole width.
    Full,
    /// Half of it.
    Half,
}

words! { Width { Full => "full", Half => "half" } }

/// For whom an answer is printed and told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The customer and the organisation.
    Everyone,
    /// The organisation only; printed only if asked.
    Internal,
}

words! { Audience { Everyone => "everyone", Internal => "internal" } }

/// Holds while a field's answer is one of some values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The field, which stands before the one that depends on it.
    pub field: FieldId,
    /// The values: option ids, `true`, `false` or numbers. Empty means any answer at all.
    pub is: Vec<Value>,
}

members! { Condition { must: [field], may: [is] } }

/// A clock that starts when the form is filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormClock {
    /// Its id: `acknowledge`, `answer`.
    pub id: ClockId,
    /// What people call it.
    pub label: Text,
    /// How long it runs.
    pub runs: ClockLimit,
    /// Whether it may pause while waiting for the customer.
    pub pauses: bool,
}

members! { FormClock { must: [id, label, runs], may: [pauses] } }

/// How long a clock runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClockLimit {
    /// As long as the class of the matter says; this class when nobody has chosen one.
    Class(ClassId),
    /// Always as long as this.
    Limit(Limit),
}

impl Read for ClockLimit {
    fn read(from: &Reader<'_>) -> Self {
        match from.variant(&["class", "limit"]) {
            (0, class) => Self::Class(ClassId::read(&class)),
            (_, limit) => Self::Limit(Limit::read(&limit)),
        }
    }
}

/// The fields that hold the two questions by which a complaint is judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgementFields {
    /// Are the reasons sufficient? Its options are `yes`, `no` and `pending`.
    pub reasons: FieldId,
    /// Is the demand reasonable? Its options are `yes`, `no` and `pending`.
    pub demand: FieldId,
}

members! { JudgementFields { must: [reasons, demand] } }

/// How a form is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    /// The title of the sheet.
    pub title: Text,
    /// What stands under each line for a signature.
    pub signatures: Vec<Text>,
    /// Whose each copy is: one sheet is printed for each.
    pub copies: Vec<Text>,
    /// Small print under everything, such as where to turn next.
    pub footer: Option<Text>,
}

members! { Print { must: [title], may: [signatures, copies, footer] } }

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_sheet_is_called_by_its_print_else_by_its_form_and_only_a_complaint_is_a_complaint_form() {
        let label = json!({"es": "Orden de trabajo"});
        let form = |role: &str| -> Form {
            crate::reading::read(&json!({"id": "orden", "label": label, "role": role, "fields": []})).unwrap()
        };
        let title = |form: &Form| form.sheet_title().and_then(|title| Some(title.languages().next()?.1.to_owned()));
        assert_eq!(title(&form("order")).as_deref(), Some("Orden de trabajo"));
        assert_eq!(title(&form("note")).as_deref(), Some("Orden de trabajo"));
        assert_eq!(title(&form("complaint")), None);
        let print: Print = crate::reading::read(&json!({"title": {"es": "Parte de avería"}})).unwrap();
        assert_eq!(title(&Form { print: Some(print), ..form("order") }).as_deref(), Some("Parte de avería"));
    }
}
