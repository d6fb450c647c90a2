//! Which workspace a document is of, and which one may be taken.
//!
//! A desk that began alone and joined later keeps the id of its old workspace as an alias, so that what it wrote
//! before is still its own. Live work, practice and samples never mix, whatever the ids say.

use super::Refusal;
use super::coding::token;
use serde_json::{Value, json};

/// What a workspace is for. The three never exchange anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkspaceKind {
    /// Real work.
    Live,
    /// Practice.
    Training,
    /// Invented records to look around in.
    Sample,
}

impl WorkspaceKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Live, Self::Training, Self::Sample];

    /// The word in a document.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Training => "training",
            Self::Sample => "sample",
        }
    }

    /// The kind of a word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.name() == name)
    }
}

/// A workspace as a document names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    /// 16 base64url characters.
    pub id: String,
    /// What it is for.
    pub kind: WorkspaceKind,
    /// What people call it.
    pub name: String,
    /// Ids of workspaces that joined this one.
    pub aliases: Vec<String>,
}

impl Workspace {
    /// Whether an id is this workspace's own or one that joined it.
    #[must_use]
    pub fn answers_to(&self, id: &str) -> bool {
        self.id == id || self.aliases.iter().any(|a| a == id)
    }

    pub(super) fn to_json(&self) -> Value {
        json!({"id": self.id, "kind": self.kind.name(), "name": self.name, "aliases": self.aliases})
    }

    /// Reads a workspace; `aliases` may be missing.
    pub(super) fn read(value: &Value) -> Result<Self, Refusal> {
        let wrong = |member| Refusal::Member { member };
        let text = |name: &str| value.get(name).and_then(Value::as_str);
        let id = text("id").filter(|id| token(id)).ok_or(wrong("workspace.id"))?;
        let kind = text("kind").and_then(WorkspaceKind::from_name).ok_or(wrong("workspace.kind"))?;
        let name = text("name").ok_or(wrong("workspace.name"))?;
        let aliases = match value.get("aliases") {
            None => Vec::new(),
            Some(Value::Array(items)) => {
                let one = |v: &Value| v.as_str().filter(|id| token(id)).map(str::to_owned);
                items.iter().map(one).collect::<Option<_>>().ok_or(wrong("workspace.aliases"))?
            }
            Some(_) => return Err(wrong("workspace.aliases")),
        };
        Ok(Self { id: id.into(), kind, name: name.into(), aliases })
    }
}

/// Whose documents are welcome.
#[derive(Clone, Copy, Debug)]
pub enum Expect<'a> {
    /// Anybody's: to look at, or to check one's own file before the workspace is open.
    Any,
    /// Only this workspace's own, or those of one that joined it.
    Only(&'a Workspace),
}

impl Expect<'_> {
    /// Refuses what is of another kind or another workspace.
    ///
    /// # Errors
    /// [`Refusal::OtherKind`], [`Refusal::OtherWorkspace`].
    pub fn check(self, theirs: &Workspace) -> Result<(), Refusal> {
        let Self::Only(ours) = self else { return Ok(()) };
        if theirs.kind != ours.kind {
            return Err(Refusal::OtherKind { theirs: theirs.kind, ours: ours.kind });
        }
        if !ours.answers_to(&theirs.id) {
            return Err(Refusal::OtherWorkspace { id: theirs.id.clone(), name: theirs.name.clone() });
        }
        Ok(())
    }

    /// Whether an entry of this workspace may stand in a bundle of `theirs`.
    pub(super) fn admits_entry(self, theirs: &Workspace, id: &str) -> bool {
        theirs.answers_to(id) || matches!(self, Self::Only(ours) if ours.answers_to(id))
    }
}
