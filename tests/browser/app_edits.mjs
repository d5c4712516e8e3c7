// A study edited from end to end, three times over: in the text view, on the canvas by keyboard, and by pointer.
import assert from "node:assert/strict";
import { compare, load, openCore, value } from "../node/programs.mjs";
import { sample } from "../node/records.mjs";
import { byKeyboard, byPointer, compared, count, figure, inTextView, open, shows } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const reigate = "Sickness absence management, 2014 – Reigate and Banstead Borough Council";
const dates = { from: "2024-10-01", to: "2025-09-30" };

/** The headline that the core program gives in node for the same study. */
async function headline(old, edits = [], without = []) {
  const program = await openCore();
  load(program, sample());
  compare(program, { old, new: "nw-wellbeing", edits, without, ...dates });
  return value(program.summary()).headline;
}

const usual = await headline("reigate-banstead-2014");
const at250 = await headline("reigate-banstead-2014", [{ path: "triggers.bradford.at_least", value: "250" }]);
const alone = await headline("reigate-banstead-2014", [{ path: "triggers.bradford.at_least", value: "250" }], ["ten_days"]);

for (const hand of [inTextView, byKeyboard, byPointer]) {
  await browserTest(`a study is edited, undone, searched and explained ${hand.name}`, { viewport: { width: 1280, height: 1000 } },
    async ({ page, address }) => {
      const button = (name) => page.getByRole("button", { name, exact: true });
      await open(page, address, hand.view);

      await hand.choose(page.getByLabel("Old policy", { exact: true }), reigate);
      await page.getByRole("slider", { name: "Bradford score: at least" }).waitFor({ state: "attached" });
      await hand.type(page.getByLabel("From", { exact: true }), dates.from);
      await hand.type(page.getByLabel("To", { exact: true }), dates.to);
      await page.getByRole("heading", { name: "1 October 2024 to 30 September 2025" }).waitFor({ state: "attached" });
      await shows(page, "Old policy only", usual.only_old);
      console.log(`ok: policies and dates ${hand.name}`);

      const slider = page.getByRole("slider", { name: "Bradford score: at least" });
      await slider.focus();
      const step = Number(await slider.getAttribute("step"));
      for (let at = 200; at < 250; at += step) await slider.press("ArrowRight");
      assert.equal(await slider.inputValue(), "250");
      await compared(page);
      await shows(page, "Old policy only", at250.only_old);
      console.log(`ok: the threshold moved and the figures with it ${hand.name}`);

      const trigger = page.getByRole("checkbox", { name: "Ten days" });
      assert.equal(await trigger.isChecked(), true);
      await hand.switch(trigger);
      await shows(page, "Old policy only", alone.only_old);
      assert.notEqual(alone.only_old, at250.only_old);
      await hand.click(button("Undo"));
      await shows(page, "Old policy only", at250.only_old);
      assert.equal(await trigger.isChecked(), true);
      await hand.click(button("Redo"));
      await shows(page, "Old policy only", alone.only_old);
      console.log(`ok: a trigger taken out, undone and redone ${hand.name}`);

      const table = page.locator("table").filter({ hasText: "People who meet a trigger under either policy" });
      const first = table.locator("tbody tr").first();
      const before = await first.textContent();
      const header = table.getByRole("columnheader", { name: "First, old" });
      await hand.click(header.getByRole("button"));
      await page.locator("th[aria-sort=ascending]").filter({ hasText: "First, old" }).waitFor({ state: "attached" });
      // The row itself may stay and stand elsewhere: rows are known by their person.
      await page.waitForFunction(([element, old]) => element.querySelector("tbody tr").textContent !== old,
        [await table.elementHandle(), before]);
      console.log(`ok: sorted ${hand.name}`);

      const person = (await first.getByRole("rowheader").textContent()).trim();
      await hand.type(page.getByLabel("Find a person or team"), person.toLowerCase());
      await page.waitForFunction((element) => element.getAttribute("aria-rowcount") === "2", await table.elementHandle());
      await hand.click(button(`Why ${person}`));
      await page.getByRole("heading", { level: 1, name: `Why: ${person}` }).waitFor({ state: "attached" });
      await page.locator("table").filter({ hasText: "Spells that counted" }).first().waitFor({ state: "attached" });
      const look = page.locator("details").filter({ hasText: "The spells and the sum" }).first();
      const spells = look.locator("table").filter({ hasText: "Spells that counted" }).locator("tbody tr");
      assert.ok((await spells.count()) > 0);
      assert.match(await spells.first().textContent(), /20\d\d-\d\d-\d\d/);
      assert.match(await look.textContent(), /Sum.*Value.*Threshold250/s);
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Back to everyone");
      console.log(`ok: ${person} explained ${hand.name}`);

      await hand.click(button("Back to everyone"));
      await figure(page, "Old policy only").waitFor({ state: "attached" });
      assert.equal(await count(page, "Old policy only"), alone.only_old);
    });
}
