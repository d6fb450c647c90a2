//! Cases about what is written: whole batches or nothing, and nothing over what somebody else wrote first.

use super::{Outcome, add, put, same};
use crate::store::{Batch, Durability, JournalStore, StoreError, Table};

pub(super) async fn adding_over_a_key_writes_nothing_at_all<S: JournalStore>(
    open: &impl AsyncFn(&str) -> S,
) -> Outcome {
    let store = open("add").await;
    store.commit(add(&[(Table::Tail, "taken", b"old")])).await?;
    let mut batch = add(&[(Table::Tail, "first", b"x"), (Table::Tail, "taken", b"new"), (Table::Tail, "z", b"x")]);
    batch.put = put(&[(Table::Meta, "cursor", b"x")]).put;
    batch.delete = vec![(Table::Tail, "taken".to_owned())];
    let seen = store.commit(batch).await;
    same("answer", &seen, &Err(StoreError::Exists { table: Table::Tail, key: "taken".to_owned() }))?;
    let rows = store.range(Table::Tail, "", "").await?;
    same("rows", &rows, &vec![("taken".to_owned(), b"old".to_vec())])?;
    same("cursor", &store.get(Table::Meta, "cursor").await?, &None)
}

pub(super) async fn adding_one_key_twice_writes_nothing_at_all<S: JournalStore>(
    open: &impl AsyncFn(&str) -> S,
) -> Outcome {
    let store = open("add twice").await;
    let seen = store.commit(add(&[(Table::Seg, "k", b"1"), (Table::Seg, "k", b"2")])).await;
    same("answer", &seen, &Err(StoreError::Exists { table: Table::Seg, key: "k".to_owned() }))?;
    same("rows", &store.keys(Table::Seg, "", "").await?, &Vec::new())
}

/// The keys compared lie under `plain/`, because those alone are compared in a sealed store too.
pub(super) async fn an_expectation_that_fails_writes_nothing_at_all<S: JournalStore>(
    open: &impl AsyncFn(&str) -> S,
) -> Outcome {
    let store = open("expect fails").await;
    store.commit(put(&[(Table::Meta, "plain/vv", b"1")])).await?;
    for (key, value) in [("plain/vv", Some(b"2".to_vec())), ("plain/vv", None), ("plain/gone", Some(Vec::new()))] {
        let mut batch = put(&[(Table::Tail, "e", b"x"), (Table::Meta, "plain/vv", b"9")]);
        batch.expect = vec![(Table::Meta, key.to_owned(), value)];
        let seen = store.commit(batch).await;
        same("answer", &seen, &Err(StoreError::Changed { table: Table::Meta, key: key.to_owned() }))?;
    }
    same("entry", &store.get(Table::Tail, "e").await?, &None)?;
    same("cursor", &store.get(Table::Meta, "plain/vv").await?, &Some(b"1".to_vec()))
}

pub(super) async fn an_expectation_that_holds_lets_the_batch_through<S: JournalStore>(
    open: &impl AsyncFn(&str) -> S,
) -> Outcome {
    let store = open("expect holds").await;
    store.commit(put(&[(Table::Meta, "plain/a", b"1"), (Table::Meta, "plain/b", b"")])).await?;
    let mut batch = put(&[(Table::Meta, "plain/a", b"2")]);
    batch.add = vec![(Table::Tail, "e".to_owned(), b"x".to_vec())];
    batch.expect = vec![
        (Table::Meta, "plain/a".to_owned(), Some(b"1".to_vec())),
        (Table::Meta, "plain/b".to_owned(), Some(Vec::new())),
        (Table::Meta, "plain/c".to_owned(), None),
    ];
    batch.durability = Durability::Strict;
    store.commit(batch).await?;
    same("cursor", &store.get(Table::Meta, "plain/a").await?, &Some(b"2".to_vec()))?;
    same("entry", &store.get(Table::Tail, "e").await?, &Some(b"x".to_vec()))
}

pub(super) async fn only_one_of_two_compare_and_swaps_wins<S: JournalStore>(open: &impl AsyncFn(&str) -> S) -> Outcome {
    let (one, two) = (open("race").await, open("race").await);
    let swap = |value: &[u8]| {
        let mut batch = put(&[(Table::Meta, "plain/number", value)]);
        batch.expect = vec![(Table::Meta, "plain/number".to_owned(), None)];
        batch
    };
    one.commit(swap(b"one")).await?;
    let seen = two.commit(swap(b"two")).await;
    same("answer", &seen, &Err(StoreError::Changed { table: Table::Meta, key: "plain/number".to_owned() }))?;
    same("winner", &two.get(Table::Meta, "plain/number").await?, &Some(b"one".to_vec()))
}

pub(super) async fn a_batch_spans_tables<S: JournalStore>(open: &impl AsyncFn(&str) -> S) -> Outcome {
    let store = open("span").await;
    let rows: [(Table, &str, &[u8]); 10] = Table::ALL.map(|table| (table, "k", &b"v"[..]));
    store.commit(add(&rows)).await?;
    let mut again = put(&rows.map(|(table, key, _)| (table, key, &b"w"[..])));
    again.add = add(&[(Table::Quarantine, "k", b"w")]).add;
    same("refused", &store.commit(again).await.is_err(), &true)?;
    for table in Table::ALL {
        same(table.name(), &store.get(table, "k").await?, &Some(b"v".to_vec()))?;
    }
    Ok(())
}

pub(super) async fn add_put_and_delete_come_in_this_order<S: JournalStore>(open: &impl AsyncFn(&str) -> S) -> Outcome {
    let store = open("sequence").await;
    let mut batch = add(&[(Table::Draft, "k", b"added"), (Table::Draft, "gone", b"added")]);
    batch.put = put(&[(Table::Draft, "k", b"put"), (Table::Draft, "also gone", b"put")]).put;
    batch.delete = vec![(Table::Draft, "gone".to_owned()), (Table::Draft, "also gone".to_owned())];
    store.commit(batch).await?;
    let rows = store.range(Table::Draft, "", "").await?;
    same("rows", &rows, &vec![("k".to_owned(), b"put".to_vec())])
}

pub(super) async fn deleting_takes_the_key_too<S: JournalStore>(open: &impl AsyncFn(&str) -> S) -> Outcome {
    let store = open("delete").await;
    store.commit(put(&[(Table::Draft, "a", b"1"), (Table::Draft, "b", b"2")])).await?;
    let delete = vec![(Table::Draft, "a".to_owned()), (Table::Draft, "never was".to_owned())];
    store.commit(Batch { delete, ..Batch::default() }).await?;
    same("keys", &store.keys(Table::Draft, "", "").await?, &vec!["b".to_owned()])?;
    // A key that is gone may be added again.
    store.commit(add(&[(Table::Draft, "a", b"3")])).await?;
    Ok(())
}

pub(super) async fn an_empty_batch_is_no_error<S: JournalStore>(open: &impl AsyncFn(&str) -> S) -> Outcome {
    let store = open("nothing").await;
    store.commit(Batch::default()).await?;
    Ok(())
}
