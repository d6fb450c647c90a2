// What a person does at the desk, as functions: begin, take a call, follow the script, file, promise, hand over.
// Buttons are found by the words that the person reads, in the language of the profile; fields by their ids.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';

/** The words of the buttons that the tests press. */
export const WORDS = {
  es: {
    start: 'Empezar un espacio de trabajo', create: 'Crear el espacio de trabajo', join: 'Unirme al de un compañero',
    joinNow: 'Unirse a este espacio', newContact: 'Nuevo contacto', next: 'Siguiente paso', review: 'Revisar y registrar',
    file: 'Registrar', filed: 'Reclamación registrada', hangUp: 'Fin de la llamada', finish: 'Finalizar',
    save: 'Guardar', exportAll: 'Exportar el espacio de trabajo', unfinished: 'Sin terminar', conflicts: 'Conflictos',
    invite: 'Crear la invitación',
  },
  zh: {
    start: '新建工作区', create: '创建工作区', join: '加入同事的工作区', joinNow: '加入此工作区', newContact: '新建来电登记',
    next: '下一步', review: '核对并登记', file: '登记', filed: '投诉已登记', hangUp: '通话结束', finish: '办结',
    save: '保存', exportAll: '导出工作区', unfinished: '未完成', conflicts: '冲突', invite: '生成邀请',
  },
  en: {
    start: 'Start a workspace', create: 'Create the workspace', join: 'Join a colleague’s', joinNow: 'Join this workspace',
    newContact: 'New contact', next: 'Next step', review: 'Check and file', file: 'File it', filed: 'Complaint filed',
    hangUp: 'Call ended', finish: 'Finish', save: 'Save', exportAll: 'Export the workspace', unfinished: 'Unfinished',
    conflicts: 'Conflicts', invite: 'Create the invitation',
  },
};

/** The profile's options for a language. */
export const speaking = (lang) =>
  ({ es: {}, zh: { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }, en: { locale: 'en-GB' } })[lang];

/** One person at one desk. */
export class Shift {
  constructor(desk, lang = 'es') {
    Object.assign(this, { desk, lang, words: WORDS[lang] });
  }

  get page() {
    return this.desk.page;
  }

  button(name, exact = true) {
    return this.page.getByRole('button', { name, exact });
  }

  /** First run: a workspace of the water utility. */
  async begin(agent = 'Marta Ríos', number = '204', name = 'Puesto 1') {
    await this.desk.open();
    await this.page.getByRole('link', { name: this.words.start }).first().click();
    await this.page.locator('#desk-name').fill(name);
    await this.page.locator('#agent-name').fill(agent);
    await this.page.locator('#agent-number').fill(number);
    await this.button(this.words.create).click();
    await this.atDesk();
  }

  /** First run: joins the workspace of this person's colleague, who invites. */
  async joinOf(colleague, name, agent) {
    await colleague.page.goto(`${colleague.desk.site.url}#/settings/invitations`);
    const [invitation] = await Promise.all([
      colleague.page.waitForEvent('download'),
      colleague.button(colleague.words.invite, false).click(),
    ]);
    const phrase = (await colleague.page.getByTestId('passphrase').locator('b').allInnerTexts()).join('-');
    await this.desk.open();
    await this.page.getByRole('link', { name: this.words.join }).first().click();
    await this.choosing(await invitation.path(), () => this.page.locator('#invitation').click());
    await this.page.locator('#passphrase').fill(phrase);
    await this.page.locator('button[type=submit]').click();
    await this.page.locator('#desk-name').fill(name);
    await this.page.locator('#agent-name').fill(agent);
    await this.button(this.words.joinNow, false).click();
    await expect(this.page.locator('#import-file')).toBeVisible();
  }

  async atDesk() {
    await expect(this.button(this.words.newContact, false)).toBeVisible({ timeout: 20_000 });
  }

  /** A call comes in by the phone system's address. */
  async ring(phone = '+34612084419') {
    await this.page.goto(`${this.desk.site.url}#/call?phone=${encodeURIComponent(phone)}`);
    await expect(this.page.locator('.desk-call')).toBeVisible();
    await expect(this.page).not.toHaveURL(/call\?phone/);
  }

