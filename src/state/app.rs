//! The app: every signal that more than one page reads, and the few things that every action does.

use super::catalogue::Catalogue;
use super::live::Live;
use super::preferences::{first_keymap, first_language, first_theme};
use super::{Custody, FormState, Lent, Notice, Ringing, Theme};
use crate::domain::agent::Agent;
use crate::domain::alarm::Alarm;
use crate::domain::contact_digest::Digest;
use crate::domain::text::Text;
use crate::i18n::{Formats, Lang, Strings, strings};
use crate::journal::{Journal, RecordId};
use crate::keymap::Keymap;
use crate::pack::Pack;
use crate::platform::{chance, clock, clock::Timer, intl::Locale, page};
use crate::route::Route;
use crate::workspace::{Action, Desk, DraftForm, Identity, Saved, WorkspaceError};
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// A locale with the language and the time zone that it is for.
type KnownLocale = (Lang, Option<&'static str>, Rc<Locale>);

/// Where the program is between loading and work.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// Looking for a workspace.
    Opening,
    /// There is none yet: start or join.
    First,
    /// There used to be one in this browser, and it is gone.
    Vanished,
    /// At work.
    Open,
    /// Covered, or not read yet: a passphrase opens it.
    Locked,
    /// The workspace is there and does not open.
    Failed(WorkspaceError),
    /// This computer was wiped, but for what has these names.
    Wiped(Vec<String>),
    /// A call that was popped in a new tab went to the desk that is open already.
    PassedOn,
}

/// Every signal that more than one page reads. It is copied freely.
#[derive(Clone, Copy)]
pub struct App {
    /// The language of the screen.
    pub lang: RwSignal<Lang>,
    /// Light, dark, or as the device is set.
    pub theme: RwSignal<Theme>,
    /// Which keys start which action.
    pub keymap: RwSignal<Keymap>,
    /// Where the person is.
    pub route: RwSignal<Route>,
    /// Where the program is between loading and work.
    pub phase: RwSignal<Phase>,
    /// The device's clock, once a second: milliseconds since 1970.
    pub now: RwSignal<i64>,
    /// Grows with every change of the journal; views that read records follow it.
    pub revision: RwSignal<u64>,
    /// The promises that ring now, the most pressing first.
    pub alarms: RwSignal<Vec<Alarm>>,
    /// Short notices.
    pub notices: RwSignal<Vec<Notice>>,
    /// The truth about storage.
    pub custody: RwSignal<Custody>,
    /// Half-typed forms that wait to be recovered.
    pub drafts: RwSignal<Vec<DraftForm>>,
    /// Grows when another tab kept a draft.
    pub(super) typed_elsewhere: RwSignal<u32>,
    /// Calls that wait because a contact is running.
    pub ringing: RwSignal<Vec<Ringing>>,
    /// Whether a new version lies ready.
    pub update: RwSignal<bool>,
    /// Whether this tab is a kiosk and stays one until its PIN is given.
    pub held: RwSignal<bool>,
    /// Which workspace this is.
    pub identity: RwSignal<Option<Identity>>,
    /// Which desk this is, and who sits at it.
    pub desk: RwSignal<Option<Desk>>,
    /// The customers borrowed from the billing program.
    pub lent: RwSignal<Lent>,
    pub(super) pack: RwSignal<Option<Arc<Pack>>>,
    pub(super) pack_hash: RwSignal<String>,
    pub(super) live: StoredValue<Option<Rc<Live>>, LocalStorage>,
    pub(super) passed: StoredValue<bool>,
    pub(super) forms: StoredValue<Vec<FormState>>,
    pub(super) keep: StoredValue<Vec<Box<dyn core::any::Any>>, LocalStorage>,
    pub(super) catalogue: StoredValue<Catalogue, LocalStorage>,
    /// Grows whenever the search index is complete again.
    pub(super) indexed: RwSignal<u64>,
    pub(super) indexing: StoredValue<bool>,
    pub(super) pinyin_asked: StoredValue<bool>,
    /// What the desk needs of all contacts; none until somebody asks.
    pub(super) digest: StoredValue<Option<Digest>, LocalStorage>,
    locale: StoredValue<Option<KnownLocale>, LocalStorage>,
    serials: StoredValue<u64>,
}

