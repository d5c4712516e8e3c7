// Files that are wrong: every one is answered with a sentence, counts add up, and the workforce before stays.
import assert from "node:assert/strict";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compared, count, csv, drop, fileField, goTo, open, tally } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const header = "employee_id,first_day,last_day";
const alerts = (page) => page.getByRole("alert").filter({ hasText: /./ });

await browserTest("files that cannot be used are answered with a sentence each, and change nothing", {}, async ({ page, address }) => {
  await open(page, address, "text");
  const before = await count(page, "Old policy only");
  const unusable = [
    ["0 bytes", csv("absences.csv", ""), /absences\.csv.*employee_id/],
    ["a missing column", csv("absences.csv", "employee_id,last_day\nE1,2025-01-01\n"), /first_day/],
    ["another kind of file", csv("letter.csv", "Dear colleague,\n"), /letter\.csv/],
    ["not UTF-8", { ...csv("absences.csv", ""), buffer: Buffer.from(`${header}\nE\xE9,2025-01-01,2025-01-02\n`, "latin1") }, /UTF-8/],
    ["a picture", { name: "photo.csv", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) }, /photo\.csv/],
    ["nothing but a header", csv("absences.csv", `${header}\n`), /./],
  ];
  for (const [what, file, sentence] of unusable) {
    await drop(page, [file]);
    await alerts(page).filter({ hasText: sentence }).first().waitFor({ timeout: 5000 }).catch(async (error) => {
      throw new Error(`${what}: ${await alerts(page).allTextContents()}: ${error.message}`);
    });
    assert.equal(await count(page, "Old policy only"), before, what);
    await page.getByRole("button", { name: "Dismiss" }).click();
    await alerts(page).first().waitFor({ state: "detached" });
    console.log(`ok: ${what}`);
  }
  await page.getByText(/^Sample council: 120 people/).first().waitFor();
});

await browserTest("rows that cannot be used are listed, and the counts add up", {}, async ({ page, address }) => {
  await open(page, address, "text");
  const rows = [
    "E1,2025-05-01,2025-05-02", "E2,2025-06-01,2025-06-05", "E2,2025-06-04,2025-06-08", // the last two overlap: used, and said
    "E1,2025-03-31,2025-02-31", "E1,2025-03-09,2025-03-01", "E9,2025-05-01,2025-05-02", "E1,2025-05-01,2025-05-02", "E1,2025-05-01",
  ];
  await drop(page, [csv("people.csv", "employee_id\nE1\nE2\n"), csv("absences.csv", `${header}\n${rows.join("\n")}\n`)]);
  await page.getByText(/^absences\.csv: 2 people and/).first().waitFor();
  await compared(page);
  await goTo(page, "Workforce");
  const [came, used, refused] = await tally(page, "absences.csv");
  assert.deepEqual([came, used, refused], [rows.length, 3, rows.length - 3]);
  const list = page.getByRole("list", { name: "Rows that were not used" });
  assert.equal(await list.getByRole("listitem").count(), refused);
  const sentences = (await list.getByRole("listitem").allTextContents()).join("\n");
  for (const part of ["2025-02-31", "2025-03-01", "E9", "line 8", "line 9"]) assert.ok(sentences.includes(part), `${part} in\n${sentences}`);
  const notes = await page.getByRole("list", { name: "Worth knowing" }).textContent();
  assert.match(notes, /shares days/);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the rows that were not used" }).click();
  assert.equal((await coming).suggestedFilename(), "refused-rows.csv");
});

/** 50 MB of good rows of 20,000 people: 90 short spells each. */
function writeHuge(path) {
  const file = openSync(path, "w");
  writeSync(file, `${header}\n`);
  for (let part = 0; part < 90; ++part) {
    const month = `${2018 + Math.floor(part / 12)}-${String(1 + (part % 12)).padStart(2, "0")}`;
    const rows = [];
    for (let person = 0; person < 20_000; ++person) {
      const day = 10 + (person % 15);
      rows.push(`P${person},${month}-${day},${month}-${day + 1}`);
    }
    writeSync(file, `${rows.join("\n")}\n`);
  }
  closeSync(file);
}

/** Presses the button the moment it is there: the work may be over before a message from here arrives. */
function pressWhenThere(name) {
  return new Promise((resolve) => {
    const press = () => {
      const button = [...document.querySelectorAll("button")].find((candidate) => candidate.textContent === name);
      if (!button) return;
      observer.disconnect();
      resolve(document.querySelector("progress").parentElement.textContent);
      button.click();
    };
    const observer = new MutationObserver(press);
    observer.observe(document.body, { subtree: true, childList: true });
  });
}

await browserTest("50 MB show progress, can be stopped without loss, and are read when asked again", {}, async ({ page, address }) => {
  const folder = mkdtempSync(join(tmpdir(), "turnpoint-"));
  try {
    const huge = join(folder, "huge.csv");
    writeHuge(huge);
    assert.ok(statSync(huge).size > 48e6);
    await open(page, address, "text");
    const before = await count(page, "Old policy only");

    const pressed = page.evaluate(pressWhenThere, "Cancel");
    await fileField(page).setInputFiles(huge);
    assert.match(await pressed, /^Reading huge\.csv/);
    await page.getByRole("button", { name: "Cancel" }).waitFor({ state: "detached" });
    await page.getByText("Stopped. What was shown before stays.").first().waitFor();
    assert.equal(await count(page, "Old policy only"), before);
    await page.getByText(/^Sample council: 120 people/).first().waitFor();
    // The table still answers, whether or not the worker had to be replaced.
    await page.getByLabel("Find a person or team").fill("S001");
    await page.getByLabel("Find a person or team").press("Enter");
    await page.waitForFunction(() => [...document.querySelectorAll("table")].some((table) => table.getAttribute("aria-rowcount") === "2"));
    await page.getByRole("button", { name: "Why S001" }).click();
    await page.getByRole("table", { name: "Spells that counted" }).first().waitFor();
    await page.getByRole("button", { name: "Back to everyone" }).click();
    assert.equal(await alerts(page).count(), 0);
    console.log("ok: stopped, and what was shown before still answers");

    const choosing = page.waitForEvent("filechooser");
    await fileField(page).click();
    await (await choosing).setFiles(huge);
    await page.getByText(/^huge\.csv: 20,?000 people/).first().waitFor({ timeout: 120_000 });
    await compared(page);
    assert.equal(await count(page, "In service"), 20_000);
    await goTo(page, "Workforce");
    assert.deepEqual(await tally(page, "absences.csv"), [1_800_000, 1_800_000, 0]);
    await goTo(page, "Compare");
    await page.getByText(/^Rows 1 to 100 of /).waitFor();
    await page.getByRole("button", { name: "Next 100" }).click();
    await page.getByText(/^Rows 101 to 200 of /).waitFor();
    console.log("ok: read when asked again");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
