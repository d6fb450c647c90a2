//! Dates, numbers and lists as people of a language write them, by the browser's own tables.
//!
//! The data would weigh megabytes; the browser has them. One [`Locale`] holds a language and a time zone and makes
//! each formatter once, because making one costs a hundred times what using it costs. It is for the screen and for
//! paper only: nothing that is stored, compared or computed passes through here.

use crate::sorted::Map;
use core::cell::RefCell;

use js_sys::Intl::{DateTimeFormat, ListFormat, NumberFormat};
use js_sys::{Array, Date, Function};
use wasm_bindgen::JsValue;

use super::js;
use crate::i18n::{Formats, Lang, PlainFormats};

/// How much of a moment is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateStyle {
    /// 22 Nov 2026
    Day,
    /// 22 November 2026
    DayInWords,
    /// Sunday, 22 November 2026
    DayLong,
    /// Sun 22 Nov
    DayShort,
    /// November 2026
    Month,
    /// Sunday
    Weekday,
    /// 11:13, always by 24 hours
    Time,
    /// 11:13:08
    TimeExact,
}

/// How the last two things of a list are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Join {
    /// a, b and c
    And,
    /// a, b or c
    Or,
}

/// The formats of one language and one time zone.
#[derive(Debug)]
pub struct Locale {
    lang: Lang,
    zone: Option<String>,
    dates: RefCell<Map<(DateStyle, bool), Function>>,
    numbers: RefCell<Map<Number, Function>>,
    lists: RefCell<Map<Join, ListFormat>>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Number {
    Plain(u8),
    Percent(u8),
    Money(String),
    Unit(&'static str),
}

impl Locale {
    /// The formats of a language, in the pack's time zone or, without one, the device's. An
    /// unknown zone is the device's.
    #[must_use]
    pub fn new(lang: Lang, zone: Option<&str>) -> Self {
        Self {
            lang,
            zone: zone.filter(|zone| zone_exists(zone)).map(str::to_owned),
            dates: RefCell::default(),
            numbers: RefCell::default(),
            lists: RefCell::default(),
        }
    }

    /// A moment, in milliseconds since 1970 UTC, as the time zone shows it.
    #[must_use]
    pub fn instant(&self, ms: i64, style: DateStyle) -> String {
        self.date(ms, style, false)
    }

    /// A moment to the second, for the history of a record.
    #[must_use]
    pub fn moment_exact(&self, ms: i64) -> String {
        self.joined(ms, DateStyle::TimeExact)
    }

    /// A day of the calendar, written `YYYY-MM-DD`, which has no time zone. What is no such day is given back as it is.
    #[must_use]
    pub fn calendar_day(&self, day: &str, style: DateStyle) -> String {
        let ms = Date::parse(&format!("{day}T00:00:00Z"));
        if ms.is_nan() { day.to_owned() } else { self.date(ms as i64, style, true) }
    }

    /// `value` divided by ten to the power of `places`, with so many decimal places: (1234, 2) is 12.34.
    #[must_use]
    pub fn decimal(&self, value: i64, places: u8) -> String {
        self.numbered(Number::Plain(places), value as f64 / 10_f64.powi(places.into()))
    }

    /// A share in thousandths as a percentage with one decimal place at most: 805 is 80.5 %.
    #[must_use]
    pub fn percent(&self, thousandths: i64) -> String {
        self.numbered(Number::Percent(1), thousandths as f64 / 1000.0)
    }

    /// Money in minor units of a currency such as `EUR`. An unknown currency is written after the number.
    #[must_use]
    pub fn money(&self, minor: i64, currency: &str) -> String {
        if !currency_is_well_formed(currency) {
            return format!("{} {currency}", self.decimal(minor, 2));
        }
        let places = self.minor_places(currency);
        self.numbered(Number::Money(currency.to_owned()), minor as f64 / 10_f64.powi(places))
    }

    /// A list in words.
    #[must_use]
    pub fn list<S: AsRef<str>>(&self, items: &[S], join: Join) -> String {
        let items: Array = items.iter().map(|item| JsValue::from_str(item.as_ref())).collect();
        let mut lists = self.lists.borrow_mut();
        let format = lists.slot(join, |_| {
            let kind = if join == Join::And { "conjunction" } else { "disjunction" };
            ListFormat::new(&self.locales(), &js::object(&[("type", kind.into())]))
        });
        format.format(&items).into()
    }

    /// Day and time of day. Joined here, because browsers disagree on the word between them.
    fn joined(&self, ms: i64, time: DateStyle) -> String {
        let between = if self.lang == Lang::Zh { " " } else { ", " };
        format!("{}{between}{}", self.instant(ms, DateStyle::DayInWords), self.instant(ms, time))
    }

    fn date(&self, ms: i64, style: DateStyle, calendar: bool) -> String {
        let mut dates = self.dates.borrow_mut();
        let format = dates.slot((style, calendar), |_| {
            let mut options = members(style);
            options.push(("hourCycle", "h23".into()));
            match (&self.zone, calendar) {
                (_, true) => options.push(("timeZone", "UTC".into())),
                (Some(zone), false) => options.push(("timeZone", zone.into())),
                (None, false) => {}
            }
            DateTimeFormat::new(&self.locales(), &js::object(&options)).format()
        });
        written(format, &JsValue::from_f64(ms as f64))
    }

    fn numbered(&self, number: Number, value: f64) -> String {
        let mut numbers = self.numbers.borrow_mut();
        let format = numbers.slot(number, |number| {
            let options = match number {
                Number::Plain(places) => vec![
                    ("minimumFractionDigits", (*places).into()),
                    ("maximumFractionDigits", (*places).into()),
                    // Spanish leaves four digits ungrouped, which a table of numbers cannot.
                    ("useGrouping", "always".into()),
                ],
                Number::Percent(places) => {
                    vec![("style", "percent".into()), ("maximumFractionDigits", (*places).into())]
                }
                Number::Unit(unit) => {
                    vec![("style", "unit".into()), ("unit", (*unit).into()), ("maximumFractionDigits", 1.into())]
                }
                Number::Money(currency) => {
                    vec![("style", "currency".into()), ("currency", currency.into())]
                }
            };
            NumberFormat::new(&self.locales(), &js::object(&options)).format()
        });
        written(format, &JsValue::from_f64(value))
    }

    fn minor_places(&self, currency: &str) -> i32 {
        let options = js::object(&[("style", "currency".into()), ("currency", currency.into())]);
        let resolved = NumberFormat::new(&self.locales(), &options).resolved_options();
        let places = js::property(&resolved, "maximumFractionDigits").and_then(|places| places.as_f64());
        places.map_or(2, |places| places as i32)
    }

    fn locales(&self) -> Array {
        Array::of1(&JsValue::from_str(self.lang.tag()))
    }
}

impl Formats for Locale {
    fn date(&self, at: i64) -> String {
        self.instant(at, DateStyle::DayShort)
    }

    fn time(&self, at: i64) -> String {
        self.instant(at, DateStyle::Time)
    }

    fn moment(&self, at: i64) -> String {
        self.joined(at, DateStyle::Time)
    }

    fn day(&self, day: &str) -> String {
        self.calendar_day(day, DateStyle::DayShort)
    }

    fn number(&self, number: i64) -> String {
        self.decimal(number, 0)
    }

    fn size(&self, bytes: u64) -> String {
        let (unit, one) = match bytes {
            0..1_000 => ("byte", 1.0),
            1_000..1_000_000 => ("kilobyte", 1e3),
            1_000_000..1_000_000_000 => ("megabyte", 1e6),
            _ => ("gigabyte", 1e9),
        };
        self.numbered(Number::Unit(unit), bytes as f64 / one)
    }

    fn relative(&self, at: i64, now: i64) -> String {
        // The words are the program's own, so that a flag stays short.
        PlainFormats { lang: self.lang }.relative(at, now)
    }
}

/// The time zone of this device, such as `Europe/Madrid`.
#[must_use]
pub fn device_zone() -> String {
    let options = DateTimeFormat::new(&Array::new(), &js::object(&[])).resolved_options();
    js::property(&options, "timeZone").and_then(|zone| zone.as_string()).unwrap_or_else(|| "UTC".to_owned())
}

/// The languages that the person set in the browser, the first choice first.
#[must_use]
pub fn device_languages() -> Vec<String> {
    let Ok(window) = js::window() else {
        return Vec::new();
    };
    window.navigator().languages().iter().filter_map(|language| language.as_string()).collect()
}

/// How many minutes a time zone is ahead of UTC at a moment, or nothing for a zone that the browser does not know.
#[must_use]
pub fn zone_offset_minutes(zone: &str, at_ms: i64) -> Option<i32> {
    if !zone_exists(zone) {
        return None;
    }
    // The language `sv` writes a moment as `2026-11-22 11:13:08`, which parses as the same moment of UTC.
    let options = [("timeZone", zone.into()), ("dateStyle", "short".into()), ("timeStyle", "medium".into())];
    let format = DateTimeFormat::new(&Array::of1(&"sv".into()), &js::object(&options)).format();
    let local = written(&format, &JsValue::from_f64(at_ms as f64)).replace(' ', "T");
    let local = Date::parse(&format!("{local}Z"));
    // Whole seconds were written; a moment before 1970 rounds the same way.
    let at = at_ms.div_euclid(1000) * 1000;
    if local.is_nan() { None } else { i32::try_from((local as i64 - at) / 60_000).ok() }
}

fn zone_exists(zone: &str) -> bool {
    // The constructor throws for an unknown zone, and its binding cannot catch.
    let Some(constructor) =
        js::property(&js_sys::global(), "Intl").and_then(|intl| js::property(&intl, "DateTimeFormat"))
    else {
        return false;
    };
    let options = js::object(&[("timeZone", zone.into())]);
    let with = Array::of2(&JsValue::UNDEFINED, &options);
    js_sys::Reflect::construct(&constructor.into(), &with).is_ok()
}

fn currency_is_well_formed(currency: &str) -> bool {
    currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn written(format: &Function, value: &JsValue) -> String {
    // It throws only for a moment beyond the year 275760.
    let text = format.call1(&JsValue::UNDEFINED, value).ok().and_then(|text| text.as_string());
    text.unwrap_or_default()
}

fn members(style: DateStyle) -> Vec<(&'static str, JsValue)> {
    let fields: &[(&str, &str)] = match style {
        DateStyle::Day => &[("year", "numeric"), ("month", "short"), ("day", "numeric")],
        DateStyle::DayInWords => &[("year", "numeric"), ("month", "long"), ("day", "numeric")],
        DateStyle::DayLong => &[("weekday", "long"), ("year", "numeric"), ("month", "long"), ("day", "numeric")],
        DateStyle::DayShort => &[("weekday", "short"), ("month", "short"), ("day", "numeric")],
        DateStyle::Month => &[("year", "numeric"), ("month", "long")],
        DateStyle::Weekday => &[("weekday", "long")],
        DateStyle::Time => &[("hour", "2-digit"), ("minute", "2-digit")],
        DateStyle::TimeExact => &[("hour", "2-digit"), ("minute", "2-digit"), ("second", "2-digit")],
    };
    fields.iter().map(|(name, value)| (*name, JsValue::from_str(value))).collect()
}
