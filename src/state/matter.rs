//! What people do with a complaint: file it, change it, answer it, attach evidence.

use super::{App, FormState};
use crate::domain::complaint::{self, Complaint, Status};
use crate::domain::contact::Contact;
use crate::domain::day::Day;
use crate::domain::evidence::{self, File};
use crate::domain::form::{FieldKind, Form};
use crate::domain::form_check::{AttachedFile, FieldError, Surroundings, validate};
use crate::domain::limit::Limit;
use crate::domain::matter::KINDS;
use crate::domain::matter_list::{self, Asked, MatterList, Tab};
use crate::domain::moment::Moment;
use crate::domain::procedure::HANDLERS;
use crate::journal::{Edit, EntryId, Part, RecordId, history};
use crate::platform::files::{self, PickedFile};
use crate::platform::{BrowserError, clock};
use crate::workspace::{Action, WorkspaceError};
use leptos::prelude::*;
use serde_json::Value;

/// Why a file was not attached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileRefusal {
    /// Larger than the pack allows, in bytes.
    TooBig(u64),
    /// More files than the pack allows.
    TooMany(u32),
    /// Of a kind that the pack does not allow.
    Kind,
    /// The browser could not read it.
    Unreadable,
    /// It could not be stored; the person has been told why.
    NotStored,
}

impl App {
    /// A complaint. Follows it.
    #[must_use]
    pub fn complaint(self, id: &RecordId) -> Option<Complaint> {
        self.read(|journal| journal.get(id).filter(|r| !r.is_erased()).map(Complaint::of)).flatten()
    }

    /// All complaints that are filed: what is due first, then the latest. For whoever needs each of them; a list that
    /// shows some asks for [`App::matter_list`].
    #[must_use]
    pub fn complaints(self) -> Vec<Complaint> {
        let mut all: Vec<Complaint> =
            self.read(|journal| matter_list::filed(journal).map(Complaint::of).collect()).unwrap_or_default();
        all.sort_by_key(|c| (c.status, c.due.unwrap_or(i64::MAX), core::cmp::Reverse(c.filed)));
        all
    }

    /// The list of complaints under a tab as it is asked for, with the first `most` of them.
    #[must_use]
    pub fn matter_list(self, tab: Tab, asked: &Asked, most: usize) -> MatterList {
        let agent = self.desk.with(|desk| desk.as_ref().map(|d| d.agent.clone()).unwrap_or_default());
        self.read(|journal| matter_list::list(journal, tab, &agent, asked, most, Complaint::of)).unwrap_or_default()
    }

    /// The record ids of all matters of that list, as text, in its order.
    #[must_use]
    pub fn matter_keys(self, tab: Tab, asked: &Asked) -> Vec<String> {
        let agent = self.agent_id();
        let id = |record: crate::journal::RecordRef<'_>| record.id().to_string();
        let all = self.peek(|journal| matter_list::list(journal, tab, &agent, asked, usize::MAX, id).shown.first);
        all.unwrap_or_default()
    }

    /// The first `most` complaints that are open.
    #[must_use]
    pub fn open_complaints(self, most: usize) -> Vec<Complaint> {
        self.read(|journal| matter_list::open(journal, most)).unwrap_or_default()
    }

    /// When a complaint with these answers would be due if it were filed at `at`, and the limit that says so.
    #[must_use]
    pub fn due(self, form: &Form, class: Option<&str>, at: i64) -> Option<(i64, Limit)> {
        let pack = self.pack()?;
        let clock = form.clocks.last()?;
        let limit = pack.clock_limit(clock, class)?.clone();
        Some((pack.due(&limit, Moment::from_ms(at))?.ms(), limit))
    }

    /// The class of a complaint with this category.
    #[must_use]
    pub fn class_of(self, category: &str) -> Option<String> {
        self.pack()?.category(category)?.class.as_ref().map(ToString::to_string)
    }

    /// The record that an address of a complaint means: orders and notes share the page.
    #[must_use]
    pub fn matter_of(self, id: RecordId) -> RecordId {
        let filed = |kind: &&str| -> Option<RecordId> {
            let other: RecordId = format!("{kind}/{}", id.key()).parse().ok()?;
            self.peek(|j| j.get(&other).is_some_and(|r| r.int("filed").is_some()))?.then_some(other)
        };
        if id.kind() == complaint::KIND { KINDS.iter().find_map(filed).unwrap_or(id) } else { id }
    }

