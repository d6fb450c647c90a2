use crate::desk::*;
use crate::jose::PureJose;
use serde_json::{Value, json};
use ventanilla::domain::number::DeskCode;
use ventanilla::domain::slug::RoleId;
use ventanilla::exchange::document::Kind;
use ventanilla::exchange::invitation::SyncKey;
use ventanilla::exchange::{Invitation, Passphrase, Refusal, WorkspaceKind, blob, jwe};
use ventanilla::store::block_on;

const SEALED: &str = include_str!("../data/invitation-0.json");
const BY_JOSE: &str = include_str!("../data/invitation-0-jose.json");
const BY_JWCRYPTO: &str = include_str!("../data/invitation-0-jwcrypto.json");

fn invitation() -> Invitation {
    let pack_text = "{\"format\":0,\"name\":\"Aguas de Valdeclara · 自来水\"}".to_owned();
    Invitation {
        workspace: workspace(HOUSE, WorkspaceKind::Live),
        pack: blob::name(pack_text.as_bytes()),
        pack_text,
        desk: DeskCode::parse("P0Q").unwrap(),
        streams: vec!["core".into(), "queue".into()],
        role: RoleId::new("agent").unwrap(),
        sync_key: SyncKey([9; 32]),
        by: "Marta".into(),
        at: MONDAY,
    }
}

fn passphrase() -> Passphrase {
    Passphrase::new([0x00, 0x44, 0x32, 0x14, 0xC7, 0x42, 0x54, 0xB6, 0x35, 0xCF])
}

fn open(text: &str) -> Result<Invitation, Refusal> {
    block_on(Invitation::open(&PureJose::default(), &passphrase(), text.as_bytes()))
}

/// A sealed invitation with some members replaced.
fn with(members: &[(&str, Value)]) -> String {
    let mut value: Value = serde_json::from_str(SEALED).unwrap();
    for (name, member) in members {
        value[name] = member.clone();
    }
    value.as_object_mut().unwrap().remove("check");
    value.to_string()
}

fn protected(change: impl Fn(&mut Value)) -> Value {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
    let sealed: Value = serde_json::from_str(SEALED).unwrap();
    let mut header: Value =
        serde_json::from_slice(&B64.decode(sealed["protected"].as_str().unwrap()).unwrap()).unwrap();
    change(&mut header);
    B64.encode(header.to_string()).into()
}

#[test]
fn an_invitation_opens_with_the_passphrase_that_was_said_and_with_no_other() {
    let sealed = block_on(invitation().seal(&PureJose::default(), &passphrase())).unwrap();
    if std::env::var_os("VENTANILLA_WRITE_GOLDEN").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/invitation-0.json"), &sealed).unwrap();
    }
    assert_eq!(sealed, SEALED, "the released format is still written");
    assert_eq!(open(&sealed), Ok(invitation()));
    let heard = Passphrase::typed("o123 4567 89ab cdef").unwrap();
    assert_eq!(block_on(Invitation::open(&PureJose::default(), &heard, SEALED.as_bytes())), Ok(invitation()));
    let wrong = Passphrase::typed("0123-4567-89AB-CDEG").unwrap();
    let refused = block_on(Invitation::open(&PureJose::default(), &wrong, BY_JOSE.as_bytes()));
    assert_eq!(refused, Err(Refusal::Passphrase));
    for secret in ["Valdeclara", "Marta", "P0Q"] {
        assert!(!SEALED.contains(secret));
    }
}

#[test]
fn b14_what_other_programs_seal_by_the_standard_opens_here() {
    for text in [BY_JOSE, BY_JWCRYPTO] {
        assert_eq!(open(text), Ok(invitation()));
    }
}

