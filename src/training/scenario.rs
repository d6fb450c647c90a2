//! A simulated call, as a document says it.

use super::contest::tariff::Tariff;
use crate::domain::text::{Lang, Text};
use crate::reading::{Read, Reader, members, words};

/// The practice file of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// Version of the format: 0.
    pub format: u32,
    /// The languages that every text must have; the first is the organisation's own.
    pub languages: Vec<Lang>,
    /// The simulated calls, easy ones first.
    pub scenarios: Vec<Scenario>,
    /// The charges that competitions compute with. Invented ones do.
    pub tariff: Option<Tariff>,
}

members! { Book { must: [format, languages, scenarios], may: [tariff] } }

/// One simulated call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub title: Text,
    /// What the trainee is told before the phone rings.
    pub brief: Text,
    /// How hard it is: 1 easy, 2 usual, 3 hard.
    pub level: u32,
    /// How many minutes an examination gives.
    pub minutes: u32,
    /// Who rings.
    pub caller: Caller,
    /// What the caller knows and the record should say in the end.
    pub facts: Vec<Fact>,
    /// The nodes of the conversation; the first one begins it.
    pub nodes: Vec<Node>,
    /// What earns points.
    pub rubric: Vec<Point>,
    /// What fails the try whatever the points.
    pub critical: Vec<Fault>,
}

members! { Scenario {
    must: [id, title, brief, level, minutes, caller, nodes, rubric],
    may: [facts, critical],
} }

impl Scenario {
    /// A node by its id.
    #[must_use]
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.nodes.iter().find(|node| node.id == id)
    }

    /// A sentence that the trainee may say, wherever it is offered.
    #[must_use]
    pub fn offer(&self, id: &str) -> Option<&Offer> {
        self.nodes.iter().flat_map(|node| &node.offers).find(|offer| offer.id == id)
    }
}

/// Who rings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caller {
    /// The number on the display, written internationally.
    pub phone: String,
    /// The name on the display; usually none.
    pub name: String,
    /// How the caller feels at first.
    pub mood: Mood,
}

members! { Caller { must: [phone], may: [name, mood] } }

/// How a caller feels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    /// Quiet and polite.
    #[default]
    Calm,
    /// In a hurry, or short.
    Impatient,
    /// Loud.
    Angry,
    /// Afraid.
    Worried,
}

words! { Mood { Calm => "calm", Impatient => "impatient", Angry => "angry", Worried => "worried" } }

/// A fact that the record should hold in the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The field: `name`, `phone`, `account` or `note` of the contact, or `f.` and a field of the matter's form.
    pub field: String,
    /// What people call it.
    pub title: Text,
    /// What counts as right. Letters, accents, blanks and points are compared loosely; a `…` at the end of a word that
    /// is listed means that the field must contain it.
    pub is: Vec<String>,
    /// What it earns.
    pub points: u32,
}

members! { Fact { must: [field, title, is, points] } }

/// A place in the conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its id.
    pub id: String,
    /// What the caller says; empty for a caller who is silent.
    pub says: Text,
    /// How the caller feels now; as before if absent.
    pub mood: Option<Mood>,
    /// What the trainee may say.
    pub offers: Vec<Offer>,
    /// What happens when nothing is said for a while.
    pub quiet: Option<Quiet>,
    /// Where the conversation goes by itself, as soon as something was done.
    pub on: Vec<Turn>,
    /// Another call that rings here.
    pub rings: Option<Caller>,
    /// Whether the caller hangs up here.
    pub ends: bool,
}

members! { Node { must: [id], may: [says, mood, offers, quiet, on, rings, ends] } }

/// A sentence that the trainee may say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its id, unlike any other of the scenario.
    pub id: String,
    /// The sentence.
    pub text: Text,
    /// Words, parted by commas, one of which stands in what is typed when this is meant.
    pub keys: Text,
    /// What it asks the caller for; asking for the same twice is not listening.
    pub asks: String,
    /// The node that it leads to.
    pub to: String,
}

members! { Offer { must: [id, text, to], may: [keys, asks] } }

