//! Paper forms: numbers reserved for a pad, what is unused and what was typed in (B65).

use super::paper_entry::EntryDialog;
use super::wording::person;
use crate::domain::paper::{AT_ONCE, Reserved};
use crate::route::{Key, Route, Sheet};
use crate::state::{App, RecordId};
use crate::ui::components::{
    Button, ButtonKind, Choice, ChoiceKeys, Dialog, ErrorSummary, FieldError, InputKind, Select, TextField,
};
use crate::ui::live::{For, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// So many at first.
const PROPOSED: &str = "10";

/// Paper forms.
#[component]
pub fn Paper() -> impl IntoView {
    let app = App::get();
    let all = Memo::new(move |_| app.reserved());
    let part = move |unused: bool| {
        Memo::new(move |_| all.with(|all| all.iter().filter(|r| r.is_unused() == unused).cloned().collect::<Vec<_>>()))
    };
    let (unused, used) = (part(true), part(false));
    let entering = RwSignal::new(None::<Reserved>);
    let spoiling = RwSignal::new(None::<RecordId>);
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{live(move || app.text().paper.title)}</h1>
            </header>
            <p class="page-lead">{live(move || app.text().paper.lead)}</p>
            <Reserve />
            <section class="card" aria-labelledby="paper-unused">
                <div class="card-head"><h2 id="paper-unused">{live(move || app.text().paper.unused_title)}</h2></div>
                <List of=unused none=tr(|t| t.paper.unused_none) entering spoiling />
            </section>
            <section class="card" aria-labelledby="paper-used">
                <div class="card-head"><h2 id="paper-used">{live(move || app.text().paper.used_title)}</h2></div>
                <List of=used none=tr(|t| t.paper.used_none) entering spoiling />
            </section>
        </div>
        <EntryDialog entering />
        <SpoilDialog spoiling />
    }
}

