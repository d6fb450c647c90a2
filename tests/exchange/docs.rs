//! The examples in the guide are run as they are printed; schema, example and script say the same as the program.

use crate::desk::*;
use crate::jose::PureJose;
use serde_json::Value;
use ventanilla::exchange::{Expect, Limits, bundle};

use std::io::Write;
use std::process::{Command, Output, Stdio};

const GUIDE: &str = include_str!("../../docs/bundle.md");
const BUNDLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/bundle-0.json");

/// The example in the guide that begins with a line.
fn example(first: &str) -> &'static str {
    let start = GUIDE.find(first).unwrap();
    &GUIDE[start..start + GUIDE[start..].find("```").unwrap()]
}

const EXAMPLE: &str = "docs/bundle.example.json";

/// The file that the guide shows: every kind of entry and record, and the records as plain JSON.
fn shown() -> String {
    let text = varied().export_readable();
    if std::env::var_os("VENTANILLA_WRITE_GOLDEN").is_some() {
        std::fs::write(EXAMPLE, &text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(EXAMPLE).unwrap(), text, "the example is what the program writes");
    text
}

fn run(arguments: &[&str]) -> Output {
    Command::new("python3").args(arguments).output().unwrap()
}

/// Where a document breaks the published schema.
fn faults(document: &Value) -> String {
    static RUN: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let run_number = RUN.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let path = std::env::temp_dir().join(format!("ventanilla-{}-schema-{run_number}.json", std::process::id()));
    std::fs::write(&path, document.to_string()).unwrap();
    let output = run(&["tests/exchange/schema.py", "docs/bundle.schema.json", path.to_str().unwrap()]);
    std::fs::remove_file(&path).unwrap();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn b10_a_short_script_lists_from_the_entries_what_the_program_lists_as_records() {
    let text = shown();
    let script = std::fs::read_to_string("docs/list_records.py").unwrap();
    assert!(script.lines().count() <= 50, "{} lines", script.lines().count());
    let output = run(&["docs/list_records.py", EXAMPLE]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let (_, records) = text.split_once("\"records\":[\n").unwrap();
    let records = records.strip_suffix("\n]}\n").unwrap().replace(",\n", "\n");
    assert_eq!(String::from_utf8(output.stdout).unwrap().trim_end(), records);
    for sign in ["\"conflicts\":{\"state\":[null,\"closed\"]}", "\"deleted\":true", "\"erased\":true", "\"calls\":2"] {
        assert!(records.contains(sign), "the example shows no {sign}");
    }
    assert!(!records.contains("half"), "an action of which a piece is missing does not count");
}

#[test]
fn what_stands_as_plain_records_is_never_taken_for_what_was_written() {
    let text = shown();
    let whole = bundle::read(text.as_bytes(), &Limits::DESK, Expect::Any).unwrap();
    assert_eq!(whole, bundle::read(varied().export().as_bytes(), &Limits::DESK, Expect::Any).unwrap());
    let lied = text.replacen("\"erased\":true", "\"erased\":false", 1);
    assert_ne!(lied, text);
    assert_eq!(bundle::read(lied.as_bytes(), &Limits::DESK, Expect::Any).unwrap(), whole);
}

#[test]
fn the_published_schema_fits_what_is_written_and_every_member_that_it_requires_is_needed() {
    let text = shown();
    let document: Value = serde_json::from_str(&text).unwrap();
    let golden: Value = serde_json::from_str(&std::fs::read_to_string(BUNDLE).unwrap()).unwrap();
    assert_eq!((faults(&document), faults(&golden)), (String::new(), String::new()));
    for place in
        ["/id", "/workspace/kind", "/entries/0/h/root", "/entries/0/p/0/rec", "/blobs/0/hash", "/records/0/sets"]
    {
        let (parent, member) = place.rsplit_once('/').unwrap();
        let mut without = document.clone();
        without.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(member).unwrap();
        assert_ne!(faults(&without), "", "without {place}");
        let mut wrong = document.clone();
        *wrong.pointer_mut(place).unwrap() = 7.into();
        assert_ne!(faults(&wrong), "", "a number as {place}");
        // What the schema says is missing, the program does not take either.
        if !place.starts_with("/records") {
            let read = bundle::read(without.to_string().as_bytes(), &Limits::DESK, Expect::Any);
            assert!(read.is_err(), "without {place}");
        }
    }
}

/// Runs one of the two scripts of the guide that open and seal, with the passphrase on its standard input. The packages
/// come with `tools/setup.sh test`.
fn seal_bundle(language: &str, act: &str, source: &str, target: &str, passphrase: &str) -> Output {
    let (program, script) = match language {
        "python" => ("python3", "docs/seal_bundle.py".to_owned()),
        _ => {
            // A module finds its packages from where it lies.
            let place = format!("target/seal-bundle-{}-{act}.mjs", std::process::id());
            let import = format!("{}/tests/node_modules/jose/dist/webapi/index.js", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string("docs/seal_bundle.mjs").unwrap();
            std::fs::write(&place, text.replace("'jose'", &format!("'{import}'"))).unwrap();
            ("node", place)
        }
    };
    let mut child = Command::new(program)
        .args([&script, act, source, target])
        .env("PYTHONPATH", "tests/python_modules")
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(passphrase.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    if language != "python" {
        std::fs::remove_file(script).unwrap();
    }
    output
}

#[test]
fn b14_the_scripts_of_the_guide_open_what_we_seal_and_we_open_what_they_seal() {
    use ventanilla::exchange::{Passphrase, Sealed};
    use ventanilla::store::{AtOnce, block_on};
    let plain = std::fs::read(BUNDLE).unwrap();
    for language in ["python", "node"] {
        let path = |what: &str| {
            format!("{}/ventanilla-{}-{language}-{what}", std::env::temp_dir().display(), std::process::id())
        };
        let (opened, sealed, refused) = (path("open"), path("sealed"), path("refused"));
        let said = "0123-4567-89AB-CDEF";
        let ran = seal_bundle(language, "open", "tests/data/bundle-0-sealed.json", &opened, said);
        assert!(ran.status.success(), "{language}: {}", String::from_utf8_lossy(&ran.stderr));
        assert_eq!(std::fs::read(&opened).unwrap(), plain, "{language}");
        let ran = seal_bundle(language, "seal", BUNDLE, &sealed, said);
        assert!(ran.status.success(), "{language}: {}", String::from_utf8_lossy(&ran.stderr));
        let text = std::fs::read(&sealed).unwrap();
        assert_eq!(faults(&serde_json::from_slice(&text).unwrap()), "", "{language}");
        let read = block_on(Sealed::read(&AtOnce, &text, &Limits::DESK)).unwrap();
        let passphrase = Passphrase::typed(said).unwrap();
        assert_eq!(block_on(read.open(&PureJose::default(), &AtOnce, &passphrase)).unwrap(), plain, "{language}");
        let ran = seal_bundle(language, "open", "tests/data/bundle-0-sealed.json", &refused, "0123-4567-89AB-CDEG");
        assert!(!ran.status.success() && !std::path::Path::new(&refused).exists(), "{language}: another passphrase");
        std::fs::remove_file(opened).unwrap();
        std::fs::remove_file(sealed).unwrap();
    }
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
