// The shared folder: two desks keep in step by files that neither hands to the other. The browser's private folder stands
// in for the drive, because no test may answer the browser's own question for a folder; the test carries the files from
// one browser's to the other's, as a drive would.
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';

const WORDS = {
  es: { choose: 'Elegir la carpeta…', now: 'Poner al día ahora', inStep: /Al día/ },
  zh: { choose: '选择文件夹…', now: '立即同步', inStep: /已同步/ },
};

/** Before the page: the folder that a person would choose. */
const withDrive = (page) =>
  page.addInitScript(() => {
    window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('unidad', { create: true });
  });

const files = (page) =>
  page.evaluate(async () => {
    const drive = await (await navigator.storage.getDirectory()).getDirectoryHandle('unidad', { create: true });
    const found = {};
    for await (const [name, handle] of drive.entries()) found[name] = await (await handle.getFile()).text();
    return found;
  });

const put = (page, found) =>
  page.evaluate(async (found) => {
    const drive = await (await navigator.storage.getDirectory()).getDirectoryHandle('unidad', { create: true });
    for (const [name, text] of Object.entries(found)) {
      const writing = await (await drive.getFileHandle(name, { create: true })).createWritable();
      await writing.write(text);
      await writing.close();
    }
  }, found);

const card = (shift) => shift.page.getByRole('region', { name: { es: 'Carpeta compartida', zh: '共享文件夹' }[shift.lang] });

/** Chooses the folder, and waits for the first round. */
async function choose(shift) {
  await shift.page.goto(`${shift.desk.site.url}#/exchange`);
  await card(shift).getByRole('button', { name: WORDS[shift.lang].choose }).click();
  await expect(card(shift).getByRole('status')).toHaveText(WORDS[shift.lang].inStep);
}

/** Asks for a round; what it does is waited for. */
const round = (shift) => card(shift).getByRole('button', { name: WORDS[shift.lang].now }).click();

test('two desks with one folder keep in step, confirm each other, and say what goes wrong with it', async ({ profiles }) => {
  const marta = new Shift(await profiles());
  const jian = new Shift(await profiles(speaking('zh')), 'zh');
  await withDrive(marta.page);
  await withDrive(jian.page);
  await marta.begin();
  await marta.complaint();
  const number = await marta.page.locator('#filed-number').textContent();
  await marta.finish();
  await jian.joinOf(marta, '2 号坐席', '王建国');
  await choose(marta);
  await expectAccessible(marta.page, 'a shared folder');
  const unconfirmed = marta.page.locator('.storage').first();
  await expect(unconfirmed).toContainText(/\d+ sin copia confirmada/);

  // What Marta wrote is in the folder, sealed, and comes to Jian without a word of anybody.
  const first = await files(marta.page);
  expect(Object.keys(first)).toHaveLength(1);
  expect(Object.values(first)[0]).not.toContain(number.trim());
  await put(jian.page, first);
  await choose(jian);
  await expect(card(jian)).toContainText('来自');
  await expectAccessible(jian.page, 'a shared folder that brought something');
  await jian.page.goto(`${jian.desk.site.url}#/complaints`);
  await expect(jian.page.locator('table')).toContainText(number.trim());

  // Jian's answer confirms what Marta wrote.
  await jian.page.goto(`${jian.desk.site.url}#/exchange`);
  await put(marta.page, await files(jian.page));
  await round(marta);
  await expect(unconfirmed).toContainText('todo confirmado en otro equipo');
  await expect(card(marta)).toContainText('tiene todo');

  // The folder is remembered over a reload; a file that is not whole waits, and the desk goes on.
  const [name] = Object.keys(first);
  const other = name.replace(/\.[A-Za-z0-9_-]{43}\.json$/, `.${'A'.repeat(43)}.json`);
  await put(marta.page, { [other]: first[name].slice(0, 500) });
  await marta.page.reload();
  await marta.desk.mounted();
  await expect(card(marta).getByRole('status')).toHaveText(WORDS.es.inStep);
  await expect(card(marta)).toContainText('Aún no está entero');

  // The drive goes: said in words, nothing lost, and tried again.
  await marta.page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('unidad', { recursive: true }));
  await round(marta);
  await expect(card(marta).getByRole('status')).toContainText('La carpeta no está');
  await expectAccessible(marta.page, 'a shared folder that is gone');
  await card(marta).getByRole('button', { name: 'Dejar la carpeta' }).click();
  await expect(card(marta).getByRole('button', { name: WORDS.es.choose })).toBeVisible();
});
