//! The order of a list, chosen at the heads of its columns: once up, twice down, a third time as the list is by itself.
//!
//! A page that wants it calls [`RowOrder::provide`] with the places of the columns that can be ordered by, and puts its
//! records in order with [`RowOrder::apply`] before it makes rows of them. The heads are buttons, so keys reach them.

use crate::ui::live::live;
use crate::ui::words::words;
use leptos::prelude::*;

/// What a record is ordered by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    /// A number or a moment.
    Number(i64),
    /// Words as they are shown.
    Words(String),
}

impl SortKey {
    /// Words, without regard to case.
    pub fn words(text: &str) -> Self {
        Self::Words(text.to_lowercase())
    }
}

/// A column and a direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sorting {
    /// The place of the column.
    pub column: usize,
    /// Whether the last comes first.
    pub descending: bool,
}

impl Sorting {
    /// What pressing the head of a column makes of an order.
    #[must_use]
    pub const fn press(order: Option<Self>, column: usize) -> Option<Self> {
        match order {
            Some(Self { column: now, descending: false }) if now == column => Some(Self { column, descending: true }),
            Some(Self { column: now, descending: true }) if now == column => None,
            _ => Some(Self { column, descending: false }),
        }
    }
}

/// The order of a list. It is copied freely.
#[derive(Clone, Copy)]
pub struct RowOrder {
    /// The order chosen; none is the list's own.
    pub by: RwSignal<Option<Sorting>>,
    columns: StoredValue<&'static [usize]>,
}

impl RowOrder {
    /// Gives the list below an order to choose, by these columns.
    pub fn provide(columns: &'static [usize]) -> Self {
        let order = Self { by: RwSignal::new(None), columns: StoredValue::new(columns) };
        provide_context(order);
        order
    }

    /// The order that the page has provided.
    pub(super) fn here() -> Option<Self> {
        use_context::<Self>()
    }

    /// Puts items in order; those with equal keys keep theirs. Follows the order chosen.
    pub fn apply<T>(self, items: &mut [T], key: impl Fn(&T, usize) -> SortKey) {
        if let Some(by) = self.by.get() {
            sort(items, by, key);
        }
    }

    /// The order chosen, as the list's own rules name it, and whether the last comes first. Follows it.
    pub fn asked<S: Copy>(self, sorts: &[(usize, S)]) -> Option<(S, bool)> {
        let by = self.by.get()?;
        sorts.iter().find(|(column, _)| *column == by.column).map(|(_, sort)| (*sort, by.descending))
    }

    /// The head of a column: a button where it can be ordered by.
    pub(super) fn head(self, place: usize, label: String) -> AnyView {
        if !self.columns.with_value(|columns| columns.contains(&place)) {
            return view! { <th scope="col" role="columnheader">{label}</th> }.into_any();
        }
        let by = self.by;
        let text = words();
        let now = move || by.get().filter(|by| by.column == place);
        let sort = move || now().map(|by| if by.descending { "descending" } else { "ascending" });
        let mark = move || match now() {
            Some(Sorting { descending: true, .. }) => " ↓",
            Some(_) => " ↑",
            None => "",
        };
        view! {
            <th scope="col" role="columnheader" aria-sort=sort>
                <button
                    type="button"
                    class="table-sort"
                    title=move || text.get().lists.sort
                    on:click=move |_| by.update(|by| *by = Sorting::press(*by, place))
                >
                    {label}
                    <span aria-hidden="true">{live(mark)}</span>
                </button>
            </th>
        }
        .into_any()
    }
}

fn sort<T>(items: &mut [T], by: Sorting, key: impl Fn(&T, usize) -> SortKey) {
    if by.descending {
        items.sort_by_cached_key(|item| core::cmp::Reverse(key(item, by.column)));
    } else {
        items.sort_by_cached_key(|item| key(item, by.column));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_orders_up_then_down_then_as_before() {
        let up = Sorting::press(None, 2);
        assert_eq!(up, Some(Sorting { column: 2, descending: false }));
        let down = Sorting::press(up, 2);
        assert_eq!(down, Some(Sorting { column: 2, descending: true }));
        assert_eq!(Sorting::press(down, 2), None);
        assert_eq!(Sorting::press(down, 1), Some(Sorting { column: 1, descending: false }));
    }

    #[test]
    fn equal_keys_keep_their_order_in_both_directions() {
        let mut items = [("b", 1), ("a", 2), ("B", 3), ("a", 4)];
        let key = |item: &(&str, i32), column| match column {
            0 => SortKey::words(item.0),
            _ => SortKey::Number(item.1.into()),
        };
        sort(&mut items, Sorting { column: 0, descending: false }, key);
        assert_eq!(items.map(|item| item.1), [2, 4, 1, 3]);
        sort(&mut items, Sorting { column: 0, descending: true }, key);
        assert_eq!(items.map(|item| item.1), [1, 3, 2, 4]);
        sort(&mut items, Sorting { column: 1, descending: true }, key);
        assert_eq!(items.map(|item| item.1), [4, 3, 2, 1]);
    }
}
