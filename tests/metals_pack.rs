//! The precious-metals firm's day: what its pack says in each branch, when things are due, when the market is open.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod pack_walk;

use pack_walk::{Call, every_way_ends_with_its_form_filled, shipped, ways};
use std::collections::BTreeSet;
use ventanilla::domain::day::{ClockTime, Day};
use ventanilla::domain::greeting::greeting_at;
use ventanilla::domain::judgement::{Judgement, judged};
use ventanilla::domain::moment::Moment;
use ventanilla::domain::placeholder::{Placeholder, Values, fill};
use ventanilla::domain::script::{Purpose, Script, StepKind};
use ventanilla::domain::slots::slots_on;
use ventanilla::domain::text::{Lang, Reading};
use ventanilla::pack::Pack;

fn metals() -> Pack {
    shipped("metals")
}

fn chinese(pack: &Pack) -> Reading {
    pack.reading(Lang::new("zh-Hans").unwrap())
}

fn at(pack: &Pack, wall: &str) -> Moment {
    let (day, time) = wall.split_once(' ').unwrap();
    let minute = ClockTime::parse(time).unwrap().minutes();
    pack.time_zone.moment(Day::parse(day).unwrap().at_minute(minute))
}

fn wall(pack: &Pack, at: Option<Moment>) -> String {
    pack.time_zone.local(at.unwrap()).format("%Y-%m-%d %H:%M").to_string()
}

fn script<'a>(pack: &'a Pack, purpose: Purpose, channel: &str) -> &'a Script {
    pack.script_for(purpose, channel).unwrap()
}

#[test]
fn every_way_through_a_script_ends_with_its_form_filled() {
    let pack = metals();
    assert!(every_way_ends_with_its_form_filled(&pack) > 250);
    let reached: BTreeSet<String> =
        pack.scripts.iter().flat_map(ways).filter_map(|way| Some(way.form_of(&pack)?.id.to_string())).collect();
    let forms: BTreeSet<String> = pack.forms.iter().map(|form| form.id.to_string()).collect();
    assert_eq!(reached, forms, "every form is filled by some script");
}

#[test]
fn b25_a_complaint_takes_the_branch_of_its_judgement() {
    let pack = metals();
    let call = script(&pack, Purpose::Inbound, "phone");
    let form = pack.form("complaint").unwrap();
    let complaint = || Call::new(call).choose("greet", "client").choose("listen", "complaint");
    let case = |call: Call<'_>, judgement: Judgement, branch: &[&str]| {
        assert_eq!(judged(form, &call.form), Some(judgement));
        let path = call.path();
        let from = path.iter().position(|id| *id == branch[0]).unwrap();
        assert_eq!(&path[from..], branch);
    };
    case(
        complaint().choose("reasons", "yes").choose("reasonable", "yes"),
        Judgement::Stands,
        &["our-fault", "promise", "close"],
    );
    case(
        complaint().choose("reasons", "yes").choose("reasonable", "no").choose("excessive", "superior"),
        Judgement::DemandUnreasonable,
        &["excessive", "superior", "promise", "close"],
    );
    case(
        complaint().choose("reasons", "no").choose("not-upheld", "understands"),
        Judgement::ReasonsInsufficient,
        &["not-upheld", "noted", "close"],
    );
    case(complaint().choose("reasons", "pending"), Judgement::Pending, &["investigate", "promise", "close"]);
}

#[test]
fn b25_the_greeting_gives_the_firm_and_the_staff_number_at_any_hour() {
    let pack = metals();
    let reading = chinese(&pack);
    let step = script(&pack, Purpose::Inbound, "phone").step("greet").unwrap();
    let case = |time: &str, said: &str| {
        let greeting = greeting_at(&pack.greetings, ClockTime::parse(time).unwrap()).unwrap();
        let values = Values::from([
            (Placeholder::Org, pack.name.get(reading).to_owned()),
            (Placeholder::Greeting, greeting.say.get(reading).to_owned()),
            (Placeholder::AgentNo, "1024".to_owned()),
        ]);
        let filled = fill(step.say.as_ref().unwrap().get(reading), &values, |blank| blank.word().to_owned());
        assert_eq!(filled.to_string(), said);
    };
    case("08:40", "上午好，岚衡贵金属，工号1024为您服务，本次通话将会录音。请问有什么可以帮您？");
    case("14:00", "下午好，岚衡贵金属，工号1024为您服务，本次通话将会录音。请问有什么可以帮您？");
    case("01:30", "晚上好，岚衡贵金属，工号1024为您服务，本次通话将会录音。请问有什么可以帮您？");
    assert!(step.hint.as_ref().unwrap().get(reading).contains("三声"));
}

