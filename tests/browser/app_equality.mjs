// The equality view in both views: figures and bytes of the native program, its secret drawn here and never shown.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { byKeyboard, goTo, inTextView, open, saved } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";

/** The study's key, as the page drew it: `crypto.getRandomValues` is watched for 16 bytes that come after the study's id. */
function watchKeys() {
  window.drawn = [];
  const draw = crypto.getRandomValues.bind(crypto);
  crypto.getRandomValues = (array) => {
    draw(array);
    if (array.length === 16) window.drawn.push(Array.from(array, (byte) => byte.toString(16).padStart(2, "0")).join(""));
    return array;
  };
}

const rowsOf = (csv) => csv.trim().split("\n").slice(1).map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g).map((cell) => cell.replace(/,$/, "").replace(/^"|"$/g, "")));
const percent = (share) => `${Math.round(Number(share) * 100)} %`;

/** The cells that the page must show for a row of the native program's CSV. */
function cellsOf([, , group, , shown, least, most, withLeast, withMost, rate, rateLeast, rateMost, likelihood, low, high]) {
  const people = least ? `${least} to ${most}` : "not shown";
  if (shown !== "yes") return [group, people, "not shown", "not shown", "not shown"];
  return [group, people, `${withLeast} to ${withMost}`, `${percent(rate)} (${percent(rateLeast)} to ${percent(rateMost)})`,
    `${likelihood} (${low}${high ? ` to ${high}` : " and more"})`];
}

for (const way of [inTextView, byKeyboard]) {
  await browserTest(`the equality view ${way.name}`, { viewport: { width: 1280, height: 2400 } }, async ({ page, context, address }) => {
    await context.addInitScript(watchKeys);
    await open(page, address, way.view);
    await goTo(page, "Equality");
    const before = await page.evaluate(() => window.drawn.length);
    await way.type(page.getByLabel("Smallest group that may be shown"), "4");
    await way.click(page.getByRole("button", { name: "Work out the equality view" }));
    await page.getByRole("heading", { name: "What is withheld, and why" }).waitFor({ state: "attached" });
    await saved(page);
    const drawn = await page.evaluate(() => window.drawn);
    assert.equal(drawn.length, before + 1, "the key is drawn once");
    const key = drawn.at(-1);
    const shownAnywhere = () => page.evaluate((text) => document.documentElement.outerHTML.includes(text), key);
    assert.equal(await shownAnywhere(), false, "the key is shown");

    await way.choose(page.getByLabel("Characteristic"), "Part time");
    await page.getByRole("region", { name: "Part time" }).waitFor({ state: "attached" });
    if (!existsSync(native)) return console.log("skipped: the figures: no native program to compare them with");
    const asked = ["equality", "--old", "thornton-2009", "--new", "nw-wellbeing", "--people", "scenarios/samples/council/people.csv",
      "--absences", "scenarios/samples/council/absences.csv", "--from", "2025-04-01", "--to", "2026-03-31", "--disclosure-key", key,
      "--suppression", "4", "--format", "csv"];
    const wanted = execFileSync(native, asked, { encoding: "utf8" });
    for (const [i, measure] of ["old", "new"].entries()) {
      const rows = rowsOf(wanted).filter((row) => row[0] === "part_time" && row[3] === measure);
      const broken = rows.every((row) => row[4] === "not_broken_down");
      const region = page.getByRole("region", { name: "Part time" });
      if (broken) {
        await region.getByText(/^(Not broken down|Nothing of this characteristic)/).first().waitFor({ state: "attached" });
        continue;
      }
      const table = region.locator("table").filter({ hasText: i === 0 ? /, .*old/i : /, .*new/i }).first();
      const cells = await table.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
      assert.deepEqual(cells, rows.map(cellsOf));
    }

    const save = async () => {
      const [download] = await Promise.all([page.waitForEvent("download"), way.click(page.getByRole("button", { name: "Save the equality view as CSV" }))]);
      return readFileSync(await download.path(), "utf8");
    };
    assert.equal(await save(), wanted);

    // A reference is named once, and stays with the key after the page was opened again.
    await way.choose(page.getByLabel("Characteristic"), "Team");
    await page.getByText(/Nobody has named it for this characteristic yet/).first().waitFor({ state: "attached" });
    const teams = await page.getByLabel("The group that others stand beside").locator("option").allTextContents();
    await way.choose(page.getByLabel("The group that others stand beside"), teams[1]);
    await way.click(page.getByRole("button", { name: "Use this group for the study" }));
    await page.getByText(`Groups stand beside "${teams[1]}"`).first().waitFor({ state: "attached" });
    await saved(page);
    await page.reload();
    await goTo(page, "Equality");
    await page.getByText("The smallest group that may be shown has 4 people, as chosen for this study.").first().waitFor({ state: "attached" });
    await way.click(page.getByRole("button", { name: "Work out the equality view" }));
    await page.getByRole("heading", { name: "What is withheld, and why" }).waitFor({ state: "attached" });
    assert.equal(await save(), execFileSync(native, [...asked, "--reference", `team=${teams[1]}`], { encoding: "utf8" }));
    assert.equal(await shownAnywhere(), false, "the key is shown");
  });
}