/// Which form, how many.
#[component]
fn Reserve() -> impl IntoView {
    let app = App::get();
    let forms = Signal::derive(move || {
        let choice = |form: crate::domain::form::Form| Choice::new(form.id.as_str(), app.words(&form.label));
        app.paper_forms().into_iter().map(choice).collect::<Vec<_>>()
    });
    let first = forms.get_untracked().into_iter().next().map(|form| form.value).unwrap_or_default();
    let (form, count) = (RwSignal::new(first), RwSignal::new(PROPOSED.to_owned()));
    let raised = RwSignal::new(0_u32);
    let wanted = move || count.get().trim().parse::<usize>().ok().filter(|n| (1..=AT_ONCE).contains(n));
    let problems = Signal::derive(move || {
        let wrong = raised.get() > 0 && wanted().is_none();
        let text = app.text().paper.count_need(AT_ONCE);
        wrong.then(|| FieldError { id: "paper-count".into(), text }).into_iter().collect::<Vec<_>>()
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        raised.update(|n| *n += 1);
        let chosen = form.get_untracked();
        let found = untrack(|| app.paper_forms()).into_iter().find(|known| known.id.as_str() == chosen);
        if let (Some(found), Some(count)) = (found, untrack(wanted)) {
            app.reserve_numbers(&found, count);
        }
    };
    view! {
        <form class="card" novalidate on:submit=submit>
            <div class="card-body stack">
                <ErrorSummary errors=problems raised />
                <div class="inline-form">
                    <Select
                        id="paper-form"
                        label=tr(|t| t.paper.form)
                        options=forms
                        value=form
                        on_change=move |chosen: String| form.set(chosen)
                    />
                    <TextField
                        id="paper-count"
                        label=tr(|t| t.paper.count)
                        value=count
                        error=Signal::derive(move || problems.get().into_iter().next().map(|wrong| wrong.text))
                        on_input=move |text: String| count.set(text)
                        kind=InputKind::Digits
                    />
                    <Button label=tr(|t| t.paper.reserve) kind=ButtonKind::Primary submit=true />
                </div>
            </div>
        </form>
    }
}

/// Some of the reserved numbers, or a quiet word where there are none.
#[component]
fn List(
    of: Memo<Vec<Reserved>>,
    #[prop(into)] none: Signal<String>,
    entering: RwSignal<Option<Reserved>>,
    spoiling: RwSignal<Option<RecordId>>,
) -> impl IntoView {
    view! {
        <Show
            when=move || !of.with(Vec::is_empty)
            fallback=move || view! { <p class="card-body quiet">{live(move || none.get())}</p> }
        >
            <ul class="lines">
                <For
                    each=move || of.get()
                    key=|r| (r.id.clone(), r.used.clone(), r.spoilt.clone())
                    children=move |reserved| view! { <Line reserved entering spoiling /> }
                />
            </ul>
        </Show>
    }
}

/// One number: for which form, since when, and what can be done with it or what became of it.
#[component]
fn Line(
    reserved: Reserved,
    entering: RwSignal<Option<Reserved>>,
    spoiling: RwSignal<Option<RecordId>>,
) -> impl IntoView {
    let app = App::get();
    let (unused, number) = (reserved.is_unused(), reserved.number.clone());
    let of = StoredValue::new(reserved);
    let form = move || {
        let form = of.with_value(|r| app.pack().and_then(|pack| pack.form(&r.form).map(|form| app.words(&form.label))));
        form.unwrap_or_else(|| of.with_value(|r| r.form.clone()))
    };
    let since = move || {
        of.with_value(|r| {
            let (at, who) = (app.format(|f| f.moment(r.at)), person(app, &r.by));
            let spoilt = (!r.spoilt.is_empty()).then(|| app.text().paper.spoilt(&r.spoilt));
            [Some(app.text().paper.reserved_at(&at, &who)), spoilt]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · ")
        })
    };
    let used = of.with_value(|r| Route::of_record(&r.used));
    let shown = number.clone();
    let print = move |()| {
        if let Some(key) = of.with_value(|r| Key::new(&r.pad)) {
            app.go(&Route::Print(Sheet::Blank, key));
        }
    };
    view! {
        <li>
            <div class="line promise">
                <span class="line-when">
                    {match used {
                        Some(to) => view! { <a href=to.to_string()>{number}</a> }.into_any(),
                        None => shown.into_any(),
                    }}
                </span>
                <span class="line-what"><b>{live(form)}</b><small>{live(since)}</small></span>
                {unused.then(|| view! {
                    <Button
                        label=tr(|t| t.paper.enter)
                        kind=ButtonKind::Primary
                        on_press=move |()| entering.set(Some(of.get_value()))
                    />
                    <Button label=tr(|t| t.paper.print_again) on_press=print />
                    <Button
                        label=tr(|t| t.paper.spoil)
                        kind=ButtonKind::Ghost
                        on_press=move |()| spoiling.set(Some(of.with_value(|r| r.id.clone())))
                    />
                })}
            </div>
        </li>
    }
}

/// Why a form will not come back.
#[component]
fn SpoilDialog(spoiling: RwSignal<Option<RecordId>>) -> impl IntoView {
    let app = App::get();
    let reasons = Signal::derive(move || {
        let text = &app.text().paper;
        [text.why_torn, text.why_lost, text.why_not_needed].map(|why| Choice::new(why, why)).to_vec()
    });
    let choose = move |why: String| {
        if let Some(id) = spoiling.get_untracked() {
            spoiling.set(None);
            app.spoil_number(id, &why);
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || spoiling.with(Option::is_some))
            on_close=move |()| spoiling.set(None)
            title=tr(|t| t.paper.spoil)
        >
            <ChoiceKeys
                question=tr(|t| t.paper.spoil_why)
                options=reasons
                value=Signal::stored(String::new())
                on_choose=choose
            />
        </Dialog>
    }
}
