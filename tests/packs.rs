//! The packs that are shipped, and what the checker says of broken ones.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use serde_json::{Value, json};
use ventanilla::domain::abuse::{AbuseLog, Stage};
use ventanilla::journal::{Author, Body, Draft, Edit, Hlc, Intent, Journal, LogId, RecordId, Salt, Stream, Writer};
use ventanilla::pack;
use ventanilla::pack::Report;

fn smallest() -> Value {
    serde_json::from_str(include_str!("data/packs/smallest.json")).unwrap()
}

fn lines(findings: &[pack::check::Finding]) -> Vec<String> {
    findings.iter().map(ToString::to_string).collect()
}

/// The smallest pack with one thing changed: a value at a JSON pointer, or taken away.
fn with(pointer: &str, value: Option<Value>) -> String {
    let mut document = smallest();
    let (above, name) = pointer.rsplit_once('/').unwrap();
    match (document.pointer_mut(above).unwrap(), value) {
        (Value::Object(members), Some(value)) => drop(members.insert(name.to_owned(), value)),
        (Value::Object(members), None) => drop(members.remove(name)),
        (Value::Array(items), Some(value)) if name == "-" => items.push(value),
        (Value::Array(items), Some(value)) => items[name.parse::<usize>().unwrap()] = value,
        _ => unreachable!("{pointer} names nothing"),
    }
    serde_json::to_string_pretty(&document).unwrap()
}

#[track_caller]
fn refused(pointer: &str, value: Value, finding: &str) {
    let Report { errors, .. } = pack::check(&with(pointer, Some(value)));
    assert_eq!(lines(&errors), [finding]);
}

#[track_caller]
fn refused_without(pointer: &str, finding: &str) {
    assert_eq!(lines(&pack::check(&with(pointer, None)).errors), [finding]);
}

#[test]
fn the_shipped_packs_and_the_smallest_have_nothing_to_report() {
    for file in ["public/packs/water.json", "public/packs/metals.json", "tests/data/packs/smallest.json"] {
        let report = pack::check(&std::fs::read_to_string(file).unwrap());
        assert_eq!(lines(&report.errors), [""; 0], "{file}");
        assert_eq!(lines(&report.warnings), [""; 0], "{file}");
    }
}

#[test]
fn what_is_no_pack_is_refused_in_few_words() {
    let case = |text: &str, finding: &str| assert_eq!(lines(&pack::check(text).errors), [finding]);
    case("", "pack: not JSON from line 1, column 0 on. Look for a missing comma, quote or bracket.");
    case(
        "{\n \"format\": 0,\n}",
        "pack: not JSON from line 3, column 1 on. Look for a missing comma, quote or bracket.",
    );
    case("[1, 2]", "pack: no format number. Add \"format\": 0, if this is a pack.");
    case("{\"format\": 7, \"odd\": 1}", "pack: format 7; this version reads up to 0. Update the program.");
    case(&"[".repeat(200_000), "pack: nested deeper than 32; this is no pack.");
    case(&" ".repeat(2_097_153), "pack: 2097153 bytes; a pack has at most 2097152. Shorten it.");
    let mut marked = String::from("\u{feff}");
    marked.push_str(&smallest().to_string());
    assert!(pack::check(&marked).is_usable(), "a byte order mark is no fault");
}

