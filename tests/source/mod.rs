//! Rust source as a row of words and signs, without comments and literals: enough to find which paths a file names.
//! It is not a parser; it knows braces and inline modules, and nothing of scopes or macros.
#![allow(clippy::indexing_slicing, clippy::unwrap_used)]

/// Words (`crate`, `journal`), the path sign `::`, and single signs.
fn tokens(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let (here, next) = (chars[at], chars.get(at + 1).copied().unwrap_or(' '));
        if here == '/' && next == '/' {
            at = end_of(&chars, at, "\n");
        } else if here == '/' && next == '*' {
            at = end_of(&chars, at + 2, "*/");
        } else if here == '"' {
            at = end_of_string(&chars, at);
        } else if here == 'r' && (next == '"' || next == '#') && raw_string(&chars, at).is_some() {
            at = raw_string(&chars, at).unwrap();
        } else if here == '\'' {
            at = end_of_quote(&chars, at);
        } else if here.is_alphanumeric() || here == '_' {
            let end =
                (at..chars.len()).find(|&i| !chars[i].is_alphanumeric() && chars[i] != '_').unwrap_or(chars.len());
            found.push(chars[at..end].iter().collect());
            at = end;
        } else if here == ':' && next == ':' {
            found.push("::".to_owned());
            at += 2;
        } else {
            if !here.is_whitespace() {
                found.push(here.to_string());
            }
            at += 1;
        }
    }
    found
}

fn end_of(chars: &[char], from: usize, end: &str) -> usize {
    let end: Vec<char> = end.chars().collect();
    (from..chars.len()).find(|&i| chars[i..].starts_with(&end)).map_or(chars.len(), |i| i + end.len())
}

fn end_of_string(chars: &[char], start: usize) -> usize {
    let mut at = start + 1;
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// The end of a raw string that begins here, if one does.
fn raw_string(chars: &[char], start: usize) -> Option<usize> {
    let hashes = chars[start + 1..].iter().take_while(|&&c| c == '#').count();
    let quote = start + 1 + hashes;
    (chars.get(quote) == Some(&'"')).then(|| end_of(chars, quote + 1, &format!("\"{}", "#".repeat(hashes))))
}

/// Past a character literal, or past the tick alone when it begins a lifetime.
fn end_of_quote(chars: &[char], start: usize) -> usize {
    match chars.get(start + 1) {
        Some('\\') => end_of(chars, start + 3, "'"),
        Some(_) if chars.get(start + 2) == Some(&'\'') => start + 3,
        _ => start + 1,
    }
}

/// The first names below the crate's root that a file mentions, by `crate::` or by as many `super::` as lead there.
/// `depth` is how many modules lie between the file's own items and the root.
pub fn crate_names(text: &str, depth: usize) -> Vec<String> {
    let tokens = tokens(text);
    let mut names = Vec::new();
    let mut braces = 0_usize;
    let mut inline_modules: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match tokens[at].as_str() {
            "{" => {
                braces += 1;
                if at >= 2 && tokens[at - 2] == "mod" {
                    inline_modules.push(braces);
                }
            }
            "}" => {
                if inline_modules.last() == Some(&braces) {
                    inline_modules.pop();
                }
                braces = braces.saturating_sub(1);
            }
            "crate" if tokens.get(at + 1).is_some_and(|it| it == "::") => {
                names.extend(names_at(&tokens, at + 2));
            }
            "super" => {
                let mut steps = 1;
                while tokens.get(at + 1).is_some_and(|it| it == "::")
                    && tokens.get(at + 2).is_some_and(|it| it == "super")
                {
                    steps += 1;
                    at += 2;
                }
                if steps >= depth + inline_modules.len() {
                    names.extend(names_at(&tokens, at + 2));
                }
            }
            _ => {}
        }
        at += 1;
    }
    names
}

/// The name that stands here, or the names that begin each branch of the braces that stand here.
fn names_at(tokens: &[String], start: usize) -> Vec<String> {
    if tokens.get(start).is_none_or(|it| it != "{") {
        return tokens.get(start).cloned().into_iter().collect();
    }
    let mut names = Vec::new();
    let mut level = 0;
    for (position, token) in tokens.iter().enumerate().skip(start) {
        match token.as_str() {
            "{" => level += 1,
            "}" => level -= 1,
            word if level == 1 && matches!(tokens[position - 1].as_str(), "{" | ",") => names.push(word.to_owned()),
            _ => {}
        }
        if level == 0 {
            break;
        }
    }
    names
}

/// Whether the file names this path: its words in a row with `::` between, the second also among braces.
pub fn mentions(text: &str, path: &[&str]) -> bool {
    let tokens = tokens(text);
    (0..tokens.len()).any(|at| {
        tokens[at] == path[0]
            && (path.len() == 1
                || tokens.get(at + 1).is_some_and(|it| it == "::")
                    && names_at(&tokens, at + 2).iter().any(|name| name == path[1]))
    })
}
