//! What a cell of a table can hold.

use crate::ui::live::Parts;
use leptos::prelude::*;

use crate::ui::components::{Lamp, StatusFlag};

/// A cell, as data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Cell {
    /// Plain text.
    Text(String),
    /// The name of the row, with a small second line.
    Name(String, Option<String>),
    /// Text with a small second line.
    TwoLines(String, String),
    /// Figures that line up: numbers, times, telephone numbers.
    Figures(String),
    /// How the matter stands.
    Flag(Lamp, String),
    /// Attempts made out of attempts allowed, as dots and in words.
    Attempts(usize, usize, String),
    /// What can be done to the row at once: what the page knows each by ([`RowActs`]), and what it is called.
    Acts(Vec<(usize, String)>),
}

/// What a page does when something in a [`Cell::Acts`] is pressed: it gets which it was, and the key of the row.
#[derive(Clone, Copy)]
pub struct RowActs(pub Callback<(usize, String)>);

impl Cell {
    pub(super) fn view(self, key: &str) -> AnyView {
        match self {
            Self::Text(text) => view! { <td role="gridcell">{text}</td> }.into_any(),
            Self::Name(name, note) => {
                let note = note.map(|note| view! { <small>{note}</small> });
                view! { <td role="gridcell"><b>{name}</b>{note}</td> }.into_any()
            }
            Self::TwoLines(text, note) => view! { <td role="gridcell">{text}<small>{note}</small></td> }.into_any(),
            Self::Figures(text) => view! { <td role="gridcell" class="figures">{text}</td> }.into_any(),
            Self::Flag(lamp, text) => view! { <td role="gridcell"><StatusFlag lamp text /></td> }.into_any(),
            Self::Attempts(made, allowed, text) => {
                let dot = |place| view! { <i data-made=(place < made).then_some("")></i> };
                let dots = (0..allowed.max(made)).map(dot).parts();
                view! {
                    <td role="gridcell" class="attempts">
                        <span aria-hidden="true">{dots}</span>
                        <span class="visually-hidden">{text}</span>
                    </td>
                }
                .into_any()
            }
            Self::Acts(acts) => {
                let button = |(act, label): (usize, String)| {
                    let key = key.to_owned();
                    view! {
                        <button
                            type="button"
                            class="button"
                            data-kind=if act == 0 { "secondary" } else { "ghost" }
                            on:click=move |event| {
                                event.stop_propagation();
                                if let Some(RowActs(run)) = use_context::<RowActs>() {
                                    run.run((act, key.clone()));
                                }
                            }
                        >
                            {label}
                        </button>
                    }
                };
                view! { <td role="gridcell" class="acts">{acts.into_iter().map(button).parts()}</td> }.into_any()
            }
        }
    }
}
