// What customers were told with a time, and what became of it (B24).
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift } from './shift.mjs';
import { digit, tabTo } from './tables.mjs';

/** A call that promises an answer within half an hour. */
async function answerLater(shift, phone) {
  const { page } = shift;
  await shift.ring(phone);
  await page.keyboard.press('F8');
  const dialog = page.locator('dialog[open]');
  await dialog.getByLabel(/^Se le contestará a las/).check();
  await expectAccessible(page, 'finishing with a promise');
  await page.keyboard.press('Escape');
  await shift.finish();
}

/** The customer has the answer: what was said is written down. */
async function told(page, row) {
  await row.getByRole('button', { name: 'Contestado' }).click();
  await page.locator('#told-what').fill('Se le ha explicado.');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
}

test('B24: an answer, a call and a complaint are promises; kept by the hour, late after it, broken when they had to ask', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  // Playwright's clock runs a timer that was stopped while it was about to run; a browser does not.
  shift.desk.tolerate(/closure invoked recursively or after being dropped/);
  await page.clock.setFixedTime(new Date('2026-11-23T10:00:00+01:00'));
  await shift.begin();
  await shift.desk.open('#/promises');
  await expect(page.getByText('No queda nada prometido por hacer.')).toBeVisible();
  await expectAccessible(page, 'no promises');
  await answerLater(shift, '+34612084419');
  await answerLater(shift, '+34699111222');
  await answerLater(shift, '+34600123123');
  await shift.ring('+34611222333');
  await shift.toComplaint();
  await shift.fill();
  const number = await shift.file();
  await shift.finish();

  await page.keyboard.press('Control+Shift+Digit9');
  const open = page.locator('main tbody tr:not(.group)');
  const done = page.locator('#promise-tally');
  await expect(open).toHaveCount(4);
  await expect(open.filter({ hasText: `Responder a ${number}` })).toHaveCount(1);
  await expectAccessible(page, 'promises');

  // One in time, one late, one that the customer had to ask for: that one stays to be done.
  await told(page, open.filter({ hasText: '612 08 44 19' }));
  await expect(open.filter({ hasText: '612 08 44 19' })).toContainText('Cumplido');
  await expect(done).toContainText('Cumplidos: 1 · con retraso: 0 · incumplidos: 0 · 100 % a su hora');
  await page.clock.setFixedTime(new Date('2026-11-23T10:45:00+01:00'));
  await expect(open.filter({ hasText: '699 11 12 22' })).toContainText('de retraso', { timeout: 70_000 });
  await told(page, open.filter({ hasText: '699 11 12 22' }));
  await expect(done).toContainText('Cumplidos: 1 · con retraso: 1 · incumplidos: 0');
  await open.filter({ hasText: '600 12 31 23' }).getByRole('button', { name: 'Tuvo que preguntar' }).click();
  await expect(open.filter({ hasText: '600 12 31 23' })).toContainText('Tuvo que preguntar');
  await expect(open.filter({ hasText: '600 12 31 23' }).getByRole('button', { name: 'Tuvo que preguntar' })).toHaveCount(0);
  await expect(done).toContainText('Cumplidos: 1 · con retraso: 1 · incumplidos: 1 · 33 % a su hora');

  // Taken back, it is no broken promise.
  await page.locator('.notice').filter({ hasText: 'el cliente tuvo que preguntar' }).getByRole('button', { name: 'Deshacer' }).click();
  await expect(done).toContainText('Cumplidos: 1 · con retraso: 1 · incumplidos: 0');
  await page.getByRole('tab', { name: /^De todos/ }).click();
  // What is to be kept leads, what is done follows under its own head.
  await expect(page.locator('main tbody tr.group')).toHaveText(['Por cumplir', 'Últimos 30 días']);
  await expect(open).toHaveCount(4);
  await expect(page.getByRole('tab', { name: /^De todos/ })).toContainText('2');
  await shift.reload();
  await expect(done).toContainText('Cumplidos: 1 · con retraso: 1 · incumplidos: 0');

  // By keys: Space takes rows, a digit says what is done with them.
  const { keyboard } = page;
  await page.getByRole('tab', { name: /^De todos/ }).click();
  await tabTo(page, 'tbody tr');
  await keyboard.press('Control+a');
  await expect(page.locator('.list-bar')).toContainText('4 filas elegidas');
  await keyboard.press('Escape');
  await keyboard.press('Home');
  await keyboard.press('Space');
  await keyboard.press('Shift+ArrowDown');
  await expectAccessible(page, 'promises chosen');
  await digit(page, 'Tuvo que preguntar', '.list-bar');
  await expect(done).toContainText('Cumplidos: 1 · con retraso: 1 · incumplidos: 2');
  await page.locator('.notice').filter({ hasText: 'el cliente tuvo que preguntar' }).getByRole('button', { name: 'Deshacer' }).click();
  await expect(done).toContainText('Cumplidos: 1 · con retraso: 1 · incumplidos: 0');
});
