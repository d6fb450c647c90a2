// The billing program's list (B56): loaded in the morning, it recognises callers the desk has no record of.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';

const HEADER = ['N.º de abonado', 'Titular', 'Dirección', 'Teléfono', 'Móvil', 'Tarifa', 'Ruta', 'Saldo'];

/** Five hundred customers, with Spanish and Chinese names; number 7 is the one who calls. */
const customers = (balance) =>
  Array.from({ length: 500 }, (_, n) => {
    const name = n % 3 === 0 ? `王建国${n}` : `Lucía Fernández Ortega ${n}`;
    const mobile = `6120844${String(n).padStart(2, '0')}`;
    return [40118000 + n, name, `Calle Peñíscola, ${n}`, n % 4 ? '' : `924 11 ${String(100 + n).slice(1)} 55`, n < 100 ? mobile : '', 'Doméstico', `R${n % 7}`, `${balance},${n % 90 + 10}`];
  });

const csv = (rows, separator = ';', header = HEADER) =>
  [header, ...rows].map((row) => row.map((cell) => (String(cell).includes(separator) ? `"${cell}"` : cell)).join(separator)).join('\r\n');

/** Gives the section a file, from the disk of a person. */
async function give(shift, name, content) {
  const path = join(shift.desk.dir, name);
  writeFileSync(path, content);
  await shift.choosing(path, () => shift.page.locator('#directory-file').click());
}

async function section(shift) {
  await shift.desk.open('#/settings/directory');
  await expect(shift.page.locator('#directory-file')).toBeVisible();
}

const notice = (page, text) => expect(page.locator('.notice', { hasText: text })).toBeVisible();
const fact = (page, name) => page.locator('.descriptions > div', { hasText: name }).locator('dd').first();

/** From the greeting to the step where the caller is identified. */
const toIdentify = async (shift) => {
  await shift.choose(1);
  await expect(shift.page.locator('#caller-account')).toBeVisible();
};

test('B56: a customer of the billing program is recognised, and becomes a record only when an agent saves one', async ({ desk }) => {
  test.slow();
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await section(shift);
  await expect(page.getByText('Todavía no hay fichero')).toBeVisible();

  const rows = customers(45);
  rows.splice(20, 0, [], ['TOTAL', '', '', '', '', '', '', '999,00']);
  await give(shift, 'lista-22.csv', csv(rows));
  // The columns are guessed, shown with their first rows, and asked once.
  const columns = page.locator('.columns li');
  await expect(columns).toHaveCount(8);
  await expect(page.locator('#column-0')).toHaveValue('account');
  await expect(page.locator('#column-4')).toHaveValue('phone');
  await expect(page.locator('#column-6')).toHaveValue('none');
  await expect(columns.nth(1)).toContainText('王建国0 · Lucía Fernández Ortega 1');
  await expectAccessible(page, 'matching the columns');
  await page.locator('#column-1').selectOption('none');
  await expect(page.getByText('Falta la columna: Nombre')).toBeVisible();
  await page.locator('#column-1').selectOption('name');
  await shift.button('Cargar con estas columnas').click();
  await notice(page, '500 abonados cargados');
  await expect(fact(page, 'Archivo')).toHaveText('lista-22.csv');
  await expect(fact(page, 'Abonados')).toHaveText('500');
  await page.getByText('Filas que conviene mirar').click();
  await expect(page.locator('.odd-rows')).toContainText('1 de totales');
  await expect(page.locator('.odd-rows')).toContainText('N.º de fila: 23');
  await expectAccessible(page, 'a loaded list');

  // A call from a known phone begins with what the list says of it.
  await shift.ring('+34612084407');
  await expect(page.locator('.call-person')).toContainText('Lucía Fernández Ortega 7');
  await expect(page.locator('.call-person')).toContainText('Calle Peñíscola, 7');
  await toIdentify(shift);
  await expect(page.locator('#caller-account')).toHaveValue('40118007');
  await expect(page.locator('.borrowed-from')).toContainText('Doméstico · Saldo 45,17');
  await expectAccessible(page, 'a borrowed customer');
  // Balance and category are shown, and nobody has become a customer.
  await desk.open('#/customers');
  await expect(page.locator('main')).toContainText('Todavía no hay clientes');
  await shift.reload();
  await desk.open('#/');
  await page.locator('.line', { hasText: 'Lucía Fernández Ortega 7' }).first().getByRole('button').click();
  await expect(page.locator('#caller-account')).toHaveValue('40118007');
  await shift.button('Registrar como cliente nuevo').click();
  await expect(page.locator('.identified')).toBeVisible();
  await desk.open('#/customers');
  await expect(page.locator('main')).toContainText('Calle Peñíscola, 7');
  const exported = await shift.exportAll();
  const text = (await import('node:fs')).readFileSync(exported, 'utf8');
  expect(text).toContain('Ortega 7');
  expect(text).not.toContain('Ortega 8');
  expect(text).not.toContain('45,17');
});

