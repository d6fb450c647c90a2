// Draws the PNG icons from public/icons/ventanilla.svg with the Chromium of the tests. Run it after changing the
// drawing (`tools/setup.sh test && node tools/icons.mjs`); the results are committed, so builds need no browser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../tests/package.json', import.meta.url))('@playwright/test');
const drawing = readFileSync('public/icons/ventanilla.svg', 'utf8');
// A maskable icon is cut to whatever shape the system likes: the ground reaches every edge, the mark stays in the middle.
const maskable = drawing.replace('rx="14"', '').replace('viewBox="0 0 64 64"', 'viewBox="-7 -7 78 78"').replace('<rect width="64" height="64"', '<rect x="-7" y="-7" width="78" height="78"');
// The system rounds the corners of this one itself, and shows transparency as black.
const touch = drawing.replace(' rx="14"', '');
const ICONS = { 'ventanilla-48': [drawing, 48], 'ventanilla-180': [touch, 180], 'ventanilla-192': [drawing, 192], 'ventanilla-512': [drawing, 512], 'ventanilla-maskable-192': [maskable, 192], 'ventanilla-maskable-512': [maskable, 512] };

const browser = await chromium.launch({ executablePath: process.env.VENTANILLA_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [name, [source, size]] of Object.entries(ICONS)) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`);
  await page.screenshot({ path: `public/icons/${name}.png`, omitBackground: true });
}
await browser.close();
