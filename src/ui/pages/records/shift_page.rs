//! The shift of whoever sits here: what waits before it, what must be done before it ends (B62).

use super::record_history::RecordHistory;
use super::shift_closing::Closing;
use super::shift_opening::Opening;
use super::shift_past::Past;
use crate::domain::shift::{Block, Shift, Standing, blocks, calls_before};
use crate::keymap::{Action, Scope};
use crate::state::App;
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, Lamp, StatusFlag, focus_field};
use crate::ui::keys::on_action;
use crate::ui::live::{Show, live};
use leptos::prelude::*;

/// Where the contacts stand that still need their disposition.
pub const CONTACTS: &str = "shift-contacts";
/// Who will make the calls.
pub const HAND_TO: &str = "shift-hand-to";

/// What the parts of the page share. It is copied freely.
#[derive(Clone, Copy)]
pub struct Page {
    /// The app.
    pub app: App,
    /// How whoever sits here stands.
    pub standing: Memo<Standing>,
    /// The minute that it is.
    pub minute: Memo<i64>,
    /// When they are back, as day and time of the organisation's clock.
    pub back: RwSignal<(String, String)>,
    /// Their unfinished contacts.
    pub unfinished: Memo<Vec<crate::domain::contact::Contact>>,
    /// Their calls that fall due before they are back.
    pub calls: Memo<Vec<crate::domain::callback::Callback>>,
    /// The colleagues who can take a call.
    pub colleagues: Memo<Vec<crate::domain::agent::Agent>>,
}

impl Page {
    fn new(app: App) -> Self {
        let minute = app.minute();
        let me = Memo::new(move |_| app.desk.with(|d| d.as_ref().map(|d| d.agent.clone()).unwrap_or_default()));
        let now = minute.get_untracked();
        let back = app.expected_back(now).map(|at| (app.day_of(at), app.time_of(at))).unwrap_or_default();
        let back = RwSignal::new(back);
        let calls = Memo::new(move |_| {
            let until = back.with(|(day, time)| app.moment_of(day, time));
            let (calls, until) = (app.callbacks(), until.unwrap_or_else(|| app.tomorrow(minute.get()).ms()));
            calls_before(calls.iter(), &me.get(), until).into_iter().cloned().collect()
        });
        let colleagues = Memo::new(move |_| {
            let other = |a: &crate::domain::agent::Agent| !a.left && a.id.as_str() != me.get();
            app.agents().into_iter().filter(other).collect()
        });
        let standing = Memo::new(move |_| {
            minute.track();
            app.standing()
        });
        Self { app, standing, minute, back, unfinished: Memo::new(move |_| app.my_unfinished()), calls, colleagues }
    }

    /// The shift that can be closed.
    pub fn shift(self) -> Option<Shift> {
        self.standing.with(|standing| standing.shift().cloned())
    }

    /// What stands in the way of closing it.
    pub fn blocks(self) -> Vec<Block> {
        blocks(self.unfinished.with(Vec::len), self.calls.with(Vec::len), self.colleagues.with(Vec::len))
    }

    /// Goes on: begins a shift, closes it, or leads to what stands in the way.
    fn press(self) {
        match (untrack(|| self.standing.get()), untrack(|| self.blocks()).first()) {
            (Standing::Off, _) => self.app.open_shift(),
            (_, Some(Block::Unfinished(_))) => focus_field(CONTACTS),
            (_, Some(Block::Calls(_))) => focus_field(HAND_TO),
            (Standing::On(shift), None) => self.app.close_shift(&shift.id, self.app.now.get_untracked()),
            (Standing::Forgotten { shift, last }, None) => self.app.close_shift(&shift.id, last),
        }
    }

    /// What the button says: what is missing, or what it does.
    fn says(self) -> String {
        let (app, text) = (self.app, &self.app.text().shift);
        match (self.standing.get(), self.blocks().first()) {
            (Standing::Off, _) => text.begin.to_owned(),
            (_, Some(Block::Unfinished(count))) => text.missing_contacts(*count),
            (_, Some(Block::Calls(count))) => text.missing_calls(*count),
            (Standing::On(_), None) => text.close.to_owned(),
            (Standing::Forgotten { last, .. }, None) => text.close_forgotten(&app.format(|f| f.moment(last))),
        }
    }
}

