//! A line copied out of the billing program and pasted where the caller is identified.
//!
//! A line is told from a single value by its separators, or by an account number in it that the directory knows. A
//! cell that the directory knows decides; else the cells are read for what they look like. What is no line is left to
//! be pasted as it is.

use super::look_up::Borrowed;
use crate::domain::customer::bare;
use crate::domain::phone::Phone;

/// What a pasted line says of a caller; empty where it does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The account number.
    pub account: String,
    /// The name.
    pub name: String,
    /// The telephone number.
    pub phone: String,
    /// The customer, when the directory knows the account number.
    pub known: Option<Borrowed>,
}

/// Reads a pasted text; none when it is no line of a billing program. `home` is the calling code of the organisation's
/// country, `known` looks an account number up.
#[must_use]
pub fn read_pasted(text: &str, home: &str, known: &dyn Fn(&str) -> Vec<Borrowed>) -> Option<Pasted> {
    let line = text.trim_matches(['\r', '\n']).trim_end();
    if line.contains('\n') {
        return None;
    }
    let separator = ['\t', ';', '|'].into_iter().find(|separator| line.contains(*separator));
    let cells: Vec<&str> = match separator {
        Some(separator) => line.split(separator).map(|cell| cell.trim().trim_matches('"')).collect(),
        None => line.split_whitespace().collect(),
    };
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    if filled < 2 {
        return None;
    }
    let account = |cell: &&&str| (4..=24).contains(&bare(cell).len()) && cell.contains(|c: char| c.is_ascii_digit());
    for cell in cells.iter().filter(account) {
        if let [customer] = known(cell).as_slice() {
            let phone = cells.iter().find(|other| other != &cell && is_phone(other, home));
            return Some(Pasted {
                account: customer.account.clone(),
                name: customer.name.clone(),
                phone: phone.map(ToString::to_string).or_else(|| customer.phones.first().cloned()).unwrap_or_default(),
                known: Some(customer.clone()),
            });
        }
    }
    separator.and_then(|_| by_looks(&cells, home))
}

/// Without the directory: what cannot be a telephone number is the account number; of two that could, it is the first.
fn by_looks(cells: &[&str], home: &str) -> Option<Pasted> {
    let name =
        cells.iter().find(|cell| cell.chars().count() > 1 && cell.chars().all(|c| !c.is_ascii_digit() && c != '@'));
    let mut numbers: Vec<&str> = cells.iter().copied().filter(|cell| is_number(cell)).collect();
    let account = match numbers.iter().position(|cell| !is_phone(cell, home)) {
        Some(place) => numbers.remove(place),
        None if numbers.len() > 1 => numbers.remove(0),
        None => "",
    };
    let phone = numbers.into_iter().find(|cell| is_phone(cell, home)).unwrap_or_default();
    let name = name.filter(|_| !account.is_empty() || !phone.is_empty())?;
    Some(Pasted { account: account.to_owned(), name: (*name).to_owned(), phone: phone.to_owned(), known: None })
}

/// Mostly digits, and neither a date nor an amount.
fn is_number(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    digits >= 4 && digits * 2 > cell.chars().count() && !cell.contains([',', ':']) && cell.matches('/').count() < 2
}

fn is_phone(cell: &str, home: &str) -> bool {
    Phone::parse(cell, home).is_ok()
}
