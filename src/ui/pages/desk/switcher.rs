//! Which script is in hand, and changing to another one while talking (B25).

use super::contact::Hand;
use crate::domain::former::Former;
use crate::keymap::{Action, Scope};
use crate::state::{App, RecordId};
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceKeys, Dialog};
use crate::ui::keys::on_action;
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The script in hand by name, and the key to another one.
#[component]
pub fn ScriptPick() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let open = RwSignal::new(false);
    let all = Memo::new(move |_| hand.contact.get().map(|c| app.scripts_in(&c)).unwrap_or_default());
    let several = Memo::new(move |_| all.with(|all| all.len() > 1));
    let options = Signal::derive(move || {
        let choice = |s: &crate::domain::script::Script| Choice::new(s.id.as_str(), app.words(&s.label));
        all.with(|all| all.iter().map(choice).collect::<Vec<_>>())
    });
    let now = Signal::derive(move || hand.contact.with(|c| c.as_ref().map(|c| c.script.clone())).unwrap_or_default());
    let choose = Callback::new(move |id: String| {
        if !open.get_untracked() {
            return;
        }
        open.set(false);
        if let Some(contact) = hand.contact.get_untracked() {
            let form = hand.matter.get_value().map(|(form, _)| form);
            app.switch_script(&contact.id, &id, &untrack(|| hand.marks()), form);
        }
    });
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        let switches = action == Action::SwitchScript && several.get_untracked();
        if switches {
            open.set(true);
        }
        switches
    });
    let name = move || hand.script.with(|s| s.as_ref().map(|s| app.words(&s.label)));
    let before = move || hand.carried.with(|c| c.former.last().map(|former| left_behind(app, former)));
    view! {
        <div class="script-pick">
            <p>
                <b>{live(name)}</b>
                <small>{live(before)}</small>
            </p>
            <Show when=move || several.get()>
                <Button
                    kind=ButtonKind::Ghost
                    label=tr(|t| t.calls.switch)
                    action=Action::SwitchScript
                    on_press=move |()| open.set(true)
                />
            </Show>
        </div>
        <Dialog open on_close=move |()| open.set(false) title=tr(|t| t.calls.switch)>
            <ChoiceKeys question=tr(|t| t.calls.switch_question) options value=now on_choose=choose />
        </Dialog>
    }
}

/// A former script in a line: its name and version, and what of it was left out.
#[must_use]
pub fn left_behind(app: App, former: &Former) -> String {
    let text = &app.text().calls;
    let label = app.pack().and_then(|pack| pack.script(&former.script).map(|s| app.words(&s.label)));
    let name = label.unwrap_or_else(|| former.script.clone());
    let mut parts = vec![format!("{}: {name}, {}", text.before, text.script_now(&former.version.to_string()))];
    if !former.left.is_empty() {
        parts.push(text.left_out(former.left.len()));
    }
    if !former.skipped.is_empty() {
        parts.push(text.skipped_count(former.skipped.len()));
    }
    parts.join(" · ")
}

/// The scripts that were turned away from in a finished contact.
#[component]
pub fn FormerScripts(
    /// The contact.
    contact: RecordId,
) -> impl IntoView {
    let app = App::get();
    let all = Memo::new(move |_| app.carried(&contact).former);
    let line = move |former: Former| view! { <li class="line">{left_behind(app, &former)}</li> };
    view! {
        <Show when=move || !all.with(Vec::is_empty)>
            <section class="card" aria-label=move || app.text().script.title>
                <ul class="record-lines">{live(move || all.get().into_iter().map(line).parts())}</ul>
            </section>
        </Show>
    }
}
