// Imported workforces, each one sealed blob under its id: the SHA-256 of its canonical text. Never kept unsealed.
import { sha256 } from "../hex.js";
import { copiesOf, copyOf, dropCopies, putCopy } from "./copy.js";
import { transact } from "./database.js";
import { openOwn, stores, withOpen } from "./databases.js";
import { fault } from "./fault.js";


const copied = "workforce";

const change = (work) => withOpen(openOwn, (connection) => transact(connection, stores.workforces, "readwrite", work));

export function keptWorkforces(keeper) {
  return {
    /** A study has one workforce. The one before it stays until the next, since the study is saved after its people. */
    async keep(id, text) {
      if (!keeper.open()) throw fault("locked", "Imported people are kept only where encryption is switched on.");
      const bytes = new TextEncoder().encode(text);
      if ((await sha256(bytes)) !== id) throw fault("mismatch", "The people to be kept are not those that were read.");
      const sealed = await keeper.seal("workforce", id, bytes);
      await change((blobs) => {
        blobs.getAllKeys().onsuccess = ({ target: { result: ids } }) => {
          blobs.getAll().onsuccess = ({ target: { result: kept } }) => {
            const older = ids.map((one, index) => [kept[index].at, one]).filter(([, one]) => one !== id);
            older.sort(([a], [b]) => b - a).slice(1).forEach(([, one]) => blobs.delete(one));
            blobs.put({ sealed, at: Date.now() }, id);
          };
        };
      });
      await putCopy(copied, id, sealed);
      await dropCopies(copied, (await copiesOf(copied)).filter((one) => one !== id));
    },

    /** Every other goes; with no id, all. */
    async dropOthers(id) {
      await dropCopies(copied, (await copiesOf(copied)).filter((one) => one !== id));
      await change((blobs) => {
        blobs.getAllKeys().onsuccess = ({ target: { result: ids } }) => ids.filter((one) => one !== id).forEach((one) => blobs.delete(one));
      });
    },

    async text(id) {
      if (!keeper.open()) throw fault("locked", "The people of this study are kept encrypted, and here is no key to them. Load their files again.");
      const { sealed = await copyOf(copied, id) } = await withOpen(openOwn, (connection) => transact(connection, stores.workforces, "readonly", (blobs, result) => {
        blobs.get(id).onsuccess = (event) => { result.sealed = event.target.result?.sealed; };
      }));
      if (!sealed) throw fault("missing", "The people of this study are no longer kept in this browser. Load their files again.");
      const bytes = await keeper.unseal("workforce", id, sealed).catch((error) => {
        throw fault(error.name, `The kept people cannot be read (${error.message}). Load their files again.`);
      });
      if ((await sha256(bytes)) !== id) throw fault("damaged", "The kept people are not those of this study. Load their files again.");
      return new TextDecoder().decode(bytes);
    },

    forget: async () => {
      await dropCopies(copied, await copiesOf(copied));
      await change((blobs) => blobs.clear());
    },
  };
}
