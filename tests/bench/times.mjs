// The measuring itself, on pages that are given. Every time is taken inside the page, by the page's own clock, so
// that the wire between Node and the browser is in none of them.

/** The value below which `part` of the values lie. */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
}
const rounded = (value) => Math.round(value * 10) / 10;
export const p95 = (values) => rounded(quantile(values, 0.95));
export const median = (values) => rounded(quantile(values, 0.5));

/** Milliseconds of `count` transactions of one record of a kibibyte each, strict, the first ones left out. */
export function rawStrictPuts(page, count) {
  return page.evaluate(async (rounds) => {
    const name = 'bench-raw';
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore('raw');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const value = crypto.getRandomValues(new Uint8Array(1024));
    const times = [];
    for (let round = 0; round < rounds + 10; round++) {
      const begun = performance.now();
      await new Promise((resolve, reject) => {
        const transaction = database.transaction('raw', 'readwrite', { durability: 'strict' });
        transaction.objectStore('raw').put(value, round);
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      if (round >= 10) times.push(performance.now() - begun);
    }
    database.close();
    indexedDB.deleteDatabase(name);
    return times;
  }, count);
}

/** Paths below `url` that this page has asked for before the desk was first painted, the page itself among them. */
export async function loadedBeforePaint(page, url) {
  const names = await page.evaluate(() => {
    const [painted] = performance.getEntriesByName('desk-painted');
    const early = performance.getEntriesByType('resource').filter((entry) => entry.startTime < painted.startTime);
    return early.map((entry) => entry.name);
  });
  return ['', ...names.filter((name) => name.startsWith(url)).map((name) => new URL(name).pathname.slice(new URL(url).pathname.length))];
}

/** From the start of a navigation to the program's mark `desk-painted`; null when it makes none. */
export async function warmStart(page, url) {
  await page.goto('about:blank');
  await page.goto(url);
  const mark = () => performance.getEntriesByName('desk-painted')[0]?.startTime ?? null;
  await page.waitForFunction(() => performance.getEntriesByName('desk-painted').length > 0, null, { timeout: 20_000 }).catch(() => {});
  return page.evaluate(mark);
}

/** From a key's own time stamp to the task after the frame that shows it, for each letter of the text. */
export async function keystrokes(page, field, text) {
  await field.focus();
  await page.evaluate(() => {
    window.benchKeys = [];
    const note = (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.benchKeys.push(performance.now() - event.timeStamp);
        port2.postMessage(0);
      });
    };
    document.addEventListener('keydown', note, { capture: true });
  });
  for (const letter of text) {
    const before = await page.evaluate(() => window.benchKeys.length);
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForFunction((count) => window.benchKeys.length > count, before);
  }
  return page.evaluate(() => window.benchKeys);
}

/** From the time stamp of the click that saves to the program's mark `saved`, which it makes when the transaction is complete, and to the first sight of what is shown then. */
export async function saving(page, save, shown) {
  await page.evaluate((selector) => {
    performance.clearMarks('saved');
    document.addEventListener('click', (event) => (window.benchBegun = event.timeStamp), { capture: true, once: true });
    window.benchSaved = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector(selector)) return;
        watch.disconnect();
        resolve(performance.now());
      });
      watch.observe(document, { childList: true, subtree: true });
    });
  }, shown);
  await save();
  return page.evaluate(async () => {
    const seen = await window.benchSaved;
    const [saved] = performance.getEntriesByName('saved');
    return { saved: saved.startTime - window.benchBegun, shown: seen - window.benchBegun };
  });
}
