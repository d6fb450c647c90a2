//! The dialog in which a call is promised or moved. What is typed in it is kept like every form (B1, B27).

use super::callback_form::CallbackForm;
use crate::state::{App, Promise, RecordId};
use crate::ui::components::Dialog;
use crate::ui::live::live;
use leptos::prelude::*;

/// Open while `promise` holds what to begin with; empties it when it closes.
#[component]
pub fn CallbackDialog(
    /// What to begin with, and whether the dialog is open.
    promise: RwSignal<Option<Promise>>,
    /// The call that is changed; a new one without.
    #[prop(optional)]
    there: Option<RecordId>,
) -> impl IntoView {
    let app = App::get();
    let open = Memo::new(move |_| promise.with(Option::is_some));
    let changes = there.is_some();
    let there = StoredValue::new(there);
    let title = Signal::derive(move || {
        let text = &app.text().callback;
        if changes { text.change_title } else { text.set_title }.to_owned()
    });
    // The form writes down what is typed before it goes.
    let close = RwSignal::new(0_u32);
    view! {
        <Dialog open on_close=move |()| close.update(|times| *times += 1) title>
            {live(move || {
                let begin = promise.get_untracked().unwrap_or_default();
                view! { <CallbackForm begin there=there.get_value() close promise /> }
            })}
        </Dialog>
    }
}
