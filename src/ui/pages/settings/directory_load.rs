//! Loading a list: the file, its columns once, how far it is, and what came of it (B36, B56).

use super::directory_columns::Columns;
use crate::domain::directory::SheetProblem;
use crate::i18n::Strings;
use crate::state::{App, DIRECTORY_LIMIT, Given, List, ListRefusal, Loading, Refusal, refusal_words, store_words};
use crate::ui::components::{Banner, BannerKind, Progress};
use crate::ui::live::live;
use crate::ui::pages::gates::FileDrop;
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What the browser offers first.
const ACCEPT: &str = ".csv,.txt,.tsv,text/csv,text/plain";

/// Where loading stands.
#[derive(Clone)]
enum Stage {
    /// A file may be given.
    Waiting,
    /// The columns are to be confirmed.
    Columns(List),
    /// The file could not be read at all.
    Unreadable(Refusal),
    /// It was read and not loaded.
    Refused(ListRefusal),
    /// It is being loaded.
    Loading,
}

/// Loading a list.
#[component]
pub fn LoadList() -> impl IntoView {
    let app = App::get();
    let (stage, loading) = (RwSignal::new(Stage::Waiting), Loading::new());
    on_cleanup(move || {
        loading.stop.try_set(true);
    });
    let load = Callback::new(move |list: List| {
        stage.set(Stage::Loading);
        loading.stop.set(false);
        loading.percent.set(Some(0));
        spawn_local(async move {
            let next = match app.load_list(list, loading).await {
                Ok(true) => {
                    let count = app.copied().map(|copied| copied.snapshot.report.taken).unwrap_or_default();
                    app.tell(app.text_now().directory.loaded(count), Vec::new());
                    Stage::Waiting
                }
                Ok(false) => {
                    app.tell(app.text_now().directory.stopped, Vec::new());
                    Stage::Waiting
                }
                Err(refusal) => Stage::Refused(refusal),
            };
            stage.try_set(next);
        });
    });
    let take = move |given: Given| {
        spawn_local(async move {
            let next = match given {
                Ok((file, bytes)) => match app.look_at_list(file, bytes).await {
                    Ok(list) if list.confirmed => {
                        load.try_run(list);
                        return;
                    }
                    Ok(list) => Stage::Columns(list),
                    Err(refusal) => Stage::Refused(refusal),
                },
                Err(refusal) => Stage::Unreadable(refusal),
            };
            stage.try_set(next);
        });
    };
    let error = Signal::derive(move || match stage.get() {
        Stage::Unreadable(refusal) => Some(app.format(|f| refusal_words(app.text(), f, &refusal))),
        _ => None,
    });
    let body = move || match stage.get() {
        Stage::Loading => view! {
            <Progress
                label=tr(|t| t.directory.loading)
                percent=loading.percent
                on_cancel=Callback::new(move |()| loading.stop.set(true))
            />
        }
        .into_any(),
        Stage::Columns(list) => {
            view! { <Columns list on_load=load on_leave=move |()| stage.set(Stage::Waiting) /> }.into_any()
        }
        _ => ().into_any(),
    };
    let refused = move || match stage.get() {
        Stage::Refused(refusal) => {
            let body = Signal::derive(move || Some(refused_words(app, app.text(), &refusal)));
            Some(view! { <Banner kind=BannerKind::Danger title=tr(|t| t.directory.refused) body /> })
        }
        _ => None,
    };
    view! {
        <section class="card" aria-labelledby="load-title">
            <div class="card-head">
                <h3 id="load-title">{live(move || app.text().directory.load_title)}</h3>
            </div>
            <div class="card-body stack">
                <FileDrop
                    id="directory-file"
                    label=tr(|t| t.directory.load)
                    hint=tr(|t| t.directory.load_hint)
                    error
                    accept=ACCEPT
                    limit=DIRECTORY_LIMIT
                    on_file=take
                />
                {live(refused)}
                {live(body)}
            </div>
        </section>
    }
}

fn refused_words(app: App, text: &Strings, refusal: &ListRefusal) -> String {
    let words = &text.directory;
    match refusal {
        ListRefusal::Sheet(SheetProblem::Empty) => words.refused_empty.to_owned(),
        ListRefusal::Sheet(SheetProblem::OneColumn) => words.refused_one_column.to_owned(),
        ListRefusal::Sheet(SheetProblem::NoRows) => words.refused_no_rows.to_owned(),
        ListRefusal::TooMany(most) => {
            words.refused_too_many(&app.format(|f| f.number(i64::try_from(*most).unwrap_or(i64::MAX))))
        }
        ListRefusal::NoCustomers => words.refused_no_customers.to_owned(),
        ListRefusal::Elsewhere => words.refused_elsewhere.to_owned(),
        ListRefusal::Store(error) => store_words(text, error),
    }
}
