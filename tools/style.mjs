// Joins the files of style/ into one style sheet, in the order of the cascade layers, so that the page asks once.
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
const joined = ORDER.flatMap((layer) => present.filter((name) => layerOf(name) === layer).sort())
  .map((name) => readFileSync(`style/${name}`, 'utf8'))
  .join('\n')
  .replace(/\/\*[^]*?\*\//g, '')
  .replace(/[ \t]+$/gm, '')
  .replace(/^[ \t]+/gm, '')
  .replace(/\n{2,}/g, '\n');
mkdirSync('target/style', { recursive: true });
writeFileSync('target/style/app.css', `@layer ${ORDER.join(', ')};\n${joined}`);
