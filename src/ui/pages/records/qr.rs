//! A text as a QR code: squares of one size, for paper and screen.

use crate::ui::live::live;
use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Empty squares around the code, as the standard asks.
const MARGIN: i32 = 4;

/// The outline of the dark squares of a text's code, and the side of the whole in squares; none for a text that is too
/// long for any code.
fn outline(text: &str) -> Option<(String, i32)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let dark = (0..side).flat_map(|y| (0..side).map(move |x| (x, y))).filter(|(x, y)| code.get_module(*x, *y));
    let path = dark.map(|(x, y)| format!("M{},{}h1v1h-1z", x + MARGIN, y + MARGIN)).collect();
    Some((path, side + 2 * MARGIN))
}

/// The QR code of a text, with its name for whoever does not see it.
#[component]
pub fn Qr(
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// What it is.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let code = move || {
        let (path, side) = outline(&text.get())?;
        Some(view! {
            <svg class="qr" role="img" aria-label=label.get() viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
                <path d=path />
            </svg>
        })
    };
    live(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b37_a_number_becomes_a_small_code_with_its_corner_marks_and_margin() {
        let (path, side) = outline("D-7K3-0142-8").unwrap();
        assert_eq!(side, 21 + 2 * MARGIN, "twelve characters fit the smallest code");
        let corner = format!("M{MARGIN},{MARGIN}h1v1h-1z");
        assert!(path.starts_with(&corner), "{path}");
        let last = 20 + MARGIN;
        assert!(path.contains(&format!("M{last},{MARGIN}h1")) && path.contains(&format!("M{MARGIN},{last}h1")));
        assert_ne!(outline("D-7K3-0143-5").unwrap().0, path);
        assert_eq!(outline(&"x".repeat(5_000)), None);
    }
}
