//! The dialog of an act of the procedure. What is typed in it is kept like every form (B1).

use super::complaint_page::Page;
use super::course_asks::{Ask, Kind, asks, title};
use super::recovered::Recovered;
use crate::domain::procedure::Missing;
use crate::keymap::{Action, Scope};
use crate::state::{Act, App, FormState};
use crate::ui::components::{
    Button, ButtonKind, DateField, Dialog, ErrorSummary, FieldError, RadioGroup, Select, TextArea, TextField,
};
use crate::ui::keys::on_action;
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// More answers than these open as a list.
const IN_SIGHT: usize = 5;

/// Open while `act` holds what is filled in; empties it when it closes.
#[component]
pub fn ActDialog(
    page: Page,
    /// What is filled in.
    act: RwSignal<Option<Act>>,
    /// What closing still asks for.
    missing: Signal<Vec<Missing>>,
) -> impl IntoView {
    let app = page.app;
    let open = Memo::new(move |_| act.with(Option::is_some));
    let close = RwSignal::new(0_u32);
    let title = Signal::derive(move || act.get().map(|act| title(app, act).to_owned()).unwrap_or_default());
    view! {
        <Dialog open on_close=move |()| close.update(|times| *times += 1) title>
            {live(move || {
                act.get_untracked()
                    .map(|what| {
                        view! { <ActForm page what asks=asks(page, what, &missing.get_untracked()) close act /> }
                    })
            })}
        </Dialog>
    }
}

/// What is wrong with what is typed.
fn problem(app: App, form: FormState, ask: &Ask) -> Option<FieldError> {
    if !is_asked(form, ask) {
        return None;
    }
    let typed = form.text(&ask.field);
    let text = &app.text().form;
    let wrong = match &ask.kind {
        Kind::One(_) if typed.is_empty() => text.choose(&ask.label),
        _ if typed.trim().is_empty() => text.required(&ask.label),
        Kind::Day if typed > app.today() => text.in_the_future(&ask.label),
        Kind::Number if typed.trim().parse::<u32>().is_ok_and(|n| n > 0) => return None,
        Kind::Number => app.text().procedure.extend_no_days.to_owned(),
        _ => return None,
    };
    Some(FieldError { id: place(&ask.field), text: wrong })
}

/// Whether what was answered before asks for it.
fn is_asked(form: FormState, ask: &Ask) -> bool {
    ask.when.as_ref().is_none_or(|(field, values)| values.contains(&form.text(field)))
}

/// The id of a field on the page.
fn place(field: &str) -> String {
    format!("act-{}", field.replace('.', "-"))
}

#[component]
fn ActForm(page: Page, what: Act, asks: Vec<Ask>, close: RwSignal<u32>, act: RwSignal<Option<Act>>) -> impl IntoView {
    let app = page.app;
    let form = FormState::new(app, &format!("act-{what:?}").to_lowercase(), page.id.get_value(), "");
    for ask in asks.iter().filter(|ask| !ask.begin.is_empty() && untrack(|| form.text(&ask.field)).is_empty()) {
        form.set(&ask.field, ask.begin.clone());
    }
    let all = StoredValue::new(asks.clone());
    let (raised, busy) = (RwSignal::new(0_u32), RwSignal::new(false));
    let problems =
        Signal::derive(move || all.with_value(|all| all.iter().filter_map(|ask| problem(app, form, ask)).collect()));
    let shown = Signal::derive(move || if raised.get() > 0 { problems.get() } else { Vec::<FieldError>::new() });
    let save = move || {
        raised.update(|times| *times += 1);
        if !problems.get_untracked().is_empty() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            if app.act(what, form).await.is_ok() {
                act.try_set(None);
            }
            busy.try_set(false);
        });
    };
    Effect::new(move |before: Option<u32>| {
        let times = close.get();
        if before.is_some_and(|before| before != times) {
            leptos::task::spawn_local(async move {
                form.keep().await;
                act.try_set(None);
            });
        }
        times
    });
    let cancel = move |()| {
        form.discard();
        act.set(None);
    };
    on_action(Signal::stored(vec![Scope::Everywhere]), move |action| {
        let saves = action == Action::Save;
        if saves {
            save();
        }
        saves
    });
    let asked = Memo::new(move |_| all.with_value(|all| all.iter().map(|ask| is_asked(form, ask)).collect::<Vec<_>>()));
    let fields = move || {
        let asked = asked.get();
        asks.iter().zip(asked).filter(|(_, asked)| *asked).map(|(ask, _)| field(form, ask.clone(), shown)).parts()
    };
    let is_closing = what == Act::Close;
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
            {is_closing.then(|| view! { <p class="quiet">{live(move || app.text().procedure.close_lead)}</p> })}
            <div class="form-grid">{live(fields)}</div>
            <div class="dialog-acts">
                <Button label=tr(|t| t.common.cancel) on_press=cancel />
                <Button
                    kind=ButtonKind::Primary
                    label=tr(|t| t.common.save)
                    action=Action::Save
                    submit=true
                    disabled=busy
                />
            </div>
        </form>
    }
    .into_any()
}

fn field(form: FormState, ask: Ask, shown: Signal<Vec<FieldError>>) -> AnyView {
    let id = place(&ask.field);
    let wanted = id.clone();
    let error =
        MaybeProp::derive(move || shown.with(|all| all.iter().find(|e| e.id == wanted).map(|e| e.text.clone())));
    let name = StoredValue::new(ask.field);
    let value = Signal::derive(move || name.with_value(|name| form.text(name)));
    let set = Callback::new(move |text: String| name.with_value(|name| form.set(name, text)));
    let label = Signal::stored(ask.label);
    match ask.kind {
        Kind::Line | Kind::Number => view! { <TextField id label value on_input=set error wide=true /> }.into_any(),
        Kind::Long => view! { <TextArea id label value on_input=set error rows=5 /> }.into_any(),
        Kind::Day => view! { <DateField id label value on_input=set error /> }.into_any(),
        Kind::One(options) if options.len() > IN_SIGHT => {
            view! { <Select id label options=Signal::stored(options) value on_change=set error /> }.into_any()
        }
        Kind::One(options) => {
            view! { <RadioGroup id label options=Signal::stored(options) value on_change=set error /> }.into_any()
        }
    }
}
