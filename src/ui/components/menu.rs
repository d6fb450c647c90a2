//! A button that opens a short list of acts. Arrow keys move in it, Escape and leaving close it.

mod focus;

use crate::ui::live::{Parts, live};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html::{Button as ButtonElement, Div};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Node;

use focus::move_focus;

use super::{Glyph, Icon};
use crate::ui::keys::plain_key;

/// One act of a menu.
#[derive(Clone)]
pub struct MenuItem {
    /// What it is called.
    pub label: String,
    /// Its icon.
    pub icon: Option<Glyph>,
    /// Whether it is the one in force, where the menu is a choice.
    pub checked: Option<bool>,
    /// What it does.
    pub run: Callback<()>,
}

/// A button that opens a short list of acts.
#[component]
pub fn Menu(
    /// Its id.
    #[prop(into)]
    id: String,
    /// What the button says, unless `face` shows something else.
    #[prop(into)]
    label: Signal<String>,
    /// What the button shows instead of its text.
    #[prop(into, optional)]
    face: Option<ViewFn>,
    /// The acts.
    #[prop(into)]
    items: Signal<Vec<MenuItem>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let wrap = NodeRef::<Div>::new();
    let button = NodeRef::<ButtonElement>::new();
    let keydown = move |event: KeyboardEvent| {
        let Some(wrap) = wrap.get_untracked() else {
            return;
        };
        match plain_key(&event).as_deref() {
            Some("Escape") if open.get_untracked() => {
                open.set(false);
                if let Some(button) = button.get_untracked() {
                    // The button was just pressed, so it can take the focus.
                    let _ = button.focus();
                }
            }
            Some("ArrowDown") => {
                open.set(true);
                move_focus(&wrap, "ArrowDown");
            }
            Some(key @ ("ArrowUp" | "Home" | "End")) => move_focus(&wrap, key),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let focusout = move |event: FocusEvent| {
        let next = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
        // What is taken away with the focus in it is told so when it is gone.
        let inside = wrap.try_get_untracked().flatten().is_some_and(|wrap| wrap.contains(next.as_ref()));
        if !inside {
            let _ = open.try_set(false);
        }
    };
    let item = move |item: MenuItem| {
        let (role, run) = (if item.checked.is_some() { "menuitemradio" } else { "menuitem" }, item.run);
        let choose = move |_| {
            open.set(false);
            run.run(());
        };
        view! {
            <button
                type="button"
                role=role
                tabindex="-1"
                aria-checked=item.checked.map(|checked| checked.to_string())
                on:click=choose
            >
                {item.icon.map(|glyph| view! { <Icon glyph /> })}
                <span>{item.label}</span>
                {item.checked.filter(|checked| *checked).map(|_| view! { <Icon glyph=Glyph::Check /> })}
            </button>
        }
    };
    let menu_id = format!("{id}-menu");
    let controls = menu_id.clone();
    view! {
        <div class="menu" node_ref=wrap on:keydown=keydown on:focusout=focusout>
            <button
                type="button"
                class="button"
                data-kind="ghost"
                id=id
                node_ref=button
                aria-haspopup="menu"
                aria-controls=controls
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <span class=if face.is_some() { "visually-hidden" } else { "" }>{live(move || label.get())} " "</span>
                {face.map(|face| move || face.run())}
            </button>
            <div class="menu-list" role="menu" id=menu_id hidden=move || !open.get()>
                {live(move || items.get().into_iter().map(item).parts())}
            </div>
        </div>
    }
}
