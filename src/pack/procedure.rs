//! What the procedure of complaints needs of an organisation: who investigates, what is written, how soon again.

use crate::domain::limit::Limit;
use crate::domain::slug::DepartmentId;
use crate::domain::text::Text;
use crate::reading::members;

/// What the procedure of complaints needs, beside the form with its clocks and its two questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Procedure {
    /// The department that looks into complaints.
    pub investigates: DepartmentId,
    /// By when a complaint is answered anew whose customer was not satisfied.
    pub again: Limit,
    /// The letter that answers, with blanks; it is filled in and then changed.
    pub letter: Text,
    /// What is said to a customer whose complaint does not stand.
    pub refusal: Text,
}

members! { Procedure { must: [investigates, again, letter, refusal] } }