#[test]
fn a_wrong_shape_is_found_by_name() {
    let known = "expected one of `working_days`, `open_hours`, `open_minutes`, `hours`, `minutes`";
    refused_without("/classes/0/limit/unit", "classes › simple › limit: \"unit\" is missing. Add it.");
    refused("/classes/0/limit", json!({}), "classes › simple › limit: \"amount\" is missing. Add it.");
    refused(
        "/classes/0/label",
        Value::Null,
        "classes › simple › label: invalid type: null, expected a map. Correct it.",
    );
    refused_without("/callbacks", "pack: \"callbacks\" is missing. Add it.");
    refused(
        "/classes/0/limit/unit",
        json!("days"),
        &format!("classes › simple › limit › unit: unknown variant `days`, {known}. Correct it."),
    );
    refused("/time_zone", json!("Europe/Badajoz"), "time_zone: not a known time zone: Europe/Badajoz. Correct it.");
    refused("/forms/0/letter", json!("T"), "forms › hoja › letter: not a letter for numbers: T. Correct it.");
    refused(
        "/departments/0/id",
        json!("Redes y más"),
        "departments › Redes y más › id: not an id: Redes y más. Correct it.",
    );
    let holiday = json!([{"date": "2026-02-30", "label": {"es": "Fiesta"}}]);
    refused("/holidays", holiday, "holidays › #1 › date: not a date: 2026-02-30. Correct it.");
    let hours = json!([["08:00", "25:00"]]);
    refused(
        "/calendars/0/weekdays/mon",
        hours,
        "calendars › oficina › weekdays › mon › #1 › #2: not a time of day: 25:00. Correct it.",
    );
    refused("/name", json!({"es": "A", "ES": "B"}), "name: not a language: ES. Correct it.");
}

#[test]
fn a_name_that_leads_nowhere_is_refused_with_those_that_exist() {
    refused(
        "/categories/0/department",
        json!("rede"),
        "categories › corte › department: there is no Department \"rede\". Use one of: redes.",
    );
    refused(
        "/contact_kinds/0/form",
        json!("hojas"),
        "contact_kinds › queja › form: there is no Form \"hojas\". Use one of: hoja.",
    );
    refused(
        "/categories/0/class",
        json!("otra"),
        "categories › corte › class: there is no Class \"otra\". Use one of: simple.",
    );
    refused(
        "/classes/0/limit/calendar",
        json!("x"),
        "classes › simple › limit › calendar: there is no Calendar \"x\". Use one of: oficina.",
    );
    refused(
        "/forms/0/subject",
        json!("asunto"),
        "forms › hoja › subject: there is no Field \"asunto\". Use one of: hechos, motivo, departamento, motivos, peticion.",
    );
    refused("/callbacks/script", json!("x"), "callbacks › script: there is no Script \"x\". Use one of: llamada.");
    refused(
        "/forms/0/counts_as_filed",
        json!(["x"]),
        "forms › hoja › counts_as_filed: there is no Field \"x\". Use one of: hechos, motivo, departamento, motivos, peticion.",
    );
    refused(
        "/scripts/0/steps/1/asks",
        json!(["hecho"]),
        "scripts › llamada › steps › pregunta › asks: there is no Field \"hecho\". Use one of: hechos, motivo, departamento, motivos, peticion.",
    );
    refused(
        "/scripts/0/steps/0/choices/1/goto",
        json!("final"),
        "scripts › llamada › steps › saludo › choices › nada › goto: there is no Step \"final\". Use one of: fin, saludo, pregunta.",
    );
    refused(
        "/scripts/0/steps/0/choices/0/set/departamento",
        json!("jardines"),
        "scripts › llamada › steps › saludo › choices › queja › set › departamento: there is no Department \"jardines\". Use one of: redes.",
    );
}

#[test]
fn a_script_that_may_never_end_is_refused() {
    refused(
        "/scripts/0/steps/1/goto",
        json!("saludo"),
        "scripts › llamada › steps: leads back to \"saludo\" and may never end. Lead it forwards.",
    );
    refused_without(
        "/scripts/0/steps/2/ends",
        "scripts › llamada › steps › fin: \"fin\" neither ends nor leads on. Add \"ends\" or \"goto\".",
    );
    refused(
        "/scripts/0/steps/0/goto",
        json!("fin"),
        "scripts › llamada › steps: no way leads to \"pregunta\". Lead one there, or take it away.",
    );
    refused(
        "/scripts/0/steps/2/goto",
        json!("fin"),
        "scripts › llamada › steps › fin: ends and leads on at once. Take one away.",
    );
    refused("/scripts/0/steps", json!([]), "scripts › llamada › steps: at least one Step is needed. Add one.");
    let step = |n: usize| json!({"id": format!("s{n}"), "title": {"es": "S"}, "kind": "ask"});
    let many: Vec<Value> = (0..301).map(step).collect();
    refused("/scripts/0/steps", json!(many), "scripts › llamada › steps: more than 300 of Step. Divide it.");
}

