//! The form of a promised call: when, whom, on which number, in which language, what for, whose.

use super::recovered::Recovered;
use super::slot_picker::{Picked, SlotPicker};
use super::wording::{LANGUAGES, language_words};
use crate::domain::moment::Moment;
use crate::domain::slots::Slot;
use crate::state::{App, FormState, Promise, RecordId};
use crate::ui::components::{
    Button, ButtonKind, Choice, ErrorSummary, FieldError, Need, PhoneField, Segmented, Select, TextField, focus_field,
};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// The fields of the draft. They name no field of a record, so that only what was typed stands in them.
const DAY: &str = "call.day";
const FROM: &str = "call.from";
const NAME: &str = "call.name";
const PHONE: &str = "call.phone";
const LANGUAGE: &str = "call.language";
const REASON: &str = "call.reason";
const WHOSE: &str = "call.whose";

/// The record that the draft belongs to: the matter that the call is about, or whoever sits here.
fn drafted_at(app: App, begin: &Promise, there: Option<&RecordId>) -> Option<RecordId> {
    let about = [&begin.complaint, &begin.contact, &begin.customer, &app.agent_id()];
    there.cloned().or_else(|| about.into_iter().find_map(|id| id.parse().ok())).or_else(|| app.new_id("callback"))
}

/// The form of a promised call.
#[component]
pub fn CallbackForm(
    /// What to begin with.
    begin: Promise,
    /// The call that is changed.
    there: Option<RecordId>,
    /// Grows when the person closes the dialog.
    close: RwSignal<u32>,
    /// Emptied to close the dialog.
    promise: RwSignal<Option<Promise>>,
) -> impl IntoView {
    let app = App::get();
    let Some(record) = drafted_at(app, &begin, there.as_ref()) else { return ().into_any() };
    let form = FormState::new(app, "call", record, "");
    // The customer is asked for a time first.
    request_animation_frame(|| focus_field("call-slot"));
    let now = app.now.get_untracked();
    let proposed = if begin.slot.0 == 0 {
        Picked::first(app, now)
    } else {
        Picked::of(app, Slot { from: Moment::from_ms(begin.slot.0), to: Moment::from_ms(begin.slot.1) })
    };
    let begin = StoredValue::new(begin);
    let typed = move |name: &str| form.value(name).map(|value| value.as_str().unwrap_or_default().to_owned());
    let field = move |name: &'static str, before: fn(&Promise) -> &String| {
        Signal::derive(move || typed(name).unwrap_or_else(|| begin.with_value(|b| before(b).clone())))
    };
    let set = move |name: &'static str| Callback::new(move |text: String| form.set(name, text));
    let picked = Signal::derive(move || Picked {
        day: typed(DAY).unwrap_or_else(|| proposed.day.clone()),
        from: typed(FROM).unwrap_or_else(|| proposed.from.clone()),
    });
    let pick = move |picked: Picked| {
        form.set(DAY, picked.day);
        form.set(FROM, picked.from);
    };
    let (name, phone) = (field(NAME, |b| &b.name), field(PHONE, |b| &b.phone));
    let (language, reason) = (field(LANGUAGE, |b| &b.language), field(REASON, |b| &b.reason));
    let whose = Signal::derive(move || {
        typed(WHOSE)
            .unwrap_or_else(|| begin.with_value(|b| if b.owner.is_empty() { "team" } else { "mine" }.to_owned()))
    });
    let (raised, busy) = (RwSignal::new(0_u32), RwSignal::new(false));
    let problems = Signal::derive(move || {
        let text = app.text();
        let checks = [
            ("call-slot", picked.get().slot(app).is_none().then(|| text.form.choose(text.callback.slot))),
            ("call-phone", app.phone_problem(&phone.get()).map(|_| text.form.bad_phone(text.callback.phone))),
            ("call-reason", reason.get().trim().is_empty().then(|| text.form.required(text.callback.reason))),
        ];
        let wrong = |(id, text): (&str, Option<String>)| Some(FieldError { id: id.into(), text: text? });
        checks.into_iter().filter_map(wrong).collect::<Vec<_>>()
    });
    let shown = Signal::derive(move || if raised.get() > 0 { problems.get() } else { Vec::new() });
    let error = move |id: &'static str| {
        MaybeProp::derive(move || shown.with(|all| all.iter().find(|e| e.id == id).map(|e| e.text.clone())))
    };
    let save = move || {
        raised.update(|times| *times += 1);
        let Some(slot) = picked.get_untracked().slot(app) else { return };
        if !problems.get_untracked().is_empty() || busy.get_untracked() {
            return;
        }
        let before = begin.get_value();
        let owner = match whose.get_untracked().as_str() {
            "team" => String::new(),
            // Somebody else's call stays theirs unless the person says otherwise.
            _ if typed(WHOSE).is_none() && !before.owner.is_empty() => before.owner.clone(),
            _ => app.agent_id(),
        };
        let with = Promise {
            slot: (slot.from.ms(), slot.to.ms()),
            name: name.get_untracked().trim().to_owned(),
            phone: phone.get_untracked().trim().to_owned(),
            language: language.get_untracked(),
            reason: reason.get_untracked().trim().to_owned(),
            owner,
            ..before
        };
        let there = there.clone();
        busy.set(true);
        leptos::task::spawn_local(async move {
            let saved = app.promise_callback(there, with).await;
            if saved.is_ok() {
                // A draft that stays behind is offered again, which is harmless; the failure has been told.
                let _ = app.drop_draft(form).await;
                promise.try_set(None);
            }
            busy.try_set(false);
        });
    };
    Effect::new(move |before: Option<u32>| {
        let times = close.get();
        if before.is_some_and(|before| before != times) {
            leptos::task::spawn_local(async move {
                form.keep().await;
                promise.try_set(None);
            });
        }
        times
    });
    let cancel = move |()| {
        form.discard();
        promise.set(None);
    };
    let languages =
        Signal::derive(move || LANGUAGES.map(|tag| Choice::new(tag, language_words(app, tag).unwrap_or(tag))).to_vec());
    let owners = Signal::derive(move || {
        let text = &app.text().callback;
        vec![Choice::new("mine", text.mine), Choice::new("team", text.teams)]
    });
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
            <SlotPicker id="call" value=picked on_pick=pick error=error("call-slot") />
            <div class="form-grid">
                <PhoneField
                    id="call-phone"
                    label=tr(|t| t.callback.phone)
                    value=phone
                    on_input=set(PHONE)
                    error=error("call-phone")
                />
                <TextField
                    id="call-name"
                    label=tr(|t| t.callback.name)
                    value=name
                    on_input=set(NAME)
                    need=Signal::stored(Need::Optional)
                />
                <TextField
                    id="call-reason"
                    label=tr(|t| t.callback.reason)
                    value=reason
                    on_input=set(REASON)
                    error=error("call-reason")
                    wide=true
                />
                <Select
                    id="call-language"
                    label=tr(|t| t.callback.language)
                    options=languages
                    value=language
                    on_change=set(LANGUAGE)
                    need=Signal::stored(Need::Optional)
                />
                <div class="field">
                    <div class="field-head">
                        <span class="field-name">{live(move || app.text().callback.whose)}</span>
                    </div>
                    <Segmented
                        id="call-whose"
                        label=tr(|t| t.callback.whose)
                        options=owners
                        value=whose
                        on_change=set(WHOSE)
                    />
                </div>
            </div>
            <div class="dialog-acts">
                <Button label=tr(|t| t.common.cancel) on_press=cancel />
                <Button kind=ButtonKind::Primary label=tr(|t| t.common.save) submit=true disabled=busy />
            </div>
        </form>
    }
    .into_any()
}
