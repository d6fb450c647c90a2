// Brings the program up. In this order: may it run here at all (secure context, browser floor); is a newer build
// waiting that nobody would notice being taken; then the WebAssembly. Whatever goes wrong is said in three languages.
//
// What the program tells this script, as events on `window`:
//   ventanilla:ready    the first screen is painted: the skeleton goes
//   ventanilla:panic    CustomEvent, `detail` is the message: nothing of the program can be trusted any more
//   ventanilla:touched  a person has begun something: no silent update from now on (see update.js, which also
//                       describes `ventanilla:update` and `window.ventanillaUpdate`, for offering a newer build)
//
// Browsers below the floor must be able to read this file and trouble.js: no syntax newer than 2018 in them.

// The page of words for when nothing works is fetched once the desk stands, or when it is needed. If even that fails,
// the late words of the skeleton are what is left (index.html).
const words = () => import('./trouble.js');
const trouble = (...said) => words().then(({ trouble }) => trouble(...said)).catch((error) => console.error(said, error));
window.addEventListener('ventanilla:ready', () => setTimeout(() => words().catch(() => {}), 2000), { once: true });

const names = document.querySelector('script[data-wasm]').dataset;
let failed = false;

// The smallest module that uses a SIMD instruction.
const SIMD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];

/** What this browser lacks, in the browser's own names; empty from Chromium 123, Firefox 128 and Safari 17.5 on. */
function lacks() {
  const list = [];
  const need = (name, present) => present || list.push(name);
  need('WebAssembly SIMD', typeof WebAssembly === 'object' && WebAssembly.validate(new Uint8Array(SIMD)));
  need('light-dark()', window.CSS && CSS.supports('color', 'light-dark(#000, #fff)'));
  need('popover', 'popover' in HTMLElement.prototype);
  need('crypto.subtle', window.crypto && crypto.subtle);
  need('navigator.locks', 'locks' in navigator);
  need('indexedDB', window.indexedDB);
  return list;
}

function fail(message) {
  if (failed) return;
  failed = true;
  // A person who reloads after a failure may get a newer build at once, if one is waiting.
  try {
    sessionStorage.removeItem('ventanilla.update.reloaded');
  } catch (refused) {
    console.warn('Ventanilla: no session storage', refused);
  }
  // The cached build may be what is broken: look for a newer one now, for the next reload to take.
  if (navigator.serviceWorker) {
    navigator.serviceWorker.getRegistration().then((known) => known && known.update()).catch(() => {});
  }
  // What stands in the fields may be younger than the last kept draft; the rescue file takes it along.
  const typed = Array.from(document.querySelectorAll('input:not([type=password]), textarea'))
    .filter((field) => field.value && field.type !== 'checkbox' && field.type !== 'radio' && field.type !== 'file')
    .map((field) => ({ field: field.name || field.id, value: field.value }));
  trouble('broken', String(message), typed);
}

function messageOf(error) {
  return (error && (error.stack || error.message)) || String(error);
}
const isTrap = (error) => window.WebAssembly && error instanceof WebAssembly.RuntimeError;

// The program lends itself the rescue file, for a desk that wants one before anything breaks.
window.ventanillaRescue = () => import('./rescue.js').then(({ rescue }) => rescue());

window.addEventListener('ventanilla:panic', (event) => fail(event.detail));
window.addEventListener('error', (event) => isTrap(event.error) && fail(messageOf(event.error)));
window.addEventListener('unhandledrejection', (event) => isTrap(event.reason) && fail(messageOf(event.reason)));

function uncover() {
  const skeleton = document.getElementById('skeleton');
  if (skeleton) skeleton.remove();
}
window.addEventListener('ventanilla:ready', uncover, { once: true });

/** A program that has mounted and forgot to say so must not stay behind the skeleton. */
function uncoverLate() {
  const mounted = Array.from(document.body.children).some((child) => !/^(SCRIPT|NOSCRIPT)$/.test(child.tagName) && child.id !== 'skeleton');
  if (mounted) uncover();
}

async function start() {
  const update = await import('./update.js');
  // Trouble with the newer build is no reason not to start this one.
  const without = (error) => console.warn('Ventanilla: no updates', error);
  const [glue, reloading] = await Promise.all([import(names.js), update.takeBeforeStart().catch(without)]);
  if (reloading) return;
  await glue.default({ module_or_path: new URL(names.wasm, document.baseURI) });
  setTimeout(uncoverLate, 5000);
  await update.watch().catch(without);
}

if (!window.isSecureContext) {
  trouble('insecure', location.href);
} else {
  const missing = lacks();
  if (missing.length) trouble('old', missing.join(', '));
  else start().catch((error) => fail(messageOf(error)));
}