#[test]
fn a_form_without_what_it_needs_is_refused() {
    refused_without("/forms/0/judgement", "forms › hoja: a complaint form needs a Judgement. Add it.");
    refused("/forms/0/clocks", json!([]), "forms › hoja: a complaint form needs a Clock. Add it.");
    refused("/forms/0/fields/2/kind", json!("line"), "forms › hoja: a complaint form needs a DepartmentField. Add it.");
    refused(
        "/forms/0/counts_as_filed",
        json!([]),
        "forms › hoja: numbered, but \"counts_as_filed\" is empty. Name the fields.",
    );
    let two = json!([{"id": "yes", "label": {"es": "Sí"}}, {"id": "no", "label": {"es": "No"}}]);
    refused(
        "/forms/0/fields/4/options",
        two,
        "forms › hoja › fields › peticion: one of the two questions needs the options yes, no, pending.",
    );
    refused(
        "/forms/0/fields/0/options",
        json!([{"id": "a", "label": {"es": "A"}}]),
        "forms › hoja › fields › hechos: options, but nothing is chosen here. Take them away.",
    );
    refused(
        "/forms/0/fields/3/when",
        json!([{"field": "peticion"}]),
        "forms › hoja › fields › motivos › when: depends on \"peticion\", which comes later. Move it up.",
    );
    refused(
        "/forms/0/fields/4/when/0/is",
        json!(["maybe"]),
        "forms › hoja › fields › peticion › when: \"motivos\" can never be \"maybe\". Correct it.",
    );
    refused(
        "/scripts/0/steps/0/choices/0/set/motivos",
        json!(true),
        "scripts › llamada › steps › saludo › choices › queja: \"motivos\" can never be true. Correct it.",
    );
}

#[test]
fn hours_and_limits_that_cannot_be_kept_are_refused() {
    refused("/classes/0/limit/amount", json!(0), "classes › simple › limit: a limit of nothing. Write how much.");
    refused_without(
        "/classes/0/limit/calendar",
        "classes › simple › limit: whose days or hours count? Name a calendar.",
    );
    refused(
        "/classes/0/limit",
        json!({"amount": 1, "unit": "hours", "by": "14:00"}),
        "classes › simple › limit: \"by\" goes with working days only. Take it away.",
    );
    refused(
        "/calendars/0/weekdays/mon",
        json!([["08:00", "14:00"], ["13:00", "15:00"]]),
        "calendars › oficina › weekdays: 08:00–14:00 and 13:00–15:00 overlap. Join them.",
    );
    refused(
        "/calendars/0/weekdays/tue",
        json!([["05:00", "09:00"]]),
        "calendars › oficina › weekdays: 22:00–06:00 and 05:00–09:00 overlap. Join them.",
    );
    // Sunday night runs into Monday morning.
    refused(
        "/calendars/0/weekdays/sun",
        json!([["22:00", "09:00"]]),
        "calendars › oficina › weekdays: 22:00–09:00 and 08:00–14:00 overlap. Join them.",
    );
    refused("/calendars/0/always", json!(true), "calendars › oficina: always open, and hours as well. Take one away.");
    refused("/calendars/0/weekdays", json!({}), "calendars › oficina: never open. Add hours, or \"always\".");
    refused(
        "/callbacks/slot_minutes",
        json!(25),
        "callbacks › slot_minutes: slots of 25 minutes. Use 10, 15, 20, 30 or 60.",
    );
    refused("/phone_country", json!("+34"), "phone_country: \"+34\" is no calling code. Write it as in \"34\".");
}

