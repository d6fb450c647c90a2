// Choosing the organisation at first run.
import { expect, test } from './desk.mjs';
import { Shift } from './shift.mjs';

test('an organisation is fetched when it is chosen, and speaks its own words at the desk', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  const asked = [];
  desk.context.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop()));
  await desk.open('#/start');
  const [water, metals] = [page.locator('.pack-card').nth(0), page.locator('.pack-card').nth(1)];
  await expect(water.locator('.pack-facts')).toBeVisible();
  await expect(water.locator('input')).toBeChecked();
  await expect(metals).toContainText('岚衡贵金属');
  await expect(metals.locator('.pack-facts')).toHaveCount(0);
  expect(asked).not.toContain('metals.json');

  await metals.locator('input').check();
  await expect(metals.locator('.pack-facts')).toBeVisible();
  await expect(metals.locator('input')).toBeFocused();
  expect(asked).toContain('metals.json');

  await page.locator('#desk-name').fill('Mesa 1');
  await page.locator('#agent-name').fill('王建国');
  await page.locator('#agent-number').fill('1024');
  await shift.button(shift.words.create).click();
  await shift.atDesk();
  await shift.ring('+8619900000000');
  await expect(page.locator('li[aria-current=step]')).toContainText('岚衡贵金属，工号1024为您服务');
});
