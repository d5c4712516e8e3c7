// Backup files: made, lost with the browser's data, opened, refused, restored, put back; the reminder of an old one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { compared, complaints, count, csv, fileField, goTo, open, saved, shows } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const passphrase = "Marmalade hinge ocelot 9";
const marked = [csv("people.csv", "employee_id,team\nQuagga-77,Okapi team\nQuagga-78,Okapi team\n"),
  csv("absences.csv", "employee_id,first_day,last_day\nQuagga-77,2025-05-01,2025-06-15\nQuagga-78,2025-05-01,2025-05-02\n")];
const button = (page, name) => page.getByRole("button", { name, exact: true });
const heading = (page, name) => page.getByRole("heading", { name, exact: true }).waitFor({ state: "attached" });
const told = (page, words) => page.getByText(words).first().waitFor({ state: "attached" });
const refused = (page, words) => page.getByRole("alert").filter({ hasText: words }).first().waitFor({ state: "attached" });

async function press(page, name) {
  await button(page, name).focus();
  await page.keyboard.press("Enter");
}

async function fill(page, fields) {
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text);
}

/** The bytes of the backup file that the act saves. */
async function backupBy(page, act) {
  const coming = page.waitForEvent("download");
  await act();
  const download = await coming;
  assert.match(download.suggestedFilename(), /^backup-\d{8}-\d{4}\.turnpoint$/);
  return readFileSync(await download.path());
}

/** Chooses the file; a damaged one is refused then. */
const choose = (page, buffer) => page.getByLabel("Open a backup file", { exact: true }).setInputFiles({ name: "mine.turnpoint", mimeType: "application/octet-stream", buffer });

async function printedCode(page) {
  await heading(page, "Print your recovery code");
  const code = await page.locator(".page-text").textContent();
  await press(page, "I have it on paper");
  await page.locator(".page-text").waitFor({ state: "detached" });
  return code;
}

const inside = (page, term) => page.locator("dialog dl > div").filter({ hasText: term }).locator("dd").textContent();

