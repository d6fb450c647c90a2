//! A desk of one open tab, with everything fixed: the same acts give the same bytes.

use ventanilla::exchange::header::Projection;
use ventanilla::exchange::{Blob, Bundle, Contents, Expect, Header, Limits, Refusal, Workspace, WorkspaceKind};
use ventanilla::exchange::{bundle, writer};
use ventanilla::journal::entry::Place;
use ventanilla::journal::*;

pub const HOUSE: &str = "AAAAAAAAAAAAAAAA";
pub const MONDAY: i64 = 1_795_420_800_000;

pub struct Desk {
    pub log: LogId,
    seq: u64,
    prev: Option<Hash>,
    pub journal: Journal,
    pub entries: Vec<Entry>,
    pub blobs: Vec<Blob>,
    pub workspace: Workspace,
    pub author: Author,
}

pub fn workspace(id: &str, kind: WorkspaceKind) -> Workspace {
    Workspace { id: id.into(), kind, name: "Aguas de Valdeclara".into(), aliases: vec![] }
}

pub fn matter(n: u8) -> RecordId {
    RecordId::new("complaint", [n; 12])
}

impl Desk {
    pub fn new(n: u8, code: &str, name: &str) -> Self {
        Self {
            log: LogId::new(Stream::Core, [n; 12]),
            seq: 0,
            prev: None,
            journal: Journal::default(),
            entries: vec![],
            blobs: vec![],
            workspace: workspace(HOUSE, WorkspaceKind::Live),
            author: Author { agent: RecordId::new("agent", [n; 12]).to_string(), name: name.into(), desk: code.into() },
        }
    }

    pub fn marta() -> Self {
        Self::new(1, "7K3", "Marta")
    }

    pub fn liu() -> Self {
        Self::new(2, "P0Q", "刘晓")
    }

    pub fn write(&mut self, minute: i64, parts: impl IntoIterator<Item = Option<Part>>) -> Entry {
        self.write_batch(minute, parts, None)
    }

    pub fn write_batch(
        &mut self,
        minute: i64,
        parts: impl IntoIterator<Item = Option<Part>>,
        batch: Option<entry::Batch>,
    ) -> Entry {
        self.seq += 1;
        let at = MONDAY + minute * 60_000;
        let place = Place {
            workspace: self.workspace.id.clone(),
            log: self.log.clone(),
            seq: self.seq,
            prev: self.prev,
            hlc: self.journal.clock().tick(at as u64),
        };
        let parts: Vec<Part> = parts.into_iter().flatten().collect();
        let body = Body { author: self.author.clone(), at, offset: 60, intent: Intent::Edit, batch };
        let salts = vec![Salt([self.seq as u8; 12]); parts.len() + 1];
        let entry = Entry::seal(place, &Draft { body, parts }, &salts).unwrap();
        self.prev = Some(entry.hash());
        self.take(std::slice::from_ref(&entry));
        entry
    }

    /// Sets fields of a complaint, over what this desk shows.
    pub fn set(&mut self, minute: i64, n: u8, fields: &[(&str, &str)]) -> Entry {
        let id = matter(n);
        let record = self.journal.get(&id).cloned();
        let edit = fields.iter().fold(Edit::on(id, record.as_ref()), |e, (f, v)| e.set(f, *v));
        self.write(minute, [edit.part()])
    }

    pub fn take(&mut self, entries: &[Entry]) {
        for entry in entries {
            if self.journal.admit(entry) != Admitted::Known {
                self.entries.push(entry.clone());
            }
        }
    }

    pub fn header(&self, entries: &[Entry]) -> Header {
        let contents = Contents::of(entries, &self.blobs);
        Header {
            id: "bundle0000000000".into(),
            workspace: self.workspace.clone(),
            streams: vec!["core".into(), "queue".into()],
            from: self.author.clone(),
            created: MONDAY + 3_600_000,
            vector: self.journal.vector().clone(),
            projection: Projection { version: set::PROJECTION, digest: self.journal.digest() },
            counts: contents.counts(),
            digest: contents.digest(),
        }
    }

