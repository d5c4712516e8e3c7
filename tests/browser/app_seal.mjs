// Encryption at rest: switched on, locked, opened by passphrase and by printed code; people kept, and nothing in plain.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "../../web/serve.mjs";
import { complaints, csv, fileField, goTo, open, saved, shows } from "./app_page.mjs";
import { browserTest, flags } from "./harness.mjs";
import { everythingKept, filesWith, plant } from "./kept.mjs";
import { fileRows, putRow } from "./store_rows.mjs";

const passphrase = "Marmalade hinge ocelot 9";
const next = "Another four good Words";
const marked = [csv("people.csv", "employee_id,team\nQuagga-77,Okapi team\nQuagga-78,Okapi team\n"),
  csv("absences.csv", "employee_id,first_day,last_day\nQuagga-77,2025-05-01,2025-06-15\nQuagga-78,2025-05-01,2025-05-02\n")];
const button = (page, name) => page.getByRole("button", { name, exact: true });
const kept = (page) => page.getByText("Imported people are kept in this browser, encrypted.").first();
const locked = (page) => page.getByRole("heading", { level: 1, name: "Turnpoint is locked" });

async function press(control) {
  await control.focus();
  await control.press("Enter");
}

/** Switches encryption on and answers the recovery code. */
async function encrypt(page) {
  await goTo(page, "Safekeeping");
  await press(button(page, "Encrypt and keep people…"));
  await page.getByLabel("New passphrase").fill(passphrase);
  await page.getByLabel("The same again").fill(passphrase);
  await page.getByLabel("The same again").press("Enter");
  await page.getByRole("heading", { name: "Print your recovery code" }).waitFor({ state: "attached" });
  const code = await page.locator(".page-text").textContent();
  assert.match(code, /^([0-9A-Z]{5}-){6}[0-9A-Z]{5}$/);
  await press(button(page, "I have it on paper"));
  await page.locator(".page-text").waitFor({ state: "detached" });
  await page.getByText("What is kept in this browser is encrypted, and open in this tab.").waitFor({ state: "attached" });
  await saved(page);
  return code;
}

async function unlock(page, words) {
  await page.getByLabel("Passphrase").fill(words);
  await page.getByLabel("Passphrase").press("Enter");
}

for (const view of ["text", "canvas"]) {
  await browserTest(`${view} view: encrypt, keep people over a reload, wrong passphrase, printed code, change, lock`, {}, async ({ page, address }) => {
    await open(page, address, view);
    await fileField(page).setInputFiles(marked);
    await shows(page, "In service", 2);
    await goTo(page, "Safekeeping");
    await press(button(page, "Encrypt and keep people…"));
    await page.getByLabel("New passphrase").fill("too short");
    await page.getByLabel("The same again").fill("too short");
    await press(button(page, "Encrypt and keep"));
    await page.getByRole("alert").filter({ hasText: "has 9 characters; it needs at least 12" }).first().waitFor({ state: "attached" });
    assert.equal(await page.getByLabel("New passphrase").inputValue(), "", "a refused passphrase stays in its field");
    await page.getByLabel("New passphrase").fill(passphrase);
    await page.getByLabel("The same again").fill(`${passphrase}!`);
    await press(button(page, "Encrypt and keep"));
    await page.getByRole("alert").filter({ hasText: "are not the same" }).first().waitFor({ state: "attached" });
    if (view === "text") assert.deepEqual(await complaints(page), []);
    await press(button(page, "Cancel"));
    await page.getByLabel("New passphrase").waitFor({ state: "detached" });
    const code = await encrypt(page);
    await kept(page).waitFor({ state: "attached" });
    await saved(page);
    for (const input of await page.locator("input, textarea").all()) assert.equal(await input.getAttribute("autocomplete") ?? "off", "off");
    console.log("ok: encrypted, and the people that were loaded before are kept");

    await page.reload();
    await locked(page).waitFor({ state: "attached" });
    assert.equal(await page.getByText("Old policy").count(), 0);
    assert.equal(await page.locator("html").getAttribute("data-view"), view);
    await unlock(page, "not the passphrase");
    await page.getByRole("alert").filter({ hasText: "That is not the passphrase. Nothing was changed and nothing is lost" }).first().waitFor({ state: "attached" });
    await page.getByText("One moment…").waitFor({ state: "detached" });
    await page.waitForFunction(() => document.getAnimations().length === 0);
    if (view === "text") assert.deepEqual(await complaints(page), []);
    await unlock(page, passphrase);
    await shows(page, "In service", 2);
    await kept(page).waitFor({ state: "attached" });
    await saved(page);
    console.log("ok: a wrong passphrase says so, the right one brings study and people back");

    await press(button(page, "Lock now"));
    await locked(page).waitFor({ state: "attached" });
    await press(page.getByText("The passphrase is forgotten: use the printed recovery code"));
    const wrong = code.replace(/^./, (letter) => (letter === "0" ? "1" : "0"));
    for (const [typed, says] of [[wrong, "There is a typing error in group 1"], [code.toLowerCase(), undefined]]) {
      await page.getByLabel("Recovery code").fill(typed);
      await page.getByLabel("New passphrase").fill(next);
      await page.getByLabel("The same again").fill(next);
      await press(button(page, "Set the new passphrase and unlock"));
      if (says) await page.getByRole("alert").filter({ hasText: says }).first().waitFor({ state: "attached" });
    }
    await shows(page, "In service", 2);
    await goTo(page, "Safekeeping");
    await press(button(page, "Change the passphrase…"));
    await page.getByLabel("Present passphrase").fill(next);
    await page.getByLabel("New passphrase").fill(passphrase);
    await page.getByLabel("The same again").fill(passphrase);
    await press(button(page, "Change the passphrase"));
    await page.getByLabel("Present passphrase").waitFor({ state: "detached" });
    await page.reload();
    await locked(page).waitFor({ state: "attached" });
    await unlock(page, passphrase);
    await shows(page, "In service", 2);
    console.log("ok: the printed code and a changed passphrase open the same people");

    await goTo(page, "Safekeeping");
    const keep = page.getByRole("checkbox", { name: "Keep imported people here, encrypted" });
    await keep.focus();
    await keep.press("Space");
    await page.getByText("Imported people are in memory only: they are gone when this page closes.").waitFor({ state: "attached" });
    await saved(page);
    assert.doesNotMatch(await page.evaluate(everythingKept), /"[0-9a-f]{64}"/, "the kept people are still there");
    await page.reload();
    await unlock(page, passphrase);
    await page.getByRole("heading", { level: 1, name: "Your study is back; its people are not" }).waitFor({ state: "attached" });
  });
}

