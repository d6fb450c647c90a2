//! Keeping in step with colleagues by a folder on a shared drive: who may use it, when a round is due, and what the last
//! ones did. What a round is stands in `workspace/share.rs`.

use super::App;
use super::groups;
use super::handover::sync_key;
use super::live::Live;
use crate::exchange::Refusal;
use crate::exchange::transport::TransportError;
use crate::i18n::Strings;
use crate::pack::people::May;
use crate::platform::folder::{self, Allowed, Folder};
use crate::platform::jose::WebJose;
use crate::platform::prefs::{self, Pref};
use crate::platform::{chance, clock, locks};
use crate::workspace::{Round, ShareError, Stuck, WorkspaceError};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;

/// How often a round is due, in milliseconds.
const EVERY: u32 = 60_000;
/// The longest wait after rounds that failed, in milliseconds.
const LONGEST: i64 = 30 * 60_000;
/// So many of the last rounds that brought something are shown.
const LATEST: usize = 5;

/// How it stands with the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// None was chosen.
    #[default]
    None,
    /// The browser wants the person to allow it again.
    Ask,
    /// A round is being made.
    Working,
    /// The last round went well; when.
    InStep(i64),
    /// The last round failed: why, in words, and when it is tried again.
    Trouble(String, i64),
    /// The person has stopped it for now.
    Paused,
}

/// What a round brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// When: milliseconds since 1970.
    pub at: i64,
    /// From whom: names with the codes of their desks.
    pub from: Vec<String>,
    /// How many entries.
    pub entries: usize,
}

/// What the screen shows of the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// What it is called on the drive.
    pub name: String,
    /// How it stands.
    pub standing: Standing,
    /// What the last rounds brought, the latest first.
    pub brought: Vec<Brought>,
    /// Files in it that could not be taken in, with the reason; the others went on.
    pub stuck: Vec<(String, Waits)>,
}

/// Why a file in the folder waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Waits {
    /// It is not whole yet.
    Incomplete,
    /// It was refused.
    Refused(Refusal),
}

/// What a tab knows of the folder beside what the screen shows.
#[derive(Default)]
pub struct Rounds {
    folder: Option<Folder>,
    refused: std::collections::BTreeSet<crate::journal::Hash>,
    failures: u32,
    due: i64,
    beat: Option<clock::Timer>,
}

impl App {
    /// Whether this browser lets a person choose a folder.
    #[must_use]
    pub fn folder_offered(self) -> bool {
        folder::is_offered()
    }

    /// What the screen shows of the folder. Follows it.
    #[must_use]
    pub fn shared(self) -> Shared {
        self.live().map(|live| live.shared.get()).unwrap_or_default()
    }

    /// Makes rounds from now on, where a folder was chosen: for as long as the desk is on the screen.
    pub fn attend_folder(self) {
        let Some(live) = self.live() else { return };
        spawn_local(async move {
            let kept = folder::kept(live.workspace.store().below().inner()).await;
            if let Ok(Some(chosen)) = kept {
                self.use_folder(&live, chosen);
            }
        });
        on_cleanup(move || {
            if let Some(live) = self.live() {
                live.rounds.borrow_mut().beat = None;
            }
        });
    }

    /// Lets the person choose a folder, and makes the first round with it.
    ///
    /// # Errors
    /// Why not, in words.
    pub async fn choose_folder(self) -> Result<(), String> {
        let text = self.text_now();
        self.allowed(May::Exchange).map_err(|_| text.privacy.not_allowed.to_owned())?;
        let Some(live) = self.live() else { return Ok(()) };
        let failed = || text.folder.not_chosen.to_owned();
        let id =
            chance::bytes::<6>().map_err(|_| failed())?.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let Some(mut chosen) = folder::choose(&id).await.map_err(|_| failed())? else { return Ok(()) };
        let store = live.workspace.store().below().inner();
        // What is held in it is known under its id, so the same folder keeps its id.
        if let Ok(Some(before)) = folder::kept(store).await
            && before.is(&chosen).await
        {
            chosen = before;
        }
        folder::keep(store, &chosen).await.map_err(|_| failed())?;
        prefs::clear(Pref::FolderPaused);
        self.use_folder(&live, chosen);
        Ok(())
    }

    /// Lets go of the folder. What is in it stays, and what it held is forgotten.
    pub fn leave_folder(self) {
        let Some(live) = self.live() else { return };
        live.rounds.replace(Rounds::default());
        live.shared.set(Shared::default());
        spawn_local(async move {
            if folder::forget(live.workspace.store().below().inner()).await.is_err() {
                self.warn(self.text_now().errors.not_saved_body);
            }
        });
    }

    /// Stops the rounds, or goes on with them, in every tab of this browser from its next round on.
    pub fn pause_folder(self, pause: bool) {
        let Some(live) = self.live() else { return };
        if pause {
            prefs::set(Pref::FolderPaused, "on");
            live.shared.update(|shared| shared.standing = Standing::Paused);
        } else {
            prefs::clear(Pref::FolderPaused);
            self.round_now();
        }
    }

