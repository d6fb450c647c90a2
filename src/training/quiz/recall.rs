//! Which question comes when: spaced repetition by boxes.
//!
//! A question begins in box 0. A right answer, given when the question was due, moves it one box up; a wrong one puts it
//! back to the first. It is due again after as many days as its box says ([`DAYS`]). Right answers before it is due
//! leave it where it is, so that nobody learns a question away in one sitting.

use super::answered::{Answer, Correction, graded};
use super::bank::{Bank, Question};

/// After how many days a question in each box is due again.
pub const DAYS: [u32; 7] = [0, 1, 3, 7, 16, 35, 90];

const DAY: i64 = 86_400_000;

/// How well somebody knows a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The box: 0 after a wrong answer.
    pub level: usize,
    /// When it is due again: milliseconds since 1970. None if it was never answered.
    pub due: Option<i64>,
}

/// How well a question is known after these answers to it, the earliest first.
#[must_use]
pub fn known<'a>(answers: impl Iterator<Item = &'a Answer>, bank: &Bank, corrections: &[Correction]) -> Known {
    let mut now = Known::default();
    for answer in answers {
        let Some(right) = graded(answer, bank, corrections) else { continue };
        let early = now.due.is_some_and(|due| answer.at < due);
        if right && early {
            continue;
        }
        now.level = if right { (now.level + 1).min(DAYS.len() - 1) } else { 0 };
        now.due = Some(answer.at + DAYS.get(now.level).map_or(0, |days| i64::from(*days) * DAY));
    }
    now
}

/// Draws questions for somebody: those that are due, the longest due first, then new ones, then those that are due
/// next. `own` are this person's answers, the earliest first; `category` empty for all; `seed` mixes the new ones.
#[must_use]
pub fn draw<'a>(
    bank: &'a Bank,
    category: &str,
    own: &[Answer],
    corrections: &[Correction],
    (now, seed): (i64, u64),
    most: usize,
) -> Vec<&'a Question> {
    let of = |question: &Question| known(own.iter().filter(|a| a.question == question.id), bank, corrections);
    let rank = |question: &Question| match of(question).due {
        Some(due) if due <= now => (0, due, 0),
        None => (1, 0, mixed(&question.id, seed)),
        Some(due) => (2, due, 0),
    };
    let fits = |question: &&Question| {
        let void = super::answered::corrected(&question.id, corrections)
            .is_some_and(|found| found.right == super::answered::Ruling::Void);
        !void && (category.is_empty() || question.category == category)
    };
    let mut all: Vec<_> = bank.questions.iter().filter(fits).map(|question| (rank(question), question)).collect();
    all.sort_by_key(|(rank, question)| (*rank, &question.id));
    all.into_iter().take(most).map(|(_, question)| question).collect()
}

/// How many questions are due for somebody now, and when the next one is.
#[must_use]
pub fn due(bank: &Bank, own: &[Answer], corrections: &[Correction], now: i64) -> (usize, Option<i64>) {
    let of = |question: &Question| known(own.iter().filter(|a| a.question == question.id), bank, corrections).due;
    let mut all: Vec<i64> = bank.questions.iter().filter_map(of).collect();
    all.sort_unstable();
    let waiting = all.iter().filter(|due| **due <= now).count();
    (waiting, all.into_iter().find(|due| *due > now))
}

/// A number that hangs on an id and a seed and on nothing else (FNV-1a, then mixed once more).
#[must_use]
pub fn mixed(id: &str, seed: u64) -> u64 {
    let begin = 0xcbf2_9ce4_8422_2325 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let hash = id.bytes().fold(begin, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^ (hash >> 33)
}
