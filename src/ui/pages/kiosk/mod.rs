//! The window serves itself: the kiosk, the display above the windows, and the windows that call numbers (B45 to B51).

mod choosing;
mod display;
mod here;
mod idle;
mod keypad;
mod leave;
mod number;
mod rating;
mod screen;
mod set_up;
mod window;
mod window_lists;
mod window_set_up;

use crate::route::Route;
use crate::state::App;
use crate::ui::live::live;
use leptos::prelude::*;

pub use window::WindowPage;

/// The whole screen of a kiosk or a display.
#[component]
pub fn KioskRoot() -> impl IntoView {
    let app = App::get();
    app.keep_awake();
    // A visitor may want any language, also when the network is away by then.
    leptos::task::spawn_local(app.bring_all_words());
    let set_up = RwSignal::new(app.kiosk_set_up());
    // A kiosk that was set up comes back by itself: after a power cut nobody may be there.
    if set_up.with_untracked(Option::is_some) && app.route.get_untracked() == Route::Kiosk {
        app.hold_kiosk(true);
    }
    let display = Memo::new(move |_| !app.held.get() && app.route.get() == Route::Display);
    live(move || match (display.get(), app.held.get(), set_up.get()) {
        (true, ..) => view! { <display::Display /> }.into_any(),
        (false, true, Some(with)) => view! { <screen::Screen with /> }.into_any(),
        (false, _, known) => view! { <set_up::SetUp known set_up /> }.into_any(),
    })
    .into_any()
}
