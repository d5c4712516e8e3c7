import createApp from "../program/turnpoint-app.js";
import { canvasSize, watchCanvas } from "./canvas.js";
import { frameLoop } from "./frames.js";

const program = await fetch("program/turnpoint-app.wasm");
const canvas = document.getElementById("canvas");
const app = await createApp({ wasmBinary: await program.arrayBuffer(), canvas });

const whyNot = app.open_canvas(...canvasSize(canvas));
if (whyNot) {
  document.getElementById("assertive").textContent = whyNot;
} else {
  const wake = frameLoop((ms) => app.frame(ms));
  watchCanvas(canvas, { resize: (width, height) => app.resize(width, height), wake });
  wake();
}
