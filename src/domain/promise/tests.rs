//! Promises, by what became of them.

use super::*;
use crate::journal::{Record, RecordId};

const HOUR: i64 = 60 * MINUTE;

fn record(kind: &str, key: u8) -> Record {
    Record::new(RecordId::new(kind, [key; 12]))
}

fn call(key: u8, to: i64, done: Option<i64>, asked: Option<i64>) -> Callback {
    Callback { from: to - HOUR / 2, to, done, asked, owner: "agent/a".into(), ..Callback::of(&record("callback", key)) }
}

fn complaint(key: u8, filed: i64, due: Option<i64>, answered: Option<i64>) -> Complaint {
    Complaint { filed, due, answered, agent: "agent/b".into(), ..Complaint::of(&record("complaint", key)) }
}

fn contact(key: u8, answer_by: Option<i64>, answered: Option<i64>) -> Contact {
    Contact { answer_by, answered, agent: "agent/a".into(), ..Contact::of(&record("contact", key)) }
}

#[test]
fn b24_kept_is_by_the_hour_told_late_is_after_it_and_broken_is_when_the_customer_had_to_ask() {
    let due = 10 * HOUR;
    for (done, asked, now, expected) in [
        (None, None, due, State::Open),
        (None, None, due + 1, State::Overdue),
        (Some(due), None, due + HOUR, State::Kept),
        (Some(due + 1), None, due + HOUR, State::Late),
        // Asked before its hour or after it, done in time or not: the customer had to ask.
        (None, Some(due - HOUR), due - HOUR, State::Broken),
        (Some(due), Some(due - HOUR), due + HOUR, State::Broken),
        (Some(due + HOUR), Some(due + 1), due + 2 * HOUR, State::Broken),
    ] {
        let promise = Promise::of_callback(&call(1, due, done, asked));
        assert_eq!(promise.state(now), expected, "done {done:?}, asked {asked:?}, now {now}");
        assert_eq!(promise.is_open(), done.is_none(), "a broken promise is still to be done");
    }
}

#[test]
fn b24_promises_come_from_calls_complaints_and_contacts_that_named_a_time() {
    let calls = [call(1, 5 * HOUR, None, None)];
    let complaints = [
        complaint(2, HOUR, Some(9 * HOUR), None),
        complaint(3, HOUR, None, None),
        complaint(4, 0, Some(9 * HOUR), None),
    ];
    let contacts = [contact(5, Some(answer_by(HOUR)), None), contact(6, None, None)];
    let all = list(&calls, &complaints, &contacts, &[]);
    let found: Vec<(Source, i64, i64, &str)> =
        all.iter().map(|p| (p.source, p.told, p.due, p.owner.as_str())).collect();
    assert_eq!(
        found,
        [
            (Source::Answer, HOUR, HOUR + HOUR / 2, "agent/a"),
            (Source::Callback, 0, 5 * HOUR, "agent/a"),
            (Source::Complaint, HOUR, 9 * HOUR, "agent/b"),
        ]
    );
}

#[test]
fn b24_what_is_to_be_done_leads_by_its_hour_and_what_is_done_follows_the_latest_first() {
    let calls = [
        call(1, 9 * HOUR, Some(HOUR), None),
        call(2, 8 * HOUR, None, None),
        call(3, 2 * HOUR, Some(3 * HOUR), None),
        call(4, 4 * HOUR, None, Some(HOUR)),
    ];
    let due: Vec<i64> = list(&calls, &[], &[], &[]).iter().map(|p| p.due / HOUR).collect();
    assert_eq!(due, [4, 8, 2, 9]);
}

#[test]
fn b24_the_figures_count_the_last_thirty_days_and_what_is_still_ahead() {
    let now = PERIOD * 2;
    let calls = [
        call(1, now - PERIOD - 1, Some(0), None),
        call(2, now - PERIOD, Some(0), None),
        call(3, now - HOUR, Some(now), None),
        call(4, now - HOUR, None, None),
        call(5, now + HOUR, None, None),
        call(6, now - HOUR, Some(now), Some(now)),
        call(7, now - HOUR, Some(now - 2 * HOUR), None),
    ];
    let tally = Tally::of(&list(&calls, &[], &[], &[]), now);
    assert_eq!(tally, Tally { open: 1, overdue: 1, kept: 2, late: 1, broken: 1 });
    assert_eq!(tally.kept_percent(), Some(50));
    assert_eq!(Tally { open: 3, overdue: 1, ..Tally::default() }.kept_percent(), None);
}

#[test]
fn system_10_an_order_stays_its_first_owners_promise_until_the_customer_is_told() {
    use crate::domain::order::{self, Order};
    use crate::journal::{Edit, RecordId, testing};
    let order = |n: u8| {
        let edit = Edit::new(RecordId::new(order::KIND, [n; 12])).set("drafted", 1).set("agent", "agent/first");
        edit.set("sender", "agent/second").set("department", "redes").set("sent", 10).set("due", 100)
    };
    let edits = vec![
        order(1).set("done", 50),
        order(2).set("done", 50).set("told", 90),
        order(3).set("told", 130),
        order(4).set("told", 90).set(ASKED, 80),
        // A draft promises nothing yet.
        Edit::new(RecordId::new(order::KIND, [5; 12])).set("drafted", 1).set("due", 100),
    ];
    let journal = testing::journal(edits.into_iter().map(Edit::into_part).collect());
    let orders: Vec<Order> = Order::records(&journal).map(Order::of).collect();
    let states: Vec<_> = orders.iter().filter_map(Promise::of_order).map(|p| (p.owner.clone(), p.state(120))).collect();
    let first = |state| ("agent/first".to_owned(), state);
    let expected = [State::Overdue, State::Kept, State::Late, State::Broken].map(first);
    assert_eq!(states, expected);
    assert_eq!(
        Tally::of(&list(&[], &[], &[], &orders), 60),
        Tally { kept: 1, late: 1, broken: 1, open: 1, overdue: 0 }
    );
}
