//! When a change of a record asks for its reason (B4, B65).
//!
//! Whoever filed a complaint may put it right while it is open: they are still writing it down. Anybody else's change,
//! and every change after the customer was answered, is a correction of something that others rely on.

use super::complaint::{Complaint, Status};

impl Complaint {
    /// Whether a change by this agent asks for its reason.
    #[must_use]
    pub fn asks_reason(&self, editor: &str) -> bool {
        self.status != Status::Open || self.agent != editor
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Record, RecordId};

    #[test]
    fn b4_only_whoever_filed_it_changes_an_open_complaint_without_a_reason() {
        let record = Record::new(RecordId::new("complaint", [1; 12]));
        let open = Complaint { agent: "agent/ana".into(), ..Complaint::of(&record) };
        assert!(!open.asks_reason("agent/ana"));
        assert!(open.asks_reason("agent/luis"));
        let answered = Complaint { status: Status::Answered, ..open };
        assert!(answered.asks_reason("agent/ana"));
    }
}
