//! Setting up a kiosk, by a supervisor: what it offers, how large its screen is, its PIN.

use crate::domain::kiosk::WeakPin;
use crate::i18n::Lang;
use crate::route::Route;
use crate::state::{App, KioskSetUp, PinError};
use crate::ui::components::{Button, ButtonKind, CheckBox, EmptyState, Glyph, InputKind, Need, TextField};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// What a browser takes a millimetre for until somebody measures, in hundredths of a pixel.
const MILLIMETRE: u32 = 378;
/// A bank card's width and height, in millimetres.
const CARD: (f64, f64) = (85.6, 53.98);

/// The form.
#[component]
pub fn SetUp(
    /// What is there already.
    known: Option<KioskSetUp>,
    /// What is kept in the end.
    set_up: RwSignal<Option<KioskSetUp>>,
) -> impl IntoView {
    let app = App::get();
    let offers = move || app.pack().is_some_and(|pack| pack.kiosk.is_some());
    let known = StoredValue::new(known);
    live(move || match (app.may_set_up_kiosk(), offers()) {
        (true, true) => view! { <Form known=known.get_value() set_up /> }.into_any(),
        (may, _) => {
            let why = move || if may { app.text().kiosk.no_part } else { app.text().kiosk.set_up_not_allowed };
            let body = Signal::derive(move || why().to_owned());
            view! {
                <main class="page kiosk-set-up">
                    <EmptyState glyph=Glyph::Key title=tr(|t| t.kiosk.set_up) body />
                    <a class="button" data-kind="secondary" href=Route::Desk.to_string()>
                        {live(move || app.text().shell.desk)}
                    </a>
                </main>
            }
            .into_any()
        }
    })
}

/// Puts an item into a list, or takes it out.
fn tick(list: RwSignal<Vec<String>>, item: &str, on: bool) {
    list.update(|list| {
        list.retain(|known| known != item);
        if on {
            list.push(item.to_owned());
        }
    });
}

