//! What the person sees: components and pages.

pub mod components;
pub mod pages;

/// Mounts the app into the page.
pub fn mount() {
    leptos::mount::mount_to_body(pages::App);
}
