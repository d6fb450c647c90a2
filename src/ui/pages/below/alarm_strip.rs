//! The promise that rings, on every page: what, for whom, and what can be done about it by one press or key.

use super::alarm_dialog::{AlarmDialog, Asked};
use super::told::{TellDialog, Telling};
use crate::domain::alarm::{Alarm, Stage};
use crate::domain::promise::Source;
use crate::keymap::{Action, Scope};
use crate::route::Route;
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, Glyph, Icon};
use crate::ui::keys::on_action;
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The strip, and the dialogs that it opens.
#[component]
pub fn AlarmStrip() -> impl IntoView {
    let app = App::get();
    let asked = RwSignal::new(None::<(Asked, Alarm)>);
    let telling = RwSignal::new(None::<Telling>);
    let first = Memo::new(move |_| app.alarms.with(|all| all.first().cloned()));
    let ask = move |what: Asked| {
        if let Some(alarm) = first.get_untracked() {
            asked.set(Some((what, alarm)));
        }
    };
    on_action(Signal::stored(vec![Scope::Everywhere]), move |action| {
        let opens = action == Action::Alarm && first.with_untracked(Option::is_some);
        if opens && asked.with_untracked(Option::is_none) && telling.with_untracked(Option::is_none) {
            ask(Asked::What);
        }
        opens
    });
    let words = Memo::new(move |_| first.get().map(|alarm| app.alarm_words(&alarm)).unwrap_or_default());
    let stage = move || match first.with(|alarm| alarm.as_ref().map(|alarm| alarm.stage)) {
        Some(Stage::Overdue) => "late",
        _ => "soon",
    };
    let more = Memo::new(move |_| app.alarms.with(|all| all.len().saturating_sub(1)));
    let on_done = Callback::new(move |alarm: Alarm| done(app, telling, alarm));
    view! {
        <Show when=move || first.with(Option::is_some)>
            <section class="alarm" data-lamp=stage aria-label=move || app.text().alarm.strip>
                <Icon glyph=Glyph::Clock />
                <p role="status">
                    <b>{live(move || words.get().0)}</b>
                    <span>{live(move || words.get().1)}</span>
                </p>
                <Show when=move || { more.get() > 0 }>
                    <a href=Route::Promises.to_string()>{live(move || app.text().alarm.more(more.get()))}</a>
                </Show>
                <Button
                    label=Signal::derive(move || done_label(app, first.get().as_ref()))
                    kind=ButtonKind::Primary
                    on_press=move |()| {
                        if let Some(alarm) = first.get_untracked() {
                            on_done.run(alarm);
                        }
                    }
                />
                <Button label=tr(|t| t.alarm.snooze) on_press=move |()| ask(Asked::Snooze) />
                <Button label=tr(|t| t.alarm.hand) on_press=move |()| ask(Asked::Hand) />
                <Button
                    kind=ButtonKind::Ghost
                    label=tr(|t| t.alarm.see_to)
                    action=Action::Alarm
                    on_press=move |()| ask(Asked::What)
                />
            </section>
        </Show>
        <AlarmDialog asked on_done />
        <TellDialog telling />
    }
}

/// What *done* is called: a complaint is answered on its own page.
pub(super) fn done_label(app: App, alarm: Option<&Alarm>) -> String {
    let text = &app.text().alarm;
    if alarm.is_some_and(|alarm| alarm.of.source == Source::Complaint) { text.open } else { text.done }.to_owned()
}

fn done(app: App, telling: RwSignal<Option<Telling>>, alarm: Alarm) {
    match (alarm.of.source, Route::of_record(alarm.of.id.as_str())) {
        (Source::Complaint, Some(page)) => app.go(&page),
        (source, _) => telling.set(Some(Telling { id: alarm.of.id, source })),
    }
}
