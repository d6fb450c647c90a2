//! Known incidents: which calls they fit, and who is told of their end.

use super::*;
use crate::domain::moment::Moment;
use crate::journal::Record;

/// As the screen folds letters, for the few that stand here.
fn fold(text: &str) -> String {
    text.to_lowercase().replace('ó', "o").replace('á', "a")
}

fn incident(areas: &str) -> Incident {
    let record = Record::new(RecordId::new(KIND, [1; 12]));
    Incident { areas: areas.into(), ..Incident::of(&record) }
}

fn fits(areas: &str, said: &str) -> bool {
    incident(areas).fits(&[String::new(), said.to_owned()], fold)
}

#[test]
fn b57_an_incident_fits_an_address_however_the_street_is_written() {
    for (areas, said) in [
        ("Calle del Olmo", "C/ Olmo 14, 3.º B"),
        ("C/ Olmo", "calle del olmo, 14"),
        ("olmo\nPlaza Mayor", "Vivo en la pl. mayor, junto al kiosco"),
        ("Avda. de la Constitución, Ronda Norte", "AVENIDA CONSTITUCION 7"),
        ("San Juan de Dios", "Calle San Juan de Dios 3"),
        ("Calle 12 de Octubre", "c/ 12 octubre 5"),
        ("沙枣街、北环路", "沙枣街 12 号没有水"),
        ("沙枣街", "住在沙 枣 街"),
        ("Elm Street", "14 Elm St"),
    ] {
        assert!(fits(areas, said), "{areas:?} in {said:?}");
    }
}

#[test]
fn b57_an_incident_does_not_fit_by_a_part_of_a_word_or_by_a_number_alone() {
    for (areas, said) in [
        ("Calle del Olmo", "Calle Olmos 14"),
        ("San Juan", "Calle Juan 3"),
        ("Calle 5", "Calle 5 de Mayo, 5"),
        ("C/ A", "Portal A"),
        ("Calle", "Calle Mayor"),
        ("", "Calle Mayor"),
        ("街", "沙枣街"),
        ("北环路", "沙枣街"),
    ] {
        assert!(!fits(areas, said), "{areas:?} in {said:?}");
    }
}

#[test]
fn b57_one_key_means_the_incident_that_fits_else_the_most_recent() {
    assert_eq!(meant(&[]), None);
    assert_eq!(meant(&[false, false]), Some(0));
    assert_eq!(meant(&[false, true, true]), Some(1));
}

#[test]
fn b57_what_there_is_to_say_is_old_when_more_should_be_known() {
    for (next_update, ended, stale) in
        [(None, None, false), (Some(10), None, true), (Some(11), None, false), (Some(5), Some(8), false)]
    {
        let known = Incident { next_update, ended, ..incident("x") };
        assert_eq!(known.is_stale(10), stale, "{next_update:?} {ended:?}");
    }
}

fn contact(key: u8, started: i64, phone: &str, tell: bool, incident: &str) -> Contact {
    let record = Record::new(RecordId::new("contact", [key; 12]));
    Contact { started, phone: phone.into(), tell, incident: incident.into(), ..Contact::of(&record) }
}

#[test]
fn b57_who_asked_is_told_once_and_in_the_order_of_asking() {
    let digits = |phone: &str| phone.chars().filter(char::is_ascii_digit).collect::<String>();
    let id = "incident/a";
    let contacts = [
        contact(1, 30, "612 08 44 19", true, id),
        contact(2, 10, "612 084 420", true, id),
        contact(3, 20, "612084419", true, id),
        contact(4, 15, "699", false, id),
        contact(5, 16, "", true, id),
        contact(6, 17, "600", true, "incident/b"),
    ];
    let who = |calls: &[Callback]| -> Vec<i64> {
        to_tell(id, contacts.iter(), calls, digits).into_iter().map(|c| c.started).collect()
    };
    assert_eq!(who(&[]), [10, 20]);
    let record = Record::new(RecordId::new("callback", [9; 12]));
    let called = Callback { phone: "612084420".into(), incident: id.into(), ..Callback::of(&record) };
    assert_eq!(who(core::slice::from_ref(&called)), [20], "the button may be pressed again");
    let other = Callback { incident: String::new(), ..called };
    assert_eq!(who(&[other]), [10, 20], "a call about something else is no answer");
}

#[test]
fn b57_the_calls_are_spread_over_the_slots_of_the_day() {
    let slots: Vec<Slot> = (0..4).map(|n| Slot { from: Moment::from_ms(n), to: Moment::from_ms(n + 1) }).collect();
    let at = |calls: usize| -> Vec<i64> { spread(calls, &slots).unwrap().iter().map(|s| s.from.ms()).collect() };
    assert_eq!(at(0), [] as [i64; 0]);
    assert_eq!(at(1), [0]);
    assert_eq!(at(6), [0, 0, 1, 2, 2, 3]);
    assert_eq!(at(8), [0, 0, 1, 1, 2, 2, 3, 3]);
    assert_eq!(spread(3, &[]), None);
}
