//! What a pack says of its kiosk.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use serde_json::{Value, json};
use ventanilla::pack;

/// What the checker says of the smallest pack with this kiosk.
fn errors(services: &Value) -> Vec<String> {
    let mut document: Value = serde_json::from_str(include_str!("data/packs/smallest.json")).unwrap();
    document["kiosk"] = json!({"services": services});
    pack::check(&document.to_string()).errors.iter().map(ToString::to_string).collect()
}

#[test]
fn b47_a_kiosk_gives_numbers_in_hours_that_exist_and_names_each_service_once() {
    let service =
        |id: &str, calendar: &str| json!({"id": id, "letter": "A", "label": {"es": id}, "calendar": calendar});
    assert_eq!(errors(&json!([service("facturas", "oficina")])), [""; 0]);
    assert_eq!(
        errors(&json!([service("facturas", "playa")])),
        ["kiosk › services › facturas › calendar: there is no Calendar \"playa\". Use one of: oficina."]
    );
    assert_eq!(errors(&json!([service("a", "oficina"), service("a", "oficina")])).len(), 1);
    assert_eq!(errors(&json!([])).len(), 1, "a kiosk without a service");
}

#[test]
fn b51_the_shipped_kiosks_speak_three_languages_and_rate_in_five_grades() {
    for file in ["public/packs/water.json", "public/packs/metals.json"] {
        let pack = pack::read(&std::fs::read_to_string(file).unwrap()).unwrap().pack;
        let kiosk = pack.kiosk.as_ref().unwrap();
        let of_service = kiosk.services.iter().flat_map(|s| {
            core::iter::once(&s.label).chain(&s.name).chain(s.subjects.iter().map(|subject| &subject.label))
        });
        let texts = of_service.chain(kiosk.priorities.iter().map(|p| &p.label));
        let grades = pack.callbacks.satisfaction.iter().map(|grade| &grade.label);
        for text in texts.chain(grades) {
            assert_eq!(text.languages().count(), 3, "{file}: {text:?}");
        }
        assert_eq!(pack.callbacks.satisfaction.len(), 5, "{file}");
        let mut letters: Vec<char> = kiosk.services.iter().map(|s| s.letter.as_char()).collect();
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), kiosk.services.len(), "{file}: a letter for each service");
        // Tuesday 24 November 2026, ten in the morning in both places, and three at night.
        let at = |hour: i64| pack.time_zone.moment("2026-11-24T00:00:00".parse().unwrap()).plus_minutes(60 * hour).ms();
        assert!(kiosk.services.iter().all(|s| s.is_open(&pack, at(10)) && !s.is_open(&pack, at(3))), "{file}");
    }
}
