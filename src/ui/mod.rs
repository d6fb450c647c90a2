//! What the person sees: components and pages.

#![allow(
    clippy::needless_pass_by_value,
    reason = "a component takes its properties by value, as the view macro passes them"
)]

pub mod components;
pub mod keys;
pub mod live;
pub mod pages;
pub mod words;

/// Mounts the app into the page.
pub fn mount() {
    leptos::mount::mount_to_body(pages::App);
}
