// Every screen as it is kept: in each language once, in each size once, light and dark, so that every pair of these comes
// up. Small grey pictures (small_picture.mjs) are compared with a tolerance; how to renew them is in tests/README.md.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, ROOT, test } from './desk.mjs';
import { speaking } from './shift.mjs';
import { Smaller } from './small_picture.mjs';
import { CLOCK, SCREENS, Tour } from './tour.mjs';

const KEPT = join(ROOT, 'tests', 'pictures', 'kept');
const SEEN = join(ROOT, 'target', 'test-results', 'pictures');
const LANGUAGES = ['es', 'zh', 'en'];
const SIZES = [[1280, 800], [1920, 1080], [480, 800]];
const SCHEMES = ['light', 'dark'];
/** A picture may differ in so large a share of its blocks. */
const TOLERANCE = 0.02;
/** All pictures together, in bytes. */
const MOST = 3_000_000;

/** In which size and scheme a screen is kept in a language. */
function look(screen, language) {
  return { size: SIZES[(screen + language) % SIZES.length], scheme: SCHEMES[(screen + language) % SCHEMES.length] };
}

const fileOf = (name, { size, scheme }) => `${name}-${size[0]}-${scheme}.png`;

test('every pair of language, size and scheme is kept, of every screen in every language and size, and all is small', () => {
  const names = Object.keys(SCREENS);
  const pairs = new Set();
  for (const [screen] of names.entries()) {
    for (const [place, lang] of LANGUAGES.entries()) {
      const { size, scheme } = look(screen, place);
      for (const pair of [`${lang} ${size[0]}`, `${lang} ${scheme}`, `${size[0]} ${scheme}`]) pairs.add(pair);
    }
    expect(new Set(LANGUAGES.map((_, place) => look(screen, place).size)).size).toBe(SIZES.length);
  }
  expect(pairs.size).toBe(LANGUAGES.length * SIZES.length + LANGUAGES.length * SCHEMES.length + SIZES.length * SCHEMES.length);
  let bytes = 0;
  for (const [place, lang] of LANGUAGES.entries()) {
    const kept = readdirSync(join(KEPT, lang));
    expect(kept.sort(), lang).toEqual(names.map((name, screen) => fileOf(name, look(screen, place))).sort());
    for (const file of kept) bytes += statSync(join(KEPT, lang, file)).size;
  }
  expect(bytes).toBeLessThan(MOST);
});

for (const [place, lang] of LANGUAGES.entries()) {
  test(`every screen looks as it is kept (${lang})`, async ({ profiles }) => {
    test.slow();
    const desk = await profiles({ ...speaking(lang), reducedMotion: 'reduce' });
    const tour = await Tour.begin(desk, lang, CLOCK);
    const smaller = await Smaller.begin(desk.context);
    const renew = process.env.PICTURES === 'renew';
    const differing = [];
    mkdirSync(join(KEPT, lang), { recursive: true });
    mkdirSync(join(SEEN, lang), { recursive: true });
    for (const [screen, name] of Object.keys(SCREENS).entries()) {
      const { size, scheme } = look(screen, place);
      const [width, height] = size;
      await tour.page.bringToFront();
      await tour.page.setViewportSize({ width: 1280, height: 800 });
      await tour.page.emulateMedia({ colorScheme: scheme });
      await tour.show(name);
      await tour.page.setViewportSize({ width, height });
      await expect(tour.page.locator('.progress, [aria-busy=true]')).toHaveCount(0);
      await tour.settled();
      const seen = await smaller.shrink(await tour.page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' }));
      const file = join(lang, fileOf(name, { size, scheme }));
      if (renew) writeFileSync(join(KEPT, file), seen);
      const share = existsSync(join(KEPT, file)) ? await smaller.differ(readFileSync(join(KEPT, file)), seen) : 1;
      if (share > TOLERANCE) {
        writeFileSync(join(SEEN, file), seen);
        differing.push(`${file}: ${(share * 100).toFixed(1)} % differs; what was seen lies in target/test-results/pictures`);
      }
      await tour.leave();
    }
    await smaller.end();
    expect(differing).toEqual([]);
  });
}
