// The program with workload A of the design: a hundred thousand cases, restored from a bundle that the desk's own code
// has written, then opened, searched and read. Times run from the navigation, or the click, to what is painted.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { median, p95 } from './times.mjs';

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

/** Notes long tasks, and the program's memory, from the start of each page on. */
const noteTasks = (page) => page.addInitScript(() => {
  window.benchMemories = new Set();
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      const { memory } = (made.instance ?? made).exports ?? {};
      if (memory) window.benchMemories.add(memory);
      return made;
    };
  }
  window.benchTasks = [];
  new PerformanceObserver((list) => window.benchTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask', buffered: true });
});
const longest = (page) => page.evaluate(() => Math.max(0, ...window.benchTasks));

/**
 * Restores the bundle at the first run. Milliseconds from the file's being given until it is read and checked, from the
 * last click to the painted desk, and the longest task in both.
 */
export async function restored(page, url, file) {
  await noteTasks(page);
  await page.goto(`${url}#/`);
  await page.locator('.gate-doors button').click();
  const chooser = page.waitForEvent('filechooser');
  await page.locator('#restore-file').click();
  const input = await chooser;
  await page.evaluate(() => {
    const look = () => (document.querySelector('#desk-name') ? (window.benchRead = performance.now()) : requestAnimationFrame(look));
    look();
  });
  const given = await page.evaluate(() => performance.now());
  await input.setFiles(file);
  await page.locator('form button[type=submit]').waitFor({ timeout: 240_000 });
  await page.locator('#desk-name').fill('Puesto 1');
  if (await page.locator('#agent-name').isVisible()) await page.locator('#agent-name').fill('Marta Ríos');
  await page.evaluate(() => document.addEventListener('click', (event) => (window.benchBegun = event.timeStamp), { capture: true, once: true }));
  await page.locator('form button[type=submit]').click();
  await page.waitForFunction(() => performance.getEntriesByName('desk-painted').length > 0, null, { timeout: 240_000 });
  const { read, stored } = await page.evaluate((before) => ({
    // The file input is in no document, so it tells nobody when it was given: the moment before counts.
    read: window.benchRead - before,
    stored: performance.getEntriesByName('desk-painted')[0].startTime - window.benchBegun,
  }), given);
  return { read, stored, task: await longest(page) };
}

/** From the start of the navigation to the first painted row of the list of complaints, and the longest task until then. */
async function opened(page, url) {
  await page.goto('about:blank');
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

/** Milliseconds from an address to the painted history of its record, for some records of the list. */
async function histories(page, url) {
  await page.goto(`${url}#/complaints`);
  await page.locator('tbody tr').first().waitFor();
  const times = [];
  for (let row = 0; row < 20; row++) {
    await page.goto(`${url}#/complaints`);
    await page.locator('tbody tr').nth(row).dblclick();
    await page.locator('section[aria-labelledby=history-title] li').first().waitFor();
    const address = new URL(page.url()).hash;
    await page.goto(`${url}#/complaints`);
    await page.locator('tbody tr').first().waitFor();
    times.push(await page.evaluate((hash) => new Promise((resolve) => {
      const begun = performance.now();
      window.location.hash = hash;
      const look = () => {
        if (!document.querySelector('section[aria-labelledby=history-title] li')) return requestAnimationFrame(look);
        requestAnimationFrame(() => resolve(performance.now() - begun));
      };
      requestAnimationFrame(look);
    }), address));
  }
  return p95(times);
}

/** Megabytes of the script's heap after a collection, and of the program's own memory. */
async function memory(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const own = await page.evaluate(() => [...window.benchMemories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0));
  return { script: Math.round(usedSize / 1e6), program: Math.round(own / 1e6) };
}

/** Everything that is measured with so many cases. */
export async function scale(page, url, count, queries) {
  const figures = {};
  const { read, stored, task } = await restored(page, url, bundleOf(count));
  Object.assign(figures, { import_100k_ms: rounded(read + stored), import_read_ms: rounded(read), import_stored_ms: rounded(stored), longest_task_import_ms: rounded(task) });
  // The snapshot is made when the browser has nothing better to do.
  await page.waitForTimeout(15_000);
  const starts = [];
  for (let run = 0; run <= STARTS; run++) starts.push(await opened(page, url));
  figures.open_100k_ms = median(starts.slice(1).map((start) => start.painted));
  figures.longest_task_ms = rounded(Math.max(...starts.slice(1).map((start) => start.task)));
  const { script, program } = await memory(page);
  Object.assign(figures, { memory_100k_mb: script + program, memory_program_mb: program });
  figures.history_p95_ms = await histories(page, url);
  figures.search_worst_ms = rounded(await searched(page, queries));
  return figures;
}
