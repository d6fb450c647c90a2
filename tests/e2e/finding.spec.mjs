// One box finds any record (B30); who calls, and what there is with them already (B31).
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift } from './shift.mjs';

const options = (page) => page.locator('dialog.palette [role=option]');

/** Opens the palette and types; what is found stands above the actions. */
async function look(page, typed) {
  const box = page.locator('dialog.palette input');
  if (!(await box.isVisible())) await page.keyboard.press('Control+k');
  await box.fill(typed);
}

test('B30: a matter is found by name, number, telephone and a word inside it, and what was typed is marked', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  await shift.begin();
  const number = await shift.complaint();
  await shift.finish();

  for (const typed of ['FERNANDEZ lucia', number, number.replaceAll('-', '').toLowerCase(), '4419', 'descuento']) {
    await look(page, typed);
    await expect(options(page).filter({ hasText: number }).locator('mark').first(), typed).toBeVisible();
  }
  await expectAccessible(page, 'what the palette found');
  await look(page, 'xilófono');
  await expect(options(page)).toHaveCount(0);

  // What is saved can be found at once, and Enter opens the best.
  await look(page, number);
  await expect(options(page).first()).toContainText(number);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/complaint\//);
});

test('B30: Chinese is found by two characters and by pinyin, also without a network', async ({ site, desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await desk.offlineReady();
  await shift.ring();
  await shift.toComplaint('单晓明');
  await shift.fill();
  await shift.file();
  await shift.finish();
  for (const typed of ['晓明', 'sxm', 'shanxm', 'shan xiaoming']) {
    await look(page, typed);
    await expect(options(page).locator('mark').first(), typed).toBeVisible({ timeout: 15_000 });
  }
  await shift.reload();
  await shift.atDesk();
  await look(page, 'sxm');
  await expect(options(page).locator('mark').first()).toBeVisible({ timeout: 15_000 });
  await site.down();
  await shift.reload();
  await shift.atDesk();
  await look(page, 'danxm');
  await expect(options(page).locator('mark').first()).toBeVisible({ timeout: 15_000 });
});

test('B31: while the telephone is typed, what there is with its caller appears', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  const number = await shift.complaint();
  await shift.finish();
  await shift.ring('+34699420142');
  await shift.choose(1);
  await page.locator('#caller-phone').fill('612 08 44 19');
  await expect(page.locator('.matches a').filter({ hasText: number })).toBeVisible();
  await expectAccessible(page, 'what there is with a caller');
});
