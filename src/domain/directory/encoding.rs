//! Which letters the bytes of a file stand for. Billing programs rarely say.
//!
//! A byte order mark decides; else text that is valid UTF-8 is UTF-8; else it is Chinese (GB18030) or Western
//! (Windows-1252). In GB18030 nearly every letter beyond ASCII is two bytes that are both high, while a high byte of a
//! Western text stands among plain letters, so their neighbours tell them apart. Turning bytes into text is the
//! browser's work.

/// Which letters the bytes of a file stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, little end first: *Unicode text* of a spreadsheet program.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// Chinese: GB18030, and with it GBK and GB2312.
    Gb18030,
    /// Western European.
    Windows1252,
}

impl Encoding {
    /// Recognises the encoding of a file.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0xff, 0xfe, ..] => Self::Utf16Le,
            [0xfe, 0xff, ..] => Self::Utf16Be,
            _ if core::str::from_utf8(bytes).is_ok() => Self::Utf8,
            _ if looks_chinese(bytes) => Self::Gb18030,
            _ => Self::Windows1252,
        }
    }

    /// Its name in the Encoding Standard.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
            Self::Windows1252 => "windows-1252",
        }
    }
}

/// Whether most high bytes stand in pairs that are letters of GB2312.
fn looks_chinese(bytes: &[u8]) -> bool {
    let (mut pairs, mut alone) = (0_usize, 0_usize);
    let mut rest = bytes;
    loop {
        rest = match rest {
            [] => break,
            [0xa1..=0xf7, 0xa1..=0xfe, after @ ..] => {
                pairs += 1;
                after
            }
            [0x80..=0xff, after @ ..] => {
                alone += 1;
                after
            }
            [_, after @ ..] => after,
        };
    }
    pairs > alone
}
