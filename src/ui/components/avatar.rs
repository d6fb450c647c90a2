//! A person as two letters in a circle; always beside the name, so never read aloud.

use crate::ui::live::live;
use leptos::prelude::*;

/// A person as two letters.
#[component]
pub fn Avatar(
    /// The person's name.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="avatar" aria-hidden="true">
            {live(move || initials(&name.get()))}
        </span>
    }
}

/// First letters of the first two words; of a Chinese name the last two characters, by which people go.
fn initials(name: &str) -> String {
    let is_chinese = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
    if name.chars().next().is_some_and(is_chinese) {
        let letters: Vec<char> = name.chars().filter(|letter| is_chinese(*letter)).collect();
        return letters.iter().skip(letters.len().saturating_sub(2)).collect();
    }
    let words = name.split_whitespace().filter_map(|word| word.chars().next());
    words.take(2).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn people_are_known_by_the_letters_their_language_uses() {
        assert_eq!(initials("Marta Ríos Peña"), "MR");
        assert_eq!(initials("ángel"), "Á");
        assert_eq!(initials("王建国"), "建国");
        assert_eq!(initials("  "), "");
    }
}
