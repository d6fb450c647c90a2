//! The organisation's texts: there in its own language, with placeholders that exist.

use super::finding::{Part, Place, Problem, Report};
use super::locate::name_of_item;
use crate::domain::placeholder::{Piece, Placeholder, pieces};
use crate::domain::text::{Lang, Text};
use crate::pack::organisation::Pack;
use crate::reading;
use serde_json::Value;

/// The members that hold a text, or a list of texts, wherever they stand. The schema says the same, and a test
/// compares the two.
pub(super) const MEMBERS: [&str; 15] = [
    "body",
    "copies",
    "farewell",
    "footer",
    "hand_to",
    "hint",
    "label",
    "letter",
    "motto",
    "name",
    "refusal",
    "say",
    "signatures",
    "title",
    "urgent_contact",
];

pub(super) fn look(document: &Value, pack: &Pack, report: &mut Report) {
    let Some((first, others)) = pack.languages.split_first() else {
        report.refuse(Place::default().below("languages"), Problem::NoneOf(Part::Language));
        return;
    };
    walk(document, &Place::default(), &mut |text, at| look_at(text, at, *first, others, report));
}

fn walk(value: &Value, at: &Place, visit: &mut impl FnMut(&Value, &Place)) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                let here = at.below(name);
                match value {
                    Value::Null => {}
                    Value::Array(texts) if MEMBERS.contains(&name.as_str()) => {
                        for (index, text) in texts.iter().enumerate() {
                            visit(text, &here.below(format!("#{}", index + 1)));
                        }
                    }
                    text if MEMBERS.contains(&name.as_str()) => visit(text, &here),
                    other => walk(other, &here, visit),
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &at.below(name_of_item(Some(item), index)), visit);
            }
        }
        _ => {}
    }
}

fn look_at(text: &Value, at: &Place, first: Lang, others: &[Lang], report: &mut Report) {
    // What could not be read as a text was refused before, or stands in a member that is not known.
    let Ok(text) = reading::read::<Text>(text) else { return };
    let is_there = |lang: Lang| text.in_language(lang).is_some_and(|words| !words.trim().is_empty());
    if !is_there(first) {
        report.refuse(at.clone(), Problem::NoText(first));
    }
    for lang in others.iter().filter(|lang| !is_there(**lang)) {
        report.warn(at.clone(), Problem::NotTranslated(*lang));
    }
    for (lang, words) in text.languages() {
        for piece in pieces(words) {
            if let Piece::Unknown(written) = piece {
                let known = Placeholder::ALL.iter().map(|blank| blank.word()).collect();
                report.refuse(at.below(lang), Problem::Placeholder { written: written.to_owned(), known });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_member_that_the_schema_calls_a_text_is_looked_at() {
        fn visit(schema: &Value, found: &mut BTreeSet<String>) {
            for (name, property) in schema["properties"].as_object().into_iter().flatten() {
                let shapes = [property, &property["items"], &property["anyOf"][0]];
                if shapes.iter().any(|shape| shape["$ref"] == "#/$defs/Text") {
                    found.insert(name.clone());
                }
            }
        }
        let schema: Value = serde_json::from_str(include_str!("../../../public/packs/pack.schema.json")).unwrap();
        let mut found = BTreeSet::new();
        visit(&schema, &mut found);
        for definition in schema["$defs"].as_object().unwrap().values() {
            visit(definition, &mut found);
        }
        assert_eq!(found, MEMBERS.map(str::to_owned).into());
    }
}
