//! The small texts of a field: the mark *optional*, the error, the hint, and how the control is bound to them.

use crate::ui::live::live;
use leptos::prelude::*;

use super::Need;
use crate::ui::words::words;

/// The word *optional* beside a label.
#[component]
pub(super) fn NeedMark(need: Signal<Need>) -> impl IntoView {
    let words = words();
    move || {
        let optional = need.get() == Need::Optional;
        optional.then(|| {
            view! {
                " "
                <span class="field-mark">{words.get().common.optional}</span>
            }
        })
    }
}

/// Hint and error below a control.
#[component]
pub(super) fn FieldNotes(
    hint_id: String,
    error_id: String,
    #[prop(into)] hint: MaybeProp<String>,
    #[prop(into)] error: MaybeProp<String>,
) -> impl IntoView {
    let words = words();
    view! {
        {live(move || {
            let id = error_id.clone();
            error
                .get()
                .map(|error| {
                    view! {
                        <p class="field-error" id=id>
                            <span class="visually-hidden">{words.get().form.error_prefix} " "</span>
                            {error}
                        </p>
                    }
                })
        })}
        {live(move || {
            let id = hint_id.clone();
            hint.get().map(|hint| view! { <p class="field-hint" id=id>{hint}</p> })
        })}
    }
}

/// The ids that describe a control, for its `aria-describedby`; `None` when nothing does.
pub(super) fn described_by(id: &str, hint: MaybeProp<String>, error: MaybeProp<String>) -> Signal<Option<String>> {
    let id = id.to_owned();
    Signal::derive(move || {
        let error = error.get().map(|_| format!("{id}-error"));
        let hint = hint.get().map(|_| format!("{id}-hint"));
        let ids: Vec<String> = error.into_iter().chain(hint).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    })
}
