// Runs the core program away from the page. Long work goes in slices, so that newer work or a stop can replace it.
import { coreOf, fetchedCore } from "./core_program.js";
import { createPool } from "./pool.js";

const sliceMs = 12;  // newer work waits for at most one of them
const quietMs = 150;  // after figures without newer work, before their ranges are begun
const showProgressAfterMs = 500;
const largeBytes = 8e6;  // of files: progress shows at once

// The core program counts four spells at a time, as browsers since 2023 can; this little program says whether this one does.
const fourAtATime = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);
const tooOld = !WebAssembly.validate(fourAtATime) && JSON.stringify({
  ok: false,
  errors: [{
    code: "too_old",
    where: "browser",
    detail: "This browser is too old for the calculation. Any current Chrome, Edge or Firefox can do it, and Safari from 16.4 on.",
  }],
});

/** The single file cannot be read from disk a second time: there the page hands the program over first. */
const handedOver = () =>
  new Promise((resolve) => addEventListener("message", ({ data }) => data.program && resolve(data.program.buffer)));

const program = tooOld ? undefined : coreOf(location.protocol === "blob:" ? handedOver() : fetchedCore());
const pool = createPool(() => postMessage({ wantsHelpers: true }));
const changesWorkforce = ["import", "confirm", "import_kept", "load_sample", "begin_own", "synthesize"];

// Lets waiting messages in between two slices.
const { port1, port2 } = new MessageChannel();
const resumed = [];
port1.onmessage = () => resumed.shift()();
const breathe = () =>
  new Promise((resolve) => {
    resumed.push(resolve);
    port2.postMessage(0);
  });

// By call, so that a comparison does not replace an import: it waits for it.
const newest = {
  import: 0, import_kept: 0, preview: 0, confirm: 0, compare: 0, ledger: 0, removal: 0, sweep: 0, statistics: 0,
  due: 0, equality: 0, beside: 0, synthesize: 0, report: 0, monthly: 0, sponsor: 0, charts: 0, read_plan: 0, read_feedback: 0, read_pack: 0, open_own_pack: 0,
  open_policy: 0, open_record: 0, open_template: 0, open_study: 0,
};
let busy = Promise.resolve();

/** Calls `slice(size)` until its answer says done; answers the last answer, or nothing when newer work came. */
async function inSlices({ id, isNewest, showFrom }, size, slice) {
  for (;;) {
    const before = performance.now();
    const answer = slice(size);
    const { ok, value } = JSON.parse(answer);
    if (!ok || value.done) return answer;
    const took = performance.now() - before;
    size = Math.max(1, Math.round(size * Math.min(1.5, Math.max(0.25, sliceMs / Math.max(took, 1)))));
    if (performance.now() > showFrom) postMessage({ id, progress: [value.at, value.of] });
    await breathe();
    if (!isNewest()) return undefined;
  }
}

/** The core program's answer when a file was moved or changed since it was chosen. */
function unreadable(files) {
  const detail = "The files can no longer be read: they changed or were moved since you chose them. Choose them again.";
  return JSON.stringify({ ok: false, errors: [{ code: "bad_argument", where: files[0].name, detail }] });
}

/** How exports are read: the core program's answer, or nothing when newer work came. A stop ends the worker itself. */
async function preview(core, { args, files }, job) {
  const begun = core.begin_preview(args[0], files.reduce((bytes, file) => bytes + file.size, 0), args[1] === "reasons");
  if (!JSON.parse(begun).ok) return begun;
  postMessage({ id: job.id, progress: [0, 0] });
  for (const [i, file] of files.entries()) {
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return unreadable([file]);
    if (!job.isNewest()) return undefined;
    const added = core.add_preview_file(file.name, args[i + 2].split(" ")[1], bytes);
    if (!JSON.parse(added).ok) return added;
  }
  await breathe();
  return job.isNewest() ? core.finish_preview() : undefined;
}

