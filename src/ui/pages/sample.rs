//! The sample workspace: the page that makes it, and what says everywhere that it is one.

use super::gates::Gate;
use crate::state::{App, store_words};
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, Progress};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Makes the sample, and says how far it is.
#[component]
pub fn MakeSample() -> impl IntoView {
    let app = App::get();
    let (percent, failed) = (RwSignal::new(0_u8), RwSignal::new(None::<String>));
    let make = move || {
        failed.set(None);
        spawn_local(async move {
            if let Err(error) = app.make_sample(percent).await {
                failed.try_set(Some(store_words(app.text_now(), &error)));
            }
        });
    };
    make();
    view! {
        <Gate>
            <section class="card" aria-labelledby="sample-title">
                <div class="card-head">
                    <h1 id="sample-title">{live(move || app.text().sample.making_title)}</h1>
                </div>
                <div class="card-body">
                    <p class="page-lead">{live(move || app.text().sample.making_body)}</p>
                    {live(move || match failed.get() {
                        Some(body) => {
                            let title = tr(|t| t.sample.failed_title);
                            view! {
                                <Banner kind=BannerKind::Danger title body=Some(body)>
                                    <Button label=tr(|t| t.common.retry) on_press=move |()| make() />
                                    <Button
                                        label=tr(|t| t.sample.leave)
                                        kind=ButtonKind::Ghost
                                        on_press=move |()| app.leave_sample()
                                    />
                                </Banner>
                            }
                                .into_any()
                        }
                        None => {
                            let so_far = Signal::derive(move || Some(percent.get()));
                            view! { <Progress label=tr(|t| t.sample.progress) percent=so_far /> }.into_any()
                        }
                    })}
                </div>
            </section>
        </Gate>
    }
}

/// A line above every page, and on every sheet that is printed, that says that this is the sample; with the ways out.
#[component]
pub fn SampleMark() -> impl IntoView {
    let app = App::get();
    view! {
        <p class="sample-mark" aria-hidden="true">
            {live(move || app.text().sample.mark)}
        </p>
        <div class="sample-line" role="region" aria-label=move || app.text().sample.mark>
            <b class="sample-word">{live(move || app.text().sample.title)}</b>
            <span>{live(move || app.text().sample.body)}</span>
            <Button
                label=tr(|t| t.sample.again)
                kind=ButtonKind::Ghost
                on_press=move |()| app.sample_again()
            />
            <Button label=tr(|t| t.sample.leave) on_press=move |()| app.leave_sample() />
        </div>
    }
}
