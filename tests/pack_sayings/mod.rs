//! The words of packs that people hear, read or say, cut into sentences and folded, so that two that differ only in
//! case, figures, blanks or names are one.
//!
//! Which texts count is a rule by kind of member. A **name** is what a thing is called: every `label`, `title`, `name`,
//! `copies` and `signatures`, because a field that two forms have is called the same in both. The exceptions are the
//! lists whose items are statements to be read ([`STATEMENTS`]). Words of greeting are a set phrase by nature and do
//! not count either. Everything else is a **saying**. A sentence of fewer than [`SET_PHRASE`] words (one of Chinese:
//! [`SET_PHRASE_HAN`] characters) may come again inside longer texts, a whole saying may not.
//!
//! Limits: a name within a sentence is known by its capital or by being a department, role or channel of its pack, so
//! in Chinese a person's name is not known as one. Sentences that say the same in other words are not found.

use serde_json::Value;
use std::collections::BTreeMap;
use ventanilla::domain::placeholder::{Piece, pieces};

/// Members that name something.
const NAMES: [&str; 5] = ["label", "title", "name", "copies", "signatures"];

/// Lists whose items' `label` or `title` is a statement, not a name.
const STATEMENTS: [&str; 4] = ["answers", "commitments", "items", "skip_reasons"];

/// Members that hold a saying wherever they stand.
const SAID: [&str; 7] = ["say", "hint", "body", "footer", "farewell", "motto", "urgent_contact"];

/// The fewest words that make a sentence in Spanish or English.
const SET_PHRASE: usize = 4;

/// The fewest characters that make a sentence in Chinese.
const SET_PHRASE_HAN: usize = 6;

/// What stands for a blank, a number or a name.
const GAP: &str = "_";

/// One text in one language.
pub struct Saying {
    /// Pack and place.
    place: String,
    /// The language.
    lang: String,
    /// As written.
    words: String,
    /// The names that its pack knows in this language.
    names: Vec<String>,
}

/// Everything that a pack says.
pub fn sayings(pack: &str, document: &Value) -> Vec<Saying> {
    let mut found = Vec::new();
    visit(document, pack, "", &mut |place, list, member, text| {
        let counts = SAID.contains(&member) || (NAMES.contains(&member) && STATEMENTS.contains(&list));
        let is_greeting = list == "greetings" && member == "say";
        if counts && !is_greeting {
            for (lang, words) in text.as_object().into_iter().flatten() {
                let words = words.as_str().unwrap_or_default().to_owned();
                let names = names_in(document, lang);
                found.push(Saying { place: place.to_owned(), lang: lang.clone(), words, names });
            }
        }
    });
    found
}

