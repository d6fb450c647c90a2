//! Everything told to a customer with a time, mine and everybody's: what is to be kept, and what became of the rest
//! (B24).

use super::promise_rows::{Line, table};
use crate::domain::promise::{PERIOD, Promise, Tally};
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, Glyph, Tab, Tabs};
use crate::ui::live::{For, Show, live};
use crate::ui::pages::below::{TellDialog, Telling};
use crate::ui::words::tr;
use leptos::prelude::*;

/// So many done promises are shown.
const SHOWN: usize = 50;
const MINE: &str = "mine";
const TEAM: &str = "team";

/// The list of promises.
#[component]
pub fn Promises() -> impl IntoView {
    let app = App::get();
    let minute = app.minute();
    let tab = RwSignal::new(MINE);
    let telling = RwSignal::new(None::<Telling>);
    let all = Memo::new(move |_| app.promises());
    let agent = Memo::new(move |_| app.desk.with(|d| d.as_ref().map(|d| d.agent.clone()).unwrap_or_default()));
    let of = move |tab: &str| {
        let own = tab == MINE;
        all.with(|all| all.iter().filter(|p| !own || p.owner == agent.get()).cloned().collect::<Vec<_>>())
    };
    let shown = Memo::new(move |_| of(tab.get()));
    let open = Memo::new(move |_| shown.with(|all| all.iter().filter(|p| p.is_open()).cloned().collect::<Vec<_>>()));
    let done = Memo::new(move |_| {
        let recent = |p: &&Promise| !p.is_open() && p.due >= minute.get() - PERIOD;
        shown.with(|all| all.iter().filter(recent).take(SHOWN).cloned().collect::<Vec<_>>())
    });
    let tabs = Signal::derive(move || {
        let text = &app.text().promise;
        let tab = |key: &str, label: &str| Tab {
            key: key.to_owned(),
            label: label.to_owned(),
            count: Some(of(key).iter().filter(|p| p.is_open()).count()),
        };
        vec![tab(MINE, text.tab_mine), tab(TEAM, text.tab_team)]
    });
    let figures = move || {
        let (text, tally) = (&app.text().promise, shown.with(|all| Tally::of(all, minute.get())));
        let counts = text.tally(tally.kept, tally.late, tally.broken);
        let percent = tally.kept_percent().map(|percent| text.tally_percent(percent));
        [Some(counts), percent].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let save = move |()| {
        let both: Vec<Promise> = untrack(|| open.get().into_iter().chain(done.get()).collect());
        let rows = untrack(|| table(app, &both, minute.get()));
        app.save_csv(&[app.text_now().promise.title, &app.stamp_now()], &rows);
    };
    let labelled = move || format!("promise-tabs-{}", tab.get());
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{live(move || app.text().promise.title)}</h1>
                <Tabs
                    id="promise-tabs"
                    label=tr(|t| t.promise.title)
                    tabs
                    value=Signal::derive(move || tab.get().to_owned())
                    on_change=move |key: String| tab.set(if key == TEAM { TEAM } else { MINE })
                />
                <Button kind=ButtonKind::Ghost icon=Glyph::Export label=tr(|t| t.lists.csv_all) on_press=save />
            </header>
            <div id="promise-tabs-panel" class="stack" role="tabpanel" aria-labelledby=labelled>
                <section class="card" aria-labelledby="promises-open">
                    <div class="card-head">
                        <h2 id="promises-open">{live(move || app.text().promise.open_title)}</h2>
                    </div>
                    <Part promises=open minute telling none=tr(|t| t.promise.open_none) />
                </section>
                <section class="card" aria-labelledby="promises-done">
                    <div class="card-head">
                        <h2 id="promises-done">{live(move || app.text().promise.done_title)}</h2>
                        <span class="aside" role="status">{live(figures)}</span>
                    </div>
                    <Part promises=done minute telling none=tr(|t| t.promise.done_none) />
                </section>
            </div>
        </div>
        <TellDialog telling />
    }
}

/// Some of the promises, or a quiet word where there are none.
#[component]
fn Part(
    promises: Memo<Vec<Promise>>,
    minute: Memo<i64>,
    telling: RwSignal<Option<Telling>>,
    #[prop(into)] none: Signal<String>,
) -> impl IntoView {
    view! {
        <Show
            when=move || !promises.with(Vec::is_empty)
            fallback=move || view! { <p class="card-body quiet">{live(move || none.get())}</p> }
        >
            <ul class="lines">
                <For
                    each=move || promises.get()
                    key=|p| (p.id.clone(), p.due, p.done, p.asked, p.name.clone(), p.owner.clone())
                    children=move |promise| view! { <Line promise minute telling /> }
                />
            </ul>
        </Show>
    }
}
