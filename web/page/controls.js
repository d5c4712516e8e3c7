// Native elements for what can be acted on. A control that is not enabled stays focusable and says why.

import { make, setAttribute, setClass, setHidden, setText, words } from "./dom.js";

/** The label, hint and states every field has. */
function field(key, control, className = "") {
  control.id = `${key}-control`;
  const label = make("label");
  label.htmlFor = control.id;
  const required = make("span", "required");
  required.setAttribute("aria-hidden", "true");
  const name = make("span");
  label.append(name);
  const caption = make("div", "field-name", label, required);
  const hint = make("p", "hint");
  hint.id = `${key}-hint`;
  const meaning = make("span");
  meaning.id = `${key}-meaning`;
  meaning.hidden = true;
  const element = make("div", `control ${className}`.trim(), caption, control, hint, meaning);
  return {
    element,
    focusable: control,
    caption,
    describe(node) {
      setText(name, node.name);
      setText(required, node.states.has("required") ? words.required : "");
      setClass(caption, "spoken", node.states.has("hidden_name"));
      setText(hint, node.description);
      setHidden(hint, !node.description);
      setClass(hint, "wrong", node.states.has("invalid"));
      setText(meaning, node.meaning);
      setAttribute(label, "title", node.meaning || null);
      const described = [node.description && hint.id, node.meaning && meaning.id].filter(Boolean);
      setAttribute(control, "aria-describedby", described.join(" ") || null);
      setAttribute(control, "aria-invalid", node.states.has("invalid") ? "true" : null);
      setAttribute(control, "aria-required", node.states.has("required") ? "true" : null);
      setAttribute(control, "aria-disabled", node.states.has("disabled") ? "true" : null);
    },
  };
}

function button(key) {
  const control = make("button");
  control.type = "button";
  const hint = make("span", "hint");
  hint.id = `${key}-hint`;
  const element = make("span", "control button", control, hint);
  return {
    element,
    focusable: control,
    update(node, landmark) {
      const { states } = node;
      setText(control, node.name);
      setText(hint, node.description);
      setHidden(hint, !node.description);
      setAttribute(control, "aria-keyshortcuts", node.value || null);
      for (const look of ["primary", "quiet", "place"]) setClass(control, look, states.has(look));
      setAttribute(control, "aria-describedby", node.description ? hint.id : null);
      setAttribute(control, "aria-disabled", states.has("disabled") ? "true" : null);
      setAttribute(control, "aria-pressed", states.has("toggle") ? String(states.has("pressed")) : null);
      const place = states.has("place") && landmark === "navigation" ? "page" : "true";
      setAttribute(control, "aria-current", states.has("current") ? place : null);
    },
  };
}

function checkbox(key) {
  const control = make("input");
  control.type = "checkbox";
  const record = field(key, control, "checkbox");
  record.element.prepend(control);
  record.update = (node) => {
    record.describe(node);
    if (control.checked !== node.states.has("checked")) control.checked = node.states.has("checked");
  };
  return record;
}

function slider(key) {
  const control = make("input");
  control.type = "range";
  const record = field(key, control, "slider");
  const shown = make("span", "slider-value");
  shown.setAttribute("aria-hidden", "true");
  record.caption.after(shown);
  const valueText = (value, unit) => (unit ? `${value} ${unit}` : value);
  record.update = (node) => {
    record.describe(node);
    const [min, max, step] = node.numbers;
    setAttribute(control, "min", min);
    setAttribute(control, "max", max);
    setAttribute(control, "step", step);
    const unit = node.options[0]?.[1] ?? "";
    setText(shown, valueText(node.value, unit));
    setAttribute(control, "aria-valuetext", valueText(node.value, unit));
    // A hand on the thumb, or a key held down, is ahead of the program; it is put right when it lets go.
    if (node.value === record.ahead) record.ahead = undefined;
    if (record.ahead === undefined && !control.matches(":active") && control.value !== node.value) control.value = node.value;
  };
  return record;
}

function select(key) {
  const control = make("select");
  const record = field(key, control, "select");
  let built = "";
  record.update = (node) => {
    record.describe(node);
    const wanted = JSON.stringify(node.options);
    if (wanted !== built) {
      built = wanted;
      control.replaceChildren(...node.options.map(([value, label]) => new Option(label, value)));
    }
    if (control.value !== node.value) control.value = node.value;
  };
  return record;
}

