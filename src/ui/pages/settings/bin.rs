//! The bin of half-typed forms: for a day they can be taken out again (B2).

use crate::route::Route;
use crate::state::{App, Binned, kind_words};
use crate::ui::components::{Button, EmptyState, Glyph};
use crate::ui::live::{For, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The bin of half-typed forms.
#[component]
pub fn Bin() -> impl IntoView {
    let app = App::get();
    let binned = RwSignal::new(Vec::<Binned>::new());
    let load = move || {
        spawn_local(async move {
            let found = app.bin().await;
            binned.try_set(found);
        });
    };
    load();
    let item = move |one: Binned| {
        let (back, record, fields, at) = (one.clone(), one.form.key.record.clone(), one.form.fields.len(), one.at);
        let kind = record.split('/').next().unwrap_or_default().to_owned();
        let restore = move |()| {
            let back = back.clone();
            spawn_local(async move {
                if app.unbin(&back).await {
                    load();
                    if let Some(route) = Route::of_record(&back.form.key.record) {
                        app.go(&route);
                    }
                }
            });
        };
        view! {
            <li>
                <p>
                    <b>{live(move || kind_words(app.text(), &kind))}</b>
                    " · "
                    {live(move || app.text().storage.bin_fields(fields))}
                </p>
                <p class="quiet">{live(move || app.text().storage.bin_discarded(&app.format(|f| f.moment(at))))}</p>
                <p class="bin-text">{glance(&one)}</p>
                <Button label=tr(|t| t.storage.bin_restore) icon=Glyph::Undo on_press=restore />
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="bin-title">
            <div class="card-head">
                <h3 id="bin-title">{live(move || app.text().storage.bin)}</h3>
                <span class="aside">{live(move || app.text().storage.bin_lead)}</span>
            </div>
            <div class="card-body">
                <Show
                    when=move || binned.with(|all| !all.is_empty())
                    fallback=|| {
                        view! {
                            <EmptyState
                                glyph=Glyph::Trash
                                title=tr(|t| t.storage.bin_empty)
                                body=tr(|t| t.storage.bin_lead)
                            />
                        }
                    }
                >
                    <ul class="bin">
                        <For each=move || binned.get() key=|one| one.key.clone() children=item />
                    </ul>
                </Show>
            </div>
        </section>
    }
}

/// The first words of what was typed, so that a person knows it again.
fn glance(one: &Binned) -> String {
    let texts = one.form.fields.values().filter_map(|field| field.value.as_str());
    let all = texts.collect::<Vec<_>>().join(" · ");
    let short: String = all.chars().take(120).collect();
    if short.len() < all.len() { format!("{short}…") } else { short }
}
