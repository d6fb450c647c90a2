//! A form in hand: what was typed, kept within a second, and truthful about what its author had seen.
//!
//! A field that nobody has touched follows the record. From the first key on it shows what was typed and remembers
//! the writes that the screen showed at that moment; nothing that arrives later replaces it. The draft survives
//! reload, crash and language change, and is removed by the transaction that saves it (B1, B2).

use super::App;
use crate::journal::{Edit, Journal, RecordId, WriteId};
use crate::platform::clock;
use crate::sorted::Map;
use crate::workspace::{DraftField, DraftForm, DraftKey};
use leptos::prelude::*;
use serde_json::Value;

/// How long typing may go on before it is kept, in milliseconds.
const KEEP_MS: u32 = 350;

/// Whether what was typed is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nothing was typed.
    #[default]
    Clean,
    /// Something was typed that is not kept yet.
    Typing,
    /// Everything typed is kept since this moment: milliseconds since 1970.
    At(i64),
    /// It could not be kept; it is on the screen only.
    Failed,
}

#[derive(Clone, Copy)]
struct Field {
    typed: RwSignal<Option<Value>>,
    over: StoredValue<Vec<WriteId>>,
}

/// A form in hand. It is copied freely and lives as long as the component that made it.
#[derive(Clone, Copy)]
pub struct FormState {
    app: App,
    owner: StoredValue<Owner>,
    record: StoredValue<RecordId>,
    key: StoredValue<DraftKey>,
    parent: StoredValue<String>,
    fields: StoredValue<Map<String, Field>>,
    touched: RwSignal<u32>,
    saves: StoredValue<u32>,
    /// Whether what was typed is kept.
    pub kept: RwSignal<Kept>,
    /// Whether the form came back with a draft that the person has not seen accepted or discarded.
    pub recovered: RwSignal<bool>,
}

impl FormState {
    /// Takes a form in hand; a draft of it is recovered at once.
    #[must_use]
    pub fn new(app: App, form: &str, record: RecordId, parent: &str) -> Self {
        let tab = app.live().map(|live| live.tab.clone()).unwrap_or_default();
        let key = DraftKey { agent: app.agent_id(), form: form.into(), record: record.to_string(), tab };
        let state = Self {
            app,
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            record: StoredValue::new(record),
            key: StoredValue::new(key.clone()),
            parent: StoredValue::new(parent.into()),
            fields: StoredValue::new(Map::new()),
            touched: RwSignal::new(0),
            saves: StoredValue::new(0),
            kept: RwSignal::new(Kept::Clean),
            recovered: RwSignal::new(false),
        };
        app.hold_form(state);
        // A form that is left while somebody types is kept first, and is there again when it comes back.
        on_cleanup(move || {
            if state.kept.try_get_untracked() == Some(Kept::Typing)
                && let Some(draft) = state.draft()
            {
                app.remember_draft(draft.clone());
                leptos::task::spawn_local(async move {
                    if let Some(live) = app.live() {
                        let _ = live.workspace.keep_draft(&draft).await;
                    }
                });
            }
        });
        let twin = app.drafts.with_untracked(|all| all.iter().find(|d| d.key.is_twin(&key)).cloned());
        if let Some(draft) = twin {
            state.recover(&draft);
            leptos::task::spawn_local(async move {
                if let Some(live) = app.live() {
                    let _ = live.workspace.adopt_draft(draft, &live.tab).await;
                    app.list_drafts().await;
                }
            });
        }
        state
    }

    fn recover(self, draft: &DraftForm) {
        for (name, field) in &draft.fields {
            let over = field.over.iter().filter_map(|w| w.parse().ok()).collect();
            let Some(slot) = self.field(name) else { continue };
            slot.typed.try_set(Some(field.value.clone()));
            slot.over.try_set_value(over);
        }
        self.parent.try_set_value(draft.parent.clone());
        self.kept.try_set(Kept::At(draft.at));
        self.recovered.try_set(!draft.fields.is_empty());
        self.touched.try_update(|n| *n += 1);
    }

    fn field(self, name: &str) -> Option<Field> {
        if let Some(known) = self.fields.try_with_value(|all| all.get(name).copied())? {
            return Some(known);
        }
        // Signals made here belong to the form, not to whichever view asked first.
        let owner = self.owner.try_get_value()?;
        let made = owner.with(|| Field { typed: RwSignal::new(None), over: StoredValue::new(Vec::new()) });
        self.fields.try_update_value(|all| all.insert(name.to_owned(), made));
        Some(made)
    }

    /// The record that the form is about.
    #[must_use]
    pub fn record(self) -> RecordId {
        self.record.get_value()
    }

    /// The record that this one belongs to, as text.
    #[must_use]
    pub fn parent(self) -> String {
        self.parent.try_get_value().unwrap_or_default()
    }

