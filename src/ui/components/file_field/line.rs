//! One attached file, with the button that takes it out.

use leptos::prelude::*;

use crate::ui::components::{Button, ButtonKind, Glyph, Icon};
use crate::ui::words::tr;

/// A file that is attached, as data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListedFile {
    /// What the caller knows it by.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its size in words.
    pub size: String,
}

/// One file of the list.
#[component]
pub(super) fn FileLine(file: ListedFile, on_remove: Callback<String>) -> impl IntoView {
    let ListedFile { key, name, size } = file;
    let spoken = name.clone();
    view! {
        <li>
            <Icon glyph=Glyph::File />
            <span class="file-name">{name}</span>
            <small>{size}</small>
            <Button
                kind=ButtonKind::Ghost
                icon=Glyph::Close
                name=tr(move |t| t.form.remove_file(&spoken))
                on_press=move |()| on_remove.run(key.clone())
            />
        </li>
    }
}
