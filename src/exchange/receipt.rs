//! Receipts: the importer's answer, by which the exporter learns that what was handed over lies on another desk (B8).
//!
//! A receipt names the bundle and says what the importing desk has of every log. It holds no record and no secret, so
//! it always lies open. Like all sums here, `check` finds damage and mistakes; it is no signature.

use super::coding::token;
use super::header::Members;
use super::{Expect, Refusal, Workspace, document};
use crate::journal::{Author, Hash, Vector, canon};
use serde_json::{Map, Value, json};

/// The receipt format that this build writes, and the latest that it reads.
pub const FORMAT: u64 = 0;
/// Most bytes of a receipt: its vector is nearly all of it.
pub const MAX_BYTES: u64 = 4 << 20;
const MEMBERS: [&str; 7] = ["ventanilla", "format", "bundle", "workspace", "from", "at", "vector"];

/// What an importing desk confirms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The bundle that was imported.
    pub bundle: String,
    /// The workspace.
    pub workspace: Workspace,
    /// Who imported, at which desk.
    pub from: Author,
    /// When, as that desk's clock showed it: milliseconds since 1970.
    pub at: i64,
    /// What that desk has of every log since then.
    pub vector: Vector,
}

impl Receipt {
    /// The document.
    #[must_use]
    pub fn text(&self) -> String {
        let from = json!({"desk": self.from.desk, "agent": self.from.agent, "name": self.from.name});
        let values = [
            json!("receipt"),
            json!(FORMAT),
            json!(self.bundle),
            self.workspace.to_json(),
            from,
            json!(self.at),
            self.vector.to_json(),
        ];
        let check = check(values.clone());
        let members: String =
            MEMBERS.iter().zip(&values).map(|(name, value)| format!("\"{name}\":{value},\n")).collect();
        format!("{{{members}\"check\":\"{check}\"}}\n")
    }

    /// Reads a receipt and refuses one that is not for this workspace.
    ///
    /// # Errors
    /// Any [`Refusal`] that can be said of a receipt.
    pub fn read(bytes: &[u8], expect: Expect<'_>) -> Result<Self, Refusal> {
        let text = document::text(bytes, MAX_BYTES)?;
        document::expect(text, &document::Kind::Receipt)?;
        let members = Members::of(text)?;
        members.format(FORMAT)?;
        let mut values = [const { Value::Null }; MEMBERS.len()];
        for (value, name) in values.iter_mut().zip(MEMBERS) {
            *value = members.value(name)?;
        }
        let [_, _, bundle, workspace, from, at, vector] = values.clone();
        if members.value("check")?.as_str() != Some(&check(values).to_string()) {
            return Err(Refusal::Header);
        }
        let workspace = Workspace::read(&workspace)?;
        expect.check(&workspace)?;
        let wrong = |member| Refusal::Member { member };
        let from = |name: &str| from.get(name).and_then(Value::as_str).map(str::to_owned);
        Ok(Self {
            bundle: bundle.as_str().filter(|id| token(id)).ok_or(wrong("bundle"))?.to_owned(),
            workspace,
            from: Author {
                desk: from("desk").ok_or(wrong("from.desk"))?,
                agent: from("agent").ok_or(wrong("from.agent"))?,
                name: from("name").unwrap_or_default(),
            },
            at: at.as_i64().ok_or(wrong("at"))?,
            vector: Vector::from_json(&vector).map_err(|_| wrong("vector"))?,
        })
    }
}

/// SHA-256 over `ventanilla/receipt/0`, a line feed, and the canonical JSON of the receipt without `check`.
fn check(values: [Value; MEMBERS.len()]) -> Hash {
    let receipt: Map<String, Value> = MEMBERS.into_iter().map(str::to_owned).zip(values).collect();
    Hash(canon::digest("ventanilla/receipt/0", &canon::text(&Value::Object(receipt))))
}
