// How long records are kept, everything held about one person, and deleting them: what is kept afterwards, what a copy from before can still tell.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { byKeyboard, complaints, csv, fileField, goTo, open, saved, shows } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";
import { everythingKept } from "./kept.mjs";
import { fileRows, putRow } from "./store_rows.mjs";

const passphrase = "Marmalade hinge ocelot 9";
// Closed on 15 May 2019: three years and the financial year end on 31 March 2023.
const people = [csv("people.csv", "employee_id,team\nQuagga-77,Okapi team\nQuagga-78,Okapi team\n"),
  csv("absences.csv", "employee_id,first_day,last_day\nQuagga-77,2019-05-14,2019-05-15\nQuagga-78,2025-05-01,2025-05-02\n")];
const button = (page, name) => page.getByRole("button", { name, exact: true });
const heading = (page, name) => page.getByRole("heading", { name, exact: true }).waitFor({ state: "attached" });
const told = (page, words) => page.getByText(words).first().waitFor({ state: "attached" });

async function press(page, name) {
  await button(page, name).focus();
  await page.keyboard.press("Enter");
}

async function fileBy(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, name)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function encrypt(page) {
  await goTo(page, "Safekeeping");
  await press(page, "Encrypt and keep people…");
  await page.getByLabel("New passphrase").fill(passphrase);
  await page.getByLabel("The same again").fill(passphrase);
  await page.getByLabel("The same again").press("Enter");
  await heading(page, "Print your recovery code");
  await press(page, "I have it on paper");
  await page.locator(".page-text").waitFor({ state: "detached" });
}

async function unlock(page) {
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByLabel("Passphrase").press("Enter");
  await shows(page, "In service", 1);
}

async function deleteDue(page) {
  await press(page, "Delete Quagga-77…");
  await heading(page, "Delete everything held about Quagga-77?");
  await told(page, "This cannot be undone");
}

async function askRetention(page) {
  await goTo(page, "Due");
  await page.getByLabel("Policy", { exact: true }).selectOption("old");
  await page.getByLabel("As known on").fill("2025-12-31");
  await page.getByLabel("As known on").press("Enter");
  await press(page, "Show records due for deletion");
  await told(page, /As known on 31 December 2025 under Managing attendance, 2009: 1 record of 2 due\./);
  const row = page.locator("table").filter({ hasText: "Records due for deletion, longest due first" }).locator("tbody tr");
  assert.equal(await row.count(), 1);
  assert.match(await row.textContent(), /Quagga-77.*31 March 2023.*due.*Closed on 15 May 2019, the last day of the last absence\. Kept 3 years.*paragraph 3/);
}

for (const view of ["text", "canvas"]) {
  await browserTest(`${view} view: a record that is due is exported, deleted, unreadable where it was kept, and left out of a backup`, view === "canvas" ? byKeyboard.window : {}, async ({ page, address }) => {
    await open(page, address, view);
    await encrypt(page);
    await goTo(page, "Compare");
    await fileField(page).setInputFiles(people);
    await shows(page, "In service", 2);
    await told(page, "Imported people are kept in this browser, encrypted.");
    await saved(page);
    await askRetention(page);
    if (view === "text") assert.deepEqual(await complaints(page), []);
    console.log("ok: listed with its day, because and clause");

    await goTo(page, "Workforce");
    await press(page, "Open Quagga-77");
    await heading(page, "Why: Quagga-77");
    await heading(page, "Everything held about this colleague");
    const toRead = (await fileBy(page, "Save it to read (HTML)")).bytes.toString();
    assert.match(toRead, /Quagga-77/);
    assert.match(toRead, /14 May 2019/);
    assert.doesNotMatch(toRead, /Quagga-78/);
    const data = JSON.parse((await fileBy(page, "Save it as data (JSON)")).bytes);
    assert.deepEqual(data.absences.map(({ first_day }) => first_day), ["2019-05-14"]);
    assert.equal(data.people[0].team, "Okapi team");
    console.log("ok: everything held is saved, to read and as data");

    await goTo(page, "Safekeeping");
    const backup = await fileBy(page, "Save a backup file");
    await saved(page);
    const before = await page.evaluate(fileRows);
    assert.ok(Object.keys(before).length > 0);
    await goTo(page, "Due");
    await deleteDue(page);
    if (view === "text") assert.deepEqual(await complaints(page), []);
    await press(page, "Cancel");
    await page.getByRole("heading", { name: "Delete everything held about Quagga-77?" }).waitFor({ state: "detached" });
    await deleteDue(page);
    await press(page, "Delete for good");
    await heading(page, "Safekeeping");
    await told(page, /^Deleted on .*: one colleague, 1 absence and 0 rows of the record\. Older saved versions in this browser were removed, and the key that opened them is gone\./);
    await told(page, new RegExp(`may still hold the colleague: ${backup.name.replaceAll(".", "\\.")}\\.`));
    assert.equal((await page.evaluate(everythingKept)).includes("Quagga"), false);
    await goTo(page, "Compare");
    await shows(page, "In service", 1);
    assert.equal(await button(page, "Undo").getAttribute("aria-disabled") ?? String(await button(page, "Undo").isDisabled()), "true");
    await saved(page);
    const after = await page.evaluate(fileRows);
    for (const name of Object.keys(before)) assert.equal(name in after, false, `${name} is still there`);
    console.log("ok: deleted, told, and no older version is left");

    // A copy of the browser's files from before, put in place of the newest: its key is gone.
    await page.evaluate(putRow, ["gen-000900.study", Object.values(before).at(-1)]);
    await page.reload();
    await unlock(page);
    await told(page, /gen-000900\.study cannot be read and was set aside: it was sealed with another key/);
    console.log("ok: what was kept before opens no more, what is left does");

    await goTo(page, "Safekeeping");
    await page.getByLabel("Open a backup file", { exact: true }).setInputFiles({ name: "mine.turnpoint", mimeType: "application/octet-stream", buffer: backup.bytes });
    await page.getByLabel("Passphrase of the file").fill(passphrase);
    await page.getByLabel("Passphrase of the file").press("Enter");
    await heading(page, "What is in this backup");
    await press(page, "Restore…");
    await press(page, "Replace it with the backup");
    await told(page, /A backup was restored\./);  // that somebody was left out is said once, and may give way to what comes next
    await shows(page, "In service", 1);
    console.log("ok: a backup from before is restored without the colleague");
  });
}

await browserTest("text view: without encryption a record goes from the page and from what is kept", {}, async ({ page, address }) => {
  await open(page, address, "text");
  await fileField(page).setInputFiles(people);
  await shows(page, "In service", 2);
  await saved(page);
  await askRetention(page);
  await deleteDue(page);
  await told(page, "What is kept here is not encrypted");
  await press(page, "Delete for good");
  await told(page, /^Deleted on .*: one colleague, 1 absence and 0 rows of the record\. Older saved versions in this browser were removed\. No backup file/);
  await goTo(page, "Compare");
  await shows(page, "In service", 1);
});
