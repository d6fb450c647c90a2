//! Who calls: a known customer found by what they say, or somebody new recorded in passing.

use super::contact::Hand;
use crate::domain::customer::Customer;
use crate::ui::components::{Button, ButtonKind, Glyph, Need, TextField};
use crate::ui::live::{Parts, Show, live};
use leptos::prelude::*;

/// Most customers that are offered at once.
const OFFERED: usize = 4;

/// The fields by which a caller is recognised, and who matches.
#[component]
pub fn Identify() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let contact = hand.contact;
    let field = move |name: &'static str| {
        (Signal::derive(move || hand.form.text(name)), Callback::new(move |text: String| hand.form.set(name, text)))
    };
    let (name, set_name) = field("name");
    let (account, set_account) = field("account");
    let (phone, set_phone) = field("phone");
    let known = Memo::new(move |_| contact.with(|c| c.as_ref().is_some_and(|c| !c.customer.is_empty())));
    let matches = Memo::new(move |_| {
        if known.get() { Vec::new() } else { app.customers_like(&name.get(), &account.get(), &phone.get(), OFFERED) }
    });
    let this_one = move |customer: Customer| {
        let id = contact.with_untracked(|c| c.as_ref().map(|c| c.id.clone()));
        if let Some(id) = id {
            hand.form.forget(&["name", "account"]);
            app.identify(id, Some(&customer));
        }
    };
    let offer = move |customer: Customer| {
        let phones = customer.phones.join(", ");
        let account = (!customer.account.is_empty()).then(|| app.text().desk.account_number(&customer.account));
        let detail: Vec<String> =
            account.into_iter().chain([phones, customer.street.clone()]).filter(|t| !t.is_empty()).collect();
        let label = customer.name.clone();
        view! {
            <li>
                <div>
                    <b>{label}</b>
                    <small>{detail.join(" · ")}</small>
                </div>
                <Button
                    label=app.text().customer.this_one.to_owned()
                    kind=ButtonKind::Secondary
                    on_press=move |()| this_one(customer.clone())
                />
            </li>
        }
    };
    let new_one = move |()| {
        let Some(id) = contact.with_untracked(|c| c.as_ref().map(|c| c.id.clone())) else { return };
        let (name, phone, account) = (name.get_untracked(), phone.get_untracked(), account.get_untracked());
        leptos::task::spawn_local(async move {
            if app.new_customer(id, name, phone, account).await.is_ok() {
                hand.form.forget(&["name", "account"]);
            }
        });
    };
    let label =
        move |of: fn(&'static crate::i18n::Strings) -> &'static str| Signal::derive(move || of(app.text()).to_owned());
    let optional = Signal::stored(Need::Optional);
    view! {
        <div class="identify">
            <TextField id="caller-account" label=label(|t| t.customer.account) value=account on_input=set_account need=optional />
            <TextField id="caller-name" label=label(|t| t.customer.full_name) value=name on_input=set_name need=optional />
            <TextField id="caller-phone" label=label(|t| t.common.phone) value=phone on_input=set_phone need=optional
                kind=crate::ui::components::InputKind::Phone />
        </div>
        <Show when=move || known.get()>
            <p class="identified">
                {live(move || app.text().customer.identified)}
                <Button
                    label=label(|t| t.common.change)
                    kind=ButtonKind::Ghost
                    on_press=move |()| {
                        if let Some(id) = contact.with_untracked(|c| c.as_ref().map(|c| c.id.clone())) {
                            app.identify(id, None);
                        }
                    }
                />
            </p>
        </Show>
        <Show when=move || !matches.get().is_empty()>
            <ul class="matches">{live(move || matches.get().into_iter().map(offer).parts())}</ul>
        </Show>
        <Show when=move || !known.get() && matches.get().is_empty() && !name.get().trim().is_empty()>
            <Button
                label=label(|t| t.customer.new_in_passing)
                kind=ButtonKind::Secondary
                icon=Glyph::PersonAdd
                on_press=new_one
            />
        </Show>
    }
}
