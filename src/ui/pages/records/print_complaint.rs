//! The printed complaint form: one sheet for each copy, everything but internal notes (B19, B37).

use super::missing::Missing;
use super::print_page::{PrintPage, printed};
use super::sheet_rows::{Rows, Signatures};
use crate::domain::complaint::Complaint;
use crate::domain::form::{Audience, FieldKind, Form, FormRole, Print};
use crate::domain::form_check::visible;
use crate::route::Route;
use crate::state::{App, RecordId};
use crate::ui::components::PrintSheet;
use crate::ui::live::live;
use crate::ui::pages::form::shown_answer;
use leptos::prelude::*;

/// The printed complaint form.
#[component]
pub fn PrintComplaint(
    /// The complaint.
    id: RecordId,
) -> impl IntoView {
    let app = App::get();
    let back = Route::of_record(id.as_str()).unwrap_or(Route::Complaints);
    let complaint = Memo::new(move |_| app.complaint(&id).filter(|c| c.filed > 0));
    let internal = RwSignal::new(false);
    let name = Signal::derive(move || complaint.with(|c| c.as_ref().map(|c| c.number.clone())).unwrap_or_default());
    let here = Memo::new(move |_| complaint.with(Option::is_some));
    move || {
        if !here.get() {
            return view! { <Missing /> }.into_any();
        }
        let sheets = move || complaint.get().map(|complaint| sheets(app, &complaint, internal.get()));
        view! {
            <PrintPage name back=back.clone() internal>
                {live(sheets)}
            </PrintPage>
        }
        .into_any()
    }
}

/// The sheets of a complaint: one for each copy.
pub fn sheets(app: App, complaint: &Complaint, internal: bool) -> Vec<AnyView> {
    let pack = app.pack();
    let form = pack.as_ref().and_then(|pack| pack.form(&complaint.form));
    let print = form.and_then(|form| form.print.as_ref());
    let copies: Vec<String> = print.iter().flat_map(|print| &print.copies).map(|copy| app.words(copy)).collect();
    let copies = if copies.is_empty() { vec![String::new()] } else { copies };
    copies.into_iter().map(|copy| sheet(app, complaint, form, print, copy, internal)).collect()
}

fn sheet(
    app: App,
    complaint: &Complaint,
    form: Option<&Form>,
    print: Option<&Print>,
    copy: String,
    internal: bool,
) -> AnyView {
    let text = app.text();
    let title = form.and_then(Form::sheet_title);
    let title = title.map_or_else(|| text.print.complaint_form.to_owned(), |title| app.words(title));
    let due = complaint.due.map(|due| app.format(|f| f.moment(due))).unwrap_or_default();
    let head = vec![
        (text.complaint.complainant.to_owned(), complaint.name.clone()),
        (text.common.phone.to_owned(), app.phone_words(&complaint.phone)),
        (text.customer.account.to_owned(), complaint.account.clone()),
        (text.print.filed.to_owned(), app.format(|f| f.moment(complaint.filed))),
    ];
    let signatures: Vec<String> = match print {
        Some(print) => print.signatures.iter().map(|line| app.words(line)).collect(),
        // The customer signs a complaint; work for a department and a note are signed by whoever writes them.
        None if form.is_some_and(|form| form.role != FormRole::Complaint) => vec![text.print.signature_agent.into()],
        None => vec![text.print.signature_complainant.into(), text.print.signature_agent.into()],
    };
    let footer = print.and_then(|print| print.footer.as_ref()).map(|footer| app.words(footer));
    let files: Vec<String> = app.files(&complaint.id).into_iter().map(|file| file.name).collect();
    let last = vec![(text.print.evidence_list.to_owned(), files.join("\n")), (text.print.answer_by.to_owned(), due)];
    let told = form.map(|form| told(app, complaint, form, internal)).unwrap_or_default();
    let number = complaint.number.clone();
    view! {
        <PrintSheet organisation=app.organisation() title number printed=printed(app)>
            <p class="sheet-copy">{copy}</p>
            <Rows rows=head />
            <Rows rows=told />
            <Rows rows=last />
            <Signatures lines=signatures />
            {footer.map(|footer| view! { <p class="sheet-small">{footer}</p> })}
        </PrintSheet>
    }
    .into_any()
}

/// The answers in the order of the form. An optional one without an answer keeps its line, to be filled in by hand.
fn told(app: App, complaint: &Complaint, form: &Form, internal: bool) -> Vec<(String, String)> {
    let printed = visible(form, &complaint.answers)
        .into_iter()
        .filter(|field| field.kind != FieldKind::Files && (internal || field.audience == Audience::Everyone));
    let row = |field: &crate::domain::form::Field| {
        (app.words(&field.label), shown_answer(app, field, &complaint.answers).unwrap_or_default())
    };
    printed.map(row).collect()
}
