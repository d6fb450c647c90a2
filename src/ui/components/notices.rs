//! Short notices, read aloud, with *undo* where there is something to undo.
//!
//! They stand in a strip of their own below the page, so they never cover the field in hand. A notice without an act
//! leaves after eight seconds; one with an act stays until it is used or dismissed, because reading takes some longer.

use std::time::Duration;

use leptos::prelude::*;

use super::{Button, ButtonKind, Glyph, Icon};
use crate::ui::words::tr;

/// One notice.
#[derive(Clone)]
pub struct Notice {
    id: u32,
    text: Signal<String>,
    act: Option<(Signal<String>, Callback<()>)>,
}

/// All notices on the screen; a copy may be kept anywhere.
#[derive(Clone, Copy)]
pub struct Notices {
    list: RwSignal<Vec<Notice>>,
    next: StoredValue<u32>,
    taken: StoredValue<u64>,
}

impl Default for Notices {
    fn default() -> Self {
        Self { list: RwSignal::new(Vec::new()), next: StoredValue::new(0), taken: StoredValue::new(0) }
    }
}

impl Notices {
    /// Makes a new set of notices available to everything below.
    pub fn provide() -> Self {
        let notices = Self::default();
        provide_context(notices);
        notices
    }

    /// The notices of the shell; outside one, a set that nobody sees.
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }

    /// Says something that needs no answer.
    pub fn say(self, text: impl Into<Signal<String>>) {
        let id = self.push(text.into(), None);
        set_timeout(move || self.dismiss(id), Duration::from_secs(8));
    }

    /// Says something that can be answered by one act, such as *Undo*.
    pub fn offer(
        self,
        text: impl Into<Signal<String>>,
        act: impl Into<Signal<String>>,
        run: impl Fn() + Send + Sync + 'static,
    ) {
        let id = self.push(text.into(), Some((act.into(), Callback::new(move |()| run()))));
        set_timeout(move || self.dismiss(id), Duration::from_secs(10));
    }

    /// Says something that stays until it is closed.
    pub fn warn(self, text: impl Into<Signal<String>>) {
        self.push(text.into(), None);
    }

    /// Whether a notice of the state, known by its number, is shown for the first time.
    pub fn take(self, number: u64) -> bool {
        let last = self.taken.try_get_value().unwrap_or(u64::MAX);
        if number > last {
            let _ = self.taken.try_set_value(number);
        }
        number > last
    }

    fn push(self, text: Signal<String>, act: Option<(Signal<String>, Callback<()>)>) -> u32 {
        let id = self.next.try_get_value().unwrap_or_default();
        let _ = self.next.try_set_value(id.wrapping_add(1));
        let _ = self.list.try_update(|list| list.push(Notice { id, text, act }));
        id
    }

    fn dismiss(self, id: u32) {
        // The page may be gone when the time is up.
        let _ = self.list.try_update(|list| list.retain(|notice| notice.id != id));
    }
}

/// The strip that shows the notices; once in the shell.
#[component]
pub fn NoticeRegion(
    /// The notices.
    notices: Notices,
) -> impl IntoView {
    let notice = move |notice: Notice| {
        let Notice { id, text, act } = notice;
        let act = act.map(|(label, run)| {
            let press = move |()| {
                notices.dismiss(id);
                run.run(());
            };
            view! { <Button label kind=ButtonKind::Secondary on_press=press /> }
        });
        view! {
            <div class="notice">
                <Icon glyph=Glyph::CheckCircle />
                <p>{move || text.get()}</p>
                {act}
                <Button
                    kind=ButtonKind::Ghost
                    icon=Glyph::Close
                    name=tr(|t| t.shell.dismiss)
                    on_press=move |()| notices.dismiss(id)
                />
            </div>
        }
    };
    let label = tr(|t| t.shell.notices);
    view! {
        <div class="notices" role="status" aria-live="polite" aria-label=move || label.get()>
            <For each=move || notices.list.get() key=|notice| notice.id children=notice />
        </div>
    }
}
