//! The water utility's day: what its pack says in each branch of a call, and when things are due.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod pack_walk;

use pack_walk::{Call, every_way_ends_with_its_form_filled, shipped, ways};
use serde_json::Value;
use ventanilla::domain::day::{ClockTime, Day};
use ventanilla::domain::form::{Answers, FieldKind};
use ventanilla::domain::form_check::{FieldProblem, Surroundings, validate};
use ventanilla::domain::greeting::greeting_at;
use ventanilla::domain::judgement::{Judgement, judged};
use ventanilla::domain::moment::Moment;
use ventanilla::domain::placeholder::{Placeholder, Values, fill};
use ventanilla::domain::script::Purpose;
use ventanilla::domain::script_run::owed;
use ventanilla::domain::slots::slots_on;
use ventanilla::domain::text::{Lang, Reading};
use ventanilla::pack::Pack;

fn water() -> Pack {
    shipped("water")
}

fn spanish(pack: &Pack) -> Reading {
    pack.reading(Lang::new("es").unwrap())
}

fn at(pack: &Pack, wall: &str) -> Moment {
    let (day, time) = wall.split_once(' ').unwrap();
    let minute = ClockTime::parse(time).unwrap().minutes();
    pack.time_zone.moment(Day::parse(day).unwrap().at_minute(minute))
}

fn wall(pack: &Pack, at: Option<Moment>) -> String {
    pack.time_zone.local(at.unwrap()).format("%Y-%m-%d %H:%M").to_string()
}

#[test]
fn b25_a_complaint_takes_the_branch_of_its_judgement() {
    let pack = water();
    let script = pack.script_for(Purpose::Inbound, "telefono").unwrap();
    let form = pack.form("reclamacion").unwrap();
    let complaint = || Call::new(script).choose("saludo", "habla").choose("escucha", "reclamacion");
    let case = |call: Call<'_>, judgement: Judgement, branch: &[&str]| {
        assert_eq!(judged(form, &call.form), Some(judgement));
        let path = call.path();
        let from = path.iter().position(|id| *id == branch[0]).unwrap();
        assert_eq!(&path[from..], branch);
    };
    case(
        complaint().choose("motivos", "si").choose("razonable", "si"),
        Judgement::Stands,
        &["fallo-nuestro", "compromiso", "despedida"],
    );
    case(
        complaint().choose("motivos", "si").choose("razonable", "no").choose("peticion-excesiva", "acepta"),
        Judgement::DemandUnreasonable,
        &["peticion-excesiva", "compromiso", "despedida"],
    );
    case(
        complaint().choose("motivos", "no").choose("no-procede", "comprende"),
        Judgement::ReasonsInsufficient,
        &["no-procede", "registro", "despedida"],
    );
    case(
        complaint().choose("motivos", "no").choose("no-procede", "superior").choose("superior", "no-esta"),
        Judgement::ReasonsInsufficient,
        &["superior", "mas-tarde", "compromiso", "despedida"],
    );
    case(complaint().choose("motivos", "pendiente"), Judgement::Pending, &["mas-tarde", "compromiso", "despedida"]);
}

#[test]
fn every_way_through_a_script_ends_and_says_what_it_owes() {
    let pack = water();
    assert!(every_way_ends_with_its_form_filled(&pack) > 250);
    for call in pack.scripts.iter().flat_map(ways) {
        let quick = call.decided().disposition;
        let closing = call.last().id.as_str();
        let purpose = call.script.purpose;
        assert!(closing == "despedida" || quick.is_some() || purpose != Purpose::Inbound, "{:?}", call.path());
        assert!(!owed(call.script, &call.marks, &call.form).is_empty() || quick.is_some() || closing != "despedida");
    }
}

#[test]
fn somebody_who_insults_hears_two_warnings_before_the_agent_hangs_up() {
    let pack = water();
    let script = pack.script_for(Purpose::Inbound, "telefono").unwrap();
    let warned =
        || Call::new(script).choose("saludo", "habla").choose("escucha", "insultos").choose("insultos", "sigue");
    let ended = warned().choose("insultos-ultimo", "sigue");
    assert_eq!(ended.last().id.as_str(), "insultos-fin");
    assert_eq!(ended.decided().disposition.unwrap().as_str(), "abusiva");
    let calmed = warned().choose("insultos-ultimo", "calma");
    assert_eq!(calmed.decided().kind.unwrap().as_str(), "reclamacion");
    assert!(calmed.path().contains(&"disculpa"));
}

#[test]
fn a_visitor_whom_nobody_can_receive_leaves_a_message_and_only_then() {
    let pack = water();
    let script = pack.script_for(Purpose::Inbound, "oficina").unwrap();
    let visit = ways(script).into_iter().filter(|way| way.decided().kind.is_some_and(|kind| kind.as_str() == "visita"));
    let paths: Vec<Vec<&str>> = visit.map(|way| way.path()).collect();
    assert!(!paths.is_empty());
    for path in paths {
        let at = |step: &str| path.iter().position(|id| *id == step).unwrap();
        assert!(at("numero") < at("encargado") && at("encargado") < at("recado"), "{path:?}");
    }
}

