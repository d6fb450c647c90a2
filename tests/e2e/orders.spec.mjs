// Work orders: what goes to another department, with its reasons, its reminders and its owner, until the customer has
// been told (systems 9 to 11, B22, B61).
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';

/** Stops the clock of the page at a moment. */
async function clock(shift, at) {
  // Playwright's clock runs a timer that was stopped while it was about to run; a browser does not.
  shift.desk.tolerate(/closure invoked recursively or after being dropped/);
  await shift.page.clock.setFixedTime(new Date(at));
}

/** The page of one work order, worked by keys. */
class OrderPage {
  constructor(page) {
    Object.assign(this, { page, dialog: page.locator('dialog[open]'), state: page.locator('.record-state') });
  }

  /** The step that comes next, with its words typed where it asks for them. */
  async next(fields = {}) {
    await this.page.keyboard.press('Control+Enter');
    await this.typed(fields);
  }

  /** Another act, by the digit that stands on it. */
  async by(name, fields = {}) {
    const digit = await this.page.locator('.choice-keys button', { hasText: name }).locator('kbd').innerText();
    await this.page.locator('h1').click();
    await this.page.keyboard.press(digit);
    await this.typed(fields);
  }

  async typed(fields) {
    for (const [id, value] of Object.entries(fields)) {
      const field = this.dialog.locator(`#act-${id}`);
      await field.focus();
      if ((await field.evaluate((node) => node.tagName)) === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
    }
    if (Object.keys(fields).length) await this.page.keyboard.press('Control+Enter');
    await expect(this.dialog).toHaveCount(0);
  }
}

async function take(from, to) {
  const path = await from.exportAll();
  await to.page.goto(`${to.desk.site.url}#/exchange`);
  await to.choosing(path, () => to.page.locator('#import-file').click());
  await to.page.getByRole('button', { name: /^(Importar \d|导入 \d)/ }).click();
  await expect(to.page.getByRole('button', { name: /^(Importar \d|导入 \d)/ })).toHaveCount(0);
}

test('system 9: a leak goes to Redes, comes back twice, is ruled on, done at another desk, and stays its owner’s until the customer is told', async ({ profiles }) => {
  const marta = new Shift(await profiles({ reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] }));
  const { page } = marta;
  await clock(marta, '2026-11-24T09:00:00+01:00');
  await marta.begin();
  await marta.ring();
  await page.locator('#contact-note').fill('Fuga en la acera, delante del portal 14');
  await page.keyboard.press('Control+F10');
  const dialog = page.locator('dialog[open]');
  await expect(dialog.locator('#order-kind')).toHaveValue('reparacion');
  await expect(dialog.locator('#order-reason')).toHaveValue('Fuga en la acera, delante del portal 14');
  await expect(dialog.locator('#order-phone')).toHaveValue(/612/);
  await dialog.locator('#order-reason').fill('');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.locator('.error-summary')).toBeFocused();
  await expectAccessible(page, 'a work order with errors');
  await dialog.locator('#order-reason').fill('Fuga en la acera');
  await dialog.locator('#order-place').fill('Calle del Olmo, 14');
  await dialog.locator('#order-urgent').check();
  await expect(dialog.locator('.due')).toContainText('13:00');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  // The call goes on, and shows what came of it.
  const card = page.locator('.orders-card');
  await expect(card).toContainText('Redes y Averías');
  await expect(card).toContainText('Enviada');
  const number = await card.locator('a').innerText();
  expect(number).toMatch(/^D-[0-9A-Z]{3}-0001-[0-9A-Z]$/);
  await marta.finish();

  await marta.desk.open('#/orders?department=redes');
  await expect(page.locator('tbody tr')).toContainText([number]);
  await expectAccessible(page, 'what waits for a department');
  await marta.desk.open('#/orders');
  await page.locator('tbody tr', { hasText: number }).click();
  await page.keyboard.press('Enter');
  const order = new OrderPage(page);
  await expect(page.locator('h1')).toHaveText(number);
  await expectAccessible(page, 'a work order');
  const address = page.url();