#[test]
fn what_cannot_be_answered_is_called_back_within_thirty_open_minutes() {
    let pack = metals();
    let promise = &pack.commitment("half-hour").unwrap().limit;
    let case = |asked: &str, due: &str| assert_eq!(wall(&pack, pack.due(promise, at(&pack, asked))), due, "{asked}");
    case("2026-11-23 10:00", "2026-11-23 10:30");
    case("2026-11-23 17:20", "2026-11-23 19:50"); // ten minutes before supper, twenty after
    case("2026-11-24 02:10", "2026-11-24 08:40");
    case("2026-11-28 03:00", "2026-11-30 09:00"); // Saturday
    case("2026-09-30 17:15", "2026-10-08 08:45"); // no night session before the National Day
    let later = Call::new(script(&pack, Purpose::Inbound, "phone")).choose("greet", "client");
    let later = later.choose("listen", "inquiry").choose("inquiry", "later");
    assert!(later.path().contains(&"half-hour"));
    assert_eq!(later.decided().disposition.unwrap().as_str(), "callback-due");
}

#[test]
fn b15_make_up_days_are_worked_and_the_market_is_closed_on_them() {
    let pack = metals();
    let open = |calendar: &str, wall: &str| pack.open_time(calendar).unwrap().is_open(at(&pack, wall));
    let all = |wall: &str| [open("office", wall), open("desk", wall), open("trading", wall)];
    assert_eq!(all("2026-11-23 10:00"), [true, true, true]);
    assert_eq!(all("2026-11-23 21:00"), [false, true, true]);
    assert_eq!(all("2026-11-24 02:00"), [false, true, true]);
    for day in ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"] {
        assert_eq!(all(&format!("{day} 10:00")), [true, true, false], "{day}");
        assert_eq!(all(&format!("{day} 21:00")), [false; 3], "{day}");
    }
    for eve in ["2026-02-13", "2026-04-03", "2026-04-30", "2026-06-18", "2026-09-24", "2026-09-30", "2026-12-31"] {
        assert_eq!(all(&format!("{eve} 21:00")), [false; 3], "no night session on {eve}");
    }
    let dues = |class: &str, filed: &str| wall(&pack, pack.due(&pack.class(class).unwrap().limit, at(&pack, filed)));
    assert_eq!(dues("trade", "2026-09-29 16:00"), "2026-10-09 17:30"); // the 30th, the 8th, the 9th
    assert_eq!(dues("general", "2026-09-29 16:00"), "2026-10-12 17:30"); // and Saturday the 10th, which is worked
    assert_eq!(dues("service", "2027-02-04 10:00"), "2027-02-09 17:30"); // over the statutory Spring Festival
}

#[test]
fn a_visitor_is_asked_for_the_client_number_first_and_registers_last() {
    let pack = metals();
    let front = script(&pack, Purpose::Inbound, "desk");
    assert_eq!(front.steps[1].kind, StepKind::Identify);
    let noted: Vec<_> = ways(front)
        .into_iter()
        .filter(|way| way.form_of(&pack).is_some_and(|form| form.id.as_str() == "visit"))
        .collect();
    assert!(!noted.is_empty());
    for way in noted {
        let path = way.path();
        let place = |step: &str| path.iter().position(|id| *id == step).unwrap();
        assert!(place("number") < place("fetch") && place("fetch") + 1 == place("register"), "{path:?}");
    }
}

#[test]
fn a_follow_up_call_gives_the_staff_number_and_takes_three_ways() {
    let pack = metals();
    let follow = script(&pack, Purpose::FollowUp, "phone");
    let said = follow.step("introduce").unwrap().say.as_ref().unwrap().get(chinese(&pack));
    assert!(said.contains("{agent_no}") && said.contains("{org}"), "{said}");
    let graded = |choice: &str| {
        let call = Call::new(follow).choose("person", "yes").choose("introduce", "yes").choose("grade", choice);
        assert_eq!(call.decided().outcome.as_ref().unwrap().as_str(), "done");
        let path = call.path();
        path[path.iter().position(|id| *id == "grade").unwrap() + 1]
    };
    assert_eq!(["satisfied", "not-satisfied", "new-need"].map(graded), ["close", "settle", "new-matter"]);
}

#[test]
fn who_asks_for_a_tip_is_refused_with_tact_and_may_hear_a_superior() {
    let pack = metals();
    let call = Call::new(script(&pack, Purpose::Inbound, "phone")).choose("greet", "client");
    let asks = call.choose("listen", "inquiry").choose("inquiry", "advice");
    let refuse = asks.script.step("refuse").unwrap();
    assert!(refuse.kind == StepKind::Decline && refuse.compulsory);
    let insists = asks.choose("refuse", "insists");
    assert_eq!(insists.last().id.as_str(), "close");
    assert!(insists.path().contains(&"duty-manager"));
    assert_eq!(insists.decided().disposition.unwrap().as_str(), "superior");
}

#[test]
fn b27_clients_are_called_while_the_desk_is_staffed() {
    let pack = metals();
    let open = pack.open_time(pack.callbacks.calendar.as_str()).unwrap();
    let slots = |day: &str| slots_on(&open, Day::parse(day).unwrap(), pack.callbacks.slot_minutes).len();
    // The morning after a night has its last hours too: 5 + 18 + 9.
    assert_eq!([slots("2026-11-24"), slots("2026-11-22"), slots("2026-10-10")], [32, 0, 23]);
}
