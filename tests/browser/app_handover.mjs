// One case handed over as an encrypted file and received on a fresh profile: what is asked, what the file shows, what is refused, what is there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { byKeyboard, complaints, csv, goTo, open } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const vault = "Marmalade hinge ocelot 9", passphrase = "Lantern gravel otter 12";
const button = (page, name) => page.getByRole("button", { name, exact: true });
const heading = (page, name) => page.getByRole("heading", { name, exact: true }).waitFor({ state: "attached" });
const told = (page, words) => page.getByText(words).first().waitFor({ state: "attached" });
const refused = (page, words) => page.getByRole("alert").filter({ hasText: words }).first().waitFor({ state: "attached" });

async function press(page, name) {
  await page.locator("button:not([aria-disabled=true])").getByText(name, { exact: true }).first().waitFor({ state: "attached" });
  await button(page, name).focus();
  await page.keyboard.press("Enter");
}

async function fill(page, fields) {
  for (const [label, text] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByLabel(label, { exact: true }).blur();
  }
}

async function beginOwn(page, address, view) {
  await open(page, address, view);
  await goTo(page, "Safekeeping");
  await press(page, "Encrypt and keep people…");
  await fill(page, { "New passphrase": vault, "The same again": vault });
  await press(page, "Encrypt and keep");
  await heading(page, "Print your recovery code");
  await press(page, "I have it on paper");
  await page.locator(".page-text").waitFor({ state: "detached" });
  await goTo(page, "Workforce");
  await press(page, "Begin with your own people");
  await told(page, "Nobody is entered yet.");
}

async function enter(page, id, last) {
  await press(page, "Add a person…");
  await fill(page, { Pseudonym: id, Team: "Okapi team" });
  await press(page, "Enter");
  await button(page, `Open ${id}`).waitFor({ state: "attached" });
  await press(page, "Enter an absence…");
  await page.getByLabel("Colleague", { exact: true }).selectOption(id);
  await fill(page, { "First day": "2026-03-02", "Last day": last });
  await press(page, "Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

async function openPerson(page, id) {
  await goTo(page, "Workforce");
  await press(page, `Open ${id}`);
  await heading(page, `Why: ${id}`);
  await heading(page, "Hand this case over");
}

const choose = (page, buffer) => page.getByLabel("Open a case file", { exact: true }).setInputFiles({ name: "turnpoint.case", mimeType: "application/octet-stream", buffer });

for (const view of ["text", "canvas"]) {
  const options = view === "canvas" ? byKeyboard.window : {};
  let file;

  await browserTest(`${view} view: a case is handed over, sealed, and its history says so`, options, async ({ page, address }) => {
    await beginOwn(page, address, view);
    await enter(page, "Quagga-77", "2026-03-29");
    await enter(page, "Zebu-12", "2026-03-03");
    await goTo(page, "Due");
    await page.getByLabel("Open a record").setInputFiles(csv("decisions.csv", "employee_id,date,kind,about,value,until,why\nQuagga-77,2026-03-16,keep,,,,A claim of the okapi is open.\n"));
    await told(page, "Rows of the file that are new to the record: 1.");
    await openPerson(page, "Quagga-77");
    await press(page, "Hand over this case…");
    await heading(page, "Hand over the case of Quagga-77");
    if (view === "text") assert.deepEqual(await complaints(page), []);
    await fill(page, { "Passphrase for the file": passphrase, "The same again": `${passphrase}3` });
    await press(page, "Save the case file");
    await refused(page, "The two new passphrases are not the same.");
    await fill(page, { "Passphrase for the file": passphrase, "The same again": passphrase });
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Save the case file")]);
    assert.match(download.suggestedFilename(), /^turnpoint-case-\d{8}-\d{4}\.case$/);
    file = readFileSync(await download.path());
    for (const text of ["Quagga", "Zebu", "Okapi", "okapi", passphrase]) assert.equal(file.includes(text), false, `the file shows ${text}`);
    await told(page, /Case handed over/);
    const [held] = await Promise.all([page.waitForEvent("download"), press(page, "Save it to read, without reasons and notes")]);
    const toRead = readFileSync(await held.path(), "utf8");
    assert.match(toRead, /2 March 2026/);
    assert.doesNotMatch(toRead, /okapi is open|Zebu/);
  });

  await browserTest(`${view} view: on a fresh profile the case is received with its history, and a wrong or changed file is told`, options, async ({ page, address }) => {
    await beginOwn(page, address, view);
    const flipped = Buffer.from(file);
    flipped[file.length >> 1] ^= 4;
    await choose(page, flipped);
    await refused(page, /turnpoint\.case: This case file cannot be used: Its checksum does not agree/);
    await told(page, "Nobody is entered yet.");
    await choose(page, file);
    await heading(page, "Open a case file");
    if (view === "text") assert.deepEqual(await complaints(page), []);
    await fill(page, { "Passphrase of the case file": `${passphrase}3` });
    await press(page, "Open");
    await refused(page, "That is not the passphrase.");
    await fill(page, { "Passphrase of the case file": passphrase });
    await press(page, "Open");
    await heading(page, "What is in this case file");
    if (view === "text") assert.deepEqual(await complaints(page), []);
    await press(page, "Cancel");
    await told(page, "Nobody is entered yet.");
    console.log("ok: looked into and left, and nothing has changed");

    await choose(page, file);
    await fill(page, { "Passphrase of the case file": passphrase });
    await press(page, "Open");
    await heading(page, "What is in this case file");
    await press(page, "Receive this case");
    await heading(page, "Why: Quagga-77");
    await told(page, /Case received/);
    await told(page, /A claim of the okapi is open\./);
    await told(page, /Absence from 2 March 2026 to 29 March 2026 entered/);
    if (view === "text") assert.deepEqual(await complaints(page), []);
    await goTo(page, "Workforce");
    await button(page, "Open Quagga-77").waitFor({ state: "attached" });
    assert.equal(await button(page, "Open Zebu-12").count(), 0);
    await choose(page, file);
    await fill(page, { "Passphrase of the case file": passphrase });
    await press(page, "Open");
    await told(page, /Quagga-77 is among these people already, and nothing of them is written over/);
    await press(page, "Cancel");
  });
}
