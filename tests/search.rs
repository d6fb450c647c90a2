//! Finding (B30): the index against a scan that is written out from the definition, over random records, changes and
//! queries; and what people type into it.
//!
//! A failure prints the smallest case. `PROPTEST_CASES` raises the number of cases.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

#[path = "search/scan.rs"]
mod scan;

use proptest::collection::vec;
use proptest::prelude::*;
use scan::Record;
use ventanilla::search::{DocId, Entry, Found, Index, Pinyin, Query, Standing, Wanted, What};

fn pinyin() -> Pinyin {
    Pinyin::read(include_bytes!("../public/pinyin.bin")).unwrap()
}

const ALL: Wanted = Wanted { most: usize::MAX, kinds: 0xff };

fn push(index: &mut Index, record: &Record) {
    let texts: Vec<(What, &str)> = record.texts.iter().map(|(what, text)| (*what, text.as_str())).collect();
    index.push(&Entry { id: record.id, standing: record.standing, at: record.at, texts: &texts });
}

/// Pieces of texts that meet each other often, with everything that is hard about them.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "lucia",
        "Lucía",
        "LUC",
        "luci\u{301}a",
        "Ríos",
        "r",
        "o",
        "a",
        "ab",
        "aba",
        "Peña",
        "n",
        " ",
        " ",
        " ",
        "-",
        "·",
        "\n",
        "R-7K3-0142-8",
        "0142",
        "7k3",
        "42",
        "4",
        "612 08 44 19",
        "+34",
        "08",
        "4419",
        "６１２",
        "①",
        "ß",
        "ss",
        "İ",
        "ﬁ",
        "张",
        "晓",
        "明",
        "单",
        "曾",
        "吕",
        "水压",
        "偏低",
        "，",
        "zxm",
        "zhang",
        "xiaom",
        "shan",
        "lv",
        "z",
        "安",
        "an",
        "\u{200b}",
        "\u{202e}",
        "\u{301}",
        "\u{1}",
        "\u{4}",
        "\u{0}",
        "😀",
        "👩\u{200d}🔧",
        "Ωμ",
        "Ж",
        "\u{10ffff}",
    ])
}

fn text() -> impl Strategy<Value = String> {
    vec(piece(), 0..6).prop_map(|pieces| pieces.concat())
}

fn record() -> impl Strategy<Value = Record> {
    let what = prop::sample::select(vec![What::Number, What::Phone, What::Name, What::Text]);
    let standing = prop::sample::select(vec![Standing::Open, Standing::File, Standing::Past]);
    let at = prop::sample::select(vec![i64::MIN, -1, 0, 59_999, 60_000, 1_800_000_000_000, i64::MAX]);
    let texts = vec((what, text()), 0..5);
    (0_u8..12, 0_u8..8, standing, at, texts).prop_map(|(key, kind, standing, at, texts)| {
        // Few names, so that changes meet.
        Record { id: DocId { kind, key: [key; 12] }, standing, at, texts }
    })
}

/// What happens to an index.
#[derive(Clone, Debug)]
enum Change {
    Write(Vec<Record>),
    Remove(Vec<DocId>),
    Learn,
    SoundOut,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        6 => vec(record(), 1..6).prop_map(Change::Write),
        2 => vec(record(), 1..4).prop_map(|all| Change::Remove(all.iter().map(|record| record.id).collect())),
        1 => Just(Change::Learn),
        1 => Just(Change::SoundOut),
    ]
}

/// Plays the changes, and returns what is left as it should be.
fn play(index: &mut Index, changes: &[Change]) -> Vec<Record> {
    let mut left: Vec<Record> = Vec::new();
    for change in changes {
        match change {
            Change::Write(records) => {
                for record in records {
                    index.strike(vec![record.id]);
                    push(index, record);
                    left.retain(|old| old.id != record.id);
                    left.push(record.clone());
                }
            }
            Change::Remove(ids) => {
                index.strike(ids.clone());
                left.retain(|old| !ids.contains(&old.id));
            }
            Change::Learn => index.learn(pinyin()),
            Change::SoundOut => while index.sound_out() {},
        }
    }
    left
}

fn ids(found: &Found) -> Vec<DocId> {
    found.hits.iter().map(|hit| hit.id).collect()
}

