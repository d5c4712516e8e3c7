// Every place of the app as it is first met and once its work is done, in the windows that people have: no box of
// text or control lies over another, none is cut off, and everything that can be pressed has a name. With a folder as its
// argument it also saves a picture of each, in light and dark, to be looked at: `node tests/browser/looks.mjs FOLDER`.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { byKeyboard, compared, goTo, inTextView, open } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const folder = process.argv[2];
if (folder) mkdirSync(folder, { recursive: true });

/** What a person does in a place before its figures are there, and the heading or text that says so. */
const work = {
  Removal: ["Try every set of triggers", "Each trigger"],
  Due: ["Show what is due", "What is due, overdue first"],
  Equality: ["Work out the equality view", "What is withheld, and why"],
  Report: ["Make the report", "The report is made. It stays on this device until you save or print it."],
  Plan: ["Begin with this plan", "Its name and dates"],
};
const places = ["Start", "Compare", "Removal", "Sweep", "Cut-over", "Due", "Statistics", "Equality", "Report", "Exercises",
  "Plan", "Policies", "Workforce", "Safekeeping", "About"];

/** Faults of what is shown now, one line each. Boxes are those of controls and of elements that hold text alone. */
function faultsOfLooks() {
  const faults = [];
  const said = (element) => `${element.tagName.toLowerCase()} “${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 60)}”`;
  const isControl = (element) => element.matches("button, input, select, textarea, summary, a[href]");
  const holdsText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
  const all = [...document.querySelectorAll("#mirror *")].filter((element) => isControl(element) || holdsText(element));
  /** What is scrolled away in a part of the page is not drawn over what stands beside that part. */
  const inSight = (element) => {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    for (let part = element.parentElement?.closest("main, aside"); part; part = part.parentElement?.closest("main, aside")) {
      const area = part.getBoundingClientRect();
      [left, top, right, bottom] = [Math.max(left, area.left), Math.max(top, area.top), Math.min(right, area.right), Math.min(bottom, area.bottom)];
    }
    return { left, top, right, bottom, width: right - left, height: bottom - top };
  };
  const isKeptOutOfSight = (element) => {
    for (let part = element; part; part = part.parentElement) {
      if (getComputedStyle(part).clipPath !== "none") return true;
    }
    return false;
  };
  const boxes = [];
  for (const element of all) {
    if (element.tagName === "OPTION" || element.closest("button, summary, a[href]") !== (isControl(element) ? element : null)) continue;
    const style = getComputedStyle(element);
    const box = inSight(element);
    if (box.width < 2 || box.height < 2 || style.visibility === "hidden" || !element.checkVisibility() || isKeptOutOfSight(element)) continue;
    boxes.push({ element, box });
    const hidesText = style.overflowX !== "visible" && !element.matches("input, select, textarea");
    if (document.documentElement.dataset.view === "text" && hidesText && element.scrollWidth > element.clientWidth + 1)
      faults.push(`${said(element)} is cut off`);
    if (isControl(element) && !(element.getAttribute("aria-label") || element.textContent.trim() || element.labels?.length || element.getAttribute("aria-labelledby")))
      faults.push(`${element.outerHTML.slice(0, 120)} has no name`);
  }
  boxes.sort((a, b) => a.box.top - b.box.top);
  for (let i = 0; i < boxes.length; ++i) {
    for (let j = i + 1; j < boxes.length && boxes[j].box.top < boxes[i].box.bottom - 1; ++j) {
      const [a, b] = [boxes[i], boxes[j]];
      if (a.element.contains(b.element) || b.element.contains(a.element)) continue;
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (wide > 1 && high > 1) faults.push(`${said(a.element)} lies over ${said(b.element)} by ${wide.toFixed(1)} × ${high.toFixed(1)}`);
    }
  }
  return faults;
}

const windows = [
  { name: "1280x800", way: byKeyboard, viewport: { width: 1280, height: 800 } },
  { name: "1920x1080", way: byKeyboard, viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 2 },
  { name: "390x844", way: inTextView, viewport: { width: 390, height: 844 } },
  { name: "1280x800-text", way: inTextView, viewport: { width: 1280, height: 800 } },
];

for (const { name, way, ...window } of windows) {
  for (const colorScheme of folder ? ["light", "dark"] : ["light"]) {
    await browserTest(`nothing overlaps, is cut off or has no name: ${name}`, { ...window, colorScheme }, async ({ page, address }) => {
      await open(page, address, window.viewport.width < 640 ? "usual" : way.view);
      const found = [];
      const look = async (what) => {
        await compared(page);
        await page.waitForTimeout(300);  // a frame more, for what was asked for last
        if (folder) await page.screenshot({ path: join(folder, `${name}-${colorScheme}-${what.replaceAll(" ", "_")}.png`) });
        found.push(...(await page.evaluate(faultsOfLooks)).map((fault) => `${what}: ${fault}`));
      };
      for (const place of places) {
        await goTo(page, place, place === "Start" ? /./ : undefined);
        await look(place);
        if (!work[place]) continue;
        const [button, done] = work[place];
        await way.click(page.getByRole("button", { name: button, exact: true }));
        await page.getByText(done).first().waitFor({ state: "attached" });
        await look(`${place} done`);
      }
      assert.deepEqual(found, []);
    });
  }
}
