//! What importing a file would change, before anything is written (B11): totals, notes, every record, two buttons.

use super::outcome::Done;
use super::preview_lines::PreviewLines;
use super::preview_notes::PreviewNotes;
use super::receipt::OfferReceipt;
use super::standing;
use crate::state::preview::Admissible;
use crate::state::{App, Pending, kind_words};
use crate::ui::components::{Button, ButtonKind, Glyph, Tab, Tabs, Working};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::html::H1;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What importing a file would change.
#[component]
pub fn PreviewPage(
    /// The file that was read.
    read: Pending,
    /// Called with what became of it, or none when the person thought better of it.
    #[prop(into)]
    on_close: Callback<Option<Done>>,
) -> impl IntoView {
    let app = App::get();
    let preview = read.preview.clone();
    let (admissible, totals) = (preview.admissible.clone(), preview.totals);
    let (busy, filter) = (RwSignal::new(false), RwSignal::new("all".to_owned()));
    let heading = NodeRef::<H1>::new();
    Effect::new(move || {
        if let Some(heading) = heading.get() {
            // The page has changed under the person's hands: reading begins at its title.
            let _ = heading.focus();
        }
    });
    let header = read.bundle.header.clone();
    let from = move || {
        let moment = app.format(|f| f.moment(header.created));
        let desk = format!("{} ({})", header.from.desk, header.from.name);
        app.text().exchange.preview_from(&desk, &moment)
    };
    let name = read.name.clone();
    let tabs = Signal::derive(move || {
        let text = app.text();
        let all = standing::ORDER.iter().map(|key| standing::count(&totals, key)).sum();
        let tab = |key: &str, label: &str, count| Tab { key: key.into(), label: label.into(), count: Some(count) };
        let some = standing::ORDER.iter().filter(|key| standing::count(&totals, key) > 0);
        let one = |key: &&str| tab(key, standing::group(text, key), standing::count(&totals, key));
        [tab("all", text.exchange.all_records, all)].into_iter().chain(some.map(one)).collect::<Vec<_>>()
    });
    let kinds: Vec<(String, usize)> = preview.by_kind.iter().map(|(k, t)| (k.clone(), t.changing())).collect();
    let by_kind = move || {
        let part = |(kind, changing): &(String, usize)| {
            (*changing > 0).then(|| format!("{} {changing}", kind_words(app.text(), kind)))
        };
        kinds.iter().filter_map(part).collect::<Vec<_>>().join(" · ")
    };
    let applied = read.clone();
    let apply = Callback::new(move |()| {
        busy.set(true);
        let read = applied.clone();
        spawn_local(async move {
            match app.apply(&read).await {
                Ok(imported) => {
                    let conflicts = read.preview.totals.conflict;
                    let receipt = app.receipt_for(&read);
                    on_close.try_run(Some(Done { imported, conflicts, receipt }));
                }
                Err(_) => drop(busy.try_set(false)),
            }
        });
    });
    let cancel = move |()| {
        app.tell(app.text_now().exchange.cancelled, Vec::new());
        on_close.run(None);
    };
    let may = admissible == Admissible::Yes;
    let changing = totals.changing();
    let words =
        tr(move |t| if changing > 0 { t.exchange.apply(changing) } else { t.exchange.apply_entries.to_owned() });
    view! {
        <div class="page-head">
            <h1 tabindex="-1" node_ref=heading>{live(move || app.text().exchange.preview_title)}</h1>
            <span class="quiet">{live(from)}</span>
        </div>
        <p class="preview-file"><code>{name}</code> <span>{live(by_kind)}</span></p>
        <PreviewNotes read=read.clone() />
        <Tabs
            id="preview"
            label=tr(|t| t.exchange.filter)
            tabs
            value=filter
            on_change=move |key| filter.set(key)
        />
        <div id="preview-panel" role="tabpanel" aria-labelledby=move || format!("preview-{}", filter.get())>
            <PreviewLines preview filter />
        </div>
        // Whoever imported the file before may have lost the receipt.
        {(admissible == Admissible::NothingNew)
            .then(|| app.receipt_for(&read).map(|receipt| view! { <OfferReceipt receipt /> }))}
        <div class="preview-foot">
            <Working busy label=tr(|t| t.exchange.applying)>
                <Button
                    label=tr(move |t| if may { t.common.cancel } else { t.common.back })
                    icon=Glyph::Close
                    on_press=cancel
                />
                {may.then(|| view! { <Button label=words kind=ButtonKind::Primary icon=Glyph::Import on_press=apply /> })}
            </Working>
        </div>
    }
}