#[test]
fn what_is_there_twice_is_refused() {
    refused(
        "/departments/-",
        json!({"id": "redes", "label": {"es": "R"}}),
        "departments: two of Department are called \"redes\". Rename one.",
    );
    refused(
        "/dispositions/-",
        json!({"id": "otra", "label": {"es": "O"}, "key": "1"}),
        "dispositions: the key \"1\" chooses two things. Change one.",
    );
    refused("/dispositions/0/key", json!("Á"), "dispositions: \"Á\" is no key. Use a digit or a lower-case letter.");
    let note = json!({"id": "nota", "label": {"es": "N"}, "role": "note", "letter": "R", "counts_as_filed": ["a"],
        "fields": [{"id": "a", "label": {"es": "A"}, "kind": "line"}]});
    refused("/forms/-", note, "forms: the letter \"R\" begins two forms' numbers. Change one.");
    let member = smallest().to_string().replacen("\"label\":", "\"label\":{},\"label\":", 1);
    assert_eq!(lines(&pack::check(&member).errors), ["pack: duplicate member `label`. Correct it."]);
}

#[test]
fn a_text_nobody_could_say_is_refused() {
    refused("/departments/0/label", json!({"en": "Network"}), "departments › redes › label: no text in es. Write it.");
    refused("/departments/0/label", json!({}), "departments › redes › label: no text in es. Write it.");
    refused("/departments/0/label", json!({"es": "  "}), "departments › redes › label: no text in es. Write it.");
    refused("/languages", json!([]), "languages: at least one Language is needed. Add one.");
    let report = pack::check(&with("/greetings/0/say", Some(json!({"es": "hola, {cliente}"}))));
    let found = lines(&report.errors);
    assert!(
        found[0].starts_with("greetings › #1 › say › es: \"{cliente}\" is no placeholder. Between braces stand: org, ")
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn what_this_version_does_not_know_is_reported_and_hinders_nothing() {
    let mut document = smallest();
    document["colour"] = json!("blue");
    document["departments"][0]["floor"] = json!(3);
    document["forms"][0]["fields"][0]["$comment"] = json!("notes for editors are no members");
    document["languages"] = json!(["es", "en"]);
    let checked = pack::read(&document.to_string()).unwrap();
    let found = lines(&checked.report.warnings);
    assert_eq!(found[0], "pack: \"colour\" is not known and not used. Check its spelling.");
    assert_eq!(found[1], "departments › redes: \"floor\" is not known and not used. Check its spelling.");
    assert!(found[2..].iter().all(|line| line.ends_with("no text in en; the first language is shown.")));
    assert!(found.len() > 20, "every text but the name lacks English");
}

#[test]
fn no_byte_of_a_pack_can_be_lost_or_changed_so_that_the_checker_falls_over() {
    let text = serde_json::to_string(&smallest()).unwrap();
    for cut in (0..text.len()).step_by(5).filter(|cut| text.is_char_boundary(*cut)) {
        assert!(!pack::check(&text[..cut]).is_usable());
        let mut changed = text.clone();
        let end = (cut + 1..=text.len()).find(|end| text.is_char_boundary(*end)).unwrap();
        changed.replace_range(cut..end, "0");
        let _ = pack::check(&changed);
    }
}

#[test]
fn what_must_not_be_missed_on_a_call_names_only_what_exists() {
    let person = |departments: &[&str], categories: &[&str]| json!([{"id": "duty", "label": {"es": "Guardia"}, "phone": "1", "departments": departments, "categories": categories}]);
    let unanswerable = |limit: Value, persons: Value| json!({"limit": limit, "persons": persons});
    let minutes = json!({"amount": 30, "unit": "minutes"});
    let report =
        pack::check(&with("/unanswerable", Some(unanswerable(minutes.clone(), person(&["redes"], &["corte"])))));
    assert_eq!(lines(&report.errors), [""; 0]);
    refused(
        "/unanswerable",
        unanswerable(minutes.clone(), person(&["rede"], &[])),
        "unanswerable › persons › duty › departments: there is no Department \"rede\". Use one of: redes.",
    );
    refused(
        "/unanswerable",
        unanswerable(minutes.clone(), person(&[], &["cortes"])),
        "unanswerable › persons › duty › categories: there is no Category \"cortes\". Use one of: corte.",
    );
    refused(
        "/unanswerable",
        unanswerable(minutes, json!([])),
        "unanswerable › persons: at least one Person is needed. Add one.",
    );
    refused(
        "/unanswerable",
        unanswerable(json!({"amount": 0, "unit": "minutes"}), person(&[], &[])),
        "unanswerable › limit: a limit of nothing. Write how much.",
    );
    let said = json!({"say": {"es": "Basta."}});
    refused(
        "/abuse",
        json!({"first": said, "second": said, "superior": said, "end": said, "disposition": "insultos"}),
        "abuse › disposition: there is no Disposition \"insultos\". Use one of: hecha.",
    );
    let reach = json!({"id": "e112", "label": {"es": "Emergencias"}, "phone": "112"});
    let emergency = |ring: Value| json!([{"id": "fuego", "label": {"es": "Fuego"}, "say": {"es": "Salga."}, "ring": ring, "wake": []}]);
    refused(
        "/emergencies",
        emergency(json!([])),
        "emergencies › fuego › ring: at least one Person is needed. Add one.",
    );
    refused(
        "/emergencies",
        emergency(json!([reach, reach])),
        "emergencies › fuego › ring: two of Person are called \"e112\". Rename one.",
    );
    let disclosure = |rules: Value| {
        json!({
            "relations": [{"id": "titular", "label": {"es": "Titular"}, "is_holder": true}],
            "checks": [{"id": "nif", "label": {"es": "NIF"}}],
            "topics": [{"id": "deuda", "label": {"es": "Deuda"}, "rules": rules}],
        })
    };
    refused(
        "/disclosure",
        disclosure(json!([{"relations": ["inquilino"], "checks": ["nif"]}])),
        "disclosure › topics › deuda › rules › relations: there is no Relation \"inquilino\". Use one of: titular.",
    );
    refused(
        "/disclosure",
        disclosure(json!([{"relations": ["titular"], "checks": ["dni"]}])),
        "disclosure › topics › deuda › rules › checks: there is no Check \"dni\". Use one of: nif.",
    );
}

/// What a contact says of an abusive caller after these stages.
fn log(said: &[Stage]) -> AbuseLog {
    let id = RecordId::new("contact", [3; 12]);
    let edit = said.iter().fold(Edit::new(id.clone()), |edit, stage| edit.set(stage.field(), 1));
    let mut journal = Journal::default();
    let mut writer = Writer::new("AAAAAAAAAAAAAAAA", LogId::new(Stream::Core, [1; 12]));
    let author = Author { agent: String::new(), name: "Marta".into(), desk: "7K3".into() };
    let body = Body { author, at: 0, offset: 60, intent: Intent::Edit, batch: None };
    let parts = vec![edit.set("agent", "agent/a").into_part()];
    let entry = writer.write(Hlc { ms: 1, count: 0 }, &Draft { body, parts }, &[Salt([2; 12]), Salt([2; 12])]);
    journal.admit(&entry.unwrap());
    AbuseLog::of(journal.view(&id).unwrap())
}

#[test]
fn b64_a_contact_is_abusive_only_after_two_warnings_that_are_on_record() {
    let pack = pack::adopted(&std::fs::read_to_string("public/packs/water.json").unwrap()).unwrap();
    for (said, abusive) in [
        (&[][..], false),
        (&[Stage::First], false),
        (&[Stage::Second], false),
        (&[Stage::First, Stage::Superior], false),
        (&[Stage::First, Stage::Second], true),
        (&[Stage::First, Stage::Second, Stage::End], true),
    ] {
        assert_eq!(pack.may_finish_with("abusiva", &log(said)), abusive, "{said:?}");
        assert!(pack.may_finish_with("linea-muda", &log(said)), "a silent line needs no warning");
        assert!(pack.may_finish_with("resuelta", &log(said)));
    }
}
