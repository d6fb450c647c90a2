//! Competitions: rounds that were typed and marks that judges gave, in the workspace of practice.

use super::App;
use crate::domain::contact_register::day_of;
use crate::journal::Edit;
use crate::platform::clock;
use crate::training::contest::judged::{self, CRITERIA, Marks, verdicts};
use crate::training::contest::round::{self, Round};
use crate::workspace::Action;

impl App {
    /// All rounds of this workspace, the latest first. Follows them.
    #[must_use]
    pub fn contest_rounds(self) -> Vec<Round> {
        self.read(Round::all).unwrap_or_default()
    }

    /// All marks that judges gave, the earliest first. Follows them.
    #[must_use]
    pub fn contest_marks(self) -> Vec<Marks> {
        self.read(Marks::all).unwrap_or_default()
    }

    /// Today at this organisation, as `2026-11-24`.
    #[must_use]
    pub fn contest_day(self) -> Option<String> {
        Some(day_of(clock::now_ms(), self.pack_now()?.time_zone).to_string())
    }

    /// Keeps a round that is over.
    pub fn keep_round(self, round: &Round) {
        let Some(id) = self.new_id(round::KIND) else { return };
        let part = Edit::new(id)
            .set("discipline", round.discipline.word())
            .set("sheet", round.sheet)
            .set("agent", round.agent.as_str())
            .set("name", round.name.as_str())
            .set("team", round.team.as_str())
            .set("named", round.named)
            .set("at", round.at)
            .set("log", round::log(&round.entries))
            .into_part();
        self.store(vec![part]);
    }

    /// Gives marks to somebody, named by id and name, as whoever sits here. False when these marks would not count: to
    /// oneself, twice on one day, or when two have marked.
    pub fn judge(self, of: (&str, &str), marks: [i64; 3]) -> bool {
        let (judge, Some(day)) = (self.agent_id(), self.contest_day()) else { return false };
        let known = self.peek(Marks::all).unwrap_or_default();
        let closed = verdicts(&known).into_iter().any(|verdict| {
            let mine = verdict.judges.iter().any(|(id, _)| *id == judge);
            verdict.of == of.0 && verdict.day == day && (mine || verdict.judges.len() > 1)
        });
        let Some(id) = self.new_id(judged::KIND).filter(|_| !closed && of.0 != judge) else { return false };
        let edit = Edit::new(id)
            .set("of", of.0)
            .set("of_name", of.1)
            .set("day", day)
            .set("judge", judge)
            .set("judge_name", self.contest_name())
            .set("at", clock::now_ms());
        let edit = CRITERIA.iter().zip(marks).fold(edit, |edit, (criterion, mark)| edit.set(criterion, mark));
        let (part, said) = (edit.into_part(), self.text_now().contest.saved);
        leptos::task::spawn_local(async move {
            if let Ok(saved) = self.write(Action::edit([part])).await {
                self.tell(said, saved.entries);
            }
        });
        true
    }

    /// The name of whoever sits here.
    #[must_use]
    pub fn contest_name(self) -> String {
        use leptos::prelude::WithUntracked;
        self.desk.with_untracked(|d| d.as_ref().map(|d| d.agent_name.clone())).unwrap_or_default()
    }
}
