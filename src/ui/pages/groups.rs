//! All pages but the first run's and the empty desk are in groups (see `state/groups.rs`): one is fetched when it is first shown, and soon
//! after the first screen is painted in any case, so that no page is missing when the network goes.

#![allow(unsafe_code, reason = "a call from one WebAssembly file into another is declared as a foreign function")]

use super::answers::Answers;
use super::below::Below;
use super::desk::{AnswersDue, ContactPage, DayChips};
use super::exchange::Exchange;
use super::frame::{Opened, Overlays};
use super::gates::{Join, Locked, PackFile, PackForm, PassedOn, TakeUp, Vanished, Wiped};
use super::kiosk::{KioskRoot, WindowPage};
use super::records::{
    CallbackPage, Callbacks, ComplaintPage, Complaints, Conflicts, CustomerPage, Customers, IncidentPage, Incidents,
    OrderPage, OrdersPage, Paper, PrintBlank, PrintBrief, PrintComplaint, PrintComplaints, PrintContact,
    PrintEmergency, PrintOrder, PrintRegister, Promises, Register, ShiftPage,
};
use super::reports::Reports;
use super::sample::{MakeSample, SampleMark};
use super::settings::Settings;
use super::training::{BeginTraining, ContestPage, QuizPage, TrainingHome, TrainingMark, TryPage};
use crate::route::{Asked, Route, Section, Sheet};
use crate::state::groups::{NotHere, group};
use crate::state::{App, Phase, RecordId};
use leptos::prelude::*;

/// A page, or that its file could not be fetched.
pub type Loaded = Result<AnyView, NotHere>;

group! { intake,
    /// What is said of a desk that is gone, locked, or open elsewhere.
    fn elsewhere(phase: Phase) -> AnyView {
        match phase {
            Phase::PassedOn => view! { <PassedOn /> }.into_any(),
            Phase::Locked => view! { <Locked /> }.into_any(),
            Phase::Wiped(left) => view! { <Wiped left /> }.into_any(),
            _ => view! { <Vanished /> }.into_any(),
        }
    }
}

group! { intake,
    /// An organisation of one's own, from a file.
    fn pack_file(form: PackForm) -> AnyView {
        view! { <PackFile form /> }.into_any()
    }
}

group! { intake,
    /// Joining with an invitation.
    fn join() -> AnyView {
        view! { <Join /> }.into_any()
    }
}

group! { intake,
    /// Restoring from a file.
    fn take_up() -> AnyView {
        view! { <TakeUp /> }.into_any()
    }
}

group! { contact,
    /// What stands beside every page: standard answers in its text fields, and what opens over it.
    fn beside(opened: Opened) -> AnyView {
        App::get().attend_directory();
        App::get().attend_lock();
        App::get().attend_folder();
        view! {
            <Answers />
            <Overlays opened />
        }
        .into_any()
    }
}

group! { contact,
    /// What the empty desk says of the day.
    fn day_chips(now: Memo<i64>) -> AnyView {
        view! { <DayChips now /> }.into_any()
    }
}

group! { contact,
    /// What the empty desk says of answers that customers wait for.
    fn answers_due() -> AnyView {
        view! { <AnswersDue /> }.into_any()
    }
}

group! { contact,
    /// What stands below every page: an emergency, promises that ring.
    fn below(opened: Opened) -> AnyView {
        view! { <Below emergency=opened.emergency /> }.into_any()
    }
}

group! { contact,
    /// A call at the desk: script and form.
    fn contact(id: RecordId) -> AnyView {
        view! { <ContactPage id /> }.into_any()
    }
}

