//! The JSON of an entry's pieces and the hashes over them: `docs/format.md` in code.

use super::entry::{Batch, FORMAT, MAX_OPS, Slot};
use super::{Author, Body, Hash, Header, Hlc, Intent, JournalError, Op, Part, Salt, batch::MAX_PIECES, canon};
use serde_json::{Map, Value, json};

pub(super) fn part_hash(text: &str) -> Hash {
    Hash(canon::digest("ventanilla/part/0", text))
}

pub(super) fn root_hash(body_text: &str, parts: &[Hash]) -> Hash {
    let mut lines = Hash(canon::digest("ventanilla/body/0", body_text)).to_string();
    for part in parts {
        lines.push('\n');
        lines.push_str(&part.to_string());
    }
    Hash(canon::digest("ventanilla/root/0", &lines))
}

pub(super) fn header_json(h: &Header) -> Value {
    let mut value = json!({
        "v": FORMAT, "ws": h.workspace, "log": h.log.as_str(), "seq": h.seq, "t": [h.hlc.ms, h.hlc.count],
        "s": h.schema, "root": h.root.to_string(),
    });
    if let (Some(object), Some(prev)) = (value.as_object_mut(), h.prev) {
        object.insert("prev".into(), prev.to_string().into());
    }
    value
}

pub(super) fn body_json(b: &Body, salt: Salt) -> Value {
    let mut value = json!({
        "by": b.author.agent, "name": b.author.name, "desk": b.author.desk, "at": [b.at, b.offset],
        "do": b.intent.name(), "salt": salt.to_string(),
    });
    if let (Some(object), Some(batch)) = (value.as_object_mut(), &b.batch) {
        object.insert("batch".into(), json!({"id": batch.id, "i": batch.index, "n": batch.total}));
    }
    value
}

pub(super) fn part_json(p: &Part, salt: Salt) -> Value {
    let ops: Vec<Value> = p.ops.iter().map(Op::to_json).collect();
    let mut value = json!({"rec": p.record.as_str(), "salt": salt.to_string(), "ops": ops});
    if let (Some(object), Some(reason)) = (value.as_object_mut(), &p.reason) {
        object.insert("why".into(), reason.as_str().into());
    }
    value
}

pub(super) fn read_header(value: &Value) -> Result<Header, JournalError> {
    let object = value.as_object().ok_or(JournalError::Member("h"))?;
    let format = unsigned(object, "v")?;
    if format > FORMAT {
        return Err(JournalError::NewerFormat(format));
    }
    let (ms, count) = pair(object, "t")?;
    Ok(Header {
        workspace: string(object, "ws")?.into(),
        log: string(object, "log")?.parse()?,
        seq: unsigned(object, "seq").and_then(|n| if n == 0 { Err(JournalError::Member("seq")) } else { Ok(n) })?,
        prev: match object.get("prev") {
            Some(v) => Some(v.as_str().ok_or(JournalError::Member("prev"))?.parse()?),
            None => None,
        },
        hlc: Hlc {
            ms: u64::try_from(ms).map_err(|_| JournalError::Member("t"))?,
            count: u32::try_from(count).map_err(|_| JournalError::Member("t"))?,
        },
        schema: unsigned(object, "s")?,
        root: string(object, "root")?.parse()?,
    })
}

pub(super) fn read_body(value: &Value) -> Result<Body, JournalError> {
    let object = value.as_object().ok_or(JournalError::Member("b"))?;
    string(object, "salt")?.parse::<Salt>()?;
    let (at, offset) = pair(object, "at")?;
    let batch = match object.get("batch") {
        None => None,
        Some(v) => {
            let b = v.as_object().ok_or(JournalError::Member("batch"))?;
            let small = |name| u32::try_from(unsigned(b, name)?).map_err(|_| JournalError::Member("batch"));
            let (index, total) = (small("i")?, small("n")?);
            if index >= total || total > MAX_PIECES {
                return Err(JournalError::Member("batch"));
            }
            Some(Batch { id: string(b, "id")?.into(), index, total })
        }
    };
    Ok(Body {
        author: Author {
            agent: string(object, "by")?.into(),
            name: string(object, "name")?.into(),
            desk: string(object, "desk")?.into(),
        },
        at,
        offset: i32::try_from(offset).map_err(|_| JournalError::Member("at"))?,
        intent: Intent::from_name(string(object, "do")?),
        batch,
    })
}

pub(super) fn read_slot(value: &Value) -> Result<Slot, JournalError> {
    if let Some(hash) = value.as_str() {
        return Ok(Slot::Erased(hash.parse()?));
    }
    let object = value.as_object().ok_or(JournalError::Member("p"))?;
    let ops = object.get("ops").and_then(Value::as_array).ok_or(JournalError::Member("ops"))?;
    if ops.len() > MAX_OPS {
        return Err(JournalError::TooLarge { what: "operations", limit: MAX_OPS });
    }
    string(object, "salt")?.parse::<Salt>()?;
    let part = Part {
        record: string(object, "rec")?.parse()?,
        reason: match object.get("why") {
            Some(why) => Some(why.as_str().ok_or(JournalError::Member("why"))?.into()),
            None => None,
        },
        ops: ops.iter().map(Op::from_json).collect::<Result<_, _>>()?,
    };
    // A part that asks for an erasure outlives it, so nothing that is to be forgotten may stand beside the request.
    if part.ops.len() > 1 && part.ops.contains(&Op::Erase) {
        return Err(JournalError::Member("erase"));
    }
    Ok(Slot::Present(part, canon::text(value)))
}

fn string<'a>(object: &'a Map<String, Value>, name: &'static str) -> Result<&'a str, JournalError> {
    object.get(name).and_then(Value::as_str).ok_or(JournalError::Member(name))
}

fn unsigned(object: &Map<String, Value>, name: &'static str) -> Result<u64, JournalError> {
    object.get(name).and_then(Value::as_u64).ok_or(JournalError::Member(name))
}

fn pair(object: &Map<String, Value>, name: &'static str) -> Result<(i64, i64), JournalError> {
    match object.get(name).and_then(Value::as_array).map(Vec::as_slice) {
        Some([a, b]) => match (a.as_i64(), b.as_i64()) {
            (Some(a), Some(b)) => Ok((a, b)),
            _ => Err(JournalError::Member(name)),
        },
        _ => Err(JournalError::Member(name)),
    }
}
