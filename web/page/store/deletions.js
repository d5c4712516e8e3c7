// Who was deleted for good, outside whatever can be restored: a mark of each and what the deletion did, no id. So that a backup from before
// it, opened here, leaves them out.
import { hex, sha256 } from "../hex.js";
import { copyOf, putCopy } from "./copy.js";
import { transact } from "./database.js";
import { openOwn, stores, withOpen } from "./databases.js";

const record = "deletions";  // beside the owner, and in the copy outside the databases

let inMemory = [];  // where nothing is kept

async function inDatabase() {
  const { found } = await withOpen(openOwn, (connection) => transact(connection, stores.owner, "readonly", (records, result) => {
    records.get(record).onsuccess = (event) => { result.found = event.target.result?.list; };
  }));
  return found;
}

async function inCopy() {
  const bytes = await copyOf(record, record);
  return bytes && JSON.parse(new TextDecoder().decode(bytes));
}

/** [{salt, person, at, told, done}], newest first; `at` in milliseconds. As core/io/cases/deletions.h has them. Where nothing is `kept` no
 * database is opened: opening makes one. */
export async function deletions(kept) {
  const places = !kept ? [] : await Promise.all([inDatabase, inCopy].map((read) => read().catch(() => undefined)));
  const lists = [...places, inMemory].filter(Array.isArray);
  const most = (list) => list.length + list.filter(({ done }) => done).length;
  return lists.sort((a, b) => most(b) - most(a))[0];
}

/** The mark of a person: what core/io/cases/deletions.h finds them by. */
export async function markOf(employeeId) {
  const salt = hex(crypto.getRandomValues(new Uint8Array(16)));
  return { salt, person: await sha256(new TextEncoder().encode(`${salt}\n${employeeId}`)) };
}

/** A new one, or more of one that is noted already. */
export async function noteDeletion(entry, kept) {
  const list = [entry, ...(await deletions(kept)).filter(({ salt }) => salt !== entry.salt)];
  inMemory = list;
  if (!kept) return;
  await withOpen(openOwn, (connection) => transact(connection, stores.owner, "readwrite", (records) => records.put({ list }, record)));
  await putCopy(record, record, new TextEncoder().encode(JSON.stringify(list)));
}
