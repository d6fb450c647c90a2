//! Paper forms: numbers reserved for a pad of them, and typing one that comes back (B65).

use super::App;
use crate::domain::contact::{self, Opening};
use crate::domain::form::Form;
use crate::domain::paper::{self, Reserved};
use crate::journal::RecordId;
use crate::platform::clock;
use crate::route::{Key, Route, Sheet};
use crate::workspace::Action;
use leptos::prelude::*;

impl App {
    /// All reserved numbers, the latest pad first. Follows them.
    #[must_use]
    pub fn reserved(self) -> Vec<Reserved> {
        self.read(Reserved::all).unwrap_or_default()
    }

    /// The forms whose matters are numbered, so that blank ones can carry their number.
    #[must_use]
    pub fn paper_forms(self) -> Vec<Form> {
        self.pack()
            .map(|pack| pack.forms.iter().filter(|form| form.letter.is_some()).cloned().collect())
            .unwrap_or_default()
    }

    /// Reserves numbers for a pad of blank forms, all in one transaction, and goes to the sheets to print.
    pub fn reserve_numbers(self, form: &Form, count: usize) {
        let Some(letter) = form.letter.map(|letter| letter.as_char().to_string()) else { return };
        let Some(pad) = self.new_id("pad") else { return };
        let (now, agent) = (clock::now_ms(), self.agent_id());
        let ids: Vec<RecordId> = (0..count.min(paper::AT_ONCE)).filter_map(|_| self.new_id(paper::KIND)).collect();
        let part = |id: &RecordId| paper::reserve(id.clone(), form.id.as_str(), pad.key(), &agent, now);
        let action = ids.iter().fold(Action::edit(ids.iter().map(part)), |action, id| action.numbered(id, &letter));
        leptos::task::spawn_local(async move {
            if self.write(action).await.is_ok()
                && let Some(key) = Key::new(pad.key())
            {
                self.go(&Route::Print(Sheet::Blank, key));
            }
        });
    }

    /// Marks the form of a reserved number as spoilt or lost, with the reason: the number is never given again.
    pub fn spoil_number(self, id: RecordId, why: &str) {
        let why = why.to_owned();
        self.change(id, self.text_now().paper.spoilt_said, move |edit| edit.set("spoilt", why));
    }

    /// Begins the late entry of a paper form: a contact that happened at `at` and is typed now.
    pub fn enter_paper(self, reserved: &Reserved, at: i64) {
        let (Some(id), Some(pack)) = (self.new_id(contact::KIND), self.pack_now()) else { return };
        let of_form = |kind: &&crate::pack::matters::ContactKind| {
            kind.form.as_ref().is_some_and(|form| form.as_str() == reserved.form)
        };
        let kind = pack.contact_kinds.iter().find(of_form).map(|kind| kind.id.to_string()).unwrap_or_default();
        let with = Opening {
            channel: self.voice(),
            pack: self.pack_hash.get_untracked(),
            agent: self.agent_id(),
            at,
            ..Opening::default()
        };
        let mut parts = vec![contact::late(id.clone(), with, &kind, &reserved.id, clock::now_ms())];
        parts.extend(self.edit_of(&reserved.id, |edit| edit.set("used", id.as_str())));
        leptos::task::spawn_local(async move {
            if self.write(Action::edit(parts)).await.is_ok()
                && let Some(key) = Key::new(id.key())
            {
                self.go(&Route::Contact(key));
            }
        });
    }

    /// The number that stands on the paper form of a contact.
    #[must_use]
    pub fn paper_number(self, paper: &str) -> Option<String> {
        let id: RecordId = paper.parse().ok()?;
        self.peek(|journal| paper::printed(journal, &id)).flatten()
    }

    /// The same, while no matter has it.
    #[must_use]
    pub fn paper_number_left(self, paper: &str) -> Option<String> {
        let id: RecordId = paper.parse().ok()?;
        self.peek(|journal| paper::number_for(journal, &id)).flatten()
    }
}
