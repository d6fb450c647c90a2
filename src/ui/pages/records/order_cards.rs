//! The cards of a work order: its sheet, the direct contact of what cannot wait, the text for a department that does not
//! open Ventanilla, and its course.

use super::order_page::Page;
use super::order_text::{own_lines, text_of};
use super::order_words::{department_words, done_words, said_words, way_words};
use super::wording::person;
use crate::domain::order::{Act, Order, State, Step, Way};
use crate::domain::text::Text;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, Glyph};
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// What cannot wait: the department's direct contact, to be given to the customer; the owner keeps the matter.
#[component]
pub fn UrgentCard(page: Page) -> impl IntoView {
    let app = page.app;
    let shown = Memo::new(move |_| page.of(|o| o.urgent && o.standing.state.runs()));
    let contact = move || {
        let id = page.of(|o| o.department.clone());
        let found: Option<Text> = app.pack().and_then(|pack| pack.department(&id)?.urgent_contact.clone());
        found.map_or_else(|| app.text().order.urgent_none.to_owned(), |words| app.words(&words))
    };
    let given = Memo::new(move |_| page.of(|o| o.contact_given));
    let given_words = move || given.get().map(|at| app.text().order.given_at(&app.format(|f| f.moment(at))));
    view! {
        <Show when=move || shown.get()>
            <section class="card order-urgent" aria-labelledby="order-urgent-title">
                <div class="card-head">
                    <h2 id="order-urgent-title">{live(move || app.text().order.urgent_card)}</h2>
                </div>
                <div class="card-body stack">
                    <p class="told-say">{live(contact)}</p>
                    <p>{live(move || app.text().order.urgent_say)}</p>
                    <Show
                        when=move || given.get().is_none()
                        fallback=move || view! { <p class="quiet" role="status">{live(given_words)}</p> }
                    >
                        <div class="order-next">
                            <Button
                                icon=Glyph::Check
                                label=tr(|t| t.order.act_contact)
                                on_press=move |()| page.begin(Act::GiveContact)
                            />
                        </div>
                    </Show>
                </div>
            </section>
        </Show>
    }
}

/// A department that never opens Ventanilla: its text in one press, and to whom it was handed.
#[component]
pub fn HandCard(page: Page) -> impl IntoView {
    let app = page.app;
    let shown = Memo::new(move |_| {
        let (id, with_it) = page.of(|o| (o.department.clone(), o.standing.after(Act::Remind).is_ok()));
        with_it && app.orders_of_pack(|orders| !orders.opens(&id)).unwrap_or_default()
    });
    let hand_to = move || {
        let id = page.of(|o| o.department.clone());
        let found = app.orders_of_pack(|orders| orders.dealing(&id).and_then(|d| d.hand_to.clone())).flatten();
        found.map(|words| app.words(&words))
    };
    let handed = move || {
        let step = app.order_course(&page.id.get_value()).into_iter().rev().find(|s| s.act == Some(Act::Hand))?;
        page.of(|o| !o.handed_to.is_empty()).then(|| {
            let moment = app.format(|f| f.moment(step.at));
            app.text().order.handed_at(&step.said.who, &way_words(app, &step.said.way), &moment)
        })
    };
    let copy = move |way: Way| {
        if let Some(order) = page.order.get_untracked() {
            app.copy(untrack(|| text_of(app, &order, way)));
        }
    };
    let sent = Memo::new(move |_| page.of(|o| o.standing.state == State::Sent));
    view! {
        <Show when=move || shown.get()>
            <section class="card" aria-labelledby="order-hand-title">
                <div class="card-head">
                    <h2 id="order-hand-title">{live(move || app.text().order.hand_card)}</h2>
                </div>
                <div class="card-body stack">
                    <p><b>{live(hand_to)}</b></p>
                    <p>{live(move || app.text().order.hand_say)}</p>
                    <p class="quiet" role="status">{live(handed)}</p>
                    <div class="order-next">
                        <Button icon=Glyph::Chat label=tr(|t| t.order.copy_chat) on_press=move |()| copy(Way::Chat) />
                        <Button icon=Glyph::Mail label=tr(|t| t.order.copy_mail) on_press=move |()| copy(Way::Mail) />
                        <Show when=move || sent.get()>
                            <Button
                                kind=ButtonKind::Ghost
                                icon=Glyph::Check
                                label=tr(|t| t.order.act_hand)
                                on_press=move |()| page.begin(Act::Hand)
                            />
                        </Show>
                    </div>
                </div>
            </section>
        </Show>
    }
}

