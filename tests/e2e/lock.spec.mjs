// A locked desk: a passphrase is set, the desk is covered and opened again, by its agent, by another, by the recovery
// key; nothing of the records is in the page meanwhile, and nothing typed is lost.
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';

const SECRET = 'caballo pila grapa';
const OTHER = 'farola nube tortuga';
const START = '2026-11-24T09:00:00+01:00';

async function clock(shift, at = START) {
  // Playwright's clock runs a timer that was stopped while it was about to run; a browser does not.
  shift.desk.tolerate(/closure invoked recursively or after being dropped/);
  await shift.page.clock.setFixedTime(new Date(at));
}

/** Sets the first passphrase in the settings, and gives the recovery key that is shown. */
async function protect(shift, secret = SECRET) {
  const { page } = shift;
  await page.goto(`${shift.desk.site.url}#/settings/lock`);
  await page.locator('#lock-first').fill(secret);
  await page.locator('#lock-again').fill(secret);
  await page.locator('#lock-again').press('Enter');
  const key = page.getByTestId('recovery-key');
  await expect(key).toBeVisible({ timeout: 30_000 });
  return (await key.locator('b').allInnerTexts()).join('-');
}

/** The cover stands, with the place for the passphrase. */
const covered = (shift) => expect(shift.page.locator('#unlock-passphrase')).toBeFocused();

async function unlock(shift, secret = SECRET) {
  await shift.page.locator('#unlock-passphrase').fill(secret);
  await shift.page.locator('#unlock-passphrase').press('Enter');
}

const opened = (shift) => expect(shift.page.locator('.rail')).toBeVisible({ timeout: 30_000 });

/** All that is in the page: texts, titles, values of fields. */
const everything = (page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea, select')].map((field) => field.value);
    return [document.title, document.documentElement.outerHTML, ...fields].join('\n');
  });

test('B52: a passphrase covers the desk, a contact goes on behind it, and what was typed is there again', async ({ desk }) => {
  const shift = new Shift(desk);
  await shift.begin();
  const { page } = shift;
  await page.goto(`${desk.site.url}#/settings/lock`);
  await expectAccessible(page, 'no passphrase yet');
  await page.locator('#lock-first').fill('corta');
  await page.locator('#lock-first').press('Enter');
  await expect(page.getByText('La contraseña necesita al menos diez caracteres.')).toBeVisible();
  const key = await protect(shift);
  expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  await expectAccessible(page, 'the recovery key');
  await shift.button('La he guardado').click();
  await expect(page.getByTestId('recovery-key')).toBeHidden();
  await expect(page.getByTestId('slots').locator('li')).toHaveCount(2);

  await shift.ring();
  await shift.toComplaint();
  await page.locator('#f-asunto').fill('Fuga en la acera, ¿quién viene?');
  await page.keyboard.press('Control+F12');
  await covered(shift);
  await expectAccessible(page, 'the cover');
  await expect(page.getByText('El contacto sigue abierto y su reloj corre.')).toBeVisible();
  const seen = await everything(page);
  for (const secret of ['Lucía', '40 118 226', '612', 'Fuga', 'Aguas']) expect(seen).not.toContain(secret);
  // Neither the address nor the way back shows anything.
  await page.goto(`${desk.site.url}#/complaints`);
  await page.goto(`${desk.site.url}#/customers`);
  await page.goBack();
  await page.goBack();
  expect(await everything(page)).not.toContain('Lucía');

  await unlock(shift, 'otra cosa distinta');
  await expect(page.getByText('Esa no es la contraseña.')).toBeVisible({ timeout: 30_000 });
  await unlock(shift);
  await expect(page.locator('#f-asunto')).toHaveValue('Fuga en la acera, ¿quién viene?', { timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'Lucía Fernández Ortega' })).toBeVisible();
});

