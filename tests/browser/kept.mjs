// Everything an origin keeps, looked through; and the files of a browser's profile.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** In the page: every value as one text: databases with their bytes, both storages, caches. */
export function everythingKept() {
  const bytesAsText = (key, value) => {
    if (value instanceof ArrayBuffer) value = new Uint8Array(value);
    return ArrayBuffer.isView(value) ? new TextDecoder("latin1").decode(value) : value;
  };
  const asPromise = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return (async () => {
    const kept = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie, JSON.stringify(await caches.keys())];
    for (const { name } of await indexedDB.databases()) {
      const db = await asPromise(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const objects = db.transaction(store).objectStore(store);
        kept.push(JSON.stringify([name, await asPromise(objects.getAllKeys()), await asPromise(objects.getAll())], bytesAsText));
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      if (name.startsWith("turnpoint ")) continue;  // the program itself
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        kept.push(request.url, new TextDecoder("latin1").decode(await (await cache.match(request)).arrayBuffer()));
    }
    return kept.join("\n");
  })();
}

/** In the page: puts a marker where the searches must find it. */
export function plant(marker) {
  localStorage.setItem("planted", marker);
  return new Promise((resolve) => {
    const request = indexedDB.open("planted", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("rows");
    request.onsuccess = () => {
      const transaction = request.result.transaction("rows", "readwrite");
      transaction.objectStore("rows").put({ contents: new TextEncoder().encode(`in bytes: ${marker}`), text: marker }, "row");
      transaction.oncomplete = () => resolve(request.result.close());
    };
  });
}

/** Files of a folder, however deep, that hold one of the texts in UTF-8 or UTF-16: `[text, file]`. */
export async function filesWith(folder, texts) {
  const found = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    for (const text of texts) {
      if (bytes.includes(Buffer.from(text, "utf8")) || bytes.includes(Buffer.from(text, "utf16le"))) found.push([text, path]);
    }
  }
  return found;
}