    /// Makes a round now. Asks the person to allow it again where the browser wants that, so only at a press of theirs.
    pub fn round_now(self) {
        let Some(live) = self.live() else { return };
        live.rounds.borrow_mut().due = 0;
        let chosen = live.rounds.borrow().folder.clone();
        spawn_local(async move {
            let Some(chosen) = chosen else { return };
            if chosen.allowed().await != Allowed::Yes {
                chosen.ask().await;
            }
            self.round().await;
        });
    }

    fn use_folder(self, live: &Rc<Live>, chosen: Folder) {
        live.shared.update(|shared| {
            shared.name = chosen.name();
            shared.standing = if paused() { Standing::Paused } else { Standing::Working };
        });
        let beat = clock::Timer::every(EVERY, move || spawn_local(self.round()));
        live.rounds.replace(Rounds { folder: Some(chosen), beat: Some(beat), ..Rounds::default() });
        self.when_idle(move || self.round());
    }

    /// A round, if one is due and no other tab is making one.
    async fn round(self) {
        let Some(live) = self.live() else { return };
        let Some(chosen) = live.rounds.borrow().folder.clone() else { return };
        if paused() || clock::now_ms() < live.rounds.borrow().due {
            return;
        }
        if chosen.allowed().await != Allowed::Yes {
            live.shared.update(|shared| shared.standing = Standing::Ask);
            return;
        }
        let Ok(Some(lease)) = locks::lease(&format!("{}/folder", live.database)).await else { return };
        // Not to be begun twice in this tab while its file is fetched.
        if let Ok(work) = groups::share(self, chosen).await {
            work.await;
        }
        drop(lease);
    }

    /// The round itself.
    pub(super) async fn share(self, chosen: Folder) {
        let Some(live) = self.live() else { return };
        let Some(key) = sync_key(&live.workspace.desk().sync_key) else { return };
        live.shared.update(|shared| shared.standing = Standing::Working);
        let (refused, name) = (live.rounds.borrow().refused.clone(), self.organisation_now());
        let made = live.workspace.share(chosen.id(), &chosen, (&WebJose, &key), &name, &refused).await;
        match made {
            Ok(round) => self.made_round(&live, round).await,
            Err(error) => self.missed_round(&live, &error),
        }
    }

    async fn made_round(self, live: &Rc<Live>, round: Round) {
        let now = clock::now_ms();
        {
            let mut rounds = live.rounds.borrow_mut();
            (rounds.failures, rounds.due) = (0, 0);
            let whole = round.stuck.iter().filter(|(_, why)| matches!(why, Stuck::Refused(_)));
            rounds.refused.extend(whole.map(|(object, _)| object.hash));
        }
        live.shared.update(|shared| {
            shared.standing = Standing::InStep(now);
            shared.stuck.retain(|(_, why)| matches!(why, Waits::Refused(_)));
            shared.stuck.extend(round.stuck.into_iter().map(|(object, why)| {
                let why = match why {
                    Stuck::Incomplete => Waits::Incomplete,
                    Stuck::Refused(refusal) => Waits::Refused(refusal),
                };
                (object.to_string(), why)
            }));
            if round.took > 0 {
                let from = round.from.iter().map(|(desk, name)| format!("{name} ({desk})")).collect();
                shared.brought.insert(0, Brought { at: now, from, entries: round.took });
                shared.brought.truncate(LATEST);
            }
        });
        if round.took > 0 {
            self.changed(&round.touched.into_iter().collect::<Vec<_>>());
            self.forget_erased().await;
            self.note_taken_in();
            live.hint("changed");
            self.reload_pack().await;
        }
        if round.gave > 0 && live.workspace.mark_exported().await.is_err() {
            crate::platform::crash::log("the time of the export was not stored");
        }
        self.count_unconfirmed().await;
    }

    fn missed_round(self, live: &Rc<Live>, error: &ShareError) {
        let now = clock::now_ms();
        let due = {
            let mut rounds = live.rounds.borrow_mut();
            rounds.failures = rounds.failures.saturating_add(1);
            rounds.due = now.saturating_add((i64::from(EVERY) << rounds.failures.min(9)).min(LONGEST));
            rounds.due
        };
        let words = trouble(self.text_now(), error);
        live.shared.update(|shared| shared.standing = Standing::Trouble(words, due));
    }
}

fn paused() -> bool {
    prefs::get(Pref::FolderPaused).is_some()
}

fn trouble(text: &Strings, error: &ShareError) -> String {
    match error {
        ShareError::Transport(TransportError::Denied) => text.folder.denied.to_owned(),
        ShareError::Transport(TransportError::Gone) => text.folder.gone.to_owned(),
        ShareError::Transport(TransportError::Failed(why)) => text.folder.failed(why),
        ShareError::Workspace(error @ WorkspaceError::Store(_)) => super::custody::words(text, error),
        ShareError::Workspace(_) | ShareError::Sealing(_) => text.exchange.export_failed.to_owned(),
    }
}
