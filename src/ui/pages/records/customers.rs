//! The list of customers, with a box that narrows it while one types.

use super::customer_form::CustomerForm;
use super::customer_rows::rows;
use super::list_bar::ListBar;
use crate::domain::customer::Customer;
use crate::domain::customer_list::Sort;
use crate::route::Route;
use crate::state::{App, FormState, RecordId};
use crate::ui::components::{
    Button, ButtonKind, Column, DataTable, Dialog, EmptyState, FIRST_ROWS, Glyph, RowChoice, RowOrder, TextField,
};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The columns that the list is put in order by.
const SORTS: [(usize, Sort); 3] = [(0, Sort::Name), (1, Sort::Phone), (2, Sort::Street)];

/// The list of customers.
#[component]
pub fn Customers() -> impl IntoView {
    let app = App::get();
    let typed = RwSignal::new(String::new());
    let selected = RwSignal::new(None::<String>);
    let making = RwSignal::new(None::<RecordId>);
    let limit = RwSignal::new(FIRST_ROWS);
    let (choice, order) = (RowChoice::provide(), RowOrder::provide(&[0, 1, 2]));
    let minute = app.minute();
    let asked = Memo::new(move |_| app.customers_asked(&typed.get(), order.asked(&SORTS)));
    let list = Memo::new(move |_| asked.with(|asked| app.customer_list(asked, limit.get())));
    choice.cover(move || asked.with(|asked| app.customer_keys(asked)));
    let rows_of = move |all: &[Customer]| rows(app, all, &app.last_contacts(all), minute.get());
    let rows = Memo::new(move |_| list.with(|list| rows_of(&list.first)));
    let all =
        Callback::new(move |()| untrack(|| rows_of(&asked.with(|asked| app.customer_list(asked, usize::MAX)).first)));
    let total = Signal::derive(move || list.with(|list| list.count));
    let acts = StoredValue::new(Vec::new());
    let name = tr(|t| t.customer.list_title);
    let columns = Signal::derive(move || {
        let text = &app.text().customer;
        [text.column_name, text.column_phone, text.column_address, text.column_last].map(Column::new).to_vec()
    });
    let open = move |id: String| {
        if let Some(route) = Route::of_record(&id) {
            app.go(&route);
        }
    };
    let begin = move |()| making.set(app.new_id("customer"));
    let count = move || app.text().shell.results(total.get());
    let nobody = Memo::new(move |_| !app.has_customers());
    let none = move || {
        if nobody.get() {
            view! {
                <EmptyState glyph=Glyph::People title=tr(|t| t.customer.empty_title) body=tr(|t| t.customer.empty_body) />
            }
            .into_any()
        } else {
            view! { <p class="quiet" role="status">{live(move || app.text().customer.none_match(&typed.get()))}</p> }
                .into_any()
        }
    };
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{live(move || app.text().customer.list_title)}</h1>
                <Button
                    kind=ButtonKind::Primary
                    icon=Glyph::PersonAdd
                    label=tr(|t| t.customer.new_one)
                    on_press=begin
                />
            </header>
            <Show when=move || !nobody.get()>
                <div class="filter" role="search">
                    <TextField
                        id="customer-filter"
                        label=tr(|t| t.customer.filter)
                        hint=tr(|t| t.customer.filter_hint)
                        value=typed
                        on_input=move |text: String| {
                            selected.set(None);
                            limit.set(FIRST_ROWS);
                            typed.set(text);
                        }
                    />
                    <span class="quiet" role="status">{live(count)}</span>
                </div>
            </Show>
            <Show when=move || !nobody.get()>
                <ListBar name columns rows choice acts all />
            </Show>
            <Show when=move || rows.with(|rows| !rows.is_empty()) fallback=none>
                <DataTable label=tr(|t| t.customer.list_title) columns rows total limit selected on_open=open />
            </Show>
            <Dialog
                open=Signal::derive(move || making.with(Option::is_some))
                on_close=move |()| making.set(None)
                title=tr(|t| t.customer.new_one)
            >
                {live(move || making.get().map(|id| view! { <NewCustomer id making /> }))}
            </Dialog>
        </div>
    }
}

/// The file of a new customer.
#[component]
fn NewCustomer(id: RecordId, making: RwSignal<Option<RecordId>>) -> impl IntoView {
    let app = App::get();
    let form = FormState::new(app, "customer", id.clone(), "");
    let saved = move |()| {
        making.set(None);
        if let Some(route) = Route::of_record(id.as_str()) {
            app.go(&route);
        }
    };
    view! { <CustomerForm form on_saved=saved on_cancel=move |()| making.set(None) /> }
}
