// The mirror without a program: the test gives messages and reads actions.
import { createMirror } from "/web/page/mirror.js";

globalThis.actions = [];
globalThis.mirror = createMirror({
  root: document.getElementById("mirror"),
  live: document.getElementById("polite"),
  canvas: document.getElementById("canvas"),
  onAction: ({ key, kind, value, files }) =>
    actions.push({ key, kind, value, ...(files && { files: [...files].map((file) => file.name) }) }),
});
mirror.setView("text");
