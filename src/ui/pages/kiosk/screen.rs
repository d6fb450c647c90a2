//! The screen around a visitor's pages: whose house it is, the languages, and what is always in the same place.

use super::choosing::{Attract, Check, Home, PriorityPage, ServicePage, SubjectPage};
use super::here::Here;
use super::idle::Idle;
use super::leave::Leave;
use super::number::{Number, Refused};
use super::rating::{Grade, RateNumber, Thanks};
use crate::domain::kiosk::{Page, Session};
use crate::state::KioskSetUp;
use crate::ui::components::{Glyph, Icon};
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// A kiosk's screen.
#[component]
pub fn Screen(
    /// How it is set up.
    with: KioskSetUp,
) -> impl IntoView {
    let millimetre = f64::from(with.millimetre) / 100.0;
    let here = Here::provide(with);
    let (app, session) = (here.app, here.session);
    here.end();
    let touch = move || here.touched.set(app.now.get_untracked());
    let page = Memo::new(move |_| session.with(|session| session.page.clone()));
    let shown = move || match page.get() {
        Page::Attract => view! { <Attract /> }.into_any(),
        Page::Home => view! { <Home /> }.into_any(),
        Page::Service => view! { <ServicePage /> }.into_any(),
        Page::Subject => view! { <SubjectPage /> }.into_any(),
        Page::Priority => view! { <PriorityPage /> }.into_any(),
        Page::Check => view! { <Check /> }.into_any(),
        Page::Number(ticket) => view! { <Number ticket=*ticket /> }.into_any(),
        Page::Refused(why) => view! { <Refused why /> }.into_any(),
        Page::RateNumber => view! { <RateNumber /> }.into_any(),
        Page::Grade => view! { <Grade /> }.into_any(),
        Page::Thanks => view! { <Thanks /> }.into_any(),
    };
    let flag = move |read: fn(&Session) -> bool| move || session.with(read).then_some("");
    view! {
        <div
            class="kiosk"
            style:--mm=format!("{millimetre}px")
            data-large=flag(|s| s.large)
            data-contrast=flag(|s| s.contrast)
            on:pointerdown=move |_| touch()
            on:keydown=move |_| touch()
            on:contextmenu=|event| event.prevent_default()
        >
            <div class="kiosk-all" inert=move || here.is_covered()>
                <Head />
                <main>{live(shown)}</main>
                <Foot />
            </div>
            <Idle />
            <Leave />
        </div>
    }
}

/// Whose house it is, and the languages.
#[component]
fn Head() -> impl IntoView {
    let here = Here::get();
    let app = here.app;
    let languages = here
        .languages()
        .into_iter()
        .map(|lang| {
            view! {
                <button
                    type="button"
                    lang=lang.tag()
                    aria-pressed=move || (app.lang.get() == lang).to_string()
                    on:click=move |_| app.speak(lang)
                >
                    {lang.name()}
                </button>
            }
        })
        .parts();
    view! {
        <header>
            <button
                type="button"
                class="kiosk-key"
                aria-label=move || app.text().kiosk.leave_kiosk
                on:click=move |_| here.leaving.set(true)
            >
                <Icon glyph=Glyph::Brand />
            </button>
            <p>{live(move || app.organisation())}</p>
            <div class="kiosk-languages" role="group" aria-label=move || app.text().kiosk.languages>{languages}</div>
        </header>
    }
}

/// What is always in the same place.
#[component]
fn Foot() -> impl IntoView {
    let here = Here::get();
    let (app, session) = (here.app, here.session);
    let running = Memo::new(move |_| session.with(Session::is_running));
    let inside = Memo::new(move |_| session.with(|s| !s.behind.is_empty()));
    let called = Memo::new(move |_| session.with(|s| s.staff));
    let call = move |_| {
        if session.with_untracked(|s| s.staff) {
            return;
        }
        session.update(|s| {
            s.staff = true;
            if !s.is_running() {
                s.go(Page::Home);
            }
        });
        leptos::task::spawn_local(async move {
            if !app.summon(&here.code()).await {
                session.try_update(|s| s.staff = false);
            }
        });
    };
    view! {
        <footer>
            {live(move || inside.get().then(|| view! {
                <button type="button" on:click=move |_| here.back()>
                    <Icon glyph=Glyph::Back /><span>{app.text().kiosk.back}</span>
                </button>
            }))}
            {live(move || running.get().then(|| view! {
                <button type="button" on:click=move |_| here.end()>
                    <Icon glyph=Glyph::Close /><span>{app.text().kiosk.leave}</span>
                </button>
            }))}
            <button
                type="button"
                aria-pressed=move || session.with(|s| s.large).to_string()
                on:click=move |_| session.update(|s| s.large = !s.large)
            >
                {live(move || app.text().kiosk.large)}
            </button>
            <button
                type="button"
                aria-pressed=move || session.with(|s| s.contrast).to_string()
                on:click=move |_| session.update(|s| s.contrast = !s.contrast)
            >
                {live(move || app.text().kiosk.contrast)}
            </button>
            <button type="button" class="kiosk-staff" aria-pressed=move || called.get().to_string() on:click=call>
                <Icon glyph=Glyph::People />
                <span aria-live="polite">
                    {live(move || if called.get() { app.text().kiosk.staff_called } else { app.text().kiosk.staff })}
                </span>
            </button>
        </footer>
    }
}
