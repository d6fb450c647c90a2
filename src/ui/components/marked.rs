//! A text in which parts are marked: what somebody looked for.

use crate::ui::live::Parts;
use core::ops::Range;
use leptos::prelude::*;

/// A text and its marked parts in bytes, in order, apart from each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// Its marked parts; those that do not lie between letters are passed over.
    pub marks: Vec<Range<usize>>,
}

impl From<String> for Marked {
    fn from(text: String) -> Self {
        Self { text, marks: Vec::new() }
    }
}

impl Marked {
    /// The text in pieces, each with whether it is marked.
    fn pieces(&self) -> Vec<(bool, String)> {
        let (mut out, mut at) = (Vec::new(), 0);
        for mark in &self.marks {
            let (Some(before), Some(marked)) = (self.text.get(at..mark.start), self.text.get(mark.clone())) else {
                continue;
            };
            out.extend([(false, before.to_owned()), (true, marked.to_owned())]);
            at = mark.end;
        }
        out.push((false, self.text.get(at..).unwrap_or_default().to_owned()));
        out.retain(|(_, piece)| !piece.is_empty());
        out
    }
}

/// A text in which parts are marked.
#[component]
pub fn MarkedText(
    /// The text.
    text: Marked,
) -> impl IntoView {
    let piece = |(is_marked, piece): (bool, String)| {
        if is_marked { view! { <mark>{piece}</mark> }.into_any() } else { piece.into_any() }
    };
    text.pieces().into_iter().map(piece).parts()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b30_a_text_falls_into_what_is_marked_and_what_is_not() {
        let pieces = |text: &str, marks: &[Range<usize>]| {
            let marked = Marked { text: text.to_owned(), marks: marks.to_vec() };
            marked.pieces().into_iter().map(|(m, p)| if m { format!("[{p}]") } else { p }).collect::<Vec<_>>().join("|")
        };
        assert_eq!(pieces("Lucía Peña", &[0..6, 7..9]), "[Lucía]| |[Pe]|ña");
        assert_eq!(pieces("Lucía", &[]), "Lucía");
        assert_eq!(pieces("", &[]), "");
        // Marks of another text, or inside a letter, are no reason to show nothing.
        assert_eq!(pieces("ñu", &[1..2, 2..3, 9..12]), "ñ|[u]");
    }
}
