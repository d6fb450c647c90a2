//! What the palette found, under its heads.

use crate::ui::live::{Parts, live};
use leptos::prelude::*;

use crate::ui::components::{Glyph, Icon, Kbd, Marked, MarkedText};
use crate::ui::words::tr;

/// Something the palette can do or open.
#[derive(Clone)]
pub struct PaletteItem {
    /// The head it stands under; items of one head come together.
    pub group: String,
    /// Its icon.
    pub icon: Glyph,
    /// What it is called.
    pub label: Marked,
    /// What tells it from others: a number, a phone.
    pub note: Option<Marked>,
    /// The keys that do the same.
    pub keys: Vec<String>,
    /// What it does.
    pub run: Callback<()>,
}

/// The lines of the palette.
#[component]
pub(super) fn PaletteLines(
    items: Signal<Vec<PaletteItem>>,
    chosen: RwSignal<usize>,
    #[prop(into)] on_run: Callback<usize>,
) -> impl IntoView {
    Effect::new(move || {
        let place = chosen.get();
        if let Some(option) = document().get_element_by_id(&format!("palette-{place}")) {
            option.scroll_into_view_with_bool(false);
        }
    });
    let label = tr(|t| t.shell.palette);
    let lines = move || {
        let items = items.get();
        let mut above = None;
        let line = |(place, item): (usize, PaletteItem)| {
            let head = (above.as_ref() != Some(&item.group)).then(|| item.group.clone());
            above = Some(item.group.clone());
            view! {
                {head.map(|head| view! { <li class="palette-group" role="presentation">{head}</li> })}
                <li
                    role="option"
                    id=format!("palette-{place}")
                    aria-selected=move || (chosen.get() == place).to_string()
                    on:mousemove=move |_| {
                        if chosen.try_get_untracked() != Some(place) {
                            chosen.set(place);
                        }
                    }
                    on:click=move |_| on_run.run(place)
                >
                    <Icon glyph=item.icon />
                    <span><MarkedText text=item.label /></span>
                    {item.note.map(|note| view! { <small><MarkedText text=note /></small> })}
                    <Kbd keys=item.keys />
                </li>
            }
        };
        items.into_iter().enumerate().map(line).parts()
    };
    view! {
        <ul class="palette-list" id="palette-list" role="listbox" aria-label=move || label.get()>
            {live(lines)}
        </ul>
    }
}
