// Typing is a draft in the page: Enter or leaving the field commits it once, Escape takes it back.

export function createDrafts(commit) {
  const dirty = new Set();

  function finish(record) {
    if (!dirty.delete(record)) return;
    if (record.focusable.value !== record.node.value) commit(record, record.focusable.value);
  }

  return {
    /** The program's value; a draft is not overwritten. */
    show(record) {
      const control = record.focusable;
      if (!dirty.has(record) && control.value !== record.node.value) control.value = record.node.value;
    },

    typed(record) {
      if (!record.node.states.has("disabled")) dirty.add(record);
    },

    left: finish,

    /** True if the key was for the draft. */
    key(record, event) {
      const control = record.focusable;
      if (event.key === "Enter" && !event.isComposing && control.tagName !== "TEXTAREA") {
        finish(record);
        return true;
      }
      if (event.key === "Escape" && dirty.delete(record)) {
        control.value = record.node.value;
        return true;
      }
      return false;
    },

    forget: (record) => dirty.delete(record),
    open: () => dirty.size > 0,
  };
}
