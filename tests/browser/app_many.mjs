// Many people: helpers count with the core program's worker, and ranges and removal study are the native program's.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasNative, native } from "../node/programs.mjs";
import { figure, goTo, inTextView, open, savedTable } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const people = { profile: "council", employees: "3000", years: "2", seed: "11", to: "2025-12-31" };

/** Rows of a table of meetings and letters: how many, and the range where there is one. */
const figuresOf = (page, caption) => page.locator("table").filter({ hasText: caption }).locator("tbody tr")
  .evaluateAll((rows) => rows.map((row) => [...row.children].slice(1, 3).map((cell) => cell.textContent.trim().replaceAll(",", ""))));

const run = (...words) => execFileSync(native, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

const rowsOf = (csv) => csv.trim().split("\n").slice(1).map((line) => line.split(","));

/** The same of the native program: figures of both policies; people, findings and meetings under each set of triggers. */
function countedNatively(from, to) {
  const folder = mkdtempSync(join(tmpdir(), "turnpoint-many-"));
  run("synth", ...Object.entries(people).flatMap(([name, value]) => [`--${name}`, value]), "--out", folder);
  const files = ["--people", join(folder, "people.csv"), "--absences", join(folder, "absences.csv"), "--from", from, "--format", "csv"];
  const figures = run("compare", "--old", "thornton-2009", "--new", "nw-wellbeing", ...files, "--to", to, "--figures");
  const sets = run("removal", "--policy", "thornton-2009", ...files, "--as-at", to);
  rmSync(folder, { recursive: true });
  return {
    figures: rowsOf(figures).filter(([, figure]) => !/^(any_)?triggers?\./.test(figure))
      .map(([, , unit, value, low, high]) => [`${value} ${unit}`, low === high ? "" : `${low} to ${high}`]),
    sets: rowsOf(sets).filter(([kind]) => kind === "set").map((row) => [row[4], row[6], row[8]]),
  };
}

await browserTest("figures of many people, counted by several workers", { viewport: { width: 1280, height: 2400 } }, async ({ page, address }) => {
  await open(page, address, inTextView.view);
  await goTo(page, "Workforce");
  await inTextView.choose(page.getByLabel("Kind of organisation"), await page.getByLabel("Kind of organisation").locator("option[value=council]").textContent());
  await inTextView.type(page.getByLabel("People", { exact: true }), people.employees);
  await inTextView.type(page.getByLabel("Years of record"), people.years);
  await inTextView.type(page.getByLabel("Seed"), people.seed);
  await inTextView.type(page.getByLabel("Last day of the record"), people.to);
  await inTextView.click(page.getByRole("button", { name: "Make these people" }));
  await page.getByRole("region", { name: "Target beside achieved" }).waitFor({ state: "attached" });
  await goTo(page, "Compare");
  await figure(page, "Formal meetings").getByText(/fewer|more|as many/).first().waitFor({ state: "attached" });

  const processors = await page.evaluate(() => navigator.hardwareConcurrency);
  assert.equal(page.workers().length, 1 + Math.min(3, processors - 1), `workers of ${processors} processors`);

  if (!hasNative) return console.log("skipped: the figures: no native program to compare them with");
  const [from, to] = await page.evaluate(() => [...document.querySelectorAll("input[type=date]")].map((input) => input.value));
  const shown = [...await figuresOf(page, /^Old.*: meetings and letters/), ...await figuresOf(page, /^New.*: meetings and letters/)];
  assert.ok(shown.length > 15, JSON.stringify(shown));
  const counted = countedNatively(from, to);
  assert.deepEqual(shown, counted.figures);

  await goTo(page, "Removal");
  await inTextView.click(page.getByRole("button", { name: "Try every set of triggers" }));
  await page.getByRole("table", { name: "What is left under each set" }).waitFor({ state: "attached" });
  const [, ...sets] = await savedTable(page, inTextView, "What is left under each set");
  assert.deepEqual(sets.map(([, , found, , findings, meetings]) => [found, findings, meetings]), counted.sets);
});
