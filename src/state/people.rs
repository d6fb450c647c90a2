//! Customers and agents: their files, and who sits at this desk.

use super::{App, FormState};
use crate::domain::agent::{self, Agent};
use crate::domain::customer::{self, Customer};
use crate::domain::customer_list::{self, Asked, Sort};
use crate::domain::leading::Leading;
use crate::domain::shift::Standing;
use crate::journal::{Edit, EntryId, RecordId, RecordRef};
use crate::pack::people::May;
use crate::route::Route;
use crate::search::Query;
use crate::sorted::Map;
use crate::workspace::{Action, WorkspaceError};
use leptos::prelude::*;
use serde_json::{Value, json};

/// Somebody who becomes a customer in passing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newcomer {
    /// The name.
    pub name: String,
    /// Telephone numbers, each once.
    pub phones: Vec<String>,
    /// The account number.
    pub account: String,
    /// Where they live.
    pub street: String,
}

impl App {
    /// Whether there is any customer. Follows them.
    #[must_use]
    pub fn has_customers(self) -> bool {
        self.read(customer_list::any).unwrap_or_default()
    }

    /// What is asked of the list of customers with these words typed. For the moment until the index is there, all are
    /// shown.
    #[must_use]
    pub fn customers_asked(self, typed: &str, sort: Option<(Sort, bool)>) -> Asked {
        let query = Query::new(typed);
        let search = || Some(self.search(&query, &[customer::KIND], usize::MAX, false)?.0);
        Asked { found: if query.is_empty() { None } else { search() }, sort }
    }

    /// The list of customers as it is asked for, with the first `most` of them. Follows them.
    #[must_use]
    pub fn customer_list(self, asked: &Asked, most: usize) -> Leading<Customer> {
        self.read(|journal| customer_list::list(journal, asked, most, Customer::of)).unwrap_or_default()
    }

    /// The record ids of all customers of that list, as text, in its order.
    #[must_use]
    pub fn customer_keys(self, asked: &Asked) -> Vec<String> {
        let id = |record: RecordRef<'_>| record.id().to_string();
        self.peek(|journal| customer_list::list(journal, asked, usize::MAX, id).first).unwrap_or_default()
    }

    /// When each of these customers was last in contact, by the customer's record as text. Follows them.
    #[must_use]
    pub fn last_contacts(self, of: &[Customer]) -> Map<String, i64> {
        self.read(|journal| customer_list::last_contacts(journal, of)).unwrap_or_default()
    }

    /// A customer. Follows it.
    #[must_use]
    pub fn customer(self, id: &RecordId) -> Option<Customer> {
        self.read(|j| j.get(id).filter(|r| !r.is_erased() && !r.is_deleted()).map(Customer::of)).flatten()
    }

    /// Saves a customer's file. The telephone numbers are typed one a line in the field `phones` of the form.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told.
    pub async fn save_customer(self, form: FormState) -> Result<Vec<EntryId>, WorkspaceError> {
        let typed = form.typed();
        let phones = typed.get("phones").map(|v| v.as_str().unwrap_or_default().to_owned());
        let part = form.edit(|edit| {
            // The form's `phones` is text; the record's is a set.
            let mut edit = edit.without("phones");
            if let Some(phones) = &phones {
                let wanted: Vec<&str> = phones.lines().map(str::trim).filter(|p| !p.is_empty()).collect();
                let known = self.peek(|j| j.get(&form.record()).map(Customer::of)).flatten();
                for gone in known.iter().flat_map(|c| &c.phones).filter(|p| !wanted.contains(&p.as_str())) {
                    edit = edit.remove("phones", &json!(gone));
                }
                for phone in wanted {
                    edit = edit.add("phones", phone);
                }
            }
            edit.part()
        });
        let Some(Some(part)) = part else { return Ok(Vec::new()) };
        let saved = self.write(Action::edit([part]).without_draft(&form.key())).await?;
        self.list_drafts().await;
        Ok(saved.entries)
    }

