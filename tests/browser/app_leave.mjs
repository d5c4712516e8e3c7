// Leaving at once after an edit: closed, navigated away, reloaded. The edit is there, or its loss is said.
import assert from "node:assert/strict";
import { open, saved } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const field = (page, name) => page.getByLabel(name, { exact: true });
const days = ["2025-12-31", "2025-11-30", "2025-10-31", "2025-09-30", "2025-08-31"];

const departures = {
  "navigated away": (page) => page.goto("about:blank"),
  reloaded: (page) => page.reload(),
  closed: (page) => page.close(),
};

for (const [name, leave] of Object.entries(departures)) {
  await browserTest(`an edit just before the page is ${name} is kept`, {}, async ({ page, context, address }) => {
    await open(page, address, "text");
    let tab = page;
    for (const day of days) {
      // Typed and not entered, and gone before another frame is drawn.
      await field(tab, "To").fill(day);
      await leave(tab);
      tab = tab.isClosed() ? await context.newPage() : tab;
      if (name !== "reloaded") await tab.goto(address);
      await saved(tab);
      assert.equal(await field(tab, "To").inputValue(), day);
    }
  });
}
