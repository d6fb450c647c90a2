// What yesterday came to: every figure opens its records, and screen, paper and file say the same (system 30, B38).
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';
import { figures, quick, saved } from './tables.mjs';

const SECTION = '.report-section';

/** A Friday with something of everything, and the Monday after it, half past eight. */
async function friday(shift) {
  const { page } = shift;
  // Playwright's clock runs a timer that was stopped while it was about to run; a browser does not.
  shift.desk.tolerate(/closure invoked recursively or after being dropped/);
  await page.clock.setFixedTime(new Date('2026-11-20T10:00:00+01:00'));
  await shift.begin();
  await quick(page, 'Número equivocado');
  await quick(page, 'Número equivocado');
  await quick(page, 'Línea muda');
  await shift.complaint();
  await page.locator('.filed button', { hasText: 'Programar llamada' }).click();
  const dialog = page.locator('dialog[open]');
  const next = dialog.locator('.slot-none button');
  if (await next.isVisible()) await next.click();
  await dialog.locator('#call-slot').selectOption({ index: 1 });
  await dialog.locator('button[data-kind=primary]').click();
  await expect(dialog).toHaveCount(0);
  await shift.finish();
  await page.clock.setFixedTime(new Date('2026-11-23T08:30:00+01:00'));
  await shift.reload();
  await shift.atDesk();
}

test('B38: every figure of yesterday opens its records, as many as it says', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  await friday(shift);
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog[open] [role=combobox]')).toBeFocused();
  await page.keyboard.type('informe');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Informe');
  // On a Monday, yesterday is the Friday.
  await expect(page.locator('.report-facts')).toContainText('2026-11-20');
  await expect(page.locator('.report-facts')).toContainText('23 de noviembre de 2026');
  await expect(page.locator('.report-facts')).toContainText(/cambios de este puesto aún sin confirmar/);
  await expect(page.locator(SECTION)).toHaveCount(5);
  await expect(page.locator(SECTION).first().locator('.report-total')).toHaveText('4');
  await expectAccessible(page, 'the report');

  const links = await page.locator(`${SECTION} a`).evaluateAll((all) => all.map((a) => [a.getAttribute('href'), a.textContent.trim()]));
  expect(links.length).toBeGreaterThan(12);
  const address = page.url();
  for (const [href, count] of links) {
    await page.goto(shift.desk.site.url + href);
    await expect(page.locator('main tbody tr'), href).toHaveCount(Number(count));
    await expect(page.locator('main [role=status]').first()).toContainText(`${count} registro`);
  }
  await expectAccessible(page, 'the records behind a figure');

  // By keys: to the figure, to its record, and back.
  await page.goto(address);
  await page.locator('.report-total').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Contactos');
  await page.locator('tbody tr').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/contact\//);
});

test('B38: screen, paper and file of a report are the same, and what is counted later changes all of them', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  await friday(shift);
  await shift.desk.open('#/reports');
  await expect(page.locator(SECTION)).toHaveCount(5);
  const compare = async () => {
    const screen = await figures(page, SECTION);
    const file = await saved(page, () => page.getByRole('button', { name: 'Guardar CSV' }).click());
    const lines = file.rows.slice(1).filter(([title, split]) => title !== 'Informe' && split !== '');
    expect(lines).toEqual(screen);
    for (const row of file.rows) expect(row).toHaveLength(5);
    await page.keyboard.press('Control+p');
    await expect(page.locator('.sheet')).toBeVisible();
    expect(await figures(page, '.report-sheet')).toEqual(screen);
    const facts = file.rows.filter(([title]) => title === 'Informe').map(([, name, value]) => [name, value]);
    const printed = await page.locator('.sheet dl > div').evaluateAll((all) => all.map((one) => [...one.children].map((part) => part.textContent)));
    expect(printed).toEqual(facts);
    return { screen, file };
  };
  const before = await compare();
  expect(before.file.name).toBe('Informe-2026-11-20-2026-11-20.csv');
  expect(before.screen).toContainEqual(['Contactos', 'Por tipificación', 'Número equivocado', '2', '50,0 %']);
  await expectAccessible(page, 'the report on paper');

  // A whole week that holds the Friday and the Monday.
  await shift.desk.open('#/');
  await quick(page, 'Línea muda');
  await shift.desk.open('#/reports?from=2026-11-16&to=2026-11-23');
  const after = await compare();
  expect(after.screen).toContainEqual(['Contactos', 'Por tipificación', 'Línea muda', '2', '40,0 %']);
});

test('a day without work has a report that says so, and another day is a key away', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  await friday(shift);
  await shift.desk.open('#/reports?from=2026-11-21&to=2026-11-22');
  await expect(page.getByText('Nada en estos días.')).toHaveCount(5);
  await expectAccessible(page, 'an empty report');
  const file = await saved(page, () => page.getByRole('button', { name: 'Guardar CSV' }).click());
  expect(file.rows.filter(([, split]) => split === '').slice(0, 4).map((row) => row[3])).toEqual(['0', '0', '0', '0']);
  await page.locator('input[name=report-period]').first().focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.report-total').first()).toHaveText('4');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/from=2026-11-16&to=2026-11-22/);
  await page.locator('#report-to').fill('2026-11-19');
  await expect(page).toHaveURL(/from=2026-11-16&to=2026-11-19/);
  await expect(page.getByText('Nada en estos días.').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog[open] [role=combobox]')).toBeFocused();
  await page.keyboard.type('informe');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/reports$/);
});

test('a report follows midnight by the clock of the organisation, not of the device', async ({ profiles }) => {
  const shift = new Shift(await profiles({ ...speaking('zh'), reducedMotion: 'reduce' }), 'zh');
  const { page } = shift;
  shift.desk.tolerate(/closure invoked recursively or after being dropped/);
  // Two minutes around midnight in Madrid, in the night in which clocks are put back; the device is in Shanghai.
  await page.clock.setFixedTime(new Date('2026-10-24T23:59:00+02:00'));
  await shift.begin();
  await quick(page, '打错电话');
  await page.clock.setFixedTime(new Date('2026-10-25T00:01:00+02:00'));
  await quick(page, '打错电话');
  await page.clock.setFixedTime(new Date('2026-10-25T23:59:00+01:00'));
  await quick(page, '打错电话');
  for (const [day, count] of [['2026-10-24', '1'], ['2026-10-25', '2'], ['2026-10-26', '0']]) {
    await shift.desk.open(`#/reports?from=${day}&to=${day}`);
    await expect(page.locator('.report-total').first(), day).toHaveText(count);
  }
  await expectAccessible(page, 'a report in Chinese');
});
