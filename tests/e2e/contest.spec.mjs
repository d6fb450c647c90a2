// Competitions: a round against the clock that somebody else can have again, and the own best.
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift } from './shift.mjs';

const FIGURES = '.contest-figures dd';

/** Goes to the competitions of practice. */
async function toContest(page, url) {
  await page.goto(`${url}#/contest`);
  await expect(page.locator('.training-line')).toBeVisible({ timeout: 60_000 });
  await page.goto(`${url}?training#/contest`);
  await expect(page.locator('#contest-sheet')).toBeVisible({ timeout: 60_000 });
}

/** Types so many lines as they are shown, and gives what was shown. */
async function typeLines(page, count, wrong = -1) {
  const seen = [];
  for (let place = 0; place < count; place += 1) {
    await expect(page.locator('#contest-place')).toHaveText(`Línea ${place + 1}`);
    const shown = await page.locator('#contest-line').innerText();
    seen.push(shown);
    const typed = place === wrong ? shown.replace(/\d/g, (digit) => (digit === '9' ? '0' : '9')) : shown;
    await page.locator('#contest-typed').pressSequentially(typed.replaceAll(' ', ''));
    await page.keyboard.press('Enter');
  }
  return seen;
}

test('B43: a round counts with 98 % right only, and the same sheet comes again', async ({ profiles }) => {
  test.slow();
  const shift = new Shift(await profiles());
  const { desk, page } = shift;
  await shift.begin();
  await toContest(page, desk.site.url);
  await expectAccessible(page, 'competitions before a round');

  // A sheet number that is none is refused.
  await page.locator('#contest-sheet').fill('hoja');
  await page.getByRole('button', { name: 'Empezar', exact: true }).click();
  await expect(page.getByText('Escriba un número de hasta nueve cifras.')).toBeVisible();

  // A careless round is kept, and its speed does not count.
  await page.locator('#contest-sheet').fill('4821');
  await page.locator('#contest-team').fill('Turno de mañana');
  await page.getByRole('button', { name: 'Empezar', exact: true }).click();
  await expect(page.locator('#contest-typed')).toBeFocused();
  await expectAccessible(page, 'a round of a competition');
  const first = await typeLines(page, 3, 1);
  await page.getByRole('button', { name: 'Terminar', exact: true }).click();
  await expect(page.locator('.contest-right')).toHaveText('2 de 3 líneas bien');
  await expect(page.locator('.contest-slow')).toBeVisible();
  await expect(page.locator('.contest-best')).toContainText('Todavía no tiene una ronda que cuente.');

  // The same sheet again, typed exactly: the own best and the team; no name without being asked.
  await page.locator('#contest-sheet').fill('4821');
  await page.getByRole('button', { name: 'Empezar', exact: true }).click();
  expect(await typeLines(page, 3)).toEqual(first);
  await page.getByRole('button', { name: 'Terminar', exact: true }).click();
  await expect(page.locator('.contest-right')).toHaveText('3 de 3 líneas bien');
  await expect(page.locator(`.contest-best ${FIGURES}`).first()).toHaveText('1.0');
  await expect(page.locator(`.contest-best ${FIGURES}`).last()).toHaveText('0');
  await expect(page.locator('.contest-teams tbody tr')).toContainText('Turno de mañana');
  await expect(page.locator('.contest-names tbody tr')).toHaveCount(0);
  await expectAccessible(page, 'competitions after a round');

  // Computed again from the records after a reload.
  await page.reload();
  await expect(page.locator(`.contest-best ${FIGURES}`).first()).toHaveText('1.0');
  await expect(page.locator('#contest-team')).toHaveValue('Turno de mañana');

  // Billing sums show the charges and keep their own best.
  await page.locator('#contest-what').selectOption('bills');
  await expect(page.locator('.contest-best')).toContainText('Todavía no tiene una ronda que cuente.');
  await page.getByRole('button', { name: 'Empezar', exact: true }).click();
  await expect(page.locator('.contest-tariff')).toContainText('Cuota fija');
  await page.getByRole('button', { name: 'Terminar', exact: true }).click();
  await expect(page.locator('.contest-over')).toContainText('no se guarda');
});
