//! *Pass to…*: a work order written in one dialog, filled from what is known of a contact or a matter, and sent.

use super::recovered::Recovered;
use crate::domain::form::{Field, Width};
use crate::domain::order::{Act, Said};
use crate::keymap::{Action, Scope};
use crate::pack::orders::OrderKind;
use crate::route::{Key, Route};
use crate::state::{App, FormState, Known, ORDER_FORM, RecordId};
use crate::ui::components::{
    Button, ButtonKind, CheckBox, Choice, Dialog, ErrorSummary, FieldError, Need, PhoneField, Select, TextArea,
    TextField,
};
use crate::ui::keys::{on_action, saves};
use crate::ui::live::{For, Show, live};
use crate::ui::pages::form::PackField;
use crate::ui::words::tr;
use leptos::prelude::*;

/// The dialog, and the key that opens it.
#[component]
pub fn OrderDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What is known before anybody types, asked when the dialog opens.
    #[prop(into)]
    known: Callback<(), Known>,
    /// An order that is there already, to be changed; without one the key that passes something on opens the dialog.
    #[prop(optional)]
    record: Option<RecordId>,
    /// Whether the page stays, because a customer waits there.
    #[prop(optional)]
    stays: bool,
) -> impl IntoView {
    let app = App::get();
    let there = record.clone();
    // The record is the same as long as the page is: closed and opened again, what was typed is there.
    let id = StoredValue::new(record);
    let is_new = there.is_none();
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        let opens = action == Action::Refer && is_new && untrack(|| app.may_refer());
        if opens {
            open.set(true);
        }
        opens
    });
    let form = move || {
        let known = untrack(|| known.run(()));
        if id.with_value(Option::is_none) {
            id.set_value(untrack(|| waiting(app, known.about.as_ref())).or_else(|| app.new_order()));
        }
        id.get_value().map(|record| view! { <OrderForm record known open id is_new stays /> })
    };
    view! {
        <Dialog open on_close=move |()| open.set(false) title=tr(|t| t.order.refer_title)>
            {live(form)}
        </Dialog>
    }
}

/// The order that somebody here had begun to write about the same, before they were interrupted.
fn waiting(app: App, from: Option<&RecordId>) -> Option<RecordId> {
    let parent = from.map(ToString::to_string).unwrap_or_default();
    let mine = app.agent_id();
    app.drafts.with(|all| {
        let own = all.iter().find(|d| d.key.form == ORDER_FORM && d.key.agent == mine && d.parent == parent)?;
        own.key.record.parse().ok()
    })
}

/// What the parts of the form share.
#[derive(Clone, Copy)]
struct Writing {
    app: App,
    form: FormState,
    kind: Memo<Option<OrderKind>>,
}

impl Writing {
    fn urgent(self) -> bool {
        self.form.value("urgent").and_then(|v| v.as_bool()).unwrap_or_default() && self.may_be_urgent()
    }

    fn may_be_urgent(self) -> bool {
        self.kind.with(|kind| kind.as_ref().is_some_and(|kind| kind.urgent_limit.is_some()))
    }

    /// The kind decides the department, until somebody chooses another.
    fn take_kind(self, id: &str) {
        self.form.set("kind", id);
        let department =
            untrack(|| self.app.orders_of_pack(|o| o.kind(id).map(|k| k.department.to_string()))).flatten();
        if let Some(department) = department {
            self.form.set("department", department);
        }
    }
}

/// Fills what is known, where nothing stands yet.
fn fill(app: App, form: FormState, known: &Known, writing: Writing) {
    untrack(|| {
        if form.text("kind").is_empty() {
            let department = app.pack().and_then(|p| p.category(&known.category).map(|c| c.department.to_string()));
            let department = department.unwrap_or_default();
            let kind = app.orders_of_pack(|o| o.kind_for(&known.category, &department).map(|k| k.id.to_string()));
            if let Some(kind) = kind.flatten() {
                writing.take_kind(&kind);
            }
        }
        for (field, value) in known.fields.iter().filter(|(_, value)| !value.is_empty()) {
            if form.value(field).is_none() {
                form.set(field, value.as_str());
            }
        }
    });
}

