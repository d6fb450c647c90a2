//! Everything with a customer, the latest first: contacts, complaints, calls.

use super::flags::{call_flag, complaint_flag};
use super::order_words::order_flag;
use super::wording::channel_words;
use crate::domain::customer::Customer;
use crate::route::Route;
use crate::state::{App, Dealing};
use crate::ui::components::{EmptyState, Glyph, Icon, Lamp, StatusFlag};
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// One line, as data: icon, title, second line, lamp and words.
type Line = (Glyph, String, String, Lamp, String);

fn line(app: App, dealing: &Dealing, now: i64) -> Line {
    let text = app.text();
    match dealing {
        Dealing::Contact(contact) => {
            let label = |id: &str| app.pack().and_then(|pack| pack.disposition(id).map(|d| app.words(&d.label)));
            let title = text.customer.contact_by(&channel_words(app, &contact.channel));
            let (lamp, words) = if contact.is_unfinished() {
                (Lamp::Soon, text.print.unfinished.to_owned())
            } else {
                (Lamp::Done, label(&contact.disposition).unwrap_or_else(|| contact.disposition.clone()))
            };
            (Glyph::Phone, title, contact.note.clone(), lamp, words)
        }
        Dealing::Complaint(complaint) => {
            let (lamp, words) = complaint_flag(app, complaint, now);
            let title = text.complaint.numbered(&complaint.number);
            (Glyph::Warning, title, app.subject_of(complaint), lamp, words)
        }
        Dealing::Order(order) => {
            let (lamp, words) = order_flag(app, order, now);
            let title = [text.order.title, &order.number].join(" ");
            (Glyph::Inbox, title, order.reason.clone(), lamp, words)
        }
        Dealing::Callback(call) => {
            let (lamp, words) = call_flag(app, call, now);
            (Glyph::Callback, text.callback.title.to_owned(), call.reason.clone(), lamp, words)
        }
    }
}

/// Everything with a customer.
#[component]
pub fn Timeline(customer: Memo<Option<Customer>>) -> impl IntoView {
    let app = App::get();
    let minute = app.minute();
    let dealings = Memo::new(move |_| customer.with(|c| c.as_ref().map(|c| app.dealings_with(c)).unwrap_or_default()));
    let lines = move || {
        let now = minute.get();
        let item = |dealing: Dealing| {
            let (glyph, title, detail, lamp, words) = line(app, &dealing, now);
            let to = Route::of_record(dealing.id().as_str()).unwrap_or(Route::Desk);
            let when = app.format(|f| f.moment(dealing.at()));
            view! {
                <li>
                    <a class="line" href=to.to_string()>
                        <Icon glyph />
                        <span class="line-what">
                            <b>{title}</b>
                            <small>{detail}</small>
                        </span>
                        <span class="line-when">{when}</span>
                        <StatusFlag lamp text=words />
                    </a>
                </li>
            }
        };
        dealings.get().into_iter().map(item).parts()
    };
    let none = move || {
        view! {
            <EmptyState
                glyph=Glyph::History
                title=tr(|t| t.customer.no_contacts)
                body=tr(|t| t.customer.timeline_empty_body)
            />
        }
    };
    view! {
        <section class="card" aria-labelledby="timeline-title">
            <div class="card-head">
                <h2 id="timeline-title">{live(move || app.text().customer.timeline)}</h2>
            </div>
            <Show when=move || dealings.with(|all| !all.is_empty()) fallback=none>
                <ul class="record-lines">{live(lines)}</ul>
            </Show>
        </section>
    }
}
