//! Addresses, read and written.

use super::{Asked, Call, Key, Route, Section, Sheet, View};
use crate::domain::day::Day;
use crate::domain::report::{By, Days, Subject, Which};

fn call(phone: Option<&str>, name: Option<&str>) -> Route {
    Route::Call(Call { phone: phone.map(str::to_owned), name: name.map(str::to_owned) })
}

#[test]
fn every_written_address_is_read_back() {
    let key = || Key::new("AAbb-_0123456789").expect("a key");
    let mut routes = vec![
        Route::Desk,
        call(None, None),
        call(Some("+34612084419"), Some("王建国 & Cía. +1 %")),
        Route::Contact(key()),
        Route::Contacts,
        Route::Shift,
        Route::Promises,
        Route::Incidents,
        Route::NewIncident,
        Route::Incident(key()),
        Route::Complaints,
        Route::PrintComplaints(vec![key(), key()]),
        Route::Complaint(key()),
        Route::Callbacks,
        Route::Callback(key()),
        Route::Customers,
        Route::Customer(key()),
        Route::Exchange,
        Route::Conflicts,
        Route::Welcome,
        Route::Start,
        Route::Join,
        Route::Print(Sheet::Complaint, key()),
        Route::Print(Sheet::Contact, key()),
        Route::Print(Sheet::Register, key()),
        Route::Print(Sheet::Emergency, key()),
        Route::Training,
        Route::Quiz,
        Route::Contest,
        Route::Practice(key()),
        Route::Sample,
        Route::Kiosk,
        Route::Display,
        Route::Window,
        Route::Gallery,
    ];
    routes.extend(Section::ALL.map(Route::Settings));
    routes.extend(reports());
    for route in routes {
        assert_eq!(Route::parse(&route.to_string()), Ok(route.clone()), "{route}");
    }
}

fn reports() -> Vec<Route> {
    let day = |text| Day::parse(text).expect("a day");
    let days = Some(Days::new(day("2026-11-16"), day("2026-11-22")));
    let figure = |part| View::Figure(Which { subject: Subject::Promises, part });
    let parts = [("", By::Kind), ("agent/AAbb-_0123456789", By::Agent), ("a & b=c", By::State)];
    let mut views = vec![View::Whole, View::Sheet, figure(None)];
    views.extend(parts.map(|(key, by)| figure(Some((by, key.to_owned())))));
    let asked = |days| views.clone().into_iter().map(move |view| Route::Reports(Asked { days, view }));
    asked(days).chain(asked(None)).collect()
}

#[test]
fn b38_an_address_of_a_report_that_cannot_be_read_asks_for_nothing() {
    for (hash, asked) in [
        ("#/reports?from=2026-02-30&to=2026-03-01", Asked::default()),
        ("#/reports?from=2026-03-01", Asked::default()),
        ("#/reports?of=weather&by=kind", Asked::default()),
    ] {
        assert_eq!(Route::parse(hash), Ok(Route::Reports(asked)), "{hash}");
    }
    assert!(Route::parse("#/reports/elsewhere").is_err());
    assert!(Route::parse("#/print/complaints/short.AAbb-_0123456789").is_err());
}

#[test]
fn b28_a_number_keeps_its_plus_however_the_phone_system_writes_it() {
    for (hash, phone) in [
        ("#/call?phone=%2B34612084419", Some("+34612084419")),
        ("#/call?phone=+34612084419", Some("+34612084419")),
        ("#/call?phone=%2b34%20612%2008%2044%2019", Some("+34612084419")),
        ("#/call?phone=+34+612+084+419", Some("+34612084419")),
        ("#/call?queue=2&phone=(924)%20110-855", Some("924110855")),
        ("#/call?phone=anonymous", None),
        ("#/call?phone=", None),
        ("#/call?phone=%2B%2", None),
        ("#/call?phone=123456789012345678901", None),
        ("#/call", None),
    ] {
        assert_eq!(Route::parse(hash), Ok(call(phone, None)), "{hash}");
    }
}

#[test]
fn a_callers_name_is_plain_text_of_a_line() {
    assert_eq!(Route::parse("#/call?name=Ana+Ru%C3%ADz%0A"), Ok(call(None, Some("Ana Ruíz"))));
    let Ok(Route::Call(long)) = Route::parse(&format!("#/call?name={}", "x".repeat(5_000))) else {
        unreachable!("a long name is no reason to lose the call");
    };
    assert_eq!(long.name.map(|name| name.len()), Some(80));
}

#[test]
fn what_leads_nowhere_is_the_desk_with_a_note() {
    for hostile in [
        "#/contact/../../etc",
        "#/contact/short",
        "#/contact/AAbb-_0123456789/extra",
        "#/complaint/<script>alert(1)",
        "#/settings/nowhere",
        "#/print/poster/AAbb-_0123456789",
        "#/\u{0}",
        "#/Desk",
    ] {
        let (route, note) = Route::or_desk(hostile);
        assert_eq!(route, Route::Desk);
        assert!(note.is_some(), "{hostile:?}");
    }
    let (_, note) = Route::or_desk(&"#/x".repeat(1_000));
    assert_eq!(note.map(|note| note.0.chars().count()), Some(80));
}

#[test]
fn an_empty_hash_is_the_desk() {
    for empty in ["", "#", "#/", "#//"] {
        assert_eq!(Route::parse(empty), Ok(Route::Desk), "{empty:?}");
    }
}

#[test]
fn a_record_and_its_page_name_each_other() {
    let route = Route::of_record("complaint/AAbb-_0123456789").expect("complaints have a page");
    assert_eq!(route.record().as_deref(), Some("complaint/AAbb-_0123456789"));
    let emergency = Route::of_record("emergency/AAbb-_0123456789").expect("an emergency has a sheet");
    assert_eq!(emergency.record().as_deref(), Some("emergency/AAbb-_0123456789"));
    assert_eq!(Route::of_record("workspace/main"), None);
    assert_eq!(Route::Desk.record(), None);
}
