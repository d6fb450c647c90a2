// A walk through every screen of the sample workspace, at a fixed hour: for the pictures.
import { expect } from '@playwright/test';
import { WORDS } from './shift.mjs';

/** Tuesday, 24 November 2026, 10:40 in Madrid. In Shanghai it is 17:40, which is still open. */
export const CLOCK = 1_795_513_200_000;

/** A row that is a record, and no head of a group. */
const ROW = 'table tbody tr:not(.group)';
const list = (route) => async (tour) => tour.at(route, ROW);
const first = (route, there) => async (tour) => {
  await tour.at(route, ROW);
  await tour.page.locator(ROW).first().click();
  await expect(tour.page.locator(there).first()).toBeVisible();
};
const page = (route, there = '.page') => async (tour) => tour.at(route, there);

/** How each screen is come to. */
export const SCREENS = {
  desk: page(''),
  call: async (tour) => tour.ring(),
  form: async (tour) => {
    await tour.ring();
    await tour.fileForm();
  },
  finish: async (tour) => {
    await tour.ring();
    await tour.press(tour.words.hangUp);
    await tour.press(tour.words.finish);
    await tour.dialog();
  },
  palette: async (tour) => {
    await tour.at('', '.page');
    await tour.page.keyboard.press('Control+k');
    await tour.dialog();
    await tour.page.keyboard.type({ es: 'factura', zh: '手续费', en: 'factura' }[tour.lang]);
    await expect(tour.page.locator('dialog[open] mark, dialog[open] .marked').first()).toBeVisible();
  },
  keys: async (tour) => {
    await tour.at('', '.page');
    await tour.page.keyboard.press('Shift+?');
    await tour.dialog();
  },
  complaints: list('complaints'),
  complaint: first('complaints', '.told-number'),
  paper: async (tour) => {
    await SCREENS.complaint(tour);
    await tour.page.goto(tour.page.url().replace('/complaint/', '/print/complaint/'));
    await expect(tour.page.locator('.sheet').first()).toBeVisible();
  },
  callbacks: list('callbacks'),
  callback: first('callbacks', '.record-head'),
  customers: list('customers'),
  customer: first('customers', '.page h1'),
  contacts: list('contacts'),
  promises: page('promises'),
  incidents: list('incidents'),
  incident: first('incidents', '.page h1'),
  'incident-new': page('incidents/new'),
  shift: page('shift'),
  reports: page('reports', '.page h1'),
  orders: page('orders', '.page h1'),
  'paper-forms': page('paper', '.page h1'),
  conflicts: page('conflicts'),
  exchange: page('exchange', '.card'),
  ...Object.fromEntries(
    ['desk', 'agents', 'invitations', 'organisation', 'directory', 'keys', 'lock', 'data', 'about'].map((section) => [
      `settings-${section}`,
      page(`settings/${section}`, '#section-title'),
    ]),
  ),
  welcome: async (tour) => tour.outside('', '.gate-door'),
  start: async (tour) => tour.outside('start', '#desk-name'),
  join: async (tour) => tour.outside('join', '.card'),
};

/** Somebody who walks through the sample. */
export class Tour {
  static async begin(desk, lang, at = CLOCK) {
    const tour = new Tour();
    Object.assign(tour, { desk, lang, words: WORDS[lang], at_: at });
    // The clock stands still; timers go on.
    await desk.page.addInitScript((now) => {
      const Running = Date;
      window.Date = class extends Running {
        constructor(...when) {
          if (when.length) super(...when);
          else super(now);
        }

        static now() {
          return now;
        }
      };
    }, at);
    await desk.page.goto(`${desk.site.url}#/sample`);
    await expect(desk.page.locator('.sample-line')).toBeVisible({ timeout: 120_000 });
    return tour;
  }

  get page() {
    return this.desk.page;
  }

  /** Goes to a screen. */
  async show(name) {
    await SCREENS[name](this);
  }

  async press(name) {
    await this.page.getByRole('button', { name }).first().click();
  }

  async at(route, there) {
    await this.page.goto(`${this.desk.site.url}?sample#/${route}`);
    await expect(this.page.locator(there).first()).toBeVisible();
  }

  /** A page before the first desk: of this browser, where there is no workspace but the sample. */
  async outside(route, there) {
    await this.page.goto(`${this.desk.site.url}#/${route}`);
    await expect(this.page.locator(there).first()).toBeVisible();
  }

  async dialog() {
    await expect(this.page.locator('dialog[open]')).toBeVisible();
  }

  async ring() {
    const running = this.page.locator('.desk-call');
    if (!this.running) {
      const phone = { es: '+34612009041', zh: '+8613900007731', en: '+34612009041' }[this.lang];
      await this.page.goto(`${this.desk.site.url}?sample#/call?phone=${encodeURIComponent(phone)}`);
      await expect(running).toBeVisible();
      this.running = this.page.url();
    }
    await this.page.goto(this.running);
    await expect(running).toBeVisible();
  }

  /** Follows the script to *complaint* and begins to fill in the form. */
  async fileForm() {
    const now = this.page.locator('li[aria-current=step]');
    const subject = this.page.locator('#f-asunto, #f-subject');
    for (let step = 0; step < 3 && !(await subject.isVisible()); step += 1) {
      const title = await now.locator(':is(h2, h3, h4)').first().innerText();
      const place = step === 2 && this.lang === 'zh' ? 1 : 0;
      await now.locator('.choice-keys button').nth(place).click();
      await expect(now.locator(':is(h2, h3, h4)').first()).not.toHaveText(title);
    }
    await expect(subject).toBeVisible();
    await subject.fill({ es: 'Sin agua desde las siete', zh: '出金三天未到账', en: 'No water since seven' }[this.lang]);
  }

  /** Waits until two frames in a row show the same amount of page: what comes after painting has come. */
  async settled() {
    await this.page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      let [before, same] = [-1, 0];
      while (same < 12) {
        await frame();
        const now = document.querySelectorAll('*').length;
        same = now === before ? same + 1 : 0;
        before = now;
      }
    });
  }

  /** Closes what is open, and finishes nothing. */
  async leave() {
    if (await this.page.locator('dialog[open]').isVisible()) await this.page.keyboard.press('Escape');
  }
}
