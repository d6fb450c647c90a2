// Sizes of what is shipped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesOf } from '../../tools/precache.mjs';

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

/** Sizes of the built folder in bytes; `_br_` as a server with Brotli would send it. */
export function sizes(folder) {
  const files = filesOf(folder);
  const bytes = (path) => readFileSync(join(folder, path));
  const modules = files.filter((path) => path.endsWith('.wasm'));
  return {
    wasm_br_bytes: modules.reduce((sum, path) => sum + brotli(bytes(path)), 0),
    dist_bytes: files.reduce((sum, path) => sum + bytes(path).length, 0),
  };
}

/** Bytes of the files that were asked for, each once. */
export function transferred(folder, paths) {
  const once = new Set(paths.map((path) => path || 'index.html'));
  return [...once].reduce((sum, path) => sum + brotli(readFileSync(join(folder, path))), 0);
}
