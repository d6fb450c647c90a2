//! What the program needs put into words by the locale: dates, times, numbers, spans of time.
//!
//! In the browser the platform layer implements [`Formats`] over `Intl`; [`PlainFormats`] is the twin without a locale
//! for tests and for the moment before the browser's formatter is ready. Moments are milliseconds since 1970 UTC.
//! Spans are put into words here, from the texts of the program, because `Intl` has no short form that suits a flag.

use super::{Lang, strings};

/// Puts moments and numbers into words. Implementations choose the language and the time zone.
pub trait Formats {
    /// Date without time, short with weekday: “mié 25 nov”.
    fn date(&self, at: i64) -> String;
    /// Time of day: “14:00”.
    fn time(&self, at: i64) -> String;
    /// Date and time in full, for records and prints: “25 de noviembre de 2026, 14:00”.
    fn moment(&self, at: i64) -> String;
    /// A local calendar day written `YYYY-MM-DD`, as [`Formats::date`] does; odd input comes back as it is.
    fn day(&self, day: &str) -> String;
    /// A whole number with the language's separators: “40.118”.
    fn number(&self, number: i64) -> String;
    /// A size in bytes, rounded: “3,2 MB”.
    fn size(&self, bytes: u64) -> String;
    /// A moment seen from now: “hace 2 h”, “dentro de 3 días”, “ahora mismo”.
    fn relative(&self, at: i64, now: i64) -> String;
}

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A span in at most two units, for flags and lists: “8 min”, “1 h 40 min”, “3 días”. Under a minute it is `0 min`.
pub fn span(lang: Lang, milliseconds: i64) -> String {
    let text = &strings(lang).common;
    let length = milliseconds.saturating_abs();
    let (days, hours, minutes) = (length / DAY, length % DAY / HOUR, length % HOUR / MINUTE);
    match (days, hours, minutes) {
        (0, 0, minutes) => text.span_minutes(minutes),
        (0, hours, 0) => text.span_hours(hours),
        (0, hours, minutes) => text.span_hours_minutes(hours, minutes),
        (1, 0, _) => text.span_days(1),
        (1, hours, _) => text.span_day_hours(hours),
        (days, _, _) => text.span_days(days),
    }
}

/// A stopwatch reading: `03:42`, or `1:03:42` from an hour on. A clock that was set back reads zero.
pub fn stopwatch(milliseconds: i64) -> String {
    let seconds = milliseconds.max(0) / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes:02}:{seconds:02}") }
}

/// Formats without a locale: ISO dates in UTC, plain digits.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainFormats {
    /// The language of the few words in it.
    pub lang: Lang,
}

impl PlainFormats {
    fn written(at: i64, pattern: &str) -> String {
        chrono::DateTime::from_timestamp_millis(at)
            .map_or_else(String::new, |moment| moment.format(pattern).to_string())
    }
}

impl Formats for PlainFormats {
    fn date(&self, at: i64) -> String {
        Self::written(at, "%Y-%m-%d")
    }

    fn time(&self, at: i64) -> String {
        Self::written(at, "%H:%M")
    }

    fn moment(&self, at: i64) -> String {
        Self::written(at, "%Y-%m-%d %H:%M")
    }

    fn day(&self, day: &str) -> String {
        day.to_owned()
    }

    fn number(&self, number: i64) -> String {
        number.to_string()
    }

    fn size(&self, bytes: u64) -> String {
        match bytes {
            0..1_000 => format!("{bytes} B"),
            1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
            _ => format!("{} MB", bytes.div_ceil(1_000_000)),
        }
    }

    fn relative(&self, at: i64, now: i64) -> String {
        let text = &strings(self.lang).common;
        match at.saturating_sub(now) {
            away if away.saturating_abs() < MINUTE => text.just_now.to_owned(),
            away if away < 0 => text.ago(&span(self.lang, away)),
            away => text.ahead(&span(self.lang, away)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DAY, Formats, HOUR, MINUTE, PlainFormats, span, stopwatch};
    use crate::i18n::Lang;

    #[test]
    fn spans_use_at_most_two_units() {
        assert_eq!(span(Lang::Es, 8 * MINUTE), "8 min");
        assert_eq!(span(Lang::Es, -(HOUR + 40 * MINUTE)), "1 h 40 min");
        assert_eq!(span(Lang::En, DAY), "1 day");
        assert_eq!(span(Lang::Es, 3 * DAY + HOUR), "3 días");
        assert_eq!(span(Lang::Zh, DAY + 2 * HOUR), "1 天 2 小时");
        assert_eq!(span(Lang::Zh, i64::MIN), span(Lang::Zh, i64::MAX));
    }

    #[test]
    fn a_stopwatch_shows_hours_only_when_there_are_some() {
        assert_eq!(stopwatch(222_000), "03:42");
        assert_eq!(stopwatch(HOUR + 222_000), "1:03:42");
        assert_eq!(stopwatch(-5), "00:00");
    }

    #[test]
    fn relative_moments_know_before_and_after() {
        let formats = PlainFormats { lang: Lang::Es };
        assert_eq!(formats.relative(0, 2 * HOUR), "hace 2 h");
        assert_eq!(formats.relative(8 * MINUTE, 0), "dentro de 8 min");
        assert_eq!(formats.relative(59_000, 0), "ahora mismo");
    }
}
