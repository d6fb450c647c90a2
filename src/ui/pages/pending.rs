//! Pages that other branches bring; each import moves from here to its own module as it lands.

use crate::route::Section;
use crate::state::WorkspaceError;
use leptos::prelude::*;

macro_rules! pages {
    ($($name:ident { $($prop:ident: $kind:ty),* })*) => { $(
        /// Pending.
        #[component]
        pub fn $name($(#[prop(into)] $prop: $kind),*) -> impl IntoView {
            $(let _ = $prop;)*
            view! { <p>{stringify!($name)}</p> }
        }
    )* };
}

pages! {
    Failed { error: WorkspaceError }
    Join {}
    PassedOn {}
    Start {}
    Vanished {}
    Welcome {}
    Exchange {}
    Settings { section: Signal<Section> }
}
