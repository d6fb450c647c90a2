// The register of contacts: what is asked of it, and a day handed in against a receipt (system 7).
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift } from './shift.mjs';

/** A contact that was over at once, by the words on its button. */
async function quick(shift, words) {
  const { page } = shift;
  await page.keyboard.press('Shift+F9');
  await page.locator('dialog[open]').getByRole('button', { name: words }).click();
  await expect(page.locator('dialog[open]')).toHaveCount(0);
}

test('the counts of the register follow its filters', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  await shift.begin();
  await quick(shift, 'Número equivocado');
  await quick(shift, 'Línea muda');
  await shift.ring();
  await shift.toComplaint();
  await page.locator('#contact-note').fill('Vive en la calle del Álamo');
  await shift.finish();
  await shift.desk.open('#/contacts');
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(3);
  await page.locator('#register-text').fill('alamo');
  await expect(rows).toHaveCount(1);
  await expect(page.locator('.register-day [role=status]')).toContainText('1 contacto,');
  await expect(page.getByRole('tab', { name: /^Todos/ })).toContainText('1');
  await expectAccessible(page, 'the register with a filter');
  await page.locator('#register-disposition').selectOption({ label: 'Línea muda' });
  await expect(rows).toHaveCount(0);
  await expect(page.getByText('Ningún contacto del día cumple los filtros.')).toBeVisible();
  await page.locator('#register-text').fill('');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Quitar filtros' }).click();
  await page.locator('#register-kind').selectOption({ label: 'Reclamación' });
  await expect(rows).toHaveCount(1);
  await page.locator('#register-agent').selectOption({ label: 'Marta Ríos' });
  await expect(rows).toHaveCount(1);
});

test('a day is handed in against a receipt, and what comes later is shown as after it and not lost', async ({ profiles }) => {
  const shift = new Shift(await profiles({ reducedMotion: 'reduce' }));
  const { page } = shift;
  await shift.begin();
  await shift.desk.open('#/contacts');
  await expect(page.getByText('Ningún contacto este día')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Entregar este día' })).toHaveCount(0);
  await quick(shift, 'Número equivocado');
  await quick(shift, 'Línea muda');
  await page.getByRole('button', { name: 'Entregar este día' }).click();
  const dialog = page.locator('dialog[open]');
  await expect(dialog).toContainText('Se imprimen 2 contactos');
  await dialog.locator('button[type=submit]').click();
  await expect(dialog.locator('.error-summary')).toBeFocused();
  await expectAccessible(page, 'handing in with an error');
  await dialog.locator('#received-by').fill('Carmen Soto');
  await page.keyboard.press('Enter');

  // The sheet: every contact, the count, both signatures, the number of the receipt.
  const sheet = page.locator('.sheet');
  await expect(sheet.locator('.sheet-number')).toHaveText(/^E-[0-9A-Z]{3}-0001-[0-9A-Z]$/);
  const number = await sheet.locator('.sheet-number').innerText();
  await expect(sheet.locator('tbody tr')).toHaveCount(2);
  await expect(sheet.locator('thead th')).toHaveCount(8);
  await expect(sheet.locator('.signatures')).toContainText('Recibe: Carmen Soto');
  await expect(sheet.locator('.signatures')).toContainText('Entrega: Marta Ríos');
  await expectAccessible(page, 'the register on paper');

  await shift.desk.open('#/contacts');
  await expect(page.getByText(`${number}: 2 contactos, recibido por Carmen Soto`)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Entregar/ })).toHaveCount(0);
  await quick(shift, 'Solo horarios');
  await expect(page.locator('tbody tr')).toHaveCount(3);
  await expect(page.locator('tbody tr').first()).toContainText('Después del recibo');
  await expect(page.locator('tbody tr').nth(1)).toContainText(number);
  await expectAccessible(page, 'the register after a receipt');
  await shift.reload();
  await expect(page.locator('tbody tr').first()).toContainText('Después del recibo');

  // A second receipt takes in the late one alone; the first sheet stays as it was.
  await page.getByRole('button', { name: 'Entregar lo añadido' }).click();
  await expect(dialog).toContainText('Se imprime 1 contacto');
  await dialog.locator('#received-by').fill('Carmen Soto');
  await page.keyboard.press('Enter');
  await expect(sheet.locator('tbody tr')).toHaveCount(1);
  await shift.desk.open('#/contacts');
  await expect(page.getByText('Después del recibo')).toHaveCount(0);
  await page.getByRole('button', { name: 'Ver la hoja' }).first().click();
  await expect(sheet.locator('.sheet-number')).toHaveText(number);
  await expect(sheet.locator('tbody tr')).toHaveCount(2);
});
