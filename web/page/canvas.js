/** What happens to the canvas: its size, the zoom, the pointer. */

const inputs = [
  "pointermove", "pointerdown", "pointerup", "pointercancel", "pointerleave", "wheel", "keydown", "keyup",
  "webglcontextrestored",
];

/** The canvas's size in CSS pixels. */
export function canvasSize(canvas) {
  return [Math.floor(canvas.clientWidth), Math.floor(canvas.clientHeight)];
}

/** Calls `resize(width, height)` when the size or the device pixel ratio changes, and `wake` on any input. */
export function watchCanvas(canvas, { resize, wake }) {
  const resized = () => {
    resize(...canvasSize(canvas));
    wake();
  };
  new ResizeObserver(resized).observe(canvas);
  watchPixelRatio(resized);
  for (const type of inputs) canvas.addEventListener(type, wake);
  // The pointer may be let go outside the canvas.
  window.addEventListener("pointerup", wake);
  window.addEventListener("blur", wake);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", wake);
  // SDL would keep Ctrl and the wheel from zooming the page.
  window.addEventListener("wheel", (event) => {
    if (event.ctrlKey) event.stopImmediatePropagation();
  }, { capture: true });
}

/** A media query matches one ratio only, so each change asks for the next. */
function watchPixelRatio(changed) {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
    changed();
    watchPixelRatio(changed);
  }, { once: true });
}
