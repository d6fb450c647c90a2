// The sample workspace: alive when somebody only looks, told apart from real work everywhere, and never mixed with it.
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';

const rows = (page) => page.locator('table tbody tr');

/** Goes to the sample and waits until it is made and open. */
async function sample(desk, page = desk.page) {
  await page.goto(`${desk.site.url}#/sample`);
  await expect(page.locator('.sample-line')).toBeVisible({ timeout: 60_000 });
  await expect(page).toHaveURL(/\?sample#\/$/);
}

test('a person who only looks sees three months of work, and leaves it for the first page', async ({ profiles }) => {
  const desk = await profiles();
  const { page } = desk;
  await desk.open();
  await page.getByRole('link', { name: /Mirar con datos inventados/ }).click();
  await expect(page.locator('.sample-line')).toContainText('Muestra', { timeout: 60_000 });
  await expectAccessible(page, 'the desk of the sample');
  const at = async (route) => {
    await page.goto(`${desk.site.url}?sample#/${route}`);
    await expect(page.locator('table tbody tr, .page .card a').first()).toBeVisible();
    await expect(page.locator('.sample-line')).toBeVisible();
  };
  for (const route of ['complaints', 'callbacks', 'customers', 'promises', 'incidents']) await at(route);
  await at('complaints');
  await rows(page).first().click();
  await expect(page.locator('.told-number')).toHaveText(/^R-[0-9A-Z]{3}-\d{4}-[0-9A-Z]/);
  await page.goto(page.url().replace('/complaint/', '/print/complaint/'));
  await expect(page.locator('.sheet').first()).toBeVisible();
  await expect(page.locator('.sample-mark')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sample-mark')).toHaveText('Muestra: registros inventados, sin validez');
  await expect(page.locator('.sample-mark')).toBeVisible();
  await expect(page.locator('.sample-line')).toBeHidden();
  await page.emulateMedia({ media: null });
  // By keyboard: the way out is a button like any other.
  await page.getByRole('button', { name: 'Salir de la muestra' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.gate-door').first()).toBeVisible();
  await expect(page).not.toHaveURL(/sample/);
});

test('sample and real work side by side do not mix', async ({ profiles }) => {
  test.slow();
  const shift = new Shift(await profiles());
  const { desk, page } = shift;
  await shift.begin();
  const number = await shift.complaint();
  await shift.finish();

  const other = await desk.newTab('#/sample');
  await expect(other.locator('.sample-line')).toBeVisible({ timeout: 60_000 });
  const count = async (tab, mark) => {
    await tab.goto(`${desk.site.url}${mark}#/complaints`);
    await expect(rows(tab).first()).toBeVisible();
    return tab.getByRole('tab').first().innerText();
  };
  expect(await count(page, '')).toMatch(/\D1$/);
  expect(await count(other, '?sample')).not.toMatch(/\D1$/);
  await expect(other.getByText(number)).toHaveCount(0);
  await expect(page.locator('.sample-line')).toHaveCount(0);

  // What is written in one is not in the other, and both stay what they are when they are loaded again.
  await other.goto(`${desk.site.url}?sample#/call?phone=%2B34612009999`);
  await expect(other.locator('.desk-call')).toBeVisible();
  await page.goto(`${desk.site.url}#/`);
  await expect(page.locator('.desk-call')).toHaveCount(0);
  for (const tab of [page, other]) {
    await tab.reload();
    await desk.mounted(tab);
  }
  await expect(other.locator('.sample-line')).toBeVisible();
  await expect(page.locator('.sample-line')).toHaveCount(0);
  await page.goto(`${desk.site.url}#/contacts`);
  await expect(rows(page)).toHaveCount(1);

  // What the sample exports says what it is, and the real desk refuses it.
  await other.goto(`${desk.site.url}?sample#/exchange`);
  const [download] = await Promise.all([
    other.waitForEvent('download'),
    other.getByRole('button', { name: shift.words.exportAll }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ventanilla-sample-/);
  const path = await download.path();
  expect(JSON.parse(readFileSync(path, 'utf8')).workspace.kind).toBe('sample');
  await page.goto(`${desk.site.url}#/exchange`);
  await shift.choosing(path, () => page.locator('#import-file, .file-drop button, button[aria-describedby*=import]').first().click());
  await expect(page.getByText(/muestra/i).first()).toBeVisible();
  await page.goto(`${desk.site.url}#/complaints`);
  await expect(page.getByRole('tab').first()).toHaveText(/\D1$/);

  // Leaving the sample leads to the real desk.
  await other.getByRole('button', { name: 'Salir de la muestra' }).click();
  await expect(other.getByRole('button', { name: shift.words.newContact })).toBeVisible();
  await other.goto(`${desk.site.url}#/complaints`);
  await expect(other.getByText(number)).toBeVisible();
});

test('starting again throws the sample away; on a Chinese screen it is the trading firm', async ({ profiles }) => {
  const desk = await profiles(speaking('zh'));
  const { page } = desk;
  await sample(desk);
  await expect(page).toHaveTitle(/岚衡贵金属/);
  await page.goto(`${desk.site.url}?sample#/call?phone=%2B8613900009999`);
  await expect(page.locator('.desk-call')).toBeVisible();
  await page.goto(`${desk.site.url}?sample#/contacts`);
  const before = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(before).toHaveLength(1);
  await page.getByRole('button', { name: '重新生成' }).click();
  await expect(page).toHaveURL(/\?sample#\/$/, { timeout: 60_000 });
  await expect(page.locator('.sample-line')).toBeVisible();
  const after = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(after).toHaveLength(1);
  expect(after).not.toEqual(before);
  await expect(page.locator('.desk-call')).toHaveCount(0);
  await page.goto(`${desk.site.url}?sample#/customers`);
  await expect(rows(page).first()).toBeVisible();
});
