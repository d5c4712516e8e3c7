// Synthetic people in both views: made here with the native program's bytes, used, and made again when the study is opened.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { byKeyboard, compared, count, goTo, inTextView, open, saved } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";

for (const way of [inTextView, byKeyboard]) {
  await browserTest(`a synthetic workforce ${way.name}`, { viewport: { width: 1280, height: 2400 } }, async ({ page, address }) => {
    await open(page, address, way.view);
    await goTo(page, "Workforce");
    await page.getByRole("region", { name: "Make a synthetic workforce" }).waitFor({ state: "attached" });
    await way.type(page.getByLabel("People", { exact: true }), "0");
    await way.click(page.getByRole("button", { name: "Make these people" }));
    await page.getByText("0 employees cannot be made; ask for 1 to 1000000.").first().waitFor({ state: "attached" });

    await way.choose(page.getByLabel("Kind of organisation"), await page.getByLabel("Kind of organisation").locator("option[value=school]").textContent());
    await way.type(page.getByLabel("People", { exact: true }), "400");
    await way.type(page.getByLabel("Years of record"), "2");
    await way.type(page.getByLabel("Seed"), "7");
    await way.type(page.getByLabel("Last day of the record"), "2025-12-31");
    await way.click(page.getByRole("button", { name: "Make these people" }));
    await page.getByRole("region", { name: "Target beside achieved" }).waitFor({ state: "attached" });
    await page.getByText("Profile school, seed 7, 400 people, from 1 January 2024 to 31 December 2025.").waitFor({ state: "attached" });
    await compared(page);
    const rows = await page.getByRole("region", { name: "Target beside achieved" }).locator("tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    assert.equal(rows.length, 8);

    if (existsSync(native)) {
      const folder = mkdtempSync(join(tmpdir(), "turnpoint-synth-"));
      const csv = execFileSync(native, ["synth", "--profile", "school", "--employees", "400", "--years", "2", "--seed", "7", "--to", "2025-12-31",
        "--out", folder, "--format", "csv"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
      assert.deepEqual(rows.map((row) => [row[1], row[2]]), csv.trim().split("\n").slice(1).map((line) => line.split(",")).map((cells) => [cells[3], cells[5]]));
      for (const file of ["people.csv", "absences.csv"]) {
        const [download] = await Promise.all([page.waitForEvent("download"), way.click(page.getByRole("button", { name: `Save ${file}` }))]);
        assert.equal(readFileSync(await download.path(), "utf8"), readFileSync(join(folder, file), "utf8"), file);
      }
      rmSync(folder, { recursive: true });
    } else {
      console.log("skipped: the files: no native program to compare them with");
    }

    await goTo(page, "Compare");
    const people = await count(page, "Old policy only");
    await saved(page);

    // A backup of such a study is checked on its own people, not on those of the sample.
    await goTo(page, "Safekeeping");
    const passphrase = "Marmalade hinge ocelot 9";
    await way.click(page.getByRole("button", { name: "Save a backup file…" }));
    for (const field of ["Passphrase for the file", "The same again"]) await page.getByLabel(field).fill(passphrase);
    const [backup] = await Promise.all([page.waitForEvent("download"), way.click(page.getByRole("button", { name: "Save the file" }))]);
    await way.click(page.getByRole("button", { name: "I have it on paper" }));
    await page.locator("dialog").waitFor({ state: "detached" });
    const buffer = readFileSync(await backup.path());
    await page.getByLabel("Open a backup file", { exact: true }).setInputFiles({ name: "mine.turnpoint", mimeType: "application/octet-stream", buffer });
    await page.getByLabel("Passphrase of the file").fill(passphrase);
    await page.getByLabel("Passphrase of the file").press("Enter");
    const about = page.locator("dialog dl > div").filter({ hasText: "People" }).locator("dd");
    await about.filter({ hasText: /^400 people, .* a synthetic workforce$/ }).waitFor({ state: "attached" });
    await way.click(page.getByRole("button", { name: "Close" }));
    await page.reload();
    await goTo(page, "Workforce");
    await page.getByText("Profile school, seed 7, 400 people, from 1 January 2024 to 31 December 2025.").waitFor({ state: "attached" });
    await goTo(page, "Compare");
    await compared(page);
    assert.equal(await count(page, "Old policy only"), people);
  });
}
