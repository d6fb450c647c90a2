//! Numbers: given at the kiosk, called at a window, shown on the display (B47).
//!
//! Giving and calling are decided one at a time, of all tabs of this browser: under a lock the store is read, then
//! decided, then written. Windows on different computers without a live link call only the services allotted to them.

use super::App;
use crate::domain::contact::{self, Opening};
use crate::domain::kiosk::Session;
use crate::domain::ticket::{self, Deed, Stand, Ticket};
use crate::domain::ticket_queue::{self, Overnight, Stop};
use crate::journal::{Edit, Part, RecordId, RecordRef};
use crate::pack::matters::Presence;
use crate::pack::people::May;
use crate::platform::prefs::{self, Pref};
use crate::platform::{clock, held, locks};
use crate::reading::{self, members};
use crate::route::{Key, Route};
use crate::workspace::{Action, Saved, WorkspaceError};
use leptos::prelude::*;
use serde_json::json;

/// So far back tickets are read, in milliseconds: over a long weekend.
const BACK: i64 = 5 * 24 * 3_600_000;
/// The kind of record of a call for staff.
const SUMMONS: &str = "summons";
/// So long a call for staff is shown when nobody says that they go, in milliseconds.
const SUMMONS_LASTS: i64 = 30 * 60_000;

/// Which window a desk is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WindowSetUp {
    /// What the display calls it, such as `3`.
    pub name: String,
    /// The services that it calls, ids in the pack; none means all.
    pub services: Vec<String>,
}

members! { WindowSetUp { must: [name, services] } }

/// A visitor at a kiosk calls for staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summons {
    /// Its record.
    pub id: RecordId,
    /// The kiosk's digit.
    pub kiosk: String,
    /// When: milliseconds since 1970.
    pub at: i64,
}

impl App {
    /// Which window this desk is.
    #[must_use]
    pub fn window_set_up(self) -> WindowSetUp {
        let kept =
            held::window().or_else(|| prefs::get(Pref::Window)).and_then(|kept| serde_json::from_str(&kept).ok());
        kept.and_then(|kept| reading::read(&kept).ok()).unwrap_or_default()
    }

    /// Keeps which window this desk is.
    pub fn keep_window(self, with: &WindowSetUp) {
        let text = json!({"name": with.name, "services": with.services}).to_string();
        // Two tabs of a browser may be two windows; a new one begins as the last.
        held::set_window(&text);
        prefs::set(Pref::Window, &text);
    }

    /// The tickets that count today. Follows them and the day.
    #[must_use]
    pub fn tickets(self, now: i64) -> Vec<Ticket> {
        self.revision.track();
        self.pack.track();
        untrack(|| self.tickets_now(now))
    }

    fn tickets_now(self, now: i64) -> Vec<Ticket> {
        let Some(pack) = self.pack_now() else { return Vec::new() };
        let overnight = pack.kiosk.as_ref().map_or(Overnight::Close, |kiosk| kiosk.overnight());
        let today = ticket_queue::day_of(now, pack.time_zone);
        let mut all = self.peek(|journal| Ticket::since(journal, now - BACK)).unwrap_or_default();
        all.retain(|ticket| ticket_queue::counts(ticket, &today, overnight));
        all
    }

    /// Gives a number for what a visitor chose.
    ///
    /// # Errors
    /// [`Stop`]; none was given.
    pub async fn give_number(self, session: &Session, kiosk: &str) -> Result<Ticket, Stop> {
        self.in_turn(async {
            let (now, pack) = (clock::now_ms(), self.pack_now().ok_or(Stop::Unkept)?);
            // Of all days: a clock that was set back must not be trusted because the day has changed with it.
            let known = self.peek(|journal| Ticket::since(journal, now - BACK)).unwrap_or_default();
            ticket_queue::may_give(&known, kiosk, now)?;
            let service = pack.kiosk.as_ref().and_then(|k| k.service(&session.service)).ok_or(Stop::Unkept)?;
            let (letter, day) = (service.letter.as_char().to_string(), ticket_queue::day_of(now, pack.time_zone));
            let id = self.new_id(ticket::KIND).ok_or(Stop::Unkept)?;
            let given = Ticket {
                id: id.to_string(),
                n: ticket_queue::next_number(&known, kiosk, &letter, &day),
                day,
                letter,
                kiosk: kiosk.to_owned(),
                service: session.service.clone(),
                subject: session.subject.clone(),
                priority: session.priority.clone(),
                lang: self.lang.get_untracked().tag().to_owned(),
                at: now,
                ..Ticket::default()
            };
            self.write(Action::edit([given.part(id)])).await.map_err(|_| Stop::Unkept)?;
            Ok(given)
        })
        .await
        .unwrap_or(Err(Stop::Unkept))
    }

    /// Calls the next of this window's services; says so when nobody waits.
    pub fn call_next(self) {
        leptos::task::spawn_local(async move {
            let called = self.in_turn(async {
                let set_up = self.window_set_up();
                let waiting = self.tickets_now(clock::now_ms());
                match ticket_queue::next(&waiting, &set_up.services) {
                    Some(next) => drop(self.do_to(&next.id, &Deed::Call, Vec::new(), None).await),
                    None => self.warn(self.text_now().kiosk.nobody_waits),
                }
            });
            called.await;
        });
    }

    /// Does something to a ticket at this window, and offers to take it back where that makes sense.
    pub fn treat(self, id: String, deed: Deed, said: Option<String>) {
        leptos::task::spawn_local(async move {
            let done = self.in_turn(self.do_to(&id, &deed, Vec::new(), None)).await;
            if let (Some(Ok(saved)), Some(said)) = (done, said) {
                self.tell(said, saved.entries);
            }
        });
    }

