// Writes the list of files, with their hashes, into the service worker of a build. tools/finish.mjs calls it on
// the finished folder; so the worker's bytes change exactly when the build does.
//
// Groups: `core` is what a desk needs at its first use; every other group is fetched when it is chosen.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pack that a new desk is offered first, and needs offline from the start. */
const FIRST_PACK = 'packs/water.json';

/** The group of a file of the built folder; null for what the worker does not keep. */
export function groupOf(path) {
  if (path === 'sw.js') return null;
  if (path === FIRST_PACK) return 'core';
  const pack = path.match(/^packs\/([a-z0-9-]+)\.json$/);
  if (pack) return `pack-${pack[1]}`;
  if (path.startsWith('packs/')) return 'pack-schema';
  if (path.startsWith('training/')) return 'training';
  // The sample workspace, practice, the kiosk: for those who look around, who learn, and for the hall.
  const apart = path.match(/^split_(sample|training|kiosk)-/);
  if (apart) return apart[1];
  // How Chinese characters are read: wanted only where names are Chinese (src/state/indexing.rs).
  if (path === 'pinyin.bin') return 'pinyin';
  const group = path.match(/^groups\/([a-z0-9-]+)\//);
  return group ? group[1] : 'core';
}

/** Every file below `folder`, as paths with slashes, in one order on every machine. */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
}

/** The list that the worker gets. */
export function buildList(folder) {
  const groups = { core: {} };
  for (const path of filesOf(folder)) {
    const group = groupOf(path);
    if (group === null) continue;
    groups[group] ??= {};
    groups[group][path] = createHash('sha256').update(readFileSync(join(folder, path))).digest('base64url');
  }
  // The worker's own text counts: a change in it is a change of the build.
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8').replace(/^const BUILD = .*$/m, '');
  const id = createHash('sha256').update(JSON.stringify(groups)).update(worker).digest('hex').slice(0, 16);
  return { id, groups };
}

/** Writes the list into the folder's service worker, and returns it. */
export function writeList(folder) {
  const path = join(folder, 'sw.js');
  const source = readFileSync(path, 'utf8');
  const list = buildList(folder);
  const written = source.replace(/^const BUILD = .*$/m, () => `const BUILD = ${JSON.stringify(list)};`);
  if (!written.includes(list.id)) throw new Error(`${path} has no line that begins with "const BUILD ="`);
  writeFileSync(path, written);
  return list;
}
