//! What stands above a list: filters under a name, what can be done to the rows chosen, the list as a file.
//!
//! Digits run what is numbered: the acts while rows are chosen, else the saved filters.

use super::list_csv::table_words;
use crate::domain::list_filter::{ListFilter, Saved};
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceKeys, Column, Dialog, Glyph, Row, RowChoice, TextField};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// Something that is done to the rows chosen.
#[derive(Clone, Copy)]
pub struct Act {
    /// What it is called.
    pub label: Signal<String>,
    /// Does it to the rows of these keys.
    pub run: Callback<Vec<String>>,
}

/// A list's own filter, to be kept and brought back.
#[derive(Clone, Copy)]
pub struct Filters {
    /// Under which name the list keeps its filters.
    pub list: &'static str,
    /// What is asked now.
    pub now: Signal<ListFilter>,
    /// Asks for it.
    pub ask: Callback<ListFilter>,
}

/// What stands above a list.
#[component]
pub fn ListBar(
    /// The list's name, also for its file.
    #[prop(into)]
    name: Signal<String>,
    /// The columns shown.
    #[prop(into)]
    columns: Signal<Vec<Column>>,
    /// The rows shown.
    #[prop(into)]
    rows: Signal<Vec<Row>>,
    /// The rows chosen.
    choice: RowChoice,
    /// What can be done to them, beside being saved as a file.
    acts: StoredValue<Vec<Act>>,
    /// Makes all rows of the list, where `rows` holds only the first of them.
    #[prop(optional)]
    all: Option<Callback<(), Vec<Row>>>,
    /// The list's filters, where it has any.
    #[prop(optional)]
    filters: Option<Filters>,
) -> impl IntoView {
    let app = App::get();
    Effect::new(move || rows.with(|rows| choice.keep(&rows.iter().map(|row| row.key.as_str()).collect::<Vec<_>>())));
    let any = Memo::new(move |_| choice.chosen.with(|chosen| !chosen.is_empty()));
    // In the order of the list, not of their keys.
    let chosen = move || {
        rows.with_untracked(|rows| choice.in_order(&rows.iter().map(|row| row.key.as_str()).collect::<Vec<_>>()))
    };
    let chosen_rows = move || {
        let is_chosen = |row: &Row| choice.chosen.with_untracked(|chosen| chosen.contains(&row.key));
        let made: Vec<Row> = rows.with_untracked(|rows| rows.iter().filter(|row| is_chosen(row)).cloned().collect());
        match all.filter(|_| choice.chosen.with_untracked(crate::sorted::Set::len) > made.len()) {
            Some(all) => all.run(()).into_iter().filter(is_chosen).collect(),
            None => made,
        }
    };
    let save = move |rows: &[Row]| {
        let table = table_words(&columns.get_untracked(), rows);
        app.save_csv(&[&name.get_untracked(), &app.stamp_now()], &table);
    };
    let options = Signal::derive(move || {
        let own = acts.with_value(|acts| acts.iter().map(|act| act.label.get()).collect::<Vec<_>>());
        let all = own.into_iter().chain([app.text().lists.csv_chosen.to_owned()]);
        all.enumerate().map(|(place, label)| Choice::new(place.to_string(), label)).collect::<Vec<_>>()
    });
    let run = move |place: String| {
        let act = place.parse::<usize>().ok().and_then(|place| acts.with_value(|acts| acts.get(place).copied()));
        match act {
            Some(act) => act.run.run(chosen()),
            None => save(&chosen_rows()),
        }
    };
    let count = move || app.text().lists.chosen(choice.chosen.with(|chosen| chosen.iter().count()));
    let without = move || {
        view! {
            {filters.map(|filters| view! { <SavedFilters filters /> })}
            <Button
                kind=ButtonKind::Ghost
                icon=Glyph::Export
                label=tr(|t| t.lists.csv_all)
                disabled=Signal::derive(move || rows.with(Vec::is_empty))
                on_press=move |()| match all {
                    Some(all) => save(&all.run(())),
                    None => rows.with_untracked(|rows| save(rows)),
                }
            />
        }
        .into_any()
    };
    view! {
        <div class="list-bar" data-chosen=move || any.get().then_some("")>
            <Show when=move || any.get() fallback=without>
                <b role="status">{live(count)}</b>
                <ChoiceKeys
                    question=tr(|t| t.lists.with_chosen)
                    options
                    value=Signal::stored(String::new())
                    on_choose=run
                />
                <Button
                    kind=ButtonKind::Ghost
                    label=tr(|t| t.lists.choose_none)
                    on_press=move |()| choice.clear()
                />
            </Show>
        </div>
    }
}

