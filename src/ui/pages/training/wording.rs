//! Practice in words.

use crate::domain::placeholder::Placeholder;
use crate::domain::text::Text;
use crate::i18n::Strings;
use crate::state::App;
use crate::training::log::{Event, What};
use crate::training::scenario::{Craft, Mood, Scenario};
use crate::training::score::Score;
use crate::training::tried::Try;
use crate::ui::pages::answers::house;

/// What stands in a sentence for the greeting of the hour.
const GREETING: &str = "{greeting}";

/// How a caller feels.
pub fn mood(text: &'static Strings, mood: Mood) -> &'static str {
    match mood {
        Mood::Calm => text.training.mood_calm,
        Mood::Impatient => text.training.mood_impatient,
        Mood::Angry => text.training.mood_angry,
        Mood::Worried => text.training.mood_worried,
    }
}

/// A part of the craft.
pub fn craft(text: &'static Strings, craft: Craft) -> &'static str {
    let t = &text.training;
    match craft {
        Craft::Greeting => t.craft_greeting,
        Craft::Identification => t.craft_identification,
        Craft::Listening => t.craft_listening,
        Craft::Accuracy => t.craft_accuracy,
        Craft::Judgement => t.craft_judgement,
        Craft::Promise => t.craft_promise,
        Craft::Etiquette => t.craft_etiquette,
        Craft::Closing => t.craft_closing,
        Craft::Time => t.craft_time,
    }
}

/// How hard a call is.
pub fn level(text: &'static Strings, level: u32) -> &'static str {
    match level {
        0 | 1 => text.training.level_easy,
        2 => text.training.level_usual,
        _ => text.training.level_hard,
    }
}

/// How a try ended.
pub fn result(text: &'static Strings, scenario: &Scenario, tried: &Try, score: &Score) -> &'static str {
    match (score.finished, score.passed()) {
        (false, _) => text.training.unfinished,
        _ if tried.is_late(scenario.minutes) => text.training.late,
        (true, true) => text.training.passed,
        (true, false) => text.training.not_passed,
    }
}

/// Practice or examination.
pub fn mode(text: &'static Strings, tried: &Try) -> &'static str {
    if tried.exam { text.training.exam } else { text.training.practise }
}

/// The moment of an event, since the phone rang: `1:07`.
pub fn since(log: &[Event], at: i64) -> String {
    let seconds = log.first().map_or(0, |first| (at - first.at).max(0) / 1_000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A sentence of a call as it is said at a moment: `{greeting}` is what the organisation says at that hour, with a
/// capital where it begins the sentence.
pub fn spoken(app: App, text: &Text, at: i64) -> String {
    let words = app.words(text);
    if !words.contains(GREETING) {
        return words;
    }
    let values = house(app, at);
    let greeting = values.get(&Placeholder::Greeting).cloned().unwrap_or_default();
    let words = match words.strip_prefix(GREETING) {
        Some(rest) => format!("{}{rest}", capital(&greeting)),
        None => words,
    };
    words.replace(GREETING, &greeting)
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What happened on the desk, in words; none for what the conversation shows.
pub fn did(app: App, scenario: &Scenario, event: &Event) -> Option<String> {
    let text = &app.text().training;
    let script = app.pack().and_then(|pack| pack.script_for(crate::domain::script::Purpose::Inbound, "").cloned());
    let step = |id: &str| {
        let found = script.as_ref().and_then(|script| script.step(id));
        found.map_or_else(|| id.to_owned(), |step| app.words(&step.title))
    };
    Some(match &event.what {
        What::Answered => text.did_answer.to_owned(),
        What::Step(id) => text.did_step(&step(id)),
        What::Chose(id) => text.did_step(&step(id.split('/').next().unwrap_or_default())),
        What::Skipped(id) => text.did_skip(&step(id)),
        What::Field(name, value) => {
            let fact = scenario.facts.iter().find(|fact| fact.field == *name)?;
            format!("{} · {value}", app.words(&fact.title))
        }
        What::Filed(_) => text.did_file.to_owned(),
        What::Promised(_) => text.did_promise.to_owned(),
        What::Second => text.did_second.to_owned(),
        What::HungUp => text.did_hang_up.to_owned(),
        What::Closed(_) => text.did_close.to_owned(),
        What::Left => text.did_leave.to_owned(),
        What::Rang | What::Said(_) | What::Typed(_) | What::Quiet => return None,
    })
}