    /// What a field shows: what was typed, else what is recorded. Follows both.
    #[must_use]
    pub fn value(self, name: &str) -> Option<Value> {
        let typed = self.field(name)?.typed.try_get().flatten();
        match typed {
            Some(Value::Null) => None,
            Some(value) => Some(value),
            None => self.recorded(name),
        }
    }

    /// As [`FormState::value`], as text.
    #[must_use]
    pub fn text(self, name: &str) -> String {
        match self.value(name) {
            Some(Value::String(text)) => text,
            Some(Value::Null) | None => String::new(),
            Some(other) => other.to_string(),
        }
    }

    fn recorded(self, name: &str) -> Option<Value> {
        let record = self.record.try_get_value()?;
        self.app.read(|journal| journal.get(&record).and_then(|r| r.value(name).cloned())).flatten()
    }

    /// Types into a field. An empty text clears it.
    pub fn set(self, name: &str, value: impl Into<Value>) {
        let Some(field) = self.field(name) else { return };
        if field.typed.try_with_untracked(Option::is_none).unwrap_or(true) {
            let record = self.record.get_value();
            let over = self.app.peek(|j| j.get(&record).map(|r| r.over(name)).unwrap_or_default()).unwrap_or_default();
            field.over.try_set_value(over);
            self.touched.try_update(|n| *n += 1);
        }
        let value = value.into();
        field.typed.try_set(Some(value));
        self.keep_soon();
    }

    /// The fields that were typed into, with what was typed. Follows which they are, not each key.
    #[must_use]
    pub fn typed(self) -> Map<String, Value> {
        self.touched.track();
        self.fields.with_value(|all| {
            let typed = all.iter().filter_map(|(name, f)| Some((name.clone(), f.typed.get_untracked()?)));
            typed.collect()
        })
    }

    /// As [`FormState::typed`], following each key.
    #[must_use]
    pub fn typed_now(self) -> Map<String, Value> {
        self.touched.track();
        self.fields.with_value(|all| all.iter().filter_map(|(name, f)| Some((name.clone(), f.typed.get()?))).collect())
    }

    /// The answers of a pack's form as they are recorded. Follows the journal.
    #[must_use]
    pub fn recorded_answers(self) -> crate::domain::form::Answers {
        let Some(record) = self.record.try_get_value() else { return Default::default() };
        let read = |journal: &Journal| journal.get(&record).map(crate::domain::complaint::answers);
        self.app.read(read).flatten().unwrap_or_default()
    }

    /// Whether anything was typed.
    #[must_use]
    pub fn is_touched(self) -> bool {
        self.touched.get() > 0 && !self.typed().is_empty()
    }

    fn keep_soon(self) {
        self.kept.try_set(Kept::Typing);
        let turn = self.saves.try_update_value(|n| {
            *n = n.wrapping_add(1);
            *n
        });
        leptos::task::spawn_local(async move {
            clock::sleep(KEEP_MS).await;
            if self.saves.try_get_value() == turn {
                self.keep().await;
            }
        });
    }

    /// Keeps what was typed now.
    pub async fn keep(self) {
        let (Some(live), Some(draft)) = (self.app.live(), self.draft()) else { return };
        let at = draft.at;
        let kept = live.workspace.keep_draft(&draft).await;
        live.hint(super::presence::HINT);
        self.app.remember_draft(draft);
        if self.kept.try_get_untracked() == Some(Kept::Typing) {
            self.kept.try_set(if kept.is_ok() { Kept::At(at) } else { Kept::Failed });
        }
    }

    /// Whether the record that the form is about, or the one that it belongs to, was erased.
    pub(super) fn is_of_erased(self) -> bool {
        let (record, parent) = (self.record.try_get_value(), self.parent().parse().ok());
        let erased = |journal: &Journal| [record, parent].iter().flatten().any(|id| journal.is_erased(id));
        self.app.peek(erased) == Some(true)
    }

    fn draft(self) -> Option<DraftForm> {
        if self.is_of_erased() {
            return None;
        }
        let fields = self.fields.try_with_value(|all| {
            all.iter()
                .filter_map(|(name, f)| {
                    let value = f.typed.try_get_untracked().flatten()?;
                    let over = f.over.try_get_value()?.iter().map(ToString::to_string).collect();
                    Some((name.clone(), DraftField { value, over }))
                })
                .collect::<Map<_, _>>()
        })?;
        let key = self.key.try_get_value()?;
        (!fields.is_empty()).then(|| DraftForm { key, fields, at: clock::now_ms(), parent: self.parent() })
    }

