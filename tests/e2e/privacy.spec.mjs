// Personal data: a person is erased and found nowhere any more, another agent sits down with their own passphrase, and
// a computer is wiped.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift } from './shift.mjs';

const START = '2026-11-24T09:00:00+01:00';
const SECRET = 'caballo pila grapa';
const OTHER = 'farola nube tortuga';
/** Words that only the records of this person hold. */
const PERSON = ['Nuria Beltrán', '655 72 31 90', '655723190', '41 977 003', 'sótano inundado', 'foto-de-nuria'];

async function begin(shift) {
  shift.desk.tolerate(/closure invoked recursively or after being dropped/);
  await shift.page.clock.setFixedTime(new Date(START));
  await shift.begin();
}

/** Everything that the databases of this browser hold, opened with the key that the browser keeps, as one text. */
const everything = (page) =>
  page.evaluate(async () => {
    const done = (request) =>
      new Promise((yes, no) => {
        request.onsuccess = () => yes(request.result);
        request.onerror = () => no(request.error);
      });
    const found = [];
    let refused = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      const slot = await done(database.transaction('meta').objectStore('meta').get('key/data'));
      const key = slot.kek && (await crypto.subtle.unwrapKey('raw', slot.wrapped, slot.kek, { name: 'AES-GCM', iv: slot.iv }, 'AES-GCM', false, ['decrypt']));
      for (const store of database.objectStoreNames) {
        const table = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(table.getAllKeys()), done(table.getAll())]);
        for (const [n, at] of keys.entries()) {
          const value = values[n];
          if (!(value instanceof Uint8Array)) {
            found.push(`${store}/${at} ${JSON.stringify(value)}`);
            continue;
          }
          let bytes = value.slice(1);
          if (value[0] === 1) {
            const with_ = { name: 'AES-GCM', iv: bytes.slice(0, 12), additionalData: new TextEncoder().encode(`${store}/${at}`) };
            try {
              bytes = new Uint8Array(await crypto.subtle.decrypt(with_, key, bytes.slice(12)));
            } catch {
              refused += 1;
            }
          }
          found.push(`${store}/${at} ${new TextDecoder().decode(bytes)}`);
        }
      }
      database.close();
    }
    const kept = [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage).map((pair) => pair.join(' ')));
    return { text: [...found, ...kept].join('\n'), values: found.length, refused };
  });

const foundOf = (text, words = PERSON) => words.filter((word) => text.includes(word));

/** A call of somebody who becomes a customer, with a complaint, evidence, and half-typed text. */
async function troubled(shift) {
  const { page } = shift;
  await shift.ring('+34655723190');
  await shift.choose(1);
  await page.locator('#caller-account').fill('41 977 003');
  await page.locator('#caller-name').fill('Nuria Beltrán');
  await shift.button('Registrar como cliente nuevo').click();
  await expect(page.getByText('Cliente guardado')).toBeVisible();
  await shift.choose(1);
  await shift.choose(1);
  await expect(page.locator('#f-asunto')).toBeVisible();
  await shift.fill({ asunto: 'El sótano inundado', hechos: 'El sótano inundado desde el lunes.', telefono: '655 72 31 90' });
  const picture = join(shift.desk.downloads, 'foto-de-nuria.txt');
  writeFileSync(picture, 'El sótano inundado de Nuria Beltrán. '.repeat(4_000));
  await page.locator('.matter input[type=file]').setInputFiles(picture);
  await expect(page.getByText('foto-de-nuria.txt').first()).toBeVisible();
  const number = await shift.file();
  await shift.finish();
  return number;
}

async function toFile(shift, page = shift.page) {
  await page.goto(`${shift.desk.site.url}#/customers`);
  await page.getByText('Nuria Beltrán').first().click();
  await expect(page.getByRole('heading', { name: 'Nuria Beltrán' })).toBeVisible();
}

