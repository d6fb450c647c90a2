//! What the whole desk should know: a call that waits, a new version, a private window, damage, a copied desk.

use crate::route::Route;
use crate::state::{App, Ringing};
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind};
use crate::ui::live::{For, Show, live};
use crate::ui::pages::groups;
use crate::ui::pages::later::later;
use leptos::prelude::*;

/// All banners.
#[component]
pub fn Banners() -> impl IntoView {
    let app = App::get();
    let put_off = RwSignal::new(false);
    let offered = Memo::new(move |_| app.update.get() && !put_off.get() && app.running().is_none());
    let private = Memo::new(move |_| app.custody.get().private);
    let damaged = Memo::new(move |_| app.custody.get().damaged);
    let adrift = Memo::new(move |_| app.custody.get().adrift > 0);
    let failed = Memo::new(move |_| app.custody.get().failure);
    view! {
        {app.is_sample().then(|| later(groups::sample_mark))}
        {app.is_training().then(|| later(groups::training_mark))}
        <For each=move || app.ringing.get() key=|r| r.since children=move |ringing| view! { <WaitingCall ringing /> } />
        {live(move || failed.get().map(|error| {
            let body = crate::state::store_words(app.text(), &error);
            view! { <Banner kind=BannerKind::Danger title=app.text().errors.not_saved_title.to_owned() body /> }
        }))}
        <Show when=move || adrift.get()>
            <Banner
                kind=BannerKind::Danger
                title=Signal::derive(move || app.text().storage.full_title.to_owned())
                body=Signal::derive(move || app.text().storage.in_memory.to_owned())
            >
                <Button
                    label=Signal::derive(move || app.text().storage.export_now.to_owned())
                    on_press=move |()| app.go(&Route::Exchange)
                />
            </Banner>
        </Show>
        <Show when=move || offered.get()>
            <Banner title=Signal::derive(move || app.text().shell.update_ready.to_owned())>
                <Button
                    label=Signal::derive(move || app.text().shell.update_take.to_owned())
                    on_press=move |()| app.take_update()
                />
                <Button
                    label=Signal::derive(move || app.text().shell.update_later.to_owned())
                    kind=ButtonKind::Ghost
                    on_press=move |()| put_off.set(true)
                />
            </Banner>
        </Show>
        <Show when=move || private.get()>
            <Banner
                kind=BannerKind::Warning
                title=Signal::derive(move || app.text().storage.private_title.to_owned())
                body=Signal::derive(move || app.text().storage.private_body.to_owned())
            />
        </Show>
        {live(move || (damaged.get() > 0).then(|| view! {
            <Banner
                kind=BannerKind::Warning
                title=app.text().storage.damaged_title.to_owned()
                body=app.text().storage.damaged_body(damaged.get())
            />
        }))}
    }
}

/// A call that rings while a contact is running.
#[component]
fn WaitingCall(
    /// The call.
    ringing: Ringing,
) -> impl IntoView {
    let app = App::get();
    let call = StoredValue::new(ringing.call);
    let title = Signal::derive(move || {
        let who = call.with_value(|c| c.phone.clone().or(c.name.clone())).unwrap_or_default();
        app.text().desk.call_with(&who)
    });
    view! {
        <Banner kind=BannerKind::Warning title>
            <Button
                label=Signal::derive(move || app.text().desk.take_call.to_owned())
                on_press=move |()| app.take_call(call.get_value())
            />
            <Button
                label=Signal::derive(move || app.text().desk.drop_call.to_owned())
                kind=ButtonKind::Ghost
                on_press=move |()| app.drop_call(&call.get_value())
            />
        </Banner>
    }
}
