//! The current language as a signal in context, so that every text changes at once and nothing else does.
//!
//! A view never holds a text: it holds the way to it. `tr(|t| t.common.save)` gives a signal for a property;
//! `words().get().common.save` gives the text inside a closure. Without a provided language it is Spanish.

use leptos::prelude::*;

use crate::i18n::{Lang, Strings, strings};

#[derive(Clone, Copy)]
struct CurrentLang(Signal<Lang>);

/// Makes a language signal the language of everything below.
pub fn provide_lang(lang: impl Into<Signal<Lang>>) {
    provide_context(CurrentLang(lang.into()));
}

/// The current language.
pub fn lang() -> Signal<Lang> {
    use_context::<CurrentLang>().map_or_else(|| Signal::stored(Lang::default()), |found| found.0)
}

/// All texts in the current language.
pub fn words() -> Signal<&'static Strings> {
    let lang = lang();
    Signal::derive(move || strings(lang.get()))
}

/// One text in the current language, for a property: `label=tr(|t| t.common.save)`. It lives as long as the component
/// that asks, so call it while building a view, never in an event handler.
pub fn tr<S: Into<String>>(text: impl Fn(&'static Strings) -> S + Send + Sync + 'static) -> Signal<String> {
    let lang = lang();
    Signal::derive(move || text(strings(lang.get())).into())
}
