//! Something the whole page should know, above it: an update, a lost connection, damaged records.

use crate::ui::live::live;
use leptos::prelude::*;

use super::{Glyph, Icon};

/// What a banner is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BannerKind {
    /// Good to know.
    #[default]
    Info,
    /// Needs attention soon.
    Warning,
    /// Something does not work.
    Danger,
}

impl BannerKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    const fn glyph(self) -> Glyph {
        match self {
            Self::Info => Glyph::Info,
            Self::Warning => Glyph::Warning,
            Self::Danger => Glyph::Alert,
        }
    }
}

/// Something the whole page should know; its children are the buttons.
#[component]
pub fn Banner(
    /// What it is about.
    #[prop(optional)]
    kind: BannerKind,
    /// In a few words.
    #[prop(into)]
    title: Signal<String>,
    /// What it means and what to do.
    #[prop(into, optional)]
    body: MaybeProp<String>,
    /// Its buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let role = if kind == BannerKind::Danger { "alert" } else { "status" };
    view! {
        <div class="banner" data-kind=kind.word() role=role>
            <Icon glyph=kind.glyph() />
            <div class="banner-text">
                <p>
                    <b>{live(move || title.get())}</b>
                </p>
                {live(move || body.get().map(|body| view! { <p>{body}</p> }))}
            </div>
            {children.map(|children| view! { <div class="banner-acts">{children()}</div> })}
        </div>
    }
}