  // The department never opens Ventanilla: its text in one press, whom it was handed to, what they reply.
  await page.getByRole('button', { name: 'Copiar para chat' }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of [number, 'URGENTE', 'Calle del Olmo, 14', 'Redes y Averías']) expect(text).toContain(part);
  await page.getByRole('button', { name: 'Anotar la entrega' }).click();
  await order.typed({ who: 'Ramón, capataz', way: 'chat' });
  await expect(page.locator('main')).toContainText('Entregada a Ramón, capataz · Por chat');
  await expect(page.locator('.order-urgent')).toContainText('Guardia de Redes, ext. 311');
  await page.getByRole('button', { name: 'Contacto directo dado' }).click();
  await expect(page.locator('.order-urgent')).toContainText('Dado el');
  await order.next({ who: 'Ramón' });
  await expect(order.state).toContainText('Recibida');
  await page.locator('h1').click();
  await order.by('Devolver', { reason: 'otro-departamento', words: 'Es del contador' });
  await expect(order.state).toContainText('Devuelta');
  await order.next({ department: 'contadores' });
  await expect(page.locator('.record-kind')).toContainText('Contadores y Lecturas');
  await order.by('Devolver', { reason: 'otro-departamento' });
  await expect(page.locator('main')).toContainText('Ha vuelto dos veces');
  await expect(page.locator('main')).toContainText('Devuelta 2 veces');

  // A colleague without the right to rule sees that somebody has to.
  const jian = new Shift(await profiles({ reducedMotion: 'reduce' }));
  await clock(jian, '2026-11-24T09:10:00+01:00');
  await jian.joinOf(marta, 'Puesto 2', 'Jian Wu');
  await take(marta, jian);
  await jian.page.goto(address.replace(marta.desk.site.url, jian.desk.site.url));
  await expect(jian.page.locator('main')).toContainText('Ha vuelto dos veces');
  await expect(jian.page.getByRole('button', { name: 'Decidir el departamento' })).toHaveCount(0);

  await page.goto(address);
  await expect(page.getByRole('button', { name: /^Decidir el departamento/ })).toBeVisible();
  await order.next({ department: 'redes', words: 'La fuga está antes del contador' });
  await expect(page.locator('.choice-keys button', { hasText: 'Devolver' })).toHaveCount(0);

  // Half of the four hours is gone: remind; then late: tell the head.
  await clock(marta, '2026-11-24T11:30:00+01:00');
  await marta.reload();
  await expect(page.locator('main')).toContainText('toca reclamar');
  await order.next();
  await expect(page.locator('.order-course')).toContainText('Reclamada a Redes y Averías');
  await take(marta, jian);
  await jian.page.goto(address.replace(marta.desk.site.url, jian.desk.site.url));
  const there = new OrderPage(jian.page);
  await expect(jian.page.locator('.order-course')).toContainText('La fuga está antes del contador');
  await there.next({ who: 'Ramón' });
  await there.next({ who: 'Ramón' });
  await there.next({ words: 'Cambiado un tramo de tubería' });
  await expect(there.state).toContainText('Hecha, falta avisar al cliente');
  await take(jian, marta);

  // It is her promise until the customer knows.
  await marta.desk.open('#/promises');
  await expect(page.locator('tbody tr', { hasText: `Avisar del resultado de ${number}` })).toContainText('Marta Ríos');
  // The customer rings first: what came of it leads the screen, and one key says it.
  await marta.ring();
  await expect(page.locator('.owed')).toContainText('Espera el resultado de una hoja');
  await page.keyboard.press('Control+Shift+F4');
  await expect(page.locator('.owed')).toHaveCount(0);
  await marta.finish();
  await page.goto(address);
  await expect(order.state).toContainText('Cliente informado');
  await order.next();
  await expect(order.state).toContainText('Cerrada');
  await page.keyboard.press('Control+p');
  await expect(page.locator('.sheet .qr-code')).toBeVisible();
  await expect(page.locator('.sheet')).toContainText('Cambiado un tramo de tubería');
  await expect(page.locator('.sheet .signatures p')).toHaveCount(3);
  await expectAccessible(page, 'the sheet of a work order');
});

