//! Questions: who answered what, and corrections, in the workspace of practice.

use super::App;
use crate::domain::contact_register::day_of;
use crate::journal::Edit;
use crate::platform::{clock, fetch};
use crate::training::quiz::answered::{ANSWER, Answer, CORRECTION, Correction, Ruling, week_of};
use crate::training::quiz::bank::{Bank, Question, Side};
use crate::training::quiz::check;
use crate::workspace::Action;
use leptos::prelude::*;
use std::sync::Arc;

impl App {
    /// The questions of the organisation, if it has a question file that is in order.
    pub async fn quiz_bank(self) -> Option<Arc<Bank>> {
        let id = self.pack_now()?.id.to_string();
        let text = fetch::text(&format!("training/quiz/{id}.json")).await.ok()?;
        match check::read(&text) {
            Ok(bank) => Some(Arc::new(bank)),
            Err(findings) => {
                findings.iter().for_each(|finding| crate::platform::crash::log(&finding.to_string()));
                None
            }
        }
    }

    /// All answers of this workspace, the earliest first. Follows them.
    #[must_use]
    pub fn quiz_answers(self) -> Vec<Answer> {
        self.read(Answer::all).unwrap_or_default()
    }

    /// All corrections, the latest first. Follows them.
    #[must_use]
    pub fn quiz_corrections(self) -> Vec<Correction> {
        self.read(Correction::all).unwrap_or_default()
    }

    /// This week's number. Follows the pack.
    #[must_use]
    pub fn week_now(self) -> Option<i64> {
        let zone = self.pack()?.time_zone;
        Some(week_of(day_of(clock::now_ms(), zone)))
    }

    /// This moment: milliseconds since 1970.
    #[must_use]
    pub fn ms_now(self) -> i64 {
        clock::now_ms()
    }

    /// Keeps an answer; `week` where it is to the question of that week.
    pub fn answer_question(self, question: &Question, chose: Side, week: Option<i64>) {
        let Some(id) = self.new_id(ANSWER) else { return };
        let name = self.desk.with_untracked(|d| d.as_ref().map(|d| d.agent_name.clone())).unwrap_or_default();
        let edit = Edit::new(id)
            .set("question", question.id.as_str())
            .set("chose", chose.word())
            .set("agent", self.agent_id())
            .set("name", name)
            .set("at", clock::now_ms());
        let edit = match week {
            Some(week) => edit.set("week", week),
            None => edit,
        };
        let part = edit.into_part();
        leptos::task::spawn_local(async move {
            // What could not be written was told.
            let _ = self.write(Action::edit([part])).await;
        });
    }

    /// Corrects a question: what counts as right from now on, for earlier answers too.
    pub fn correct_question(self, question: &Question, right: Ruling, why: &str) {
        let Some(id) = self.new_id(CORRECTION) else { return };
        let by = self.desk.with_untracked(|d| d.as_ref().map(|d| d.agent_name.clone())).unwrap_or_default();
        let part = Edit::new(id)
            .set("question", question.id.as_str())
            .set("right", right.word())
            .set("why", why)
            .set("by", by)
            .set("at", clock::now_ms())
            .into_part();
        let said = self.text_now().quiz.corrected_now;
        leptos::task::spawn_local(async move {
            if let Ok(saved) = self.write(Action::edit([part])).await {
                self.tell(said, saved.entries);
            }
        });
    }
}
