// Runs the tests of tests/web.rs in Firefox: wasm-bindgen's runner serves their page, and Firefox, driven by
// puppeteer-core, opens it; what the page prints is what the runner would print. Firefox is the stricter of the two
// browsers: it ends a transaction that awaits anything else, which Chromium forgives.
//
//   node tests/web/firefox.mjs FILE.wasm      (FIREFOX names the browser, tools/env.sh finds it)
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const PATIENCE = 300_000;

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

async function serve(wasm) {
  const address = `127.0.0.1:${await freePort()}`;
  const runner = spawn('wasm-bindgen-test-runner', [wasm], {
    env: { ...process.env, NO_HEADLESS: '1', WASM_BINDGEN_TEST_ADDRESS: address },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  runner.stdout.on('data', (data) => (said += data));
  runner.stderr.on('data', (data) => (said += data));
  for (let tries = 0; tries < 300; tries++) {
    if (runner.exitCode !== null) throw new Error(`the test server ended: ${said}`);
    const up = await fetch(`http://${address}/`).then((response) => response.ok, () => false);
    if (up) return { runner, url: `http://${address}/` };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  runner.kill();
  throw new Error(`the test server does not answer: ${said}`);
}

async function run(wasm) {
  const { runner, url } = await serve(wasm);
  const profile = mkdtempSync(join(tmpdir(), 'ventanilla-firefox-'));
  let browser;
  try {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr',
      headless: true,
      userDataDir: profile,
    });
    console.log(`Firefox: ${await browser.version()}`);
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
    await page.goto(url, { waitUntil: 'load' });
    const begun = Date.now();
    let output = '';
    while (!/test result: /.test(output)) {
      if (Date.now() - begun > PATIENCE) throw new Error(`the tests do not end:\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 250));
      output = await page.evaluate(() => document.getElementById('output').textContent);
    }
    console.log(output);
    return /test result: ok/.test(output);
  } finally {
    await browser?.close();
    runner.kill();
    rmSync(profile, { recursive: true, force: true });
  }
}

try {
  process.exitCode = (await run(process.argv[2])) ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
