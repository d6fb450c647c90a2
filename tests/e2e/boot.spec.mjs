// The page before the program: where it may run, what it says where it may not, and what the folder is served by.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { BASE, expect, expectAccessible, ROOT, test } from './desk.mjs';

test('the desk comes up from a sub-folder without breaking its policy', async ({ desk }) => {
  const { page } = desk;
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
  });
  await desk.open();
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('[data-trouble]')).toHaveCount(0);
  expect(await page.evaluate(() => window.violations)).toEqual([]);
});

test('the skeleton stands before the program is there', async ({ desk, site }) => {
  await desk.page.route(`**/${site.wasm}`, () => {});
  await desk.page.goto(site.url, { waitUntil: 'commit' });
  await expect(desk.page.locator('#skeleton[aria-busy=true]')).toBeVisible();
});

const SAYS = {
  insecure: ['Esta dirección no es segura', '此地址不安全', 'This address is not secure'],
  old: ['Este navegador es demasiado antiguo', '浏览器版本过旧', 'This browser is too old'],
  broken: ['Ventanilla se ha detenido', 'Ventanilla 已停止运行', 'Ventanilla has stopped'],
};

async function expectTrouble(page, kind, first = 0) {
  await expect(page.locator(`[data-trouble=${kind}]`)).toBeVisible();
  for (const [position, words] of SAYS[kind].entries()) {
    await expect(page.getByRole('heading', { name: words, level: position === first ? 1 : 2 })).toBeVisible();
  }
  await expect(page).toHaveTitle(`${SAYS[kind][first]} · Ventanilla`);
  await expectAccessible(page, kind);
}

test('an address that is not secure is named, with what to do', async ({ profiles, site }) => {
  const desk = await profiles({ args: ['--host-resolver-rules=MAP office.test 127.0.0.1'], locale: 'zh-CN' });
  desk.tolerate(/^http:\/\/office\.test:/);
  await desk.page.goto(`http://office.test:${site.port}${BASE}`);
  await expectTrouble(desk.page, 'insecure', 1);
});

test('a browser below the floor is told so, with what to do', async ({ desk, site }) => {
  await desk.page.addInitScript(() => delete HTMLElement.prototype.popover);
  await desk.page.goto(site.url);
  await expectTrouble(desk.page, 'old');
  await desk.page.locator('summary').click();
  await expect(desk.page.locator('pre')).toHaveText('popover');
});

test('WebAssembly that cannot be read ends in words, not in a blank page', async ({ desk, site }) => {
  site.spoil(site.wasm, Buffer.from('not what was sent'));
  await desk.page.goto(site.url);
  await expectTrouble(desk.page, 'broken');
  await expect(desk.page.getByRole('button', { name: 'Recargar' })).toBeFocused();
});

test('a panic ends in words, and what stood in the fields is in the rescue file', async ({ desk }) => {
  await desk.open();
  const { page } = desk;
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('textarea'), { name: 'facts', value: 'Tres cortes de agua 停水' });
    document.body.append(field);
    window.dispatchEvent(new CustomEvent('ventanilla:panic', { detail: 'index out of bounds' }));
  });
  await expectTrouble(page, 'broken');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Archivo de rescate' }).click()]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(file.typed).toContainEqual({ field: 'facts', value: 'Tres cortes de agua 停水' });
});

test('reload brings the desk back after a failure', async ({ desk }) => {
  await desk.open();
  await desk.page.evaluate(() => window.dispatchEvent(new CustomEvent('ventanilla:panic', { detail: 'once' })));
  await Promise.all([desk.page.waitForEvent('load'), desk.page.getByRole('button', { name: '重新加载' }).click()]);
  await desk.mounted();
  await expect(desk.page.locator('[data-trouble]')).toHaveCount(0);
});

test('a taken port is an error that says what to do', async ({ site }) => {
  const second = spawn('node', ['tools/serve.mjs', 'dist', String(site.port)], { cwd: ROOT });
  let said = '';
  second.stderr.on('data', (data) => (said += data));
  const [status] = await once(second, 'close');
  expect(status).toBe(1);
  expect(said).toContain(`Port ${site.port} is taken`);
  expect(said).toContain('Stop that program');
  expect(said).toContain('another, empty database');
});

/** A request whose path nothing on this side has tidied up. */
const get = (site, path, headers = {}) =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: site.port, path, headers }, (response) => {
      let body = '';
      response.on('data', (data) => (body += data));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });

test('the server gives nothing outside its folder', async ({ site }) => {
  const outside = join(site.root, '..', 'ventanilla-outside.txt');
  writeFileSync(outside, 'secret');
  symlinkSync(outside, site.path('link.txt'));
  const paths = ['../ventanilla-outside.txt', '..%2fventanilla-outside.txt', '%2e%2e/ventanilla-outside.txt', 'icons/../../ventanilla-outside.txt', '..%5cventanilla-outside.txt', 'link.txt'];
  for (const path of paths) expect((await get(site, BASE + path)).status, path).toBe(404);
  expect((await get(site, '/index.html')).status).toBe(404);
  rmSync(outside);
});

test('the server names types, and an unchanged file is not sent again', async ({ site }) => {
  const types = { '': 'text/html', 'boot.js': 'text/javascript', 'manifest.webmanifest': 'application/manifest+json', 'icons/ventanilla.svg': 'image/svg+xml', [site.wasm]: 'application/wasm' };
  for (const [path, type] of Object.entries(types)) {
    const first = await get(site, BASE + path);
    expect(first.headers['content-type'], path).toContain(type);
    const again = await get(site, BASE + path, { 'If-None-Match': first.headers.etag });
    expect([again.status, again.body], path).toEqual([304, '']);
  }
  expect((await get(site, BASE.slice(0, -1))).headers.location).toBe(BASE);
});

test('the manifest names icons and shortcuts that are there', async ({ site }) => {
  const manifest = JSON.parse((await get(site, `${BASE}manifest.webmanifest`)).body);
  for (const { src } of manifest.icons) expect((await get(site, BASE + src)).status, src).toBe(200);
  expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['./#/call', './#/complaints', './#/callbacks']);
});

test('a program that ends without words, as what is shipped does, ends in words on the page', async ({ desk }) => {
  desk.tolerate(/unreachable/);
  for (const ending of ['throw', 'reject']) {
    await desk.open();
    // A trap of a real module, in a task of its own or in a promise that nobody waits for.
    await desk.page.evaluate((how) => {
      const trap = () => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11]))).exports.t();
      if (how === 'throw') setTimeout(trap);
      else setTimeout(() => void Promise.resolve().then(trap));
    }, ending);
    await expectTrouble(desk.page, 'broken');
  }
});
