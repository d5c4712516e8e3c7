// The report and the handouts as the native program makes them: on a screen, on A4, and the report in the frame the page
// prints it from.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { complaints } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";
const sample = "scenarios/samples/council/";
const words = ["report", "--old", "thornton-2009", "--new", "nw-wellbeing", "--people", `${sample}people.csv`, "--absences", `${sample}absences.csv`,
  "--from", "2025-01-01", "--to", "2025-12-31", "--cutover", "2026-01-05", "--disclosure-key", "00112233445566778899aabbccddeeff",
  "--reference", "team=Customer services"];

// The height of an A4 page without the margins of the style sheet, in CSS pixels: 297 mm less 18 mm and 20 mm.
const pageHeight = ((297 - 38) / 25.4) * 96;
const pageWidth = Math.floor(((210 - 36) / 25.4) * 96);

/** A folder with the page's own policy and its printing script. */
function folderToPrintFrom() {
  const folder = mkdtempSync(join(tmpdir(), "turnpoint-report-"));
  const policy = readFileSync("shell.html", "utf8").match(/<meta http-equiv="Content-Security-Policy"[^>]*>/)[0];
  writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">${policy}<title>Printing</title>
    <link rel="icon" href="data:,"><script type="module" src="printing.js"></script></head><body></body></html>`);
  writeFileSync(join(folder, "printing.js"), 'import { printReport } from "./print_report.js"; window.printReport = printReport;');
  copyFileSync("web/page/print_report.js", join(folder, "print_report.js"));
  return folder;
}

/** The elements of the open report as the core program gives them to the page. */
const partsOf = (page) => page.evaluate(() => {
  const parts = (node) => node.nodeType === Node.TEXT_NODE ? node.data : [node.localName,
    Object.fromEntries(Array.from(node.attributes, ({ name, value }) => [name, value])), Array.from(node.childNodes, parts)];
  return { title: document.title, style: document.querySelector("style").textContent, main: parts(document.querySelector("main")) };
});

/** Stands for the dialogue of the browser: what would be printed is kept. */
function notePrinting() {
  window.print = () => {
    window.top.printed = { html: document.body.innerHTML, title: document.title, colour: getComputedStyle(document.querySelector("h2") ?? document.body).color };
  };
}

if (!existsSync(native)) {
  console.log("skipped: no native program to make a report");
} else {
  const folder = folderToPrintFrom();
  const report = execFileSync(native, words, { encoding: "utf8" });

  const handout = (...more) => execFileSync(native, ["exercise", "handout", "manager-session", ...more], { encoding: "utf8" });

  for (const [name, document] of [["the report", report], ["the handout", handout()], ["the handout with answers", handout("--with-answers")]]) {
    await browserTest(`${name} by itself loads nothing`, { serving: { folder } }, async ({ page }) => {
      const requests = [];
      page.on("request", (request) => requests.push(request.url()));
      await page.setContent(document);
      assert.deepEqual(await complaints(page), []);
      assert.deepEqual(requests, []);
    });

    await browserTest(`${name} on A4: no row, chart or note is cut`, { serving: { folder } }, async ({ page }) => {
      await page.setContent(document);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      await page.setViewportSize({ width: pageWidth, height: 1000 });
      const print = await page.evaluate(() => {
        const kept = Array.from(document.querySelectorAll("*")).filter((element) => getComputedStyle(element).breakInside === "avoid");
        return {
          paper: getComputedStyle(document.documentElement).backgroundColor,
          rows: document.querySelectorAll("tr").length,
          tables: document.querySelectorAll("table").length,
          keptTables: kept.filter((element) => element.querySelector(":scope > table")).length,
          keptRows: kept.filter((element) => element.localName === "tr").length,
          heads: Array.from(document.querySelectorAll("thead"), (head) => getComputedStyle(head).display),
          tallest: Math.max(...kept.map((element) => element.getBoundingClientRect().height)),
          widest: document.documentElement.scrollWidth,
        };
      });
      assert.equal(print.paper, "rgb(255, 255, 255)", "paper is white, whatever the screen");
      assert.equal(print.keptRows, print.rows, "a row may be cut");
      assert.ok(print.heads.every((display) => display === "table-header-group"), "a head is not told again on the next page");
      if (name !== "the report") assert.equal(print.keptTables, print.tables, "a table of a handout may be cut");
      // What stays together and fits on a page is never cut.
      assert.ok(print.tallest < pageHeight, `${print.tallest} px stay together, a page holds ${pageHeight}`);
      assert.ok(print.widest <= pageWidth, `${print.widest} px wide, a page holds ${pageWidth}`);
    });
  }

  for (const [pack, most, mostWithAnswers] of [["manager-session", 18, 34], ["train-the-trainer", 14, 28]]) {
    await browserTest(`the handouts of ${pack} take at most ${most} and ${mostWithAnswers} sheets of A4`, { serving: { folder } }, async ({ page }) => {
      for (const [pages, words] of [[most, []], [mostWithAnswers, ["--with-answers"]]]) {
        await page.setContent(execFileSync(native, ["exercise", "handout", pack, ...words], { encoding: "utf8" }));
        const pdf = await page.pdf({ preferCSSPageSize: true });
        const found = pdf.toString("latin1").match(/\/Type \/Page\b/g).length;
        assert.ok(found <= pages, `${found} pages`);
      }
    });
  }

  await browserTest("the frame the page prints from holds the same, under the page's own policy", { serving: { folder } },
    async ({ page, context, address }) => {
      await context.addInitScript(notePrinting);
      await page.setContent(report);
      const parts = await partsOf(page);
      // The namespace of a drawing is its element's own there.
      const wanted = (await page.evaluate(() => document.querySelector("main").outerHTML)).replaceAll(' xmlns="http://www.w3.org/2000/svg"', "");
      await page.goto(address);
      await page.waitForFunction(() => window.printReport);
      const printed = (given) => page.evaluate((asked) => {
        window.printReport(asked);
        return window.printed;
      }, given);
      const made = await printed(parts);
      assert.equal(made.html, wanted);
      assert.equal(made.title, parts.title);
      assert.notEqual(made.colour, "rgb(0, 0, 0)", "the style sheet is not in force");
      const hostile = await printed({ ...parts, main: ["main", { onclick: "alert(1)", style: "color: red" }, ["<b>text</b>"]] });
      assert.equal(hostile.html, "<main>&lt;b&gt;text&lt;/b&gt;</main>");
    });
  rmSync(folder, { recursive: true });
}
