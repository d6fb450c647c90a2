//! What is said to a caller who insults or threatens: two warnings, a superior, the end (B64).

use super::organisation::Pack;
use crate::domain::abuse::{self, AbuseLog};
use crate::domain::slug::DispositionId;
use crate::domain::text::Text;
use crate::reading::members;

/// The four stages of a call that turns abusive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Abuse {
    /// The first warning.
    pub first: Stage,
    /// The second.
    pub second: Stage,
    /// Handing the call to a superior.
    pub superior: Stage,
    /// Ending the call.
    pub end: Stage,
    /// What such a contact is finished with: only after both warnings.
    pub disposition: DispositionId,
}

members! { Abuse { must: [first, second, superior, end, disposition] } }

/// One stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What is said.
    pub say: Text,
    /// What to know.
    pub hint: Option<Text>,
}

members! { Stage { must: [say], may: [hint] } }

impl Abuse {
    /// What is said at a stage.
    #[must_use]
    pub const fn at(&self, stage: abuse::Stage) -> &Stage {
        match stage {
            abuse::Stage::First => &self.first,
            abuse::Stage::Second => &self.second,
            abuse::Stage::Superior => &self.superior,
            abuse::Stage::End => &self.end,
        }
    }
}

impl Pack {
    /// Whether a contact may be finished with this disposition: as an abusive one only after both warnings.
    #[must_use]
    pub fn may_finish_with(&self, disposition: &str, log: &AbuseLog) -> bool {
        let is_abusive = self.abuse.as_ref().is_some_and(|abuse| abuse.disposition.as_str() == disposition);
        !is_abusive || log.may_end()
    }
}