#[component]
fn Form(known: Option<KioskSetUp>, set_up: RwSignal<Option<KioskSetUp>>) -> impl IntoView {
    let app = App::get();
    let has_pin = known.is_some();
    let all = app.pack_now().and_then(|pack| Some(pack.kiosk.as_ref()?.services.clone())).unwrap_or_default();
    let start = known.unwrap_or_else(|| KioskSetUp {
        code: "1".into(),
        languages: Lang::ALL.map(|lang| lang.tag().to_owned()).to_vec(),
        services: all.iter().map(|service| service.id.to_string()).collect(),
        paper: false,
        millimetre: MILLIMETRE,
        pin: String::new(),
    });
    let (code, pin) = (RwSignal::new(start.code), RwSignal::new(String::new()));
    let (languages, services) = (RwSignal::new(start.languages), RwSignal::new(start.services));
    let (paper, millimetre) = (RwSignal::new(start.paper), RwSignal::new(start.millimetre));
    let (problem, busy) = (RwSignal::new(None::<PinError>), RwSignal::new(false));
    let lacking = RwSignal::new(false);
    let pin_error = MaybeProp::derive(move || {
        let text = &app.text().kiosk;
        problem.get().map(|problem| match problem {
            PinError::Weak(WeakPin::Short) => text.pin_short.to_owned(),
            PinError::Weak(WeakPin::Plain) => text.pin_plain.to_owned(),
            _ => text.pin_unavailable.to_owned(),
        })
    });
    let begin = move |()| {
        let valid = languages.with_untracked(|l| !l.is_empty()) && services.with_untracked(|s| !s.is_empty());
        lacking.set(!valid);
        if busy.get_untracked() || !valid {
            return;
        }
        busy.set(true);
        let with = KioskSetUp {
            code: code.get_untracked(),
            languages: languages.get_untracked(),
            services: services.get_untracked(),
            paper: paper.get_untracked(),
            millimetre: millimetre.get_untracked(),
            pin: String::new(),
        };
        leptos::task::spawn_local(async move {
            let kept = app.keep_kiosk(with, &pin.get_untracked()).await;
            let _ = busy.try_set(false);
            match kept {
                Ok(()) => {
                    set_up.set(app.kiosk_set_up());
                    app.hold_kiosk(true);
                }
                Err(error) => problem.set(Some(error)),
            }
        });
    };
    let set_code = move |text: String| {
        // One digit; a kiosk always has one.
        if let Some(digit) = text.chars().rev().find(char::is_ascii_digit) {
            code.set(digit.to_string());
        }
    };
    let box_of = move |list: RwSignal<Vec<String>>, id: String, label: Signal<String>| {
        let (ticked, changed) = (id.clone(), id.clone());
        view! {
            <CheckBox
                id=format!("kiosk-{id}")
                label
                checked=Signal::derive(move || list.with(|list| list.contains(&ticked)))
                on_change=move |on: bool| tick(list, &changed, on)
            />
        }
    };
    let language = |lang: Lang| box_of(languages, lang.tag().to_owned(), Signal::stored(lang.name().to_owned()));
    let service = |service: crate::pack::kiosk::Service| {
        let id = service.id.to_string();
        box_of(services, id, Signal::derive(move || app.words(&service.label)))
    };
    view! {
        <main class="page kiosk-set-up">
            <header class="page-head"><h1>{live(move || app.text().kiosk.set_up)}</h1></header>
            <p class="page-lead">{live(move || app.text().kiosk.set_up_lead)}</p>
            <section class="card">
                <div class="card-body stack">
                    <TextField
                        id="kiosk-code"
                        label=tr(|t| t.kiosk.code)
                        hint=MaybeProp::derive(move || Some(app.text().kiosk.code_hint.to_owned()))
                        kind=InputKind::Digits
                        value=code
                        on_input=set_code
                    />
                    <fieldset>
                        <legend>{live(move || app.text().kiosk.languages)}</legend>
                        {Lang::ALL.into_iter().map(language).parts()}
                    </fieldset>
                    <fieldset>
                        <legend>{live(move || app.text().kiosk.services)}</legend>
                        {all.into_iter().map(service).parts()}
                    </fieldset>
                    <CheckBox
                        id="kiosk-paper"
                        label=tr(|t| t.kiosk.paper)
                        hint=MaybeProp::derive(move || Some(app.text().kiosk.paper_hint.to_owned()))
                        checked=paper
                        on_change=move |on: bool| paper.set(on)
                    />
                    <CardSize millimetre />
                    <TextField
                        id="kiosk-pin"
                        label=tr(|t| t.kiosk.pin_new)
                        kind=InputKind::Secret
                        autocomplete="new-password"
                        need=Signal::stored(if has_pin { Need::Optional } else { Need::Required })
                        hint=MaybeProp::derive(move || {
                            let text = &app.text().kiosk;
                            Some(if has_pin { text.pin_keep_hint } else { text.pin_short }.to_owned())
                        })
                        error=pin_error
                        value=pin
                        on_input=move |text: String| {
                            problem.set(None);
                            pin.set(text);
                        }
                    />
                    {live(move || lacking.get().then(|| view! {
                        <p class="kiosk-missing" role="alert">{app.text().kiosk.need_one}</p>
                    }))}
                    <div class="cluster">
                        <Button
                            label=tr(|t| t.kiosk.start)
                            kind=ButtonKind::Primary
                            icon=Glyph::Play
                            disabled=busy
                            on_press=begin
                        />
                        <a class="button" data-kind="ghost" href=Route::Window.to_string()>
                            {live(move || app.text().common.cancel)}
                        </a>
                    </div>
                </div>
            </section>
        </main>
    }
}

/// A card as large as a bank card, once it fits.
#[component]
fn CardSize(
    /// Hundredths of a pixel in a millimetre.
    millimetre: RwSignal<u32>,
) -> impl IntoView {
    let app = App::get();
    let pixels = move |millimetres: f64| format!("{:.1}px", millimetres * f64::from(millimetre.get()) / 100.0);
    view! {
        <div class="field">
            <label for="kiosk-size">{live(move || app.text().kiosk.size)}</label>
            <p class="field-hint" id="kiosk-size-hint">{live(move || app.text().kiosk.size_hint)}</p>
            <input
                type="range"
                id="kiosk-size"
                min="200"
                max="900"
                step="2"
                aria-describedby="kiosk-size-hint"
                prop:value=move || millimetre.get().to_string()
                on:input=move |event| millimetre.set(event_target_value(&event).parse().unwrap_or(MILLIMETRE))
            />
            <div
                class="kiosk-card"
                style:inline-size=move || pixels(CARD.0)
                style:block-size=move || pixels(CARD.1)
                aria-hidden="true"
            ></div>
        </div>
    }
}
