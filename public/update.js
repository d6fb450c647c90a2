// Newer builds: offered, never forced, and taken without a word only while nobody has begun anything.
//
// For the program:
//   window.ventanillaUpdate.state   'current'; 'waiting': a newer build is ready, take() changes to it;
//                                   'replaced': another tab has changed to it, and take() reloads this one
//   window.ventanillaUpdate.take()  changes to the newer build and reloads; resolves to false when there is none.
//                                   Call it only when the person has said so and everything typed is kept.
//   event ventanilla:update         on window, each time `state` changes
//   window.ventanillaUpdate.group(name)  fetches a group of files for use offline; rejects when it cannot
// The program dispatches ventanilla:touched when a person has begun something, for example when it finds an
// unfinished contact at the start; pointer, keyboard and input count by themselves.

const RELOADED = 'ventanilla.update.reloaded';
const HOUR = 3_600_000;
const scope = new URL('./', document.baseURI).href;
const workers = navigator.serviceWorker;
let registration = null;
let touched = false;
let taking = false;

for (const type of ['pointerdown', 'keydown', 'input', 'ventanilla:touched']) {
  window.addEventListener(type, () => (touched = true), { capture: true, once: true });
}

/** Asks a worker and waits for its answer, at most ten seconds: a worker of another build may not know the question. */
function ask(worker, question, patience = 10_000) {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => reject(new Error('the service worker does not answer')), patience);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      port1.close();
      if (data.error) reject(new Error(data.error));
      else resolve(data.ok);
    };
    worker.postMessage(question, [port2]);
  });
}

function settled(worker) {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('the newer build was given up'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** One silent reload a minute at most: a build that is always newer than itself must not reload for ever. */
function reloadedLately() {
  return Date.now() - Number(sessionStorage.getItem(RELOADED) ?? 0) < 60_000;
}

/** Changes to the waiting build. `running`: a program is on the screen, and somebody may begin with it meanwhile. */
async function change(silent, running = true) {
  const worker = registration?.waiting;
  if (!worker) {
    if (silent || api.state !== 'replaced') return false;
  } else {
    taking = true;
    try {
      await ask(worker, { type: 'skip-waiting', silent });
      await settled(worker);
    } catch {
      // Another tab is open, or the newer build was given up: nothing has changed, and it stays on offer.
      taking = false;
      return false;
    }
  }
  if (silent && running && touched) {
    // Somebody began while the builds changed places: the page stays, and says that it is of the older one.
    taking = false;
    tell('replaced');
    return true;
  }
  sessionStorage.setItem(RELOADED, String(Date.now()));
  location.reload();
  return true;
}

function tell(state) {
  api.state = state;
  window.dispatchEvent(new Event('ventanilla:update'));
}

async function offer() {
  if (!touched && !reloadedLately() && (await change(true))) return;
  tell('waiting');
}

const api = {
  state: 'current',
  take: () => change(false),
  async group(name) {
    const worker = registration?.active;
    if (!worker) throw new Error('there is no service worker yet');
    return ask(worker, { type: 'group', name }, 120_000);
  },
};
window.ventanillaUpdate = api;

/** Before the program starts: true when a build that was already waiting is being taken, and the page reloads. */
export async function takeBeforeStart() {
  if (!workers) return false;
  const known = await workers.getRegistration(scope).catch(() => null);
  if (known?.scope !== scope) return false;
  registration = known;
  return Boolean(known.waiting && known.active && !touched && !reloadedLately() && (await change(true, false)));
}

/** After the program has started: registers the worker of this build and watches for newer ones. */
export async function watch() {
  if (!workers) return;
  let hadController = Boolean(workers.controller);
  workers.addEventListener('controllerchange', () => {
    // The first worker of all takes nobody's place.
    if (!taking && hadController) tell('replaced');
    hadController = true;
  });
  try {
    registration = await workers.register('sw.js', { scope: './', updateViaCache: 'none' });
  } catch (error) {
    // The program works without; it only needs the network at the next start.
    console.warn('Ventanilla: no service worker', error);
    return;
  }
  const follow = (worker) => {
    worker?.addEventListener('statechange', () => worker.state === 'installed' && registration.active && offer());
  };
  registration.addEventListener('updatefound', () => follow(registration.installing));
  if (registration.waiting && registration.active) await offer();
  else follow(registration.installing);
  // A desk stays open for days.
  setInterval(() => navigator.onLine && registration.update().catch(() => {}), HOUR);
}
