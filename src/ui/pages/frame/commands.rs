//! What the palette offers and what keys start, on every page.

use super::Opened;
use crate::keymap::{Action, Scope};
use crate::route::{Asked, Call, Route, Section};
use crate::state::{App, Finding, Found};
use crate::ui::components::{Glyph, Marked, PaletteItem};
use crate::ui::keys::ask;
use leptos::prelude::*;

/// Actions that the palette offers, with their icons, in order.
const OFFERED: [(Action, Glyph); 23] = [
    (Action::NewContact, Glyph::Phone),
    (Action::QuickContact, Glyph::PhoneEnd),
    (Action::OtherContact, Glyph::People),
    (Action::Emergency, Glyph::Alert),
    (Action::GoDesk, Glyph::Desk),
    (Action::GoComplaints, Glyph::Warning),
    (Action::GoCallbacks, Glyph::Callback),
    (Action::GoCustomers, Glyph::People),
    (Action::GoContacts, Glyph::List),
    (Action::GoShift, Glyph::Clock),
    (Action::GoPromises, Glyph::CheckCircle),
    (Action::GoOrders, Glyph::Inbox),
    (Action::GoPaper, Glyph::File),
    (Action::GoWindow, Glyph::Desk),
    (Action::GoIncidents, Glyph::Alert),
    (Action::NewIncident, Glyph::Plus),
    (Action::GoReports, Glyph::Chart),
    (Action::GoExchange, Glyph::Exchange),
    (Action::GoTraining, Glyph::Play),
    (Action::GoSettings, Glyph::Settings),
    (Action::Language, Glyph::Language),
    (Action::Lock, Glyph::Key),
    (Action::Help, Glyph::Keyboard),
];

/// Actions of the page in hand that the palette offers beside, where it has them.
fn offered_here(app: App) -> &'static [(Action, Glyph)] {
    let route = app.route.get();
    let running = || route.record().and_then(|id| app.contact(&id.parse().ok()?)).is_some_and(|c| c.is_unfinished());
    match &route {
        Route::Contact(_) if running() => &[
            (Action::SwitchScript, Glyph::List),
            (Action::AnotherMatter, Glyph::Plus),
            (Action::Refer, Glyph::Inbox),
            (Action::ToldNow, Glyph::Check),
            (Action::HandToSuperior, Glyph::Person),
        ],
        Route::Contact(_) | Route::Complaint(_) => {
            &[(Action::FollowUp, Glyph::PhoneOut), (Action::Refer, Glyph::Inbox)]
        }
        _ => &[],
    }
}

/// Starts an action; `false` leaves the key to the page or the browser.
pub fn run(app: App, action: Action) -> bool {
    match action {
        Action::NewContact => app.take_call(Call::default()),
        Action::GoDesk => app.go(&Route::Desk),
        Action::GoComplaints => app.go(&Route::Complaints),
        Action::GoCallbacks => app.go(&Route::Callbacks),
        Action::GoCustomers => app.go(&Route::Customers),
        Action::GoContacts => app.go(&Route::Contacts),
        Action::GoShift => app.go(&Route::Shift),
        Action::GoIncidents => app.go(&Route::Incidents),
        Action::NewIncident => app.go(&Route::NewIncident),
        Action::GoPromises => app.go(&Route::Promises),
        Action::GoReports => app.go(&Route::Reports(Asked::default())),
        Action::GoPaper => app.go(&Route::Paper),
        Action::GoOrders => app.go(&Route::Orders(String::new())),
        Action::GoWindow => app.go(&Route::Window),
        Action::GoExchange => app.go(&Route::Exchange),
        Action::GoTraining => app.go(&Route::Training),
        Action::GoSettings => app.go(&Route::Settings(Section::default())),
        Action::Language => app.next_language(),
        Action::Lock => app.lock(),
        _ => return false,
    }
    true
}