#[test]
fn damage_is_told_from_a_wrong_passphrase_before_a_key_is_derived() {
    for (name, place) in [("protected", 20), ("encrypted_key", 3), ("iv", 3), ("ciphertext", 30), ("tag", 3)] {
        let mut value: Value = serde_json::from_str(SEALED).unwrap();
        let mut text = value[name].as_str().unwrap().to_owned().into_bytes();
        text[place] = if text[place] == b'A' { b'B' } else { b'A' };
        value[name] = String::from_utf8(text).unwrap().into();
        let jose = PureJose::default();
        let refused = block_on(Invitation::open(&jose, &passphrase(), value.to_string().as_bytes()));
        assert_eq!((refused, jose.derived.get()), (Err(Refusal::Damaged), 0), "{name}");
    }
    // Without the member that is ours alone, as far as the standard tells.
    assert_eq!(open(&with(&[("ciphertext", "AAAA".into())])), Err(Refusal::Damaged));
    assert_eq!(open(&with(&[("encrypted_key", "A".repeat(54).into())])), Err(Refusal::Passphrase));
    assert_eq!(open(&SEALED[..SEALED.len() - 9]), Err(Refusal::Cut));
}

#[test]
fn only_one_algorithm_is_opened_and_a_bomb_of_rounds_is_not_lit() {
    let jose = PureJose::default();
    let refused = |change: &dyn Fn(&mut Value)| {
        let text = with(&[("protected", protected(change))]);
        block_on(Invitation::open(&jose, &passphrase(), text.as_bytes())).unwrap_err()
    };
    assert_eq!(refused(&|h| h["p2c"] = json!(2_000_001)), Refusal::Iterations { found: 2_000_001 });
    assert_eq!(refused(&|h| h["p2c"] = json!(1u64 << 40)), Refusal::Iterations { found: 1 << 40 });
    assert_eq!(refused(&|h| h["p2c"] = json!(999)), Refusal::Iterations { found: 999 });
    assert_eq!(refused(&|h| h["alg"] = json!("dir")), Refusal::Algorithm("dir".into()));
    assert_eq!(refused(&|h| h["enc"] = json!("A128CBC-HS256")), Refusal::Algorithm("A128CBC-HS256".into()));
    assert_eq!(refused(&|h| h["crit"] = json!(["exp"])), Refusal::Critical("crit [\"exp\"]".into()));
    assert_eq!(refused(&|h| h["zip"] = json!("DEF")), Refusal::Critical("zip \"DEF\"".into()));
    assert_eq!(refused(&|h| h["p2s"] = json!("AA")), Refusal::Member { member: "p2s" });
    let twice = with(&[("header", json!({"p2c": 1_000}))]);
    assert_eq!(open(&twice), Err(Refusal::Member { member: "header" }));
    assert_eq!(jose.derived.get(), 0);
}

#[test]
fn what_was_sealed_must_be_an_invitation_whose_pack_is_what_its_hash_says() {
    let seal = |plain: Value| {
        let sealed = block_on(jwe::seal(&PureJose::default(), &passphrase(), plain.to_string().as_bytes())).unwrap();
        let mut out = Value::Object(sealed);
        out["ventanilla"] = "invitation".into();
        out["format"] = 0.into();
        open(&out.to_string()).unwrap_err()
    };
    assert_eq!(seal(json!({"ventanilla": "bundle"})), Refusal::OtherDocument(Kind::Bundle));
    assert_eq!(seal(json!({"ventanilla": "invitation", "format": 3})), Refusal::NewerFormat { format: 3 });
    let hash = blob::name(b"{}").to_string();
    let other = json!({"ventanilla": "invitation", "format": 0, "pack": {"hash": hash, "text": "{ }"}});
    assert_eq!(seal(other), Refusal::Blob { index: 0, hash });
}

#[test]
fn a_file_that_is_no_invitation_is_refused_before_anybody_types_a_passphrase() {
    assert_eq!(Invitation::check(SEALED.as_bytes()), Ok(()));
    assert_eq!(Invitation::check(sample().export().as_bytes()), Err(Refusal::OtherDocument(Kind::Bundle)));
    let newer = SEALED.replacen("\"format\":0", "\"format\":1", 1);
    assert_eq!(Invitation::check(newer.as_bytes()), Err(Refusal::NewerFormat { format: 1 }));
}

#[test]
fn no_secret_is_printed_into_a_log() {
    let logged = format!("{:?} {:?}", invitation(), passphrase());
    assert!(!logged.contains("9, 9") && !logged.contains("0123"), "{logged}");
}
