//! The pack's standard answers, with their blanks filled for the matter in hand (B29).

use crate::domain::day::ClockTime;
use crate::domain::greeting::greeting_at;
use crate::domain::moment::Moment;
use crate::domain::placeholder::{Placeholder, Values};
use crate::state::App;
use crate::ui::components::{AnswerList, OfferedAnswer};
use leptos::prelude::*;

/// The most answers that are offered at once.
const OFFERED: usize = 8;

/// What the person is busy with: what the blanks stand for, and the category of the matter.
#[derive(Clone, Debug, Default)]
pub struct InHand {
    /// What the blanks stand for.
    pub values: Values,
    /// The matter's category, empty when there is none.
    pub category: String,
}

#[derive(Clone, Copy)]
struct Busy(RwSignal<Option<Held>>);

/// Who says what is in hand; the number tells one page from the next.
#[derive(Clone, Copy)]
struct Held(u64, Callback<(), InHand>);

/// Lets pages below say what is in hand.
pub fn provide_in_hand() {
    provide_context(Busy(RwSignal::new(None)));
}

/// Says what is in hand, as long as the page that says so is shown.
pub fn hold_in_hand(what: impl Fn() -> InHand + Send + Sync + 'static) {
    if let Some(Busy(busy)) = use_context::<Busy>() {
        let mine = busy.with_untracked(|held| held.map_or(0, |Held(number, _)| number + 1));
        busy.set(Some(Held(mine, Callback::new(move |()| what()))));
        on_cleanup(move || {
            // The page that comes next may have said its own already; and everything may be gone.
            if busy.try_with_untracked(|held| held.is_some_and(|Held(number, _)| number == mine)) == Some(true) {
                busy.try_set(None);
            }
        });
    }
}

/// Answers in every text field.
#[component]
pub fn Answers() -> impl IntoView {
    let app = App::get();
    let busy = use_context::<Busy>();
    let find = move |words: String| {
        untrack(|| {
            let held = busy.and_then(|busy| busy.0.get()).map(|Held(_, what)| what.run(()));
            let held = held.unwrap_or_else(|| InHand { values: house(app, app.now.get()), ..InHand::default() });
            let answers = app.answers_with(&words, &held.category, &held.values, OFFERED);
            answers.into_iter().map(|(title, body)| OfferedAnswer { title, body }).collect::<Vec<_>>()
        })
    };
    view! { <AnswerList find /> }
}

/// What is the same in every conversation: the organisation, the agent, the hour's greeting. Follows what it reads.
#[must_use]
pub fn house(app: App, at: i64) -> Values {
    let mut values = Values::new();
    let Some(pack) = app.pack() else { return values };
    values.insert(Placeholder::Org, app.words(&pack.name));
    let local = ClockTime::of(pack.time_zone.local(Moment::from_ms(at)));
    if let Some(greeting) = greeting_at(&pack.greetings, local) {
        values.insert(Placeholder::Greeting, app.words(&greeting.say));
        values.insert(Placeholder::Farewell, app.words(&greeting.farewell));
    }
    if let Some(agent) = app.agent() {
        let first = agent.name.split_whitespace().next().unwrap_or_default();
        values.insert(Placeholder::Agent, first.to_owned());
        values.insert(Placeholder::AgentNo, agent.number);
    }
    values
}
