// The first screen and its two faces: on the canvas, and as text for everyone and every device.
import assert from "node:assert/strict";
import { compare, load, openCore, value } from "../node/programs.mjs";
import { sample } from "../node/records.mjs";
import { compared, complaints, count, goTo, open, useTextView } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const places = ["Compare", "Removal", "Sweep", "Statistics", "Policies", "Workforce", "About"];

/** Shows the page of one person with every part of it open. */
async function explain(page) {
  await goTo(page, "Compare");
  await page.getByRole("button", { name: /^Why / }).first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("table", { name: "Spells that counted" }).or(page.getByRole("grid", { name: "Spells that counted" })).first().waitFor({ state: "attached" });
}

async function back(page) {
  await page.getByRole("button", { name: "Back to everyone" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Who changes, and why" }).waitFor({ state: "attached" });
}

await browserTest("the first screen shows the sample's headline", {}, async ({ page, address }) => {
  const program = await openCore();
  load(program, sample());
  compare(program, { old: "thornton-2009", new: "nw-wellbeing", from: "2025-04-01", to: "2026-03-31" });
  const sums = value(program.summary());
  await open(page, address);
  assert.equal(await page.locator("html").getAttribute("data-view"), "canvas");
  assert.ok(sums.headline.only_old > 0);
  const figures = {
    "In service": sums.people, "Meet a trigger, old policy": sums.old.any_trigger.people,
    "Meet a trigger, new policy": sums.new.any_trigger.people, "Old policy only": sums.headline.only_old,
    "New policy only": sums.headline.only_new, "Return meetings": sums.new.return_meetings,
  };
  for (const [name, number] of Object.entries(figures)) assert.equal(await count(page, name), number, name);
  await page.getByText(/^Sample council: 120 people/).first().waitFor({ state: "attached" });
});

for (const [scheme, width] of [["light", 1280], ["dark", 1280], ["light", 320], ["dark", 320]]) {
  await browserTest(`axe finds nothing in the text view, ${scheme}, ${width} pixels wide`,
    { colorScheme: scheme, viewport: { width, height: 900 }, reducedMotion: "reduce" }, async ({ page, address }) => {
      await open(page, address, width < 640 ? "usual" : "text");
      assert.equal(await page.locator("html").getAttribute("data-view"), "text");
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      for (const place of places) {
        await goTo(page, place);
        await compared(page);
        assert.deepEqual(await complaints(page), [], place);
        assert.ok((await sideways()) <= 0, `${place} scrolls sideways by ${await sideways()}`);
      }
      await explain(page);
      assert.deepEqual(await complaints(page), [], "a person");
      assert.ok((await sideways()) <= 0, "a person");
    });
}

await browserTest("axe finds nothing in the mirror of the canvas view", {}, async ({ page, address }) => {
  await open(page, address);
  // Colours are the canvas's own; tests/ui checks them.
  const options = { rules: { "color-contrast": { enabled: false } } };
  for (const place of places) {
    await goTo(page, place);
    await compared(page);
    assert.deepEqual(await complaints(page, options), [], place);
  }
  await explain(page);
  assert.deepEqual(await complaints(page, options), [], "a person");
  await back(page);
});

await browserTest("the text view is chosen, kept and left again", {}, async ({ page, address }) => {
  await open(page, address);
  await useTextView(page);
  assert.equal(await page.locator("#canvas").isVisible(), false);
  await page.getByRole("button", { name: "Use the visual view" }).click();
  await page.locator("html[data-view=canvas]").waitFor();
  const colours = page.getByLabel("Colours", { exact: true });
  await colours.selectOption("dark");
  await page.locator("html[data-theme=dark]").waitFor();
});

await browserTest("on the canvas another page begins at its top", {}, async ({ page, address }) => {
  await open(page, address, "canvas");
  await goTo(page, "Policies");
  const atTop = (await page.getByRole("heading", { level: 1 }).boundingBox()).y;
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 400);
  await page.waitForFunction((y) => document.querySelector("h1").getBoundingClientRect().top < y - 100, atTop);
  await goTo(page, "Compare");
  await page.waitForFunction((y) => document.querySelector("h1").getBoundingClientRect().top === y, atTop);
});

await browserTest("forced colours mean the text view", { forcedColors: "active" }, async ({ page, address }) => {
  await open(page, address, "usual");
  assert.equal(await page.locator("html").getAttribute("data-view"), "text");
  await page.emulateMedia({ forcedColors: "none" });
  await page.locator("html[data-view=canvas]").waitFor();
});

await browserTest("without WebGL the text view does everything and says why there is no other", {}, async ({ page, context, address }) => {
  await context.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
      return kind.includes("webgl") ? null : getContext.call(this, kind, ...more);
    };
  });
  await open(page, address, "usual");
  assert.equal(await page.locator("html").getAttribute("data-view"), "text");
  const visual = page.getByRole("button", { name: "Use the visual view" });
  assert.equal(await visual.getAttribute("aria-disabled"), "true");
  await page.getByLabel("New policy", { exact: true }).selectOption("reigate-banstead-2014");
  await page.getByRole("table", { name: /^New: Sickness absence management/ }).first().waitFor();
  await explain(page);
});

for (const ratio of [1, 1.5]) {
  await browserTest(`the canvas has ${ratio} device pixels a CSS pixel, also after a resize`, { deviceScaleFactor: ratio },
    async ({ page, address }) => {
      await open(page, address);
      const sharp = () => page.waitForFunction((wanted) => {
        const canvas = document.getElementById("canvas");
        const near = (pixels, css) => Math.abs(pixels - Math.floor(css) * wanted) <= 1;
        return canvas.clientWidth > 0 && near(canvas.width, canvas.clientWidth) && near(canvas.height, canvas.clientHeight);
      }, ratio);
      await sharp();
      await page.setViewportSize({ width: 1003, height: 701 });
      await page.waitForFunction(() => document.getElementById("canvas").clientWidth === 1003);
      await sharp();
      // Laid out for its new width, which takes a frame.
      await page.waitForFunction(() => document.querySelector("main, [role=main]").getBoundingClientRect().right <= 1003.5);
    });
}

await browserTest("About shows the licences of what the site is made with", {}, async ({ page, address }) => {
  await open(page, address);
  await goTo(page, "About");
  await page.locator("summary").filter({ hasText: "Their licences in full" }).focus();
  await page.keyboard.press("Enter");
  for (const holder of ["Omar Cornut", "Sam Lantinga", "Niels Lohmann"]) {
    await page.getByText(holder).first().waitFor({ state: "attached" });
  }
});
