// `make bench`: one run in Chromium over the built folder. Prints every figure beside its bar and writes them to
// target/bench.json. A missed bar is printed as missed and does not fail the run; a figure that could not be taken
// is null, and fails it.
import { chromium } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../tools/serve.mjs';
import { deskAtSize } from './desk.mjs';
import { directoryAtSize } from './directory.mjs';
import { peers } from './peers.mjs';
import { scale } from './scale.mjs';
import { sizes, transferred } from './sizes.mjs';
import { complaintForm, saveOneComplaint, shiftAt, startWorkspace } from './steps.mjs';
import { keystrokes, loadedBeforePaint, median, p95, rawStrictPuts, saving, warmStart } from './times.mjs';

const BARS = { first_use_br_bytes: 400_000, dist_bytes: 2_500_000, keystroke_p95_ms: 16 };
const CASES = 100_000;
const CONTACTS = 10_000;
const BORROWED = 200_000;
/** Keys while somebody types, in the alphabets of the cases. */
const QUERIES = ['ga', 'gar', 'nu', 'nunez', 'lucia', 'lucia m', '0142', '34 61', '张', '水'];
const STARTS = 9;
const SAVES = 20;
const TEXT = 'el agua se corto tres veces esta semana sin aviso y nadie ha llamado';

const figures = sizes('dist');
const site = await serve('dist', { base: '/sub/dir/' });
const folder = mkdtempSync(join(tmpdir(), 'ventanilla-bench-'));
const launch = {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  locale: 'es-ES',
  viewport: { width: 1280, height: 800 },
  // Frames come when they are ready: otherwise a key waits for the screen's next beat, and that wait is measured.
  args: ['--no-sandbox', '--disable-background-networking', '--no-first-run', '--disable-gpu-vsync', '--disable-frame-rate-limit'],
};
const context = await chromium.launchPersistentContext(join(folder, 'small'), launch);

/** A figure that cannot be taken is null, and says why. */
async function take(name, measure) {
  try {
    figures[name] = await measure();
    if (figures[name] === null) console.error(`${name}: the program makes no mark to measure by`);
  } catch (error) {
    figures[name] = null;
    console.error(`${name}: ${error.message.split('\n')[0]}`);
  }
}

try {
  const page = context.pages()[0];
  const shift = shiftAt(page, site);
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await take('raw_strict_put_p95_ms', async () => p95(await rawStrictPuts(page, 200)));
  await take('workspace', async () => {
    await startWorkspace(shift);
    return 'started';
  });
  const started = figures.workspace !== null;
  // From an empty browser to a desk of one's own: the page, its scripts, the first run's pages, the desk, one pack.
  await take('first_use_br_bytes', async () => transferred('dist', await loadedBeforePaint(page, site.url)));
  delete figures.workspace;
  const afterStart = (measure) => (started ? measure : () => Promise.reject(new Error('no workspace was started')));
  await take('warm_start_ms', afterStart(async () => {
    const times = [];
    for (let run = 0; run < STARTS; run++) times.push(await warmStart(page, site.url));
    return times.includes(null) ? null : median(times);
  }));
  await take('keystroke_p95_ms', afterStart(async () => p95(await keystrokes(page, await complaintForm(shift), TEXT))));
  const saves = [];
  await take('save_p95_ms', afterStart(async () => {
    for (let run = 0; run < SAVES; run++) saves.push(await saveOneComplaint(shift, (save, shown) => saving(page, save, shown)));
    return p95(saves.map((save) => save.saved));
  }));
  await take('save_median_ms', afterStart(async () => median(saves.map((save) => save.saved))));
  await take('save_shown_p95_ms', afterStart(async () => p95(saves.map((save) => save.shown))));
  // The same work at size, ours and others' in one run.
  await take('peers', async () => Object.assign(figures, await peers(context, CASES, QUERIES)) && 'taken');
  delete figures.peers;
  const large = await chromium.launchPersistentContext(join(folder, 'large'), launch);
  try {
    await take('scale', async () => Object.assign(figures, await scale(large.pages()[0], site.url, CASES, QUERIES)) && 'taken');
  } finally {
    await large.close();
  }
  if (figures.scale) delete figures.scale;
  const busy = await chromium.launchPersistentContext(join(folder, 'busy'), launch);
  try {
    await take('desk', async () => Object.assign(figures, await deskAtSize(busy.pages()[0], site.url, CONTACTS)) && 'taken');
  } finally {
    await busy.close();
  }
  if (figures.desk) delete figures.desk;
  const borrowed = await chromium.launchPersistentContext(join(folder, 'borrowed'), launch);
  try {
    await take('directory_200k_ms', () => directoryAtSize(borrowed.pages()[0], site, BORROWED, folder));
  } finally {
    await borrowed.close();
  }
} finally {
  await context.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

// Half of what Dexie needs to read them all, a quarter of what it needs to store them; under a frame and under `includes`.
if (figures.dexie_to_array_ms) BARS.open_100k_ms = Math.round(figures.dexie_to_array_ms / 2);
if (figures.dexie_bulk_put_ms) BARS.import_100k_ms = Math.round(figures.dexie_bulk_put_ms / 4);
if (figures.includes_worst_ms) BARS.search_worst_ms = Math.min(16, figures.includes_worst_ms);
Object.assign(BARS, { longest_task_ms: 200, longest_task_import_ms: 200, history_p95_ms: 50, memory_100k_mb: 250, directory_200k_ms: 5000 });
for (const act of ['open', 'save', 'next', 'filter']) BARS[`desk_${act}_p95_ms`] = 50;
if (figures.raw_strict_put_p95_ms) BARS.save_p95_ms = Math.round(figures.raw_strict_put_p95_ms * 30) / 10;
mkdirSync('target', { recursive: true });
writeFileSync('target/bench.json', `${JSON.stringify(figures, null, 2)}\n`);
console.log(`${cpus()[0].model}, ${cpus().length} cores`);
for (const [name, value] of Object.entries(figures)) {
  const bar = BARS[name];
  const verdict = bar === undefined || value === null ? '' : value <= bar ? `(bar ${bar}: kept)` : `(bar ${bar}: MISSED)`;
  console.log(`${name.padEnd(24)} ${String(value ?? 'not measured').padStart(12)} ${verdict}`);
}
if (Object.values(figures).includes(null)) process.exitCode = 1;
