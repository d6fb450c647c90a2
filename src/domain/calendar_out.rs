//! Calls due as an iCalendar file, for the calendar that somebody looks at away from the desk: RFC 5545.
//!
//! Times are in UTC, so that no time zone has to be described. An event is named after its record: a calendar that reads a
//! later file moves the call instead of doubling it. What a customer said is escaped and folded, never a line of its own.

use super::callback::Callback;
use chrono::DateTime;

/// Bytes of a line before it is folded (RFC 5545, 3.1).
const LINE: usize = 75;

/// What is said in the language of the screen.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// What stands before whom to call.
    pub call: &'a str,
    /// The organisation's name, for calendars that show whose events these are.
    pub organisation: &'a str,
}

/// The calls that are due as the bytes of a calendar file; `now` is when it is made: milliseconds since 1970. Calls
/// that are done are left out.
#[must_use]
pub fn bytes(calls: &[Callback], words: Words<'_>, now: i64) -> Vec<u8> {
    let mut out = Lines::default();
    out.add("BEGIN", "VCALENDAR");
    out.add("VERSION", "2.0");
    out.add("PRODID", "-//Ventanilla//Callbacks//EN");
    out.add("METHOD", "PUBLISH");
    out.add("X-WR-CALNAME", &escaped(words.organisation));
    for call in calls.iter().filter(|call| call.done.is_none()) {
        event(&mut out, call, words, now);
    }
    out.add("END", "VCALENDAR");
    out.0.into_bytes()
}

fn event(out: &mut Lines, call: &Callback, words: Words<'_>, now: i64) {
    let whom = if call.name.is_empty() { &call.phone } else { &call.name };
    let about: Vec<&str> =
        [&call.phone, &call.reason].into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    out.add("BEGIN", "VEVENT");
    out.add("UID", &format!("{}@ventanilla", call.id));
    out.add("DTSTAMP", &utc(now));
    out.add("DTSTART", &utc(call.from));
    out.add("DTEND", &utc(call.to));
    out.add("SUMMARY", &escaped(&format!("{} {whom}", words.call)));
    out.add("DESCRIPTION", &escaped(&about.join("\n")));
    out.add("BEGIN", "VALARM");
    out.add("ACTION", "DISPLAY");
    out.add("TRIGGER", "-PT10M");
    out.add("DESCRIPTION", &escaped(whom));
    out.add("END", "VALARM");
    out.add("END", "VEVENT");
}

/// `20261124T093000Z`.
fn utc(at: i64) -> String {
    DateTime::from_timestamp_millis(at).unwrap_or_default().format("%Y%m%dT%H%M%SZ").to_string()
}

/// A text as a value: what would end it or its line is escaped, other control characters go (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' | '\r' => out.push_str("\\n"),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A line, folded between characters.
    fn add(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for letter in format!("{name}:{value}").chars() {
            let size = letter.len_utf8();
            if size > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            room -= size;
            self.0.push(letter);
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::RecordId;

    const WORDS: Words<'_> = Words { call: "Llamar a", organisation: "Aguas, S. A." };

    fn call(fields: &[(&str, &str)]) -> Callback {
        let id = RecordId::new("callback", [7; 12]);
        let mut call = Callback::of(&crate::journal::Record::new(id));
        (call.from, call.to) = (1_795_513_200_000, 1_795_515_000_000);
        for (field, text) in fields {
            match *field {
                "name" => call.name = (*text).into(),
                "phone" => call.phone = (*text).into(),
                _ => call.reason = (*text).into(),
            }
        }
        call
    }

    fn written(calls: &[Callback]) -> String {
        String::from_utf8(bytes(calls, WORDS, 1_795_513_200_000)).unwrap()
    }

    #[test]
    fn a_call_due_is_an_event_of_its_slot_in_utc_with_an_alarm() {
        let text = written(&[call(&[("name", "Ana Ruiz"), ("phone", "+34 612 08 44 19"), ("reason", "Factura")])]);
        for line in [
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:",
            "X-WR-CALNAME:Aguas\\, S. A.\r\n",
            "UID:callback/BwcHBwcHBwcHBwcH@ventanilla\r\n",
            "DTSTART:20261124T094000Z\r\nDTEND:20261124T101000Z\r\n",
            "SUMMARY:Llamar a Ana Ruiz\r\n",
            "DESCRIPTION:+34 612 08 44 19\\nFactura\r\n",
            "TRIGGER:-PT10M\r\n",
        ] {
            assert!(text.contains(line), "{line} is missing in {text}");
        }
        assert!(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    }

    #[test]
    fn what_a_customer_said_never_begins_a_line_of_its_own() {
        let text = written(&[call(&[("reason", "a;b\\c\r\nEND:VCALENDAR\u{7}\u{2028}x")])]);
        assert_eq!(text.matches("\r\nEND:VCALENDAR").count(), 1);
        assert!(text.contains("DESCRIPTION:a\\;b\\\\c\\nEND:VCALENDAR \u{2028}x\r\n"));
    }

    #[test]
    fn lines_are_folded_between_characters_and_no_longer_than_75_bytes() {
        let reason = "客户说明天上午十点以后才方便接听电话，请不要在那之前打来，另外请带上一月份的对账单。".repeat(3);
        let text = written(&[call(&[("name", "彭立新"), ("reason", &reason)])]);
        assert!(text.split("\r\n").all(|line| line.len() <= LINE));
        assert!(text.replace("\r\n ", "").contains(&reason), "unfolded it is what was said");
    }

    #[test]
    fn a_call_that_was_made_is_no_event() {
        let mut done = call(&[]);
        done.done = Some(1);
        assert!(!written(&[done]).contains("VEVENT"));
    }
}
