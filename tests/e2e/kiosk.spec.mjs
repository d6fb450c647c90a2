// The window serves itself: numbers at the kiosk, called at two windows, shown on the display; what a visitor leaves
// behind (nothing), and who gets out of kiosk mode (B45 to B51).
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift } from './shift.mjs';

const AT = Date.parse('2026-11-24T10:00:00+01:00');
const PIN = '407138';
const TALL = { viewport: { width: 1080, height: 1920 }, hasTouch: true, reducedMotion: 'reduce' };

const time = (page, seconds) => page.clock.setFixedTime(new Date(AT + seconds * 1000));
const tap = (page, name) => page.getByRole('button', { name }).first().tap();
const digits = async (page, text) => {
  for (const digit of text) await page.locator('.keypad').last().getByRole('button', { name: digit, exact: true }).tap();
};

/** A desk whose first tab has become a kiosk, with nobody at it. */
async function kiosk(profiles) {
  const shift = new Shift(await profiles(TALL));
  // Playwright's clock runs a timer that was stopped while it was about to run; a browser does not.
  shift.desk.tolerate(/closure invoked recursively or after being dropped/);
  await time(shift.page, 0);
  await shift.begin();
  const { page } = shift;
  await shift.desk.open('#/kiosk');
  await expect(page.locator('#kiosk-pin')).toBeVisible();
  await expectAccessible(page, 'setting up a kiosk');
  await page.locator('#kiosk-pin').fill('123456');
  await tap(page, 'Empezar');
  await expect(page.getByText('Es demasiado fácil')).toBeVisible();
  await page.locator('#kiosk-pin').fill(PIN);
  await tap(page, 'Empezar');
  await expect(page.locator('.kiosk-attract')).toBeVisible({ timeout: 30_000 });
  return { shift, page };
}

/** A visitor takes a number, by the words that they touch one after the other. */
async function take(page, words) {
  for (const word of words) await tap(page, word);
  await expect(page.locator('.kiosk-digits')).toBeVisible();
  return page.locator('.kiosk-digits').innerText();
}

/** A window in a tab of its own. */
async function windowOf(shift, name) {
  const page = await shift.desk.newTab('#/window');
  await page.locator('#window-name').fill(name);
  await page.getByRole('button', { name: 'Guardar ventanilla' }).click();
  await expect(page.getByRole('heading', { name: `Ventanilla ${name}`, exact: true })).toBeVisible();
  return page;
}

