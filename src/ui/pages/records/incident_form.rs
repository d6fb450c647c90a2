//! The form of an incident: what, where, since when, what to say now, when more is known.

use super::recovered::Recovered;
use crate::state::{App, FormState, IncidentTimes, RecordId};
use crate::ui::components::{
    Button, ButtonKind, DateField, Dialog, ErrorSummary, FieldError, Need, TextArea, TextField, TimeField,
};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// Names of the draft that are no fields of the record: days and times as they are typed.
const SINCE_DAY: &str = "when.since_day";
const SINCE_TIME: &str = "when.since_time";
const NEXT_DAY: &str = "when.next_day";
const NEXT_TIME: &str = "when.next_time";
const TYPED: [&str; 4] = [SINCE_DAY, SINCE_TIME, NEXT_DAY, NEXT_TIME];

/// The dialog with the form; open while `making` names the record, new or known.
#[component]
pub fn IncidentDialog(
    /// The record.
    making: RwSignal<Option<RecordId>>,
    /// Called when it was saved.
    #[prop(into)]
    on_saved: Callback<RecordId>,
    /// Called when it was closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let app = App::get();
    let known = Memo::new(move |_| making.get().is_some_and(|id| app.incident(&id).is_some()));
    let title = Signal::derive(move || {
        let text = &app.text().incident;
        if known.get() { text.edit_title } else { text.new_one }.to_owned()
    });
    let close = move |()| {
        making.set(None);
        on_close.run(());
    };
    let form = move |id: RecordId| view! { <IncidentForm id on_saved on_close=close /> };
    view! {
        <Dialog open=Signal::derive(move || making.with(Option::is_some)) on_close=close title>
            {live(move || making.get().map(form))}
        </Dialog>
    }
}

/// The four moments as the form shows them.
#[derive(Clone, Copy)]
struct Times {
    app: App,
    form: FormState,
    opened: i64,
}

impl Times {
    fn text(self, name: &str) -> String {
        if let Some(typed) = self.form.value(name) {
            return typed.as_str().unwrap_or_default().to_owned();
        }
        let recorded = self.app.incident(&self.form.record());
        let at = match name {
            SINCE_DAY | SINCE_TIME => Some(recorded.map_or(self.opened, |incident| incident.since)),
            _ => recorded.and_then(|incident| incident.next_update),
        };
        let written = |at| if name.ends_with("day") { self.app.day_of(at) } else { self.app.time_of(at) };
        at.map(written).unwrap_or_default()
    }

    /// As typed, to the minute; untouched it stays as exact as it was.
    fn since(self) -> Option<i64> {
        if self.form.value(SINCE_DAY).is_none() && self.form.value(SINCE_TIME).is_none() {
            return Some(self.app.incident(&self.form.record()).map_or(self.opened, |incident| incident.since));
        }
        self.app.moment_of(&self.text(SINCE_DAY), &self.text(SINCE_TIME))
    }

    /// A time alone is of today; nothing at all is no update; a day alone is a mistake.
    fn next_update(self) -> Result<Option<i64>, ()> {
        let (day, time) = (self.text(NEXT_DAY), self.text(NEXT_TIME));
        if day.is_empty() && time.is_empty() {
            return Ok(None);
        }
        let day = if day.is_empty() { self.app.today() } else { day };
        self.app.moment_of(&day, &time).map(Some).ok_or(())
    }

    fn both(self) -> Option<IncidentTimes> {
        Some(IncidentTimes { since: self.since()?, next_update: self.next_update().ok()? })
    }
}

