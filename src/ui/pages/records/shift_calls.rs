//! The agent's calls that fall due before they are back, and to whom they go: all at once or one by one.

use super::flags::slot_words;
use super::shift_page::{CardHead, HAND_TO, Page, Quiet, left};
use crate::domain::callback::Callback as Call;
use crate::state::RecordId;
use crate::ui::components::{Button, ButtonKind, Choice, DateField, Select, TimeField};
use crate::ui::live::{For, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The calls to hand over.
#[component]
pub fn Calls(page: Page) -> impl IntoView {
    let app = page.app;
    let chosen = RwSignal::new(String::new());
    let stands = Memo::new(move |_| left(app, page.calls.with(Vec::len)));
    let any = move || !page.calls.with(Vec::is_empty);
    let hand = Callback::new(move |calls: Vec<RecordId>| {
        let to = chosen.get_untracked();
        let name =
            page.colleagues.with_untracked(|all| all.iter().find(|a| a.id.as_str() == to).map(|a| a.name.clone()));
        if let Some(name) = name {
            app.hand_calls(&calls, &to, &name);
        }
    });
    view! {
        <section class="card" aria-labelledby="shift-calls-title">
            <CardHead
                id="shift-calls-title"
                title=tr(|t| t.shift.calls_title)
                lamp=Signal::derive(move || stands.get().0)
                stands=Signal::derive(move || stands.get().1)
            />
            <div class="card-body shift-back">
                <Back page />
                <Show when=any>
                    <Whom page chosen on_hand=hand />
                </Show>
            </div>
            <Show when=any fallback=move || view! { <Quiet text=tr(|t| t.shift.calls_none) /> }>
                <ul class="lines">
                    <For
                        each=move || page.calls.get()
                        key=|call| call.id.clone()
                        children=move |call| view! { <Line page call chosen on_hand=hand /> }
                    />
                </ul>
            </Show>
        </section>
    }
}

/// When the agent is back: proposed by the opening hours, and theirs to change.
#[component]
fn Back(page: Page) -> impl IntoView {
    view! {
        <DateField
            id="shift-back-day"
            label=tr(|t| t.shift.back_day)
            value=Signal::derive(move || page.back.with(|(day, _)| day.clone()))
            on_input=move |day: String| page.back.update(|back| back.0 = day)
        />
        <TimeField
            id="shift-back-time"
            label=tr(|t| t.shift.back_time)
            value=Signal::derive(move || page.back.with(|(_, time)| time.clone()))
            on_input=move |time: String| page.back.update(|back| back.1 = time)
        />
    }
}

/// Who takes them, and the button that hands all of them over.
#[component]
fn Whom(page: Page, chosen: RwSignal<String>, #[prop(into)] on_hand: Callback<Vec<RecordId>>) -> impl IntoView {
    let app = page.app;
    let options = Signal::derive(move || {
        page.colleagues.with(|all| all.iter().map(|a| Choice::new(a.id.as_str(), a.name.clone())).collect::<Vec<_>>())
    });
    let all = move |()| on_hand.run(page.calls.with_untracked(|all| all.iter().map(|c| c.id.clone()).collect()));
    view! {
        <Show
            when=move || !page.colleagues.with(Vec::is_empty)
            fallback=move || view! { <p class="quiet">{live(move || app.text().shift.nobody_else)}</p> }
        >
            <Select
                id=HAND_TO
                label=tr(|t| t.shift.hand_to)
                options
                value=chosen
                on_change=move |agent: String| chosen.set(agent)
            />
            <Button
                kind=ButtonKind::Primary
                label=Signal::derive(move || app.text().shift.hand_all(page.calls.with(Vec::len)))
                disabled=Signal::derive(move || chosen.with(String::is_empty))
                on_press=all
            />
        </Show>
    }
}

#[component]
fn Line(
    page: Page,
    call: Call,
    chosen: RwSignal<String>,
    #[prop(into)] on_hand: Callback<Vec<RecordId>>,
) -> impl IntoView {
    let app = page.app;
    let id = call.id.clone();
    let name = if call.name.is_empty() { app.phone_words(&call.phone) } else { call.name.clone() };
    let reason = call.reason.clone();
    let route = crate::route::Route::of_record(call.id.as_str()).unwrap_or(crate::route::Route::Callbacks);
    view! {
        <li>
            <div class="line">
                <span class="line-when">{live(move || slot_words(app, &call, page.minute.get()))}</span>
                <span class="line-what">
                    <b><a href=route.to_string()>{name}</a></b>
                    <small>{reason}</small>
                </span>
                <Button
                    label=tr(|t| t.shift.hand_one)
                    disabled=Signal::derive(move || chosen.with(String::is_empty))
                    on_press=move |()| on_hand.run(vec![id.clone()])
                />
            </div>
        </li>
    }
}