group! { records,
    /// Complaints, calls, customers, conflicts, sheets to print.
    fn records(route: Route, id: Option<RecordId>) -> AnyView {
        match (route, id) {
            (Route::Complaint(_), Some(id)) => view! { <ComplaintPage id /> }.into_any(),
            (Route::Contacts, _) => view! { <Register /> }.into_any(),
            (Route::Incidents, _) => view! { <Incidents making=false /> }.into_any(),
            (Route::NewIncident, _) => view! { <Incidents making=true /> }.into_any(),
            (Route::Incident(_), Some(id)) => view! { <IncidentPage id /> }.into_any(),
            (Route::Paper, _) => view! { <Paper /> }.into_any(),
            (Route::Print(Sheet::Blank, _), Some(id)) => view! { <PrintBlank id /> }.into_any(),
            (Route::Orders(department), _) => view! { <OrdersPage department /> }.into_any(),
            (Route::Order(_), Some(id)) => view! { <OrderPage id /> }.into_any(),
            (Route::Print(Sheet::Order, _), Some(id)) => view! { <PrintOrder id /> }.into_any(),
            (Route::Promises, _) => view! { <Promises /> }.into_any(),
            (Route::Shift, _) => view! { <ShiftPage /> }.into_any(),
            (Route::Callbacks, _) => view! { <Callbacks /> }.into_any(),
            (Route::Callback(_), Some(id)) => view! { <CallbackPage id /> }.into_any(),
            (Route::Customers, _) => view! { <Customers /> }.into_any(),
            (Route::Customer(_), Some(id)) => view! { <CustomerPage id /> }.into_any(),
            (Route::Print(Sheet::Complaint, _), Some(id)) => view! { <PrintComplaint id /> }.into_any(),
            (Route::Print(Sheet::Register, _), Some(id)) => view! { <PrintRegister id /> }.into_any(),
            (Route::Print(Sheet::Emergency, _), Some(id)) => view! { <PrintEmergency id /> }.into_any(),
            (Route::Print(Sheet::Contact, _), Some(id)) => view! { <PrintContact id /> }.into_any(),
            (Route::PrintComplaints(keys), _) => {
                let id = |key: crate::route::Key| format!("complaint/{}", key.as_str()).parse().ok();
                let ids: Vec<RecordId> = keys.into_iter().filter_map(id).collect();
                view! { <PrintComplaints ids /> }.into_any()
            }
            (Route::Print(Sheet::Brief, _), Some(id)) => view! { <PrintBrief id /> }.into_any(),
            (Route::Conflicts, _) => view! { <Conflicts /> }.into_any(),
            _ => view! { <Complaints /> }.into_any(),
        }
    }
}

group! { sample,
    /// Making the sample workspace.
    fn sample() -> AnyView {
        view! { <MakeSample /> }.into_any()
    }
}

group! { sample,
    /// What says on every page and print that this is the sample, and leads out of it.
    fn sample_mark() -> AnyView {
        view! { <SampleMark /> }.into_any()
    }
}

group! { training,
    /// Beginning practice.
    fn begin_training() -> AnyView {
        view! { <BeginTraining /> }.into_any()
    }
}

group! { training,
    /// What says on every page and print that this is practice, leads out of it, and leads the exercise.
    fn training_mark() -> AnyView {
        view! { <TrainingMark /> }.into_any()
    }
}

group! { training,
    /// What to practise, or how one try went.
    fn training(id: Option<RecordId>) -> AnyView {
        match id {
            Some(id) => view! { <TryPage id /> }.into_any(),
            None => view! { <TrainingHome /> }.into_any(),
        }
    }
}

group! { training,
    /// Questions, and the question of the week.
    fn quiz() -> AnyView {
        view! { <QuizPage /> }.into_any()
    }
}

group! { training,
    /// Competitions.
    fn contest() -> AnyView {
        view! { <ContestPage /> }.into_any()
    }
}

group! { kiosk,
    /// The kiosk and the display: the whole screen, without the frame.
    fn kiosk() -> AnyView {
        view! { <KioskRoot /> }.into_any()
    }
}

group! { office,
    /// A window that calls numbers.
    fn window() -> AnyView {
        view! { <WindowPage /> }.into_any()
    }
}

group! { office,
    /// Handing over.
    fn exchange() -> AnyView {
        view! { <Exchange /> }.into_any()
    }
}

group! { office,
    /// Reports.
    fn reports(asked: Signal<Asked>) -> AnyView {
        view! { <Reports asked /> }.into_any()
    }
}

group! { office,
    /// Settings.
    fn settings(section: Signal<Section>) -> AnyView {
        view! { <Settings section /> }.into_any()
    }
}

/// Fetches the group of the page that the address names, while the records are still being read.
pub async fn fetch_for(route: &Route) {
    #[cfg(grouped)]
    {
        let _ = match route {
            Route::Contact(_) => __wasm_split_preload_contact().await,
            Route::Exchange | Route::Reports(_) | Route::Settings(_) => __wasm_split_preload_settings().await,
            _ => __wasm_split_preload_records().await,
        };
    }
    #[cfg(not(grouped))]
    let _ = route;
}

/// Fetches the groups that a desk will want before it asks for them. One that cannot be had now is asked for again when
/// it is shown.
pub async fn fetch_all() {
    #[cfg(grouped)]
    {
        let _ = __wasm_split_preload_contact().await;
        let _ = __wasm_split_preload_records().await;
        let _ = __wasm_split_preload_settings().await;
        let _ = __wasm_split_preload_join().await;
    }
}
