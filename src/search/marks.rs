//! Which parts of an original text are to be marked, because they are what was typed; and the passage around the first.

use super::fold::Traced;
use super::sounds::{heard, sound};
use super::text::{What, word_begins};
use super::{Pinyin, Query};
use core::ops::Range;

/// More marks than this in one text help nobody.
const MOST: usize = 64;

impl Query {
    /// The parts of a text that answer what was typed, in bytes, in order, apart from each other.
    #[must_use]
    pub fn marks(&self, what: What, text: &str, pinyin: Option<&Pinyin>) -> Vec<Range<usize>> {
        let what = what.of(text);
        let folded = Traced::new(text, what.keeps());
        let mut found = Vec::new();
        if what.is_numeric() {
            let fits = |numbers, phones| if what == What::Phone { phones } else { numbers };
            for word in self.words.iter().chain(&self.joined) {
                let (numbers, phones) = word.in_what_numbers();
                if fits(numbers, phones) && !self.is_one_letter() {
                    found.extend(places(&folded, &word.bare, false));
                }
            }
            if what == What::Phone && text.contains(char::is_alphabetic) {
                found.extend(self.marks(What::Text, text, pinyin));
            }
            return apart(found);
        }
        if self.is_one_letter() && what != What::Name {
            return found;
        }
        for word in &self.words {
            found.extend(places(&folded, &word.text, word.is_letter()));
        }
        if let (What::Name, Some(pinyin)) = (what, pinyin) {
            found.extend(self.spoken(&folded, pinyin));
        }
        apart(found)
    }

    /// The parts of a name that sound like what was typed.
    fn spoken(&self, folded: &Traced<'_>, pinyin: &Pinyin) -> Vec<Range<usize>> {
        let (mut sounds, mut ends) = (Vec::new(), Vec::new());
        sound(&folded.text, pinyin, &mut sounds, |end| ends.push(end));
        let letters: Vec<(usize, char)> = folded.text.char_indices().collect();
        let mut found = Vec::new();
        for word in self.words.iter().filter(|word| word.can_sound()) {
            for heard in
                heard(word.text.as_bytes(), &sounds).filter(|h| !word.is_letter() || h.begins(&sounds)).take(MOST)
            {
                let first = ends.partition_point(|end| *end <= heard.from);
                let last = ends.partition_point(|end| *end < heard.to);
                if let (Some((from, _)), Some((to, letter))) = (letters.get(first), letters.get(last)) {
                    found.push(folded.origin(&(*from..to + letter.len_utf8())));
                }
            }
        }
        found
    }
}

fn places(folded: &Traced<'_>, wanted: &str, only_at_words: bool) -> Vec<Range<usize>> {
    let all = folded.text.match_indices(wanted).map(|(at, _)| at);
    let fitting = all.filter(|at| !only_at_words || word_begins(folded.text.as_bytes(), *at));
    fitting.take(MOST).map(|at| folded.origin(&(at..at + wanted.len()))).collect()
}

