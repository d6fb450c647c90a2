//! The words of an act on a work order: who signed, what came of it, why it comes back, where it goes.

use super::order_page::Page;
use super::order_words::{act_label, way_words};
use super::recovered::Recovered;
use crate::domain::order::{Act, Said, Way};
use crate::keymap::Action;
use crate::state::{App, FormState};
use crate::ui::components::{
    Button, ButtonKind, Choice, Dialog, ErrorSummary, FieldError, Need, Select, TextArea, TextField,
};
use crate::ui::keys::saves;
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// What an act asks for.
struct Asks {
    who: bool,
    way: bool,
    reason: bool,
    department: bool,
    words: Option<Need>,
}

const fn asks(act: Act) -> Asks {
    let none = Asks { who: false, way: false, reason: false, department: false, words: None };
    match act {
        Act::Hand => Asks { who: true, way: true, ..none },
        Act::Sign | Act::Begin => Asks { who: true, ..none },
        Act::Finish | Act::Tell | Act::Dispute => Asks { words: Some(Need::Required), ..none },
        Act::Return => Asks { reason: true, words: Some(Need::Optional), ..none },
        Act::Resend => Asks { department: true, words: Some(Need::Optional), ..none },
        Act::Rule => Asks { department: true, words: Some(Need::Required), ..none },
        _ => none,
    }
}

/// Whether an act asks for words before it is done.
#[must_use]
pub const fn asks_words(act: Act) -> bool {
    let Asks { who, way, reason, department, words } = asks(act);
    who || way || reason || department || words.is_some()
}

/// The names of what is typed: no fields of the order itself.
const WHO: &str = "act.who";
const WAY: &str = "act.way";
const REASON: &str = "act.reason";
const DEPARTMENT: &str = "act.department";
const WORDS: &str = "act.words";

/// The dialog of the act that is begun.
#[component]
pub fn ActDialog(page: Page) -> impl IntoView {
    let Page { app, acting, .. } = page;
    let title = Signal::derive(move || acting.get().map(|act| act_label(app, act).to_owned()).unwrap_or_default());
    view! {
        <Dialog open=Signal::derive(move || acting.with(Option::is_some)) on_close=move |()| acting.set(None) title>
            {live(move || acting.get().map(|act| view! { <Words page act /> }))}
        </Dialog>
    }
}

#[component]
fn Words(page: Page, act: Act) -> impl IntoView {
    let Page { app, id, acting, .. } = page;
    let form = FormState::new(app, &format!("referral-{}", act.name()), id.get_value(), "");
    let Asks { who, way, reason, department, words } = asks(act);
    let (raised, busy) = (RwSignal::new(0_u32), RwSignal::new(false));
    let problems = Signal::derive(move || {
        let text = app.text();
        let needed = [
            (who, WHO, "act-who", who_label(app, act)),
            (way, WAY, "act-way", text.order.way),
            (reason, REASON, "act-reason", text.order.return_reason),
            (department, DEPARTMENT, "act-department", text.order.department),
            (words == Some(Need::Required), WORDS, "act-words", words_label(app, act)),
        ];
        let missing = needed.into_iter().filter(|(asked, name, ..)| *asked && form.text(name).trim().is_empty());
        missing
            .map(|(_, _, id, label)| FieldError { id: id.into(), text: text.form.required(label) })
            .collect::<Vec<_>>()
    });
    let shown = Signal::derive(move || if raised.get() > 0 { problems.get() } else { Vec::new() });
    let save = move || {
        raised.update(|n| *n += 1);
        if busy.get_untracked() || !untrack(|| problems.get()).is_empty() {
            return;
        }
        busy.set(true);
        let typed = |name: &str| untrack(|| form.text(name)).trim().to_owned();
        let said = Said {
            who: typed(WHO),
            words: typed(WORDS),
            reason: typed(REASON),
            department: typed(DEPARTMENT),
            way: typed(WAY),
        };
        leptos::task::spawn_local(async move {
            if app.do_with_order(id.get_value(), act, said, Some(form)).await.is_ok() {
                acting.try_set(None);
            }
            busy.try_set(false);
        });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save();
    };
    view! {
        <form class="stack" novalidate on:submit=submit on:keydown=saves(save)>
            <ErrorSummary errors=shown raised />
            <Recovered form />
            {who.then(|| view! { <Who form act shown /> })}
            {way.then(|| view! { <Chosen form name=WAY id="act-way" label=tr(|t| t.order.way) options=ways(app) shown /> })}
            {reason
                .then(|| {
                    view! {
                        <Chosen
                            form
                            name=REASON
                            id="act-reason"
                            label=tr(|t| t.order.return_reason)
                            options=reasons(app)
                            shown
                        />
                    }
                })}
            {department
                .then(|| {
                    view! {
                        <Chosen
                            form
                            name=DEPARTMENT
                            id="act-department"
                            label=tr(|t| t.order.department)
                            options=departments(app)
                            shown
                        />
                    }
                })}
            {words
                .map(|need| {
                    view! {
                        <TextArea
                            id="act-words"
                            label=Signal::derive(move || words_label(app, act).to_owned())
                            value=Signal::derive(move || form.text(WORDS))
                            on_input=move |text: String| form.set(WORDS, text)
                            need=Signal::stored(need)
                            error=MaybeProp::derive(move || error_of(shown, "act-words"))
                            rows=3
                        />
                    }
                })}
            <div class="dialog-acts">
                <Button label=tr(|t| t.common.cancel) on_press=move |()| acting.set(None) />
                <Button
                    kind=ButtonKind::Primary
                    label=Signal::derive(move || act_label(app, act).to_owned())
                    action=Action::Save
                    submit=true
                    disabled=busy
                />
            </div>
        </form>
    }
}

