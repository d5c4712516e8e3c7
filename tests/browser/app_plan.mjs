// The implementation plan: begun, told of, refused, printed and saved in both views; the saved files are the native program's.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { byKeyboard, complaints, csv as csvFile, figure, inTextView, open, saved } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";
const sample = "scenarios/samples/council/";

async function file(page, way, name, encoding = "utf8") {
  const [download] = await Promise.all([page.waitForEvent("download"), way.click(page.getByRole("button", { name, exact: true }))]);
  return readFileSync(await download.path(), encoding);
}

/** Opens what stands under a summary. */
async function disclose(page, name) {
  const summary = page.locator("summary").filter({ hasText: name });
  await summary.waitFor({ state: "attached" });
  await summary.focus();
  await page.keyboard.press("Enter");
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

  await browserTest(`a plan followed ${way.name}`, way.window, async ({ page, context, address }) => {
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
    const xlsx = await file(page, way, "Save the table as XLSX", "base64");
    const html = await file(page, way, "Save the sponsor's page");
    await way.click(page.getByRole("button", { name: "Print the sponsor's page", exact: true }));
    await page.waitForFunction(() => window.printed);
    const sheet = await context.newPage();
    await sheet.setContent(html);
    assert.deepEqual(await complaints(sheet), []);
    assert.equal(await page.evaluate(() => window.printed), (await sheet.evaluate(() => document.body.textContent)).replace(/\s+/g, ""));
    for (const heading of ["What is late, and what it holds up", "What changes in July 2018", "Days lost, and the target", "What the study says"])
      assert.ok(html.includes(`<h2>${heading}</h2>`), heading);
    assert.ok(html.includes(what.slice(0, 20)) && html.includes("formal meetings and"), "plan and study stand on one page");
    if (existsSync(native)) {
      const folder = mkdtempSync(join(tmpdir(), "plan-"));
      writeFileSync(join(folder, "plan.json"), json);
      const run = (...args) => execFileSync(native, ["plan", ...args], { encoding: "utf8" });
      run("convert", join(folder, "plan.json"), "--out", join(folder, "plan.csv"));
      assert.equal(csv, readFileSync(join(folder, "plan.csv"), "utf8"));
      run("convert", join(folder, "plan.json"), "--out", join(folder, "plan.xlsx"));
      assert.equal(xlsx, readFileSync(join(folder, "plan.xlsx"), "base64"));
      run("report", join(folder, "plan.json"), "--as-at", "2018-06-30", "--page", "sponsor", "--people", `${sample}people.csv`, "--absences",
        `${sample}absences.csv`, "--old", "thornton-2009", "--new", "nw-wellbeing", "--from", "2025-04-01", "--to", "2026-03-31", "--html",
        join(folder, "page.html"));
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

  await browserTest(`the monthly report made and answers counted ${way.name}`, way.window, async ({ page, context, address }) => {
    await context.addInitScript(notePrinting);
    await open(page, address, way.view);
    await goToPlan(page);
    const which = page.getByLabel("A plan to begin with", { exact: true });
    await which.waitFor({ state: "attached" });
    await way.choose(which, await which.locator("option[value=short-term]").textContent());
    await way.click(page.getByRole("button", { name: "Begin with this plan", exact: true }));
    await page.getByText("15 of 15 actions.", { exact: true }).waitFor({ state: "attached" });
    await way.type(page.getByLabel("As it stands on", { exact: true }), "2025-12-31");
    await way.type(page.getByLabel("Launch is on", { exact: true }), "2025-09-01");

    // A setting that cannot stand is told at its field.
    await disclose(page, "Ratings and lists");
    const red = page.getByLabel("Colleague red from", { exact: true });
    const make = page.getByRole("button", { name: "Make the monthly report", exact: true });
    await way.type(red, "many");
    await way.click(make);
    await page.getByText('"many" does not fit', { exact: false }).first().waitFor({ state: "attached" });
    await way.type(red, "12");
    await way.click(make);
    await page.getByText("The monthly report is made.", { exact: false }).first().waitFor({ state: "attached" });
    assert.deepEqual(await complaints(page, axe), []);
    const monthly = await file(page, way, "Save the monthly report");
    await way.click(page.getByRole("button", { name: "Print the monthly report", exact: true }));
    await page.waitForFunction(() => window.printed);
    const printed = await page.evaluate(() => window.printed);
    const sheet = await context.newPage();
    await sheet.setContent(monthly);
    assert.deepEqual(await complaints(sheet), []);
    assert.equal(printed, (await sheet.evaluate(() => document.body.textContent)).replace(/\s+/g, ""));
    assert.ok(printed.includes("Beforeandafterthenewpolicy") && printed.includes("amberfrom5andredfrom12"));

    // Answers: what may say who answered is refused; counts are kept in the plan and taken back.
    await disclose(page, "Forms, and what people answered");
    const field = page.getByLabel("Open answers to this form", { exact: true });
    await field.waitFor({ state: "attached" });
    await field.setInputFiles(csvFile("answers.csv", "group,Name,improved\nstaff,A. Person,4\n"));
    await page.getByText('"Name" is no question of the form', { exact: false }).first().waitFor({ state: "attached" });
    const answers = `group,improved,confident\n${"staff,4,3\n".repeat(6)}${"managers,5,2\n".repeat(5)}`;
    await field.setInputFiles(csvFile("answers.csv", answers));
    await page.getByText("11 answers: Staff 6, Managers 5", { exact: false }).first().waitFor({ state: "attached" });
    assert.deepEqual(await complaints(page, axe), []);
    const counts = await file(page, way, "Save the counts as CSV");
    const form = await file(page, way, "Save the blank form");
    await sheet.setContent(form);
    assert.deepEqual(await complaints(sheet), []);
    const told = page.getByRole("heading", { name: "What people say", exact: true });
    await way.click(page.getByRole("button", { name: "Keep the survey answers in the plan", exact: true }));
    await told.waitFor({ state: "attached" });
    await way.click(page.getByRole("button", { name: "Undo", exact: true }).first());
    await told.waitFor({ state: "detached" });

    if (existsSync(native)) {
      const folder = mkdtempSync(join(tmpdir(), "plan-"));
      writeFileSync(join(folder, "plan.json"), await file(page, way, "Save the plan as JSON"));
      writeFileSync(join(folder, "answers.csv"), answers);
      const run = (...args) => execFileSync(native, ["plan", ...args], { encoding: "utf8" });
      run("report", join(folder, "plan.json"), "--as-at", "2025-12-31", "--people", `${sample}people.csv`, "--absences", `${sample}absences.csv`,
        "--old", "thornton-2009", "--new", "nw-wellbeing", "--red-from", "12", "--html", join(folder, "monthly.html"));
      assert.ok(monthly === readFileSync(join(folder, "monthly.html"), "utf8"), "the monthly report is not the native program's");
      assert.equal(counts, run("feedback", "survey", "--answers", join(folder, "answers.csv"), "--format", "csv"));
      run("feedback", "survey", "--html", join(folder, "form.html"));
      assert.equal(form, readFileSync(join(folder, "form.html"), "utf8"));
    } else {
      console.log("skipped: the monthly report and the counts: no native program to compare them with");
    }
  });

  await browserTest(`training estimated ${way.name}`, way.window, async ({ page, address }) => {
    await open(page, address, way.view);
    await goToPlan(page);
    const which = page.getByLabel("A plan to begin with", { exact: true });
    await which.waitFor({ state: "attached" });
    await way.click(page.getByRole("button", { name: "Begin with this plan", exact: true }));
    await disclose(page, "What it rests on, and the estimate");
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
