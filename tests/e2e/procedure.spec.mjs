// The procedure of a complaint, one act at a time (system 8; B16 to B21): the water utility in Spanish across two desks,
// the precious-metals firm in Chinese.
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';

const course = (page) => page.locator('.course');
const dialog = (page) => page.locator('dialog[open]');
const now = (page) => course(page).locator('[aria-current=step]');
const clocks = (page) => page.locator('section', { has: page.locator('#clocks-title') });

/** Stops the clock of the page at a moment. */
async function clock(shift, at) {
  shift.desk.tolerate(/closure invoked recursively or after being dropped/);
  await shift.page.clock.setFixedTime(new Date(at));
}

/** Presses the one act that comes next. */
const next = (page) => course(page).locator('.button[data-kind=primary]').click();

/** Fills in the dialog of an act and saves it by key. */
async function fill(page, fields) {
  await expect(dialog(page)).toBeVisible();
  for (const [field, value] of Object.entries(fields)) {
    const at = dialog(page).locator(`#act-${field}`);
    if ((await at.evaluate((node) => node.tagName)) === 'FIELDSET') await at.locator(`input[value="${value}"]`).check();
    else await at.fill(value);
  }
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
}

/** Writes down what the customer was told, beginning with the letter. */
async function answer(page, letter, decision, text) {
  await page.getByRole('button', { name: letter }).click();
  await expect(page.locator('#answer-text')).toHaveValue(text);
  await page.locator(`input[name=answer-decision][value=${decision}]`).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#answer-text')).toHaveCount(0);
}

/** Opens the complaint from the list. */
async function openComplaint(shift, number) {
  await shift.desk.open('#/');
  await shift.desk.open('#/complaints');
  await shift.page.getByText(number).first().click();
  await expect(course(shift.page)).toBeVisible();
}

/** Takes a colleague's file in. */
async function take(shift, path) {
  await shift.desk.open('#/');
  await shift.desk.open('#/exchange');
  await shift.choosing(path, () => shift.page.locator('#import-file').click());
  await shift.page.getByRole('button', { name: /^Importar \d/ }).click();
  await expect(shift.page.getByRole('button', { name: 'Guardar el acuse…' })).toBeVisible();
}

test('system 8, B19 to B21: upheld after an investigation, not satisfied, reviewed by somebody else at another desk, closed (es)', async ({ profiles }) => {
  test.slow();
  const marta = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const pilar = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = marta;
  await clock(marta, '2026-11-24T09:00:00+01:00');
  await clock(pilar, '2026-11-24T09:00:00+01:00');
  await marta.begin();
  await marta.desk.open('#/settings/agents');
  await page.locator('.settings-lead .button').click();
  await dialog(page).locator('#agent-name').fill('Luis Prado');
  await dialog(page).locator('#agent-number').fill('207');
  await dialog(page).locator('#agent-role').selectOption('responsable');
  await dialog(page).locator('button[type=submit]').click();
  await expect(page.locator('tbody')).toContainText('Luis Prado');
  await pilar.joinOf(marta, 'Puesto 2', 'Pilar Escudero');
  const number = await marta.complaint();
  await marta.finish();
  await openComplaint(marta, number);
  const address = page.url();

  // Two clocks, and one act at a time, by its key.
  await expect(clocks(page)).toContainText('Acuse de recibo');
  await expect(now(page)).toContainText('Acuse');
  await expectAccessible(page, 'the course of a complaint');
  await page.keyboard.press('Control+ArrowDown');
  await expect(now(page)).toContainText('Investigación');
  await expect(course(page)).toContainText('Investiga Supervisión del Servicio');
  await next(page);
  await expectAccessible(page, 'a finding');
  await fill(page, { question: '¿Hubo aviso del corte?', found: 'No consta aviso en el parte del día.' });
  await expect(page.locator('section', { has: page.locator('#findings-title') })).toContainText('No consta aviso');
  await next(page);
  await expect(now(page)).toContainText('Respuesta');
  await next(page);
  await answer(page, 'Empezar con la carta modelo', 'upheld', new RegExp(`Lucía Fernández Ortega:\\n\\nSobre su reclamación ${number}`));

  // Not satisfied: it goes back with the short limit, and not to whoever handled it.
  await expect(now(page)).toContainText('Seguimiento');
  await next(page);
  await fill(page, { followed: 'mal', returned_because: 'El descuento no cubre las molestias.' });
  await expect(now(page)).toContainText('Revisión');
  await expect(course(page)).toContainText('Segunda fase · Tramitada 2 veces · El descuento no cubre las molestias.');
  await expect(clocks(page)).toContainText(/26.{1,4}nov/);
  await next(page);
  await expect(page.getByText('Usted intervino en la primera fase').first()).toBeVisible();
  await expect(now(page)).toContainText('Revisión');

  // Another person, at another desk.
  await take(pilar, await marta.exportAll());
  await openComplaint(pilar, number);
  await next(pilar.page);
  await expect(now(pilar.page)).toContainText('Investigación');
  await next(pilar.page);
  await fill(pilar.page, { question: '¿Cuántas horas faltó el agua?', found: 'Seis horas en tres días.' });
  await next(pilar.page);
  await next(pilar.page);
  await answer(pilar.page, 'Empezar con la carta modelo', 'upheld', /Pilar Escudero/);
  await next(pilar.page);
  await fill(pilar.page, { followed: 'bien' });
  await expect(now(pilar.page)).toContainText('Cierre');

  // Closing asks for what is missing, and only for that.
  await take(marta, await pilar.exportAll());
  await page.locator('#person').click();
  await page.getByRole('menuitemradio', { name: 'Luis Prado' }).click();
  // Whoever sits down sees their shift first.
  await expect(page.locator('h1')).toHaveText('Turno');
  await page.goto(address);
  await expect(course(page)).toBeVisible();
  await next(page);
  await expect(dialog(page)).toContainText('Solo se pregunta lo que falta.');
  await expect(dialog(page).locator('#act-answer')).toHaveCount(0);
  await expectAccessible(page, 'closing a complaint');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page).locator('.error-summary li')).toHaveCount(5);
  await fill(page, {
    remedy: 'Descuento del 20 % y aviso por SMS.', cause: 'El parte no llegó a Atención.', control: 'within',
    open_actions: 'Alta en el aviso por SMS antes del 30 de noviembre.', further: 'Junta Arbitral de Consumo.',
  });
  await expect(page.locator('.record-state')).toContainText('Cerrada');
  await expect(course(page).getByRole('button')).toHaveText(/Reabrir/);
});

