//! What happened to a record: who, when, from what, to what.

use crate::ui::live::{For, Show, live};
use leptos::prelude::*;

use super::Avatar;
use crate::ui::words::words;

/// One change, as data, in words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HistoryEvent {
    /// What the caller knows it by.
    pub key: String,
    /// Who did it.
    pub person: String,
    /// What was done: “Marta Ríos changed “Subject””.
    pub what: String,
    /// When, in words.
    pub when: String,
    /// The value before and after, where a value changed.
    pub values: Option<(String, String)>,
    /// Why, where a reason was asked for.
    pub reason: Option<String>,
}

/// What happened to a record, latest first.
#[component]
pub fn HistoryList(
    /// The changes.
    #[prop(into)]
    events: Signal<Vec<HistoryEvent>>,
) -> impl IntoView {
    let words = words();
    let event = move |event: HistoryEvent| {
        let values = event.values.map(|(before, after)| {
            let before = if before.is_empty() {
                view! { <i>{live(move || words.get().history.nothing_before)}</i> }.into_any()
            } else {
                view! { <del>{before}</del> }.into_any()
            };
            view! {
                <dl class="change">
                    <dt>{live(move || words.get().history.from)}</dt>
                    <dd>{before}</dd>
                    <dt>{live(move || words.get().history.to)}</dt>
                    <dd>
                        <ins>{after}</ins>
                    </dd>
                </dl>
            }
        });
        let reason = event.reason.map(|reason| {
            view! { <p class="history-reason">{live(move || words.get().history.because(&reason))}</p> }
        });
        view! {
            <li>
                <Avatar name=event.person />
                <div>
                    <p>
                        {event.what} " " <span class="history-when">{event.when}</span>
                    </p>
                    {values}
                    {reason}
                </div>
            </li>
        }
    };
    let none = move || events.with(Vec::is_empty);
    view! {
        <Show when=none>
            <p class="quiet">{live(move || words.get().history.empty)}</p>
        </Show>
        <ol class="history">
            <For each=move || events.get() key=Clone::clone children=event />
        </ol>
    }
}
