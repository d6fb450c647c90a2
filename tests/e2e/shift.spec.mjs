// The day of an agent: another one sits down, sees what waits, hands over what they cannot do, and goes (B62).
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift } from './shift.mjs';

/** A colleague in the settings. */
async function colleague(shift, name) {
  const { page } = shift;
  await shift.desk.open('#/settings/agents');
  await page.getByRole('button', { name: 'Añadir un agente' }).click();
  await page.locator('#agent-name').fill(name);
  await page.locator('#agent-role').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.locator('main').getByText(name).first()).toBeVisible();
}

async function sitDown(shift, name) {
  await shift.page.locator('#person').click();
  await shift.page.getByRole('menuitemradio', { name }).click();
  await expect(shift.page.locator('#person')).toContainText(name);
}

/** A call that this agent has promised, in the first slot there is. */
async function promise(shift, reason) {
  const { page } = shift;
  await shift.desk.open('#/callbacks');
  await page.getByRole('button', { name: 'Programar llamada' }).first().click();
  const dialog = page.locator('dialog[open]');
  const next = dialog.locator('.slot-none button');
  if (await next.isVisible()) await next.click();
  await dialog.locator('#call-slot').selectOption({ index: 1 });
  await dialog.locator('#call-phone').fill('612084419');
  await dialog.locator('#call-reason').fill(reason);
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(dialog).toHaveCount(0);
}

test('B62: a shift is begun, and not closed before every contact has its disposition and every call somebody', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  await shift.begin();
  await colleague(shift, 'Ana Vidal');
  await shift.desk.open();
  await page.getByRole('link', { name: 'Turno sin empezar' }).click();
  await expect(page.locator('h1')).toHaveText('Turno');
  await expect(page.locator('.lines a')).toHaveCount(5);
  await expectAccessible(page, 'before the shift');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Cerrar el turno' })).toBeVisible();

  await promise(shift, 'Explicarle la factura');
  await promise(shift, 'Confirmar la lectura');
  await shift.ring();
  const contact = page.url();
  await page.keyboard.press('Control+Shift+Digit7');
  await expect(page.locator('h1')).toHaveText('Turno');
  await expectAccessible(page, 'a shift that cannot be closed');

  // The button says what is missing and leads there.
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#shift-contacts')).toBeFocused();
  await page.getByRole('button', { name: 'Falta terminar 1 contacto' }).click();
  await page.locator('#shift-contacts').getByRole('button', { name: 'Terminar' }).click();
  await expect(page).toHaveURL(contact);
  await shift.finish();

  // Back so late that both calls fall due before: one by one, then the rest.
  await shift.desk.open('#/shift');
  await page.locator('#shift-back-day').fill('2199-12-31');
  const missing = page.getByRole('button', { name: /Faltan? pasar 2 llamadas/ });
  await missing.click();
  await expect(page.locator('#shift-hand-to')).toBeFocused();
  await page.locator('#shift-hand-to').selectOption({ label: 'Ana Vidal' });
  await page.getByRole('button', { name: 'Pasar esta' }).first().click();
  await page.getByRole('button', { name: 'Pasar 1 llamada', exact: true }).click();
  await expect(page.getByText('Ninguna llamada suya vence antes de volver.')).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Empezar el turno' })).toBeVisible();
  const past = page.locator('section', { hasText: 'Últimos turnos' }).last();
  await expect(past).toContainText('Ana Vidal');
  await shift.reload();
  await expect(past).toContainText('Puesto 1');

  // The calls are hers, and she sees them.
  await sitDown(shift, 'Ana Vidal');
  await shift.desk.open('#/callbacks');
  for (const tab of await page.getByRole('tab').all()) {
    if (/[1-9]$/.test((await tab.innerText()).trim())) await tab.click();
  }
  await expect(page.locator('tbody')).toContainText('Confirmar la lectura');
});

test('B62: another agent sits down in under three seconds, and nobody takes over what the first one typed', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await colleague(shift, 'Ana Vidal');
  await shift.ring();
  await page.locator('#contact-note').fill('Llamar a su hija');
  await expect(page.locator('#contact-note')).toHaveValue('Llamar a su hija');
  const begun = Date.now();
  await sitDown(shift, 'Ana Vidal');
  await expect(page.getByRole('button', { name: 'Empezar el turno' })).toBeVisible();
  expect(Date.now() - begun, 'milliseconds until another agent sees what waits').toBeLessThan(3000);
  await expect(page.locator('.top')).toContainText('Ana Vidal');
  await page.keyboard.press('Control+Enter');
  // Marta's contact is hers: it does not keep Ana at the desk.
  await expect(page.getByRole('button', { name: 'Cerrar el turno' })).toBeVisible();
  await sitDown(shift, 'Marta');
  await expect(page.getByRole('button', { name: 'Empezar el turno' })).toBeVisible();
  await expect(page.locator('.lines a', { hasText: 'Sin terminar' })).toContainText('1 pendiente');
});

test('B62: a shift that was not closed yesterday is told in the morning and closed with its last trace', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  // Playwright's clock runs a timer that was stopped while it was about to run; a browser does not.
  desk.tolerate(/closure invoked recursively or after being dropped/);
  await page.clock.setFixedTime(new Date('2026-11-23T14:00:00+01:00'));
  await shift.begin();
  await shift.desk.open('#/shift');
  await page.getByRole('button', { name: 'Empezar el turno' }).click();
  await expect(page.getByRole('button', { name: 'Cerrar el turno' })).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-11-24T07:50:00+01:00'));
  await shift.reload();
  await expect(page.locator('.banner')).toContainText('no se cerró');
  await page.getByRole('button', { name: /^Cerrarlo a fecha de/ }).click();
  await expect(page.getByRole('button', { name: 'Empezar el turno' })).toBeVisible();
  await expect(page.locator('section', { hasText: 'Últimos turnos' }).last()).toContainText('14:00–14:00');
});