for (const view of ["text", "canvas"]) {
  await browserTest(`${view} view: an encrypted vault backed up, its data cleared, told that it is gone, restored`, {}, async ({ page, context, address }) => {
    await open(page, address, view);
    await goTo(page, "Safekeeping");
    await press(page, "Encrypt and keep people…");
    await fill(page, { "New passphrase": passphrase, "The same again": passphrase });
    await press(page, "Encrypt and keep");
    const code = await printedCode(page);
    await goTo(page, "Compare");
    await fileField(page).setInputFiles(marked);
    await shows(page, "In service", 2);
    await page.getByLabel("To", { exact: true }).fill("2025-12-31");
    await page.getByLabel("To", { exact: true }).press("Enter");
    await heading(page, "1 May 2025 to 31 December 2025");
    await compared(page);
    await told(page, "Imported people are kept in this browser, encrypted.");
    await saved(page);
    const figures = async () => [await count(page, "In service"), await count(page, "Meet a trigger, old policy"), await page.getByLabel("To", { exact: true }).inputValue()];
    const before = await figures();
    assert.deepEqual(before, [2, 1, "2025-12-31"]);
    await goTo(page, "Safekeeping");
    await told(page, "No backup file was made yet, as far as this browser knows.");
    const backup = await backupBy(page, () => press(page, "Save a backup file"));
    await told(page, /The last backup file was made on .* less than a day ago, nothing has changed since\./);
    for (const text of ["Quagga", "Okapi", "thornton", passphrase, code]) assert.equal(backup.includes(text), false, `the file shows ${text}`);
    console.log("ok: backed up by one press, sealed");

    await page.goto("about:blank");
    const session = await context.newCDPSession(page);
    await session.send("Storage.clearDataForOrigin", { origin: new URL(address).origin, storageTypes: "indexeddb,cache_storage" });
    await page.goto(address);
    await told(page, /Your browser has removed what was kept here; the last change was kept on/);
    const damaged = Buffer.from(backup);
    damaged[backup.length >> 1] ^= 4;
    for (const [bytes, words] of [[damaged, /mine\.turnpoint: This backup file cannot be used: Its checksum does not agree/],
      [backup.subarray(0, -1), /a part is missing, or something was added/], [Buffer.from("employee_id\n"), /does not start as a file saved by Turnpoint/]]) {
      await choose(page, bytes);
      await refused(page, words);
    }
    await told(page, /Your browser has removed what was kept here/);
    console.log("ok: a damaged, a short and another file are refused, and nothing has changed");

    await choose(page, backup);
    await heading(page, "Open a backup file");
    if (view === "text") assert.deepEqual(await complaints(page), []);
    await fill(page, { "Passphrase of the file": "Marmalade hinge ocelot 8" });
    await press(page, "Open and check");
    await refused(page, "That is not the passphrase. Nothing was changed and nothing is lost");
    await fill(page, { "Passphrase of the file": passphrase });
    await page.getByLabel("Passphrase of the file").press("Enter");
    await heading(page, "What is in this backup");
    assert.equal(await inside(page, "Study"), "Managing attendance, 2009 compared with Wellbeing and attendance");
    assert.equal(await inside(page, "Dates"), "1 May 2025 to 31 December 2025");
    assert.equal(await inside(page, "People"), "2 people, 2 spells of absence, imported");
    assert.equal(await inside(page, "Meet a trigger"), "1 under the old policy, 0 under the new one");
    await told(page, "Restoring it switches encryption on here");
    if (view === "text") assert.deepEqual(await complaints(page), []);
    await press(page, "Close");
    await told(page, /Your browser has removed what was kept here/);
    console.log("ok: looked into, and nothing has changed");

    await choose(page, backup);
    await press(page, "Use the printed recovery code instead");
    await fill(page, { "Recovery code": code });
    await press(page, "Open and check");
    await heading(page, "What is in this backup");
    await press(page, "Restore");
    await shows(page, "In service", 2);
    await told(page, "Imported people are kept in this browser, encrypted.");
    await saved(page);
    assert.deepEqual(await figures(), before);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Turnpoint is locked" }).waitFor({ state: "attached" });
    await page.getByLabel("Passphrase").fill(passphrase);
    await page.getByLabel("Passphrase").press("Enter");
    await shows(page, "In service", 2);
    await saved(page);
    assert.deepEqual(await figures(), before);
    console.log("ok: restored by the printed code; kept, and encrypted as before");
  });

  await browserTest(`${view} view: a backup of a plain vault replaces what is there only when told so, and can be taken back`, {}, async ({ page, address }) => {
    await open(page, address, view);
    const field = (name) => page.getByLabel(name, { exact: true });
    const until = async (day, words) => {
      await field("To").fill(day);
      await field("To").press("Enter");
      await heading(page, `1 April 2025 to ${words}`);
      await compared(page);
      await saved(page);
    };
    await until("2025-12-31", "31 December 2025");
    const people = await count(page, "Meet a trigger, old policy");
    await goTo(page, "Safekeeping");
    await press(page, "Save a backup file…");
    await fill(page, { "Passphrase for the file": passphrase, "The same again": "something else" });
    await press(page, "Save the file");
    await refused(page, "are not the same");
    if (view === "text") assert.deepEqual(await complaints(page), []);
    await fill(page, { "Passphrase for the file": passphrase, "The same again": passphrase });
    const backup = await backupBy(page, () => press(page, "Save the file"));
    assert.match(await printedCode(page), /^([0-9A-Z]{5}-){6}[0-9A-Z]{5}$/);
    assert.equal(backup.includes("thornton"), false);

    await goTo(page, "Compare");
    await until("2025-06-30", "30 June 2025");
    const later = await count(page, "Meet a trigger, old policy");
    assert.notEqual(later, people);
    await goTo(page, "Safekeeping");
    await told(page, /less than a day ago, 1 change since/);
    await choose(page, backup);
    await fill(page, { "Passphrase of the file": passphrase });
    await press(page, "Open and check");
    await heading(page, "What is in this backup");
    assert.match(await inside(page, "People"), /, of the sample council$/);
    await press(page, "Restore…");
    await told(page, /^Open now: .* 1 April to 30 June 2025, for the sample council\.$/);
    await told(page, /^In its place: .*, 1 April 2025 to 31 December 2025; .* as it was on /);
    await press(page, "Cancel");
    await press(page, "Restore…");
    await press(page, "Replace it with the backup");
    await shows(page, "Meet a trigger, old policy", people);
    await saved(page);
    await page.reload();
    await saved(page);
    await shows(page, "Meet a trigger, old policy", people);
    console.log("ok: replaced when told so, and kept");

    await until("2025-06-30", "30 June 2025");
    await goTo(page, "Safekeeping");
    await choose(page, backup);
    await fill(page, { "Passphrase of the file": passphrase });
    await press(page, "Open and check");
    await press(page, "Restore…");
    await press(page, "Replace it with the backup");
    await shows(page, "Meet a trigger, old policy", people);
    await goTo(page, "Safekeeping");
    await press(page, "Put back what was here before it");
    await shows(page, "Meet a trigger, old policy", later);
    await saved(page);
    await page.reload();
    await saved(page);
    assert.equal(await field("To").inputValue(), "2025-06-30");
  });
}

await browserTest("a backup file that is old while things changed is told on every page, until there is another", {}, async ({ page, address }) => {
  await open(page, address, "text");
  await page.getByLabel("To", { exact: true }).fill("2025-12-31");
  await page.getByLabel("To", { exact: true }).press("Enter");
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("turnpoint.witness"))?.kept);
  assert.equal(await button(page, "Go to the backup files").count(), 0);
  await page.evaluate(() => {
    const noted = JSON.parse(localStorage.getItem("turnpoint.witness"));
    localStorage.setItem("turnpoint.witness", JSON.stringify({ ...noted, backup_at: Date.now() - 20 * 86_400_000, backup_of: "" }));
  });
  await page.reload();
  await told(page, /20 days ago, 1 change since\. It is time for another\./);
  await button(page, "Go to the backup files").click();
  await press(page, "Save a backup file…");
  await fill(page, { "Passphrase for the file": passphrase, "The same again": passphrase });
  await backupBy(page, () => press(page, "Save the file"));
  await printedCode(page);
  await goTo(page, "Compare");
  assert.equal(await button(page, "Go to the backup files").count(), 0);
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify({ ...localStorage })), /thornton|ocelot/);
});
