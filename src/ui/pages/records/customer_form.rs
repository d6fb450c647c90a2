//! A customer's file, to be filled in: one telephone a line, and a word when somebody else has the same number.

use super::recovered::Recovered;
use super::wording::{LANGUAGES, language_words};
use crate::domain::customer::Customer;
use crate::state::{App, FormState};
use crate::ui::components::{Button, ButtonKind, Choice, ErrorSummary, FieldError, Need, Select, TextArea, TextField};
use crate::ui::words::tr;
use leptos::prelude::*;

/// A customer's file.
#[component]
pub fn CustomerForm(
    /// What is typed.
    form: FormState,
    /// Called when it is stored.
    #[prop(into)]
    on_saved: Callback<()>,
    /// Called when the person thought better of it.
    #[prop(into)]
    on_cancel: Callback<()>,
) -> impl IntoView {
    let app = App::get();
    let field = move |name: &'static str| Signal::derive(move || form.text(name));
    let set = move |name: &'static str| Callback::new(move |text: String| form.set(name, text));
    let optional = Signal::stored(Need::Optional);
    // The record holds a set of numbers, the form a text of lines.
    let phones = Signal::derive(move || match form.value("phones") {
        Some(typed) => typed.as_str().unwrap_or_default().to_owned(),
        None => app.customer(&form.record()).map(|c| c.phones.join("\n")).unwrap_or_default(),
    });
    let (raised, busy) = (RwSignal::new(0_u32), RwSignal::new(false));
    let problems = Signal::derive(move || {
        let text = app.text();
        let lines = phones.get();
        let wrong = lines.lines().filter(|line| !line.trim().is_empty()).any(|line| app.phone_problem(line).is_some());
        let checks = [
            ("customer-name", form.text("name").trim().is_empty().then(|| text.form.required(text.customer.full_name))),
            ("customer-phones", wrong.then(|| text.form.bad_phone(text.customer.phones))),
        ];
        let wrong = |(id, text): (&str, Option<String>)| Some(FieldError { id: id.into(), text: text? });
        checks.into_iter().filter_map(wrong).collect::<Vec<_>>()
    });
    let shown = Signal::derive(move || if raised.get() > 0 { problems.get() } else { Vec::new() });
    let error = move |id: &'static str| {
        MaybeProp::derive(move || shown.with(|all| all.iter().find(|e| e.id == id).map(|e| e.text.clone())))
    };
    let twins = Memo::new(move |_| {
        app.revision.track();
        let own = form.record();
        let same = phones.get().lines().flat_map(|line| app.customers_with_phone(line)).collect::<Vec<Customer>>();
        same.into_iter().find(|twin| twin.id != own).map(|twin| twin.name)
    });
    let phones_hint = MaybeProp::derive(move || {
        let text = &app.text().customer;
        Some(match twins.get() {
            Some(name) => format!("{}: {name}", text.same_phone),
            None => text.phones_hint.to_owned(),
        })
    });
    let save = move || {
        raised.update(|times| *times += 1);
        if !problems.get_untracked().is_empty() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            if let Ok(entries) = app.save_customer(form).await {
                app.tell(app.text_now().customer.saved, entries);
                on_saved.run(());
            }
            busy.try_set(false);
        });
    };
    let cancel = move |()| {
        form.discard();
        on_cancel.run(());
    };
    let languages =
        Signal::derive(move || LANGUAGES.map(|tag| Choice::new(tag, language_words(app, tag).unwrap_or(tag))).to_vec());
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
            <div class="form-grid">
                <TextField
                    id="customer-name"
                    label=tr(|t| t.customer.full_name)
                    value=field("name")
                    on_input=set("name")
                    error=error("customer-name")
                />
                <TextField
                    id="customer-address-as"
                    label=tr(|t| t.customer.address_as)
                    hint=tr(|t| t.customer.address_as_hint)
                    value=field("address_as")
                    on_input=set("address_as")
                    need=optional
                />
                <TextField
                    id="customer-account"
                    label=tr(|t| t.customer.account)
                    value=field("account")
                    on_input=set("account")
                    need=optional
                />
                <Select
                    id="customer-language"
                    label=tr(|t| t.customer.language)
                    options=languages
                    value=field("language")
                    on_change=set("language")
                    need=optional
                />
                <TextArea
                    id="customer-phones"
                    label=tr(|t| t.customer.phones)
                    hint=phones_hint
                    value=phones
                    on_input=set("phones")
                    error=error("customer-phones")
                    need=optional
                    rows=2
                />
                <TextField
                    id="customer-street"
                    label=tr(|t| t.common.address)
                    value=field("street")
                    on_input=set("street")
                    need=optional
                    wide=true
                />
                <TextArea
                    id="customer-note"
                    label=tr(|t| t.common.note)
                    value=field("note")
                    on_input=set("note")
                    need=optional
                    rows=2
                />
            </div>
            <div class="dialog-acts">
                <Button label=tr(|t| t.common.cancel) on_press=cancel />
                <Button kind=ButtonKind::Primary label=tr(|t| t.common.save) submit=true disabled=busy />
            </div>
        </form>
    }
}
