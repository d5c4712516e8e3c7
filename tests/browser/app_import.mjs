// An export of an HR system: shown as it would be read, asked about, mended, confirmed, and remembered; in both views.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { byKeyboard, compared, complaints, csv, download, fileField, goTo, inTextView, open, shows } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";
const rows = [
  "Staff No;Date From;Date To;Absence Reason;Notes",
  "Quagga-1;03/04/2026;05/04/2026;S11;x",
  "Quagga-2;06/05/2026;07/05/2026;S99x;y",
  "Quagga-2;31/02/2026;07/03/2026;S11;z",
];
const ambiguous = csv("esr.csv", `${rows.slice(0, 3).join("\n")}\n`);
const decided = csv("esr.csv", `${rows.join("\n")}\n`);
const confirm = (page) => page.getByRole("button", { name: "Confirm and use these files" });

async function offered(page, file) {
  await fileField(page).setInputFiles(file);
  await page.getByRole("heading", { level: 1, name: "Workforce: check an import" }).waitFor({ state: "attached" });
}

/** Waits until the control holds the value: the worker has read the file again. */
async function holds(control, value) {
  await control.page().waitForFunction(([element, wanted]) => element.value === wanted, [await control.elementHandle(), value]);
}

/** A workbook made by the command line: its days are days of a spreadsheet, not text. */
async function workbook(name, text) {
  const folder = await mkdtemp(join(tmpdir(), "turnpoint-"));
  try {
    await writeFile(join(folder, "table.csv"), text);
    execFileSync(native, ["export", join(folder, "table.csv"), "--out", join(folder, name)], { stdio: "pipe" });
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return { name, mimeType, buffer: await readFile(join(folder, name)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

for (const how of [inTextView, byKeyboard]) {
  await browserTest(`an export is asked about, confirmed and taken back, ${how.name}`, {}, async ({ page, address }) => {
    await open(page, address, how.view);
    await offered(page, ambiguous);
    await page.getByText(/Found: .*semicolons/).first().waitFor({ state: "attached" });
    assert.equal(await page.getByLabel("What Staff No becomes").inputValue(), "employee_id");
    assert.equal(await page.getByLabel("What Notes becomes").inputValue(), "dropped");
    await page.getByText('"03/04/2026" in "Date From" of esr.csv: is that 3 April 2026 or 4 March 2026?').first().waitFor({ state: "attached" });
    assert.equal(await confirm(page).getAttribute("aria-disabled"), "true");
    await how.click(page.getByRole("button", { name: "3 April 2026: day first (Date From)" }));
    await how.click(page.getByRole("button", { name: "5 April 2026: day first (Date To)" }));
    await page.getByText("2 rows came, 2 can be used, 0 cannot.").first().waitFor({ state: "attached" });
    await holds(page.getByLabel("Category of S99x"), "sickness");
    await how.choose(page.getByLabel("Category of S99x"), "Medical appointment");
    await holds(page.getByLabel("Category of S99x"), "medical_appointment");
    await page.waitForFunction(() => [...document.querySelectorAll("button")].some((button) =>
      button.textContent === "Confirm and use these files" && button.getAttribute("aria-disabled") !== "true"));
    if (how === inTextView) assert.deepEqual(await complaints(page), []);
    await how.click(confirm(page));
    await page.getByText(/^2 people and 2 spells from 3 April 2026 to 7 May 2026/).first().waitFor({ state: "attached" });
    await goTo(page, "Compare");
    await compared(page);
    await shows(page, "In service", 2);
    await how.click(page.getByRole("button", { name: "Undo", exact: true }));
    await page.getByText(/^Sample council: 120 people/).first().waitFor({ state: "attached" });

    // The next file with these columns is read the same way, also after a reload; of people nothing is kept.
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.match(kept, /Date From/);
    assert.doesNotMatch(kept, /quagga/i);
    await page.reload();
    await page.getByText(/^Sample council: 120 people/).first().waitFor({ state: "attached" });
    await offered(page, ambiguous);
    await page.getByText("Read as you chose for an earlier file with these columns.").first().waitFor({ state: "attached" });
    assert.equal(await page.getByLabel("Category of S99x").inputValue(), "medical_appointment");
    assert.notEqual(await confirm(page).getAttribute("aria-disabled"), "true");
    await how.click(page.getByRole("button", { name: "Leave without using them" }));
    await page.getByRole("heading", { level: 1, name: "Workforce", exact: true }).waitFor({ state: "attached" });
    await page.getByText("The import was left; nothing of it was used.").first().waitFor({ state: "attached" });
  });
}

await browserTest("refused rows are saved, mended and added beside their export", { acceptDownloads: true }, async ({ page, address }) => {
  await open(page, address, "text");
  await offered(page, decided);
  await page.getByRole("button", { name: /: day first \(Date From\)$/ }).click();
  await page.getByRole("button", { name: /: day first \(Date To\)$/ }).click();
  await page.getByText("3 rows came, 2 can be used, 1 cannot.").first().waitFor();
  const refused = await download(page, "Save refused absences as CSV");
  assert.match(refused, /31\/02\/2026/);
  await fileField(page).setInputFiles(csv("mended.csv", refused.replace("31/02/2026", "28/02/2026")));
  await page.getByRole("heading", { level: 2, name: "mended.csv" }).waitFor();
  await page.getByText("1 row came, 1 can be used, 0 cannot.").first().waitFor();
  await confirm(page).click();
  await page.getByText(/^2 people and 3 spells/).first().waitFor();
});

await browserTest("an export in UTF-16, as Excel saves Unicode text, is shown", {}, async ({ page, address }) => {
  await open(page, address);
  const text = "\uFEFFemployee_id\tfirst_day\tlast_day\nE1\t2025-01-01\t2025-01-02\n";
  await offered(page, { ...csv("absences.txt", ""), buffer: Buffer.from(text, "utf16le") });
  await page.getByText(/Found: UTF-16.*tabs/).first().waitFor({ state: "attached" });
  await byKeyboard.click(confirm(page));
  await page.getByText(/^1 person and 1 spell from/).first().waitFor({ state: "attached" });
});

for (const how of [inTextView, byKeyboard]) {
  await browserTest(`a workbook is shown with what it was read as, and used once confirmed, ${how.name}`, {}, async ({ page, address }) => {
    await open(page, address, how.view);
    await offered(page, await workbook("export.xlsx", "Staff No,Date From,Date To,Absence Reason\nQuagga-1,2026-04-03,2026-04-05,S11\nQuagga-2,2026-05-06,2026-05-07,S25\n"));
    await page.getByText(/Found: spreadsheet; sheet/).first().waitFor({ state: "attached" });
    await page.getByText("2 rows came, 2 can be used, 0 cannot.").first().waitFor({ state: "attached" });
    await how.click(confirm(page));
    await page.getByText(/^2 people and 2 spells from 3 April 2026 to 7 May 2026/).first().waitFor({ state: "attached" });
    await goTo(page, "Compare");
    await compared(page);
    await shows(page, "In service", 2);
  });
}
