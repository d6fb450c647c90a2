// Looks at the built folder as a stranger would: nothing inline that the page's policy would block, no address of
// another origin that the page would load, no path of the machine that built it, and the worker's list complete.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { buildList, filesOf } from './precache.mjs';

const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; object-src 'none'; base-uri 'none'";
const folder = process.argv[2] ?? 'dist';
const faults = [];
const page = readFileSync(join(folder, 'index.html'), 'utf8').replace(/<!--[^]*?-->/g, '');

if (!page.includes(`content="${POLICY}"`)) faults.push('index.html: the content security policy is not the agreed one');
if (/<script(?![^>]*\ssrc=)[^>]*>/i.test(page)) faults.push('index.html: an inline script');
if (/<style|\sstyle=|\son[a-z]+=/i.test(page)) faults.push('index.html: an inline style or handler');
for (const [, address] of page.matchAll(/(?:src|href|data-js|data-wasm)="([^"]*)"/g)) {
  if (/^([a-z]+:)?\/\//i.test(address) || address.startsWith('/')) faults.push(`index.html: "${address}" is not relative`);
}

// With the slash behind it: a home folder may be called /root, and our own words begin so too.
const folders = [homedir(), process.cwd(), process.env.CARGO_HOME, process.env.CARGO_TARGET_DIR].filter((path) => path && path.length > 1);
const marks = [...folders.map((path) => `${path.replace(/\/$/, '')}/`), '/rustlib/', '/usr/src/', '/.cargo/'];
for (const path of filesOf(folder)) {
  const bytes = readFileSync(join(folder, path));
  for (const mark of marks) {
    let at = bytes.indexOf(mark);
    // The format's own words `ventanilla/root/0` are no path.
    while (at >= 10 && bytes.toString('latin1', at - 10, at) === 'ventanilla') at = bytes.indexOf(mark, at + 1);
    if (at >= 0) faults.push(`${path}: holds a path of this machine: "${bytes.toString('latin1', at, at + 80).replace(/[^\x20-\x7e].*/s, '')}"`);
  }
}

for (const path of ['stretch.js', 'stretch.wasm']) {
  if (!filesOf(folder).includes(path)) faults.push(`${path}: is missing; without it no passphrase opens a desk`);
}

const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
if (!worker.includes(JSON.stringify(buildList(folder)))) faults.push('sw.js: its list is not that of the folder');

if (faults.length) {
  console.error(`The built folder is not fit to ship:\n  ${faults.join('\n  ')}`);
  process.exit(1);
}
const total = filesOf(folder).reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0);
const wasm = filesOf(folder).filter((path) => path.endsWith('.wasm'));
const wasmSize = wasm.reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0);
console.log(`${folder}/ is ready: ${filesOf(folder).length} files, ${total} bytes, of which WebAssembly ${wasmSize}`);
