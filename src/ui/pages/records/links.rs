//! How a record hangs together with others: what it repeats, what it came from, what came after it, what was added.

use super::wording::person;
use crate::domain::callback;
use crate::domain::contact;
use crate::route::Route;
use crate::state::{App, RecordId};
use crate::ui::live::{Parts, Show, live};
use leptos::prelude::*;

/// The links of a record; nothing when it stands alone.
#[component]
pub fn LinksCard(
    /// The record.
    record: RecordId,
) -> impl IntoView {
    let app = App::get();
    let links = Memo::new(move |_| app.links_of(&record));
    let lines = move || {
        let (links, text) = (links.get(), &app.text().calls);
        let one = |word: &'static str, id: &String| (!id.is_empty()).then(|| (word, id.clone()));
        let each = |word: &'static str, ids: &[String]| ids.iter().map(|id| (word, id.clone())).collect::<Vec<_>>();
        let mut all: Vec<(&'static str, String)> =
            one(text.repeats, &links.repeats).into_iter().chain(one(text.follows, &links.follows)).collect();
        all.extend(each(text.adds_to, &links.adds_to));
        all.extend(each(text.repeated_by, &links.repeated_by));
        all.extend(each(text.followed_by, &links.followed_by));
        all.extend(each(text.added_in, &links.added_in));
        all.into_iter().filter_map(|(word, id)| line(app, word, &id)).parts()
    };
    view! {
        <Show when=move || links.with(|links| !links.is_empty())>
            <section class="card" aria-labelledby="links-title">
                <div class="card-head">
                    <h2 id="links-title">{live(move || app.text().calls.links_title)}</h2>
                </div>
                <ul class="record-lines">{live(lines)}</ul>
            </section>
        </Show>
    }
}

/// One record in a line: how it hangs together, what it is called, what was noted in it.
fn line(app: App, word: &'static str, id: &str) -> Option<AnyView> {
    let record: RecordId = id.parse().ok()?;
    let to = Route::of_record(id)?.to_string();
    let (title, detail) = match record.kind() {
        contact::KIND => {
            let contact = app.contact(&record)?;
            let when = app.format(|f| f.moment(contact.started));
            let result = app.carried(&record).result.map(|r| crate::ui::pages::desk::result_words(app, r).to_owned());
            let typed = app.drafted(|draft| draft.key.record == id, "note");
            let note = Some(contact.note).filter(|note| !note.is_empty()).or(typed);
            let parts = [result, note, Some(person(app, &contact.agent))];
            (when, parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
        }
        callback::KIND => {
            let call = app.callback(&record)?;
            (app.format(|f| f.moment(call.from)), call.reason)
        }
        _ => {
            let matter = app.complaint(&record)?;
            let subject = app.subject_of(&matter);
            let number = matter.number;
            if number.is_empty() { (subject, app.format(|f| f.moment(matter.filed))) } else { (number, subject) }
        }
    };
    let view = view! {
        <li>
            <a class="line" href=to>
                <span class="line-what">
                    <b>{word} " " {title}</b>
                    <small>{detail}</small>
                </span>
            </a>
        </li>
    };
    Some(view.into_any())
}
