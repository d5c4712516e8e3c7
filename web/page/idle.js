// Notices when nobody does anything for some minutes.

const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"];

/** `minutes()`: how long; `rest()` is called then, and again each minute until something is done. */
export function createIdle({ minutes, rest, timer = setTimeout, now = Date.now }) {
  let last = now();

  // By the clock, since a sleeping computer stops timers.
  function look() {
    if (now() - last >= minutes() * 60_000) rest();
    timer(look, 15_000);
  }

  const stir = () => {
    // Whoever comes back after the time meets a locked page, not an open one.
    if (now() - last >= minutes() * 60_000) rest();
    last = now();
  };
  for (const sign of signs) addEventListener(sign, stir, { capture: true, passive: true });
  document.addEventListener("visibilitychange", () => now() - last >= minutes() * 60_000 && rest());
  timer(look, 15_000);
  return { stir };
}
