// One matter from the first ring to the hand-over, as the people at the desk live it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';

for (const lang of ['es', 'zh']) {
  test(`B25 B28: a call, its complaint, its callback, the end (${lang})`, async ({ profiles }) => {
    const shift = new Shift(await profiles(speaking(lang)), lang);
    const { page } = shift;
    await shift.begin();
    await shift.ring();
    await expectAccessible(page, 'call');
    await shift.toComplaint();
    await shift.fill();
    await expectAccessible(page, 'complaint form');
    const number = await shift.file();
    await expectAccessible(page, 'complaint filed');
    await page.locator('.filed button', { hasText: lang === 'zh' ? '安排回电' : 'Programar llamada' }).click();
    const dialog = page.locator('dialog[open]');
    await expect(dialog.locator('#call-phone')).toHaveValue(/612/);
    await expectAccessible(page, 'callback dialog');
    const next = dialog.locator('.slot-none button');
    if (await next.isVisible()) await next.click();
    await dialog.locator('#call-slot').selectOption({ index: 1 });
    await dialog.locator('button[data-kind=primary]').click();
    await expect(dialog).toHaveCount(0);
    await shift.finish();
    await shift.reload();
    await page.goto(`${shift.desk.site.url}#/complaints`);
    await expect(page.getByText(number)).toBeVisible();
    await expectAccessible(page, 'complaints');
    await page.goto(`${shift.desk.site.url}#/callbacks`);
    // The desk is closed at the weekend, so the slot may lie in the next days.
    await page.getByRole('tab', { name: /1$/ }).click();
    await expect(page.getByText('Lucía Fernández Ortega').first()).toBeVisible();
    await expectAccessible(page, 'callbacks');
    const path = await shift.exportAll();
    expect(readFileSync(path, 'utf8')).toContain(number);
    await expectAccessible(page, 'exchange');
  });
}

test('B1 B2 B3: the tab is closed at every step, and nothing typed is lost', async ({ desk }) => {
  const shift = new Shift(desk);
  await shift.begin();
  await shift.ring();
  const address = desk.page.url();
  const again = async () => {
    await desk.page.close();
    desk.page = await desk.newTab();
    await expect(desk.page.getByText(shift.words.unfinished).first()).toBeVisible();
    await desk.page.goto(address);
    await desk.mounted();
  };
  await again();
  await shift.toComplaint();
  await again();
  await desk.page.locator('#f-asunto').fill('Sin agua desde las siete, ¿y ahora qué?');
  await shift.kept();
  await again();
  await expect(desk.page.locator('#f-asunto')).toHaveValue('Sin agua desde las siete, ¿y ahora qué?');
  await shift.fill({ asunto: 'Sin agua desde las siete, ¿y ahora qué?' });
  await shift.kept();
  await shift.button(shift.words.review, false).click();
  await expect(desk.page.locator('#check-title')).toBeFocused();
  await again();
  await expect(desk.page.locator('#f-hechos')).toHaveValue(/entre las 7 y las 9/);
  const number = await shift.file();
  await again();
  await expect(desk.page.locator('#filed-number')).toHaveText(number);
});

test('I2: the browser is killed after a complaint was filed, and the number that was told is there', async ({ desk }) => {
  const shift = new Shift(desk);
  await shift.begin();
  const number = await shift.complaint();
  expect(desk.kill()).toBeGreaterThan(0);
  await desk.start();
  await desk.open('#/complaints');
  await expect(desk.page.getByText(number)).toBeVisible();
});