#[component]
fn OrderForm(
    record: RecordId,
    known: Known,
    open: RwSignal<bool>,
    id: StoredValue<Option<RecordId>>,
    is_new: bool,
    stays: bool,
) -> impl IntoView {
    let app = App::get();
    let parent = known.about.as_ref().map(ToString::to_string).unwrap_or_default();
    let form = FormState::new(app, ORDER_FORM, record, &parent);
    let known = StoredValue::new(known);
    let kind = Memo::new(move |_| {
        let id = form.text("kind");
        app.orders_of_pack(|orders| orders.kind(&id).cloned()).flatten()
    });
    let writing = Writing { app, form, kind };
    if is_new {
        known.with_value(|known| fill(app, form, known, writing));
    }
    let (raised, busy) = (RwSignal::new(0_u32), RwSignal::new(false));
    let problems = Signal::derive(move || {
        let text = app.text();
        let asked = [
            ("order-kind", form.text("kind"), text.order.kind),
            ("order-department", form.text("department"), text.order.department),
            ("order-reason", form.text("reason"), text.order.reason),
        ];
        let empty = |(id, value, label): (&str, String, &str)| {
            value.trim().is_empty().then(|| FieldError { id: id.into(), text: text.form.required(label) })
        };
        asked.into_iter().filter_map(empty).collect::<Vec<_>>()
    });
    let shown = Signal::derive(move || if raised.get() > 0 { problems.get() } else { Vec::new() });
    let save = move |send: bool| {
        raised.update(|n| *n += 1);
        if busy.get_untracked() || !untrack(|| problems.get()).is_empty() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            if let Ok(saved) = app.save_order(form, &known.get_value()).await {
                id.try_update_value(|id| *id = id.take().filter(|_| !is_new));
                open.try_set(false);
                let ready = untrack(|| app.order(&saved)).is_some_and(|order| app.above_urgent_limit(&order).is_none());
                if send && ready {
                    // The draft stays where the sending fails; the person has been told why.
                    let _ = app.do_with_order(saved.clone(), Act::Send, Said::default(), None).await;
                } else {
                    app.tell(app.text_now().order.draft_saved.to_owned(), Vec::new());
                }
                if let Some(key) = Key::new(saved.key()).filter(|_| !stays) {
                    app.go(&Route::Order(key));
                }
            }
            busy.try_set(false);
        });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save(true);
    };
    view! {
        <form class="stack" novalidate on:submit=submit on:keydown=saves(move || save(true))>
            <ErrorSummary errors=shown raised />
            <Recovered form />
            <Fields writing shown />
            <div class="dialog-acts">
                <Button label=tr(|t| t.order.save_draft) on_press=move |()| save(false) disabled=busy />
                <Button
                    kind=ButtonKind::Primary
                    label=tr(|t| t.order.act_send)
                    action=Action::Save
                    submit=true
                    disabled=busy
                />
            </div>
        </form>
    }
}

#[component]
fn Fields(writing: Writing, shown: Signal<Vec<FieldError>>) -> impl IntoView {
    let Writing { app, form, .. } = writing;
    let field = move |name: &'static str| Signal::derive(move || form.text(name));
    let set = move |name: &'static str| Callback::new(move |text: String| form.set(name, text));
    let optional = Signal::stored(Need::Optional);
    let error = move |id: &'static str| {
        MaybeProp::derive(move || shown.with(|all| all.iter().find(|e| e.id == id).map(|e| e.text.clone())))
    };
    let kinds = Signal::derive(move || {
        let all = app.orders_of_pack(|orders| orders.kinds.clone()).unwrap_or_default();
        all.iter().map(|kind| Choice::new(kind.id.as_str(), app.words(&kind.label))).collect::<Vec<_>>()
    });
    let departments = Signal::derive(move || {
        let all = app.pack().map(|pack| pack.departments.clone()).unwrap_or_default();
        all.iter().map(|d| Choice::new(d.id.as_str(), app.words(&d.label))).collect::<Vec<_>>()
    });
    let minute = app.minute();
    let due = move || {
        let text = &app.text().order;
        let due = app.order_due(&form.text("kind"), writing.urgent(), minute.get());
        due.map_or_else(|| text.no_due.to_owned(), |due| text.due_by(&app.format(|f| f.moment(due))))
    };
    view! {
        <div class="form-grid">
            <Select
                id="order-kind"
                label=tr(|t| t.order.kind)
                options=kinds
                value=field("kind")
                on_change=move |id: String| writing.take_kind(&id)
                error=error("order-kind")
            />
            <Select
                id="order-department"
                label=tr(|t| t.order.department)
                options=departments
                value=field("department")
                on_change=set("department")
                error=error("order-department")
            />
        </div>
        <p class="due" role="status">{live(due)}</p>
        <Show when=move || writing.may_be_urgent()>
            <CheckBox
                id="order-urgent"
                label=tr(|t| t.order.urgent)
                checked=Signal::derive(move || writing.urgent())
                on_change=move |on: bool| form.set("urgent", on)
            />
        </Show>
        <TextArea
            id="order-reason"
            label=tr(|t| t.order.reason)
            hint=tr(|t| t.order.reason_hint)
            value=field("reason")
            on_input=set("reason")
            error=error("order-reason")
            rows=3
        />
        <TextField
            id="order-place"
            label=tr(|t| t.order.place)
            value=field("place")
            on_input=set("place")
            need=optional
            wide=true
        />
        <OwnFields writing />
        <div class="form-grid">
            <TextField id="order-name" label=tr(|t| t.common.name) value=field("name") on_input=set("name") need=optional />
            <PhoneField
                id="order-phone"
                label=tr(|t| t.order.contact_line)
                value=field("phone")
                on_input=set("phone")
                need=optional
            />
            <TextField
                id="order-account"
                label=tr(|t| t.customer.account)
                value=field("account")
                on_input=set("account")
                need=optional
            />
        </div>
    }
}

/// What the kind of order asks beside.
#[component]
fn OwnFields(writing: Writing) -> impl IntoView {
    let form = writing.form;
    let fields =
        Memo::new(move |_| writing.kind.with(|kind| kind.as_ref().map(|k| k.fields.clone())).unwrap_or_default());
    let one = move |field: Field| {
        let wide = field.width == Width::Full;
        view! {
            <div data-wide=wide.then_some("")>
                <PackField form field errors=Signal::stored(Vec::new()) />
            </div>
        }
    };
    view! {
        <div class="form-grid">
            <For each=move || fields.get() key=|field: &Field| field.id.clone() children=one />
        </div>
    }
}
