//! One row for each work order.

use super::order_words::{department_words, kind_label, order_flag};
use super::wording::person;
use crate::domain::order::Order;
use crate::state::App;
use crate::ui::components::{Cell, Row};

/// The rows of these orders, in their order.
#[must_use]
pub fn rows(app: App, orders: &[Order], now: i64) -> Vec<Row> {
    orders.iter().map(|order| row(app, order, now)).collect()
}

fn row(app: App, order: &Order, now: i64) -> Row {
    let text = &app.text().order;
    let (lamp, stands) = order_flag(app, order, now);
    let number = if order.number.is_empty() { text.state_draft.to_owned() } else { order.number.clone() };
    let urgent = order.urgent.then(|| text.urgent_chip.to_owned());
    let about = [order.reason.lines().next().unwrap_or_default(), order.place.as_str()];
    let about = about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let times = [order.standing.returns > 0]
        .iter()
        .any(|back| *back)
        .then(|| text.returns(usize::try_from(order.standing.returns).unwrap_or_default()));
    let due = order.times.map(|times| app.format(|f| f.moment(times.due))).unwrap_or_default();
    Row {
        key: order.id.to_string(),
        group: None,
        cells: vec![
            Cell::Name(number, urgent),
            Cell::TwoLines(kind_label(app, &order.kind), about),
            Cell::TwoLines(department_words(app, &order.department), times.unwrap_or_default()),
            Cell::Figures(due),
            Cell::Flag(lamp, stands),
            Cell::Text(person(app, order.owner())),
        ],
    }
}