/** Does what was begun, if it could be; then answers with `answer()`, or as the last slice did where none is given. */
async function finish(job, begun, size, slice, answer) {
  if (!JSON.parse(begun).ok) return begun;
  const last = await inSlices(job, size, slice);
  return answer && last && JSON.parse(last).ok ? answer() : last;
}

const readRows = (core, job, begun) => finish(job, begun, 20_000, (rows) => core.continue_import(rows));

let study;  // the text of the finished comparison's

/** Begun with the call `begin` and gone on with by `slice(size)`, by helpers as well; its last answer. */
const share = (core, job, kind, work, begin, size, slice) =>
  pool.share(core, { kind, work, study, begin }, job.isNewest, () => inSlices(job, size, slice));

/** A question about the comparison's old policy, or about the workforce. */
const inquire = (kind, people) => (core, { args }, job) =>
  share(core, job, kind, "inquiry", ["begin_inquiry", kind, args[0]], people, (some) => core.continue_inquiry(some));

let ranges = Promise.resolve();  // of the newest comparison: counted, or given up

/** Work that needs them would count them again. */
const afterRanges = (work) => async (core, message, job) => {
  const waiting = setTimeout(() => postMessage({ id: job.id, progress: [0, 0] }), showProgressAfterMs);
  await ranges;
  clearTimeout(waiting);
  return job.isNewest() ? work(core, message, job) : undefined;
};

const report = (kind) => afterRanges((core, { args }, job) =>
  share(core, job, kind, "inquiry", ["begin_report", args[0]], 2, (people) => core.continue_inquiry(people)));

const long = {
  preview,
  removal: inquire("removal", 20),
  sweep: inquire("sweep", 500),
  statistics: inquire("statistics", 500),

  monthly: (core, { args }, job) =>
    finish(job, core.begin_monthly(args[0], args[1], args[2]), 10, (people) => core.continue_inquiry(people)),

  sponsor: (core, { args }, job) => finish(job, core.begin_sponsor(args[0], args[1]), 2, (people) => core.continue_inquiry(people)),

  charts: report("charts"),
  beside: afterRanges((core, { args }, job) => finish(job, core.begin_beside(args[0]), 20, (people) => core.continue_inquiry(people))),
  report: report("report"),

  async confirm(core, message, job) {
    const answer = await preview(core, message, job);
    return answer && JSON.parse(answer).ok ? readRows(core, job, core.begin_previewed_import()) : answer;
  },

  async read_plan(core, { args: [, ...rest], files }) {
    const bytes = await files[0].arrayBuffer().catch(() => undefined);
    return bytes ? core.read_plan(rest[0], bytes, ...rest.slice(1)) : unreadable(files);
  },

  async read_feedback(core, { args: [, name, form, day], files }) {
    const bytes = await files[0].arrayBuffer().catch(() => undefined);
    return bytes ? core.read_feedback(name, bytes, form, day) : unreadable(files);
  },

  async read_pack(core, { args, files }) {
    const text = await files[0].text().catch(() => undefined);
    return text === undefined ? unreadable(files) : core.read_pack(args[1], text);
  },

  async open_own_pack(core, { args, files }) {
    const text = await files[0].text().catch(() => undefined);
    return text === undefined ? unreadable(files) : core.open_own_pack(text, args[1], args[2]);
  },

  async import(core, { args, files }, job) {
    const texts = await Promise.all(files.map((file) => file.arrayBuffer())).catch(() => undefined);
    if (!texts) return unreadable(files);
    if (!job.isNewest()) return undefined;
    const begun = core.begin_import(texts[0], texts.length > 1, texts[1] ?? "", args[0] === "reasons");
    const { ok, value } = JSON.parse(begun);
    if (!ok) return begun;
    if (value.bytes > largeBytes) job.showFrom = 0;
    return inSlices(job, 20_000, (rows) => core.continue_import(rows));
  },

  async import_kept(core, { files }, job) {
    return readRows(core, job, core.begin_kept_import(await files[0].arrayBuffer()));
  },

  async open_policy(core, { args: [, name, taken], files }) {
    const text = await files[0].arrayBuffer().catch(() => undefined);
    return text ? core.open_policy(text, name, taken) : unreadable(files);
  },

  /** The people are made, then read as their files would be. */
  synthesize: (core, { args }, job) => finish(job, core.begin_synthesis(args[0]), 200, (people) => core.continue_synthesis(people),
    () => readRows(core, job, core.begin_synthetic_import())),

  async equality(core, { args }, job) {
    const last = await share(core, job, "equality", "equality", ["begin_equality", args[0]], 10, (people) => core.continue_equality(people));
    return last && JSON.parse(last).ok ? core.equality() : last;
  },

  compare: (core, { args }, job) =>
    finish(job, core.begin_comparison(args[0]), 4000, (people) => core.continue_comparison(people), () => {
      [study] = args;
      return core.summary();
    }),

  async open_template(core, { args: [, paper, name], files }) {
    const text = await files[0].text().catch(() => undefined);
    return text === undefined ? unreadable(files) : core.check_template(paper, name, text);
  },

  async open_study(core, { files }) {
    const text = await files[0].text().catch(() => undefined);
    return text === undefined ? unreadable(files) : core.open_study(text);
  },

  async open_record(core, { args, files }) {
    const text = await files[0].text().catch(() => undefined);
    return text === undefined ? unreadable(files) : core.read_record_file(text, args[1]);
  },

  due: (core, { args }, job) => finish(job, core.begin_due(args[0]), 10, (people) => core.continue_due(people), () => core.due()),

  ledger: (core, { args: [request, page] }, job) =>
    finish(job, core.begin_ledger(request), 10, (people) => core.continue_ledger(people), () => core.ledger_page(page)),
};

