//! Dates and numbers in three languages.

use ventanilla::i18n::{Formats, Lang};
use ventanilla::platform::intl::{DateStyle, Join, Locale, device_languages, device_zone, zone_offset_minutes};
use wasm_bindgen_test::wasm_bindgen_test;

/// 22 November 2026, 10:13:08 UTC, a Sunday.
const AT: i64 = 1_795_342_388_000;

/// What looks like a blank and is none, and what a browser's edition of the tables may or may not put.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ")
}

#[wasm_bindgen_test]
fn a_moment_is_written_in_the_language_and_in_the_packs_time_zone() {
    let madrid = Locale::new(Lang::Es, Some("Europe/Madrid"));
    assert_eq!(madrid.time(AT), "11:13");
    assert_eq!(plain(&madrid.moment(AT)), "22 de noviembre de 2026, 11:13");
    assert_eq!(plain(&madrid.moment_exact(AT)), "22 de noviembre de 2026, 11:13:08");
    assert_eq!(madrid.date(AT), "dom, 22 nov");
    let shanghai = Locale::new(Lang::Zh, Some("Asia/Shanghai"));
    assert_eq!(shanghai.time(AT), "18:13");
    assert_eq!(plain(&shanghai.moment(AT)), "2026年11月22日 18:13");
    let london = Locale::new(Lang::En, Some("Europe/London"));
    assert_eq!(london.instant(AT, DateStyle::DayLong).replace(',', ""), "Sunday 22 November 2026");
    // Midnight is 00, not 24.
    assert_eq!(london.time(AT - AT.rem_euclid(86_400_000)), "00:00");
}

#[wasm_bindgen_test]
fn a_calendar_day_is_the_same_day_in_every_time_zone() {
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        assert_eq!(Locale::new(Lang::Es, Some(zone)).calendar_day("2026-12-31", DateStyle::Day), "31 dic 2026");
    }
    assert_eq!(Locale::new(Lang::Es, None).day("mañana"), "mañana", "what is no day stays as it is");
}

#[wasm_bindgen_test]
fn numbers_are_written_in_the_language() {
    let (es, en, zh) = (Locale::new(Lang::Es, None), Locale::new(Lang::En, None), Locale::new(Lang::Zh, None));
    assert_eq!((es.number(40_118), es.number(1_234)), ("40.118".into(), "1.234".into()));
    assert_eq!(en.number(-40_118), "-40,118");
    assert_eq!(zh.decimal(123_456, 2), "1,234.56");
    assert_eq!(plain(&es.percent(805)), "80,5 %");
    assert_eq!(plain(&es.money(123_456, "EUR")), "1234,56 €");
    assert_eq!(zh.money(500, "CNY"), "¥5.00");
    assert_eq!(en.money(500, "JPY"), "JP¥500", "yen have no minor units");
    assert_eq!(es.money(500, "puntos"), "5,00 puntos");
    assert_eq!(plain(&es.size(3_200_000)), "3,2 MB");
    assert_eq!(plain(&en.size(512)), "512 byte");
}

#[wasm_bindgen_test]
fn lists_are_joined_in_words() {
    assert_eq!(Locale::new(Lang::Es, None).list(&["agua", "luz", "gas"], Join::And), "agua, luz y gas");
    assert_eq!(Locale::new(Lang::Zh, None).list(&["水", "电"], Join::Or), "水或电");
    assert_eq!(Locale::new(Lang::En, None).list::<&str>(&[], Join::And), "");
}

#[wasm_bindgen_test]
fn a_time_zones_offset_follows_its_summer() {
    assert_eq!(zone_offset_minutes("Europe/Madrid", AT), Some(60));
    assert_eq!(zone_offset_minutes("Europe/Madrid", AT - 120 * 86_400_000), Some(120));
    assert_eq!(zone_offset_minutes("Asia/Kathmandu", AT), Some(345));
    assert_eq!(zone_offset_minutes("America/Caracas", AT + 999), Some(-240));
    assert_eq!(zone_offset_minutes("Europe/Ventanilla", AT), None);
    assert_eq!(Locale::new(Lang::En, Some("Europe/Ventanilla")).number(1), "1", "an unknown zone breaks nothing");
    assert_eq!(zone_offset_minutes(&device_zone(), AT), Some(ventanilla::platform::clock::offset_minutes(AT)));
    assert!(!device_languages().is_empty());
}
