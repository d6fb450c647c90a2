//! What an agent does in a contact: take it, follow the script, hang up, finish.
//!
//! A ringing phone never replaces a running contact: the call waits where it can be seen. A call that was popped in a
//! new tab goes to the desk that is open already (B28). What is chosen is stored at once; what is typed is a draft
//! until the customer is gone or the contact is finished, and survives either way (B3).

use super::{App, FormState};
use crate::domain::contact::{self, Contact, Opening};
use crate::domain::contact_register::day_of;
use crate::domain::customer::Customer;
use crate::domain::day::Day;
use crate::domain::form::Answers;
use crate::domain::links;
use crate::domain::script::{Purpose, Script};
use crate::domain::script_run;
use crate::journal::{Edit, Part, RecordId, RecordRef};
use crate::pack::calls::DispositionUse;
use crate::pack::matters::Presence;
use crate::platform::clock;
use crate::route::{Call, Key, Route};
use crate::workspace::Action;
use leptos::prelude::*;
use serde_json::{Value, json};

/// How long a popped call waits for an open desk to answer, in milliseconds.
const HANDOVER_MS: u32 = 400;

/// A call that waits because a contact is running.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ringing {
    /// What the phone system told.
    pub call: Call,
    /// When it began to ring: milliseconds since 1970.
    pub since: i64,
}

impl App {
    /// The contact that this agent is in: unfinished, with the customer still there, the latest first.
    #[must_use]
    pub fn running(self) -> Option<Contact> {
        let agent = self.desk.with(|d| d.as_ref().map(|d| d.agent.clone()))?;
        let running = |c: &&Contact| c.agent == agent && c.ended.is_none();
        self.of_contacts(|digest| digest.unfinished.iter().find(running).cloned()).flatten()
    }

    /// Contacts without a disposition, the latest first. They lead the desk's list (B3).
    #[must_use]
    pub fn unfinished(self) -> Vec<Contact> {
        self.of_contacts(|digest| digest.unfinished.clone()).unwrap_or_default()
    }

    /// A contact. Follows it.
    #[must_use]
    pub fn contact(self, id: &RecordId) -> Option<Contact> {
        self.read(|journal| journal.get(id).filter(|r| !r.is_erased()).map(Contact::of)).flatten()
    }

    /// The script of a contact.
    #[must_use]
    pub fn script_of(self, contact: &Contact) -> Option<Script> {
        self.pack().and_then(|pack| pack.script(&contact.script).cloned())
    }

    /// Takes a call: known callers are recognised, and the script begins.
    pub fn take_call(self, call: Call) {
        self.ringing.update(|all| all.retain(|r| r.call != call));
        self.open_contact(Opening {
            channel: self.voice(),
            phone: call.phone.unwrap_or_default(),
            name: call.name.unwrap_or_default(),
            ..Opening::default()
        });
    }

    /// Records a contact that was over at once, and offers to take it back. The page stays where it is. Whether it is
    /// stored; if not, the person has been told.
    pub async fn quick_contact(self, disposition: &str) -> bool {
        let (Some(id), Some(pack)) = (self.new_id(contact::KIND), self.pack_now()) else { return false };
        let Some(found) = pack.disposition(disposition) else { return false };
        let said = self.text_now().desk.quick_kept(&untrack(|| self.words(&found.label)));
        let part = contact::quick(id, Opening { channel: self.voice(), ..self.opening() }, disposition);
        let Ok(saved) = self.write(Action::edit([part])).await else { return false };
        self.tell(said, saved.entries);
        true
    }

    /// The channel of telephone calls, as the pack names it.
    pub(super) fn voice(self) -> String {
        let channel = self.pack_now().and_then(|pack| {
            let voice = pack.channels.iter().find(|c| c.presence == Presence::Voice);
            voice.or(pack.channels.first()).map(|c| c.id.to_string())
        });
        channel.unwrap_or_default()
    }

    /// What every contact begins with: who, when, under which pack.
    fn opening(self) -> Opening {
        Opening {
            pack: self.pack_hash.get_untracked(),
            agent: self.agent_id(),
            at: clock::now_ms(),
            ..Opening::default()
        }
    }

    /// Begins a contact and goes to it.
    pub fn open_contact(self, with: Opening) {
        leptos::task::spawn_local(async move {
            match super::groups::begin_contact(self, with).await {
                Ok(work) => work.await,
                Err(_) => self.warn(self.text_now().errors.page_missing_why),
            }
        });
    }