test('B45 B47: three visitors in three languages, two windows that call nobody twice, and nothing left at the kiosk', async ({ profiles }) => {
  const { shift, page } = await kiosk(profiles);
  await expectAccessible(page, 'attract');
  const history = await page.evaluate(() => window.history.length);
  const first = await take(page, ['Touch to begin', 'Take a number', 'Bills and payments', 'My bill seems too high', 'No, I will wait', 'Yes, give me']);
  expect(first).toBe('A1-01');
  await expect(page.locator('.qr-code path')).toHaveCount(1);
  await expectAccessible(page, 'a number');
  await tap(page, 'I have it');

  // Nothing of the first visitor: in the page, the address, the history, what the browser keeps in reach of a page.
  await expect(page.locator('.kiosk-attract')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es-ES');
  const left = await page.evaluate(() => [document.documentElement.outerHTML, location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join('\n'));
  expect(left).not.toMatch(/A1-01|bill|recibo-alto/i);
  expect(await page.evaluate(() => window.history.length)).toBe(history);

  // Targets of fifteen millimetres, at the millimetre that the set-up keeps.
  await tap(page, '点击屏幕开始');
  await expect(page.getByRole('heading', { name: '您好' })).toBeVisible();
  const sizes = await page.locator('.kiosk button').evaluateAll((all) => all.map((one) => Math.min(one.offsetHeight, one.offsetWidth)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(Math.floor(15 * 3.78));
  expect(await take(page, ['排队取号', '账单与缴费', '缴纳水费', '行动或站立不便', '确认取号'])).toBe('A1-02');
  await tap(page, '我已记下');
  expect(await take(page, ['Toque para empezar', 'Pedir turno', 'Averías', 'No, espero', 'Sí, darme'])).toBe('C1-01');
  await tap(page, 'Ya lo tengo');

  // Two windows in the same instant call the same visitor: one has them, the other sees who won.
  const [one, two] = [await windowOf(shift, '1'), await windowOf(shift, '2')];
  await expectAccessible(one, 'a window');
  const row = (tab) => tab.locator('.window-list li', { hasText: 'A1-02' }).getByRole('button', { name: 'Llamar' });
  await Promise.all([row(one), row(two)].map((button) => button.waitFor()));
  await Promise.all([row(one), row(two)].map((button) => button.evaluate((element) => element.click())));
  const won = await Promise.race([one, two].map((tab) => tab.locator('.window-digits', { hasText: 'A1-02' }).waitFor().then(() => tab)));
  const lost = won === one ? two : one;
  await expect(lost.getByText(`A1-02 lo ha llamado la ventanilla ${won === one ? 1 : 2}.`)).toBeVisible();
  await expect(lost.locator('.window-digits')).toHaveCount(0);

  // One key each; priority was first, then who came first.
  await lost.keyboard.press('1');
  await expect(lost.locator('.window-digits')).toHaveText('A1-01');
  await lost.keyboard.press('2');
  await expect(lost.getByText('Llamado 2 veces')).toBeVisible();
  const display = await shift.desk.newTab('#/display');
  await expect(display.locator('.display-digits')).toHaveText(/A1-0[12]/);
  await expect(display.locator('.display-rest li')).toHaveCount(1);
  await expectAccessible(display, 'the display');
  await lost.keyboard.press('4');
  await expect(lost.getByText('A1-01: no ha venido')).toBeVisible();

  // The visitor's contact opens with what they chose.
  await won.keyboard.press('3');
  await expect(won).toHaveURL(/#\/contact\//);
  await expect(won.locator('textarea', { hasText: /./ }).or(won.locator('textarea')).first()).toBeVisible();
  const notes = () => won.locator('textarea').evaluateAll((all) => all.map((area) => area.value).join('\n'));
  await expect.poll(notes).toContain('Turno A1-02 del quiosco: Facturas y pagos · Pagar un recibo');
  await shift.desk.open('#/window', won);
  await won.keyboard.press('6');
  await expect(won.getByText('A1-02 terminado')).toBeVisible();

  // Served: rated once, by the number; a bad grade waits for somebody to look into it.
  await tap(page, 'Toque para empezar');
  await tap(page, 'Valorar la atención');
  await digits(page, 'A102');
  await tap(page, 'Continuar');
  await tap(page, 'Muy mal');
  await expect(page.getByText('Gracias por su valoración')).toBeVisible();
  await tap(page, 'Terminar');
  await tap(page, 'Llamar al personal');
  await expect(won.getByText('Llaman desde el quiosco 1')).toBeVisible();
  await expect(won.getByText('Valoraciones bajas por revisar')).toBeVisible();
  await won.getByRole('button', { name: 'Revisada' }).click();
  await expect(won.getByText('Valoraciones bajas por revisar')).toBeHidden();
});

test('B45 B46: the kiosk asks who is there and gives the exact page back; the PIN holds against guessing and a reload', async ({ profiles }) => {
  const { shift, page } = await kiosk(profiles);
  for (const word of ['Touch to begin', 'Take a number', 'Bills and payments', 'Pay a bill']) await tap(page, word);
  await tap(page, 'Large text');
  const before = await page.locator('.kiosk-all').innerHTML();
  await time(page, 62);
  await expect(page.getByRole('alertdialog')).toContainText('Are you still there?');
  await expectAccessible(page, 'the idle question');
  await tap(page, 'Yes, I am here');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect.poll(() => page.locator('.kiosk-all').innerHTML()).toBe(before);
  await time(page, 62 + 95);
  await expect(page.locator('.kiosk-attract')).toBeVisible();
  await expect(page.locator('.kiosk')).not.toHaveAttribute('data-large');

  await tap(page, 'Salir del modo quiosco');
  for (let wrong = 0; wrong < 5; wrong += 1) {
    await digits(page, '111111');
    await page.getByRole('dialog').getByRole('button', { name: 'Salir del modo quiosco' }).tap();
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('.keypad-typed')).toHaveText('');
  }
  await expect(page.getByText('Demasiados intentos')).toBeVisible();
  await expectAccessible(page, 'the PIN');
  // Another address, and the page loaded anew: still the kiosk, and still waiting.
  await page.goto(`${shift.desk.site.url}#/settings`);
  await page.reload();
  await expect(page.locator('.kiosk-attract')).toBeVisible({ timeout: 30_000 });
  await tap(page, 'Salir del modo quiosco');
  await expect(page.getByText('Demasiados intentos')).toBeVisible();
  await time(page, 62 + 95 + 40);
  await expect(page.getByText('Demasiados intentos')).toBeHidden();
  await digits(page, PIN);
  await page.getByRole('dialog').getByRole('button', { name: 'Salir del modo quiosco' }).tap();
  // Back at the set-up, which keeps its PIN; the other pages are open again.
  await expect(page.locator('#kiosk-pin')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Cancelar' }).tap();
  await expect(page).toHaveURL(/#\/window/);
});
