//! Rows and lines for signatures on a sheet of paper.

use crate::ui::live::Parts;
use leptos::prelude::*;

/// Names and values; without any there is nothing.
#[component]
pub fn Rows(
    /// Names and values, in order.
    rows: Vec<(String, String)>,
) -> impl IntoView {
    let row = |(name, value): (String, String)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    (!rows.is_empty()).then(|| view! { <dl>{rows.into_iter().map(row).parts()}</dl> })
}

/// A line for each signature.
#[component]
pub fn Signatures(
    /// What stands under each line.
    lines: Vec<String>,
) -> impl IntoView {
    let line = |line: String| view! { <p>{line}</p> };
    (!lines.is_empty()).then(|| view! { <div class="signatures">{lines.into_iter().map(line).parts()}</div> })
}
