//! One work order: where it stands, the step that comes next, its sheet, and everything that was done with it.

use super::erase_person::ErasedNote;
use super::missing::Missing;
use super::order_act::{ActDialog, asks_words};
use super::order_cards::{Course, HandCard, SheetCard, UrgentCard};
use super::order_form::OrderDialog;
use super::order_words::{act_label, department_words, kind_label, order_flag};
use super::record_conflicts::RecordConflicts;
use super::record_history::RecordHistory;
use crate::domain::order::{Act, Order, Said, State};
use crate::keymap::{Action, Scope};
use crate::route::{Key, Route, Sheet};
use crate::state::{App, Known, RecordId};
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceKeys, Glyph, Lamp, StatusFlag};
use crate::ui::keys::on_action;
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// What the parts of the page share. It is copied freely.
#[derive(Clone, Copy)]
pub struct Page {
    /// The app.
    pub app: App,
    /// The record.
    pub id: StoredValue<RecordId>,
    /// The order as it is recorded.
    pub order: Memo<Option<Order>>,
    /// The act whose words are being typed, if one is.
    pub acting: RwSignal<Option<Act>>,
    /// The minute that it is.
    pub minute: Memo<i64>,
}

impl Page {
    /// Something of the order; its empty value while there is none.
    pub fn of<T: Default>(self, read: impl FnOnce(&Order) -> T) -> T {
        self.order.with(|order| order.as_ref().map(read)).unwrap_or_default()
    }

    /// Does an act, or asks for its words first.
    pub fn begin(self, act: Act) {
        if asks_words(act) {
            return self.acting.set(Some(act));
        }
        let (app, id) = (self.app, self.id.get_value());
        leptos::task::spawn_local(async move {
            // The person has been told why, if it fails.
            let _ = app.do_with_order(id, act, Said::default(), None).await;
        });
    }

    /// The act that leads on: what the order waits for, unless a reminder or a notice is overdue.
    fn next(self) -> Option<Act> {
        let (app, now) = (self.app, self.minute.get());
        self.order.with(|order| {
            let order = order.as_ref()?;
            let urged = [(order.wants_notice(now), Act::Escalate), (order.wants_reminder(now), Act::Remind)];
            let urged = urged.into_iter().find(|(wanted, act)| *wanted && app.may_do(order.standing, *act));
            let over = app.above_urgent_limit(order).map(|_| Act::Approve);
            let plain = if order.standing.state == State::Draft { over } else { None }.or(order.standing.next());
            urged.map(|(_, act)| act).or(plain).filter(|act| app.may_do(order.standing, *act))
        })
    }

    /// The acts beside it.
    fn others(self) -> Vec<Act> {
        let (app, next) = (self.app, self.next());
        let standing = self.order.with(|order| order.as_ref().map(|order| order.standing));
        let above = self.order.with(|order| order.as_ref().and_then(|order| app.above_urgent_limit(order))).is_some();
        let apart = |act: Act| matches!(act, Act::GiveContact | Act::Hand) || (act == Act::Send && above);
        let idle = |act: Act| act == Act::Approve && !above;
        let all = Act::ALL.into_iter().filter(|act| Some(*act) != next && !apart(*act) && !idle(*act));
        all.filter(|act| standing.is_some_and(|standing| app.may_do(standing, *act))).collect()
    }
}

/// One work order.
#[component]
pub fn OrderPage(
    /// The order.
    id: RecordId,
) -> impl IntoView {
    let app = App::get();
    let id = StoredValue::new(id);
    let order = Memo::new(move |_| app.order(&id.get_value()).filter(|order| order.drafted > 0));
    let here = Memo::new(move |_| order.with(Option::is_some));
    move || {
        let page = Page { app, id, order, acting: RwSignal::new(None), minute: app.minute() };
        if here.get() { view! { <Present page /> }.into_any() } else { view! { <Missing /> }.into_any() }
    }
}

#[component]
fn Present(page: Page) -> impl IntoView {
    let record = page.id.get_value();
    view! {
        <div class="page">
            <Head page />
            <ErasedNote record=record.clone() />
            <RecordConflicts record=record.clone() />
            <div class="split">
                <div class="stack">
                    <Next page />
                    <UrgentCard page />
                    <HandCard page />
                    <SheetCard page />
                </div>
                <div class="stack">
                    <Course page />
                    <RecordHistory record />
                </div>
            </div>
        </div>
        <ActDialog page />
    }
}

