//! The short names that a pack gives its parts, one type for each kind of part.
//!
//! A department's id cannot be passed where a form's is wanted, and an id that exists is well formed: one to 48 of
//! `a–z`, `0–9`, `-` and `_`, starting with a letter or digit, so that it can stand in a field name such as
//! `f.facts` without escaping. Whether the part itself exists is for the pack's checker to say.

use super::bad_value::BadValue;
use crate::reading::{Read, Reader};

/// The longest id, in bytes.
pub const LONGEST: usize = 48;

fn well_formed(id: &str) -> bool {
    let starts = id.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
    let rest = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    starts && id.len() <= LONGEST && id.bytes().all(rest)
}

/// Checks one id.
///
/// # Errors
/// [`BadValue::Id`] when a character or the length is not allowed.
fn checked(id: String) -> Result<String, BadValue> {
    if well_formed(&id) { Ok(id) } else { Err(BadValue::Id(id)) }
}

fn read(from: &Reader<'_>) -> String {
    from.parsed(String::new(), |id| checked(id.to_owned()))
}

macro_rules! slugs {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Reads an id.
            ///
            /// # Errors
            /// [`BadValue::Id`] when a character or the length is not allowed.
            pub fn new(id: impl Into<String>) -> Result<Self, BadValue> {
                checked(id.into()).map(Self)
            }

            /// The id as it is written in the pack.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Read for $name {
            fn read(from: &Reader<'_>) -> Self {
                Self(read(from))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

slugs! {
    /// The id of a pack; two versions of one pack share it.
    PackId,
    /// A department that handles matters.
    DepartmentId,
    /// A role that decides what a person may do.
    RoleId,
    /// A way in which contacts arrive: telephone, window, mail.
    ChannelId,
    /// A calendar of opening hours.
    CalendarId,
    /// A kind of contact: complaint, fault, question.
    KindId,
    /// A category, the reason for a contact.
    CategoryId,
    /// A class, which carries a time limit.
    ClassId,
    /// A form.
    FormId,
    /// A field of a form.
    FieldId,
    /// One option of a field.
    OptionId,
    /// A clock of a form: acknowledge, answer.
    ClockId,
    /// A script.
    ScriptId,
    /// A step of a script or of a checklist.
    StepId,
    /// A choice at a step of a script.
    ChoiceId,
    /// A reason for skipping a compulsory step.
    SkipReasonId,
    /// A checklist.
    ChecklistId,
    /// The outcome of an attempt to call back.
    OutcomeId,
    /// A grade of satisfaction.
    GradeId,
    /// A disposition, what became of a contact.
    DispositionId,
    /// A standard answer.
    AnswerId,
    /// A published service commitment.
    CommitmentId,
    /// Somebody, or a service, that is told or asked: a person in charge, an emergency number.
    PersonId,
    /// A kind of emergency.
    EmergencyId,
    /// What a caller is to the holder: tenant, relative, lawyer.
    RelationId,
    /// A check of who calls.
    CheckId,
    /// Something that a caller may want to be told.
    TopicId,
    /// A kind of work order.
    OrderKindId,
    /// A listed reason for which a department sends an order back.
    ReturnReasonId,
    /// A service for which a kiosk gives numbers.
    ServiceId,
    /// What a visitor comes for.
    SubjectId,
    /// Why a visitor is called before others.
    PriorityId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_can_stand_in_a_field_name_without_escaping() {
        let longest = "a".repeat(LONGEST);
        for good in ["facts", "sin-agua", "class_2", "24h", longest.as_str()] {
            assert_eq!(FieldId::new(good).map(String::from), Ok(good.to_owned()));
        }
        let longer = "a".repeat(LONGEST + 1);
        for bad in ["", "-x", "Facts", "a b", "a.b", "avería", longer.as_str()] {
            assert_eq!(FieldId::new(bad), Err(BadValue::Id(bad.to_owned())));
        }
    }
}
