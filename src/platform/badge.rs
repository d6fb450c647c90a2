//! The number on the program's icon, where it was installed and the system shows one.

use super::js;

/// Shows a number, or none at all for zero. A browser without badges does nothing.
pub fn set(count: usize) {
    let Ok(window) = js::window() else { return };
    let navigator = window.navigator();
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    // It is a promise that nobody waits for: whether the icon shows it is the system's.
    let _ = match count {
        0 => js::call(&navigator, "clearAppBadge", &[]),
        count => js::call(&navigator, "setAppBadge", &[count.into()]),
    };
}
