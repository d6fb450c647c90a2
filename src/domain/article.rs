//! The Spanish article before a form of address: one speaks *to* «señor Cano», but *of* «el señor Cano».
//!
//! The rule (RAE, *Diccionario panhispánico de dudas*, «señor»): with an article when the person is spoken of, also on
//! the telephone («¿Hablo con el señor Cano?»), without one when they are spoken to. `don` and `doña` never have one.
//! *A* and *de* run together with *el*. Nothing is done where no Spanish form of address begins the name, so names in
//! other languages go through untouched.

/// Forms of address that take an article, folded to lower case, with the article.
const FORMS: [(&str, &str); 20] = [
    ("señor", "el"),
    ("señora", "la"),
    ("señorita", "la"),
    ("señores", "los"),
    ("señoras", "las"),
    ("sr.", "el"),
    ("sra.", "la"),
    ("srta.", "la"),
    ("doctor", "el"),
    ("doctora", "la"),
    ("dr.", "el"),
    ("dra.", "la"),
    ("profesor", "el"),
    ("profesora", "la"),
    ("ingeniero", "el"),
    ("ingeniera", "la"),
    ("licenciado", "el"),
    ("licenciada", "la"),
    ("arquitecto", "el"),
    ("arquitecta", "la"),
];

/// Words after which an article would be one too many.
const TAKEN: [&str; 14] =
    ["el", "la", "los", "las", "al", "del", "un", "una", "este", "esta", "ese", "esa", "estimado", "estimada"];

/// What is put before a name that is spoken of: how many bytes of the text before go, and the words that come. None
/// where the name stands as it is: without a form of address, where the person is spoken to, after an article.
#[must_use]
pub fn article(before: &str, name: &str) -> Option<(usize, String)> {
    let form = name.split_whitespace().next()?.to_lowercase();
    // A form alone, «señora», is how one speaks to somebody.
    name.split_whitespace().nth(1)?;
    let (_, article) = FORMS.into_iter().find(|(known, _)| *known == form)?;
    let said = before.strip_suffix(' ')?;
    // After a comma or a colon, at the beginning, behind an opening mark: the person is spoken to.
    let word = said.rsplit(|c: char| !c.is_alphabetic()).next().filter(|word| !word.is_empty())?;
    let lower = word.to_lowercase();
    if TAKEN.contains(&lower.as_str()) {
        return None;
    }
    match (lower.as_str(), article) {
        ("a" | "de", "el") => Some((word.len() + 1, format!("{word}l "))),
        _ => Some((0, format!("{article} "))),
    }
}

#[cfg(test)]
mod tests {
    use super::article;

    #[test]
    fn a_person_who_is_spoken_of_has_an_article_and_one_who_is_spoken_to_has_none() {
        for (before, name, said) in [
            ("¿Hablo con ", "señor Cano", "¿Hablo con el señor Cano"),
            ("¿Hablo con ", "señora Fernández", "¿Hablo con la señora Fernández"),
            ("Pregunto por ", "Sra. Fernández", "Pregunto por la Sra. Fernández"),
            ("Llamo a ", "señor Cano", "Llamo al señor Cano"),
            ("La factura de ", "señor Cano", "La factura del señor Cano"),
            ("A ", "señor Cano", "Al señor Cano"),
            ("La factura de ", "doctora Ruiz", "La factura de la doctora Ruiz"),
            ("Llamo a ", "señores Vidal", "Llamo a los señores Vidal"),
            // Spoken to.
            ("Gracias, ", "señor Cano", "Gracias, señor Cano"),
            ("", "señor Cano", "señor Cano"),
            ("¿", "señora Fernández", "¿señora Fernández"),
            ("Buenos días: ", "señor Cano", "Buenos días: señor Cano"),
            ("Gracias ", "señora", "Gracias señora"),
            // Already said, or none belongs there.
            ("Hablo con el ", "señor Cano", "Hablo con el señor Cano"),
            ("Estimada ", "señora Fernández", "Estimada señora Fernández"),
            ("¿Hablo con ", "don Luis Cano", "¿Hablo con don Luis Cano"),
            ("¿Hablo con ", "Luis Cano", "¿Hablo con Luis Cano"),
            ("Am I speaking to ", "Mr Cano", "Am I speaking to Mr Cano"),
            ("请问是", "王先生", "请问是王先生"),
        ] {
            let (cut, put) = article(before, name).unwrap_or_default();
            let kept = &before[..before.len() - cut];
            assert_eq!(format!("{kept}{put}{name}"), said);
        }
    }
}
