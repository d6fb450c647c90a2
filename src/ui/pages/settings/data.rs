//! Where the records are, how well they are kept, and what can be done about it (B5 to B7).

use super::bin::Bin;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::{Banner, BannerKind, Button, Description, DescriptionList, Glyph, Icon};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Where the records are, and how well they are kept.
#[component]
pub fn DataSection() -> impl IntoView {
    let app = App::get();
    let room = RwSignal::new(None::<(u64, u64)>);
    spawn_local(async move {
        let found = app.room().await;
        room.try_set(found);
    });
    let records = Memo::new(move |_| app.record_count());
    let facts = Signal::derive(move || {
        let (text, custody) = (app.text(), app.custody.get());
        let words = &text.storage;
        let row = |key: &str, name: &str, value: String| Description { key: key.into(), name: name.into(), value };
        let size = |n: u64| app.format(|f| f.size(n));
        let number = |n: usize| app.format(|f| f.number(i64::try_from(n).unwrap_or(i64::MAX)));
        let protection = match custody.persisted {
            Some(true) => words.details_protected,
            Some(false) => words.details_unprotected,
            None => words.not_asked,
        };
        let room = room.get().map_or_else(
            || words.room_unknown.to_owned(),
            |(used, quota)| words.details_used(&size(used), &size(quota.saturating_sub(used))),
        );
        let export = custody.exported.map_or_else(
            || words.never_exported.to_owned(),
            |at| format!("{} ({})", app.format(|f| f.moment(at)), app.format(|f| f.relative(at, app.now.get()))),
        );
        let mut rows = vec![
            row("kept", words.fact_kept, words.details_device.to_owned()),
            row("protection", words.fact_protection, protection.to_owned()),
            row("room", words.fact_room, room),
            row("records", text.welcome.restore_records, number(records.get())),
            row("export", words.fact_export, export),
            row("unconfirmed", words.fact_unconfirmed, number(custody.unconfirmed)),
        ];
        if custody.damaged > 0 {
            rows.push(row("damaged", words.fact_damaged, words.damaged_body(custody.damaged)));
        }
        rows
    });
    let private = move || app.custody.with(|c| c.private);
    let unprotected = move || app.custody.with(|c| c.persisted != Some(true));
    view! {
        <Show when=private>
            <Banner kind=BannerKind::Warning title=tr(|t| t.storage.private_window) />
        </Show>
        <div class="card">
            <div class="card-body">
                <DescriptionList items=facts />
                <div class="cluster">
                    <a class="button" data-kind="primary" href=Route::Exchange.to_string()>
                        <Icon glyph=Glyph::Export />
                        <span>{live(move || app.text().storage.export_now)}</span>
                    </a>
                    <Show when=unprotected>
                        <Button
                            label=tr(|t| t.storage.ask_protection)
                            icon=Glyph::Shield
                            on_press=move |()| app.ask_protection()
                        />
                    </Show>
                    <Button label=tr(|t| t.storage.rescue) icon=Glyph::Disk on_press=move |()| app.save_rescue() />
                </div>
                <p class="field-hint">{live(move || app.text().storage.rescue_hint)}</p>
            </div>
        </div>
        <Bin />
        <super::wipe::Wipe />
    }
}
