//! One complaint: what was told, who told it, what came of it, and everything that was done to it.

use super::clocks_card::Clocks;
use super::complaint_answer::Answer;
use super::complaint_calls::Calls;
use super::complaint_details::Details;
use super::complaint_edit::EditComplaint;
use super::complaint_facts::Facts;
use super::complaint_head::Head;
use super::course::Course;
use super::erase_person::ErasedNote;
use super::evidence_list::EvidenceList;
use super::findings_card::Findings;
use super::links::LinksCard;
use super::missing::Missing;
use super::orders_card::OrdersCard;
use super::record_conflicts::RecordConflicts;
use super::record_history::RecordHistory;
use crate::domain::complaint::{self, Complaint};
use crate::state::{App, FormState, Promise, RecordId};
use crate::ui::live::live;
use leptos::prelude::*;

/// What the parts of the page share. It is copied freely.
#[derive(Clone, Copy)]
pub struct Page {
    /// The app.
    pub app: App,
    /// The record.
    pub id: StoredValue<RecordId>,
    /// The complaint as it is recorded.
    pub complaint: Memo<Option<Complaint>>,
    /// Whether the form is being changed.
    pub editing: RwSignal<bool>,
    /// Whether the answer is being written down.
    pub answering: RwSignal<bool>,
    /// The call that is being set, if one is.
    pub promise: RwSignal<Option<Promise>>,
}

impl Page {
    /// Something of the complaint; its empty value while there is none.
    pub fn of<T: Default>(self, read: impl FnOnce(&Complaint) -> T) -> T {
        self.complaint.with(|complaint| complaint.as_ref().map(read)).unwrap_or_default()
    }
}

/// One complaint.
#[component]
pub fn ComplaintPage(
    /// The complaint.
    id: RecordId,
) -> impl IntoView {
    let app = App::get();
    let id = StoredValue::new(id);
    let complaint = Memo::new(move |_| app.complaint(&id.get_value()).filter(|c| c.filed > 0));
    let here = Memo::new(move |_| complaint.with(Option::is_some));
    move || {
        let page = Page {
            app,
            id,
            complaint,
            editing: RwSignal::new(false),
            answering: RwSignal::new(false),
            promise: RwSignal::new(None),
        };
        if here.get() { view! { <Present page /> }.into_any() } else { view! { <Missing /> }.into_any() }
    }
}

/// A complaint that is on this device.
#[component]
fn Present(page: Page) -> impl IntoView {
    let Page { app, id, editing, answering, .. } = page;
    let form_id = page.complaint.with_untracked(|c| c.as_ref().map(|c| c.form.clone())).unwrap_or_default();
    let pack_form = app.pack_now().and_then(|pack| pack.form(&form_id).cloned());
    let form = FormState::new(app, &form_id, id.get_value(), "");
    let answer = FormState::new(app, "answer", id.get_value(), "");
    // What was being typed when the page was left goes on.
    editing.set(form.recovered.get_untracked());
    answering.set(answer.recovered.get_untracked());
    let changeable = pack_form.clone();
    let main = move || match changeable.clone().filter(|_| editing.get()) {
        Some(pack_form) => view! { <EditComplaint page form pack_form /> }.into_any(),
        None => view! { <Details page pack_form=pack_form.clone() /> }.into_any(),
    };
    let act = RwSignal::new(None);
    // Orders and notes share the page; the procedure is a complaint's.
    let is_complaint = id.get_value().kind() == complaint::KIND;
    view! {
        <div class="page">
            <Head page />
            <ErasedNote record=id.get_value() />
            <RecordConflicts record=id.get_value() />
            {is_complaint.then(|| view! { <Course page act /> })}
            <div class="split">
                <div class="stack">
                    <Answer page form=answer />
                    {is_complaint.then(|| view! { <Findings page /> })}
                    {live(main)}
                </div>
                <div class="stack">
                    {is_complaint.then(|| view! { <Clocks page act /> })}
                    <Facts page />
                    <EvidenceList matter=id.get_value() />
                    <OrdersCard from=id.get_value() />
                    <LinksCard record=id.get_value() />
                    <Calls page />
                    <RecordHistory record=id.get_value() />
                </div>
            </div>
        </div>
    }
}