fn error_of(shown: Signal<Vec<FieldError>>, id: &str) -> Option<String> {
    shown.with(|all| all.iter().find(|error| error.id == id).map(|error| error.text.clone()))
}

#[component]
fn Who(form: FormState, act: Act, shown: Signal<Vec<FieldError>>) -> impl IntoView {
    let app = App::get();
    view! {
        <TextField
            id="act-who"
            label=Signal::derive(move || who_label(app, act).to_owned())
            value=Signal::derive(move || form.text(WHO))
            on_input=move |text: String| form.set(WHO, text)
            error=MaybeProp::derive(move || error_of(shown, "act-who"))
            wide=true
        />
    }
}

#[component]
fn Chosen(
    form: FormState,
    name: &'static str,
    id: &'static str,
    #[prop(into)] label: Signal<String>,
    options: Signal<Vec<Choice>>,
    shown: Signal<Vec<FieldError>>,
) -> impl IntoView {
    view! {
        <Select
            id
            label
            options
            value=Signal::derive(move || form.text(name))
            on_change=move |chosen: String| form.set(name, chosen)
            error=MaybeProp::derive(move || error_of(shown, id))
            wide=true
        />
    }
}

fn who_label(app: App, act: Act) -> &'static str {
    let text = &app.text().order;
    match act {
        Act::Hand => text.who_handed,
        Act::Begin => text.who_handles,
        _ => text.who_signs,
    }
}

fn words_label(app: App, act: Act) -> &'static str {
    let text = &app.text().order;
    match act {
        Act::Finish => text.result,
        Act::Tell => text.told_words,
        _ => text.note,
    }
}

fn ways(app: App) -> Signal<Vec<Choice>> {
    let choice = move |way: Way| Choice::new(way.name(), way_words(app, way.name()));
    Signal::derive(move || Way::ALL.into_iter().map(choice).collect())
}

fn reasons(app: App) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let all = app.orders_of_pack(|orders| orders.return_reasons.clone()).unwrap_or_default();
        all.iter().map(|reason| Choice::new(reason.id.as_str(), app.words(&reason.label))).collect()
    })
}

fn departments(app: App) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        let all = app.pack().map(|pack| pack.departments.clone()).unwrap_or_default();
        all.iter().map(|d| Choice::new(d.id.as_str(), app.words(&d.label))).collect()
    })
}