await browserTest("idle: the page locks by itself after the minutes chosen, not before", {}, async ({ page, address }) => {
  await page.clock.install();
  await open(page, address, "text");
  await encrypt(page);
  await page.getByLabel("Lock by itself when nothing is done for").selectOption("5");
  await page.waitForFunction(() => localStorage.getItem("turnpoint.lock_minutes") === "5");
  await page.clock.fastForward("04:30");
  assert.equal(await locked(page).count(), 0);
  await page.clock.fastForward("01:00");
  await locked(page).waitFor();
});

await browserTest("an encrypted vault: a saved version that is not encrypted is set aside with a note, not opened", {}, async ({ page, address }) => {
  const to = page.getByLabel("To", { exact: true });
  const until = async (day, words) => {
    await to.fill(day);
    await to.press("Enter");
    await page.getByRole("heading", { name: `1 April 2025 to ${words}` }).waitFor();
    await saved(page);
  };
  await open(page, address, "text");
  await until("2025-11-30", "30 November 2025");
  let plain;
  while (!plain) [plain] = Object.values(await page.evaluate(fileRows));  // the second copy comes after the journal
  assert.match(Buffer.from(plain).toString("latin1"), /thornton-2009/);
  await encrypt(page);
  await goTo(page, "Compare");
  await until("2025-12-31", "31 December 2025");
  await page.evaluate(putRow, ["gen-000900.study", plain]);
  await page.reload();
  await unlock(page, passphrase);
  await page.getByText("The saved version gen-000900.study cannot be read and was set aside: it is not encrypted, though everything saved at its time was. The one before it is used.").waitFor();
  assert.equal(await to.inputValue(), "2025-12-31");
});

/** A browser of its own profile, closed before its files are searched. */
async function withProfile(profile, act) {
  const server = await serve(process.env.TURNPOINT_SITE ?? "build/site");
  const context = await chromium.launchPersistentContext(profile, { executablePath: "/usr/bin/chromium", args: flags, viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(90_000);
  try {
    await act(context.pages()[0] ?? (await context.newPage()), server.address);
  } finally {
    await context.close();
    server.close();
  }
}

const profile = await mkdtemp(join(tmpdir(), "turnpoint-"));
try {
  let code;
  await withProfile(profile, async (page, address) => {
    await open(page, address, "text");
    code = await encrypt(page);
    await goTo(page, "Compare");
    await fileField(page).setInputFiles(marked);
    await shows(page, "In service", 2);
    await kept(page).waitFor();
    await page.getByRole("button", { name: "Why Quagga-77" }).click();
    await page.getByRole("heading", { level: 1, name: "Why: Quagga-77" }).waitFor();
    await saved(page);
    await page.evaluate(plant, "Xylophone-41");
    const inside = await page.evaluate(everythingKept);
    assert.equal(inside.split("Xylophone-41").length - 1, 3, "the search cannot find what is planted");
    for (const text of [/quagga|okapi/i, /thornton-2009/, new RegExp(passphrase), new RegExp(code)]) assert.doesNotMatch(inside, text);
  });
  const found = await filesWith(profile, ["Xylophone-41", "Quagga-77", "Okapi team", passphrase, code, code.replaceAll("-", "")]);
  assert.ok(found.some(([text]) => text === "Xylophone-41"), "the search cannot find what is planted");
  assert.deepEqual(found.filter(([text]) => text !== "Xylophone-41"), []);
  console.log("ok: nothing of people, passphrase or code in any file of the browser's profile");
} catch (error) {
  console.error(`failed: the browser's profile\n${error.stack}`);
  process.exitCode = 1;
} finally {
  await rm(profile, { recursive: true, force: true });
}
