/**
 * Draws only while something is happening: `draw(ms)` answers how many more frames it wants, and at 0 the loop
 * stops until `wake` is called.
 */
export function frameLoop(draw) {
  let scheduled = false;
  let drawing = false;
  let asked = false;

  function schedule() {
    scheduled = true;
    requestAnimationFrame(step);
  }

  function step(ms) {
    scheduled = false;
    drawing = true;
    // Carrying a frame out may itself ask for another: focus moves, an answer arrives.
    asked = false;
    try {
      if (draw(ms) > 0) asked = true;
    } finally {
      drawing = false;
      if (asked) schedule();
    }
  }

  return function wake() {
    asked = true;
    if (!scheduled && !drawing) schedule();
  };
}
