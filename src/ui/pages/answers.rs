//! The pack's standard answers, with their blanks filled for the matter in hand (B29).

use crate::domain::day::ClockTime;
use crate::domain::greeting::greeting_at;
use crate::domain::moment::Moment;
use crate::domain::placeholder::{Placeholder, Values, fill};
use crate::domain::standard_answer::{Candidate, found, with_blanks};
use crate::pack::answers::StandardAnswer;
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
struct Busy(RwSignal<Option<Callback<(), InHand>>>);

/// Lets pages below say what is in hand.
pub fn provide_in_hand() {
    provide_context(Busy(RwSignal::new(None)));
}

/// Says what is in hand, as long as the page that says so is shown.
pub fn hold_in_hand(what: impl Fn() -> InHand + Send + Sync + 'static) {
    if let Some(Busy(busy)) = use_context::<Busy>() {
        busy.set(Some(Callback::new(move |()| what())));
        on_cleanup(move || {
            // The page that comes next may have said its own already, or everything may be gone.
            busy.try_set(None);
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
            let held = busy.and_then(|busy| busy.0.get()).map(|what| what.run(()));
            let held = held.unwrap_or_else(|| InHand { values: house(app, app.now.get()), ..InHand::default() });
            offered(app, &words, &held)
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

fn offered(app: App, words: &str, held: &InHand) -> Vec<OfferedAnswer> {
    let Some(pack) = app.pack() else { return Vec::new() };
    let titles: Vec<String> = pack.answers.iter().map(|answer| app.words(&answer.title)).collect();
    let candidates: Vec<Candidate<'_>> = pack.answers.iter().zip(&titles).map(|(a, t)| candidate(a, t, held)).collect();
    let name = |blank| app.text().script.blank(blank).to_owned();
    let answer = |place: usize| {
        let answer = pack.answers.get(place)?;
        let body = with_blanks(&fill(&app.words(&answer.body), &held.values, name));
        Some(OfferedAnswer { title: app.words(&answer.title), body })
    };
    found(&candidates, words, OFFERED).into_iter().filter_map(answer).collect()
}

/// An answer is found in every language that it is written in.
fn candidate<'a>(answer: &'a StandardAnswer, title: &'a str, held: &InHand) -> Candidate<'a> {
    let written = answer.title.languages().chain(answer.body.languages()).map(|(_, text)| text);
    Candidate {
        fits: answer.categories.iter().any(|category| category.as_str() == held.category),
        title,
        texts: written.chain(answer.words.iter().map(String::as_str)).collect(),
    }
}