test('system 8, B16, B18: a complaint that does not stand is declined with tact; its clock pauses and is extended (zh)', async ({ profiles }) => {
  const shift = new Shift(await profiles({ ...speaking('zh'), reducedMotion: 'reduce' }), 'zh');
  const { page } = shift;
  await clock(shift, '2026-11-23T10:00:00+08:00');
  await shift.desk.open('#/start');
  await page.locator('.pack-card').nth(1).locator('input').check();
  await page.locator('#desk-name').fill('一号席');
  await page.locator('#agent-name').fill('王建国');
  await shift.button(shift.words.create).click();
  await shift.atDesk();
  await shift.ring('+8619900000000');
  await shift.choose(1);
  await page.locator('#caller-name').fill('陈思远');
  await shift.choose(1);
  await shift.choose(2);
  await page.locator('#f-subject').fill('行情波动造成亏损');
  await page.locator('#f-category').selectOption({ index: 1 });
  await page.locator('#f-facts').fill('上周五夜盘止损成交价与设定价不同。');
  await page.locator('#f-demand').fill('赔偿差价');
  await shift.radio('reasons', 'pending');
  await shift.radio('reasonable', 'pending');
  await page.locator('#f-department').selectOption('settlement');
  await shift.radio('reply', 'phone');
  await page.locator('#f-phone').fill('19900000000');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#check-title')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  const number = await page.locator('#filed-number').innerText();
  await shift.finish();
  await openComplaint(shift, number);
  await next(page);

  // Two open hours of waiting move the deadline by two open hours.
  await expect(clocks(page)).toContainText('受理确认时限');
  const answerBy = clocks(page).locator('dd').nth(1);
  const before = await answerBy.innerText();
  await clocks(page).getByRole('button', { name: '暂停计时…' }).click();
  await fill(page, { paused_because: '等客户提供成交截图' });
  await expect(page.locator('.record-state')).toContainText('已暂停');
  await expect(clocks(page)).toContainText('等客户提供成交截图');
  await clock(shift, '2026-11-23T11:30:00+08:00');
  await clocks(page).getByRole('button', { name: '恢复计时' }).click();
  await expect(clocks(page)).toContainText('已顺延');
  await expect(answerBy).not.toHaveText(before);
  const resumed = await answerBy.innerText();

  // More time, asked before the deadline; both deadlines stay in sight.
  await clocks(page).getByRole('button', { name: '延期…' }).click();
  await expectAccessible(page, 'an extension');
  await fill(page, { days: '2', extended_because: '需调取交易日志' });
  await expect(clocks(page)).toContainText(`原定时限`);
  await expect(clocks(page)).toContainText(resumed);
  await expect(clocks(page)).toContainText('由王建国告知客户');

  await expect(now(page)).toContainText('判断');
  await next(page);
  await expectAccessible(page, 'judging a complaint');
  await fill(page, { 'f-reasons': 'no', 'f-reasonable': 'no' });
  await expect(now(page)).toContainText('婉拒');
  await next(page);
  await expect(dialog(page).locator('#act-answer')).toHaveValue(/您的心情我理解/);
  await fill(page, { understanding: 'accepts' });
  await expect(now(page)).toContainText('办结');
  await next(page);
  await expect(dialog(page).locator('.form-grid .field')).toHaveCount(2);
  await fill(page, { open_actions: '无', further: '可向监管部门反映' });
  await expect(course(page)).toContainText('已办结');
  await expectAccessible(page, 'a closed complaint');
});
