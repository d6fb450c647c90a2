//! From the touch to the number: one question on each page.

use super::here::Here;
use crate::domain::kiosk::Page;
use crate::domain::ticket_queue;
use crate::i18n::{Lang, strings};
use crate::state::App;
use crate::ui::components::{Glyph, Icon};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::html;
use leptos::prelude::*;

/// The title of a page; who reads with the ears begins there.
#[component]
pub fn Title(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let node = NodeRef::<html::H1>::new();
    Effect::new(move || {
        if let Some(title) = node.get() {
            // Without the focus it is read all the same.
            let _ = title.focus();
        }
    });
    view! { <h1 tabindex="-1" node_ref=node>{live(move || text.get())}</h1> }
}

/// Something to choose.
pub fn tile(label: String, name: Option<String>, side: Option<AnyView>, closed: bool, choose: Callback<()>) -> AnyView {
    view! {
        <button type="button" class="kiosk-tile" disabled=closed on:click=move |_| choose.run(())>
            <span class="kiosk-tile-words"><b>{label}</b>{name.map(|name| view! { <span>{name}</span> })}</span>
            {side}
        </button>
    }
    .into_any()
}

/// Nobody is there: the three languages, and who waits.
#[component]
pub fn Attract() -> impl IntoView {
    let here = Here::get();
    let begin = move |lang: Lang| {
        here.app.speak(lang);
        here.go(Page::Home);
    };
    let buttons = here
        .languages()
        .into_iter()
        .map(|lang| {
            let text = &strings(lang).kiosk;
            view! {
                <button type="button" class="kiosk-tile kiosk-begin" lang=lang.tag() on:click=move |_| begin(lang)>
                    <span class="kiosk-tile-words"><b>{text.touch}</b><span>{lang.name()}</span></span>
                    <Icon glyph=Glyph::ChevronRight />
                </button>
            }
        })
        .parts();
    view! {
        <div class="kiosk-page kiosk-attract">
            <h1>{live(move || here.app.organisation())}</h1>
            <div class="kiosk-tiles" data-one="">{buttons}</div>
        </div>
    }
}

/// How many wait for what this kiosk offers.
fn waiting(app: App) -> usize {
    ticket_queue::waiting(&app.tickets(app.now.get_untracked())).len()
}

/// What the visitor wants to do.
#[component]
pub fn Home() -> impl IntoView {
    let here = Here::get();
    let app = here.app;
    view! {
        <div class="kiosk-page">
            <Title text=tr(|t| t.kiosk.hello) />
            <p>{live(move || app.text().kiosk.hello_lead)}</p>
            <div class="kiosk-tiles" data-one="">
                <button type="button" class="kiosk-tile" data-first="" on:click=move |_| here.go(Page::Service)>
                    <Icon glyph=Glyph::List />
                    <span class="kiosk-tile-words">
                        <b>{live(move || app.text().kiosk.take_number)}</b>
                        <span>{live(move || app.text().kiosk.take_number_lead)}</span>
                    </span>
                    <span class="kiosk-wait">{live(move || app.text().kiosk.waiting(waiting(app)))}</span>
                </button>
                <button type="button" class="kiosk-tile" on:click=move |_| here.go(Page::RateNumber)>
                    <Icon glyph=Glyph::CheckCircle />
                    <span class="kiosk-tile-words">
                        <b>{live(move || app.text().kiosk.rate)}</b>
                        <span>{live(move || app.text().kiosk.rate_lead)}</span>
                    </span>
                </button>
            </div>
        </div>
    }
}

/// For which service.
#[component]
pub fn ServicePage() -> impl IntoView {
    let here = Here::get();
    let app = here.app;
    let minute = app.minute();
    let tiles = move || {
        let (now, text) = (minute.get(), &app.text().kiosk);
        let (tickets, pack) = (app.tickets(now), app.pack());
        let one = |service: crate::pack::kiosk::Service| {
            let open = pack.as_ref().is_none_or(|pack| service.is_open(pack, now));
            let n = ticket_queue::waiting_for(&tickets, service.id.as_str());
            let side = if open { text.waiting(n) } else { text.closed.to_owned() };
            let (label, name) = (app.words(&service.label), service.name.as_ref().map(|name| app.words(name)));
            let choose = Callback::new(move |()| here.choose_service(&service));
            tile(label, name, Some(view! { <span class="kiosk-wait">{side}</span> }.into_any()), !open, choose)
        };
        here.services().into_iter().map(one).parts()
    };
    view! {
        <div class="kiosk-page">
            <Title text=tr(|t| t.kiosk.which_service) />
            <div class="kiosk-tiles" data-one="">{live(tiles)}</div>
        </div>
    }
}