  /** Chooses at the step that is now, by its place. */
  async choose(place) {
    const now = this.page.locator('li[aria-current=step]');
    const before = await now.locator(':is(h2, h3, h4)').first().innerText();
    await now.locator('.choice-keys button').nth(place - 1).click();
    await expect(now.locator(':is(h2, h3, h4)').first()).not.toHaveText(before);
  }

  async nextStep() {
    const now = this.page.locator('li[aria-current=step]');
    const before = await now.locator(':is(h2, h3, h4)').first().innerText();
    await now.getByRole('button', { name: this.words.next }).click();
    await expect(now.locator(':is(h2, h3, h4)').first()).not.toHaveText(before);
  }

  /** Greets, identifies, and chooses *complaint*; the form stands beside the script. */
  async toComplaint(name = 'Lucía Fernández Ortega', account = '40 118 226') {
    await this.choose(1);
    await this.page.locator('#caller-account').fill(account);
    await this.page.locator('#caller-name').fill(name);
    await this.choose(1);
    await this.choose(1);
    await expect(this.page.locator('#f-asunto')).toBeVisible();
  }

  /** Fills in the complaint; what is left out keeps what stands there. */
  async fill(with_ = {}) {
    const answers = {
      asunto: 'Tres cortes de agua en una semana sin aviso', hechos: 'El agua se cortó tres veces entre las 7 y las 9.',
      solicita: 'Aviso por SMS y un descuento', telefono: '612 08 44 19', ...with_,
    };
    await this.page.locator('#f-asunto').fill(answers.asunto);
    await this.page.locator('#f-motivo').selectOption({ index: 1 });
    await this.page.locator('#f-hechos').fill(answers.hechos);
    await this.page.locator('#f-solicita').fill(answers.solicita);
    await this.radio('motivos', 'yes');
    await this.radio('peticion', 'yes');
    await this.page.locator('#f-departamento').selectOption('redes');
    await this.radio('respuesta', 'telefono');
    await this.page.locator('#f-telefono').fill(answers.telefono);
  }

  radio(field, value) {
    return this.page.locator(`input[name="f-${field}"][value="${value}"]`).check();
  }

  /** Waits until what was typed is kept. */
  async kept() {
    await expect(this.page.locator('.matter .aside')).toHaveText(/guardado|草稿|saved/i);
  }

  /** Checks and files; returns the number to tell the customer. */
  async file() {
    await this.button(this.words.review, false).click();
    await expect(this.page.locator('#check-title')).toBeFocused();
    await this.button(this.words.file, false).click();
    await expect(this.page.locator('#filed-number')).toHaveText(/^R-[0-9A-Z]{3}-\d{4,}-[0-9A-Z]$/);
    return this.page.locator('#filed-number').innerText();
  }

  /** A call and its complaint; returns the number. The contact goes on. */
  async complaint(phone) {
    await this.ring(phone);
    await this.toComplaint();
    await this.fill();
    return this.file();
  }

  /** Hangs up and finishes with the first disposition; steps not taken are excused. */
  async finish() {
    await this.button(this.words.hangUp, false).click();
    await this.end();
  }

  /** Finishes a contact whose caller has hung up. */
  async end() {
    await this.button(this.words.finish, false).click();
    const dialog = this.page.locator('dialog[open]');
    await expect(dialog).toBeVisible();
    const excuse = dialog.locator('.skip-reasons button').first();
    if (await excuse.isVisible()) await excuse.click();
    await dialog.locator('.choice-keys button').first().click();
    await this.atDesk();
  }

  /** Everything that was saved is on the disk: reloading shows it. */
  async reload() {
    await this.page.reload();
    await this.desk.mounted();
  }

  /** Exports the workspace and returns the file's path. */
  async exportAll() {
    await this.page.goto(`${this.desk.site.url}#/exchange`);
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.button(this.words.exportAll, false).click(),
    ]);
    return download.path();
  }

  /** Chooses a file where one is asked for. */
  async choosing(path, press) {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), press()]);
    await chooser.setFiles(path);
  }

  /** The digest of everything that this desk shows, from the bundle that it writes. */
  digestOf(path) {
    return JSON.parse(readFileSync(path, 'utf8')).projection.digest;
  }
}
