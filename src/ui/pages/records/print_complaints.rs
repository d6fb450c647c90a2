//! Several complaints on paper, one after the other, in the order in which they were chosen.

use super::missing::Missing;
use super::print_complaint::sheets;
use super::print_page::PrintPage;
use crate::domain::complaint::Complaint;
use crate::route::Route;
use crate::state::{App, RecordId};
use crate::ui::live::live;
use leptos::prelude::*;

/// Several complaints on paper.
#[component]
pub fn PrintComplaints(
    /// The complaints.
    ids: Vec<RecordId>,
) -> impl IntoView {
    let app = App::get();
    let all = Memo::new(move |_| {
        let filed = |id: &RecordId| app.complaint(&app.matter_of(id.clone())).filter(|c| c.filed > 0);
        ids.iter().filter_map(filed).collect::<Vec<Complaint>>()
    });
    let internal = RwSignal::new(false);
    let name = Signal::derive(move || {
        let numbers = all.with(|all| all.iter().map(|c| c.number.clone()).collect::<Vec<_>>());
        numbers.into_iter().take(3).collect::<Vec<_>>().join(" ")
    });
    let any = Memo::new(move |_| all.with(|all| !all.is_empty()));
    move || {
        if !any.get() {
            return view! { <Missing /> }.into_any();
        }
        let shown = move || {
            let internal = internal.get();
            all.get().iter().flat_map(|complaint| sheets(app, complaint, internal)).collect::<Vec<_>>()
        };
        view! {
            <PrintPage name back=Route::Complaints internal>
                {live(shown)}
            </PrintPage>
        }
        .into_any()
    }
}
