//! The printed sheet of a work order: all its fields, empty ones as lines to write on, signatures, its number as a code.

use super::missing::Missing;
use super::order_cards::sheet_rows;
use super::order_words::kind_label;
use super::print_page::{PrintPage, printed};
use super::sheet_rows::{Rows, Signatures};
use crate::domain::order::Order;
use crate::route::Route;
use crate::state::{App, RecordId};
use crate::ui::components::{PrintSheet, QrCode};
use crate::ui::live::live;
use leptos::prelude::*;

/// The printed sheet of a work order.
#[component]
pub fn PrintOrder(
    /// The order.
    id: RecordId,
) -> impl IntoView {
    let app = App::get();
    let back = Route::of_record(id.as_str()).unwrap_or(Route::Desk);
    let order = Memo::new(move |_| app.order(&id));
    let name = Signal::derive(move || {
        let number = order.with(|o| o.as_ref().map(|o| o.number.clone())).unwrap_or_default();
        format!("{} {number}", title(app))
    });
    let here = Memo::new(move |_| order.with(Option::is_some));
    move || {
        if !here.get() {
            return view! { <Missing /> }.into_any();
        }
        let shown = move || order.get().map(|order| sheet(app, &order));
        view! {
            <PrintPage name back=back.clone()>
                {live(shown)}
            </PrintPage>
        }
        .into_any()
    }
}

/// What the organisation calls the sheet.
fn title(app: App) -> String {
    let label = app.orders_of_pack(|orders| orders.label.clone());
    label.map_or_else(|| app.text().order.title.to_owned(), |label| app.words(&label))
}

fn sheet(app: App, order: &Order) -> AnyView {
    let text = &app.text().order;
    let number = order.number.clone();
    let label = text.print_qr(&number);
    let signatures = app.orders_of_pack(|orders| orders.signatures.clone()).unwrap_or_default();
    let signatures: Vec<String> = signatures.iter().map(|line| app.words(line)).collect();
    let rows = sheet_rows(app, order);
    let heading = format!("{} · {}", title(app), kind_label(app, &order.kind));
    let code = (!number.is_empty())
        .then(|| view! { <QrCode text=Signal::stored(number.clone()) label=Signal::stored(label) /> });
    view! {
        <PrintSheet
            organisation=app.organisation()
            title=Signal::stored(heading)
            number=Signal::stored(number.clone())
            printed=printed(app)
        >
            {code}
            <Rows rows />
            <Signatures lines=signatures />
        </PrintSheet>
    }
    .into_any()
}
