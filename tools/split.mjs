// Cuts the program of a release into the files of its groups (src/ui/pages/groups.rs) and makes each small. It takes
// the compiler's own output, because what Trunk has made of it can no longer be cut.
//
// The order is fixed: cut, write the glue for the part that comes first, shrink every part. Names carry the hash of
// what is inside, so that no cache can pair the files of two builds.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shortenImports } from './imports.mjs';

/** What the compiler may have used. */
const FEATURES = ['bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue', 'simd'];
const LINKS = '__wasm_split.js';
/** The names of all functions by their numbers, for whoever reads a report of a desk that broke; not shipped. */
const SYMBOLS = 'target/symbols';

/** The generated loader trusts every server to name the type of a .wasm file, and takes an error page for one. */
const PATIENT = `async function arrived(source, imports) {
    const response = await source;
    if (!response.ok) throw new Error(\`\${response.url}: the server answers \${response.status}\`);
    const typed = (response.headers.get('Content-Type') ?? '').startsWith('application/wasm');
    return typed ? WebAssembly.instantiateStreaming(response, imports) : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
`;

const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
// The linker puts the stack at the bottom of the memory, so nothing is ever stored below 1024.
const shrink = (from, to, symbols) => run('wasm-opt', ...FEATURES.map((name) => `--enable-${name}`), '--flatten', '--rereloop', '-Oz', '-Oz', '--low-memory-unused', `--symbolmap=${symbols}`, from, '-o', to);
const hashed = (name, bytes) => name.replace(/(\.\w+)$/, `-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}$1`);
const replaced = (text, from, to) => {
  if (!text.includes(from)) throw new Error(`the generated code has no ${from}`);
  return text.replaceAll(from, to);
};

function cutInto(folder, compiled, work) {
  rmSync(SYMBOLS, { recursive: true, force: true });
  mkdirSync(SYMBOLS, { recursive: true });
  const glue = readdirSync(folder).find((name) => /^ventanilla-[0-9a-f]+\.js$/.test(name));
  const stem = glue.replace(/\.js$/, '');
  run('wasm-split-cli', '--target', 'web', '--out-name', stem, compiled, work);
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--keep-lld-exports', '--out-name', stem, '--out-dir', join(work, 'first'), join(work, `${stem}.wasm`));
  const compiledGlue = join(work, 'first', glue);
  const compiledFirst = join(work, 'first', `${stem}_bg.wasm`);
  const short = shortenImports(readFileSync(compiledFirst), readFileSync(compiledGlue, 'utf8'), `./${stem}_bg.js`);
  writeFileSync(compiledFirst, short.bytes);
  shrink(compiledFirst, join(folder, `${stem}_bg.wasm`), join(SYMBOLS, `${stem}_bg.txt`));

  let links = replaced(readFileSync(join(work, LINKS), 'utf8'), 'WebAssembly.instantiateStreaming(src, imports)', 'arrived(src, imports)') + PATIENT;
  for (const part of readdirSync(work).filter((name) => name.endsWith('.wasm') && name !== `${stem}.wasm`)) {
    const small = join(work, `small-${part}`);
    const names = join(work, 'names.txt');
    shrink(join(work, part), small, names);
    const bytes = readFileSync(small);
    // One file's name holds the names of all groups that share it, and would grow with them.
    const name = hashed(part.replace(/^(chunk_\d+).*\.wasm$/, '$1.wasm'), bytes);
    writeFileSync(join(folder, name), bytes);
    copyFileSync(names, join(SYMBOLS, name.replace(/wasm$/, 'txt')));
    links = replaced(links, `./${part}`, `./${name}`);
  }
  const name = hashed('groups.js', links);
  writeFileSync(join(folder, name), links);
  writeFileSync(join(folder, glue), replaced(short.glue, `from "./${LINKS}"`, `from "./${name}"`));
  // The glue cannot begin without it: the page asks for both at once.
  const page = join(folder, 'index.html');
  const preload = (file) => `<link rel="modulepreload" href="./${file}">`;
  writeFileSync(page, replaced(readFileSync(page, 'utf8'), preload(glue), preload(glue) + preload(name)));
}

/** Cuts `compiled` and writes the parts into `folder`, in the place of the glue and the module that Trunk put there. */
export function cut(compiled, folder) {
  const work = mkdtempSync(join(tmpdir(), 'ventanilla-split-'));
  try {
    cutInto(folder, compiled, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
