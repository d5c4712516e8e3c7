// Looks at the store, and meddles with it, from outside the program. Evaluated in a page of the same origin.

export const fileRows = () => new Promise((resolve, reject) => {
  const request = indexedDB.open("/vault-turnpoint-v1");
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const db = request.result;
    const rows = {};
    if (!db.objectStoreNames.contains("FILE_DATA")) {
      db.close();
      return resolve(rows);
    }
    const transaction = db.transaction("FILE_DATA");
    transaction.objectStore("FILE_DATA").openCursor().onsuccess = (event) => {
      const cursor = event.target.result;
      if (!cursor) return;
      if (cursor.value.contents) rows[cursor.key.replace("/vault-turnpoint-v1/", "")] = [...cursor.value.contents];
      cursor.continue();
    };
    transaction.oncomplete = () => {
      db.close();
      resolve(rows);
    };
  };
});

export const putRow = ([name, contents]) => new Promise((resolve, reject) => {
  const request = indexedDB.open("/vault-turnpoint-v1");
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const db = request.result;
    const transaction = db.transaction("FILE_DATA", "readwrite");
    const entry = { timestamp: new Date(), mode: 0o100666, contents: new Uint8Array(contents) };
    transaction.objectStore("FILE_DATA").put(entry, `/vault-turnpoint-v1/${name}`);
    transaction.oncomplete = () => {
      db.close();
      resolve();
    };
  };
});

/** Flips a byte of the newest record in the journal. */
export const damageRecord = () => new Promise((resolve, reject) => {
  const request = indexedDB.open("turnpoint-vault-v1");
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const db = request.result;
    const transaction = db.transaction("journal", "readwrite");
    transaction.objectStore("journal").openCursor(null, "prev").onsuccess = (event) => {
      const cursor = event.target.result;
      const { sealed } = cursor.value;
      sealed[sealed.length - 1] ^= 1;
      cursor.update({ sealed });
    };
    transaction.oncomplete = () => {
      db.close();
      resolve();
    };
  };
});