proptest! {
    #[test]
    fn b30_the_index_finds_what_a_scan_finds_in_the_same_order(changes in vec(change(), 0..12), typed in text(), most in 0_usize..9) {
        let mut index = Index::in_pieces_of(5);
        let mut left = play(&mut index, &changes);
        index.learn(pinyin());
        while index.sound_out() {}
        let pinyin = pinyin();
        let expected = scan::find(&left, &typed, &pinyin);
        let found = index.search(&Query::new(&typed), ALL, None);
        prop_assert_eq!(found.hits.iter().map(|hit| (hit.rank, hit.id)).collect::<Vec<_>>(), expected.clone());
        prop_assert_eq!(found.total, expected.len());
        let few = index.search(&Query::new(&typed), Wanted { most, kinds: 0b101 }, None);
        let of_kinds = expected.iter().map(|(_, id)| *id).filter(|id| 0b101 & 1 << id.kind != 0);
        prop_assert_eq!(ids(&few), of_kinds.clone().take(most).collect::<Vec<_>>());
        prop_assert_eq!(few.total, of_kinds.count());
        // Built at once, it is the same.
        left.sort_by_key(|record| record.id);
        let mut fresh = Index::default();
        fresh.learn(index_pinyin());
        left.iter().for_each(|record| push(&mut fresh, record));
        prop_assert_eq!(fresh.len(), index.len());
        prop_assert_eq!(ids(&fresh.search(&Query::new(&typed), ALL, None)), ids(&found));
    }

    #[test]
    fn b30_typing_on_finds_what_typing_at_once_finds(changes in vec(change(), 0..12), typed in text()) {
        let mut index = Index::in_pieces_of(5);
        play(&mut index, &changes);
        let mut last = None;
        for (end, _) in typed.char_indices().skip(1).chain([(typed.len(), ' ')]) {
            let query = Query::new(&typed[..end]);
            let narrowed = index.search(&query, ALL, last.as_ref());
            let at_once = index.search(&query, ALL, None);
            prop_assert_eq!(&narrowed.hits, &at_once.hits, "{}", &typed[..end]);
            prop_assert_eq!(narrowed.total, at_once.total);
            last = Some(narrowed);
        }
    }

    #[test]
    fn b30_what_is_found_can_be_marked_and_marks_lie_between_letters(record in record(), typed in text()) {
        let pinyin = pinyin();
        let query = Query::new(&typed);
        let mut marked = false;
        for (what, text) in &record.texts {
            let marks = query.marks(*what, text, Some(&pinyin));
            let mut at = 0;
            for mark in &marks {
                prop_assert!(at <= mark.start && mark.start < mark.end && text.get(mark.clone()).is_some());
                at = mark.end;
            }
            let (passage, marks) = ventanilla::search::excerpt(text, &marks, 3);
            prop_assert!(marks.iter().all(|mark| passage.get(mark.clone()).is_some()));
            marked |= !marks.is_empty();
        }
        let found = !scan::find(std::slice::from_ref(&record), &typed, &pinyin).is_empty();
        prop_assert!(marked || !found, "found and not marked");
    }

    #[test]
    fn whatever_bytes_come_for_the_readings_nothing_breaks(bytes in vec(any::<u8>(), 0..200)) {
        let with_head = [b"PINYIN1\n".as_slice(), &bytes].concat();
        for bytes in [bytes, with_head] {
            if let Ok(pinyin) = Pinyin::read(&bytes) {
                prop_assert!(pinyin.readings('张').all(|syllable| !syllable.is_empty()));
            }
        }
    }
}

fn index_pinyin() -> Pinyin {
    pinyin()
}

