//! One row for each customer.

use crate::domain::customer::Customer;
use crate::sorted::Map;
use crate::state::App;
use crate::ui::components::{Cell, Row};

/// The rows of these customers, in their order.
#[must_use]
pub fn rows(app: App, all: &[Customer], last: &Map<String, i64>, now: i64) -> Vec<Row> {
    all.iter().map(|customer| row(app, customer, last.get(customer.id.as_str()).copied(), now)).collect()
}

fn row(app: App, customer: &Customer, last: Option<i64>, now: i64) -> Row {
    let text = &app.text().customer;
    let name = if customer.name.is_empty() { text.without_name } else { &customer.name };
    let phones: Vec<String> = customer.phones.iter().map(|phone| app.phone_words(phone)).collect();
    let last = last.map_or_else(|| text.never.to_owned(), |at| app.format(|f| f.relative(at, now)));
    Row {
        key: customer.id.to_string(),
        group: None,
        cells: vec![
            Cell::Name(name.to_owned(), Some(customer.account.clone()).filter(|account| !account.is_empty())),
            Cell::Figures(phones.join(", ")),
            Cell::Text(customer.street.clone()),
            Cell::Text(last),
        ],
    }
}
