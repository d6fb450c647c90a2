//! Competitions: a round against the clock, the own best before all others', and etiquette as two people judge it.

mod boards;
mod judging;
mod sheet;
mod start;
mod typing;

use super::book::{Brought, bring};
use crate::i18n::Strings;
use crate::route::Route;
use crate::state::App;
use crate::training::contest::round::Round;
use crate::training::contest::sheet::{Discipline, Material};
use crate::training::quiz::bank::Bank;
use crate::training::scenario::Book;
use crate::ui::components::{EmptyState, Glyph, Progress};
use crate::ui::live::live;
use crate::ui::words::tr;
use boards::Boards;
use judging::Judging;
use leptos::prelude::*;
use start::Start;
use std::sync::Arc;
use typing::Typing;

/// What sheets are made from, and what was typed so far.
#[derive(Clone, Copy)]
struct Hall {
    app: App,
    book: StoredValue<Arc<Book>>,
    bank: StoredValue<Option<Arc<Bank>>>,
    rounds: Memo<Vec<Round>>,
    discipline: RwSignal<Discipline>,
    /// The round that goes on: everything but what is typed.
    going: RwSignal<Option<Round>>,
    /// The round that was typed last.
    over: RwSignal<Option<Round>>,
}

impl Hall {
    /// Does something with what sheets are made from.
    fn with<T>(self, what: impl FnOnce(&Material<'_>) -> T) -> T {
        self.book.with_value(|book| {
            self.bank.with_value(|bank| what(&Material { tariff: book.tariff.as_ref(), bank: bank.as_deref() }))
        })
    }

    /// The events of this organisation: those for which a sheet has a first line.
    fn disciplines(self) -> Vec<Discipline> {
        let has = |discipline: &Discipline| self.with(|material| material.line(*discipline, 1, 0).is_some());
        Discipline::ALL.into_iter().filter(has).collect()
    }
}

/// What an event is called.
fn named(text: &'static Strings, discipline: Discipline) -> &'static str {
    let t = &text.contest;
    match discipline {
        Discipline::Numbers => t.numbers,
        Discipline::Readings => t.readings,
        Discipline::Bills => t.bills,
        Discipline::Questions => t.questions,
    }
}

/// The page of competitions.
#[component]
pub fn ContestPage() -> impl IntoView {
    let app = App::get();
    let brought = bring(app);
    let bank = RwSignal::new(None::<Option<Arc<Bank>>>);
    Effect::new(move || {
        if app.pack().is_some() {
            leptos::task::spawn_local(async move {
                let found = app.quiz_bank().await;
                bank.try_set(Some(found));
            });
        }
    });
    view! {
        <div class="page quiz contest">
            <header class="page-head">
                <a class="training-back" href=Route::Training.to_string()>{live(move || app.text().training.back)}</a>
                <h1>{live(move || app.text().contest.title)}</h1>
            </header>
            <p class="page-lead">{live(move || app.text().contest.lead)}</p>
            {live(move || match (brought.get(), bank.get()) {
                (Brought::Nothing, _) => view! {
                    <EmptyState glyph=Glyph::Info title=tr(|t| t.training.no_book) body=tr(|t| t.training.body) />
                }.into_any(),
                (Brought::Here(book), Some(bank)) => view! { <Events book bank /> }.into_any(),
                _ => view! {
                    <Progress label=tr(|t| t.training.preparing) percent=Signal::stored(None::<u8>) />
                }.into_any(),
            })}
        </div>
    }
}

/// The page once its files are here.
#[component]
fn Events(book: Arc<Book>, bank: Option<Arc<Bank>>) -> impl IntoView {
    let app = App::get();
    let hall = Hall {
        app,
        book: StoredValue::new(book),
        bank: StoredValue::new(bank),
        rounds: Memo::new(move |_| app.contest_rounds()),
        discipline: RwSignal::new(Discipline::Numbers),
        going: RwSignal::new(None),
        over: RwSignal::new(None),
    };
    live(move || match hall.going.get() {
        Some(round) => view! { <Typing hall round /> }.into_any(),
        None => view! {
            <Start hall />
            <Boards hall />
            <Judging />
        }
        .into_any(),
    })
}
