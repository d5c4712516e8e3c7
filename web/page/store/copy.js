// A second copy outside IndexedDB of what must not be lost: the newest edits, the keyring, kept people. A browser that is
// killed in the middle of a write can leave its database so that it empties it itself at a later start (README.md); what
// the Cache API keeps is in files of another make. Each file is taken by hand: no request is made.

const cacheName = "turnpoint-copy-v1";
const root = "/kept-copy/";  // an address to file it under; nothing is served there

const addressOf = (kind, name) => new URL(`${root}${kind}/${encodeURIComponent(name)}`, location.origin).href;

// Where the Cache API is missing or refuses, there is no second copy and nothing else changes.
async function tried(work, otherwise) {
  try {
    return globalThis.caches ? await work(await caches.open(cacheName)) : otherwise;
  } catch (error) {
    console.warn(`second copy: ${error}`);
    return otherwise;
  }
}

export const putCopy = (kind, name, bytes) => tried((cache) => cache.put(addressOf(kind, name), new Response(bytes)));

/** The bytes, or undefined. */
export const copyOf = (kind, name) => tried(async (cache) => {
  const found = await cache.match(addressOf(kind, name));
  return found && new Uint8Array(await found.arrayBuffer());
});

export const copiesOf = (kind) => tried(async (cache) => {
  const start = `${root}${kind}/`;
  const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  return paths.filter((path) => path.startsWith(start)).map((path) => decodeURIComponent(path.slice(start.length)));
}, []);

export const dropCopies = (kind, names) => tried((cache) => Promise.all(names.map((name) => cache.delete(addressOf(kind, name)))));
