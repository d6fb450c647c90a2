use crate::jose::PureJose;
use serde_json::{Value, json};
use ventanilla::exchange::sealed::{self, Sealed};
use ventanilla::exchange::{Expect, Limits, Passphrase, Refusal, bundle};
use ventanilla::store::{AtOnce, block_on};

const OPEN: &str = include_str!("../data/bundle-0.json");
const SEALED: &str = include_str!("../data/bundle-0-sealed.json");
const BY_JOSE: &str = include_str!("../data/bundle-0-sealed-jose.json");
const BY_JWCRYPTO: &str = include_str!("../data/bundle-0-sealed-jwcrypto.json");
const ID: &str = "bundle0000000000";

fn passphrase() -> Passphrase {
    Passphrase::typed("0123-4567-89AB-CDEF").unwrap()
}

/// Sealed in pieces of 2,000 bytes, so that a small bundle has several parts.
fn seal_as(id: &str, text: &str) -> String {
    let pieces = text.as_bytes().chunks(2_000);
    block_on(sealed::seal_by(&PureJose::default(), &AtOnce, &passphrase(), id, pieces)).unwrap().concat()
}

fn open_by(jose: &PureJose, text: &str, passphrase: &Passphrase) -> Result<Vec<u8>, Refusal> {
    block_on(async {
        Sealed::read(&AtOnce, text.as_bytes(), &Limits::DESK).await?.open(jose, &AtOnce, passphrase).await
    })
}

fn open(text: &str) -> Result<Vec<u8>, Refusal> {
    open_by(&PureJose::default(), text, &passphrase())
}

/// What is said of the file before a passphrase is needed.
fn refused(document: &Value) -> Refusal {
    let jose = PureJose::default();
    let refusal = open_by(&jose, &document.to_string(), &passphrase()).unwrap_err();
    assert_eq!(jose.derived.get(), 0, "no key is derived for what is refused anyway: {refusal:?}");
    refusal
}

fn document() -> Value {
    serde_json::from_str(SEALED).unwrap()
}

/// The file with the protected header of a part changed, and without the sum that would notice.
fn with_header(part: usize, change: impl Fn(&mut Value)) -> Value {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
    let mut document = document();
    let part = &mut document["parts"][part];
    let mut header: Value = serde_json::from_slice(&B64.decode(part["protected"].as_str().unwrap()).unwrap()).unwrap();
    change(&mut header);
    part["protected"] = B64.encode(header.to_string()).into();
    part.as_object_mut().unwrap().remove("check");
    document
}

#[test]
fn b14_a_bundle_under_a_passphrase_opens_with_it_word_for_word_and_with_no_other() {
    let sealed = seal_as(ID, OPEN);
    if std::env::var_os("VENTANILLA_WRITE_GOLDEN").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/bundle-0-sealed.json"), &sealed).unwrap();
    }
    assert_eq!(sealed, SEALED, "the released format is still written");
    assert_eq!(open(SEALED).unwrap(), OPEN.as_bytes());
    let heard = Passphrase::typed("o123 4567 89ab cdef").unwrap();
    assert_eq!(open_by(&PureJose::default(), SEALED, &heard).unwrap(), OPEN.as_bytes());
    let other = Passphrase::typed("0123-4567-89AB-CDEG").unwrap();
    assert_eq!(open_by(&PureJose::default(), SEALED, &other), Err(Refusal::Passphrase));
    for secret in ["Valdeclara", "Marta", "agua", "7K3"] {
        assert!(!SEALED.contains(secret), "{secret}");
    }
}

#[test]
fn b14_what_other_programs_seal_by_the_standard_opens_here() {
    for text in [BY_JOSE, BY_JWCRYPTO] {
        let plain = open(text).unwrap();
        assert_eq!(plain, OPEN.as_bytes());
        assert!(bundle::read(&plain, &Limits::DESK, Expect::Any).is_ok());
    }
}

#[test]
fn a_sealed_file_is_known_at_a_glance_and_nothing_else_is_taken_for_one() {
    assert!(sealed::is_sealed(SEALED.as_bytes(), &Limits::DESK));
    let invitation = include_str!("../data/invitation-0.json");
    for text in [OPEN, invitation, "{\"ventanilla\":\"bundle\"", "", "[]"] {
        assert!(!sealed::is_sealed(text.as_bytes(), &Limits::DESK), "{text:.40}");
    }
    let read = bundle::read(SEALED.as_bytes(), &Limits::DESK, Expect::Any);
    assert_eq!(read.unwrap_err(), Refusal::Encrypted);
}

#[test]
fn missing_swapped_foreign_and_repeated_parts_are_each_refused_by_name() {
    let total = document()["parts"].as_array().unwrap().len() as u64;
    assert!(total >= 4, "{total} parts");
    for gone in 0..total as usize {
        let mut missing = document();
        missing["parts"].as_array_mut().unwrap().remove(gone);
        assert_eq!(refused(&missing), Refusal::Parts { found: total - 1, total }, "without part {gone}");
    }
    let mut swapped = document();
    swapped["parts"].as_array_mut().unwrap().swap(2, 3);
    assert_eq!(refused(&swapped), Refusal::SwappedPart { at: 2 });
    let mut repeated = document();
    repeated["parts"][2] = repeated["parts"][3].clone();
    assert_eq!(refused(&repeated), Refusal::SwappedPart { at: 2 });
    let other: Value = serde_json::from_str(&seal_as("bundle1111111111", OPEN)).unwrap();
    for at in 0..total {
        let mut foreign = document();
        foreign["parts"][at as usize] = other["parts"][at as usize].clone();
        assert_eq!(refused(&foreign), Refusal::ForeignPart { at });
    }
    let mut renamed = document();
    renamed["id"] = "bundle1111111111".into();
    assert_eq!(refused(&renamed), Refusal::Header);
    let mut none = document();
    none["parts"] = json!([]);
    assert_eq!(refused(&none), Refusal::Parts { found: 0, total: 2 });
}

