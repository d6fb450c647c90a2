//! Who wrote something, and when, ready for the screen.

use super::App;
use crate::journal::WriteId;

/// Who wrote, when, where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// The agent's name as it was.
    pub name: String,
    /// The desk's code.
    pub desk: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

impl App {
    /// Who made a write.
    #[must_use]
    pub fn who(self, write: WriteId) -> Option<Who> {
        self.read(|journal| {
            let stamp = journal.author_of(write)?;
            Some(Who { name: stamp.author.name.clone(), desk: stamp.author.desk.clone(), at: stamp.at })
        })
        .flatten()
    }
}
