//! What opens over every page: the palette, the list of keys, the quick contact, the choice of a channel.

use super::{commands, help};
use crate::state::App;
use crate::ui::components::{Palette, TypedAhead};
use crate::ui::pages::desk::{ChannelDialog, QuickDialog};
use leptos::prelude::*;

/// Which of them are open.
#[derive(Clone, Copy)]
pub struct Opened {
    /// The box that does and finds everything.
    pub palette: RwSignal<bool>,
    /// What was typed before the palette stood there.
    pub ahead: TypedAhead,
    /// Which keys start what.
    pub help: RwSignal<bool>,
    /// The contact that is over at once.
    pub quick: RwSignal<bool>,
    /// The contact that comes in on another channel.
    pub channel: RwSignal<bool>,
    /// The emergency card.
    pub emergency: RwSignal<bool>,
}

impl Opened {
    /// None is open.
    pub fn none() -> Self {
        let closed = || RwSignal::new(false);
        Self {
            palette: closed(),
            ahead: TypedAhead::listening(),
            help: closed(),
            quick: closed(),
            channel: closed(),
            emergency: closed(),
        }
    }

    /// Opens the palette. What is typed until it stands there is kept.
    pub fn find(self) {
        self.ahead.begin();
        self.palette.set(true);
    }

    /// Whether any is. Follows them.
    pub fn any(self) -> bool {
        self.palette.get() || self.help.get() || self.quick.get() || self.channel.get() || self.emergency.get()
    }
}

/// What opens over every page.
#[component]
pub fn Overlays(
    /// Which of them are open.
    opened: Opened,
) -> impl IntoView {
    let offer = commands::offer(App::get(), opened);
    view! {
        <Palette
            open=opened.palette
            ahead=opened.ahead
            on_query=move |text| offer.ask(text)
            on_settle=Callback::new(move |()| offer.settle(opened))
            items=offer.items
            said=offer.said
        />
        <help::Help open=opened.help />
        <QuickDialog open=opened.quick />
        <ChannelDialog open=opened.channel />
    }
}
