//! The work orders that come from a contact or a matter.

use super::order_words::{department_words, order_flag};
use crate::domain::order::Order;
use crate::route::Route;
use crate::state::{App, RecordId};
use crate::ui::components::StatusFlag;
use crate::ui::live::{Parts, Show, live};
use leptos::prelude::*;

/// The work orders that come from a record; nothing without any.
#[component]
pub fn OrdersCard(
    /// The contact or matter.
    from: RecordId,
) -> impl IntoView {
    let app = App::get();
    let minute = app.minute();
    let all = Memo::new(move |_| app.orders_from(&from));
    let line = move |order: Order| {
        let (lamp, words) = order_flag(app, &order, minute.get());
        let to = Route::of_record(order.id.as_str()).unwrap_or(Route::Desk).to_string();
        let number = if order.number.is_empty() { app.text().order.state_draft.to_owned() } else { order.number };
        view! {
            <li>
                <a href=to>{number}</a>
                <span>{department_words(app, &order.department)}</span>
                <StatusFlag lamp=Signal::stored(lamp) text=Signal::stored(words) />
            </li>
        }
    };
    view! {
        <Show when=move || !all.with(Vec::is_empty)>
            <section class="card" aria-labelledby="orders-card-title">
                <div class="card-head">
                    <h2 id="orders-card-title">{live(move || app.text().order.list_title)}</h2>
                </div>
                <div class="card-body">
                    <ul class="orders-card">{live(move || all.get().into_iter().map(line).parts())}</ul>
                </div>
            </section>
        </Show>
    }
}