/// Visits every text with its place, the list it stands in and the member that holds it.
fn visit(value: &Value, place: &str, list: &str, see: &mut impl FnMut(&str, &str, &str, &Value)) {
    match value {
        Value::Object(members) => {
            for (member, value) in members {
                let here = format!("{place} › {member}");
                let is_text = NAMES.contains(&member.as_str()) || SAID.contains(&member.as_str());
                match value {
                    Value::Array(texts) if is_text => texts.iter().for_each(|text| see(&here, list, member, text)),
                    // A greeting's `say` is a text as a step's is.
                    text if is_text => see(&here, list, member, text),
                    other => visit(other, &here, member, see),
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let id = item["id"].as_str().map_or_else(|| format!("#{index}"), str::to_owned);
                visit(item, &format!("{place} › {id}"), list, see);
            }
        }
        _ => {}
    }
}

/// What the pack and its departments, roles and channels are called, the longest first.
fn names_in(document: &Value, lang: &str) -> Vec<String> {
    let named = ["departments", "roles", "channels"].into_iter().flat_map(|list| document[list].as_array());
    let labels = named.flatten().map(|item| &item["label"]).chain([&document["name"]]);
    let mut names: Vec<String> = labels.filter_map(|text| text[lang].as_str()).map(str::to_lowercase).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// Every sentence or saying that comes twice, with both places.
pub fn repeated(all: &[Saying]) -> Vec<String> {
    let mut seen: BTreeMap<(&str, Vec<String>), &str> = BTreeMap::new();
    let mut found = Vec::new();
    for saying in all {
        let sentences: Vec<Vec<String>> = sentences(&saying.words).iter().map(|s| folded(s, saying)).collect();
        let whole = sentences.concat();
        let long = sentences.into_iter().filter(|words| is_sentence(words));
        let mut own: Vec<Vec<String>> = long.collect();
        if !own.contains(&whole) && whole.iter().any(|word| word != GAP) {
            own.push(whole);
        }
        for words in own {
            let said = words.join(" ");
            if let Some(before) = seen.insert((&saying.lang, words), &saying.place) {
                found.push(format!("{}: “{said}”: {before} and {}", saying.lang, saying.place));
            }
        }
    }
    found
}

/// Whether a text is in letters and in more than one word.
fn is_text(words: &[String]) -> bool {
    words.iter().filter(|word| *word != GAP).count() > 1
}

/// Every text that is the same in two languages. A pack's own name and single words (a proper name, a word that both
/// languages have) are excepted, and so is what has no words but blanks and numbers.
pub fn untranslated(pack: &str, document: &Value) -> Vec<String> {
    let mut found = Vec::new();
    visit(document, pack, "", &mut |place, _, member, text| {
        let fold = |words: &Value| {
            let words = words.as_str().unwrap_or_default().to_owned();
            let saying = Saying { place: String::new(), lang: String::new(), words, names: Vec::new() };
            folded(&saying.words, &saying)
        };
        let languages: Vec<Vec<String>> =
            text.as_object().into_iter().flatten().map(|(_, words)| fold(words)).collect();
        let same = languages.iter().enumerate().any(|(index, words)| languages[..index].contains(words));
        if same && member != "name" && languages.iter().all(|words| is_text(words)) {
            found.push(format!("{place}: the same in two languages"));
        }
    });
    found
}

/// The sentences of a text. A point ends one only before a space, so that 8:30 and 0.28 stay whole.
fn sentences(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let ends = match c {
            '。' | '！' | '？' | '…' => true,
            '.' | '!' | '?' => chars.peek().is_none_or(|next| next.is_whitespace()),
            _ => false,
        };
        if ends {
            found.push(String::new());
        } else if let Some(last) = found.last_mut() {
            last.push(c);
        }
    }
    found.iter().map(|sentence| sentence.trim().to_owned()).filter(|sentence| !sentence.is_empty()).collect()
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

fn is_sentence(words: &[String]) -> bool {
    let han = words.iter().filter(|word| word.chars().all(is_han)).count();
    let others = words.iter().filter(|word| *word != GAP).count() - han;
    han >= SET_PHRASE_HAN || others >= SET_PHRASE
}

/// The words of one sentence: Chinese by the character, all else by the word; blanks, numbers and names are gaps.
fn folded(sentence: &str, saying: &Saying) -> Vec<String> {
    let mut text = String::new();
    // Words all in capitals are shouted, not names.
    let written =
        pieces(sentence).filter_map(|piece| if let Piece::Written(words) = piece { Some(words) } else { None });
    let is_shouted = !written.flat_map(str::chars).any(char::is_lowercase);
    for piece in pieces(sentence) {
        match piece {
            Piece::Written(words) if is_shouted => text.push_str(&words.to_lowercase()),
            Piece::Written(words) => text.push_str(&without_capitals(words, text.is_empty())),
            _ => text.push_str(" _ "),
        }
    }
    for name in &saying.names {
        text = text.replace(name, " _ ");
    }
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_alphanumeric() && !is_han(c) || c == '_' {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            words.push(with_gap(&std::mem::take(&mut word)));
        }
        if is_han(c) {
            words.push(with_gap(&c.to_string()));
        }
    }
    words.dedup_by(|a, b| a == GAP && b == GAP);
    words
}

/// Lower case, and a gap for every word with a capital that does not begin the sentence.
fn without_capitals(text: &str, begins: bool) -> String {
    let mut first = begins;
    let fold = |word: &str| {
        let capital = word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
        let begins = std::mem::take(&mut first) || word.starts_with(['¿', '¡', '«', '"', '“']);
        // English writes its “I” with a capital.
        let own = word.trim_matches(|c: char| !c.is_alphanumeric()) == "I";
        if capital && !begins && !own { format!(" {GAP} ") } else { word.to_lowercase() }
    };
    text.split_inclusive(char::is_whitespace).map(fold).collect()
}

/// Numbers in figures and in words are gaps.
fn with_gap(word: &str) -> String {
    const NUMBERS: [&str; 51] = [
        "un", "una", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "doce",
        "quince", "veinte", "treinta", "media", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "twelve", "fifteen", "twenty", "thirty", "half", "a", "an", "一", "二", "两", "三", "四", "五", "六",
        "七", "八", "九", "十", "百", "千", "万", "零", "半", "几",
    ];
    let is_number = word.chars().any(|c| c.is_ascii_digit()) || NUMBERS.contains(&word) || word.contains('_');
    if is_number { GAP.to_owned() } else { word.to_owned() }
}