    /// The visitor has come: their contact is opened with what they chose.
    pub fn serve(self, ticket: &Ticket, about: String) {
        let (Some(id), Some(pack)) = (self.new_id(contact::KIND), self.pack_now()) else { return };
        let channel = pack.channels.iter().find(|channel| channel.presence == Presence::Person);
        let channel = channel.map(|channel| channel.id.to_string()).unwrap_or_else(|| self.voice());
        let script = pack.script_for(crate::domain::script::Purpose::Inbound, &channel);
        let with = Opening {
            script: script.map(|s| (s.id.to_string(), i64::from(s.version))).unwrap_or_default(),
            channel,
            pack: self.pack_hash.get_untracked(),
            agent: self.agent_id(),
            at: clock::now_ms(),
            ..Opening::default()
        };
        let mut part = contact::open(id.clone(), with);
        let noted = Edit::new(id.clone()).set("note", about).set("ticket", ticket.id.as_str()).into_part();
        part.ops.extend(noted.ops);
        let deed = Deed::Serve { contact: id.to_string() };
        let (ticket, to) = (ticket.id.clone(), Key::new(id.key()).map(Route::Contact));
        leptos::task::spawn_local(async move {
            // Who has called it meanwhile has been told.
            drop(self.in_turn(self.do_to(&ticket, &deed, vec![part], to)).await);
        });
    }

    async fn do_to(self, id: &str, deed: &Deed, beside: Vec<Part>, to: Option<Route>) -> Result<Saved, WorkspaceError> {
        self.allowed(May::TakeContacts)?;
        let (window, now) = (self.window_set_up().name, clock::now_ms());
        let id: RecordId = id.parse().map_err(|_| WorkspaceError::Empty)?;
        let found = self.peek(|journal| {
            let record = journal.get(&id)?;
            let ticket = Ticket::of(record);
            let fit = deed.is_fit(&ticket, &window);
            Some((fit.then(|| deed.write(Edit::of(record), &ticket, &window, now).part()).flatten(), ticket))
        });
        match found.flatten() {
            Some((Some(part), _)) => {
                let parts = core::iter::once(part).chain(beside);
                self.write_and_go(Action::edit(parts), to).await
            }
            Some((None, ticket)) => {
                let text = &self.text_now().kiosk;
                self.warn(match ticket.stand {
                    Stand::Called | Stand::Serving => text.called_elsewhere(&ticket.number(), &ticket.window),
                    _ => text.not_now(&ticket.number()),
                });
                Err(WorkspaceError::Contended)
            }
            None => Err(WorkspaceError::Empty),
        }
    }

    /// Runs something alone among all tabs of this browser, after reading what they stored. None when there are no
    /// locks; it has not run then, and it was said.
    async fn in_turn<T>(self, work: impl Future<Output = T>) -> Option<T> {
        let live = self.live()?;
        let name = format!("{}/tickets", live.database);
        let done = locks::with_lock(&name, async {
            if let Ok(changed) = live.workspace.refresh().await
                && !changed.is_empty()
            {
                self.changed(&changed);
            }
            work.await
        });
        match done.await {
            Ok(done) => Some(done),
            Err(_) => {
                self.warn(self.text_now().errors.not_saved_body);
                None
            }
        }
    }

    /// Keeps the grade that a visitor gave to a ticket; one for each, and only once it was served. Whether it is stored.
    pub async fn rate(self, id: &str, grade: &str) -> bool {
        let Ok(id) = id.parse::<RecordId>() else { return false };
        let rated = self.in_turn(async {
            let now = clock::now_ms();
            let fresh = self.peek(|journal| journal.get(&id).is_some_and(|r| r.text("grade").is_empty())) == Some(true);
            let parts = self.edit_of(&id, |edit| edit.set("grade", grade).set("rated", now));
            fresh && self.write(Action::edit(parts)).await.is_ok()
        });
        rated.await.unwrap_or_default()
    }

    /// Somebody has looked into a bad grade.
    pub fn follow_up_grade(self, id: &str) {
        if let Ok(id) = id.parse() {
            let now = clock::now_ms();
            self.change(id, self.text_now().kiosk.followed_up, move |edit| edit.set("followed_up", now));
        }
    }

    /// A visitor calls for staff. Whether it is stored.
    pub async fn summon(self, kiosk: &str) -> bool {
        let Some(id) = self.new_id(SUMMONS) else { return false };
        let part = Edit::new(id).set("kiosk", kiosk).set("at", clock::now_ms()).into_part();
        self.write(Action::edit([part])).await.is_ok()
    }

    /// The calls for staff to which nobody has gone. Follows them.
    #[must_use]
    pub fn summonses(self, now: i64) -> Vec<Summons> {
        let open =
            |r: &RecordRef<'_>| r.is_live() && !r.is("went") && r.int("at").is_some_and(|at| now - at < SUMMONS_LASTS);
        let read =
            |r: RecordRef<'_>| Summons { id: r.id(), kiosk: r.text("kiosk").to_owned(), at: r.int("at").unwrap_or(0) };
        self.read(|journal| journal.of_kind(SUMMONS).filter(open).map(read).collect()).unwrap_or_default()
    }

    /// Whoever sits here goes to the visitor.
    pub fn go_to_visitor(self, id: RecordId) {
        self.change(id, self.text_now().kiosk.going_said, |edit| edit.set("went", true));
    }
}