/** A combobox over its list: what holds every word typed is listed, the chosen one is the field's value. */
function searchField(key) {
  const control = make("input");
  control.type = "text";
  control.autocomplete = "off";
  const list = make("ul", "found");
  list.id = `${key}-found`;
  for (const [name, value] of [["role", "combobox"], ["aria-expanded", "true"], ["aria-autocomplete", "list"], ["aria-controls", list.id]])
    control.setAttribute(name, value);
  list.setAttribute("role", "listbox");
  const record = field(key, control, "search");
  record.element.append(list);
  const options = () => [...list.children];
  record.chosen = () => options().find((option) => option.ariaSelected === "true")?.dataset.value;
  const mark = (wanted) => {
    for (const option of options()) option.setAttribute("aria-selected", String(option === wanted));
    setAttribute(control, "aria-activedescendant", wanted?.id);
    wanted?.scrollIntoView({ block: "nearest" });
  };
  let all = [];
  const find = () => {
    const typed = control.value.toLowerCase().split(/\s+/);
    const found = all.filter(([, label]) => typed.every((word) => label.toLowerCase().includes(word)));
    list.replaceChildren(...found.map(([value, label]) => {
      const option = make("li", "", label);
      option.id = `${key}-option-${value}`;
      option.dataset.value = value;
      option.setAttribute("role", "option");
      return option;
    }));
    mark(list.firstElementChild);
  };
  control.addEventListener("input", find);
  control.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const shown = options();
    if (!step || shown.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const at = shown.findIndex((option) => option.ariaSelected === "true");
    mark(shown[(at + step + shown.length) % shown.length]);
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => mark(event.target.closest("li")));
  list.setAttribute("aria-label", "Found");
  record.update = (node) => {
    record.describe(node);
    if (JSON.stringify(all) === JSON.stringify(node.options)) return;
    all = node.options;
    find();
  };
  return record;
}

const typed = (kind) => (key, node) => {
  const lines = kind === "text_field" ? node.numbers[0] || 1 : 1;
  const control = make(lines > 1 ? "textarea" : "input");
  if (lines > 1) control.rows = lines;
  else control.type = kind === "date_field" ? "date" : "text";
  // Not type=number: it hides what was typed wrong, and a wheel turns it.
  if (kind === "number_field") control.inputMode = "decimal";
  control.autocomplete = "off";
  const record = field(key, control, kind.replace("_", "-"));
  const unit = make("span", "unit");
  if (kind === "number_field") control.after(unit);
  record.typed = true;
  record.update = (next) => {
    record.describe(next);
    setText(unit, next.options[0]?.[1] ?? "");
    const longest = kind === "text_field" ? next.numbers[1] : 0;
    setAttribute(control, "maxlength", longest > 0 ? longest : null);
    setAttribute(control, "readonly", next.states.has("disabled") ? "" : null);
    // The value is the draft's business.
  };
  record.fits = (next) => kind !== "text_field" || (next.numbers[0] || 1) > 1 === lines > 1;
  return record;
};

// What is typed goes from here to the page's own scripts (keeping.js) and nowhere else.
function passwordField(key) {
  const control = make("input");
  control.type = "password";
  control.autocomplete = "off";
  control.spellcheck = false;
  const record = field(key, control, "text-field");
  record.secret = true;
  record.update = (node) => {
    record.describe(node);
    record.name = Object.fromEntries(node.options).id;
  };
  return record;
}

// Not a field, so that no browser keeps it for a restored session.
function pageText(key) {
  const control = make("output", "page-text");
  control.setAttribute("aria-live", "off");
  const record = field(key, control, "text-field");
  delete record.focusable;
  record.filled = control;
  record.update = (node) => {
    record.describe(node);
    record.name = Object.fromEntries(node.options).id;
  };
  return record;
}

function fileField(key) {
  const control = make("input");
  control.type = "file";
  control.multiple = true;
  const record = field(key, control, "file-field");
  record.update = (node) => {
    record.describe(node);
    const options = Object.fromEntries(node.options);
    setAttribute(control, "accept", options.accept || null);
    record.name = options.id;
  };
  return record;
}

export const controls = {
  button,
  checkbox,
  slider,
  select,
  search_field: searchField,
  text_field: typed("text_field"),
  number_field: typed("number_field"),
  date_field: typed("date_field"),
  file_field: fileField,
  password_field: passwordField,
  page_text: pageText,
};
