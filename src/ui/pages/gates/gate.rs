//! The frame of a page that stands alone: the name, the language, and one thing to read or do.

use crate::i18n::Lang;
use crate::state::App;
use crate::ui::components::{Choice, Glyph, Icon, Segmented};
use crate::ui::words::tr;
use leptos::prelude::*;

/// A page that stands alone.
#[component]
pub fn Gate(
    /// The page.
    children: Children,
) -> impl IntoView {
    let app = App::get();
    let languages: Vec<Choice> = Lang::ALL.into_iter().map(|lang| Choice::new(lang.tag(), lang.name())).collect();
    let chosen = Signal::derive(move || app.lang.get().tag().to_owned());
    let choose = move |tag: String| {
        if let Some(lang) = Lang::from_tag(&tag) {
            app.set_language(lang);
        }
    };
    view! {
        <div class="gate">
            <header class="gate-head">
                <p class="gate-name">
                    <Icon glyph=Glyph::Brand />
                    "Ventanilla"
                </p>
                <Segmented
                    id="gate-language"
                    label=tr(|t| t.shell.language)
                    options=languages
                    value=chosen
                    on_change=choose
                />
            </header>
            <main class="gate-main">{children()}</main>
        </div>
    }
}
