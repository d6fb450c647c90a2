//! Who else types in a record: another open tab of this browser holds a draft of it (B9).
//!
//! A tab says that it kept a draft; the others read the drafts, and ask the browser which tabs are open: the name of a
//! tab is held as a lock for as long as it lives. Nobody is held up by it, and nothing that is typed is shown.

use super::App;
use super::live::lock_name;
use crate::journal::RecordId;
use crate::platform::{clock, locks};
use crate::workspace::DraftForm;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What a tab says to the others after it kept a draft, or threw one away.
pub(super) const HINT: &str = "typing";

/// How long after a look the next follows while somebody types elsewhere: a tab that closes says nothing.
const AGAIN_MS: u32 = 4_000;

/// Somebody who types in a record in another open tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    /// The agent's record, as text.
    pub agent: String,
    /// When a key was last pressed there: milliseconds since 1970.
    pub at: i64,
}

/// Who types in a record in another open tab, the latest first and each agent once.
fn typing_in(drafts: &[DraftForm], record: &str, own: &str, is_open: impl Fn(&str) -> bool) -> Vec<Editor> {
    let other = |draft: &&DraftForm| draft.key.record == record && draft.key.tab != own && is_open(&draft.key.tab);
    let mut all: Vec<Editor> = Vec::new();
    let mut found: Vec<&DraftForm> = drafts.iter().filter(other).collect();
    found.sort_by_key(|draft| core::cmp::Reverse(draft.at));
    for draft in found {
        if !all.iter().any(|known| known.agent == draft.key.agent) {
            all.push(Editor { agent: draft.key.agent.clone(), at: draft.at });
        }
    }
    all
}

/// Follows who types in one record in another tab, for as long as its view stands.
#[derive(Clone, Copy)]
pub struct Watch {
    app: App,
    record: StoredValue<String>,
    turn: StoredValue<u32>,
    /// Who types there.
    pub who: RwSignal<Vec<Editor>>,
}

impl Watch {
    /// Begins to look.
    #[must_use]
    pub fn new(app: App, record: &RecordId) -> Self {
        let (record, turn) = (StoredValue::new(record.to_string()), StoredValue::new(0));
        let watch = Self { app, record, turn, who: RwSignal::new(Vec::new()) };
        Effect::new(move |_| {
            app.typed_elsewhere.track();
            // What is saved elsewhere is typed there no longer.
            app.revision.track();
            turn.update_value(|n| *n += 1);
            spawn_local(watch.look(turn.get_value()));
        });
        watch
    }

    /// Looks, and again while somebody types there, until a later look takes over or the view is gone.
    async fn look(self, turn: u32) {
        while self.turn.try_get_value() == Some(turn) {
            let (Some(live), Some(record)) = (self.app.live(), self.record.try_get_value()) else { return };
            let held = locks::held().await.unwrap_or_default();
            let Ok(drafts) = live.workspace.drafts().await else { return };
            let is_open = |tab: &str| held.contains(&lock_name(&live.database, tab));
            let who = typing_in(&drafts, &record, &live.tab, is_open);
            let nobody = who.is_empty();
            if self.who.try_get_untracked().is_some_and(|known| known != who) {
                self.who.try_set(who);
            }
            if nobody {
                return;
            }
            clock::sleep(AGAIN_MS).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sorted::Map;
    use crate::workspace::DraftKey;

    fn draft(agent: &str, record: &str, tab: &str, at: i64) -> DraftForm {
        let key = DraftKey { agent: agent.into(), form: "complaint".into(), record: record.into(), tab: tab.into() };
        DraftForm { key, fields: Map::new(), at, parent: String::new() }
    }

    #[test]
    fn b09_an_editor_of_the_same_record_in_another_open_tab_is_seen() {
        let drafts = [
            draft("marta", "complaint/a", "mine", 9),
            draft("marta", "complaint/a", "other", 5),
            draft("jian", "complaint/a", "third", 7),
            draft("jian", "complaint/a", "other", 6),
            draft("jian", "complaint/b", "other", 8),
            draft("ana", "complaint/a", "closed", 8),
        ];
        let seen = typing_in(&drafts, "complaint/a", "mine", |tab| tab != "closed");
        let seen: Vec<(&str, i64)> = seen.iter().map(|e| (e.agent.as_str(), e.at)).collect();
        assert_eq!(seen, [("jian", 7), ("marta", 5)]);
        assert_eq!(typing_in(&drafts, "complaint/a", "mine", |_| false), []);
    }
}
