// Practice: simulated calls on the real desk, told apart from real work everywhere, and never mixed with it.
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';

const rows = (page) => page.locator('table tbody tr');

/** Goes to practice and waits until it is open. */
async function practise(page, url) {
  await page.goto(`${url}#/training`);
  await expect(page.locator('.training-line')).toBeVisible({ timeout: 60_000 });
  await expect(page).toHaveURL(/\?training#\/training$/);
  await expect(page.locator('.training-card').first()).toBeVisible();
}

/** Says a sentence that is offered, found by a part of it. */
async function say(page, part) {
  const before = await page.locator('.exercise-line').last().innerText();
  await page.locator('.exercise-offer', { hasText: part }).click();
  await expect(page.locator('.exercise-line').last()).not.toHaveText(before);
}

/** Begins a practice call by its title and answers it. */
async function answer(page, title, words) {
  await page.locator('.training-card', { hasText: title }).getByRole('button', { name: words.practise, exact: true }).click();
  await page.getByRole('button', { name: words.take }).click();
  await expect(page.locator('.desk-call')).toBeVisible();
  await expect(page.locator('.exercise-offer').first()).toBeVisible();
}

/** Finishes a contact with a disposition found by its words, also as a quick one. */
async function finish(page, shift, words) {
  await shift.button(shift.words.finish, false).click();
  const dialog = page.locator('dialog[open]');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: words }).first().click();
  await expect(page).toHaveURL(/#\/practice\//);
}

/** Every byte of the live database, read where no program runs. */
async function liveBytes(page, url) {
  await page.goto(`${url}manifest.webmanifest`);
  return page.evaluate(async () => {
    const promised = (request) => new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const name = (await indexedDB.databases()).map((found) => found.name).find((found) => found.includes('live'));
    const database = await promised(indexedDB.open(name));
    const lines = [];
    for (const store of [...database.objectStoreNames].sort()) {
      const all = database.transaction(store).objectStore(store);
      const [keys, values] = [await promised(all.getAllKeys()), await promised(database.transaction(store).objectStore(store).getAll())];
      keys.forEach((key, n) => {
        const value = values[n];
        const view = value instanceof ArrayBuffer ? new Uint8Array(value) : ArrayBuffer.isView(value) ? new Uint8Array(value.buffer) : null;
        lines.push(`${store} ${String(key)} ${view ? view.join(' ') : JSON.stringify(value)}`);
      });
    }
    database.close();
    return lines;
  });
}

const ES = { practise: 'Practicar', take: /Atender|Contestar|Coger/ };
const ZH = { practise: '练习', take: /接听/ };

test('practice and real work side by side do not mix, and practice data is deleted in one act', async ({ profiles }) => {
  test.slow();
  const shift = new Shift(await profiles());
  const { desk, page } = shift;
  await shift.begin();
  const number = await shift.complaint();
  await shift.finish();

  // The organisation is the live desk's, and nothing is asked.
  const other = await desk.newTab('#/training');
  await expect(other.locator('.training-line')).toContainText('Práctica', { timeout: 60_000 });
  await expect(other).toHaveTitle(/Práctica · .*Aguas de Valdelunas/);
  await expectAccessible(other, 'the page of practice');
  await expect(page.locator('.training-line')).toHaveCount(0);
  await expect(page).not.toHaveTitle(/Práctica/);

  // A complaint of practice has a number of practice.
  const practice = new Shift({ ...desk, page: other, site: desk.site });
  await other.goto(`${desk.site.url}?training#/call?phone=%2B34612009999`);
  await expect(other.locator('.desk-call')).toBeVisible();
  await practice.toComplaint('Ana Prueba', '40 118 999');
  await practice.fill();
  await practice.button(practice.words.review, false).click();
  await expect(other.locator('#check-title')).toBeFocused();
  await practice.button(practice.words.file, false).click();
  await expect(other.locator('#filed-number')).toHaveText(/^T-R-/);
  await page.goto(`${desk.site.url}#/complaints`);
  await expect(rows(page)).toHaveCount(1);
  await other.goto(`${desk.site.url}?training#/complaints`);
  await expect(rows(other)).toHaveCount(1);
  await expect(other.getByText(number)).toHaveCount(0);

  // Both stay what they are when they are loaded again; paper says it, too.
  await other.reload();
  await expect(other.locator('.training-line')).toBeVisible();
  await other.emulateMedia({ media: 'print' });
  await expect(other.locator('.sample-mark')).toHaveText('PRÁCTICA: sin validez');
  await expect(other.locator('.sample-mark')).toBeVisible();
  await other.emulateMedia({ media: null });

  // What practice exports says what it is, and the real desk refuses it.
  await other.goto(`${desk.site.url}?training#/exchange`);
  const [download] = await Promise.all([
    other.waitForEvent('download'),
    other.getByRole('button', { name: shift.words.exportAll }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ventanilla-training-/);
  const path = await download.path();
  expect(JSON.parse(readFileSync(path, 'utf8')).workspace.kind).toBe('training');
  await page.goto(`${desk.site.url}#/exchange`);
  await shift.choosing(path, () => page.locator('#import-file, .file-drop button, button[aria-describedby*=import]').first().click());
  await expect(page.getByText('El archivo es de práctica y este puesto es de trabajo real').first()).toBeVisible();
  // And the other way round.
  const [live] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: shift.words.exportAll }).click(),
  ]);
  const livePath = await live.path();
  await practice.choosing(livePath, () => other.locator('#import-file, .file-drop button, button[aria-describedby*=import]').first().click());
  await expect(other.getByText('El archivo es de trabajo real y este puesto es de práctica').first()).toBeVisible();
  await other.goto(`${desk.site.url}?training#/complaints`);
  await expect(other.getByText(number)).toHaveCount(0);

  // One act deletes it all; the real desk keeps its record.
  await other.goto(`${desk.site.url}?training#/training`);
  await other.getByRole('button', { name: 'Borrar toda la práctica' }).click();
  await other.locator('dialog[open]').getByRole('button', { name: 'Borrar toda la práctica' }).click();
  await expect(other.locator('.training-card').first()).toBeVisible({ timeout: 60_000 });
  await other.goto(`${desk.site.url}?training#/complaints`);
  await expect(other.locator('.training-line')).toBeVisible();
  await expect(other.getByText(/T-R-/)).toHaveCount(0);
  await page.goto(`${desk.site.url}#/complaints`);
  await expect(page.getByText(number)).toBeVisible();

  // Leaving is explicit.
  await other.getByRole('button', { name: 'Salir de la práctica' }).click();
  await expect(other.getByRole('button', { name: shift.words.newContact })).toBeVisible();
  await expect(other).not.toHaveURL(/training/);
});

