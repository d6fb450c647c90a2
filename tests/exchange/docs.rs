//! The examples in the guide are run as they are printed.

use std::io::Write;
use std::process::{Command, Output, Stdio};

const GUIDE: &str = include_str!("../../docs/bundle.md");
const BUNDLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/bundle-0.json");

/// The example in the guide that begins with a line.
fn example(first: &str) -> &'static str {
    let start = GUIDE.find(first).unwrap();
    &GUIDE[start..start + GUIDE[start..].find("```").unwrap()]
}

fn python(script: &str, path: &str) -> Output {
    let mut child = Command::new("python3")
        .args(["-", path])
        .env("PYTHONIOENCODING", "utf-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn b14_the_example_in_the_guide_reads_a_bundle_and_checks_every_entry() {
    let script = example("# check_bundle.py");
    assert!((30..=50).contains(&script.lines().count()), "{} lines", script.lines().count());
    let output = python(script, BUNDLE);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said} {}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(said.lines().last(), Some("sound: 8 entries, 6 records, 1 blobs"));
}

#[test]
fn the_example_in_the_guide_finds_an_altered_word_and_a_missing_entry() {
    let text = std::fs::read_to_string(BUNDLE).unwrap();
    let line = text.lines().find(|l| l.starts_with("{\"b\":")).unwrap();
    for (name, altered) in [
        ("word", text.replacen("Sin agua", "Con agua", 1)),
        ("entry", text.replacen(&format!("{line}\n"), "", 1)),
        ("name", text.replacen("Aguas de", "Agua de", 1)),
    ] {
        assert_ne!(altered, text, "{name}");
        let path = std::env::temp_dir().join(format!("ventanilla-{}-{name}.json", std::process::id()));
        std::fs::write(&path, altered).unwrap();
        let output = python(example("# check_bundle.py"), path.to_str().unwrap());
        std::fs::remove_file(&path).unwrap();
        assert!(!output.status.success(), "{name}");
    }
}
