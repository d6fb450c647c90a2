//! The printed record of a contact: who, when, on which channel, what was said and done, how it ended.

use super::missing::Missing;
use super::print_page::{PrintPage, printed};
use super::sheet_rows::{Rows, Signatures};
use super::wording::{channel_words, person};
use crate::domain::contact::Contact;
use crate::i18n::stopwatch;
use crate::route::Route;
use crate::state::{App, RecordId};
use crate::ui::components::PrintSheet;
use crate::ui::live::live;
use crate::ui::pages::desk::{brief_lines, left_behind, matter_name, result_words};
use leptos::prelude::*;
use serde_json::Value;

/// The printed record of a contact.
#[component]
pub fn PrintContact(
    /// The contact.
    id: RecordId,
) -> impl IntoView {
    let app = App::get();
    let back = Route::of_record(id.as_str()).unwrap_or(Route::Desk);
    let contact = Memo::new(move |_| app.contact(&id));
    let name = Signal::derive(move || {
        let started = contact.with(|c| c.as_ref().map(|c| c.started)).unwrap_or_default();
        format!("{} {}", app.text().print.contact_record, app.format(|f| f.moment(started)))
    });
    let here = Memo::new(move |_| contact.with(Option::is_some));
    move || {
        if !here.get() {
            return view! { <Missing /> }.into_any();
        }
        let shown = move || contact.get().map(|contact| sheet(app, &contact));
        view! {
            <PrintPage name back=back.clone()>
                {live(shown)}
            </PrintPage>
        }
        .into_any()
    }
}

fn sheet(app: App, contact: &Contact) -> AnyView {
    let text = app.text();
    let pack = app.pack();
    let pack = pack.as_deref();
    let words =
        |found: Option<&crate::domain::text::Text>, id: &str| found.map_or_else(|| id.to_owned(), |t| app.words(t));
    let kind = words(pack.and_then(|p| p.contact_kind(&contact.kind)).map(|k| &k.label), &contact.kind);
    let disposition = if contact.is_unfinished() {
        text.print.unfinished.to_owned()
    } else {
        words(pack.and_then(|p| p.disposition(&contact.disposition)).map(|d| &d.label), &contact.disposition)
    };
    let script = words(pack.and_then(|p| p.script(&contact.script)).map(|s| &s.label), &contact.script);
    let length = contact.ended.map(|ended| stopwatch(contact.talked(ended))).unwrap_or_default();
    let mut head = vec![
        (text.common.name.to_owned(), contact.name.clone()),
        (text.common.phone.to_owned(), app.phone_words(&contact.phone)),
        (text.customer.account.to_owned(), contact.account.clone()),
        (text.print.channel.to_owned(), channel_words(app, &contact.channel)),
        (text.print.started.to_owned(), app.format(|f| f.moment(contact.started))),
        (text.print.talk_time.to_owned(), length),
        (text.print.contact_kind.to_owned(), kind),
        (text.print.disposition.to_owned(), disposition),
        (text.common.agent.to_owned(), person(app, &contact.agent)),
        (text.common.note.to_owned(), contact.note.clone()),
        (text.print.script_used.to_owned(), format!("{script} · {}", contact.script_version)),
    ];
    let carried = app.carried(&contact.id);
    head.extend(carried.result.map(|r| (text.calls.result.to_owned(), result_words(app, r).to_owned())));
    for matter in app.matters_in(&contact.id) {
        let found = pack.and_then(|p| p.disposition(&matter.disposition));
        let ended = words(found.map(|d| &d.label), &matter.disposition);
        head.push((matter_name(app, &matter), ended));
    }
    head.extend(carried.former.iter().map(|former| (text.script.title.to_owned(), left_behind(app, former))));
    if let Some(handed) = carried.handed {
        head.push((text.calls.handed_to.to_owned(), handed.to.clone()));
        head.extend(brief_lines(app, &handed).into_iter().map(|(word, line)| (word.to_owned(), line)));
    }
    let more = crate::ui::pages::desk::call_facts(app, contact);
    head.extend(more.into_iter().map(|(name, value)| (name.to_owned(), value)));
    let signatures = vec![text.print.signature_agent.to_owned(), text.print.signature_supervisor.to_owned()];
    let (title, steps) = (text.print.contact_record, steps(app, contact));
    view! {
        <PrintSheet organisation=app.organisation() title printed=printed(app)>
            <Rows rows=head />
            <h2>{text.print.steps_done}</h2>
            <Rows rows=steps />
            <Signatures lines=signatures />
        </PrintSheet>
    }
    .into_any()
}

/// The steps that were said, chosen, answered or skipped, in the order of the script.
fn steps(app: App, contact: &Contact) -> Vec<(String, String)> {
    let Some(pack) = app.pack() else { return Vec::new() };
    let Some(script) = pack.script(&contact.script) else { return Vec::new() };
    let text = app.text();
    let step = |step: &crate::domain::script::Step| {
        let id = step.id.as_str();
        let chosen = contact.choices.get(id).map(|choice| {
            let label = step.choices.iter().find(|c| c.id.as_str() == choice).map(|c| app.words(&c.label));
            label.unwrap_or_else(|| choice.clone())
        });
        let answer = contact.answers.get(id).map(|value| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
        let skipped = contact.skipped.get(id).map(|reason| match reason {
            Some(reason) => {
                let label = pack.skip_reason(reason).map(|r| app.words(&r.label));
                text.script.skipped_because(&label.unwrap_or_else(|| reason.clone()))
            }
            None => text.script.step_skipped.to_owned(),
        });
        let said = contact.said.iter().any(|said| said == id).then(|| text.script.said.to_owned());
        let what: Vec<String> = [chosen, answer, skipped].into_iter().flatten().collect();
        let what = if what.is_empty() { said? } else { what.join("; ") };
        Some((app.words(&step.title), what))
    };
    script.steps.iter().filter_map(step).collect()
}