/// The filters kept for a list: one key asks for one of them.
#[component]
fn SavedFilters(filters: Filters) -> impl IntoView {
    let app = App::get();
    let changed = RwSignal::new(0_u32);
    let naming = RwSignal::new(false);
    let all = Memo::new(move |_| {
        changed.track();
        app.desk.track();
        app.saved_filters(filters.list)
    });
    let options = Signal::derive(move || all.get().into_iter().map(|s| Choice::new(s.name.clone(), s.name)).collect());
    let of = move |name: &str| all.with_untracked(|all| all.iter().find(|saved| saved.name == name).cloned());
    let ask = move |name: String| {
        if let Some(saved) = of(&name) {
            filters.ask.run(saved.filter);
        }
    };
    let now = Memo::new(move |_| {
        let asked = filters.now.get();
        all.with(|all| all.iter().find(|saved| saved.filter == asked).cloned())
    });
    let forget = move |saved: Saved| {
        app.forget_filter(&saved);
        changed.update(|n| *n += 1);
    };
    let forget_now = move || {
        now.get().map(|saved| {
            let name = Signal::stored(saved.name.clone());
            let label = Signal::derive(move || app.text().lists.forget(&name.get()));
            view! { <Button kind=ButtonKind::Ghost icon=Glyph::Trash label on_press=move |()| forget(saved.clone()) /> }
        })
    };
    let may_save = move || now.get().is_none() && !filters.now.with(ListFilter::is_empty);
    view! {
        <Show when=move || all.with(|all| !all.is_empty())>
            <ChoiceKeys
                question=tr(|t| t.lists.saved)
                options
                value=Signal::derive(move || now.get().map(|saved| saved.name).unwrap_or_default())
                on_choose=ask
            />
        </Show>
        {live(forget_now)}
        <Show when=may_save>
            <Button
                kind=ButtonKind::Ghost
                icon=Glyph::Plus
                label=tr(|t| t.lists.save)
                on_press=move |()| naming.set(true)
            />
        </Show>
        <Dialog
            open=naming
            on_close=move |()| naming.set(false)
            title=tr(|t| t.lists.save)
        >
            <Naming filters on_done=move |()| {
                naming.set(false);
                changed.update(|n| *n += 1);
            } />
        </Dialog>
    }
}

/// The name of a new filter; Enter keeps it.
#[component]
fn Naming(filters: Filters, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let app = App::get();
    let name = RwSignal::new(String::new());
    let full = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = name.get_untracked().trim().to_owned();
        if typed.is_empty() {
            return;
        }
        if app.save_filter(filters.list, &typed, filters.now.get_untracked()) {
            on_done.run(());
        } else {
            full.set(true);
        }
    };
    let error = move || full.get().then(|| app.text().lists.full.to_owned());
    view! {
        <form class="stack" on:submit=submit novalidate>
            <TextField
                id="filter-name"
                label=tr(|t| t.lists.name)
                hint=tr(|t| t.lists.name_hint)
                error=Signal::derive(error)
                value=name
                on_input=move |text: String| name.set(text.chars().take(40).collect())
            />
            <button type="submit" class="button" data-kind="primary" disabled=move || name.with(|n| n.trim().is_empty())>
                {live(move || app.text().common.save)}
            </button>
        </form>
    }
}

/// Colleagues to choose one from by digit, for what is handed over.
#[component]
pub fn Colleagues(
    /// The rows that are handed over; none while nothing is.
    handing: RwSignal<Option<Vec<String>>>,
    /// Called with the rows, the colleague's record and name.
    #[prop(into)]
    on_choose: Callback<(Vec<String>, String, String)>,
) -> impl IntoView {
    let app = App::get();
    let others = Memo::new(move |_| {
        let own = app.agent_id();
        app.agents().into_iter().filter(|agent| !agent.left && agent.id.as_str() != own).collect::<Vec<_>>()
    });
    let options = Signal::derive(move || {
        others.with(|all| all.iter().map(|a| Choice::new(a.id.as_str(), a.name.clone())).collect::<Vec<_>>())
    });
    let choose = move |id: String| {
        let name = others.with_untracked(|all| all.iter().find(|a| a.id.as_str() == id).map(|a| a.name.clone()));
        if let (Some(rows), Some(name)) = (handing.get_untracked(), name) {
            handing.set(None);
            on_choose.run((rows, id, name));
        }
    };
    let nobody = move || view! { <p>{live(move || app.text().lists.nobody_else)}</p> };
    view! {
        <Dialog
            open=Signal::derive(move || handing.with(Option::is_some))
            on_close=move |()| handing.set(None)
            title=tr(|t| t.lists.to_colleague)
        >
            <Show when=move || others.with(|all| !all.is_empty()) fallback=nobody>
                <ChoiceKeys
                    question=tr(|t| t.lists.to_whom)
                    options
                    value=Signal::stored(String::new())
                    on_choose=choose
                />
            </Show>
        </Dialog>
    }
}
