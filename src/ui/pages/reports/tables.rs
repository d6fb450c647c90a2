//! The figures of one section as tables, on the screen with a link behind each and on paper without.

use super::words::{Figure, Said};
use crate::domain::report::Days;
use crate::route::{Asked, Route, View};
use crate::state::App;
use crate::ui::live::Parts;
use leptos::prelude::*;

/// The address of a figure.
pub fn address(days: Days, figure: &Figure) -> String {
    Route::Reports(Asked { days: Some(days), view: View::Figure(figure.which.clone()) }).to_string()
}

/// The tables of a section; with days, every figure leads to its records.
pub fn tables(app: App, said: Said, days: Option<Days>) -> AnyView {
    let text = &app.text().report;
    let figure = |figure: &Figure| match days {
        Some(days) => {
            let name = format!("{}: {}", figure.label, figure.count);
            view! { <a href=address(days, figure) aria-label=name>{figure.count.clone()}</a> }.into_any()
        }
        None => view! { {figure.count.clone()} }.into_any(),
    };
    let row = |line: &Figure| {
        view! {
            <tr>
                <th scope="row">{line.label.clone()}</th>
                <td class="figures">{figure(line)}</td>
                <td class="figures">{line.share.clone()}</td>
            </tr>
        }
    };
    let table = |(split, lines): &(&'static str, Vec<Figure>)| {
        view! {
            <table class="report-table">
                <thead>
                    <tr>
                        <th scope="col">{*split}</th>
                        <th scope="col" class="figures">{text.count}</th>
                        <th scope="col" class="figures">{text.share}</th>
                    </tr>
                </thead>
                <tbody>{lines.iter().map(row).parts()}</tbody>
                <tfoot>{row(&said.total)}</tfoot>
            </table>
        }
    };
    view! { <div class="report-tables">{said.tables.iter().map(table).parts()}</div> }.into_any()
}
