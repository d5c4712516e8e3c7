// Files in and out: dropped and chosen, saved as the native program would print them, and never kept.
import assert from "node:assert/strict";
import { hasNative, runNative } from "../node/programs.mjs";
import { sample, uci } from "../node/records.mjs";
import { compared, csv, download, drop, fileField, goTo, open, shows, tally, useTextView } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";
import { everythingKept, plant } from "./kept.mjs";

const real = uci();
if (!real) console.log("skipped: UCI: the record is not at hand, so the sample's own files are imported");
const record = real ?? sample();
const people = csv("people.csv", record.people);
const absences = csv("absences.csv", record.absences);
const rowsOf = (text) => text.trimEnd().split("\n").length - 1;

/** Every row came, and came out used or not. */
async function checkTallies(page) {
  await goTo(page, "Workforce");
  for (const [name, text] of [["people.csv", record.people], ["absences.csv", record.absences]]) {
    const [came, used, refused] = await tally(page, name);
    assert.equal(came, rowsOf(text), `${name}: rows that came`);
    assert.equal(came, used + refused, `${name}: rows that came`);
  }
  await goTo(page, "Compare");
}

await browserTest("two files dropped on the page are compared, and saved as the native program prints them", { acceptDownloads: true },
  async ({ page, address }) => {
    await open(page, address, "text");
    await drop(page, [people, absences]);
    await page.getByText(/^absences\.csv: [0-9,]+ people and/).first().waitFor();
    await compared(page);
    await checkTallies(page);
    console.log("ok: dropped, counted and compared");

    if (!hasNative) return console.log("skipped: saved files: no native program to compare them with");
    await page.getByLabel("Old policy", { exact: true }).selectOption("reigate-banstead-2014");
    await page.getByLabel("New policy", { exact: true }).selectOption("thornton-2009");
    const from = await page.getByLabel("From", { exact: true }).inputValue();
    const to = await page.getByLabel("To", { exact: true }).inputValue();
    const policies = { old: "reigate-banstead-2014", new: "thornton-2009" };
    const json = runNative("compare", { ...policies, from, to, format: "json" }, record);
    const { headline } = JSON.parse(json);
    for (const [name, number] of [["Old policy only", headline.only_old], ["New policy only", headline.only_new]]) await shows(page, name, number);
    await compared(page);
    assert.equal(await download(page, "Save all as JSON"), json);
    assert.equal(await download(page, "Save as CSV"), runNative("compare", { ...policies, from, to, format: "csv" }, record));
    assert.equal(await download(page, "Save old findings as CSV"),
      runNative("findings", { policy: policies.old, "as-at": to, format: "csv" }, record));
    console.log("ok: saved files are the native program's bytes");
  });

await browserTest("files are chosen in the canvas view, one after the other or together", {}, async ({ page, address }) => {
  await open(page, address);
  await fileField(page).setInputFiles(people);
  await page.getByRole("alert").filter({ hasText: "add the file of their absences too" }).waitFor({ state: "attached" });
  await fileField(page).setInputFiles(absences);
  await page.getByText(/^absences\.csv: [0-9,]+ people and/).first().waitFor({ state: "attached" });
  await compared(page);
  await checkTallies(page);
  assert.equal(await page.getByRole("alert").filter({ hasText: /./ }).count(), 0);

  await page.getByRole("button", { name: "Undo", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByText(/^Sample council: 120 people/).first().waitFor({ state: "attached" });
  await fileField(page).setInputFiles([absences, people]);
  await page.getByText(/^absences\.csv: [0-9,]+ people and/).first().waitFor({ state: "attached" });
});

await browserTest("imported people are in memory only: gone after a reload, and never in storage", {}, async ({ page, address }) => {
  const marked = [csv("people.csv", "employee_id,team\nQuagga-77,Okapi team\nQuagga-78,Okapi team\n"),
    csv("absences.csv", "employee_id,first_day,last_day\nQuagga-77,2025-05-01,2025-06-15\nQuagga-78,2025-05-01,2025-05-02\n")];
  await open(page, address);
  await useTextView(page);
  await fileField(page).setInputFiles(marked);
  await shows(page, "In service", 2);
  await page.getByText("Imported people are in memory only: they are gone when this page closes.").waitFor();
  await page.getByLabel("New policy", { exact: true }).selectOption("reigate-banstead-2014");
  await page.getByRole("button", { name: "Why Quagga-77" }).click();
  await page.getByRole("heading", { level: 1, name: "Why: Quagga-77" }).waitFor();
  await page.getByRole("button", { name: "Back to everyone" }).click();
  await page.getByLabel("Find a person or team").fill("quagga-77");
  await page.getByLabel("Find a person or team").press("Enter");
  await page.getByText("Saved in this browser.", { exact: true }).first().waitFor();

  await page.evaluate(plant, "Xylophone-41");
  const kept = await page.evaluate(everythingKept);
  assert.equal(kept.split("Xylophone-41").length - 1, 3, "the search cannot find what is planted");
  assert.match(kept, /reigate-banstead-2014/, "the search cannot read the saved study");
  assert.doesNotMatch(kept, /quagga|okapi/i);
  assert.doesNotMatch(page.url(), /quagga/i);
  console.log("ok: nothing of a person is kept");

  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Your study is back; its people are not" }).waitFor();
  await page.getByText(/Imported people are kept only where encryption is switched on/).waitFor();
  assert.equal(await page.getByLabel("New policy", { exact: true }).inputValue(), "reigate-banstead-2014");
  assert.doesNotMatch(await page.locator("body").textContent(), /quagga/i);
  await page.getByRole("button", { name: "Use the sample council instead" }).click();
  await page.getByText(/^Sample council: 120 people/).first().waitFor();
  console.log("ok: after a reload the people are gone and the sample is offered");
});