test('B54: a person is erased and lies in no store any more, and an old bundle brings nothing back', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = desk;
  await begin(shift);
  const number = await troubled(shift);
  // Somebody else, of whom everything stays.
  await shift.ring('+34611934002');
  await shift.finish();
  const old = await shift.exportAll();
  expect(foundOf(readFileSync(old, 'utf8')).length).toBeGreaterThan(3);
  const before = await everything(page);
  expect([foundOf(before.text).length > 4, before.refused]).toEqual([true, 0]);

  // Another tab has the file open, half changed.
  await toFile(shift);
  const second = await desk.newTab(`${new URL(page.url()).hash}`);
  await second.getByRole('button', { name: 'Editar' }).first().click();
  await second.locator('#customer-note').fill('Nuria Beltrán prefiere por la tarde');
  await expect.poll(async () => (await everything(page)).text.includes('prefiere por la tarde')).toBe(true);

  await shift.button('Suprimir datos').click();
  const dialog = page.locator('dialog[open]');
  await expect(dialog.getByTestId('erase-list')).toContainText(number);
  await expect(dialog.getByTestId('erase-list')).toContainText('1 adjunto');
  await expectAccessible(page, 'erasing a person');
  await dialog.getByRole('button', { name: 'Suprimir para siempre' }).click();
  await expect(dialog.getByText('Escriba el motivo.').first()).toBeVisible();
  await dialog.locator('#erase-reason').fill('Lo pidió por escrito el lunes');
  await dialog.locator('#erase-confirm').fill('Nuria');
  await dialog.getByRole('button', { name: 'Suprimir para siempre' }).click();
  await expect(dialog.getByText('Lo escrito no coincide.').first()).toBeVisible();
  await dialog.locator('#erase-confirm').fill('Nuria Beltrán');
  await dialog.getByRole('button', { name: 'Suprimir para siempre' }).click();
  await expect(page.getByText('Datos suprimidos.')).toBeVisible({ timeout: 20_000 });

  // The other tab has let go of it, and what it had in hand does not come back.
  await expect(second.locator('#customer-note')).toHaveCount(0);
  expect(foundOf(await second.content())).toEqual([]);
  await second.close();
  await expect.poll(async () => foundOf((await everything(page)).text)).toEqual([]);
  const after = await everything(page);
  expect([after.refused, after.text.includes('611934002')]).toEqual([0, true]);

  // Number and time stay, and say why.
  await page.goto(`${desk.site.url}#/contacts`);
  await expect(page.locator('main')).toContainText('Datos suprimidos (la persona)');
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input').first().fill('Nuria');
  await expect(page.locator('dialog[open]').getByText('Nuria Beltrán')).toHaveCount(0);
  await page.locator('dialog[open] input').first().fill(number);
  await page.locator('dialog[open]').getByText(number).first().click();
  await expect(page.getByText('A petición de: la persona. Lo hizo Marta Ríos. Motivo: Lo pidió por escrito el lunes')).toBeVisible();
  await expectAccessible(page, 'what stays of a complaint');
  expect(foundOf(await page.content())).toEqual([]);

  // The old bundle brings nothing back; nor does loading the program again.
  await page.goto(`${desk.site.url}#/exchange`);
  await shift.choosing(old, () => page.locator('#import-file').click());
  await expect(page.getByRole('heading', { name: 'Qué cambia al importar' })).toBeVisible();
  const apply = page.getByRole('button', { name: /^Importar (\d|lo que falta)/ });
  if (await apply.count()) await apply.click();
  await shift.reload();
  await expect.poll(async () => foundOf((await everything(page)).text)).toEqual([]);
  const late = JSON.parse(readFileSync(await shift.exportAll(), 'utf8'));
  expect(foundOf(JSON.stringify(late))).toEqual([]);
});

