//! Why a file was not taken, in words, and what the person can do instead.
//!
//! Every variant has its own sentence that names the remedy; a new one does not compile before it has words.

use super::WorkspaceError;
use crate::exchange::document::{Kind, Looks};
use crate::exchange::limits::Measure;
use crate::exchange::{Refusal, WorkspaceKind};
use crate::i18n::{Formats, Strings};
use crate::journal::JournalError;
use crate::store::StoreError;

/// Where a file that was refused in one place belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// It is of another workspace: join it.
    Join,
    /// It is an invitation: open it where one joins.
    Invitation,
    /// It is an organisation pack: open it in the settings.
    Pack,
    /// It is a bundle: import it.
    Bundle,
}

/// Where a file that was refused belongs, if it belongs anywhere.
#[must_use]
pub fn elsewhere(refusal: &Refusal) -> Option<Elsewhere> {
    match refusal {
        Refusal::OtherWorkspace { .. } => Some(Elsewhere::Join),
        Refusal::OtherDocument(Kind::Invitation) => Some(Elsewhere::Invitation),
        Refusal::OtherDocument(Kind::Pack) => Some(Elsewhere::Pack),
        Refusal::OtherDocument(Kind::Bundle) => Some(Elsewhere::Bundle),
        _ => None,
    }
}

/// Why a file was not taken, in words.
#[must_use]
pub fn refusal_words(text: &Strings, formats: &dyn Formats, refusal: &Refusal) -> String {
    let words = &text.refusals;
    match refusal {
        Refusal::Empty => words.empty.to_owned(),
        Refusal::NotJson(looks) => not_json(text, *looks),
        Refusal::Utf16 => words.utf16.to_owned(),
        Refusal::NotUtf8 { at } => words.not_utf8(*at),
        Refusal::Cut => words.cut.to_owned(),
        Refusal::Broken { at, .. } => words.broken(*at),
        Refusal::NotVentanilla => words.not_ours.to_owned(),
        Refusal::OtherDocument(kind) => document(text, kind),
        Refusal::Encrypted => words.encrypted.to_owned(),
        Refusal::NewerFormat { format } => words.newer_format(*format),
        Refusal::OtherKind { theirs, ours } => words.other_kind(kind_word(text, *theirs), kind_word(text, *ours)),
        Refusal::OtherWorkspace { name, .. } => {
            words.other_workspace(if name.is_empty() { words.no_name } else { name })
        }
        Refusal::Member { member } => words.member(member),
        Refusal::Miscounted { declared, found, .. } => words.miscounted(*found, *declared),
        Refusal::Digest => words.digest.to_owned(),
        Refusal::Entry { index, why: JournalError::NewerFormat(_), .. } => words.entry_newer(index + 1),
        Refusal::Entry { index, why: JournalError::OtherWorkspace, .. } => words.entry_foreign(index + 1),
        Refusal::Entry { index, .. } => words.entry(index + 1),
        Refusal::Blob { index, .. } => words.blob(index + 1),
        Refusal::TooLarge { what: Measure::Entries | Measure::Blobs, limit, found } => {
            let number = |n: u64| formats.number(i64::try_from(n).unwrap_or(i64::MAX));
            words.too_many(&number(*found), &number(*limit))
        }
        Refusal::TooLarge { limit, found, .. } => words.too_large(&formats.size(*found), &formats.size(*limit)),
        Refusal::Passphrase => words.passphrase.to_owned(),
        Refusal::Header => words.header.to_owned(),
        Refusal::Damaged => words.damaged.to_owned(),
        Refusal::OwnReceipt => text.receipts.own.to_owned(),
        Refusal::Parts { found, total } => words.parts(*found, *total),
        Refusal::ForeignPart { at } => words.foreign_part(at + 1),
        Refusal::SwappedPart { at } => words.swapped_part(at + 1),
        Refusal::Algorithm(name) => words.algorithm(name),
        Refusal::Critical(name) => words.critical(name),
        Refusal::Iterations { found } => words.iterations(*found),
        Refusal::Unavailable(_) => words.unavailable.to_owned(),
    }
}

fn not_json(text: &Strings, looks: Looks) -> String {
    let words = &text.refusals;
    let what = match looks {
        Looks::Picture => words.looks_picture,
        Looks::Zip => words.looks_zip,
        Looks::Pdf => words.looks_pdf,
        Looks::Html => words.looks_html,
        Looks::Csv => words.looks_csv,
        Looks::Contacts => words.looks_contacts,
        Looks::Empty => return words.empty.to_owned(),
        Looks::Utf16 => return words.utf16.to_owned(),
        Looks::Text | Looks::Bytes => return words.not_ours.to_owned(),
    };
    words.not_json(what)
}

fn document(text: &Strings, kind: &Kind) -> String {
    let words = &text.refusals;
    match kind {
        Kind::Bundle => words.is_bundle.to_owned(),
        Kind::Invitation => words.is_invitation.to_owned(),
        Kind::Rescue => words.is_rescue.to_owned(),
        Kind::Receipt => words.is_receipt.to_owned(),
        Kind::Pack => words.is_pack.to_owned(),
        Kind::Later(name) => words.is_later(name),
        Kind::Json => words.not_ours.to_owned(),
        Kind::Unknown(looks) => not_json(text, *looks),
    }
}

