//! A contact that comes in on another way than the telephone: somebody at the window, a letter, a chat.

use crate::domain::contact::Opening;
use crate::pack::matters::Presence;
use crate::state::App;
use crate::ui::components::{Choice, ChoiceKeys, Dialog};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The dialog that asks how the contact comes in, and begins it with the script of that channel.
#[component]
pub fn ChannelDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = App::get();
    let options = Signal::derive(move || {
        let Some(pack) = app.pack() else { return Vec::new() };
        let others = pack.channels.iter().filter(|channel| channel.presence != Presence::Voice);
        others.map(|channel| Choice::new(channel.id.as_str(), app.words(&channel.label))).collect::<Vec<_>>()
    });
    let choose = move |channel: String| {
        if open.get_untracked() {
            open.set(false);
            app.open_contact(Opening { channel, ..Opening::default() });
        }
    };
    view! {
        <Dialog open on_close=move |()| open.set(false) title=tr(|t| t.calls.other_channel)>
            <ChoiceKeys
                question=tr(|t| t.calls.other_channel_question)
                options
                value=Signal::stored(String::new())
                on_choose=choose
            />
        </Dialog>
    }
}
