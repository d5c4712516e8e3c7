// Keeps a release of the app on this device, whole or not at all, and serves pages from it. Nothing else is ever kept.
// Before this text web/assemble/release.mjs writes `const release = { id, files: [[path, SHA-256], …] };`.

const scope = new URL("./", self.location.href);
const cacheOf = (id) => `turnpoint ${scope.pathname} ${id}`;
const noteCache = cacheOf("served");

/** Which release pages get, and the one before it. A cache, since that is all a service worker can count on. */
const served = {
  async read() {
    const note = await (await caches.open(noteCache)).match("served");
    return note ? note.json() : {};
  },
  async write(note) {
    await (await caches.open(noteCache)).put("served", new Response(JSON.stringify(note)));
  },
};

const hexadecimal = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The file as it is in this release; throws for anything else. */
async function fetched(path, wanted) {
  const answer = await fetch(new Request(new URL(path, scope), { cache: "no-cache" }));
  if (!answer.ok) throw new Error(`${path}: the server answered ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  const found = hexadecimal(await crypto.subtle.digest("SHA-256", bytes));
  if (found !== wanted) throw new Error(`${path} is not the file of release ${release.id}`);
  const headers = new Headers(answer.headers);
  // They told how the bytes travelled, and these have arrived.
  for (const name of ["content-encoding", "content-length", "transfer-encoding"]) headers.delete(name);
  return new Response(bytes, { headers });
}

async function install() {
  try {
    const cache = await caches.open(cacheOf(release.id));
    await Promise.all(release.files.map(async ([path, hash]) => cache.put(new URL(path, scope), await fetched(path, hash))));
  } catch (error) {
    await caches.delete(cacheOf(release.id));
    throw error;
  }
}

async function activate() {
  const before = await served.read();
  const previous = before.release === release.id ? before.previous : before.release;
  await served.write({ release: release.id, previous });
  const kept = [noteCache, cacheOf(release.id), cacheOf(previous)];
  const ours = (await caches.keys()).filter((name) => name.startsWith(cacheOf("")));
  await Promise.all(ours.filter((name) => !kept.includes(name)).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Pages open in the release that is served; its files lie in a folder of their own, so that releases never mix. */
async function answer(request) {
  const url = new URL(request.url);
  const { release: id, previous } = await served.read();
  if (request.mode === "navigate" && (url.pathname === scope.pathname || url.pathname === `${scope.pathname}index.html`)) {
    const page = await caches.match(scope, { cacheName: cacheOf(id ?? release.id) });
    if (page) return page;
  }
  for (const cacheName of [id, previous].filter(Boolean).map(cacheOf)) {
    const file = await caches.match(url, { cacheName });
    if (file) return file;
  }
  return fetch(request);
}

/** Pages go back to the release before, or forward again to the newest one. */
async function swap() {
  const { release: id, previous } = await served.read();
  if (!previous) return false;
  await served.write({ release: previous, previous: id });
  return true;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(scope.href)) event.respondWith(answer(event.request));
});
self.addEventListener("message", ({ data, ports }) => {
  if (data === "take over") return self.skipWaiting();
  if (data === "swap") return swap().then((done) => ports[0].postMessage(done));
  if (data === "served") return served.read().then((note) => ports[0].postMessage({ ...note, newest: release.id }));
});
