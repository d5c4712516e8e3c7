// A connection to one IndexedDB database, and transactions as promises. No answer of a request counts before the
// transaction is complete.
import { fault } from "./fault.js";

// `lost` is called when the connection goes away under us: closed by the browser, or asked for by a newer version.
export function openDatabase(name, version, upgrade, lost) {
  return new Promise((resolve, reject) => {
    if (!globalThis.indexedDB) return reject(fault("unsupported", "IndexedDB"));
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result, request.transaction);
    request.onblocked = () => reject(fault("blocked", `another tab holds an older version of ${name}`));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const connection = request.result;
      connection.onversionchange = () => {
        connection.close();
        lost();
      };
      connection.onclose = lost;
      resolve(connection);
    };
  });
}

// Runs `work(store, result)` in a transaction of its own; resolves to what `work` put into the object it is given.
// The prototype"s `transaction` is called, since the connection"s own may be fenced (files.js).
export function transact(connection, store, mode, work) {
  return new Promise((resolve, reject) => {
    const options = mode === "readwrite" ? { durability: "strict" } : undefined;
    const transaction = IDBDatabase.prototype.transaction.call(connection, [store].flat(), mode, options);
    const result = {};
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(transaction.error ?? fault("AbortError", "the transaction was aborted"));
    work(transaction.objectStore([store].flat()[0]), result);
  });
}

// Raises the epoch of the record `owner` to what `raise(old)` says, in one transaction; resolves to the new epoch.
export async function raiseEpoch(connection, store, raise) {
  const { epoch } = await transact(connection, store, "readwrite", (records, result) => {
    records.get("owner").onsuccess = (event) => {
      result.epoch = raise(event.target.result?.epoch ?? 0);
      records.put({ epoch: result.epoch }, "owner");
    };
  });
  return epoch;
}

export async function epochOf(connection, store) {
  const { epoch } = await transact(connection, store, "readonly", (records, result) => {
    records.get("owner").onsuccess = (event) => { result.epoch = event.target.result?.epoch ?? 0; };
  });
  return epoch;
}
