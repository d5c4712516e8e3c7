/**
 * Draws only while something is happening: `draw(ms)` answers how many more frames it wants, and at 0 the loop
 * stops until `wake` is called.
 */
export function frameLoop(draw) {
  let waiting = false;
  let asked = false;

  function step(ms) {
    // Carrying a frame out may itself ask for another: focus moves, an answer arrives.
    asked = false;
    const more = draw(ms) > 0;
    waiting = more || asked;
    if (waiting) requestAnimationFrame(step);
  }

  return function wake() {
    asked = true;
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(step);
  };
}
