//! A store over a store that seals every value before it is written and opens it after it was read.
//!
//! A stored value is one byte of format and the rest: format 0 is plain, format 1 is what the [`Cipher`] made, in
//! the browser a 12-byte nonce, AES-256-GCM ciphertext and tag, with `<table>/<key>` as additional data so that a
//! value copied to another key does not open. Keys of tables are never sealed. Only keys of `meta` that begin with
//! [`PLAIN`] keep plain values: they are what [`Batch::expect`] may compare, because two seals of one text differ.
//! Invariant: all sealing is done before the inner transaction begins, so nothing else is awaited inside one.
//! Limit: which format a place has is fixed by its key, so a plain value planted in a sealed place is refused.

use super::{Batch, JournalStore, StoreError, Table};

/// Keys of [`Table::Meta`] that begin so hold plain values: cursors and counters, never personal data.
pub const PLAIN: &str = "plain/";

const FORMAT_PLAIN: u8 = 0;
const FORMAT_SEALED: u8 = 1;

/// Why a cipher did not do its work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CipherError {
    /// The text is not authentic: another key, another place, or damage.
    Refused,
    /// The cipher itself is not to be had, in the words of the browser.
    Unavailable(String),
}

/// Seals and opens single values under one key.
#[allow(async_fn_in_trait)] // One thread: see `JournalStore`.
pub trait Cipher {
    /// Seals `plain` so that it opens only with the same `ad`, the name of the place where it will lie.
    ///
    /// # Errors
    /// When the cipher is not to be had.
    async fn seal(&self, ad: &str, plain: &[u8]) -> Result<Vec<u8>, CipherError>;

    /// Opens what [`seal`](Self::seal) made.
    ///
    /// # Errors
    /// When the text is not authentic, or the cipher is not to be had.
    async fn open(&self, ad: &str, sealed: &[u8]) -> Result<Vec<u8>, CipherError>;

    /// Seals many values, each a pair of additional data and plain text. A cipher that works in the background
    /// overrides this to have all of them under way at once.
    ///
    /// # Errors
    /// When the cipher is not to be had.
    async fn seal_all(&self, items: &[(String, &[u8])]) -> Result<Vec<Vec<u8>>, CipherError> {
        let mut sealed = Vec::with_capacity(items.len());
        for (ad, plain) in items {
            sealed.push(self.seal(ad, plain).await?);
        }
        Ok(sealed)
    }

    /// Opens many values, each a pair of additional data and sealed text, each with its own outcome.
    async fn open_all(&self, items: &[(String, &[u8])]) -> Vec<Result<Vec<u8>, CipherError>> {
        let mut opened = Vec::with_capacity(items.len());
        for (ad, sealed) in items {
            opened.push(self.open(ad, sealed).await);
        }
        opened
    }
}

/// A [`JournalStore`] whose values lie sealed in the store `S` under the cipher `C`.
#[derive(Clone, Debug)]
pub struct Sealed<S, C> {
    inner: S,
    cipher: C,
}

impl<S, C> Sealed<S, C> {
    /// Puts the cipher before the store.
    pub const fn new(inner: S, cipher: C) -> Self {
        Self { inner, cipher }
    }

    /// The store below, where values lie as they are on the disk.
    pub const fn inner(&self) -> &S {
        &self.inner
    }
}