test('B52: after a reload nothing is read before the passphrase, with and without a network', async ({ desk, site }) => {
  const shift = new Shift(desk);
  await shift.begin();
  await protect(shift);
  await shift.page.goto(`${site.url}#/desk`);
  await shift.ring();
  await shift.toComplaint();
  await shift.page.locator('#f-asunto').fill('Fuga en la acera, ¿quién viene?');
  await shift.kept();
  await desk.offlineReady();
  await site.down();
  await shift.reload();
  await covered(shift);
  expect(await everything(shift.page)).not.toContain('Lucía');
  // No key lies in the browser any more.
  const slot = await shift.page.evaluate(async () => {
    const [{ name }] = await indexedDB.databases();
    const database = await new Promise((yes) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => yes(request.result);
    });
    const stored = await new Promise((yes) => {
      const get = database.transaction('meta').objectStore('meta').get('key/data');
      get.onsuccess = () => yes(get.result);
    });
    database.close();
    return stored;
  });
  expect(Object.keys(slot).sort()).toEqual(['format', 'ring', 'slot']);
  const ring = JSON.parse(slot.ring);
  expect(ring.slots.map(({ kdf }) => kdf)).toEqual(Array(2).fill({ m: 65536, name: 'argon2id', p: 1, t: 3, v: 19 }));
  await unlock(shift);
  await expect(shift.page.locator('#f-asunto')).toHaveValue('Fuga en la acera, ¿quién viene?', { timeout: 30_000 });
});

test('B52: the fifth wrong passphrase makes everybody wait, and a reload does not shorten it', async ({ desk }) => {
  const shift = new Shift(desk);
  await clock(shift);
  await shift.begin();
  await protect(shift);
  await shift.page.keyboard.press('Control+F12');
  for (let n = 0; n < 5; n += 1) {
    await covered(shift);
    await unlock(shift, `equivocada ${n} veces`);
    await expect(shift.page.getByText(n < 4 ? 'Esa no es la contraseña.' : 'Demasiados intentos. Espere 00:30.')).toBeVisible({ timeout: 30_000 });
  }
  await expect(shift.button('Desbloquear')).toBeDisabled();
  await shift.reload();
  await expect(shift.page.getByText('Demasiados intentos. Espere 00:30.')).toBeVisible();
  await unlock(shift);
  await expect(shift.page.getByText('Comprobando la contraseña…')).toBeHidden();
  await shift.page.clock.setFixedTime(new Date('2026-11-24T09:00:29+01:00'));
  await expect(shift.page.getByText('Demasiados intentos. Espere 00:01.')).toBeVisible();
  await shift.page.clock.setFixedTime(new Date('2026-11-24T09:00:31+01:00'));
  await expect(shift.button('Desbloquear')).toBeEnabled();
  await unlock(shift);
  await opened(shift);
});

test('B52: after ten minutes without use every tab is covered; another agent and the recovery key open it', async ({ desk, site }) => {
  const shift = new Shift(desk);
  await clock(shift);
  await shift.begin();
  const { page } = shift;
  await page.goto(`${site.url}#/settings/agents`);
  await page.locator('.settings-lead .button').click();
  await page.locator('dialog[open] #agent-name').fill('Iván Soler');
  await page.locator('dialog[open] #agent-number').fill('207');
  await page.locator('dialog[open] #agent-role').selectOption({ index: 1 });
  await page.locator('dialog[open] button[type=submit]').click();
  await expect(page.locator('tbody')).toContainText('Iván Soler');
  const key = await protect(shift);
  await shift.button('Dar contraseña a un agente').click();
  await page.locator('#change-agent').selectOption({ label: 'Iván Soler' });
  await page.locator('#change-proof').fill(SECRET);
  await page.locator('#change-first').fill(OTHER);
  await page.locator('#change-again').fill(OTHER);
  await page.locator('#change-again').press('Enter');
  await expect(page.getByTestId('slots').locator('li')).toHaveCount(3, { timeout: 30_000 });
  await expectAccessible(page, 'who has a passphrase');

  const second = await desk.newTab('#/desk');
  await expect(second.locator('#unlock-passphrase')).toBeVisible();
  await second.close();
  await page.mouse.move(10, 10);
  await page.clock.setFixedTime(new Date('2026-11-24T09:09:30+01:00'));
  await page.waitForTimeout(6_000);
  await expect(page.locator('.rail')).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-11-24T09:10:30+01:00'));
  await covered(shift);
  await page.locator('#unlock-who').selectOption({ label: 'Iván Soler' });
  await unlock(shift, OTHER);
  await opened(shift);
  await expect(page.locator('.person-name')).toContainText('Iván Soler');

  await page.keyboard.press('Control+F12');
  await covered(shift);
  await page.locator('#unlock-who').selectOption({ label: 'Clave de recuperación' });
  await unlock(shift, key.slice(0, -1));
  await expect(page.getByText('La clave de recuperación no está completa o tiene un error.')).toBeVisible();
  await unlock(shift, key.toLowerCase().replaceAll('-', ' '));
  await opened(shift);
  await expect(page.locator('.person-name')).toContainText('Iván Soler');
});

