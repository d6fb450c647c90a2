//! Cases as departments have them, in three languages, written by a desk as people's actions are: numbers, entries and
//! segments come from the workspace itself.
//!
//! Workload A is one entry a case, of about 330 bytes of content; workload B has 25 fields and eight entries a case;
//! workload C is contacts of a busy desk, each with its disposition.
#![allow(dead_code)]

use ventanilla::journal::{Edit, Intent, Part, RecordId};
use ventanilla::sample::Past;
use ventanilla::store::{JournalStore, MemoryStore, block_on};
use ventanilla::workspace::*;

/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;
/// 22 November 2024, eight in the morning in Madrid.
const BEGIN: i64 = 1_732_258_800_000;

/// A clock that goes on by itself and chance from a seed.
#[derive(Clone)]
pub struct World(Past);

impl World {
    pub fn new(seed: u64) -> Self {
        Self(Past::new(BEGIN, 60, seed))
    }

    fn next(&self) -> u64 {
        self.0.number()
    }

    fn pick<'a>(&self, from: &[&'a str]) -> &'a str {
        self.0.pick(from).unwrap()
    }

    fn digits(&self, count: usize) -> String {
        self.0.digits(count)
    }
}

impl Env for World {
    fn now(&self) -> i64 {
        self.0.now()
    }

    fn offset(&self) -> i32 {
        self.0.offset()
    }

    fn fill(&self, bytes: &mut [u8]) {
        self.0.fill(bytes);
    }
}

/// The words of one language.
struct Words {
    given: &'static [&'static str],
    family: &'static [&'static str],
    join: &'static str,
    family_first: bool,
    streets: &'static [&'static str],
    subjects: &'static [&'static str],
    facts: &'static [&'static str],
    notes: &'static [&'static str],
}

const LANGUAGES: [Words; 3] = [
    Words {
        given: &["Lucía", "Iván", "Begoña", "Óscar", "Nuria", "Joaquín", "Inés", "Adrián", "Marta", "Álvaro"],
        family: &["Peñalver Ríos", "Núñez Otero", "Güell Sanz", "Ibáñez Coto", "Lozano Vidal", "Muñoz Arce"],
        join: " ",
        family_first: false,
        streets: &["Calle de la Fuente", "Avenida del Pinar", "Plaza del Molino", "Paseo de la Acequia"],
        subjects: &["Sin agua desde el lunes", "Factura más alta de lo normal", "Fuga en la acera", "Contador parado"],
        facts: &[
            "Llama por segunda vez; el técnico quedó en venir ayer y no apareció nadie.",
            "Dice que la lectura no coincide con la de su contador y pide que se revise el recibo.",
            "El agua sale turbia por la mañana y huele a lejía, sobre todo en los pisos altos.",
        ],
        notes: &["Avisar antes de pasar.", "Prefiere que le llamen por la tarde.", "Vive con una persona mayor."],
    },
    Words {
        given: &["雨桐", "志强", "秀英", "建国", "思远", "丽华", "子涵", "海波"],
        family: &["王", "欧阳", "陈", "赵", "司徒", "林", "黄"],
        join: "",
        family_first: true,
        streets: &["滨河东路", "解放北街", "文昌巷", "新港大道"],
        subjects: &["扣费重复，要求退款", "停车卡无法识别", "车位被长期占用", "客服电话一直占线"],
        facts: &[
            "客户称昨天上午离场时已经付过费，今天又收到一条扣费短信，金额相同，要求核对并退回。",
            "入口闸机没有读到卡，保安手动放行，出场时按最高限额收费，客户认为不合理。",
            "客户已经第三次来电反映同一问题，情绪比较激动，希望主管当面给出答复。",
        ],
        notes: &["下午三点以后方便接听。", "已记录车牌号。", "请先核对系统记录再回复。"],
    },
    Words {
        given: &["Grace", "Liam", "Aoife", "Owen", "Priya", "Jonas", "Maeve", "Tobias"],
        family: &["Whitlock", "Okafor", "Delacroix", "Hargreave", "Lindqvist", "Moreau"],
        join: " ",
        family_first: false,
        streets: &["Mill Lane", "Station Road", "Harbour Street", "Orchard Close"],
        subjects: &[
            "Top-up not credited",
            "Charged twice for one order",
            "Wrong number topped up",
            "No receipt by mail",
        ],
        facts: &[
            "Paid at noon, the balance has not changed since and the shop says the order went through.",
            "The supplier shows the order as delivered; the customer sent a screenshot of the old balance.",
            "Asks for the money back rather than a second attempt, because the number is no longer in use.",
        ],
        notes: &["Has the receipt at hand.", "Speaks little English, call with an interpreter.", "Works nights."],
    },
];

/// A desk on the in-memory store.
pub type Desktop = Workspace<MemoryStore, World>;

/// An empty desk.
pub fn desk(seed: u64) -> Desktop {
    desk_in(MemoryStore::new(), &World::new(seed))
}

pub fn desk_in<S: JournalStore>(store: S, world: &World) -> Workspace<S, World> {
    let desk = Desk {
        code: "7K3".into(),
        name: "Puesto 1".into(),
        agent: "agent/BAQEBAQEBAQEBAQE".into(),
        agent_name: "Marta Ríos".into(),
        streams: vec!["core".into(), "queue".into(), "staff".into()],
        sync_key: String::new(),
        exported: None,
    };
    let setup = Setup { id: "d29ya3NwYWNlMDAw".into(), kind: Kind::Live, desk };
    block_on(Workspace::create(store, world.clone(), setup)).unwrap()
}

