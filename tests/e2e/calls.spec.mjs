// A contact that carries everything: several scripts and matters, what it hangs on, follow-up calls, a superior.
// The water utility in Spanish and the precious-metals firm in Chinese take turns.
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';

/** Begins a workspace of the precious-metals firm. */
async function beginMetals(shift) {
  const { page } = shift;
  await shift.desk.open('#/start');
  await page.locator('.pack-card').nth(1).locator('input').check();
  await page.locator('#desk-name').fill('一号席');
  await page.locator('#agent-name').fill('王建国');
  await page.locator('#agent-number').fill('1024');
  await shift.button(shift.words.create).click();
  await shift.atDesk();
}

const dialog = (page) => page.locator('dialog[open]');
const now = (page) => page.locator('li[aria-current=step]');
const notice = (page, text) => expect(page.locator('.notice', { hasText: text })).toBeVisible();

/** Chooses by digit in the dialog that is open. */
async function press(page, digit) {
  await expect(dialog(page).locator('.choice-keys button').first()).toBeVisible();
  await page.keyboard.press(String(digit));
}

/** Files the form in hand, whatever its kind; returns its number, empty for a note. */
async function fileForm(shift) {
  const { page } = shift;
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#check-title')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#filed-number')).toBeAttached();
  return page.locator('#filed-number').innerText();
}

/** A complaint of the metals firm, from the greeting to its number. */
async function complainInChinese(shift, name = '陈思远') {
  const { page } = shift;
  await shift.choose(1);
  await page.locator('#caller-name').fill(name);
  await shift.choose(1);
  await shift.choose(2);
  await page.locator('#f-subject').fill('出金两天没有到账');
  await page.locator('#f-category').selectOption({ index: 1 });
  await page.locator('#f-facts').fill('周一上午提交出金申请，到今天仍显示处理中。');
  await page.locator('#f-demand').fill('尽快到账并说明原因');
  await shift.radio('reasons', 'yes');
  await shift.radio('reasonable', 'yes');
  await page.locator('#f-department').selectOption({ index: 1 });
  await shift.radio('reply', 'phone');
  await page.locator('#f-phone').fill('19900000000');
  return fileForm(shift);
}

test('B25: another script while talking, by key; what was answered stays, what was left out is kept', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await shift.ring();
  await shift.choose(1);
  await page.locator('#caller-name').fill('Lucía Fernández Ortega');
  await shift.choose(1);
  await shift.choose(3);
  await page.locator('#f-pregunta').fill('¿Por qué sube la factura?');
  await expect(page.locator('.script-pick b')).toHaveText('Llamada entrante');
  await page.keyboard.press('Escape');
  await page.locator('.script-pick').click();
  await page.keyboard.press('Control+Shift+F8');
  await expectAccessible(page, 'choice of a script');
  await expect(dialog(page).locator('.choice-keys button')).toHaveText([/Llamada entrante/, /Surge una reclamación/, /No puedo contestar/, /responsable/, /Cierre/]);
  await press(page, 2);
  await expect(page.locator('.script-pick b')).toHaveText('Surge una reclamación');
  await expect(page.locator('.script-pick small')).toContainText(/Antes: Llamada entrante, versión \d+ · \d pasos? sin hacer/);
  await expect(now(page)).toContainText('lo siento de verdad');
  await expect(page.locator('#f-pregunta')).toHaveValue('¿Por qué sube la factura?');
  await expect(page.locator('.call-person h1')).toHaveText('Lucía Fernández Ortega');
  // The mouse does it too, and back again; and the steps of the first are as they were.
  await page.locator('.script-pick button').click();
  await press(page, 1);
  await expect(page.locator('.script-pick b')).toHaveText('Llamada entrante');
  await expect(page.locator('.steps li[data-state=done]').first()).toContainText('Saludo');
  await page.locator('.script-pick button').click();
  await press(page, 2);
  await expect(now(page).locator('.choice-keys button').first()).toContainText('El fallo es nuestro');
  await shift.choose(1);
  await expect(page.locator('#f-hechos')).toBeVisible();
  await expect(page.locator('input[name="f-motivos"][value="yes"]')).toBeChecked();
  await shift.fill();
  const number = await shift.file();
  await expect(now(page)).not.toContainText('[');
  await expectAccessible(page, 'a contact with another script');
  const address = new URL(page.url()).hash;
  await shift.finish();
  await desk.open(address);
  await expect(page.locator('main')).toContainText('Antes: Surge una reclamación, versión 1');
  await expect(page.locator('main')).toContainText(/Antes: Llamada entrante, versión \d+/);
  await expect(page.locator('main')).toContainText(number);
});

