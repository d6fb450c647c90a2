//! A place for one file: a button that opens the browser's dialog, and room to drop one.

use crate::state::{App, Dropped, Given, Taking};
use crate::ui::components::{Glyph, Icon};
use crate::ui::live::live;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A place for one file.
#[component]
pub fn FileDrop(
    /// The button's id, to which errors lead; the place itself is `<id>-place`.
    id: &'static str,
    /// What the button says.
    #[prop(into)]
    label: Signal<String>,
    /// What helps to find the file.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong with the file given.
    #[prop(into, optional)]
    error: MaybeProp<String>,
    /// The name of the file given, as long as there is one.
    #[prop(into, optional)]
    given: MaybeProp<String>,
    /// What the browser offers first: the native `accept`.
    #[prop(default = ".json,application/json")]
    accept: &'static str,
    /// Files above this are not read.
    limit: u64,
    /// Called with what was read.
    #[prop(into)]
    on_file: Callback<Given>,
) -> impl IntoView {
    let app = App::get();
    let (over, reading) = (RwSignal::new(false), RwSignal::new(false));
    let place = NodeRef::<Div>::new();
    let taking: StoredValue<Option<Taking>, LocalStorage> = StoredValue::new_local(None);
    let hear = move |drop: Dropped| match drop {
        Dropped::Over => drop_signal(over, true),
        Dropped::Away => drop_signal(over, false),
        Dropped::Reading => {
            drop_signal(over, false);
            drop_signal(reading, true);
        }
        Dropped::Read(given) => {
            drop_signal(reading, false);
            on_file.try_run(given);
        }
    };
    Effect::new(move || {
        if place.get().is_some() {
            taking.set_value(app.take_drops(&format!("{id}-place"), limit, hear));
        }
    });
    let pick = move |_| {
        spawn_local(async move {
            if let Some(given) = app.pick(accept, limit).await {
                on_file.try_run(given);
            }
        });
    };
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let (wrong, helps) = (error_id.clone(), hint_id.clone());
    let described = move || {
        let wrong = error.get().map(|_| wrong.clone());
        let helps = hint.get().map(|_| helps.clone());
        let ids: Vec<String> = wrong.into_iter().chain(helps).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    view! {
        <div
            class="drop-place"
            id=format!("{id}-place")
            node_ref=place
            data-over=move || over.get().then_some("")
            data-invalid=move || error.get().map(|_| "")
        >
            <button type="button" class="button" id=id aria-describedby=described on:click=pick>
                <Icon glyph=Glyph::File />
                <span>{live(move || label.get())}</span>
            </button>
            <span class="drop-aside" role="status">
                {live(move || match (reading.get(), given.get()) {
                    (true, _) => app.text().exchange.reading.to_owned(),
                    (false, Some(name)) => name,
                    (false, None) => app.text().exchange.drop_here.to_owned(),
                })}
            </span>
            {live(move || {
                let id = error_id.clone();
                error.get().map(|error| view! { <p class="field-error" id=id>{error}</p> })
            })}
            {live(move || {
                let id = hint_id.clone();
                hint.get().map(|hint| view! { <p class="field-hint" id=id>{hint}</p> })
            })}
        </div>
    }
}

/// The page may have gone while a file was being read.
fn drop_signal(signal: RwSignal<bool>, value: bool) {
    let _ = signal.try_set(value);
}
