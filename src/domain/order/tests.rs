use super::*;
use crate::domain::calendar::{Calendar, Week};
use crate::domain::moment::Moment;
use crate::domain::open_time::OpenTime;
use crate::domain::promise::ASKED;
use crate::journal::{Edit, Record, testing};

const STANDING: Standing = Standing { state: State::Draft, returns: 0, pinned: false, urgent: false };

fn at(state: State) -> Standing {
    Standing { state, ..STANDING }
}

#[test]
fn b22_only_what_the_table_says_leads_from_one_state_to_another() {
    use State::{Closed, Confirmed, Done, Draft, Returned, Sent, Signed, Working};
    let table = [
        (Draft, vec![(Act::Send, Sent)]),
        (Returned, vec![(Act::Resend, Sent)]),
        (
            Sent,
            vec![
                (Act::Hand, Sent),
                (Act::Sign, Signed),
                (Act::Return, Returned),
                (Act::Remind, Sent),
                (Act::Escalate, Sent),
            ],
        ),
        (
            Signed,
            vec![
                (Act::Begin, Working),
                (Act::Finish, Done),
                (Act::Return, Returned),
                (Act::Remind, Signed),
                (Act::Escalate, Signed),
            ],
        ),
        (Working, vec![(Act::Finish, Done), (Act::Return, Returned), (Act::Remind, Working), (Act::Escalate, Working)]),
        (Done, vec![(Act::Tell, Confirmed), (Act::Dispute, Sent)]),
        (Confirmed, vec![(Act::Dispute, Sent), (Act::Close, Closed)]),
        (Closed, vec![]),
    ];
    for (state, ways) in table {
        for act in Act::ALL {
            let expected = ways.iter().find(|(way, _)| *way == act).map(|(_, to)| *to);
            assert_eq!(at(state).after(act).ok(), expected, "{act:?} from {state:?}");
        }
        if let Some(next) = at(state).next() {
            assert!(at(state).after(next).is_ok(), "the next step from {state:?}");
        }
    }
}

#[test]
fn b22_after_the_second_return_a_ruling_pins_the_department() {
    let back = |returns| Standing { state: State::Returned, returns, ..STANDING };
    assert_eq!(back(1).after(Act::Resend), Ok(State::Sent));
    assert_eq!(back(1).after(Act::Rule), Err(Refusal::NoRuling));
    assert_eq!(back(2).after(Act::Resend), Err(Refusal::NeedsRuling));
    assert_eq!((back(2).next(), back(2).after(Act::Rule)), (Some(Act::Rule), Ok(State::Sent)));
    let ruled = Standing { state: State::Sent, returns: 2, pinned: true, ..STANDING };
    assert_eq!(ruled.after(Act::Return), Err(Refusal::Pinned));
    assert_eq!(ruled.after(Act::Sign), Ok(State::Signed));
}

#[test]
fn b22_the_direct_contact_is_for_what_cannot_wait_and_leaves_the_order_where_it_is() {
    let urgent = Standing { urgent: true, ..at(State::Signed) };
    assert_eq!(urgent.after(Act::GiveContact), Ok(State::Signed));
    assert_eq!(at(State::Signed).after(Act::GiveContact), Err(Refusal::NotUrgent));
    assert_eq!(Standing { urgent: true, ..STANDING }.after(Act::Approve), Ok(State::Draft));
    assert_eq!(STANDING.after(Act::Approve), Err(Refusal::NotUrgent));
}

/// An order in memory, on which acts are done one after the other.
struct Played {
    parts: Vec<crate::journal::Part>,
    order: RecordId,
    steps: u8,
}

impl Played {
    fn new() -> Self {
        let order = RecordId::new(KIND, [1; 12]);
        let draft = Edit::new(order.clone()).set("drafted", 1).set("department", "redes").set("agent", "agent/first");
        Self { parts: vec![draft.set("state", "draft").into_part()], order, steps: 0 }
    }

    fn record(&self) -> Record {
        testing::journal(self.parts.clone()).get(&self.order).unwrap().clone()
    }

    fn read(&self) -> Order {
        Order::of(&self.record())
    }

    fn act(&mut self, act: Act, said: impl std::borrow::Borrow<Said>, now: i64) -> usize {
        let (record, step) = (self.record(), RecordId::new(STEP, [100 + self.steps; 12]));
        self.steps += 1;
        let times = (act == Act::Send).then_some(Times { half: 50, most: 75, due: 100 });
        let edit = Edit::on(self.order.clone(), Some(&record));
        let made = parts(&Order::of(&record), edit, step, (act, said.borrow()), (now, "agent/me"), times);
        let count = made.len();
        self.parts.extend(made);
        count
    }
}

