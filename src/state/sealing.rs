//! Bundles under a passphrase: made, read back, and opened.

use super::App;
use super::handover::Pending;
use crate::exchange::{Limits, Passphrase, Refusal, Sealed, document, sealed};
use crate::platform::chance;
use crate::platform::env::Device;
use crate::platform::jose::WebJose;
use crate::store::Pace;
use std::sync::Arc;

/// What an export is to be.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The code of the desk that it is for, and that is to get only what it is not known to have; none for everything.
    pub to: Option<String>,
    /// Whether the records stand in it as plain JSON, too.
    pub readable: bool,
    /// The passphrase that it is to be under; none for a file that lies open.
    pub passphrase: Option<String>,
}

/// A file under a passphrase that waits for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedBundle {
    /// The file's name.
    pub name: String,
    bytes: Arc<Vec<u8>>,
}

/// What a file that was given turned out to be.
pub enum Taken {
    /// A file that lies open.
    Open(Vec<u8>),
    /// One under a passphrase, undamaged as far as can be said without it.
    Sealed(SealedBundle),
    /// A receipt.
    Receipt(Vec<u8>),
}

impl App {
    /// A passphrase to be said aloud; none when the browser has no chance to offer.
    #[must_use]
    pub fn new_passphrase(self) -> Option<String> {
        chance::bytes::<10>().ok().map(|random| Passphrase::new(random).to_string())
    }

    /// Looks whether a file is under a passphrase, and whether it is whole.
    ///
    /// # Errors
    /// What can be said of an encrypted file without its passphrase.
    pub async fn take_file(self, name: String, bytes: Vec<u8>) -> Result<Taken, Refusal> {
        if !sealed::is_sealed(&bytes, &Limits::DESK) {
            let receipt = document::sniff(&bytes) == document::Kind::Receipt;
            return Ok(if receipt { Taken::Receipt(bytes) } else { Taken::Open(bytes) });
        }
        let pace = pace()?;
        Sealed::read(&pace, &bytes, &Limits::DESK).await?;
        Ok(Taken::Sealed(SealedBundle { name, bytes: Arc::new(bytes) }))
    }

    /// Opens a file under a passphrase: the text of the bundle in it.
    ///
    /// # Errors
    /// [`Refusal`]; a wrong passphrase is told apart.
    pub async fn open_bundle(self, file: &SealedBundle, typed: &str) -> Result<Vec<u8>, Refusal> {
        let passphrase = Passphrase::typed(typed).ok_or(Refusal::Passphrase)?;
        let pace = pace()?;
        Sealed::read(&pace, &file.bytes, &Limits::DESK).await?.open(&WebJose, &pace, &passphrase).await
    }

    /// Opens a file under a passphrase and works out what it would change. Nothing is written.
    ///
    /// # Errors
    /// [`Refusal`].
    pub async fn preview_sealed(self, file: &SealedBundle, typed: &str) -> Result<Pending, Refusal> {
        let text = self.open_bundle(file, typed).await?;
        self.preview(file.name.clone(), text).await
    }
}

/// Puts the text of a bundle under a passphrase and opens it again before it is handed out (B13).
pub(super) async fn seal(pace: &impl Pace, id: &str, text: &str, typed: &str) -> Result<String, Refusal> {
    let passphrase = Passphrase::typed(typed).ok_or(Refusal::Passphrase)?;
    let sealed = sealed::seal(&WebJose, pace, &passphrase, id, text.as_bytes()).await?.concat();
    let read = Sealed::read(pace, sealed.as_bytes(), &Limits::DESK).await?;
    if read.open(&WebJose, pace, &passphrase).await? != text.as_bytes() {
        return Err(Refusal::Damaged);
    }
    Ok(sealed)
}

fn pace() -> Result<Device, Refusal> {
    Device::new().map_err(|_| Refusal::Unavailable(String::new()))
}
