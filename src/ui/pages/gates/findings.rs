//! What the check of a pack found, as a list: where, what is wrong, what to do.

use crate::pack::check::Finding;
use crate::state::{App, PackRefusal, place_words, problem_words, refusal_words};
use crate::ui::components::{Banner, BannerKind};
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// More findings than anybody reads at once are counted only.
const SHOWN: usize = 40;

/// Why a file is not used as a pack.
#[component]
pub fn PackProblem(
    /// Why.
    refusal: PackRefusal,
) -> impl IntoView {
    let app = App::get();
    let refusal = StoredValue::new(refusal);
    let title = Signal::derive(move || {
        let text = app.text();
        refusal.with_value(|refusal| match refusal {
            PackRefusal::File(_) | PackRefusal::NotThere => text.welcome.pack_not_opened.to_owned(),
            PackRefusal::Findings(report) => text.welcome.pack_refused(report.errors.len()),
        })
    });
    let body = MaybeProp::derive(move || {
        refusal.with_value(|refusal| match refusal {
            PackRefusal::File(refusal) => Some(app.format(|f| refusal_words(app.text(), f, refusal))),
            PackRefusal::NotThere => Some(app.text().welcome.pack_not_there.to_owned()),
            PackRefusal::Findings(_) => None,
        })
    });
    let findings = refusal.with_value(|refusal| match refusal {
        PackRefusal::Findings(report) => report.errors.clone(),
        _ => Vec::new(),
    });
    view! {
        <div class="stack">
            <Banner kind=BannerKind::Danger title body />
            {(!findings.is_empty()).then(|| view! { <Findings findings /> })}
        </div>
    }
}

/// What is worth knowing about a pack and hinders nothing; nothing when there is nothing.
#[component]
pub fn Remarks(
    /// The remarks.
    findings: Vec<Finding>,
) -> impl IntoView {
    let app = App::get();
    let count = findings.len();
    (count > 0).then(|| {
        view! {
            <details class="remarks">
                <summary>{live(move || app.text().welcome.pack_warnings(count))}</summary>
                <Findings findings />
            </details>
        }
    })
}

#[component]
fn Findings(findings: Vec<Finding>) -> impl IntoView {
    let app = App::get();
    let more = findings.len().saturating_sub(SHOWN);
    let item = move |finding: Finding| {
        let (place, problem) = (finding.clone(), finding.problem);
        view! {
            <li>
                <code>{live(move || place_words(app.text(), &place))}</code>
                <span>{live(move || app.format(|f| problem_words(app.text(), f, &problem)))}</span>
            </li>
        }
    };
    view! {
        <ul class="findings">{findings.into_iter().take(SHOWN).map(item).parts()}</ul>
        {(more > 0).then(|| view! { <p class="quiet">{live(move || app.text().welcome.pack_more(more))}</p> })}
    }
}
