// The copy of the app on the device: whole or none, used without a network, replaced only when the person says so.
import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeRelease } from "../../web/assemble/release.mjs";
import { compared, figure, goTo, open, saved, useTextView } from "./app_page.mjs";
import { browserTest, site } from "./harness.mjs";

const copyIsKept = "A copy of Turnpoint is kept here: it opens and works without a network.";
const text = (page, words) => page.getByText(words, { exact: true }).first().waitFor({ state: "attached" });
const button = (page, name) => page.getByRole("button", { name, exact: true });
const releaseOf = (page) => page.locator("meta[name=turnpoint-release]").getAttribute("content");

async function press(page, name) {
  await button(page, name).focus();
  await page.keyboard.press("Enter");
}

async function useIt(page) {
  await page.getByLabel("Old policy", { exact: true }).selectOption("reigate-banstead-2014");
  const slider = page.getByRole("slider", { name: "Bradford score: at least" });
  await slider.waitFor({ state: "attached" });
  await slider.press("PageUp");
  await compared(page);
  await saved(page);
}

/** A plan is begun and taken back, begun again and there after a reload; what is due, and an exercise. */
async function usePlaces(page, address) {
  const plan = () => page.getByRole("navigation", { name: "Places" }).getByRole("button", { name: "Plan", exact: true }).press("Enter");
  await plan();
  for (const again of [true, false]) {
    await page.getByLabel("A plan to begin with", { exact: true }).selectOption("council-headlines");
    await press(page, "Begin with this plan");
    await text(page, "21 of 21 actions.");
    if (!again) break;
    await page.getByRole("button", { name: /^Undo/ }).press("Enter");
    // The place is drawn anew: a key pressed before that would go to a button that is about to leave.
    await page.getByText("21 of 21 actions.", { exact: true }).waitFor({ state: "detached" });
  }
  await saved(page);
  await open(page, address);
  await plan();
  await text(page, "21 of 21 actions.");
  await goTo(page, "Due");
  await press(page, "Show what is due");
  await page.getByText("What is due, overdue first").first().waitFor({ state: "attached" });
  await goTo(page, "Exercises");
  await page.getByRole("button", { name: "Begin a new pack", exact: true }).waitFor({ state: "attached" });
}

/** A folder like the site, whose release can be made anew with another text in it. */
function siteToChange() {
  const folder = mkdtempSync(join(tmpdir(), "turnpoint-site-"));
  cpSync(site, folder, { recursive: true });
  const release = () => readdirSync(folder).find((name) => name.startsWith("app-"));
  return {
    folder,
    file: (name) => join(folder, release(), name),
    remake() {
      const old = release();
      appendFileSync(join(folder, old, "licences.txt"), "\n\nAnother line.\n");
      for (const part of readdirSync(join(folder, old))) renameSync(join(folder, old, part), join(folder, part));
      rmSync(join(folder, old), { recursive: true });
      return makeRelease(folder, ".");
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

await browserTest("with the server stopped after the first visit everything works, in both views",
  { serving: { offline: true } }, async ({ page, address, stop, context }) => {
    await open(page, address);
    await goTo(page, "About");
    await text(page, copyIsKept);
    stop();
    const failed = [];
    context.on("requestfailed", (request) => failed.push(request.url()));
    await open(page, address);
    await useIt(page);
    await usePlaces(page, address);
    await goTo(page, "Workforce");
    await goTo(page, "Policies");
    await goTo(page, "About");
    await text(page, copyIsKept);
    await useTextView(page);
    await page.reload();
    await figure(page, "Old policy only").waitFor();
    await useIt(page);
    assert.equal(await page.getByLabel("Old policy", { exact: true }).inputValue(), "reigate-banstead-2014");
    assert.deepEqual(failed, []);
  });

const changing = siteToChange();
await browserTest("a newer release waits until it is asked for, and the one before can be had back without a network",
  { serving: { offline: true, folder: changing.folder } }, async ({ page, address, stop }) => {
    await open(page, address);
    await goTo(page, "About");
    await text(page, copyIsKept);
    const first = await releaseOf(page);
    const second = changing.remake();
    assert.notEqual(first, second);

    await open(page, address);
    await text(page, "A newer version of Turnpoint is on this device. It is used when you say so.");
    assert.equal(await releaseOf(page), first);
    await useIt(page);
    await press(page, "Save and update");
    await press(page, "Save a backup file…");
    for (const label of ["Passphrase for the file", "The same again"]) await page.getByLabel(label).fill("Marmalade hinge ocelot 9");
    const backup = page.waitForEvent("download");
    await press(page, "Save the file");
    await backup;
    await press(page, "I have it on paper");
    await text(page, "Back up before the update?");
    await press(page, "Update now");
    await page.locator(`meta[name=turnpoint-release][content="${second}"]`).waitFor({ state: "attached" });
    await saved(page);
    assert.equal(await page.getByLabel("Old policy", { exact: true }).inputValue(), "reigate-banstead-2014");
    console.log("ok: updated when asked");

    stop();
    await goTo(page, "About");
    await press(page, "Go back to the version before");
    await press(page, "Go on without a backup");
    await page.locator(`meta[name=turnpoint-release][content="${first}"]`).waitFor({ state: "attached" });
    await figure(page, "Old policy only").waitFor({ state: "attached" });
    await goTo(page, "About");
    await press(page, "Use the newest version");
    await press(page, "Go on without a backup");
    await page.locator(`meta[name=turnpoint-release][content="${second}"]`).waitFor({ state: "attached" });
    await figure(page, "Old policy only").waitFor({ state: "attached" });
  });
changing.remove();

const damaged = siteToChange();
appendFileSync(damaged.file("licences.txt"), "changed on the way");
await browserTest("a release with one wrong file is not kept at all, and the page works from its server",
  { serving: { offline: true, folder: damaged.folder } }, async ({ page, address }) => {
    await open(page, address);
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return !registration?.installing && !registration?.waiting && !registration?.active;
    });
    assert.deepEqual(await page.evaluate(() => caches.keys()), ["turnpoint-copy-v1"]);  // of what is kept, not of the program
    await goTo(page, "About");
    await text(page, "This page keeps no copy of itself, so it needs its server to open.");
    await goTo(page, "Compare");
    await useIt(page);
  });
damaged.remove();

const parent = mkdtempSync(join(tmpdir(), "turnpoint-site-"));
cpSync(site, join(parent, "project"), { recursive: true });
cpSync(join(site, "index.html"), join(parent, "index.html"));
await browserTest("below another site's address nothing is kept, and the page says so",
  { serving: { folder: parent } }, async ({ page, address }) => {
    await page.goto(`${address}project/`);
    await figure(page, "Old policy only").waitFor({ state: "attached" });
    await text(page, "Training: this address is shared with other pages, so nothing is kept. What you do here ends with the page.");
    await page.getByLabel("Old policy", { exact: true }).selectOption("reigate-banstead-2014");
    await compared(page);
    assert.deepEqual(await page.evaluate(async () => [await indexedDB.databases(), { ...localStorage }]), [[], {}]);
  });
rmSync(parent, { recursive: true });
