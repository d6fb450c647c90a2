//! The file of a customer: shown, or being changed.

use super::customer_form::CustomerForm;
use super::wording::language_words;
use crate::domain::customer::Customer;
use crate::state::{App, FormState, RecordId};
use crate::ui::components::{Button, ButtonKind, Description, DescriptionList, Glyph};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The file of a customer.
#[component]
pub fn File(id: RecordId, customer: Memo<Option<Customer>>) -> impl IntoView {
    let app = App::get();
    let form = FormState::new(app, "customer", id, "");
    let changing = RwSignal::new(form.recovered.get_untracked());
    let items = Signal::derive(move || {
        let Some(c) = customer.get() else { return Vec::new() };
        let text = app.text();
        let phones: Vec<String> = c.phones.iter().map(|phone| app.phone_words(phone)).collect();
        let language = language_words(app, &c.language).unwrap_or_default().to_owned();
        let rows = [
            ("name", text.customer.full_name, c.name),
            ("address_as", text.customer.address_as, c.address_as),
            ("account", text.customer.account, c.account),
            ("phones", text.customer.phones, phones.join("\n")),
            ("street", text.common.address, c.street),
            ("language", text.customer.language, language),
            ("note", text.common.note, c.note),
        ];
        let item = |(key, name, value): (&str, &str, String)| Description { key: key.into(), name: name.into(), value };
        rows.map(item).to_vec()
    });
    let body = move || {
        if changing.get() {
            let stop = move |()| {
                changing.try_set(false);
            };
            view! { <CustomerForm form on_saved=stop on_cancel=stop /> }.into_any()
        } else {
            view! { <DescriptionList items /> }.into_any()
        }
    };
    view! {
        <section class="card" aria-labelledby="file-title">
            <div class="card-head">
                <h2 id="file-title">{live(move || app.text().customer.file_title)}</h2>
                <Show when=move || !changing.get()>
                    <span class="aside">
                        <Button
                            kind=ButtonKind::Ghost
                            icon=Glyph::Edit
                            label=tr(|t| t.common.edit)
                            on_press=move |()| changing.set(true)
                        />
                    </span>
                </Show>
            </div>
            <div class="card-body">{live(body)}</div>
        </section>
    }
}
