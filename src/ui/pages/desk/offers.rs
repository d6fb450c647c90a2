//! Customers offered as the caller: one of the desk's own, or one of the billing program's list.

use super::contact::Hand;
use crate::domain::customer::Customer;
use crate::domain::directory::Borrowed;
use crate::state::App;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::live::live;
use leptos::prelude::*;

/// A customer of the desk's own.
#[component]
pub fn OwnOffer(customer: Customer, #[prop(into)] on_choose: Callback<Customer>) -> impl IntoView {
    let shown = Shown {
        name: customer.name.clone(),
        account: customer.account.clone(),
        phones: customer.phones.join(", "),
        address: customer.street.clone(),
    };
    view! { <Offer shown borrowed=false on_choose=move |()| on_choose.run(customer.clone()) /> }
}

/// A customer of the billing program's list.
#[component]
pub fn BorrowedOffer(customer: Borrowed, #[prop(into)] on_choose: Callback<Borrowed>) -> impl IntoView {
    let shown = Shown {
        name: customer.name.clone(),
        account: customer.account.clone(),
        phones: customer.phones.join(", "),
        address: customer.address.clone(),
    };
    view! { <Offer shown borrowed=true on_choose=move |()| on_choose.run(customer.clone()) /> }
}

/// Where a borrowed customer is from, in words.
#[must_use]
pub fn origin(app: App) -> String {
    let words = &app.text().directory;
    match app.copied_on() {
        Some((date, true)) => words.from_old_file(&date),
        Some((date, false)) => words.from_file(&date),
        None => String::new(),
    }
}

struct Shown {
    name: String,
    account: String,
    phones: String,
    address: String,
}

#[component]
fn Offer(shown: Shown, borrowed: bool, #[prop(into)] on_choose: Callback<()>) -> impl IntoView {
    let app = Hand::get().app;
    let Shown { name, account, phones, address } = shown;
    let detail = move || {
        let number = if account.is_empty() { String::new() } else { app.text().desk.account_number(&account) };
        let parts = [number, phones.clone(), address.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    view! {
        <li>
            <div>
                <b>{name}</b>
                <small>{live(detail)}</small>
                {borrowed.then(|| view! { <small class="borrowed-from">{live(move || origin(app))}</small> })}
            </div>
            <Button
                label=Signal::derive(move || app.text().customer.this_one.to_owned())
                kind=ButtonKind::Secondary
                on_press=move |()| on_choose.run(())
            />
        </li>
    }
}
