//! This desk: its name and code, and how the screen speaks and looks.

use crate::i18n::Lang;
use crate::route::Route;
use crate::state::{App, Theme};
use crate::ui::components::{Button, ButtonKind, Choice, Description, DescriptionList, Segmented, TextField};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// This desk.
#[component]
pub fn DeskSection() -> impl IntoView {
    let app = App::get();
    view! {
        <div class="card">
            <div class="card-body">
                <DeskName />
                <DescriptionList items=Signal::derive(move || {
                    let code = app.desk.with(|d| d.as_ref().map(|d| d.code.clone())).unwrap_or_default();
                    let name = app.text().settings.desk_code.to_owned();
                    vec![Description { key: "code".into(), name, value: code }]
                }) />
                <p class="field-hint">{live(move || app.text().settings.desk_code_hint)}</p>
            </div>
        </div>
        <div class="card">
            <div class="card-body">
                <Look />
            </div>
        </div>
        <super::alarms::Alarms />
        <div class="card">
            <div class="card-body">
                <p>{live(move || app.text().settings.join_other_lead)}</p>
                <div>
                    <a class="button" data-kind="secondary" href=Route::Join.to_string()>
                        {live(move || app.text().settings.join_other)}
                    </a>
                </div>
            </div>
        </div>
    }
}

#[component]
fn DeskName() -> impl IntoView {
    let app = App::get();
    let kept = Signal::derive(move || app.desk.with(|d| d.as_ref().map(|d| d.name.clone())).unwrap_or_default());
    let typed = RwSignal::new(None::<String>);
    let value = Signal::derive(move || typed.get().unwrap_or_else(|| kept.get()));
    let wrong = Signal::derive(move || {
        value.with(|name| name.trim().is_empty()).then(|| app.text().welcome.need_desk.to_owned())
    });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let name = value.get_untracked().trim().to_owned();
        if !name.is_empty() && name != kept.get_untracked() {
            app.rename_desk(name);
            app.tell(app.text_now().settings.saved, Vec::new());
        }
        typed.set(None);
    };
    view! {
        <form class="inline-form" novalidate on:submit=send>
            <TextField
                id="settings-desk-name"
                label=tr(|t| t.settings.desk_name)
                value
                error=wrong
                on_input=move |name| typed.set(Some(name))
            />
            <Button label=tr(|t| t.common.save) kind=ButtonKind::Primary submit=true />
        </form>
    }
}

#[component]
fn Look() -> impl IntoView {
    let app = App::get();
    let languages: Vec<Choice> = Lang::ALL.into_iter().map(|lang| Choice::new(lang.tag(), lang.name())).collect();
    let themes = Signal::derive(move || {
        let text = &app.text().shell;
        let word = |theme| match theme {
            Theme::System => text.theme_system,
            Theme::Light => text.theme_light,
            Theme::Dark => text.theme_dark,
        };
        Theme::ALL.into_iter().map(|theme| Choice::new(theme.name(), word(theme))).collect::<Vec<_>>()
    });
    let choose_language = move |tag: String| {
        if let Some(lang) = Lang::from_tag(&tag) {
            app.set_language(lang);
        }
    };
    let choose_theme = move |name: String| {
        if let Some(theme) = Theme::ALL.into_iter().find(|theme| theme.name() == name) {
            app.set_theme(theme);
        }
    };
    view! {
        <div class="setting">
            <p>{live(move || app.text().shell.language)}</p>
            <Segmented
                id="settings-language"
                label=tr(|t| t.shell.language)
                options=languages
                value=Signal::derive(move || app.lang.get().tag().to_owned())
                on_change=choose_language
            />
        </div>
        <div class="setting">
            <p>{live(move || app.text().settings.appearance)}</p>
            <Segmented
                id="settings-theme"
                label=tr(|t| t.settings.appearance)
                options=themes
                value=Signal::derive(move || app.theme.get().name().to_owned())
                on_change=choose_theme
            />
        </div>
    }
}
