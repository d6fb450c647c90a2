// What a desk downloads before its first use, as a server with Brotli would send it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesOf } from '../../tools/precache.mjs';

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

/** The page, the scripts it loads, the glue, the WebAssembly, the style sheet, and one pack. */
const FIRST_USE = [/^index\.html$/, /^(boot|trouble|update)\.js$/, /^ventanilla-[0-9a-f]+\.js$/, /_bg\.wasm$/, /\.css$/, /^packs\/water\.json$/];

export function sizes(folder) {
  const files = filesOf(folder);
  const bytes = (path) => readFileSync(join(folder, path));
  const first = files.filter((path) => FIRST_USE.some((pattern) => pattern.test(path)));
  return {
    wasm_br_bytes: brotli(bytes(files.find((path) => path.endsWith('_bg.wasm')))),
    first_use_br_bytes: first.reduce((sum, path) => sum + brotli(bytes(path)), 0),
    dist_bytes: files.reduce((sum, path) => sum + bytes(path).length, 0),
  };
}
