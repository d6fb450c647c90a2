//! Which column of the list holds what, with the first rows beside it: asked once for each header.

use crate::domain::directory::{Column, MatchProblem};
use crate::i18n::Strings;
use crate::state::{App, List};
use crate::ui::components::{Button, ButtonKind, Choice, Glyph, Select};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// So many rows are shown.
const SHOWN: usize = 5;
/// The value of the choice *leave out*.
const NOTHING: &str = "none";

/// Which column of the list holds what.
#[component]
pub fn Columns(
    /// The list, with a guess.
    list: List,
    /// Called with the list as it was confirmed.
    #[prop(into)]
    on_load: Callback<List>,
    /// Called when somebody thinks better of it.
    #[prop(into)]
    on_leave: Callback<()>,
) -> impl IntoView {
    let app = App::get();
    let rows = list.sheet.first_rows(SHOWN);
    let header = list.matched.header.clone();
    let columns = RwSignal::new(list.matched.columns.clone());
    let list = StoredValue::new(list);
    let matched = move || crate::domain::directory::Matched {
        columns: columns.get(),
        ..list.with_value(|list| list.matched.clone())
    };
    let problem = Memo::new(move |_| matched().problem());
    let options = Signal::derive(move || {
        let words = &app.text().directory;
        let mut all = vec![Choice::new(NOTHING, words.as_nothing)];
        all.extend(Column::ALL.into_iter().map(|column| Choice::new(column.word(), column_words(app.text(), column))));
        all
    });
    let line = move |(place, name): (usize, String)| {
        let cells: Vec<String> = rows.iter().filter_map(|row| row.get(place).cloned()).collect();
        let shown: Vec<&str> = cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        let sample = shown.join(" · ");
        let named = Signal::derive(move || match name.is_empty() {
            true => app.text().directory.column_unnamed(place + 1),
            false => name.clone(),
        });
        let value = Signal::derive(move || {
            let column = columns.with(|all| all.get(place).copied().flatten());
            column.map_or(NOTHING, Column::word).to_owned()
        });
        let change = move |chosen: String| {
            columns.update(|all| {
                if let Some(column) = all.get_mut(place) {
                    *column = Column::of_word(&chosen);
                }
            });
        };
        view! {
            <li data-unused=move || (value.get() == NOTHING).then_some("")>
                <div class="column-what">
                    <b>{live(move || named.get())}</b>
                    <p>{sample}</p>
                </div>
                <Select
                    id=format!("column-{place}")
                    label=Signal::derive(move || app.text().directory.column_use(&named.get()))
                    options
                    value
                    on_change=change
                />
            </li>
        }
    };
    let wrong = move || {
        problem.get().map(|problem| {
            let words = &app.text().directory;
            match problem {
                MatchProblem::Missing(column) => words.missing(column_words(app.text(), column)),
                MatchProblem::Twice(column) => words.twice(column_words(app.text(), column)),
            }
        })
    };
    let load = move |()| {
        if problem.get_untracked().is_none() {
            let mut list = list.get_value();
            list.matched = untrack(matched);
            on_load.run(list);
        }
    };
    view! {
        <div class="columns" role="group" aria-labelledby="columns-title">
            <h4 id="columns-title">{live(move || app.text().directory.columns_title)}</h4>
            <p class="quiet">{live(move || app.text().directory.columns_lead)}</p>
            <ul>{header.into_iter().enumerate().map(line).parts()}</ul>
            <p class="field-error" role="status">{live(wrong)}</p>
            <div class="cluster">
                <Button
                    label=tr(|t| t.directory.confirm)
                    kind=ButtonKind::Primary
                    icon=Glyph::Check
                    disabled=Signal::derive(move || problem.get().is_some())
                    on_press=load
                />
                <Button label=tr(|t| t.common.cancel) kind=ButtonKind::Ghost on_press=move |()| on_leave.run(()) />
            </div>
        </div>
    }
}

fn column_words(text: &Strings, column: Column) -> &'static str {
    let words = &text.directory;
    match column {
        Column::Account => words.as_account,
        Column::Name => words.as_name,
        Column::Address => words.as_address,
        Column::Phone => words.as_phone,
        Column::Category => words.as_category,
        Column::Balance => words.as_balance,
    }
}
