//! The packs that are shipped, and what the checker says of broken ones.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use ventanilla::pack;

#[test]
fn the_shipped_packs_have_nothing_to_report() {
    for name in ["water"] {
        let text = std::fs::read_to_string(format!("public/packs/{name}.json")).unwrap();
        let report = pack::check(&text);
        let found: Vec<String> = report.errors.iter().chain(&report.warnings).map(ToString::to_string).collect();
        assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
    }
}
