// A report made, saved and printed in both views: its bytes are the native program's. report.mjs looks at the report itself.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { byKeyboard, complaints, goTo, inTextView, open } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";
const title = "Absence policy <script>alert(1)</script>";

const made = (page) => page.getByText("The report is made. It stays on this device until you save or print it.").first()
  .waitFor({ state: "attached" });

async function saved(page, way) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    way.click(page.getByRole("button", { name: "Save as one HTML file", exact: true })),
  ]);
  assert.equal(download.suggestedFilename(), "report.html");
  return download.path();
}

/** Stands for the dialogue of the browser, which no script can see: notes what would be printed, and the frame stays. */
function notePrinting() {
  window.print = () => {
    window.top.printed = {
      text: document.body.textContent.replace(/\s+/g, ""),
      title: document.title,
      language: document.documentElement.lang,
      headings: [...document.querySelectorAll("h1, h2")].map((heading) => heading.textContent),
      charts: [...document.querySelectorAll("svg path, svg rect")].filter((shape) => shape instanceof SVGElement).length,
      paper: getComputedStyle(document.documentElement).backgroundColor,
    };
    window.dispatchEvent(new Event("afterprint"));
  };
}

for (const way of [inTextView, byKeyboard]) {
  const axe = way === inTextView ? {} : { rules: { "color-contrast": { enabled: false } } };

  await browserTest(`a report made, saved and printed ${way.name}`, way.window, async ({ page, context, address }) => {
    await context.addInitScript(notePrinting);
    await open(page, address, way.view);
    await goTo(page, "Report");
    assert.equal(await page.getByRole("button", { name: "Print the report", exact: true }).getAttribute("aria-disabled"), "true");
    await way.type(page.getByLabel("Title", { exact: true }), title);
    await way.click(page.getByRole("button", { name: "Make the report", exact: true }));
    await made(page);
    assert.deepEqual(await complaints(page, axe), []);

    const text = readFileSync(await saved(page, way), "utf8");
    assert.ok(!text.includes("<script"));
    await way.click(page.getByRole("button", { name: "Print the report", exact: true }));
    await page.waitForFunction(() => window.printed);
    const printed = await page.evaluate(() => window.printed);
    const file = await context.newPage();
    await file.setContent(text);
    // Lines of the file are no words of it.
    const words = (await file.evaluate(() => document.body.textContent)).replace(/\s+/g, "");
    assert.ok(printed.text === words, "what is printed is not what is saved");
    assert.equal(printed.title, title);
    assert.equal(printed.language, "en-GB");
    assert.equal(printed.headings[0], title);
    assert.ok(printed.charts > 10);
    assert.equal(printed.paper, await file.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
    await file.close();
    assert.equal(await page.locator("#print-frame").count(), 0);

    if (!existsSync(native)) return console.log("skipped: the saved report: no native program to compare it with");
    const wanted = execFileSync(native, ["report", "--old", "thornton-2009", "--new", "nw-wellbeing",
      "--people", "scenarios/samples/council/people.csv", "--absences", "scenarios/samples/council/absences.csv",
      "--from", "2025-04-01", "--to", "2026-03-31", "--title", title], { encoding: "utf8" });
    assert.ok(text === wanted, "the saved report is not the native program's");
  });
}
