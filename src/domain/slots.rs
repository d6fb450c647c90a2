//! The half hours in which customers can be called, and what follows an attempt.
//!
//! A slot lies wholly in one session of the calendar and begins at a round time of the local clock. A callback is late
//! only after its slot has ended. Nothing here dials, reminds or forgets.

use super::day::{ClockTime, Day};
use super::moment::{MINUTE, Moment};
use super::open_time::OpenTime;
use super::text::Text;
use crate::reading::{members, words};

/// How many days ahead another time is looked for.
const HORIZON_DAYS: usize = 60;

/// A time in which a customer was told to be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// Its start.
    pub from: Moment,
    /// Its end.
    pub to: Moment,
}

/// A part of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartOfDay {
    /// What people call it.
    pub label: Text,
    /// When it begins; it ends where the next one begins.
    pub from: ClockTime,
}

members! { PartOfDay { must: [label, from] } }

/// What follows an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterAttempt {
    /// The customer was reached and the call was made.
    Done,
    /// The customer was reached and asks for another time.
    AskedLater,
    /// Not reached: soon again, as when the line was busy.
    SoonAgain,
    /// Not reached: at another time of day.
    OtherTimeOfDay,
    /// Not reached and no use in trying: the number is wrong.
    CheckNumber,
}

words! { AfterAttempt {
    Done => "done", AskedLater => "asked_later", SoonAgain => "soon_again", OtherTimeOfDay => "other_time_of_day",
    CheckNumber => "check_number",
} }

impl AfterAttempt {
    /// Whether the customer was reached.
    #[must_use]
    pub fn reached(self) -> bool {
        matches!(self, Self::Done | Self::AskedLater)
    }
}

/// Where a slot stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// Begins in so many whole minutes.
    In(i64),
    /// Has begun and not ended.
    Now,
    /// Ended so many whole minutes ago.
    Late(i64),
}

/// Whose a callback is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The agent's who promised it.
    Personal,
    /// Anybody's in the team.
    Team,
}

impl Slot {
    /// Where it stands.
    #[must_use]
    pub fn timing(self, now: Moment) -> Timing {
        if now < self.from {
            // Rounded up, so that "in 0 min" is never said of something that has not begun.
            Timing::In((self.from.ms() - now.ms() + MINUTE - 1) / MINUTE)
        } else if now < self.to {
            Timing::Now
        } else {
            Timing::Late(now.minutes_since(self.to))
        }
    }

    /// Whose it is now: a personal one that nobody made becomes the team's so many minutes after its end.
    #[must_use]
    pub fn owner(self, promised_to: Owner, now: Moment, grace_minutes: u16) -> Owner {
        let over = now >= self.to.plus_minutes(i64::from(grace_minutes));
        if over { Owner::Team } else { promised_to }
    }
}

/// The slots of a local day, in order.
#[must_use]
pub fn slots_on(open: &OpenTime<'_>, day: Day, minutes: u16) -> Vec<Slot> {
    let step = i64::from(minutes.max(1));
    let sessions = [day.previous(), day].into_iter().flat_map(|begins| open.sessions_on(begins));
    let mut slots: Vec<Slot> = Vec::new();
    for session in sessions {
        let opens = ClockTime::of(open.zone().local(session.from)).minutes();
        let mut from = session.from.plus_minutes((step - opens % step) % step);
        while from.plus_minutes(step) <= session.to {
            let slot = Slot { from, to: from.plus_minutes(step) };
            if open.local_day(from) == day && !slots.contains(&slot) {
                slots.push(slot);
            }
            from = slot.to;
        }
    }
    slots.sort();
    slots
}

/// The time to try next after an attempt at `tried`. None when the customer has to say (asked for another time), or
/// when nothing is left to try.
#[must_use]
pub fn next_slot(
    open: &OpenTime<'_>,
    minutes: u16,
    parts: &[PartOfDay],
    tried: Moment,
    then: AfterAttempt,
) -> Option<Slot> {
    let first_day = open.local_day(tried);
    let days = std::iter::successors(Some(first_day), |day| Some(day.next())).take(HORIZON_DAYS);
    let mut later = days.flat_map(|day| slots_on(open, day, minutes)).filter(|slot| slot.from > tried);
    match then {
        AfterAttempt::SoonAgain => later.next(),
        AfterAttempt::OtherTimeOfDay => {
            let part = |at: Moment| part_of_day(parts, ClockTime::of(open.zone().local(at)));
            let tried_in = part(tried);
            let mut later = later.peekable();
            // Open in one part of the day only: then the same part of another day.
            let elsewhen = |slot: &Slot| open.local_day(slot.from) != first_day;
            let fallback = later.clone().find(elsewhen);
            later.find(|slot| part(slot.from) != tried_in).or(fallback)
        }
        AfterAttempt::Done | AfterAttempt::AskedLater | AfterAttempt::CheckNumber => None,
    }
}

