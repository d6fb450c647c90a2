//! What a file offers to restore, and what of it could not be read.

use crate::state::{App, Restorable, refusal_words};
use crate::ui::components::{Banner, BannerKind, Description, DescriptionList};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// What a file offers to restore, and what of it could not be read.
#[component]
pub fn SalvageSummary(
    /// What was found.
    found: Restorable,
) -> impl IntoView {
    let app = App::get();
    let (typed, damaged, lost) = (found.typed.clone(), found.damaged.clone(), found.damaged.len());
    let (ended, has_pack) = (StoredValue::new(found.ended.clone()), found.has_pack);
    let found = StoredValue::new(found);
    let facts = Signal::derive(move || {
        let text = app.text();
        let row = |key: &str, name: &str, value: String| Description { key: key.into(), name: name.into(), value };
        let number = |n: usize| app.format(|f| f.number(i64::try_from(n).unwrap_or(i64::MAX)));
        found.with_value(|found| {
            let desk = found.desk.as_ref();
            let seat = desk.map(|d| format!("{} ({}) · {}", d.name, d.code, d.agent_name));
            let mut rows = vec![
                row("organisation", text.welcome.step_organisation, found.organisation.clone()),
                row("made", text.welcome.restore_made, app.format(|f| f.moment(found.made))),
                row("records", text.welcome.restore_records, number(found.records)),
                row("blobs", text.welcome.restore_blobs, number(found.blobs)),
                row("drafts", text.welcome.restore_drafts, number(found.drafts)),
            ];
            rows.extend(seat.map(|seat| row("desk", text.welcome.step_desk, seat)));
            rows
        })
    });
    let end_words =
        move || ended.with_value(|ended| ended.as_ref().map(|r| app.format(|f| refusal_words(app.text(), f, r))));
    let was_cut = ended.with_value(Option::is_some);
    view! {
        <DescriptionList items=facts />
        {was_cut
            .then(|| {
                view! {
                    <Banner
                        kind=BannerKind::Warning
                        title=tr(|t| t.welcome.restore_ended)
                        body=MaybeProp::derive(end_words)
                    />
                }
            })}
        {(!has_pack)
            .then(|| {
                view! { <Banner kind=BannerKind::Warning title=tr(|t| t.welcome.restore_no_pack) /> }
            })}
        {(lost > 0)
            .then(|| {
                view! {
                    <details class="remarks">
                        <summary>{live(move || app.text().welcome.restore_damaged(lost))}</summary>
                        <ul class="findings">
                            {damaged.into_iter().map(|place| view! { <li><code>{place}</code></li> }).parts()}
                        </ul>
                    </details>
                }
            })}
        {(!typed.is_empty())
            .then(|| {
                let field = |(field, value): (String, String)| view! { <div><dt>{field}</dt><dd>{value}</dd></div> };
                view! {
                    <details class="remarks">
                        <summary>{live(move || app.text().welcome.restore_typed)}</summary>
                        <dl class="descriptions">{typed.into_iter().map(field).parts()}</dl>
                    </details>
                }
            })}
    }
}
