//! What to do about an alarm, by the digit keys: done, put off with a reason, handed to a colleague.

use super::alarm_strip::done_label;
use crate::domain::alarm::{Alarm, SNOOZES};
use crate::state::App;
use crate::ui::components::{Choice, ChoiceKeys, Dialog, Segmented};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// What the dialog asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// What to do.
    What,
    /// For how long and why it is put off.
    Snooze,
    /// To whom it goes.
    Hand,
}

/// The dialog; open while an alarm is asked about.
#[component]
pub fn AlarmDialog(
    /// What is asked, about which alarm.
    asked: RwSignal<Option<(Asked, Alarm)>>,
    /// Called when it is done, or to be done on its own page.
    on_done: Callback<Alarm>,
) -> impl IntoView {
    let app = App::get();
    let of = move || asked.get_untracked().map(|(_, alarm)| alarm);
    let title = Signal::derive(move || {
        let text = &app.text().alarm;
        match asked.with(|asked| asked.as_ref().map(|(what, _)| *what)) {
            Some(Asked::Snooze) => text.snooze,
            Some(Asked::Hand) => text.hand,
            _ => text.act,
        }
        .to_owned()
    });
    let what = Signal::derive(move || {
        let text = &app.text().alarm;
        let done = done_label(app, asked.with(|asked| asked.as_ref().map(|(_, alarm)| alarm.clone())).as_ref());
        vec![Choice::new("done", done), Choice::new("snooze", text.snooze), Choice::new("hand", text.hand)]
    });
    let choose = move |chosen: String| {
        let Some(alarm) = of() else { return };
        match chosen.as_str() {
            "snooze" => asked.set(Some((Asked::Snooze, alarm))),
            "hand" => asked.set(Some((Asked::Hand, alarm))),
            _ => {
                asked.set(None);
                on_done.run(alarm);
            }
        }
    };
    let body = move || {
        match asked.with(|asked| asked.as_ref().map(|(what, _)| *what)) {
        None => ().into_any(),
        Some(Asked::What) => view! {
            <p class="told-say">
                {live(move || of().map(|alarm| {
                    let (title, body) = app.alarm_words(&alarm);
                    [title, body].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
                }))}
            </p>
            <ChoiceKeys question=tr(|t| t.alarm.act) options=what value=Signal::stored(String::new()) on_choose=choose />
        }
        .into_any(),
        Some(Asked::Snooze) => view! { <Snooze asked /> }.into_any(),
        Some(Asked::Hand) => view! { <Hand asked /> }.into_any(),
    }
    };
    view! {
        <Dialog open=Signal::derive(move || asked.with(Option::is_some)) on_close=move |()| asked.set(None) title>
            {live(body)}
        </Dialog>
    }
}

/// For how long, and why: the reason ends it.
#[component]
fn Snooze(asked: RwSignal<Option<(Asked, Alarm)>>) -> impl IntoView {
    let app = App::get();
    let minutes = RwSignal::new(SNOOZES.first().map(ToString::to_string).unwrap_or_default());
    let lengths: Vec<Choice> = SNOOZES.iter().map(|n| Choice::new(n.to_string(), n.to_string())).collect();
    let reasons = Signal::derive(move || {
        let text = &app.text().alarm;
        [text.why_call, text.why_waiting, text.why_no_answer, text.why_asked].map(|why| Choice::new(why, why)).to_vec()
    });
    let choose = move |why: String| {
        let Some((_, alarm)) = asked.get_untracked() else { return };
        asked.set(None);
        app.snooze(alarm.of.id, minutes.get_untracked().parse().unwrap_or(5), &why);
    };
    view! {
        <div class="setting">
            <p>{live(move || app.text().alarm.snooze_for)}</p>
            <Segmented
                id="snooze-minutes"
                label=tr(|t| t.alarm.snooze_for)
                options=lengths
                value=minutes
                on_change=move |chosen: String| minutes.set(chosen)
            />
        </div>
        <ChoiceKeys
            question=tr(|t| t.alarm.snooze_why)
            options=reasons
            value=Signal::stored(String::new())
            on_choose=choose
        />
    }
}

/// To whom it goes: somebody who is named.
#[component]
fn Hand(asked: RwSignal<Option<(Asked, Alarm)>>) -> impl IntoView {
    let app = App::get();
    let colleagues = Signal::derive(move || {
        let own = app.agent_id();
        let others = app.agents().into_iter().filter(|agent| agent.id.as_str() != own);
        others.map(|agent| Choice::new(agent.id.as_str(), agent.name)).collect::<Vec<_>>()
    });
    let choose = move |to: String| {
        let Some((_, alarm)) = asked.get_untracked() else { return };
        asked.set(None);
        app.hand_promise(alarm.of.id, alarm.of.source, &to);
    };
    view! {
        <Show
            when=move || !colleagues.get().is_empty()
            fallback=move || view! { <p>{live(move || app.text().alarm.nobody)}</p> }
        >
            <ChoiceKeys
                question=tr(|t| t.alarm.hand_to)
                options=colleagues
                value=Signal::stored(String::new())
                on_choose=choose
            />
        </Show>
    }
}
