// The two databases and what is in them.
import { openDatabase } from "./database.js";

// `files` is IDBFS's: one row a file. `own` is ours: the owner's record and the keyring in `owner`, the journal, kept workforces.
export const places = { mount: "/vault-turnpoint-v1", ownDatabase: "turnpoint-vault-v1", lock: "vault:turnpoint" };
export const stores = { rows: "FILE_DATA", owner: "owner", journal: "journal", workforces: "workforces" };
const ownVersion = 2;
const rowsVersion = 21;  // as IDBFS has it: the same version, store and index

export const openOwn = (lost = () => {}) =>
  openDatabase(places.ownDatabase, ownVersion, (db) => {
    for (const name of [stores.owner, stores.journal, stores.workforces]) if (!db.objectStoreNames.contains(name)) db.createObjectStore(name);
  }, lost);

export const openRows = (lost = () => {}) =>
  openDatabase(places.mount, rowsVersion, (db, transaction) => {
    const rows = db.objectStoreNames.contains(stores.rows) ? transaction.objectStore(stores.rows) : db.createObjectStore(stores.rows);
    if (!rows.indexNames.contains("timestamp")) rows.createIndex("timestamp", "timestamp", { unique: false });
  }, lost);

/** Runs `work(connection)` on a connection of its own, closed afterwards. */
export async function withOpen(open, work) {
  const connection = await open();
  try {
    return await work(connection);
  } finally {
    connection.close();
  }
}
