/**
 * Draws only while something is happening: `draw(ms)` answers how many more frames it wants, and at 0 the loop
 * stops until `wake` is called.
 */
export function frameLoop(draw) {
  let running = false;

  function step(ms) {
    running = draw(ms) > 0;
    if (running) requestAnimationFrame(step);
  }

  return function wake() {
    if (running) return;
    running = true;
    requestAnimationFrame(step);
  };
}
