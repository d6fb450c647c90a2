//! Beginning practice with the organisation of the live desk, or with one that is chosen.

use crate::state::{App, store_words};
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, Progress};
use crate::ui::live::live;
use crate::ui::pages::gates::Start;
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[derive(Clone, PartialEq)]
enum Standing {
    Making,
    Choosing,
    Failed(String),
}

/// Begins practice, and says why it could not.
#[component]
pub fn BeginTraining() -> impl IntoView {
    let app = App::get();
    let standing = RwSignal::new(Standing::Making);
    let make = move || {
        standing.set(Standing::Making);
        spawn_local(async move {
            match app.make_training().await {
                Ok(true) => {}
                Ok(false) => drop(standing.try_set(Standing::Choosing)),
                Err(error) => drop(standing.try_set(Standing::Failed(store_words(app.text_now(), &error)))),
            }
        });
    };
    make();
    live(move || {
        match standing.get() {
        Standing::Making => view! {
            <div class="training-wait"><Progress label=tr(|t| t.training.preparing) percent=Signal::stored(None::<u8>) /></div>
        }
        .into_any(),
        Standing::Failed(body) => view! {
            <div class="training-wait">
                <Banner kind=BannerKind::Danger title=tr(|t| t.training.failed) body=Some(body)>
                    <Button label=tr(|t| t.common.retry) on_press=move |()| make() />
                    <Button
                        label=tr(|t| t.training.leave)
                        kind=ButtonKind::Ghost
                        on_press=move |()| app.leave_training()
                    />
                </Banner>
            </div>
        }
        .into_any(),
        Standing::Choosing => view! {
            <div class="training-choose">
                <Banner title=tr(|t| t.training.title) body=Some(app.text().training.no_desk.to_owned())>
                    <Button
                        label=tr(|t| t.training.leave)
                        kind=ButtonKind::Ghost
                        on_press=move |()| app.leave_training()
                    />
                </Banner>
                <Start />
            </div>
        }
        .into_any(),
    }
    })
}
