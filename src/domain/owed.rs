//! What is owed to a caller: calls promised to them and answers that they wait for. When they ring first, it leads the
//! screen, and one key closes it as told now (B63).

use super::callback::Callback;
use super::contact::Contact;
use super::order::{Act, Order};
use crate::journal::RecordId;

/// One thing that a caller waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// The callback, or the contact in which an answer was promised.
    pub id: RecordId,
    /// What it is about, as it was noted; may be empty.
    pub about: String,
    /// From when: milliseconds since 1970.
    pub from: i64,
    /// Until when.
    pub to: i64,
    /// Whether saying it now closes it: what a department is still at stays open.
    pub closes: bool,
}

impl Owed {
    /// Whether its time is over. The customer then had to ask for it, which breaks the promise (B24); one who rings
    /// before is told in time.
    #[must_use]
    pub fn is_late(&self, now: i64) -> bool {
        now > self.to
    }
}

/// What is owed to whoever is in a contact, what is due first first. They are known by their file, else by their number
/// as `same_line` compares it.
#[must_use]
pub fn owed_to(
    caller: &Contact,
    callbacks: &[Callback],
    contacts: &[Contact],
    same_line: &dyn Fn(&str) -> bool,
) -> Vec<Owed> {
    let same = |customer: &str, phone: &str| {
        let by_file = !caller.customer.is_empty() && caller.customer == customer;
        by_file || (!phone.is_empty() && same_line(phone))
    };
    // Neither the call that this contact keeps nor one that is promised in it.
    let other = |c: &&Callback| c.id.as_str() != caller.callback && c.contact != caller.id.as_str();
    let calls = callbacks.iter().filter(|c| c.is_due()).filter(other);
    let calls = calls.filter(|c| same(&c.customer, &c.phone));
    let calls = calls.map(|c| Owed { id: c.id.clone(), about: c.reason.clone(), from: c.from, to: c.to, closes: true });
    let answers = contacts.iter().filter(|c| c.id != caller.id && c.answered.is_none());
    let answers = answers.filter(|c| same(&c.customer, &c.phone)).filter_map(|c| {
        let to = c.answer_by?;
        Some(Owed { id: c.id.clone(), about: c.note.clone(), from: to, to, closes: true })
    });
    let mut all: Vec<Owed> = calls.chain(answers).collect();
    all.sort_by(|a, b| (a.to, &a.id).cmp(&(b.to, &b.id)));
    all
}

/// The work orders of whoever is in a contact of which they have not been told, what is due first first: `same_line`
/// compares numbers as for [`owed_to`].
#[must_use]
pub fn orders_owed_to(
    caller: &Contact,
    orders: impl Iterator<Item = Order>,
    same_line: &dyn Fn(&str) -> bool,
) -> Vec<Owed> {
    let own = |order: &Order| {
        let by_file = !caller.customer.is_empty() && caller.customer == order.customer;
        let same = by_file || (!order.phone.is_empty() && same_line(&order.phone));
        same && order.told.is_none() && order.contact != caller.id.as_str()
    };
    let mut all: Vec<Owed> = orders
        .filter(own)
        .filter_map(|order| {
            let (from, to) = (order.sent?, order.times?.due);
            let closes = order.standing.after(Act::Tell).is_ok();
            Some(Owed { about: order.reason, id: order.id, from, to, closes })
        })
        .collect();
    all.sort_by(|a, b| (a.to, &a.id).cmp(&(b.to, &b.id)));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Edit, testing};

    #[test]
    fn b63_orders_of_the_caller_lead_too_and_only_what_is_done_closes_by_saying_so() {
        let id = |n: u8| RecordId::new(crate::domain::order::KIND, [n; 12]);
        let order = |n: u8, state: &str| {
            let edit = Edit::new(id(n)).set("drafted", 1).set("state", state).set("phone", "612");
            edit.set("sent", 5).set("due", 100 - i64::from(n)).set("reason", "the leak")
        };
        let parts = vec![
            order(1, "done"),
            order(2, "working"),
            order(3, "confirmed").set("told", 50),
            order(4, "sent").set("contact", "contact/AQEBAQEBAQEBAQEB"),
            order(5, "sent").set("phone", "700"),
            Edit::new(RecordId::new("contact", [1; 12])).set("phone", "612"),
        ];
        let journal = testing::journal(parts.into_iter().map(Edit::into_part).collect());
        let caller = Contact::of(journal.get(&RecordId::new("contact", [1; 12])).unwrap());
        let orders = Order::records(&journal).map(Order::of);
        let found = orders_owed_to(&caller, orders, &|phone| phone == "612");
        assert_eq!(found.iter().map(|o| (o.id.clone(), o.closes)).collect::<Vec<_>>(), [(id(2), false), (id(1), true)]);
    }

    #[test]
    fn b63_open_calls_and_promised_answers_of_the_caller_lead_the_screen() {
        let id = |kind: &str, n: u8| RecordId::new(kind, [n; 12]);
        let parts = vec![
            Edit::new(id("contact", 1)).set("phone", "612").set("customer", "customer/x"),
            Edit::new(id("contact", 2)).set("phone", "+34612").set("answer_by", 40).set("note", "the meter"),
            Edit::new(id("contact", 3)).set("phone", "612").set("answer_by", 10).set("answered", 9),
            Edit::new(id("contact", 4)).set("phone", "700").set("answer_by", 10),
            Edit::new(id("callback", 5)).set("customer", "customer/x").set("from", 20).set("to", 30),
            Edit::new(id("callback", 6)).set("phone", "612").set("from", 50).set("to", 60).set("done", 1),
            Edit::new(id("callback", 7)).set("phone", "612").set("from", 50).set("to", 60).set("reason", "the bill"),
        ];
        let parts: Vec<_> = parts.into_iter().map(Edit::into_part).collect();
        let journal = testing::journal(parts);
        let contacts: Vec<Contact> = journal.of_kind("contact").map(Contact::of).collect();
        let callbacks = Callback::all(&journal);
        let mut caller = contacts[0].clone();
        let same = |phone: &str| phone.ends_with("612");
        let found = owed_to(&caller, &callbacks, &contacts, &same);
        assert_eq!(
            found.iter().map(|o| o.id.clone()).collect::<Vec<_>>(),
            [id("callback", 5), id("contact", 2), id("callback", 7)]
        );
        assert_eq!(found.iter().map(|o| o.is_late(35)).collect::<Vec<_>>(), [true, false, false]);
        // A call that this contact keeps is not owed beside it.
        caller.callback = id("callback", 5).to_string();
        assert_eq!(owed_to(&caller, &callbacks, &contacts, &same).len(), 2);
        let mut promised_here = callbacks.clone();
        promised_here[2].contact = caller.id.to_string();
        assert_eq!(owed_to(&caller, &promised_here, &contacts, &same).len(), 1);
        // Somebody unknown who calls from nowhere is owed nothing.
        let nobody = Contact { customer: String::new(), phone: String::new(), ..caller };
        assert_eq!(owed_to(&nobody, &callbacks, &contacts, &|_| false), []);
    }
}
