//! The emergency card: chosen by one key, it stays on every page until somebody writes how it ended (B64).

use crate::domain::emergency::Emergency;
use crate::pack::emergencies::Reach;
use crate::state::{App, FormState, RecordId};
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceKeys, Dialog, Glyph, TextField, focus_field};
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// Where the card takes the focus.
const CARD: &str = "emergency-card";

/// The choice of the kind, and the card of the emergency that is open.
#[component]
pub fn EmergencyCard(
    /// Whether the key was pressed.
    asked: RwSignal<bool>,
) -> impl IntoView {
    let app = App::get();
    let open = Memo::new(move |_| app.my_emergency());
    let id = Memo::new(move |_| open.with(|open| open.as_ref().map(|emergency| emergency.id.clone())));
    // While one is open the key leads to it; else it asks what happens.
    let choosing = Signal::derive(move || asked.get() && id.with(Option::is_none));
    Effect::new(move |before: Option<Option<RecordId>>| {
        let now = id.get();
        let opened_now = before.is_some_and(|before| before.is_none()) && now.is_some();
        if asked.get() && now.is_some() {
            asked.set(false);
            request_animation_frame(|| focus_field(CARD));
        } else if opened_now {
            request_animation_frame(|| focus_field(CARD));
        }
        now
    });
    let kinds = Signal::derive(move || {
        let kinds = app.pack().map(|pack| {
            pack.emergencies
                .iter()
                .map(|kind| Choice::new(kind.id.as_str(), app.words(&kind.label)))
                .collect::<Vec<_>>()
        });
        kinds.unwrap_or_default()
    });
    let choose = move |what: String| {
        if choosing.get_untracked() {
            asked.set(false);
            app.open_emergency(&what);
        }
    };
    view! {
        <Dialog open=choosing on_close=move |()| asked.set(false) title=tr(|t| t.guard.emergency)>
            <Show
                when=move || !kinds.get().is_empty()
                fallback=move || view! { <p>{live(move || app.text().guard.none_in_pack)}</p> }
            >
                <ChoiceKeys
                    question=tr(|t| t.guard.which)
                    options=kinds
                    value=Signal::stored(String::new())
                    on_choose=choose
                />
            </Show>
        </Dialog>
        {live(move || id.get().map(|id| view! { <Card id open /> }))}
    }
}

#[component]
fn Card(id: RecordId, open: Memo<Option<Emergency>>) -> impl IntoView {
    let app = App::get();
    let form = FormState::new(app, "emergency", id, "");
    let of = move |read: fn(&crate::pack::emergencies::Emergency) -> Option<&crate::domain::text::Text>| {
        let what = open.with(|open| open.as_ref().map(|e| e.what.clone())).unwrap_or_default();
        app.pack().and_then(|pack| pack.emergency(&what).and_then(read).map(|text| app.words(text)))
    };
    let title = move || open.with(|open| open.as_ref().map(|e| app.emergency_label(&e.what)));
    let since = move || {
        let at = open.with(|open| open.as_ref().map(|e| e.opened))?;
        Some(app.text().guard.since(&app.format(|f| f.time(at))))
    };
    let raised = RwSignal::new(false);
    let empty = move || form.text("outcome").trim().is_empty();
    let error = Signal::derive(move || (raised.get() && empty()).then(|| app.text().guard.outcome_need.to_owned()));
    let close = move || {
        raised.set(true);
        if untrack(empty) {
            focus_field("emergency-outcome");
        } else {
            app.close_emergency(form);
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        close();
    };
    let copy = move |()| {
        if let Some(emergency) = open.get_untracked() {
            app.copy(untrack(|| app.emergency_log(&emergency)));
        }
    };
    view! {
        <section class="emergency" id=CARD tabindex="-1" aria-labelledby="emergency-title">
            <header>
                <h2 id="emergency-title">{live(title)}</h2>
                <span>{live(since)}</span>
                <Button label=tr(|t| t.guard.copy) kind=ButtonKind::Ghost icon=Glyph::Copy on_press=copy />
            </header>
            <div class="emergency-say">
                <p class="emergency-words">{live(move || of(|kind| Some(&kind.say)))}</p>
                <p class="step-hint">{live(move || of(|kind| kind.hint.as_ref()))}</p>
            </div>
            <div class="emergency-who">
                <Numbers open title=tr(|t| t.guard.ring) of=|kind| &kind.ring />
                <Numbers open title=tr(|t| t.guard.wake) of=|kind| &kind.wake />
                <Informed open />
            </div>
            <form class="inline-form" novalidate on:submit=submit>
                <TextField
                    id="emergency-outcome"
                    label=tr(|t| t.guard.outcome)
                    value=Signal::derive(move || form.text("outcome"))
                    error
                    on_input=move |text: String| form.set("outcome", text)
                />
                <Button label=tr(|t| t.guard.close) kind=ButtonKind::Primary submit=true />
            </form>
        </section>
    }
}

/// Numbers; each press notes that they were informed, with the time.
#[component]
fn Numbers(
    open: Memo<Option<Emergency>>,
    #[prop(into)] title: Signal<String>,
    of: fn(&crate::pack::emergencies::Emergency) -> &Vec<Reach>,
) -> impl IntoView {
    let app = App::get();
    let button = move |reach: &Reach| {
        let (who, label) = (reach.id.to_string(), format!("{} · {}", app.words(&reach.label), reach.phone));
        let press = move |()| {
            if let Some(emergency) = open.get_untracked() {
                app.log_informed(emergency.id, &who);
            }
        };
        view! { <Button label on_press=press /> }
    };
    let what = Memo::new(move |_| open.with(|open| open.as_ref().map(|e| e.what.clone())).unwrap_or_default());
    let buttons = move || {
        let pack = app.pack();
        let kind = pack.as_ref().and_then(|pack| pack.emergency(&what.get()));
        kind.map(|kind| of(kind).iter().map(button).parts())
    };
    view! {
        <div class="emergency-numbers" role="group" aria-label=move || title.get()>
            <p>{live(move || title.get())}</p>
            {live(buttons)}
        </div>
    }
}

/// Who was informed, and when.
#[component]
fn Informed(open: Memo<Option<Emergency>>) -> impl IntoView {
    let app = App::get();
    let lines = Memo::new(move |_| open.with(|open| open.as_ref().map(|e| app.informed_lines(e))).unwrap_or_default());
    let items = move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).parts();
    view! {
        <Show
            when=move || !lines.with(Vec::is_empty)
            fallback=move || view! { <p class="quiet">{live(move || app.text().guard.informed_none)}</p> }
        >
            <ul class="emergency-log" role="status">{live(items)}</ul>
        </Show>
    }
}
