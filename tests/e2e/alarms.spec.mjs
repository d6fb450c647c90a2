// What must not be missed on a call: a question for the person in charge, alarms that leave the tab, an emergency, an
// abusive caller, the right to ask, and forms that were filled in on paper.
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';

const METALS = '岚衡贵金属';

/** A desk of the metals firm, in Chinese. */
async function metals(profiles, options = {}) {
  const shift = new Shift(await profiles({ ...speaking('zh'), reducedMotion: 'reduce', ...options }), 'zh');
  const { page } = shift;
  await shift.desk.open();
  await page.getByRole('link', { name: shift.words.start }).first().click();
  const firm = page.locator('.pack-card', { hasText: METALS });
  await firm.locator('input').check();
  await expect(firm.locator('.pack-facts')).toBeVisible();
  await page.locator('#desk-name').fill('客服1号');
  await page.locator('#agent-name').fill('何倩');
  await page.locator('#agent-number').fill('1024');
  await shift.button(shift.words.create).click();
  await shift.atDesk();
  return shift;
}

const water = async (profiles, options = {}) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce', ...options }));
  await shift.begin();
  return shift;
};

/** Stops the clock of the page at a moment; `later` moves it. */
async function clock(shift, at) {
  // Playwright's clock runs a timer that was stopped while it was about to run; a browser does not.
  shift.desk.tolerate(/closure invoked recursively or after being dropped/);
  await shift.page.clock.setFixedTime(new Date(at));
}

/** A colleague, so that a promise can be handed to somebody. */
async function colleague(shift, name) {
  const { page } = shift;
  await shift.desk.open('#/settings/agents');
  await page.locator('.settings-lead .button').click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('#agent-name').fill(name);
  await dialog.locator('#agent-number').fill('207');
  await dialog.locator('#agent-role').selectOption({ index: 1 });
  await dialog.locator('button[type=submit]').click();
  await expect(page.locator('tbody')).toContainText(name);
}

test('system 1: a question that cannot be answered goes to the person in charge by one key, and stands as a promise until the customer is told', async ({ profiles }) => {
  const shift = new Shift(await profiles({ ...speaking('zh'), reducedMotion: 'reduce' }), 'zh');
  await clock(shift, '2026-11-23T10:00:00+08:00');
  const { page, desk } = shift;
  await desk.open();
  await page.getByRole('link', { name: shift.words.start }).first().click();
  const firm = page.locator('.pack-card', { hasText: METALS });
  await firm.locator('input').check();
  await expect(firm.locator('.pack-facts')).toBeVisible();
  await page.locator('#desk-name').fill('客服1号');
  await page.locator('#agent-name').fill('何倩');
  await page.locator('#agent-number').fill('1024');
  await shift.button(shift.words.create).click();
  await shift.atDesk();
  await shift.ring('+8613800138000');
  // The key works while somebody types, and moves nobody's text.
  await page.locator('#contact-note').fill('客户问夜盘');
  await page.keyboard.press('Control+i');
  const dialog = page.locator('dialog[open]');
  await expect(dialog).toContainText('10:30');
  await expectAccessible(page, 'a question for the person in charge');
  await dialog.getByRole('button', { name: '立即转出' }).click();
  await expect(dialog.locator('.error-summary')).toBeFocused();
  await dialog.locator('#pass-question').fill('夜盘强平价怎么算？');
  await dialog.locator('#pass-person').selectOption('risk-duty');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.call')).toContainText('转风控值班 郭立');
  await expect(page.locator('#contact-note')).toHaveValue('客户问夜盘');
  await shift.finish();
  // On the idle desk and among the promises, with the question and to whom it went.
  const due = page.locator('section[aria-labelledby=answers-due] li');
  await expect(due).toHaveCount(1);
  await expect(due).toContainText('夜盘强平价怎么算？');
  await expect(due).toContainText('郭立');
  await expectAccessible(page, 'the idle desk with an answer due');
  await desk.open('#/promises');
  const open = page.locator('main tbody tr:not(.group)').filter({ has: page.getByRole('button', { name: '已答复' }) });
  await expect(open).toContainText('夜盘强平价怎么算？');
  await open.getByRole('button', { name: '已答复' }).click();
  await dialog.getByRole('button', { name: shift.words.save }).click();
  await expect(dialog.locator('.error-summary')).toContainText('请填写告知内容');
  await dialog.locator('#told-what').fill('按收盘结算价计算，已说明。');
  await dialog.locator('#told-at').fill('09:58');
  await dialog.getByRole('button', { name: shift.words.save }).click();
  await expect(open).toHaveCount(0);
  await expect(page.locator('#promise-tally')).toContainText('按时兑现：1');
  await page.locator('main tbody tr:not(.group)').first().click();
  await expect(page.locator('.facts')).toContainText('按收盘结算价计算，已说明。');
  await expect(page.locator('.facts')).toContainText('夜盘强平价怎么算？');
  await desk.open('#/');
  await expect(due).toHaveCount(0);
});