test('a wrong number is practised to full marks, in Spanish', async ({ profiles }) => {
  const shift = new Shift(await profiles());
  const { desk, page } = shift;
  // Shown alone, a file makes the browser ask for an icon.
  desk.tolerate(/favicon/);
  await shift.begin();
  const before = await liveBytes(page, desk.site.url);
  expect(before.length).toBeGreaterThan(4);
  await practise(page, desk.site.url);
  await answer(page, 'Preguntan por una pizzería', ES);
  await expect(page.locator('.exercise-line').last()).toContainText('Dos cuatro quesos');
  // Whoever sits at the live desk practises with their own staff number.
  await expect(page.locator('.script')).toContainText('204');
  await expect(page.locator('.exercise-hint')).toContainText('Diga el nombre de la empresa');
  await expectAccessible(page, 'a practice call');
  await say(page, 'Creo que buscaba otro número');
  // In own words, too.
  await page.locator('#exercise-own').fill('No se preocupe, compruébelo: a todos nos pasa');
  await page.keyboard.press('Enter');
  await expect(page.locator('.exercise-line').last()).toContainText('Perdone la molestia');
  // The call goes on where it was when the page is loaded again.
  await page.reload();
  await expect(page.locator('.exercise-line').last()).toContainText('Perdone la molestia');
  await page.locator('.exercise-offer', { hasText: 'Ninguna molestia' }).click();
  await expect(page.locator('.exercise-standing')).toContainText('ha colgado');
  await finish(page, shift, 'Número equivocado');
  await expect(page.locator('.training-total')).toContainText('13 de 13 puntos');
  await expect(page.locator('.training-total')).toContainText('Superado');
  await expectAccessible(page, 'how a practice call went');
  await expect(page.locator('.training-replay')).toContainText('Dos cuatro quesos');
  await page.getByRole('link', { name: 'Volver a la práctica' }).click();
  await expect(page.locator('.training-card', { hasText: 'pizzería' })).toContainText('100 %');
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Descargar la hoja de aprendizaje' }).click(),
  ]);
  expect(readFileSync(await sheet.path(), 'utf8')).toContain('Superado');
  expect(await liveBytes(page, desk.site.url)).toEqual(before);
});

test('a critical error fails the call, whatever the points, in Spanish', async ({ profiles }) => {
  const shift = new Shift(await profiles());
  const { desk, page } = shift;
  await shift.begin();
  await practise(page, desk.site.url);
  await answer(page, 'Los datos de otra persona', ES);
  await say(page, '¿Con quién hablo');
  await say(page, 'por ser usted');
  await expect(page.locator('.exercise-standing')).toBeVisible();
  await finish(page, shift, /Se cortó la llamada/);
  await expect(page.locator('.training-critical')).toContainText('Da datos de otra persona');
  await expect(page.locator('.training-total')).toContainText('No superado');
});

test('on a Chinese screen without a desk one chooses the organisation, and practises in Chinese', async ({ profiles }) => {
  const desk = await profiles(speaking('zh'));
  const { page } = desk;
  const shift = new Shift(desk, 'zh');
  await page.goto(`${desk.site.url}#/training`);
  await expect(page.locator('.training-choose')).toContainText('请选择要练习的机构', { timeout: 60_000 });
  await page.getByText('岚衡贵金属').first().click();
  await page.locator('#desk-name').fill('练习台');
  await page.locator('#agent-name').fill('孟晓');
  await page.locator('#agent-number').fill('301');
  await shift.button(shift.words.create).click();
  await expect(page.locator('.training-card').first()).toBeVisible({ timeout: 60_000 });
  await expect(page).toHaveTitle(/练习 · .*岚衡贵金属/);
  await answer(page, '问快递的电话', ZH);
  await say(page, '不是快递公司');
  await say(page, '常有的事');
  await page.locator('.exercise-offer', { hasText: '祝您早点收到' }).click();
  await expect(page.locator('.exercise-standing')).toContainText('客户已挂机');
  await finish(page, shift, '打错电话');
  await expect(page.locator('.training-total')).toContainText('13 / 13 分');
  await expect(page.locator('.training-total')).toContainText('合格');
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(names.filter((name) => /training/.test(name))).toHaveLength(1);
  expect(names.filter((name) => /live/.test(name))).toHaveLength(0);
});
