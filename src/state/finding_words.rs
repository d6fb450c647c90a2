//! What the check of an organisation pack found, in words: where, what is wrong, what to do.

use crate::domain::bad_value::BadValue;
use crate::i18n::{Formats, PackFindings, Strings};
use crate::pack::check::{ComplaintPart, Finding, Part, Problem};

/// At most so many ids are offered in place of one that does not exist.
const OFFERED: usize = 6;

/// The place of a finding in words: the names of members on the way down.
#[must_use]
pub fn place_words(text: &Strings, finding: &Finding) -> String {
    if finding.at.0.is_empty() { text.pack_findings.whole.to_owned() } else { finding.at.to_string() }
}

/// What is wrong, and what to do, in words.
#[must_use]
pub fn problem_words(text: &Strings, formats: &dyn Formats, problem: &Problem) -> String {
    let words = &text.pack_findings;
    let size = |bytes: usize| formats.size(bytes as u64);
    match problem {
        Problem::TooLarge { bytes, max } => words.too_large(&size(*bytes), &size(*max)),
        Problem::TooDeep { max } => words.too_deep(*max),
        Problem::NotJson { line, column } => words.not_json(*line, *column),
        Problem::NewerFormat { found, reads } => words.newer_format(*found, *reads),
        Problem::NoFormat => words.no_format.into(),
        Problem::MissingMember(name) => words.missing_member(name),
        Problem::Shape(detail) => words.shape(detail),
        Problem::Value(bad) => bad_value(words, bad),
        Problem::UnknownMember(name) => words.unknown_member(name),
        Problem::TooMany { part: what, max } => words.too_many(part(words, *what), *max),
        Problem::Twice { part: what, id } => words.twice(part(words, *what), id),
        Problem::Dangling { part: what, id, known } if known.is_empty() => words.dangling_alone(part(words, *what), id),
        Problem::Dangling { part: what, id, known } => {
            let offered: Vec<&str> = known.iter().take(OFFERED).map(String::as_str).collect();
            words.dangling(part(words, *what), id, &offered.join(", "))
        }
        Problem::NoneOf(what) => words.none_of(part(words, *what)),
        Problem::NoText(lang) => words.no_text(lang.as_str()),
        Problem::NotTranslated(lang) => words.not_translated(lang.as_str()),
        Problem::Placeholder { written, known } => words.placeholder(written, &known.join(", ")),
        Problem::Key(key) => words.key(*key),
        Problem::KeyTwice(key) => words.key_twice(*key),
        Problem::LetterTwice(letter) => words.letter_twice(*letter),
        Problem::LimitZero => words.limit_zero.into(),
        Problem::LimitWithoutCalendar => words.limit_without_calendar.into(),
        Problem::ByWithoutWorkingDays => words.by_without_working_days.into(),
        Problem::Overlap { first, second } => words.overlap(first, second),
        Problem::AlwaysWithHours => words.always_with_hours.into(),
        Problem::NeverOpen => words.never_open.into(),
        Problem::Circle(step) => words.circle(step),
        Problem::Unreachable(step) => words.unreachable(step),
        Problem::RunsOut(step) => words.runs_out(step),
        Problem::EndsAndLeadsOn => words.ends_and_leads_on.into(),
        Problem::NoFields => words.no_fields.into(),
        Problem::ComplaintLacks(what) => words.complaint_lacks(complaint_part(words, *what)),
        Problem::CountsNothing => words.counts_nothing.into(),
        Problem::NoOptions => words.no_options.into(),
        Problem::OptionsWithoutChoice => words.options_without_choice.into(),
        Problem::ConditionAhead(field) => words.condition_ahead(field),
        Problem::JudgementOptions(ids) => words.judgement_options(&ids.join(", ")),
        Problem::ImpossibleValue { field, value } => words.impossible_value(field, value),
        Problem::SlotMinutes(minutes) => words.slot_minutes(*minutes),
        Problem::CallingCode(code) => words.calling_code(code),
    }
}

fn bad_value(words: &PackFindings, bad: &BadValue) -> String {
    match bad {
        BadValue::Id(value) => words.bad_id(value),
        BadValue::Language(value) => words.bad_language(value),
        BadValue::Date(value) => words.bad_date(value),
        BadValue::YearDay(value) => words.bad_year_day(value),
        BadValue::Time(value) => words.bad_time(value),
        BadValue::Zone(value) => words.bad_zone(value),
        BadValue::Letter(value) => words.bad_letter(value),
    }
}

fn part(words: &PackFindings, part: Part) -> &'static str {
    match part {
        Part::Department => words.part_department,
        Part::Role => words.part_role,
        Part::Channel => words.part_channel,
        Part::Calendar => words.part_calendar,
        Part::ContactKind => words.part_contact_kind,
        Part::Category => words.part_category,
        Part::Class => words.part_class,
        Part::Form => words.part_form,
        Part::Field => words.part_field,
        Part::Option => words.part_option,
        Part::Clock => words.part_clock,
        Part::Script => words.part_script,
        Part::Step => words.part_step,
        Part::Choice => words.part_choice,
        Part::SkipReason => words.part_skip_reason,
        Part::Disposition => words.part_disposition,
        Part::Outcome => words.part_outcome,
        Part::Grade => words.part_grade,
        Part::Checklist => words.part_checklist,
        Part::Item => words.part_item,
        Part::Answer => words.part_answer,
        Part::Commitment => words.part_commitment,
        Part::Holiday => words.part_holiday,
        Part::Language => words.part_language,
        Part::Person => words.part_person,
        Part::Emergency => words.part_emergency,
        Part::Relation => words.part_relation,
        Part::Check => words.part_check,
        Part::Topic => words.part_topic,
        Part::OrderKind => words.part_order_kind,
        Part::ReturnReason => words.part_return_reason,
        Part::Service => words.part_service,
    }
}

fn complaint_part(words: &PackFindings, part: ComplaintPart) -> &'static str {
    match part {
        ComplaintPart::Judgement => words.lacks_judgement,
        ComplaintPart::Clock => words.lacks_clock,
        ComplaintPart::Letter => words.lacks_letter,
        ComplaintPart::DepartmentField => words.lacks_department,
        ComplaintPart::CategoryField => words.lacks_category,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, PlainFormats, strings};
    use crate::pack::check::Place;

    fn said(lang: Lang, problem: &Problem) -> String {
        problem_words(strings(lang), &PlainFormats { lang }, problem)
    }

    #[test]
    fn a_finding_names_place_problem_and_remedy_in_the_language_of_the_screen() {
        let known = (0..9).map(|n| format!("d{n}")).collect();
        let dangling = Problem::Dangling { part: Part::Department, id: "sales".into(), known };
        assert_eq!(
            said(Lang::En, &dangling),
            "Departments: there is no “sales”. Use one of these: d0, d1, d2, d3, d4, d5."
        );
        assert!(said(Lang::Zh, &dangling).starts_with("部门：“sales”不存在"));
        let alone = Problem::Dangling { part: Part::Script, id: "x".into(), known: Vec::new() };
        assert!(said(Lang::Es, &alone).ends_with("quite la referencia."));
        let finding = Finding { at: Place::default().below("forms").below("complaint"), problem: alone };
        assert_eq!(place_words(strings(Lang::Es), &finding), "forms › complaint");
        let top = Finding { at: Place::default(), problem: Problem::NoFormat };
        assert_eq!(place_words(strings(Lang::Es), &top), "Todo el archivo");
    }
}
