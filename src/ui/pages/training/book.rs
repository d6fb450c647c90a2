//! The practice file of the organisation, as a page waits for it.

use crate::state::App;
use crate::training::scenario::Book;
use leptos::prelude::*;
use std::sync::Arc;

/// What is known of the practice file.
#[derive(Clone, Debug, PartialEq)]
pub enum Brought {
    /// It is still to come.
    Coming,
    /// There is none.
    Nothing,
    /// Here it is.
    Here(Arc<Book>),
}

impl Brought {
    /// The file, once it is here.
    pub fn book(&self) -> Option<Arc<Book>> {
        match self {
            Self::Here(book) => Some(book.clone()),
            _ => None,
        }
    }
}

/// Brings the practice file, again whenever the organisation changes.
pub fn bring(app: App) -> RwSignal<Brought> {
    let brought = RwSignal::new(Brought::Coming);
    Effect::new(move || {
        if app.pack().is_some() {
            leptos::task::spawn_local(async move {
                let book = app.practice_book().await;
                brought.try_set(book.map_or(Brought::Nothing, Brought::Here));
            });
        }
    });
    brought
}
