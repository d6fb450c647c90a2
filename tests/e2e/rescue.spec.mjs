// The rescue file of a desk whose program does not start any more: complete, readable, and only reading.
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift } from './shift.mjs';

const STORES = ['meta', 'tail', 'seg', 'manifest', 'snap', 'blob', 'draft', 'directory', 'peers', 'quarantine'];

/** Makes databases as the storage format describes them, from a page of the site on which no program runs. */
async function makeDatabases(page, site) {
  await page.goto(`${site.url}manifest.webmanifest`);
  await page.evaluate(async (stores) => {
    const bytes = (text) => new TextEncoder().encode(text);
    const join = (...parts) => new Uint8Array(parts.flatMap((part) => [...part]));
    const open = (name) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name, 1);
        request.onupgradeneeded = () => stores.forEach((store) => request.result.createObjectStore(store));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const write = (database, rows) =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction(stores, 'readwrite');
        for (const [store, key, value] of rows) transaction.objectStore(store).put(value, key);
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });

    // One desk whose key this browser holds.
    const kek = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
    const data = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const wrapped = new Uint8Array(await crypto.subtle.wrapKey('raw', data, kek, { name: 'AES-GCM', iv }));
    const seal = async (place, plain) => {
      const nonce = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: bytes(place) }, data, plain);
      return join([1], nonce, new Uint8Array(sealed));
    };
    const big = new Uint8Array(60 * 1024).map((_, index) => index % 251);
    const rows = [
      ['meta', 'key/data', { format: 0, slot: 'browser', kek, iv, wrapped }],
      ['meta', 'plain/cursor', join([0], bytes('7'))],
      ['blob', 'big', await seal('blob/big', big)],
      ['tail', 'moved', await seal('tail/elsewhere', bytes('not here'))],
    ];
    // More than two strides of the reader.
    for (let n = 0; n < 600; n++) {
      const key = `core.0/${String(n).padStart(6, '0')}`;
      rows.push(['tail', key, await seal(`tail/${key}`, bytes(`{"n":${n},"caller":"Lucía 停水"}`))]);
    }
    const live = await open('ventanilla-live-abc');
    await write(live, rows);
    live.close();

    // One desk under a passphrase, and a database of another program.
    const locked = await open('ventanilla-training-xyz');
    await write(locked, [
      ['meta', 'key/data', { format: 0, slot: 'passphrase', salt: new Uint8Array([1, 2, 3]), passes: 3, wrapped: new Uint8Array([9, 9]) }],
      ['draft', 'one', new Uint8Array([1, 5, 6, 7])],
    ]);
    locked.close();
    (await open('somebody-else')).close();
  }, STORES);
}

const bytesOf = (text) => Buffer.from(text, 'base64');