#[test]
fn a_part_of_another_export_of_the_same_name_is_not_authentic() {
    // Only somebody who makes such a file on purpose can give two files one name.
    let mut mixed = document();
    let jose = PureJose::default();
    let text = OPEN.as_bytes().chunks(2_000);
    // Another key: chance has gone on.
    let _ = block_on(sealed::seal_by(&jose, &AtOnce, &passphrase(), ID, text.clone())).unwrap();
    let later = block_on(sealed::seal_by(&jose, &AtOnce, &passphrase(), ID, text)).unwrap().concat();
    let later: Value = serde_json::from_str(&later).unwrap();
    mixed["parts"][1] = later["parts"][1].clone();
    assert_eq!(open(&mixed.to_string()), Err(Refusal::Damaged));
}

#[test]
fn an_altered_byte_is_damage_and_a_cut_file_is_cut_before_anybody_types_a_passphrase() {
    for part in 0..2 {
        for (name, place) in [("protected", 20), ("encrypted_key", 3), ("iv", 3), ("ciphertext", 30), ("tag", 3)] {
            let mut altered = document();
            let Some(text) = altered["parts"][part][name].as_str() else { continue };
            let mut text = text.to_owned().into_bytes();
            text[place] = if text[place] == b'A' { b'B' } else { b'A' };
            altered["parts"][part][name] = String::from_utf8(text).unwrap().into();
            assert_eq!(refused(&altered), Refusal::Damaged, "{name} of part {part}");
            // Without the sum that is ours alone, the standard's own proof still finds it.
            altered["parts"][part].as_object_mut().unwrap().remove("check");
            assert!(open(&altered.to_string()).is_err(), "{name} of part {part}");
        }
    }
    for length in [SEALED.len() - 3, SEALED.len() / 2, SEALED.len() / 9] {
        assert_eq!(open(&SEALED[..length]), Err(Refusal::Cut), "{length} bytes");
    }
}

#[test]
fn only_one_way_to_encrypt_is_opened_and_a_bomb_of_rounds_is_not_lit() {
    let of = |change: &dyn Fn(&mut Value)| refused(&with_header(0, change));
    assert_eq!(of(&|h| h["p2c"] = json!(2_000_001)), Refusal::Iterations { found: 2_000_001 });
    assert_eq!(of(&|h| h["p2c"] = json!(u64::MAX >> 12)), Refusal::Iterations { found: u64::MAX >> 12 });
    assert_eq!(of(&|h| h["alg"] = json!("RSA-OAEP")), Refusal::Algorithm("RSA-OAEP".into()));
    assert_eq!(of(&|h| h["enc"] = json!("A128CBC-HS256")), Refusal::Algorithm("A128CBC-HS256".into()));
    assert_eq!(of(&|h| h["crit"] = json!(["exp"])), Refusal::Critical("crit [\"exp\"]".into()));
    assert_eq!(of(&|h| h["zip"] = json!("DEF")), Refusal::Critical("zip \"DEF\"".into()));
    let later = |change: &dyn Fn(&mut Value)| refused(&with_header(1, change));
    assert_eq!(later(&|h| h["crit"] = json!(["part"])), Refusal::Critical("crit [\"part\"]".into()));
    assert_eq!(later(&|h| h["alg"] = json!("none")), Refusal::Algorithm("none".into()));
    // The first part must be the one under the passphrase, and the others must not be.
    let direct = with_header(0, |h| h["alg"] = json!("dir"));
    assert_eq!(open(&direct.to_string()), Err(Refusal::Algorithm("dir".into())));
    let mut beside = with_header(1, |h| drop(h.as_object_mut().unwrap().remove("part")));
    beside["parts"][1]["header"] = json!({"part": 1});
    assert_eq!(refused(&beside), Refusal::Member { member: "header" });
    let newer = SEALED.replacen("\"format\":0", "\"format\":1", 1);
    assert_eq!(open(&newer), Err(Refusal::NewerFormat { format: 1 }));
}

#[test]
fn a_text_of_one_piece_and_a_text_of_many_megabytes_come_back_as_they_were() {
    for text in ["{}".to_owned(), "é".repeat(sealed::PART / 2 + 9)] {
        let sealed = block_on(sealed::seal(&PureJose::default(), &AtOnce, &passphrase(), ID, text.as_bytes()));
        assert_eq!(open(&sealed.unwrap().concat()).unwrap(), text.as_bytes());
    }
    let small = Limits { file: 60_000, ..Limits::DESK };
    let refused = block_on(Sealed::read(&AtOnce, SEALED.as_bytes(), &Limits { file: 100, ..small })).unwrap_err();
    assert!(matches!(refused, Refusal::TooLarge { .. }), "{refused:?}");
}
