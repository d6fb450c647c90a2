//! A button.

use crate::ui::live::live;
use leptos::prelude::*;

use super::{ActionKeys, Glyph, Icon};
use crate::keymap::Action;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one act that goes on; once per area.
    Primary,
    /// An act beside it.
    #[default]
    Secondary,
    /// An act that stays in the background.
    Ghost,
    /// An act that takes something away.
    Danger,
}

impl ButtonKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Ghost => "ghost",
            Self::Danger => "danger",
        }
    }
}

/// A button; with `submit` it sends its form instead of calling back.
#[component]
pub fn Button(
    /// What it says. Leave out only for an icon button with `name`.
    #[prop(into, optional)]
    label: MaybeProp<String>,
    /// Its spoken name where it shows no text.
    #[prop(into, optional)]
    name: MaybeProp<String>,
    /// How much it asks for attention.
    #[prop(into, optional)]
    kind: Signal<ButtonKind>,
    /// An icon before the text.
    #[prop(optional)]
    icon: Option<Glyph>,
    /// The action whose keys are shown on it.
    #[prop(optional)]
    action: Option<Action>,
    /// Whether it waits.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// For a button that stays in: whether it is.
    #[prop(into, optional)]
    pressed: MaybeProp<bool>,
    /// Whether it sends its form.
    #[prop(optional)]
    submit: bool,
    /// What pressing does.
    #[prop(into, optional)]
    on_press: Option<Callback<()>>,
) -> impl IntoView {
    let press = move |_| {
        if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    // Keys beside an icon alone would be the only text on it, and not its name.
    let speaks = label.with_untracked(Option::is_some);
    view! {
        <button
            class="button"
            type=if submit { "submit" } else { "button" }
            data-kind=move || kind.get().word()
            aria-label=move || name.get()
            title=move || name.get()
            aria-pressed=move || pressed.get().map(|pressed| pressed.to_string())
            disabled=move || disabled.get()
            on:click=press
        >
            {icon.map(|glyph| view! { <Icon glyph /> })}
            {live(move || label.get().map(|label| view! { <span>{label}</span> }))}
            {action.filter(|_| speaks).map(|action| view! { <ActionKeys action /> })}
        </button>
    }
}
