//! Which window this desk is, and which services it calls.

use crate::pack::kiosk::Service;
use crate::state::{App, WindowSetUp};
use crate::ui::components::{Button, CheckBox, TextField};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The longest name of a window: it has to be read from afar.
const LONGEST: usize = 4;

/// The card.
#[component]
pub fn SetUpCard(
    /// What is kept.
    set_up: RwSignal<WindowSetUp>,
) -> impl IntoView {
    let app = App::get();
    let typed = RwSignal::new(set_up.get_untracked());
    let save = move |()| {
        let with = typed.get_untracked();
        app.keep_window(&with);
        set_up.set(with);
        app.tell(app.text_now().kiosk.window_kept, Vec::new());
    };
    let service = move |service: Service| {
        let (ticked, changed) = (service.id.to_string(), service.id.to_string());
        view! {
            <CheckBox
                id=format!("window-{}", service.id)
                label=Signal::derive(move || app.words(&service.label))
                checked=Signal::derive(move || typed.with(|with| with.services.contains(&ticked)))
                on_change=move |on: bool| typed.update(|with| {
                    with.services.retain(|known| *known != changed);
                    if on {
                        with.services.push(changed.clone());
                    }
                })
            />
        }
    };
    let boxes = move || {
        let all = app.pack().and_then(|pack| Some(pack.kiosk.as_ref()?.services.clone())).unwrap_or_default();
        all.into_iter().map(service).parts()
    };
    let name = move |text: String| typed.update(|with| with.name = text.trim().chars().take(LONGEST).collect());
    view! {
        <section class="card">
            <div class="card-body stack">
                <TextField
                    id="window-name"
                    label=tr(|t| t.kiosk.window_name)
                    value=Signal::derive(move || typed.with(|with| with.name.clone()))
                    on_input=name
                />
                <fieldset>
                    <legend>{live(move || app.text().kiosk.window_services)}</legend>
                    <p class="field-hint">{live(move || app.text().kiosk.window_services_hint)}</p>
                    {live(boxes)}
                </fieldset>
                <div class="cluster"><Button label=tr(|t| t.kiosk.window_save) on_press=save /></div>
            </div>
        </section>
    }
}
