// What every end-to-end test stands on: a copy of the built folder on a plain static server below /sub/dir/, and
// browser profiles that fail the test when the page logs an error, breaks its policy, or asks another origin.
import { test as base, chromium, expect } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeList } from '../../tools/precache.mjs';
import { serve } from '../../tools/serve.mjs';

export { expect };
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const BASE = '/sub/dir/';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const folder = (name) => mkdtempSync(join(tmpdir(), `ventanilla-${name}-`));

/** A copy of the built folder and the server in front of it. */
class Site {
  static async start() {
    const site = new Site();
    site.root = folder('site');
    cpSync(join(ROOT, 'dist'), site.root, { recursive: true });
    await site.up();
    return site;
  }

  async up() {
    this.server = await serve(this.root, { base: BASE, port: this.port ?? 0 });
    this.port = this.server.port;
    this.url = this.server.url;
    this.origin = new URL(this.url).origin;
  }

  /** Pulls the plug: nothing answers at the address any more. */
  async down() {
    await this.server?.close();
    this.server = null;
  }

  path(name) {
    return join(this.root, name);
  }

  /** The name of the WebAssembly file of this build. */
  get wasm() {
    return readFileSync(this.path('index.html'), 'utf8').match(/data-wasm="\.\/([^"]+)"/)[1];
  }

  /** Changes the folder and publishes it as a new build; returns its id. */
  publish(change = () => appendFileSync(this.path('boot.js'), `\n// another build, ${Math.random()}\n`)) {
    change();
    return writeList(this.root).id;
  }

  /** Replaces the bytes of a file behind the back of the worker's list, as a cut transfer would. */
  spoil(name, bytes) {
    writeFileSync(this.path(name), bytes);
  }

  async end() {
    await this.down();
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** One person's browser: a profile on the disk, which outlives the browser that uses it. */
export class Profile {
  constructor(site, faults, options) {
    Object.assign(this, { site, faults, options, dir: folder('profile'), downloads: folder('downloads'), tolerated: [] });
  }

  /** Starts the browser on this profile; `page` is its first page, not yet at the desk. */
  async start() {
    this.context = await chromium.launchPersistentContext(this.dir, {
      executablePath: process.env.CHROMIUM || process.env.VENTANILLA_CHROMIUM || '/usr/bin/chromium',
      headless: true,
      locale: 'es-ES',
      timezoneId: 'Europe/Madrid',
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
      downloadsPath: this.downloads,
      ...this.options,
      args: ['--no-sandbox', '--disable-background-networking', '--no-first-run', ...(this.options.args ?? [])],
    });
    this.context.on('page', (page) => this.watch(page));
    this.context.on('request', (request) => this.judge(request.url()));
    for (const page of this.context.pages()) this.watch(page);
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
    return this;
  }

  judge(url) {
    const { protocol, origin } = new URL(url);
    const own = origin === this.site.origin || ['blob:', 'data:', 'about:', 'chrome-error:'].includes(protocol);
    if (!own && !this.tolerated.some((pattern) => pattern.test(url))) this.faults.push(`request to another origin: ${url}`);
  }

  watch(page) {
    const fault = (text) => {
      if (!this.tolerated.some((pattern) => pattern.test(text))) this.faults.push(text);
    };
    page.on('console', (message) => message.type() === 'error' && fault(`console: ${message.text()} (${message.location().url})`));
    page.on('pageerror', (error) => fault(`page error: ${error.stack ?? error}`));
    page.on('crash', () => fault('the page crashed'));
  }

  /** Errors that this test causes on purpose. */
  tolerate(...patterns) {
    this.tolerated.push(...patterns);
  }

  /** Opens an address of the site (a route such as `#/call`), and waits until the skeleton is gone. */
  async open(path = '', page = this.page) {
    await page.goto(this.site.url + path);
    await this.mounted(page);
    return page;
  }

  /** The program stands on the screen. */
  async mounted(page = this.page) {
    await page.waitForFunction(() => document.readyState === 'complete' && !document.getElementById('skeleton'));
  }

  async newTab(path = '') {
    return this.open(path, await this.context.newPage());
  }

  /** Waits until the service worker of this build has everything, and answers for the next visit. */
  async offlineReady(page = this.page) {
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active.state !== 'activated') await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }));
    });
  }

  /** Ends the browser as a power cut would, without a word to the page. Only processes of this very profile are hit. */
  kill() {
    const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 1 << 24 }).split('\n');
    const own = lines.filter((line) => line.includes(`--user-data-dir=${this.dir}`)).map((line) => Number.parseInt(line, 10));
    for (const pid of own) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Its parent's end was its own.
      }
    }
    this.context = null;
    return own.length;
  }

  async stop() {
    await this.context?.close();
    this.context = null;
  }

  async end() {
    await this.stop();
    // A killed browser's last processes may still be writing.
    const gone = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };
    rmSync(this.dir, gone);
    rmSync(this.downloads, gone);
  }
}

export const test = base.extend({
  site: async ({}, use) => {
    const site = await Site.start();
    await use(site);
    await site.end();
  },
  /** `await profiles()` starts a browser with a profile of its own; options are Playwright's for a context. */
  profiles: async ({ site }, use) => {
    const faults = [];
    const all = [];
    await use(async (options = {}) => {
      const profile = new Profile(site, faults, options);
      all.push(profile);
      return profile.start();
    });
    for (const profile of all) await profile.end();
    expect(faults, 'errors in the console, and requests to other origins').toEqual([]);
  },
  /** One started profile. */
  desk: async ({ profiles }, use) => {
    await use(await profiles());
  },
});

/** The build that serves a page, as its service worker says. */
export const buildOf = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data.ok);
        navigator.serviceWorker.controller.postMessage({ type: 'version' }, [port2]);
      }),
  );

/** Fails with what axe finds against WCAG 2.2 AA on the page as it stands. Its source is evaluated, not added to the page: the policy forbids that. */
export async function expectAccessible(page, name = page.url()) {
  // What still fades in has not got its colours yet.
  await page.evaluate(() => {
    const ends = (animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime);
    return Promise.all(document.getAnimations().filter(ends).map((animation) => animation.finished.catch(() => {})));
  });
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await window.axe.run(document, { runOnly: tags });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  });
  expect(found, `accessibility of ${name}`).toEqual([]);
}