    pub fn export(&self) -> String {
        self.export_only(&self.entries)
    }

    pub fn export_only(&self, entries: &[Entry]) -> String {
        writer::whole(self.header(entries), entries, &self.blobs).unwrap()
    }

    /// As [`Desk::export`], with the records as plain JSON.
    pub fn export_readable(&self) -> String {
        let (mut writer, mut text) = writer::Writer::begin(self.header(&self.entries));
        self.entries.iter().for_each(|entry| text.push_str(&writer.entry(entry)));
        self.blobs.iter().for_each(|blob| text.extend(writer.blob(blob)));
        self.journal.records().for_each(|record| text.push_str(&writer.record(&record.to_record())));
        text + &writer.finish().unwrap()
    }

    pub fn read(&self, text: &str) -> Result<Bundle, Refusal> {
        bundle::read(text.as_bytes(), &Limits::DESK, Expect::Only(&self.workspace))
    }

    /// Hands everything to another desk.
    pub fn give(&self, to: &mut Self) {
        let bundle = to.read(&self.export()).unwrap();
        to.take(&bundle.entries);
    }
}

/// A small workspace with two languages, two desks, a batch, an erased part and a pack.
pub fn sample() -> Desk {
    let mut marta = Desk::marta();
    let pack = Blob {
        hash: ventanilla::exchange::blob::name(b"{\"format\":0}"),
        media_type: "application/json".into(),
        pieces: vec![b"{\"form".to_vec(), b"at\":0}".to_vec()],
    };
    let adopt = Edit::new(RecordId::only("workspace")).set("pack", pack.hash.to_string()).part();
    marta.blobs.push(pack);
    marta.write(0, [adopt]);
    marta.set(
        1,
        1,
        &[("number", "R-7K3-0001-8"), ("f.subject", "Sin agua: ¿y ahora? \u{0}\"\\/ 🚰"), ("state", "open")],
    );
    let batch = |index| Some(entry::Batch { id: "b1".into(), index, total: 2 });
    marta.write_batch(2, [Edit::new(matter(2)).set("f.subject", "one").inc("calls", 2).part()], batch(0));
    marta.write_batch(2, [Edit::new(matter(3)).add("tags", "加急").set("due", MONDAY).part()], batch(1));
    let person = RecordId::new("customer", [9; 12]);
    marta.write(3, [Edit::new(person.clone()).set("name", "Lucía").part(), Edit::new(matter(4)).set("x", true).part()]);
    let mut liu = Desk::liu();
    marta.give(&mut liu);
    liu.set(4, 1, &[("state", "在办")]);
    liu.set(5, 1, &[("f.answer", "我们会处理")]);
    liu.give(&mut marta);
    marta.write(6, [Some(Part { record: person, reason: None, ops: vec![Op::Erase] })]);
    let erased = |e: &Entry| e.without(|r| marta.journal.is_erased(r));
    marta.entries = marta.entries.iter().map(erased).collect();
    marta
}

/// The small workspace, with what else a record can be: in conflict, cleared, deleted, waiting for its other half.
pub fn varied() -> Desk {
    let mut marta = sample();
    let mut liu = Desk::liu();
    marta.give(&mut liu);
    (liu.seq, liu.prev) = (2, liu.entries.iter().rfind(|e| e.header().log == liu.log).map(Entry::hash));
    marta.set(7, 1, &[("state", "closed"), ("f.answer", "Reparado")]);
    let id = matter(1);
    let edit = Edit::on(id.clone(), liu.journal.get(&id))
        .set("state", serde_json::Value::Null)
        .set("f.answer", "Reparado")
        .add("tags", "加急");
    liu.write(8, [edit.add("tags", "agua").part()]);
    liu.give(&mut marta);
    let id = matter(4);
    let part = Edit::on(id.clone(), marta.journal.get(&id)).delete().part();
    marta.write(9, [part]);
    let batch = Some(entry::Batch { id: "b2".into(), index: 0, total: 2 });
    marta.write_batch(10, [Edit::new(matter(5)).set("f.subject", "half").part()], batch);
    marta
}