    /// What was typed, as an edit that names what its author had seen.
    pub fn edit<T>(self, with: impl FnOnce(Edit<'_>) -> T) -> Option<T> {
        let id = self.record();
        self.app.peek(|journal| {
            let mut edit = Edit::on(id.clone(), journal.get(&id));
            self.fields.with_value(|all| {
                for (name, field) in all {
                    if let Some(value) = field.typed.get_untracked() {
                        edit = edit.clone().seen(name, value, field.over.get_value());
                    }
                }
            });
            with(edit)
        })
    }

    /// The draft's key, for the action that saves the form.
    #[must_use]
    pub fn key(self) -> DraftKey {
        // What is about to be saved must not be kept beside that, or the copy would outlive it. Should the saving fail,
        // it is kept a moment later.
        if self.kept.try_get_untracked() == Some(Kept::Typing) {
            self.keep_soon();
        }
        self.key.get_value()
    }

    /// Forgets what was typed into some fields: the record says it now.
    pub fn forget(self, names: &[&str]) {
        self.fields.try_with_value(|all| {
            for field in names.iter().filter_map(|name| all.get(*name)) {
                field.typed.try_set(None);
            }
        });
        self.keep_soon();
    }

    /// Forgets what was typed: it has been saved.
    pub fn clear(self) {
        if let Some(key) = self.key.try_get_value() {
            self.app.drafts.try_update(|all| all.retain(|d| d.key != key));
        }
        // A keeping that is on its way must not bring the draft back.
        self.saves.try_update_value(|n| *n = n.wrapping_add(1));
        self.fields.try_with_value(|all| {
            for f in all.values() {
                f.typed.try_set(None);
            }
        });
        self.touched.try_set(0);
        self.kept.try_set(Kept::Clean);
        self.recovered.try_set(false);
    }

    /// Throws what was typed into the bin, where it stays for a day.
    pub fn discard(self) {
        let key = self.key();
        leptos::task::spawn_local(async move {
            self.keep().await;
            if let Some(live) = self.app.live() {
                match live.workspace.discard_draft(&key).await {
                    Ok(()) => {
                        self.clear();
                        live.hint(super::presence::HINT);
                    }
                    Err(error) => self.app.fail(&error),
                }
            }
            self.app.list_drafts().await;
        });
    }
}

impl App {
    fn hold_form(self, form: FormState) {
        self.forms.try_update_value(|all| {
            all.retain(|f| f.kept.try_get_untracked().is_some());
            all.push(form);
        });
    }

    /// Keeps every form in hand at once: the tab may be gone in a moment.
    pub(super) fn keep_forms(self) {
        for form in self.forms.try_get_value().unwrap_or_default() {
            if form.kept.try_get_untracked() == Some(Kept::Typing) {
                leptos::task::spawn_local(form.keep());
            }
        }
    }

    /// Forgets what was typed into the forms of these drafts: it has been saved.
    pub(super) fn clear_forms(self, drafts: &[String]) {
        for form in self.forms.try_get_value().unwrap_or_default() {
            if form.key.try_get_value().is_some_and(|key| drafts.contains(&key.to_string())) {
                form.clear();
            }
        }
    }

    /// Notes a draft that was just kept, so that its form finds it without asking the store.
    fn remember_draft(self, draft: DraftForm) {
        self.drafts.try_update(|all| {
            all.retain(|d| d.key != draft.key);
            all.insert(0, draft);
        });
    }

    /// What stands in a field of a record that is still being typed, from its newest draft. Follows the drafts.
    #[must_use]
    pub fn drafted(self, is_of: impl Fn(&DraftForm) -> bool, field: &str) -> Option<String> {
        self.drafts.with(|all| {
            let newest = all.iter().filter(|d| is_of(d) && d.fields.contains_key(field)).max_by_key(|d| d.at)?;
            let text = newest.fields.get(field)?.value.as_str()?.trim();
            (!text.is_empty()).then(|| text.to_owned())
        })
    }

    /// Throws a draft into the bin.
    pub fn discard_draft(self, key: DraftKey) {
        leptos::task::spawn_local(async move {
            let Some(live) = self.live() else { return };
            if let Err(error) = live.workspace.discard_draft(&key).await {
                self.fail(&error);
            }
            self.list_drafts().await;
        });
    }

    /// Lists the drafts of whoever sits here, but for those that another open tab is typing in.
    pub(super) async fn list_drafts(self) {
        let Some(live) = self.live() else { return };
        let own = live.tab.clone();
        let held = crate::platform::locks::held().await.unwrap_or_default();
        let agent = self.agent_id();
        let Ok(all) = live.workspace.drafts().await else { return };
        let idle = |d: &DraftForm| {
            let lock = super::live::lock_name(&live.database, &d.key.tab);
            d.key.agent == agent && (d.key.tab == own || !held.contains(&lock))
        };
        self.drafts.try_set(all.into_iter().filter(idle).collect());
    }
}
