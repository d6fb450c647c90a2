// Standard answers while typing (B29).
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift } from './shift.mjs';

test('B29: / and :: find answers by any word, put them in at the cursor, and a blank left blocks filing', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  await shift.begin();
  await shift.ring();
  await shift.toComplaint();
  await shift.fill();
  const facts = page.locator('#f-hechos');
  const options = page.locator('.answer-list [role=option]');

  await facts.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Abierto 24/7. /indemnizacion');
  await expect(options.first()).toBeVisible();
  await expectAccessible(page, 'the list of answers');
  await page.keyboard.press('Enter');
  await expect(facts).toHaveValue(/^Abierto 24\/7\. Si el corte era programado y no se le avisó.*El agua se cortó tres veces/);
  await expect(facts).not.toHaveValue(/[{}]/);
  await expect(options).toHaveCount(0);

  // A second one in the same note, chosen further down the list, and one that is waved off.
  await page.keyboard.type(' ::plazo');
  await expect(options.first()).toBeVisible();
  const second = await options.nth(1).locator('b').innerText();
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab');
  await expect(facts).toBeFocused();
  await expect(facts).not.toHaveValue(/::plazo/);
  expect(second).not.toBe('');
  await page.keyboard.type(' /corte');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(facts).toHaveValue(/\/corte/);

  // What an answer left open is said before anything is filed.
  await page.locator('#f-asunto').fill('Antes del {fecha límite}');
  await shift.button(shift.words.review, false).click();
  await expect(page.locator('.error-summary')).toContainText('rellene «fecha límite»');
  await page.locator('#f-asunto').fill('Corte sin aviso');
  await shift.file();
});
