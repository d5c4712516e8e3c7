// The store's files: IDBFS over a connection of our own making.
//
// IDBFS opens its database itself, never closes it, and loses asynchronous errors (3.1.6). So the connection is opened
// here and laid into its cache, `IDBFS.dbs`; and `transaction` of that one connection is replaced, so that each of
// IDBFS's transactions is watched, and each that writes first checks the epoch of the owner *inside itself*: a tab whose
// lock was stolen cannot write, however late. The epoch is a row without a timestamp, which IDBFS does not see.
import { transact, raiseEpoch, epochOf } from "./database.js";
import { openOwn, openRows, places, stores } from "./databases.js";
import { isSealed } from "./container.js";
import { fault } from "./fault.js";
import { storeJournal } from "./journal.js";

const { mount } = places;
const { rows, owner: ownerStore } = stores;
const ownRecords = new Set(["owner", "keyring"]);  // beside the files: no timestamp, so IDBFS does not see them

/** The day of a time where the page is, as a number of days. */
const dayOf = (time) => Math.max(0, Math.floor((time.getTime() - time.getTimezoneOffset() * 60_000) / 86_400_000));

// `keeper` seals what goes into a file and opens what comes out of it (keeper.js); the program sees neither.
export function storeFiles(program, keeper, report) {
  const { FS, IDBFS } = program;
  let files = null;
  let owner = null;
  let mounted = false;
  let watched = null;

  const pathOf = (name) => `${mount}/${decodeURIComponent(name)}`;
  const nameOf = (path) => encodeURIComponent(path.startsWith(`${mount}/`) ? path.slice(mount.length + 1) : `../${path}`);
  const lost = () => report("connection_lost");

  function close() {
    files?.close();
    owner?.close();
    files = owner = null;  // IDBFS keeps the closed one: with none it would open one without a fence
  }

  async function open() {
    if (files && owner) return;
    owner ??= await openOwn(lost);
    files ??= fenced(await openRows(lost));
    IDBFS.dbs[mount] = files;
  }

  function fenced(connection) {
    connection.transaction = (stores, mode) => {
      const watch = watched;
      // Populating asks for write access that it does not need.
      const writes = mode === "readwrite" && watch?.epoch !== undefined;
      const transaction = IDBDatabase.prototype.transaction.call(
        connection, stores, writes ? "readwrite" : "readonly", writes ? { durability: "strict" } : undefined);
      watch?.follow(transaction);
      if (writes) checkEpoch(transaction, watch);
      return transaction;
    };
    return connection;
  }

  function checkEpoch(transaction, watch) {
    transaction.objectStore(rows).get("owner").onsuccess = (event) => {
      const epoch = event.target.result?.epoch ?? 0;
      if (epoch === watch.epoch) return;
      watch.reject(epoch > watch.epoch ? fault("fenced") : fault("InvalidStateError", "the owner record is gone"));
      transaction.abort();
    };
  }

  // One run of FS.syncfs, whose own answer is believed only when it is bad news or every transaction completed.
  function sync(populate, epoch) {
    return new Promise((resolve, reject) => {
      const followed = [];
      const settle = (end) => (value) => {
        if (watched === watch) watched = null;
        end(value);
      };
      const watch = {
        epoch,
        reject: settle(reject),
        follow(transaction) {
          followed.push(new Promise((complete) => transaction.addEventListener("complete", complete)));
          const bad = (event) => watch.reject(event.target.error ?? transaction.error ?? fault("AbortError"));
          transaction.addEventListener("error", (event) => {
            bad(event);
            abort(transaction);  // else the rest of the files would be stored without this one
          });
          transaction.addEventListener("abort", bad);
          watch.last = transaction;
        },
      };
      watched = watch;
      FS.syncfs(populate, (error) => {
        if (!error) return Promise.all(followed).then(settle(resolve));
        watch.reject(error);
        abort(watch.last);
      });
    });
  }

  function abort(transaction) {
    try {
      transaction?.abort();
    } catch {
      // already over
    }
  }

  async function claim() {
    close();
    await open();
    const beside = await epochOf(files, rows);
    const epoch = await raiseEpoch(owner, ownerStore, (old) => Math.max(old, beside) + 1);
    await raiseEpoch(files, rows, (old) => Math.max(old, epoch));
    return { epoch };
  }

  async function reopen({ number }) {
    close();
    await open();
    const found = await raiseEpoch(owner, ownerStore, (old) => Math.max(old, number));
    return { epoch: Math.max(found, await raiseEpoch(files, rows, (old) => Math.max(old, found))) };
  }

  async function populate() {
    if (mounted) FS.unmount(mount);
    mounted = false;
    if (!FS.analyzePath(mount).exists) FS.mkdirTree(mount);
    FS.mount(IDBFS, {}, mount);
    mounted = true;
    await sync(true);
  }

  async function survey() {
    await open();
    const local = mounted ? FS.readdir(mount).filter((name) => name !== "." && name !== "..") : [];
    const { keys } = await transact(files, rows, "readonly", (store, result) => {
      store.getAllKeys().onsuccess = (event) => { result.keys = event.target.result; };
    });
    return {
      epoch: await epochOf(owner, ownerStore),
      local: local.map((name) => encodeURIComponent(name)),
      days: local.map((name) => [encodeURIComponent(name), dayOf(FS.stat(`${mount}/${name}`).mtime)]),
      remote: keys.filter((key) => !ownRecords.has(key)).map((key) => nameOf(String(key))),
    };
  }

  async function row({ name }) {
    await open();
    const { entry } = await transact(files, rows, "readonly", (store, result) => {
      store.get(pathOf(name)).onsuccess = (event) => { result.entry = event.target.result; };
    });
    return { found: Boolean(entry?.contents), bytes: entry?.contents && (await keeper.opened("study", name, entry.contents)) };
  }

  async function write({ name, bytes }) {
    await sealOlder();
    FS.writeFile(pathOf(name), await keeper.seal("study", name, bytes));
  }

  // What was saved before encryption was switched on is sealed by the next save.
  async function sealOlder() {
    if (!keeper.open()) return;
    for (const file of FS.readdir(mount).filter((one) => one.startsWith("gen-") && keeper.mayBePlain(one))) {
      const path = `${mount}/${file}`;
      const bytes = FS.readFile(path);
      if (isSealed(bytes)) continue;
      const written = FS.stat(path).mtime.getTime();
      FS.writeFile(path, await keeper.seal("study", encodeURIComponent(file), bytes));
      FS.utime(path, written + 1, written + 1);  // the same day, and another time: so IDBFS sees the change
    }
  }

  const openedOwn = Object.assign(async () => {
    await open();
    return owner;
  }, { now: () => owner });

  return {
    ...storeJournal(openedOwn, keeper),
    claim, reopen, populate, survey, row, write,
    close: async () => close(),
    read: async ({ name }) => ({ bytes: await keeper.opened("study", name, FS.readFile(pathOf(name))) }),
    unlink: async ({ name }) => { if (FS.analyzePath(pathOf(name)).exists) FS.unlink(pathOf(name)); },
    flush: async ({ number }) => sync(false, number),
  };
}