/// Which part of the day a local time lies in, by its place in the list.
fn part_of_day(parts: &[PartOfDay], time: ClockTime) -> Option<usize> {
    let begun = parts.iter().enumerate().filter(|(_, part)| part.from <= time).max_by_key(|(_, part)| part.from);
    let last = || parts.iter().enumerate().max_by_key(|(_, part)| part.from);
    begun.or_else(last).map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::Calendar;
    use crate::domain::zone::Zone;
    use crate::reading::read;
    use serde_json::json;

    fn madrid() -> Zone {
        Zone::named("Europe/Madrid").unwrap()
    }

    fn at(wall: &str) -> Moment {
        let (day, time) = wall.split_once(' ').unwrap();
        madrid().moment(Day::parse(day).unwrap().at_minute(ClockTime::parse(time).unwrap().minutes()))
    }

    fn shown(slot: Option<Slot>) -> String {
        slot.map_or_else(|| "none".into(), |slot| madrid().local(slot.from).format("%m-%d %H:%M").to_string())
    }

    fn calendar(thursday: &serde_json::Value) -> Calendar {
        let morning = json!([["08:45", "14:00"]]);
        let calendar = json!({
            "id": "office", "label": {"es": "Oficina"},
            "weekdays": {"mon": morning, "tue": morning, "wed": morning, "thu": thursday, "fri": morning},
        });
        read(&calendar).unwrap()
    }

    #[test]
    fn b27_slots_are_round_half_hours_inside_the_opening_hours() {
        let calendar = calendar(&json!([["08:45", "10:15"], ["16:00", "17:00"]]));
        let open = OpenTime::new(&calendar, &[], &[], madrid());
        let slots = slots_on(&open, Day::parse("2026-11-26").unwrap(), 30);
        let shown: Vec<String> = slots.iter().map(|slot| shown(Some(*slot))).collect();
        assert_eq!(shown, ["11-26 09:00", "11-26 09:30", "11-26 16:00", "11-26 16:30"]);
        assert!(slots_on(&open, Day::parse("2026-11-28").unwrap(), 30).is_empty(), "Saturday");
    }

    #[test]
    fn b27_after_an_attempt_another_time_of_day_is_proposed() {
        let parts = json!([{"label": {"es": "mañana"}, "from": "06:00"}, {"label": {"es": "tarde"}, "from": "14:00"}]);
        let parts: Vec<PartOfDay> = read(&parts).unwrap();
        let calendar = calendar(&json!([["08:45", "14:00"], ["16:00", "18:30"]]));
        let open = OpenTime::new(&calendar, &[], &[], madrid());
        let case = |tried: &str, then: AfterAttempt, next: &str| {
            assert_eq!(shown(next_slot(&open, 30, &parts, at(tried), then)), next, "{tried} {then:?}");
        };
        case("2026-11-26 09:10", AfterAttempt::OtherTimeOfDay, "11-26 16:00");
        case("2026-11-26 16:10", AfterAttempt::OtherTimeOfDay, "11-27 09:00");
        case("2026-11-23 09:10", AfterAttempt::OtherTimeOfDay, "11-26 16:00");
        case("2026-11-26 09:10", AfterAttempt::SoonAgain, "11-26 09:30");
        case("2026-11-26 18:10", AfterAttempt::SoonAgain, "11-27 09:00");
        case("2026-11-26 09:10", AfterAttempt::AskedLater, "none");
        case("2026-11-26 09:10", AfterAttempt::CheckNumber, "none");

        let mornings = self::calendar(&json!([["08:45", "14:00"]]));
        let open = OpenTime::new(&mornings, &[], &[], madrid());
        let next = next_slot(&open, 30, &parts, at("2026-11-23 09:10"), AfterAttempt::OtherTimeOfDay);
        assert_eq!(shown(next), "11-24 09:00", "never open in the afternoon");
    }

    #[test]
    fn b27_a_callback_is_late_after_its_slot_and_then_becomes_the_teams() {
        let slot = Slot { from: at("2026-11-23 10:00"), to: at("2026-11-23 10:30") };
        assert_eq!(slot.timing(at("2026-11-23 09:52")), Timing::In(8));
        assert_eq!(slot.timing(Moment::from_ms(slot.from.ms() - 1)), Timing::In(1));
        assert_eq!(slot.timing(at("2026-11-23 10:00")), Timing::Now);
        assert_eq!(slot.timing(at("2026-11-23 10:30")), Timing::Late(0));
        assert_eq!(slot.timing(at("2026-11-23 10:52")), Timing::Late(22));
        assert_eq!(slot.owner(Owner::Personal, at("2026-11-23 10:59"), 30), Owner::Personal);
        assert_eq!(slot.owner(Owner::Personal, at("2026-11-23 11:00"), 30), Owner::Team);
    }
}
