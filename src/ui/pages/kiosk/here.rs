//! What the parts of a kiosk's screen share: one visitor's session, and the one way to end it.

use crate::domain::kiosk::{Page, Patience, Session, patience};
use crate::i18n::Lang;
use crate::pack::kiosk::Service;
use crate::state::{App, KioskSetUp};
use leptos::prelude::*;

/// One kiosk with its visitor.
#[derive(Clone, Copy)]
pub struct Here {
    /// The app.
    pub app: App,
    /// What the visitor has chosen.
    pub session: RwSignal<Session>,
    /// When the screen was touched last: milliseconds since 1970.
    pub touched: RwSignal<i64>,
    /// Whether the PIN is asked for.
    pub leaving: RwSignal<bool>,
    /// What is due when nobody touches it.
    pub due: Memo<Patience>,
    /// How the kiosk is set up.
    pub set_up: StoredValue<KioskSetUp>,
}

impl Here {
    /// A kiosk at which nobody is.
    pub fn provide(set_up: KioskSetUp) -> Self {
        let app = App::get();
        let session = RwSignal::new(Session::default());
        let touched = RwSignal::new(app.now.get_untracked());
        let leaving = RwSignal::new(false);
        let due = Memo::new(move |_| {
            let running = session.with(Session::is_running) || leaving.get();
            if running { patience(touched.get(), app.now.get()) } else { Patience::Waits }
        });
        let here = Self { app, session, touched, leaving, due, set_up: StoredValue::new(set_up) };
        provide_context(here);
        here
    }

    /// The kiosk around a part of its screen.
    pub fn get() -> Self {
        expect_context::<Self>()
    }

    /// Ends the session: the only way out of one, and nothing of it is left.
    pub fn end(self) {
        self.leaving.set(false);
        self.session.set(Session::default());
        if let Some(first) = self.languages().first() {
            self.app.speak(*first);
        }
    }

    /// Whether something lies over the visitor's page.
    pub fn is_covered(self) -> bool {
        self.leaving.get() || matches!(self.due.get(), Patience::Asks(_))
    }

    /// Goes to a page.
    pub fn go(self, to: Page) {
        self.session.update(|session| session.go(to));
    }

    /// Goes back by one page.
    pub fn back(self) {
        self.session.update(Session::back);
        if !self.session.with_untracked(Session::is_running) {
            self.end();
        }
    }

    /// The kiosk's digit.
    pub fn code(self) -> String {
        self.set_up.with_value(|with| with.code.clone())
    }

    /// The languages offered.
    pub fn languages(self) -> Vec<Lang> {
        self.set_up.with_value(KioskSetUp::spoken)
    }

    /// The services offered, in the pack's order.
    pub fn services(self) -> Vec<Service> {
        let Some(pack) = self.app.pack() else { return Vec::new() };
        let offered = |service: &&Service| {
            self.set_up.with_value(|with| with.services.iter().any(|id| id == service.id.as_str()))
        };
        pack.kiosk.iter().flat_map(|kiosk| &kiosk.services).filter(offered).cloned().collect()
    }

    /// The service that the visitor chose.
    pub fn service(self) -> Option<Service> {
        let id = self.session.with(|session| session.service.clone());
        self.app.pack()?.kiosk.as_ref()?.service(&id).cloned()
    }

    /// A service is chosen: on to the first question that it asks.
    pub fn choose_service(self, service: &Service) {
        let asks = !service.subjects.is_empty();
        self.session.update(|session| {
            session.service = service.id.to_string();
            session.subject.clear();
        });
        self.go(if asks { Page::Subject } else { self.after_subject() });
    }

    /// A subject is chosen, or none of those that stand there.
    pub fn choose_subject(self, subject: &str) {
        self.session.update(|session| subject.clone_into(&mut session.subject));
        self.go(self.after_subject());
    }

    /// A reason to be called first is chosen, or none.
    pub fn choose_priority(self, priority: &str) {
        self.session.update(|session| priority.clone_into(&mut session.priority));
        self.go(Page::Check);
    }

    fn after_subject(self) -> Page {
        let pack = self.app.pack_now();
        let asks = pack.is_some_and(|pack| pack.kiosk.as_ref().is_some_and(|kiosk| !kiosk.priorities.is_empty()));
        if asks { Page::Priority } else { Page::Check }
    }
}
