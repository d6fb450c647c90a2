// Hand-over with a receipt (B8): what was exported counts as safe elsewhere once its receipt is back, and not before.
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';

const WORDS = {
  es: { save: 'Guardar el acuse…', apply: /^Importar \d/, back: /Acuse de .*Todo lo escrito aquí está también en otro equipo\./s },
  zh: { save: '保存回执…', apply: /^导入 \d/, back: /的回执.*本机写入的内容在其他电脑上均已有。/s },
};

const take = async (shift, path) => {
  await shift.page.goto(`${shift.desk.site.url}#/`);
  await shift.page.goto(`${shift.desk.site.url}#/exchange`);
  await shift.choosing(path, () => shift.page.locator('#import-file').click());
};

test('B8: a receipt that comes back turns what was exported into what is confirmed', async ({ profiles }) => {
  const marta = new Shift(await profiles());
  const jian = new Shift(await profiles(speaking('zh')), 'zh');
  await marta.begin();
  await marta.complaint();
  await marta.finish();
  await jian.joinOf(marta, '2 号坐席', '王建国');
  const unconfirmed = marta.page.locator('.storage').first();
  await marta.page.goto(`${marta.desk.site.url}#/exchange`);
  const path = await marta.exportAll();
  await expect(unconfirmed).toContainText(/\d+ sin copia confirmada/);
  await take(jian, path);
  await jian.page.getByRole('button', { name: WORDS.zh.apply }).click();
  const saving = jian.page.getByRole('button', { name: WORDS.zh.save });
  await expect(saving).toBeVisible();
  await expectAccessible(jian.page, 'receipt offered');
  const [download] = await Promise.all([jian.page.waitForEvent('download'), saving.click()]);
  const receipt = await download.path();
  expect(JSON.parse(readFileSync(receipt, 'utf8')).bundle).toBe(JSON.parse(readFileSync(path, 'utf8')).id);

  // The desk that made it is told that it is its own; the one that needs it counts.
  await take(jian, receipt);
  await expect(jian.page.locator('[role=alert]:visible').first()).toContainText('此回执由本坐席生成');
  await take(marta, receipt);
  await expect(marta.page.getByText(WORDS.es.back).first()).toBeVisible();
  await expectAccessible(marta.page, 'receipt taken');
  await expect(unconfirmed).toContainText('todo confirmado en otro equipo');
  // What is written after that is not confirmed by it, and a second time it confirms nothing new.
  await marta.ring('+34611934002');
  await take(marta, receipt);
  await expect(marta.page.getByText('No confirma nada que no constara ya.', { exact: false })).toBeVisible();
  await expect(unconfirmed).toContainText(/\d+ sin copia confirmada/);
  // The next file for him holds only that, and is enough.
  await marta.page.goto(`${marta.desk.site.url}#/exchange`);
  await marta.page.getByLabel('Para quién').selectOption({ index: 1 });
  await expectAccessible(marta.page, 'export for a colleague');
  const [part] = await Promise.all([marta.page.waitForEvent('download'), marta.button(marta.words.exportAll, false).click()]);
  await expect(marta.page.getByText(/Releído: \d+ anotaci/)).toBeVisible();
  const [held, here] = [readFileSync(await part.path(), 'utf8'), readFileSync(path, 'utf8')].map((text) => JSON.parse(text).entries.length);
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThan(here);
  await take(jian, await part.path());
  await jian.page.getByRole('button', { name: WORDS.zh.apply }).click();
  await expect(jian.page.getByRole('button', { name: WORDS.zh.save })).toBeVisible();
  // B11: it is taken back as a whole, and the same file brings it once more.
  await jian.page.getByRole('button', { name: '撤销导入' }).click();
  await expectAccessible(jian.page, 'taking an import back');
  await jian.page.locator('dialog[open]').getByRole('button', { name: '撤销导入' }).click();
  await expect(jian.page.getByText('导入已撤销。')).toBeVisible();
  await expect(jian.page.getByRole('button', { name: '撤销导入' })).toHaveCount(0);
  await take(jian, await part.path());
  await jian.page.getByRole('button', { name: WORDS.zh.apply }).click();
  await expect(jian.page.getByRole('button', { name: WORDS.zh.save })).toBeVisible();
  expect(readFileSync(path, 'utf8')).not.toContain('+34611934002');
  expect(readFileSync(await jian.exportAll(), 'utf8')).toContain('+34611934002');
  // The file once more: nothing new in it, and the receipt can be had again.
  await take(jian, path);
  await expect(jian.page.getByRole('button', { name: WORDS.zh.save })).toBeVisible();
});