#[component]
fn Head(page: Page) -> impl IntoView {
    let Page { app, id, order, minute, .. } = page;
    let changing = RwSignal::new(false);
    let flag =
        Memo::new(move |_| order.with(|o| o.as_ref().map(|o| order_flag(app, o, minute.get()))).unwrap_or_default());
    let (lamp, words) = (Signal::derive(move || flag.get().0), Signal::derive(move || flag.get().1));
    let is_draft = Memo::new(move |_| page.of(|o| o.standing.state == State::Draft));
    let number = Memo::new(move |_| page.of(|o| o.number.clone()));
    let called = move || {
        let number = number.get();
        if number.is_empty() { app.text().order.state_draft.to_owned() } else { number }
    };
    let kind = move || page.of(|o| [kind_label(app, &o.kind), department_words(app, &o.department)].join(" → "));
    let due = move || {
        let due = page.of(|o| o.times.map(|times| times.due).filter(|_| o.standing.state.runs()))?;
        Some(app.text().order.due_by(&app.format(|f| f.moment(due))))
    };
    let print = move || {
        if let Some(key) = Key::new(id.get_value().key()) {
            app.go(&Route::Print(Sheet::Order, key));
        }
    };
    let copy = move || app.copy(number.get_untracked());
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        match action {
            Action::Print => print(),
            Action::CopyNumber if !number.with_untracked(String::is_empty) => copy(),
            _ => return false,
        }
        true
    });
    let about = move |()| Known { about: page.of(|o| o.about.parse().ok()), ..Known::default() };
    view! {
        <header class="page-head record-head">
            <div class="record-title">
                <p class="record-kind">{live(kind)}</p>
                <h1 class="told-number">{live(called)}</h1>
            </div>
            <p class="record-state">
                <StatusFlag lamp text=words />
                <span class="quiet">{live(due)}</span>
            </p>
            <div class="page-acts">
                <Show when=move || is_draft.get()>
                    <Button icon=Glyph::Edit label=tr(|t| t.common.edit) on_press=move |()| changing.set(true) />
                    <Button
                        kind=ButtonKind::Ghost
                        icon=Glyph::Trash
                        label=tr(|t| t.desk.draft_discard)
                        on_press=move |()| {
                            app.discard_order(id.get_value());
                            app.go(&Route::Orders(String::new()));
                        }
                    />
                </Show>
                <Button icon=Glyph::Print label=tr(|t| t.common.print) on_press=move |()| print() />
            </div>
        </header>
        <OrderDialog open=changing known=about record=id.get_value() />
    }
}

/// The step that comes next, by one key, and the others by digit.
#[component]
fn Next(page: Page) -> impl IntoView {
    let Page { app, order, minute, .. } = page;
    let next = Memo::new(move |_| page.next());
    let others = Memo::new(move |_| page.others());
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        let free = action == Action::Save && page.acting.with_untracked(Option::is_none);
        free.then(|| next.get_untracked()).flatten().map(|act| page.begin(act)).is_some()
    });
    let notes = move || {
        let text = &app.text().order;
        let now = minute.get();
        let note = |order: &Order| {
            let standing = order.standing;
            let limit = app.above_urgent_limit(order).filter(|_| standing.state == State::Draft);
            let ruling = standing.state == State::Returned && standing.after(Act::Rule).is_ok();
            let returns = usize::try_from(standing.returns).unwrap_or_default();
            [
                limit.map(|limit| (Lamp::Soon, text.needs_superior(limit))),
                (returns > 0).then(|| (Lamp::Soon, text.returns(returns))),
                ruling.then(|| (Lamp::Urgent, text.needs_ruling.to_owned())),
                standing.pinned.then(|| (Lamp::Fine, text.pinned.to_owned())),
                order.wants_notice(now).then(|| (Lamp::Late, text.notify_now.to_owned())),
                (order.wants_reminder(now) && !order.wants_notice(now))
                    .then(|| (Lamp::Urgent, text.remind_now.to_owned())),
            ]
        };
        let line = |(lamp, words): (Lamp, String)| {
            view! { <p><StatusFlag lamp=Signal::stored(lamp) text=Signal::stored(words) /></p> }
        };
        order.with(|o| o.as_ref().map(note)).into_iter().flatten().flatten().map(line).parts()
    };
    let primary = move || {
        let act = next.get()?;
        let label = Signal::derive(move || act_label(app, act).to_owned());
        Some(view! {
            <Button kind=ButtonKind::Primary label action=Action::Save on_press=move |()| page.begin(act) />
        })
    };
    let options = Signal::derive(move || {
        others.with(|all| all.iter().map(|act| Choice::new(act.name(), act_label(app, *act))).collect::<Vec<_>>())
    });
    view! {
        <Show when=move || !page.of(|o| o.standing.state.is_over())>
            <section class="card" aria-labelledby="order-next-title">
                <div class="card-head">
                    <h2 id="order-next-title">{live(move || app.text().order.next_title)}</h2>
                </div>
                <div class="card-body stack">
                    {live(notes)}
                    <div class="order-next">{live(primary)}</div>
                    <Show when=move || !others.with(Vec::is_empty)>
                        <ChoiceKeys
                            question=tr(|t| t.order.other_acts)
                            options
                            value=Signal::stored(String::new())
                            on_choose=move |word: String| Act::named(&word).map_or((), |act| page.begin(act))
                        />
                    </Show>
                </div>
            </section>
        </Show>
    }
}