test('B52: the rescue file of a locked desk is opened elsewhere with its passphrase', async ({ profiles, site }) => {
  const first = new Shift(await profiles());
  await first.begin();
  await protect(first);
  await first.ring();
  await first.toComplaint('Joaquín Peña', '40 118 227');
  await first.page.locator('#f-asunto').fill('Fuga en la acera, ¿quién viene?');
  await first.kept();
  await first.page.keyboard.press('Control+F12');
  await covered(first);
  const [download] = await Promise.all([
    first.page.waitForEvent('download'),
    first.page.evaluate(() => window.ventanillaRescue()),
  ]);
  const file = await download.path();
  const text = readFileSync(file, 'utf8');
  expect(JSON.parse(text).databases[0].key.slot).toBe('passphrase');
  for (const secret of ['Joaquín', 'Fuga', '"entries"', Buffer.from('Joaquín Peña').toString('base64').slice(2, 12)]) {
    expect(text).not.toContain(secret);
  }

  const second = new Shift(await profiles());
  await second.desk.open();
  await second.button('Recuperar desde un archivo', false).click();
  await second.choosing(file, () => second.page.locator('#restore-file').click());
  await expect(second.page.locator('#sealed-passphrase')).toBeVisible();
  await expectAccessible(second.page, 'a rescue file under a passphrase');
  await second.page.locator('#sealed-passphrase').fill('no es esta de verdad');
  await second.page.locator('#sealed-passphrase').press('Enter');
  await expect(second.page.getByText('Esa no es la contraseña.')).toBeVisible({ timeout: 30_000 });
  await second.page.locator('#sealed-passphrase').fill(SECRET);
  await second.page.locator('#sealed-passphrase').press('Enter');
  await second.button('Recuperar el espacio de trabajo').click();
  await second.atDesk();
  await second.button('Seguir donde estaba').click();
  await expect(second.page.locator('#f-asunto')).toHaveValue('Fuga en la acera, ¿quién viene?');
});

test('B52: a changed, a revoked and a removed passphrase, and the first without any', async ({ desk, site }) => {
  const shift = new Shift(desk);
  await shift.begin();
  const { page } = shift;
  // Without a passphrase the key leads to where one is set.
  await page.keyboard.press('Control+F12');
  await expect(page.locator('#lock-first')).toBeVisible();
  const key = await protect(shift);
  await shift.button('Cambiar mi contraseña').click();
  await page.locator('#change-proof').fill('no es la mía nunca');
  await page.locator('#change-first').fill(OTHER);
  await page.locator('#change-again').fill(OTHER);
  await page.locator('#change-again').press('Enter');
  await expect(page.getByText('Esa no es la contraseña.')).toBeVisible({ timeout: 30_000 });
  await page.locator('#change-proof').fill(SECRET);
  await page.locator('#change-proof').press('Enter');
  await expect(page.locator('#change-proof')).toBeHidden({ timeout: 30_000 });
  await shift.reload();
  await covered(shift);
  await unlock(shift, SECRET);
  await expect(page.getByText('Esa no es la contraseña.')).toBeVisible({ timeout: 30_000 });
  await unlock(shift, OTHER);
  await opened(shift);

  await page.goto(`${site.url}#/settings/lock`);
  await shift.button('Nueva clave de recuperación').click();
  await page.locator('#change-who').selectOption({ label: 'Clave de recuperación' });
  await page.locator('#change-proof').fill(key);
  await page.locator('#change-proof').press('Enter');
  await expect(page.getByTestId('recovery-key')).toBeVisible({ timeout: 30_000 });
  expect((await page.getByTestId('recovery-key').locator('b').allInnerTexts()).join('-')).not.toBe(key);
  await shift.button('Quitar las contraseñas').click();
  await page.locator('#change-proof').fill(OTHER);
  await page.locator('#change-proof').press('Enter');
  await expect(page.locator('#lock-first')).toBeVisible({ timeout: 30_000 });
  await shift.reload();
  await opened(shift);
});

for (const lang of ['zh', 'en']) {
  test(`B52: the locked desk in ${lang}`, async ({ profiles }) => {
    const shift = new Shift(await profiles(speaking(lang)), lang);
    await shift.begin();
    await protect(shift);
    await expectAccessible(shift.page, 'the recovery key');
    await shift.page.keyboard.press('Control+F12');
    await covered(shift);
    await expectAccessible(shift.page, 'the cover');
    await unlock(shift);
    await opened(shift);
  });
}
