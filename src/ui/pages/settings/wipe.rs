//! Wiping this computer: after an export that was read back, or when somebody types that there is no copy.

use crate::pack::people::May;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, Dialog, Glyph, Icon, TextField, Working};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Wiping this computer, for those who may; not in the sample and in practice.
#[component]
pub fn Wipe() -> impl IntoView {
    let app = App::get();
    let open = RwSignal::new(false);
    view! {
        <Show when=move || app.may(May::Settings) && !app.is_apart()>
            <section class="card" aria-labelledby="wipe-title">
                <div class="card-head">
                    <h2 id="wipe-title">{live(move || app.text().privacy.wipe)}</h2>
                </div>
                <div class="card-body">
                    <p>{live(move || app.text().privacy.wipe_lead)}</p>
                    <div class="cluster">
                        <Button
                            kind=ButtonKind::Danger
                            icon=Glyph::Trash
                            label=tr(|t| t.privacy.wipe)
                            on_press=move |()| open.set(true)
                        />
                    </div>
                </div>
            </section>
            <Dialog open on_close=move |()| open.set(false) title=tr(|t| t.privacy.wipe)>
                <WipeForm open />
            </Dialog>
        </Show>
    }
}

#[component]
fn WipeForm(open: RwSignal<bool>) -> impl IntoView {
    let app = App::get();
    let copied = Memo::new(move |_| app.is_all_exported());
    let (typed, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let wrong = RwSignal::new(false);
    let word = move || {
        let text = &app.text().privacy;
        if copied.get() { text.wipe_word } else { text.wipe_word_lost }
    };
    let error = MaybeProp::derive(move || wrong.get().then(|| app.text().privacy.need_confirm.to_owned()));
    let wipe = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let same = typed.with_untracked(|typed| typed.trim().to_lowercase() == untrack(word).to_lowercase());
        wrong.set(!same);
        if !same || busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            if let Err(why) = app.wipe().await {
                app.warn(why);
                busy.try_set(false);
            }
        });
    };
    view! {
        <form class="stack" novalidate on:submit=wipe>
            <p>{live(move || app.text().privacy.wipe_what)}</p>
            <Show
                when=move || copied.get()
                fallback=move || {
                    view! {
                        <Banner kind=BannerKind::Danger title=tr(|t| t.privacy.wipe_no_copy)>
                            <a class="button" href=Route::Exchange.to_string()>
                                <Icon glyph=Glyph::Export />
                                <span>{live(move || app.text().storage.export_now)}</span>
                            </a>
                        </Banner>
                    }
                }
            >
                <p>{live(move || app.text().privacy.wipe_copy)}</p>
            </Show>
            <TextField
                id="wipe-confirm"
                label=Signal::derive(move || app.text().privacy.confirm(word()))
                value=typed
                on_input=move |text| typed.set(text)
                error
            />
            <Working busy label=tr(|t| t.privacy.wiping)>
                <div class="dialog-acts">
                    <Button label=tr(|t| t.common.cancel) on_press=move |()| open.set(false) />
                    <Button kind=ButtonKind::Danger label=tr(|t| t.privacy.wipe_now) submit=true />
                </div>
            </Working>
        </form>
    }
}