/// A desk with a few records of each kind; the key is the place in the list.
fn desk() -> Index {
    let mut index = Index::default();
    index.learn(pinyin());
    let records: &[(&str, &str, &str, &str)] = &[
        ("R-7K3-0142-8", "Lucía Fernández Ortega", "+34612084419", "Factura sin lectura real"),
        ("R-7K3-0143-5", "Íñigo Peña Núñez", "+34699420142", "Agua turbia en la calle Mayor"),
        ("T-9QX-0007-2", "张晓明", "+8613800138000", "水压偏低，请尽快派人"),
        ("T-9QX-0008-9", "单田芳", "+8613912345678", "停车扣费有误"),
        ("T-9QX-0009-4", "曾国华", "+8613700000000", "客户说昨天水压正常"),
        ("40 118 226", "Anne O’Brien-Łukasz", "+442079460018", "Asked for the ﬁnal bill"),
    ];
    for ((number, name, phone, text), key) in records.iter().zip(0_u8..) {
        let texts = [(What::Number, *number), (What::Name, *name), (What::Phone, *phone), (What::Text, *text)];
        index.push(&Entry { id: DocId { kind: 0, key: [key; 12] }, standing: Standing::Past, at: 0, texts: &texts });
    }
    index
}

#[test]
fn b30_one_box_finds_a_record_by_whatever_is_remembered_of_it() {
    let index = desk();
    let cases: &[(&str, &[u8])] = &[
        ("水压", &[2, 4]),
        ("zxm", &[2]),
        ("zhangxm", &[2]),
        ("zhang xiaoming", &[2]),
        ("ZhangXiaoMing", &[2]),
        ("shantf", &[3]),
        ("dtf", &[3]),
        ("zeng", &[4]),
        ("单", &[3]),
        ("lucia", &[0]),
        ("FERNANDEZ", &[0]),
        ("ortega lucia", &[0]),
        ("fernandez 4419", &[0]),
        ("inigo pena", &[1]),
        ("Ñ", &[1]),
        ("nunez", &[1]),
        ("4419", &[0]),
        ("+34 612 08 44 19", &[0]),
        ("612084419", &[0]),
        ("612-08-44-19", &[0]),
        ("R-7K3-0142-8", &[0]),
        ("r7k301428", &[0]),
        // The end of a telephone before the middle of a number.
        ("0142", &[1, 0]),
        ("0143-5", &[1]),
        ("40118226", &[5]),
        ("40 118 226", &[5]),
        ("final bill", &[5]),
        ("o'brien", &[5]),
        ("lukasz", &[5]),
        ("Ｌｕｃｉａ　０１４２", &[0]),
        ("lucia turbia", &[]),
        ("压低", &[]),
        ("", &[]),
        ("   ", &[]),
        ("-", &[]),
        ("😀", &[]),
        ("l", &[0, 5]),
        ("7", &[]),
    ];
    for (typed, expected) in cases {
        let found = index.search(&Query::new(typed), ALL, None);
        let keys: Vec<u8> = found.hits.iter().map(|hit| hit.id.key[0]).collect();
        assert_eq!(keys, *expected, "{typed}");
    }
}

#[test]
fn b30_open_matters_come_before_files_and_these_before_what_is_over_the_latest_first() {
    let mut index = Index::default();
    let hour = 3_600_000;
    let rows = [
        (0, Standing::Past, 9),
        (1, Standing::Open, 1),
        (2, Standing::File, 0),
        (3, Standing::Past, 11),
        (4, Standing::Open, 3),
    ];
    for (key, standing, hours) in rows {
        let texts = [(What::Name, "Lucía")];
        index.push(&Entry { id: DocId { kind: 0, key: [key; 12] }, standing, at: hours * hour, texts: &texts });
    }
    let found = index.search(&Query::new("luc"), ALL, None);
    assert_eq!(found.hits.iter().map(|hit| hit.id.key[0]).collect::<Vec<_>>(), [4, 1, 2, 3, 0]);
}

#[test]
fn b30_a_text_of_60_kilobytes_is_searched_to_its_end() {
    let mut index = Index::default();
    let long = format!("{} aguamarina {} 终点 fin", "agua ".repeat(6000), "á水\u{200b}".repeat(4000));
    assert!(long.len() > 60_000);
    for what in [What::Text, What::Name, What::Number, What::Phone] {
        let id = DocId { kind: what as u8, key: [0; 12] };
        index.push(&Entry { id, standing: Standing::Open, at: 0, texts: &[(what, &long)] });
    }
    for typed in ["终点", "aguamarina", "a水a水", "fin 终点 agua"] {
        assert_eq!(index.search(&Query::new(typed), ALL, None).total, 4, "{typed}");
    }
    assert_eq!(index.search(&Query::new("aguas"), ALL, None).total, 0);
}
