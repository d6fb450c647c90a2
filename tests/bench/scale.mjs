// The program with workload A of the design: a hundred thousand cases, restored from a bundle that the desk's own code
// has written, then opened, searched and read. Times run from the navigation, or the click, to what is painted.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { median } from './times.mjs';

const STARTS = 5;
const rounded = (value) => Math.round(value * 10) / 10;

/** A bundle with so many cases of a workload, made once. */
export function bundleOf(count, workload = 'a') {
  const file = `target/bench/workload-${workload}-${count}.json`;
  if (!existsSync(file)) {
    mkdirSync('target/bench', { recursive: true });
    execFileSync('cargo', ['run', '--release', '--quiet', '--no-default-features', '--example', 'workload', '--', workload, String(count), file], { stdio: 'inherit' });
  }
  return file;
}

/** Restores the bundle at the first run; milliseconds from the last click to the painted desk. */
export async function restored(page, url, file) {
  await page.goto(`${url}#/`);
  await page.locator('.gate-doors button').click();
  const chooser = page.waitForEvent('filechooser');
  await page.locator('#restore-file').click();
  await (await chooser).setFiles(file);
  await page.locator('form button[type=submit]').waitFor({ timeout: 240_000 });
  await page.locator('#desk-name').fill('Puesto 1');
  if (await page.locator('#agent-name').isVisible()) await page.locator('#agent-name').fill('Marta Ríos');
  await page.evaluate(() => document.addEventListener('click', (event) => (window.benchBegun = event.timeStamp), { capture: true, once: true }));
  await page.locator('form button[type=submit]').click();
  await page.waitForFunction(() => performance.getEntriesByName('desk-painted').length > 0, null, { timeout: 240_000 });
  return page.evaluate(() => performance.getEntriesByName('desk-painted')[0].startTime - window.benchBegun);
}

/** From the start of the navigation to the first painted row of the list of complaints, and the longest task until then. */
async function opened(page, url) {
  await page.goto('about:blank');
  await page.addInitScript(() => {
    window.benchTasks = [];
    new PerformanceObserver((list) => window.benchTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${url}#/complaints`);
  return page.evaluate(() => new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector('tbody tr')) return requestAnimationFrame(look);
      requestAnimationFrame(() => resolve({ painted: performance.now(), task: Math.max(0, ...window.benchTasks) }));
    };
    look();
  }));
}

/** Milliseconds of each query while it is typed into the palette, as the program marks them. */
async function searched(page, queries) {
  await page.keyboard.press('Control+k');
  const field = page.locator('dialog[open] [role=combobox]');
  await field.waitFor();
  await field.fill('garcia');
  await page.waitForFunction(() => performance.getEntriesByName('found').length > 0, null, { timeout: 60_000 });
  const times = [];
  for (const query of queries) {
    await page.evaluate(() => { performance.clearMarks('find'); performance.clearMarks('found'); });
    await field.fill(query);
    await page.waitForFunction(() => performance.getEntriesByName('found').length > 0, null, { timeout: 10_000 });
    times.push(await page.evaluate(() => performance.getEntriesByName('found').at(-1).startTime - performance.getEntriesByName('find').at(-1).startTime));
  }
  return Math.max(...times);
}

/** Everything that is measured with so many cases. */
export async function scale(page, url, count, queries) {
  const figures = {};
  figures.import_100k_ms = rounded(await restored(page, url, bundleOf(count)));
  // The snapshot is made when the browser has nothing better to do.
  await page.waitForTimeout(15_000);
  const starts = [];
  for (let run = 0; run <= STARTS; run++) starts.push(await opened(page, url));
  figures.open_100k_ms = median(starts.slice(1).map((start) => start.painted));
  figures.longest_task_ms = rounded(Math.max(...starts.slice(1).map((start) => start.task)));
  const memory = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? null);
  figures.memory_100k_mb = memory === null ? null : Math.round(memory / 1e6);
  figures.search_worst_ms = rounded(await searched(page, queries));
  return figures;
}
