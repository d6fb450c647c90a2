// A burst main and two hundred calls about it: what to say stands on every contact, one key ends it, and whoever asked
// is told of the end (B57).
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift } from './shift.mjs';

const SAY = 'Hay una rotura en la calle del Olmo. El agua vuelve antes de las seis.';

async function open(shift, what, areas, say) {
  const { page } = shift;
  await shift.desk.open('#/');
  await page.keyboard.press('Shift+F4');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('#incident-what').fill(what);
  await dialog.locator('#incident-say').fill(say);
  await dialog.locator('#incident-areas').fill(areas);
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.locator('h1')).toHaveText(what);
}

test('B57: one incident, several contacts in two keys each, and calls to whoever asked to be told', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  await shift.begin();
  await shift.desk.open('#/incidents');
  await expect(page.getByText('Ninguna incidencia')).toBeVisible();
  await page.keyboard.press('Shift+F4');
  const dialog = page.locator('dialog[open]');
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(dialog.locator('.error-summary')).toBeFocused();
  await expectAccessible(page, 'a new incident with errors');
  await page.keyboard.press('Escape');
  await open(shift, 'Corte por obras', 'Avenida Norte', 'Las obras acaban hoy.');
  await open(shift, 'Rotura en la calle del Olmo', 'Calle del Olmo\nPlaza Mayor', SAY);
  const incident = page.url();
  await expectAccessible(page, 'an incident');

  // Two callers in two keys each; the first of them wants to hear of the end.
  await shift.ring('+34612084419');
  const cards = page.locator('.incident');
  await expect(cards).toHaveCount(2);
  await expect(cards.first()).toContainText(SAY);
  await expect(page.locator('.incident[data-fits]')).toHaveCount(0);
  await page.locator('#contact-note').fill('Vive en la avda. norte, 12');
  await expect(page.locator('.incident[data-fits]')).toHaveText(/Corte por obras/);
  await page.locator('#contact-note').fill('Vive en C/ Olmo 14');
  await expect(page.locator('.incident[data-fits]')).toHaveText(/Rotura/);
  await expect(page.locator('.incident[data-fits]')).toContainText('Coincide con la dirección');
  await expectAccessible(page, 'a contact with incidents');
  const begun = Date.now();
  await page.keyboard.press('F4');
  await expect(dialog).toContainText('Rotura en la calle del Olmo');
  await expectAccessible(page, 'same incident');
  await dialog.locator('h2').click();
  await page.keyboard.press('1');
  await shift.atDesk();
  expect(Date.now() - begun, 'milliseconds from the key to the desk').toBeLessThan(15_000);
  await shift.ring('+34699111222');
  await page.keyboard.press('F4');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('2');
  await shift.atDesk();
  // A caller without a number who wants to be told is asked for one.
  await page.keyboard.press('F2');
  await expect(page.locator('.desk-call')).toBeVisible();
  await page.keyboard.press('F4');
  await dialog.getByRole('button', { name: 'Sí, avisarle' }).click();
  await expect(dialog.locator('#tell-phone')).toBeFocused();
  await page.keyboard.type('612 08 44 19');
  await dialog.getByRole('button', { name: 'Sí, avisarle' }).click();
  await shift.atDesk();

  await page.goto(incident);
  await expect(page.locator('tbody tr')).toHaveCount(3);
  await expect(page.locator('main')).toContainText('3 contactos · 2 piden aviso');
  await expect(page.locator('tbody tr').first()).toContainText('Incidencia ya conocida, informado');
  await page.getByRole('button', { name: 'Ha terminado' }).click();
  // The same number asked twice and is called once.
  await page.getByRole('button', { name: 'Crear 1 llamada para avisar' }).click();
  await expect(page.getByText('Todos los que pidieron aviso tienen ya su llamada.')).toBeVisible();
  await expectAccessible(page, 'an incident that is over');
  await shift.desk.open('#/callbacks');
  await page.getByRole('tab', { name: /^Del equipo/ }).click();
  await expect(page.locator('tbody')).toContainText('Avisar de que ha terminado: Rotura en la calle del Olmo');
  await expect(page.locator('tbody tr[aria-selected]')).toHaveCount(1);
  // Over is over: no contact shows it any more.
  await shift.ring('+34600123123');
  await expect(cards).toHaveCount(1);
  await expect(cards).toContainText('Corte por obras');
});

test('B57: an update that is late is told on the desk and on every contact', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  // Playwright's clock runs a timer that was stopped while it was about to run; a browser does not.
  desk.tolerate(/closure invoked recursively or after being dropped/);
  await page.clock.setFixedTime(new Date('2026-11-23T10:00:00+01:00'));
  await shift.begin();
  await page.keyboard.press('Shift+F4');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('#incident-what').fill('Rotura');
  await dialog.locator('#incident-say').fill(SAY);
  await dialog.locator('#incident-next-time').fill('10:30');
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.locator('h1')).toHaveText('Rotura');
  await shift.desk.open('#/');
  const chip = page.locator('a.chip[href="#/incidents"]');
  await expect(chip).toHaveText('1 incidencia abierta');
  await page.clock.setFixedTime(new Date('2026-11-23T10:31:00+01:00'));
  await expect(chip).toHaveText('Incidencia: toca actualizarla', { timeout: 40_000 });
  await shift.ring();
  await expect(page.locator('.incident')).toContainText('de retraso');
});
