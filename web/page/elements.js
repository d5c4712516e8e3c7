// Native elements for containers and content: one record {element, slot, focusable, update(node)} for each role.

import { make, setAttribute, setClass, setHidden, setMeaning, setText, setTone, words } from "./dom.js";
import { controls } from "./controls.js";
import { tables } from "./tables.js";

const landmark = (tag) => () => {
  const element = make(tag);
  return { element, update: (node) => setAttribute(element, "aria-label", node.name || null) };
};

const plain = (tag, className) => () => {
  const element = make(tag, className);
  return { element, update: () => {} };
};

function banner() {
  const brand = make("p", "brand");
  const element = make("header", "", brand);
  const slot = make("div", "line");
  element.append(slot);
  return {
    element,
    slot,
    update(node) {
      setHidden(brand, !node.name);
      setText(brand, node.name);
    },
  };
}

function main() {
  const element = make("main");
  element.tabIndex = -1;
  return { element, update: () => {} };
}

// A heading of its own follows as the first child; only level 2 is a landmark, or there would be too many.
function section() {
  const element = make("section");
  return {
    element,
    update(node) {
      setAttribute(element, "aria-label", node.numbers[0] <= 2 ? node.name : null);
      setClass(element, "card", node.numbers[0] <= 2);
    },
  };
}

function cards() {
  const element = make("div", "cards");
  return {
    element,
    update(node) {
      setClass(element, "wide", node.numbers[0] > 0);
    },
  };
}

function group(key) {
  const name = make("p", "group-name");
  name.id = `${key}-name`;
  const slot = make("div", "group");
  const element = make("div", "grouped", name, slot);
  element.setAttribute("role", "group");
  element.setAttribute("aria-labelledby", name.id);
  return {
    element,
    slot,
    update(node) {
      setText(name, node.name);
      setClass(name, "spoken", node.states.has("hidden_name"));
    },
  };
}

function list() {
  const element = make("ul");
  element.setAttribute("role", "list");
  return { element, update: (node) => setAttribute(element, "aria-label", node.name || null) };
}

function item() {
  const element = make("li");
  let hadText = false;
  return {
    element,
    update(node) {
      if (node.name || hadText) setText(element, node.name);
      hadText = Boolean(node.name);
    },
  };
}

function disclosure() {
  const summary = make("summary");
  const slot = make("div", "disclosed");
  const element = make("details", "", summary, slot);
  return {
    element,
    slot,
    focusable: summary,
    update(node) {
      setText(summary, node.name);
      if (element.open !== node.states.has("open")) element.open = node.states.has("open");
    },
  };
}

function dialog(key) {
  const name = make("h2");
  name.id = `${key}-name`;
  const slot = make("div", "answers");
  const element = make("dialog", "", name, slot);
  element.setAttribute("aria-labelledby", name.id);
  element.setAttribute("aria-modal", "true");
  element.tabIndex = -1;
  element.open = true;
  return { element, slot, update: (node) => setText(name, node.name) };
}

function heading(key, node) {
  const level = Math.min(4, Math.max(1, node.numbers[0] || 1));
  const element = make(`h${level}`);
  return {
    element,
    update(next) {
      setText(element, next.name);
      setMeaning(element, next.description);
    },
    fits: (next) => (next.numbers[0] || 1) === level,
  };
}

function text() {
  const element = make("p");
  return {
    element,
    update(node) {
      setText(element, node.name);
      setTone(element, node.tone);
    },
  };
}

const note = (role) => () => {
  const warning = make("span", "spoken");
  const name = make("span");
  const element = make("p", "note", warning, name);
  if (role) element.setAttribute("role", role);
  return {
    element,
    update(node) {
      setText(warning, role ? "" : (words[node.tone] ?? ""));
      setText(name, node.name);
      setTone(element, node.tone);
    },
  };
};

function figure(key) {
  const name = make("p", "figure-name");
  const value = make("p", "figure-value");
  const detail = make("p", "figure-detail");
  name.id = `${key}-name`;
  const element = make("div", "figure", name, value, detail);
  element.setAttribute("role", "group");
  element.setAttribute("aria-labelledby", name.id);
  return {
    element,
    update(node) {
      setText(name, node.name);
      setText(value, node.value);
      setText(detail, node.description);
      setMeaning(element, node.meaning);
      setTone(element, node.tone);
    },
  };
}

function definition() {
  const term = make("dt");
  const value = make("dd");
  const element = make("div", "", term, value);
  return {
    element,
    update(node) {
      setText(term, node.name);
      setText(value, node.value);
    },
  };
}

function bar() {
  const filled = make("span");
  const element = make("span", "bar", filled);
  element.setAttribute("aria-hidden", "true");
  return {
    element,
    update(node) {
      const width = `${node.numbers[0] / 10}%`;
      if (filled.style.width !== width) filled.style.width = width;
      setTone(element, node.tone);
    },
  };
}