test('system 9: 工作联系单 by keys alone at the metals firm, and a superior lets an urgent one go', async ({ profiles }) => {
  const shift = new Shift(await profiles({ ...speaking('zh'), reducedMotion: 'reduce' }), 'zh');
  const { page, desk } = shift;
  await clock(shift, '2026-11-24T10:00:00+08:00');
  await desk.open();
  await page.getByRole('link', { name: shift.words.start }).first().click();
  const firm = page.locator('.pack-card').filter({ has: page.locator('input[value=metals]') });
  await firm.locator('input').check();
  await expect(firm.locator('.pack-facts')).toBeVisible();
  await page.locator('#desk-name').fill('客服1号');
  await page.locator('#agent-name').fill('何倩');
  await page.locator('#agent-number').fill('1024');
  await shift.button(shift.words.create).click();
  await shift.atDesk();
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog[open]').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('工作联系单');
  await expect(page.locator('dialog[open] [role=option]').first()).toContainText('工作联系单');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('工作联系单');
  await expectAccessible(page, 'no work orders, zh');
  await page.keyboard.press('Control+F10');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('#order-kind').selectOption('system-fault');
  await expect(dialog.locator('#order-department')).toHaveValue('tech');
  await dialog.locator('#order-reason').fill('行情页面打不开，多位客户来电');
  await page.keyboard.press('Control+Enter');
  const order = new OrderPage(page);
  await expect(page.locator('h1')).toHaveText(/^W-[0-9A-Z]{3}-0001-[0-9A-Z]$/);
  await expect(page.locator('main')).toContainText('该部门不使用本系统');
  await order.next({ who: '唐帆' });
  await order.next({ who: '唐帆' });
  await order.next({ words: '已切换备用行情源' });
  await order.next({ words: '已电话告知客户行情恢复' });
  await order.next();
  await expect(order.state).toContainText('已办结');
  await expect(page.locator('.order-course li')).toHaveCount(6);
  await expectAccessible(page, 'a work order that is closed, zh');

  // A trainee may mark nothing as urgent: it stays a draft until a superior lets it go.
  await desk.open('#/settings/agents');
  await page.locator('.settings-lead .button').click();
  await dialog.locator('#agent-name').fill('小唐');
  await dialog.locator('#agent-number').fill('2001');
  await dialog.locator('#agent-role').selectOption('trainee');
  await dialog.locator('button[type=submit]').click();
  await expect(page.locator('tbody')).toContainText('小唐');
  const sitDown = async (name) => {
    await page.locator('#person').click();
    await page.getByRole('menuitemradio', { name }).click();
    await expect(page.locator('#person')).toContainText(name);
  };
  await sitDown('小唐');
  await desk.open('#/orders');
  await page.keyboard.press('Control+F10');
  await dialog.locator('#order-reason').fill('客户入金两小时未到账');
  await dialog.locator('#order-urgent').check();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('h1')).toHaveText('草稿');
  await expect(page.locator('main')).toContainText('本单需上级同意');
  await expect(page.getByRole('button', { name: '同意加急' })).toHaveCount(0);
  // Whoever sits down sees their shift first.
  const draft = page.url();
  await sitDown('何倩');
  await expect(page.locator('h1')).toHaveText('班次');
  await page.goto(draft);
  await expect(page.locator('h1')).toHaveText('草稿');
  await page.keyboard.press('Control+Enter');
  await expect(order.state).toContainText('已发出');
});