    /// What [`open_contact`](Self::open_contact) fetches.
    pub(super) async fn begin_contact(self, mut with: Opening) {
        let (Some(id), Some(pack)) = (self.new_id(contact::KIND), self.pack_now()) else { return };
        let purpose = match (with.callback.is_empty(), with.follows.is_empty()) {
            (false, _) => Purpose::Callback,
            (true, false) => Purpose::FollowUp,
            (true, true) => Purpose::Inbound,
        };
        with.written = pack.channel(&with.channel).is_some_and(|channel| channel.presence == Presence::Written);
        if let Some(script) = pack.script_for(purpose, &with.channel) {
            with.script = (script.id.to_string(), i64::from(script.version));
        }
        let Opening { pack, agent, at, .. } = self.opening();
        (with.pack, with.agent, with.at) = (pack, agent, at);
        if with.customer.is_empty() {
            match self.customers_with_phone(&with.phone).as_slice() {
                [known] => {
                    with.customer = known.id.to_string();
                    with.name.clone_from(&known.name);
                    with.account.clone_from(&known.account);
                }
                // A call that is made knows already whom to ask for.
                [] if purpose == Purpose::Inbound => self.open_borrowed(&mut with),
                _ => {}
            }
        }
        let mine = self.agent_id();
        let parked = untrack(|| self.unfinished()).iter().filter(|c| c.agent == mine).count();
        if parked > contact::PARKED {
            self.warn(self.text_now().desk.many_parked(parked));
        }
        let mut parts = Vec::new();
        if let Ok(first) = with.follows.parse::<RecordId>() {
            parts.extend(self.edit_of(&first, |edit| edit.add(links::FOLLOWED_BY, id.as_str())));
        }
        parts.push(contact::open(id.clone(), with));
        // The person has been told why, if it fails.
        let _ = self.write_and_go(Action::edit(parts), Key::new(id.key()).map(Route::Contact)).await;
    }

    /// Says who calls: a known customer, or nobody known.
    pub fn identify(self, contact: RecordId, customer: Option<&Customer>) {
        let parts = self.edit_of(&contact, |edit| match customer {
            Some(c) => {
                edit.set("customer", c.id.as_str()).set("name", c.name.as_str()).set("account", c.account.as_str())
            }
            None => edit.set("customer", Value::Null),
        });
        self.store(parts);
    }

    /// Chooses at a step of the script. What the choice sets goes into the form in hand.
    pub fn choose(self, contact: &RecordId, script: &Script, step: &str, choice: &str, form: Option<FormState>) {
        let Some(marks) = self.peek(|j| j.get(contact).map(|r| Contact::of(r).marks())).flatten() else { return };
        let marks = script_run::counting(script, &marks);
        let answers = form.map(FormState::answers).unwrap_or_default();
        let Some(chosen) = script_run::choose(script, &marks, &answers, step, choice) else { return };
        for (field, value) in chosen.writes {
            if let Some(form) = form {
                form.set(&format!("f.{field}"), value.unwrap_or(Value::Null));
            }
        }
        let choice_made = script.step(step).and_then(|s| s.choices.iter().find(|c| c.id.as_str() == choice));
        let kind = choice_made.and_then(|c| c.kind.clone());
        let result = choice_made.and_then(|c| c.result);
        let parts = self.edit_of(contact, |edit| {
            let edit = edit.set(&format!("c.{step}"), choice).set(&format!("skip.{step}"), Value::Null);
            let edit = match result {
                Some(result) => edit.set("result", result.word()),
                None => edit,
            };
            match &kind {
                Some(kind) => edit.set("kind", kind.as_str()),
                None => edit,
            }
        });
        self.store(parts);
    }

    /// Marks a step as said and done.
    pub fn say(self, contact: &RecordId, step: &str) {
        let parts = self.edit_of(contact, |edit| edit.add("said", step).set(&format!("skip.{step}"), Value::Null));
        self.store(parts);
    }

    /// Leaves a step out; a compulsory one with its reason.
    pub fn skip(self, contact: &RecordId, step: &str, reason: Option<&str>) {
        let value = reason.map_or(Value::Bool(true), Value::from);
        let parts = self.edit_of(contact, |edit| edit.remove("said", &json!(step)).set(&format!("skip.{step}"), value));
        self.store(parts);
    }

    /// Leaves several compulsory steps out, for one reason.
    pub fn skip_all(self, contact: &RecordId, steps: Vec<String>, reason: String) {
        let parts = self.edit_of(contact, |mut edit| {
            for step in steps {
                edit = edit.set(&format!("skip.{step}"), reason.as_str());
            }
            edit
        });
        self.store(parts);
    }

    /// The contacts that were finished last, the latest first.
    #[must_use]
    pub fn recent_contacts(self, most: usize) -> Vec<Contact> {
        self.of_contacts(|digest| digest.recent(most).to_vec()).unwrap_or_default()
    }

    /// The contacts that began on a day, the latest first. Follows them.
    #[must_use]
    pub fn contacts_on(self, day: Day) -> Vec<Contact> {
        let Some(pack) = self.pack() else { return Vec::new() };
        let on_day =
            |r: &RecordRef<'_>| r.is_live() && r.int("started").is_some_and(|at| day_of(at, pack.time_zone) == day);
        let mut all: Vec<Contact> = self
            .read(|journal| journal.of_kind(contact::KIND).filter(on_day).map(Contact::of).collect())
            .unwrap_or_default();
        all.sort_by_key(|c| core::cmp::Reverse(c.started));
        all
    }

