// A worker that stretches passphrases with Argon2id (stretch.wasm, from tools/stretch/), so that the page goes on painting.
// It takes one message {secret, salt, m, t} with bytes, KiB and passes, and answers {key} with 64 bytes or
// {error: 'memory' | 'parameters' | words}.
self.onmessage = async ({ data: { secret, salt, m, t } }) => {
  try {
    const response = await fetch(new URL('stretch.wasm', self.location.href));
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), {});
    const { memory, room, derive, forget } = instance.exports;
    const place = room(secret.length + salt.length);
    new Uint8Array(memory.buffer).set(secret, place);
    new Uint8Array(memory.buffer).set(salt, place + secret.length);
    secret.fill(0);
    const outcome = derive(secret.length, salt.length, m, t);
    if (outcome === 0) {
      // Deriving has let the memory grow: an older view of it is empty.
      self.postMessage({ key: new Uint8Array(memory.buffer, place, 64).slice() });
    } else {
      self.postMessage({ error: outcome === 1 ? 'memory' : 'parameters' });
    }
    forget();
  } catch (error) {
    // An engine may refuse the memory by throwing.
    self.postMessage({ error: error instanceof RangeError ? 'memory' : String(error) });
  }
};
