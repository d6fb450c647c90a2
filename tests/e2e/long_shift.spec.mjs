// A whole shift by the keyboard alone: thirty contacts, five interruptions, two tabs, an hour without a network, the
// closing, the hand-over to a colleague, and the file that goes to the others.
import { readFileSync } from 'node:fs';
import { expect, test } from './desk.mjs';
import { Shift } from './shift.mjs';
import { digit, quick, tabTo } from './tables.mjs';

const CONTACTS = 30;

/** One agent's hands on the keys of one tab. */
class Hands {
  constructor(desk, page) {
    Object.assign(this, { desk, page, keyboard: page.keyboard });
  }

  async type(selector, text) {
    await tabTo(this.page, selector);
    await this.keyboard.type(text);
  }

  async press(selector) {
    await tabTo(this.page, selector);
    await this.keyboard.press('Enter');
  }

  /** A phone rings and is taken. */
  async take() {
    const before = this.page.url();
    await this.keyboard.press('F2');
    await expect.poll(() => this.page.url()).not.toBe(before);
    await expect(this.page.locator('#contact-note')).toBeVisible();
  }

  async note(text) {
    await this.type('#contact-note', text);
  }

  /** The caller has gone; the contact gets its disposition, and what the script still asked for is excused. */
  async end(words = 'Resuelta en la llamada') {
    await this.keyboard.press('F9');
    await this.disposed(words);
  }

  async disposed(words = 'Resuelta en la llamada') {
    await this.keyboard.press('F8');
    const dialog = this.page.locator('dialog[open]');
    await expect(dialog).toBeVisible();
    if (await dialog.locator('.skip-reasons').first().isVisible()) await this.press('dialog[open] .skip-reasons button');
    await digit(this.page, words);
    await expect(dialog).toHaveCount(0);
    await this.atDesk();
  }

  async atDesk() {
    await expect(this.page.getByRole('button', { name: /^Nuevo contacto/ })).toBeVisible();
  }

  /** Takes up what waits unfinished on the desk, the first of them. */
  async takeUp() {
    await this.keyboard.press('Control+Shift+1');
    await this.atDesk();
    await this.press('.card[data-lamp=soon] .button');
    await expect(this.page.locator('#contact-note')).toBeVisible();
  }

  /** Chooses in the script until the complaint's form is there. */
  async toComplaint(name) {
    await this.keyboard.press('1');
    await this.type('#caller-account', '40 118 226');
    await this.type('#caller-name', name);
    await this.press('.choice-keys button:first-of-type');
    await expect(this.page.locator('#caller-name')).toHaveCount(0);
    await this.keyboard.press('1');
    await expect(this.page.locator('#f-asunto')).toBeVisible();
  }

  /** Fills in what the complaint still lacks, and files it. */
  async file() {
    const { page, keyboard } = this;
    await tabTo(page, '#f-motivo');
    await keyboard.press('ArrowDown');
    await this.type('#f-hechos', 'Desde el lunes sale marrón.');
    await this.type('#f-solicita', 'Un análisis');
    for (const field of ['motivos', 'peticion']) {
      await tabTo(page, `input[name="f-${field}"]`);
      await keyboard.press('Space');
    }
    await tabTo(page, '#f-departamento');
    await keyboard.press('ArrowDown');
    await tabTo(page, 'input[name="f-respuesta"]');
    await keyboard.press('Space');
    await this.type('#f-telefono', '612 08 44 19');
    await keyboard.press('Control+Enter');
    await expect(page.locator('#check-title')).toBeFocused();
    await keyboard.press('Control+Enter');
    await expect(page.locator('#filed-number')).toBeVisible();
    return page.locator('#filed-number').innerText();
  }
}

/** A pointer would be noticed, in every tab and after every reload. */
const watchPointers = (context) =>
  context.addInitScript(() => addEventListener('pointerdown', () => sessionStorage.setItem('pointed', 'yes'), { capture: true }));

const pointed = (page) => page.evaluate(() => sessionStorage.getItem('pointed'));

