//! Filters kept under a name, and what is done to several records of a list at once.

use super::App;
use crate::domain::list_filter::{ListFilter, Saved, keep};
use crate::journal::RecordId;
use crate::platform::prefs::{self, Pref};
use crate::reading;
use crate::workspace::Action;
use leptos::task::spawn_local;
use serde_json::Value;

fn kept() -> Vec<Saved> {
    let stored: Value = serde_json::from_str(&prefs::get(Pref::Filters).unwrap_or_default()).unwrap_or_default();
    let rows: Vec<Vec<String>> = reading::read(&stored).unwrap_or_default();
    rows.into_iter().filter_map(Saved::from_texts).collect()
}

fn store(all: &[Saved]) {
    let rows = all.iter().map(|saved| Value::from(saved.to_texts().to_vec()));
    prefs::set(Pref::Filters, &Value::from_iter(rows).to_string());
}

impl App {
    /// The filters that whoever sits here keeps for a list on this device, the first first.
    #[must_use]
    pub fn saved_filters(self, list: &str) -> Vec<Saved> {
        let agent = self.agent_id();
        kept().into_iter().filter(|saved| saved.owner == agent && saved.list == list).collect()
    }

    /// Keeps a filter under a name. Returns whether there was room for it.
    pub fn save_filter(self, list: &str, name: &str, filter: ListFilter) -> bool {
        let mut all = kept();
        let new = Saved { owner: self.agent_id(), list: list.to_owned(), name: name.to_owned(), filter };
        let room = keep(&mut all, new);
        store(&all);
        room
    }

    /// Forgets a filter.
    pub fn forget_filter(self, saved: &Saved) {
        let mut all = kept();
        all.retain(|other| other != saved);
        store(&all);
    }

    /// Gives calls to the team, in one entry.
    pub fn give_to_team(self, calls: &[RecordId]) {
        let parts: Vec<_> = calls.iter().flat_map(|call| self.edit_of(call, |edit| edit.set("owner", ""))).collect();
        if parts.is_empty() {
            return;
        }
        let said = self.text_now().lists.given_to_team(calls.len());
        spawn_local(async move {
            if let Ok(saved) = self.write(Action::edit(parts)).await {
                self.tell(said, saved.entries);
            }
        });
    }
}
