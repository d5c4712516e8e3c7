// What is due: asked for by policy, day and team, in both views and by keyboard; what is saved is the native program's bytes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { byKeyboard, goTo, inTextView, open } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";

for (const way of [inTextView, byKeyboard]) {
  await browserTest(`what is due ${way.name}`, way.window, async ({ page, address }) => {
    await open(page, address, way.view);
    await goTo(page, "Due");
    const policy = page.getByLabel("Policy", { exact: true });
    await way.choose(policy, await policy.locator("option[value=old]").textContent());
    await way.type(page.getByLabel("As known on"), "2026-03-02");
    await way.choose(page.getByLabel("Look ahead"), "A month");
    await way.click(page.getByRole("button", { name: "Show what is due" }));
    await page.getByRole("heading", { name: "2 March 2026 to 2 April 2026, as known on 2 March 2026" }).waitFor({ state: "attached" });
    await page.locator("table tbody tr").first().waitFor({ state: "attached" });

    const rows = page.locator("table").filter({ hasText: "What is due, overdue first" }).locator("tbody tr");
    const everyone = await rows.count();
    const team = page.getByLabel("Team", { exact: true });
    await way.choose(team, await team.locator("option").nth(1).textContent());
    await way.click(page.getByRole("button", { name: "Show what is due" }));
    await page.waitForFunction(([before]) =>
      [...document.querySelectorAll("table")].find((table) => table.textContent.includes("What is due, overdue first"))?.querySelectorAll("tbody tr").length < before,
    [everyone]);
    await way.choose(team, "Everyone");
    await way.click(page.getByRole("button", { name: "Show what is due" }));
    await page.waitForFunction(([before]) =>
      [...document.querySelectorAll("table")].find((table) => table.textContent.includes("What is due, overdue first"))?.querySelectorAll("tbody tr").length >= before,
    [everyone]);
    if (!existsSync(native)) return console.log("skipped: the saved list: no native program to compare it with");
    const whole = ["case", "due", "--policy", "thornton-2009", "--people", "scenarios/samples/council/people.csv",
      "--absences", "scenarios/samples/council/absences.csv", "--as-at", "2026-03-02", "--within", "31", "--format", "csv"];
    const [list] = await Promise.all([page.waitForEvent("download"), way.click(page.getByRole("button", { name: "Save as CSV" }))]);
    assert.equal(readFileSync(await list.path(), "utf8"), execFileSync(native, whole, { encoding: "utf8" }));
    const [calendar] = await Promise.all([page.waitForEvent("download"), way.click(page.getByRole("button", { name: "Save as a calendar file" }))]);
    const titles = readFileSync(await calendar.path(), "utf8");
    assert.match(titles, /^BEGIN:VCALENDAR\r\n/);
    assert.doesNotMatch(titles, /S\d{3}|sick|absence/i);
  });
}
