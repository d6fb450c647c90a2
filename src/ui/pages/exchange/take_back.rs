//! The latest import, and taking it back as a whole while that is possible (B11).

use crate::state::{App, Retractable};
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, Dialog, Glyph};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The latest import, and taking it back.
#[component]
pub fn TakeBack() -> impl IntoView {
    let app = App::get();
    let latest = RwSignal::new(None::<Retractable>);
    let (asking, busy) = (RwSignal::new(false), RwSignal::new(false));
    let why = RwSignal::new(None::<String>);
    Effect::new(move || {
        app.revision.track();
        app.custody.with(|custody| custody.exported);
        spawn_local(async move {
            latest.try_set(app.retractable().await);
        });
    });
    let said = move || {
        let Retractable { from: (name, desk), at, .. } = latest.get()?;
        let ago = app.format(|f| f.relative(at, app.now.get()));
        Some(app.text().exchange.last_import(&format!("{name} ({desk})"), &ago))
    };
    let what = move || latest.with(|l| l.as_ref().map(|l| app.text().exchange.undo_what(l.records, l.entries)));
    let go = move |()| {
        busy.set(true);
        why.set(None);
        spawn_local(async move {
            let taken = app.take_import_back().await;
            busy.try_set(false);
            match taken {
                Ok(()) => drop(asking.try_set(false)),
                Err(words) => drop(why.try_set(Some(words))),
            }
        });
    };
    let footer = move || {
        view! {
            <Button kind=ButtonKind::Ghost label=tr(|t| t.common.cancel) on_press=move |()| asking.set(false) />
            <Button
                kind=ButtonKind::Danger
                label=tr(|t| t.exchange.undo_import)
                disabled=busy
                on_press=go
            />
        }
        .into_any()
    };
    view! {
        <Show when=move || latest.with(Option::is_some)>
            <div class="folder-acts">
                <p class="quiet">{live(said)}</p>
                <Button
                    kind=ButtonKind::Ghost
                    icon=Glyph::Undo
                    label=tr(|t| t.exchange.undo_import)
                    on_press=move |()| {
                        why.set(None);
                        asking.set(true);
                    }
                />
            </div>
        </Show>
        <Dialog
            open=asking
            on_close=move |()| asking.set(false)
            title=tr(|t| t.exchange.undo_import)
            footer=footer
        >
            <p>{live(what)}</p>
            {live(move || why.get().map(|title| view! { <Banner kind=BannerKind::Danger title /> }))}
        </Dialog>
    }
}
