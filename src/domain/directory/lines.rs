//! Many short texts in one buffer: what a directory of two hundred thousand rows is made of.
//!
//! A text each would cost an allocation and three words; here it costs four bytes beside its letters. A search runs
//! over the whole buffer at once. Invariant: every line ends with a line feed and holds no other.

/// Many short texts in one buffer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    text: String,
    starts: Vec<u32>,
}

impl Lines {
    /// None yet, with room for this many bytes and lines.
    #[must_use]
    pub fn with_room(bytes: usize, lines: usize) -> Self {
        Self { text: String::with_capacity(bytes), starts: Vec::with_capacity(lines) }
    }

    /// Adds a line; a line feed in it becomes a space. A line that would go beyond four gigabytes is left empty.
    pub fn push(&mut self, line: &str) {
        self.push_parts(&[line], "");
    }

    /// Adds a line of several parts.
    pub fn push_parts(&mut self, parts: &[&str], between: &str) {
        let start = u32::try_from(self.text.len());
        self.starts.push(start.unwrap_or(u32::MAX));
        if start.is_ok() {
            for (place, part) in parts.iter().enumerate() {
                if place > 0 {
                    self.text.push_str(between);
                }
                if part.contains('\n') {
                    self.text.push_str(&part.replace('\n', " "));
                } else {
                    self.text.push_str(part);
                }
            }
            self.text.push('\n');
        }
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// All of them, each with a line feed behind it.
    #[must_use]
    pub fn as_text(&self) -> &str {
        &self.text
    }

    /// The line at this place.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<&str> {
        let start = *self.starts.get(place)? as usize;
        let rest = self.text.get(start..)?;
        rest.split('\n').next()
    }

    /// The places of the lines that hold a text, each once, in order. An empty text is held by none.
    pub fn holding<'a>(&'a self, wanted: &'a str) -> impl Iterator<Item = usize> + 'a {
        let mut from = 0;
        core::iter::from_fn(move || {
            if wanted.is_empty() {
                return None;
            }
            let hit = from + self.text.get(from..)?.find(wanted)?;
            let after = self.starts.partition_point(|start| *start as usize <= hit);
            from = self.starts.get(after).map_or(self.text.len(), |start| *start as usize);
            after.checked_sub(1)
        })
    }
}
