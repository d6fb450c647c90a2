//! Files that a person gives us.

use ventanilla::platform::BrowserError;
use ventanilla::platform::files::{ObjectUrl, PickedFile};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_file_of_several_slices_is_read_whole() {
    let bytes: Vec<u8> = (0..2_500_001_u32).map(|n| (n % 251) as u8).collect();
    let file = PickedFile::made_of("factura ñ.pdf", &bytes).unwrap();
    assert_eq!(file.name(), "factura ñ.pdf");
    assert_eq!(file.size(), bytes.len() as u64);
    assert!(file.read(bytes.len() as u64).await.unwrap() == bytes, "the bytes differ");
    assert_eq!(file.slice(1_048_575, 1_048_578).await.unwrap(), bytes[1_048_575..1_048_578]);
    assert!(PickedFile::made_of("empty", b"").unwrap().read(10).await.unwrap().is_empty());
}

#[wasm_bindgen_test]
async fn a_file_that_is_too_big_is_refused_by_its_size() {
    let file = PickedFile::made_of("big", &[7; 101]).unwrap();
    assert_eq!(file.read(100).await, Err(BrowserError::TooBig { bytes: 101, limit: 100 }));
}

#[wasm_bindgen_test]
async fn a_picture_has_an_address_as_long_as_it_is_held() {
    let url = ObjectUrl::new("image/png", b"not really").unwrap();
    let address = url.as_str().to_owned();
    let fetch = "const answer = await fetch(a); return answer.headers.get('content-type') + (await answer.text())";
    let seen = super::script(fetch, &address.as_str().into(), &"".into()).await.unwrap();
    assert_eq!(seen.as_string().unwrap(), "image/pngnot really");
    drop(url);
    assert!(super::script(fetch, &address.as_str().into(), &"".into()).await.is_err());
}
