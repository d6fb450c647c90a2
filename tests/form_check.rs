//! What a person notices of a form: which fields are there, what is refused, what the check page says.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use serde_json::{Value, json};
use ventanilla::domain::day::Day;
use ventanilla::domain::form::{Answers, FieldKind, Form};
use ventanilla::domain::form_check::{
    AttachedFile, FieldProblem, Shown, Surroundings, check_rows, missing_to_count, validate, visible,
};
use ventanilla::domain::phone::PhoneProblem;
use ventanilla::domain::slug::FieldId;
use ventanilla::reading::read;

fn form() -> Form {
    let field = |id: &str, kind: &str, more: Value| {
        let mut field = json!({"id": id, "label": {"es": id}, "kind": kind});
        field.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        field
    };
    let options = json!([{"id": "sms", "label": {"es": "SMS"}}, {"id": "letter", "label": {"es": "carta"}}]);
    let fields = json!([
        field("subject", "line", json!({"required": true, "max": 10})),
        field("happened", "date", json!({"dates": "past"})),
        field("visit", "date", json!({"dates": "future"})),
        field("hour", "time", json!({})),
        field("mobile", "phone", json!({})),
        field("refund", "money", json!({"max": 5000})),
        field("reply", "choice", json!({"options": options, "required": true})),
        field("street", "line", json!({"required": true, "when": [{"field": "reply", "is": ["letter"]}]})),
        field("town", "line", json!({"when": [{"field": "street"}]})),
        field("again", "yes_no", json!({})),
        field("department", "department", json!({})),
        field("evidence", "files", json!({"max": 2})),
    ]);
    read(&json!({
        "id": "f", "label": {"es": "f"}, "role": "note", "fields": fields,
        "counts_as_filed": ["subject", "street", "happened"],
    }))
    .unwrap()
}

fn answers(json: &Value) -> Answers {
    read(json).unwrap()
}

fn file(name: &str, bytes: u64, media_type: &str) -> AttachedFile {
    let field = FieldId::new("evidence").unwrap();
    AttachedFile { field, name: name.into(), bytes, media_type: media_type.into() }
}

#[track_caller]
fn refused(typed: &Value, files: &[AttachedFile]) -> Vec<(String, FieldProblem)> {
    let around = Surroundings {
        today: Day::parse("2026-11-22").unwrap(),
        phone_country: "34",
        max_file_bytes: 1000,
        accepts_file: &|kind| kind.starts_with("image/"),
        knows: &|kind, id| kind == FieldKind::Department && id == "redes",
    };
    let errors = validate(&form(), &answers(typed), files, &around);
    errors.into_iter().map(|error| (error.field.to_string(), error.problem)).collect()
}

#[test]
fn b33_errors_come_in_the_order_of_the_form() {
    let found = refused(&json!({"subject": "  ", "mobile": "612", "reply": "letter"}), &[]);
    let expected = [
        ("subject", FieldProblem::Missing),
        ("mobile", FieldProblem::Phone(PhoneProblem::TooShort(3))),
        ("street", FieldProblem::Missing),
    ];
    assert_eq!(found, expected.map(|(field, problem)| (field.to_owned(), problem)));
}

#[test]
fn each_kind_of_answer_is_looked_at() {
    let case = |field: &str, answer: Value, problem: Option<FieldProblem>| {
        let mut typed = json!({"subject": "agua", "reply": "sms"});
        typed[field] = answer.clone();
        let found = refused(&typed, &[]);
        assert_eq!(found, problem.map(|p| (field.to_owned(), p)).into_iter().collect::<Vec<_>>(), "{field}: {answer}");
    };
    case("subject", json!("ñandúñandú"), None);
    case("subject", json!("ñandúñandú!"), Some(FieldProblem::TooLong { max: 10, is: 11 }));
    case("happened", json!("2026-11-22"), None);
    case("happened", json!("2026-11-23"), Some(FieldProblem::InFuture));
    case("happened", json!("2026-02-30"), Some(FieldProblem::NotADate));
    case("visit", json!("2026-11-22"), None);
    case("visit", json!("2026-11-21"), Some(FieldProblem::InPast));
    case("hour", json!("24:00"), Some(FieldProblem::NotATime));
    case("refund", json!(5000), None);
    case("refund", json!(5001), Some(FieldProblem::TooHigh { max: 5000 }));
    case("refund", json!(-1), Some(FieldProblem::NotANumber));
    case("refund", json!("12"), Some(FieldProblem::NotANumber));
    case("reply", json!("fax"), Some(FieldProblem::NotAChoice));
    case("again", json!(false), None);
    case("again", json!("no"), Some(FieldProblem::NotAChoice));
    case("department", json!("redes"), None);
    case("department", json!("jardines"), Some(FieldProblem::NotAChoice));
}

