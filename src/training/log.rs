//! What happened in a try, each thing with its moment.

use serde_json::{Value, json};

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When: milliseconds since 1970.
    pub at: i64,
    /// What.
    pub what: What,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The phone began to ring.
    Rang,
    /// The trainee answered.
    Answered,
    /// The trainee chose a sentence: its id.
    Said(String),
    /// The trainee typed something that no offered sentence means, or in place of one.
    Typed(String),
    /// Nothing was said for as long as the caller waits.
    Quiet,
    /// A step of the script was done.
    Step(String),
    /// A step of the script was skipped.
    Skipped(String),
    /// A choice was made at a step: `step/choice`.
    Chose(String),
    /// A field holds this now: its name and text.
    Field(String, String),
    /// A matter of a form was filed: the form's id.
    Filed(String),
    /// The caller was told to have an answer by this moment.
    Promised(i64),
    /// The trainee took a second call that rang.
    Second,
    /// The trainee hung up, or noted that the caller did.
    HungUp,
    /// The contact was finished with this disposition.
    Closed(String),
    /// The trainee left the exercise.
    Left,
}

impl Event {
    /// As it stands in the record of the try. `n` counts from zero, because a set has no order of its own.
    #[must_use]
    pub fn json(&self, n: usize) -> Value {
        let (word, value) = match &self.what {
            What::Rang => ("rang", json!(true)),
            What::Answered => ("answered", json!(true)),
            What::Said(id) => ("said", json!(id)),
            What::Typed(text) => ("typed", json!(text)),
            What::Quiet => ("quiet", json!(true)),
            What::Step(id) => ("step", json!(id)),
            What::Skipped(id) => ("skipped", json!(id)),
            What::Chose(id) => ("chose", json!(id)),
            What::Field(name, text) => ("field", json!([name, text])),
            What::Filed(form) => ("filed", json!(form)),
            What::Promised(by) => ("promised", json!(by)),
            What::Second => ("second", json!(true)),
            What::HungUp => ("hung_up", json!(true)),
            What::Closed(id) => ("closed", json!(id)),
            What::Left => ("left", json!(true)),
        };
        json!({"n": n, "at": self.at, "what": word, "of": value})
    }

    fn of(value: &Value) -> Option<(u64, Self)> {
        let of = value.get("of")?;
        let text = || of.as_str().map(str::to_owned);
        let item = |n: usize| of.get(n).and_then(Value::as_str).map(str::to_owned);
        let what = match value.get("what")?.as_str()? {
            "rang" => What::Rang,
            "answered" => What::Answered,
            "said" => What::Said(text()?),
            "typed" => What::Typed(text()?),
            "quiet" => What::Quiet,
            "step" => What::Step(text()?),
            "skipped" => What::Skipped(text()?),
            "chose" => What::Chose(text()?),
            "field" => What::Field(item(0)?, item(1)?),
            "filed" => What::Filed(text()?),
            "promised" => What::Promised(of.as_i64()?),
            "second" => What::Second,
            "hung_up" => What::HungUp,
            "closed" => What::Closed(text()?),
            "left" => What::Left,
            _ => return None,
        };
        Some((value.get("n")?.as_u64()?, Self { at: value.get("at")?.as_i64()?, what }))
    }
}

/// The log that a record holds, in its order. What no version knows is left out.
#[must_use]
pub fn read(values: &[Value]) -> Vec<Event> {
    let mut all: Vec<(u64, Event)> = values.iter().filter_map(Event::of).collect();
    all.sort_by_key(|(n, event)| (*n, event.at));
    all.into_iter().map(|(_, event)| event).collect()
}
