//! `?`: which keys start what.

use crate::keymap::Action;
use crate::state::App;
use crate::ui::components::{ActionKeys, Dialog, Kbd};
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// The keys of lists, which are not the keymap's: what they do, and their names.
fn in_lists(app: App) -> impl Iterator<Item = AnyView> {
    let (lists, keys) = (&app.text().lists, &app.text().keys);
    let told = [
        (lists.help_pick, vec![keys.key_space]),
        (lists.help_span, vec![keys.key_shift, "↑ ↓"]),
        (lists.help_all, vec![keys.key_control, "A"]),
        (lists.help_digit, vec!["1–9"]),
    ];
    told.into_iter().map(|(what, names)| {
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        view! {
            <div>
                <dt>{what}</dt>
                <dd>
                    <Kbd keys=Signal::stored(names) />
                </dd>
            </div>
        }
        .into_any()
    })
}

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
                {live(move || in_lists(app).parts())}
            </dl></div>
        </Dialog>
    }
}
