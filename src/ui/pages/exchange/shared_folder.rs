//! The folder on a shared drive: choosing it, how it stands, what came, who has what, and what waits.

use crate::state::{App, Brought, FolderStanding, Peer, Waits, refusal_words};
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, Glyph};
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The shared folder.
#[component]
pub fn SharedFolder() -> impl IntoView {
    let app = App::get();
    let why = RwSignal::new(None::<String>);
    let chosen = Memo::new(move |_| app.shared().standing != FolderStanding::None);
    let choose = move |()| {
        why.set(None);
        spawn_local(async move {
            if let Err(words) = app.choose_folder().await {
                why.try_set(Some(words));
            }
        });
    };
    let none = move || {
        if !app.folder_offered() {
            return view! { <p class="quiet">{live(move || app.text().folder.not_offered)}</p> }.into_any();
        }
        view! {
            <div>
                <Button label=tr(|t| t.folder.choose) icon=Glyph::Exchange on_press=choose />
            </div>
        }
        .into_any()
    };
    view! {
        <section class="card" aria-labelledby="folder-title">
            <div class="card-head">
                <h2 id="folder-title">{live(move || app.text().folder.title)}</h2>
            </div>
            <div class="card-body">
                <p>{live(move || app.text().folder.lead)}</p>
                <Show when=move || chosen.get() fallback=none>
                    <Chosen />
                </Show>
                {live(move || why.get().map(|title| view! { <Banner kind=BannerKind::Danger title /> }))}
            </div>
        </section>
    }
}

/// The folder that was chosen.
#[component]
fn Chosen() -> impl IntoView {
    let app = App::get();
    let standing = Memo::new(move |_| app.shared().standing);
    let stands = move || {
        let words = &app.text().folder;
        let now = app.now.get();
        match standing.get() {
            FolderStanding::None => String::new(),
            FolderStanding::Ask => words.allow_body.to_owned(),
            FolderStanding::Working => words.working.to_owned(),
            FolderStanding::InStep(at) => words.in_step(&app.format(|f| f.relative(at, now))),
            FolderStanding::Trouble(why, at) => {
                format!("{why} {}", words.again(&app.format(|f| f.relative(at, now))))
            }
            FolderStanding::Paused => words.paused.to_owned(),
        }
    };
    let is_paused = move || standing.get() == FolderStanding::Paused;
    let ask = move || standing.get() == FolderStanding::Ask;
    let now_label = Signal::derive(move || {
        let words = &app.text().folder;
        if ask() { words.allow } else { words.now }.to_owned()
    });
    let pause_label = Signal::derive(move || {
        let words = &app.text().folder;
        if is_paused() { words.go_on } else { words.pause }.to_owned()
    });
    view! {
        <div class="folder-stands">
            <b>{live(move || app.shared().name)}</b>
            <p role="status">{live(stands)}</p>
        </div>
        <div class="folder-acts">
            <Show when=move || !is_paused()>
                <Button
                    label=now_label
                    icon=Glyph::Exchange
                    disabled=Signal::derive(move || standing.get() == FolderStanding::Working)
                    on_press=move |()| app.round_now()
                />
            </Show>
            <Button
                kind=ButtonKind::Ghost
                label=pause_label
                on_press=move |()| app.pause_folder(!untrack(is_paused))
            />
            <Button kind=ButtonKind::Ghost label=tr(|t| t.folder.leave) on_press=move |()| app.leave_folder() />
        </div>
        <Latest />
        <Peers />
        <Waiting />
    }
}

/// What the last rounds brought.
#[component]
fn Latest() -> impl IntoView {
    let app = App::get();
    let line = move |Brought { at, from, entries }: Brought| {
        let what = app.text().folder.brought(entries, &from.join(", "));
        view! { <li>{app.format(|f| f.time(at))} " · " {what}</li> }
    };
    view! {
        <Show when=move || !app.shared().brought.is_empty()>
            <h3>{live(move || app.text().folder.latest)}</h3>
            <ul class="bullets">{live(move || app.shared().brought.into_iter().map(line).parts())}</ul>
        </Show>
    }
}

/// The desks that have been heard of, and what each is not known to have.
#[component]
fn Peers() -> impl IntoView {
    let app = App::get();
    let peers = RwSignal::new(Vec::<(Peer, u64)>::new());
    Effect::new(move || {
        app.revision.track();
        drop(app.shared());
        spawn_local(async move {
            peers.try_set(app.peers().await);
        });
    });
    let line = move |(peer, lacks): (Peer, u64)| {
        let words = &app.text().folder;
        let has = match usize::try_from(lacks).unwrap_or(usize::MAX) {
            0 => words.has_all.to_owned(),
            some => words.lacks(some),
        };
        let seen = app.format(|f| f.relative(peer.at, app.now.get()));
        view! { <li>{format!("{} ({})", peer.name, peer.desk)} " · " {seen} " · " {has}</li> }
    };
    view! {
        <Show when=move || peers.with(|peers| !peers.is_empty())>
            <h3>{live(move || app.text().folder.peers)}</h3>
            <ul class="bullets">{live(move || peers.get().into_iter().map(line).parts())}</ul>
        </Show>
    }
}

/// What could not be taken in, with the reason.
#[component]
fn Waiting() -> impl IntoView {
    let app = App::get();
    let line = move |(name, why): (String, Waits)| {
        let words = match why {
            Waits::Incomplete => app.text().folder.incomplete.to_owned(),
            Waits::Refused(refusal) => app.format(|f| refusal_words(app.text(), f, &refusal)),
        };
        view! { <li><code>{name}</code> " · " {words}</li> }
    };
    view! {
        <Show when=move || !app.shared().stuck.is_empty()>
            <h3>{live(move || app.text().folder.stuck)}</h3>
            <ul class="bullets">{live(move || app.shared().stuck.into_iter().map(line).parts())}</ul>
        </Show>
    }
}
