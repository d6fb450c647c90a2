use crate::desk::*;
use ventanilla::exchange::document::Kind;
use ventanilla::exchange::receipt::Receipt;
use ventanilla::exchange::{Expect, Refusal, WorkspaceKind};

const GOLDEN: &str = include_str!("../data/receipt-0.json");

fn receipt() -> Receipt {
    let desk = sample();
    let header = desk.header(&desk.entries);
    Receipt {
        bundle: header.id,
        workspace: header.workspace,
        from: Desk::liu().author,
        at: MONDAY + 7_200_000,
        vector: desk.journal.vector().clone(),
    }
}

fn read(text: &str) -> Result<Receipt, Refusal> {
    Receipt::read(text.as_bytes(), Expect::Only(&workspace(HOUSE, WorkspaceKind::Live)))
}

#[test]
fn b8_a_receipt_says_which_bundle_and_what_the_other_desk_has_and_no_record() {
    let text = receipt().text();
    if std::env::var_os("VENTANILLA_WRITE_GOLDEN").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/receipt-0.json"), &text).unwrap();
    }
    assert_eq!(text, GOLDEN, "the released format is still written");
    assert_eq!(read(GOLDEN), Ok(receipt()));
    assert!(!GOLDEN.contains("agua") && GOLDEN.len() < 1_000, "{} bytes", GOLDEN.len());
}

#[test]
fn a_receipt_that_was_altered_or_is_for_somebody_else_is_refused() {
    assert_eq!(read(&GOLDEN.replacen("\"6.", "\"9.", 1)), Err(Refusal::Header));
    assert_eq!(read(&GOLDEN.replacen("bundle0000000000", "bundle0000000001", 1)), Err(Refusal::Header));
    assert_eq!(read(&GOLDEN[..GOLDEN.len() - 8]), Err(Refusal::Cut));
    assert_eq!(read(&GOLDEN.replacen("\"format\":0", "\"format\":4", 1)), Err(Refusal::NewerFormat { format: 4 }));
    assert_eq!(read(&sample().export()), Err(Refusal::OtherDocument(Kind::Bundle)));
    let as_of = |workspace| Receipt { workspace, ..receipt() }.text();
    let elsewhere = workspace("BBBBBBBBBBBBBBBB", WorkspaceKind::Live);
    assert!(matches!(read(&as_of(elsewhere)), Err(Refusal::OtherWorkspace { .. })));
    let practice = workspace(HOUSE, WorkspaceKind::Training);
    assert!(matches!(read(&as_of(practice)), Err(Refusal::OtherKind { .. })));
}
