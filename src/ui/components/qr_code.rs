//! A QR code, drawn as one path, dark on white in every theme: a reader needs the contrast.

use crate::ui::live::live;
use leptos::prelude::*;
use qrcodegen::{QrCode as Code, QrCodeEcc};
use std::fmt::Write;

/// The empty margin that readers need, in modules.
const MARGIN: i32 = 4;

/// A QR code of a text.
#[component]
pub fn QrCode(
    /// What whoever reads it gets; nothing is drawn for more than a code can hold.
    #[prop(into)]
    text: Signal<String>,
    /// What it is, for those who do not see it.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    live(move || {
        drawn(&text.get()).map(|(size, path)| {
            view! {
                <svg class="qr-code" role="img" aria-label=label.get() viewBox=format!("0 0 {size} {size}")>
                    <rect width=size height=size fill="#fff" />
                    <path d=path fill="#000" />
                </svg>
            }
        })
    })
}

/// The side with its margin, and the path of the dark modules: one stroke for each run in a row.
fn drawn(text: &str) -> Option<(i32, String)> {
    let code = Code::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or(0);
            if run > 0 {
                // Writing to a String cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN);
            }
            x += run.max(1);
        }
    }
    Some((code.size() + 2 * MARGIN, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_drawn_with_its_margin_and_its_three_corners() {
        let (size, path) = drawn("A1-07\nAguas de Valdelunas").unwrap();
        assert!(size >= 21 + 2 * MARGIN);
        let right = size - MARGIN - 7;
        for corner in [format!("M{MARGIN} {MARGIN}h7"), format!("M{right} {MARGIN}h7"), format!("M{MARGIN} {right}h7")]
        {
            assert!(path.contains(&corner), "{corner} in {path}");
        }
        assert_eq!(drawn(&"x".repeat(4000)), None, "more than a code can hold");
    }
}
