//! The simulated customer above the desk: what they say, what can be said to them, and what watches the desk meanwhile.

use super::book::{Brought, bring};
use super::wording::{mood, since, spoken};
use crate::state::App;
use crate::training::log::{Event, What};
use crate::training::play::{Line, State, play};
use crate::training::scenario::{Node, Scenario};
use crate::training::score::score;
use crate::training::tried::Try;
use crate::training::watch::seen;
use crate::ui::components::{Button, ButtonKind, TextField};
use crate::ui::live::{For, Parts, live};
use crate::ui::words::tr;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// So many lines of the conversation are shown.
const LINES: usize = 5;

/// The exercise in hand, if there is one.
#[component]
pub fn Exercise() -> impl IntoView {
    let app = App::get();
    let brought = bring(app);
    let tried = Memo::new(move |_| app.open_try());
    let scenario = Memo::new(move |_| {
        let id = tried.with(|tried| tried.as_ref().map(|tried| tried.scenario.clone()))?;
        brought.with(Brought::book)?.scenarios.iter().find(|scenario| scenario.id == id).cloned()
    });
    let hand = Hand { app, tried, scenario, busy: RwSignal::new(false) };
    hand.watch();
    let shown = Memo::new(move |_| tried.with(Option::is_some) && scenario.with(Option::is_some));
    live(move || shown.get().then(|| view! { <Panel hand /> }))
}

#[derive(Clone, Copy)]
struct Hand {
    app: App,
    tried: Memo<Option<Try>>,
    scenario: Memo<Option<Scenario>>,
    busy: RwSignal<bool>,
}

impl Hand {
    fn both(self) -> Option<(Try, Scenario)> {
        Some((self.tried.get()?, self.scenario.get()?))
    }

    fn state(self) -> Option<State> {
        let (tried, scenario) = self.both()?;
        Some(play(&scenario, &tried.log))
    }

    /// Writes what happened; one after the other.
    fn note(self, events: Vec<Event>, contact: Option<crate::state::RecordId>) {
        let Some(id) = self.tried.with_untracked(|tried| tried.as_ref().map(|tried| tried.id.clone())) else { return };
        let closed = events.iter().any(|event| matches!(event.what, What::Closed(_) | What::Left));
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            self.app.note_try(id.clone(), events, contact).await;
            if closed {
                self.app.show_try(&id);
            }
            self.busy.try_set(false);
        });
    }

    fn say(self, what: What) {
        if !self.busy.get_untracked() {
            self.note(vec![self.app.event_now(what)], None);
        }
    }

    /// Says what was typed; it waits in its field until what was said before is kept.
    fn say_typed(self, typed: RwSignal<String>) {
        let Some(words) = typed.try_get_untracked().filter(|words| !words.trim().is_empty()) else { return };
        match self.busy.try_get_untracked() {
            Some(true) => self.app.later(50, move |_| self.say_typed(typed)),
            Some(false) => {
                typed.set(String::new());
                self.say(What::Typed(words));
            }
            None => {}
        }
    }

    /// Lets the phone ring, and puts into the log what was done on the desk.
    fn watch(self) {
        let app = self.app;
        Effect::new(move || {
            if self.busy.get() {
                return;
            }
            let Some((tried, scenario)) = self.both() else { return };
            let known = tried.contact.parse().ok().and_then(|id| app.contact(&id));
            let Some(contact) = known.or_else(|| app.contact_of_try(&tried, &scenario.caller.phone)) else {
                return app.ring_for(&scenario.caller, tried.started);
            };
            let mut events = Vec::new();
            if tried.contact.is_empty() {
                events.push(Event { at: contact.started, what: What::Answered });
            }
            let at = app.event_now(What::Answered).at;
            let second = |node: &Node| app.contact_of_try(&tried, &node.rings.as_ref()?.phone);
            if let Some(second) = scenario.nodes.iter().find_map(second)
                && tried.log.iter().all(|event| event.what != What::Second)
            {
                events.push(Event { at: second.started, what: What::Second });
            }
            events.extend(seen(&tried.log, &app.seen_in(&contact), at));
            if !events.is_empty() {
                self.note(events, Some(contact.id));
            }
        });
        Effect::new(move || {
            let now = app.now.get();
            let Some((tried, scenario)) = self.both().filter(|_| !self.busy.get_untracked()) else { return };
            let state = play(&scenario, &tried.log);
            let Some(node) = scenario.node(&state.node).filter(|_| !state.over) else { return };
            if let Some(quiet) = &node.quiet
                && now >= state.since + i64::from(quiet.after) * 1_000
            {
                self.say(What::Quiet);
            }
            if let Some(second) = &node.rings
                && app.contact_of_try(&tried, &second.phone).is_none()
                && now < state.since + 2_000
            {
                app.ring_for(second, now);
            }
        });
    }
}

