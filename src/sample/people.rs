//! The invented people: agents and customers.

use super::past::Past;
use super::texts::Words;
use crate::domain::{agent, customer};
use crate::journal::{Edit, Part, RecordId};
use crate::workspace::Env;

/// An invented agent.
#[derive(Clone, Debug)]
pub struct Colleague {
    /// Their record.
    pub id: RecordId,
    /// Their name.
    pub name: &'static str,
    /// The code of the desk that they sit at.
    pub code: &'static str,
    /// What that desk is called.
    pub desk: String,
    number: &'static str,
    role: &'static str,
}

/// The codes of the desks: one for each agent. The numbers that a visitor's own work gets have yet another one.
const CODES: [&str; 4] = ["7K3", "2MP", "9TD", "4HV"];

/// The agents; the first one sits at the desk.
pub fn colleagues(past: &Past, words: &Words) -> Vec<Colleague> {
    let all = words.agents.iter().zip(CODES).enumerate();
    let one = |(place, ((name, number, role), code)): (
        usize,
        (&(&'static str, &'static str, &'static str), &'static str),
    )| {
        let desk = format!("{} {}", words.desk, place + 1);
        Colleague { id: RecordId::new(agent::KIND, past.twelve()), name, code, desk, number, role }
    };
    all.map(one).collect()
}

impl Colleague {
    /// Their record's first entry.
    #[must_use]
    pub fn part(&self) -> Part {
        let edit = Edit::new(self.id.clone()).set("name", self.name).set("number", self.number);
        edit.set("role", self.role).into_part()
    }
}

/// An invented customer.
#[derive(Clone, Debug)]
pub struct Client {
    /// Their record.
    pub id: RecordId,
    /// The name.
    pub name: String,
    /// The number that they ring from.
    pub phone: String,
    /// The account.
    pub account: String,
    /// Where they live.
    pub street: String,
    address_as: String,
    note: &'static str,
}

/// So many customers.
pub fn clients(past: &Past, words: &Words, count: usize) -> Vec<Client> {
    (0..count).map(|_| client(past, words)).collect()
}

fn client(past: &Past, words: &Words) -> Client {
    let place = past.below(words.given.len());
    let given = words.given.get(place).copied().unwrap_or_default();
    // Two family names are two different ones.
    let place_of = past.below(words.family.len());
    let after = 1 + past.below(words.family.len().saturating_sub(1));
    let family = |place: usize| words.family.iter().cycle().nth(place).copied().unwrap_or_default();
    let (first, second) = (family(place_of), family(place_of + after));
    let woman = place < words.given.len() / 2;
    let [to_women, to_men] = words.address;
    let called = if woman { to_women } else { to_men };
    let name = if words.family_first { format!("{first}{given}") } else { format!("{given} {first} {second}") };
    let ((beginning, digits), (account, figures)) = (words.phone, words.account);
    let street = past.pick(words.streets).copied().unwrap_or_default();
    Client {
        id: RecordId::new(customer::KIND, past.twelve()),
        name,
        phone: format!("{beginning}{}", past.digits(digits)),
        account: format!("{account}{}", past.digits(figures)),
        street: street.replace("{n}", &(past.below(60) + 1).to_string()),
        address_as: called.replace("{name}", first),
        note: if past.happens(8) { past.pick(words.files).copied().unwrap_or_default() } else { "" },
    }
}

impl Client {
    /// Their record's first entry.
    #[must_use]
    pub fn part(&self, language: &str) -> Part {
        Edit::new(self.id.clone())
            .set("name", self.name.as_str())
            .set("address_as", self.address_as.as_str())
            .set("account", self.account.as_str())
            .set("street", self.street.as_str())
            .set("language", language)
            .set("note", self.note)
            .add("phones", self.phone.as_str())
            .into_part()
    }
}
