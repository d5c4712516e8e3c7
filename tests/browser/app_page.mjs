/**
 * What the journeys through the app share: opening it, reading its figures, and three ways to act on it. Everything is
 * found by role and name; nothing is taken for done by the clock.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const figure = (page, name) => page.getByRole("group", { name, exact: true });

/** The number on a figure, without its thousands' commas. */
export async function count(page, name) {
  return Number((await figure(page, name).locator("p").nth(1).textContent()).replaceAll(",", ""));
}

/** Waits until a figure shows this number. */
export async function shows(page, name, number) {
  const text = number.toLocaleString("en-GB");
  await figure(page, name).locator("p").nth(1).filter({ hasText: new RegExp(`^${text}$`) }).waitFor({ state: "attached" });
}

/** Waits until no comparison is under way. */
export async function compared(page) {
  await page.waitForFunction(() => !document.getElementById("mirror").textContent.includes("Comparing…"));
}

export async function saved(page) {
  await page.getByText("Saved in this browser.", { exact: true }).first().waitFor({ state: "attached" });
}

/** Opens the app in a view (`canvas`, `text`, or `usual`) and waits for its first comparison. */
export async function open(page, address, view = "canvas") {
  await page.goto(address);
  await figure(page, "Old policy only").waitFor({ state: "attached" });
  await saved(page);
  if (view === "text") await useTextView(page);
}

/** By the link that is first on the page. */
export async function useTextView(page) {
  await page.getByRole("link", { name: "Use the text view" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("html[data-view=text]").waitFor();
}

/** By its button; `heading`: what its page is headed by. */
export async function goTo(page, place, heading = place === "Compare" ? /./ : place) {
  const button = page.getByRole("navigation", { name: "Places" }).getByRole("button", { name: place, exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1 }).filter({ hasText: heading }).waitFor({ state: "attached" });
}

/** What a person does with real elements that can be seen: the text view. */
export const inTextView = {
  name: "in the text view",
  view: "text",
  window: {},
  click: (control) => control.click(),
  switch: (control) => control.click(),
  choose: (control, label) => control.selectOption({ label }),
  async type(control, text) {
    await control.fill(text);
    await control.press("Enter");
  },
};

/** What was asked for before may have to reach the program first, as Playwright's own click waits too. */
export const enabled = async (control) =>
  control.page().waitForFunction((element) => element.getAttribute("aria-disabled") !== "true", await control.elementHandle());

/**
 * A closed list that has focus moves to the next choice that begins with the letter typed. The whole name is not: on a busy
 * machine its letters may come a second apart, and each then begins another name.
 */
export async function typeChoice(list, name) {
  const isChosen = () => list.evaluate((element, wanted) => element.selectedOptions[0]?.label.startsWith(wanted), name.trim());
  const choices = await list.locator("option").count();
  for (let tries = 0; !(await isChosen()); ++tries) {
    if (tries > choices) throw new Error(`${list} does not come to ${name}`);
    await list.page().keyboard.type(name.trim()[0]);
  }
}

/** In the canvas view with nothing but the keyboard, as a screen reader would. */
export const byKeyboard = {
  name: "on the canvas by keyboard",
  view: "canvas",
  window: { viewport: { width: 640, height: 400 } },  // the canvas is drawn by software here: a small one sooner
  async click(control) {
    await enabled(control);
    await control.focus();
    await control.press("Enter");
  },
  async switch(control) {
    await control.focus();
    await control.press("Space");
  },
  async choose(control, label) {
    await control.focus();
    await typeChoice(control, label);
  },
  async type(control, text) {
    await control.focus();
    await control.fill(text);
    await control.press("Enter");
  },
};

/** In the canvas view with the pointer, where the canvas drew the control. */
export const byPointer = {
  ...byKeyboard,
  name: "on the canvas by pointer",
  window: {},
  click: press,
  switch: press,
};

/** Where the control stands, once it stands still; nothing while it moves or is out of sight. */
async function placeInSight(page, element) {
  const place = () => element.evaluate((target) => {
    const { left, top, right, bottom } = target.getBoundingClientRect();
    return { left, top, inSight: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight };
  });
  const before = await place();
  await page.waitForTimeout(100);
  const after = await place();
  return { still: before.left === after.left && before.top === after.top, inSight: after.inSight };
}

async function press(control) {
  const page = control.page();
  const element = await control.elementHandle();
  // The canvas brings into sight what the keyboard moves focus to. Ranges that come in above may push it away again, and
  // then a person would look for it again.
  for (let tries = 0; ; ++tries) {
    const { still, inSight } = await placeInSight(page, element);
    if (still && inSight) break;
    if (tries === 300) throw new Error("the control does not come into sight");
    if (!still) continue;
    await element.evaluate((target) => target.blur());
    await page.keyboard.press("Shift");
    await control.focus();
  }
  const { x, y, width, height } = await control.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Files as setInputFiles and a drop take them. */
export const csv = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

export const fileField = (page) => page.getByLabel("Add people.csv and absences.csv").first();

/** As if the files were dragged onto the page together. */
export async function drop(page, files) {
  const dropped = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const [name, bytes] of list) data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type: "text/csv" }));
    return data;
  }, files.map(({ name, buffer }) => [name, buffer.toString("base64")]));
  await page.dispatchEvent("body", "dragover", { dataTransfer: dropped });
  await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
}

/** The text of the file that a click saves. */
export async function download(page, name) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  return readFileSync(await (await coming).path(), "utf8");
}

/** A table of the page as it is saved: rows of cells, its header first. */
export async function savedTable(page, how, caption) {
  await how.click(page.getByRole("button", { name: "Save a table…" }));
  await how.choose(page.getByLabel("Table", { exact: true }), caption);
  const [file] = await Promise.all([page.waitForEvent("download"), how.click(page.getByRole("button", { name: "Save it as CSV" }))]);
  const lines = readFileSync(await file.path(), "utf8").replace("\uFEFF", "").trimEnd().split("\r\n");
  return lines.map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain));
}

/** Rows that came, were used and were not, of a file as the Workforce place tells them. */
export async function tally(page, file) {
  const text = await page.getByText(new RegExp(`^${file.replace(".", "\\.")}: [0-9,]+ rows came`)).textContent();
  return [...text.slice(file.length).matchAll(/[0-9][0-9,]*/g)].map(([number]) => Number(number.replaceAll(",", "")));
}

/** What axe finds, one line each, once colours have stopped changing. */
export async function complaints(page, options = {}) {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  await page.evaluate(axe);
  return page.evaluate(async (given) => {
    const { violations } = await globalThis.axe.run(document, given);
    return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html}\n  ${node.failureSummary}`));
  }, options);
}
