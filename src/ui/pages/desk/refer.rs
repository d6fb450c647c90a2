//! *Pass to…* while a customer waits: a work order from the contact in hand, filled from what was typed so far.

use super::contact::Hand;
use crate::keymap::Action;
use crate::state::Known;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::live::Show;
use crate::ui::pages::records::OrderDialog;
use crate::ui::words::tr;
use leptos::prelude::*;

/// The button across the top, and the dialog.
#[component]
pub fn Refer() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let open = RwSignal::new(false);
    view! {
        <Show when=move || app.may_refer()>
            <Button
                label=tr(|t| t.order.refer)
                kind=ButtonKind::Ghost
                action=Action::Refer
                on_press=move |()| open.set(true)
            />
        </Show>
        <OrderDialog open known=move |()| known(hand) stays=true />
    }
}

/// What the contact knows: its matter once that is filed, who calls, where they live, what was noted.
fn known(hand: Hand) -> Known {
    let app = hand.app;
    let contact = hand.contact.get_untracked();
    let matter = hand.matter.with_value(|matter| matter.as_ref().map(|(form, _)| form.record()));
    let filed = matter.filter(|id| app.complaint(id).is_some_and(|matter| matter.filed > 0));
    let about = filed.or_else(|| contact.as_ref().map(|contact| contact.id.clone()));
    let subject = hand.matter.with_value(|matter| {
        let (form, of) = matter.as_ref()?;
        Some(form.answer(of.subject_field()?.id.as_str()))
    });
    let typed = |name: &str| hand.form.text(name);
    let reason = [subject.unwrap_or_default(), typed("note")];
    let reason = reason.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
    let place = contact.as_ref().and_then(|contact| super::values::street_of(app, contact)).unwrap_or_default();
    let fields = vec![
        ("name", typed("name")),
        ("phone", typed("phone")),
        ("account", typed("account")),
        ("place", place),
        ("reason", reason),
    ];
    Known { about, category: hand.category(), fields }
}
