//! A caller who insults or threatens: two warnings, a superior, the end (B64).
//!
//! The agent may hang up first only after both warnings; a silent or a lost line are the only other cases, and the pack
//! marks their dispositions. A stage is said once: the moment stays, whoever presses again.

use crate::journal::RecordRef;

/// A stage, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// The first warning.
    First,
    /// The second.
    Second,
    /// A superior takes the call.
    Superior,
    /// The agent ends the call.
    End,
}

impl Stage {
    /// All stages, in order.
    pub const ALL: [Self; 4] = [Self::First, Self::Second, Self::Superior, Self::End];

    /// The field of the contact that says when it was.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::First => "abuse_first",
            Self::Second => "abuse_second",
            Self::Superior => "abuse_superior",
            Self::End => "abuse_end",
        }
    }
}

/// What was said, and when: milliseconds since 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AbuseLog {
    times: [Option<i64>; 4],
}

impl AbuseLog {
    /// Reads it from a contact's record.
    #[must_use]
    pub fn of(record: RecordRef<'_>) -> Self {
        Self { times: Stage::ALL.map(|stage| record.int(stage.field())) }
    }

    /// When a stage was.
    #[must_use]
    pub fn at(&self, stage: Stage) -> Option<i64> {
        Stage::ALL.into_iter().zip(self.times).find(|(known, _)| *known == stage).and_then(|(_, at)| at)
    }

    /// Whether anything was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.times.iter().all(Option::is_none)
    }

    /// Whether the agent may end the call: after both warnings.
    #[must_use]
    pub fn may_end(&self) -> bool {
        self.at(Stage::First).is_some() && self.at(Stage::Second).is_some()
    }

    /// Whether a stage can be logged now. A superior can be asked for at any time, because a threat does not wait.
    #[must_use]
    pub fn allows(&self, stage: Stage) -> bool {
        let before = match stage {
            Stage::First | Stage::Superior => true,
            Stage::Second => self.at(Stage::First).is_some(),
            Stage::End => self.may_end(),
        };
        before && self.at(stage).is_none() && self.at(Stage::End).is_none()
    }

    /// The stage that comes next; none once the call was ended.
    #[must_use]
    pub fn next(&self) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| self.allows(*stage))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Record, RecordId};

    fn log(times: [Option<i64>; 4]) -> AbuseLog {
        AbuseLog { times }
    }

    #[test]
    fn b64_the_agent_hangs_up_first_only_after_both_warnings() {
        let (no, yes) = (None, Some(1));
        for (times, next, may_end, allowed) in [
            ([no, no, no, no], Some(Stage::First), false, &[Stage::First, Stage::Superior][..]),
            ([yes, no, no, no], Some(Stage::Second), false, &[Stage::Second, Stage::Superior]),
            ([no, yes, no, no], Some(Stage::First), false, &[Stage::First, Stage::Superior]),
            ([yes, yes, no, no], Some(Stage::Superior), true, &[Stage::Superior, Stage::End]),
            ([yes, yes, yes, no], Some(Stage::End), true, &[Stage::End]),
            ([no, no, yes, no], Some(Stage::First), false, &[Stage::First]),
            ([yes, yes, no, yes], None, true, &[]),
            ([yes, yes, yes, yes], None, true, &[]),
        ] {
            let log = log(times);
            assert_eq!(log.next(), next, "{times:?}");
            assert_eq!(log.may_end(), may_end, "{times:?}");
            let found: Vec<Stage> = Stage::ALL.into_iter().filter(|stage| log.allows(*stage)).collect();
            assert_eq!(found, allowed, "{times:?}");
        }
    }

    #[test]
    fn a_contact_without_abuse_has_an_empty_log() {
        let record = Record::new(RecordId::new("contact", [7; 12]));
        assert!(AbuseLog::of((&record).into()).is_empty());
        assert!(!log([None, None, Some(4), None]).is_empty());
        assert_eq!(log([None, None, Some(4), None]).at(Stage::Superior), Some(4));
    }
}
