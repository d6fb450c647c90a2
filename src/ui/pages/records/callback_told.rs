//! *Told now*: the customer knows already, and the call is closed with how they were told.

use super::callback_page::Page;
use crate::ui::components::{Button, ButtonKind, Dialog, TextField};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// The dialog that closes a call without calling.
#[component]
pub fn ToldNow(
    page: Page,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let Page { app, id, .. } = page;
    let (reason, tried) = (RwSignal::new(String::new()), RwSignal::new(false));
    let empty = Memo::new(move |_| reason.with(|reason| reason.trim().is_empty()));
    let error = MaybeProp::derive(move || {
        let text = app.text();
        (tried.get() && empty.get()).then(|| text.form.required(text.callback.told_now_reason))
    });
    let close = move || {
        tried.set(true);
        if !empty.get_untracked() {
            app.close_callback(id.get_value(), reason.get_untracked().trim().to_owned());
            open.set(false);
        }
    };
    view! {
        <Dialog open on_close=move |()| open.set(false) title=tr(|t| t.callback.told_now)>
            <form
                class="stack"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    close();
                }
            >
                <p>{live(move || app.text().callback.told_now_lead)}</p>
                <TextField
                    id="told-reason"
                    label=tr(|t| t.callback.told_now_reason)
                    value=reason
                    on_input=move |text: String| reason.set(text)
                    error
                    wide=true
                />
                <div class="dialog-acts">
                    <Button label=tr(|t| t.common.cancel) on_press=move |()| open.set(false) />
                    <Button kind=ButtonKind::Primary label=tr(|t| t.callback.told_now) submit=true />
                </div>
            </form>
        </Dialog>
    }
}
