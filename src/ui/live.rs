//! Parts of a view that follow signals, with their types forgotten.
//!
//! Leptos compiles its machinery once for each type of closure and view that it is given; behind one type it is
//! compiled once. That is a third of what a desk downloads. [`For`] and [`Show`] take Leptos' properties and hide its
//! components of the same names.

use leptos::children::{TypedChildrenFn, ViewFn};
use leptos::prelude::*;
use leptos::tachys::reactive_graph::{OwnedView, SharedReactiveFunction};
use leptos::tachys::view::keyed::keyed;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex};

/// A part of a view that is made anew whenever a signal that it read has changed.
pub fn live<V: IntoAny>(mut part: impl FnMut() -> V + Send + 'static) -> SharedReactiveFunction<AnyView> {
    Arc::new(Mutex::new(move || part().into_any()))
}

/// An item's key as a number of 128 bits, and its view.
type Item = ((u64, u64), Box<dyn FnOnce() -> AnyView + Send>);

/// The items of a list, each kept as long as its key stays in it.
#[component]
pub fn For<I, T, N, K>(
    /// The items.
    each: impl Fn() -> I + Send + 'static,
    /// What tells two items apart.
    key: impl Fn(&T) -> K + Send + 'static,
    /// The view of one item.
    children: impl Fn(T) -> N + Send + Sync + 'static,
) -> impl IntoView
where
    I: IntoIterator<Item = T>,
    T: Send + 'static,
    N: IntoAny,
    K: Hash,
{
    let children = Arc::new(children);
    let items = move || {
        let item = |item: T| -> Item {
            let children = children.clone();
            (number_of(&key(&item)), Box::new(move || children(item).into_any()))
        };
        each().into_iter().map(item).collect()
    };
    list(Box::new(items))
}

fn number_of(key: &impl Hash) -> (u64, u64) {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, key).hash(&mut hasher);
        hasher.finish()
    };
    (half(0), half(1))
}

fn list(items: Box<dyn Fn() -> Vec<Item> + Send>) -> AnyView {
    // Each item has an owner of its own, so that it outlives a change of the list around it.
    let parent = Owner::current().unwrap_or_default();
    let item = move |_: usize, (_, view): Item| {
        let owner = parent.with(Owner::new);
        let view = owner.with(view);
        (drop as fn(usize), OwnedView::new_with_owner(view, owner))
    };
    live(move || keyed(items(), |item: &Item| item.0, item.clone())).into_any()
}

/// Shows its children while `when` is true.
#[component]
pub fn Show<C: IntoView + 'static>(
    /// What is live.
    children: TypedChildrenFn<C>,
    /// Whether it is.
    when: impl Fn() -> bool + Send + Sync + 'static,
    /// What is live instead.
    #[prop(optional, into)]
    fallback: ViewFn,
) -> impl IntoView {
    let children = children.into_inner();
    either(Box::new(when), Box::new(move || children().into_any()), fallback)
}

fn either(
    when: Box<dyn Fn() -> bool + Send + Sync>,
    children: Box<dyn Fn() -> AnyView + Send + Sync>,
    fallback: ViewFn,
) -> AnyView {
    let when = Memo::new(move |_| when());
    live(move || if when.get() { children() } else { fallback.run() }).into_any()
}
