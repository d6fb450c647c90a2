//! A work order as text for people who do not open Ventanilla: for a chat, short; for a mail, with subject and greeting.

use super::order_words::{department_words, kind_label};
use super::wording::person;
use crate::domain::form::Answers;
use crate::domain::order::{Order, Way};
use crate::state::App;
use crate::ui::pages::form::shown_answer;

/// The lines of the sheet that say what is to be done: name and value; what is empty is left out.
pub fn lines(app: App, order: &Order) -> Vec<(String, String)> {
    let text = app.text();
    let moment = |at: i64| app.format(|f| f.moment(at));
    let contact = [order.name.clone(), app.phone_words(&order.phone)];
    let contact = contact.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let mut all = vec![
        (text.order.kind.to_owned(), kind_label(app, &order.kind)),
        (text.order.reason.to_owned(), order.reason.clone()),
        (text.order.place.to_owned(), order.place.clone()),
    ];
    all.extend(own_lines(app, order));
    all.extend([
        (text.customer.account.to_owned(), order.account.clone()),
        (text.order.contact_line.to_owned(), contact),
        (text.order.due.to_owned(), order.times.map(|times| moment(times.due)).unwrap_or_default()),
        (text.order.sender.to_owned(), person(app, &order.sender)),
    ]);
    all.retain(|(_, value)| !value.is_empty());
    all
}

/// What the kind of order asked beside.
pub fn own_lines(app: App, order: &Order) -> Vec<(String, String)> {
    let fields = app.orders_of_pack(|o| o.kind(&order.kind).map(|kind| kind.fields.clone())).flatten();
    let answers: Answers = app.order_answers(&order.id);
    let line = |field: &crate::domain::form::Field| {
        let value = shown_answer(app, field, &answers)?;
        Some((app.words(&field.label), value))
    };
    fields.unwrap_or_default().iter().filter_map(line).collect()
}

/// The whole text, worded for its way.
pub fn text_of(app: App, order: &Order, way: Way) -> String {
    let text = &app.text().order;
    let urgent = if order.urgent { format!("{}. ", text.urgent_chip.to_uppercase()) } else { String::new() };
    let rows: Vec<String> = lines(app, order).into_iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let place = if order.place.is_empty() { kind_label(app, &order.kind) } else { order.place.clone() };
    let subject = urgent + &text.subject(&order.number, &place);
    let body = rows.join("\n");
    if way == Way::Mail {
        let hello = [text.mail_hello, text.mail_ask].join("\n\n");
        return [subject, hello, body, text.mail_reply.to_owned()].join("\n\n");
    }
    [subject, department_words(app, &order.department), body, text.chat_reply.to_owned()].join("\n")
}
