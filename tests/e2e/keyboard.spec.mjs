// A whole call by the keyboard alone, as an agent does who never lets go of it (B32).
import { expect, test } from './desk.mjs';
import { Shift } from './shift.mjs';

/** Presses Tab until the focus is in what the selector names. */
async function tabTo(page, selector) {
  for (let steps = 0; steps < 80; steps++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${selector}`);
}

test('B32: a call, its complaint and its end without a pointer', async ({ desk }) => {
  const shift = new Shift(desk);
  await shift.begin();
  const { page } = shift;
  const { keyboard } = page;
  const type = async (selector, text) => {
    await tabTo(page, selector);
    await keyboard.type(text);
  };
  const press = async (selector) => {
    await tabTo(page, selector);
    await keyboard.press('Enter');
  };
  // A pointer would be noticed.
  await page.evaluate(() => {
    window.pointed = 0;
    addEventListener('pointerdown', () => (window.pointed += 1), { capture: true });
  });

  await keyboard.press('F2');
  await expect(page.locator('.desk-call')).toBeVisible();
  await keyboard.press('1');
  await type('#caller-account', '40 118 226');
  await type('#caller-name', 'Íñigo Peña Núñez');
  await press('.choice-keys button:first-of-type');
  await expect(page.locator('#caller-name')).toHaveCount(0);
  await keyboard.press('1');
  await expect(page.locator('#f-asunto')).toBeVisible();

  await type('#f-asunto', 'Agua turbia, ¿se puede beber?');
  await tabTo(page, '#f-motivo');
  await keyboard.press('ArrowDown');
  await type('#f-hechos', 'Desde el lunes sale marrón.');
  // The script goes on beside the form, without leaving the field.
  const step = page.locator('li[aria-current=step] :is(h2, h3, h4)').first();
  const before = await step.innerText();
  await keyboard.press('Control+ArrowDown');
  await expect(step).not.toHaveText(before);
  await type('#f-solicita', 'Un análisis');
  for (const field of ['motivos', 'peticion']) {
    await tabTo(page, `input[name="f-${field}"]`);
    await keyboard.press('Space');
  }
  await tabTo(page, '#f-departamento');
  await keyboard.press('ArrowDown');
  await tabTo(page, 'input[name="f-respuesta"]');
  await keyboard.press('Space');
  await type('#f-telefono', '612 08 44 19');
  await keyboard.press('Control+Enter');
  await expect(page.locator('#check-title')).toBeFocused();
  await keyboard.press('Control+Enter');
  await expect(page.locator('#filed-number')).toBeVisible();

  await keyboard.press('F9');
  await keyboard.press('F8');
  const dialog = page.locator('dialog[open]');
  await expect(dialog).toBeVisible();
  if (await dialog.locator('.skip-reasons').first().isVisible()) await press('.skip-reasons button');
  await press('dialog[open] .choice-keys button:first-of-type');
  await shift.atDesk();
  await keyboard.press('Control+Shift+2');
  await expect(page.getByText('Agua turbia')).toBeVisible();

  // B58: a wrong number is on record in two keys, wherever the agent is.
  await keyboard.press('Shift+F9');
  await expect(dialog).toBeVisible();
  await keyboard.press('4');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Anotado: Número equivocado')).toBeVisible();
  await keyboard.press('Control+Shift+5');
  await expect(page.locator('table tbody tr')).toHaveCount(2);
  await expect(page.locator('table tbody tr').first()).toContainText('Número equivocado');
  expect(await page.evaluate(() => window.pointed)).toBe(0);
});

test('B32: a key pressed in the very moment in which the palette closes is meant for the page', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog[open] [role=combobox]')).toBeFocused();
  // The field keeps the focus until the next frame, and a busy computer is slow to paint one.
  await page.evaluate(() => {
    document.querySelector('dialog[open]').close();
    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '?', shiftKey: true, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('dialog[open] .key-list')).toBeVisible();
});

test('B32: a dialog that is opened again at once stays open', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await page.keyboard.press('Shift+F9');
  await expect(page.locator('dialog[open] .choice-keys')).toBeVisible();
  // The browser tells that a dialog was closed in a task of its own, which may come after the next key.
  for (let time = 0; time < 5; time++) {
    await page.evaluate(async () => {
      const dialog = document.querySelector('dialog[open]');
      const closed = new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
      dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
      for (let turn = 0; dialog.open && turn < 100; turn++) await Promise.resolve();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9', code: 'F9', shiftKey: true, bubbles: true, cancelable: true }));
      await closed;
    });
    await expect(page.locator('dialog[open] .choice-keys')).toBeVisible();
  }
});

test('B32: a dialog that is opened in the very moment in which the number appears stays open', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await shift.ring();
  await shift.toComplaint();
  await shift.fill();
  await shift.button(shift.words.review, false).click();
  await expect(page.locator('#check-title')).toBeFocused();
  // Saving goes on for a moment after the number stands there.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      if (!document.getElementById('filed-number')) return;
      observer.disconnect();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', code: 'F2', shiftKey: true, bubbles: true, cancelable: true }));
    }).observe(document.body, { childList: true, subtree: true });
  });
  await shift.button(shift.words.file, false).click();
  const phone = page.locator('dialog[open] #call-phone');
  await expect(phone).toBeVisible();
  // What the customer is asked for first has the focus.
  await expect(page.locator('#call-slot')).toBeFocused();
  await phone.evaluate((field) => (window.opened = field));
  await page.waitForTimeout(1_500);
  expect(await page.evaluate(() => window.opened.isConnected)).toBe(true);
});
