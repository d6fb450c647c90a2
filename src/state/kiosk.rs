//! A kiosk in this browser: its set-up, its PIN, its language, its screen (B45, B46).
//!
//! The set-up is kept beside the browser's other preferences, for it is the device's and not the workspace's, and holds
//! no word of a visitor. A session is nowhere but in the page's memory.

use super::App;
use crate::domain::kiosk::{WeakPin, fit_pin};
use crate::domain::lock::Tries;
use crate::i18n::Lang;
use crate::pack::people::May;
use crate::platform::prefs::{self, Pref};
use crate::platform::stretch::{Worked, normal};
use crate::platform::wake::{self, Awake};
use crate::platform::{chance, clock, held, print, sound};
use crate::reading::{self, members};
use crate::workspace::WorkspaceError;
use crate::workspace::keyring::{Kdf, Stretch};
use leptos::prelude::*;
use serde_json::json;

/// How a kiosk is set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KioskSetUp {
    /// Its digit, which stands in its numbers.
    pub code: String,
    /// The languages offered, as tags; the first is shown while nobody is there.
    pub languages: Vec<String>,
    /// The services offered, ids in the pack.
    pub services: Vec<String>,
    /// Whether numbers are printed as well.
    pub paper: bool,
    /// How many hundredths of a pixel a millimetre of this screen is.
    pub millimetre: u32,
    /// The PIN's salt and what it was stretched to, with the measure: `m t salt hash`, bytes in hexadecimal.
    pub pin: String,
}

members! { KioskSetUp { must: [code, languages, services, paper, millimetre, pin] } }

impl KioskSetUp {
    fn text(&self) -> String {
        json!({
            "code": self.code, "languages": self.languages, "services": self.services, "paper": self.paper,
            "millimetre": self.millimetre, "pin": self.pin,
        })
        .to_string()
    }

    /// The languages offered.
    #[must_use]
    pub fn spoken(&self) -> Vec<Lang> {
        self.languages.iter().filter_map(|tag| Lang::ALL.into_iter().find(|lang| lang.tag() == tag)).collect()
    }
}

/// Why a PIN did nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinError {
    /// It is not fit to be one.
    Weak(WeakPin),
    /// It is another.
    Wrong,
    /// Too many were wrong: so many milliseconds still.
    Wait(i64),
    /// The browser cannot stretch it.
    Unavailable,
}

impl App {
    /// How this browser's kiosk is set up; none when it is not.
    #[must_use]
    pub fn kiosk_set_up(self) -> Option<KioskSetUp> {
        let kept = serde_json::from_str(&prefs::get(Pref::Kiosk)?).ok()?;
        reading::read(&kept).ok()
    }

    /// Whether whoever sits here may set up a kiosk. Follows the role.
    #[must_use]
    pub fn may_set_up_kiosk(self) -> bool {
        self.may(May::Settings)
    }

    /// Keeps the set-up under a PIN; an empty one leaves the PIN that is there.
    ///
    /// # Errors
    /// [`PinError`]; nothing was kept.
    pub async fn keep_kiosk(self, mut with: KioskSetUp, pin: &str) -> Result<(), PinError> {
        self.allowed(May::Settings).map_err(|_: WorkspaceError| PinError::Unavailable)?;
        let known = self.kiosk_set_up().map(|known| known.pin).unwrap_or_default();
        with.pin = if pin.is_empty() && !known.is_empty() {
            known
        } else {
            fit_pin(pin).map_err(PinError::Weak)?;
            sealed_pin(pin).await.ok_or(PinError::Unavailable)?
        };
        prefs::set(Pref::Kiosk, &with.text());
        Ok(())
    }

    /// How long to wait for the next PIN, in milliseconds.
    #[must_use]
    pub fn pin_wait(self, now: i64) -> i64 {
        pin_tries().wait(now)
    }

    /// Whether this is the kiosk's PIN. Wrong ones are counted, also over a reload.
    ///
    /// # Errors
    /// [`PinError`].
    pub async fn prove_pin(self, pin: &str) -> Result<(), PinError> {
        match self.pin_wait(clock::now_ms()) {
            0 => {}
            wait => return Err(PinError::Wait(wait)),
        }
        let kept = self.kiosk_set_up().map(|known| known.pin).unwrap_or_default();
        // Counted before it is tried, so that closing the page meanwhile is no way round.
        let before = pin_tries();
        prefs::set(Pref::PinTries, &before.another(clock::now_ms()).text());
        match is_pin(&kept, pin).await {
            Some(true) => {
                prefs::clear(Pref::PinTries);
                Ok(())
            }
            Some(false) => Err(PinError::Wrong),
            None => {
                prefs::set(Pref::PinTries, &before.text());
                Err(PinError::Unavailable)
            }
        }
    }

    /// Makes this tab a kiosk, or a desk again.
    pub fn hold_kiosk(self, on: bool) {
        held::set_held(on);
        wake::fill_screen(on);
        self.held.set(on);
    }

    /// Shows the language that a visitor chose. The desk's own choice stays.
    pub fn speak(self, lang: Lang) {
        leptos::task::spawn_local(async move {
            if super::words::bring_whole(lang).await.is_ok() {
                self.show_language(lang);
            }
        });
    }

    /// Keeps the screen on as long as the caller's owner lives.
    pub fn keep_awake(self) {
        let awake = StoredValue::new_local(None::<Awake>);
        let ask = move || {
            leptos::task::spawn_local(async move {
                // Where it is refused, the device's own settings decide.
                let found = wake::stay_awake().await.ok();
                awake.try_set_value(found);
            });
        };
        ask();
        let listener = crate::platform::life::on_life(move |life| {
            if life == crate::platform::life::Life::Shown {
                ask();
            }
        });
        let listener = StoredValue::new_local(listener.ok());
        on_cleanup(move || {
            drop(listener.try_update_value(Option::take));
            drop(awake.try_update_value(Option::take));
        });
    }

    /// Sounds the chime of the display.
    pub fn chime(self) {
        // A browser that makes no sound shows the number all the same.
        let _ = sound::play();
    }

    /// Prints the part of the page with this name.
    pub fn print_number(self, title: &str) {
        let _ = print::print("ticket", title);
    }
}

fn pin_tries() -> Tries {
    prefs::get(Pref::PinTries).map(|text| Tries::parse(&text)).unwrap_or_default()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(c.to_digit(16)?).ok()).collect();
    digits?.chunks(2).map(|pair| Some(pair.first()? << 4 | pair.get(1)?)).collect()
}

async fn sealed_pin(pin: &str) -> Option<String> {
    let salt = chance::bytes::<16>().ok()?;
    for kdf in Kdf::WANTED {
        if let Ok(hash) = Worked.stretch(normal(pin).as_bytes(), &salt, kdf).await {
            return Some(format!("{} {} {} {}", kdf.m, kdf.t, hex(&salt), hex(&hash)));
        }
    }
    None
}

/// None when it could not be found out.
async fn is_pin(kept: &str, pin: &str) -> Option<bool> {
    let mut words = kept.split(' ');
    let (m, t) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    let salt: [u8; 16] = unhex(words.next()?)?.try_into().ok()?;
    let hash = unhex(words.next()?)?;
    let found = Worked.stretch(normal(pin).as_bytes(), &salt, Kdf { m, t }).await.ok()?;
    Some(found.as_slice() == hash.as_slice())
}
