// The rescue file: everything that this browser holds, in one JSON document that the program opens on another
// computer. It stands on nothing but the storage format, because it runs when the program itself does not; it only
// reads. Values are decrypted when this browser alone holds the key; under a passphrase they are copied sealed, with
// the parameters that a person with the passphrase needs. A value that cannot be read is copied raw and named in
// `unread`, so that one bad value does not cost the others.
//
// File: {ventanilla: "rescue", format: 0, created, typed: [{field, value}], failed: [{name, error}],
//        databases: [{name, key: {slot: "none"} | {format, slot: "passphrase", ring}, unread: ["store/key", …], stores: {store: {key: base64}}}]}
// Value in the database: byte 0 is 0 (plain bytes follow) or 1 (nonce of 12 bytes, then AES-256-GCM over the bytes
// with "store/key" as additional data).

const DATA_KEY = 'key/data';
const KNOWN = 'ventanilla.databases';
// Rows are read by the hundred, so that a large database is never in memory twice.
const STRIDE = 256;

const promised = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The databases of the program in this browser. The browsers that cannot list them have the names kept aside. */
async function names() {
  let kept = [];
  try {
    kept = JSON.parse(localStorage.getItem(KNOWN) ?? '[]');
  } catch {
    // A damaged note is as good as none; the browser's own list follows.
  }
  const listed = indexedDB.databases ? (await indexedDB.databases()).map(({ name }) => name) : kept;
  return [...new Set(listed)].filter((name) => typeof name === 'string' && name.startsWith('ventanilla-')).sort();
}

function open(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // Opening a database that is not there would make one: give up instead.
    request.onupgradeneeded = () => request.transaction.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => (request.error?.name === 'AbortError' ? resolve(null) : reject(request.error));
    request.onblocked = () => reject(new Error('blocked'));
  });
}

function base64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x6000) text += btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000)));
  return text;
}

/** Binary members of the parameters become {base64}, as everything in the file is text; a key object cannot leave. */
function portable(parameters) {
  return JSON.parse(
    JSON.stringify(parameters, (_, value) => {
      if (value instanceof CryptoKey) return undefined;
      if (value instanceof ArrayBuffer) return { base64: base64(new Uint8Array(value)) };
      if (ArrayBuffer.isView(value)) return { base64: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
      return value;
    }),
  );
}

/** The key of a database, and what the file says about it. */
async function keyOf(database) {
  const record = await promised(database.transaction('meta').objectStore('meta').get(DATA_KEY));
  const none = { key: null, said: { slot: 'none' } };
  if (!record) return none;
  if (record.slot !== 'browser') return { key: null, said: portable(record) };
  try {
    const key = await crypto.subtle.unwrapKey('raw', record.wrapped, record.kek, { name: 'AES-GCM', iv: record.iv }, 'AES-GCM', false, ['decrypt']);
    return { ...none, key };
  } catch {
    // Every sealed value will then be in `unread`, as it is, and the plain ones are saved all the same.
    return none;
  }
}

/** The bytes of a value: decrypted with `key`; as they are when the database keeps its key under a passphrase. */
async function bytesOf(value, key, place, sealed) {
  if (sealed) return value;
  if (value[0] === 0) return value.subarray(1);
  if (value[0] !== 1) throw new Error('unknown form');
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: value.subarray(1, 13), additionalData: new TextEncoder().encode(place) },
    key,
    value.subarray(13),
  );
  return new Uint8Array(plain);
}

/** One database as parts of the file, and the number of its values. */
async function copy(database) {
  const parts = [];
  const { key, said } = await keyOf(database);
  const sealed = said.slot !== 'none';
  const unread = [];
  let count = 0;
  parts.push(`{"name":${JSON.stringify(database.name)},"key":${JSON.stringify(said)},"stores":{`);
  for (const [position, store] of [...database.objectStoreNames].entries()) {
    parts.push(`${position ? ',' : ''}${JSON.stringify(store)}:{`);
    let range = null;
    let first = true;
    // The snapshot is computed from the entries, and as large as they are.
    while (store !== 'snap') {
      const rows = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([promised(rows.getAllKeys(range, STRIDE)), promised(rows.getAll(range, STRIDE))]);
      for (const [index, name] of keys.entries()) {
        const value = values[index];
        if (!(value instanceof Uint8Array)) continue;
        let bytes = value;
        try {
          bytes = await bytesOf(value, key, `${store}/${name}`, sealed);
        } catch {
          unread.push(`${store}/${name}`);
        }
        parts.push(new Blob([`${first ? '' : ','}${JSON.stringify(String(name))}:"`, base64(bytes), '"']));
        first = false;
        count += 1;
      }
      if (keys.length < STRIDE) break;
      range = IDBKeyRange.lowerBound(keys.at(-1), true);
    }
    parts.push('}');
  }
  parts.push(`},"unread":${JSON.stringify(unread)}}`);
  return { parts, count };
}

function download(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser may not have begun to read it yet.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Saves the rescue file, unless there is nothing to save. */
export async function rescue(typed = []) {
  const created = Date.now();
  const parts = [`{"ventanilla":"rescue","format":0,"created":${created},"typed":${JSON.stringify(typed)},"databases":[`];
  let records = 0;
  let databases = 0;
  const failures = [];
  for (const name of await names()) {
    try {
      const database = await open(name);
      if (!database) continue;
      const copied = await copy(database).finally(() => database.close());
      if (databases) parts.push(',');
      parts.push(new Blob(copied.parts));
      records += copied.count;
      databases += 1;
    } catch (error) {
      // One damaged database does not keep the others from being saved.
      failures.push({ name, error: String(error?.message ?? error) });
    }
  }
  parts.push(`],"failed":${JSON.stringify(failures)}}\n`);
  if (failures.length && !databases) throw new Error(failures[0].error);
  if (databases || typed.length) {
    const stamp = new Date(created).toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
    download(new Blob(parts, { type: 'application/json' }), `ventanilla-rescue-${stamp}.json`);
  }
  return { records, databases };
}