#[test]
fn b22_the_clock_keeps_running_through_returns_and_the_first_contact_owner_stays() {
    let mut played = Played::new();
    let to = |department: &str| Said { department: department.into(), ..Said::default() };
    let because = || Said { reason: "not-ours".into(), words: "Es de Contadores".into(), ..Said::default() };
    played.act(Act::Send, Said::default(), 10);
    played.act(Act::Sign, Said { who: "Ramón".into(), ..Said::default() }, 20);
    played.act(Act::Remind, Said::default(), 55);
    played.act(Act::Return, because(), 60);
    let back = played.read();
    assert_eq!(
        (back.standing.state, back.standing.returns, back.urgency(60)),
        (State::Returned, 1, Some(Urgency::Soon))
    );
    played.act(Act::Resend, to("contadores"), 70);
    let there = played.read();
    assert_eq!((there.department.as_str(), there.received_by.as_str(), there.reminded), ("contadores", "", None));
    assert_eq!((there.times, there.sent), (Some(Times { half: 50, most: 75, due: 100 }), Some(10)));
    played.act(Act::Return, because(), 80);
    assert_eq!(played.act(Act::Resend, to("redes"), 85), 0, "a third department needs a ruling");
    played.act(Act::Rule, to("redes"), 90);
    assert_eq!(played.act(Act::Return, because(), 95), 0, "what was ruled stays");
    let ruled = played.read();
    assert!(ruled.standing.pinned && ruled.wants_reminder(95) && ruled.wants_notice(100) && !ruled.wants_notice(99));
    assert_eq!((ruled.owner(), ruled.standing.returns), ("agent/first", 2));
    let course = Step::course(&testing::journal(played.parts.clone()), &played.order);
    let acts: Vec<_> = course.iter().filter_map(|step| step.act).collect();
    assert_eq!(acts, [Act::Send, Act::Sign, Act::Remind, Act::Return, Act::Resend, Act::Return, Act::Rule]);
    assert_eq!((course[3].said.reason.as_str(), course[4].said.department.as_str()), ("not-ours", "contadores"));
}

#[test]
fn system_10_a_customer_who_is_not_content_sends_it_back_and_one_who_had_to_ask_breaks_the_promise() {
    let mut played = Played::new();
    for (act, now) in [(Act::Send, 10), (Act::Sign, 11), (Act::Begin, 12), (Act::Finish, 90)] {
        played.act(act, Said { words: "Cambiado el tramo".into(), ..Said::default() }, now);
    }
    assert_eq!((played.read().result.as_str(), played.read().urgency(200)), ("Cambiado el tramo", None));
    played.act(Act::Dispute, Said::default(), 95);
    assert_eq!((played.read().standing.state, played.read().done), (State::Sent, None));
    for (act, now) in [(Act::Sign, 96), (Act::Finish, 98)] {
        played.act(act, Said::default(), now);
    }
    played.act(Act::Tell, Said { way: RANG.into(), ..Said::default() }, 120);
    let told = played.read();
    assert_eq!((told.standing.state, told.told, told.asked), (State::Confirmed, Some(120), Some(120)));
    played.act(Act::Close, Said::default(), 130);
    assert!(played.read().standing.state.is_over() && played.record().value(ASKED).is_some());
}

#[test]
fn b24_urgent_orders_count_against_the_role_unless_a_superior_let_them_go() {
    let order = |n: u8, sent: i64| {
        let edit = Edit::new(RecordId::new(KIND, [n; 12])).set("drafted", 1).set("sender", "agent/me");
        edit.set("urgent", true).set("sent", sent)
    };
    let edits = vec![
        order(1, 10),
        order(2, 4),
        order(3, 12).set("approved_by", "agent/head"),
        order(4, 13).set("sender", "agent/you"),
        order(5, 14).set("urgent", false),
        order(6, 15),
    ];
    let journal = testing::journal(edits.into_iter().map(Edit::into_part).collect());
    assert_eq!(urgent_since(&journal, "agent/me", 5), 2);
}

#[test]
fn b17_half_and_three_quarters_are_counted_in_open_hours() {
    let week = serde_json::json!({"id": "office", "label": {"es": "Oficina"}, "weekdays": {"mon": [["08:00", "16:00"]], "tue": [["08:00", "16:00"]]}});
    let calendar: Calendar = crate::reading::read(&week).unwrap();
    assert!(calendar.weekdays != Week::default());
    let open = OpenTime::new(&calendar, &[], &[], crate::domain::zone::Zone::named("Europe/Madrid").unwrap());
    // Monday 23 November 2026, 12:00 in Madrid, to Tuesday noon: eight open hours.
    let sent = Moment::from_ms(1_795_431_600_000);
    let due = open.add_open_minutes(sent, 480).unwrap();
    let times = Times::between(sent, due, Some(&open));
    let hours = |at: i64| (at - sent.ms()) / 3_600_000;
    assert_eq!((hours(times.half), hours(times.most), hours(times.due)), (4, 22, 24));
    let plain = Times::between(sent, due, None);
    assert_eq!((hours(plain.half), hours(plain.most)), (12, 18));
    let flags: Vec<_> = [sent.ms(), times.half, times.most, times.due].map(|at| times.urgency(at)).into();
    assert_eq!(flags, [Urgency::Fine, Urgency::Soon, Urgency::Urgent, Urgency::Late]);
}
