//! The texts themselves, checked as data. Every check lists all its findings at once.

use super::{DECLARED, Pattern};

/// A text as its area file declares it.
pub(crate) struct Declared {
    pub name: &'static str,
    pub values: &'static [&'static str],
    pub es: &'static [&'static str],
    pub zh: &'static [&'static str],
    pub en: &'static [&'static str],
}

impl Declared {
    fn forms(&self) -> impl Iterator<Item = &'static str> {
        [self.es, self.zh, self.en].into_iter().flatten().copied()
    }
}

/// Texts that are rightly the same in two languages: words both use, units, and values with punctuation alone.
const COINCIDE: &[&str] = &[
    "Common.app",
    "Common.no",
    "Common.span_minutes",
    "Common.span_hours",
    "Common.span_hours_minutes",
    "Common.percent",
    "Shell.agent_with_number",
    "Desk.channel_chat",
    "Form.error_prefix",
    "Callback.slot_range",
    "Settings.role_supervisor",
    "Callback.attempt_by",
    "Report.percent",
    "Lock.after",
    "Keys.key_control",
    "Keys.key_shift",
    "Keys.key_enter",
    "Keys.key_escape",
    "Keys.key_delete",
    "Keys.key_backspace",
    "Keys.key_home",
    "Keys.key_end",
    "Keys.key_page_up",
    "Keys.key_page_down",
];

/// Runs a check on every text and fails with all that it found.
fn each(check: impl Fn(&Declared) -> Option<String>) {
    let all: Vec<&Declared> = DECLARED.iter().flat_map(|area| area.iter()).collect();
    assert!(all.len() > 300, "the areas are not reached");
    let found: Vec<String> =
        all.into_iter().filter_map(|text| check(text).map(|what| format!("{}: {what}", text.name))).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

fn placeholders(forms: &[&str]) -> Vec<String> {
    let mut names: Vec<String> = forms
        .iter()
        .flat_map(|form| form.split('{').skip(1))
        .map(|after| after.split_once('}').expect("an opened brace is closed").0.to_owned())
        .collect();
    names.sort();
    names.dedup();
    names
}

/// The letters of a pattern without the names of its values.
fn written(form: &str) -> impl Iterator<Item = char> {
    form.split('{').enumerate().flat_map(|(place, part)| {
        if place == 0 { part } else { part.split_once('}').map_or(part, |(_, after)| after) }.chars()
    })
}

fn is_chinese(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

#[test]
fn no_text_is_empty_or_padded() {
    each(|text| text.forms().find(|form| form.is_empty() || form.trim() != *form).map(|form| format!("{form:?}")));
}

#[test]
fn languages_differ_unless_they_rightly_coincide() {
    each(|text| {
        let coincide = text.es == text.en || text.zh == text.en || text.zh == text.es;
        (coincide != COINCIDE.contains(&text.name)).then(|| format!("{:?} {:?} {:?}", text.es, text.zh, text.en))
    });
}

#[test]
fn every_language_uses_exactly_the_declared_values() {
    each(|text| {
        let mut declared: Vec<String> = text.values.iter().map(ToString::to_string).collect();
        declared.sort();
        [text.es, text.zh, text.en]
            .iter()
            .find(|forms| placeholders(forms) != declared)
            .map(|forms| format!("{forms:?}"))
    });
}

#[test]
fn punctuation_is_typographic() {
    const TYPED: [&str; 9] = ["...", "\"", "'", " ,", " .", " ?", " :", " ;", "  "];
    each(|text| text.forms().find(|form| TYPED.iter().any(|bad| form.contains(bad))).map(|form| format!("{form:?}")));
}

#[test]
fn chinese_has_characters_and_full_width_punctuation() {
    each(|text| {
        let foreign =
            text.zh.iter().any(|form| written(form).any(char::is_alphabetic) && !written(form).any(is_chinese))
                && !COINCIDE.contains(&text.name);
        let half_width = text.zh.iter().any(|form| {
            let letters: Vec<char> = form.chars().collect();
            letters.windows(2).any(|pair| {
                (is_chinese(pair[0]) && ",.?!:;()".contains(pair[1]))
                    || (is_chinese(pair[1]) && ",.?!:;()".contains(pair[0]))
            })
        });
        (foreign || half_width).then(|| format!("{:?}", text.zh))
    });
}

#[test]
fn spanish_questions_open_and_close() {
    each(|text| {
        let odd = |form: &&&str| {
            form.matches('¿').count() != form.matches('?').count()
                || form.matches('¡').count() != form.matches('!').count()
                || form.matches('«').count() != form.matches('»').count()
        };
        text.es.iter().find(odd).map(|form| format!("{form:?}"))
    });
}

#[test]
fn a_count_of_one_takes_the_singular() {
    let pattern = Pattern { one: Some("{n} llamada de {who}"), many: "{n} llamadas de {who}" };
    assert_eq!(pattern.fill(&[("n", &1), ("who", &"Ana")]), "1 llamada de Ana");
    assert_eq!(pattern.fill(&[("n", &0), ("who", &"Ana")]), "0 llamadas de Ana");
}

#[test]
fn a_value_is_never_read_as_a_pattern() {
    let pattern = Pattern { one: None, many: "{a} y {b}" };
    assert_eq!(pattern.fill(&[("a", &"{b}"), ("b", &"{")]), "{b} y {");
}
