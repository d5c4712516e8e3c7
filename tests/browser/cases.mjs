// A manager's round: what is due, recorded as done and taken back by undo, moved with a reason, saved; the native program reads the file.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { byKeyboard, complaints, goTo, inTextView, open, saved } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";
const day = "2026-03-02";

const rows = (page) => page.locator("table").filter({ hasText: "What is due, overdue first" }).locator("tbody tr");
const dialog = (page) => page.getByRole("dialog");

/** The text of the file that a control saves. */
async function savedBy(page, way, name) {
  const [list] = await Promise.all([page.waitForEvent("download"), way.click(page.getByRole("button", { name, exact: true }))]);
  return readFileSync(await list.path(), "utf8");
}

/** Waits until the dialog is gone and the list is worked out anew. */
async function recorded(page) {
  await dialog(page).waitFor({ state: "detached" });
  await page.waitForFunction(() => !document.getElementById("mirror").textContent.includes("Comparing…"));
}

for (const way of [inTextView, byKeyboard]) {
  await browserTest(`a manager's round ${way.name}`, way.window, async ({ page, address }) => {
    await open(page, address, way.view);
    await goTo(page, "Due");
    await way.choose(page.getByLabel("Policy", { exact: true }), await page.getByLabel("Policy", { exact: true }).locator("option[value=new]").textContent());
    await way.type(page.getByLabel("As known on"), day);
    await way.choose(page.getByLabel("Look ahead"), "A month");
    await way.click(page.getByRole("button", { name: "Show what is due" }));
    await page.getByRole("heading", { name: "2 March 2026 to 2 April 2026, as known on 2 March 2026" }).waitFor({ state: "attached" });
    const overdue = rows(page).filter({ hasText: "overdue" }).filter({ hasText: "Welcome-back meeting" });
    await overdue.first().waitFor({ state: "attached" });
    const asked = await savedBy(page, way, "Save as CSV");
    const first = await overdue.first().locator("td, th").allTextContents();

    // A day to come is refused at its field; then the meeting was held.
    await way.click(overdue.first().getByRole("button", { name: /^Record no\./ }));
    await dialog(page).waitFor({ state: "attached" });
    await way.type(dialog(page).getByLabel("Done on"), "2026-03-03");
    await way.click(dialog(page).getByRole("button", { name: "Record", exact: true }));
    await dialog(page).getByText("3 March 2026 is after 2 March 2026").first().waitFor({ state: "attached" });
    assert.deepEqual(await complaints(page), []);
    await way.type(dialog(page).getByLabel("Done on"), day);
    await way.click(dialog(page).getByRole("button", { name: "Record", exact: true }));
    await recorded(page);
    await page.waitForFunction(
      ([gone]) => !document.querySelector("#mirror table tbody tr")?.textContent.includes(gone), [first.slice(1, 5).join("")]);
    assert.notEqual(await savedBy(page, way, "Save as CSV"), asked);

    await way.click(page.getByRole("button", { name: /^Undo/ }));
    await page.waitForFunction(() => !document.getElementById("mirror").textContent.includes("Comparing…"));
    await page.waitForFunction(
      ([back]) => document.querySelector("#mirror table tbody tr")?.textContent.includes(back), [first.slice(1, 5).join("")]);
    assert.equal(await savedBy(page, way, "Save as CSV"), asked);

    await way.click(overdue.first().getByRole("button", { name: /^Record no\./ }));
    await way.choose(dialog(page).getByLabel("What is recorded"), "Moved to another day");
    await way.type(dialog(page).getByLabel("New day"), "2026-03-05");
    await way.click(dialog(page).getByRole("button", { name: "Record", exact: true }));
    await dialog(page).getByText("why it was moved").first().waitFor({ state: "attached" });
    await way.type(dialog(page).getByLabel("Why"), "Both were away until then.");
    await way.click(dialog(page).getByRole("button", { name: "Record", exact: true }));
    await recorded(page);
    // It is no longer overdue, so it stands further down, on another page of the list.
    await page.waitForFunction(
      ([gone]) => !document.querySelector("#mirror table tbody tr")?.textContent.includes(gone), [first.slice(1, 5).join("")]);
    await saved(page);

    const list = await savedBy(page, way, "Save as CSV");
    const decisions = await savedBy(page, way, "Save the record: decisions");
    assert.match(decisions, /^employee_id,date,kind,about,value,until,why\n\w+,2026-03-02,moved,return_meeting\./);
    if (existsSync(native)) {
      const folder = mkdtempSync(join(tmpdir(), "record-"));
      writeFileSync(join(folder, "decisions.csv"), decisions);
      const sample = "scenarios/samples/council";
      const printed = execFileSync(native, ["case", "due", "--policy", "nw-wellbeing", "--people", `${sample}/people.csv`, "--absences",
        `${sample}/absences.csv`, "--decisions", join(folder, "decisions.csv"), "--as-at", day, "--within", "31", "--format", "csv"], { encoding: "utf8" });
      rmSync(folder, { recursive: true });
      assert.equal(list, printed);
    } else {
      console.log("skipped: the record on the command line: there is no native program");
    }

    // What was recorded is still there in a new page.
    await page.reload();
    await page.getByRole("navigation", { name: "Places" }).waitFor({ state: "attached" });
    await goTo(page, "Due");
    await page.getByRole("button", { name: "Save the record: decisions" }).waitFor({ state: "attached" });
    await page.waitForFunction(() => !document.getElementById("mirror").textContent.includes("Comparing…"));
    assert.equal(await savedBy(page, way, "Save the record: decisions"), decisions);
  });
}