test('a shift of thirty contacts by keys alone, interrupted five times, an hour offline, closed and handed over', async ({ site, profiles }) => {
  // About a minute where others build at the same time; a busier machine takes its time.
  test.slow();
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { desk } = shift;
  // Playwright's clock runs a timer that was stopped while it was about to run; a browser does not.
  desk.tolerate(/closure invoked recursively or after being dropped/, /ERR_CONNECTION_REFUSED/, /Failed to fetch|service ?worker/i);
  const at = (time) => desk.page.clock.setFixedTime(new Date(`2026-11-23T${time}:00+01:00`));
  await at('08:00');
  // What was there before the shift: a desk, and a colleague.
  await shift.begin();
  await desk.open('#/settings/agents');
  await desk.page.getByRole('button', { name: 'Añadir un agente' }).click();
  await desk.page.locator('#agent-name').fill('Ana Vidal');
  await desk.page.locator('#agent-role').selectOption({ index: 1 });
  await desk.page.getByRole('button', { name: 'Guardar' }).click();
  await expect(desk.page.locator('main').getByText('Ana Vidal').first()).toBeVisible();
  await desk.offlineReady();
  await watchPointers(desk.context);
  await desk.open('#/');
  let hands = new Hands(desk, desk.page);
  let taken = 0;
  const brief = async (words, times = 1) => {
    for (let time = 0; time < times; time++) await quick(hands.page, words);
    taken += times;
  };

  await desk.page.keyboard.press('Control+Shift+7');
  await expect(desk.page.getByRole('button', { name: 'Empezar el turno' })).toBeVisible();
  await desk.page.keyboard.press('Control+Enter');
  await expect(desk.page.getByRole('button', { name: 'Cerrar el turno' })).toBeVisible();
  await desk.page.keyboard.press('Control+Shift+1');
  await hands.atDesk();
  await brief('Solo horarios', 5);

  // First interruption: another phone rings while somebody is being served, and is served first.
  await hands.take();
  await hands.note('La primera espera');
  await hands.take();
  await hands.note('La segunda tiene prisa');
  await hands.end();
  await hands.takeUp();
  await expect(hands.page.locator('#contact-note')).toHaveValue('La primera espera');
  await hands.end();
  taken += 2;

  // Second: somebody shouts. They are told an answer within half an hour, and it stands on the list of promises.
  await at('09:00');
  await hands.take();
  await hands.note('Grita. Pide hablar con el jefe.');
  await hands.keyboard.press('F8');
  await expect(hands.page.getByLabel(/^Se le contestará a las/)).toBeVisible();
  await tabTo(hands.page, 'dialog[open] input[type=checkbox]');
  await hands.keyboard.press('Space');
  await expect(hands.page.getByLabel(/^Se le contestará a las/)).toBeChecked();
  await hands.keyboard.press('Escape');
  await hands.end();
  taken += 1;
  await hands.keyboard.press('Control+Shift+9');
  await hands.press('main td.acts .button[data-kind=secondary]');
  await hands.type('#told-what', 'Le llama el jefe mañana a las nueve.');
  await hands.keyboard.press('Control+Enter');
  await expect(hands.page.locator('dialog[open]')).toHaveCount(0);
  await expect(hands.page.locator('#promise-tally')).toContainText('Cumplidos: 1');

  // Third: nobody speaks.
  await brief('Línea muda', 2);

  // Fourth: the tab is closed with half a sentence in it.
  await hands.keyboard.press('Control+Shift+1');
  await hands.take();
  await hands.note('Vive en la calle del Ol');
  await expect.poll(() => hands.page.evaluate(() => document.querySelector('#contact-note')?.value)).toBe('Vive en la calle del Ol');
  await hands.page.waitForTimeout(1500);
  await desk.page.close();
  desk.page = await desk.newTab('#/');
  hands = new Hands(desk, desk.page);
  await hands.takeUp();
  await expect(hands.page.locator('#contact-note')).toHaveValue('Vive en la calle del Ol');
  await hands.end();
  taken += 1;

  // Fifth: the page is loaded again in the middle of a form.
  await hands.take();
  await hands.toComplaint('Íñigo Peña Núñez');
  await hands.type('#f-asunto', 'Agua turbia, ¿se puede beber?');
  await expect(hands.page.locator('.matter .aside')).toHaveText(/guardado/i);
  await shift.reload();
  await expect(hands.page.locator('#f-asunto')).toHaveValue('Agua turbia, ¿se puede beber?');
  const number = await hands.file();
  // What was filed asks for a call, which is promised by keys, for the last slot of the day.
  await hands.keyboard.press('Shift+F2');
  const dialog = hands.page.locator('dialog[open]');
  await expect(dialog.locator('#call-phone')).toBeVisible();
  await tabTo(hands.page, '#call-slot');
  await hands.keyboard.press('End');
  await hands.type('#call-phone', '612084419');
  await hands.type('#call-reason', 'Explicarle la factura');
  await hands.press('dialog[open] button[data-kind=primary]');
  await expect(dialog).toHaveCount(0);
  await hands.end('Reclamación registrada');
  taken += 1;

  // Two tabs: a call in each, and each knows of the other's.
  const first = hands;
  const second = new Hands(desk, await desk.newTab('#/'));
  await second.atDesk();
  await second.take();
  await second.note('En la otra pestaña');
  await second.end();
  await first.page.bringToFront();
  await quick(first.page, 'Número equivocado');
  taken += 2;
  await second.page.close();

  // An hour without a network: the desk opens, works and forgets nothing.
  await at('11:00');
  await site.down();
  await brief('Solo horarios', 6);
  await shift.reload();
  await hands.keyboard.press('Control+Shift+1');
  await hands.atDesk();
  await at('11:30');
  await hands.take();
  await hands.note('Sin red, y contestada');
  await hands.end();
  taken += 1;
  await brief('Número equivocado', 4);
  await at('12:00');
  await site.up();

  await brief('Línea muda', CONTACTS - taken);
  expect(taken).toBe(CONTACTS);

  // All of them stand in the register, none without its disposition.
  await hands.keyboard.press('Control+Shift+5');
  await expect(hands.page.locator('.register-day [role=status]')).toContainText(`${CONTACTS} contactos`);
  await expect(hands.page.locator('main tbody tr')).toHaveCount(CONTACTS);
  await expect(hands.page.getByRole('tab', { name: /^Sin terminar/ })).toContainText('0');

  // Going home: the call goes to Ana, and the shift can be closed.
  await at('15:00');
  await hands.keyboard.press('Control+Shift+7');
  // Browsers ask for day and month in the order of their own language.
  const back = hands.page.locator('#shift-back-day');
  for (const typed of ['12312199', '31122199']) {
    await tabTo(hands.page, '#shift-back-time');
    await tabTo(hands.page, '#shift-back-day');
    if ((await back.inputValue()) !== '2199-12-31') await hands.keyboard.type(typed);
  }
  await expect(back).toHaveValue('2199-12-31');
  await expect(hands.page.getByRole('button', { name: /Falta pasar 1 llamada/ })).toBeVisible();
  await tabTo(hands.page, '#shift-hand-to');
  await hands.keyboard.type('Ana');
  await expect(hands.page.locator('#shift-hand-to option:checked')).toHaveText('Ana Vidal');
  await hands.press('.shift-back .button[data-kind=primary]');
  await expect(hands.page.getByText('Ninguna llamada suya vence antes de volver.')).toBeVisible();
  await hands.keyboard.press('Control+Enter');
  await expect(hands.page.getByRole('button', { name: 'Empezar el turno' })).toBeVisible();
  await expect(hands.page.locator('section', { hasText: 'Últimos turnos' }).last()).toContainText('Ana Vidal');

  // The file for the others holds the whole day.
  await hands.keyboard.press('Control+Shift+6');
  const exporting = hands.page.getByRole('button', { name: shift.words.exportAll });
  await expect(exporting).toBeVisible();
  await tabTo(hands.page, 'main button[data-kind=primary]');
  await expect(exporting).toBeFocused();
  const [download] = await Promise.all([hands.page.waitForEvent('download'), hands.keyboard.press('Enter')]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain(number);
  for (const said of ['La primera espera', 'Vive en la calle del Ol', 'Sin red, y contestada', 'Explicarle la factura']) expect(text).toContain(said);
  expect(await pointed(hands.page), 'a pointer was used').toBeNull();
});
