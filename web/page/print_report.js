// Prints a report out of a frame of its own. Its elements are built one by one and its style is a constructed sheet: no
// HTML is read as text, so the page's content security policy stays as it is.

const svg = "http://www.w3.org/2000/svg";

/** A text is a string, an element `[tag, {attributes}, [children]]` (core/io/html). */
function built(page, node, inside) {
  if (typeof node === "string") return page.createTextNode(node);
  const [tag, attributes, children] = node;
  const space = tag === "svg" ? svg : inside;
  const element = space ? page.createElementNS(space, tag) : page.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    // Attributes that could run or load anything never come; if one did, it would stay out.
    if (name !== "xmlns" && !/^on|^src|^style$/i.test(name)) element.setAttribute(name, value);
  }
  element.append(...children.map((child) => built(page, child, space)));
  return element;
}

/** The parts as report_parts_json writes them. The frame goes once it is printed, or when the next is. */
export function printReport({ title, style, main }) {
  document.getElementById("print-frame")?.remove();
  const frame = document.createElement("iframe");
  frame.id = "print-frame";
  frame.title = "The report, to be printed";
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  document.body.append(frame);
  const page = frame.contentDocument;
  page.documentElement.lang = "en-GB";
  page.title = title;
  const sheet = new frame.contentWindow.CSSStyleSheet();
  sheet.replaceSync(style);
  page.adoptedStyleSheets = [sheet];
  page.body.replaceChildren(built(page, main));
  frame.contentWindow.addEventListener("afterprint", () => frame.remove());
  frame.contentWindow.print();
}
