// Beside the billing program Ventanilla has a third of the screen: no page may be scrolled sideways at 480 px (B56).
import { expect, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';
import { CLOCK, SCREENS, Tour } from './tour.mjs';

const SETTINGS = ['desk', 'agents', 'invitations', 'organisation', 'directory', 'keys', 'lock', 'data', 'about'];
const LISTS = ['', 'complaints', 'callbacks', 'customers', 'contacts', 'conflicts', 'shift', 'incidents', 'incidents/new', 'promises', 'exchange'];

/** What sticks out of the page or of its scrolling part, by how many pixels; nothing that scrolls within itself. */
const sticksOut = (page) =>
  page.evaluate(() => {
    const name = (element) => `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${[...element.classList].join('.')}`;
    const found = [];
    for (const whole of [document.scrollingElement, document.querySelector('main')].filter(Boolean)) {
      const over = whole.scrollWidth - whole.clientWidth;
      if (over <= 0) continue;
      const edge = whole.getBoundingClientRect().left + whole.clientWidth;
      const wide = [...whole.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > edge + 0.5);
      found.push(`${over} px in ${name(whole)}: ${wide.slice(0, 6).map(name).join(' > ')}`);
    }
    return found;
  });

for (const lang of ['es', 'zh', 'en']) {
  test(`B56: no screen scrolls sideways at 480 px (${lang})`, async ({ profiles }) => {
    const shift = new Shift(await profiles({ ...speaking(lang), viewport: { width: 480, height: 800 } }), lang);
    const { page } = shift;
    const wrong = [];
    const look = async (what) => wrong.push(...(await sticksOut(page)).map((line) => `${what}: ${line}`));
    const at = async (route, there = '.page') => {
      await page.goto(`${shift.desk.site.url}#/${route}`);
      await expect(page.locator(there).first()).toBeVisible();
      await look(route || 'desk');
    };

    await shift.desk.open();
    await at('welcome', '.gate-door');
    await at('start', '#desk-name');
    await shift.button(shift.words.create).click();
    await expect(page.locator('.error-summary')).toBeVisible();
    await look('start with errors');
    await at('join', '.card');
    await shift.begin();
    await shift.ring();
    await look('a call');
    await shift.toComplaint();
    await shift.fill();
    await look('a complaint being filled in');
    await shift.button(shift.words.review, false).click();
    await look('a complaint being checked');
    await shift.button(shift.words.file, false).click();
    await expect(page.locator('#filed-number')).toBeVisible();
    await look('a complaint filed');
    await shift.finish();
    for (const route of LISTS) await at(route);
    await at('complaints', 'table tbody tr');
    await page.locator('table tbody tr:not(.group)').first().click();
    await expect(page.locator('.told-number')).toBeVisible();
    await look('a complaint');
    await page.goto(page.url().replace('/complaint/', '/print/complaint/'));
    await expect(page.locator('.sheet').first()).toBeVisible();
    await look('a complaint on paper');
    for (const section of SETTINGS) await at(`settings/${section}`, '#section-title');
    for (const [keys, what] of [['Control+k', 'palette'], ['Shift+?', 'keys']]) {
      await at('');
      await page.keyboard.press(keys);
      await expect(page.locator('dialog[open]')).toBeVisible();
      await look(what);
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog[open]')).toHaveCount(0);
    }
    expect(wrong).toEqual([]);
  });
}

for (const lang of ['es', 'zh', 'en']) {
  test(`B56: nor does any screen full of three months of work (${lang})`, async ({ profiles }) => {
    test.slow();
    const tour = await Tour.begin(await profiles({ ...speaking(lang), viewport: { width: 480, height: 800 } }), lang, CLOCK);
    const wrong = [];
    for (const name of Object.keys(SCREENS)) {
      await tour.show(name);
      wrong.push(...(await sticksOut(tour.page)).map((line) => `${name}: ${line}`));
      await tour.leave();
    }
    expect(wrong).toEqual([]);
  });
}