    /// Everything that is wrong with what is typed, in the order of the form.
    #[must_use]
    pub fn check(self, form: FormState, pack_form: &Form) -> Vec<FieldError> {
        let Some(pack) = self.pack_now() else { return Vec::new() };
        let now = Moment::from_ms(clock::now_ms());
        let answers = untrack(|| form.answers());
        let field = pack_form.field_of_kind(FieldKind::Files).map(|f| f.id.clone());
        let attached = |f: File| {
            let bytes = u64::try_from(f.size).unwrap_or(u64::MAX);
            Some(AttachedFile { field: field.clone()?, name: f.name, bytes, media_type: f.media })
        };
        let files: Vec<AttachedFile> =
            untrack(|| self.files(&form.record())).into_iter().filter_map(attached).collect();
        let around = Surroundings {
            today: Day::of(pack.time_zone.local(now)),
            phone_country: &pack.phone_country,
            max_file_bytes: pack.evidence.max_bytes,
            accepts_file: &|kind| pack.evidence.accepts(kind),
            knows: &|kind, id| match kind {
                FieldKind::Department => pack.department(id).is_some(),
                FieldKind::Category => pack.category(id).is_some(),
                _ => true,
            },
        };
        validate(pack_form, &answers, &files, &around)
    }

    /// Copies a text, and says so.
    pub fn copy(self, text: String) {
        leptos::task::spawn_local(async move {
            let words = self.text_now();
            match crate::platform::clipboard::copy(&text).await {
                Ok(()) => self.tell(words.common.copied, Vec::new()),
                Err(_) => self.warn(words.errors.clipboard_denied),
            }
        });
    }

    /// Files a complaint: it gets its number and its due moment in the transaction that saves it.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told; nothing was stored and everything typed is still there.
    pub async fn file_complaint(
        self,
        form: FormState,
        pack_form: &Form,
        contact: Option<Contact>,
    ) -> Result<String, WorkspaceError> {
        let id = form.record();
        let letter = pack_form.letter.map(|l| l.as_char().to_string()).unwrap_or_default();
        let category = form.category(pack_form);
        let class = self.class_of(&category);
        let now = clock::now_ms();
        // What was filled in on paper counts from when it happened, and has the number that stands on it.
        let paper = contact.as_ref().filter(|contact| contact.is_late_entry());
        let at = paper.map_or(now, |contact| contact.started);
        let reserved = paper.and_then(|contact| self.paper_number_left(&contact.paper));
        let is_late = paper.is_some();
        let due = self.due(pack_form, class.as_deref(), at).map(|(due, _)| due);
        let acknowledge = self.acknowledge_by(pack_form, class.as_deref(), at);
        let (beside, hangs) = contact.as_ref().map(|c| self.hang_together(&c.id, &id)).unwrap_or_default();
        let part = form
            .edit(|edit| {
                let mut edit = edit;
                for (field, to) in hangs.iter().filter(|(_, to)| !to.is_empty()) {
                    edit = edit.set(field, to.as_str());
                }
                edit = edit
                    .set("form", pack_form.id.as_str())
                    .set("pack", self.pack_hash.get_untracked())
                    .set("class", class.unwrap_or_default())
                    .set("filed", at)
                    .set("status", Status::Open.name())
                    .set("agent", self.agent_id());
                if let Some(due) = due {
                    edit = edit.set("due", due);
                }
                if let Some(by) = acknowledge {
                    edit = edit.set("acknowledge_by", by);
                }
                if is_late {
                    edit = edit.set("typed", now);
                }
                if let Some(number) = &reserved {
                    edit = edit.set("number", number.as_str());
                }
                if let Some(contact) = &contact {
                    edit = edit
                        .set("contact", contact.id.as_str())
                        .set("customer", contact.customer.as_str())
                        .set("name", contact.name.as_str())
                        .set("phone", contact.phone.as_str())
                        .set("account", contact.account.as_str());
                }
                edit.into_part()
            })
            .ok_or(WorkspaceError::Empty)?;
        let parts: Vec<Part> = core::iter::once(part).chain(beside).collect();
        let action = Action::edit(parts).without_draft(&form.key());
        // A note has no letter, and so no number to tell; what comes from paper has the number that stands on it.
        let action = if reserved.is_some() || letter.is_empty() { action } else { action.numbered(&id, &letter) };
        let saved = self.write(action).await?;
        self.list_drafts().await;
        if let Some(number) = reserved {
            return Ok(number);
        }
        Ok(saved.numbers.into_iter().next().map(|(_, number)| number).unwrap_or_default())
    }

    /// Saves what was typed into a form about a record that is there already, with a reason where one is asked for.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told.
    pub async fn save_form(self, form: FormState, reason: Option<String>) -> Result<Vec<EntryId>, WorkspaceError> {
        let part = form.edit(|edit| match &reason {
            Some(reason) => edit.because(reason).part(),
            None => edit.part(),
        });
        let Some(Some(part)) = part else {
            form.discard();
            return Ok(Vec::new());
        };
        let saved = self.write(Action::edit([part]).without_draft(&form.key())).await?;
        self.list_drafts().await;
        Ok(saved.entries)
    }