test('B54: at a locked desk a person is erased as well', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = desk;
  await begin(shift);
  await troubled(shift);
  await protect(shift);
  const old = await shift.exportAll();
  await toFile(shift);
  await shift.button('Suprimir datos').click();
  await page.locator('#erase-reason').fill('Plazo cumplido');
  await page.locator('#erase-request').selectOption('retention');
  await page.locator('#erase-confirm').fill('Nuria Beltrán');
  await page.locator('#erase-confirm').press('Enter');
  await expect(page.getByText('Datos suprimidos.')).toBeVisible({ timeout: 20_000 });
  await page.goto(`${desk.site.url}#/exchange`);
  await shift.choosing(old, () => page.locator('#import-file').click());
  await expect(page.getByRole('heading', { name: 'Qué cambia al importar' })).toBeVisible();
  const apply = page.getByRole('button', { name: /^Importar (\d|lo que falta)/ });
  if (await apply.count()) await apply.click();
  await shift.reload();
  await unlock(shift);
  const bundle = readFileSync(await shift.exportAll(), 'utf8');
  expect(foundOf(bundle)).toEqual([]);
  const blobs = JSON.parse(bundle).blobs ?? [];
  expect(foundOf(blobs.map((blob) => Buffer.from(blob.data ?? '', 'base64').toString()).join())).toEqual([]);
});

async function protect(shift, secret = SECRET) {
  await shift.page.goto(`${shift.desk.site.url}#/settings/lock`);
  await shift.page.locator('#lock-first').fill(secret);
  await shift.page.locator('#lock-again').fill(secret);
  await shift.page.locator('#lock-again').press('Enter');
  await expect(shift.page.getByTestId('recovery-key')).toBeVisible({ timeout: 30_000 });
  await shift.button('La he guardado').click();
}

async function unlock(shift, secret = SECRET) {
  await shift.page.locator('#unlock-passphrase').fill(secret);
  await shift.page.locator('#unlock-passphrase').press('Enter');
  await expect(shift.page.locator('.rail')).toBeVisible({ timeout: 30_000 });
}

async function hire(shift, name, role) {
  const { page } = shift;
  await page.goto(`${shift.desk.site.url}#/settings/agents`);
  await page.locator('.settings-lead .button').click();
  await page.locator('dialog[open] #agent-name').fill(name);
  await page.locator('dialog[open] #agent-number').fill('207');
  await page.locator('dialog[open] #agent-role').selectOption(role ?? { index: 1 });
  await page.locator('dialog[open] button[type=submit]').click();
  await expect(page.locator('tbody')).toContainText(name);
}

test('B52: at a desk with passphrases another agent sits down with their own, and only so', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = desk;
  await begin(shift);
  await hire(shift, 'Iván Soler');
  const choose = async (name) => {
    await page.locator('.person-name').click();
    await page.getByRole('menuitemradio', { name }).click();
  };
  await protect(shift);
  await choose('Iván Soler');
  await expect(page.getByText('Iván Soler no tiene contraseña en este puesto.')).toBeVisible();
  await expect(page.locator('.person-name')).toContainText('Marta Ríos');
  await shift.button('Dar contraseña a un agente').click();
  await page.locator('#change-agent').selectOption({ label: 'Iván Soler' });
  await page.locator('#change-proof').fill(SECRET);
  await page.locator('#change-first').fill(OTHER);
  await page.locator('#change-again').fill(OTHER);
  await page.locator('#change-again').press('Enter');
  await expect(page.getByTestId('slots').locator('li')).toHaveCount(3, { timeout: 30_000 });
  await choose('Iván Soler');
  await expect(page.locator('#unlock-who option:checked')).toHaveText('Iván Soler');
  await expect(page.locator('.rail')).toHaveCount(0);
  // Marta's does not open it for Iván.
  await page.locator('#unlock-passphrase').fill(SECRET);
  await page.locator('#unlock-passphrase').press('Enter');
  await expect(page.getByText('Esa no es la contraseña.')).toBeVisible({ timeout: 30_000 });
  await unlock(shift, OTHER);
  await expect(page.locator('.person-name')).toContainText('Iván Soler');
});

/** What the site keeps in this browser, of every kind. */
const kept = (page) =>
  page.evaluate(async () => {
    const files = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return {
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookies: document.cookie,
      files,
    };
  });

