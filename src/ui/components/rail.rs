//! The rail of pages at the side; a bar at the bottom of a narrow window.

use crate::ui::live::{Parts, live};
use leptos::prelude::*;

use super::{Glyph, Icon, Lamp};
use crate::route::Route;
use crate::ui::words::{tr, words};

/// A page on the rail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RailItem {
    /// Where it leads.
    pub route: Route,
    /// Its icon.
    pub icon: Glyph,
    /// Its name, in at most nine letters.
    pub label: String,
    /// Whether it is the page shown.
    pub current: bool,
    /// How much waits there, and how urgent the most urgent is; zero shows nothing.
    pub waiting: (usize, Lamp),
    /// Whether it stands at the far end.
    pub last: bool,
}

/// The rail.
#[component]
pub fn Rail(
    /// The pages in order.
    #[prop(into)]
    items: Signal<Vec<RailItem>>,
) -> impl IntoView {
    let (label, words) = (tr(|t| t.shell.main_navigation), words());
    let badge = move |(count, lamp): (usize, Lamp)| {
        (count > 0).then(|| {
            let shell = &words.get().shell;
            let said = match lamp {
                Lamp::Late => shell.late_count(count),
                _ => shell.waiting_count(count),
            };
            let shown = if count > 99 { "99+".to_owned() } else { count.to_string() };
            view! {
                <b data-lamp=lamp.word() aria-hidden="true">{shown}</b>
                <span class="visually-hidden">{said}</span>
            }
        })
    };
    let item = move |item: RailItem| {
        view! {
            <a
                href=item.route.to_string()
                aria-current=item.current.then_some("page")
                data-last=item.last.then_some("")
            >
                <Icon glyph=item.icon />
                <span>{item.label}</span>
                {badge(item.waiting)}
            </a>
        }
    };
    view! {
        <nav class="rail" aria-label=move || label.get()>
            <div class="brand">
                <Icon glyph=Glyph::Brand />
            </div>
            {live(move || items.get().into_iter().map(item).parts())}
        </nav>
    }
}
