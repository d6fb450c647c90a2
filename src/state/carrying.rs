//! What an agent does with a contact beside its script and its form: change the script, take another matter, hang it
//! on what is there already, follow up, hand it to a superior, tell the caller what was owed to them.

use super::{App, FormState};
use crate::domain::callback;
use crate::domain::carried::{Brief, Carried};
use crate::domain::complaint::Complaint;
use crate::domain::contact::{Contact, Opening};
use crate::domain::former::Former;
use crate::domain::links::{self, Links};
use crate::domain::matter::Matter;
use crate::domain::order::{self, Order};
use crate::domain::owed::{Owed, orders_owed_to, owed_to};
use crate::domain::script::{Purpose, Script, StepKind};
use crate::domain::script_run::Marks;
use crate::journal::{Part, RecordId};
use crate::pack::matters::Presence;
use crate::platform::clock;
use crate::workspace::Action;
use leptos::prelude::*;
use serde_json::{Value, json};

impl App {
    /// What a contact carries. Follows it.
    #[must_use]
    pub fn carried(self, contact: &RecordId) -> Carried {
        self.read(|journal| journal.get(contact).map(Carried::of)).flatten().unwrap_or_default()
    }

    /// How a record hangs together with others. Follows it.
    #[must_use]
    pub fn links_of(self, record: &RecordId) -> Links {
        self.read(|journal| journal.get(record).map(Links::of)).flatten().unwrap_or_default()
    }

    /// The matters that were filed in a contact. Follows them.
    #[must_use]
    pub fn matters_in(self, contact: &RecordId) -> Vec<Matter> {
        self.read(|journal| Matter::of_contact(journal, contact)).unwrap_or_default()
    }

    /// What a contact is for: somebody calls, a promised call, a call after the matter was handled.
    #[must_use]
    pub fn purpose_of(self, contact: &Contact) -> Purpose {
        if !contact.callback.is_empty() {
            Purpose::Callback
        } else if contact.follow_up {
            Purpose::FollowUp
        } else {
            Purpose::Inbound
        }
    }

    /// The scripts among which the agent can choose in a contact. Follows the pack.
    #[must_use]
    pub fn scripts_in(self, contact: &Contact) -> Vec<Script> {
        let purpose = self.purpose_of(contact);
        let of = |pack: &crate::pack::Pack| pack.scripts_for(purpose, &contact.channel).cloned().collect();
        self.pack().map(|pack| of(&pack)).unwrap_or_default()
    }

    /// How a contact is held: on the telephone, in person, in writing.
    #[must_use]
    pub fn presence_of(self, channel: &str) -> Option<Presence> {
        self.pack().and_then(|pack| pack.channel(channel).map(|channel| channel.presence))
    }

    /// Goes on with another script. What was answered stays; what was left out of the former one is kept.
    pub fn switch_script(self, contact: &RecordId, to: &str, marks: &Marks, form: Option<FormState>) {
        let Some(pack) = self.pack_now() else { return };
        let Some((here, next)) = untrack(|| self.contact(contact)).zip(pack.script(to)) else { return };
        if here.script == to {
            return;
        }
        let answers = form.map(FormState::answers).unwrap_or_default();
        let former = pack
            .script(&here.script)
            .map(|script| Former { pack: here.pack.clone(), ..Former::leaving(script, marks, &answers) });
        let known = untrack(|| self.carried(contact)).former.len();
        let parts = self.edit_of(contact, |edit| {
            let edit = edit.set("script", to).set("script_version", i64::from(next.version));
            match former {
                Some(former) => edit.set(&Former::field(known), former.to_value()),
                None => edit,
            }
        });
        let said = self.text_now().calls.switched(&untrack(|| self.words(&next.label)));
        self.store_and_tell(parts, said);
    }

