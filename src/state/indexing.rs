//! Keeping the search index beside the journal: begun after the desk is painted, built while nobody waits for it, and
//! told of every change.

use super::App;
use super::catalogue::Catalogue;
use super::groups;
use crate::journal::RecordId;
use crate::platform::{clock, crash, fetch, worker};
use crate::search::{Pinyin, Query};
use leptos::prelude::*;

/// The readings of Chinese characters, and the group of files that they are.
const PINYIN: (&str, &str) = ("pinyin.bin", "pinyin");
/// How long the index may be worked on before the browser has its turn, in milliseconds: half a frame.
const SLICE_MS: u64 = 8;
/// Records between two looks at the clock.
const STEP: usize = 64;
/// How long after its opening a desk is left to itself, in milliseconds.
const PATIENCE_MS: u32 = 400;
/// How long a service worker takes at most until it keeps files, in milliseconds.
const WORKER_MS: u32 = 20_000;

impl App {
    /// The records of these kinds that answer, the best first and at most so many, and how many there are in all.
    /// None while the index is being built; follows it, and the records. `typing` says that the next query may be this
    /// one typed on.
    #[must_use]
    pub(super) fn search(
        self,
        query: &Query,
        kinds: &[&str],
        most: usize,
        typing: bool,
    ) -> Option<(Vec<RecordId>, usize)> {
        self.revision.track();
        self.indexed.track();
        let found = self.catalogue.try_update_value(|all| all.find(query, kinds, most, typing))?;
        if found.is_none() {
            self.index_soon();
        }
        found
    }

    /// Whether everything can be found. Follows it.
    #[must_use]
    pub fn is_indexed(self) -> bool {
        self.revision.track();
        self.indexed.track();
        self.catalogue.with_value(|all| all.is_complete())
    }

    /// Builds the index once the desk has come to rest.
    pub(super) fn index_later(self) {
        self.later(PATIENCE_MS, |app| app.when_idle(move || async move { app.index_soon() }));
    }

    /// Begins to build the index, or goes on.
    pub(super) fn index_soon(self) {
        if self.indexing.try_update_value(|busy| core::mem::replace(busy, true)) != Some(false) {
            return;
        }
        leptos::task::spawn_local(async move {
            // Without what builds it the next search or change asks again.
            if let Ok(work) = groups::index(self).await {
                work.await;
            }
            self.indexing.try_set_value(false);
        });
    }

    /// What [`index_soon`](Self::index_soon) fetches.
    pub(super) async fn index(self) {
        loop {
            // What is typed or clicked has its turn first.
            clock::sleep(0).await;
            if self.index_slice() && !(self.is_pinyin_wanted() && self.bring_pinyin().await) {
                break;
            }
        }
    }

    /// Works on the index for half a frame; says whether it is done.
    fn index_slice(self) -> bool {
        let Some(live) = self.live() else { return true };
        let until = clock::monotonic_ms() + SLICE_MS;
        let journal = live.workspace.journal();
        let stepped = self.catalogue.try_update_value(|all| {
            let before = all.is_complete();
            if !all.is_begun() {
                all.begin(&journal);
            }
            let mut done = all.step(&journal, STEP);
            while !done && clock::monotonic_ms() < until {
                done = all.step(&journal, STEP);
            }
            (done, all.is_complete() && (!before || done))
        });
        drop(journal);
        let (done, news) = stepped.unwrap_or((true, false));
        if news {
            self.indexed.try_update(|n| *n = n.wrapping_add(1));
        }
        done
    }

    /// Tells the index which records have changed. They are put in once what builds it is here.
    pub(super) fn index_changed<'a>(self, records: impl IntoIterator<Item = &'a RecordId>) {
        if self.catalogue.try_update_value(|all| all.changed(records)) == Some(true) {
            self.index_soon();
        }
    }

    /// Builds the index anew: nobody can say which records have changed.
    pub(super) fn index_again(self) {
        if self.catalogue.try_update_value(Catalogue::forget) == Some(true) {
            self.index_soon();
        }
    }

    fn is_pinyin_wanted(self) -> bool {
        !self.pinyin_asked.with_value(|asked| *asked)
            && self.catalogue.try_update_value(|all| all.is_complete() && all.wants_pinyin()) == Some(true)
    }

    /// Fetches the readings of Chinese characters, once; without them Chinese is found as it is written.
    async fn bring_pinyin(self) -> bool {
        self.pinyin_asked.try_set_value(true);
        let (file, group) = PINYIN;
        if worker::bring_group(group).await.is_err() {
            // At the first visit the service worker is not ready yet; the file comes from the network meanwhile.
            self.later(WORKER_MS, |_| {
                leptos::task::spawn_local(async {
                    let _ = worker::bring_group(group).await;
                });
            });
        }
        let table = match fetch::bytes(file).await {
            Ok(bytes) => Pinyin::read(&bytes).map_err(|bad| format!("{file}: {bad:?}")),
            Err(error) => Err(format!("{file}: {error:?}")),
        };
        let learnt = table.map(|table| self.catalogue.try_update_value(|all| all.learn(table)).is_some());
        learnt.unwrap_or_else(|why| {
            crash::log(&why);
            false
        })
    }
}
