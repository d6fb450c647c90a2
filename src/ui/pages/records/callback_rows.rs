//! One row for each call, in the groups late, now, today and other days.

use super::flags::{call_flag, slot_words};
use super::wording::{grade_words, language_words, person, record_words};
use crate::domain::callback::Callback;
use crate::domain::callback_list::{Group, Tab};
use crate::domain::moment::Moment;
use crate::domain::slots::Owner;
use crate::state::App;
use crate::ui::components::{Cell, Row};

/// The rows of these calls, in their order, with the heads of their groups where several may stand.
#[must_use]
pub fn rows(app: App, tab: Tab, calls: &[(Group, Callback)], now: i64) -> Vec<Row> {
    let grouped = matches!(tab, Tab::Today | Tab::Team);
    calls.iter().map(|(group, call)| row(app, call, grouped.then(|| group_words(app, *group)), now)).collect()
}

fn group_words(app: App, group: Group) -> String {
    let text = &app.text().callback;
    match group {
        Group::Late => text.group_late,
        Group::Now => text.group_now,
        Group::Today => text.group_today,
        Group::AnotherDay => text.group_another_day,
    }
    .to_owned()
}

fn row(app: App, call: &Callback, group: Option<String>, now: i64) -> Row {
    let text = app.text();
    let allowed = app.pack().map(|pack| pack.callbacks.max_attempts as usize).unwrap_or_default();
    let made = call.attempts.len();
    let attempts = if made == 0 { text.callback.attempts_none.to_owned() } else { text.callback.attempts(made) };
    let (lamp, flag) = call_flag(app, call, now);
    let name = if call.name.is_empty() { text.customer.without_name } else { &call.name };
    let second = [
        language_words(app, &call.language).map(|language| text.callback.speaks(language)),
        Some(grade_words(app, &call.grade)).filter(|_| !call.grade.is_empty()),
    ];
    let second: Vec<String> = second.into_iter().flatten().collect();
    let reason = if call.reason.is_empty() { text.callback.prefers_nothing } else { &call.reason };
    Row {
        key: call.id.to_string(),
        group,
        cells: vec![
            Cell::Figures(slot_words(app, call, now)),
            Cell::Name(name.to_owned(), Some(second.join(" · ")).filter(|s| !s.is_empty())),
            Cell::TwoLines(reason.to_owned(), whose(app, call, now)),
            Cell::Figures(app.phone_words(&call.phone)),
            Cell::Attempts(made, allowed, attempts),
            Cell::Flag(lamp, flag),
        ],
    }
}

/// Who promised it, or to which matter it belongs, and that it has become the team's.
#[must_use]
pub fn whose(app: App, call: &Callback, now: i64) -> String {
    let text = &app.text().callback;
    let promised = (!call.owner.is_empty() && call.created > 0)
        .then(|| text.promised_by(&person(app, &call.owner), &app.format(|f| f.date(call.created))));
    let teams = call.owner_at(Moment::from_ms(now), app.grace_minutes()) == Owner::Team;
    let whose = match promised {
        Some(promised) if teams && call.is_due() => format!("{promised} · {}", text.teams),
        Some(promised) => promised,
        None => text.teams.to_owned(),
    };
    if call.complaint.is_empty() { whose } else { format!("{} · {whose}", record_words(app, &call.complaint)) }
}
