//! The small facts and drafts that stand in a database beside the entries, as JSON.
//!
//! They are read by [`crate::reading`] and written here, member by member in the order in which they are named, so
//! that what every version writes is the same to the byte. No derived code: all of this is downloaded before the first
//! use.

use serde_json::Value;

/// What is stored as JSON.
pub(super) trait Stored {
    /// Its JSON, without white space.
    fn json(&self) -> String;
}

/// An object: each member's name and its JSON.
pub(super) fn object(members: &[(&str, String)]) -> String {
    let members: Vec<String> = members.iter().map(|(name, json)| format!("{}:{json}", name.json())).collect();
    format!("{{{}}}", members.join(","))
}

impl Stored for Value {
    fn json(&self) -> String {
        self.to_string()
    }
}

impl Stored for str {
    fn json(&self) -> String {
        Value::from(self).to_string()
    }
}

impl Stored for [String] {
    fn json(&self) -> String {
        Value::from(self).to_string()
    }
}

impl Stored for Option<i64> {
    fn json(&self) -> String {
        self.map_or_else(|| "null".to_owned(), |number| number.to_string())
    }
}

macro_rules! plain {
    ($($type:ident),+) => {$(
        impl Stored for $type {
            fn json(&self) -> String {
                self.to_string()
            }
        }
    )+};
}

plain!(bool, u32, u64, i64, usize);

#[cfg(test)]
mod tests {
    use super::super::WorkspaceError;
    use super::super::drafts::{Binned, DraftField, DraftForm, DraftKey};
    use super::super::identity::{Cursor, Desk, Identity, Kind};
    use super::super::open::{json_bytes, parse};
    use super::*;
    use crate::reading::Read;
    use serde_json::json;
    use std::fmt::Debug;

    /// Written as `text`, and read from it again.
    #[track_caller]
    fn kept<T: Stored + Read + PartialEq + Debug>(value: &T, text: &str) {
        assert_eq!(String::from_utf8(json_bytes(value)).unwrap(), text);
        assert_eq!(&parse::<T>(text.as_bytes(), "value").unwrap(), value);
    }

    fn identity(aliases: &[&str]) -> Identity {
        let aliases = aliases.iter().copied().map(str::to_owned).collect();
        Identity { format: 0, id: "d29y".into(), kind: Kind::Training, aliases, created: 1_795_345_200_000 }
    }

    fn desk(exported: Option<i64>) -> Desk {
        let (code, name) = ("7K3".into(), "Ventanilla 2 «Agua»".into());
        let (agent, agent_name) = ("agent/BAQE".into(), "Iván \"Vania\" 王\n".into());
        Desk { code, name, agent, agent_name, streams: vec!["core".into()], sync_key: "a-_".into(), exported }
    }

    fn draft() -> DraftForm {
        let key = DraftKey { agent: "a".into(), form: "hoja".into(), record: "r".into(), tab: "t".into() };
        let typed = DraftField { value: json!("dos"), over: vec!["w.1.1".into()] };
        let chosen = DraftField { value: json!({"b": [1, true], "a": null}), over: Vec::new() };
        DraftForm {
            key,
            fields: [("f.b".into(), typed), ("f.\"a".into(), chosen)].into(),
            at: -1,
            parent: String::new(),
        }
    }

    #[test]
    fn what_is_stored_has_the_same_bytes_in_every_version() {
        kept(
            &identity(&["b2xk"]),
            r#"{"format":0,"id":"d29y","kind":"training","aliases":["b2xk"],"created":1795345200000}"#,
        );
        kept(
            &desk(None),
            r#"{"code":"7K3","name":"Ventanilla 2 «Agua»","agent":"agent/BAQE","agent_name":"Iván \"Vania\" 王\n","streams":["core"],"sync_key":"a-_","exported":null}"#,
        );
        kept(&Cursor { seq: 7, prev: Some("Yg2v".into()) }, r#"{"seq":7,"prev":"Yg2v"}"#);
        kept(&Cursor::default(), r#"{"seq":0}"#);
        let form = r#"{"key":{"agent":"a","form":"hoja","record":"r","tab":"t"},"fields":{"f.\"a":{"value":{"a":null,"b":[1,true]}},"f.b":{"value":"dos","over":["w.1.1"]}},"at":-1,"parent":""}"#;
        kept(&draft(), form);
        let binned = Binned { key: "bin|1|k".into(), at: 1, form: draft() };
        kept(&binned, &format!(r#"{{"key":"bin|1|k","at":1,"form":{form}}}"#));
        kept(&142_u32, "142");
        kept(&true, "true");
        kept(&json!({"b": 1, "a": "ñ"}), r#"{"a":"ñ","b":1}"#);
    }

    #[test]
    fn what_an_older_version_stored_is_read() {
        let old = br#"{"format":0,"id":"d29y","kind":"training","created":1795345200000}"#;
        assert_eq!(parse::<Identity>(old, "workspace").unwrap(), identity(&[]));
        let old = r#"{"code":"7K3","name":"Ventanilla 2 «Agua»","agent":"agent/BAQE","agent_name":"Iván \"Vania\" 王\n","streams":["core"],"sync_key":"a-_"}"#;
        assert_eq!(parse::<Desk>(old.as_bytes(), "desk").unwrap(), desk(None));
        let key = r#""key":{"agent":"a","form":"f","record":"r","tab":"t"}"#;
        let old = format!(r#"{{{key},"fields":{{}},"at":3}}"#);
        assert_eq!(parse::<DraftForm>(old.as_bytes(), "draft").unwrap().parent, "");
    }

    #[test]
    fn what_is_no_such_value_is_refused() {
        for bad in ["{\"seq\":-1}", "{}", "[7,\"Yg2v\"]", "{\"seq\":7", "{\"seq\":\"7\"}", "\u{feff}{\"seq\":7}"] {
            let refused = Err(WorkspaceError::Malformed("cursor"));
            assert_eq!(parse::<Cursor>(bad.as_bytes(), "cursor"), refused, "{bad}");
        }
        assert!(parse::<Cursor>(b"{\"seq\":7,\"prev\":\"\xff\"}", "cursor").is_err(), "not UTF-8");
    }
}
