//! What every field has around it: label, hint, error, the mark *optional*, a place for a conflict.
//!
//! The label, hint and error are bound to the control by its id (`<id>-hint`, `<id>-error`), so an error is read with
//! the field and the error summary can lead to it.

use crate::ui::live::live;
use leptos::children::ViewFn;
use leptos::prelude::*;

use super::field_notes::{FieldNotes, NeedMark};

/// Whether a field has to be filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Need {
    /// It has to be.
    #[default]
    Required,
    /// It may stay empty, and says so.
    Optional,
}

/// Label, hint and error around one control, whose `id` is this `id` and whose `aria-describedby` is
/// [`described_by`].
#[component]
pub fn FieldRow(
    /// The id of the control.
    #[prop(into)]
    id: String,
    /// What the field is called.
    #[prop(into)]
    label: Signal<String>,
    /// What helps to fill it in.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(into, optional)]
    error: MaybeProp<String>,
    /// Whether it has to be filled in.
    #[prop(into, optional)]
    need: Signal<Need>,
    /// Whether it takes the whole width of a form.
    #[prop(optional)]
    wide: bool,
    /// A chip that leads to the conflict in this field.
    #[prop(into, optional)]
    chip: ViewFn,
    /// The control.
    children: Children,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    view! {
        <div
            class="field"
            data-wide=wide.then_some("")
            data-invalid=move || error.get().map(|_| "")
        >
            <div class="field-head">
                <label for=id>
                    {live(move || label.get())} <NeedMark need />
                </label>
                {live(move || chip.run())}
            </div>
            {children()}
            <FieldNotes hint_id error_id hint error />
        </div>
    }
}
