// Hand-over files under a passphrase (B14), and records that other programs read, as people make and take them.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flattenedDecrypt, importJWK } from 'jose';
import { expect, expectAccessible, ROOT, test } from './desk.mjs';
import { Shift, speaking } from './shift.mjs';

const OWN = 'caballo batería grapa correcto';

/** Exports under the passphrase that the program suggests, or under one's own; returns the file and the passphrase. */
async function exportSealed(shift, own) {
  const { page } = shift;
  // A preview that is open is left.
  await page.goto(`${shift.desk.site.url}#/`);
  await page.goto(`${shift.desk.site.url}#/exchange`);
  await page.locator('#export-protect').check();
  if (own) await page.locator('#export-passphrase').fill(own);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    shift.button(shift.words.exportAll, false).click(),
  ]);
  const said = await page.getByTestId('export-passphrase').innerText();
  return { path: await download.path(), said };
}

/** The text of a sealed bundle, opened with another program's library. */
async function openedByJose(document, passphrase) {
  const open = (part, key, alg) =>
    flattenedDecrypt(part, key, { keyManagementAlgorithms: [alg], maxPBES2Count: 2_000_000 });
  const [first, ...rest] = document.parts.map(({ check, ...part }) => part);
  const jwk = (await open(first, new TextEncoder().encode(passphrase), 'PBES2-HS512+A256KW')).plaintext;
  const key = await importJWK(JSON.parse(new TextDecoder().decode(jwk)), 'dir');
  const pieces = [];
  for (const part of rest) pieces.push((await open(part, key, 'dir')).plaintext);
  return Buffer.concat(pieces).toString('utf8');
}

const python = (act, source, target, passphrase) =>
  execFileSync('python3', [join(ROOT, 'docs/seal_bundle.py'), act, source, target], {
    input: passphrase, env: { ...process.env, PYTHONPATH: join(ROOT, 'tests/python_modules') },
  });

const give = async (shift, path) => {
  await shift.page.goto(`${shift.desk.site.url}#/`);
  await shift.page.goto(`${shift.desk.site.url}#/exchange`);
  await shift.choosing(path, () => shift.page.locator('#import-file').click());
};

for (const lang of ['es', 'zh', 'en']) {
  test(`B14: a file under a passphrase is made, opened by another program, and taken back in (${lang})`, async ({ profiles }) => {
    const shift = new Shift(await profiles(speaking(lang)), lang);
    const { page } = shift;
    await shift.begin();
    const number = await shift.complaint();
    const { path, said } = await exportSealed(shift);
    expect(said).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    await expectAccessible(page, 'sealed export');
    const sealed = readFileSync(path, 'utf8');
    expect(sealed).not.toContain(number);
    const text = await openedByJose(JSON.parse(sealed), said);
    expect(text).toContain(number);
    expect(JSON.parse(text).id).toBe(JSON.parse(sealed).id);
    await give(shift, path);
    await expectAccessible(page, 'passphrase asked');
    await page.locator('#bundle-passphrase').fill('9999-4567-89AB-CDEF');
    await page.keyboard.press('Enter');
    await expect(page.locator('#bundle-passphrase')).toHaveAttribute('aria-invalid', 'true', { timeout: 30_000 });
    await page.locator('#bundle-passphrase').fill(said.toLowerCase().replaceAll('-', ' '));
    await page.keyboard.press('Enter');
    // Everything in it is here already.
    await expect(page.locator('#preview-panel')).toBeVisible({ timeout: 30_000 });
  });
}

