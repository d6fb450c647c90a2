//! The browser's cryptography opens what the pure twin sealed, and the other way round by way of the standard.

use ventanilla::exchange::{Invitation, Passphrase, Refusal};
use ventanilla::platform::jose::WebJose;
use wasm_bindgen_test::wasm_bindgen_test;

/// Sealed by pure crates, by npm `jose` and by PyPI `jwcrypto`.
const SEALED: [&str; 3] = [
    include_str!("../data/invitation-0.json"),
    include_str!("../data/invitation-0-jose.json"),
    include_str!("../data/invitation-0-jwcrypto.json"),
];

fn said(text: &str) -> Passphrase {
    Passphrase::typed(text).unwrap()
}

#[wasm_bindgen_test]
async fn b14_an_invitation_that_other_programs_sealed_opens_in_the_browser() {
    for text in SEALED {
        let opened = Invitation::open(&WebJose, &said("0123-4567-89AB-CDEF"), text.as_bytes()).await.unwrap();
        assert_eq!((opened.by.as_str(), opened.sync_key.0), ("Marta", [9; 32]));
    }
}

#[wasm_bindgen_test]
async fn what_the_browser_seals_opens_with_its_passphrase_and_with_no_other() {
    let right = said("caballo batería grapa correcto");
    let known = Invitation::open(&WebJose, &said("0123-4567-89AB-CDEF"), SEALED[1].as_bytes()).await.unwrap();
    let sealed = known.seal(&WebJose, &right).await.unwrap();
    assert_eq!(Invitation::open(&WebJose, &right, sealed.as_bytes()).await.as_ref(), Ok(&known));
    let wrong = Invitation::open(&WebJose, &said("caballo"), sealed.as_bytes()).await;
    assert_eq!(wrong, Err(Refusal::Passphrase));
    // Without our own check, altered text fails in the cipher.
    let altered =
        sealed.replacen("\"check\"", "\"Check\"", 1).replacen("\"ciphertext\":\"", "\"ciphertext\":\"AAAA", 1);
    assert_eq!(Invitation::open(&WebJose, &right, altered.as_bytes()).await, Err(Refusal::Damaged));
    assert_ne!(known.seal(&WebJose, &right).await.unwrap(), sealed, "salt, key and nonce are new each time");
}