impl App {
    /// Makes the app and gives it to everything below. Opening the workspace is [`App::begin`].
    #[must_use]
    pub fn provide() -> Self {
        crate::platform::crash::install();
        let app = Self {
            lang: RwSignal::new(first_language()),
            theme: RwSignal::new(first_theme()),
            keymap: RwSignal::new(first_keymap()),
            route: RwSignal::new(Route::or_desk(&page::hash()).0),
            phase: RwSignal::new(Phase::Opening),
            now: RwSignal::new(clock::now_ms()),
            revision: RwSignal::new(0),
            alarms: RwSignal::new(Vec::new()),
            notices: RwSignal::new(Vec::new()),
            custody: RwSignal::new(Custody::default()),
            drafts: RwSignal::new(Vec::new()),
            typed_elsewhere: RwSignal::new(0),
            ringing: RwSignal::new(Vec::new()),
            update: RwSignal::new(false),
            held: RwSignal::new(crate::platform::held::is_held()),
            identity: RwSignal::new(None),
            desk: RwSignal::new(None),
            lent: RwSignal::new(Lent::default()),
            pack: RwSignal::new(None),
            pack_hash: RwSignal::new(String::new()),
            live: StoredValue::new_local(None),
            passed: StoredValue::new(false),
            forms: StoredValue::new(Vec::new()),
            keep: StoredValue::new_local(Vec::new()),
            catalogue: StoredValue::new_local(Catalogue::default()),
            indexed: RwSignal::new(0),
            indexing: StoredValue::new(false),
            pinyin_asked: StoredValue::new(false),
            digest: StoredValue::new_local(None),
            locale: StoredValue::new_local(None),
            serials: StoredValue::new(0),
        };
        app.set_theme(app.theme.get_untracked());
        provide_context(app);
        app
    }

    /// The app, from the context of a component.
    #[must_use]
    pub fn get() -> Self {
        expect_context::<Self>()
    }