/// About what.
#[component]
pub fn SubjectPage() -> impl IntoView {
    let here = Here::get();
    let app = here.app;
    let choose = move |id: String| Callback::new(move |()| here.choose_subject(&id));
    let tiles = move || {
        let known = here.service().map(|service| service.subjects).unwrap_or_default();
        let one =
            |s: crate::pack::kiosk::Subject| tile(app.words(&s.label), None, None, false, choose(s.id.to_string()));
        let other = tile(app.text().kiosk.other_subject.to_owned(), None, None, false, choose(String::new()));
        known.into_iter().map(one).chain(core::iter::once(other)).parts()
    };
    view! {
        <div class="kiosk-page">
            <Title text=tr(|t| t.kiosk.which_subject) />
            <div class="kiosk-tiles">{live(tiles)}</div>
        </div>
    }
}

/// Whether they have to be called first.
#[component]
pub fn PriorityPage() -> impl IntoView {
    let here = Here::get();
    let app = here.app;
    let choose = move |id: String| Callback::new(move |()| here.choose_priority(&id));
    let tiles = move || {
        let known = app.pack().and_then(|pack| Some(pack.kiosk.as_ref()?.priorities.clone())).unwrap_or_default();
        let none = tile(app.text().kiosk.no_priority.to_owned(), None, None, false, choose(String::new()));
        let one =
            |p: crate::pack::kiosk::Priority| tile(app.words(&p.label), None, None, false, choose(p.id.to_string()));
        core::iter::once(none).chain(known.into_iter().map(one)).parts()
    };
    view! {
        <div class="kiosk-page">
            <Title text=tr(|t| t.kiosk.which_priority) />
            <div class="kiosk-tiles">{live(tiles)}</div>
        </div>
    }
}

/// Everything chosen, to be checked; then the number.
#[component]
pub fn Check() -> impl IntoView {
    let here = Here::get();
    let (app, session) = (here.app, here.session);
    let busy = RwSignal::new(false);
    let chosen = move || {
        let text = &app.text().kiosk;
        let service = here.service();
        let (subject, priority) = session.with(|s| (s.subject.clone(), s.priority.clone()));
        let subject = service.as_ref().filter(|s| !s.subjects.is_empty()).map(|service| {
            service.subject(&subject).map_or_else(|| text.other_subject.to_owned(), |s| app.words(&s.label))
        });
        let priority = app.pack().and_then(|pack| Some(app.words(&pack.kiosk.as_ref()?.priority(&priority)?.label)));
        let rows = [
            (text.which_service, service.map(|service| app.words(&service.label))),
            (text.which_subject, subject),
            (text.which_priority, Some(priority.unwrap_or_else(|| text.no_priority.to_owned()))),
        ];
        let row = |(asked, said): (&'static str, Option<String>)| {
            said.map(|said| view! { <div><dt>{asked}</dt><dd>{said}</dd></div> })
        };
        rows.into_iter().map(row).parts()
    };
    let give = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            let wanted = session.get_untracked();
            let given = app.give_number(&wanted, &here.code()).await;
            // Who has gone meanwhile has left nothing, and the number does not belong to whoever stands there now.
            if session.try_get_untracked().as_ref() == Some(&wanted) {
                here.go(given.map_or_else(Page::Refused, |ticket| Page::Number(Box::new(ticket))));
            }
        });
    };
    view! {
        <div class="kiosk-page">
            <Title text=tr(|t| t.kiosk.check) />
            <dl class="kiosk-check">{live(chosen)}</dl>
            <button type="button" class="kiosk-tile" data-first="" disabled=move || busy.get() on:click=give>
                <Icon glyph=Glyph::Check />
                <span class="kiosk-tile-words">
                    <b>{live(move || if busy.get() { app.text().kiosk.giving } else { app.text().kiosk.give })}</b>
                </span>
            </button>
        </div>
    }
}
