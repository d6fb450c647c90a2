//! Writing the story down, entry by entry, as the desks of the invented agents would have: on a workspace in memory,
//! in slices, because it takes a moment. What comes out is a bundle, which a new database begins with.

use super::deed::{Deed, Write};
use super::past::Past;
use super::people::Colleague;
use super::story::{Invented, invent};
use crate::domain::contact::{self, Contact};
use crate::domain::contact_register::day_of;
use crate::domain::day::Day;
use crate::domain::handing_in;
use crate::domain::moment::Moment;
use crate::domain::zone::Zone;
use crate::exchange::blob;
use crate::journal::{Edit, Intent, Journal, Part, RecordId};
use crate::pack;
use crate::store::MemoryStore;
use crate::workspace::{Action, Desk, Kind, Setup, Workspace, WorkspaceError};
use std::vec::IntoIter;

/// Everything is invented anew from here: two samples of one day are the same but for their workspace.
const SEED: u64 = 0x7065_6e74_616e_696c;
/// The code of the desk at which a visitor sits. Nobody in the story wrote there.
const CODE: &str = "5QX";
/// The people were written down so long before the first thing that they did.
const BEFORE: i64 = 3_600_000;

/// What a sample is made of.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The id of its workspace.
    pub id: String,
    /// Its key for shared transports.
    pub sync_key: String,
    /// The name of the pack's file.
    pub file: String,
    /// The pack's text.
    pub pack: String,
    /// The end of the story: milliseconds since 1970.
    pub now: i64,
}

/// A sample that is being made.
pub struct Making {
    desk: Workspace<MemoryStore, Past>,
    past: Past,
    zone: Zone,
    colleagues: Vec<Colleague>,
    deeds: IntoIter<Deed>,
    whole: usize,
    now: i64,
}

impl Making {
    /// Invents the story and begins to write it.
    ///
    /// # Errors
    /// [`WorkspaceError::Malformed`] when the pack cannot be read.
    pub async fn begin(sample: Sample) -> Result<Self, WorkspaceError> {
        let pack = pack::adopted(&sample.pack).ok_or(WorkspaceError::Malformed("pack"))?;
        let past = Past::new(sample.now, 0, SEED);
        let hash = blob::name(sample.pack.as_bytes()).to_string();
        let Invented { colleagues, deeds } = invent(&past, &pack, &sample.file, &hash, sample.now);
        let Some(first) = colleagues.first() else { return Err(WorkspaceError::Empty) };
        let setup = Setup { id: sample.id, kind: Kind::Sample, desk: sits(first, first.code, sample.sync_key) };
        let desk = Workspace::create(MemoryStore::new(), past.clone(), setup).await?;
        let (whole, zone) = (deeds.len(), pack.time_zone);
        let making = Self { desk, past, zone, colleagues, deeds: deeds.into_iter(), whole, now: sample.now };
        let begins = making.deeds.as_slice().first().map_or(sample.now, |deed| deed.at) - BEFORE;
        making.clock(begins);
        let people: Vec<Part> = making.colleagues.iter().map(Colleague::part).collect();
        making.desk.write(Action::edit(people)).await?;
        let stored = making.desk.put_blob(sample.pack.as_bytes(), blob::PACK_TYPE).await?;
        let adopted = Edit::new(RecordId::only("workspace")).set("pack", stored).into_part();
        making.desk.write(Action::new(Intent::AdoptPack, [adopted])).await?;
        Ok(making)
    }

    /// Writes so many more deeds; whether there are any left.
    ///
    /// # Errors
    /// [`WorkspaceError`].
    pub async fn go_on(&mut self, deeds: usize) -> Result<bool, WorkspaceError> {
        for _ in 0..deeds {
            let Some(deed) = self.deeds.next() else { return Ok(false) };
            self.write(deed).await?;
        }
        Ok(!self.deeds.as_slice().is_empty())
    }

    /// How much of it is written, in hundredths.
    #[must_use]
    pub fn percent(&self) -> usize {
        let left = self.deeds.as_slice().len();
        (self.whole - left) * 100 / self.whole.max(1)
    }

    /// Everything as the text of a bundle, and the desk at which a visitor sits down. `name` is what people call the
    /// organisation.
    ///
    /// # Errors
    /// [`WorkspaceError`].
    pub async fn finish(self, name: &str) -> Result<(String, Desk), WorkspaceError> {
        self.clock(self.now);
        let Some(first) = self.colleagues.first() else { return Err(WorkspaceError::Empty) };
        let desk = sits(first, CODE, self.desk.desk().sync_key);
        self.desk.set_desk(desk.clone()).await?;
        let bundle = self.desk.export(name).await?.concat();
        Ok((bundle, Desk { exported: Some(self.now), ..desk }))
    }

    /// The records so far.
    #[must_use]
    pub fn workspace(&self) -> &Workspace<MemoryStore, Past> {
        &self.desk
    }

    async fn write(&self, deed: Deed) -> Result<(), WorkspaceError> {
        self.clock(deed.at);
        let Some(who) = self.colleagues.get(deed.by) else { return Ok(()) };
        if self.desk.desk().agent != who.id.as_str() {
            self.desk.set_desk(sits(who, who.code, self.desk.desk().sync_key)).await?;
        }
        let parts: Vec<Part> = {
            let journal = self.desk.journal();
            deed.writes.into_iter().filter_map(|write| self.part(&journal, write)).collect()
        };
        if parts.is_empty() {
            return Ok(());
        }
        let action = Action::edit(parts);
        let action = match &deed.numbered {
            Some((record, letter)) => action.numbered(record, letter),
            None => action,
        };
        self.desk.write(action).await.map(|_| ())
    }

    fn part(&self, journal: &Journal, write: Write) -> Option<Part> {
        match write {
            Write::Begin(part) => Some(part),
            Write::Change(change) => change.part(journal),
            Write::HandIn(id, day, by, to) => self.receipt(journal, id, day, &by, to),
        }
    }

    fn receipt(&self, journal: &Journal, id: RecordId, day: Day, by: &str, to: &str) -> Option<Part> {
        let all = journal.of_kind(contact::KIND).map(Contact::of);
        let of_day: Vec<Contact> = all.filter(|c| day_of(c.started, self.zone) == day && !c.is_unfinished()).collect();
        let left: Vec<&Contact> = of_day.iter().collect();
        (!left.is_empty()).then(|| handing_in::receipt(id, day, &left, by, to, self.now_of_past()))
    }

    fn now_of_past(&self) -> i64 {
        crate::workspace::Env::now(&self.past)
    }

    fn clock(&self, at: i64) {
        self.past.set(at, i32::from(self.zone.offset_minutes(Moment::from_ms(at))));
    }
}

fn sits(who: &Colleague, code: &str, sync_key: String) -> Desk {
    Desk {
        code: code.to_owned(),
        name: who.desk.clone(),
        agent: who.id.to_string(),
        agent_name: who.name.to_owned(),
        streams: vec!["core".into(), "queue".into(), "staff".into()],
        sync_key,
        exported: None,
    }
}