test('B14: what jwcrypto sealed is taken in, and a desk that has nothing is restored from it', async ({ profiles }) => {
  const marta = new Shift(await profiles());
  await marta.begin();
  const number = await marta.complaint();
  const open = await marta.exportAll();
  const path = join(marta.desk.downloads, 'by-another-program.json');
  python('seal', open, path, OWN);
  await give(marta, path);
  await marta.page.locator('#bundle-passphrase').fill(OWN);
  await marta.page.keyboard.press('Enter');
  await expect(marta.page.locator('#preview-panel')).toBeVisible({ timeout: 30_000 });
  const own = await exportSealed(marta, OWN);
  python('open', own.path, join(marta.desk.downloads, 'opened.json'), OWN);
  expect(readFileSync(join(marta.desk.downloads, 'opened.json'), 'utf8')).toContain(number);

  const anew = new Shift(await profiles());
  await anew.desk.open();
  await anew.button('Recuperar desde un archivo', false).click();
  await anew.choosing(path, () => anew.page.locator('#restore-file').click());
  await anew.page.locator('#bundle-passphrase').fill('not this one');
  await anew.page.keyboard.press('Enter');
  await expect(anew.page.locator('#bundle-passphrase')).toHaveAttribute('aria-invalid', 'true', { timeout: 30_000 });
  await anew.page.locator('#bundle-passphrase').fill(OWN);
  await anew.page.keyboard.press('Enter');
  await expect(anew.page.locator('#restore-agent')).toBeVisible({ timeout: 30_000 });
});

test('B14: each fault of an encrypted file is refused in words of its own before a passphrase is asked for', async ({ profiles }) => {
  const shift = new Shift(await profiles());
  await shift.begin();
  await shift.complaint();
  await shift.page.goto(`${shift.desk.site.url}#/exchange`);
  // Too short a passphrase makes no file.
  await shift.page.locator('#export-protect').check();
  await shift.page.locator('#export-passphrase').fill('corta');
  await shift.button(shift.words.exportAll, false).click();
  await expect(shift.page.locator('#export-passphrase')).toHaveAttribute('aria-invalid', 'true');
  const whole = readFileSync((await exportSealed(shift, OWN)).path, 'utf8');
  const other = JSON.parse(readFileSync((await exportSealed(shift, OWN)).path, 'utf8'));
  const changed = (change) => {
    const document = JSON.parse(whole);
    change(document.parts);
    return JSON.stringify(document);
  };
  const header = (part, change) => {
    const is = JSON.parse(Buffer.from(part.protected, 'base64url'));
    change(is);
    part.protected = Buffer.from(JSON.stringify(is)).toString('base64url');
    delete part.check;
  };
  const files = {
    cut: whole.slice(0, -30),
    altered: whole.replace(/"ciphertext":"(.)/, (_, c) => `"ciphertext":"${c === 'A' ? 'B' : 'A'}`),
    missing: changed((parts) => parts.pop()),
    swapped: changed((parts) => parts.reverse()),
    foreign: changed((parts) => (parts[1] = other.parts[1])),
    bomb: changed((parts) => header(parts[0], (is) => (is.p2c = 2_000_000_000))),
    algorithm: changed((parts) => header(parts[0], (is) => (is.enc = 'A128CBC-HS256'))),
    critical: changed((parts) => header(parts[0], (is) => (is.crit = ['exp']))),
  };
  const said = new Set();
  for (const [name, text] of Object.entries(files)) {
    const path = join(shift.desk.downloads, `${name}.json`);
    writeFileSync(path, text);
    await give(shift, path);
    const alert = shift.page.locator('[role=alert]:visible').first();
    await expect(alert, name).toBeVisible({ timeout: 20_000 });
    said.add(await alert.innerText());
    await expect(shift.page.locator('#bundle-passphrase'), name).toHaveCount(0);
  }
  expect(said.size, [...said].join('\n---\n')).toBe(Object.keys(files).length);
});

test('B10: records that were asked for stand in the file as plain JSON, and a short script lists the same', async ({ profiles }) => {
  const shift = new Shift(await profiles());
  await shift.begin();
  const number = await shift.complaint();
  expect(JSON.parse(readFileSync(await shift.exportAll(), 'utf8')).records).toBeUndefined();
  await shift.page.goto(`${shift.desk.site.url}#/`);
  await shift.page.goto(`${shift.desk.site.url}#/exchange`);
  await shift.page.locator('#export-readable').check();
  const path = await shift.exportAll();
  const { records } = JSON.parse(readFileSync(path, 'utf8'));
  expect(records.filter((record) => record.fields.number === number)).toHaveLength(1);
  const listed = execFileSync('python3', [join(ROOT, 'docs/list_records.py'), path], { encoding: 'utf8' });
  expect(listed.trim().split('\n').map((line) => JSON.parse(line))).toEqual(records);
});
