// The page of one tab in tests/browser/store.mjs: the probe, the page's real store scripts, and ways to break the store.
import createProbe from "/program/store_probe.js";
import { startStore } from "/web/page/store.js";

const wasm = await fetch("/program/store_probe.wasm");
const program = await createProbe({ wasmBinary: await wasm.arrayBuffer() });

// How many actions wait for their answer.
let awaited = 0;
const { vault_actions: actions, vault_event: event } = program;
program.vault_actions = () => {
  const lines = actions();
  awaited += lines.split("\n").filter((line) => line && !line.startsWith("0\t")).length;
  return lines;
};
program.vault_event = (text, bytes) => {
  if (/^(done|failed)\t/.test(text)) --awaited;
  return event(text, bytes);
};

const { add, put, get } = IDBObjectStore.prototype;
const { transaction } = IDBDatabase.prototype;
const { open } = IDBFactory.prototype;
const { syncfs } = program.FS;
let hurry = false;

// Only records of the journal are refused.
const breakAppend = (how) => {
  IDBObjectStore.prototype.add = function (value, key) {
    return value.sealed === undefined ? add.call(this, value, key) : how(this, value, key);
  };
};
// Only files are refused: the owner's record has no content.
const breakPut = (how) => {
  IDBObjectStore.prototype.put = function (value, key) {
    return value.contents === undefined ? put.call(this, value, key) : how(this, value, key);
  };
};
const breakSync = (populating, how) => {
  program.FS.syncfs = (populate, answer) => (populate === populating ? how(answer) : syncfs(populate, answer));
};

const faults = {
  append_throws: () => breakAppend(() => { throw new DOMException("no room", "QuotaExceededError"); }),
  append_aborts: () => breakAppend((store, value, key) => {
    const request = add.call(store, value, key);
    setTimeout(() => store.transaction.abort());
    store.transaction.objectStore("owner").get("owner").onsuccess = function again() {
      store.transaction.objectStore("owner").get("owner").onsuccess = again;  // so that it is still open then
    };
    return request;
  }),
  append_lost: () => breakAppend((store, value, key) => store.get(key)),
  append_stalls: () => {
    hurry = true;
    breakAppend((store) => {
      store.get("").onsuccess = function again() { if (hurry) store.get("").onsuccess = again; };
    });
  },
  put_throws: () => breakPut(() => { throw new DOMException("no room", "QuotaExceededError"); }),
  put_fails: () => breakPut((store, value) => store.add(value, "owner")),  // that key is taken: fails later
  put_aborts: () => breakPut((store, value, key) => {
    const request = put.call(store, value, key);
    store.transaction.abort();
    return request;
  }),
  put_lost: () => breakPut((store, value, key) => store.get(key)),
  flush_stalls: () => {
    hurry = true;
    breakSync(false, () => {});
  },
  flush_lies: () => breakSync(false, (answer) => answer(null)),
  populate_fails: () => {
    IDBObjectStore.prototype.get = function (key) {
      if (key !== "owner") throw new DOMException("disk", "DataError");
      return get.call(this, key);
    };
  },
  populate_empty: () => breakSync(true, (answer) => answer(null)),
  // A profile whose database is broken says so later, as a browser does.
  open_fails: () => {
    IDBFactory.prototype.open = () => ({
      error: new DOMException("Internal error opening backing store", "UnknownError"),
      set onerror(told) { setTimeout(told); },
    });
  },
  connection_dead: () => {
    IDBDatabase.prototype.transaction = () => { throw new DOMException("the connection is closing", "InvalidStateError"); };
  },
  commit_fails: () => {
    IDBDatabase.prototype.transaction = function (...wanted) {
      const made = transaction.apply(this, wanted);
      queueMicrotask(() => made.abort());  // once everything was asked of it
      return made;
    };
  },
  nothing: () => {},
};

let held;
let revision = 0;
const fault = new URLSearchParams(location.search).get("fault");
if (fault) faults[fault]();
const store = startStore(program, { timer: (call, ms) => setTimeout(call, hurry ? 200 : ms) });

globalThis.tab = {
  program,
  view: () => program.view(),
  idle: () => awaited === 0,
  save(text) {
    program.save(text, ++revision);
    store.pump();
    return revision;
  },
  wish(news) {
    program.vault_event(news, new Uint8Array());
    store.pump();
  },
  fault: (name) => faults[name](),
  heal() {
    Object.assign(IDBObjectStore.prototype, { add, put, get });
    IDBDatabase.prototype.transaction = transaction;
    IDBFactory.prototype.open = open;
    program.FS.syncfs = syncfs;
    hurry = false;
  },
  // A tab too slow to notice that it was robbed: its flush starts late and its connection stays open.
  dawdle() {
    IDBDatabase.prototype.close = () => {};
    breakSync(false, (answer) => { held = () => syncfs(false, answer); });
  },
  dawdling: () => held !== undefined,
  // Resolves to how the late flush's writing transaction ended.
  wakeUp() {
    const ended = new Promise((resolve) => {
      IDBDatabase.prototype.transaction = function (...wanted) {
        const made = transaction.apply(this, wanted);
        if (wanted[1] === "readwrite") {
          for (const end of ["complete", "abort"]) made.addEventListener(end, () => resolve(end));
        }
        return made;
      };
    });
    held();
    return ended;
  },
};
