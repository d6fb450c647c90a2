//! Typing a paper form in: first when it happened, which is another moment than now (B65).

use crate::domain::paper::{Reserved, can_have_happened};
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, DateField, Dialog, ErrorSummary, FieldError, TimeField};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// The dialog; open while a number is being typed in.
#[component]
pub fn EntryDialog(
    /// The number.
    entering: RwSignal<Option<Reserved>>,
) -> impl IntoView {
    let app = App::get();
    let title = Signal::derive(move || {
        entering.with(|of| of.as_ref().map(|of| app.text().paper.enter_title(&of.number))).unwrap_or_default()
    });
    view! {
        <Dialog
            open=Signal::derive(move || entering.with(Option::is_some))
            on_close=move |()| entering.set(None)
            title
        >
            {live(move || entering.get().map(|of| view! { <Happened of entering /> }))}
        </Dialog>
    }
}

#[component]
fn Happened(of: Reserved, entering: RwSignal<Option<Reserved>>) -> impl IntoView {
    let app = App::get();
    let (day, time) = (RwSignal::new(untrack(|| app.today())), RwSignal::new(String::new()));
    let raised = RwSignal::new(0_u32);
    let at =
        move || app.moment_of(&day.get(), &time.get()).filter(|at| can_have_happened(*at, app.now.get_untracked()));
    let problems = Signal::derive(move || {
        let wrong = raised.get() > 0 && at().is_none();
        let text = app.text().paper.happened_need.to_owned();
        wrong.then(|| FieldError { id: "happened-time".into(), text }).into_iter().collect::<Vec<_>>()
    });
    let of = StoredValue::new(of);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        raised.update(|n| *n += 1);
        if let Some(at) = untrack(at) {
            entering.set(None);
            app.enter_paper(&of.get_value(), at);
        }
    };
    view! {
        <form class="stack" novalidate on:submit=submit>
            <ErrorSummary errors=problems raised />
            <div class="inline-form">
                <DateField
                    id="happened-day"
                    label=tr(|t| t.paper.happened_day)
                    value=day
                    on_input=move |text: String| day.set(text)
                />
                <TimeField
                    id="happened-time"
                    label=tr(|t| t.paper.happened_time)
                    value=time
                    error=Signal::derive(move || problems.get().into_iter().next().map(|wrong| wrong.text))
                    on_input=move |text: String| time.set(text)
                />
            </div>
            <div class="form-foot">
                <Button label=tr(|t| t.paper.begin) kind=ButtonKind::Primary submit=true />
            </div>
        </form>
    }
}
