// The desk with ten thousand contacts, from the key to what is painted: opening a contact, saving it, going on to the
// next row, filtering a list. Every try is timed inside the page, from the key's own time stamp to the task after the
// frame that shows what the key was for.
import { bundleOf, restored } from './scale.mjs';
import { p95 } from './times.mjs';

/** Tries of each kind; the first ones warm what can be warmed and are left out. */
const TRIES = 45;
const WARM = 5;

/** Waits for the next key, and then for the frame in which `shown` holds; gives the milliseconds between. */
function watch(page, shown, argument) {
  return page.evaluate(([shown, argument]) => {
    const holds = new Function('argument', `return (${shown})(argument)`);
    window.benchTry = new Promise((resolve) => {
      const begin = (event) => {
        const look = () => {
          if (!holds(argument)) return requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - event.timeStamp);
          port2.postMessage(0);
        };
        requestAnimationFrame(look);
      };
      addEventListener('keydown', begin, { capture: true, once: true });
    });
  }, [shown.toString(), argument]);
}

/** Milliseconds from a key to the frame in which `shown` holds. */
async function timed(page, key, shown, argument = null) {
  await watch(page, shown, argument);
  await page.keyboard.press(key);
  return page.evaluate(() => window.benchTry);
}

/** The tries of one kind, without those that warmed it. */
async function tries(once) {
  const times = [];
  for (let round = 0; round < TRIES; round++) times.push(await once(round));
  return p95(times.slice(WARM));
}

const atDesk = () => document.querySelector('.desk-lists, .page-head .button') !== null && !document.querySelector('.desk-call');
const atContact = () => document.querySelector('#contact-note') !== null;

/** A key opens a contact: to its script and form. A second key saves it whole, and the desk is back. */
async function openAndSave(page) {
  const opens = [];
  const saves = [];
  for (let round = 0; round < TRIES; round++) {
    await page.keyboard.press('Control+Shift+1');
    await page.waitForFunction(atDesk);
    opens.push(await timed(page, 'F2', atContact));
    await page.locator('#contact-note').focus();
    await page.keyboard.type('ok');
    await page.keyboard.press('F8');
    await page.locator('dialog[open] .skip-reasons').nth(1).waitFor();
    await page.locator('dialog[open] .skip-reasons').nth(1).locator('button').first().focus();
    saves.push(await timed(page, 'Enter', atDesk));
  }
  return { desk_open_p95_ms: p95(opens.slice(WARM)), desk_save_p95_ms: p95(saves.slice(WARM)) };
}

/** A key takes the next row of the register. */
async function next(page) {
  await page.locator('tbody tr').first().focus();
  await page.keyboard.press('Home');
  const moved = (before) => {
    const row = document.querySelector('tbody tr[aria-selected=true]');
    return row !== null && row === document.activeElement && row.id !== before;
  };
  return tries(async () => {
    const before = await page.evaluate(() => document.activeElement.id);
    return timed(page, 'ArrowDown', moved, before);
  });
}

/** A letter in the filter of the register: to the rows that fit. */
async function filter(page) {
  const field = page.locator('#register-text');
  return tries(async (round) => {
    // Every second key takes the letter away again.
    const before = await page.evaluate(() => document.querySelector('.register-day [role=status]').textContent);
    await field.focus();
    const changed = (before) => document.querySelector('.register-day [role=status]').textContent !== before;
    return timed(page, round % 2 === 0 ? 'x' : 'Backspace', changed, before);
  });
}

/** The four figures, with `count` contacts in the workspace; a whole day of them stands in the register. */
export async function deskAtSize(page, url, count) {
  await restored(page, url, bundleOf(count, 'c'));
  await page.waitForTimeout(5_000);
  const figures = await openAndSave(page);
  await page.keyboard.press('Control+Shift+5');
  await page.locator('#register-day').fill('2024-11-22');
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length > 100, null, { timeout: 20_000 });
  figures.desk_next_p95_ms = await next(page);
  figures.desk_filter_p95_ms = await filter(page);
  return figures;
}
