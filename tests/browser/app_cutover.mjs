// The day of the change: a ledger to work through, in both views and by keyboard; its bytes are the native program's.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { byKeyboard, compared, goTo, inTextView, open, saved } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";

const worked = (page) => page.waitForFunction(() => {
  const text = document.getElementById("mirror").textContent;
  return text.includes("The ledger") && !text.includes("Comparing…") && !text.includes("Working out the ledger");
});
const cells = (page, column) => page.locator("table").first().locator(`tbody tr td:nth-child(${column}), tbody tr th:nth-child(${column})`);

for (const way of [inTextView, byKeyboard]) {
  await browserTest(`the cut-over ledger ${way.name}`, way.window, async ({ page, address }) => {
    await open(page, address, way.view);
    await goTo(page, "Cut-over");
    await worked(page);
    await page.getByText(/^32 people with anything live and 79 with nothing live make the 111 in service/).waitFor({ state: "attached" });

    await way.choose(page.getByLabel("What is live, for everyone"), "Reset");
    await page.getByText("It is closed, and a letter says so.").first().waitFor({ state: "attached" });
    await compared(page);
    await worked(page);
    // The rule is shown at once, the ledger by it a little later.
    await cells(page, 4).filter({ hasText: /^reset$/ }).first().waitFor({ state: "attached" });
    const rules = new Set(await cells(page, 4).allTextContents());
    assert.ok(rules.has("reset"));
    assert.ok(!rules.has("carry with review"));

    await way.click(page.getByRole("button", { name: /^To do \(/ }));
    await page.getByRole("columnheader", { name: "Because" }).waitFor({ state: "attached" });
    await way.type(page.getByLabel("Find a person, a team or what it is"), "S027");
    await page.waitForFunction(() => [...document.querySelectorAll("table tbody tr")].length > 0 &&
      [...document.querySelectorAll("table tbody tr")].every((row) => row.textContent.includes("S027")));

    await way.type(page.getByLabel("The new policy starts on"), "2026-02-01");
    await page.getByRole("heading", { name: "New policy from 1 February 2026" }).waitFor({ state: "attached" });
    await worked(page);
    await saved(page);
    if (!existsSync(native)) return console.log("skipped: the saved ledger: no native program to compare it with");
    const [download] = await Promise.all([page.waitForEvent("download"), way.click(page.getByRole("button", { name: "Save the ledger as CSV" }))]);
    const wanted = execFileSync(native, ["ledger", "--old", "thornton-2009", "--new", "nw-wellbeing", "--people", "scenarios/samples/council/people.csv",
      "--absences", "scenarios/samples/council/absences.csv", "--cutover", "2026-02-01", "--rule", "reset", "--format", "csv"], { encoding: "utf8" });
    assert.equal(readFileSync(await download.path(), "utf8"), wanted);

    await page.reload();
    await goTo(page, "Cut-over");
    await page.getByRole("heading", { name: "New policy from 1 February 2026" }).waitFor({ state: "attached" });
    assert.equal(await page.getByLabel("What is live, for everyone").inputValue(), "reset");
  });
}