/// What the palette offers for what is typed.
#[derive(Clone, Copy)]
pub struct Offer {
    app: App,
    typed: RwSignal<String>,
    looked_for: RwSignal<String>,
    /// Records first once something is typed, then actions.
    pub items: RwSignal<Vec<PaletteItem>>,
    /// That records are not looked for yet.
    pub said: RwSignal<Option<&'static str>>,
}

impl Offer {
    /// Looks for what is typed, after the key has had its turn; of several only the newest is looked for.
    pub fn ask(self, typed: String) {
        self.typed.set(typed.clone());
        if typed.is_empty() {
            return self.looked_for.set(typed);
        }
        self.app.later(0, move |_| {
            if self.typed.try_with_untracked(|newest| *newest == typed) == Some(true) {
                self.looked_for.try_set(typed);
            }
        });
    }

    /// Brings what is offered up to date with what is typed, now: whoever presses Enter means that, not what stood there
    /// a moment before.
    pub fn settle(self, opened: Opened) {
        let typed = self.typed.get_untracked();
        if self.looked_for.with_untracked(|looked_for| *looked_for != typed) {
            self.looked_for.set(typed);
        }
        untrack(|| self.fill(opened));
    }

    /// Puts together what is offered, and follows what it is put together from.
    fn fill(self, opened: Opened) {
        let Self { app, .. } = self;
        let text = app.text();
        let typed = self.looked_for.get();
        let finding = if typed.trim().is_empty() { Some(Finding::default()) } else { app.find(&typed) };
        self.said.set(finding.is_none().then_some(text.shell.palette_preparing));
        let mut items = found(app, finding.unwrap_or_default());
        let keymap = app.keymap.get();
        let here = untrack(|| offered_here(app));
        for (action, icon) in here.iter().copied().chain(OFFERED) {
            let label = action.label(&text.keys).to_owned();
            if app.loosely(&label, &typed) {
                items.push(PaletteItem {
                    group: text.shell.palette_actions.to_owned(),
                    icon,
                    label: label.into(),
                    note: None,
                    keys: keymap.chord(action).map(|c| c.parts(&text.keys)).unwrap_or_default(),
                    run: Callback::new(move |()| match action {
                        Action::Help => opened.help.set(true),
                        Action::QuickContact => opened.quick.set(true),
                        Action::OtherContact => opened.channel.set(true),
                        _ if action.scope() == Scope::Contact => ask(action),
                        Action::Emergency => opened.emergency.set(true),
                        _ => drop(run(app, action)),
                    }),
                });
            }
        }
        self.items.set(items);
    }
}

/// What the palette offers, as long as it is open.
pub fn offer(app: App, opened: Opened) -> Offer {
    let (typed, looked_for) = (RwSignal::default(), RwSignal::default());
    let offer = Offer { app, typed, looked_for, items: RwSignal::default(), said: RwSignal::default() };
    Effect::new(move || {
        if opened.palette.get() {
            offer.fill(opened);
        }
    });
    offer
}

fn found(app: App, finding: Finding) -> Vec<PaletteItem> {
    let text = app.text();
    let group = if finding.total > finding.records.len() {
        text.shell.palette_records_of(finding.total)
    } else {
        text.shell.palette_records.to_owned()
    };
    let marked = |text: crate::state::Marked| Marked { text: text.text, marks: text.marks };
    let item = |found: Found| {
        let to = found.route.clone();
        PaletteItem {
            group: group.clone(),
            icon: match found.route {
                Route::Customer(_) => Glyph::Person,
                Route::Callback(_) => Glyph::Callback,
                Route::Contact(_) => Glyph::Phone,
                Route::Incident(_) => Glyph::Alert,
                Route::Order(_) => Glyph::Inbox,
                _ => Glyph::Warning,
            },
            label: marked(found.title),
            note: Some(marked(found.detail)),
            keys: Vec::new(),
            run: Callback::new(move |()| app.go(&to)),
        }
    };
    finding.records.into_iter().map(item).collect()
}
