//! Short notices, read aloud, with one act where there is one, such as *Undo*.
//!
//! They stand in a strip of their own below the page, so they never cover the field in hand. When they come and go is
//! the caller's: this only shows them.

use crate::ui::live::For;
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

/// One notice, as data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NoticeLine {
    /// What the caller knows it by.
    pub id: u64,
    /// How it is meant.
    pub tone: NoticeTone,
    /// What it says.
    pub text: String,
    /// The act that answers it, by name.
    pub act: Option<String>,
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
