//! Which standard answers are offered for what is typed (B29).

use super::App;
use crate::domain::placeholder::{Values, fill};
use crate::domain::standard_answer::with_blanks;
use crate::pack::answers::StandardAnswer;
use crate::search::{fold, matches};

impl App {
    /// Title and text of at most `most` answers that hold all the words, with their blanks filled: those of the category
    /// first, then those whose title holds the words. Follows the pack and the language.
    #[must_use]
    pub fn answers_with(self, words: &str, category: &str, values: &Values, most: usize) -> Vec<(String, String)> {
        let Some(pack) = self.pack() else { return Vec::new() };
        let titles: Vec<String> = pack.answers.iter().map(|answer| self.words(&answer.title)).collect();
        let candidates: Vec<Candidate<'_>> =
            pack.answers.iter().zip(&titles).map(|(answer, title)| Candidate::of(answer, title, category)).collect();
        let name = |blank| self.text().script.blank(blank).to_owned();
        let answer = |place: usize| {
            let (answer, title) = (pack.answers.get(place)?, titles.get(place)?);
            Some((title.clone(), with_blanks(&fill(&self.words(&answer.body), values, name))))
        };
        found(&candidates, words, most).into_iter().filter_map(answer).collect()
    }
}

/// One answer that could be meant.
#[derive(Clone, Debug, Default)]
struct Candidate<'a> {
    /// Whether it belongs to the matter in hand.
    fits: bool,
    /// Its title.
    title: &'a str,
    /// Everything else by which it is found.
    texts: Vec<&'a str>,
}

/// The places of at most `most` candidates that hold every word: those that fit the matter first, then those whose
/// title holds the words, each group in the given order.
fn found(candidates: &[Candidate<'_>], words: &str, most: usize) -> Vec<usize> {
    let mut ranked: Vec<(bool, bool, usize)> = Vec::new();
    for (place, candidate) in candidates.iter().enumerate() {
        let title = fold(candidate.title);
        let in_title = matches(&title, words);
        let whole = || fold(&candidate.texts.iter().fold(title.clone(), |all, text| all + " " + text));
        if in_title || matches(&whole(), words) {
            ranked.push((!candidate.fits, !in_title, place));
        }
    }
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, _, place)| place).take(most).collect()
}

impl<'a> Candidate<'a> {
    /// An answer is found in every language that it is written in.
    fn of(answer: &'a StandardAnswer, title: &'a str, category: &str) -> Self {
        let written = answer.title.languages().chain(answer.body.languages()).map(|(_, text)| text);
        Self {
            fits: answer.categories.iter().any(|of| of.as_str() == category),
            title,
            texts: written.chain(answer.words.iter().map(String::as_str)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b29_any_word_finds_and_what_fits_the_matter_comes_first() {
        let candidate = |fits, title, text| Candidate { fits, title, texts: vec![text] };
        let all = [
            candidate(false, "Baja presión", "llave de paso, filtro"),
            candidate(false, "Corte programado", "aviso 48 horas"),
            candidate(true, "Compensación", "por un corte sin aviso"),
        ];
        assert_eq!(found(&all, "", 9), [2, 0, 1]);
        assert_eq!(found(&all, "CORTE", 9), [2, 1]);
        assert_eq!(found(&all, "presion filtro", 9), [0]);
        assert_eq!(found(&all, "corte", 1), [2]);
        assert!(found(&all, "factura", 9).is_empty());
    }
}