    /// Takes another matter in the same contact: the customer stays, form and script begin anew where it is asked what
    /// it is about. What was left out so far is kept.
    pub fn another_matter(self, contact: &RecordId, marks: &Marks, form: Option<FormState>) {
        let (Some(pack), Some(fresh)) = (self.pack_now(), self.new_id(crate::domain::contact::KIND)) else { return };
        let Some(here) = untrack(|| self.contact(contact)) else { return };
        let Some(script) = self.begins_with(&here) else { return };
        let answers = form.map(FormState::answers).unwrap_or_default();
        let former = pack.script(&here.script).map(|left| Former {
            pack: here.pack.clone(),
            matter: form.map(|form| form.record().to_string()).unwrap_or_default(),
            ..Former::leaving(left, marks, &answers)
        });
        let known = untrack(|| self.carried(contact)).former.len();
        let about = |step: &str| {
            let kind = script.step(step).map(|step| step.kind);
            !matches!(kind, Some(StepKind::Greet | StepKind::Identify))
        };
        let parts = self.edit_of(contact, |edit| {
            let mut edit = edit.set("matter", fresh.key()).set("kind", "").set(links::REPEATS, "").set("is_new", false);
            edit = edit.set("script", script.id.as_str()).set("script_version", i64::from(script.version));
            if let Some(former) = former {
                edit = edit.set(&Former::field(known), former.to_value());
            }
            for step in here.choices.keys().filter(|step| about(step)) {
                edit = edit.set(&format!("c.{step}"), Value::Null);
            }
            for step in here.skipped.keys().filter(|step| about(step)) {
                edit = edit.set(&format!("skip.{step}"), Value::Null);
            }
            for step in here.said.iter().filter(|step| about(step)) {
                edit = edit.remove("said", &json!(step));
            }
            edit
        });
        self.store_and_tell(parts, self.text_now().calls.another_begun.to_owned());
    }

    /// The script that a contact of this kind begins with.
    fn begins_with(self, contact: &Contact) -> Option<Script> {
        self.pack_now()?.script_for(untrack(|| self.purpose_of(contact)), &contact.channel).cloned()
    }

    /// The kind of contact, chosen without the script.
    pub fn choose_kind(self, contact: &RecordId, kind: &str) {
        let parts = self.edit_of(contact, |edit| edit.set("kind", kind));
        self.store(parts);
    }

    /// Says what became of a matter.
    pub fn dispose_matter(self, matter: &RecordId, disposition: &str) {
        let parts = self.edit_of(matter, |edit| edit.set("disposition", disposition));
        let label = self.pack_now().and_then(|pack| pack.disposition(disposition).map(|d| d.label.clone()));
        self.store_and_tell(parts, label.map(|label| untrack(|| self.words(&label))).unwrap_or_default());
    }

    /// The contact adds to a matter that is there: what is noted in it is shown with the matter (B31).
    pub fn add_to(self, contact: &RecordId, matter: &RecordId) {
        let mut parts = self.edit_of(contact, |edit| edit.add(links::ADDS_TO, matter.as_str()));
        parts.extend(self.edit_of(matter, |edit| edit.add(links::ADDED_IN, contact.as_str())));
        let number = self.number_of(matter);
        self.store_and_tell(parts, self.text_now().calls.added_to(&number));
    }

    /// The matter of this contact is a repetition of one that is there (B31). Both say so once it is filed.
    pub fn repeat_of(self, contact: &RecordId, matter: &RecordId) {
        let parts = self.edit_of(contact, |edit| edit.set(links::REPEATS, matter.as_str()));
        let number = self.number_of(matter);
        self.store_and_tell(parts, self.text_now().calls.repeats_noted(&number));
    }

    /// The caller has something new; nothing is offered any more (B31).
    pub fn is_new_matter(self, contact: &RecordId) {
        let parts = self.edit_of(contact, |edit| edit.set("is_new", true).set(links::REPEATS, ""));
        self.store(parts);
    }

    /// The number of a matter, or the name on it when it has none.
    #[must_use]
    pub fn number_of(self, matter: &RecordId) -> String {
        let of = |c: Complaint| if c.number.is_empty() { c.name } else { c.number };
        untrack(|| self.complaint(matter)).map(of).unwrap_or_default()
    }

