//! Another time for a call: the one that is proposed, or one that is chosen.

use super::callback_page::Page;
use super::slot_picker::{Picked, SlotPicker};
use crate::domain::callback_list::NextAct;
use crate::domain::slots::{AfterAttempt, Slot};
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, TextArea};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// Not reached, or asked for later: the proposal first, then whatever is chosen.
#[component]
pub fn Move(
    page: Page,
    /// What follows the last attempt.
    then: AfterAttempt,
    /// What the person said last.
    said: RwSignal<Option<NextAct>>,
) -> impl IntoView {
    let Page { app, id, minute, .. } = page;
    let last = Memo::new(move |_| page.of(|call| call.attempts.last().map(|a| a.outcome.clone())).unwrap_or_default());
    let proposed = Memo::new(move |_| {
        minute.track();
        app.proposed_slot(&last.get())
    });
    let missed = Memo::new(move |_| {
        let reached = |outcome: &str| app.after_outcome(outcome).is_some_and(AfterAttempt::reached);
        page.of(|call| call.missed(|attempt| reached(&attempt.outcome)))
    });
    let most = app.pack_now().map(|pack| pack.callbacks.max_attempts as usize).unwrap_or(usize::MAX);
    let choosing = RwSignal::new(false);
    let take = Callback::new(move |slot: Slot| {
        app.move_callback(id.get_value(), slot, None);
        said.set(None);
    });
    let proposal = move || {
        proposed.get().map(|slot| {
            let day = app.format(|f| f.date(slot.from.ms()));
            let range = app.format(|f| app.text().callback.slot_range(&f.time(slot.from.ms()), &f.time(slot.to.ms())));
            view! {
                <p class="told-say">{app.text().callback.propose_other(&format!("{day} {range}"))}</p>
                <div class="cluster">
                    <Button
                        kind=ButtonKind::Primary
                        label=tr(|t| t.callback.accept_proposal)
                        on_press=move |()| take.run(slot)
                    />
                    <Button label=tr(|t| t.callback.choose_other) on_press=move |()| choosing.set(true) />
                </div>
            }
        })
    };
    let number = move || {
        view! {
            <p>{live(move || app.text().callback.wrong_number_lead)}</p>
            <div class="cluster">
                <Button
                    kind=ButtonKind::Primary
                    label=tr(|t| t.callback.correct_number)
                    on_press=move |()| {
                        said.set(Some(NextAct::Try));
                        page.change();
                    }
                />
            </div>
        }
    };
    let wrong = then == AfterAttempt::CheckNumber;
    view! {
        <Show when=move || { missed.get() >= most }>
            <Banner
                kind=BannerKind::Warning
                title=Signal::derive(move || app.text().callback.too_many_attempts(missed.get()))
            />
        </Show>
        {if wrong { number().into_any() } else { proposal.into_any() }}
        <Show when=move || { !wrong && (choosing.get() || proposed.get().is_none()) }>
            <ChooseTime page asked=then == AfterAttempt::AskedLater on_take=take />
        </Show>
        <div>
            <Button
                kind=ButtonKind::Ghost
                label=tr(|t| t.callback.leave_as_is)
                on_press=move |()| said.set(Some(NextAct::Try))
            />
        </div>
    }
}

/// A day and a slot, and the button that takes them.
#[component]
fn ChooseTime(
    page: Page,
    /// Whether the customer asked for it.
    asked: bool,
    #[prop(into)] on_take: Callback<Slot>,
) -> impl IntoView {
    let Page { app, minute, .. } = page;
    let picked = RwSignal::new(Picked::first(app, minute.get_untracked()));
    let take = move |()| {
        if let Some(slot) = picked.get_untracked().slot(app) {
            on_take.run(slot);
        }
    };
    let none = Signal::derive(move || picked.get().slot(app).is_none());
    view! {
        {asked.then(|| view! { <p>{live(move || app.text().callback.asked_later_lead)}</p> })}
        <SlotPicker id="move" value=picked on_pick=move |chosen: Picked| picked.set(chosen) />
        <div>
            <Button kind=ButtonKind::Primary label=tr(|t| t.callback.move_call) disabled=none on_press=take />
        </div>
    }
}

/// Not satisfied: why, and another time (B21).
#[component]
pub fn Agree(
    page: Page,
    /// What the person said last.
    said: RwSignal<Option<NextAct>>,
) -> impl IntoView {
    let Page { app, id, minute, .. } = page;
    let picked = RwSignal::new(Picked::first(app, minute.get_untracked()));
    let (why, tried) = (RwSignal::new(String::new()), RwSignal::new(false));
    let empty = Memo::new(move |_| why.with(|why| why.trim().is_empty()));
    let error = MaybeProp::derive(move || {
        let text = app.text();
        (tried.get() && empty.get()).then(|| text.form.required(text.callback.dissatisfied_reason))
    });
    let take = move |()| {
        tried.set(true);
        let slot = picked.get_untracked().slot(app).filter(|_| !empty.get_untracked());
        if let Some(slot) = slot {
            app.move_callback(id.get_value(), slot, Some(why.get_untracked()));
            said.set(None);
        }
    };
    view! {
        <p>{live(move || app.text().callback.not_satisfied_next)}</p>
        <TextArea
            id="agree-why"
            label=tr(|t| t.callback.dissatisfied_reason)
            value=why
            on_input=move |text: String| why.set(text)
            error
            rows=2
        />
        <SlotPicker id="agree" value=picked on_pick=move |chosen: Picked| picked.set(chosen) />
        <div>
            <Button kind=ButtonKind::Primary label=tr(|t| t.callback.another_time) on_press=take />
        </div>
    }
}
