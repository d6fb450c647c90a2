// Every screen of the sample workspace in three languages, light and dark, in three sizes, into target/pictures.
// LANGS, SCHEMES, SIZES and SCREENS choose some: `LANGS=zh SCHEMES=dark SIZES=480 SCREENS=complaint npx playwright test -c pictures/playwright.config.mjs`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, ROOT, test } from '../e2e/desk.mjs';
import { CLOCK, SCREENS, Tour } from '../e2e/tour.mjs';
import { speaking } from '../e2e/shift.mjs';

const chosen = (name, all) => (process.env[name] ? all.filter((one) => process.env[name].split(',').includes(one)) : all);
const SIZES = { 480: [480, 800], 1280: [1280, 800], 1920: [1920, 1080] };
const OUT = join(ROOT, 'target', 'pictures');

for (const lang of chosen('LANGS', ['es', 'zh', 'en'])) {
  test(`pictures (${lang})`, async ({ profiles }) => {
    const desk = await profiles({ ...speaking(lang), reducedMotion: 'reduce' });
    const tour = await Tour.begin(desk, lang, CLOCK);
    mkdirSync(join(OUT, lang), { recursive: true });
    const missing = [];
    for (const name of chosen('SCREENS', Object.keys(SCREENS))) {
      await tour.page.setViewportSize({ width: 1280, height: 800 });
      const shown = await tour.show(name).then(() => true, (error) => missing.push(`${name}: ${error.message.split('\n')[0]}`) < 0);
      if (!shown) continue;
      for (const size of chosen('SIZES', Object.keys(SIZES))) {
        const [width, height] = SIZES[size];
        await tour.page.setViewportSize({ width, height });
        for (const scheme of chosen('SCHEMES', ['light', 'dark'])) {
          await tour.page.emulateMedia({ colorScheme: scheme });
          await tour.page.screenshot({ path: join(OUT, lang, `${name}-${size}-${scheme}.png`), animations: 'disabled' });
        }
      }
      await tour.leave();
    }
    expect(missing).toEqual([]);
  });
}
