//! Erasing a customer: what goes is listed, a reason is given, the name is typed; then it is gone.

use crate::domain::customer::Customer;
use crate::domain::erasing::{Erasing, Request};
use crate::pack::people::May;
use crate::route::Route;
use crate::state::{App, RecordId, WorkspaceError, kind_words};
use crate::ui::components::{
    Banner, BannerKind, Button, ButtonKind, CheckBox, Choice, Dialog, ErrorSummary, FieldError, Glyph, Select,
    TextArea, TextField, Working,
};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The button that leads to erasing a customer, for those who may.
#[component]
pub fn ErasePerson(customer: Memo<Option<Customer>>) -> impl IntoView {
    let app = App::get();
    let open = RwSignal::new(false);
    let title = Signal::derive(move || {
        let name = customer.with(|c| c.as_ref().map(|c| c.name.clone())).unwrap_or_default();
        app.text().privacy.erase_title(&name)
    });
    view! {
        <Show when=move || app.may(May::Erase) && customer.with(Option::is_some)>
            <Button
                kind=ButtonKind::Ghost
                icon=Glyph::Trash
                label=tr(|t| t.privacy.erase)
                on_press=move |()| open.set(true)
            />
        </Show>
        <Dialog open on_close=move |()| open.set(false) title>
            {move || customer.get_untracked().map(|customer| view! { <EraseForm customer open /> })}
        </Dialog>
    }
}

#[component]
fn EraseForm(customer: Customer, open: RwSignal<bool>) -> impl IntoView {
    let app = App::get();
    let (unlinked, busy) = (RwSignal::new(true), RwSignal::new(false));
    let request = RwSignal::new(Request::Person.name().to_owned());
    let [reason, typed] = [(); 2].map(|()| RwSignal::new(String::new()));
    let word = if customer.name.trim().is_empty() { app.text_now().privacy.erase } else { customer.name.trim() };
    let word = StoredValue::new(word.to_owned());
    let borrowed = app.borrowed_with_account(&customer.account).is_some();
    let customer = StoredValue::new(customer);
    let going = Memo::new(move |_| customer.with_value(|customer| app.to_erase(customer, unlinked.get())));
    let runs = Memo::new(move |_| going.with(|going| !going.running.is_empty()));
    let raised = RwSignal::new(0_u32);
    let problems = Signal::derive(move || {
        let text = &app.text().privacy;
        let typed = typed.with(|typed| word.with_value(|word| typed.trim() != word.as_str()));
        let checks = [
            ("erase-reason", reason.with(|reason| reason.trim().is_empty()).then_some(text.need_reason)),
            ("erase-confirm", typed.then_some(text.need_confirm)),
        ];
        let wrong = |(id, text): (&str, Option<&str>)| Some(FieldError { id: id.into(), text: text?.into() });
        checks.into_iter().filter_map(wrong).collect::<Vec<_>>()
    });
    let shown = Signal::derive(move || if raised.get() > 0 { problems.get() } else { Vec::new() });
    let error = move |id: &'static str| {
        MaybeProp::derive(move || shown.with(|all| all.iter().find(|e| e.id == id).map(|e| e.text.clone())))
    };
    let requests = Signal::derive(move || {
        app.lang.track();
        Request::ALL.map(|request| Choice::new(request.name(), app.request_words(request))).to_vec()
    });
    let erase = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        raised.update(|times| *times += 1);
        let Some(request) = Request::named(&request.get_untracked()) else { return };
        if !problems.get_untracked().is_empty() || busy.get_untracked() || runs.get_untracked() {
            return;
        }
        busy.set(true);
        let (customer, unlinked, reason) = (customer.get_value(), unlinked.get_untracked(), reason.get_untracked());
        leptos::task::spawn_local(async move {
            let outcome = app.erase(customer, unlinked, request, reason).await;
            busy.try_set(false);
            let text = &app.text_now().privacy;
            match outcome {
                Ok(()) => app.tell(text.erased_said, Vec::new()),
                Err(WorkspaceError::Contended) => app.warn(text.erased_later),
                // It has been told.
                Err(_) => return,
            }
            open.try_set(false);
            app.go(&Route::Customers);
        });
    };
    view! {
        <form class="stack" novalidate on:submit=erase>
            <ErrorSummary errors=shown raised />
            <p>{live(move || app.text().privacy.erase_lead)}</p>
            <Show when=move || runs.get()>
                <Banner kind=BannerKind::Danger title=tr(|t| t.privacy.running) />
            </Show>
            <section aria-labelledby="erase-goes">
                <h3 id="erase-goes">{live(move || app.text().privacy.erase_goes)}</h3>
                <ul class="record-lines" data-testid="erase-list">
                    {live(move || going.with(|going| lines(app, going)))}
                </ul>
                <p class="field-hint">{live(move || app.text().privacy.erase_stays)}</p>
            </section>
            <Show when=move || borrowed>
                <Banner kind=BannerKind::Warning title=tr(|t| t.privacy.borrowed) />
            </Show>
            <CheckBox
                id="erase-unlinked"
                label=tr(|t| t.privacy.unlinked)
                checked=unlinked
                on_change=move |ticked| unlinked.set(ticked)
            />
            <Select
                id="erase-request"
                label=tr(|t| t.privacy.request)
                options=requests
                value=request
                on_change=move |chosen| request.set(chosen)
            />
            <TextArea
                id="erase-reason"
                label=tr(|t| t.privacy.reason)
                hint=tr(|t| t.privacy.reason_hint)
                value=reason
                on_input=move |text| reason.set(text)
                error=error("erase-reason")
                rows=2
            />
            <TextField
                id="erase-confirm"
                label=Signal::derive(move || word.with_value(|word| app.text().privacy.confirm(word)))
                value=typed
                on_input=move |text| typed.set(text)
                error=error("erase-confirm")
            />
            <Working busy label=tr(|t| t.privacy.erasing)>
                <div class="dialog-acts">
                    <Button label=tr(|t| t.common.cancel) on_press=move |()| open.set(false) />
                    <Button kind=ButtonKind::Danger label=tr(|t| t.privacy.erase_now) submit=true disabled=runs />
                </div>
            </Working>
        </form>
    }
}

