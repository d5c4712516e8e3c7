// An organisation's own policy: copied, a trigger removed, a threshold refused and changed, compared, saved, undone.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { byKeyboard, compared, goTo, inTextView, open, shows } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";
const sample = ["--people", "scenarios/samples/council/people.csv", "--absences", "scenarios/samples/council/absences.csv"];

for (const way of [inTextView, byKeyboard]) {
  await browserTest(`an own policy is edited and compared ${way.name}`, way.window, async ({ page, address }) => {
    const button = (name) => page.getByRole("button", { name, exact: true });
    await open(page, address, way.view);
    await goTo(page, "Policies");
    await way.click(button("Make a copy to change"));
    await page.getByRole("heading", { name: "Change this policy" }).waitFor({ state: "attached" });

    await way.click(button("Remove Four weeks' continuous absence"));
    await button("Remove Four weeks' continuous absence").waitFor({ state: "detached" });

    const part = page.getByLabel("Part to change");
    const four = await part.locator("option", { hasText: "Trigger: Four spells in twelve months" }).textContent();
    await way.choose(part, four);
    const threshold = page.getByLabel("At least", { exact: true });
    await threshold.waitFor({ state: "attached" });
    await way.type(threshold, "a few");
    await page.locator("[aria-invalid=true]").waitFor({ state: "attached" });
    assert.match(await page.locator("body").textContent(), /a few/);
    await way.type(threshold, "3");
    await page.locator("[aria-invalid=true]").waitFor({ state: "detached" });
    console.log(`ok: a bad value was refused beside its field ${way.name}`);

    await way.click(button("Use as the new policy"));
    const [download] = await Promise.all([page.waitForEvent("download"), way.click(button("Save as a file"))]);
    const file = await download.path();
    await goTo(page, "Compare");
    await page.getByRole("checkbox", { name: "Four spells in twelve months" }).nth(1).waitFor({ state: "attached" });
    await compared(page);
    if (existsSync(native)) {
      execFileSync(native, ["check", file]);
      const whole = ["compare", "--old", "thornton-2009", "--new", file, ...sample, "--from", "2025-04-01", "--to", "2026-03-31", "--format", "json"];
      const { headline } = JSON.parse(execFileSync(native, whole, { encoding: "utf8", maxBuffer: 1e8 }));
      await shows(page, "Old policy only", headline.only_old);
      await shows(page, "New policy only", headline.only_new);
      assert.ok(headline.only_new > 0, "a lower threshold finds more people");
    }
    assert.equal(JSON.parse(readFileSync(file, "utf8")).id, "thornton-2009-own");

    // The choice, the threshold, the trigger, the copy.
    for (let step = 0; step < 4; ++step) await way.click(button("Undo"));
    await page.getByLabel("New policy", { exact: true }).locator("option", { hasText: "our own" }).waitFor({ state: "detached" });
    await compared(page);
    await shows(page, "New policy only", 0);
  });
}
