//! Which records of a piece are meant, a bit for each.

/// A set of places.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    words: Vec<u64>,
    count: usize,
}

impl Places {
    /// None of so many.
    pub fn none(of: usize) -> Self {
        Self { words: vec![0; of.div_ceil(64)], count: 0 }
    }

    /// How many are meant.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Adds a place that is not in it.
    pub fn add(&mut self, place: usize) {
        if let Some(word) = self.words.get_mut(place / 64) {
            *word |= 1 << (place % 64);
            self.count += 1;
        }
    }

    /// Those that are meant, in order.
    pub fn each(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let next = |left: &u64| Some(left & left.wrapping_sub(1));
            let left = core::iter::successors(Some(*word), next).take_while(|left| *left != 0);
            left.map(move |left| at * 64 + left.trailing_zeros() as usize)
        })
    }
}
