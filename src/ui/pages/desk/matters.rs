//! The matters of one contact: each with its number and what became of it, and the way to another one (B58).

use super::contact::Hand;
use crate::domain::matter::Matter;
use crate::keymap::Action;
use crate::route::Route;
use crate::state::{App, RecordId};
use crate::ui::components::{Button, ButtonKind, Glyph};
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// What a matter is called: its form, and its number if it has one.
#[must_use]
pub fn matter_name(app: App, matter: &Matter) -> String {
    let label = app.pack().and_then(|pack| pack.form(&matter.form).map(|form| app.words(&form.label)));
    let label = label.unwrap_or_else(|| app.text().calls.note_matter.to_owned());
    if matter.number.is_empty() { label } else { format!("{label} {}", matter.number) }
}

fn disposition_words(app: App, id: &str) -> String {
    let label = app.pack().and_then(|pack| pack.disposition(id).map(|d| app.words(&d.label)));
    label.unwrap_or_else(|| app.text().calls.without_disposition.to_owned())
}

fn line(app: App, matter: &Matter) -> AnyView {
    let to = Route::of_record(matter.id.as_str()).unwrap_or(Route::Complaints).to_string();
    let (name, state) = (matter_name(app, matter), disposition_words(app, &matter.disposition));
    view! {
        <li>
            <a class="line" href=to>
                <span class="line-what"><b>{name}</b><small>{state}</small></span>
            </a>
        </li>
    }
    .into_any()
}

/// The matters of the contact in hand, once one is filed.
#[component]
pub fn MattersLine() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let all = Memo::new(move |_| hand.contact.with(|c| c.as_ref().map(|c| c.id.clone())).map(|id| app.matters_in(&id)));
    let any = Memo::new(move |_| all.with(|all| all.as_ref().is_some_and(|all| !all.is_empty())));
    view! {
        <Show when=move || any.get()>
            <section class="card matters" aria-labelledby="matters-title">
                <div class="card-head">
                    <h2 id="matters-title">{live(move || app.text().calls.matters)}</h2>
                    <Button
                        label=tr(|t| t.calls.another)
                        kind=ButtonKind::Secondary
                        icon=Glyph::Plus
                        action=Action::AnotherMatter
                        on_press=move |()| hand.another_matter()
                    />
                </div>
                <ul class="record-lines">
                    {live(move || all.get().unwrap_or_default().iter().map(|m| line(app, m)).parts())}
                </ul>
            </section>
        </Show>
    }
}

/// The matters of a finished contact.
#[component]
pub fn MatterList(
    /// The contact.
    contact: RecordId,
) -> impl IntoView {
    let app = App::get();
    let all = Memo::new(move |_| app.matters_in(&contact));
    view! {
        <Show when=move || !all.with(Vec::is_empty)>
            <section class="card" aria-label=move || app.text().calls.matters>
                <div class="card-head"><h2>{live(move || app.text().calls.matters)}</h2></div>
                <ul class="record-lines">{live(move || all.get().iter().map(|m| line(app, m)).parts())}</ul>
            </section>
        </Show>
    }
}

impl Hand {
    /// Takes another matter of the same customer, once the one in hand is filed.
    pub fn another_matter(self) {
        let Some(contact) = self.contact.get_untracked() else { return };
        let matters = untrack(|| self.app.matters_in(&contact.id));
        let form = self.matter.get_value().map(|(form, _)| form);
        // Before anything is filed there is nothing to go on from.
        if matters.is_empty() || form.is_some_and(|form| !matters.iter().any(|m| m.id == form.record())) {
            return;
        }
        self.app.another_matter(&contact.id, &untrack(|| self.marks()), form);
    }
}
