//! What was told: the answers of the form, in its order, each with its conflict where it has one.

use super::complaint_page::Page;
use crate::domain::form::{Field, FieldKind, Form};
use crate::domain::form_check::visible;
use crate::ui::live::{For, live};
use crate::ui::pages::ConflictChip;
use crate::ui::pages::form::shown_answer;
use leptos::prelude::*;

/// The answers of a complaint's form.
#[component]
pub fn Details(
    page: Page,
    /// The form; none if the organisation's pack has it no more.
    pack_form: Option<Form>,
) -> impl IntoView {
    let app = page.app;
    // Label, field of the record, value: drawn again only when one of them changed.
    let rows = Memo::new(move |_| {
        let answers = page.of(|c| c.answers.clone());
        match &pack_form {
            Some(form) => {
                let row = |field: &Field| {
                    let value = shown_answer(app, field, &answers).unwrap_or_default();
                    (app.words(&field.label), field.id.to_string(), value)
                };
                let shown = visible(form, &answers).into_iter().filter(|field| field.kind != FieldKind::Files);
                shown.map(row).collect()
            }
            None => {
                let raw = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                answers.iter().map(|(id, value)| (id.to_string(), id.to_string(), raw(value))).collect::<Vec<_>>()
            }
        }
    });
    let row = move |(label, field, value): (String, String, String)| {
        let empty = value.is_empty();
        view! {
            <div>
                <dt>
                    {label} " " <ConflictChip record=page.id.get_value() field=format!("f.{field}") />
                </dt>
                <dd>
                    {if empty {
                        view! { <span class="quiet">{live(move || app.text().form.not_filled)}</span> }.into_any()
                    } else {
                        value.into_any()
                    }}
                </dd>
            </div>
        }
    };
    view! {
        <section class="card" aria-labelledby="details-title">
            <div class="card-head">
                <h2 id="details-title">{live(move || app.text().common.details)}</h2>
            </div>
            <div class="card-body">
                <dl class="descriptions">
                    <For each=move || rows.get() key=Clone::clone children=row />
                </dl>
            </div>
        </section>
    }
}
