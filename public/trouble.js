// The page of words that stands in for the program when it cannot run: a browser below the floor, an address that is
// not secure, or a failure. Every language is shown, the browser's own first, because at this point nobody knows who
// is reading. Plain DOM text, and no syntax newer than 2018: the browsers it speaks to may be old.

const WORDS = {
  es: {
    old: ['Este navegador es demasiado antiguo', 'Ventanilla necesita Chrome o Edge 123, Firefox 128 o Safari 17.5, o una versión posterior. Actualice el navegador, o abra esta página con otro.'],
    insecure: ['Esta dirección no es segura', 'Abra Ventanilla con una dirección https, o en este mismo equipo con http://localhost. Con http desde otro equipo, el navegador no deja guardar, cifrar ni trabajar sin conexión. Pida a quien la instaló que active https.'],
    broken: ['Ventanilla se ha detenido', 'Lo guardado sigue en este equipo. Recargue la página; si vuelve a ocurrir, guarde el archivo de rescate: contiene todo lo guardado aquí y se puede abrir en otro equipo.'],
    reload: 'Recargar',
    rescue: 'Archivo de rescate',
    working: 'Leyendo lo guardado…',
    saved: (n, m) => `Archivo de rescate guardado: ${n} registros de ${m} bases de datos. Guárdelo en lugar seguro: puede contener datos personales.`,
    nothing: 'En este navegador no hay nada guardado de Ventanilla.',
    refused: 'No se pudo leer lo guardado. Cierre las demás pestañas de Ventanilla e inténtelo otra vez.',
    details: 'Detalles técnicos',
  },
  zh: {
    old: ['浏览器版本过旧', 'Ventanilla 需要 Chrome 或 Edge 123、Firefox 128、Safari 17.5 或更新版本。请更新浏览器，或换用其他浏览器打开本页。'],
    insecure: ['此地址不安全', '请使用 https 地址打开 Ventanilla，或在本机使用 http://localhost。从其他电脑以 http 打开时，浏览器不允许保存、加密和离线工作。请联系安装人员启用 https。'],
    broken: ['Ventanilla 已停止运行', '已保存的内容仍在本机。请重新加载页面；如果再次出现，请保存救援文件：其中包含本机保存的全部内容，可在另一台电脑上打开。'],
    reload: '重新加载',
    rescue: '救援文件',
    working: '正在读取已保存的内容…',
    saved: (n, m) => `救援文件已保存：${m} 个数据库中的 ${n} 条记录。请妥善保管，其中可能含有个人信息。`,
    nothing: '此浏览器中没有 Ventanilla 保存的内容。',
    refused: '无法读取已保存的内容。请关闭其他 Ventanilla 标签页后重试。',
    details: '技术细节',
  },
  en: {
    old: ['This browser is too old', 'Ventanilla needs Chrome or Edge 123, Firefox 128 or Safari 17.5, or newer. Update the browser, or open this page in another one.'],
    insecure: ['This address is not secure', 'Open Ventanilla at an https address, or on this computer at http://localhost. Over http from another computer the browser does not allow saving, encrypting or working offline. Ask whoever installed it to switch on https.'],
    broken: ['Ventanilla has stopped', 'What was saved is still on this computer. Reload the page; if it happens again, save the rescue file: it holds everything saved here and can be opened on another computer.'],
    reload: 'Reload',
    rescue: 'Rescue file',
    working: 'Reading what was saved…',
    saved: (n, m) => `Rescue file saved: ${n} records from ${m} databases. Keep it safe: it may hold personal data.`,
    nothing: 'Ventanilla has saved nothing in this browser.',
    refused: 'What was saved could not be read. Close the other tabs of Ventanilla and try again.',
    details: 'Technical details',
  },
};
const TAG = { es: 'es', zh: 'zh-Hans', en: 'en' };

/** The three languages, the one that the browser prefers first. */
function order() {
  const wanted = (navigator.languages || [navigator.language]).map((tag) => String(tag).slice(0, 2));
  const first = wanted.find((tag) => WORDS[tag]) || 'es';
  return [first].concat(Object.keys(WORDS).filter((tag) => tag !== first));
}

function element(name, text, attributes) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  Object.keys(attributes || {}).forEach((key) => made.setAttribute(key, attributes[key]));
  return made;
}

async function save(words, status, typed) {
  status.textContent = words.working;
  try {
    const { rescue } = await import('./rescue.js');
    const { records, databases } = await rescue(typed);
    status.textContent = databases || typed.length ? words.saved(records, databases) : words.nothing;
  } catch (error) {
    status.textContent = `${words.refused} (${error && error.message})`;
  }
}

/** Reloads; a newer build that waits is taken first, whatever other tabs are open: they run the one that broke. */
async function again() {
  try {
    const known = navigator.serviceWorker && (await navigator.serviceWorker.getRegistration());
    const worker = known && known.waiting;
    if (worker) {
      await new Promise((resolve) => {
        worker.addEventListener('statechange', () => worker.state === 'activated' && resolve());
        worker.postMessage({ type: 'skip-waiting' }, [new MessageChannel().port2]);
        setTimeout(resolve, 3000);
      });
    }
  } catch (refused) {
    console.warn('Ventanilla: no newer build', refused);
  }
  location.reload();
}

function actions(words, typed) {
  const box = element('div');
  const status = element('p', '', { role: 'status' });
  const reload = element('button', words.reload, { type: 'button' });
  reload.addEventListener('click', again);
  const rescue = element('button', words.rescue, { type: 'button' });
  rescue.addEventListener('click', () => save(words, status, typed));
  box.append(reload, rescue, status);
  return box;
}

/** Replaces the page. `kind` is old, insecure or broken; `typed` is what stood in fields when it broke. */
export function trouble(kind, detail, typed) {
  const languages = order();
  const page = element('main', '', { class: 'trouble', 'data-trouble': kind });
  languages.forEach((language, position) => {
    const words = WORDS[language];
    const section = element('section', '', { lang: TAG[language] });
    section.append(element(position ? 'h2' : 'h1', words[kind][0]), element('p', words[kind][1]));
    if (kind === 'broken') section.append(actions(words, typed || []));
    page.append(section);
  });
  const more = element('details');
  more.append(element('summary', WORDS[languages[0]].details), element('pre', detail));
  page.append(more);
  document.title = `${WORDS[languages[0]][kind][0]} · Ventanilla`;
  document.documentElement.lang = TAG[languages[0]];
  document.body.textContent = '';
  document.body.append(page);
  const first = page.querySelector('button');
  if (first) first.focus();
}
