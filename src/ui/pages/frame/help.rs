//! `?`: which keys start what.

use crate::keymap::Action;
use crate::state::App;
use crate::ui::components::{ActionKeys, Dialog};
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// The list of keys.
#[component]
pub fn Help(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = App::get();
    view! {
        <Dialog reads=true
            open
            on_close=move |()| open.set(false)
            title=Signal::derive(move || app.text().shell.keys_help.to_owned())
        >
            <div class="key-list"><dl>
                {live(move || {
                    Action::ALL
                        .into_iter()
                        .map(|action| {
                            view! {
                                <div>
                                    <dt>{action.label(&app.text().keys)}</dt>
                                    <dd>
                                        <ActionKeys action />
                                    </dd>
                                </div>
                            }
                        })
                        .parts()
                })}
            </dl></div>
        </Dialog>
    }
}
