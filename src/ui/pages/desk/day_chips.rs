//! What the empty desk says of the day, once it is painted: the shift, and incidents that are known.

use crate::domain::incident::Incident;
use crate::domain::shift::Standing;
use crate::route::Route;
use crate::state::App;
use crate::ui::live::live;
use leptos::prelude::*;

/// What the empty desk says of the day.
#[component]
pub fn DayChips(
    /// The time, as often as lists follow it.
    now: Memo<i64>,
) -> impl IntoView {
    view! {
        <OnShift now />
        <KnownIncidents now />
    }
}

/// Whether a shift runs, and the way to its page (B62).
#[component]
fn OnShift(now: Memo<i64>) -> impl IntoView {
    let app = App::get();
    // A desk that was left open overnight tells of yesterday's shift as well.
    let hour = Memo::new(move |_| now.get() / 3_600_000);
    let standing = Memo::new(move |_| {
        hour.track();
        app.standing()
    });
    let chip = move || {
        let text = &app.text().desk;
        let (lamp, said) = match standing.get() {
            Standing::Off => ("", text.shift_off.to_owned()),
            Standing::On(shift) => ("done", text.shift_on(&app.format(|f| f.time(shift.opened)))),
            Standing::Forgotten { .. } => ("soon", text.shift_forgotten.to_owned()),
        };
        view! { <a class="chip" data-lamp=lamp href=Route::Shift.to_string()>{said}</a> }
    };
    live(chip)
}

/// Whether incidents are open, and whether one of them waits for its update (B57).
#[component]
fn KnownIncidents(now: Memo<i64>) -> impl IntoView {
    let app = App::get();
    let open = Memo::new(move |_| {
        let open: Vec<_> = app.incidents().into_iter().filter(Incident::is_open).collect();
        (open.len(), open.iter().any(|incident| incident.is_stale(now.get())))
    });
    let chip = move || {
        let text = &app.text().desk;
        let (lamp, said) = match open.get() {
            (0, _) => return None,
            (_, true) => ("late", text.incident_stale.to_owned()),
            (count, false) => ("soon", text.incidents_open(count)),
        };
        Some(view! { <a class="chip" data-lamp=lamp href=Route::Incidents.to_string()>{said}</a> })
    };
    live(chip)
}