/// The simulated customer.
#[component]
fn Panel(hand: Hand) -> impl IntoView {
    let app = hand.app;
    let state = Memo::new(move |_| hand.state());
    let exam = move || hand.tried.with(|tried| tried.as_ref().is_some_and(|tried| tried.exam));
    let typed = RwSignal::new(String::new());
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        hand.say_typed(typed);
    };
    let lines = move || {
        let (Some(state), Some(scenario)) = (state.get(), hand.scenario.get()) else { return Vec::new() };
        let from = state.talk.len().saturating_sub(LINES);
        state.talk.iter().skip(from).map(|(at, line)| said(app, &scenario, line, *at)).parts()
    };
    let offers = Memo::new(move |_| {
        let (Some(state), Some(scenario)) = (state.get(), hand.scenario.get()) else { return Vec::new() };
        let node = scenario.node(&state.node).filter(|_| !state.over);
        let all = node.map(|node| node.offers.clone()).unwrap_or_default();
        all.into_iter().map(|offer| (offer.id, offer.text)).collect::<Vec<_>>()
    });
    let waits = Memo::new(move |_| state.with(|state| state.as_ref().map_or(0, |state| state.since)));
    let standing = move || {
        let text = &app.text().training;
        let state = state.get()?;
        if state.node.is_empty() {
            return Some(text.ringing);
        }
        state.over.then_some(text.gone)
    };
    view! {
        <section class="exercise" aria-label=move || app.text().training.caller>
            <header>
                <b>{live(move || hand.scenario.with(|s| s.as_ref().map(|s| app.words(&s.title))))}</b>
                {live(move || state.get().filter(|s| !s.node.is_empty()).map(|s| view! {
                    <span class="exercise-mood">{mood(app.text(), s.mood)}</span>
                }))}
                {live(move || exam().then(|| view! { <Clock hand /> }))}
                <Button
                    label=tr(|t| t.training.give_up)
                    kind=ButtonKind::Ghost
                    on_press=move |()| hand.say(What::Left)
                />
            </header>
            <div class="exercise-talk" role="log" aria-live="polite">{live(lines)}</div>
            {live(move || standing().map(|words| view! { <p class="exercise-standing" role="status">{words}</p> }))}
            {live(move || (!offers.with(Vec::is_empty)).then(|| view! {
                <div class="exercise-say" role="group" aria-label=move || app.text().training.say>
                    <For each=move || offers.get() key=|(id, _)| id.clone() children=move |(id, text)| view! {
                        <button type="button" class="exercise-offer" on:click=move |_| hand.say(What::Said(id.clone()))>
                            {live(move || spoken(app, &text, waits.get()))}
                        </button>
                    } />
                </div>
                <form class="exercise-own" on:submit=send>
                    <TextField
                        id="exercise-own"
                        label=tr(|t| t.training.own_words)
                        value=typed
                        on_input=move |words: String| typed.set(words)
                        need=Signal::stored(crate::ui::components::Need::Optional)
                    />
                    <Button label=tr(|t| t.training.send) submit=true />
                </form>
            }))}
            {live(move || (!exam()).then(|| view! { <Hint hand /> }))}
        </section>
    }
}

fn said(app: App, scenario: &Scenario, line: &Line, at: i64) -> AnyView {
    let text = &app.text().training;
    let (who, words, own) = match line {
        Line::Caller(id) => {
            let says = scenario.node(id).map(|node| spoken(app, &node.says, at)).unwrap_or_default();
            (text.caller, says, false)
        }
        Line::Misheard => (text.caller, text.misheard.to_owned(), false),
        Line::Trainee(id) => {
            (text.you, scenario.offer(id).map(|offer| spoken(app, &offer.text, at)).unwrap_or_default(), true)
        }
        Line::Typed(words) => (text.you, words.clone(), true),
    };
    view! {
        <p class="exercise-line" data-own=own.then_some("")>
            <b>{who}</b>
            <span>{words}</span>
        </p>
    }
    .into_any()
}

/// The conversation of a try, line by line with its moment; for the replay.
pub fn talk(app: App, scenario: &Scenario, log: &[Event]) -> Vec<(i64, String, AnyView)> {
    let state = play(scenario, log);
    state.talk.iter().map(|(at, line)| (*at, since(log, *at), said(app, scenario, line, *at))).collect()
}

/// What is whispered: the first point that is not earned yet and has a hint.
#[component]
fn Hint(hand: Hand) -> impl IntoView {
    let app = hand.app;
    let hint = Memo::new(move |_| {
        let (tried, scenario) = hand.both()?;
        let score = score(&scenario, &tried.log);
        let open = score.marks.iter().filter(|mark| mark.earned == 0);
        let mut hints = open.filter_map(|mark| scenario.rubric.iter().find(|point| point.id == mark.id)?.hint.clone());
        hints.next()
    });
    live(move || {
        hint.get().map(|hint| {
            view! {
                <p class="exercise-hint"><b>{app.text().training.hint}</b> {app.words(&hint)}</p>
            }
        })
    })
}

/// The clock of an examination.
#[component]
fn Clock(hand: Hand) -> impl IntoView {
    let app = hand.app;
    let left = Memo::new(move |_| {
        let (tried, scenario) = hand.both()?;
        Some((tried.deadline(scenario.minutes)? - app.now.get()) / 1_000)
    });
    let words = move || {
        let left = left.get()?;
        let text = &app.text().training;
        Some(if left > 0 {
            text.time_left(&format!("{}:{:02}", left / 60, left % 60))
        } else {
            text.time_over.to_owned()
        })
    };
    view! { <span class="exercise-clock" role="timer">{live(words)}</span> }
}