    /// Records what the customer was answered.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told.
    pub async fn answer_complaint(self, form: FormState) -> Result<(), WorkspaceError> {
        self.may_handle(&form.record())?;
        let (now, me) = (clock::now_ms(), self.agent_id());
        let part = form.edit(|edit| {
            let edit = edit.set("status", Status::Answered.name()).set_if_empty("answered", now);
            edit.set("answered_by", me.as_str()).add(HANDLERS, me.as_str()).into_part()
        });
        let part = part.ok_or(WorkspaceError::Empty)?;
        let saved = self.write(Action::edit([part]).without_draft(&form.key())).await?;
        self.tell(self.text_now().complaint.resolution_told, saved.entries);
        Ok(())
    }

    /// Changes fields of any record in one entry, and offers to take it back.
    pub fn change(self, id: RecordId, said: &'static str, with: impl FnOnce(Edit<'_>) -> Edit<'_> + 'static) {
        let parts = self.edit_of(&id, with);
        if parts.is_empty() {
            return;
        }
        leptos::task::spawn_local(async move {
            if let Ok(saved) = self.write(Action::edit(parts)).await {
                self.tell(said, saved.entries);
            }
        });
    }

    /// The history of a record, oldest first; none when it could not be read.
    pub async fn history(self, id: RecordId) -> Option<Vec<history::Event>> {
        let live = self.live()?;
        match live.workspace.history(&id).await {
            Ok(events) => Some(events),
            Err(error) => {
                crate::platform::crash::log(&format!("{error:?}"));
                None
            }
        }
    }

    /// The files of a matter. Follows them.
    #[must_use]
    pub fn files(self, matter: &RecordId) -> Vec<File> {
        self.read(|journal| File::of_matter(journal, matter)).unwrap_or_default()
    }

    /// Attaches files, each with its record and its bytes in one transaction; returns those that were refused.
    pub async fn attach(self, matter: RecordId, chosen: Vec<PickedFile>) -> Vec<(String, FileRefusal)> {
        let mut refused = Vec::new();
        for file in chosen {
            if let Err(why) = self.attach_one(&matter, &file).await {
                refused.push((file.name(), why));
            }
        }
        refused
    }

    /// Attaches one file.
    ///
    /// # Errors
    /// [`FileRefusal`].
    pub(crate) async fn attach_one(self, matter: &RecordId, file: &PickedFile) -> Result<(), FileRefusal> {
        let pack = self.pack_now().ok_or(FileRefusal::NotStored)?;
        let rule = &pack.evidence;
        let there = self.peek(|journal| File::of_matter(journal, matter).len()).unwrap_or_default();
        if there >= rule.max_files as usize {
            return Err(FileRefusal::TooMany(rule.max_files));
        }
        if !rule.accepts(&file.media_type()) {
            return Err(FileRefusal::Kind);
        }
        let bytes = file.read(rule.max_bytes).await.map_err(|error| match error {
            BrowserError::TooBig { .. } => FileRefusal::TooBig(rule.max_bytes),
            _ => FileRefusal::Unreadable,
        })?;
        let (blob, rows) = crate::workspace::rows(&bytes, &file.media_type());
        let record = File {
            id: self.new_id(evidence::KIND).ok_or(FileRefusal::NotStored)?,
            of: matter.to_string(),
            name: file.name(),
            media: file.media_type(),
            size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            blob,
        };
        let action = Action::edit([record.part()]).with_blob(rows);
        self.write(action).await.map(|_| ()).map_err(|_| FileRefusal::NotStored)
    }

    /// Takes a file off its matter; the bytes stay until the record is erased.
    pub fn detach(self, file: RecordId) {
        let said = self.text_now().form.file_removed;
        self.change(file, said, |edit| edit.delete());
    }

    /// Saves a file of a matter to the device.
    pub fn download(self, file: File) {
        leptos::task::spawn_local(async move {
            let Some(live) = self.live() else { return };
            match live.workspace.blob(&file.blob).await {
                Ok(Some((bytes, media))) => {
                    if files::download(&file.name, &media, &bytes).is_err() {
                        self.warn(self.text_now().errors.download_failed);
                    }
                }
                Ok(None) => self.warn(self.text_now().errors.file_missing(&file.name)),
                Err(error) => self.fail(&error),
            }
        });
    }
}

impl FormState {
    /// The category chosen in the form.
    #[must_use]
    pub fn category(self, form: &Form) -> String {
        let field = form.field_of_kind(FieldKind::Category);
        field.map(|f| self.text(&format!("f.{}", f.id))).unwrap_or_default()
    }

    /// One answer as text.
    #[must_use]
    pub fn answer(self, field: &str) -> String {
        match self.value(&format!("f.{field}")) {
            Some(Value::String(text)) => text,
            Some(Value::Null) | None => String::new(),
            Some(other) => other.to_string(),
        }
    }
}
