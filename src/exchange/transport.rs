//! Ways by which desks pass each other objects without a person carrying each: a folder on a shared drive first.
//!
//! A transport moves immutable objects under names that say what is in them, put if absent: there is no file with two
//! writers, and nothing is ever changed. An object is a bundle under the workspace's key; its name is the workspace's
//! mark, the desk that wrote it, and the SHA-256 of its bytes, so that a copy that is not complete yet, or was damaged
//! on the way, is told by its name alone and waits, while all others go on.

use super::coding::sha256;
use crate::journal::Hash;

/// Why a transport did not do its work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TransportError {
    /// The person has to allow it again.
    Denied,
    /// The folder is not there: moved, renamed, or the drive is not connected.
    Gone,
    /// Anything else, in the words of the browser. What was to be put may be there all the same.
    Failed(String),
}

/// Whether something was put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// It is there now.
    Stored,
    /// It was there already.
    There,
}

/// A place that several desks read and write.
#[allow(async_fn_in_trait)] // One thread: neither a browser tab nor a test needs these futures to be `Send`.
pub trait Transport {
    /// The names that are there, in any order. It may lag behind what was put, and name what is gone.
    ///
    /// # Errors
    /// [`TransportError`].
    async fn list(&self) -> Result<Vec<String>, TransportError>;

    /// The bytes of an object, possibly not all of them yet; none when it is gone.
    ///
    /// # Errors
    /// [`TransportError`].
    async fn get(&self, name: &str) -> Result<Option<Vec<u8>>, TransportError>;

    /// Puts an object where there is none of that name. After an error it may be there or not; putting it again does
    /// no harm.
    ///
    /// # Errors
    /// [`TransportError`].
    async fn put(&self, name: &str, bytes: &[u8]) -> Result<Put, TransportError>;
}

/// The name of an object.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ObjectName {
    /// The first characters of the workspace's id: several workspaces may use one folder.
    pub mark: String,
    /// The code of the desk that wrote it.
    pub desk: String,
    /// The SHA-256 of its bytes.
    pub hash: Hash,
}

/// What stands before and behind.
const START: &str = "ventanilla_";
const END: &str = ".json";
/// Characters of the workspace's id.
const MARK: usize = 8;

impl ObjectName {
    /// The name of these bytes, written at `desk` for `workspace`.
    #[must_use]
    pub fn of(workspace: &str, desk: &str, bytes: &[u8]) -> Self {
        Self { mark: Self::mark(workspace), desk: desk.to_owned(), hash: Hash(sha256(bytes)) }
    }

    /// How names of a workspace are marked.
    #[must_use]
    pub fn mark(workspace: &str) -> String {
        workspace.chars().take(MARK).collect()
    }

    /// Whether these are all of its bytes, and undamaged.
    #[must_use]
    pub fn fits(&self, bytes: &[u8]) -> bool {
        self.hash == Hash(sha256(bytes))
    }

    /// Reads a name; none for any other file in the folder.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        // The mark and the hash may have hyphens and underscores of their own; their lengths do not change.
        let rest = name.strip_prefix(START)?.strip_suffix(END)?;
        let (mark, rest) = rest.split_at_checked(MARK)?;
        let (desk, hash) = rest.strip_prefix('.')?.split_once('.')?;
        let plain = !desk.is_empty() && desk.chars().all(|c| c.is_ascii_alphanumeric());
        let hash = hash.parse().ok()?;
        plain.then(|| Self { mark: mark.to_owned(), desk: desk.to_owned(), hash })
    }
}

impl core::fmt::Display for ObjectName {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{START}{}.{}.{}{END}", self.mark, self.desk, self.hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_whose_it_is_and_what_is_in_it() {
        let name = ObjectName::of("-_cdefghIJKLMNOP", "7K3", b"bytes");
        assert_eq!(ObjectName::parse(&name.to_string()), Some(name.clone()));
        assert!(name.fits(b"bytes") && !name.fits(b"byte"));
        assert_eq!(name.mark, ObjectName::mark("-_cdefghIJKLMNOP"));
    }

    #[test]
    fn other_files_of_the_folder_are_left_alone() {
        let name = ObjectName::of("abcdefghIJKLMNOP", "7K3", b"bytes").to_string();
        let copy = name.replace(".json", " (1).json");
        let long = format!("ventanilla_{}", "é".repeat(40));
        for other in ["", "ventanilla_.json", "informe.docx", &name[..20], &copy, &format!("{name}.part"), &long] {
            assert_eq!(ObjectName::parse(other), None, "{other}");
        }
        assert_eq!(ObjectName::parse(&name.replace("7K3", "7/3")), None);
    }
}
