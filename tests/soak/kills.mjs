// What is ended in the middle of its work, as by a power cut, and what must be there when the browser comes back:
// everything that was acknowledged, nothing by halves. Acknowledgements are written down here, in another process, as
// the program marks them on its time line; the browser learns nothing of the end that awaits it.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ROOT } from '../e2e/desk.mjs';
import { Shift } from '../e2e/shift.mjs';

/** The two ways in which Chromium stores IndexedDB. */
export const STORES = {
  leveldb: ['--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'],
  sqlite: ['--enable-features=IdbSqliteBackingStore'],
};
const CASES = 3000;

/** Chance that can be repeated: a number from 0 up to 1. */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A bundle with so many cases, written by the program's own code. */
export function bundle() {
  const file = join(ROOT, `target/test-results/cases-${CASES}.json`);
  if (!existsSync(file)) {
    mkdirSync(join(ROOT, 'target/test-results'), { recursive: true });
    const run = ['run', '--quiet', '--locked', '--no-default-features', '--example', 'workload', '--', 'a', String(CASES), file];
    execFileSync('cargo', run, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return file;
}

/** Follows the marks of a desk's page: `marks.saved` is how often one was seen. */
async function follow(desk) {
  const marks = {};
  await desk.page.exposeBinding('marked', (_, name) => (marks[name] = (marks[name] ?? 0) + 1));
  await desk.page.addInitScript(() => {
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.marked(entry.name))).observe({ type: 'mark', buffered: true });
  });
  return marks;
}

async function until(marks, name, most = 30_000) {
  for (const end = Date.now() + most; !marks[name]; await pause(2)) {
    if (Date.now() > end) throw new Error(`the program never came to ${name}`);
  }
}

/** How many there are under the first tab of a list; the desk must have nothing damaged. */
async function counted(desk, route) {
  await desk.open(route);
  await expect(desk.page.getByRole('tab').first().locator('.count')).toHaveText(/^[\d.]+$/);
  await expect(desk.page.locator('.banner', { hasText: 'Parte de los datos no se puede leer' })).toHaveCount(0);
  return Number((await desk.page.getByRole('tab').first().locator('.count').innerText()).replaceAll('.', ''));
}

/** A browser that was killed leaves the mark that it is running. */
const copied = (from, to) => cpSync(from, to, { recursive: true, filter: (path) => !/\/Singleton\w+$/.test(path) });

/** The profile of a desk as it was when its browser was last killed, to begin from again and again. */
class Mould {
  constructor(desk) {
    this.dir = `${desk.dir}-mould`;
    copied(desk.dir, this.dir);
  }

