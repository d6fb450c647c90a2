//! The customers borrowed from the billing program, as the desk uses them: found beside its own, never written by
//! themselves (B56).
//!
//! The copy is read from the store when the desk is idle, and again when this tab or another has loaded one. What finds
//! a caller in it stands behind [`Finder`], so that its code comes with the pages that use it and not with the first.

use super::App;
use crate::domain::contact::Opening;
use crate::domain::directory::{Ask, Borrowed, Directory, Pasted, is_stale, read_pasted};
use crate::journal::RecordId;
use crate::platform::clock;
use crate::search::fold;
use crate::workspace::directory::{self, Snapshot};
use leptos::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// What tabs tell each other when the copy has changed.
pub(super) const HINT: &str = "directory";
/// So many rows are packed before the screen may breathe.
const AT_ONCE: usize = 10_000;

/// Where the borrowed customers are.
#[derive(Clone, Default)]
pub enum Lent {
    /// Not looked for yet.
    #[default]
    Unread,
    /// Being read.
    Reading,
    /// There is no copy.
    Nobody,
    /// There is one, and it cannot be read.
    Damaged,
    /// They are here.
    Here(Arc<Copied>),
}

/// A copy of the billing program's customers.
pub struct Copied {
    /// Which file, when, how many.
    pub snapshot: Snapshot,
    finder: Box<dyn Finder>,
}

/// What finds callers.
trait Finder: Send + Sync {
    fn with_phone(&self, typed: &str, home: &str) -> Vec<Borrowed>;
    fn with_account(&self, account: &str) -> Vec<Borrowed>;
    fn like(&self, ask: Ask<'_>, most: usize) -> Vec<Borrowed>;
}

impl Finder for Directory {
    fn with_phone(&self, typed: &str, home: &str) -> Vec<Borrowed> {
        Self::with_phone(self, typed, home)
    }

    fn with_account(&self, account: &str) -> Vec<Borrowed> {
        Self::with_account(self, account)
    }

    fn like(&self, ask: Ask<'_>, most: usize) -> Vec<Borrowed> {
        Self::like(self, ask, most)
    }
}

impl App {
    /// Reads the copy whenever it has changed, as long as the caller's owner lives.
    pub fn attend_directory(self) {
        Effect::new(move |_| {
            if self.lent.with(|lent| matches!(lent, Lent::Unread)) {
                self.lent.set(Lent::Reading);
                leptos::task::spawn_local(self.read_directory());
            }
        });
    }

    async fn read_directory(self) {
        let Some(live) = self.live() else { return };
        // Straight from the disk: the copy is never kept in memory in its stead.
        let read = directory::stored(live.workspace.store().below()).await;
        let lent = match read {
            Ok(Some((snapshot, text))) => Lent::Here(Arc::new(packed(snapshot, &text).await)),
            Ok(None) => Lent::Nobody,
            Err(error) => {
                crate::platform::crash::log(&format!("{error:?}"));
                Lent::Damaged
            }
        };
        self.lent.try_set(lent);
    }

    /// The copy, when it is here. Follows it.
    #[must_use]
    pub fn copied(self) -> Option<Arc<Copied>> {
        self.lent.with(|lent| if let Lent::Here(copied) = lent { Some(copied.clone()) } else { None })
    }

    fn copied_now(self) -> Option<Arc<Copied>> {
        self.lent.with_untracked(|lent| if let Lent::Here(copied) = lent { Some(copied.clone()) } else { None })
    }

    /// The day of the copy, and whether that was more than a day ago. Follows both.
    #[must_use]
    pub fn copied_on(self) -> Option<(String, bool)> {
        let at = self.copied()?.snapshot.at;
        Some((self.format(|f| f.date(at)), is_stale(at, self.now.get())))
    }

    /// Borrowed customers who could be the caller, the surest first. Follows the copy.
    #[must_use]
    pub fn borrowed_like(self, words: &str, account: &str, phone: &str, most: usize) -> Vec<Borrowed> {
        let Some(copied) = self.copied() else { return Vec::new() };
        copied.finder.like(Ask { words, account, phone, home: &self.home() }, most)
    }

    /// The borrowed customer with exactly this account number, if there is one and no other. Follows the copy.
    #[must_use]
    pub fn borrowed_with_account(self, account: &str) -> Option<Borrowed> {
        let mut found = self.copied()?.finder.with_account(account);
        if found.len() == 1 { found.pop() } else { None }
    }

    /// What a pasted text says of a caller, when it is a line of the billing program.
    #[must_use]
    pub fn pasted(self, text: &str) -> Option<Pasted> {
        let copied = self.copied_now();
        let known = |account: &str| copied.as_ref().map(|c| c.finder.with_account(account)).unwrap_or_default();
        read_pasted(text, &self.home(), &known)
    }

    /// Says that the caller is a borrowed customer: name, account number and address go into the contact, and the
    /// telephone number where none is known. Category and balance do not.
    pub fn identify_borrowed(self, contact: &RecordId, customer: &Borrowed) {
        let parts = self.edit_of(contact, |edit| {
            let phone = customer.phones.first().map(String::as_str).unwrap_or_default();
            edit.set("customer", Value::Null)
                .set("name", customer.name.as_str())
                .set("account", customer.account.as_str())
                .set("street", customer.address.as_str())
                .set_if_empty("phone", phone)
        });
        self.store(parts);
    }

    /// Takes back what [`identify_borrowed`](Self::identify_borrowed) alone knew: it was somebody else.
    pub fn forget_borrowed(self, contact: &RecordId) {
        let known = self.peek(|journal| journal.get(contact).is_some_and(|record| !record.text("street").is_empty()));
        if known == Some(true) {
            self.store(self.edit_of(contact, |edit| edit.set("street", Value::Null)));
        }
    }

    /// A contact whose caller only the billing program's list knows begins with what it says of them.
    pub(super) fn open_borrowed(self, with: &mut Opening) {
        let Some(copied) = self.copied_now() else { return };
        if let [known] = copied.finder.with_phone(&with.phone, &self.home()).as_slice() {
            with.name.clone_from(&known.name);
            with.account.clone_from(&known.account);
            with.street.clone_from(&known.address);
        }
    }

    /// The calling code of the organisation's country.
    fn home(self) -> String {
        self.pack_now().map(|pack| pack.phone_country.clone()).unwrap_or_default()
    }
}

/// Packs stored rows for finding.
pub(super) async fn packed(snapshot: Snapshot, text: &str) -> Copied {
    let mut directory = Directory::with_room(text.len(), snapshot.report.taken, fold);
    for (place, row) in text.lines().enumerate() {
        if place % AT_ONCE == AT_ONCE - 1 {
            clock::sleep(0).await;
        }
        directory.push(row);
    }
    Copied { snapshot, finder: Box::new(directory) }
}
