//! What was odd about the rows of the list: each kind, with the numbers that a spreadsheet program shows.

use crate::domain::directory::{Group, Odd, Report};
use crate::i18n::Strings;
use crate::state::App;
use crate::ui::components::{Glyph, Icon};
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// What was odd about the rows of the list; nothing where nothing was.
#[component]
pub fn OddRows(report: Report) -> impl IntoView {
    let app = App::get();
    let groups = report.groups;
    (!groups.is_empty()).then(|| {
        let line = move |group: &Group| {
            let words = &app.text().directory;
            let (title, rows) = (odd_words(app.text(), group), rows_words(app.text(), group));
            let out = group.odd.left_out().then(|| view! { <span class="odd-out">{words.left_out}</span> });
            view! {
                <li>
                    <p>
                        <b>{title}</b>
                        {out}
                    </p>
                    <p class="quiet">{rows}</p>
                </li>
            }
        };
        view! {
            <details class="odd-rows">
                <summary>
                    <Icon glyph=Glyph::Info />
                    {live(move || app.text().directory.odd_title)}
                </summary>
                <ul>{live(move || groups.iter().map(line).parts())}</ul>
            </details>
        }
    })
}

fn odd_words(text: &Strings, group: &Group) -> String {
    let (words, count) = (&text.directory, group.count);
    match group.odd {
        Odd::Unclosed => words.odd_unclosed(count),
        Odd::TooLong => words.odd_too_long(count),
        Odd::AboveHeader => words.odd_above(count),
        Odd::Total => words.odd_total(count),
        Odd::Empty => words.odd_empty(count),
        Odd::TooShort => words.odd_too_short(count),
        Odd::NoAccount => words.odd_no_account(count),
        Odd::Duplicate => words.odd_duplicate(count),
        Odd::Unreadable => words.odd_unreadable(count),
    }
}

fn rows_words(text: &Strings, group: &Group) -> String {
    let rows: Vec<String> = group.rows.iter().map(ToString::to_string).collect();
    let listed = text.directory.odd_rows(&rows.join(", "));
    match group.count.saturating_sub(rows.len()) {
        0 => listed,
        more => format!("{listed} {}", text.directory.odd_more(more)),
    }
}
