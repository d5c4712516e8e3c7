// The journal: each edit one record, put by one transaction on an open connection, which checks the owner's epoch itself.
import { isSealed } from "./container.js";
import { copiesOf, copyOf, dropCopies, putCopy } from "./copy.js";
import { transact } from "./database.js";
import { stores } from "./databases.js";
import { fault } from "./fault.js";
import { begun, kept } from "./witness.js";

const { owner, journal } = stores;
let leaving = false;

// While the page goes there is no time for the answer that the check waits for; nobody robs a tab in that moment.
addEventListener("pagehide", () => { leaving = true; });
addEventListener("pageshow", () => { leaving = false; });

function append(connection, epoch, name, sealed) {
  return new Promise((resolve, reject) => {
    const transaction = IDBDatabase.prototype.transaction.call(connection, [owner, journal], "readwrite", { durability: "strict" });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? fault("AbortError", "the transaction was aborted"));
    if (!leaving) checkEpoch(transaction, epoch, reject);
    transaction.objectStore(journal).add({ sealed }, name);
    if (leaving) transaction.commit();
  });
}

function checkEpoch(transaction, wanted, reject) {
  transaction.objectStore(owner).get("owner").onsuccess = (event) => {
    const epoch = event.target.result?.epoch ?? 0;
    if (epoch === wanted) return;
    reject(epoch > wanted ? fault("fenced") : fault("InvalidStateError", "the owner record is gone"));
    transaction.abort();
  };
}

const copied = "journal";

// The newest two copies stay: one may be torn. Once there is a key, none that lies open does.
async function putSecondCopy(name, bytes, mayBePlain) {
  await putCopy(copied, name, bytes);
  const [before, ...older] = (await copiesOf(copied)).filter((one) => one < name).sort().reverse();
  const open = before && isSealed(bytes) && mayBePlain(before) && !isSealed((await copyOf(copied, before)) ?? bytes);
  if (open) older.push(before);
  if (older.length > 0) await dropCopies(copied, older);
}

/** `opened()`: the connection to our own database. */
export function storeJournal(opened, keeper) {
  let onlyCopied = new Set();

  return {
    async append({ name, number, bytes }) {
      begun(name);
      // Without a key there is nothing to wait for, so that the record is on its way before the page can go.
      const sealed = keeper.open() ? await keeper.seal("journal", name, bytes) : bytes;
      await append(opened.now() ?? (await opened()), number, name, sealed);
      kept(name);
      await putSecondCopy(name, sealed, keeper.mayBePlain);
    },

    // Copies count only where the database has lost what is newer than all it still has.
    async journal() {
      const { keys } = await transact(await opened(), journal, "readonly", (records, result) => {
        records.getAllKeys().onsuccess = (event) => { result.keys = event.target.result; };
      });
      const newest = keys.at(-1) ?? "";
      onlyCopied = new Set((await copiesOf(copied)).filter((name) => name > newest));
      return { remote: keys.map(encodeURIComponent), local: [...onlyCopied].map(encodeURIComponent) };
    },

    async record({ name }) {
      if (onlyCopied.has(name)) {
        const copy = await copyOf(copied, name);
        return { found: Boolean(copy), bytes: copy && (await keeper.opened("journal", name, copy)) };
      }
      const { found } = await transact(await opened(), journal, "readonly", (records, result) => {
        records.get(name).onsuccess = (event) => { result.found = event.target.result?.sealed; };
      });
      return { found: Boolean(found), bytes: found && (await keeper.opened("journal", name, found)) };
    },

    trim: async ({ name, number }) => transact(await opened(), [owner, journal], "readwrite", (records) => {
      checkEpoch(records.transaction, number, () => {});
      records.transaction.objectStore(journal).delete(IDBKeyRange.upperBound(name, true));
    }),
  };
}
