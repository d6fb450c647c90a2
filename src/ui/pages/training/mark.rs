//! A line above every page, and on every sheet that is printed, that says that this is practice; with the way out, and
//! the simulated customer while there is one.

use super::panel::Exercise;
use crate::state::App;
use crate::ui::components::Button;
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// What says everywhere that this is practice.
#[component]
pub fn TrainingMark() -> impl IntoView {
    let app = App::get();
    view! {
        <p class="sample-mark" aria-hidden="true">
            {live(move || app.text().print.training_mark)}
        </p>
        <div class="training-water" aria-hidden="true" data-word=move || app.text().training.title></div>
        <div class="sample-line training-line" role="region" aria-label=move || app.text().print.training_mark>
            <b class="sample-word">{live(move || app.text().training.title)}</b>
            <span>{live(move || app.text().training.body)}</span>
            <Button label=tr(|t| t.training.leave) on_press=move |()| app.leave_training() />
        </div>
        <Exercise />
    }
}
