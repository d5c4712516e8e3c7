// Native elements for tables. Roles are written out, since style sheets that move cells would take them away.

import { make, setAttribute, setClass, setMeaning, setText, setTone } from "./dom.js";

function table() {
  const caption = make("caption");
  const head = make("thead");
  const slot = make("tbody");
  const element = make("table", "", caption, head, slot);
  for (const part of [head, slot]) part.setAttribute("role", "rowgroup");
  element.setAttribute("role", "table");
  return {
    element,
    slot,
    head,
    labels: [],
    update(node) {
      setText(caption, node.name);
      setAttribute(element, "aria-rowcount", node.numbers[0]);
      this.labels = node.options.map(([label]) => label);
    },
  };
}

function row() {
  const element = make("tr");
  element.setAttribute("role", "row");
  return {
    element,
    update(node) {
      setAttribute(element, "aria-rowindex", node.numbers[0]);
      setAttribute(element, "aria-current", node.states.has("current") ? "true" : null);
      setTone(element, node.tone);
    },
  };
}

const cell = (tag, role, scope) => () => {
  const element = make(tag);
  element.setAttribute("role", role);
  if (scope) element.scope = scope;
  let hadText = false;
  return {
    element,
    update(node) {
      if (node.name || hadText) setText(element, node.name);
      hadText = Boolean(node.name);
      setClass(element, "numeric", node.states.has("numeric"));
      setTone(element, node.tone);
    },
  };
};

function columnHeader() {
  const element = make("th");
  const name = make("span");
  const button = make("button");
  button.type = "button";
  element.scope = "col";
  element.setAttribute("role", "columnheader");
  const record = {
    element,
    update(node) {
      const sortable = node.states.has("sortable");
      const shown = sortable ? button : name;
      setText(shown, node.name);
      setMeaning(sortable ? button : element, node.description);
      if (shown.parentNode !== element) element.replaceChildren(shown);
      record.focusable = sortable ? button : undefined;
      setClass(element, "sortable", sortable);
      setClass(element, "numeric", node.states.has("numeric"));
      const order = node.states.has("ascending") ? "ascending" : node.states.has("descending") ? "descending" : null;
      setAttribute(element, "aria-sort", order);
    },
  };
  return record;
}

export const tables = {
  table,
  header_row: row,
  row,
  column_header: columnHeader,
  row_header: cell("th", "rowheader", "row"),
  cell: cell("td", "cell"),
};
