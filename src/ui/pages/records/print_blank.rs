//! A pad of blank forms: one sheet for each reserved number, with a line for every answer (B65).

use super::missing::Missing;
use super::print_page::{PrintPage, printed};
use super::sheet_rows::{Rows, Signatures};
use crate::domain::form::{Field, FieldKind, Form};
use crate::domain::paper::Reserved;
use crate::route::Route;
use crate::state::{App, RecordId};
use crate::ui::components::PrintSheet;
use crate::ui::live::live;
use leptos::prelude::*;

/// A box to tick by hand.
const BOX: &str = "☐";
/// More options than these are written by hand.
const TICKED: usize = 8;

/// The blank forms of a pad.
#[component]
pub fn PrintBlank(
    /// The pad.
    id: RecordId,
) -> impl IntoView {
    let app = App::get();
    let pad = Memo::new(move |_| {
        let mut pad = app.reserved();
        pad.retain(|reserved| reserved.pad == id.key() && reserved.is_unused());
        pad
    });
    let name = Signal::derive(move || {
        let first = pad.with(|pad| pad.first().map(|reserved| reserved.number.clone())).unwrap_or_default();
        format!("{} {first}", app.text().paper.title)
    });
    let here = Memo::new(move |_| !pad.with(Vec::is_empty));
    move || {
        if !here.get() {
            return view! { <Missing /> }.into_any();
        }
        let sheets = move || pad.get().iter().map(|reserved| sheet(app, reserved)).collect::<Vec<_>>();
        view! { <PrintPage name back=Route::Paper>{live(sheets)}</PrintPage> }.into_any()
    }
}

fn sheet(app: App, reserved: &Reserved) -> AnyView {
    let text = app.text();
    let pack = app.pack();
    let form = pack.as_ref().and_then(|pack| pack.form(&reserved.form));
    let print = form.and_then(|form| form.print.as_ref());
    let title = print.map(|print| &print.title).or(form.map(|form| &form.label)).map(|title| app.words(title));
    let blank = |name: &str| (name.to_owned(), String::new());
    let head = [
        text.paper.by_hand,
        text.common.name,
        text.common.phone,
        text.customer.account,
        text.guard.relation,
        text.paper.written_by,
    ];
    let signatures: Vec<String> =
        print.iter().flat_map(|print| &print.signatures).map(|line| app.words(line)).collect();
    let footer = print.and_then(|print| print.footer.as_ref()).map(|footer| app.words(footer));
    let asked = form.map(|form| fields(app, form)).unwrap_or_default();
    let number = reserved.number.clone();
    view! {
        <PrintSheet organisation=app.organisation() title=title.unwrap_or_default() number printed=printed(app)>
            <div class="sheet-blank">
                <Rows rows=head.into_iter().map(blank).collect() />
                <Rows rows=asked />
            </div>
            <Signatures lines=signatures />
            {footer.map(|footer| view! { <p class="sheet-small">{footer}</p> })}
        </PrintSheet>
    }
    .into_any()
}

/// Every question with its boxes, or a line to write on. What depends on another answer is there as well.
fn fields(app: App, form: &Form) -> Vec<(String, String)> {
    let row = |field: &Field| (app.words(&field.label), boxes(app, field));
    form.fields.iter().filter(|field| field.kind != FieldKind::Files).map(row).collect()
}

fn boxes(app: App, field: &Field) -> String {
    let text = &app.text().common;
    let options: Vec<String> = match field.kind {
        FieldKind::YesNo => vec![text.yes.to_owned(), text.no.to_owned()],
        _ => field.options.iter().map(|option| app.words(&option.label)).collect(),
    };
    if options.len() > TICKED {
        return String::new();
    }
    options.into_iter().map(|option| format!("{BOX} {option}")).collect::<Vec<_>>().join("   ")
}
