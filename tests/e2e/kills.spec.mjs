// The browser is killed in the middle of its work (see ../soak/kills.mjs). `make soak` does it ten times as often, and
// with both of Chromium's ways to store.
import { test } from './desk.mjs';
import { KINDS, STORES, chance } from '../soak/kills.mjs';

const RUNS = Number(process.env.KILLS ?? 5);
const SEED = Number(process.env.SEED ?? 20261122);
const stores = process.env.KILLS ? Object.keys(STORES) : ['leveldb'];

for (const store of stores) {
  for (const [kind, kill] of Object.entries(KINDS)) {
    test(`I2: killed while ${kind}, nothing acknowledged is lost and nothing is there by halves (${store})`, async ({ profiles, site }) => {
      test.setTimeout(60_000 + RUNS * 45_000);
      const desk = await profiles({ args: STORES[store] });
      // A browser that is killed cannot finish what it asked for.
      desk.tolerate(/Failed to (load|fetch)|net::ERR|page crashed|Target.*closed/);
      const inside = await kill({ desk, site, random: chance(SEED) }, RUNS);
      console.log(`${kind}, ${store}: ${inside} kills in the middle of it`);
    });
  }
}
