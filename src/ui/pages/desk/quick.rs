//! The quick contact: a wrong number or a silent line is on record in two keys (B58).

use crate::domain::abuse::AbuseLog;
use crate::pack::Pack;
use crate::pack::calls::Disposition;
use crate::state::App;
use crate::ui::components::{Choice, ChoiceKeys, Dialog};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The dialog that records a contact which was over at once.
#[component]
pub fn QuickDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = App::get();
    let options = Signal::derive(move || {
        app.pack().map(|pack| quick_choices(app, &pack, &AbuseLog::default())).unwrap_or_default()
    });
    // It closes when the contact is stored: what is gone from the screen outlasts a power cut.
    let storing = StoredValue::new(false);
    let choose = move |disposition: String| {
        if !open.get_untracked() || storing.get_value() {
            return;
        }
        storing.set_value(true);
        leptos::task::spawn_local(async move {
            let stored = app.quick_contact(&disposition).await;
            storing.try_set_value(false);
            if stored {
                open.try_set(false);
            }
        });
    };
    view! {
        <Dialog open on_close=move |()| open.set(false) title=tr(|t| t.desk.quick_title)>
            <ChoiceKeys
                question=tr(|t| t.desk.quick_question)
                options
                value=Signal::stored(String::new())
                on_choose=choose
            />
        </Dialog>
    }
}

/// The pack's dispositions for quick contacts; that of abuse only after its warnings.
#[must_use]
pub fn quick_choices(app: App, pack: &Pack, log: &AbuseLog) -> Vec<Choice> {
    let fits = |d: &&Disposition| d.use_for.is_quick() && pack.may_finish_with(d.id.as_str(), log);
    let quick = pack.dispositions.iter().filter(fits);
    quick.map(|d| Choice::new(d.id.as_str(), app.words(&d.label))).collect()
}
