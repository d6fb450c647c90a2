//! The page around the program: its address, its title, its language and theme, and where the focus is.
//!
//! It changes nothing that a component renders. The address is the part after `#`, as it stands there, still
//! percent-encoded; `route` gives it its meaning.

use js_sys::Promise;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement};

use super::event::Listener;
use super::{BrowserError, js};

/// The address after the `#`; empty when there is none.
#[must_use]
pub fn hash() -> String {
    let hash = js::window().ok().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Goes to an address: a step that the person can go back from. [`on_hash`] hears it.
///
/// # Errors
/// When there is no window.
pub fn set_hash(hash: &str) -> Result<(), BrowserError> {
    Ok(js::window()?.location().set_hash(hash)?)
}

/// Writes another address over the present one: no step to go back to, and [`on_hash`] does not hear it. For what
/// must not stay in the history, such as a caller's number (B28).
///
/// # Errors
/// When there is no window.
pub fn replace_hash(hash: &str) -> Result<(), BrowserError> {
    let history = js::window()?.history()?;
    let state = history.state()?;
    Ok(history.replace_state_with_url(&state, "", Some(&format!("#{}", hash.trim_start_matches('#'))))?)
}

/// The part of the address from the `?` to the `#`; empty when there is none.
#[must_use]
pub fn search() -> String {
    js::window().ok().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Brings a style sheet of the built folder, and waits until it counts. A page without it can be used all the same, so
/// one that cannot be fetched is only asked for again the next time.
pub fn bring_style(file: &'static str) -> impl Future<Output = ()> + Send {
    SendWrapper::new(async move {
        let Ok(link) = style_link(file) else { return };
        let counts = || js::property(&link, "sheet").is_some_and(|sheet| !sheet.is_null());
        if counts() {
            return;
        }
        let done = Promise::new(&mut |resolve, _| {
            for event in ["load", "error"] {
                // An element takes every listener.
                let _ = link.add_event_listener_with_callback(event, &resolve);
            }
        });
        let _ = JsFuture::from(done).await;
        if !counts() {
            link.remove();
        }
    })
}

/// The link to a style sheet: the one that is there, or a new one.
fn style_link(file: &str) -> Result<Element, BrowserError> {
    let document = document()?;
    if let Some(link) = document.query_selector(&format!("link[href=\"{file}\"]"))? {
        return Ok(link);
    }
    let link = document.create_element("link")?;
    link.set_attribute("rel", "stylesheet")?;
    link.set_attribute("href", file)?;
    if let Some(head) = document.head() {
        head.append_child(&link)?;
    }
    Ok(link)
}

/// Leaves for another address, as a link would.
pub fn visit(address: &str) {
    if let Ok(window) = js::window() {
        // The addresses are ours and can be read.
        let _ = window.location().assign(address);
    }
}

/// Writes another address over the present one, from the `?` or the `#` on.
///
/// # Errors
/// When there is no window.
pub fn replace_address(address: &str) -> Result<(), BrowserError> {
    let history = js::window()?.history()?;
    let state = history.state()?;
    Ok(history.replace_state_with_url(&state, "", Some(address))?)
}

/// Hears every change of the address after the `#`, by link, by back button, or by [`set_hash`].
///
/// # Errors
/// When there is no window.
pub fn on_hash(mut callback: impl FnMut(String) + 'static) -> Result<Listener, BrowserError> {
    Ok(Listener::on(&*js::window()?, "hashchange", move |_| {
        callback(hash());
    }))
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Ok(document) = document() {
        document.set_title(title);
    }
}

/// Says which language the page is in: screen readers, hyphenation and fonts follow it.
pub fn set_language(tag: &str) {
    set_root("lang", Some(tag));
}

/// Sets or removes an attribute of the root element, such as `data-theme`; the style sheet follows it.
pub fn set_root(attribute: &str, value: Option<&str>) {
    let Some(root) = document().ok().and_then(|document| document.document_element()) else {
        return;
    };
    // Only a name with a blank or the like is refused, and the names are ours.
    let _ = match value {
        Some(value) => root.set_attribute(attribute, value),
        None => root.remove_attribute(attribute),
    };
}

/// Whether the system asks for this, such as `(prefers-color-scheme: dark)`.
#[must_use]
pub fn prefers(query: &str) -> bool {
    let list = js::window().ok().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

/// Moves the focus to the element with this id, and says whether it is there.
pub fn focus(id: &str) -> bool {
    let element = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok() && focused().as_deref() == Some(id))
}

/// Moves the focus to the first element inside the one with this id that matches a selector.
pub fn focus_first_in(id: &str, selector: &str) -> bool {
    let inside = element(id).and_then(|element| element.query_selector(selector).ok().flatten());
    let inside = inside.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    inside.is_some_and(|element| element.focus().is_ok())
}

/// The id of the element that has the focus, if it has one.
#[must_use]
pub fn focused() -> Option<String> {
    let id = document().ok()?.active_element()?.id();
    if id.is_empty() { None } else { Some(id) }
}

/// Scrolls just so far that the element with this id can be seen, at once: nothing moves by itself.
pub fn reveal(id: &str) -> bool {
    let Some(element) = element(id) else {
        return false;
    };
    let options = js::object(&[("block", "nearest".into()), ("behavior", "instant".into())]);
    js::call(&element, "scrollIntoView", &[options.into()]).is_ok()
}

/// Opens or closes the native dialog with this id, as a modal one, and says whether it is there.
pub fn set_dialog(id: &str, shown: Shown) -> bool {
    let Some(element) = element(id) else {
        return false;
    };
    let open = element.has_attribute("open");
    match shown {
        Shown::Modal if !open => js::call(&element, "showModal", &[]).is_ok(),
        Shown::Hidden if open => js::call(&element, "close", &[]).is_ok(),
        Shown::Modal | Shown::Hidden => true,
    }
}

/// Whether a dialog is to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Before everything else, which cannot be reached meanwhile.
    Modal,
    /// Not at all.
    Hidden,
}

/// Loads the page again.
pub fn reload() {
    if let Ok(window) = js::window() {
        // It throws only where a page may not navigate itself, and then nothing else can be done.
        let _ = window.location().reload();
    }
}

/// Whether the browser thinks that there is a network. *No* is certain, *yes* is not.
#[must_use]
pub fn is_online() -> bool {
    js::window().is_ok_and(|window| window.navigator().on_line())
}

pub(super) fn document() -> Result<Document, BrowserError> {
    js::window()?.document().ok_or(BrowserError::Missing("document"))
}

pub(super) fn element(id: &str) -> Option<Element> {
    document().ok()?.get_element_by_id(id)
}

/// Tells the page's own scripts something, as an event on the window.
pub(super) fn dispatch(kind: &str, detail: &JsValue) -> Result<(), BrowserError> {
    let init = web_sys::CustomEventInit::new();
    init.set_detail(detail);
    let event = web_sys::CustomEvent::new_with_event_init_dict(kind, &init)?;
    js::window()?.dispatch_event(&event)?;
    Ok(())
}

/// Takes the focus away from where it is.
pub fn blur() {
    let focused = document().ok().and_then(|document| document.active_element());
    if let Some(element) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // What cannot lose the focus keeps it.
        let _ = element.blur();
    }
}
