// Starts the app program and joins it to the page: elements, canvas, storage, files and the worker.
import createApp from "../program/turnpoint-app.js";
import { canvasSize, watchCanvas } from "./canvas.js";
import { offerFiles, saveFile } from "./files.js";
import { frameLoop } from "./frames.js";
import { createJobs } from "./jobs.js";
import { createMirror } from "./mirror.js";
import { keptWhere } from "./keeping.js";
import { keepOffline } from "./offline.js";
import { createPreferences } from "./preferences.js";
import { appProgram, licences } from "./programs.js";
import { startStore } from "./store.js";

const canvas = document.getElementById("canvas");
const app = await createApp({ wasmBinary: await appProgram(), canvas });
const randomId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
const kept = keptWhere(location);
app.start(randomId(), kept);

const mirror = createMirror({
  root: document.getElementById("mirror"),
  live: document.getElementById("polite"),
  canvas,
  onAction({ key, kind, value, files }) {
    if (kind === "files") offer(files);
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
});

let store;
// What the frame asks of the page.
function carryOut() {
  for (const line of app.choice().split("\n").filter(Boolean)) {
    const [name, value] = line.split("\t");
    if (name === "release") offline[value]();
    else preferences.choose(name, value);
  }
  const outbox = app.outbox();
  if (outbox) {
    const { cancel, requests = [], files = [] } = JSON.parse(outbox);
    if (cancel) jobs.cancel();
    for (const request of requests) jobs.ask(request);
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

const offer = (files) =>
  offerFiles(files, jobs).then((offered) => {
    app.offer(JSON.stringify(offered));
    wake();
  });

document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length > 0) offer(event.dataTransfer.files);
});
document.getElementById("skip-to-text").addEventListener("click", () => preferences.choose("face", "text"));

// Only the text view prints: what stands over the canvas is transparent.
addEventListener("beforeprint", () => {
  app.set_face("text");
  mirror.setView("text");
  frame(performance.now());
});
addEventListener("afterprint", () => preferences.apply());

preferences.apply();
watchCanvas(canvas, {
  resize: (width, height) => canvasOpened && app.resize(width, height),
  wake,
});
if (kept === "vault") store = startStore(app, { changed: wake });
wake();
app.set_licences(await licences());
wake();
const offline = await keepOffline({
  changed({ kept, update, previous, rolledBack }) {
    app.set_offline(kept, update, previous, rolledBack);
    wake();
  },
}).catch((error) => console.warn(`no copy is kept on this device: ${error.message}`));