    /// What is written into the records beside a matter that is being filed in a contact: the contact lists it, and what
    /// it repeats or hangs on says so too. The edits of the matter itself are the two fields returned.
    pub(super) fn hang_together(
        self,
        contact: &RecordId,
        matter: &RecordId,
    ) -> (Vec<Part>, [(&'static str, String); 2]) {
        let links = untrack(|| self.links_of(contact));
        let mut parts = self.edit_of(contact, |edit| edit.add(links::MATTERS, matter.as_str()));
        for (to, set) in [(&links.repeats, links::REPEATED_BY), (&links.follows, links::FOLLOWED_BY)] {
            if let Ok(to) = to.parse::<RecordId>() {
                parts.extend(self.edit_of(&to, |edit| edit.add(set, matter.as_str())));
            }
        }
        (parts, [(links::REPEATS, links.repeats), (links::FOLLOWS, links.follows)])
    }

    /// Calls a customer after their matter was handled (system 6): a contact with its own script, which hangs on the
    /// complaint or the contact that it is about.
    pub fn follow_up(self, first: &RecordId) {
        let (phone, name, customer, account) = if first.kind() == crate::domain::contact::KIND {
            let Some(c) = untrack(|| self.contact(first)) else { return };
            (c.phone, c.name, c.customer, c.account)
        } else {
            let Some(c) = untrack(|| self.complaint(first)) else { return };
            (c.phone, c.name, c.customer, c.account)
        };
        self.open_contact(Opening {
            channel: self.voice(),
            phone,
            name,
            customer,
            account,
            follows: first.to_string(),
            ..Opening::default()
        });
    }

    /// What is owed to the caller of a contact. Follows it.
    #[must_use]
    pub fn owed_in(self, contact: &Contact) -> Vec<Owed> {
        let same = |phone: &str| self.same_line(phone, &contact.phone);
        let mut all = owed_to(contact, &self.callbacks(), &self.answers_owed(), &same);
        all.extend(
            self.read(|journal| orders_owed_to(contact, Order::records(journal).map(Order::of), &same))
                .unwrap_or_default(),
        );
        all.sort_by(|a, b| (a.to, &a.id).cmp(&(b.to, &b.id)));
        all
    }

    /// The caller was told now what they had been promised. Who had to ask, because its time was over, had to ask.
    pub fn told_now(self, contact: &RecordId, owed: &Owed) {
        if owed.id.kind() == order::KIND {
            return self.order_told_now(owed.id.clone());
        }
        let now = clock::now_ms();
        let late = owed.is_late(now);
        let why = self.text_now().calls.told_when_they_rang;
        let parts = self.edit_of(&owed.id, |edit| {
            let edit = if owed.id.kind() == callback::KIND {
                edit.set("done", now).set("closed_because", why).set("told_in", contact.as_str())
            } else {
                edit.set_if_empty("answered", now).set("told_in", contact.as_str())
            };
            if late { edit.set_if_empty(crate::domain::promise::ASKED, now) } else { edit }
        });
        self.store_and_tell(parts, self.text_now().calls.told_now_said.to_owned());
    }

    /// Hands a contact to a superior, with the brief as they were given it (B63).
    pub fn hand_to_superior(self, contact: &RecordId, to: &str, brief: &Brief) {
        let parts = self.edit_of(contact, |mut edit| {
            edit = edit.set("handed_to", to).set("handed_at", clock::now_ms());
            for (field, line) in brief.lines() {
                edit = edit.set(field, line);
            }
            edit
        });
        self.store_and_tell(parts, self.text_now().calls.handed_said(to));
    }

    /// Stores parts, and offers to take them back.
    pub(super) fn store_and_tell(self, parts: Vec<Part>, said: String) {
        if parts.is_empty() {
            return;
        }
        leptos::task::spawn_local(async move {
            if let Ok(saved) = self.write(Action::edit(parts)).await {
                self.tell(said, saved.entries);
            }
        });
    }
}
