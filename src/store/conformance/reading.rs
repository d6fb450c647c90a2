//! Cases about what is read: order, ranges, sizes, pages, other handles.

use super::{Outcome, put, same};
use crate::store::{Batch, JournalStore, Table, key_order};

pub(super) async fn a_new_database_is_empty<S: JournalStore>(open: &impl AsyncFn(&str) -> S) -> Outcome {
    let store = open("new").await;
    for table in Table::ALL {
        same(table.name(), &store.keys(table, "", "").await?, &Vec::new())?;
        same(table.name(), &store.range(table, "", "").await?, &Vec::new())?;
        same(table.name(), &store.get(table, "x").await?, &None)?;
    }
    Ok(())
}

pub(super) async fn what_is_put_is_read_back<S: JournalStore>(open: &impl AsyncFn(&str) -> S) -> Outcome {
    let store = open("put").await;
    for table in Table::ALL {
        store.commit(put(&[(table, "k", table.name().as_bytes())])).await?;
    }
    store.commit(put(&[(Table::Meta, "k", b"again")])).await?;
    same("replaced", &store.get(Table::Meta, "k").await?, &Some(b"again".to_vec()))?;
    same("kept", &store.get(Table::Tail, "k").await?, &Some(b"tail".to_vec()))
}

pub(super) async fn tables_do_not_mix<S: JournalStore>(open: &impl AsyncFn(&str) -> S) -> Outcome {
    let store = open("mix").await;
    store.commit(put(&[(Table::Seg, "a", b"1"), (Table::Snap, "b", b"2")])).await?;
    same("seg", &store.keys(Table::Seg, "", "").await?, &vec!["a".to_owned()])?;
    same("manifest", &store.keys(Table::Manifest, "", "").await?, &Vec::new())?;
    same("snap", &store.range(Table::Snap, "", "").await?, &vec![("b".to_owned(), b"2".to_vec())])
}

pub(super) async fn empty_and_big_values_keep_every_byte<S: JournalStore>(open: &impl AsyncFn(&str) -> S) -> Outcome {
    let store = open("sizes").await;
    let big: Vec<u8> = (0..3_000_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let every: Vec<u8> = (0..=255).collect();
    store
        .commit(put(&[(Table::Blob, "big", &big), (Table::Blob, "empty", b""), (Table::Blob, "every", &every)]))
        .await?;
    same("empty", &store.get(Table::Blob, "empty").await?, &Some(Vec::new()))?;
    same("every", &store.get(Table::Blob, "every").await?, &Some(every))?;
    // Compared as a whole: three million bytes are no message.
    same("big is the same", &(store.get(Table::Blob, "big").await? == Some(big)), &true)
}

/// Keys that the usual orders put differently: by byte, by locale, by UTF-16 unit, with and without case.
const ORDERED: [&str; 14] =
    ["", " ", "10", "2", "B", "a", "a\u{0}", "a/b", "aa", "n\u{303}", "ñ", "取消", "\u{1F4DE}", "\u{FF08}"];

pub(super) async fn keys_come_in_one_order<S: JournalStore>(open: &impl AsyncFn(&str) -> S) -> Outcome {
    let store = open("order").await;
    for key in ORDERED.iter().rev() {
        store.commit(put(&[(Table::Draft, key, key.as_bytes())])).await?;
    }
    let keys = store.keys(Table::Draft, "", "").await?;
    same("keys", &keys, &ORDERED.map(str::to_owned).to_vec())?;
    let sorted = keys.windows(2).all(|pair| matches!(pair, [a, b] if key_order(a, b).is_lt()));
    same("key_order agrees", &sorted, &true)?;
    let rows = store.range(Table::Draft, "", "").await?;
    same("rows", &rows, &ORDERED.map(|key| (key.to_owned(), key.as_bytes().to_vec())).to_vec())
}

pub(super) async fn ranges_are_half_open<S: JournalStore>(open: &impl AsyncFn(&str) -> S) -> Outcome {
    let store = open("ranges").await;
    let rows: [(Table, &str, &[u8]); 4] =
        [(Table::Tail, "a", b""), (Table::Tail, "b", b""), (Table::Tail, "b/1", b""), (Table::Tail, "c", b"")];
    store.commit(put(&rows)).await?;
    for (from, to, wanted) in [
        ("", "", "a b b/1 c"),
        ("b", "", "b b/1 c"),
        ("", "b", "a"),
        ("b", "c", "b b/1"),
        ("b/", "b0", "b/1"),
        ("aa", "b", ""),
        ("b", "b", ""),
        ("c", "a", ""),
        ("d", "", ""),
    ] {
        let keys = store.keys(Table::Tail, from, to).await?;
        same(&format!("keys {from}..{to}"), &keys.join(" ").as_str(), &wanted)?;
        let rows = store.range(Table::Tail, from, to).await?;
        let keys: Vec<String> = rows.into_iter().map(|(key, _)| key).collect();
        same(&format!("rows {from}..{to}"), &keys.join(" ").as_str(), &wanted)?;
    }
    Ok(())
}

pub(super) async fn ten_thousand_keys_come_in_pages_without_a_gap<S: JournalStore>(
    open: &impl AsyncFn(&str) -> S,
) -> Outcome {
    let store = open("many").await;
    let rows: Vec<(String, Vec<u8>)> =
        (0..10_000).map(|n| (format!("{n:05}"), format!("value {n}").into_bytes())).collect();
    let put = rows.iter().map(|(key, value)| (Table::Tail, key.clone(), value.clone())).collect();
    store.commit(Batch { put, ..Batch::default() }).await?;
    let seen = store.range(Table::Tail, "", "").await?;
    same("count", &seen.len(), &rows.len())?;
    same("all the same", &(seen == rows), &true)?;
    let keys = store.keys(Table::Tail, "02000", "08000").await?;
    same("keys", &(keys.len(), keys.first(), keys.last()), &(6_000, Some(&"02000".into()), Some(&"07999".into())))?;
    // Exactly one page, and one more than a page.
    same("one page", &store.range(Table::Tail, "", "02000").await?.len(), &2_000)?;
    same("one page and one", &store.range(Table::Tail, "", "02001").await?.len(), &2_001)
}

pub(super) async fn two_handles_see_each_other<S: JournalStore>(open: &impl AsyncFn(&str) -> S) -> Outcome {
    let (one, two) = (open("shared").await, open("shared").await);
    one.commit(put(&[(Table::Draft, "k", b"from one")])).await?;
    same("two reads", &two.get(Table::Draft, "k").await?, &Some(b"from one".to_vec()))?;
    two.commit(put(&[(Table::Draft, "k", b"from two")])).await?;
    same("one reads", &one.get(Table::Draft, "k").await?, &Some(b"from two".to_vec()))
}

pub(super) async fn reopening_keeps_everything<S: JournalStore>(open: &impl AsyncFn(&str) -> S) -> Outcome {
    let store = open("kept").await;
    store.commit(put(&[(Table::Meta, "a", b"1"), (Table::Blob, "b", b"2")])).await?;
    drop(store);
    let store = open("kept").await;
    same("meta", &store.get(Table::Meta, "a").await?, &Some(b"1".to_vec()))?;
    same("blob", &store.get(Table::Blob, "b").await?, &Some(b"2".to_vec()))
}