test('a desk with broken WebAssembly saves everything in one file', async ({ desk, site }) => {
  // The browser asks for it when a page that is no page is opened.
  desk.tolerate(/favicon\.ico/);
  await makeDatabases(desk.page, site);
  site.spoil(site.wasm, Buffer.from([0, 97, 115, 109]));
  await desk.page.goto(site.url);
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('button', { name: 'Archivo de rescate' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ventanilla-rescue-\d{8}-\d{4}\.json$/);
  await expect(desk.page.getByRole('status').first()).toHaveText(/604 registros de 2 bases/);

  const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect([file.ventanilla, file.format, file.failed]).toEqual(['rescue', 0, []]);
  expect(Math.abs(Date.now() - file.created)).toBeLessThan(120_000);
  const [live, locked, ...rest] = file.databases;
  expect(rest).toEqual([]);

  expect([live.name, live.key]).toEqual(['ventanilla-live-abc', { slot: 'none' }]);
  expect(Object.keys(live.stores).sort()).toEqual([...STORES].sort());
  expect(bytesOf(live.stores.meta['plain/cursor']).toString()).toBe('7');
  expect(Object.keys(live.stores.tail).length).toBe(601);
  expect(bytesOf(live.stores.tail['core.0/000599']).toString()).toBe('{"n":599,"caller":"Lucía 停水"}');
  expect([...bytesOf(live.stores.blob.big)]).toEqual(Array.from({ length: 60 * 1024 }, (_, index) => index % 251));
  // A value that does not open is kept as it is and named, and costs nobody else anything.
  expect(live.unread).toEqual(['tail/moved']);
  expect(bytesOf(live.stores.tail.moved)[0]).toBe(1);

  expect(locked.name).toBe('ventanilla-training-xyz');
  expect(locked.key).toEqual({ format: 0, slot: 'passphrase', salt: { base64: 'AQID' }, passes: 3, wrapped: { base64: 'CQk=' } });
  expect([...bytesOf(locked.stores.draft.one)]).toEqual([1, 5, 6, 7]);
});

test('a browser without records says so and makes no database', async ({ desk, site }) => {
  site.spoil(site.wasm, Buffer.from([0]));
  await desk.page.goto(site.url);
  await desk.page.getByRole('button', { name: 'Rescue file' }).click();
  await expect(desk.page.getByRole('status').last()).toHaveText('Ventanilla has saved nothing in this browser.');
  expect(await desk.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('B7: what a broken program saved is restored in another browser, drafts and all', async ({ profiles, site }) => {
  const first = new Shift(await profiles());
  await first.begin();
  const number = await first.complaint();
  await first.finish();
  await first.ring('+34612084420');
  await first.toComplaint('Joaquín Peña', '40 118 227');
  await first.page.locator('#f-asunto').fill('Fuga en la acera, ¿quién viene?');
  await first.kept();

  // The next load finds the program cut short, and no worker that still has it whole.
  const whole = readFileSync(site.path(site.wasm));
  await first.page.evaluate(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  site.spoil(site.wasm, whole.subarray(0, 1000));
  await first.page.reload();
  await expectAccessible(first.page, 'the page when the program is broken');
  const [download] = await Promise.all([
    first.page.waitForEvent('download'),
    first.button('Archivo de rescate').click(),
  ]);
  const file = await download.path();
  site.spoil(site.wasm, whole);

  const second = new Shift(await profiles());
  await second.desk.open();
  await second.button('Recuperar desde un archivo', false).click();
  await second.choosing(file, () => second.page.locator('#restore-file').click());
  await expect(second.page.getByText('Aguas')).toBeVisible();
  await expectAccessible(second.page, 'restoring');
  await second.button('Recuperar el espacio de trabajo').click();
  await second.atDesk();
  await expect(second.page.getByText(second.words.unfinished).first()).toBeVisible();
  await expect(second.page.getByText('Joaquín Peña')).toBeVisible();
  await second.button('Seguir donde estaba').click();
  await expect(second.page.locator('#f-asunto')).toHaveValue('Fuga en la acera, ¿quién viene?');
  await second.page.goto(`${site.url}#/complaints`);
  await expect(second.page.getByText(number)).toBeVisible();
});

test('B6: records that have gone are announced; a beginning that was cut short is not', async ({ desk, site }) => {
  const shift = new Shift(desk);
  const { page } = desk;
  // The program tells the console that the workspace is empty; a page that is no page has no icon.
  desk.tolerate(/Empty/, /404/);
  // Somebody began, and the browser was gone before there was anything: the database is there, and nobody has worked in it.
  await desk.open();
  await page.evaluate(() => {
    const name = 'ventanilla-live-AAAAAAAAAAAAAAAA-v0';
    localStorage.setItem('ventanilla.databases', JSON.stringify([name]));
  });
  await page.reload();
  await expect(shift.button(shift.words.create)).toHaveCount(0);
  await expect(page.locator('.gate-doors')).toBeVisible();
  await shift.begin();
  // A page of the same origin that does not hold the database.
  await page.goto(`${site.url}manifest.webmanifest`);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve, reject) => Object.assign(indexedDB.deleteDatabase(name), { onsuccess: resolve, onerror: reject }));
    }
  });
  await desk.open();
  await expect(page.locator('.gate-doors')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aquí había datos y ya no están');
  await expectAccessible(page, 'records that have gone');
});

test('B7: a store that does not open at once is tried again; one that stays shut is told, and nothing is taken for a first start', async ({ desk }) => {
  const shift = new Shift(desk);
  await shift.begin();
  desk.tolerate(/Failed\(/);
  // As a browser does that has just been killed and still holds its files.
  const shut = (page, times) => page.addInitScript((first) => {
    const { databases } = IDBFactory.prototype;
    let left = first;
    IDBFactory.prototype.databases = function (...args) {
      return left-- > 0 ? Promise.reject(new DOMException('Internal error opening backing store.', 'UnknownError')) : databases.apply(this, args);
    };
  }, times);
  const again = await desk.context.newPage();
  await shut(again, 2);
  await desk.open('', again);
  await expect(again.getByRole('button', { name: shift.words.newContact })).toBeVisible();
  const never = await desk.context.newPage();
  await shut(never, 1_000);
  await desk.open('', never);
  await expect(never.getByRole('heading', { name: 'No se puede abrir el almacén del navegador' })).toBeVisible();
});
