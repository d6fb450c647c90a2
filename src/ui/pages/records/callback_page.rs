//! One promised call: whom, on which number, what for, what to say, and what came of each attempt.

use super::callback_act::Act;
use super::callback_attempts::Attempts;
use super::callback_checklist::Checklist;
use super::callback_facts::Facts;
use super::callback_head::Head;
use super::callback_script::Script;
use super::callback_values::values;
use super::erase_person::ErasedNote;
use super::missing::Missing;
use super::record_conflicts::RecordConflicts;
use super::record_history::RecordHistory;
use crate::domain::callback::Callback as Call;
use crate::state::{App, Promise, RecordId};
use crate::ui::pages::answers::{InHand, hold_in_hand};
use leptos::prelude::*;

/// What the parts of the page share. It is copied freely.
#[derive(Clone, Copy)]
pub struct Page {
    /// The app.
    pub app: App,
    /// The record.
    pub id: StoredValue<RecordId>,
    /// The call as it is recorded.
    pub call: Memo<Option<Call>>,
    /// What the dialog begins with, while it is open.
    pub promise: RwSignal<Option<Promise>>,
    /// The minute that it is.
    pub minute: Memo<i64>,
}

impl Page {
    /// Something of the call; its empty value while there is none.
    pub fn of<T: Default>(self, read: impl FnOnce(&Call) -> T) -> T {
        self.call.with(|call| call.as_ref().map(read)).unwrap_or_default()
    }

    /// Opens the dialog that changes the call. One whose time is over begins with the next time.
    pub fn change(self) {
        let now = self.minute.get_untracked();
        self.promise.set(self.call.get_untracked().map(|call| Promise {
            slot: if call.late_by(now) >= 0 { (0, 0) } else { (call.from, call.to) },
            name: call.name,
            phone: call.phone,
            language: call.language,
            reason: call.reason,
            owner: call.owner,
            complaint: call.complaint,
            contact: call.contact,
            customer: call.customer,
        }));
    }
}

/// One promised call.
#[component]
pub fn CallbackPage(
    /// The call.
    id: RecordId,
) -> impl IntoView {
    let app = App::get();
    let id = StoredValue::new(id);
    let call = Memo::new(move |_| app.callback(&id.get_value()));
    let here = Memo::new(move |_| call.with(Option::is_some));
    let page = Page { app, id, call, promise: RwSignal::new(None), minute: app.minute() };
    move || if here.get() { view! { <Present page /> }.into_any() } else { view! { <Missing /> }.into_any() }
}

/// A call that is on this device.
#[component]
fn Present(page: Page) -> impl IntoView {
    let id = page.id.get_value();
    hold_in_hand(move || {
        let call = page.call.get();
        let values = call.map(|call| values(page.app, &call, page.minute.get())).unwrap_or_default();
        InHand { values, ..InHand::default() }
    });
    view! {
        <div class="page">
            <Head page />
            <ErasedNote record=id.clone() />
            <RecordConflicts record=id.clone() />
            <div class="split">
                <div class="stack">
                    <Act page />
                    <Script page />
                </div>
                <div class="stack">
                    <Facts page />
                    <Checklist page />
                    <Attempts page />
                    <RecordHistory record=id />
                </div>
            </div>
        </div>
    }
}