test('a computer is wiped: after an export that holds everything, or when somebody types that there is no copy', async ({ desk, site }) => {
  const shift = new Shift(desk);
  const { page } = desk;
  await begin(shift);
  await desk.offlineReady();
  await shift.complaint();
  await shift.finish();
  await page.evaluate(() => sessionStorage.setItem('ventanilla.update.reloaded', '1'));
  const second = await desk.newTab('#/customers');
  await expect(second.locator('.rail')).toBeVisible();
  await page.goto(`${site.url}#/settings/data`);
  const full = await kept(page);
  expect([full.databases.length, full.caches.length > 0, full.workers, full.local.length > 0]).toEqual([1, true, 1, true]);

  await shift.button('Borrar este equipo').click();
  const dialog = page.locator('dialog[open]');
  await expect(dialog.getByText('Hay registros que no están en ninguna exportación.')).toBeVisible();
  await expectAccessible(page, 'wiping without a copy');
  await dialog.locator('#wipe-confirm').fill('borrar');
  await dialog.locator('#wipe-confirm').press('Enter');
  await expect(dialog.getByText('Lo escrito no coincide.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.clock.setFixedTime(new Date('2026-11-24T09:20:00+01:00'));
  await shift.exportAll();
  await expect(page.getByText(/recuperable|restaurable/i).first()).toBeVisible();
  await page.goto(`${site.url}#/settings/data`);
  await shift.button('Borrar este equipo').click();
  await expect(dialog.getByText('Todo lo registrado aquí está en la última exportación')).toBeVisible();
  await dialog.locator('#wipe-confirm').fill('Borrar');
  await dialog.locator('#wipe-confirm').press('Enter');
  await expect(page.getByRole('heading', { name: 'Este equipo está vacío' })).toBeVisible({ timeout: 20_000 });
  await expect(second.getByRole('heading', { name: 'Este equipo está vacío' })).toBeVisible();
  const empty = { databases: [], caches: [], workers: 0, local: [], session: [], cookies: '', files: [] };
  await expect.poll(() => kept(page)).toEqual(empty);
  for (const tab of [page, second]) expect(await tab.content()).not.toContain('Lucía');
  await expectAccessible(page, 'a wiped computer');
  // Whatever still ran has not written again.
  await page.waitForTimeout(3_000);
  expect(await kept(page)).toEqual(empty);
  await second.close();
  await shift.reload();
  await expect(page.getByRole('link', { name: shift.words.start }).first()).toBeVisible();
});

test('B53: what a role may not do is not on its screen, nor at the address', async ({ desk, site }) => {
  const shift = new Shift(desk);
  const { page } = desk;
  await begin(shift);
  await troubled(shift);
  await hire(shift, 'Iván Soler', 'practicas');
  const invited = async (to) => {
    await page.goto(`${site.url}#${to}`);
    return page.locator('main');
  };
  await expect((await invited('/settings/data')).getByRole('button', { name: 'Borrar este equipo' })).toBeVisible();
  await expect((await invited('/exchange')).getByRole('button', { name: shift.words.exportAll })).toBeVisible();
  await page.locator('.person-name').click();
  await page.getByRole('menuitemradio', { name: 'Iván Soler' }).click();
  await expect(page.locator('.person-name')).toContainText('Iván Soler');

  const none = async (to, name) => expect((await invited(to)).getByRole('button', { name })).toHaveCount(0);
  await none('/settings/data', 'Borrar este equipo');
  await none('/exchange', shift.words.exportAll);
  await expect(page.getByText('Su puesto no exporta ni importa.')).toBeVisible();
  await expectAccessible(page, 'an exchange that a role may not have');
  await none('/settings/agents', 'Añadir un agente');
  await page.locator('tbody tr', { hasText: 'Marta' }).first().dblclick();
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await none('/settings/invitations', shift.words.invite);
  await toFile(shift);
  await expect(page.getByRole('button', { name: 'Editar' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Suprimir datos' })).toHaveCount(0);
  // Figures of others are not there, not even by their address.
  const day = '2026-11-24';
  await page.goto(`${site.url}#/reports?from=${day}&to=${day}`);
  await expect(page.getByRole('heading', { name: 'Contactos' })).toBeVisible();
  await expect(page.locator('main').getByText('Marta Ríos')).toHaveCount(0);
});