test('system 6: a follow-up call from an answered complaint finds a new need, which hangs on the first (zh)', async ({ profiles }) => {
  const shift = new Shift(await profiles(speaking('zh')), 'zh');
  const { page } = shift;
  await beginMetals(shift);
  await shift.ring('+8619900000000');
  const number = await complainInChinese(shift);
  expect(number).toMatch(/^C-/);
  await shift.finish();
  await shift.desk.open('#/complaints');
  await page.getByText(number).first().click();
  const complaint = new URL(page.url()).hash;
  // An open complaint is answered first.
  await expect(page.getByRole('button', { name: '回访' })).toHaveCount(0);
  await page.getByRole('button', { name: '登记答复' }).click();
  await page.locator('#answer-text').fill('银行通道检修，款项今日已到账。');
  await page.locator('[name=answer-decision]').first().check();
  await page.locator('form', { has: page.locator('#answer-text') }).locator('button[data-kind=primary]').click();
  await expect(page.locator('#answer-text')).toHaveCount(0);
  await page.keyboard.press('Control+F7');
  await expect(page.locator('.follow-up')).toContainText(number);
  await expect(page.locator('.follow-up')).toContainText('银行通道检修');
  await expect(page.locator('.script-pick b')).toHaveText('回访');
  await expect(now(page)).toContainText('陈思远');
  await shift.choose(1);
  await expect(now(page)).toContainText('工号1024');
  await shift.choose(1);
  await expect(now(page)).toContainText(number);
  await expect(now(page)).toContainText('出金两天没有到账');
  await expectAccessible(page, 'a follow-up call');
  await shift.nextStep();
  await shift.nextStep();
  await shift.choose(3);
  await expect(page.locator('.follow-up .aside')).toHaveText('新的需求');
  await page.getByRole('button', { name: '登记新事项' }).click();
  await press(page, 1);
  await page.locator('#f-category').selectOption({ index: 1 });
  await page.locator('#f-question').fill('夜盘几点开市？');
  await fileForm(shift);
  await shift.finish();
  await shift.desk.open(complaint);
  const related = page.locator('section', { has: page.locator('#links-title') });
  await expect(related).toContainText('后续');
  await expect(related).toContainText('新的需求');
  await expect(related).toContainText('夜盘几点开市？');
  await related.getByText('夜盘几点开市？').click();
  await expect(page.locator('section', { has: page.locator('#links-title') })).toContainText(`源自 ${number}`);
  await expectAccessible(page, 'a matter that hangs on another');
});

test('system 6: a finished contact is followed up, and not satisfied means another call (es)', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await shift.ring();
  const first = new URL(page.url()).hash;
  await shift.finish();
  await desk.open(first);
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog[open] [role=combobox]')).toBeFocused();
  await page.keyboard.type('seguimiento');
  await page.keyboard.press('Enter');
  await expect(page.locator('.follow-up')).toBeVisible();
  await shift.choose(1);
  await shift.choose(1);
  await shift.nextStep();
  await shift.nextStep();
  await shift.choose(2);
  await expect(page.locator('.follow-up .aside')).toHaveText('No satisfecho');
  await shift.choose(2);
  await expect(page.locator('.follow-up .aside')).toHaveText('Otra llamada en otro momento');
  await page.getByRole('button', { name: 'Acordar otra llamada' }).click();
  const next = dialog(page).locator('.slot-none button');
  if (await next.isVisible()) await next.click();
  await dialog(page).locator('#call-slot').selectOption({ index: 1 });
  await dialog(page).locator('#call-reason').fill('Sigue sin entender la factura');
  await dialog(page).locator('button[data-kind=primary]').click();
  await expect(dialog(page)).toHaveCount(0);
  await shift.finish();
  await desk.open(first);
  await expect(page.locator('main')).toContainText('Otra llamada en otro momento');
});