/** What is drawn anew when `drawn(node)` is another text; its words stand in a table beside it. */
function picture(kind, drawn, parts) {
  const element = make("div", kind);
  element.setAttribute("role", "img");
  let shown;
  return {
    element,
    update(node) {
      setAttribute(element, "aria-label", `${node.name}. ${node.description}`);
      const wanted = drawn(node);
      if (wanted === shown) return;
      shown = wanted;
      element.replaceChildren(...parts(node));
    },
  };
}

/** Lanes with what lies on them: spans as bars, moments as lines. */
const timeline = () => picture("timeline", ({ options }) => JSON.stringify(options), ({ numbers, options }) => {
  const strips = options.slice(0, numbers[0]).map(() => make("div", "strip"));
  for (const [place, label] of options.slice(numbers[0])) {
    const [lane, from, to, tone] = place.split(" ");
    const mark = make("span", from === to ? `moment ${tone}` : `span ${tone}`);
    mark.style.left = `${from / 100}%`;
    if (from !== to) mark.style.width = `${(to - from) / 100}%`;
    setText(mark, label);
    strips[lane].append(mark);
  }
  return strips.map((strip, lane) => {
    const name = make("span", "lane-name");
    setText(name, options[lane][1]);
    return make("div", "lane", name, strip);
  });
});

const svg = (tag, attributes, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== "") element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const anchors = { s: "start", m: "middle", e: "end" };

/** One line of drawing_text, core/io/report/svg.h. */
function shape(line, hatching) {
  const [kind, style, numbers, anchor, ...words] = line.split(" ");
  const at = numbers.split(",");
  const own = { class: style === "-" ? "" : style };
  const [x, y, a, b] = at;
  if (kind === "b") return svg("rect", { ...own, x, y, width: a, height: b, fill: style === "hatched" ? `url(#${hatching})` : "" });
  if (kind === "l") return svg("line", { ...own, x1: x, y1: y, x2: a, y2: b });
  if (kind === "d") return svg("circle", { ...own, cx: x, cy: y, r: a });
  if (kind === "w") return svg("text", { ...own, x, y, "text-anchor": anchors[anchor] }, words.join(" "));
  return svg(kind === "a" ? "polygon" : "polyline", { ...own, points: numbers });
}

function chart(key) {
  const hatching = `${key}-hatching`;
  const pattern = { id: hatching, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return picture("chart", ({ value }) => value, ({ value }) => {
    const [size, ...lines] = value.split("\n");
    const defs = svg("defs", {}, svg("pattern", pattern, svg("line", { class: "stripe", x1: 0, y1: 0, x2: 0, y2: 7 })));
    return [svg("svg", { viewBox: `0 0 ${size}` }, defs, ...lines.map((line) => shape(line, hatching)))];
  });
}

function progress(key) {
  const name = make("span");
  const meter = make("progress");
  const text = make("span", "progress-text");
  name.id = `${key}-name`;
  meter.setAttribute("aria-labelledby", name.id);
  const element = make("div", "control progress", name, meter, text);
  return {
    element,
    update(node) {
      const [done, total] = node.numbers;
      setText(name, node.name);
      setText(text, words.of(done, total));
      setAttribute(meter, "max", total > 0 ? total : null);
      setAttribute(meter, "value", total > 0 ? done : null);
    },
  };
}

// An item for each box; what is said of it and its ways stand below its name.
function diagram() {
  const element = make("ul", "diagram");
  element.setAttribute("role", "list");
  let shown;
  return {
    element,
    update(node) {
      setAttribute(element, "aria-label", node.name);
      const wanted = JSON.stringify(node.options);
      if (wanted === shown) return;
      shown = wanted;
      const boxes = [];
      for (const [kind, label] of node.options) {
        if (kind === "box") boxes.push(make("li", "", make("strong", "", label)));
        else if (kind === "flaw") boxes.at(-1).append(make("p", "note attention", make("span", "spoken", words.attention), label));
        else boxes.at(-1).append(make("p", kind === "detail" ? "" : "way", label));
      }
      element.replaceChildren(...boxes);
    },
  };
}

/** By role: (key, node) -> record. `fits(node)`: false when only a new element can show the node. */
export const elements = {
  banner,
  navigation: landmark("nav"),
  main,
  side: landmark("aside"),
  footer: landmark("footer"),
  section,
  group,
  list,
  item,
  disclosure,
  dialog,
  definitions: plain("dl"),
  line: plain("div", "line"),
  cards,
  ...tables,
  heading,
  text,
  note: note(),
  alert: note("alert"),
  figure,
  definition,
  bar,
  timeline,
  chart,
  progress,
  diagram,
  status: text,
  ...controls,
};