impl<S: JournalStore, C: Cipher> JournalStore for Sealed<S, C> {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(value) = self.inner.get(table, key).await? else {
            return Ok(None);
        };
        match body(table, key, &value)? {
            Body::Plain(plain) => Ok(Some(plain.to_vec())),
            Body::Sealed(sealed) => {
                let opened = self.cipher.open(&place(table, key), sealed).await;
                opened.map(Some).map_err(|error| unopened(error, table, key))
            }
        }
    }

    async fn range(&self, table: Table, from: &str, to: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let rows = self.inner.range(table, from, to).await?;
        let mut sealed = Vec::with_capacity(rows.len());
        for (key, value) in &rows {
            if let Body::Sealed(text) = body(table, key, value)? {
                sealed.push((place(table, key), text));
            }
        }
        let mut opened = self.cipher.open_all(&sealed).await.into_iter();
        drop(sealed);
        let mut plain = Vec::with_capacity(rows.len());
        for (key, value) in rows {
            let text = match body(table, &key, &value)? {
                Body::Plain(text) => text.to_vec(),
                Body::Sealed(_) => match opened.next() {
                    Some(text) => text.map_err(|error| unopened(error, table, &key))?,
                    None => {
                        return Err(StoreError::Failed("the cipher gave back too few values".to_owned()));
                    }
                },
            };
            plain.push((key, text));
        }
        Ok(plain)
    }

    async fn keys(&self, table: Table, from: &str, to: &str) -> Result<Vec<String>, StoreError> {
        self.inner.keys(table, from, to).await
    }

    async fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        let mut expect = Vec::with_capacity(batch.expect.len());
        for (table, key, value) in batch.expect {
            if !is_plain(table, &key) {
                return Err(StoreError::Failed(format!("{} is sealed and cannot be compared", place(table, &key))));
            }
            expect.push((table, key, value.map(|value| framed(FORMAT_PLAIN, &value))));
        }
        let add = self.seal_rows(batch.add).await?;
        let put = self.seal_rows(batch.put).await?;
        self.inner.commit(Batch { expect, add, put, ..batch }).await
    }
}

impl<S, C: Cipher> Sealed<S, C> {
    async fn seal_rows(
        &self,
        rows: Vec<(Table, String, Vec<u8>)>,
    ) -> Result<Vec<(Table, String, Vec<u8>)>, StoreError> {
        let texts: Vec<(String, &[u8])> = rows
            .iter()
            .filter(|(table, key, _)| !is_plain(*table, key))
            .map(|(table, key, value)| (place(*table, key), value.as_slice()))
            .collect();
        let sealed = self.cipher.seal_all(&texts).await;
        let mut sealed = sealed.map_err(|error| StoreError::Failed(format!("{error:?}")))?.into_iter();
        drop(texts);
        let mut out = Vec::with_capacity(rows.len());
        for (table, key, value) in rows {
            let value = if is_plain(table, &key) {
                framed(FORMAT_PLAIN, &value)
            } else {
                let Some(text) = sealed.next() else {
                    return Err(StoreError::Failed("the cipher gave back too few values".to_owned()));
                };
                framed(FORMAT_SEALED, &text)
            };
            out.push((table, key, value));
        }
        Ok(out)
    }
}

enum Body<'a> {
    Plain(&'a [u8]),
    Sealed(&'a [u8]),
}

fn is_plain(table: Table, key: &str) -> bool {
    table == Table::Meta && key.starts_with(PLAIN)
}

fn place(table: Table, key: &str) -> String {
    format!("{}/{key}", table.name())
}

fn framed(format: u8, rest: &[u8]) -> Vec<u8> {
    let mut value = Vec::with_capacity(rest.len() + 1);
    value.push(format);
    value.extend_from_slice(rest);
    value
}

fn body<'a>(table: Table, key: &str, value: &'a [u8]) -> Result<Body<'a>, StoreError> {
    match (value.split_first(), is_plain(table, key)) {
        (Some((&FORMAT_PLAIN, rest)), true) => Ok(Body::Plain(rest)),
        (Some((&FORMAT_SEALED, rest)), false) => Ok(Body::Sealed(rest)),
        (Some((&(FORMAT_PLAIN | FORMAT_SEALED), _)) | None, _) => {
            Err(StoreError::Unreadable { table, key: key.to_owned() })
        }
        (Some(_), _) => Err(StoreError::NewerFormat),
    }
}

fn unopened(error: CipherError, table: Table, key: &str) -> StoreError {
    match error {
        CipherError::Refused => StoreError::Unreadable { table, key: key.to_owned() },
        CipherError::Unavailable(why) => StoreError::Failed(why),
    }
}
