// Writing to the page only where something differs, so that what is unchanged costs nothing and keeps its state.

export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Sets, or removes when `value` is undefined, null or false. */
export function setAttribute(element, name, value) {
  if (value === undefined || value === null || value === false) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, String(value));
  }
}

export function setClass(element, name, on) {
  if (element.classList.contains(name) !== on) element.classList.toggle(name, on);
}

export function setHidden(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
}

/** What a word means: shown when the pointer rests on it, told by assistive technology. */
export function setMeaning(element, meaning) {
  setAttribute(element, "title", meaning || null);
  setAttribute(element, "aria-description", meaning || null);
}

const tones = ["info", "good", "attention", "error"];

export function setTone(element, tone) {
  for (const known of tones) setClass(element, known, known === tone);
}

/** Words the page says that no panel gives; assistive technology needs them where others see a sign. */
export const words = {
  attention: "Attention: ",
  error: "Error: ",
  required: " (required)",
  of: (done, total) => (total > 0 ? `${done} of ${total}` : ""),
};
