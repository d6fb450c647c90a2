//! Exporting: one button, the file read back, and what is not in it.

use super::wanted::{Choice, WantedFields};
use crate::state::{App, Exported, excluded_words};
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, Glyph, Working};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Exporting.
#[component]
pub fn Export() -> impl IntoView {
    let app = App::get();
    let busy = RwSignal::new(false);
    let outcome = RwSignal::new(None::<Result<Exported, String>>);
    let choice = Choice::new();
    let go = move |()| {
        let Some(wanted) = choice.wanted() else { return };
        busy.set(true);
        outcome.set(None);
        spawn_local(async move {
            let exported = app.export(wanted).await;
            busy.try_set(false);
            outcome.try_set(Some(exported));
        });
    };
    let said = move || {
        outcome.get().map(|outcome| match outcome {
            Ok(exported) => view! { <Made exported /> }.into_any(),
            Err(why) => {
                let title = tr(|t| t.exchange.export_no_file);
                view! { <Banner kind=BannerKind::Danger title body=Some(why) /> }.into_any()
            }
        })
    };
    view! {
            <section class="card" aria-labelledby="export-title">
                <div class="card-head">
                    <h2 id="export-title">{live(move || app.text().exchange.export)}</h2>
                </div>
                <div class="card-body">
                    <p>{live(move || app.text().exchange.export_lead)}</p>
                    <WantedFields choice />
                    <Working busy label=tr(|t| t.exchange.export_working)>
    <div>
                                    <Button
                                        label=tr(|t| t.exchange.export_action)
                                        kind=ButtonKind::Primary
                                        icon=Glyph::Export
                                        on_press=go
                                    />
                                </div>
                    </Working>
                    <div aria-live="polite">{live(said)}</div>
                    <p class="quiet">{live(move || {
                        let last = app.custody.with(|c| c.exported);
                        let now = app.now.get();
                        match last {
                            Some(at) => app.text().storage.last_export(&app.format(|f| f.relative(at, now))),
                            None => app.text().storage.never_exported.to_owned(),
                        }
                    })}</p>
                    <details class="remarks">
                        <summary>{live(move || app.text().exchange.excluded)}</summary>
                        <ul class="bullets">
                            {live(move || {
                                excluded_words(app.text()).into_iter().map(|what| view! { <li>{what}</li> }).parts()
                            })}
                        </ul>
                    </details>
                </div>
            </section>
        }
}

/// What the export became.
#[component]
fn Made(exported: Exported) -> impl IntoView {
    let app = App::get();
    let Exported { name, bytes, restorable, passphrase, part } = exported;
    let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let (records, stores, entries) = (count(restorable.records), count(restorable.stores), count(restorable.entries));
    let made = move || {
        let words = &app.text().exchange;
        if part { words.part_of(entries) } else { words.restorable(records, stores) }
    };
    view! {
        <div class="made">
            <p class="made-title">{live(made)}</p>
            <p>
                <code>{name}</code>
                " · "
                {live(move || app.format(|f| f.size(bytes)))}
            </p>
            {passphrase.map(|passphrase| view! {
                <p>
                    {live(move || app.text().sealing.is_sealed)} " "
                    <code data-testid="export-passphrase">{passphrase}</code>
                </p>
            })}
            <p class="quiet">{live(move || app.text().exchange.export_next)}</p>
        </div>
    }
}
