//! The organisation's pack: looking at one before it is used, and adopting another.

use super::App;
use crate::domain::text::{Lang, Text};
use crate::exchange::document::{self, Kind as Document};
use crate::exchange::limits::Measure;
use crate::exchange::{Refusal, blob};
use crate::i18n::Strings;
use crate::journal::{Edit, Intent, RecordId};
use crate::pack::check::{self, Finding, Report};
use crate::pack::people::{May, Role};
use crate::pack::{self, Pack};
use crate::workspace::{Action, WorkspaceError};
use leptos::prelude::*;
use std::sync::Arc;

/// A pack that comes with the program. Its file is fetched only when it is chosen; until then this is what is known.
#[derive(Clone, Copy)]
pub struct ShippedPack {
    /// The name of its file.
    pub file: &'static str,
    /// The organisation's name by language; the first is its own.
    names: &'static [(&'static str, &'static str)],
    /// What kind of organisation it is.
    pub trade: fn(&Strings) -> &'static str,
}

/// The packs that come with the program. The first is the one that a new desk is offered, and needs offline from the
/// start (`tools/precache.mjs`).
pub const SHIPPED_PACKS: [ShippedPack; 2] = [
    ShippedPack {
        file: "water",
        names: &[("es", "Aguas de Valdelunas"), ("en", "Aguas de Valdelunas")],
        trade: |text| text.welcome.trade_water,
    },
    ShippedPack {
        file: "metals",
        names: &[("zh-Hans", "岚衡贵金属"), ("en", "Lanheng Bullion")],
        trade: |text| text.welcome.trade_metals,
    },
];

impl ShippedPack {
    /// The organisation's name in a language, or in its own.
    #[must_use]
    pub fn name(self, lang: &str) -> &'static str {
        let asked = self.names.iter().find(|(tag, _)| *tag == lang);
        asked.or(self.names.first()).map_or(self.file, |(_, name)| *name)
    }
}

/// Files above this are not read as packs; what the check allows is less.
pub const PACK_FILE_LIMIT: u64 = 16 << 20;

/// A pack that was checked and may be used.
#[derive(Clone)]
pub struct PackOffer {
    /// The pack.
    pub pack: Arc<Pack>,
    /// Its text, exactly as it came.
    pub text: Arc<str>,
    /// Its hash.
    pub hash: String,
    /// What is worth knowing and hinders nothing.
    pub remarks: Vec<Finding>,
}

/// Why a file is not used as a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackRefusal {
    /// It is something else, or could not be read.
    File(Refusal),
    /// The check found faults.
    Findings(Report),
    /// It came with the program and is neither in the cache nor on the server.
    NotThere,
}

/// Checks a file that should be a pack. What checks is fetched when it is needed.
///
/// # Errors
/// [`PackRefusal`].
pub async fn read_pack(bytes: Vec<u8>) -> Result<PackOffer, PackRefusal> {
    super::groups::check_pack(bytes).await.unwrap_or(Err(PackRefusal::NotThere))
}

/// As [`read_pack`], here and now.
pub(super) fn look_at_pack(bytes: &[u8]) -> Result<PackOffer, PackRefusal> {
    let limit = check::MAX_BYTES as u64;
    if bytes.len() as u64 > limit {
        let found = bytes.len() as u64;
        return Err(PackRefusal::File(Refusal::TooLarge { what: Measure::File, limit, found }));
    }
    match document::sniff(bytes) {
        // JSON of any other shape is checked as a pack, which says in its own words what is missing.
        Document::Pack | Document::Json => {}
        Document::Unknown(looks) => return Err(PackRefusal::File(Refusal::NotJson(looks))),
        other => return Err(PackRefusal::File(Refusal::OtherDocument(other))),
    }
    let text = core::str::from_utf8(bytes).map_err(|e| PackRefusal::File(Refusal::NotUtf8 { at: e.valid_up_to() }))?;
    let checked = check::read(text).map_err(PackRefusal::Findings)?;
    Ok(PackOffer {
        pack: Arc::new(checked.pack),
        hash: blob::name(bytes).to_string(),
        text: text.into(),
        remarks: checked.report.warnings,
    })
}

