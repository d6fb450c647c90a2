// Lists that a hand on the keys can rule: order, several rows at once, filters under names, files (B32, B38, system 7).
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift } from './shift.mjs';
import { digit, quick, saved, tabTo } from './tables.mjs';
import { CLOCK, Tour } from './tour.mjs';

const rows = (page) => page.locator('main tbody tr:not(.group)');
const chosen = (page) => page.locator('main tbody tr[data-chosen]');

async function colleague(shift, name) {
  const { page } = shift;
  await shift.desk.open('#/settings/agents');
  await page.getByRole('button', { name: 'Añadir un agente' }).click();
  await page.locator('#agent-name').fill(name);
  await page.locator('#agent-role').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.locator('main').getByText(name).first()).toBeVisible();
}

async function promise(shift, reason) {
  const { page } = shift;
  await shift.desk.open('#/callbacks');
  await page.getByRole('button', { name: 'Programar llamada' }).first().click();
  const dialog = page.locator('dialog[open]');
  const next = dialog.locator('.slot-none button');
  if (await next.isVisible()) await next.click();
  await dialog.locator('#call-slot').selectOption({ index: 1 });
  await dialog.locator('#call-phone').fill('612084419');
  await dialog.locator('#call-reason').fill(reason);
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(dialog).toHaveCount(0);
}

test('B32: the register is put in order, chosen from and saved as a file by keys alone', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  const { keyboard } = page;
  await shift.begin();
  for (const words of ['Número equivocado', 'Línea muda', 'Solo horarios', 'Línea muda']) await quick(page, words);
  await keyboard.press('F2');
  await expect(page.locator('.desk-call')).toBeVisible();
  await keyboard.press('Control+Shift+5');
  await expect(rows(page)).toHaveCount(5);
  // What is unfinished leads, whatever came after it.
  await keyboard.press('Shift+F9');
  await digit(page, 'Número equivocado');
  await expect(rows(page)).toHaveCount(6);
  await expect(rows(page).first()).toContainText('Sin terminar');

  // Order by a column: up, down, and as it was.
  const outcomes = () => rows(page).evaluateAll((all) => all.map((row) => row.children[3].firstChild.textContent.trim()));
  await tabTo(page, 'th:nth-child(4) button');
  const own = await outcomes();
  await keyboard.press('Enter');
  await expect(page.locator('th:nth-child(4)')).toHaveAttribute('aria-sort', 'ascending');
  const up = await outcomes();
  expect(up).toEqual([...own].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  await keyboard.press('Enter');
  await expect(page.locator('th:nth-child(4)')).toHaveAttribute('aria-sort', 'descending');
  expect(await outcomes()).toEqual([...up].reverse());
  await expectAccessible(page, 'a list in an order of its own');
  await keyboard.press('Enter');
  expect(await outcomes()).toEqual(own);

  // Space, Shift with arrows, all, none.
  await tabTo(page, 'tbody tr');
  await keyboard.press('Space');
  await expect(chosen(page)).toHaveCount(1);
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(chosen(page)).toHaveCount(3);
  await keyboard.press('Shift+ArrowUp');
  await expect(chosen(page)).toHaveCount(2);
  await expect(page.locator('.list-bar')).toContainText('2 filas elegidas');
  await expect(page.locator('tbody tr[aria-selected=true]')).toHaveCount(2);
  await expectAccessible(page, 'rows chosen');
  const part = await saved(page, () => digit(page, 'CSV de las elegidas', '.list-bar'));
  expect(part.rows).toHaveLength(3);
  await tabTo(page, 'tbody tr');
  await keyboard.press('Control+a');
  await expect(chosen(page)).toHaveCount(6);
  await keyboard.press('Escape');
  await expect(chosen(page)).toHaveCount(0);

  // The file of the list is the list.
  const whole = await saved(page, () => page.getByRole('button', { name: 'CSV de la lista' }).press('Enter'));
  const heads = await page.locator('thead th').allInnerTexts();
  expect(whole.rows[0]).toEqual(heads.map((head) => head.trim()));
  expect(whole.rows.slice(1).map((row) => row[3].split(' · ')[0])).toEqual(own);
});

