// The manual's pictures (docs/manual/pictures) show the program as it is. They are compared with what stands on the
// screen now; small differences of fonts and edges are let pass. After a screen has changed on purpose they are made
// anew: see tests/README.md.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, ROOT, test } from './desk.mjs';
import { speaking } from './shift.mjs';
import { CLOCK, Tour } from './tour.mjs';

const MANUAL = join(ROOT, 'docs', 'manual');
const LANGUAGES = ['es', 'zh', 'en'];
/** The screens in the manual, each in every language. */
const PICTURES = [
  'welcome', 'start', 'join', 'complaint', 'paper', 'callback', 'customer', 'incident', 'exchange', 'settings-agents',
  'settings-organisation', 'settings-directory', 'settings-desk',
];
/** No picture is larger. */
const MOST = 120 * 1024;

for (const lang of LANGUAGES) {
  test(`the manual's pictures show the program as it is (${lang})`, async ({ profiles }) => {
    test.slow();
    const view = { viewport: { width: 920, height: 600 }, colorScheme: 'light', reducedMotion: 'reduce' };
    const tour = await Tour.begin(await profiles({ ...speaking(lang), ...view }), lang, CLOCK);
    for (const name of PICTURES) {
      await tour.show(name);
      await expect(tour.page.locator('.progress, [aria-busy=true]')).toHaveCount(0);
      await expect.soft(tour.page).toHaveScreenshot([lang, `${name}.png`], {
        animations: 'disabled',
        caret: 'hide',
        maxDiffPixelRatio: 0.03,
        scale: 'css',
      });
    }
  });
}

test('the manual has every picture that it shows, none that it does not, and none too large', () => {
  for (const lang of LANGUAGES) {
    const pages = readdirSync(join(MANUAL, lang)).map((page) => readFileSync(join(MANUAL, lang, page), 'utf8'));
    const shown = pages.flatMap((page) => [...page.matchAll(/\]\(\.\.\/pictures\/([a-z]+\/[a-z-]+\.png)\)/g)].map(([, path]) => path));
    const kept = readdirSync(join(MANUAL, 'pictures', lang)).map((name) => `${lang}/${name}`);
    expect([...new Set(shown)].sort(), lang).toEqual(kept.sort());
    expect(kept.sort(), lang).toEqual(PICTURES.map((name) => `${lang}/${name}.png`).sort());
    for (const path of kept) expect(statSync(join(MANUAL, 'pictures', path)).size, path).toBeLessThan(MOST);
  }
});
