//! What every page of sheets has: back, print, and the choice of internal notes.

use crate::keymap::{Action, Scope};
use crate::route::Route;
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, CheckBox, Glyph};
use crate::ui::keys::on_action;
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// A page of sheets.
#[component]
pub fn PrintPage(
    /// What the browser proposes as a file name.
    #[prop(into)]
    name: Signal<String>,
    /// Where *back* leads.
    back: Route,
    /// Whether internal notes are printed, where there are some.
    #[prop(optional)]
    internal: Option<RwSignal<bool>>,
    /// The sheets.
    children: Children,
) -> impl IntoView {
    let app = App::get();
    let print = move || app.print(&name.get_untracked());
    on_action(Signal::stored(vec![Scope::Everywhere]), move |action| {
        let prints = action == Action::Print;
        if prints {
            print();
        }
        prints
    });
    view! {
        <div class="page">
            <header class="page-head">
                <h1 class="visually-hidden">{live(move || app.text().print.preview)}</h1>
                <Button icon=Glyph::Back label=tr(|t| t.common.back) on_press=move |()| app.go(&back) />
                {internal
                    .map(|internal| {
                        view! {
                            <CheckBox
                                id="print-internal"
                                label=tr(|t| t.print.with_internal_notes)
                                checked=internal
                                on_change=move |on: bool| internal.set(on)
                            />
                        }
                    })}
                <Button
                    kind=ButtonKind::Primary
                    icon=Glyph::Print
                    label=tr(|t| t.common.print)
                    action=Action::Print
                    on_press=move |()| print()
                />
            </header>
            <div class="sheets">{children()}</div>
        </div>
    }
}

/// When and by whom a sheet was printed, in words.
pub fn printed(app: App) -> Signal<(String, String)> {
    let minute = app.minute();
    Signal::derive(move || {
        let who = app.agent().map(|agent| agent.name).unwrap_or_default();
        (app.format(|f| f.moment(minute.get())), who)
    })
}
