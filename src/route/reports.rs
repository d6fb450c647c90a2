//! What is asked of the reports, as their address says it: `#/reports?from=2026-11-20&to=2026-11-20`, and with
//! `&of=contacts&by=agent&key=agent%2F…` one figure of them. What cannot be read is not asked for.

use std::fmt::{self, Write};

use super::query::{Query, decode, encode};
use crate::domain::day::Day;
use crate::domain::report::{By, Days, Subject, Which};

/// What is asked of the reports.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Asked {
    /// The days; none asks for the last day that was worked.
    pub days: Option<Days>,
    /// What of them.
    pub view: View,
}

/// What of a report is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// All of it.
    #[default]
    Whole,
    /// As a sheet to print.
    Sheet,
    /// The records behind a figure.
    Figure(Which),
}

const fn subject(subject: Subject) -> &'static str {
    match subject {
        Subject::Contacts => "contacts",
        Subject::Complaints => "complaints",
        Subject::Callbacks => "callbacks",
        Subject::Promises => "promises",
        Subject::Commitments => "commitments",
    }
}

const fn by(by: By) -> &'static str {
    match by {
        By::Kind => "kind",
        By::Agent => "agent",
        By::State => "state",
    }
}

impl Asked {
    /// Reads the parts after `reports` and the query.
    pub(super) fn read(parts: &[&str], query: &str) -> Option<Self> {
        let query = Query(query);
        let day = |name| Day::parse(query.value(name)?).ok();
        let days = day("from").zip(day("to")).map(|(from, to)| Days::new(from, to));
        let view = match parts {
            [] => figure(&query).map_or(View::Whole, View::Figure),
            ["sheet"] => View::Sheet,
            _ => return None,
        };
        Some(Self { days, view })
    }

    pub(super) fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.view == View::Sheet { "#/reports/sheet" } else { "#/reports" })?;
        let mut separator = '?';
        let mut pair = |name: &str, value: &str| {
            f.write_char(separator)?;
            separator = '&';
            write!(f, "{name}=")?;
            encode(f, value)
        };
        if let Some(days) = self.days {
            pair("from", &days.from().to_string())?;
            pair("to", &days.to().to_string())?;
        }
        if let View::Figure(which) = &self.view {
            pair("of", subject(which.subject))?;
            if let Some((split, key)) = &which.part {
                pair("by", by(*split))?;
                pair("key", key)?;
            }
        }
        Ok(())
    }
}

fn figure(query: &Query<'_>) -> Option<Which> {
    let named = query.value("of")?;
    let subject = Subject::ALL.into_iter().find(|known| subject(*known) == named)?;
    let split = query.value("by").and_then(|named| By::ALL.into_iter().find(|known| by(*known) == named));
    let part = split.map(|split| (split, query.value("key").map(decode).unwrap_or_default()));
    Some(Which { subject, part })
}