#[test]
fn b25_the_greeting_names_the_organisation_the_hour_and_the_agent() {
    let pack = water();
    let reading = spanish(&pack);
    let script = pack.script_for(Purpose::Inbound, "telefono").unwrap();
    let say = script.step("saludo").unwrap().say.as_ref().unwrap().get(reading);
    let hour = |time: &str| greeting_at(&pack.greetings, ClockTime::parse(time).unwrap()).unwrap().say.get(reading);
    assert_eq!([hour("13:59"), hour("14:00"), hour("21:00")], ["buenos días", "buenas tardes", "buenas noches"]);
    let values = Values::from([
        (Placeholder::Org, pack.name.get(reading).to_owned()),
        (Placeholder::Greeting, hour("10:00").to_owned()),
        (Placeholder::Agent, "Marta".to_owned()),
        (Placeholder::AgentNo, "204".to_owned()),
    ]);
    let filled = fill(say, &values, |blank| blank.word().to_owned());
    assert_eq!(
        filled.to_string(),
        "Aguas de Valdelunas, buenos días. Le atiende Marta, agente 204; le informo de que esta llamada se graba. ¿En qué puedo ayudarle?"
    );
    assert!(filled.missing().is_empty());
}

#[test]
fn b15_each_class_is_due_when_the_pack_says() {
    let pack = water();
    let form = pack.form("reclamacion").unwrap();
    let answer = form.clocks.iter().find(|clock| clock.id.as_str() == "respuesta").unwrap();
    let case = |category: &str, filed: &str, due: &str| {
        let class = pack.class_of_category(category);
        assert_eq!(wall(&pack, pack.clock_due(answer, class, at(&pack, filed))), due, "{category}, filed {filed}");
    };
    case("corte-sin-aviso", "2026-11-23 10:05", "2026-11-25 14:00");
    case("agua-turbia", "2026-11-28 22:00", "2026-11-29 22:00");
    case("trato-recibido", "2026-12-03 12:00", "2026-12-10 14:00"); // over the weekend, the 7th and the 8th
    case("danos", "2026-12-18 10:00", "2027-01-13 14:00"); // over Christmas, New Year and Epiphany
    case("titularidad", "2026-11-23 10:05", "2026-12-09 14:00"); // no class of its own: the general one
    let repair = &pack.form("averia").unwrap().clocks[0];
    assert_eq!(wall(&pack, pack.clock_due(repair, None, at(&pack, "2026-11-28 03:00"))), "2026-11-29 03:00");
}

#[test]
fn b27_customers_are_called_in_the_telephone_services_half_hours() {
    let pack = water();
    let open = pack.open_time(pack.callbacks.calendar.as_str()).unwrap();
    let slots = |day: &str| slots_on(&open, Day::parse(day).unwrap(), pack.callbacks.slot_minutes).len();
    assert_eq!([slots("2026-11-23"), slots("2026-11-22"), slots("2026-12-08")], [24, 0, 0]);
}

#[test]
fn a_complaint_asks_for_no_more_than_its_branch_needs() {
    let pack = water();
    let form = pack.form("reclamacion").unwrap();
    let around = Surroundings {
        today: Day::parse("2026-11-23").unwrap(),
        phone_country: &pack.phone_country,
        max_file_bytes: pack.evidence.max_bytes,
        accepts_file: &|kind| pack.evidence.accepts(kind),
        knows: &|kind, id| match kind {
            FieldKind::Department => pack.department(id).is_some(),
            FieldKind::Category => pack.category(id).is_some(),
            _ => false,
        },
    };
    let missing = |typed: Value| -> Vec<String> {
        let answers: Answers = ventanilla::reading::read(&typed).unwrap();
        let errors = validate(form, &answers, &[], &around);
        assert!(errors.iter().all(|error| error.problem == FieldProblem::Missing), "{errors:?}");
        errors.into_iter().map(|error| error.field.to_string()).collect()
    };
    let typed = |motivos: &str, peticion: &str| {
        serde_json::json!({
            "asunto": "Tres cortes de agua en una semana sin aviso", "motivo": "corte-sin-aviso", "fecha": "2026-11-16",
            "hechos": "El agua se cortó tres veces.", "solicita": "Aviso por SMS", "motivos": motivos,
            "peticion": peticion, "departamento": "redes", "respuesta": "telefono", "telefono": "612 08 44 19",
        })
    };
    assert_eq!(form.subject_field().unwrap().id.as_str(), "asunto");
    assert_eq!(missing(typed("yes", "yes")), [""; 0]);
    assert_eq!(missing(typed("no", "")), ["explicacion"]);
    assert_eq!(missing(typed("yes", "no")), ["explicacion-peticion"]);
    assert_eq!(missing(typed("", "yes")), ["motivos"]);
    assert!(pack.evidence.accepts("image/jpeg") && !pack.evidence.accepts("application/x-msdownload"));
}
