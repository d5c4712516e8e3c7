// One tab stop in a table's body and arrow keys between its cells (canvas view). Ctrl with an arrow leaves a field.

const inside = "button, input, select, textarea, summary";

/** What can hold focus in a row, from left to right: a cell's controls, or the cell. */
function targets(row) {
  const found = [];
  for (const cell of row.cells) {
    const controls = cell.querySelectorAll(inside);
    if (controls.length > 0) found.push(...controls);
    else found.push(cell);
  }
  return found;
}

function makeStop(body, stop) {
  for (const row of body.rows) {
    for (const target of targets(row)) target.tabIndex = target === stop ? 0 : -1;
  }
}

/** Gives the table exactly one stop: where focus is, else where it was, else the first. */
export function refresh(table) {
  const body = table.tBodies[0];
  if (!body) return;
  const all = [...body.rows].flatMap(targets);
  const held = all.find((target) => target === document.activeElement);
  const before = all.find((target) => target.tabIndex === 0 && target.dataset.stop);
  const stop = held ?? before ?? all[0];
  for (const target of all) delete target.dataset.stop;
  if (stop) stop.dataset.stop = "true";
  makeStop(body, stop);
}

/** Back to the browser's own order (text view). */
export function release(table) {
  for (const row of table.tBodies[0]?.rows ?? []) {
    for (const target of targets(row)) {
      target.removeAttribute("tabindex");
      delete target.dataset.stop;
    }
  }
}

function wantsArrows(element, key) {
  if (element.tagName === "SELECT" || element.type === "range" || element.tagName === "TEXTAREA") return true;
  const sideways = key === "ArrowLeft" || key === "ArrowRight" || key === "Home" || key === "End";
  return sideways && element.tagName === "INPUT" && element.type !== "checkbox";
}

/** Moves focus; true if the key was for the table. */
export function key(event) {
  const at = event.target;
  const row = at.closest("tbody tr");
  if (!row || event.altKey || event.metaKey || event.shiftKey) return false;
  if (!event.ctrlKey && wantsArrows(at, event.key)) return false;
  const rows = [...row.parentNode.rows];
  const place = targets(row).indexOf(at);
  const line = rows.indexOf(row);
  const beside = (step) => targets(row)[place + step];
  const below = (step) => {
    const found = rows[Math.min(rows.length - 1, Math.max(0, line + step))];
    const there = targets(found);
    return there[Math.min(place, there.length - 1)];
  };
  const moves = {
    ArrowLeft: () => beside(-1),
    ArrowRight: () => beside(1),
    ArrowUp: () => below(-1),
    ArrowDown: () => below(1),
    Home: () => targets(row)[0],
    End: () => targets(row).at(-1),
    PageUp: () => below(-10),
    PageDown: () => below(10),
  };
  if (place < 0 || !moves[event.key]) return false;
  const target = moves[event.key]();
  if (target && target !== at) target.focus({ preventScroll: true });
  return true;
}
