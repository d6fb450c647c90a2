//! Several rows of a list chosen by key: Space takes one in or leaves it out, Shift with an arrow goes on from where
//! it began, Ctrl+A takes all, Escape none. *All* are all rows of the list, also those that are not made yet, where the
//! page says which they are ([`RowChoice::cover`]).
//!
//! A page that wants it calls [`RowChoice::provide`] before its [`super::DataTable`]; a list without it has the one
//! selected row that Enter opens. The rule is [`pick`]; everything else only carries keys to it.

use super::list_keys::{Ends, moved};
use crate::sorted;
use crate::ui::keys::is_composing;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

/// The rows chosen, by their keys. It is copied freely.
#[derive(Clone, Copy)]
pub struct RowChoice {
    /// Their keys.
    pub chosen: RwSignal<sorted::Set<String>>,
    anchor: StoredValue<Option<String>>,
    whole: StoredValue<Option<Callback<(), Vec<String>>>>,
}

/// What is done to the choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pick<'a> {
    /// A row is taken in or left out.
    Toggle(&'a str),
    /// All rows from one to another, and no others.
    Span(&'a str, &'a str),
    /// All rows.
    All,
}

/// The choice after an act, of rows in this order.
fn pick(rows: &[&str], chosen: &sorted::Set<String>, act: Pick<'_>) -> sorted::Set<String> {
    match act {
        Pick::Toggle(key) => {
            let mut next: sorted::Set<String> = chosen.iter().filter(|other| *other != key).cloned().collect();
            if next.iter().count() == chosen.iter().count() {
                next.insert(key.to_owned());
            }
            next
        }
        Pick::Span(from, to) => {
            let place = |key: &str| rows.iter().position(|row| *row == key);
            let Some(to) = place(to) else { return chosen.clone() };
            let from = place(from).unwrap_or(to);
            rows.get(from.min(to)..=from.max(to)).unwrap_or_default().iter().map(|key| (*key).to_owned()).collect()
        }
        Pick::All => rows.iter().map(|key| (*key).to_owned()).collect(),
    }
}

impl RowChoice {
    /// Gives the list below a choice of several rows.
    pub fn provide() -> Self {
        let choice = Self {
            chosen: RwSignal::new(sorted::Set::default()),
            anchor: StoredValue::new(None),
            whole: StoredValue::new(None),
        };
        provide_context(choice);
        choice
    }

    /// Says how the keys of all rows of the list are had, in order, where only the first of them are made.
    pub fn cover(self, keys: impl Fn() -> Vec<String> + Send + Sync + 'static) {
        self.whole.set_value(Some(Callback::new(move |()| untrack(&keys))));
    }

    /// The keys of the rows chosen, in the order of the list, of which these rows are made.
    pub fn in_order(self, made: &[&str]) -> Vec<String> {
        self.chosen.with_untracked(|chosen| {
            let known = made.iter().filter(|key| chosen.contains(**key)).count();
            match self.whole.get_value().filter(|_| known < chosen.len()) {
                Some(whole) => whole.run(()).into_iter().filter(|key| chosen.contains(key)).collect(),
                None => made.iter().filter(|key| chosen.contains(**key)).map(|key| (*key).to_owned()).collect(),
            }
        })
    }

    /// The choice that the page has provided.
    pub(super) fn here() -> Option<Self> {
        use_context::<Self>()
    }

    /// Leaves all rows out.
    pub fn clear(self) {
        self.anchor.set_value(None);
        if !self.chosen.with_untracked(sorted::Set::is_empty) {
            self.chosen.set(sorted::Set::default());
        }
    }

    /// Leaves out what is not in the list any more, of which these rows are made.
    pub fn keep(self, made: &[&str]) {
        let still: sorted::Set<String> = self.in_order(made).into_iter().collect();
        if self.chosen.with_untracked(|chosen| *chosen != still) {
            self.chosen.set(still);
        }
    }

    fn act(self, rows: &[&str], act: Pick<'_>) {
        let next = self.chosen.with_untracked(|chosen| pick(rows, chosen, act));
        self.chosen.set(next);
    }

