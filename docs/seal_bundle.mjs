#!/usr/bin/env node
// Opens and seals Ventanilla bundles under a passphrase (docs/bundle.md) with npm jose.
// seal_bundle.mjs open|seal IN OUT, with the passphrase on standard input
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { FlattenedEncrypt, base64url, flattenedDecrypt, importJWK } from 'jose';

const PART = 8 << 20;
const [act, source, target] = process.argv.slice(2);
const bytes = readFileSync(source);
const doc = JSON.parse(bytes);
const password = new TextEncoder().encode(readFileSync(0, 'utf8').trim());

async function opened(place, key, alg) {
  const { check, ...part } = doc.parts[place];
  const { plaintext, protectedHeader: is } = await flattenedDecrypt(part, key, {
    keyManagementAlgorithms: [alg], contentEncryptionAlgorithms: ['A256GCM'], maxPBES2Count: 2_000_000,
  });
  if (is.bundle !== doc.id || is.part !== place || is.parts !== doc.parts.length) throw new Error('not this part');
  return plaintext;
}

const sealed = (plain, key, alg, cty, part, parts) =>
  new FlattenedEncrypt(plain)
    .setProtectedHeader({ alg, enc: 'A256GCM', cty, bundle: doc.id, part, parts })
    .setKeyManagementParameters(alg === 'dir' ? {} : { p2c: 210_000, p2s: randomBytes(16) })
    .encrypt(key);

if (act === 'open') {
  const jwk = JSON.parse(new TextDecoder().decode(await opened(0, password, 'PBES2-HS512+A256KW')));
  const key = await importJWK(jwk, 'dir');
  const pieces = [];
  for (let place = 1; place < doc.parts.length; place += 1) pieces.push(await opened(place, key, 'dir'));
  writeFileSync(target, Buffer.concat(pieces));
} else {
  const key = randomBytes(32);
  const jwk = JSON.stringify({ kty: 'oct', k: base64url.encode(key) });
  const total = Math.ceil(bytes.length / PART) + 1;
  const parts = [await sealed(new TextEncoder().encode(jwk), password, 'PBES2-HS512+A256KW', 'jwk+json', 0, total)];
  for (let n = 1; n < total; n += 1) {
    parts.push(await sealed(bytes.subarray((n - 1) * PART, n * PART), key, 'dir', 'json', n, total));
  }
  writeFileSync(target, JSON.stringify({ ventanilla: 'bundle', format: 0, id: doc.id, parts }));
}
