// Compares the pinned versions with the places that must agree with them, and exits with the differences.
import { readFileSync } from 'node:fs';

const pinned = Object.fromEntries(
  readFileSync('tools/versions.env', 'utf8')
    .split('\n')
    .map((line) => line.match(/^([A-Z_]+)=(.*)$/))
    .filter(Boolean)
    .map(([, name, value]) => [name, value]),
);
const cargo = readFileSync('Cargo.toml', 'utf8');
const locked = readFileSync('Cargo.lock', 'utf8');
const packages = JSON.parse(readFileSync('tests/package.json', 'utf8')).devDependencies;
const python = readFileSync('tests/requirements.txt', 'utf8');
const lock = readFileSync('tests/package-lock.json', 'utf8');

const found = {
  'rust-version in Cargo.toml': [`1.${pinned.RUST_MINOR}`, cargo.match(/^rust-version = "([^"]+)"/m)?.[1]],
  'wasm-bindgen in Cargo.toml': [pinned.WASM_BINDGEN_VERSION, cargo.match(/^wasm-bindgen = .*version = "=([^"]+)"/m)?.[1]],
  'wasm-bindgen in Cargo.lock': [pinned.WASM_BINDGEN_VERSION, locked.match(/name = "wasm-bindgen"\nversion = "([^"]+)"/)?.[1]],
  '@playwright/test in tests/package.json': [pinned.PLAYWRIGHT_VERSION, packages['@playwright/test']],
  'puppeteer-core in tests/package.json': [pinned.PUPPETEER_VERSION, packages['puppeteer-core']],
  'axe-core in tests/package.json': [pinned.AXE_VERSION, packages['axe-core']],
  'dexie in tests/package.json': [pinned.DEXIE_VERSION, packages.dexie],
  'jose in tests/package.json': [pinned.JOSE_VERSION, packages.jose],
  'jwcrypto in tests/requirements.txt': [pinned.JWCRYPTO_VERSION, python.match(/^jwcrypto==(.+)$/m)?.[1]],
  'minisearch in tests/package.json': [pinned.MINISEARCH_VERSION, packages.minisearch],
};
const faults = Object.entries(found)
  .filter(([, [want, have]]) => !want || want !== have)
  .map(([place, [want, have]]) => `${place} is ${have}, tools/versions.env says ${want}`);
if (/"resolved"/.test(lock)) faults.push('tests/package-lock.json names the server that delivered the packages: run npm install in tests/, which drops it');
if (faults.length) {
  console.error(faults.join('\n'));
  process.exit(1);
}
