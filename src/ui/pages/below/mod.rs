//! What stands below every page and covers nothing of it: an emergency, promises that ring. It opens dialogs only at a press, so it
//! never takes the focus from somebody who types (B60).

mod alarm_dialog;
mod alarm_strip;
mod emergency;
mod told;

use crate::state::App;
use alarm_strip::AlarmStrip;
use emergency::EmergencyCard;
use leptos::prelude::*;

pub use told::{TellDialog, Telling};

/// What stands below every page.
#[component]
pub fn Below(
    /// Whether the emergency key was pressed.
    emergency: RwSignal<bool>,
) -> impl IntoView {
    App::get().attend_alarms();
    view! {
        <EmergencyCard asked=emergency />
        <AlarmStrip />
    }
}
