// Several tabs of one browser: two editors of one record, tabs that slept, went away, were doubled or restored, and a
// folder that goes back to what it was.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOf, expect, test } from './desk.mjs';
import { Shift } from './shift.mjs';

/** A desk with one complaint, whose contact is finished; its number, and its page on the screen. */
async function oneComplaint(desk) {
  const shift = new Shift(desk);
  await shift.begin();
  const number = await shift.complaint();
  await shift.finish();
  await desk.open('#/complaints');
  await desk.page.locator('tbody tr').filter({ hasText: number }).dblclick();
  await expect(desk.page).toHaveURL(/#\/complaint\//);
  return { shift, number, address: new URL(desk.page.url()).hash };
}

async function edit(tab, text) {
  await tab.getByRole('button', { name: /^(Editar|Modificar|Cambiar)/ }).first().click();
  await tab.locator('#f-asunto').fill(text);
}

async function save(tab) {
  const reason = tab.locator('#edit-reason');
  if (await reason.isVisible()) await reason.fill('Corrección');
  await tab.getByRole('button', { name: /^Guardar/ }).click();
  await expect(tab.locator('#f-asunto')).toHaveCount(0);
}

const typing = (tab) => tab.locator('.banner').filter({ hasText: 'está escribiendo aquí' });

test('B9: two editors of one record see each other, neither is held up, and a tab that is gone is not named', async ({ desk }) => {
  const { address } = await oneComplaint(desk);
  const one = desk.page;
  const two = await desk.newTab(address);
  await expect(typing(one)).toHaveCount(0);
  await edit(one, 'Texto de la primera');
  await expect(typing(two)).toContainText('Marta Ríos');
  await expect(typing(one)).toHaveCount(0);
  await edit(two, 'Texto de la segunda');
  await expect(typing(one)).toContainText('Marta Ríos');
  // What one saves is in the other at once, and what the other typed stands.
  await save(one);
  await expect(typing(two)).toHaveCount(0);
  await expect(two.locator('#f-asunto')).toHaveValue('Texto de la segunda');
  await expect(typing(one)).toContainText('Marta Ríos');
  await two.close();
  await expect(typing(one)).toHaveCount(0, { timeout: 15_000 });
});

test('a tab that was frozen shows what happened meanwhile, and goes on writing', async ({ desk }) => {
  const { address } = await oneComplaint(desk);
  const asleep = desk.page;
  const two = await desk.newTab(address);
  const session = await desk.context.newCDPSession(asleep);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await edit(two, 'Escrito mientras la otra dormía');
  await save(two);
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await asleep.bringToFront();
  await expect(asleep.locator('main')).toContainText('Escrito mientras la otra dormía');
  await edit(asleep, 'Escrito al despertar');
  await save(asleep);
  await expect(two.locator('main')).toContainText('Escrito al despertar');
});

test('a page that is left and come back to is up to date, whether the browser kept it or not', async ({ profiles }) => {
  // The browser of the tests keeps no page unless it is told to.
  const desk = await profiles({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  const { address } = await oneComplaint(desk);
  const { page } = desk;
  await page.goto('about:blank');
  const two = await desk.newTab(address);
  await edit(two, 'Escrito mientras no estaba');
  await save(two);
  await page.goBack();
  await desk.mounted(page);
  await expect(page.locator('main')).toContainText('Escrito mientras no estaba');
  await edit(page, 'Escrito al volver');
  await save(page);
  await expect(two.locator('main')).toContainText('Escrito al volver');
});

test('a doubled tab writes a log of its own, and both have everything', async ({ desk }) => {
  const { shift, number } = await oneComplaint(desk);
  const one = desk.page;
  const [two] = await Promise.all([desk.context.waitForEvent('page'), one.evaluate(() => void window.open(window.location.href))]);
  await desk.mounted(two);
  await edit(two, 'Desde la copia');
  await edit(one, 'Desde la primera');
  await save(two);
  await save(one);
  for (const tab of [one, two]) {
    await tab.goto(`${desk.site.url}#/conflicts`);
    await expect(tab.getByText('Desde la copia').first()).toBeVisible();
    await expect(tab.getByText('Desde la primera').first()).toBeVisible();
  }
  // Numbers are given once, from whichever tab.
  await two.close();
  await shift.ring('+34612084420');
  await shift.toComplaint('Otra Persona', '40 118 227');
  await shift.fill();
  expect(await shift.file()).not.toBe(number);
});

test('a session that is restored after a crash has in each tab what was typed there', async ({ desk }) => {
  const { address } = await oneComplaint(desk);
  const one = desk.page;
  await edit(one, 'Sin guardar, en la ficha');
  const two = await desk.newTab('#/');
  await two.getByRole('button', { name: 'Nuevo contacto' }).click();
  await expect(two.locator('.desk-call')).toBeVisible();
  await expect(two).toHaveURL(/#\/contact\//);
  const call = new URL(two.url()).hash;
  // Greeted, the caller says a name.
  await new Shift({ page: two }).choose(1);
  await two.locator('#caller-name').fill('Sin guardar, en la llamada');
  await expect(two.locator('#caller-name')).toHaveValue('Sin guardar, en la llamada');
  // A second is what may pass until typed text is kept.
  await two.waitForTimeout(1_000);
  expect(desk.kill()).toBeGreaterThan(0);
  await desk.start();
  const again = await desk.context.newPage();
  await Promise.all([desk.open(address), desk.open(call, again)]);
  await expect(desk.page.locator('#f-asunto')).toHaveValue('Sin guardar, en la ficha');
  await expect(again.locator('#caller-name')).toHaveValue('Sin guardar, en la llamada');
});

test('a folder that goes back to an older build opens what the newer one wrote', async ({ desk, site }) => {
  const older = mkdtempSync(join(tmpdir(), 'ventanilla-older-'));
  try {
    cpSync(site.root, older, { recursive: true });
    const { number, address } = await oneComplaint(desk);
    await desk.offlineReady();
    await desk.page.reload();
    await desk.mounted();
    const first = await buildOf(desk.page);
    const second = site.publish();
    // Whoever has touched the page takes the newer build by hand.
    await desk.page.mouse.click(640, 790);
    await desk.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await expect.poll(() => desk.page.evaluate(() => window.ventanillaUpdate.state)).toBe('waiting');
    await Promise.all([desk.page.waitForEvent('load'), desk.page.evaluate(() => void window.ventanillaUpdate.take())]);
    await desk.mounted();
    expect(await buildOf(desk.page)).toBe(second);
    await edit(desk.page, 'Escrito con la nueva');
    await save(desk.page);

    cpSync(older, site.root, { recursive: true });
    await desk.stop();
    await desk.start();
    await desk.open(address);
    await expect.poll(() => buildOf(desk.page).catch(() => null), { timeout: 30_000 }).toBe(first);
    // The worker changes a moment before the page loads again: another page in between, so that it is the new one.
    await desk.page.goto('about:blank');
    await desk.open(address);
    await expect(desk.page.locator('main')).toContainText('Escrito con la nueva');
    await expect(desk.page.locator('main')).toContainText(number);
    await edit(desk.page, 'Escrito con la anterior');
    await save(desk.page);
    await expect(desk.page.locator('main')).toContainText('Escrito con la anterior');
  } finally {
    rmSync(older, { recursive: true, force: true });
  }
});
