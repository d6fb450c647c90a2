//! Erasing: what of erased records lies outside the entries goes in the transaction that erases.
//!
//! Entries are cleaned by [tidying up](super::tidy), here and wherever the erasure arrives. Half-typed text,
//! attachments and what was set aside damaged are no entries, so they are removed here, and again when an import
//! brings the erasure. Limit: a copy of the database or a rescue file made before still has everything.

use super::{Action, DraftForm, Env, Workspace, WorkspaceError};
use crate::domain::evidence;
use crate::exchange::Bundle;
use crate::journal::{Entry, Hash, Intent, Journal, Op, Part, RecordId};
use crate::sorted::Set;
use crate::store::{Batch, Durability, JournalStore, Table};

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// The action of these parts, which ask for erasures, and everything that goes with the records: drafts, those in
    /// the bin too, the attachments of these hashes, and whatever was set aside damaged, because nobody can say of
    /// whom it speaks.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn erasing(&self, parts: Vec<Part>, blobs: &[String]) -> Result<Action, WorkspaceError> {
        let erases = |part: &&Part| part.ops.contains(&Op::Erase);
        let gone: Set<RecordId> = parts.iter().filter(erases).map(|part| part.record.clone()).collect();
        let mut action = Action::new(Intent::Erase, parts);
        action.delete = self.drafts_about(|id| gone.contains(id)).await?;
        for blob in blobs {
            action.delete.extend(self.blob_keys(blob).await?);
        }
        let aside = self.store.keys(Table::Quarantine, "", "").await?;
        action.delete.extend(aside.into_iter().map(|key| (Table::Quarantine, key)));
        Ok(action)
    }

    /// Removes the drafts of records that were erased: another tab may have kept one in the moment of the erasure.
    /// Gives their keys.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn forget_drafts(&self) -> Result<Vec<String>, WorkspaceError> {
        let delete = self.drafts_about(|id| self.journal().is_erased(id)).await?;
        let keys = delete.iter().map(|(_, key)| key.clone()).collect();
        if !delete.is_empty() {
            self.store.commit(Batch { delete, durability: Durability::Strict, ..Batch::default() }).await?;
        }
        Ok(keys)
    }

    /// The attachments of a bundle that will not be taken: they belong to what was erased here.
    pub fn unwanted(&self, bundle: &Bundle) -> Vec<Hash> {
        refused(bundle, &self.journal()).iter().filter_map(|hash| hash.parse().ok()).collect()
    }

    /// What an import takes away beside the entries: the drafts and attachments of what it erases.
    pub(super) async fn traces(
        &self,
        after: &Journal,
        changed: impl Iterator<Item = &RecordId>,
    ) -> Result<Vec<(Table, String)>, WorkspaceError> {
        let gone: Set<RecordId> = {
            let before = self.journal();
            changed.filter(|id| after.is_erased(id) && !before.is_erased(id)).cloned().collect()
        };
        if gone.is_empty() {
            return Ok(Vec::new());
        }
        let mut delete = self.drafts_about(|id| gone.contains(id)).await?;
        let blobs: Set<String> = {
            let before = self.journal();
            gone.iter().filter_map(|id| before.view(id).map(|r| r.text("blob").to_owned())).collect()
        };
        let kept = named(after);
        for blob in blobs.iter().filter(|blob| !blob.is_empty() && !kept.contains(*blob)) {
            delete.extend(self.blob_keys(blob).await?);
        }
        Ok(delete)
    }

    async fn drafts_about(&self, is_gone: impl Fn(&RecordId) -> bool) -> Result<Vec<(Table, String)>, WorkspaceError> {
        let gone = |id: &str| id.parse().is_ok_and(|id| is_gone(&id));
        let about = |form: &DraftForm| gone(&form.key.record) || gone(&form.parent);
        let mut delete: Set<String> = Set::new();
        // By the key where the value cannot be read.
        for key in self.store.keys(Table::Draft, "", "").await? {
            if key.split('|').any(gone) {
                delete.insert(key);
            }
        }
        delete.extend(self.drafts().await?.iter().filter(|form| about(form)).map(|form| form.key.to_string()));
        delete.extend(self.bin().await?.iter().filter(|binned| about(&binned.form)).map(|binned| binned.key.clone()));
        Ok(delete.iter().map(|key| (Table::Draft, key.clone())).collect())
    }

    async fn blob_keys(&self, hash: &str) -> Result<Vec<(Table, String)>, WorkspaceError> {
        let mut keys = self.store.keys(Table::Blob, &format!("{hash}/"), &format!("{hash}0")).await?;
        keys.push(hash.to_owned());
        Ok(keys.into_iter().map(|key| (Table::Blob, key)).collect())
    }
}

/// The hashes that attachments name which are not erased.
fn named(journal: &Journal) -> Set<String> {
    journal.of_kind(evidence::KIND).filter(|r| !r.is_erased()).map(|r| r.text("blob").to_owned()).collect()
}

/// The attachments of a bundle that must not come back: only records that were erased here name them.
pub(super) fn refused(bundle: &Bundle, after: &Journal) -> Set<String> {
    let mut out: Set<String> = Set::new();
    for (record, _, op) in bundle.entries.iter().flat_map(Entry::ops) {
        if let Op::Set { field, value, .. } = op
            && field == "blob"
            && after.is_erased(record)
        {
            out.extend(value.as_str().map(str::to_owned));
        }
    }
    if !out.is_empty() {
        let kept = named(after);
        out.retain(|blob| !kept.contains(blob));
    }
    out
}
