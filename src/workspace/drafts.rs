//! Half-typed text: kept on this device only, under its own record, form and agent.
//!
//! A draft remembers, beside each field's text, which writes the screen showed when the field was first touched, so
//! that a form recovered tomorrow still says truthfully what its author had seen. Discarded drafts stay in a bin for
//! [`BIN_MS`]; saving removes the draft in the transaction that saves.

use super::open::{json_bytes, parse};
use super::stored::{Stored, object};
use super::{Env, Workspace, WorkspaceError};
use crate::reading::{Read, members};
use crate::sorted::Map;
use crate::store::{Batch, JournalStore, Table};
use core::fmt;
use serde_json::Value;

/// How long a discarded draft can be brought back: a day, in milliseconds.
pub const BIN_MS: i64 = 24 * 60 * 60 * 1000;

/// Whose draft it is, of which form, about which record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftKey {
    /// The agent's record id.
    pub agent: String,
    /// The form's id in the pack, or the name of a screen.
    pub form: String,
    /// The record that the form is about; a new one has its id from the first key typed.
    pub record: String,
    /// The tab in which it is typed, by a name that it keeps until it is loaded again: two tabs may type in one form.
    pub tab: String,
}

members! { DraftKey { must: [agent, form, record, tab] } }

impl Stored for DraftKey {
    fn json(&self) -> String {
        object(&[
            ("agent", self.agent.json()),
            ("form", self.form.json()),
            ("record", self.record.json()),
            ("tab", self.tab.json()),
        ])
    }
}

impl DraftKey {
    /// Whether both are drafts of one form by one agent, in whichever tab.
    #[must_use]
    pub fn is_twin(&self, other: &Self) -> bool {
        (&self.agent, &self.form, &self.record) == (&other.agent, &other.form, &other.record)
    }
}

impl fmt::Display for DraftKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "open|{}|{}|{}|{}", self.agent, self.form, self.record, self.tab)
    }
}

/// One field of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftField {
    /// What was typed.
    pub value: Value,
    /// The writes that the screen showed when the field was first touched, as text.
    pub over: Vec<String>,
}

members! { DraftField { must: [value], may: [over] } }

impl Stored for DraftField {
    fn json(&self) -> String {
        let mut members = vec![("value", self.value.json())];
        members.extend((!self.over.is_empty()).then(|| ("over", self.over.json())));
        object(&members)
    }
}

/// A half-filled form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftForm {
    /// Whose, of which form, about which record.
    pub key: DraftKey,
    /// What was typed, by field.
    pub fields: Map<String, DraftField>,
    /// When it was last touched: milliseconds since 1970.
    pub at: i64,
    /// The record that this one belongs to (a complaint's contact), empty when none.
    pub parent: String,
}

members! { DraftForm { must: [key, fields, at], may: [parent] } }

impl Stored for DraftForm {
    fn json(&self) -> String {
        let fields: Vec<(&str, String)> =
            self.fields.iter().map(|(name, field)| (name.as_str(), field.json())).collect();
        object(&[
            ("key", self.key.json()),
            ("fields", object(&fields)),
            ("at", self.at.json()),
            ("parent", self.parent.json()),
        ])
    }
}

/// A draft in the bin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binned {
    /// Its key in the bin.
    pub key: String,
    /// When it was discarded.
    pub at: i64,
    /// What it held.
    pub form: DraftForm,
}

members! { Binned { must: [key, at, form] } }

impl Stored for Binned {
    fn json(&self) -> String {
        object(&[("key", self.key.json()), ("at", self.at.json()), ("form", self.form.json())])
    }
}

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// Keeps a draft as it stands.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`]; what was typed stays on the screen.
    pub async fn keep_draft(&self, form: &DraftForm) -> Result<(), WorkspaceError> {
        let put = vec![(Table::Draft, form.key.to_string(), json_bytes(form))];
        Ok(self.store.commit(Batch { put, ..Batch::default() }).await?)
    }

    /// One draft.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn draft(&self, key: &DraftKey) -> Result<Option<DraftForm>, WorkspaceError> {
        let key = key.to_string();
        let all = self.drafts().await?;
        Ok(all.into_iter().find(|form| form.key.to_string() == key))
    }

    /// All drafts of this device, of all agents, the latest first. One that cannot be read is left where it is.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn drafts(&self) -> Result<Vec<DraftForm>, WorkspaceError> {
        let mut out: Vec<DraftForm> = self.drafts_between("open|", "open}").await?;
        out.sort_by_key(|form| core::cmp::Reverse(form.at));
        Ok(out)
    }

    /// Goes on in this tab with a draft that another tab left behind.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn adopt_draft(&self, form: DraftForm, tab: &str) -> Result<DraftForm, WorkspaceError> {
        let old = form.key.to_string();
        let form = DraftForm { key: DraftKey { tab: tab.to_owned(), ..form.key }, ..form };
        let put = vec![(Table::Draft, form.key.to_string(), json_bytes(&form))];
        let delete = if put.iter().any(|(_, key, _)| *key == old) { Vec::new() } else { vec![(Table::Draft, old)] };
        self.store.commit(Batch { put, delete, ..Batch::default() }).await?;
        Ok(form)
    }

    /// Throws a draft into the bin.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn discard_draft(&self, key: &DraftKey) -> Result<(), WorkspaceError> {
        let Some(form) = self.draft(key).await? else { return Ok(()) };
        let at = self.env.now();
        let bin = format!("bin|{at:016}|{key}");
        let put = vec![(Table::Draft, bin.clone(), json_bytes(&Binned { key: bin, at, form }))];
        let delete = vec![(Table::Draft, key.to_string())];
        Ok(self.store.commit(Batch { put, delete, ..Batch::default() }).await?)
    }

    /// What is in the bin, the latest first; what has been there for a day is swept.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn bin(&self) -> Result<Vec<Binned>, WorkspaceError> {
        let all: Vec<Binned> = self.drafts_between("bin|", "bin}").await?;
        let limit = self.env.now() - BIN_MS;
        let (mut kept, old): (Vec<_>, Vec<_>) = all.into_iter().partition(|b| b.at > limit);
        if !old.is_empty() {
            let delete = old.into_iter().map(|b| (Table::Draft, b.key)).collect();
            self.store.commit(Batch { delete, ..Batch::default() }).await?;
        }
        kept.sort_by_key(|b| core::cmp::Reverse(b.at));
        Ok(kept)
    }

    /// Takes a draft out of the bin again.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn unbin(&self, binned: &Binned) -> Result<(), WorkspaceError> {
        let put = vec![(Table::Draft, binned.form.key.to_string(), json_bytes(&binned.form))];
        let delete = vec![(Table::Draft, binned.key.clone())];
        Ok(self.store.commit(Batch { put, delete, ..Batch::default() }).await?)
    }

    async fn drafts_between<T: Read>(&self, from: &str, to: &str) -> Result<Vec<T>, WorkspaceError> {
        let rows = self.store.range(Table::Draft, from, to).await?;
        Ok(rows.iter().filter_map(|(_, bytes)| parse(bytes, "draft").ok()).collect())
    }
}
