//! Showing a page whose file is still to come (see [`super::groups`]).

use super::groups::{self, Loaded};
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, Glyph, Icon};
use crate::ui::live::live;
use crate::ui::words::tr;
use core::future::Future;
use core::pin::Pin;
use leptos::prelude::*;

/// Something that is still to come.
type Coming<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// The page that `load` brings, with the texts and the style of such pages; at once when both are here. Without a connection it says
/// so and offers to try again.
pub fn later<F>(load: impl Fn() -> F + Send + 'static) -> AnyView
where
    F: Future<Output = Loaded> + Send + 'static,
{
    let app = App::get();
    let load = move || {
        let loading: Coming<Loaded> = Box::pin(load());
        with_words(app, loading)
    };
    coming(Box::new(load), missing)
}

/// As [`later`], for a small part of a page: without a connection there is only a button to try again.
fn part_later<F>(load: impl Fn() -> F + Send + 'static) -> AnyView
where
    F: Future<Output = Loaded> + Send + 'static,
{
    let app = App::get();
    let load = move || {
        let loading: Coming<Loaded> = Box::pin(load());
        with_words(app, loading)
    };
    coming(Box::new(load), missing_part)
}

/// As [`later`], a moment after the first screen is painted; nothing until then.
pub fn after_painting<F>(load: impl Fn() -> F + Send + Clone + 'static) -> AnyView
where
    F: Future<Output = Loaded> + Send + 'static,
{
    let idle = RwSignal::new(false);
    App::get().when_idle(move || async move {
        idle.try_set(true);
    });
    live(move || idle.get().then(|| part_later(load.clone()))).into_any()
}

fn with_words(app: App, loading: Coming<Loaded>) -> Coming<Loaded> {
    Box::pin(async move {
        app.bring_page_words().await?;
        app.bring_page_style().await;
        loading.await
    })
}

fn coming(load: Box<dyn Fn() -> Coming<Loaded> + Send>, missing: fn(RwSignal<u32>) -> AnyView) -> AnyView {
    let tries = RwSignal::new(0_u32);
    let page = move || {
        tries.track();
        let loading = load();
        let view: Coming<AnyView> = Box::pin(async move { loading.await.unwrap_or_else(|_| missing(tries)) });
        Suspend::new(view)
    };
    live(page).into_any()
}

fn missing_part(tries: RwSignal<u32>) -> AnyView {
    view! {
        <Button
            label=tr(|t| t.common.retry)
            kind=ButtonKind::Ghost
            icon=Glyph::Offline
            on_press=move |()| tries.update(|n| *n += 1)
        />
    }
    .into_any()
}

fn missing(tries: RwSignal<u32>) -> AnyView {
    view! {
        <div class="page">
            <section class="card">
                <div class="card-body stack" role="alert">
                    <h1><Icon glyph=Glyph::Offline />{tr(|t| t.errors.page_missing)}</h1>
                    <p>{tr(|t| t.errors.page_missing_why)}</p>
                    <div class="cluster">
                        <Button
                            label=tr(|t| t.common.retry)
                            kind=ButtonKind::Primary
                            icon=Glyph::Refresh
                            on_press=move |()| tries.update(|n| *n += 1)
                        />
                    </div>
                </div>
            </section>
        </div>
    }
    .into_any()
}

/// Fetches the groups that a desk will want, a moment after the first screen is painted.
pub fn soon(app: App) {
    app.when_idle(move || async move {
        app.bring_page_style().await;
        groups::fetch_all().await;
        app.bring_all_words().await;
    });
}
