// Keeps native elements equal to the program's semantic tree, and tells the program what a person did to them.

import { setAttribute, setText } from "./dom.js";
import { createDrafts } from "./drafts.js";
import { elements } from "./elements.js";
import { readNode } from "./message.js";
import { order } from "./order.js";
import * as roving from "./roving.js";

const rootKey = "1";

/**
 * `root`: where the elements go. `live`: an element with role=status that was on the page from the start.
 * `onAction({key, kind, value, files})`: kinds of web/ui/action.h, and `files` (a FileList; `value` is the field's id).
 * `pageText(id)`: what a page_text shows; it is asked for each time.
 * `canvas`: gets wheel events that fall on the fields above it.
 */
export function createMirror({ root, live, onAction, canvas, pageText = () => "" }) {
  const records = new Map();
  const byElement = new WeakMap();
  const top = { element: root, slot: root, node: { key: rootKey, role: "root" } };
  let view = "text";
  let opener = null;
  let pointed = false;
  let reported = "0";
  let reading = false;

  const send = (record, kind, value = "", files) => onAction({ key: record.node.key, kind, value, files });
  const drafts = createDrafts((record, value) => send(record, "set", value));
  const find = (key) => (key === rootKey ? top : records.get(key));
  const isNode = (element) => byElement.has(element);
  const recordAt = (element) => {
    for (let at = element; at && at !== root; at = at.parentNode) {
      if (byElement.has(at)) return byElement.get(at);
    }
    return undefined;
  };
  const target = (record) => record.focusable ?? record.element;

  // --- elements from nodes

  function landmarkOf(node) {
    let role = node.role;
    for (let at = find(node.parent); at && at !== top; at = find(at.node.parent)) role = at.node.role;
    return role;
  }

  function create(node, before) {
    const record = Object.assign(elements[node.role](`n${node.key}`, node), { node, bounds: before?.bounds });
    record.slot ??= record.element;
    record.element.dataset.key = node.key;
    record.element.dataset.role = node.role;
    byElement.set(record.element, record);
    records.set(node.key, record);
    if (before) {
      record.slot.append(...[...before.slot.childNodes].filter((child) => byElement.has(child)));
      before.element.replaceWith(record.element);
      drafts.forget(before);
    }
    return record;
  }

  function showNode(node) {
    const before = records.get(node.key);
    const keeps = before && before.node.role === node.role && (!before.fits || before.fits(node));
    const record = keeps ? before : create(node, before);
    if (node.role === "status" && reading && before && before.node.name !== node.name) live.textContent = node.name;
    record.node = node;
    record.update(node, landmarkOf(node));
    if (record.typed) drafts.show(record);
    if (record.filled) setText(record.filled, pageText(record.name));
    place(record);
  }

  function arrange([parentKey, childKeys]) {
    const parent = find(parentKey);
    if (!parent) return;
    const slots = new Map();
    for (const record of childKeys.map(find)) {
      const slot = parent.head && record.node.role === "header_row" ? parent.head : parent.slot;
      if (!slots.has(slot)) slots.set(slot, []);
      slots.get(slot).push(record.element);
    }
    for (const [slot, children] of slots) order(slot, children, isNode);
    if (parent.node.role === "row") labelCells(parent);
  }

  /** In narrow windows rows are stacked and each cell shows its column's name. */
  function labelCells(row) {
    const labels = find(row.node.parent)?.labels ?? [];
    [...row.element.cells].forEach((cell, index) => setAttribute(cell, "data-label", labels[index]));
  }

  function remove(key) {
    const record = records.get(key);
    if (!record) return;
    records.delete(key);
    drafts.forget(record);
    record.element.remove();
  }

  // --- where elements stand over the canvas

  function place(record) {
    const { style } = record.element;
    const at = view === "canvas" ? record.bounds : undefined;
    const values = at ? at.map((tenths) => `${tenths / 10}px`) : ["", "", "", ""];
    ["left", "top", "width", "height"].forEach((name, index) => {
      if (style[name] !== values[index]) style[name] = values[index];
    });
  }

  function refreshTables() {
    for (const record of records.values()) {
      if (record.node.role !== "table") continue;
      setAttribute(record.element, "role", view === "canvas" ? "grid" : "table");
      if (view === "canvas") roving.refresh(record.element);
      else roving.release(record.element);
    }
  }

  // --- focus

  function focus(element) {
    if (!element) return;
    if (!element.matches("a, button, input, select, textarea, summary, [tabindex]")) element.tabIndex = -1;
    element.focus({ preventScroll: view === "canvas" });
  }

  function guardDialogs() {
    const dialogs = [...root.children].filter((child) => child.tagName === "DIALOG");
    const front = dialogs.at(-1);
    for (const child of root.children) child.inert = front !== undefined && child !== front;
    if (front && !front.contains(document.activeElement)) {
      opener ??= lastFocus.isConnected ? lastFocus : null;
      focus(front.querySelector("button, input, select, textarea, summary") ?? front);
    } else if (!front && opener) {
      if (!root.contains(document.activeElement)) focus(opener.isConnected ? opener : root.querySelector("main"));
      opener = null;
    }
  }

  /** What was focused is gone: its place is taken by the nearest part that is left. */
  function keepFocus(trail) {
    if (!trail || document.activeElement?.closest?.("[data-key]")) return;
    const left = trail.map(find).find((record) => record && record !== top && record.element.isConnected);
    focus(left?.element ?? root.querySelector("main"));
  }

  function trailOf(element) {
    const trail = [];
    for (let record = recordAt(element); record; record = records.get(record.node.parent)) trail.push(record.node.key);
    return trail.length > 0 ? trail : undefined;
  }

  function report(record, ring) {
    const next = record ? `${record.node.key}${ring}` : "0";
    if (next === reported) return;
    reported = next;
    onAction({ key: record?.node.key ?? "0", kind: "focus", value: ring ? "ring" : "" });
  }

  // --- what a person does

  let lastFocus = root;
  const enabled = (record) => !record.node.states.has("disabled");

  root.addEventListener("focusin", (event) => {
    const record = recordAt(event.target);
    if (!record) return;
    lastFocus = event.target;
    const table = event.target.closest("table");
    if (table && view === "canvas") roving.refresh(table);
    report(record, event.target.matches(":focus-visible") && !(pointed && !record.typed));
  });

  root.addEventListener("focusout", (event) => {
    const record = recordAt(event.target);
    if (record?.typed) drafts.left(record);
    if (record?.node.role === "slider") putRight(record);
    if (!root.contains(event.relatedTarget)) report(undefined, false);
  });

  root.addEventListener("click", (event) => {
    const record = recordAt(event.target);
    if (!record) return;
    if (record.node.role === "disclosure" && event.target.closest("summary") === record.focusable) {
      event.preventDefault();
      send(record, "set", String(!record.node.states.has("open")));
    } else if (record.node.role === "button" || (record.node.role === "column_header" && record.focusable)) {
      if (event.target.closest("button") && enabled(record)) send(record, "click");
    } else if (record.chosen && event.target.closest("[role=option]")) {
      send(record, "set", record.chosen());
    } else if (!enabled(record)) {
      event.preventDefault();
    } else if (record.node.role === "file_field" && event.target === record.focusable) {
      record.focusable.value = "";
    }
  });

  root.addEventListener("input", (event) => {
    const record = recordAt(event.target);
    if (record?.typed) drafts.typed(record);
    else if (record?.node.role === "slider" && enabled(record)) {
      record.ahead = event.target.value;
      send(record, "set", event.target.value);
    }
  });

  root.addEventListener("change", (event) => {
    const record = recordAt(event.target);
    if (!record) return;
    const { role } = record.node;
    if (!enabled(record) && !record.typed) record.update(record.node, landmarkOf(record.node));
    else if (role === "checkbox") send(record, "set", String(event.target.checked));
    else if (role === "select") send(record, "set", event.target.value);
    else if (role === "slider") send(record, "done");
    else if (role === "file_field" && event.target.files.length > 0)
      send(record, "files", record.name, event.target.files);
  });

  root.addEventListener("keydown", (event) => {
    const record = recordAt(event.target);
    if (!record) return;
    if (record.typed && drafts.key(record, event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (record.chosen && event.key === "Enter") {
      event.preventDefault();
      if (record.chosen()) send(record, "set", record.chosen());
      return;
    }
    if (record.secret && event.key === "Enter") {
      event.preventDefault();
      send(record, "click");
      return;
    }
    if (view === "canvas" && roving.key(event)) {
      event.preventDefault();
      return;
    }
    const dialog = event.target.closest("dialog");
    if (event.key === "Escape" && dialog) send(byElement.get(dialog), "close");
  });

  function putRight(slider) {
    slider.ahead = undefined;
    slider.update(slider.node, landmarkOf(slider.node));
  }

  // A slider put aside at a value the program did not take.
  root.addEventListener("pointerup", (event) => {
    const record = recordAt(event.target);
    if (record?.node.role === "slider") requestAnimationFrame(() => putRight(record));
  });

  document.addEventListener("keydown", () => (pointed = false), true);

  // Keys of buttons that name them. A field that is being typed in keeps its own undo; nothing is reached behind a dialog.
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.length !== 1) return;
    const keys = `Control+${event.key.toUpperCase()}`;
    const button = [...root.querySelectorAll("button[aria-keyshortcuts]")].find((one) => one.getAttribute("aria-keyshortcuts") === keys);
    const typing = recordAt(event.target)?.typed || recordAt(event.target)?.secret;
    if (!button || button.closest("[inert]") || (typing && keys !== "Control+K")) return;
    event.preventDefault();
    button.click();
  });
  document.addEventListener(
    "pointerdown",
    (event) => {
      pointed = true;
      // The canvas keeps the press from moving focus, which would leave the draft open.
      const active = document.activeElement;
      if (root.contains(active) && !root.contains(event.target) && recordAt(active)?.typed) active.blur();
    },
    true,
  );

  if (canvas) {
    root.addEventListener(
      "wheel",
      (event) => {
        if (view === "canvas") canvas.dispatchEvent(new WheelEvent("wheel", event));
      },
      { passive: true },
    );
  }

  return {
    /** One frame's message, as text. */
    apply(text) {
      if (!text) return;
      const message = JSON.parse(text);
      const nodes = (message.nodes ?? []).map(readNode);
      const trail = root.contains(document.activeElement) ? trailOf(document.activeElement) : undefined;
      const kept = message.all ? new Set(nodes.map((node) => node.key)) : undefined;
      const gone = kept ? [...records.keys()].filter((key) => !kept.has(key)) : (message.gone ?? []);
      for (const node of nodes) showNode(node);
      for (const key of gone) remove(key);
      for (const entry of message.order ?? []) arrange(entry);
      for (const [key, ...bounds] of message.bounds ?? []) {
        const record = records.get(key);
        if (!record) continue;
        record.bounds = bounds;
        place(record);
      }
      if (view === "canvas" && (message.nodes || message.order || message.gone)) refreshTables();
      guardDialogs();
      keepFocus(trail);
      if (message.focus && records.has(message.focus)) focus(target(records.get(message.focus)));
      reading = true;
    },

    /** `canvas`: transparent over it, at the nodes' bounds. `text`: the page itself. */
    setView(next) {
      view = next;
      root.dataset.view = next;
      document.documentElement.dataset.view = next;
      for (const record of records.values()) place(record);
      refreshTables();
    },

    /** What was typed into the password fields, by id; they are empty from then on. */
    takeSecrets() {
      const secrets = {};
      for (const record of records.values()) {
        if (!record.secret) continue;
        secrets[record.name] = record.focusable.value;
        record.focusable.value = "";
      }
      return secrets;
    },

    /** True while a draft is being typed: not a moment to reload. */
    drafting: () => drafts.open(),
  };
}