/// The shift of whoever sits here.
#[component]
pub fn ShiftPage() -> impl IntoView {
    let app = App::get();
    let page = Page::new(app);
    let runs = Memo::new(move |_| page.shift().map(|shift| shift.id));
    on_action(Signal::stored(vec![Scope::Everywhere]), move |action| {
        let ours = action == Action::Save;
        if ours {
            page.press();
        }
        ours
    });
    let kind = Signal::derive(move || {
        let blocked = runs.with(Option::is_some) && !page.blocks().is_empty();
        if blocked { ButtonKind::Secondary } else { ButtonKind::Primary }
    });
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{live(move || app.text().shift.title)}</h1>
                <Stands page />
                <Button
                    kind
                    label=Signal::derive(move || page.says())
                    action=Action::Save
                    on_press=move |()| page.press()
                />
            </header>
            <Forgotten page />
            <div class="split">
                <div class="stack">
                    <Show when=move || runs.with(Option::is_some) fallback=move || view! { <Opening page /> }>
                        <Closing page />
                    </Show>
                </div>
                <div class="stack">
                    <Show when=move || runs.with(Option::is_some)>
                        <Opening page />
                    </Show>
                    <Past page />
                    {live(move || runs.get().map(|record| view! { <RecordHistory record /> }))}
                </div>
            </div>
        </div>
    }
}

/// Whether a shift runs, since when, at which desk.
#[component]
fn Stands(page: Page) -> impl IntoView {
    let app = page.app;
    let flag = move || {
        let text = &app.text().shift;
        let (lamp, words) = match page.standing.get() {
            Standing::Off => (Lamp::Paused, text.off.to_owned()),
            Standing::On(shift) => {
                let here = app.desk.with(|d| d.as_ref().is_some_and(|d| d.code == shift.desk));
                let since = text.on_since(&app.format(|f| f.moment(shift.opened)));
                let elsewhere = (!here).then(|| text.other_desk(&shift.desk_name));
                (Lamp::Done, [Some(since), elsewhere].into_iter().flatten().collect::<Vec<_>>().join(" · "))
            }
            Standing::Forgotten { shift, .. } => {
                (Lamp::Late, text.forgotten_title(&app.format(|f| f.date(shift.opened))))
            }
        };
        view! { <StatusFlag lamp=Signal::stored(lamp) text=Signal::stored(words) /> }
    };
    live(flag)
}

/// The shift that nobody closed is told before anything else.
#[component]
fn Forgotten(page: Page) -> impl IntoView {
    let app = page.app;
    let told = move || match page.standing.get() {
        Standing::Forgotten { shift, last } => {
            let text = &app.text().shift;
            let title = text.forgotten_title(&app.format(|f| f.date(shift.opened)));
            let body = text.forgotten_body(&app.format(|f| f.moment(last)));
            Some(view! { <Banner kind=BannerKind::Warning title=title body=body /> })
        }
        _ => None,
    };
    live(told)
}

/// A heading of a card with how its matter stands.
#[component]
pub fn CardHead(
    /// Its id, by which the card is named.
    id: &'static str,
    /// What it says.
    #[prop(into)]
    title: Signal<String>,
    /// How it stands.
    #[prop(into)]
    lamp: Signal<Lamp>,
    /// The same in words.
    #[prop(into)]
    stands: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="card-head">
            <h2 id=id>{live(move || title.get())}</h2>
            <span class="aside"><StatusFlag lamp text=stands /></span>
        </div>
    }
}

/// The lamp and the word of a part of the check: done, or how many are left.
pub fn left(app: App, count: usize) -> (Lamp, String) {
    if count == 0 {
        (Lamp::Done, app.text().common.done.to_owned())
    } else {
        (Lamp::Urgent, app.text().shell.waiting_count(count))
    }
}

/// What the page shows where a part has nothing: one quiet line.
#[component]
pub fn Quiet(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! { <p class="card-body quiet">{live(move || text.get())}</p> }
}