    /// The program's texts in the language of the screen. Follows the language.
    #[must_use]
    pub fn text(self) -> &'static Strings {
        strings(self.lang.get())
    }

    /// As [`App::text`], outside views.
    #[must_use]
    pub fn text_now(self) -> &'static Strings {
        strings(self.lang.get_untracked())
    }

    /// Puts dates, times and numbers into words. Follows the language and the pack's time zone.
    pub fn format<T>(self, with: impl FnOnce(&dyn Formats) -> T) -> T {
        with(&*self.locale())
    }

    fn locale(self) -> Rc<Locale> {
        let lang = self.lang.get();
        let zone = self.pack.with(|pack| pack.as_ref().map(|p| p.time_zone.name()));
        let known = self.locale.with_value(Clone::clone).filter(|(l, z, _)| (*l, *z) == (lang, zone));
        let (_, _, locale) = known.unwrap_or_else(|| {
            let made = (lang, zone, Rc::new(Locale::new(lang, zone)));
            self.locale.set_value(Some(made.clone()));
            made
        });
        locale
    }

    /// The organisation's pack. Follows it.
    #[must_use]
    pub fn pack(self) -> Option<Arc<Pack>> {
        self.pack.get()
    }

    /// As [`App::pack`], outside views.
    #[must_use]
    pub fn pack_now(self) -> Option<Arc<Pack>> {
        self.pack.get_untracked()
    }

    /// A text of the pack in the language of the screen, or in the organisation's own. Follows both.
    #[must_use]
    pub fn words(self, text: &Text) -> String {
        let asked = crate::domain::text::Lang::new(self.lang.get().tag());
        match (self.pack(), asked) {
            (Some(pack), Ok(asked)) => text.get(pack.reading(asked)).to_owned(),
            _ => text.languages().next().map(|(_, words)| words.to_owned()).unwrap_or_default(),
        }
    }

    /// An amount of the pack's currency, in its minor units.
    #[must_use]
    pub fn money(self, minor: i64) -> String {
        let currency = self.pack().map(|p| p.currency.clone()).unwrap_or_default();
        self.locale().money(minor, &currency)
    }

    /// A moment in words, outside views.
    #[must_use]
    pub fn moment_now(self, at: i64) -> String {
        untrack(|| self.format(|f| f.moment(at)))
    }

    /// Reads the journal and follows it; none while no workspace is open.
    pub fn read<T>(self, with: impl FnOnce(&Journal) -> T) -> Option<T> {
        self.revision.track();
        self.peek(with)
    }

    /// Reads the journal without following it.
    pub fn peek<T>(self, with: impl FnOnce(&Journal) -> T) -> Option<T> {
        let live = self.live()?;
        let journal = live.workspace.journal();
        Some(with(&journal))
    }

    /// Reads what the desk needs of all contacts, and follows it; none while no workspace is open.
    pub(super) fn of_contacts<T>(self, with: impl FnOnce(&Digest) -> T) -> Option<T> {
        self.revision.track();
        let known = self.digest.try_with_value(Option::is_some) == Some(true);
        if !known {
            let made = self.peek(Digest::of)?;
            self.digest.try_set_value(Some(made));
        }
        self.digest.try_with_value(|digest| digest.as_ref().map(with)).flatten()
    }

    /// Who sits at this desk. Follows it.
    #[must_use]
    pub fn agent(self) -> Option<Agent> {
        let id: RecordId = self.desk.with(|d| d.as_ref().and_then(|d| d.agent.parse().ok()))?;
        self.read(|journal| journal.get(&id).map(Agent::of)).flatten()
    }

    /// The record id of whoever sits here, as text.
    #[must_use]
    pub fn agent_id(self) -> String {
        self.desk.with_untracked(|d| d.as_ref().map(|d| d.agent.clone()).unwrap_or_default())
    }

    /// Goes to a page.
    pub fn go(self, route: &Route) {
        // The hash change brings the route back; a browser without a window has no page to go to.
        let _ = page::set_hash(&route.to_string());
    }

    /// Goes to a page without leaving a trace in the history.
    pub fn replace(self, route: Route) {
        let _ = page::replace_hash(&route.to_string());
        self.route.set(route);
    }

    /// A new record id of a kind.
    #[must_use]
    pub fn new_id(self, kind: &str) -> Option<RecordId> {
        let random = chance::bytes::<12>().ok()?;
        Some(RecordId::new(kind, random))
    }

    /// Runs something after a while, as long as the app lives.
    pub fn later(self, ms: u32, what: impl FnOnce(Self) + 'static) {
        leptos::task::spawn_local(async move {
            clock::sleep(ms).await;
            what(self);
        });
    }

    /// Stores an action, shows it, and tells the other tabs. On failure the person is told, and nothing was stored.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told.
    pub async fn write(self, action: Action) -> Result<Saved, WorkspaceError> {
        self.write_and_go(action, None).await
    }

    /// As [`App::write`], and goes to a page. It is shown at once with what was written, and the page before it is not
    /// brought up to date for nothing.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told.
    pub(super) async fn write_and_go(self, action: Action, to: Option<Route>) -> Result<Saved, WorkspaceError> {
        let Some(live) = self.live() else { return Err(WorkspaceError::Empty) };
        let drafts: Vec<String> = action.drafts().map(Into::into).collect();
        match live.workspace.write(action).await {
            Ok(saved) => {
                // Before anything is shown anew: a form that is left by that keeps what still stands in it.
                self.clear_forms(&drafts);
                // For whoever measures it: from here on it outlasts a power cut.
                crate::platform::crash::mark("saved");
                if let Some(to) = to {
                    self.go(&to);
                    self.route.set(to);
                }
                self.changed(&saved.changed);
                live.hint("changed");
                self.after_save().await;
                Ok(saved)
            }
            Err(error) => {
                self.fail(&error);
                Err(error)
            }
        }
    }

    /// Tells the person, in words, why something was not stored.
    pub fn fail(self, error: &WorkspaceError) {
        crate::platform::crash::log(&format!("{error:?}"));
        self.custody.try_update(|c| c.failure = Some(error.clone()));
        self.warn(crate::state::custody::words(self.text_now(), error));
    }

    /// Lets the search and the views follow these records.
    pub(super) fn changed(self, records: &[RecordId]) {
        self.index_changed(records);
        self.digest.try_update_value(|digest| {
            if let Some(digest) = digest {
                self.peek(|journal| digest.follow(journal, records));
            }
        });
        self.look_again();
    }

    /// Lets the search and the views follow all records.
    pub(super) fn all_changed(self) {
        self.index_again();
        self.digest.try_set_value(None);
        self.look_again();
    }

    fn look_again(self) {
        self.revision.try_update(|n| *n = n.wrapping_add(1));
    }

    pub(super) fn live(self) -> Option<Rc<Live>> {
        self.live.try_with_value(Clone::clone).flatten()
    }

    pub(super) fn serial(self) -> u64 {
        self.serials
            .try_update_value(|n| {
                *n += 1;
                *n
            })
            .unwrap_or_default()
    }

    /// Marks the moment when the desk has been painted, for whoever measures it.
    pub fn mark_painted(self) {
        self.hold(Timer::next_frame(|| crate::platform::crash::mark("desk-painted")));
    }

    /// Does `work` when the browser has nothing better to do.
    pub fn when_idle<F: Future<Output = ()> + 'static>(self, work: impl FnOnce() -> F + 'static) {
        self.hold(Timer::when_idle(move || leptos::task::spawn_local(work())));
    }

    /// Keeps a subscription as long as the app lives.
    pub(super) fn hold(self, what: impl core::any::Any) {
        self.keep.try_update_value(|all| all.push(Box::new(what)));
    }

    /// Begins what runs as long as the app lives: the clock, the address, the tab's life, new versions.
    pub fn attend(self) {
        self.hold(Timer::every(1000, move || {
            self.now.try_set(clock::now_ms());
        }));
        if let Ok(listener) = page::on_hash(move |hash| {
            self.tell_lost(&hash);
            match Route::or_desk(&hash).0 {
                Route::Sample => self.enter_sample(),
                Route::Training | Route::Quiz | Route::Contest if !self.is_training() => self.enter_training(),
                // Whoever went there already has shown it.
                route if self.route.try_with_untracked(|now| *now == route) == Some(true) => {}
                route => drop(self.route.try_set(route)),
            }
        }) {
            self.hold(listener);
        }
        // The first address is looked at once there are words to say it in.
        self.when_idle(move || async move { self.tell_lost(&page::hash()) });
        self.attend_life();
        self.attend_updates();
    }
}