/// Makes a pack the organisation's, as a first run does.
pub fn adopt<S: JournalStore>(desk: &Workspace<S, World>, pack: &str) {
    let hash = block_on(desk.put_blob(pack.as_bytes(), "application/json")).unwrap();
    let part = Edit::new(RecordId::only("workspace")).set("pack", hash).into_part();
    block_on(desk.write(Action::new(Intent::AdoptPack, [part]))).unwrap();
}

/// Files so many cases of workload A.
pub fn workload_a<S: JournalStore>(desk: &Workspace<S, World>, cases: usize) {
    for n in 0..cases {
        let id = RecordId::new("complaint", desk.env().twelve());
        let part = filed(desk.env(), &id, n).into_part();
        save(desk, Action::edit([part]).numbered(&id, "R"), n);
    }
}

/// Files so many cases of workload B: each is filed, looked into six times, and answered.
pub fn workload_b<S: JournalStore>(desk: &Workspace<S, World>, cases: usize) {
    for n in 0..cases {
        let id = RecordId::new("complaint", desk.env().twelve());
        let mut edit = filed(desk.env(), &id, n);
        let words = &LANGUAGES[n % 3];
        for field in 0..12 {
            edit = edit.set(&format!("f.dato-{field}"), desk.env().pick(words.notes));
        }
        save(desk, Action::edit([edit.into_part()]).numbered(&id, "R"), n);
        for step in 0..7 {
            let part = next(desk, &id, words, step);
            save(desk, Action::new(Intent::Edit, [part]), n);
        }
    }
}

/// Takes so many contacts of workload C, each begun and finished.
pub fn workload_c<S: JournalStore>(desk: &Workspace<S, World>, contacts: usize) {
    for n in 0..contacts {
        let id = RecordId::new("contact", desk.env().twelve());
        let part = taken(desk.env(), &id, n).into_part();
        save(desk, Action::edit([part]), n);
    }
}

fn taken(world: &World, id: &RecordId, n: usize) -> Edit<'static> {
    let words = &LANGUAGES[n % 3];
    let (given, family) = (world.pick(words.given), world.pick(words.family));
    let name = if words.family_first { [family, given] } else { [given, family] }.join(words.join);
    let at = world.now();
    Edit::new(id.clone())
        .set("channel", "telefono")
        .set("phone", format!("+346{}", world.digits(8)))
        .set("name", name)
        .set("account", world.digits(7))
        .set("kind", world.pick(&["consulta", "averia", "reclamacion", "gestion"]))
        .set("agent", world.pick(&["agent/BAQEBAQEBAQEBAQE", "agent/BQUFBQUFBQUFBQUF"]))
        .set("disposition", world.pick(&["resuelta", "derivada", "pendiente-llamada"]))
        .set("note", world.pick(words.notes))
        .set("started", at)
        .set("ended", at + MINUTE)
        .set("finished", at + MINUTE + 20_000)
}

fn save<S: JournalStore>(desk: &Workspace<S, World>, action: Action, n: usize) {
    let clock = &desk.env().0;
    clock.set(clock.now() + MINUTE + (n as i64 % 7) * 9_137, 60);
    block_on(desk.write(action)).unwrap();
}

fn filed(world: &World, id: &RecordId, n: usize) -> Edit<'static> {
    let words = &LANGUAGES[n % 3];
    let (given, family) = (world.pick(words.given), world.pick(words.family));
    let name = if words.family_first { [family, given] } else { [given, family] }.join(words.join);
    let at = world.now();
    Edit::new(id.clone())
        .set("form", "reclamacion")
        .set("class", ["leve", "grave", "urgente"][(world.next() % 3) as usize])
        .set("filed", at)
        .set("due", at + 72 * 60 * MINUTE)
        .set("status", "open")
        .set("name", name)
        .set("phone", format!("+346{}", world.digits(8)))
        .set("account", world.digits(7))
        .set("f.asunto", world.pick(words.subjects))
        .set("f.hechos", world.pick(words.facts))
}

fn next<S: JournalStore>(desk: &Workspace<S, World>, id: &RecordId, words: &Words, step: usize) -> Part {
    let (journal, world) = (desk.journal(), desk.env());
    let edit = Edit::on(id.clone(), journal.get(id));
    let edit = match step {
        6 => edit.set("status", "answered").set("answered", world.now()).set("answer", world.pick(words.facts)),
        _ => edit.set("f.notas", format!("{} {}", world.pick(words.notes), world.digits(4))).set("step", step as i64),
    };
    edit.because(world.pick(words.notes)).into_part()
}

/// Bytes of content of the cases, as plain JSON objects, on average.
pub fn content(desk: &Desktop) -> usize {
    let journal = desk.journal();
    let sizes = journal.of_kind("complaint").map(|record| {
        let fields: serde_json::Map<String, serde_json::Value> = record.beginning("").into_iter().collect();
        serde_json::Value::Object(fields).to_string().len()
    });
    let (count, sum) = sizes.fold((0, 0), |(count, sum), size| (count + 1, sum + size));
    sum / count.max(1)
}
