//! Evidence: files are attached at once, with their bytes, so that a closed tab loses none.

use crate::state::{App, FileRefusal, RecordId};
use crate::ui::components::{FileField, ListedFile, Need};
use leptos::prelude::*;
use leptos::web_sys::File;

/// The files of a matter.
#[component]
pub fn EvidenceField(
    /// The control's id.
    id: String,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// The matter.
    matter: RecordId,
    /// What helps to choose.
    #[prop(into)]
    hint: MaybeProp<String>,
    /// What is wrong.
    #[prop(into)]
    error: MaybeProp<String>,
    /// Whether one has to be given.
    #[prop(into)]
    need: Signal<Need>,
) -> impl IntoView {
    let app = App::get();
    let matter = StoredValue::new(matter);
    let refused = RwSignal::new(Vec::<(String, FileRefusal)>::new());
    let files = Signal::derive(move || {
        let listed = |f: crate::domain::evidence::File| ListedFile {
            key: f.id.to_string(),
            size: app.format(|words| words.size(u64::try_from(f.size).unwrap_or(0))),
            name: f.name,
        };
        app.files(&matter.get_value()).into_iter().map(listed).collect::<Vec<_>>()
    });
    let on_add = move |chosen: Vec<File>| {
        let chosen = chosen.into_iter().map(Into::into).collect();
        leptos::task::spawn_local(async move {
            let why = app.attach(matter.get_value(), chosen).await;
            refused.try_set(why);
        });
    };
    let on_remove = Callback::new(move |key: String| {
        if let Ok(file) = key.parse() {
            app.detach(file);
        }
    });
    let error =
        MaybeProp::derive(move || refused.with(|all| all.first().map(|(n, why)| words(app, n, why))).or(error.get()));
    let hint = MaybeProp::derive(move || {
        let limit = app.pack().map(|p| p.evidence.max_bytes).unwrap_or_default();
        Some(hint.get().unwrap_or_else(|| app.text().form.attach_hint(&app.format(|f| f.size(limit)))))
    });
    view! { <FileField id label files on_add on_remove hint error need /> }
}

fn words(app: App, name: &str, why: &FileRefusal) -> String {
    let text = app.text();
    match why {
        FileRefusal::TooBig(limit) => text.form.file_too_large(name, &app.format(|f| f.size(*limit))),
        FileRefusal::TooMany(limit) => text.form.files_too_many(usize::try_from(*limit).unwrap_or(usize::MAX)),
        FileRefusal::Kind => text.form.file_kind(name),
        FileRefusal::Unreadable => text.form.file_unreadable(name),
        FileRefusal::NotStored => text.errors.not_saved_title.to_owned(),
    }
}
