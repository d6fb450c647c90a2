//! Who calls, for whom, and what was checked (B59); what was said to a caller who insults or threatens (B64).

use super::{App, FormState};
use crate::domain::abuse::Stage;
use crate::journal::RecordId;
use crate::platform::clock;
use serde_json::Value;

impl App {
    /// Says what the caller is to the holder; empty takes it back.
    pub fn set_relation(self, contact: &RecordId, relation: &str) {
        let parts = self.edit_of(contact, |edit| edit.set("relation", relation));
        self.store(parts);
    }

    /// Records that a check was passed now, or takes that back. What was answered is recorded nowhere.
    pub fn pass_check(self, contact: &RecordId, check: &str, passed: bool) {
        let at = if passed { Value::from(clock::now_ms()) } else { Value::Null };
        let parts = self.edit_of(contact, |edit| edit.set(&format!("check.{check}"), at));
        self.store(parts);
    }

    /// Notes that a stage was said to an abusive caller, with the time.
    pub fn say_to_abuser(self, contact: RecordId, stage: Stage) {
        let said = self.text_now().guard.abuse_said;
        self.change(contact, said, move |edit| edit.set_if_empty(stage.field(), clock::now_ms()));
    }

    /// The agent ends the call, after both warnings: talk time ends, and the contact says who hung up.
    pub fn end_abusive(self, form: FormState) {
        let now = clock::now_ms();
        self.save_contact(
            form,
            move |edit| {
                let edit = edit.set_if_empty(Stage::End.field(), now).set_if_empty("ended", now);
                edit.set("ended_by", "agent")
            },
            None,
        );
    }
}
