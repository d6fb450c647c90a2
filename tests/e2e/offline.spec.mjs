// The service worker: one build, whole, without the network; a newer one offered and never forced.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildOf, expect, test } from './desk.mjs';

const state = (page) => page.evaluate(() => window.ventanillaUpdate.state);
const lookForUpdate = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().then(() => {}, () => {}));
const touch = (page) => page.mouse.click(640, 790);
/** A mark that a reload wipes out. */
const mark = (page) => page.evaluate(() => (window.marked = true));
const marked = (page) => page.evaluate(() => window.marked === true);

/** A desk on its second visit: the worker of the first build serves it. */
async function secondVisit(desk) {
  await desk.open();
  await desk.offlineReady();
  await desk.page.reload();
  await desk.mounted();
  return buildOf(desk.page);
}

test('from the second visit on the desk opens with the server gone, also after the browser was closed', async ({ desk, site }) => {
  await desk.open();
  await desk.offlineReady();
  await site.down();
  await desk.page.reload();
  await desk.mounted();
  await desk.open('#/call');
  await desk.open('index.html?from=shortcut');
  await desk.stop();
  await desk.start();
  await desk.open();
  await expect(desk.page.locator('[data-trouble]')).toHaveCount(0);
});

test('the first visit already goes on with the server gone, whatever it asks for', async ({ desk, site }) => {
  await desk.open();
  await desk.offlineReady();
  await expect.poll(() => desk.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await site.down();
  expect(await desk.page.evaluate(() => fetch('icons.svg', { cache: 'no-store' }).then((answer) => answer.ok, () => false))).toBe(true);
  expect(await state(desk.page)).toBe('current');
});

test('a newer build is offered while something is begun, stays away on its own, and comes when it is taken', async ({ desk, site }) => {
  const first = await secondVisit(desk);
  const { page } = desk;
  await touch(page);
  await mark(page);
  const second = site.publish();
  await lookForUpdate(page);
  await expect.poll(() => state(page)).toBe('waiting');
  expect(await marked(page)).toBe(true);
  expect(await buildOf(page)).toBe(first);
  await Promise.all([page.waitForEvent('load'), page.evaluate(() => void window.ventanillaUpdate.take())]);
  await desk.mounted();
  expect(await buildOf(page)).toBe(second);
  expect(await state(page)).toBe('current');
  expect(await page.evaluate(() => caches.keys().then((names) => new Set(names.map((name) => name.split(' ')[2])).size))).toBe(1);
});

test('a newer build is taken without a word while nothing is begun, and once', async ({ desk, site }) => {
  await secondVisit(desk);
  const { page } = desk;
  const second = site.publish();
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.reload();
  await expect.poll(() => buildOf(page).catch(() => null)).toBe(second);
  // The worker changes a moment before the page loads again.
  await expect.poll(() => loads).toBe(2);
  await desk.mounted();
  site.publish();
  await lookForUpdate(page);
  await expect.poll(() => state(page)).toBe('waiting');
  expect(loads).toBe(2);
});

test('whoever begins while the builds change places keeps the page, and is told', async ({ desk, site }) => {
  await secondVisit(desk);
  const { page } = desk;
  await mark(page);
  await page.evaluate(() => navigator.serviceWorker.addEventListener('controllerchange', () => window.dispatchEvent(new Event('ventanilla:touched'))));
  const second = site.publish();
  await lookForUpdate(page);
  await expect.poll(() => state(page)).toBe('replaced');
  expect(await marked(page)).toBe(true);
  expect(await buildOf(page)).toBe(second);
  await Promise.all([page.waitForEvent('load'), page.evaluate(() => void window.ventanillaUpdate.take())]);
  await desk.mounted();
  expect(await state(page)).toBe('current');
});

test('what the program itself calls begun keeps a newer build away', async ({ desk, site }) => {
  const first = await secondVisit(desk);
  await desk.page.evaluate(() => window.dispatchEvent(new Event('ventanilla:touched')));
  site.publish();
  await lookForUpdate(desk.page);
  await expect.poll(() => state(desk.page)).toBe('waiting');
  expect(await buildOf(desk.page)).toBe(first);
});

test('another open tab keeps a newer build away until somebody takes it, and is then told', async ({ desk, site }) => {
  const first = await secondVisit(desk);
  const other = await desk.newTab();
  await touch(other);
  await mark(other);
  const second = site.publish();
  await lookForUpdate(desk.page);
  await expect.poll(() => state(desk.page)).toBe('waiting');
  expect(await buildOf(desk.page)).toBe(first);
  await Promise.all([desk.page.waitForEvent('load'), desk.page.evaluate(() => void window.ventanillaUpdate.take())]);
  await desk.mounted();
  expect(await buildOf(desk.page)).toBe(second);
  await expect.poll(() => state(other)).toBe('replaced');
  expect(await marked(other)).toBe(true);
});

test('a build that did not arrive whole is not used', async ({ desk, site }) => {
  const first = await secondVisit(desk);
  site.publish();
  site.spoil('trouble.js', 'cut off');
  await lookForUpdate(desk.page);
  await site.down();
  await desk.page.reload();
  await desk.mounted();
  expect(await buildOf(desk.page)).toBe(first);
  expect(await state(desk.page)).toBe('current');
});

test('a build that breaks at its start gives way to the next one', async ({ desk, site }) => {
  await secondVisit(desk);
  const { page } = desk;
  const sound = readFileSync(site.path(site.wasm));
  site.publish(() => site.spoil(site.wasm, 'no WebAssembly at all'));
  await page.reload();
  await expect(page.locator('[data-trouble=broken]')).toBeVisible();
  const mended = site.publish(() => site.spoil(site.wasm, Buffer.concat([sound, Buffer.from([0, 2, 1, 65])])));
  // The browser looks for a newer worker at each navigation; the next one takes it.
  const reload = () => Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Recargar' }).click()]);
  await reload();
  await expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting))).toBe(true);
  await reload();
  await desk.mounted();
  await expect(page.locator('[data-trouble]')).toHaveCount(0);
  expect(await buildOf(page)).toBe(mended);
});

test('a chosen group is there offline, whole or not at all, and a newer build keeps it', async ({ desk, site }) => {
  site.publish(() => {
    mkdirSync(site.path('groups/sample'), { recursive: true });
    writeFileSync(site.path('groups/sample/one.json'), '[1]');
    writeFileSync(site.path('groups/sample/two.json'), '[2]');
  });
  await secondVisit(desk);
  const { page } = desk;
  const group = (name) => page.evaluate((it) => window.ventanillaUpdate.group(it).catch((error) => `refused: ${error.message}`), name);
  const reads = () => page.evaluate(() => Promise.all(['one', 'two'].map((it) => fetch(`groups/sample/${it}.json`).then((answer) => answer.text(), () => 'gone'))));
  expect(await group('nonsense')).toMatch(/^refused: .*no group/);
  site.spoil('groups/sample/two.json', '[3]');
  expect(await group('sample')).toMatch(/^refused: /);
  site.spoil('groups/sample/two.json', '[2]');
  expect(await group('sample')).toBe('sample');
  await site.down();
  expect(await reads()).toEqual(['[1]', '[2]']);
  await site.up();
  const next = site.publish();
  await page.reload();
  await expect.poll(() => buildOf(page).catch(() => null)).toBe(next);
  await desk.mounted();
  await site.down();
  expect(await reads()).toEqual(['[1]', '[2]']);
});
