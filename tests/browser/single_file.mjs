// The app as one file, opened from disk in Chromium and in Firefox: it compares there and keeps nothing.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import puppeteer from "puppeteer-core";
import { flags, site } from "./harness.mjs";

const file = resolve(site, "turnpoint.html");
if (!existsSync(file)) {
  console.log("skipped: the site has no turnpoint.html, since esbuild was not there to make it");
  process.exit();
}
const address = pathToFileURL(file).href;

const wanted = {
  old: "Sickness absence management, 2014",
  figure: "Meet a trigger, old policy",
  training: "Training: this file keeps nothing on this computer. What you do here ends with the page.",
};

// Runs inside the page, with what both drivers have: no more than the page's own elements.
async function journey({ old, figure, training }) {
  const until = async (what, found) => {
    for (let tries = 0; tries < 900; ++tries) {
      const answer = found();
      if (answer) return answer;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`not found: ${what}`);
  };
  const labelled = (name) => [...document.querySelectorAll("label")].find((label) => label.textContent === name)?.control;
  const shown = () => [...document.querySelectorAll(".figure")]
    .find((element) => element.querySelector(".figure-name").textContent === figure)?.querySelector(".figure-value").textContent;
  const text = () => document.getElementById("mirror").textContent;
  const before = await until(figure, shown);
  await until("the training sentence", () => text().includes(training));

  const select = labelled("Old policy");
  select.value = [...select.options].find((option) => option.textContent.startsWith(old)).value;
  select.dispatchEvent(new Event("input", { bubbles: true }));
  select.dispatchEvent(new Event("change", { bubbles: true }));
  const after = await until("another figure", () => !text().includes("Comparing…") && shown() !== before && shown());
  return {
    before,
    after,
    kept: [await indexedDB.databases(), { ...localStorage }, "caches" in self ? await caches.keys().catch(() => []) : []],
  };
}

async function check(name, page) {
  const broken = [];
  page.on("pageerror", (error) => broken.push(String(error)));
  page.on("console", (message) => message.type() === "error" && broken.push(message.text()));
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(address);
  const first = await page.evaluate(journey, wanted);
  assert.deepEqual(first.kept, [[], {}, []], "nothing may be kept");
  await page.reload();
  assert.deepEqual(await page.evaluate(journey, wanted), first, "a reload starts afresh");
  assert.deepEqual(broken, []);
  assert.deepEqual(asked.filter((url) => url !== address && !/^(data|blob):/.test(url)), [], "nothing else may be asked for");
  console.log(`ok: ${name} compares from disk (${first.before} people, then ${first.after}) and keeps nothing`);
}

const profile = mkdtempSync(join(tmpdir(), "turnpoint-"));
const inChromium = await chromium.launchPersistentContext(profile, { executablePath: "/usr/bin/chromium", args: flags });
try {
  await check("Chromium", await inChromium.newPage());
} finally {
  await inChromium.close();
  rmSync(profile, { recursive: true, force: true });
}

// As a person's Firefox treats files; the driver would loosen it.
const inFirefox = await puppeteer.launch({
  browser: "firefox",
  executablePath: "/usr/bin/firefox-esr",
  extraPrefsFirefox: { "security.fileuri.strict_origin_policy": true },
});
try {
  await check("Firefox", await inFirefox.newPage());
} finally {
  await inFirefox.close();
}
