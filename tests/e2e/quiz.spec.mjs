// Questions: the question of the week with who answered, a round that brings back what was missed, and a question that
// is corrected, after which earlier results are computed again. All of it in practice: the live desk is not touched.
import { readFileSync } from 'node:fs';
import { ROOT, expect, expectAccessible, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';

const bankOf = (pack) => JSON.parse(readFileSync(`${ROOT}public/training/quiz/${pack}.json`, 'utf8'));

/** The question that is shown in a part of the page. */
async function shown(part, bank, lang) {
  const ask = await part.locator('.quiz-ask').innerText();
  return bank.questions.find((question) => question.ask[lang] === ask);
}

const rightOf = (question, lang) => question[question.right][lang];
const wrongOf = (question, lang) => question[question.right === 'a' ? 'b' : 'a'][lang];

/** Goes to the questions of practice. */
async function toQuestions(page, url, link) {
  await page.goto(`${url}#/training`);
  await expect(page.locator('.training-line')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: link }).click();
  await expect(page.locator('.quiz-weekly .quiz-ask')).toBeVisible();
}

/** Answers the question that is on in a round. */
async function answerRound(page, bank, lang, rightly, words) {
  const part = page.locator('.quiz-exercise');
  const question = await shown(part, bank, lang);
  const say = rightly ? rightOf(question, lang) : wrongOf(question, lang);
  await part.locator('.quiz-choices').getByRole('button', { name: say, exact: true }).click();
  await expect(part.locator('.quiz-grade')).toHaveText(rightly ? words.right : words.wrong);
  await expect(part.locator('.quiz-lines')).toContainText(question.why[lang]);
  return question;
}

const ES = { right: 'Correcto', wrong: 'Incorrecto' };
const ZH = { right: '正确', wrong: '错误' };

test('the question of the week, a round, and a correction that grades earlier answers anew, in Spanish', async ({ profiles }) => {
  test.slow();
  const shift = new Shift(await profiles());
  const { desk, page } = shift;
  const bank = bankOf('aguas-de-valdelunas');
  await shift.begin();
  await toQuestions(page, desk.site.url, 'Ir a las preguntas');
  await expectAccessible(page, 'questions before an answer');

  // The question of the week, answered wrongly; only then is it shown who answered.
  const weekly = page.locator('.quiz-weekly');
  await expect(weekly.locator('.quiz-people')).toHaveCount(0);
  const question = await shown(weekly, bank, 'es');
  await weekly.getByRole('button', { name: wrongOf(question, 'es'), exact: true }).click();
  await expect(weekly.locator('.quiz-grade')).toHaveText('Incorrecto');
  await expect(weekly.locator('.quiz-grade')).toBeFocused();
  await expect(weekly.locator('.quiz-people')).toContainText('Marta Ríos');
  const results = page.locator('.quiz-results tbody tr');
  await expect(results).toContainText('0 de 1');

  // A round: what is answered wrongly is due again at once, what is right is not.
  await page.getByRole('button', { name: 'Empezar', exact: true }).click();
  const missed = await answerRound(page, bank, 'es', false, ES);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Siguiente pregunta' }).click();
  await expect(page.locator('.quiz-place')).toContainText('Pregunta 2 de 10');
  await answerRound(page, bank, 'es', true, ES);
  await expectAccessible(page, 'questions after an answer');
  await page.getByRole('button', { name: 'Terminar', exact: true }).click();
  await expect(page.locator('.quiz-place')).toHaveText('Ha acertado 1 de 2.');
  await page.getByRole('button', { name: 'Empezar', exact: true }).click();
  await expect(page.locator('.quiz-exercise')).toContainText(/Tiene \d preguntas? por repasar/);
  await page.getByRole('button', { name: 'Empezar', exact: true }).click();
  const again = await shown(page.locator('.quiz-exercise'), bank, 'es');
  expect([missed.id, question.id]).toContain(again.id);

  // The question of the week was wrong: it is corrected, and the earlier answer counts as right.
  await weekly.getByRole('button', { name: 'Corregir esta pregunta' }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.getByRole('button', { name: 'Corregir y recalcular' }).click();
  await expect(dialog.getByText('Escriba el motivo')).toBeVisible();
  await expectAccessible(page, 'correcting a question');
  await dialog.locator('#quiz-fix-right').selectOption(question.right === 'a' ? 'b' : 'a');
  await dialog.locator('#quiz-fix-why').fill('La norma cambió en noviembre.');
  await dialog.getByRole('button', { name: 'Corregir y recalcular' }).click();
  await expect(weekly.locator('.quiz-grade')).toHaveText('Correcto');
  await expect(weekly.locator('.quiz-lines')).toContainText('Corregida por Marta Ríos: La norma cambió en noviembre.');
  await expect(results).toContainText('1 de 1');

  // All of it is there after a reload, and in the file.
  await page.reload();
  await expect(page.locator('.quiz-weekly .quiz-grade')).toHaveText('Correcto');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Descargar las respuestas' }).click(),
  ]);
  const table = readFileSync(await file.path(), 'utf8');
  expect(table).toContain(missed.ask.es);
  expect(table.trim().split('\n')).toHaveLength(4);
});

test('questions in Chinese, drawn from one category', async ({ profiles }) => {
  const desk = await profiles(speaking('zh'));
  const { page } = desk;
  const shift = new Shift(desk, 'zh');
  const bank = bankOf('lanheng-bullion');
  await page.goto(`${desk.site.url}#/training`);
  await page.getByText('岚衡贵金属').first().click({ timeout: 60_000 });
  await page.locator('#desk-name').fill('练习台');
  await page.locator('#agent-name').fill('孟晓');
  await page.locator('#agent-number').fill('301');
  await shift.button(shift.words.create).click();
  await expect(page.locator('.training-card').first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: '去答题' }).click();
  await page.locator('#quiz-about').selectOption('agents');
  await page.getByRole('button', { name: '开始', exact: true }).click();
  const of = bank.questions.filter((question) => question.category === 'agents').length;
  await expect(page.locator('.quiz-place')).toHaveText(`第 1 题，共 ${of} 题`);
  for (let place = 1; place <= 3; place += 1) {
    const question = await answerRound(page, bank, 'zh-Hans', place !== 2, ZH);
    expect(question.category).toBe('agents');
    await page.getByRole('button', { name: '下一题' }).click();
    await expect(page.locator('.quiz-place')).toHaveText(`第 ${place + 1} 题，共 ${of} 题`);
  }
  await page.getByRole('button', { name: '结束', exact: true }).click();
  await expect(page.locator('.quiz-place')).toHaveText('本轮答对 2 题，共 3 题。');
});

test('the palette leads to practice', async ({ profiles }) => {
  const shift = new Shift(await profiles());
  const { page } = shift;
  await shift.begin();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('practica');
  await page.getByRole('option', { name: 'Ir a la práctica' }).click();
  await expect(page.locator('.training-line')).toBeVisible({ timeout: 60_000 });
  await expect(page).toHaveURL(/\?training#\/training$/);
});
