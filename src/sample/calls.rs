//! What happens in one call, and what comes of it.

use super::deed::{Change, Deed};
use super::filling::{Told, fill};
use super::story::{DAY, HOUR, Story};
use super::talk::follow;
use super::texts::{Matter, Verdict};
use crate::domain::complaint::Status;
use crate::domain::contact::{self, Opening};
use crate::domain::form::{Answers, Form, FormRole};
use crate::domain::matter::kind_of;
use crate::domain::moment::{MINUTE, Moment};
use crate::domain::promise::ASKED;
use crate::domain::script::Purpose;
use crate::journal::{Edit, RecordId};
use crate::pack::matters::Presence;

/// What cannot be answered at once is answered within half an hour.
const ANSWER_BY: i64 = 30 * MINUTE;

/// A call that has begun.
pub(super) struct Call {
    pub id: RecordId,
    pub at: i64,
    pub by: usize,
    /// The customer, by their place.
    pub client: usize,
}

impl Story<'_> {
    /// A call about something, whole.
    pub(super) fn call(&mut self, at: i64, by: usize) {
        if self.past.happens(6) {
            return self.short_call(at, by);
        }
        let matter = self.matter();
        let client = self.client();
        let call = self.take(at, by, client, true);
        self.talk(&call, matter);
    }

    /// Complaints are three in ten, faults and requests as many; the rest asks, praises, or proposes.
    fn matter(&self) -> &'static Matter {
        let drawn = self.past.below(100);
        let wanted = |matter: &&Matter| {
            let role = self.role(matter);
            match drawn {
                0..37 => role == Some(FormRole::Complaint),
                37..64 => role == Some(FormRole::Order),
                _ => role == Some(FormRole::Note),
            }
        };
        let some: Vec<&'static Matter> = self.words.matters.iter().filter(wanted).collect();
        let matter = self.past.pick(&some).copied().or(self.words.matters.first());
        matter.unwrap_or(&NOTHING)
    }

    fn form_of(&self, matter: &Matter) -> Option<&Form> {
        self.pack.contact_kind(matter.kind).and_then(|kind| self.pack.form(kind.form.as_ref()?.as_str()))
    }

    fn role(&self, matter: &Matter) -> Option<FormRole> {
        self.form_of(matter).map(|form| form.role)
    }

    /// Some customers ring again and again.
    fn client(&self) -> usize {
        let often = self.past.happens(45);
        self.past.below(if often { self.clients.len() / 5 } else { self.clients.len() })
    }

    /// A wrong number, a silent line: over at once.
    fn short_call(&mut self, at: i64, by: usize) {
        let quick: Vec<&str> =
            self.pack.dispositions.iter().filter(|d| d.use_for.is_quick()).map(|d| d.id.as_str()).collect();
        let Some(disposition) = self.past.pick(&quick) else { return };
        let with = Opening { channel: self.channel(false), ..self.opening(at, by) };
        let part = contact::quick(self.id(contact::KIND), with, disposition);
        self.deeds.push(Deed::begin(at, by, part));
    }

    fn opening(&self, at: i64, by: usize) -> Opening {
        Opening { pack: self.hash.to_owned(), agent: self.agent(by), at, ..Opening::default() }
    }

    /// Mostly the telephone.
    fn channel(&self, any: bool) -> String {
        let channels = &self.pack.channels;
        let voice = channels.iter().find(|channel| channel.presence == Presence::Voice);
        let other = if any && self.past.happens(18) { self.past.pick(channels) } else { None };
        other.or(voice).map(|channel| channel.id.to_string()).unwrap_or_default()
    }

    /// Takes a call. Somebody who rings for the first time gets a file.
    pub(super) fn take(&mut self, at: i64, by: usize, client: usize, any: bool) -> Call {
        let id = self.id(contact::KIND);
        let mut with = Opening { channel: self.channel(any), ..self.opening(at, by) };
        if let Some(script) = self.pack.script_for(Purpose::Inbound, &with.channel) {
            with.script = (script.id.to_string(), i64::from(script.version));
        }
        let known = self.known.get(client).copied().unwrap_or(true);
        let Some(who) = self.clients.get(client) else { return Call { id, at, by, client } };
        with.phone.clone_from(&who.phone);
        let identity = [("customer", who.id.to_string()), ("name", who.name.clone()), ("account", who.account.clone())];
        let file = who.part(self.words.language);
        if known {
            let [(_, customer), (_, name), (_, account)] = identity;
            (with.customer, with.name, with.account) = (customer, name, account);
            self.deeds.push(Deed::begin(at, by, contact::open(id.clone(), with)));
        } else {
            self.deeds.push(Deed::begin(at, by, contact::open(id.clone(), with)));
            let change = identity.into_iter().fold(Change::of(&id), |change, (field, value)| change.set(field, value));
            self.deeds.push(Deed::begin(at + 40_000, by, file).and(change));
            if let Some(known) = self.known.get_mut(client) {
                *known = true;
            }
        }
        Call { id, at, by, client }
    }

    /// What is said, filed and promised in a call, until it is finished.
    fn talk(&mut self, call: &Call, matter: &'static Matter) {
        let length = self.past.between(3 * MINUTE, 11 * MINUTE);
        let ended = call.at + length;
        let details = self.details(call.client);
        let facts = self.told(matter, &details);
        let later = self.role(matter) == Some(FormRole::Note) && !matter.answer.is_empty() && self.past.happens(30);
        let answers = self.file(call, matter, &details, &facts, ended - MINUTE);
        if later {
            self.answer_later(call, ended);
        }
        let script = self.pack.script_for(Purpose::Inbound, &self.channel(false));
        let mut change = Change::of(&call.id).set("kind", matter.kind);
        if let Some(script) = script {
            change = follow(script, &answers, matter.kind, change);
        }
        let finished = self.past.between(ended + 15_000, ended + 90_000);
        let change = change.set("note", facts).set("ended", ended).set("finished", finished);
        let change = change.set("disposition", self.disposition(matter, later));
        self.deeds.push(Deed::change(finished, call.by, change));
    }

    fn disposition(&self, matter: &Matter, later: bool) -> String {
        let [to_call, passed_on] = self.words.dispositions;
        let own = self.pack.dispositions.iter().find(|d| d.kinds.iter().any(|kind| kind.as_str() == matter.kind));
        let first = self.pack.dispositions.first();
        let found = match self.role(matter) {
            _ if later => return to_call.to_owned(),
            Some(FormRole::Note) => first,
            Some(FormRole::Order) if own.is_none() => return passed_on.to_owned(),
            _ => own.or(first),
        };
        found.map(|d| d.id.to_string()).unwrap_or_default()
    }

    /// What happened, as this customer tells it.
    fn told(&self, matter: &Matter, details: &Details) -> String {
        let facts = self.past.pick(matter.facts).copied().unwrap_or_default();
        let aside = if self.past.happens(55) { self.past.pick(self.words.asides).copied() } else { None };
        let space = if self.words.family_first { "" } else { " " };
        let text = aside.map_or_else(|| facts.to_owned(), |aside| format!("{facts}{space}{aside}"));
        details.put(&text)
    }

    fn details(&self, client: usize) -> Details {
        let month = chrono::Datelike::month0(&self.day_of(self.now - 45 * DAY).date());
        let amount = if self.words.family_first { 800 + 100 * self.past.below(90) } else { 38 + self.past.below(140) };
        Details {
            count: (2 + self.past.below(4)).to_string(),
            amount: amount.to_string(),
            month: self.words.months.get(month as usize).copied().unwrap_or_default(),
            street: self.clients.get(client).map(|c| c.street.clone()).unwrap_or_default(),
        }
    }

    /// Files the form of a matter. Returns its answers.
    fn file(&mut self, call: &Call, matter: &'static Matter, details: &Details, facts: &str, at: i64) -> Answers {
        let (Some(form), Some(client)) = (self.form_of(matter).cloned(), self.clients.get(call.client).cloned()) else {
            return Answers::new();
        };
        let day = self.day_of(at).previous().to_string();
        let told = Told {
            client: &client,
            matter,
            facts: facts.to_owned(),
            subject: details.put(matter.subject),
            asks: details.put(matter.asks),
            answer: details.put(matter.answer),
            day,
        };
        let answers = fill(self.past, self.pack, self.words, &form, &told);
        let id = self.id(kind_of(form.role));
        let class = self.pack.class_of_category(matter.category);
        let limit = form.clocks.last().and_then(|clock| self.pack.clock_due(clock, class, Moment::from_ms(at)));
        let mut edit = Edit::new(id.clone())
            .set("form", form.id.as_str())
            .set("pack", self.hash)
            .set("class", class.unwrap_or_default())
            .set("filed", at)
            .set("status", Status::Open.name())
            .set("agent", self.agent(call.by))
            .set("contact", call.id.as_str())
            .set("customer", client.id.as_str())
            .set("name", client.name.as_str())
            .set("phone", client.phone.as_str())
            .set("account", client.account.as_str());
        if let Some(due) = limit {
            edit = edit.set("due", due.ms());
        }
        for (field, value) in &answers {
            edit = edit.set(&format!("f.{}", field.as_str()), value.clone());
        }
        let filed = Deed::begin(at, call.by, edit.into_part());
        self.deeds.push(match form.letter {
            Some(letter) => filed.numbered(&id, letter.as_char().to_string()),
            None => filed,
        });
        let (due, answer) = (limit.map(Moment::ms), told.answer);
        self.settle(&Filed { id, at, due, role: form.role, call, verdict: matter.verdict, answer });
        answers
    }

    /// The caller is told an answer within half an hour; mostly they get it in time.
    fn answer_later(&mut self, call: &Call, told: i64) {
        let due = told + ANSWER_BY;
        self.deeds.push(Deed::change(told, call.by, Change::of(&call.id).set("answer_by", due)));
        let (asked, answered) = match self.past.below(100) {
            0..78 => (None, self.past.between(told + 4 * MINUTE, due)),
            78..92 => (None, self.past.between(due + 3 * MINUTE, due + 2 * HOUR)),
            _ => (Some(due + 50 * MINUTE), due + 55 * MINUTE),
        };
        let change = |field: &str, at: i64| Change::of(&call.id).set(field, at);
        self.deeds.extend(asked.map(|at| Deed::change(at, call.by, change(ASKED, at))));
        self.deeds.push(Deed::change(answered, call.by, change("answered", answered)));
    }
}

/// A matter that is filed.
pub(super) struct Filed<'a> {
    pub id: RecordId,
    pub at: i64,
    pub due: Option<i64>,
    pub role: FormRole,
    pub call: &'a Call,
    pub verdict: Verdict,
    pub answer: String,
}

/// What is different from call to call.
struct Details {
    count: String,
    amount: String,
    month: &'static str,
    street: String,
}

impl Details {
    fn put(&self, text: &str) -> String {
        let text = text.replace("{n}", &self.count).replace("{amount}", &self.amount);
        text.replace("{month}", self.month).replace("{street}", &self.street)
    }
}

const NOTHING: Matter =
    Matter { kind: "", category: "", subject: "", facts: &[], asks: "", answer: "", verdict: Verdict::Upheld };