#[test]
fn evidence_that_does_not_fit_is_named() {
    let typed = json!({"subject": "agua", "reply": "sms"});
    let case = |files: &[AttachedFile], problem: Option<FieldProblem>| {
        let found = refused(&typed, files);
        assert_eq!(found, problem.map(|p| ("evidence".to_owned(), p)).into_iter().collect::<Vec<_>>());
    };
    let good = file("grifo.jpg", 1000, "image/jpeg");
    case(&[good.clone(), good.clone()], None);
    case(&[good.clone(), good.clone(), good.clone()], Some(FieldProblem::TooManyFiles { max: 2 }));
    let big = FieldProblem::FileTooBig { name: "casa.jpg".into(), max: 1000 };
    case(&[good.clone(), file("casa.jpg", 1001, "image/jpeg")], Some(big));
    let program = FieldProblem::FileKind { name: "a.exe".into() };
    case(&[good, file("a.exe", 10, "application/x-msdownload")], Some(program));
}

#[test]
fn a_field_that_is_not_shown_neither_hinders_nor_counts() {
    let form = form();
    let shown = |typed: &Value| -> Vec<String> {
        let typed = answers(typed);
        visible(&form, &typed)
            .iter()
            .map(|field| field.id.to_string())
            .filter(|id| id == "street" || id == "town")
            .collect()
    };
    assert_eq!(shown(&json!({"reply": "letter"})), ["street"]);
    assert_eq!(shown(&json!({"reply": "letter", "street": "Molino"})), ["street", "town"]);
    // The street was typed and then the reply changed: the town hangs on a street that does not count.
    assert!(shown(&json!({"reply": "sms", "street": "Molino"})).is_empty());
    let missing = |typed: &Value| -> Vec<String> {
        missing_to_count(&form, &answers(typed)).into_iter().map(ToString::to_string).collect()
    };
    assert_eq!(missing(&json!({"reply": "sms", "subject": "agua"})), ["happened"]);
    assert_eq!(missing(&json!({"reply": "letter"})), ["subject", "street", "happened"]);
}

#[test]
fn the_check_page_shows_every_answer_as_what_it_is() {
    let form = form();
    let typed = answers(&json!({
        "subject": "agua", "happened": "2026-11-20", "mobile": "612 08 44 19", "refund": 1250, "reply": "sms",
        "street": "not shown", "again": false, "visit": "someday",
    }));
    let rows = check_rows(&form, &typed, &[file("grifo.jpg", 1, "image/jpeg")], "34");
    let row = |id: &str| rows.iter().find(|row| row.field.id.as_str() == id).map(|row| row.shown.clone());
    assert_eq!(row("subject"), Some(Shown::Text("agua")));
    assert_eq!(row("happened"), Some(Shown::Day(Day::parse("2026-11-20").unwrap())));
    assert!(matches!(row("mobile"), Some(Shown::Phone(phone)) if phone.e164() == "+34612084419"));
    assert_eq!(row("refund"), Some(Shown::Money(1250)));
    assert!(matches!(row("reply"), Some(Shown::Option(option)) if option.id.as_str() == "sms"));
    assert_eq!(row("again"), Some(Shown::YesNo(false)));
    assert_eq!(row("visit"), Some(Shown::Text("someday")), "what cannot be read is shown as typed");
    assert_eq!(row("evidence"), Some(Shown::Files(1)));
    assert_eq!(row("hour"), Some(Shown::Nothing));
    assert_eq!(row("street"), None);
}

#[test]
fn b29_a_blank_of_a_standard_answer_that_nobody_filled_in_is_refused_by_name() {
    let typed = json!({"subject": "{plazo}", "reply": "sms"});
    let blank = FieldProblem::Blank { name: "plazo".into() };
    assert_eq!(refused(&typed, &[]), [("subject".to_owned(), blank)]);
}
