// Serves one build, whole, from the cache. Every file is fetched past the HTTP cache and compared with the hash that
// the build wrote below; either all files of a group are there or none. A newer build installs beside this one and
// waits until a page asks it to take over (update.js says when); then the older build's files are deleted.
// Caches are named after scope, build and group, so that two folders of one server do not meet.

/* The next line is written by tools/precache.mjs: {id, groups: {group: {path: SHA-256}}}. */
const BUILD = { id: 'unbuilt', groups: { core: {} } };

const SCOPE = self.registration.scope;
const FAMILY = `ventanilla ${SCOPE} `;
const DONE = `${SCOPE}.complete`;
const cacheName = (group) => `${FAMILY}${BUILD.id} ${group}`;
const groupOf = new Map(
  Object.entries(BUILD.groups).flatMap(([group, files]) => Object.keys(files).map((path) => [path, group])),
);
const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
  png: 'image/png',
};

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** One file of this build, verified. The server's own answer is kept when it will do: the browser caches compiled code with it. */
async function fetched(path, hash) {
  // Some servers redirect index.html to its folder, and a redirected answer cannot serve a navigation.
  const response = await fetch(new URL(path === 'index.html' ? './' : path, SCOPE), { cache: 'reload', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${path}: the server answers ${response.status}`);
  const bytes = await response.clone().arrayBuffer();
  if ((await digest(bytes)) !== hash) throw new Error(`${path}: not the file of build ${BUILD.id}`);
  const type = TYPES[path.split('.').pop()] ?? 'application/octet-stream';
  const served = response.headers.get('Content-Type') ?? '';
  if (!response.redirected && path !== 'index.html' && served.split(';')[0] === type.split(';')[0]) return response;
  return new Response(bytes, { headers: { 'Content-Type': type } });
}

/** All files of a group or none: the mark that it is complete is written last, and a cache without it counts for nothing. */
async function installGroup(group) {
  const files = BUILD.groups[group];
  if (!files) throw new Error(`this build has no group "${group}"`);
  const name = cacheName(group);
  if (await (await caches.open(name)).match(DONE)) return;
  await caches.delete(name);
  try {
    const cache = await caches.open(name);
    const paths = Object.keys(files);
    const responses = await Promise.all(paths.map((path) => fetched(path, files[path])));
    await Promise.all(paths.map((path, index) => cache.put(new URL(path, SCOPE), responses[index])));
    await cache.put(DONE, new Response(BUILD.id));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** The groups that an older build brought to this desk: the newer one must bring them too, or the desk loses them offline. */
async function groupsInUse() {
  const names = (await caches.keys()).filter((name) => name.startsWith(FAMILY)).map((name) => name.split(' ').pop());
  return [...new Set(['core', ...names])].filter((group) => group in BUILD.groups);
}

async function cached(path) {
  const group = groupOf.get(path);
  if (!group) return undefined;
  return caches.match(new URL(path, SCOPE), { cacheName: cacheName(group), ignoreVary: true });
}

self.addEventListener('install', (event) => {
  event.waitUntil(groupsInUse().then((groups) => Promise.all(groups.map(installGroup))));
});

self.addEventListener('activate', (event) => {
  const own = `${FAMILY}${BUILD.id} `;
  event.waitUntil(
    caches.keys().then((names) => {
      const older = names.filter((name) => name.startsWith(FAMILY) && !name.startsWith(own));
      // The first worker of all serves the page that brought it: the plug may be pulled on the first day already.
      if (older.length === 0) return self.clients.claim();
      return Promise.all(older.map((name) => caches.delete(name)));
    }),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !url.href.startsWith(SCOPE)) return;
  const path = decodeURIComponent(url.pathname.slice(new URL(SCOPE).pathname.length));
  const file = request.mode === 'navigate' && !groupOf.has(path) ? 'index.html' : path;
  if (!groupOf.has(file)) return;
  event.respondWith(cached(file).then((response) => response ?? fetch(request)));
});

async function othersOpen() {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.filter((client) => client.url.startsWith(SCOPE)).length > 1;
}

/** What pages ask. Every question is answered through the port that came with it: {ok} or {error}. */
const ANSWERS = {
  version: async () => BUILD.id,
  group: async ({ name }) => {
    await installGroup(name);
    return name;
  },
  'skip-waiting': async ({ silent }) => {
    // Nobody is asked before a silent change, so nobody else may be at work.
    if (silent && (await othersOpen())) throw new Error('other tabs are open');
    await self.skipWaiting();
    return BUILD.id;
  },
};

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const answer = ANSWERS[event.data?.type];
  if (!answer || !port) return;
  event.waitUntil(
    answer(event.data).then(
      (ok) => port.postMessage({ ok }),
      (error) => port.postMessage({ error: String(error?.message ?? error) }),
    ),
  );
});
