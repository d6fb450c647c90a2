//! The shape of the house: who may use whom, how long a file may be, and that every dependency says why it is there.
//!
//! It reads the sources as text: names of other layers after `crate::` (also inside braces, and through `super`), and
//! names of crates that a layer must not know. It is not a compiler: a name that a macro builds escapes it. The last
//! tests show on samples that a breach is caught.
#![allow(clippy::unwrap_used)]

mod source;

use source::{crate_names, mentions};
use std::fs;
use std::path::{Path, PathBuf};

/// A layer, the layers that it may use, and the outside names that it must not.
struct Layer {
    name: &'static str,
    uses: &'static [&'static str],
    never: &'static [&'static [&'static str]],
}

/// What no pure layer may know: a screen, a browser, a clock, a float.
const IMPURE: &[&[&str]] = &[
    &["web_sys"],
    &["js_sys"],
    &["leptos"],
    &["wasm_bindgen"],
    &["wasm_bindgen_futures"],
    &["Utc", "now"],
    &["Local", "now"],
    &["std", "time"],
    &["f32"],
    &["f64"],
];

const fn pure(name: &'static str, uses: &'static [&'static str]) -> Layer {
    Layer { name, uses, never: IMPURE }
}

/// In reading order. To allow a use, add it here and say why in ARCHITECTURE.md.
const LAYERS: &[Layer] = &[
    pure("sorted", &[]),
    pure("reading", &["sorted"]),
    pure("journal", &["sorted"]),
    pure("search", &["sorted"]),
    pure("domain", &["sorted", "reading", "journal"]),
    pure("pack", &["sorted", "reading", "domain"]),
    pure("store", &["sorted", "journal", "domain"]),
    pure("exchange", &["sorted", "journal", "domain", "pack", "store"]),
    pure("workspace", &["sorted", "reading", "journal", "search", "domain", "pack", "store", "exchange"]),
    pure("sample", &["sorted", "journal", "domain", "pack", "store", "exchange", "workspace"]),
    pure("training", &["sorted", "reading", "journal", "domain"]),
    pure("route", &["sorted", "domain"]),
    pure("i18n", &["sorted", "domain"]),
    Layer {
        name: "platform",
        uses: &["sorted", "reading", "store", "exchange", "workspace", "i18n"],
        never: &[&["leptos"]],
    },
    pure("keymap", &["sorted", "i18n"]),
    Layer {
        name: "state",
        uses: &[
            "sorted",
            "reading",
            "journal",
            "search",
            "domain",
            "pack",
            "store",
            "exchange",
            "workspace",
            "sample",
            "training",
            "route",
            "i18n",
            "keymap",
            "platform",
        ],
        never: &[&["web_sys"]],
    },
    Layer {
        name: "ui",
        uses: &["sorted", "state", "i18n", "keymap", "route", "domain", "pack", "training"],
        never: &[],
    },
];

/// The breaches in one file of a layer, as sentences. `depth` is how many modules lie between the file and the root.
fn breaches(layer: &Layer, depth: usize, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for used in crate_names(text, depth) {
        let is_layer = LAYERS.iter().any(|other| other.name == used);
        if is_layer && used != layer.name && !layer.uses.contains(&used.as_str()) {
            found.push(format!("{} must not use {used}", layer.name));
        }
    }
    for path in layer.never {
        if mentions(text, path) {
            found.push(format!("{} must not name {}", layer.name, path.join("::")));
        }
    }
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The module path of a source file, below the root: `src/journal/mod.rs` is `["journal"]`.
fn module_path(file: &Path) -> Vec<String> {
    let relative = file.strip_prefix(root().join("src")).unwrap().with_extension("");
    let mut parts: Vec<String> = relative.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    parts
}

#[test]
fn a_layer_uses_only_what_it_may() {
    let mut found = Vec::new();
    for file in rust_files(&root().join("src")) {
        let path = module_path(&file);
        let Some(name) = path.first() else { continue };
        if path.len() == 1 && (name == "lib" || name == "main") {
            continue;
        }
        let Some(layer) = LAYERS.iter().find(|layer| layer.name == name) else {
            found.push(format!("{}: {name} is no layer: give it a place in tests/layers.rs", file.display()));
            continue;
        };
        let text = fs::read_to_string(&file).unwrap();
        found.extend(breaches(layer, path.len(), &text).into_iter().map(|it| format!("{}: {it}", file.display())));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_layer_stands_below_those_that_use_it() {
    for (position, layer) in LAYERS.iter().enumerate() {
        for used in layer.uses {
            let at = LAYERS.iter().position(|other| other.name == *used);
            assert!(at.is_some_and(|at| at < position), "{} uses {used}, which does not come before it", layer.name);
        }
    }
}

#[test]
fn main_only_mounts() {
    let lines = fs::read_to_string(root().join("src/main.rs")).unwrap().lines().count();
    assert!(lines < 25, "src/main.rs has {lines} lines");
}

#[test]
fn no_source_file_is_longer_than_400_lines() {
    let long: Vec<String> = rust_files(&root().join("src"))
        .iter()
        .map(|file| (file, fs::read_to_string(file).unwrap().lines().count()))
        .filter(|(_, lines)| *lines > 400)
        .map(|(file, lines)| format!("{}: {lines} lines", file.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn every_dependency_says_why_it_is_there() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let silent = unexplained(&manifest);
    assert!(silent.is_empty(), "without a comment above in Cargo.toml: {}", silent.join(", "));
}

/// Dependencies without a comment above them. One comment may stand above several that follow without a gap.
fn unexplained(manifest: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut in_table, mut explained) = (false, false);
    for line in manifest.lines().map(str::trim_end) {
        if line.starts_with('#') {
            explained = true;
        } else if line.is_empty() {
            explained = false;
        } else if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            in_table = section.ends_with("dependencies");
            if section.contains("dependencies.") && !explained {
                found.push(section.to_owned());
            }
            // The comment above a heading speaks for a dependency that is a heading itself, not for a list below it.
            explained = false;
        } else if in_table
            && !explained
            && let Some((name, _)) = line.split_once(" = ")
        {
            found.push(name.to_owned());
        }
    }
    found
}

#[test]
fn a_breach_is_caught() {
    let layer = |name: &str| LAYERS.iter().find(|layer| layer.name == name).unwrap();
    let cases: &[(&str, usize, &str, &[&str])] = &[
        ("ui", 2, "use crate::journal::Entry;", &["ui must not use journal"]),
        ("ui", 3, "fn f() { crate::platform::clock(); }", &["ui must not use platform"]),
        ("ui", 2, "use crate::{state::Desk, platform::{files, idb}};", &["ui must not use platform"]),
        ("domain", 1, "use super::pack::Pack;", &["domain must not use pack"]),
        ("domain", 2, "mod tests { use super::super::super::store::Table; }", &["domain must not use store"]),
        ("journal", 2, "use chrono::Utc; fn f() { Utc::now(); }", &["journal must not name Utc::now"]),
        ("pack", 2, "use std::{fmt, time::Duration};", &["pack must not name std::time"]),
        ("search", 1, "fn f(x: f64) {}", &["search must not name f64"]),
        ("state", 2, "use web_sys::Window;", &["state must not name web_sys"]),
        ("platform", 2, "use leptos::prelude::*;", &["platform must not name leptos"]),
        ("domain", 2, "use crate::journal::Id; use super::contact::Contact;", &[]),
        ("domain", 2, "mod tests { use super::super::contact::Contact; }", &[]),
        ("journal", 2, "// crate::ui is above us\nconst A: &str = \"crate::ui\"; /* crate::ui */", &[]),
        ("ui", 2, "use crate::{state::{journal, platform}, route::Route};", &[]),
    ];
    for (name, depth, text, expected) in cases {
        assert_eq!(breaches(layer(name), *depth, text), *expected, "{text}");
    }
}

#[test]
fn a_dependency_without_a_reason_is_caught() {
    let manifest = "[dependencies]\n# Why a and b.\na = \"1\"\nb = \"1\"\n\nc = \"1\"\n\n[dependencies.d]\nversion = \"1\"\n\n# Why e.\n[dependencies.e]\nversion = \"1\"\n";
    assert_eq!(unexplained(manifest), ["c", "dependencies.d"]);
}
