//! A caller who insults or threatens: what to say at each stage, logged with its time; the agent hangs up first only
//! after both warnings (B64).

use super::contact::Hand;
use crate::domain::abuse::{AbuseLog, Stage};
use crate::keymap::{Action, Scope};
use crate::ui::components::{Button, ButtonKind, Dialog};
use crate::ui::keys::on_action;
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The button across the top, its key, and the dialog.
#[component]
pub fn Abuse() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let open = RwSignal::new(false);
    let has_words = Memo::new(move |_| app.pack().is_some_and(|pack| pack.abuse.is_some()));
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        let opens = action == Action::Abuse && has_words.get_untracked();
        if opens {
            open.set(true);
        }
        opens
    });
    let log = Memo::new(move |_| hand.contact.with(|c| c.as_ref().map(|c| c.abuse)).unwrap_or_default());
    let close = Callback::new(move |()| open.set(false));
    let stages = move || Stage::ALL.map(|stage| view! { <Line stage log close /> }).into_iter().parts();
    view! {
        <Show when=move || has_words.get()>
            <Button
                label=tr(|t| t.guard.abuse)
                kind=ButtonKind::Ghost
                action=Action::Abuse
                on_press=move |()| open.set(true)
            />
        </Show>
        <Dialog open on_close=close title=tr(|t| t.guard.abuse_title)>
            <ol class="abuse">{live(stages)}</ol>
            <p class="field-hint">{live(move || app.text().guard.abuse_rule)}</p>
        </Dialog>
    }
}

#[component]
fn Line(stage: Stage, log: Memo<AbuseLog>, close: Callback<()>) -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let words = move |hint: bool| {
        let pack = app.pack()?;
        let said = pack.abuse.as_ref()?.at(stage);
        let text = if hint { said.hint.as_ref() } else { Some(&said.say) };
        text.map(|text| hand.fill(&app.words(text), &hand.values.get()).to_string())
    };
    let at = Memo::new(move |_| log.get().at(stage));
    let is_next = Memo::new(move |_| log.get().next() == Some(stage));
    let press = move |()| {
        let Some(contact) = hand.contact.get_untracked() else { return };
        if stage == Stage::End {
            close.run(());
            app.end_abusive(hand.form);
        } else {
            app.say_to_abuser(contact.id, stage);
        }
    };
    let label = Signal::derive(move || {
        let text = &app.text().guard;
        if stage == Stage::End { text.abuse_end } else { text.abuse_say }.to_owned()
    });
    let kind = Signal::derive(move || match (is_next.get(), stage) {
        (true, Stage::End) => ButtonKind::Danger,
        (true, _) => ButtonKind::Primary,
        _ => ButtonKind::Secondary,
    });
    view! {
        <li data-now=move || is_next.get().then_some("")>
            <h3>{live(move || stage_words(app, stage))}</h3>
            <p class="abuse-say">{live(move || words(false))}</p>
            <p class="field-hint">{live(move || words(true))}</p>
            <Show
                when=move || at.get().is_none()
                fallback=move || view! { <b class="abuse-at">{live(move || at.get().map(|at| app.format(|f| f.time(at))))}</b> }
            >
                <Button label kind disabled=Signal::derive(move || !log.get().allows(stage)) on_press=press />
            </Show>
        </li>
    }
}

/// What a stage is called.
#[must_use]
pub fn stage_words(app: crate::state::App, stage: Stage) -> &'static str {
    let text = &app.text().guard;
    match stage {
        Stage::First => text.abuse_first,
        Stage::Second => text.abuse_second,
        Stage::Superior => text.abuse_superior,
        Stage::End => text.abuse_end,
    }
}