    fn span(self, rows: &[&str], cursor: Option<&str>, to: &str) {
        let anchor = self.anchor.get_value().or_else(|| cursor.map(str::to_owned)).unwrap_or_else(|| to.to_owned());
        self.act(rows, Pick::Span(&anchor, to));
        self.anchor.set_value(Some(anchor));
    }

    /// What a key does to the choice; with the place of the row to go to, where it moves. None leaves the key to others.
    pub(super) fn keydown(
        self,
        event: &KeyboardEvent,
        rows: &[&str],
        cursor: Option<&str>,
        drawn: usize,
    ) -> Option<Option<usize>> {
        if is_composing(event) || event.alt_key() {
            return None;
        }
        let (control, shift, key) = (event.ctrl_key() || event.meta_key(), event.shift_key(), event.key());
        let here = cursor.and_then(|cursor| rows.iter().position(|row| *row == cursor));
        match (key.as_str(), control, shift) {
            ("a" | "A", true, false) => match self.whole.get_value() {
                Some(whole) => self.chosen.set(whole.run(()).into_iter().collect()),
                None => self.act(rows, Pick::All),
            },
            (" ", false, false) => {
                let key = *rows.get(here.unwrap_or(0))?;
                self.anchor.set_value(Some(key.to_owned()));
                self.act(rows, Pick::Toggle(key));
                return Some(here.or(Some(0)));
            }
            ("Escape", false, false) if self.chosen.with_untracked(|chosen| !chosen.is_empty()) => self.clear(),
            (key, false, true) => {
                let there = moved(key, ("ArrowUp", "ArrowDown"), here, drawn, Ends::Stop)?;
                self.span(rows, cursor, rows.get(there)?);
                return Some(Some(there));
            }
            (key, false, false) => {
                // Whoever walks on begins anew.
                if moved(key, ("ArrowUp", "ArrowDown"), here, drawn, Ends::Stop).is_some() {
                    self.anchor.set_value(None);
                }
                return None;
            }
            _ => return None,
        }
        Some(None)
    }

    /// Whether a click chooses rows instead of opening one: with Ctrl that one, with Shift all up to it.
    pub(super) fn click(self, event: &MouseEvent, rows: &[&str], cursor: Option<&str>, key: &str) -> bool {
        if event.shift_key() {
            self.span(rows, cursor, key);
        } else if event.ctrl_key() || event.meta_key() {
            self.anchor.set_value(Some(key.to_owned()));
            self.act(rows, Pick::Toggle(key));
        } else {
            return false;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: [&str; 5] = ["a", "b", "c", "d", "e"];

    fn after(chosen: &[&str], act: Pick<'_>) -> Vec<String> {
        let chosen: sorted::Set<String> = chosen.iter().map(|key| (*key).to_owned()).collect();
        pick(&ROWS, &chosen, act).iter().cloned().collect()
    }

    #[test]
    fn b32_space_takes_a_row_in_and_leaves_it_out_again() {
        assert_eq!(after(&[], Pick::Toggle("b")), ["b"]);
        assert_eq!(after(&["b"], Pick::Toggle("d")), ["b", "d"]);
        assert_eq!(after(&["b", "d"], Pick::Toggle("b")), ["d"]);
    }

    #[test]
    fn b32_shift_takes_all_rows_between_two_in_either_direction_and_gives_back_when_it_returns() {
        assert_eq!(after(&[], Pick::Span("b", "d")), ["b", "c", "d"]);
        assert_eq!(after(&["b", "c", "d"], Pick::Span("b", "c")), ["b", "c"]);
        assert_eq!(after(&["e"], Pick::Span("c", "a")), ["a", "b", "c"]);
        assert_eq!(after(&[], Pick::Span("gone", "d")), ["d"], "an anchor that is not in the list any more");
        assert_eq!(after(&["a"], Pick::Span("a", "gone")), ["a"]);
    }

    #[test]
    fn b32_all_means_the_whole_list() {
        assert_eq!(after(&["c"], Pick::All), ROWS);
        assert!(pick(&[], &sorted::Set::default(), Pick::All).is_empty());
    }
}