/// What happens when nothing is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// After so many seconds.
    pub after: u32,
    /// The node that follows.
    pub to: String,
}

members! { Quiet { must: [after, to] } }

/// A turn of the conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// When this holds …
    pub when: When,
    /// … the conversation goes there.
    pub to: String,
}

members! { Turn { must: [when, to] } }

/// What earns points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its id.
    pub id: String,
    /// What part of the craft it belongs to.
    pub part: Craft,
    /// What people call it.
    pub title: Text,
    /// How many points.
    pub points: u32,
    /// Whether the try fails without it.
    pub must: bool,
    /// When it is earned.
    pub when: When,
    /// What is whispered in practice while it is not earned.
    pub hint: Option<Text>,
}

members! { Point { must: [id, part, title, points, when], may: [must, hint] } }

/// A part of the craft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Craft {
    /// Saying who we are.
    Greeting,
    /// Finding out who speaks, and whether they may ask.
    Identification,
    /// Nothing is asked twice, nothing overheard.
    Listening,
    /// The record is right.
    Accuracy,
    /// Reasons and demands are weighed.
    Judgement,
    /// What is promised can be kept, and is told with its hour.
    Promise,
    /// Polite words.
    Etiquette,
    /// Nobody is left without an ending.
    Closing,
    /// It did not take too long.
    Time,
}

words! { Craft {
    Greeting => "greeting",
    Identification => "identification",
    Listening => "listening",
    Accuracy => "accuracy",
    Judgement => "judgement",
    Promise => "promise",
    Etiquette => "etiquette",
    Closing => "closing",
    Time => "time",
} }

/// What fails a try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its id.
    pub id: String,
    /// What it is, in a sentence.
    pub title: Text,
    /// When it happened.
    pub when: When,
}

members! { Fault { must: [id, title, when] } }

/// A condition on what the log says: an object with one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// A sentence was said: its id.
    Said(String),
    /// A step of the script was done or chosen at: its id.
    Step(String),
    /// A step of the script was skipped: its id.
    Skipped(String),
    /// A choice of the script was made: `step/choice`.
    Chose(String),
    /// Something stands in a field.
    Field(String),
    /// A matter of a form was filed: the form's id.
    Filed(String),
    /// The caller was told a moment for an answer: at most so many minutes after they rang.
    Promised(u64),
    /// The contact was finished with a disposition: its id; any if empty.
    Closed(String),
    /// The call was answered within so many seconds of ringing.
    Answered(u64),
    /// All was done within so many seconds of answering.
    Within(u64),
    /// The caller was asked for the same thing twice.
    Repeats,
    /// A second call that rang was taken.
    Second,
    /// The first was said before the second: two ids of sentences.
    Order(Vec<String>),
    /// The conversation came to this node.
    At(String),
    /// Not this.
    Not(Box<When>),
    /// All of these.
    All(Vec<When>),
    /// One of these.
    Any(Vec<When>),
}

impl Read for When {
    fn read(from: &Reader<'_>) -> Self {
        const WORDS: &[&str] = &[
            "said", "step", "skipped", "chose", "field", "filed", "promised", "closed", "answered", "within",
            "repeats", "second", "order", "at", "not", "all", "any",
        ];
        let (which, content) = from.variant(WORDS);
        let content = &content;
        let seconds = || content.unsigned(86_400, "u32");
        match which {
            0 => Self::Said(Read::read(content)),
            1 => Self::Step(Read::read(content)),
            2 => Self::Skipped(Read::read(content)),
            3 => Self::Chose(Read::read(content)),
            4 => Self::Field(Read::read(content)),
            5 => Self::Filed(Read::read(content)),
            6 => Self::Promised(seconds()),
            7 => Self::Closed(Read::read(content)),
            8 => Self::Answered(seconds()),
            9 => Self::Within(seconds()),
            10 => Self::Repeats,
            11 => Self::Second,
            12 => Self::Order(Read::read(content)),
            13 => Self::At(Read::read(content)),
            14 => Self::Not(Box::new(Self::read(content))),
            15 => Self::All(Read::read(content)),
            _ => Self::Any(Read::read(content)),
        }
    }
}
