//! The brief of four lines on paper, for a superior who takes a contact over (B63).

use super::missing::Missing;
use super::print_page::{PrintPage, printed};
use super::sheet_rows::Rows;
use super::wording::person;
use crate::route::Route;
use crate::state::{App, RecordId};
use crate::ui::components::PrintSheet;
use crate::ui::live::live;
use crate::ui::pages::desk::brief_lines;
use leptos::prelude::*;

/// The brief of four lines on paper.
#[component]
pub fn PrintBrief(
    /// The contact.
    id: RecordId,
) -> impl IntoView {
    let app = App::get();
    let back = Route::of_record(id.as_str()).unwrap_or(Route::Desk);
    let handed = Memo::new({
        let id = id.clone();
        move |_| app.carried(&id).handed
    });
    let name = Signal::derive(move || app.text().calls.brief_title.to_owned());
    let here = Memo::new(move |_| handed.with(Option::is_some));
    let agent = StoredValue::new(id);
    move || {
        if !here.get() {
            return view! { <Missing /> }.into_any();
        }
        let shown = move || {
            let handed = handed.get()?;
            let text = app.text();
            let by = app.contact(&agent.get_value()).map(|c| person(app, &c.agent)).unwrap_or_default();
            let mut rows = vec![
                (text.calls.handed_to.to_owned(), handed.to.clone()),
                (text.common.time.to_owned(), app.format(|f| f.moment(handed.at))),
                (text.common.agent.to_owned(), by),
            ];
            rows.extend(brief_lines(app, &handed).into_iter().map(|(word, line)| (word.to_owned(), line)));
            let title = text.calls.brief_title;
            Some(view! {
                <PrintSheet organisation=app.organisation() title printed=printed(app)>
                    <Rows rows />
                </PrintSheet>
            })
        };
        view! {
            <PrintPage name back=back.clone()>
                {live(shown)}
            </PrintPage>
        }
        .into_any()
    }
}
