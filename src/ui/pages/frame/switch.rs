//! At the right of the top bar: the language, and who sits here.

use crate::i18n::Lang;
use crate::route::{Route, Section};
use crate::state::App;
use crate::ui::components::{Avatar, Glyph, Menu, MenuItem};
use leptos::children::ViewFn;
use leptos::prelude::*;

/// Switches the language at once.
#[component]
pub fn Language() -> impl IntoView {
    let app = App::get();
    let items = Signal::derive(move || {
        let item = |lang: Lang| MenuItem {
            label: lang.name().to_owned(),
            icon: None,
            checked: Some(app.lang.get() == lang),
            run: Callback::new(move |()| app.set_language(lang)),
        };
        Lang::ALL.into_iter().map(item).collect::<Vec<_>>()
    });
    let label = Signal::derive(move || app.text().shell.language.to_owned());
    let face = ViewFn::from(move || app.lang.get().short());
    view! { <Menu id="language" label face items /> }
}

/// Who sits here; another agent sits down in two presses, and drafts stay with whoever typed them.
#[component]
pub fn Person() -> impl IntoView {
    let app = App::get();
    let items = Signal::derive(move || {
        let here = app.agent().map(|a| a.id);
        let mut items: Vec<MenuItem> = app
            .agents()
            .into_iter()
            .filter(|a| !a.left)
            .map(|agent| MenuItem {
                label: agent.name.clone(),
                icon: None,
                checked: Some(here.as_ref() == Some(&agent.id)),
                run: Callback::new(move |()| app.switch_to(agent.clone())),
            })
            .collect();
        items.push(MenuItem {
            label: app.text().shell.switch_agent.to_owned(),
            icon: Some(Glyph::People),
            checked: None,
            run: Callback::new(move |()| app.go(&Route::Settings(Section::Agents))),
        });
        items.push(MenuItem {
            label: app.text().keys.lock.to_owned(),
            icon: Some(Glyph::Key),
            checked: None,
            run: Callback::new(move |()| app.lock()),
        });
        items
    });
    let label = Signal::derive(move || app.text().shell.account.to_owned());
    let face = ViewFn::from(move || {
        let agent = app.agent();
        let name = agent.as_ref().map(|a| a.name.clone()).unwrap_or_default();
        let said = agent.map(|agent| {
            if agent.number.is_empty() {
                agent.name
            } else {
                app.text().shell.agent_with_number(&agent.name, &agent.number)
            }
        });
        view! {
            <Avatar name />
            <span class="person-name">{said}</span>
        }
    });
    view! { <Menu id="person" label face items /> }
}
