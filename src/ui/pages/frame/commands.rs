//! What the palette offers and what keys start, on every page.

use super::Opened;
use crate::keymap::Action;
use crate::route::{Call, Route, Section};
use crate::state::App;
use crate::ui::components::{Glyph, PaletteItem};
use leptos::prelude::*;

/// Actions that the palette offers, with their icons, in order.
const OFFERED: [(Action, Glyph); 15] = [
    (Action::NewContact, Glyph::Phone),
    (Action::QuickContact, Glyph::PhoneEnd),
    (Action::GoDesk, Glyph::Desk),
    (Action::GoComplaints, Glyph::Warning),
    (Action::GoCallbacks, Glyph::Callback),
    (Action::GoCustomers, Glyph::People),
    (Action::GoContacts, Glyph::List),
    (Action::GoShift, Glyph::Clock),
    (Action::GoPromises, Glyph::CheckCircle),
    (Action::GoIncidents, Glyph::Alert),
    (Action::NewIncident, Glyph::Plus),
    (Action::GoExchange, Glyph::Exchange),
    (Action::GoSettings, Glyph::Settings),
    (Action::Language, Glyph::Language),
    (Action::Help, Glyph::Keyboard),
];

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
        Action::GoExchange => app.go(&Route::Exchange),
        Action::GoSettings => app.go(&Route::Settings(Section::default())),
        Action::Language => app.next_language(),
        _ => return false,
    }
    true
}

/// What the palette shows for what is typed: records first once something is typed, then actions.
pub fn items(app: App, query: RwSignal<String>, opened: Opened) -> Signal<Vec<PaletteItem>> {
    Signal::derive(move || {
        let text = app.text();
        let typed = query.get();
        let mut items: Vec<PaletteItem> = Vec::new();
        if !typed.trim().is_empty() {
            for found in app.find(&typed) {
                let to = found.route.clone();
                items.push(PaletteItem {
                    group: text.shell.palette_records.to_owned(),
                    icon: match found.route {
                        Route::Customer(_) => Glyph::Person,
                        Route::Callback(_) => Glyph::Callback,
                        Route::Contact(_) => Glyph::Phone,
                        _ => Glyph::Warning,
                    },
                    label: found.title,
                    note: Some(found.detail),
                    keys: Vec::new(),
                    run: Callback::new(move |()| app.go(&to)),
                });
            }
        }
        let keymap = app.keymap.get();
        for (action, icon) in OFFERED {
            let label = action.label(&text.keys).to_owned();
            if app.loosely(&label, &typed) {
                items.push(PaletteItem {
                    group: text.shell.palette_actions.to_owned(),
                    icon,
                    label,
                    note: None,
                    keys: keymap.chord(action).map(|c| c.parts(&text.keys)).unwrap_or_default(),
                    run: Callback::new(move |()| match action {
                        Action::Help => opened.help.set(true),
                        Action::QuickContact => opened.quick.set(true),
                        _ => drop(run(app, action)),
                    }),
                });
            }
        }
        items
    })
}