/// The rows of the sheet, in the order of the paper: date, sender, handler, recipient, account, reason, contact, place,
/// urgency, limit, received by, result, customer told on.
pub fn sheet_rows(app: App, order: &Order) -> Vec<(String, String)> {
    let text = app.text();
    let words = &text.order;
    let moment = |at: Option<i64>| at.map(|at| app.format(|f| f.moment(at))).unwrap_or_default();
    let contact = [order.name.clone(), app.phone_words(&order.phone)];
    let contact = contact.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let yes_no = if order.urgent { text.common.yes } else { text.common.no };
    let mut rows = vec![
        (words.date.to_owned(), moment(order.sent.or(Some(order.drafted)))),
        (words.sender.to_owned(), person(app, &order.sender)),
        (words.owner.to_owned(), person(app, order.owner())),
        (words.handler.to_owned(), order.handler.clone()),
        (words.department.to_owned(), department_words(app, &order.department)),
        (text.customer.account.to_owned(), order.account.clone()),
        (words.reason.to_owned(), order.reason.clone()),
        (words.contact_line.to_owned(), contact),
        (words.place.to_owned(), order.place.clone()),
    ];
    rows.extend(own_lines(app, order));
    let commitment = app.pack().and_then(|pack| pack.commitment(&order.commitment).map(|c| app.words(&c.label)));
    rows.extend([
        (words.urgent.to_owned(), yes_no.to_owned()),
        (words.due.to_owned(), moment(order.times.map(|times| times.due))),
        (words.commitment.to_owned(), commitment.unwrap_or_default()),
        (words.handed_to.to_owned(), order.handed_to.clone()),
        (words.received_by.to_owned(), order.received_by.clone()),
        (words.result.to_owned(), order.result.clone()),
        (words.told_at.to_owned(), moment(order.told)),
    ]);
    rows
}

/// The sheet as it stands, with the way back to what it comes from and whom to turn to when it is late.
#[component]
pub fn SheetCard(page: Page) -> impl IntoView {
    let app = page.app;
    let rows = move || {
        let order = page.order.get()?;
        let row = |(name, value): (String, String)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
        Some(sheet_rows(app, &order).into_iter().filter(|(_, value)| !value.is_empty()).map(row).parts())
    };
    let about = move || {
        let to = page.of(|o| Route::of_record(&o.about))?.to_string();
        Some(view! { <p><a href=to>{app.text().order.about}</a></p> })
    };
    let head = move || {
        let id = page.of(|o| o.department.clone());
        let head = app.orders_of_pack(|orders| orders.dealing(&id).and_then(|d| d.head.clone())).flatten()?;
        let who = [app.words(&head.label), head.phone].join(" · ");
        Some(view! { <p class="quiet">{app.text().order.head_card(&who)}</p> })
    };
    view! {
        <section class="card" aria-labelledby="order-sheet-title">
            <div class="card-head">
                <h2 id="order-sheet-title">{live(move || app.text().order.title)}</h2>
            </div>
            <div class="card-body stack">
                <dl class="descriptions">{live(rows)}</dl>
                {live(about)}
                {live(head)}
            </div>
        </section>
    }
}

/// Who did what with it, and when: the last act first.
#[component]
pub fn Course(page: Page) -> impl IntoView {
    let app = page.app;
    let course = Memo::new(move |_| app.order_course(&page.id.get_value()));
    let lines = move || {
        let line = |step: Step| {
            let when = app.format(|f| f.moment(step.at));
            let (done, said) = (done_words(app, &step), said_words(app, &step));
            view! {
                <li>
                    <b>{done}</b>
                    <span>{said}</span>
                    <small>{when} " · " {person(app, &step.agent)}</small>
                </li>
            }
        };
        course.get().into_iter().rev().map(line).parts()
    };
    view! {
        <Show when=move || !course.with(Vec::is_empty)>
            <section class="card" aria-labelledby="order-course-title">
                <div class="card-head">
                    <h2 id="order-course-title">{live(move || app.text().order.course)}</h2>
                </div>
                <div class="card-body">
                    <ol class="order-course">{live(lines)}</ol>
                </div>
            </section>
        </Show>
    }
}
