// Joins the files of style/ into two style sheets, in the order of the cascade layers: what the first desk needs, so that
// the page asks once, and the rest.
// Trunk runs it before each build; index.html links the result. Comments stay in the sources.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const ORDER = ['tokens', 'base', 'layout', 'components', 'pages', 'print', 'boot'];

const present = readdirSync('style').filter((name) => name.endsWith('.css'));
// A layer may have several files: pages.css, pages-contact.css, …
const layerOf = (name) => name.slice(0, -4).split('-')[0];
const unknown = present.filter((name) => !ORDER.includes(layerOf(name)));
if (unknown.length) {
  console.error(`style/${unknown[0]} has no place in the order: name it in tools/style.mjs.`);
  process.exit(1);
}
// What no page of the first desk shows is fetched a moment after it (src/ui/pages/later.rs).
const LATER = ['components-below', 'components-reading', 'pages-call', 'pages-contest', 'pages-desk', 'pages-desk-above', 'pages-desk-right', 'pages-exchange', 'pages-kiosk', 'pages-kiosk-screens', 'pages-orders', 'pages-procedure', 'pages-promise', 'pages-records', 'pages-reports', 'pages-settings', 'pages-training', 'print'];
const missing = LATER.find((name) => !present.includes(`${name}.css`));
if (missing) {
  console.error(`style/${missing}.css is not there: tools/style.mjs names it.`);
  process.exit(1);
}
const joined = (wanted) =>
  ORDER.flatMap((layer) => present.filter((name) => layerOf(name) === layer && wanted(name.slice(0, -4))).sort())
    .map((name) => readFileSync(`style/${name}`, 'utf8'))
    .join('\n')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/\n{2,}/g, '\n');
mkdirSync('target/style', { recursive: true });
writeFileSync('target/style/app.css', `@layer ${ORDER.join(', ')};\n${joined((name) => !LATER.includes(name))}`);
writeFileSync('target/style/later.css', joined((name) => LATER.includes(name)));