/// In order, with those that touch made one.
fn apart(mut found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    found.sort_by_key(|range| (range.start, range.end));
    let mut out: Vec<Range<usize>> = Vec::with_capacity(found.len());
    for range in found.into_iter().filter(|range| !range.is_empty()) {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

/// The passage of a long text around its first mark: so many letters before it and behind it, cut between words where
/// there are any, with dots where something is left out. The marks are those of the passage.
#[must_use]
pub fn excerpt(text: &str, marks: &[Range<usize>], around: usize) -> (String, Vec<Range<usize>>) {
    let first = marks.first().cloned().unwrap_or(0..0);
    let before = text.get(..first.start).unwrap_or_default();
    let behind = text.get(first.end..).unwrap_or_default();
    let from = before.char_indices().rev().nth(around).map_or(0, |(at, _)| {
        let cut = before.get(at..).unwrap_or_default();
        at + cut.find(' ').map_or(cut.chars().next().map_or(0, char::len_utf8), |space| space + 1)
    });
    let to = behind.char_indices().nth(around).map_or(text.len(), |(at, _)| {
        let cut = behind.get(..at).unwrap_or_default();
        first.end + cut.rfind(' ').unwrap_or(at)
    });
    let passage = text.get(from..to).unwrap_or_default();
    let (lead, tail) = (if from > 0 { "…" } else { "" }, if to < text.len() { "…" } else { "" });
    let inside = marks.iter().filter(|mark| mark.start >= from && mark.end <= to);
    let moved = inside.map(|mark| mark.start - from + lead.len()..mark.end - from + lead.len());
    // A passage is shown on one line, and its marks must stay where they are.
    let line = passage.replace(['\n', '\r', '\t'], " ");
    (format!("{lead}{line}{tail}"), moved.collect())
}

#[cfg(test)]
mod tests {
    use super::super::pinyin::tests::shipped;
    use super::*;

    fn marked(typed: &str, what: What, text: &str) -> String {
        let pinyin = shipped();
        let marks = Query::new(typed).marks(what, text, Some(&pinyin));
        show(text, &marks)
    }

    fn show(text: &str, marks: &[Range<usize>]) -> String {
        let (mut out, mut at) = (String::new(), 0);
        for mark in marks {
            out.push_str(&format!("{}[{}]", &text[at..mark.start], &text[mark.clone()]));
            at = mark.end;
        }
        out + &text[at..]
    }

    #[test]
    fn b30_what_was_typed_is_marked_in_the_text_as_it_was_written() {
        let cases = [
            ("lucia", What::Name, "Lucía Fernández", "[Lucía] Fernández"),
            ("fern lu", What::Name, "Lucía Fernández", "[Lu]cía [Fern]ández"),
            ("pena", What::Text, "la pen\u{303}a negra", "la [pen\u{303}a] negra"),
            ("7k301", What::Number, "R-7K3-0142-8", "R-[7K3-01]42-8"),
            ("4419", What::Phone, "+34 612 08 44 19", "+34 612 08 [44 19]"),
            ("612 08 44", What::Phone, "+34 612 08 44 19", "+34 [612 08 44] 19"),
            ("19", What::Phone, "+34 612 08 44 19", "+34 612 08 44 19"),
            ("水压", What::Text, "昨天水压偏低", "昨天[水压]偏低"),
            ("zxm", What::Name, "张晓明", "[张晓明]"),
            ("xiaom", What::Name, "客户张晓明先生", "客户张[晓明]先生"),
            ("zxm", What::Text, "张晓明", "张晓明"),
            ("l", What::Name, "Lucía del Lago", "[L]ucía del [L]ago"),
            ("l", What::Text, "la luz", "la luz"),
            ("luz l", What::Text, "la luz", "[l]a [luz]"),
            ("strass", What::Text, "Hauptstraße", "Haupt[straß]e"),
        ];
        for (typed, what, text, expected) in cases {
            assert_eq!(marked(typed, what, text), expected, "{typed} in {text}");
        }
    }

    #[test]
    fn b30_a_long_text_is_cut_around_what_was_found() {
        let text =
            "Desde el lunes sale marrón y huele mal; el vecino del segundo dice\nlo mismo desde ayer por la tarde.";
        let passage = |typed: &str| {
            let (passage, marks) = excerpt(text, &Query::new(typed).marks(What::Text, text, None), 20);
            show(&passage, &marks)
        };
        assert_eq!(passage("vecino"), "…y huele mal; el [vecino] del segundo…");
        assert_eq!(passage("segundo mismo"), "…mal; el vecino del [segundo] dice lo [mismo]…");
        assert_eq!(passage("desde lunes"), "[Desde] el [lunes] sale…");
        assert_eq!(passage("tarde"), "…desde ayer por la [tarde].");
        let chinese = "昨天早上开始自来水发黄有异味邻居家也一样请尽快派人来看";
        let marks = Query::new("异味").marks(What::Text, chinese, None);
        let (passage, marks) = excerpt(chinese, &marks, 4);
        assert_eq!(show(&passage, &marks), "…水发黄有[异味]邻居家也…");
    }
}
