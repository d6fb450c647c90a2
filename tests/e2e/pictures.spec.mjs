// Every screen as it is kept: in each language, each size, light and dark. The six looks of a screen in a language are
// one sheet of small grey pictures (small_picture.mjs), compared with a tolerance; how to renew them is in
// tests/README.md.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, ROOT, test } from './desk.mjs';
import { speaking } from './shift.mjs';
import { small, Smaller } from './small_picture.mjs';
import { CLOCK, SCREENS, Tour } from './tour.mjs';

const KEPT = join(ROOT, 'tests', 'pictures', 'kept');
const SEEN = join(ROOT, 'target', 'test-results', 'pictures');
const LANGUAGES = ['es', 'zh', 'en'];
const SIZES = [[1280, 800], [1920, 1080], [480, 800]];
const SCHEMES = ['light', 'dark'];
/** A picture may differ in so large a share of its blocks. */
const TOLERANCE = 0.02;
/** All sheets together, in bytes. */
const MOST = 4_000_000;

/** The looks of a screen, with their places on its sheet: sizes beside each other, light above dark. */
const LOOKS = [];
for (const [row, scheme] of SCHEMES.entries()) {
  let left = 0;
  for (const size of SIZES) {
    const [width, height] = small(size);
    const rowHeight = Math.max(...SIZES.map((size) => small(size)[1]));
    LOOKS.push({ size, scheme, place: [left, row * rowHeight, width, height] });
    left += width;
  }
}
const SHEET = [
  Math.max(...LOOKS.map(({ place: [left, , width] }) => left + width)),
  Math.max(...LOOKS.map(({ place: [, top, , height] }) => top + height)),
];

test('a sheet of every screen is kept in every language, no other, and all are small', () => {
  let bytes = 0;
  for (const lang of LANGUAGES) {
    const kept = readdirSync(join(KEPT, lang));
    expect(kept.sort(), lang).toEqual(Object.keys(SCREENS).map((name) => `${name}.png`).sort());
    for (const file of kept) bytes += statSync(join(KEPT, lang, file)).size;
  }
  expect(bytes).toBeLessThan(MOST);
});

/** The looks of the screen that is shown, one after the other; the sizes in the outer round, because they take longer. */
async function looks(tour) {
  const parts = [];
  for (const size of SIZES) {
    await tour.page.setViewportSize({ width: size[0], height: size[1] });
    await expect(tour.page.locator('.progress, [aria-busy=true]')).toHaveCount(0);
    await tour.settled();
    for (const look of LOOKS.filter((look) => look.size === size)) {
      await tour.page.emulateMedia({ colorScheme: look.scheme });
      const png = await tour.page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
      parts.push({ png, place: look.place });
    }
  }
  return parts;
}

for (const lang of LANGUAGES) {
  test(`every screen looks as it is kept, in every size, light and dark (${lang})`, async ({ profiles }) => {
    test.setTimeout(300_000);
    const desk = await profiles({ ...speaking(lang), reducedMotion: 'reduce' });
    const tour = await Tour.begin(desk, lang, CLOCK);
    const smaller = await Smaller.begin(desk.context);
    const renew = process.env.PICTURES === 'renew';
    const differing = [];
    if (renew) rmSync(join(KEPT, lang), { recursive: true, force: true });
    for (const folder of [KEPT, SEEN]) mkdirSync(join(folder, lang), { recursive: true });
    await tour.page.bringToFront();
    for (const name of Object.keys(SCREENS)) {
      await tour.page.setViewportSize({ width: 1280, height: 800 });
      await tour.show(name);
      const seen = await smaller.sheet(await looks(tour), SHEET);
      const file = join(lang, `${name}.png`);
      if (renew) writeFileSync(join(KEPT, file), seen);
      const shares = existsSync(join(KEPT, file))
        ? await smaller.differ(readFileSync(join(KEPT, file)), seen, LOOKS.map(({ place }) => place))
        : LOOKS.map(() => 1);
      for (const [at, { size, scheme }] of LOOKS.entries()) {
        if (shares[at] <= TOLERANCE) continue;
        writeFileSync(join(SEEN, file), seen);
        const which = `${file}, ${size[0]} ${scheme}`;
        differing.push(`${which}: ${(shares[at] * 100).toFixed(1)} % differs; what was seen lies in target/test-results/pictures`);
      }
      await tour.leave();
    }
    await smaller.end();
    expect(differing).toEqual([]);
  });
}