/**
 * How far each assumption moves the figures takes many times the comparison, so the figures are shown first. What asks
 * about them goes on between the slices. Newer work, or a stop, ends it.
 */
async function addRanges(core, { id, isNewest }) {
  await new Promise((quiet) => setTimeout(quiet, quietMs));
  if (!isNewest()) return;
  const job = { id, isNewest, showFrom: performance.now() + showProgressAfterMs };
  const last = await share(core, job, "ranges", "ranges", ["begin_ranges"], 1, (people) => core.continue_ranges(people));
  if (last && JSON.parse(last).ok) postMessage({ id, text: core.summary() });
}

async function carryOut(message) {
  const { id, call, args } = message;
  const core = await program;
  if (changesWorkforce.includes(call)) pool.forget();
  if (long[call]) {
    newest[call] += 1;
    const turn = newest[call];
    const compared = newest.compare;
    // A version stands beside one comparison: a newer one does not wait for it.
    const isNewest = () => turn === newest[call] && (call !== "beside" || compared === newest.compare);
    const job = () => ({ id, isNewest, showFrom: performance.now() + showProgressAfterMs });
    const before = busy;
    busy = before.then(() => (isNewest() ? long[call](core, message, job()) : undefined));
    const text = await busy;
    if (text === undefined) return postMessage({ id, dropped: true });
    const more = call === "compare" && JSON.parse(text).ok;
    postMessage({ id, text, more });
    if (more) ranges = addRanges(core, { id, isNewest });
    return more ? ranges : undefined;
  }
  // What asks about a comparison waits until the newest is done.
  for (let seen; seen !== busy; ) {
    seen = busy;
    await seen;
  }
  postMessage({ id, text: core[call](...args) });
}

onmessage = ({ data: message }) => {
  if (message.program) return;
  if (message.helpers) return pool.join(message.helpers);
  if (message.lostHelper) return pool.lose();
  if (message.stop) {
    for (const kind of Object.keys(newest)) newest[kind] += 1;
    postMessage({ stopped: true });
    return;
  }
  if (tooOld) return postMessage({ id: message.id, text: tooOld });
  // A program that ran out of memory cannot go on: the page starts another.
  carryOut(message).catch((error) => postMessage({ broken: String(error) }));
};
