//! Line icons from one sprite; an icon costs a few bytes of code.

use leptos::prelude::*;

macro_rules! glyphs {
    ($($name:ident: $id:literal,)+) => {
        /// An icon of the sprite `icons.svg`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Glyph {
            $(#[doc = concat!("The symbol `", $id, "`.")] $name,)+
        }

        impl Glyph {
            /// All icons.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            const fn href(self) -> &'static str {
                match self {
                    $(Self::$name => concat!("icons.svg#", $id),)+
                }
            }
        }
    };
}

glyphs! {
    Brand: "brand",
    Phone: "phone",
    PhoneOut: "phone-out",
    PhoneEnd: "phone-end",
    Pause: "pause",
    Play: "play",
    Warning: "warning",
    Callback: "callback",
    List: "list",
    People: "people",
    Person: "person",
    PersonAdd: "person-add",
    Chart: "chart",
    Exchange: "exchange",
    Import: "import",
    Export: "export",
    Search: "search",
    Settings: "settings",
    Conflict: "conflict",
    Plus: "plus",
    Close: "close",
    Check: "check",
    CheckCircle: "check-circle",
    Alert: "alert",
    Info: "info",
    ChevronDown: "chevron-down",
    ChevronRight: "chevron-right",
    Back: "back",
    More: "more",
    Clip: "clip",
    File: "file",
    Image: "image",
    Trash: "trash",
    Undo: "undo",
    Copy: "copy",
    Print: "print",
    Edit: "edit",
    Clock: "clock",
    Calendar: "calendar",
    Shield: "shield",
    Disk: "disk",
    Offline: "offline",
    Refresh: "refresh",
    Language: "language",
    Keyboard: "keyboard",
    Sun: "sun",
    Moon: "moon",
    Building: "building",
    Desk: "desk",
    Mail: "mail",
    Chat: "chat",
    History: "history",
    Key: "key",
    Inbox: "inbox",
}

/// An icon beside a text, or alone in something that has a name of its own; never read aloud.
#[component]
pub fn Icon(
    /// Which icon.
    #[prop(into)]
    glyph: Signal<Glyph>,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <use href=move || glyph.get().href() />
        </svg>
    }
}
