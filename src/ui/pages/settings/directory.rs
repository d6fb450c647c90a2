//! The customers borrowed from the billing program: which copy is here, and loading this morning's (B56).

use super::directory_load::LoadList;
use super::directory_report::OddRows;
use crate::domain::directory::is_stale;
use crate::pack::people::May;
use crate::state::{App, Copied, Lent};
use crate::ui::components::{
    Banner, BannerKind, Button, ButtonKind, Description, DescriptionList, EmptyState, Glyph, Progress,
};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;
use std::sync::Arc;

/// The customers borrowed from the billing program.
#[component]
pub fn DirectorySection() -> impl IntoView {
    let app = App::get();
    app.attend_directory();
    let here = move || {
        match app.lent.get() {
        Lent::Here(copied) => view! { <Here copied /> }.into_any(),
        Lent::Damaged => view! {
            <Banner
                kind=BannerKind::Danger
                title=tr(|t| t.directory.damaged)
                body=Signal::derive(move || Some(app.text().directory.damaged_body.to_owned()))
            />
        }
        .into_any(),
        Lent::Nobody => view! {
            <div class="card">
                <EmptyState glyph=Glyph::Inbox title=tr(|t| t.directory.none_title) body=tr(|t| t.directory.none_body) />
            </div>
        }
        .into_any(),
        Lent::Unread | Lent::Reading => {
            view! { <Progress label=tr(|t| t.directory.reading) percent=None /> }.into_any()
        }
    }
    };
    view! {
        <p class="page-lead">{live(move || app.text().directory.lead)}</p>
        {live(here)}
        <Show
            when=move || app.may(May::Exchange)
            fallback=move || view! { <p class="quiet">{live(move || app.text().directory.may_not)}</p> }
        >
            <LoadList />
        </Show>
    }
}

/// The copy that is here.
#[component]
fn Here(copied: Arc<Copied>) -> impl IntoView {
    let app = App::get();
    let snapshot = copied.snapshot.clone();
    let (at, report) = (snapshot.at, snapshot.report.clone());
    let old = Memo::new(move |_| is_stale(at, app.now.get()));
    // The age changes by the minute, not by the second.
    let minute = Memo::new(move |_| app.now.get() / 60_000 * 60_000);
    let age = move || app.format(|f| f.relative(at, minute.get().max(at)));
    let facts = Signal::derive(move || {
        let words = &app.text().directory;
        let row = |key: &str, name: &str, value: String| Description { key: key.into(), name: name.into(), value };
        let number = |n: usize| app.format(|f| f.number(i64::try_from(n).unwrap_or(i64::MAX)));
        let loaded = format!("{} ({})", app.format(|f| f.moment(at)), age());
        let report = &snapshot.report;
        let mut facts = vec![
            row("file", words.fact_file, snapshot.file.clone()),
            row("at", words.fact_at, loaded),
            row("count", words.fact_count, number(report.taken)),
        ];
        if report.left_out() > 0 {
            facts.push(row("left-out", words.fact_left_out, number(report.left_out())));
        }
        facts
    });
    view! {
        <Show when=move || old.get()>
            <Banner
                kind=BannerKind::Warning
                title=Signal::derive(move || app.text().directory.stale(&age()))
                body=Signal::derive(move || Some(app.text().directory.stale_body.to_owned()))
            />
        </Show>
        <div class="card">
            <div class="card-body">
                <DescriptionList items=facts />
                <OddRows report />
                <Show when=move || app.may(May::Exchange)>
                    <div class="cluster">
                        <Button label=tr(|t| t.directory.ask_again) on_press=move |()| app.forget_columns() />
                        <Button
                            label=tr(|t| t.directory.remove)
                            kind=ButtonKind::Ghost
                            icon=Glyph::Trash
                            on_press=move |()| app.remove_directory()
                        />
                    </div>
                </Show>
            </div>
        </div>
    }
}