test('B12: two tabs type in one field, both save, both texts stand until somebody settles it', async ({ desk }) => {
  const shift = new Shift(desk);
  await shift.begin();
  await shift.complaint();
  await desk.page.getByRole('button', { name: 'Abrir la reclamación' }).click();
  await expect(desk.page).toHaveURL(/#\/complaint\//);
  const address = new URL(desk.page.url()).hash;
  const one = desk.page;
  const two = await desk.newTab(address);
  for (const [tab, text] of [[one, 'Texto de la primera'], [two, 'Texto de la segunda']]) {
    await tab.getByRole('button', { name: /^(Editar|Modificar|Cambiar)/ }).first().click();
    await tab.locator('#f-asunto').fill(text);
  }
  for (const tab of [one, two]) {
    const reason = tab.locator('#edit-reason');
    if (await reason.isVisible()) await reason.fill('Corrección');
    await tab.getByRole('button', { name: /^Guardar/ }).click();
    await expect(tab.locator('#f-asunto')).toHaveCount(0);
  }
  await one.goto(`${desk.site.url}#/conflicts`);
  await expect(one.getByText('Texto de la primera').first()).toBeVisible();
  await expect(one.getByText('Texto de la segunda').first()).toBeVisible();
  await expectAccessible(one, 'conflicts');
  await one.getByRole('button', { name: 'Quedarse con este' }).first().click();
  await expect(one.getByText('Sin conflictos')).toBeVisible();
});

test('B11 B13: two browsers join and hand over both ways, and show the same', async ({ profiles }) => {
  const marta = new Shift(await profiles());
  const jian = new Shift(await profiles(speaking('zh')), 'zh');
  await marta.begin();
  const number = await marta.complaint();
  await jian.joinOf(marta, '2 号坐席', '王建国');
  const take = async (shift, path) => {
    await shift.page.goto(`${shift.desk.site.url}#/exchange`);
    await shift.choosing(path, () => shift.page.locator('#import-file').click());
  };
  const apply = (shift) => shift.page.getByRole('button', { name: /^(Importar \d|导入 \d)/ });
  await take(jian, await marta.exportAll());
  await expectAccessible(jian.page, 'import preview');
  await apply(jian).click();
  await jian.page.goto(`${jian.desk.site.url}#/complaints`);
  await expect(jian.page.getByText(number)).toBeVisible();
  await jian.ring('+34611934002');
  await jian.toComplaint('王小红', '40 203 311');
  await jian.fill({ asunto: '水压偏低，三天未修', hechos: '每天早上七点到九点没有水。', solicita: '尽快维修并短信通知' });
  const second = await jian.file();
  expect(second.slice(2, 5)).not.toBe(number.slice(2, 5));
  await take(marta, await jian.exportAll());
  await apply(marta).click();
  await marta.page.goto(`${marta.desk.site.url}#/complaints`);
  await expect(marta.page.getByText(second)).toBeVisible();
  const [one, two] = [await marta.exportAll(), await jian.exportAll()];
  expect(marta.digestOf(one)).toBe(jian.digestOf(two));
  await take(marta, two);
  await expect(apply(marta)).toHaveCount(0);
});

test('B11: what is not a hand-over for this desk is refused in words, and nothing is written', async ({ profiles }) => {
  const desk = await profiles();
  const shift = new Shift(desk);
  await shift.begin();
  const stranger = new Shift(await profiles());
  await stranger.begin('Ana Sanz', '7', 'Puesto 9');
  const foreign = readFileSync(await stranger.exportAll(), 'utf8');
  const whole = readFileSync(await shift.exportAll(), 'utf8');
  const refuses = async (name, content) => {
    const path = join(desk.downloads, name);
    writeFileSync(path, content);
    await desk.page.goto(`${desk.site.url}#/`);
    await desk.page.goto(`${desk.site.url}#/exchange`);
    await shift.choosing(path, () => desk.page.locator('#import-file').click());
    const alert = desk.page.locator('[role=alert]:visible').first();
    await expect(alert).toBeVisible({ timeout: 20_000 });
    return alert.innerText();
  };
  const last = whole.lastIndexOf('Marta');
  const said = new Set([
    await refuses('picture.json', Buffer.from('89504e470d0a1a0a', 'hex')),
    await refuses('cut.json', whole.slice(0, -400)),
    await refuses('newer.json', whole.replace('"format":0', '"format":9')),
    await refuses('altered.json', `${whole.slice(0, last)}Berta${whole.slice(last + 5)}`),
    await refuses('foreign.json', foreign),
    await refuses('nonsense.json', 'x'.repeat(200 << 20)),
  ]);
  expect(said.size, [...said].join('\n---\n')).toBe(6);
  expect(JSON.parse(whole).digest).toBe(JSON.parse(readFileSync(await shift.exportAll(), 'utf8')).digest);
});

test('B32: accents and composed Chinese are typed with all shortcuts on', async ({ desk }) => {
  const shift = new Shift(desk);
  await shift.begin();
  await shift.ring();
  await shift.toComplaint();
  const field = desk.page.locator('#f-asunto');
  await field.click();
  await desk.page.keyboard.insertText('Avería: ¿cuándo? ñandú €');
  const client = await desk.page.context().newCDPSession(desk.page);
  await client.send('Input.imeSetComposition', { text: 'shui', selectionStart: 4, selectionEnd: 4 });
  await desk.page.keyboard.press('1');
  await client.send('Input.insertText', { text: '水压' });
  await expect(field).toHaveValue(/Avería: ¿cuándo\? ñandú €.*水压/);
  await expect(desk.page.locator('.desk-call')).toBeVisible();
  await expect(desk.page.locator('dialog[open]')).toHaveCount(0);
  await desk.page.keyboard.press('Control+k');
  await expect(desk.page.locator('dialog.palette[open]')).toBeVisible();
});

test('the desk works with the server stopped, from the second visit on', async ({ desk, site }) => {
  const shift = new Shift(desk);
  await shift.begin();
  await desk.offlineReady();
  // The second visit is the first that the service worker answers.
  await shift.reload();
  await site.down();
  await shift.reload();
  const number = await shift.complaint();
  await shift.reload();
  await expect(desk.page.locator('#filed-number')).toHaveText(number);
});
