//! *Customer told*: when, and what was said. It ends a promise.

use crate::domain::promise::{Source, TOLD};
use crate::keymap::Action;
use crate::state::{App, FormState, RecordId};
use crate::ui::components::{Button, ButtonKind, Dialog, ErrorSummary, FieldError, TextArea, TimeField};
use crate::ui::keys::saves;
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// Which promise is being ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// Its record.
    pub id: RecordId,
    /// From what kind of record.
    pub source: Source,
}

/// The dialog; open while a promise is being ended.
#[component]
pub fn TellDialog(
    /// Which.
    telling: RwSignal<Option<Telling>>,
) -> impl IntoView {
    view! {
        <Dialog
            open=Signal::derive(move || telling.with(Option::is_some))
            on_close=move |()| telling.set(None)
            title=tr(|t| t.alarm.told_title)
        >
            {live(move || telling.get().map(|of| view! { <Tell of telling /> }))}
        </Dialog>
    }
}

#[component]
fn Tell(of: Telling, telling: RwSignal<Option<Telling>>) -> impl IntoView {
    let app = App::get();
    let form = FormState::new(app, "told", of.id.clone(), "");
    let begun = app.now.get_untracked();
    let time = RwSignal::new(untrack(|| app.time_of(begun)));
    let raised = RwSignal::new(0_u32);
    // As it was proposed it is exact; a typed time is of today, and not ahead.
    let at = move || {
        let (typed, now) = (time.get(), app.now.get_untracked());
        if typed == app.time_of(begun) {
            return Some(begun);
        }
        app.moment_of(&app.day_of(now), &typed).filter(|at| *at <= now)
    };
    let problems = Signal::derive(move || {
        let text = &app.text().alarm;
        let said = form.text(TOLD).trim().is_empty();
        let wrong =
            [("told-what", said.then_some(text.told_need)), ("told-at", at().is_none().then_some(text.told_time_need))];
        let problem = |(id, text): (&str, Option<&str>)| Some(FieldError { id: id.into(), text: text?.into() });
        wrong.into_iter().filter_map(problem).collect::<Vec<_>>()
    });
    let shown = Signal::derive(move || if raised.get() > 0 { problems.get() } else { Vec::new() });
    let error = move |id: &'static str| {
        Signal::derive(move || shown.get().into_iter().find(|wrong| wrong.id == id).map(|wrong| wrong.text))
    };
    let kept = StoredValue::new(of);
    let save = move || {
        raised.update(|n| *n += 1);
        let (true, Some(at)) = (untrack(|| problems.get()).is_empty(), untrack(at)) else { return };
        let (Telling { id, source }, said) = (kept.get_value(), untrack(|| form.text(TOLD)));
        leptos::task::spawn_local(async move {
            if app.drop_draft(form).await.is_ok() {
                app.promise_told(id, source, at, said.trim());
                telling.try_set(None);
            }
        });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save();
    };
    view! {
        <form class="stack" novalidate on:submit=submit on:keydown=saves(save)>
            <ErrorSummary errors=shown raised />
            <TextArea
                id="told-what"
                label=tr(|t| t.alarm.told_what)
                value=Signal::derive(move || form.text(TOLD))
                error=error("told-what")
                on_input=move |text: String| form.set(TOLD, text)
                rows=3
            />
            <TimeField
                id="told-at"
                label=tr(|t| t.alarm.told_at)
                value=time
                error=error("told-at")
                on_input=move |text: String| time.set(text)
            />
            <div class="form-foot">
                <Button label=tr(|t| t.common.save) kind=ButtonKind::Primary action=Action::Save submit=true />
            </div>
        </form>
    }
}
