//! Which day of the register is shown, and what it came to.

use super::register::Page;
use crate::domain::contact_register::Totals;
use crate::domain::day::Day;
use crate::ui::components::{Button, ButtonKind, DateField, Glyph, Need};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The day above the table: a day back, a day forth, today, and what is shown of it in figures.
#[component]
pub fn DayBar(page: Page) -> impl IntoView {
    let Page { app, day, today, chosen, .. } = page;
    let totals = move || {
        let totals = page.shown.with(|all| Totals::of(all, page.minute.get()));
        let talked = crate::i18n::stopwatch(totals.talked);
        app.text().desk.register_totals(totals.contacts, totals.unfinished, &talked)
    };
    let go = move |to: Option<Day>| {
        page.selected.set(None);
        chosen.set(to.filter(|day| Some(*day) != today.get_untracked()));
    };
    view! {
        <div class="register-day">
            <Button
                kind=ButtonKind::Secondary
                icon=Glyph::ChevronRight
                name=tr(|t| t.desk.register_before)
                on_press=move |()| go(day.get_untracked().map(Day::previous))
            />
            <DateField
                id="register-day"
                label=tr(|t| t.desk.register_day)
                value=Signal::derive(move || day.get().map(|day| day.to_string()).unwrap_or_default())
                on_input=move |text: String| {
                    if let Ok(day) = Day::parse(&text) {
                        go(Some(day));
                    }
                }
                need=Signal::stored(Need::Required)
            />
            <Button
                kind=ButtonKind::Secondary
                icon=Glyph::ChevronRight
                name=tr(|t| t.desk.register_after)
                disabled=Signal::derive(move || day.get() >= today.get())
                on_press=move |()| go(day.get_untracked().map(Day::next))
            />
            <Show when=move || chosen.get().is_some()>
                <Button kind=ButtonKind::Ghost label=tr(|t| t.desk.register_today) on_press=move |()| go(None) />
            </Show>
            <p class="quiet" role="status">{live(totals)}</p>
        </div>
    }
}
