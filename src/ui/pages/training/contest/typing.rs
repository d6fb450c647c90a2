//! A round that goes on: one line after the other, until its time is over.

use super::Hall;
use super::sheet::Shown;
use crate::i18n::stopwatch;
use crate::training::contest::round::{Entry, Round};
use crate::training::contest::sheet::Discipline;
use crate::ui::components::{Button, ButtonKind, focus_field};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// What was pressed in the line that is being typed.
#[derive(Clone, Debug, Default)]
struct Keys {
    gaps: Vec<i64>,
    /// The last keystroke of the round: milliseconds since 1970.
    last: i64,
}

/// Whether a key is a keystroke of the round: what writes, deletes or ends a line.
fn is_stroke(event: &KeyboardEvent) -> bool {
    let key = event.key();
    !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.repeat())
        && (key.chars().count() == 1 || ["Backspace", "Delete", "Enter"].contains(&key.as_str()))
}

/// A round that goes on.
#[component]
pub fn Typing(
    /// Where the rounds are.
    hall: Hall,
    /// The round as it began.
    round: Round,
) -> impl IntoView {
    let Hall { app, going, over, .. } = hall;
    let (began, discipline, sheet) = (round.at, round.discipline, round.sheet);
    let entries = RwSignal::new(Vec::<Entry>::new());
    let typed = RwSignal::new(String::new());
    let keys = StoredValue::new(Keys { gaps: Vec::new(), last: began });
    let kept = StoredValue::new(round);
    let end = move || {
        let mut round = kept.get_value();
        round.entries = entries.get_untracked();
        if !round.entries.is_empty() {
            app.keep_round(&round);
        }
        over.set(Some(round));
        going.set(None);
        app.later(60, |_| focus_field("contest-over"));
    };
    let left = Memo::new(move |_| (discipline.lasts() - (app.now.get() - began)).clamp(0, discipline.lasts()));
    Effect::new(move || {
        if left.get() == 0 && going.with_untracked(Option::is_some) {
            end();
        }
    });
    let place = Memo::new(move |_| entries.with(Vec::len));
    let enter = move || {
        let now = app.ms_now();
        if typed.with_untracked(|typed| typed.trim().is_empty()) || now - began > discipline.lasts() {
            return;
        }
        let gaps = keys.try_update_value(|keys| core::mem::take(&mut keys.gaps)).unwrap_or_default();
        entries.update(|all| all.push(Entry { typed: typed.get_untracked(), at: now - began, gaps }));
        typed.set(String::new());
        let next = entries.with_untracked(Vec::len);
        if hall.with(|material| material.line(discipline, sheet, next).is_none()) {
            end();
        }
    };
    let press = move |event: KeyboardEvent| {
        if event.is_composing() || !is_stroke(&event) {
            return;
        }
        let now = app.ms_now();
        keys.update_value(|keys| {
            keys.gaps.push((now - keys.last).max(0));
            keys.last = now;
        });
        if event.key() == "Enter" {
            event.prevent_default();
            enter();
        }
    };
    let how = move || {
        let t = &app.text().contest;
        match discipline {
            Discipline::Numbers | Discipline::Readings => t.copy,
            Discipline::Bills => t.sum,
            Discipline::Questions => t.choose,
        }
    };
    let line = move || hall.with(|material| material.line(discipline, sheet, place.get()));
    view! {
        <section class="card contest-going" aria-labelledby="contest-place">
            <div class="card-head">
                <h2 id="contest-place">{live(move || app.text().contest.line(place.get() + 1))}</h2>
                <span class="timer" role="timer" aria-label=move || app.text().contest.left>
                    {live(move || stopwatch(left.get()))}
                </span>
            </div>
            <div class="card-body stack">
                {live(move || line().map(|line| view! { <Shown hall line /> }))}
                <label class="contest-how" for="contest-typed">{live(how)}</label>
                <input
                    class="input contest-typed"
                    id="contest-typed"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    aria-describedby="contest-line"
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                    on:keydown=press
                    on:paste=move |event| event.prevent_default()
                    on:drop=move |event| event.prevent_default()
                />
                <div class="cluster">
                    <Button label=tr(|t| t.contest.stop) kind=ButtonKind::Ghost on_press=move |()| end() />
                </div>
            </div>
        </section>
    }
}
