// What is done to a folder that Trunk has put together, in this order: a release is cut into its groups, the worker for
// passphrases gets its module, packs lose the line breaks that they have for people, the scripts of a release lose their
// comments, then the worker gets the list of all files. Trunk runs hooks of one stage side by side, so this is one hook.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, writeList } from './precache.mjs';
import { cut } from './split.mjs';
import { buildStretch } from './stretch.mjs';
import { shortenScripts } from './terse.mjs';

const folder = process.env.TRUNK_STAGING_DIR;
const compiled = join(process.env.CARGO_TARGET_DIR ?? 'target', 'wasm32-unknown-unknown/release/ventanilla.wasm');
// A build for development has no groups: tools/env.sh asks for them.
if (process.env.TRUNK_PROFILE === 'release' && existsSync(compiled) && readFileSync(compiled).includes('__wasm_split_load_')) {
  cut(compiled, folder);
}
buildStretch(folder, process.env.TRUNK_PROFILE === 'release');
for (const path of filesOf(folder).filter((name) => /^packs\/[a-z0-9-]+\.json$/.test(name))) {
  const pack = join(folder, path);
  writeFileSync(pack, JSON.stringify(JSON.parse(readFileSync(pack, 'utf8'))));
}
if (process.env.TRUNK_PROFILE === 'release') shortenScripts(folder);
const list = writeList(folder);
const counts = Object.entries(list.groups).map(([group, files]) => `${group} ${Object.keys(files).length}`);
console.log(`Build ${list.id}: ${counts.join(', ')} files`);