/// What goes, a line for each kind of record: how many, and the numbers that were told.
fn lines(app: App, going: &Erasing) -> Vec<AnyView> {
    let mut kinds: Vec<(String, usize, Vec<String>)> = Vec::new();
    for record in going.records.iter().filter(|record| record.id.kind() != "file") {
        let name = match record.id.kind() {
            "order" | "memo" => app.text().privacy.matter,
            kind => kind_words(app.text(), kind),
        };
        let name = name.to_owned();
        let numbers =
            |known: &mut Vec<String>| known.extend((!record.number.is_empty()).then(|| record.number.clone()));
        match kinds.iter_mut().find(|(known, ..)| *known == name) {
            Some((_, count, known)) => {
                *count += 1;
                numbers(known);
            }
            None => {
                let mut known = Vec::new();
                numbers(&mut known);
                kinds.push((name, 1, known));
            }
        }
    }
    let line = |(name, count, numbers): (String, usize, Vec<String>)| {
        view! { <li class="line">{format!("{name}: {count}")} <small class="figures">{numbers.join(" · ")}</small></li> }
            .into_any()
    };
    let mut lines: Vec<AnyView> = kinds.into_iter().map(line).collect();
    let files = going.records.iter().filter(|record| record.id.kind() == "file").count();
    if files > 0 {
        lines.push(view! { <li class="line">{app.text().privacy.attachments(files)}</li> }.into_any());
    }
    lines
}

/// What stands on the page of a record of which only numbers and times are left.
#[component]
pub fn ErasedNote(record: RecordId) -> impl IntoView {
    let app = App::get();
    let note = move || {
        app.erased(&record).map(|erased| {
            app.lang.track();
            let text = &app.text().privacy;
            let who = erased.request.map(|request| app.request_words(request)).unwrap_or_default();
            let by = super::wording::person(app, &erased.by);
            let title = text.erased_title(&app.format(|f| f.moment(erased.at)));
            view! { <Banner title body=Some(text.erased_body(who, &by, &erased.reason)) /> }
        })
    };
    live(note)
}
