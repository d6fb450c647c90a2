//! Short notices, read aloud, with one act where there is one, such as *Undo*.
//!
//! They stand in a strip of their own below the page, so they never cover the field in hand. When they come and go is
//! the caller's: this only shows them.

use leptos::prelude::*;

use super::{Button, ButtonKind, Glyph, Icon};
use crate::ui::words::tr;

/// How a notice is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NoticeTone {
    /// Something was done.
    #[default]
    Done,
    /// Something needs attention.
    Attention,
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
    /// The notices, the oldest first.
    #[prop(into)]
    notices: Signal<Vec<NoticeLine>>,
    /// Called with the id of a notice whose act is wanted.
    #[prop(into)]
    on_act: Callback<u64>,
    /// Called with the id of a notice to close.
    #[prop(into)]
    on_close: Callback<u64>,
) -> impl IntoView {
    let notice = move |notice: NoticeLine| {
        let NoticeLine { id, tone, text, act } = notice;
        let (word, glyph) = match tone {
            NoticeTone::Done => ("done", Glyph::CheckCircle),
            NoticeTone::Attention => ("attention", Glyph::Alert),
        };
        let act = act.map(|label| view! { <Button label on_press=move |()| on_act.run(id) /> });
        view! {
            <div class="notice" data-tone=word>
                <Icon glyph />
                <p>{text}</p>
                {act}
                <Button
                    kind=ButtonKind::Ghost
                    icon=Glyph::Close
                    name=tr(|t| t.shell.dismiss)
                    on_press=move |()| on_close.run(id)
                />
            </div>
        }
    };
    let label = tr(|t| t.shell.notices);
    view! {
        <div class="notices" role="status" aria-live="polite" aria-label=move || label.get()>
            <For each=move || notices.get() key=Clone::clone children=notice />
        </div>
    }
}