test('B60: a promise rings in the title, on the strip, once; it is put off, handed over, or done by key', async ({ profiles }) => {
  const shift = await water(profiles, { permissions: ['notifications'] });
  const { page, desk } = shift;
  await colleague(shift, 'Ana Pons');
  await desk.context.addInitScript(() => {
    window.shown = [];
    window.Notification = class {
      static permission = 'granted';
      constructor(title, options) {
        window.shown.push(`${title} | ${options.body}`);
      }
      close() {}
    };
  });
  await clock(shift, '2026-11-23T10:00:00+01:00');
  await desk.open('#/');
  await page.reload();
  await desk.mounted();
  await shift.ring('+34612084419');
  await page.keyboard.press('Control+i');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('#pass-question').fill('¿Por qué sube la lectura?');
  await dialog.getByRole('button', { name: 'Pasar ahora' }).click();
  await expect(dialog).toHaveCount(0);
  await shift.finish();
  const strip = page.locator('.alarm');
  await expect(strip).toHaveCount(0);
  await expect(page).not.toHaveTitle(/^\(/);

  // Ten minutes before, while somebody types: the strip comes, the focus stays, nothing typed is covered.
  await page.clock.setFixedTime(new Date('2026-11-23T10:21:00+01:00'));
  await shift.ring('+34699111222');
  const note = page.locator('#contact-note');
  await note.fill('Escribo');
  await expect(strip).toContainText('a las 10:30');
  await expect(strip).toContainText('¿Por qué sube la lectura?');
  await expect(note).toBeFocused();
  await note.scrollIntoViewIfNeeded();
  const [field, bar] = [await note.boundingBox(), await strip.boundingBox()];
  expect(field.y + field.height, 'the field ends above the strip').toBeLessThanOrEqual(bar.y + 1);
  await expect(page).toHaveTitle(/^\(1\) /);
  expect(await page.evaluate(() => window.shown.length)).toBe(1);
  await expectAccessible(page, 'a contact with an alarm');

  // Not again: not by reload, not in a second tab.
  await page.reload();
  await desk.mounted();
  await expect(strip).toBeVisible();
  const second = await desk.newTab('#/promises');
  await second.clock.setFixedTime(new Date('2026-11-23T10:21:00+01:00'));
  await second.reload();
  await desk.mounted(second);
  await expect(second.locator('.alarm')).toBeVisible();
  expect(await page.evaluate(() => window.shown.length) + (await second.evaluate(() => window.shown.length))).toBe(0);
  await second.close();

  // Put off for ten minutes with the reason, by key alone.
  await page.bringToFront();
  await page.keyboard.press('Control+F8');
  await expect(dialog).toContainText('¿Por qué sube la lectura?');
  await expectAccessible(page, 'what to do about an alarm');
  await page.keyboard.press('2');
  await dialog.locator('label', { hasText: /^10$/ }).click();
  await dialog.locator('h2').click();
  await page.keyboard.press('1');
  await expect(strip).toHaveCount(0);
  await expect(page).not.toHaveTitle(/^\(/);
  await page.clock.setFixedTime(new Date('2026-11-23T10:31:30+01:00'));
  await expect(strip).toHaveAttribute('data-lamp', 'late');
  await expect.poll(() => page.evaluate(() => window.shown.length)).toBe(1);

  // Handed to a colleague who is named; taken back; then done, with what was said.
  await strip.getByRole('button', { name: 'Pasar a un compañero' }).click();
  await dialog.getByRole('button', { name: 'Ana Pons' }).click();
  await expect(strip).toHaveCount(0);
  await page.locator('.notice').filter({ hasText: 'Compromiso pasado' }).getByRole('button', { name: 'Deshacer' }).click();
  await expect(strip).toBeVisible();
  await page.keyboard.press('Control+F8');
  await page.keyboard.press('1');
  await dialog.locator('#told-what').fill('Se le ha explicado la lectura estimada.');
  await page.keyboard.press('Control+Enter');
  await expect(strip).toHaveCount(0);

  // Permission is asked by a press in the settings, never by itself; the sound is off until somebody wants it.
  await desk.open('#/settings');
  await expect(page.locator('#notify-state')).toContainText('permitidas');
  await expect(page.locator('#alarm-sound')).not.toBeChecked();
  await page.locator('#alarm-sound').check();
  await page.reload();
  await desk.mounted();
  await expect(page.locator('#alarm-sound')).toBeChecked();
  await expectAccessible(page, 'settings of alarms');
});

test('B64: one key opens the emergency card while somebody types; each call is logged, and it stays until it has an outcome', async ({ profiles }) => {
  const shift = await metals(profiles);
  const { page, desk } = shift;
  await shift.ring('+8613800138000');
  await page.locator('#contact-note').fill('对方让他转账');
  await page.keyboard.press('Control+F9');
  const dialog = page.locator('dialog[open]');
  await expect(dialog.locator('.choice-keys button')).toHaveCount(4);
  await expectAccessible(page, 'which emergency');
  await page.keyboard.press('1');
  const card = page.locator('.emergency');
  await expect(card).toBeFocused();
  await expect(card).toContainText('正在被骗');
  await expect(card).toContainText('96110');
  await expectAccessible(page, 'an emergency');
  await card.getByRole('button', { name: /反诈专线/ }).click();
  await card.getByRole('button', { name: /结算值班/ }).click();
  await expect(card.locator('.emergency-log li')).toHaveCount(2);
  await expect(card.locator('.emergency-log li').first()).toContainText(/\d{1,2}:\d{2} 已通知反诈专线/);
  await expect(page.locator('#contact-note')).toHaveValue('对方让他转账');
  // It stays: on other pages, and over a reload.
  await desk.open('#/complaints');
  await expect(card).toBeVisible();
  await shift.reload();
  await expect(card.locator('.emergency-log li')).toHaveCount(2);
  await card.getByRole('button', { name: '结束紧急处理' }).click();
  await expect(card).toContainText('请填写处理结果');
  await card.locator('#emergency-outcome').fill('已冻结出金，客户报警。');
  await page.keyboard.press('Enter');
  await expect(card).toHaveCount(0);
  // The contact tells it.
  await desk.open('#/');
  await page.getByRole('button', { name: '继续' }).first().click();
  await shift.end();
  await page.locator('.card').last().locator('a.line').first().click();
  await expect(page.locator('.facts')).toContainText('正在被骗');
  await expect(page.locator('.facts')).toContainText('已冻结出金，客户报警。');
  // It stands on its day in the register, and its sheet says who was informed when.
  await desk.open('#/contacts');
  const line = page.locator('section[aria-labelledby=emergencies-title] a.line');
  await expect(line).toHaveCount(1);
  await expect(line).toContainText('已通知 2 处');
  await expect(line).toContainText('已冻结出金，客户报警。');
  await line.press('Enter');
  await expect(page).toHaveURL(/#\/print\/emergency\//);
  const sheet = page.locator('.sheet');
  await expect(sheet).toContainText('紧急情况记录单');
  await expect(sheet.locator('ol li')).toHaveCount(2);
  await expect(sheet.locator('ol li').first()).toContainText(/\d{1,2}:\d{2} 已通知反诈专线/);
  await expect(sheet).toContainText('已冻结出金，客户报警。');
  await expectAccessible(page, 'the sheet of an emergency');
});

test('B64: an abusive call is ended by the agent only after two warnings, each with its time', async ({ profiles }) => {
  const shift = await water(profiles);
  const { page } = shift;
  const dialog = page.locator('dialog[open]');
  // Without warnings there is no abusive contact, neither by the quick contact nor at the end of a call.
  await page.keyboard.press('Shift+F9');
  await expect(dialog.getByRole('button', { name: 'Línea muda' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Llamada abusiva' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await shift.ring();
  await page.keyboard.press('F8');
  await expect(dialog.getByRole('button', { name: 'Línea muda' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Llamada abusiva' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+m');
  const lines = dialog.locator('.abuse > li');
  await expect(lines).toHaveCount(4);
  const end = lines.nth(3).getByRole('button');
  await expect(end).toBeDisabled();
  await expectAccessible(page, 'an abusive caller');
  await lines.nth(0).getByRole('button').click();
  await expect(lines.nth(0).locator('.abuse-at')).toHaveText(/\d{1,2}:\d{2}/);
  await expect(end).toBeDisabled();
  await lines.nth(1).getByRole('button').click();
  await expect(end).toBeEnabled();
  await end.click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.call-state')).toContainText('poscontacto');
  await page.keyboard.press('F8');
  await dialog.getByRole('button', { name: 'Llamada abusiva' }).first().click();
  await shift.atDesk();
  await page.locator('.card').last().locator('a.line').first().click();
  await expect(page.locator('.facts')).toContainText(/Primer aviso \d{1,2}:\d{2} · Segundo aviso \d{1,2}:\d{2}/);
});

test('B59: what may be told follows who calls and which checks were passed; what was answered is recorded nowhere', async ({ profiles }) => {
  const shift = await metals(profiles);
  const { page, desk } = shift;
  await shift.ring('+8613800138000');
  // The call says that it is recorded, and what the data are for.
  await expect(page.locator('li[aria-current=step]')).toContainText('录音');
  await shift.choose(1);
  await expect(page.locator('li[aria-current=step]')).toContainText('个人信息');
  const told = page.locator('.right-told > div');
  await expect(told).toHaveCount(0);
  await page.locator('#caller-relation').selectOption('proxy');
  await expect(told.nth(0)).toContainText('交易时间和公开规则');
  await expect(told.nth(1)).toContainText('资金和持仓 (书面授权在案 + 证件号后四位)');
  await expect(told.nth(2)).toContainText('密码和验证码');
  await expectAccessible(page, 'the right to ask');
  await page.locator('#caller-holder').fill('周文');
  await page.locator('#check-mandate').check();
  await expect(told.nth(1)).toContainText('资金和持仓 (证件号后四位)');
  await page.locator('#check-id-card').check();
  await expect(told.nth(0)).toContainText('资金和持仓');
  await expect(page.locator('.right-checks')).toContainText(/证件号后四位（\d{1,2}:\d{2}）/);
  await page.locator('#caller-relation').selectOption('anonymous');
  await expect(told.nth(0)).not.toContainText('资金和持仓');
  await page.locator('#caller-relation').selectOption('proxy');
  await shift.finish();
  await page.locator('.card').last().locator('a.line').first().click();
  const facts = page.locator('.facts');
  await expect(facts).toContainText('授权代理人');
  await expect(facts).toContainText('周文');
  await expect(facts).toContainText(/书面授权在案（\d{1,2}:\d{2}）/);
  await desk.open('#/');
});

test('B65: blank forms carry reserved numbers, and what is typed later counts from when it happened', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  await clock(shift, '2026-11-24T09:00:00+01:00');
  await shift.begin();
  const { page, desk } = shift;
  await desk.open('#/paper');
  await expect(page.locator('#paper-count')).toBeVisible();
  await expectAccessible(page, 'paper forms');
  await page.locator('#paper-count').fill('60');
  await page.getByRole('button', { name: 'Reservar e imprimir' }).click();
  await expect(page.locator('.error-summary')).toBeFocused();
  await page.locator('#paper-count').fill('3');
  await page.getByRole('button', { name: 'Reservar e imprimir' }).click();
  await expect(page.locator('.sheet')).toHaveCount(3);
  const numbers = await page.locator('.sheet-number').allInnerTexts();
  expect(new Set(numbers).size).toBe(3);
  await expect(page.locator('.sheet').first()).toContainText('☐');
  await expectAccessible(page, 'blank forms');

  // A number on paper is never given to anybody else.
  expect(numbers).not.toContain(await shift.complaint());
  await shift.finish();

  await desk.open('#/paper');
  const unused = page.locator('section[aria-labelledby=paper-unused] li');
  await expect(unused).toHaveCount(3);
  await unused.filter({ hasText: numbers[1] }).getByRole('button', { name: 'Teclear' }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('#happened-day').fill('2026-11-25');
  await dialog.locator('#happened-time').fill('11:20');
  await dialog.getByRole('button', { name: 'Empezar a teclear' }).click();
  await expect(dialog.locator('.error-summary')).toBeFocused();
  await expectAccessible(page, 'when it happened');
  await dialog.locator('#happened-day').fill('2026-11-23');
  await dialog.getByRole('button', { name: 'Empezar a teclear' }).click();
  await expect(page.locator('.script')).toContainText(numbers[1]);
  await page.locator('#caller-name').fill('Lucía Fernández Ortega');
  await shift.fill();
  const due = await page.locator('.due b').innerText();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#check-title')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#filed-number')).toHaveText(numbers[1]);
  await expectAccessible(page, 'a late entry');
  await shift.end();
  await desk.open('#/paper');
  await expect(unused).toHaveCount(2);
  await unused.filter({ hasText: numbers[2] }).getByRole('button', { name: 'Anular' }).click();
  await dialog.getByRole('button', { name: 'Perdido' }).click();
  await expect(unused).toHaveCount(1);
  await expect(page.locator('section[aria-labelledby=paper-used]')).toContainText('Anulado: Perdido');
  await page.locator('section[aria-labelledby=paper-used]').getByRole('link', { name: numbers[1] }).click();
  await expect(page.locator('.facts')).toContainText(numbers[1]);

  // In the register of the day on which it happened, and among the complaints, it is marked; its due moment counts from then.
  await desk.open('#/contacts');
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await page.getByRole('button', { name: 'Día anterior' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.locator('tbody tr')).toContainText('Tecleado después');
  await expect(page.locator('tbody tr')).toContainText('11:20');
  await desk.open('#/complaints');
  const row = page.locator('tbody tr').filter({ hasText: numbers[1] });
  await expect(row).toContainText('Tecleado después');
  await row.dblclick();
  await expect(page.locator('main')).toContainText('Tecleado');
  await expect(page.locator('main')).toContainText(due.replace(/^[^0-9]*/, '').split(',')[0]);
});
