//! What the invented people say and want: one file for each language, about the organisation of one pack each.
//!
//! `{n}` in a text becomes a small number, `{amount}` a sum in whole units of money, `{street}` the customer's street,
//! `{month}` the month before.

mod es;
mod es_matters;
mod zh;
mod zh_matters;

/// How a complaint ends, and so what its form says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The customer is right.
    Upheld,
    /// Right, but asks for more than can be given.
    Partly,
    /// Not right, and told why.
    Refused,
}

/// Something that a customer rings about.
#[derive(Clone, Copy, Debug)]
pub struct Matter {
    /// The kind of contact in the pack.
    pub kind: &'static str,
    /// The category in the pack.
    pub category: &'static str,
    /// In a line.
    pub subject: &'static str,
    /// What happened, told in several ways; customers with the same trouble do not say the same.
    pub facts: &'static [&'static str],
    /// What the customer wants; empty where nothing is asked for.
    pub asks: &'static str,
    /// What they are answered, at once or later.
    pub answer: &'static str,
    /// For complaints: how they end.
    pub verdict: Verdict,
}

/// A known incident.
#[derive(Clone, Copy, Debug)]
pub struct Trouble {
    /// What is the matter.
    pub what: &'static str,
    /// Where, one place a line.
    pub areas: &'static str,
    /// What to say.
    pub say: &'static str,
    /// What callers are noted to have said.
    pub notes: &'static [&'static str],
}

/// The words of one organisation.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The language that the customers speak, as in records.
    pub language: &'static str,
    /// Given names: first those of women, then as many of men.
    pub given: &'static [&'static str],
    /// Family names.
    pub family: &'static [&'static str],
    /// Whether the family name comes first and nothing stands between.
    pub family_first: bool,
    /// How women and men are addressed, with `{name}`.
    pub address: [&'static str; 2],
    /// Streets, each with `{n}` for the house.
    pub streets: &'static [&'static str],
    /// The beginning of telephone numbers, and how many digits follow.
    pub phone: (&'static str, usize),
    /// The beginning of account numbers, and how many digits follow.
    pub account: (&'static str, usize),
    /// The agents: name, staff number, role in the pack. The first one sits at the desk.
    pub agents: &'static [(&'static str, &'static str, &'static str)],
    /// What the desks are called.
    pub desk: &'static str,
    /// Months, from January.
    pub months: [&'static str; 12],
    /// What customers ring about.
    pub matters: &'static [Matter],
    /// What callers add.
    pub asides: &'static [&'static str],
    /// What is noted in customers' files.
    pub files: &'static [&'static str],
    /// Why somebody is called back.
    pub calls: &'static [&'static str],
    /// What is noted of attempts that reached nobody.
    pub attempts: &'static [&'static str],
    /// The incident that is over, and the one that is not.
    pub incidents: [Trouble; 2],
    /// Dispositions: what is to come by telephone, what went to a department.
    pub dispositions: [&'static str; 2],
    /// Who receives the register.
    pub received_by: &'static str,
    /// Fields of the forms and what goes into them.
    pub fields: &'static [(&'static str, Slot)],
}

/// What goes into a field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The matter in a line.
    Subject,
    /// What happened.
    Facts,
    /// What the customer wants.
    Asks,
    /// What they are answered.
    Answer,
    /// Where they live.
    Street,
}

/// The words for a pack that comes with the program, by the name of its file.
#[must_use]
pub fn words(pack: &str) -> &'static Words {
    if pack == "metals" { &zh::WORDS } else { &es::WORDS }
}

const fn matter(
    kind: &'static str,
    category: &'static str,
    subject: &'static str,
    facts: &'static [&'static str],
    asks: &'static str,
    answer: &'static str,
) -> Matter {
    Matter { kind, category, subject, facts, asks, answer, verdict: Verdict::Upheld }
}

const fn complaint(verdict: Verdict, matter: Matter) -> Matter {
    Matter { verdict, ..matter }
}
