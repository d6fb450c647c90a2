// Tables as a person gets them: from a file, from the screen, from paper.
import { readFileSync } from 'node:fs';

/** The rows of a CSV file after RFC 4180; throws when it is not one, or has no byte order mark. */
export function csv(path) {
  const text = readFileSync(path, 'utf8');
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark');
  if (!text.endsWith('\r\n')) throw new Error('the last row has no end');
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 1; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === ',' || letter === '\r') {
      rows.at(-1).push(cell);
      cell = '';
      if (letter === '\r') {
        if (text[++at] !== '\n') throw new Error('a row does not end with CR LF');
        rows.push([]);
      }
    } else cell += letter;
  }
  rows.pop();
  return rows;
}

/** Presses what saves a file, and gives its rows and its name. */
export async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), rows: csv(await download.path()) };
}

/** The figures of a report as they stand under `root`: title, breakdown, line, count, share. */
export const figures = (page, root) =>
  page.locator(root).evaluateAll((sections) =>
    sections.flatMap((section) => {
      const title = section.querySelector('h2').textContent.replace(/: \d+$/, '').trim();
      const tables = [...section.querySelectorAll('table')];
      return tables.flatMap((table) => {
        const split = table.querySelector('thead th').textContent.trim();
        return [...table.querySelectorAll('tbody tr')].map((row) => [title, split, ...[...row.children].map((cell) => cell.textContent.trim())]);
      });
    }),
  );

/** Presses Tab until the focus is in what the selector names. */
export async function tabTo(page, selector, most = 120) {
  for (let steps = 0; steps < most; steps++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${selector}`);
}

/** Presses the digit that stands on a choice of the open dialog, or of the page. */
export async function digit(page, words, root = 'dialog[open]') {
  const choices = page.locator(`${root} .choice-keys button`);
  await choices.filter({ hasText: words }).first().waitFor();
  const texts = await choices.allInnerTexts();
  const place = texts.findIndex((text) => (typeof words === 'string' ? text.includes(words) : words.test(text)));
  await page.keyboard.press(String(place + 1));
}

/** A contact that was over at once, by keys alone, until it is stored: then its dialog closes. */
export async function quick(page, words) {
  await page.keyboard.press('Shift+F9');
  await digit(page, words);
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}