    /// The customer is gone: talk time ends, after-call work begins. What was typed about the contact is stored.
    pub fn hang_up(self, form: FormState) {
        self.save_contact(form, |edit| edit.set("ended", clock::now_ms()), None);
    }

    /// Finishes a contact with its disposition and goes back to the desk. The matter that was asked about last gets its
    /// own in the same action, so that both are taken back together.
    pub fn finish(self, form: FormState, disposition: &str, matter: Option<(RecordId, String)>) {
        let disposition = disposition.to_owned();
        let found = self.pack_now().and_then(|pack| pack.disposition(&disposition).map(|d| d.use_for));
        let agent_ends = found == Some(DispositionUse::QuickAgentEnds);
        let beside = matter.map(|(id, own)| self.edit_of(&id, |edit| edit.set("disposition", own)));
        self.save_contact_and(
            form,
            beside.unwrap_or_default(),
            move |edit| {
                let now = clock::now_ms();
                let edit = edit.set("disposition", disposition).set("finished", now);
                let edit = if agent_ends { edit.set_if_empty("ended_by", "agent") } else { edit };
                edit.set_if_empty("ended", now)
            },
            Some(Route::Desk),
        );
    }

    pub(super) fn save_contact(
        self,
        form: FormState,
        with: impl FnOnce(Edit<'_>) -> Edit<'_> + 'static,
        then: Option<Route>,
    ) {
        self.save_contact_and(form, Vec::new(), with, then);
    }

    fn save_contact_and(
        self,
        form: FormState,
        beside: Vec<Part>,
        with: impl FnOnce(Edit<'_>) -> Edit<'_> + 'static,
        then: Option<Route>,
    ) {
        let Some(part) = form.edit(|edit| with(edit).part()).flatten() else { return };
        let key = form.key();
        let parts: Vec<Part> = core::iter::once(part).chain(beside).collect();
        leptos::task::spawn_local(async move {
            let leaves = then.is_some();
            if let Ok(saved) = self.write_and_go(Action::edit(parts).without_draft(&key), then).await
                && leaves
            {
                self.tell(self.text_now().desk.contact_saved, saved.entries);
            }
        });
    }

    /// An edit of a record as it is now.
    pub(super) fn edit_of(self, id: &RecordId, with: impl FnOnce(Edit<'_>) -> Edit<'_>) -> Vec<Part> {
        let part = self.peek(|journal| with(Edit::on(id.clone(), journal.get(id))).part()).flatten();
        part.into_iter().collect()
    }

    /// Stores parts without waiting; the person is told if it fails.
    pub(super) fn store(self, parts: Vec<Part>) {
        if !parts.is_empty() {
            leptos::task::spawn_local(async move {
                let _ = self.write(Action::edit(parts)).await;
            });
        }
    }

    /// Takes up the call in the address: it begins a contact, or waits while one is running.
    pub fn answer_address(self, call: Call) {
        // The number leaves the address before anything else can fail.
        self.replace(Route::Desk);
        if self.running().is_some() {
            let since = clock::now_ms();
            self.ringing.update(|all| {
                if !all.iter().any(|r| r.call == call) {
                    all.push(Ringing { call, since });
                }
            });
        } else {
            self.take_call(call);
        }
    }

    /// Drops a call that waits: it was answered elsewhere, or stopped ringing.
    pub fn drop_call(self, call: &Call) {
        self.ringing.update(|all| all.retain(|r| r.call != *call));
    }

    /// Offers a popped call to a desk that is open in another tab; true when one took it.
    pub(super) async fn offered_elsewhere(self, call: &Call) -> bool {
        let Some(live) = self.live() else { return false };
        self.passed.set_value(false);
        let id = clock::monotonic_ms();
        live.hint(&json!({"call": {"phone": call.phone, "name": call.name, "id": id}}).to_string());
        clock::sleep(HANDOVER_MS).await;
        self.passed.get_value()
    }

    /// A call offered by another tab, or another tab's word that it took one.
    pub(super) fn hear_call(self, message: &str) {
        let Ok(value) = serde_json::from_str::<Value>(message) else { return };
        if value.get("taken").is_some() {
            self.passed.try_set_value(true);
        } else if let Some(call) = value.get("call")
            && self.phase.try_get_untracked() == Some(super::Phase::Open)
        {
            let text = |name: &str| call.get(name).and_then(Value::as_str).map(str::to_owned);
            if let Some(live) = self.live() {
                live.hint(&json!({"taken": call.get("id")}).to_string());
            }
            self.answer_address(Call { phone: text("phone"), name: text("name") });
        }
    }
}

impl FormState {
    /// The answers of a pack's form, typed or recorded. Follows them.
    #[must_use]
    pub fn answers(self) -> Answers {
        let mut answers = self.recorded_answers();
        for (name, value) in self.typed_now() {
            let Some(id) = name.strip_prefix("f.").and_then(|id| crate::domain::slug::FieldId::new(id).ok()) else {
                continue;
            };
            if value.is_null() || value.as_str() == Some("") {
                answers.remove(id.as_str());
            } else {
                answers.insert(id, value);
            }
        }
        answers
    }
}
