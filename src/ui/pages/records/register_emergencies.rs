//! The emergencies of a day, below its register: each opens its sheet with the log of times (B64).

use super::register::Page;
use super::wording::person;
use crate::domain::emergency::Emergency;
use crate::route::Route;
use crate::ui::components::{Lamp, StatusFlag};
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The emergencies of the day; nothing on a day without one.
#[component]
pub fn EmergenciesOfDay(page: Page) -> impl IntoView {
    let app = page.app;
    let all = Memo::new(move |_| page.day.get().map(|day| app.emergencies_on(day)).unwrap_or_default());
    let line = move |emergency: Emergency| {
        let text = app.text();
        let to = Route::of_record(emergency.id.as_str()).unwrap_or(Route::Contacts);
        let (lamp, stands) = if emergency.is_open() {
            (Lamp::Late, text.register.emergency_open.to_owned())
        } else {
            (Lamp::Done, emergency.outcome.clone())
        };
        let said = [text.register.emergency_count(emergency.informed.len()), person(app, &emergency.agent)];
        view! {
            <li>
                <a class="line" href=to.to_string()>
                    <span class="line-when">{app.format(|f| f.time(emergency.opened))}</span>
                    <span class="line-what">
                        <b>{app.emergency_label(&emergency.what)}</b>
                        <small>{said.join(" · ")}</small>
                    </span>
                    <StatusFlag lamp=Signal::stored(lamp) text=Signal::stored(stands) />
                </a>
            </li>
        }
    };
    view! {
        <Show when=move || !all.with(Vec::is_empty)>
            <section class="card" aria-labelledby="emergencies-title">
                <div class="card-head"><h2 id="emergencies-title">{tr(|t| t.register.emergencies)}</h2></div>
                <ul class="lines">{live(move || all.get().into_iter().map(line).parts())}</ul>
            </section>
        </Show>
    }
}
