// Opens the form where there is no network. It keeps only what is the same for everyone: style, fonts,
// script, and the page /offline, which holds nothing of anybody. `cargo xtask web` writes the next line anew.
const SITE = { version: '', files: [], build: [] };

const OFFLINE = '/offline';
const CACHE = `havainto-${SITE.version}`;

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(keepFiles());
});

addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => clients.claim()));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(request.method === 'GET' ? opened(event) : sent(event));
  } else if (SITE.files.includes(pathname)) {
    event.respondWith(kept(request));
  }
});

async function keepFiles() {
  const cache = await caches.open(CACHE);
  await cache.addAll(SITE.files);
  if (!(await keepOffline())) throw new Error(`${OFFLINE} is of another build than these files`);
}

async function forgetOlder() {
  const older = (await caches.keys()).filter((name) => name.startsWith('havainto-') && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** Keeps the page if it was made for the files that are kept; tells whether it was. Nobody's cookies go along. */
async function keepOffline(headers = {}) {
  const page = await fetch(OFFLINE, { cache: 'no-store', credentials: 'omit', headers });
  const text = await page.clone().text();
  const fits = page.ok && !page.redirected && SITE.build.every((file) => text.includes(file));
  if (fits) await (await caches.open(CACHE)).put(OFFLINE, page);
  return fits;
}

/** Keeps the page in the language in which pages come in by now. */
async function followLanguage(page) {
  const language = page.headers.get('content-language');
  const kept = await caches.match(OFFLINE);
  if (language && kept?.headers.get('content-language') !== language) await keepOffline({ 'accept-language': language });
}

async function kept(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/** A page from the network; where there is none, the form that works without. */
async function opened(event) {
  try {
    const page = await answerTo(event.request);
    event.waitUntil(followLanguage(page).catch(() => undefined));
    return page;
  } catch {
    return (await caches.match(OFFLINE)) ?? Response.error();
  }
}

/** A form that was sent. Where there is no network its page stays as it is, with all that was written, and is told. */
async function sent(event) {
  try {
    return await answerTo(event.request);
  } catch {
    const page = await clients.get(event.clientId);
    if (!page) return Response.error();
    page.postMessage('unsent');
    return new Response(null, { status: 204 });
  }
}

/** Havainto's answer. Something on the way that says it can't reach Havainto is as good as no network. */
async function answerTo(request) {
  const answer = await fetch(request);
  if ([502, 503, 504].includes(answer.status) && !answer.headers.has('content-language')) throw new Error('unreachable');
  return answer;
}
