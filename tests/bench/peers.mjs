// What others need for the same work, in the same browser and the same run: Dexie with five indexes by its fastest
// documented calls, MiniSearch, and `includes` over every record. Nothing of the program is on this page.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './times.mjs';

const LIBRARY = { dexie: 'dexie/dist/dexie.min.js', minisearch: 'minisearch/dist/umd/index.js' };
const library = (name) => readFileSync(join('tests/node_modules', LIBRARY[name]), 'utf8');

/** An empty page of an origin of its own, with room for a database. */
async function emptyPage(context) {
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<!doctype html><title>peers</title>'));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.addScriptTag({ content: library('dexie') });
  await page.addScriptTag({ content: library('minisearch') });
  return { page, close: () => page.close().then(() => server.close()) };
}

/** Workload A of the design: cases of 330 bytes of JSON, made in the page. */
const makeCases = (count) => {
  let seed = 20261122;
  const chance = (below) => {
    seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((seed ^ (seed >>> 13)) >>> 0) % below;
  };
  const given = ['María', 'José', 'Ana', 'Iñigo', 'Begoña', '晓明', '丽华', '志强', 'Grace', 'Oliver', 'Lucía', 'Andrés'];
  const family = ['García', 'Muñoz', 'Peña', '张', '王', '欧阳', 'Walker', 'Hughes', 'Ibáñez', '单', 'Núñez', '李'];
  const about = ['Sin agua desde el lunes', 'Factura más alta de lo normal', '交割日期有误', '行情显示延迟', 'No water since Monday', 'The bill was charged twice', 'Contador averiado', '密码无法重置'];
  const streets = ['calle del Olmo', 'avenida de la Acequia', '人民路', '解放大道', 'Mill Lane', 'plaza de la Fuente'];
  const states = ['open', 'sent', 'answered', 'closed'];
  return Array.from({ length: count }, (_, i) => ({
    id: `complaint/${i.toString(36).padStart(16, '0')}`,
    number: `Q-7K3-${String(i).padStart(6, '0')}-${i % 9}`,
    name: `${given[chance(12)]} ${family[chance(12)]}`,
    phone: `+34 6${String(chance(1e8)).padStart(8, '0')}`,
    account: String(10_000_000 + chance(9e7)),
    state: states[chance(4)],
    category: `c${chance(12)}`,
    subject: `${about[chance(8)]}, ${streets[chance(6)]} ${1 + chance(120)}`,
    owner: `agent/${chance(40).toString(36).padStart(16, '0')}`,
    created: 1_780_000_000_000 + i * 60_000,
    updated: 1_780_000_000_000 + i * 60_000 + chance(1e7),
    due: 1_780_000_000_000 + i * 60_000 + chance(1e9),
  }));
};

/** Milliseconds of Dexie's `bulkPut`, strict, into an empty database, and of `toArray` from a database opened for it. */
async function dexie(page, count, rounds) {
  return page.evaluate(async ([make, count, rounds]) => {
    const cases = new Function(`return ${make}`)()(count);
    const open = () => {
      const database = new Dexie('peer', { chromeTransactionDurability: 'strict' });
      database.version(1).stores({ cases: 'id, number, phone, state, due, updated' });
      return database;
    };
    const puts = [];
    const reads = [];
    for (let round = 0; round < rounds.put; round++) {
      await Dexie.delete('peer');
      const database = open();
      await database.open();
      const begun = performance.now();
      await database.cases.bulkPut(cases);
      puts.push(performance.now() - begun);
      database.close();
    }
    for (let round = 0; round <= rounds.read; round++) {
      const database = open();
      const begun = performance.now();
      const all = await database.cases.toArray();
      // The first reading warms what can be warmed.
      if (round > 0) reads.push(performance.now() - begun);
      if (all.length !== count) throw new Error(`Dexie gave ${all.length} of ${count}`);
      database.close();
    }
    await Dexie.delete('peer');
    return { puts, reads };
  }, [makeCases.toString(), count, rounds]);
}

/** The slowest of the queries, in milliseconds, with `includes` over a folded text of each record and with MiniSearch. */
async function searching(page, count, queries) {
  return page.evaluate(async ([make, count, queries]) => {
    const cases = new Function(`return ${make}`)()(count);
    const folded = cases.map((c) => `${c.number} ${c.name} ${c.phone} ${c.account} ${c.subject}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
    const slowest = (search) => {
      for (const query of queries) search(query);
      return Math.max(...queries.map((query) => {
        const begun = performance.now();
        search(query);
        return performance.now() - begun;
      }));
    };
    const includes = slowest((query) => folded.filter((text) => query.split(' ').every((word) => text.includes(word))));
    const index = new MiniSearch({ fields: ['number', 'name', 'phone', 'account', 'subject'], storeFields: [] });
    const begun = performance.now();
    index.addAll(cases);
    const built = performance.now() - begun;
    const mini = slowest((query) => index.search(query, { prefix: true }));
    return { includes, mini, built };
  }, [makeCases.toString(), count, queries]);
}

/** Everything the others are measured by, in milliseconds. */
export async function peers(context, count, queries) {
  const { page, close } = await emptyPage(context);
  try {
    const stored = await dexie(page, count, { put: 3, read: 5 });
    const found = await searching(page, count, queries);
    const rounded = (value) => Math.round(value * 10) / 10;
    return {
      dexie_bulk_put_ms: median(stored.puts),
      dexie_to_array_ms: median(stored.reads),
      includes_worst_ms: rounded(found.includes),
      minisearch_worst_ms: rounded(found.mini),
      minisearch_build_ms: rounded(found.built),
    };
  } finally {
    await close();
  }
}