test('systems 3 and 4: a visitor and a letter have scripts of their own; a letter has no clock, and its answers are copied (es)', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await page.keyboard.press('Control+Shift+F2');
  await expectAccessible(page, 'choice of a channel');
  await press(page, 1);
  await expect(page.locator('.script-pick b')).toHaveText('Visita en la oficina');
  await expect(page.locator('.call-state')).toContainText('Atendiendo');
  await expect(page.getByRole('button', { name: /La visita se va/ })).toBeVisible();
  await page.keyboard.press('Control+Shift+F2');
  await press(page, 2);
  await expect(page.locator('.script-pick b')).toHaveText('Respuesta por escrito');
  await expect(page.locator('.call-state')).toHaveText('Por escrito');
  await expect(page.getByRole('button', { name: /Fin de la llamada/ })).toHaveCount(0);
  await shift.choose(1);
  await page.locator('#f-motivo').selectOption({ index: 1 });
  await desk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const answer = page.locator('.answer-line').first();
  await answer.getByRole('button', { name: /^Copiar la respuesta/ }).click();
  await notice(page, 'Copiado');
  await answer.locator('summary').click();
  const shown = await answer.locator('p').innerText();
  expect(shown.length).toBeGreaterThan(20);
  expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(shown.trim());
  await expectAccessible(page, 'a letter');
});

test('B58: two matters in one contact, each with form, number and disposition; closing asks for what lacks one (zh)', async ({ profiles }) => {
  const shift = new Shift(await profiles(speaking('zh')), 'zh');
  const { page } = shift;
  await beginMetals(shift);
  await shift.ring('+8619900000000');
  const address = new URL(page.url()).hash;
  const complaint = await complainInChinese(shift);
  await expect(page.locator('.matters')).toContainText(complaint);
  await page.locator('#filed-number').focus();
  await page.keyboard.press('Control+F2');
  await expect(page.locator('.call-person h1')).toHaveText('陈思远');
  await expect(page.locator('#filed-number')).toHaveCount(0);
  await expect(now(page)).toContainText('您请讲');
  await shift.choose(4);
  await page.locator('#f-category').selectOption({ index: 1 });
  await page.locator('#f-details').fill('补办银行卡变更');
  await page.locator('#f-phone').fill('19900000000');
  await page.locator('#f-department').selectOption({ index: 1 });
  const request = await fileForm(shift);
  expect(request).toMatch(/^B-/);
  await expect(page.locator('.matters li')).toHaveCount(2);
  await expectAccessible(page, 'two matters');
  await page.keyboard.press('F9');
  await page.keyboard.press('F8');
  const excuse = dialog(page).locator('.skip-reasons button').first();
  await expect(dialog(page)).toBeVisible();
  if (await excuse.isVisible()) await excuse.click();
  const question = dialog(page).locator('.choice-keys > p');
  await expect(question).toContainText(complaint);
  await dialog(page).getByRole('button', { name: '投诉已登记' }).click();
  await expect(question).toContainText(request);
  await expect(dialog(page).getByRole('button', { name: '投诉已登记' })).toHaveCount(0);
  await dialog(page).getByRole('button', { name: '已转部门' }).click();
  await shift.atDesk();
  await shift.desk.open(address);
  await expect(page.locator('main li', { hasText: complaint })).toContainText('投诉已登记');
  await expect(page.locator('main li', { hasText: request })).toContainText('已转部门');
});