fn kind_word(text: &Strings, kind: WorkspaceKind) -> &'static str {
    match kind {
        WorkspaceKind::Live => text.refusals.kind_live,
        WorkspaceKind::Training => text.refusals.kind_training,
        WorkspaceKind::Sample => text.refusals.kind_sample,
    }
}

/// Why a workspace was not begun or restored here, in words.
#[must_use]
pub fn beginning_words(text: &Strings, error: &WorkspaceError) -> String {
    match error {
        WorkspaceError::Store(StoreError::Exists { .. }) => text.welcome.already_here.to_owned(),
        WorkspaceError::Store(StoreError::Full) => text.welcome.no_room.to_owned(),
        WorkspaceError::Store(StoreError::Blocked) => text.storage.blocked.to_owned(),
        WorkspaceError::Malformed("pack") => text.welcome.pack_unreadable.to_owned(),
        WorkspaceError::Foreign => text.welcome.other_kind.to_owned(),
        error => text.welcome.not_begun(&format!("{error:?}")),
    }
}

/// Why a workspace that is there did not open, and what to do, in words.
#[must_use]
pub fn opening_words(text: &Strings, error: &WorkspaceError) -> &'static str {
    match error {
        WorkspaceError::Store(StoreError::Blocked) => text.storage.blocked,
        WorkspaceError::Store(StoreError::NewerFormat) => text.storage.newer,
        WorkspaceError::Store(StoreError::Unreadable { .. }) | WorkspaceError::Malformed(_) => {
            text.errors.crypto_failed
        }
        WorkspaceError::Store(StoreError::Full) => text.storage.full_to_open,
        _ => text.storage.open_failed_body,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, PlainFormats, strings};
    use std::collections::BTreeSet;

    fn every() -> Vec<Refusal> {
        let blob = Refusal::Blob { index: 3, hash: String::new() };
        let entry = |why| Refusal::Entry { index: 3, id: None, why };
        let documents =
            [Kind::Bundle, Kind::Invitation, Kind::Rescue, Kind::Receipt, Kind::Pack, Kind::Later("x".into())];
        let looks = [Looks::Picture, Looks::Zip, Looks::Pdf, Looks::Html, Looks::Csv, Looks::Contacts];
        let mut all = vec![
            Refusal::Empty,
            Refusal::Utf16,
            Refusal::NotUtf8 { at: 9 },
            Refusal::Cut,
            Refusal::Broken { at: 9, why: String::new() },
            Refusal::NotVentanilla,
            Refusal::Encrypted,
            Refusal::NewerFormat { format: 7 },
            Refusal::OtherKind { theirs: WorkspaceKind::Training, ours: WorkspaceKind::Live },
            Refusal::OtherWorkspace { id: "W".into(), name: "Aguas".into() },
            Refusal::Member { member: "counts" },
            Refusal::Miscounted { what: Measure::Entries, declared: 2, found: 1 },
            Refusal::Digest,
            entry(JournalError::Root),
            entry(JournalError::NewerFormat(8)),
            entry(JournalError::OtherWorkspace),
            blob,
            Refusal::TooLarge { what: Measure::File, limit: 1, found: 2 },
            Refusal::TooLarge { what: Measure::Entries, limit: 1, found: 2 },
            Refusal::Passphrase,
            Refusal::Damaged,
            Refusal::OwnReceipt,
            Refusal::Parts { found: 2, total: 3 },
            Refusal::ForeignPart { at: 1 },
            Refusal::SwappedPart { at: 1 },
            Refusal::Header,
            Refusal::Algorithm("none".into()),
            Refusal::Critical("exp".into()),
            Refusal::Iterations { found: 1 },
            Refusal::Unavailable(String::new()),
        ];
        all.extend(documents.map(Refusal::OtherDocument));
        all.extend(looks.map(Refusal::NotJson));
        all
    }

    #[test]
    fn every_refusal_has_words_of_its_own_in_every_language() {
        let mut said = BTreeSet::new();
        for lang in Lang::ALL {
            for refusal in every() {
                let words = refusal_words(strings(lang), &PlainFormats { lang }, &refusal);
                assert!(!words.contains(['{', '}']), "{words}");
                assert!(said.insert(words.clone()), "said twice: {words}");
            }
        }
        assert_eq!(said.len(), 3 * every().len());
    }

    #[test]
    fn a_file_of_another_workspace_offers_to_join_and_a_damaged_one_offers_nothing() {
        let foreign = Refusal::OtherWorkspace { id: "W".into(), name: String::new() };
        assert_eq!(elsewhere(&foreign), Some(Elsewhere::Join));
        assert_eq!(elsewhere(&Refusal::OtherDocument(Kind::Invitation)), Some(Elsewhere::Invitation));
        assert_eq!(elsewhere(&Refusal::Digest), None);
        let words = refusal_words(strings(Lang::En), &PlainFormats { lang: Lang::En }, &foreign);
        assert!(words.contains("no name"), "{words}");
    }
}
