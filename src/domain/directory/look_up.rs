//! The borrowed customers in memory, and finding a caller among them.
//!
//! Rows stay packed as they are stored. Beside them lie the same customers as people type them: account numbers bare,
//! telephones as digits, names and addresses folded; a search runs over one of these buffers. How letters are folded is
//! the caller's choice.

use super::lines::Lines;
use crate::domain::customer::bare;
use crate::domain::phone::Phone;
use core::fmt;

/// By so many last digits a telephone number is looked up before it is compared.
const LAST_DIGITS: usize = 7;
/// The fewest letters and digits of an account number by which it is looked up.
const ACCOUNT_PART: usize = 4;
/// The fewest letters of a name or an address by which it is looked up.
const WORD_PART: usize = 2;
/// Of names that answer, so many are compared for the best.
const COMPARED: usize = 400;

/// A customer of the billing program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Borrowed {
    /// The account number.
    pub account: String,
    /// The holder's name.
    pub name: String,
    /// The address.
    pub address: String,
    /// Telephone numbers, as the file writes them.
    pub phones: Vec<String>,
    /// The category.
    pub category: String,
    /// The balance, as the file writes it.
    pub balance: String,
}

/// What is known of a caller.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ask<'a> {
    /// Words of the name or the address.
    pub words: &'a str,
    /// The account number, or a part of it.
    pub account: &'a str,
    /// The telephone number, in any form.
    pub phone: &'a str,
    /// The calling code of the organisation's country.
    pub home: &'a str,
}

/// The borrowed customers.
#[derive(Clone)]
pub struct Directory {
    rows: Lines,
    accounts: Lines,
    phones: Lines,
    words: Lines,
    fold: fn(&str) -> String,
}

impl fmt::Debug for Directory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Directory of {}", self.len())
    }
}

impl Directory {
    /// Nobody yet, with room for this many bytes and customers.
    #[must_use]
    pub fn with_room(bytes: usize, customers: usize, fold: fn(&str) -> String) -> Self {
        Self {
            rows: Lines::with_room(bytes, customers),
            accounts: Lines::with_room(0, customers),
            phones: Lines::with_room(0, customers),
            words: Lines::with_room(bytes, customers),
            fold,
        }
    }

    /// Adds a row as [`super::Reading`] gives it: six cells apart by tabs.
    pub fn push(&mut self, row: &str) {
        let mut cells = row.split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        let (account, name, address, phones) = (cell(), cell(), cell(), cell());
        self.accounts.push(&bare(account));
        let digits: Vec<String> = split_phones(phones).map(digits).collect();
        self.phones.push(&digits.join(" "));
        self.words.push(&(self.fold)(&[name, address].join(" ")));
        self.rows.push(row);
    }

    /// How many customers there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The customer at a place.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<Borrowed> {
        let mut cells = self.rows.get(place)?.split('\t');
        let mut cell = || cells.next().unwrap_or_default().to_owned();
        let (account, name, address, phones) = (cell(), cell(), cell(), cell());
        let phones = split_phones(&phones).map(str::to_owned).collect();
        Some(Borrowed { account, name, address, phones, category: cell(), balance: cell() })
    }

    /// The customers with exactly this account number, spaces and case ignored.
    #[must_use]
    pub fn with_account(&self, account: &str) -> Vec<Borrowed> {
        let wanted = bare(account);
        let same = |place: &usize| self.accounts.get(*place) == Some(wanted.as_str());
        self.accounts.holding(&wanted).filter(same).filter_map(|place| self.get(place)).collect()
    }

    /// The customers with this telephone number, in whatever form it or theirs is written. `home` is the calling code
    /// of the organisation's country.
    #[must_use]
    pub fn with_phone(&self, typed: &str, home: &str) -> Vec<Borrowed> {
        self.places_with_phone(typed, home).into_iter().filter_map(|place| self.get(place)).collect()
    }

    /// Who could be the caller: by account number first, then by telephone, then by words of name and address.
    #[must_use]
    pub fn like(&self, ask: Ask<'_>, most: usize) -> Vec<Borrowed> {
        let mut places = self.places_with_account(ask.account, most);
        places.extend(self.places_with_phone(ask.phone, ask.home));
        places.extend(self.places_with_words(ask.words, most));
        let mut known = Vec::new();
        for place in places {
            if !known.contains(&place) {
                known.push(place);
            }
        }
        known.into_iter().take(most).filter_map(|place| self.get(place)).collect()
    }

    /// The whole number first, then those that begin with it, then those that hold it.
    fn places_with_account(&self, account: &str, most: usize) -> Vec<usize> {
        let wanted = bare(account);
        if wanted.len() < ACCOUNT_PART {
            return Vec::new();
        }
        let rank = |place: &usize| {
            let account = self.accounts.get(*place).unwrap_or_default();
            if account == wanted { 0 } else { 2 - u8::from(account.starts_with(&wanted)) }
        };
        let mut found: Vec<usize> = self.accounts.holding(&wanted).take(COMPARED).collect();
        found.sort_by_key(rank);
        found.truncate(most);
        found
    }

    fn places_with_phone(&self, typed: &str, home: &str) -> Vec<usize> {
        let Ok(wanted) = Phone::parse(typed, home) else { return Vec::new() };
        let last = wanted.last(LAST_DIGITS);
        let same = |place: &usize| {
            let phones = self.rows.get(*place).and_then(|row| row.split('\t').nth(3)).unwrap_or_default();
            split_phones(phones).any(|phone| Phone::parse(phone, home).is_ok_and(|phone| phone.same_line(&wanted)))
        };
        self.phones.holding(last).filter(same).collect()
    }

    /// Names that begin with what was typed first, then all others; every word has to be there.
    fn places_with_words(&self, typed: &str, most: usize) -> Vec<usize> {
        let typed = (self.fold)(typed);
        let typed: Vec<&str> = typed.split_whitespace().collect();
        // The longest word is the rarest.
        let Some(longest) = typed.iter().max_by_key(|word| word.len()).copied() else { return Vec::new() };
        if longest.chars().count() < WORD_PART {
            return Vec::new();
        }
        let whole = typed.join(" ");
        let text = |place: &usize| self.words.get(*place).unwrap_or_default();
        let all = |place: &usize| typed.iter().all(|word| text(place).contains(word));
        let rank = |place: &usize| {
            let text = text(place);
            if text.starts_with(&whole) { 0 } else { 2 - u8::from(text.contains(&whole)) }
        };
        let mut found: Vec<usize> = self.words.holding(longest).filter(all).take(COMPARED).collect();
        found.sort_by_key(rank);
        found.truncate(most);
        found
    }
}

/// The numbers of one cell. A separator that also stands inside numbers parts them only when every part is long enough
/// to be one.
fn split_phones(cell: &str) -> impl Iterator<Item = &str> {
    let all = |separator: char| cell.split(separator).all(|part| digits(part).len() >= 6);
    let slash = cell.contains('/') && all('/');
    let parts = cell.split(move |c| matches!(c, ';' | ',' | '|' | '、' | '，' | '；') || (slash && c == '/'));
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// The digits of a number, those of full width too.
fn digits(text: &str) -> String {
    let half = |c: char| match c {
        '０'..='９' => char::from_u32(c as u32 - 0xfee0),
        c => c.is_ascii_digit().then_some(c),
    };
    text.chars().filter_map(half).collect()
}
