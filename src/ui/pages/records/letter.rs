//! The organisation's letter that answers a complaint, with its blanks filled: where the answer begins.

use super::complaint_page::Page;
use super::complaint_rows::answer_of;
use crate::domain::form::FieldKind;
use crate::domain::placeholder::{Placeholder, fill};
use crate::ui::pages::answers::house;
use leptos::prelude::*;

/// The letter about this complaint as whoever sits here begins it; none where the organisation has none.
#[must_use]
pub fn letter(page: Page) -> Option<String> {
    let app = page.app;
    let pack = app.pack_now()?;
    let complaint = untrack(|| page.complaint.get())?;
    let mut values = house(app, complaint.filed);
    let department = answer_of(app, &complaint, FieldKind::Department).unwrap_or_default();
    for (blank, value) in [
        (Placeholder::Customer, complaint.name.clone()),
        (Placeholder::Number, complaint.number.clone()),
        (Placeholder::Subject, app.subject_of(&complaint)),
        (Placeholder::Department, department),
        (Placeholder::Account, complaint.account.clone()),
    ] {
        values.insert(blank, value);
    }
    if let Some(agent) = app.agent() {
        values.insert(Placeholder::Agent, agent.name);
    }
    let text = app.words(&pack.procedure.as_ref()?.letter);
    Some(fill(&text, &values, |blank| app.text().script.blank(blank).to_owned()).to_string())
}
