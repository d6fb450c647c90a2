//! A day and one of its half hours; a day on which nobody is called says so and offers the next one.

use crate::domain::slots::Slot;
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, Choice, DateField, Select};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// What is chosen: a day (`YYYY-MM-DD`) and the beginning of a slot (milliseconds since 1970), as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    /// The day.
    pub day: String,
    /// The beginning of the slot; empty while none is chosen.
    pub from: String,
}

impl Picked {
    /// What stands in a slot that is known.
    #[must_use]
    pub fn of(app: App, slot: Slot) -> Self {
        Self { day: app.day_of(slot.from.ms()), from: slot.from.ms().to_string() }
    }

    /// The first slot that can still be taken, from today on.
    #[must_use]
    pub fn first(app: App, now: i64) -> Self {
        let today = app.day_of(now);
        Self::on(app, app.next_open_day(&today, now).unwrap_or(today), now)
    }

    /// The first slot of a day that can still be taken.
    #[must_use]
    pub fn on(app: App, day: String, now: i64) -> Self {
        let first = app.slots_left(&day, now).into_iter().next();
        Self { from: first.map(|slot| slot.from.ms().to_string()).unwrap_or_default(), day }
    }

    /// The slot, if there is one.
    #[must_use]
    pub fn slot(&self, app: App) -> Option<Slot> {
        let from: i64 = self.from.parse().ok()?;
        app.slots_on(&self.day).into_iter().find(|slot| slot.from.ms() == from)
    }
}

/// A day and a slot.
#[component]
pub fn SlotPicker(
    /// The beginning of its ids: `<id>-day` and `<id>-slot`.
    id: &'static str,
    /// What is chosen.
    #[prop(into)]
    value: Signal<Picked>,
    /// Called with what is chosen.
    #[prop(into)]
    on_pick: Callback<Picked>,
    /// What is wrong with the slot.
    #[prop(into, optional)]
    error: MaybeProp<String>,
) -> impl IntoView {
    let app = App::get();
    let minute = app.minute();
    let day = Memo::new(move |_| value.get().day);
    let left = Memo::new(move |_| app.slots_left(&day.get(), minute.get()));
    let taken = Memo::new(move |_| {
        let due = app.callbacks().into_iter().filter(crate::domain::callback::Callback::is_due);
        due.map(|call| call.from).collect::<Vec<_>>()
    });
    let options = Signal::derive(move || {
        let text = &app.text().callback;
        let option = |slot: &Slot| {
            let (from, to) = app.format(|f| (f.time(slot.from.ms()), f.time(slot.to.ms())));
            let range = text.slot_range(&from, &to);
            let count = taken.with(|taken| taken.iter().filter(|at| **at == slot.from.ms()).count());
            let label = if count == 0 { range } else { format!("{range} · {}", text.slot_taken(count)) };
            Choice::new(slot.from.ms().to_string(), label)
        };
        let mut options: Vec<Choice> = left.with(|left| left.iter().map(option).collect());
        // A slot that has begun stays shown where it was promised.
        let here = value.get();
        if let Some(slot) = here.slot(app).filter(|_| options.iter().all(|choice| choice.value != here.from)) {
            options.insert(0, option(&slot));
        }
        options
    });
    let none_left = Memo::new(move |_| left.with(Vec::is_empty) && !day.get().is_empty());
    let next = Memo::new(move |_| none_left.get().then(|| app.next_open_day(&day.get(), minute.get())).flatten());
    let why = move || {
        let text = &app.text().callback;
        let closed = app.slots_on(&day.get()).is_empty();
        match next.get() {
            None => text.no_open_day,
            Some(_) if closed => text.closed_that_day,
            Some(_) => text.over_that_day,
        }
    };
    let take_next = move || {
        next.get().map(|day| {
            let label = app.text().callback.take_next_day(&app.format(|f| f.day(&day)));
            let press = move |()| on_pick.run(Picked::on(app, day.clone(), minute.get_untracked()));
            view! { <Button kind=ButtonKind::Secondary label on_press=press /> }
        })
    };
    view! {
        <div class="form-grid">
            <DateField
                id=format!("{id}-day")
                label=tr(|t| t.callback.day)
                value=day
                on_input=move |day: String| on_pick.run(Picked::on(app, day, minute.get_untracked()))
            />
            <Select
                id=format!("{id}-slot")
                label=tr(|t| t.callback.slot)
                options
                value=Signal::derive(move || value.get().from)
                on_change=move |from: String| on_pick.run(Picked { day: day.get_untracked(), from })
                error
            />
        </div>
        <div class="slot-none" role="status">
            <Show when=move || none_left.get()>
                <p>{live(why)}</p>
                {live(take_next)}
            </Show>
        </div>
    }
}
