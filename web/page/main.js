// Starts the app program and joins it to the page: elements, canvas, storage, files and the worker.
import createApp from "../program/turnpoint-app.js";
import { canvasSize, watchCanvas } from "./canvas.js";
import { offerFiles, saveFile } from "./files.js";
import { frameLoop } from "./frames.js";
import { hex } from "./hex.js";
import { createJobs } from "./jobs.js";
import { createKeeping } from "./keeping.js";
import { createMirror } from "./mirror.js";
import { keepOffline } from "./offline.js";
import { printReport } from "./print_report.js";
import { createPreferences } from "./preferences.js";
import { appProgram, licences } from "./programs.js";
import { startStore } from "./store.js";
import { keptWhere } from "./training.js";

const canvas = document.getElementById("canvas");
const app = await createApp({ wasmBinary: await appProgram(), canvas });
const randomId = () => hex(crypto.getRandomValues(new Uint8Array(16)));
const kept = keptWhere(location);
app.start(randomId(), kept);
/** This device's date, as its clock and place have it. */
function tellDay() {
  const now = new Date();
  app.set_today([now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-"));
}
tellDay();

const mirror = createMirror({
  root: document.getElementById("mirror"),
  live: document.getElementById("polite"),
  canvas,
  pageText: (id) => keeping?.pageText(id) ?? "",
  onAction({ key, kind, value, files }) {
    if (kind === "files") take(files, value);
    else app.act(key, kind, value);
    wake();
  },
});

const jobs = createJobs({
  answer(id, text) {
    app.answer(id, text);
    wake();
  },
  progress(id, at, of) {
    app.progress(id, at, of);
    wake();
  },
});

// WebGL is asked for only when the visual view is first wanted: the text view works without it.
let canvasOpened = false;
function canDraw() {
  if (!canvasOpened) canvasOpened = app.open_canvas(...canvasSize(canvas)) === "";
  return canvasOpened;
}

const preferences = createPreferences({
  kept: kept === "vault",
  face(face) {
    const shown = face === "canvas" && canDraw() ? "canvas" : "text";
    app.set_face(shown);
    mirror.setView(shown);
    if (shown === "canvas") app.resize(...canvasSize(canvas));
    wake();
  },
  theme(theme, dark) {
    app.set_theme(theme, dark);
    wake();
  },
  importPlans: (text) => app.set_import_plans(text),
  plays: (text) => app.set_plays(text),
});

let keeping;
let store;

// What only the page can answer: kept people go from the core program to the vault and back, past the app program.
const requests = {
  // The secret of a study's equality views goes to the study and nowhere else.
  draw_key: async ({ id }) => ({ id, ok: true, value: randomId() }),

  async keep_workforce({ id }) {
    const { ok, value, errors } = JSON.parse(await jobs.call("workforce_to_keep"));
    if (!ok) return { id, ok, errors };
    await keeping.workforces.keep(value.id, value.text);
    return { id, ok, value: value.id };
  },
  async print_report({ id, args }) {
    printReport(JSON.parse(args[0]));
    return { id, ok: true, value: "" };
  },
  async load_kept({ id, args }) {
    const number = jobs.keep(new Blob([await keeping.workforces.text(args[0])]));
    jobs.ask({ id, call: "import_kept", args: [number] });
  },
};

async function ask(request) {
  if (!requests[request.call]) return jobs.ask(request);
  const failed = (error) => ({ id: request.id, ok: false, errors: [{ code: "damaged", where: "vault", detail: error.message }] });
  const answer = await requests[request.call](request).catch(failed);
  if (!answer) return undefined;
  const { id, ...rest } = answer;
  app.answer(id, JSON.stringify(rest));
  return wake();
}

// Only while a session is led and its clock runs; else no timer wakes the page.
let clock;
function runClock(on) {
  clearInterval(clock);
  clock = undefined;
  if (!on) return;
  const tick = () => {
    app.tick(Math.round(performance.now() / 1000));
    wake();
  };
  clock = setInterval(tick, 1000);
  tick();
}

// What the frame asks of the page.
function carryOut() {
  for (const line of app.choice().split("\n").filter(Boolean)) {
    const [kind, ...choice] = line.split("\t");
    if (kind === "release") offline[choice[0]]();
    else if (kind === "clock") runClock(choice[0] === "on");
    else if (kind === "keep") keeping?.carryOut(...choice);
    else preferences.choose(kind, ...choice);
  }
  const outbox = app.outbox();
  if (outbox) {
    const { cancel, requests: asked = [], files = [] } = JSON.parse(outbox);
    if (cancel) jobs.cancel();
    for (const request of asked) ask(request);
    for (const file of files) saveFile(file);
  }
  store?.pump();
}

function frame(ms) {
  const more = app.frame(ms);
  mirror.apply(app.message());
  carryOut();
  return more;
}
const wake = frameLoop(frame);

const isBackup = (file) => file.name.endsWith(".turnpoint");
const isCase = (file) => file.name.endsWith(".case");

/** Files that a person chose or dropped; `field`: where, if in a field. */
function take(files, field) {
  const backup = field === "backup" ? files[0] : Array.from(files).find(isBackup);
  const handedOver = field === "case" ? files[0] : Array.from(files).find(isCase);
  if (backup) keeping?.openBackup(backup);
  else if (handedOver) keeping?.openCase(handedOver);
  else offer(files, field);
}

const offer = (files, field) =>
  offerFiles(files, jobs, field).then((offered) => {
    app.offer(JSON.stringify(offered));
    wake();
  });

document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length > 0) take(event.dataTransfer.files);
});
document.getElementById("skip-to-text").addEventListener("click", () => preferences.choose("face", "text"));

// Only the text view prints: what stands over the canvas is transparent.
addEventListener("beforeprint", () => {
  app.set_face("text");
  mirror.setView("text");
  frame(performance.now());
});
addEventListener("afterprint", () => preferences.apply());

// Whoever leaves the page leaves the field too: what was typed becomes an edit, and is on its way at once.
function leave() {
  if (mirror.drafting()) document.activeElement.blur();
  frame(performance.now());
}
addEventListener("pagehide", leave);
document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? leave() : tellDay()));

preferences.apply();
watchCanvas(canvas, {
  resize: (width, height) => canvasOpened && app.resize(width, height),
  wake,
});
wake();
keeping = await createKeeping({
  kept: kept === "vault",
  program: app,
  jobs,
  show(text) {
    wake();
    return app.set_keeping(text);
  },
  secrets: mirror.takeSecrets,
  unlocked(keeper) {
    if (kept !== "vault") return;
    store = startStore(app, {
      keeper,
      changed: wake,
      kept() {
        keeping.tell();
        keeping.askToPersist();
      },
    });
  },
  sealed() {
    app.save_again();
    wake();
  },
  mayLock: () => app.all_saved(),
});
wake();
app.set_licences(await licences());
wake();
const offline = await keepOffline({
  changed({ kept, update, previous, rolledBack }) {
    app.set_offline(kept, update, previous, rolledBack);
    wake();
  },
}).catch((error) => console.warn(`no copy is kept on this device: ${error.message}`));
