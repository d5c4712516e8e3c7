// The implementation plan: begun, told of, refused, printed and saved in both views; the saved files are the native program's.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { byKeyboard, complaints, figure, inTextView, open, saved } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";

async function file(page, way, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), way.click(page.getByRole("button", { name, exact: true }))]);
  return readFileSync(await download.path(), "utf8");
}

/** Its heading is the plan's own name. */
async function goToPlan(page) {
  await page.getByRole("navigation", { name: "Places" }).getByRole("button", { name: "Plan", exact: true }).focus();
  await page.keyboard.press("Enter");
}

/** Stands for the dialogue of the browser: notes what would be printed. */
function notePrinting() {
  window.print = () => {
    window.top.printed = document.body.textContent.replace(/\s+/g, "");
    window.dispatchEvent(new Event("afterprint"));
  };
}

for (const way of [inTextView, byKeyboard]) {
  const axe = way === inTextView ? {} : { rules: { "color-contrast": { enabled: false } } };

  await browserTest(`a plan followed ${way.name}`, {}, async ({ page, context, address }) => {
    await context.addInitScript(notePrinting);
    await open(page, address, way.view);
    await goToPlan(page);
    const which = page.getByLabel("A plan to begin with", { exact: true });
    await which.waitFor({ state: "attached" });
    await way.choose(which, await which.locator("option[value=council-headlines]").textContent());
    await way.click(page.getByRole("button", { name: "Begin with this plan", exact: true }));
    await page.getByText("21 of 21 actions.", { exact: true }).waitFor({ state: "attached" });
    await way.type(page.getByLabel("As it stands on", { exact: true }), "2018-06-30");
    await figure(page, "Completed").getByText("Of 21 actions").waitFor({ state: "attached" });
    assert.deepEqual(await complaints(page, axe), []);

    // What an action is told of changes how the plan stands; what cannot stand is told beside its field.
    const late = Number(await figure(page, "Late").locator("p").nth(1).textContent());
    const opener = page.locator("table").filter({ hasText: "Actions in the plan's order" }).getByRole("button").first();
    await page.getByLabel("Only what is late", { exact: true }).focus();
    await opener.waitFor({ state: "attached" });
    const what = await opener.textContent();
    await way.click(opener);
    await page.getByRole("heading", { level: 1, name: what }).waitFor({ state: "attached" });
    await way.type(page.getByLabel("By when", { exact: true }), "whenever");
    await page.getByText('"whenever" is no date that can be read', { exact: false }).first().waitFor({ state: "attached" });
    await way.type(page.getByLabel("By when", { exact: true }), "2018-05-31");
    await way.type(page.getByLabel("What is told", { exact: true }), "Nothing is settled yet.");
    await way.choose(page.getByLabel("Status", { exact: true }), "Behind schedule");
    await way.click(page.getByRole("button", { name: "Add this update", exact: true }));
    await page.getByRole("cell", { name: "Nothing is settled yet.", exact: true }).waitFor({ state: "attached" });
    assert.deepEqual(await complaints(page, axe), []);
    await way.click(page.getByRole("button", { name: "Back to the plan", exact: true }));
    assert.ok(Number(await figure(page, "Late").locator("p").nth(1).textContent()) >= late);
    await page.getByRole("button", { name: `Open: ${what}`, exact: true }).waitFor({ state: "attached" });

    await saved(page);
    const json = await file(page, way, "Save the plan as JSON");
    const csv = await file(page, way, "Save the table as CSV");
    const html = await file(page, way, "Save the sponsor's page");
    await way.click(page.getByRole("button", { name: "Print the sponsor's page", exact: true }));
    await page.waitForFunction(() => window.printed);
    assert.ok((await page.evaluate(() => window.printed)).includes("Nothingissettled") || html.includes(what.slice(0, 20)));
    if (existsSync(native)) {
      const folder = mkdtempSync(join(tmpdir(), "plan-"));
      writeFileSync(join(folder, "plan.json"), json);
      const run = (...args) => execFileSync(native, ["plan", ...args], { encoding: "utf8" });
      run("convert", join(folder, "plan.json"), "--out", join(folder, "plan.csv"));
      assert.equal(csv, readFileSync(join(folder, "plan.csv"), "utf8"));
      run("report", join(folder, "plan.json"), "--as-at", "2018-06-30", "--html", join(folder, "page.html"));
      assert.equal(html, readFileSync(join(folder, "page.html"), "utf8"));
    } else {
      console.log("skipped: the saved files: no native program to compare them with");
    }

    // It is there at the next opening, with what was told.
    await page.reload();
    await figure(page, "Old policy only").waitFor({ state: "attached" });
    await goToPlan(page);
    await page.getByText("21 of 21 actions.", { exact: true }).waitFor({ state: "attached" });
    await way.type(page.getByLabel("As it stands on", { exact: true }), "2018-06-30");
    await page.getByRole("button", { name: `Open: ${what}`, exact: true }).waitFor({ state: "attached" });
  });

  await browserTest(`training estimated ${way.name}`, {}, async ({ page, address }) => {
    await open(page, address, way.view);
    await goToPlan(page);
    const which = page.getByLabel("A plan to begin with", { exact: true });
    await which.waitFor({ state: "attached" });
    await way.click(page.getByRole("button", { name: "Begin with this plan", exact: true }));
    const inputs = page.locator("summary").filter({ hasText: "What it rests on, and the estimate" });
    await inputs.waitFor({ state: "attached" });
    await inputs.focus();
    await page.keyboard.press("Enter");
    const estimate = page.getByRole("button", { name: "Estimate the training", exact: true });
    const managers = page.getByRole("textbox", { name: /^managers/i }).first();
    await way.type(managers, "many");
    await way.click(estimate);
    await page.getByText('"many"', { exact: false }).first().waitFor({ state: "attached" });
    await way.type(managers, "800");
    await way.click(estimate);
    await page.locator("table").filter({ hasText: "What training takes" }).waitFor({ state: "attached" });
    assert.deepEqual(await complaints(page, axe), []);
  });
}