test('B24: a filter is kept under a name, for one agent, and comes back with one key', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  await shift.begin();
  await colleague(shift, 'Ana Vidal');
  await shift.desk.open('#/');
  for (const words of ['Número equivocado', 'Línea muda', 'Línea muda']) await quick(page, words);
  await shift.desk.open('#/contacts');
  await page.locator('#register-disposition').selectOption({ label: 'Línea muda' });
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Guardar este filtro' }).press('Enter');
  const dialog = page.locator('dialog[open]');
  await expectAccessible(page, 'naming a filter');
  await dialog.locator('#filter-name').fill('Mudas');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Quitar filtros' }).press('Enter');
  await expect(rows(page)).toHaveCount(3);
  await shift.reload();
  await expect(rows(page)).toHaveCount(3);
  await digit(page, 'Mudas', '.list-bar');
  await expect(rows(page)).toHaveCount(2);
  await expect(page.locator('#register-disposition')).toHaveValue('linea-muda');
  await expectAccessible(page, 'a saved filter in force');

  // It is Marta's alone, and she can forget it.
  await page.locator('#person').click();
  await page.getByRole('menuitemradio', { name: 'Ana Vidal' }).click();
  await expect(page.locator('#person')).toContainText('Ana Vidal');
  await shift.desk.open('#/contacts');
  await expect(page.getByRole('button', { name: 'CSV de la lista' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mudas' })).toHaveCount(0);
  await page.locator('#person').click();
  await page.getByRole('menuitemradio', { name: 'Marta' }).click();
  await expect(page.locator('#person')).toContainText('Marta');
  await shift.desk.open('#/contacts');
  await digit(page, 'Mudas', '.list-bar');
  await page.getByRole('button', { name: 'Olvidar «Mudas»' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Mudas', exact: true })).toHaveCount(0);
});

test('B27: several calls go to a colleague or to the team by keys, and back again', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  const { keyboard } = page;
  await shift.begin();
  await colleague(shift, 'Ana Vidal');
  for (const reason of ['=1+1 factura', 'Lectura', 'Contador']) await promise(shift, reason);
  await shift.desk.open('#/callbacks');
  const part = page.getByRole('tab').filter({ hasText: /3$/ }).first();
  await part.click();
  await expect(rows(page)).toHaveCount(3);

  // What a customer said is no formula in the file.
  const file = await saved(page, () => page.getByRole('button', { name: 'CSV de la lista' }).press('Enter'));
  expect(file.rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(file.rows.flat().some((cell) => cell.startsWith("'=1+1 factura"))).toBe(true);

  await tabTo(page, 'tbody tr');
  await keyboard.press('Space');
  await keyboard.press('Shift+ArrowDown');
  await digit(page, 'Pasar a un compañero', '.list-bar');
  const dialog = page.locator('dialog[open]');
  await expectAccessible(page, 'to whom calls go');
  await digit(page, 'Ana Vidal');
  await expect(dialog).toHaveCount(0);
  await expect(rows(page)).toHaveCount(1);
  // An older notice may stand beside the one that is meant.
  await page.locator('.notice').filter({ hasText: 'Ana Vidal' }).getByRole('button', { name: 'Deshacer' }).click();
  await expect(rows(page)).toHaveCount(3);

  await tabTo(page, 'tbody tr');
  await keyboard.press('Control+a');
  // The same calls for a calendar away from the desk.
  const [calendar] = await Promise.all([page.waitForEvent('download'), digit(page, 'A mi calendario (iCalendar)', '.list-bar')]);
  expect(calendar.suggestedFilename()).toMatch(/\.ics$/);
  const due = await page.locator('tbody tr[aria-selected=true]').count();
  expect(readFileSync(await calendar.path(), 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(due);
  await digit(page, 'Pasar al equipo', '.list-bar');
  await expect(page.getByText('3 llamadas pasadas al equipo.')).toBeVisible();
  await expect(page.getByRole('tab').filter({ hasText: /^Del equipo/ })).toContainText('3');

  // Whose they are can be asked, and that nobody's fits is said.
  await page.locator('#callbacks-agent').selectOption({ label: 'Ana Vidal' });
  await expect(page.getByText('Nada en esta lista cumple los filtros.')).toBeVisible();
  await expectAccessible(page, 'nothing fits');
});

test('B37: several complaints are printed at once, one after the other', async ({ profiles }) => {
  test.slow();
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  await shift.begin();
  const numbers = [];
  for (const phone of ['+34612084419', '+34699111222']) {
    await shift.ring(phone);
    await shift.toComplaint();
    await shift.fill({ asunto: `Corte en ${phone}` });
    numbers.push(await shift.file());
    await shift.finish();
  }
  await shift.desk.open('#/complaints');
  await expect(rows(page)).toHaveCount(2);
  await page.locator('#complaints-form').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Quitar filtros' }).press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await tabTo(page, 'tbody tr');
  await page.keyboard.press('Control+a');
  await expectAccessible(page, 'complaints chosen');
  await digit(page, 'Imprimir', '.list-bar');
  await expect(page).toHaveURL(/#\/print\/complaints\//);
  for (const number of numbers) await expect(page.locator('.sheet', { hasText: number }).first()).toBeVisible();
  await expectAccessible(page, 'several complaints on paper');
});

test('B57: an incident is found by its street, and lists of customers and promises become files', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  await shift.begin();
  await page.keyboard.press('Shift+F4');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('#incident-what').fill('Rotura de tubería');
  await dialog.locator('#incident-say').fill('El agua vuelve antes de las seis.');
  await dialog.locator('#incident-areas').fill('Calle del Olmo');
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.locator('h1')).toHaveText('Rotura de tubería');
  await shift.desk.open('#/');
  await page.keyboard.press('Control+k');
  await page.locator('dialog.palette input').fill('olmo');
  const found = page.locator('dialog.palette [role=option]', { hasText: 'Rotura de tubería' });
  await expect(found.locator('mark')).toHaveText('Olmo');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/incident\//);

  await promise(shift, 'Lectura');
  await shift.desk.open('#/promises');
  const file = await saved(page, () => page.getByRole('button', { name: 'CSV de la lista' }).press('Enter'));
  expect(file.rows).toHaveLength(2);
  expect(file.rows[1][1]).toContain('Llamarle');
  await expectAccessible(page, 'promises with a file');
});

test('B32: all of a long list are chosen by two keys, also those that are not made yet, and go into a file', async ({ profiles }) => {
  test.slow();
  const tour = await Tour.begin(await profiles({ reducedMotion: 'reduce' }), 'es', CLOCK);
  const { page } = tour;
  await tour.at('complaints', 'table tbody tr');
  const answered = page.getByRole('tab', { name: /^Respondidas/ });
  const count = Number(/\d+/.exec(await answered.innerText())[0]);
  expect(count).toBeGreaterThan(250);
  await answered.click();
  // The rows of a screen come first, those below it by themselves, the rest on request.
  await expect(rows(page)).toHaveCount(200);
  await expect(page.locator('.table-more')).toContainText(String(count - 200));
  await tabTo(page, 'tbody tr');
  await page.keyboard.press('Control+a');
  await expect(page.locator('.list-bar')).toContainText(`${count} filas elegidas`);
  const file = await saved(page, () => digit(page, 'CSV de las elegidas', '.list-bar'));
  expect(file.rows).toHaveLength(count + 1);
  await page.locator('.table-more').click();
  await expect(rows(page)).toHaveCount(count);
  await expect(chosen(page)).toHaveCount(count);

  // The same in the other lists: customers by name, as many as there are.
  await tour.at('customers', 'table tbody tr');
  await tabTo(page, 'tbody tr');
  await page.keyboard.press('Control+a');
  const customers = Number(/\d+/.exec(await page.locator('.filter [role=status]').innerText())[0]);
  await expect(page.locator('.list-bar')).toContainText(`${customers} filas elegidas`);
});

test('what leads nowhere says so, and what is not here leads on', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  await shift.begin();
  await shift.desk.open('#/');
  await page.evaluate(() => (location.hash = '#/nowhere/at/all'));
  await expect(page.locator('.notice')).toContainText('La dirección no lleva a ninguna parte');
  await shift.desk.open('#/complaint/AAbb-_0123456789');
  await expect(page.getByRole('heading', { level: 2, name: 'No está en este equipo' })).toBeVisible();
  await expectAccessible(page, 'a record that is not here');
  await page.locator('main').getByRole('button', { name: /^Buscar/ }).press('Enter');
  await expect(page.locator('dialog.palette[open]')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('main').getByRole('button', { name: 'Puesto' }).press('Enter');
  await expect(page).toHaveURL(/#\/$/);
});

test('B32: what is typed right after the keys of the palette stands in its box', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  await shift.begin();
  await shift.desk.open('#/');
  // All in one task of the page: nothing is painted in between, as when the box is still being fetched.
  await page.evaluate(() => {
    const press = (key, more = {}) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    press('k', { code: 'KeyK', ctrlKey: true });
    for (const key of 'oxlmo') {
      press(key);
      if (key === 'x') press('Backspace');
    }
  });
  await expect(page.locator('dialog.palette[open] input')).toHaveValue('olmo');
  await page.keyboard.type(' 3');
  await expect(page.locator('dialog.palette[open] input')).toHaveValue('olmo 3');
});
