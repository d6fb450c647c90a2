//! The rules of the queue: who is next, how many are ahead, how long it takes, which number comes next (B47).

use super::day::Day;
use super::moment::Moment;
use super::ticket::{Stand, Ticket};
use super::zone::Zone;

/// What the estimate looks back on, in milliseconds.
const HOUR: i64 = 3_600_000;
const MINUTE: i64 = 60_000;
/// The fewest calls within the last hour from which a wait is estimated.
const FEWEST: usize = 3;
/// So many tickets a kiosk gives within a minute; whoever comes then waits a moment (a child that plays).
pub const AT_ONCE: usize = 12;
/// How far a kiosk's clock may run behind its last ticket.
const SLACK: i64 = MINUTE;
/// So many calls stay on the display.
pub const SHOWN: usize = 10;

/// What becomes of those who still wait when the business day ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Overnight {
    /// Their tickets end with the day.
    #[default]
    Close,
    /// They are called on the next day, before those who come then.
    Keep,
}

/// The local business day of a moment, as a series is named.
#[must_use]
pub fn day_of(at: i64, zone: Zone) -> String {
    Day::of(zone.local(Moment::from_ms(at))).to_string()
}

/// Whether a ticket counts today.
#[must_use]
pub fn counts(ticket: &Ticket, today: &str, overnight: Overnight) -> bool {
    let lasts = matches!(ticket.stand, Stand::Waiting | Stand::Held | Stand::Called | Stand::Serving);
    ticket.day == today || overnight == Overnight::Keep && lasts && ticket.day.as_str() < today
}

/// The running number that a kiosk gives next for a letter on a day: one more than the highest.
#[must_use]
pub fn next_number(tickets: &[Ticket], kiosk: &str, letter: &str, day: &str) -> i64 {
    let series = tickets.iter().filter(|t| t.kiosk == kiosk && t.letter == letter && t.day == day);
    series.map(|t| t.n).max().unwrap_or(0) + 1
}

/// In which order tickets are called: priority, then arrival; in one and the same instant by the number on them.
fn order(ticket: &Ticket) -> (bool, i64, i64, &str, &str) {
    (ticket.priority.is_empty(), ticket.at, ticket.n, &ticket.letter, &ticket.id)
}

/// Those who wait, in the order in which they are called.
#[must_use]
pub fn waiting(tickets: &[Ticket]) -> Vec<&Ticket> {
    let mut all: Vec<&Ticket> = tickets.iter().filter(|t| t.stand == Stand::Waiting).collect();
    all.sort_by(|a, b| order(a).cmp(&order(b)));
    all
}

/// Who is called next by a window with these services; with none named, it calls all.
#[must_use]
pub fn next<'a>(tickets: &'a [Ticket], services: &[String]) -> Option<&'a Ticket> {
    waiting(tickets).into_iter().find(|t| services.is_empty() || services.contains(&t.service))
}

/// How many of a service are called before this ticket.
#[must_use]
pub fn ahead(tickets: &[Ticket], ticket: &Ticket) -> usize {
    let before = |t: &&Ticket| t.stand == Stand::Waiting && t.service == ticket.service && order(t) < order(ticket);
    tickets.iter().filter(before).count()
}

/// How many wait for a service.
#[must_use]
pub fn waiting_for(tickets: &[Ticket], service: &str) -> usize {
    tickets.iter().filter(|t| t.stand == Stand::Waiting && t.service == service).count()
}

/// How many minutes somebody with so many ahead will wait, by the calls of the last hour; none while too few were
/// called to say.
#[must_use]
pub fn estimate(tickets: &[Ticket], service: &str, ahead: usize, now: i64) -> Option<i64> {
    let of_service = || tickets.iter().filter(|t| t.service == service);
    let called = of_service().filter(|t| t.first_called > now - HOUR && t.first_called <= now).count();
    if called < FEWEST {
        return None;
    }
    let opened = of_service().map(|t| t.at).filter(|at| *at > now - HOUR).min();
    let earlier = of_service().any(|t| t.at <= now - HOUR);
    let span = if earlier { HOUR } else { opened.map_or(HOUR, |at| now - at).clamp(MINUTE, HOUR) };
    let (ahead, called) = (i64::try_from(ahead).ok()?, i64::try_from(called).ok()?);
    Some((ahead + 1).saturating_mul(span).div_euclid(called).saturating_add(MINUTE - 1).div_euclid(MINUTE).max(1))
}

/// The calls that the display shows, the latest first. Who has gone stays until ten others were called.
#[must_use]
pub fn calls(tickets: &[Ticket]) -> Vec<&Ticket> {
    let mut all: Vec<&Ticket> = tickets.iter().filter(|t| t.called > 0 && !t.window.is_empty()).collect();
    all.sort_by_key(|t| (core::cmp::Reverse(t.called), t.n));
    all.truncate(SHOWN);
    all
}

/// Why a kiosk gives no number now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Its clock runs behind its last ticket: staff must look at it.
    Clock,
    /// Too many were taken just now: again after so many milliseconds.
    Flood(i64),
    /// It could not be stored.
    Unkept,
}

/// Whether a kiosk may give a number at `now`.
///
/// # Errors
/// [`Stop`].
pub fn may_give(tickets: &[Ticket], kiosk: &str, now: i64) -> Result<(), Stop> {
    let mut taken: Vec<i64> = tickets.iter().filter(|t| t.kiosk == kiosk).map(|t| t.at).collect();
    taken.sort_unstable();
    if taken.last().is_some_and(|last| *last > now + SLACK) {
        return Err(Stop::Clock);
    }
    let recent: Vec<i64> = taken.into_iter().filter(|at| *at > now - MINUTE).collect();
    // The place is free again when the oldest of the last so many is a minute old.
    match recent.len().checked_sub(AT_ONCE).and_then(|place| recent.get(place)) {
        Some(oldest) => Err(Stop::Flood((oldest + MINUTE - now).max(1))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
