// The app's work for the core program, in a worker: the page never waits. Newer work of a kind replaces older.

import { coreWorker, helperWorkers } from "./programs.js";

const giveUpMs = 300;

/** `answer(id, text)` and `progress(id, at, of)` are called as the worker reports. */
export function createJobs({ answer, progress }) {
  const files = [];
  const waiting = new Map();
  const asked = new Map();  // by the page itself: id to the call that takes the answer
  let helpers = [];
  let worker = start();
  let loaded, compared, recorded;
  let ownCalls = 0;

  function start() {
    const started = coreWorker();
    started.onmessage = ({ data }) => {
      if (data.stopped) return clearTimeout(stopping);
      if (data.wantsHelpers) return sendHelpers();
      if (data.broken) return broke(data.broken);
      if (data.progress) return progress(data.id, ...data.progress);
      const message = waiting.get(data.id);
      if (!data.more) waiting.delete(data.id);
      if (data.dropped) return;
      if (message && data.text.startsWith('{"ok":true')) remember(message);
      deliver(data.id, data.text);
    };
    started.onerror = (event) => broke(event.message);
    return started;
  }

  function sendHelpers() {
    helpers = helperWorkers();
    const to = worker;
    for (const helper of helpers) helper.worker.onerror = () => to.postMessage({ lostHelper: true });
    const ports = helpers.map(({ port }) => port);
    worker.postMessage({ helpers: ports }, ports);
  }

  function deliver(id, text) {
    const taker = asked.get(id);
    if (!taker) return answer(id, text);
    asked.delete(id);
    return taker(text);
  }

  function remember(message) {
    if (["import", "confirm", "import_kept", "load_sample", "begin_own", "synthesize"].includes(message.call)) [loaded, compared, recorded] = [message];
    if (message.call === "compare") [compared, recorded] = [message, undefined];
    if (message.call === "take_record") recorded = message;
  }

  // Work that does not stop when asked is ended with its worker; a new one does again what was shown.
  let stopping;
  function replace() {
    worker.terminate();
    for (const helper of helpers.splice(0)) helper.worker.terminate();
    worker = start();
    waiting.clear();
    for (const message of [loaded, compared, recorded]) if (message) worker.postMessage({ ...message, id: 0 });
  }

  /** Whoever waits is told; what was shown before is worked out again by a new worker. */
  function broke(reason) {
    console.error(`worker: ${reason}`);
    const left = [...waiting.keys()];
    replace();
    const detail = "The calculation ran out of memory or met a fault, and was started again. What was shown before stays.";
    const text = JSON.stringify({ ok: false, errors: [{ code: "too_large", where: "worker", detail }] });
    for (const id of left) deliver(id, text);
  }

  return {
    keep: (file) => files.push(file) - 1,

    /** Files chosen or kept so far are of no use any more; their numbers stay taken. */
    forgetFiles() {
      files.fill(undefined);
      [loaded, compared] = [];
    },

    /** A call of the page's own; resolves to the answer's text. */
    call(call, ...args) {
      const id = `page ${++ownCalls}`;
      const taken = new Promise((resolve) => asked.set(id, resolve));
      this.ask({ id, call, args });
      return taken;
    },

    ask({ id, call, args }) {
      const message = { id, call, args };
      if (call === "open_policy") message.files = [files[Number(args[0])]];
      // Whether reasons are read, then the files.
      if (call === "import") message.files = args.slice(1).map((number) => files[Number(number)]);
      if (call === "import_kept") message.files = args.map((number) => files[Number(number)]);
      if (["read_plan", "read_feedback", "read_pack", "open_own_pack", "open_record", "open_template", "open_study"].includes(call))
        message.files = [files[Number(args[0])]];
      // Exports: a plan, whether reasons are read, then each file as its number and what it lists.
      if (call === "preview" || call === "confirm") message.files = args.slice(2).map((file) => files[Number(file.split(" ")[0])]);
      waiting.set(id, message);
      worker.postMessage(message);
    },

    cancel() {
      clearTimeout(stopping);
      stopping = setTimeout(replace, giveUpMs);
      worker.postMessage({ stop: true });
    },
  };
}
