// The app as one file, opened from disk in Chromium and in Firefox: it compares there and keeps nothing.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import puppeteer from "puppeteer-core";
import { flags, site } from "./harness.mjs";
import { base64, take } from "./in_page.mjs";

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

const passphrase = "Marmalade hinge ocelot 9";
const files = [["people.csv", base64("employee_id,team\nQuagga-77,Okapi team\nQuagga-78,Okapi team\n")],
  ["absences.csv", base64("employee_id,first_day,last_day\nQuagga-77,2025-05-01,2025-06-15\nQuagga-78,2025-05-01,2025-05-02\n")]];
const figures = [{ figure: ["In service", "2"] }, { figure: ["Meet a trigger, old policy", "1"] }];
const save = [
  { choose: ["Add people.csv and absences.csv", files] }, ...figures,
  { press: "Safekeeping" }, { press: "Save a backup file…" },
  { fill: ["Passphrase for the file", passphrase] }, { fill: ["The same again", passphrase] },
  { press: "Save the file" }, { tells: "This code opens it if its passphrase is forgotten" }, { press: "I have it on paper" },
];
const reopen = (file) => [
  { figure: ["Meet a trigger, old policy", ""] }, { press: "Safekeeping" },
  { choose: ["Open a backup file", [["mine.turnpoint", file.replace(/^(.{40})./, (all, start) => start + (all.at(-1) === "A" ? "B" : "A"))]]] },
  { tells: "This backup file cannot be used" },
  { choose: ["Open a backup file", [["mine.turnpoint", file]]] },
  { fill: ["Passphrase of the file", "Marmalade hinge ocelot 8"] }, { press: "Open and check" }, { tells: "That is not the passphrase." },
  { fill: ["Passphrase of the file", passphrase] }, { press: "Open and check" }, { tells: "2 people, 2 spells of absence, imported" },
  { press: "Restore…" }, { tells: "for the sample council." }, { press: "Replace it with the backup" }, ...figures,
];

// A trainer's whole job: a pack opened, a session led by its running order, hands counted, the answers revealed.
const hand = (name, count) => ({ enter: [name, count] });
const lead = [
  { press: "Exercises" }, { press: "Open this pack" }, { press: "I lead a session" }, { press: "Start the clock" },
  { press: "Lead: Six short spells" }, { tells: "This step: " }, { tells: "Pause the clock" },
  hand("The right answer, old policy", "12"), hand("Another answer, old policy", "3"),
  { press: "Reveal the answers" }, { tells: "Both policies' answers" }, { press: "Go on" }, { tells: "Step 2 of 7" },
  { press: "Step back" }, { tells: "Step 1 of 7" }, { press: "Back to the pack" }, { press: "Pause the clock" },
  { press: "Save the shows of hands as CSV" }, { saves: true },
];
const csv = "exercise,step,under,answer,hands\nsix-short-spells,count,old,other,3\nsix-short-spells,count,old,right,12\n";
const paper = [{ press: "Save the handout" }, { saves: true }];

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
  const saved = await page.evaluate(take, save);
  assert.equal(Buffer.from(saved.file, "base64").includes("Quagga"), false);
  await page.reload();
  const again = await page.evaluate(take, reopen(saved.file));
  assert.deepEqual([saved.kept, again.kept], [[[], {}], [[], {}]], "nothing may be kept");
  console.log(`ok: ${name} saves an encrypted file, and opens it again in a page that knew nothing`);
  await page.reload();
  const text = (saved) => Buffer.from(saved.file, "base64").toString("utf8");
  assert.equal(text(await page.evaluate(take, lead)), csv);
  assert.match(text(await page.evaluate(take, paper)), /^<!doctype html>[^]*Six short spells[^]*Answer sheet/i);
  console.log(`ok: ${name} leads a session, and saves what the room answered and the handout`);
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
