//! Who calls: a known customer found by what they say, or somebody new recorded in passing.

use super::contact::Hand;
use crate::domain::customer::Customer;
use crate::state::{App, Caller, Found};
use crate::ui::components::{Button, ButtonKind, Glyph, Marked, MarkedText, Need, TextField};
use crate::ui::live::{Parts, Show, live};
use leptos::prelude::*;

/// Most customers, and most matters, that are shown at once.
const OFFERED: usize = 4;
/// So long nothing is typed before the records are looked through, in milliseconds.
const PAUSE: u32 = 60;

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
    let caller = heard(name, account, phone);
    let matches =
        Memo::new(
            move |_| {
                if known.get() { Vec::new() } else { caller.with(|caller| app.customers_like(caller, OFFERED)) }
            },
        );
    let matters = Memo::new(move |_| {
        let id = contact.with(|c| c.as_ref().map(|c| c.id.clone())).filter(|_| !known.get());
        id.map(|id| caller.with(|caller| app.matters_like(caller, &id, OFFERED))).unwrap_or_default()
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
        <Show when=move || !matters.with(Vec::is_empty)>
            <section aria-labelledby="their-matters">
                <p id="their-matters" class="quiet">{live(move || app.text().customer.their_matters)}</p>
                <ul class="matches">{live(move || matters.get().into_iter().map(matter).parts())}</ul>
            </section>
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

/// What the caller has said of themselves, once nothing more is typed for a moment: no key waits for it.
fn heard(name: Signal<String>, account: Signal<String>, phone: Signal<String>) -> RwSignal<Caller> {
    let app = App::get();
    let said = move || Caller { name: name.get(), account: account.get(), phone: phone.get() };
    let (newest, settled) = (RwSignal::new(untrack(said)), RwSignal::new(untrack(said)));
    Effect::new(move || {
        let caller = said();
        newest.set(caller.clone());
        app.later(PAUSE, move |_| {
            let is_newest = newest.try_with_untracked(|newest| *newest == caller) == Some(true);
            if is_newest && settled.try_with_untracked(|settled| *settled != caller) == Some(true) {
                settled.try_set(caller);
            }
        });
    });
    settled
}

/// A matter with somebody who may be the caller.
fn matter(found: Found) -> AnyView {
    let marked = |text: crate::state::Marked| Marked { text: text.text, marks: text.marks };
    let (title, detail) = (marked(found.title), marked(found.detail));
    view! {
        <li>
            <div>
                <a href=found.route.to_string()><b><MarkedText text=title /></b></a>
                <small><MarkedText text=detail /></small>
            </div>
        </li>
    }
    .into_any()
}
