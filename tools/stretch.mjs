// Builds tools/stretch/ (Argon2id) into stretch.wasm of a folder, for the worker public/stretch.js. It takes the compiler
// flags and the target folder of the build that it is part of, so nothing that is compiled already is compiled again.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TARGET = 'wasm32-unknown-unknown';

/** A module without its custom sections: names, relocations and what else only tools read. */
function bare(module) {
  const kept = [module.subarray(0, 8)];
  for (let at = 8; at < module.length; ) {
    let [size, shift, body] = [0, 0, at + 1];
    for (let more = true; more; shift += 7) {
      const byte = module[body++];
      size += (byte & 127) * 2 ** shift;
      more = byte > 127;
    }
    if (module[at] !== 0) kept.push(module.subarray(at, body + size));
    at = body + size;
  }
  return Buffer.concat(kept);
}

/** Compiles, and writes `stretch.wasm` into `folder`; a release is made small, and loses what the cutting tool wanted. */
export function buildStretch(folder, release) {
  const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const profile = release ? ['--release'] : [];
  run('cargo', 'build', '--quiet', '--locked', '--offline', '--package', 'ventanilla-stretch', '--lib', '--target', TARGET, ...profile);
  const built = join(process.env.CARGO_TARGET_DIR ?? 'target', TARGET, release ? 'release' : 'debug', 'ventanilla_stretch.wasm');
  const kept = join(folder, 'stretch.wasm');
  writeFileSync(kept, bare(readFileSync(built)));
  if (release) {
    run('wasm-opt', '--enable-bulk-memory', '--enable-bulk-memory-opt', '--enable-sign-ext', '--enable-mutable-globals', '--enable-nontrapping-float-to-int', '--enable-reference-types', '--enable-multivalue', '--enable-simd', '-O3', kept, '-o', kept);
  }
}