    /// Makes a customer of whoever calls, in passing, and links the contact to it.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told.
    pub async fn new_customer(self, contact: RecordId, who: Newcomer) -> Result<RecordId, WorkspaceError> {
        let Newcomer { name, phones, account, street } = who;
        let id = self.new_id(customer::KIND).ok_or(WorkspaceError::Empty)?;
        let mut edit = Edit::new(id.clone()).set("name", name.as_str()).set("account", account.as_str());
        if !street.is_empty() {
            edit = edit.set("street", street);
        }
        for phone in phones.into_iter().filter(|phone| !phone.is_empty()) {
            edit = edit.add("phones", phone);
        }
        let mut parts = vec![edit.into_part()];
        parts.extend(
            self.edit_of(&contact, |e| e.set("customer", id.as_str()).set("name", name).set("account", account)),
        );
        let saved = self.write(Action::edit(parts)).await?;
        self.tell(self.text_now().customer.saved, saved.entries);
        Ok(id)
    }

    /// All agents by name. Follows them.
    #[must_use]
    pub fn agents(self) -> Vec<Agent> {
        self.read(Agent::all).unwrap_or_default()
    }

    /// Writes down an agent, new or known.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told.
    pub async fn save_agent(
        self,
        id: Option<RecordId>,
        name: String,
        number: String,
        role: String,
    ) -> Result<RecordId, WorkspaceError> {
        let id = match id {
            Some(id) => id,
            None => self.new_id(agent::KIND).ok_or(WorkspaceError::Empty)?,
        };
        let parts = self.edit_of(&id, |e| e.set("name", name).set("number", number).set("role", role));
        if !parts.is_empty() {
            self.write(Action::edit(parts)).await?;
        }
        Ok(id)
    }

    /// Another agent sits down, without being asked for anything: see [`App::switch_to`]. Drafts stay with whoever typed them; somebody who is not on shift sees what waits.
    pub(super) fn sit_down(self, agent: Agent) {
        leptos::task::spawn_local(async move {
            self.keep_forms();
            let (Some(live), Some(mut desk)) = (self.live(), self.desk.get_untracked()) else { return };
            let another = desk.agent != agent.id.to_string();
            desk.agent = agent.id.to_string();
            desk.agent_name = agent.name;
            match live.workspace.set_desk(desk.clone()).await {
                Ok(()) => {
                    self.desk.set(Some(desk));
                    if another && !matches!(untrack(|| self.standing()), Standing::On(_)) {
                        self.go(&Route::Shift);
                    }
                    self.list_drafts().await;
                }
                Err(error) => self.fail(&error),
            }
        });
    }

    /// Renames this desk.
    pub fn rename_desk(self, name: String) {
        leptos::task::spawn_local(async move {
            let (Some(live), Some(mut desk)) = (self.live(), self.desk.get_untracked()) else { return };
            desk.name = name;
            match live.workspace.set_desk(desk.clone()).await {
                Ok(()) => self.desk.set(Some(desk)),
                Err(error) => self.fail(&error),
            }
        });
    }

    /// Takes entries back, the last first. Where somebody has written since, the person is told which fields.
    pub fn undo(self, entries: Vec<EntryId>) {
        leptos::task::spawn_local(async move {
            match super::groups::take_back(self, entries).await {
                Ok(work) => work.await,
                Err(_) => self.warn(self.text_now().errors.undo_missing),
            }
        });
    }

    /// What [`undo`](Self::undo) fetches.
    pub(super) async fn take_back(self, mut entries: Vec<EntryId>) {
        let Some(live) = self.live() else { return };
        while let Some(entry) = entries.pop() {
            match live.workspace.undo(entry).await {
                Ok(Ok(saved)) => {
                    self.changed(&saved.changed);
                    live.hint("changed");
                }
                Ok(Err(_)) => return self.warn(self.text_now().common.undo_blocked),
                Err(error) => return self.fail(&error),
            }
        }
        self.after_save().await;
    }

    /// Settles a conflict: the field becomes this value, over everything it shows.
    pub fn resolve(self, record: RecordId, field: String, value: Option<Value>) {
        if self.allowed(May::Resolve).is_err() {
            return;
        }
        let parts = self.edit_of(&record, |e| e.set(&field, value.unwrap_or(Value::Null)));
        leptos::task::spawn_local(async move {
            let action = Action::new(crate::journal::Intent::Resolve, parts);
            if let Ok(saved) = self.write(action).await {
                self.tell(self.text_now().conflicts.resolved_notice, saved.entries);
            }
        });
    }
}
