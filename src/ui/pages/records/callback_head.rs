//! The head of a call: the name, the number as the biggest text, the slot, and calling now.

use super::callback_dialog::CallbackDialog;
use super::callback_page::Page;
use super::callback_told::ToldNow;
use super::flags::{call_flag, slot_words};
use crate::keymap::{Action, Scope};
use crate::ui::components::{Button, ButtonKind, Glyph, StatusFlag};
use crate::ui::keys::on_action;
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The head of a call.
#[component]
pub fn Head(page: Page) -> impl IntoView {
    let Page { app, id, call, promise, minute } = page;
    let telling = RwSignal::new(false);
    let due = Memo::new(move |_| page.of(crate::domain::callback::Callback::is_due));
    let flag =
        Memo::new(move |_| call.with(|c| c.as_ref().map(|c| call_flag(app, c, minute.get()))).unwrap_or_default());
    let lamp = Signal::derive(move || flag.get().0);
    let words = Signal::derive(move || flag.get().1);
    let phone = Memo::new(move |_| app.phone_words(&page.of(|c| c.phone.clone())));
    let name = move || {
        let name = page.of(|c| c.name.clone());
        if name.is_empty() { app.text().customer.without_name.to_owned() } else { name }
    };
    let slot = move || call.with(|c| c.as_ref().map(|c| slot_words(app, c, minute.get())));
    let copy = move || app.copy(phone.get_untracked());
    let make = move |()| {
        if let Some(call) = call.get_untracked() {
            app.make_callback(&call);
        }
    };
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        let copies = action == Action::CopyNumber;
        if copies {
            copy();
        }
        copies
    });
    view! {
        <header class="page-head record-head">
            <div class="record-title">
                <p class="record-kind">{live(move || app.text().callback.title)}</p>
                <h1>{live(name)}</h1>
            </div>
            <p class="told-number">{live(move || phone.get())}</p>
            <Button
                kind=ButtonKind::Ghost
                icon=Glyph::Copy
                name=tr(|t| t.callback.copy_phone)
                action=Action::CopyNumber
                on_press=move |()| copy()
            />
            <p class="record-state">
                <span class="figures">{live(slot)}</span>
                <StatusFlag lamp text=words />
            </p>
            <Show when=move || due.get()>
                <div class="page-acts">
                    <Button
                        icon=Glyph::Calendar
                        label=tr(|t| t.callback.change)
                        on_press=move |()| page.change()
                    />
                    <Button
                        icon=Glyph::Check
                        label=tr(|t| t.callback.told_now_open)
                        on_press=move |()| telling.set(true)
                    />
                    <Button
                        kind=ButtonKind::Primary
                        icon=Glyph::PhoneOut
                        label=tr(|t| t.callback.call_now)
                        on_press=make
                    />
                </div>
            </Show>
        </header>
        <CallbackDialog promise there=id.get_value() />
        <ToldNow page open=telling />
    }
}
