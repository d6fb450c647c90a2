// The borrowed customers (B56) at full size: this morning's file takes the place of yesterday's, whole.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shiftAt } from './steps.mjs';

const HEADER = ['N.º de abonado', 'Titular', 'Dirección', 'Teléfono', 'Tarifa', 'Saldo'];

/** A file of the billing program with so many customers. */
function csv(count, balance) {
  const row = (n) => {
    const name = n % 3 === 0 ? `王建国${n}` : `Lucía Fernández Ortega ${n}`;
    return `${40000000 + n};${name};Calle Peñíscola, ${n % 900};6${String(10000000 + n)};Doméstico;${balance},${(n % 90) + 10}`;
  };
  return [HEADER.join(';'), ...Array.from({ length: count }, (_, n) => row(n))].join('\r\n');
}

/** Milliseconds from the file's being given until the section names it: the second file, which asks for no columns. */
export async function directoryAtSize(page, site, count, folder) {
  const shift = shiftAt(page, site);
  await shift.begin();
  const given = async (name, rows, balance) => {
    const path = join(folder, name);
    writeFileSync(path, csv(rows, balance));
    await shift.desk.open('#/settings/directory');
    await page.locator('#directory-file').waitFor();
    const begun = await page.evaluate(() => performance.now());
    await shift.choosing(path, () => page.locator('#directory-file').click());
    return begun;
  };
  await given('yesterday.csv', 500, 45);
  await shift.button('Cargar con estas columnas').click();
  await page.locator('.descriptions dd', { hasText: 'yesterday.csv' }).waitFor();
  const begun = await given('today.csv', count, 46);
  await page.locator('.descriptions dd', { hasText: 'today.csv' }).waitFor({ timeout: 60_000 });
  return Math.round((await page.evaluate(() => performance.now())) - begun);
}