#[component]
fn IncidentForm(
    id: RecordId,
    #[prop(into)] on_saved: Callback<RecordId>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let app = App::get();
    let form = FormState::new(app, "incident", id, "");
    let times = Times { app, form, opened: app.now.get_untracked() };
    let (raised, busy) = (RwSignal::new(0_u32), RwSignal::new(false));
    let problems = Signal::derive(move || {
        let text = app.text();
        let empty = |name: &str| form.text(name).trim().is_empty();
        let checks = [
            ("incident-what", empty("what").then(|| text.form.required(text.incident.what))),
            ("incident-say", empty("say").then(|| text.form.required(text.incident.say))),
            ("incident-since-day", times.since().is_none().then(|| text.form.required(text.incident.since))),
            ("incident-next-time", times.next_update().is_err().then(|| text.form.required(text.incident.next_time))),
        ];
        let wrong = |(id, text): (&str, Option<String>)| Some(FieldError { id: id.into(), text: text? });
        checks.into_iter().filter_map(wrong).collect::<Vec<_>>()
    });
    let shown = Signal::derive(move || if raised.get() > 0 { problems.get() } else { Vec::new() });
    let save = move || {
        raised.update(|count| *count += 1);
        let (Some(both), false) = (untrack(|| times.both()), busy.get_untracked()) else { return };
        if !untrack(|| problems.get()).is_empty() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            let (id, text) = (form.record(), &app.text_now().incident);
            let said = if app.peek(|j| j.get(&id).is_some()) == Some(true) { text.saved } else { text.opened };
            if let Ok(entries) = app.save_incident(form, both, &TYPED).await {
                app.tell(said, entries);
                on_saved.run(id);
            }
            busy.try_set(false);
        });
    };
    let cancel = move |()| {
        form.discard();
        on_close.run(());
    };
    view! {
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <ErrorSummary errors=shown raised />
            <Recovered form />
            <Fields times shown />
            <div class="dialog-acts">
                <Button label=tr(|t| t.common.cancel) on_press=cancel />
                <Button kind=ButtonKind::Primary label=tr(|t| t.common.save) submit=true disabled=busy />
            </div>
        </form>
    }
}

#[component]
fn Fields(times: Times, shown: Signal<Vec<FieldError>>) -> impl IntoView {
    let form = times.form;
    let field = move |name: &'static str| Signal::derive(move || form.text(name));
    let moment = move |name: &'static str| Signal::derive(move || times.text(name));
    let set = move |name: &'static str| Callback::new(move |text: String| form.set(name, text));
    let optional = Signal::stored(Need::Optional);
    let error = move |id: &'static str| {
        MaybeProp::derive(move || shown.with(|all| all.iter().find(|e| e.id == id).map(|e| e.text.clone())))
    };
    view! {
        <TextField
            id="incident-what"
            label=tr(|t| t.incident.what)
            hint=tr(|t| t.incident.what_hint)
            value=field("what")
            on_input=set("what")
            error=error("incident-what")
        />
        <TextArea
            id="incident-say"
            label=tr(|t| t.incident.say)
            hint=tr(|t| t.incident.say_hint)
            value=field("say")
            on_input=set("say")
            error=error("incident-say")
            rows=2
        />
        <TextArea
            id="incident-areas"
            label=tr(|t| t.incident.areas)
            hint=tr(|t| t.incident.areas_hint)
            value=field("areas")
            on_input=set("areas")
            need=optional
            rows=2
        />
        <div class="form-grid">
            <DateField
                id="incident-next-day"
                label=tr(|t| t.incident.next_day)
                value=moment(NEXT_DAY)
                on_input=set(NEXT_DAY)
                need=optional
            />
            <TimeField
                id="incident-next-time"
                label=tr(|t| t.incident.next_time)
                value=moment(NEXT_TIME)
                on_input=set(NEXT_TIME)
                error=error("incident-next-time")
                need=optional
            />
            <DateField
                id="incident-since-day"
                label=tr(|t| t.incident.since_day)
                value=moment(SINCE_DAY)
                on_input=set(SINCE_DAY)
                error=error("incident-since-day")
            />
            <TimeField
                id="incident-since-time"
                label=tr(|t| t.incident.since_time)
                value=moment(SINCE_TIME)
                on_input=set(SINCE_TIME)
            />
        </div>
    }
}
