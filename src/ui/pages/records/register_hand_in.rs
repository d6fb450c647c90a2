//! Handing a day in: its receipts, what came after them, and the dialog that makes the next one (system 7).

use super::register::Page;
use super::wording::person;
use crate::domain::handing_in::{HandingIn, left};
use crate::route::{Key, Route, Sheet};
use crate::state::FormState;
use crate::ui::components::{Button, ButtonKind, Dialog, ErrorSummary, FieldError, Glyph, Lamp, StatusFlag, TextField};
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The receipts of the day, and the way to the next one.
#[component]
pub fn HandIn(page: Page) -> impl IntoView {
    let app = page.app;
    let asking = RwSignal::new(false);
    let waiting = Memo::new(move |_| page.all.with(|all| page.receipts.with(|receipts| left(all, receipts).len())));
    let some = Memo::new(move |_| page.receipts.with(|receipts| !receipts.is_empty()));
    let label = Signal::derive(move || {
        let text = &app.text().register;
        if some.get() { text.hand_in_late } else { text.hand_in }.to_owned()
    });
    let line = move |receipt: HandingIn| {
        let text = &app.text().register;
        let count = usize::try_from(receipt.count).unwrap_or_default();
        let what = text.receipt_line(count, &receipt.number, &receipt.received_by);
        let when = text.receipt_at(&app.format(|f| f.moment(receipt.at)), &person(app, &receipt.by));
        let to = Key::new(receipt.id.key()).map_or(Route::Contacts, |key| Route::Print(Sheet::Register, key));
        view! {
            <li>
                <div class="line">
                    <span class="line-what"><b>{what}</b><small>{when}</small></span>
                    <Button icon=Glyph::Print label=tr(|t| t.register.print_again) on_press=move |()| app.go(&to) />
                </div>
            </li>
        }
    };
    let late = move || {
        (some.get() && waiting.get() > 0).then(|| {
            let words = app.text().register.after_receipt_count(waiting.get());
            view! { <StatusFlag lamp=Signal::stored(Lamp::Soon) text=words /> }
        })
    };
    view! {
        <Show when=move || some.get()>
            <section class="card" aria-labelledby="receipts-title">
                <div class="card-head">
                    <h2 id="receipts-title">{live(move || app.text().register.receipt)}</h2>
                    <span class="aside">{live(late)}</span>
                </div>
                <ul class="lines">{live(move || page.receipts.get().into_iter().map(line).parts())}</ul>
            </section>
        </Show>
        <Show when=move || waiting.get() != 0>
            <div>
                <Button icon=Glyph::Export label on_press=move |()| asking.set(true) />
            </div>
        </Show>
        <Dialog
            open=asking
            on_close=move |()| asking.set(false)
            title=tr(|t| t.register.hand_in)
        >
            <Ask page waiting asking />
        </Dialog>
    }
}

/// The field of the draft. It names no field of a record, so that only what was typed stands in it.
const RECEIVED_BY: &str = "hand.received_by";

/// What is handed in, and to whom.
#[component]
fn Ask(page: Page, waiting: Memo<usize>, asking: RwSignal<bool>) -> impl IntoView {
    let app = page.app;
    let (raised, busy) = (RwSignal::new(0_u32), RwSignal::new(false));
    // The draft belongs to whoever hands in: the receipt is no record yet.
    let owner = app.agent_id().parse().ok().or_else(|| app.new_id("handing-in"))?;
    let form = FormState::new(app, "hand-in", owner, "");
    let name = Signal::derive(move || form.text(RECEIVED_BY));
    let missing = Memo::new(move |_| raised.get() > 0 && name.with(|name| name.trim().is_empty()));
    let words = move || app.text().form.required(app.text().register.received_by);
    let errors = Signal::derive(move || {
        let error = missing.get().then(|| FieldError { id: "received-by".into(), text: words() });
        error.into_iter().collect::<Vec<_>>()
    });
    let unfinished = Memo::new(move |_| {
        let open = |all: &Vec<_>| {
            page.receipts.with(|receipts| left(all, receipts).iter().filter(|c| c.is_unfinished()).count())
        };
        page.all.with(open)
    });
    let save = move || {
        raised.update(|count| *count += 1);
        let (Some(day), false) = (page.day.get_untracked(), busy.get_untracked()) else { return };
        let to = untrack(|| name.get()).trim().to_owned();
        if to.is_empty() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            if let Ok(id) = app.hand_in(day, to).await
                && let Some(key) = Key::new(id.key())
            {
                // A draft that stays behind is offered again, which is harmless; the failure has been told.
                let _ = app.drop_draft(form).await;
                asking.try_set(false);
                app.go(&Route::Print(Sheet::Register, key));
            }
            busy.try_set(false);
        });
    };
    let today = Memo::new(move |_| page.day.get() == page.today.get());
    let cancel = move |()| {
        form.discard();
        asking.set(false);
    };
    Some(view! {
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <ErrorSummary errors raised />
            <p>{live(move || app.text().register.hand_in_lead(waiting.get()))}</p>
            <Show when=move || unfinished.get() != 0>
                <p class="quiet">{live(move || app.text().register.hand_in_unfinished(unfinished.get()))}</p>
            </Show>
            <Show when=move || today.get()>
                <p class="quiet">{live(move || app.text().register.hand_in_today)}</p>
            </Show>
            <TextField
                id="received-by"
                label=tr(|t| t.register.received_by)
                hint=tr(|t| t.register.received_by_hint)
                value=name
                on_input=move |text: String| form.set(RECEIVED_BY, text)
                error=MaybeProp::derive(move || missing.get().then(words))
            />
            <div class="dialog-acts">
                <Button label=tr(|t| t.common.cancel) on_press=cancel />
                <Button kind=ButtonKind::Primary label=tr(|t| t.register.hand_in) submit=true disabled=busy />
            </div>
        </form>
    })
}