test('B31: what there is with the caller is added to, or repeated; both ends show it (es)', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  const first = await shift.complaint();
  await shift.finish();
  // The second call adds to it.
  await shift.ring();
  await shift.choose(1);
  const matters = page.locator('section[aria-labelledby=their-matters]');
  const known = matters.locator('li', { hasText: first });
  await expect(known).toBeVisible();
  await expectAccessible(page, 'what there is with the caller');
  await known.getByRole('button', { name: 'Añadir a este' }).click();
  await expect(page.locator('#contact-note')).toBeFocused();
  await page.keyboard.type('Hoy ha vuelto a cortarse.');
  await notice(page, first);
  await page.waitForTimeout(600);
  await shift.finish();
  // The third repeats it.
  await shift.ring();
  await shift.choose(1);
  await matters.locator('li', { hasText: first }).getByRole('button', { name: 'Es repetición de este' }).click();
  await expect(page.locator('.identified', { hasText: first })).toBeVisible();
  await shift.choose(1);
  await shift.choose(1);
  await shift.fill({ asunto: 'Otro corte sin aviso' });
  const second = await shift.file();
  await page.getByRole('button', { name: 'Abrir la reclamación' }).click();
  const related = page.locator('section', { has: page.locator('#links-title') });
  await expect(related).toContainText(`Repetición de ${first}`);
  await related.getByText(first).click();
  await expect(related).toContainText(`Se repite en ${second}`);
  await expect(related).toContainText('Hoy ha vuelto a cortarse.');
  await expectAccessible(page, 'a matter with its links');
});

test('B31: something new, and nothing is offered any more (es)', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await shift.complaint();
  await shift.finish();
  await shift.ring();
  await shift.choose(1);
  await page.getByRole('button', { name: 'Es otro asunto' }).click();
  await expect(page.locator('#their-matters')).toHaveCount(0);
});

test('B63: the customer rings first and is told now; a superior gets four lines, and it is on record (zh)', async ({ profiles }) => {
  const shift = new Shift(await profiles(speaking('zh')), 'zh');
  const { page } = shift;
  await beginMetals(shift);
  await shift.ring('+8619900000000');
  const number = await complainInChinese(shift);
  await page.keyboard.press('Shift+F2');
  const next = dialog(page).locator('.slot-none button');
  await expect(dialog(page).locator('#call-phone')).toBeVisible();
  if (await next.isVisible()) await next.click();
  await dialog(page).locator('#call-slot').selectOption({ index: 1 });
  await dialog(page).locator('button[data-kind=primary]').click();
  await expect(dialog(page)).toHaveCount(0);
  // What is promised just now is not what they ring for.
  await expect(page.locator('.owed')).toHaveCount(0);
  await shift.finish();
  await shift.ring('+8619900000000');
  const address = new URL(page.url()).hash;
  const owed = page.locator('.owed li');
  await expect(owed).toHaveCount(1);
  await expect(owed).toContainText('出金两天没有到账');
  await expectAccessible(page, 'what is owed to the caller');
  const callback = await owed.locator('a').getAttribute('href');
  await page.keyboard.press('Control+Shift+F4');
  await expect(owed).toHaveCount(0);
  await notice(page, '现在已告知客户');
  await page.locator('#contact-note').fill('要求今天到账');
  await page.keyboard.press('Control+Shift+F9');
  await expect(page.locator('#brief-to')).toBeFocused();
  await expect(page.locator('#brief-who')).toHaveValue(/19900000000|199 0000 0000/);
  await expect(page.locator('#brief-wants')).toHaveValue(/要求今天到账/);
  await page.locator('#brief-asked').fill('请批准当天人工出金');
  await expectAccessible(page, 'the brief for a superior');
  await shift.desk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: '复制四行简报' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/客户: .*\n诉求: .*要求今天到账.*\n.*\n请上级做什么: 请批准当天人工出金/);
  // Nobody is named yet.
  await page.getByRole('button', { name: '已转交' }).click();
  await expect(page.locator('#brief-to')).toBeFocused();
  await page.keyboard.type('李主管');
  await dialog(page).getByRole('button', { name: '打印' }).click();
  await expect(page).toHaveURL(/#\/print\/brief\//);
  await expect(page.locator('.print-sheet, main')).toContainText(['李主管']);
  await expect(page.locator('body')).toContainText('请批准当天人工出金');
  await shift.desk.open(address);
  await shift.finish();
  await shift.desk.open(address);
  await expect(page.locator('main')).toContainText('李主管');
  await expect(page.locator('main')).toContainText('请批准当天人工出金');
  await shift.desk.open(callback);
  await expect(page.locator('main')).toContainText('客户来电时已告知');
  expect(number).toMatch(/^C-/);
});
