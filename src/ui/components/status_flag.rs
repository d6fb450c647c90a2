//! How a matter stands, in words; the colour only repeats them (B17).

use crate::ui::live::live;
use leptos::prelude::*;

/// How urgent a matter is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lamp {
    /// Nothing to note.
    #[default]
    Fine,
    /// Half its time is gone.
    Soon,
    /// Three quarters of its time are gone.
    Urgent,
    /// Its time is over.
    Late,
    /// Done, kept, confirmed.
    Done,
    /// Waiting with a reason.
    Paused,
}

impl Lamp {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Soon => "soon",
            Self::Urgent => "urgent",
            Self::Late => "late",
            Self::Done => "done",
            Self::Paused => "paused",
        }
    }
}

/// How a matter stands.
#[component]
pub fn StatusFlag(
    /// How urgent it is.
    #[prop(into)]
    lamp: Signal<Lamp>,
    /// In words: “22 min late”.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="flag" data-lamp=move || lamp.get().word()>
            {live(move || text.get())}
        </span>
    }
}
