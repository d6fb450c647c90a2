//! Rules of a locked desk: what a passphrase must be, when a desk locks itself, how long wrong passphrases make it wait.

/// Fewest characters of a passphrase. Whoever holds a copied profile tries as fast as their machines allow.
pub const FEWEST: usize = 10;
/// Fewest different characters of a passphrase.
const DIFFERENT: usize = 5;
/// Minutes without a key or pointer after which a desk with a passphrase locks itself, unless it is set otherwise.
pub const MINUTES: u32 = 10;
/// The choices of minutes; 0 means never.
pub const CHOICES: [u32; 6] = [0, 2, 5, 10, 30, 60];
/// Wrong passphrases in a row that cost nothing but the trying.
pub const FREE: u32 = 4;
const FIRST_WAIT: i64 = 30_000;
const LONGEST_WAIT: i64 = 3_600_000;

/// Why a passphrase is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// Shorter than [`FEWEST`] characters.
    Short,
    /// Too few different characters.
    Plain,
}

/// Whether a passphrase will do. It is not trimmed of anything but white space at its ends.
///
/// # Errors
/// [`Weak`].
pub fn fit(passphrase: &str) -> Result<(), Weak> {
    let passphrase = passphrase.trim();
    let mut known: Vec<char> = passphrase.chars().collect();
    if known.len() < FEWEST {
        return Err(Weak::Short);
    }
    known.sort_unstable();
    known.dedup();
    if known.len() < DIFFERENT { Err(Weak::Plain) } else { Ok(()) }
}

/// Whether a desk that was last used at `used` locks itself at `now` (milliseconds), when it is to do so after so many
/// minutes. A clock that was set back is no reason.
#[must_use]
pub const fn is_idle(used: i64, now: i64, minutes: u32) -> bool {
    minutes > 0 && now.saturating_sub(used) >= minutes as i64 * 60_000
}

/// Wrong passphrases in a row, and when the last of them was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tries {
    /// How many.
    pub wrong: u32,
    /// The last, by the device's clock: milliseconds since 1970.
    pub at: i64,
}

impl Tries {
    /// From the text that a browser keeps; anything else counts as none.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let numbers = text.split_once(' ').and_then(|(wrong, at)| Some((wrong.parse().ok()?, at.parse().ok()?)));
        numbers.map_or_else(Self::default, |(wrong, at)| Self { wrong, at })
    }

    /// The text that a browser keeps.
    #[must_use]
    pub fn text(self) -> String {
        format!("{} {}", self.wrong, self.at)
    }

    /// One more.
    #[must_use]
    pub const fn another(self, now: i64) -> Self {
        Self { wrong: self.wrong.saturating_add(1), at: now }
    }

    /// How long to wait at `now` before the next try, in milliseconds: nothing up to the fourth, half a minute after
    /// the fifth, then twice as long each time, an hour at the most. A clock that was set back does not shorten it.
    #[must_use]
    pub fn wait(self, now: i64) -> i64 {
        if self.wrong <= FREE {
            return 0;
        }
        let doubled = (self.wrong - FREE - 1).min(10);
        let whole = (FIRST_WAIT << doubled).min(LONGEST_WAIT);
        (whole - now.saturating_sub(self.at).max(0)).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b52_a_passphrase_is_long_and_not_one_letter() {
        assert_eq!(fit("  corto    "), Err(Weak::Short));
        assert_eq!(fit("aaaaabbbbbccccc"), Err(Weak::Plain));
        assert_eq!(fit("caballo pila grapa"), Ok(()));
        assert_eq!(fit("三更灯火五更鸡正是读"), Ok(()), "ten Chinese characters");
    }

    #[test]
    fn b52_the_fifth_wrong_passphrase_begins_to_cost_time() {
        let mut tries = Tries::default();
        let mut waits = Vec::new();
        for _ in 0..14 {
            tries = tries.another(1000);
            waits.push(tries.wait(1000) / 1000);
        }
        assert_eq!(waits, [0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
        assert_eq!(Tries { wrong: u32::MAX, at: 0 }.another(0).wait(0), LONGEST_WAIT);
    }

    #[test]
    fn b52_waiting_passes_with_the_clock_and_not_by_setting_it_back() {
        let five = Tries { wrong: 5, at: 100_000 };
        assert_eq!(five.wait(110_000), 20_000);
        assert_eq!(five.wait(130_000), 0);
        assert_eq!(five.wait(0), FIRST_WAIT, "set back");
        assert_eq!(five.wait(i64::MIN), FIRST_WAIT);
    }

    #[test]
    fn b52_what_is_kept_of_the_tries_is_read_again() {
        let five = Tries { wrong: 5, at: 1_795_345_200_000 };
        assert_eq!(Tries::parse(&five.text()), five);
        for text in ["", "5", "x 1", "5 1 2", "-1 3"] {
            assert_eq!(Tries::parse(text), Tries::default(), "{text}");
        }
    }

    #[test]
    fn b52_a_desk_locks_itself_after_so_many_minutes() {
        assert!(!is_idle(0, 599_999, 10));
        assert!(is_idle(0, 600_000, 10));
        assert!(!is_idle(0, i64::MAX, 0), "never");
        assert!(!is_idle(700_000, 0, 10), "the clock was set back");
    }
}
