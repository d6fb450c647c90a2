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
pub fn live<V: Part>(mut part: impl FnMut() -> V + Send + 'static) -> SharedReactiveFunction<AnyView> {
    Arc::new(Mutex::new(move || part().erased()))
}

/// What can stand in a view. Of something that may be missing, and of several, the types are forgotten one by one, so
/// that there is one machinery for them all.
pub trait Part {
    /// The same with its type forgotten.
    fn erased(self) -> AnyView;
}

impl Part for AnyView {
    fn erased(self) -> AnyView {
        self
    }
}

impl<V> Part for View<V>
where
    Self: IntoAny,
{
    fn erased(self) -> AnyView {
        self.into_any()
    }
}

impl<P: Part> Part for Option<P> {
    fn erased(self) -> AnyView {
        self.map_or_else(|| ().into_any(), Part::erased)
    }
}

impl<P: Part> Part for Vec<P> {
    fn erased(self) -> AnyView {
        self.into_iter().parts().into_any()
    }
}

macro_rules! leaf {
    ($($type:ty),+) => {
        $(impl Part for $type {
            fn erased(self) -> AnyView {
                self.into_any()
            }
        })+
    };
}
leaf!((), usize, String, &'static str, Suspend<AnyView>);

/// Several parts of a view.
pub trait Parts: Iterator {
    /// All of them, in place of Leptos' `collect_view`.
    fn parts(self) -> Vec<AnyView>;
}

impl<I: Iterator<Item = P>, P: Part> Parts for I {
    fn parts(self) -> Vec<AnyView> {
        self.map(Part::erased).collect()
    }
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
    live(move || keyed(items(), |item: &Item| item.0, item.clone()).into_any()).into_any()
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