  pour(desk) {
    rmSync(desk.dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    copied(this.dir, desk.dir);
  }

  end() {
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** Quick contacts, two keys each, as fast as they can be pressed; every one that was acknowledged is in the register. */
async function saving({ desk, random }, runs) {
  await new Shift(desk).begin();
  let there = 0;
  let inside = 0;
  for (let tries = 0; inside < runs; tries++) {
    if (tries > runs * 4) throw new Error(`of ${tries} kills only ${inside} were in the middle of saving`);
    await desk.stop();
    await desk.start();
    const marks = await follow(desk);
    await desk.open();
    await expect(desk.page.locator('.rail')).toBeVisible();
    let asked = 0;
    for (const wanted = 2 + Math.floor(random() * 4); asked < wanted; asked++) {
      // The dialog closes when the contact is stored; the last one is killed before it can be.
      await expect(desk.page.locator('dialog[open]')).toHaveCount(0);
      await desk.page.keyboard.press('Shift+F9');
      await expect(desk.page.locator('dialog[open] .choice-keys')).toBeVisible();
      await desk.page.keyboard.press('1');
    }
    await pause(random() * 12);
    desk.kill();
    const acknowledged = marks.saved ?? 0;
    inside += Number(acknowledged < asked);
    await desk.start();
    const now = await counted(desk, '#/contacts');
    expect(now, 'what was acknowledged is there').toBeGreaterThanOrEqual(there + acknowledged);
    expect(now, 'nothing is there twice').toBeLessThanOrEqual(there + asked);
    there = now;
  }
  return inside;
}

async function restore(desk, file) {
  const shift = new Shift(desk);
  await desk.open();
  await shift.button('Recuperar desde un archivo', false).click();
  await shift.choosing(file, () => desk.page.locator('#restore-file').click());
  await desk.page.locator('#desk-name').fill('Puesto 1');
  if (await desk.page.locator('#agent-name').isVisible()) await desk.page.locator('#agent-name').fill('Marta Ríos');
  await desk.page.locator('form button[type=submit]').click();
}

/** Taking in a bundle: afterwards all of its cases are there or none, and none if it was not done. */
async function importing({ desk, random }, runs) {
  const file = bundle();
  await desk.open();
  await desk.offlineReady();
  await desk.stop();
  const empty = new Mould(desk);
  // How long it takes here, so that the kills fall into it.
  await desk.start();
  const marks = await follow(desk);
  await restore(desk, file);
  const begun = Date.now();
  await until(marks, 'desk-painted');
  const takes = Date.now() - begun;
  let inside = 0;
  for (let tries = 0; inside < runs; tries++) {
    if (tries > runs * 4) throw new Error(`of ${tries} kills only ${inside} were in the middle of an import`);
    await desk.stop();
    empty.pour(desk);
    await desk.start();
    const marks = await follow(desk);
    await restore(desk, file);
    await pause(random() * takes);
    desk.kill();
    const done = Boolean(marks['desk-painted']);
    inside += Number(!done);
    await desk.start();
    await desk.open();
    const begins = desk.page.locator('.gate-doors, .gate-form, .card, .rail').first();
    await expect(begins).toBeVisible();
    const there = (await desk.page.locator('.rail').isVisible()) ? await counted(desk, '#/complaints') : 0;
    expect([0, CASES], 'all of it or nothing').toContain(there);
    if (done) expect(there, 'what was shown as done').toBe(CASES);
  }
  empty.end();
  return inside;
}

/** Putting what is stored in order, which begins by itself when enough is new: it never costs a record. */
async function tidying({ desk, random }, runs) {
  const first = await follow(desk);
  await restore(desk, bundle());
  await until(first, 'desk-painted');
  desk.kill();
  const untidy = new Mould(desk);
  await desk.start();
  const once = await follow(desk);
  await desk.open();
  await until(once, 'tidying');
  const begun = Date.now();
  await until(once, 'tidied');
  const takes = Date.now() - begun;
  let inside = 0;
  for (let tries = 0; inside < runs; tries++) {
    if (tries > runs * 4) throw new Error(`of ${tries} kills only ${inside} were in the middle of tidying up`);
    await desk.stop();
    untidy.pour(desk);
    await desk.start();
    const marks = await follow(desk);
    await desk.open();
    await until(marks, 'tidying');
    await pause(random() * takes);
    desk.kill();
    inside += Number(!marks.tidied);
    await desk.start();
    expect(await counted(desk, '#/complaints'), 'every case is there').toBe(CASES);
  }
  untidy.end();
  return inside;
}

/** Changing to a newer build: whichever it is afterwards, it runs, and the records are there. */
async function updating({ desk, site, random }, runs) {
  const shift = new Shift(desk);
  await shift.begin();
  await desk.page.keyboard.press('Shift+F9');
  await expect(desk.page.locator('dialog[open] .choice-keys')).toBeVisible();
  await desk.page.keyboard.press('1');
  await expect(desk.page.locator('dialog[open]')).toHaveCount(0);
  await desk.offlineReady();
  let inside = 0;
  for (let tries = 0; inside < runs; tries++) {
    if (tries > runs * 4) throw new Error(`of ${tries} kills only ${inside} were in the middle of a change of build`);
    await desk.stop();
    await desk.start();
    await desk.open();
    await desk.page.mouse.click(640, 790);
    site.publish();
    let loaded = false;
    desk.page.on('load', () => (loaded = true));
    // Half of the kills fall into the fetching of the build, half into the change.
    if (random() < 0.5) {
      desk.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update()).catch(() => {});
      await pause(random() * 150);
    } else {
      await desk.page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
      await expect.poll(() => desk.page.evaluate(() => window.ventanillaUpdate.state)).toBe('waiting');
      desk.page.evaluate(() => void window.ventanillaUpdate.take()).catch(() => {});
      await pause(random() * 60);
    }
    inside += Number(!loaded);
    desk.kill();
    await desk.start();
    expect(await counted(desk, '#/contacts'), 'the contact is there').toBe(1);
  }
  return inside;
}

/** The kinds of work that are killed. */
export const KINDS = { saving, importing, tidying, updating };
