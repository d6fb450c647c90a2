// Every screen, in every language: open to people who use a keyboard, a screen reader, or large letters.
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';

const SETTINGS = ['desk', 'agents', 'invitations', 'organisation', 'directory', 'keys', 'lock', 'data', 'about'];

for (const [lang, scheme] of [['es', 'light'], ['zh', 'dark'], ['en', 'light']]) {
  test(`B35: every screen is accessible (${lang}, ${scheme})`, async ({ profiles }) => {
    test.slow();
    const shift = new Shift(await profiles({ ...speaking(lang), colorScheme: scheme, reducedMotion: 'reduce' }), lang);
    const { page } = shift;
    const at = async (route, there) => {
      await page.goto(`${shift.desk.site.url}#/${route}`);
      await expect(page.locator(there).first()).toBeVisible();
      await expectAccessible(page, `${route} (${lang}, ${scheme})`);
    };

    await shift.desk.open();
    await at('', '.gate-door');
    await page.locator('button.gate-door').click();
    await expect(page.locator('#restore-file')).toBeVisible();
    await expectAccessible(page, 'restoring');
    await page.reload();
    await at('start', '#desk-name');
    // Sending it empty shows the summary of errors (B33).
    await shift.button(shift.words.create).click();
    await expect(page.locator('.error-summary')).toBeFocused();
    await expectAccessible(page, 'start with errors');
    await at('join', '.gate-form, .card');
    await shift.begin();

    const number = await shift.complaint();
    await page.locator('.filed button', { hasText: { es: 'Programar llamada', zh: '安排回电', en: 'Set a callback' }[lang] }).click();
    const dialog = page.locator('dialog[open]');
    const next = dialog.locator('.slot-none button');
    if (await next.isVisible()) await next.click();
    await dialog.locator('#call-slot').selectOption({ index: 1 });
    await dialog.locator('button[data-kind=primary]').click();
    await expect(dialog).toHaveCount(0);
    await shift.button(shift.words.hangUp, false).click();
    await shift.button(shift.words.finish, false).click();
    await expect(page.locator('dialog[open]')).toBeVisible();
    await expectAccessible(page, 'finishing');
    await page.keyboard.press('Escape');
    await shift.end();

    await at('', '.page');
    await page.keyboard.press('Control+k');
    await expect(page.locator('dialog[open]')).toBeVisible();
    await expectAccessible(page, 'palette');
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await page.keyboard.press('Shift+?');
    await expect(page.locator('dialog[open]')).toBeVisible();
    await expectAccessible(page, 'keys');
    await page.keyboard.press('Escape');

    for (const list of ['complaints', 'callbacks', 'customers', 'conflicts', 'shift', 'incidents', 'promises']) await at(list, '.page');
    await at('contacts', 'table tbody tr');
    await expect(page.locator('table tbody tr')).toHaveCount(1);
    await expect(page.locator('table tbody tr')).toContainText(number);
    await page.locator('.register-day button').first().click();
    await expect(page.locator('table')).toHaveCount(0);
    await expectAccessible(page, 'the register of another day');
    await at('complaints', 'table tbody tr');
    await page.locator('table tbody tr').first().click();
    await expect(page.locator('.told-number')).toBeVisible();
    await expectAccessible(page, 'complaint');
    const complaint = page.url();
    await page.goto(complaint.replace('/complaint/', '/print/complaint/'));
    await expect(page.locator('.sheet').first()).toBeVisible();
    await expectAccessible(page, 'complaint on paper');
    await at('callbacks', 'table tbody tr');
    // What is due today stands in groups.
    await page.locator('table tbody tr:not(.group)').first().click();
    await expect(page.locator('.record-head')).toBeVisible();
    await expectAccessible(page, 'callback');
    await at('exchange', '.card');
    for (const section of SETTINGS) await at(`settings/${section}`, '#section-title');
  });
}