test('B56: any form of the number, part of the account, a name, an address; and a pasted line fills the fields', async ({ desk }) => {
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await section(shift);
  await give(shift, 'abonados.csv', csv(customers(1)));
  await shift.button('Cargar con estas columnas').click();
  await notice(page, '500 abonados');
  await desk.open('#/');
  await page.keyboard.press('F2');
  await expect(page.locator('.desk-call')).toBeVisible();
  await toIdentify(shift);
  const offers = page.locator('.matches li');
  const only = async (field, typed, found) => {
    await page.locator(field).fill(typed);
    await expect(offers).toHaveCount(1);
    await expect(offers).toContainText(found);
    await expect(offers).toContainText('Del fichero de facturación del');
    await page.locator(field).fill('');
    await expect(offers).toHaveCount(0);
  };
  await only('#caller-phone', '0034 612-08-44-31', 'Ortega 31');
  await only('#caller-account', '40 118 499', 'Ortega 499');
  await only('#caller-name', '建国498', '王建国498');
  await only('#caller-name', 'peniscola, 301', 'Ortega 301');
  await page.locator('#caller-name').fill('lucia');
  await expect(offers).toHaveCount(5);
  await page.locator('#caller-name').fill('王建国498');
  await expect(offers).toHaveCount(1);
  await offers.getByRole('button').click();
  await expect(page.locator('#caller-account')).toHaveValue('40118498');
  await expect(page.locator('.call-person')).toContainText('Calle Peñíscola, 498');

  const paste = (text) =>
    page.locator('#caller-account').evaluate((input, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      return input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
  // A single value is pasted as it is; a line of the billing program is read.
  expect(await paste('40118010')).toBe(true);
  expect(await paste('40118010\tFDEZ ORTEGA LUCIA\tDOM\t611 22 33 44')).toBe(false);
  await expect(page.locator('#caller-account')).toHaveValue('40118010');
  await expect(page.locator('#caller-name')).toHaveValue('Lucía Fernández Ortega 10');
  await expect(page.locator('#caller-phone')).toHaveValue('611 22 33 44');
  expect(await paste('50220011;Iván Gómez;C/ Sur 3;622 33 44 55')).toBe(false);
  await expect(page.locator('#caller-name')).toHaveValue('Iván Gómez');

  // One key copies the contact for the other program.
  await desk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('Shift+F8');
  await notice(page, 'Copiado');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Iván Gómez\n50220011\n622 33 44 55');
});

test('B56: the next morning’s file replaces the first without a question, in any encoding; a bad one changes nothing', async ({ desk }) => {
  test.slow();
  const shift = new Shift(desk);
  const { page } = shift;
  await shift.begin();
  await section(shift);
  const names = ['abonado;titular;móvil;saldo', '1001;Íñigo Peña;612084401;3,00', '1002;Zoë Núñez;612084402;4,00'];
  await give(shift, 'lunes.csv', Buffer.from(names.join('\r\n'), 'latin1'));
  await expect(page.locator('.columns li').nth(1)).toContainText('Íñigo Peña · Zoë Núñez');
  await shift.button('Cargar con estas columnas').click();
  await notice(page, '2 abonados');
  await give(shift, 'nada.csv', 'Estimado cliente');
  await expect(page.getByRole('alert')).toContainText('No se distinguen columnas');
  await expect(fact(page, 'Archivo')).toHaveText('lunes.csv');
  await give(shift, 'martes.csv', `${names[0]}\n1003;Ana;612084403;5,00\n1003;Eva;612084404;5,00\n1004;Sol;612084405;6,00`);
  await notice(page, '3 abonados');
  await expect(fact(page, 'Archivo')).toHaveText('martes.csv');
  // 户号,户名,手机 … in GB18030.
  const chinese = Buffer.concat([
    Buffer.from('bba7bac52cbba7c3fb2ccad6bbfa0d0a313030352ccdf5bda8b9fa2c', 'hex'), Buffer.from('612084406\r\n'),
  ]);
  await give(shift, 'miercoles.csv', chinese);
  await expect(page.locator('.columns li').nth(1)).toContainText('王建国');
  await shift.button('Cargar con estas columnas').click();
  await notice(page, '1 abonado');
  await shift.reload();
  await expect(fact(page, 'Archivo')).toHaveText('miercoles.csv');
  await expect(page.locator('.banner')).toHaveCount(0);
  // A tab that was open all the time sees the copy go.
  const other = await desk.newTab('#/settings/directory');
  await expect(fact(other, 'Archivo')).toHaveText('miercoles.csv');
  await shift.button('Quitar el fichero').click();
  await expect(other.getByText('Todavía no hay fichero')).toBeVisible();
});

test('B56: the contact fits beside the billing program, 480 pixels wide', async ({ profiles }) => {
  const desk = await profiles({ ...speaking('zh'), viewport: { width: 480, height: 900 } });
  const shift = new Shift(desk, 'zh');
  const { page } = shift;
  await shift.begin();
  await section(shift);
  await give(shift, '客户.csv', csv(customers(2), ','));
  await shift.button('按此对应加载').click();
  await notice(page, '500');
  await shift.ring('+34 612 08 44 09');
  await toIdentify(shift);
  await expect(page.locator('#caller-name')).toHaveValue('王建国9');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
  // What is said now and the fields to identify the caller are in sight without scrolling.
  for (const there of ['li[aria-current=step]', '#caller-account', '#caller-phone']) {
    await expect(page.locator(there)).toBeInViewport({ ratio: 0.3 });
  }
  await expectAccessible(page, 'a contact at 480 pixels');
});
