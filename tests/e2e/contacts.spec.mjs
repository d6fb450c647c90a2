// Contacts that end early, and more of them at once than anybody can hold.
import { readdirSync, renameSync } from 'node:fs';
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift } from './shift.mjs';

test('B58: a call that turns out to be a wrong number is closed as one, whatever the script still asks', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await shift.ring();
  await page.keyboard.press('F9');
  await page.keyboard.press('F8');
  const dialog = page.locator('dialog[open]');
  await dialog.getByRole('button', { name: 'Número equivocado' }).click();
  await expect(dialog).toHaveCount(0);
  await shift.atDesk();
  await expect(page.getByText(shift.words.unfinished, { exact: true })).toHaveCount(0);
  await desk.open('#/contacts');
  await expect(page.locator('main')).toContainText('Número equivocado');
});

test('B26: three may be parked beside the one in hand; a fourth is opened, and said to be one too many', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  const notice = page.locator('.notice', { hasText: 'sin terminar' });
  for (let opened = 1; opened <= 5; opened++) {
    const before = page.url();
    await page.keyboard.press('F2');
    await expect.poll(() => page.url()).not.toBe(before);
    await expect(page.locator('.desk-call')).toBeVisible();
    if (opened <= 4) await expect(notice).toHaveCount(0);
  }
  await expect(notice).toContainText('4 contactos sin terminar');
});

test('B32: the palette opens, finds what it can do, and the keys are listed, also before anything else was fetched', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await page.keyboard.press('Control+k');
  const palette = page.locator('dialog[open]');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('registro');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/contacts$/);
  await page.keyboard.press('Shift+?');
  await expect(page.locator('dialog[open] .key-list')).toBeVisible();
});

test('a page whose file cannot be fetched says so, and comes when somebody tries again', async ({ desk, site }) => {
  const names = readdirSync(site.root).filter((name) => name.startsWith('split_records'));
  expect(names).toHaveLength(1);
  for (const name of names) renameSync(site.path(name), site.path(`${name}.away`));
  desk.tolerate(/404|split_records|service ?worker|instantiat|Failed to load/i);
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await desk.open('#/complaints');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Esta página aún no está en el equipo');
  await expectAccessible(page, 'a page that is not here');
  await alert.getByRole('button').click();
  await expect(alert).toContainText('Esta página aún no está en el equipo');
  for (const name of names) renameSync(site.path(`${name}.away`), site.path(name));
  await alert.getByRole('button').click();
  await expect(page.locator('h1')).toHaveText('Reclamaciones');
});

test('B28: the caller’s account and number are never cut, whatever else stands beside them', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  const uncut = () =>
    page.locator('.call-person p').evaluate((line) => {
      const { left, right } = line.getBoundingClientRect();
      return [...line.children].every((part) => part.getBoundingClientRect().right <= right + 1 && part.getBoundingClientRect().left >= left - 1);
    });
  await shift.ring();
  await shift.toComplaint();
  await expect(page.locator('.call-person p')).toContainText('612 08 44 19');
  expect(await uncut()).toBe(true);
  await shift.fill();
  await shift.file();
  await expect(page.locator('.call-facts .chip')).toBeVisible();
  expect(await uncut()).toBe(true);
});