impl App {
    /// A pack that comes with the program; it was checked before it was shipped (`tests/packs.rs`).
    ///
    /// # Errors
    /// [`PackRefusal`].
    pub async fn shipped_offer(self, id: &str) -> Result<PackOffer, PackRefusal> {
        let text = self.shipped_pack(id).await.map_err(|_| PackRefusal::NotThere)?;
        let pack = pack::adopted(&text).ok_or(PackRefusal::NotThere)?;
        let hash = blob::name(text.as_bytes()).to_string();
        Ok(PackOffer { pack: Arc::new(pack), hash, text: text.into(), remarks: Vec::new() })
    }

    /// A text of a pack that is not in use, in the language of the screen. Follows it.
    #[must_use]
    pub fn words_of(self, pack: &Pack, text: &Text) -> String {
        match Lang::new(self.lang.get().tag()) {
            Ok(asked) => text.get(pack.reading(asked)).to_owned(),
            Err(_) => String::new(),
        }
    }

    /// The hash of the pack in use. Follows it.
    #[must_use]
    pub fn pack_hash(self) -> String {
        self.pack_hash.get()
    }

    /// The role of whoever sits here, as far as the pack knows it. Follows both.
    #[must_use]
    pub fn role(self) -> Option<Role> {
        let agent = self.agent()?;
        self.pack()?.role(&agent.role).cloned()
    }

    /// Whether whoever sits here may do this. While the pack does not know their role, they may: a pack that lost a
    /// role must not lock its organisation out.
    #[must_use]
    pub fn may(self, what: May) -> bool {
        self.role().is_none_or(|role| role.may(what))
    }

    /// Works with another pack from now on. Records keep the one that they were made with.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told.
    pub async fn adopt_pack(self, offer: &PackOffer) -> Result<(), WorkspaceError> {
        self.allowed(May::Settings)?;
        let Some(live) = self.live() else { return Err(WorkspaceError::Empty) };
        let hash = match live.workspace.put_blob(offer.text.as_bytes(), blob::PACK_TYPE).await {
            Ok(hash) => hash,
            Err(error) => {
                self.fail(&error);
                return Err(error);
            }
        };
        let part = self.peek(|journal| {
            let id = RecordId::only("workspace");
            Edit::on(id.clone(), journal.get(&id)).set("pack", hash).part()
        });
        if let Some(Some(part)) = part {
            self.write(Action::new(Intent::AdoptPack, [part])).await?;
        }
        self.reload_pack().await;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_pack_before_it_is_fetched_is_what_it_says_itself() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/packs");
        for shipped in SHIPPED_PACKS {
            let text = std::fs::read_to_string(format!("{folder}/{}.json", shipped.file)).unwrap();
            let pack = pack::adopted(&text).unwrap();
            let names: Vec<(&str, &str)> =
                pack.languages.iter().map(|lang| (lang.as_str(), shipped.name(lang.as_str()))).collect();
            assert_eq!(names, shipped.names, "{}", shipped.file);
            for (tag, name) in names {
                assert_eq!(pack.name.in_language(Lang::new(tag).unwrap()), Some(name));
            }
        }
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let mut offered: Vec<String> = SHIPPED_PACKS.iter().map(|shipped| format!("{}.json", shipped.file)).collect();
        let mut there: Vec<String> = files.filter(|file| file != "pack.schema.json").collect();
        offered.sort();
        there.sort();
        assert_eq!(offered, there, "every pack in the folder is offered");
    }

    fn refused(bytes: &[u8]) -> PackRefusal {
        look_at_pack(bytes).err().unwrap()
    }

    #[test]
    fn a_file_that_is_no_pack_is_called_by_its_name_and_one_with_faults_has_them_listed() {
        let invitation = refused(br#"{"ventanilla":"invitation"}"#);
        assert_eq!(invitation, PackRefusal::File(Refusal::OtherDocument(Document::Invitation)));
        assert!(matches!(refused(b"%PDF-1.7"), PackRefusal::File(Refusal::NotJson(_))));
        assert!(matches!(refused(br#"{"languages":1"#), PackRefusal::Findings(report) if report.errors.len() == 1));
        let long = vec![b' '; check::MAX_BYTES + 1];
        assert!(matches!(refused(&long), PackRefusal::File(Refusal::TooLarge { .. })));
    }
}
