//! Which greeting an hour has.
//!
//! The hour is the organisation's, not the device's: the caller passes the local time of day.

use super::day::ClockTime;
use super::text::Text;
use crate::reading::members;

/// A greeting, from an hour on until the next one's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Greeting {
    /// From when on.
    pub from: ClockTime,
    /// Good morning.
    pub say: Text,
    /// Have a good day.
    pub farewell: Text,
}

members! { Greeting { must: [from, say, farewell] } }

/// The greeting of a local time of day. Before the first one's hour the last one of the evening before still holds.
#[must_use]
pub fn greeting_at(greetings: &[Greeting], now: ClockTime) -> Option<&Greeting> {
    let begun = greetings.iter().filter(|greeting| greeting.from <= now).max_by_key(|greeting| greeting.from);
    begun.or_else(|| greetings.iter().max_by_key(|greeting| greeting.from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b25_the_greeting_follows_the_hour_around_midnight() {
        let greeting = |from: &str| {
            let say = crate::reading::read(&serde_json::json!({"es": from})).unwrap();
            Greeting { from: ClockTime::parse(from).unwrap(), say, farewell: Text::default() }
        };
        let greetings = [greeting("06:00"), greeting("14:00"), greeting("21:00")];
        let case = |now: &str, from: &str| {
            let found = greeting_at(&greetings, ClockTime::parse(now).unwrap()).unwrap();
            assert_eq!(found.from.to_string(), from, "at {now}");
        };
        case("06:00", "06:00");
        case("13:59", "06:00");
        case("14:00", "14:00");
        case("23:30", "21:00");
        case("05:59", "21:00");
        assert_eq!(greeting_at(&[], ClockTime::parse("10:00").unwrap()), None);
    }
}
