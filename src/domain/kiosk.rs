//! A kiosk: what one visitor has chosen so far, when it asks whether they are still there, and its PIN (B45, B46).
//!
//! Everything that a visitor does is in one [`Session`]. Ending a session is putting a fresh one in its place.

use super::ticket::Ticket;

/// So long after the last touch a kiosk asks, in milliseconds.
pub const ASKS_AFTER: i64 = 60_000;
/// So long it waits for the answer.
pub const ENDS_AFTER: i64 = 30_000;
/// The fewest digits of a PIN.
pub const PIN_FEWEST: usize = 6;

/// The page that a visitor sees; each asks one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// Nobody is there.
    #[default]
    Attract,
    /// What the visitor wants to do.
    Home,
    /// For which service.
    Service,
    /// About what.
    Subject,
    /// Whether they have to be called first.
    Priority,
    /// Everything chosen, to be checked.
    Check,
    /// The number.
    Number(Box<Ticket>),
    /// No number now: it is said why.
    Refused(super::ticket_queue::Stop),
    /// The number of the ticket to rate.
    RateNumber,
    /// The grade.
    Grade,
    /// What was rated is kept.
    Thanks,
}

/// What one visitor has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// What they see.
    pub page: Page,
    /// The pages before it, the first first.
    pub behind: Vec<Page>,
    /// The service, an id in the pack.
    pub service: String,
    /// The subject, an id in the pack.
    pub subject: String,
    /// The reason to be called first, an id in the pack.
    pub priority: String,
    /// What was typed of a ticket's number.
    pub typed: String,
    /// The ticket to rate: its record, as text.
    pub rated: String,
    /// Whether letters are large.
    pub large: bool,
    /// Whether contrast is high.
    pub contrast: bool,
    /// Whether staff was called.
    pub staff: bool,
}

impl Session {
    /// Goes to a page; *back* leads to this one. What is over cannot be gone back into.
    pub fn go(&mut self, to: Page) {
        let over = matches!(to, Page::Number(_) | Page::Thanks | Page::Refused(_));
        let from = core::mem::replace(&mut self.page, to);
        if over {
            self.behind.clear();
        } else if from != Page::Attract {
            self.behind.push(from);
        }
    }

    /// Goes back by one page; from the first one the session is over.
    pub fn back(&mut self) {
        match self.behind.pop() {
            Some(page) => self.page = page,
            None => *self = Self::default(),
        }
    }

    /// Whether a visitor is there.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.page != Page::Attract
    }
}

/// What a kiosk does about a visitor who has not touched it for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Patience {
    /// Nothing.
    Waits,
    /// Asks whether they are still there: so many whole seconds are left.
    Asks(i64),
    /// Ends the session.
    Ends,
}

/// What is due at `now` when the last touch was at `touched` (milliseconds). A clock that was set back changes nothing.
#[must_use]
pub fn patience(touched: i64, now: i64) -> Patience {
    match now - touched {
        idle if idle < ASKS_AFTER => Patience::Waits,
        idle if idle < ASKS_AFTER + ENDS_AFTER => Patience::Asks((ASKS_AFTER + ENDS_AFTER - idle + 999) / 1000),
        _ => Patience::Ends,
    }
}

/// Why a PIN is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeakPin {
    /// Not digits alone, or fewer than [`PIN_FEWEST`].
    Short,
    /// One digit over and over, or digits in a row such as `123456`.
    Plain,
}

/// Whether a PIN will do.
///
/// # Errors
/// [`WeakPin`].
pub fn fit_pin(pin: &str) -> Result<(), WeakPin> {
    let digits: Vec<i16> = pin.bytes().filter(u8::is_ascii_digit).map(i16::from).collect();
    if digits.len() < PIN_FEWEST || digits.len() != pin.len() {
        return Err(WeakPin::Short);
    }
    let steps: Vec<i16> = digits.iter().zip(digits.iter().skip(1)).map(|(a, b)| b - a).collect();
    let first = steps.first().copied().unwrap_or(0);
    let in_a_row = (-1..=1).contains(&first) && steps.iter().all(|step| *step == first);
    if in_a_row { Err(WeakPin::Plain) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b45_a_kiosk_asks_after_a_minute_and_waits_thirty_seconds_for_the_answer() {
        assert_eq!(patience(0, ASKS_AFTER - 1), Patience::Waits);
        assert_eq!(patience(0, ASKS_AFTER), Patience::Asks(30));
        assert_eq!(patience(0, ASKS_AFTER + 29_001), Patience::Asks(1));
        assert_eq!(patience(0, ASKS_AFTER + ENDS_AFTER), Patience::Ends);
        assert_eq!(patience(100, 0), Patience::Waits, "the clock was set back");
        const { assert!(ENDS_AFTER >= 20_000, "B45") };
    }

    #[test]
    fn b45_back_leads_through_the_pages_as_they_were_and_out_at_the_first() {
        let mut session = Session::default();
        session.go(Page::Home);
        session.go(Page::Service);
        session.service = "bills".into();
        session.go(Page::Subject);
        let there = session.clone();
        session.back();
        assert_eq!((&session.page, session.service.as_str()), (&Page::Service, "bills"));
        session.go(Page::Subject);
        assert_eq!(session, there);
        session.back();
        session.back();
        assert_eq!(session.page, Page::Home);
        session.back();
        assert_eq!(session, Session::default(), "nothing is left");
    }

    #[test]
    fn b45_nobody_goes_back_into_what_is_over() {
        let mut session = Session { service: "bills".into(), ..Session::default() };
        session.go(Page::Home);
        session.go(Page::Check);
        session.go(Page::Number(Box::default()));
        assert!(session.behind.is_empty());
        session.back();
        assert_eq!(session, Session::default());
    }

    #[test]
    fn b46_a_pin_has_six_digits_that_are_not_the_first_ones_that_anybody_tries() {
        for (pin, expected) in [
            ("", Err(WeakPin::Short)),
            ("40713", Err(WeakPin::Short)),
            ("4071a3", Err(WeakPin::Short)),
            ("٤٠٧١٣٨", Err(WeakPin::Short)),
            ("000000", Err(WeakPin::Plain)),
            ("123456", Err(WeakPin::Plain)),
            ("98765432", Err(WeakPin::Plain)),
            ("407138", Ok(())),
            ("123457", Ok(())),
        ] {
            assert_eq!(fit_pin(pin), expected, "{pin}");
        }
    }
}
