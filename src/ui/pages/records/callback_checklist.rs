//! The organisation's checklist for a call; each tick is stored at once.

use super::callback_page::Page;
use crate::pack::calls::ChecklistItem;
use crate::ui::components::CheckBox;
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// The checklist of a call; nothing if the organisation has none.
#[component]
pub fn Checklist(page: Page) -> impl IntoView {
    let Page { app, id, .. } = page;
    let list = Memo::new(move |_| {
        let pack = app.pack()?;
        pack.checklist(pack.callbacks.checklist.as_ref()?.as_str()).cloned()
    });
    let ticked = Memo::new(move |_| page.of(|call| call.checked.clone()));
    let count = move |items: &[ChecklistItem]| {
        let done = ticked.with(|ticked| items.iter().filter(|i| ticked.iter().any(|t| t == i.id.as_str())).count());
        app.text().callback.checklist_done(done, items.len())
    };
    let item = move |item: ChecklistItem| {
        let key = item.id.to_string();
        let read = key.clone();
        view! {
            <CheckBox
                id=format!("check-{key}")
                label=Signal::derive(move || app.words(&item.label))
                checked=Signal::derive(move || ticked.with(|ticked| ticked.contains(&read)))
                on_change=move |on: bool| app.tick(&id.get_value(), &key, on)
            />
        }
    };
    move || {
        list.get().map(|list| {
            let items = list.items.clone();
            view! {
                <section class="card" aria-labelledby="checklist-title">
                    <div class="card-head">
                        <h2 id="checklist-title">{app.words(&list.label)}</h2>
                        <span class="aside" role="status">{live(move || count(&items))}</span>
                    </div>
                    <div class="card-body checklist">{list.items.into_iter().map(item).parts()}</div>
                </section>
            }
        })
    }
}
