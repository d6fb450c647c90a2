//! Alarms outside the tab: whether the system may show them, and whether they sound.

use crate::state::{App, Notifications};
use crate::ui::components::{Button, CheckBox};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// Alarms outside the tab.
#[component]
pub fn Alarms() -> impl IntoView {
    let app = App::get();
    let may = RwSignal::new(app.notifications());
    let sound = RwSignal::new(app.alarm_sound());
    let said = move || {
        let text = &app.text().alarm;
        match may.get() {
            Notifications::Granted => text.notify_granted,
            Notifications::Denied => text.notify_denied,
            Notifications::Missing => text.notify_missing,
            Notifications::Unasked => text.notify_unasked,
        }
    };
    let ask = move |()| {
        leptos::task::spawn_local(async move {
            let answer = app.ask_notifications().await;
            may.try_set(answer);
        });
    };
    let switch = move |on: bool| {
        sound.set(on);
        app.set_alarm_sound(on);
    };
    view! {
        <div class="card">
            <div class="card-head"><h3>{live(move || app.text().alarm.settings)}</h3></div>
            <div class="card-body stack">
                <p class="field-hint">{live(move || app.text().alarm.settings_lead)}</p>
                <p id="notify-state" role="status">{live(said)}</p>
                <Show when=move || may.get() == Notifications::Unasked>
                    <div>
                        <Button label=tr(|t| t.alarm.notify_allow) on_press=ask />
                    </div>
                </Show>
                <CheckBox id="alarm-sound" label=tr(|t| t.alarm.sound) checked=sound on_change=switch />
            </div>
        </div>
    }
}
