/**
 * Takes the pictures of the README from the built site, as a person would see it: `make screenshots`.
 */
import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import { serve } from "../../web/serve.mjs";
import { flags } from "./harness.mjs";

const folder = "assets/screenshots";

/** Each picture: how the window is, and what a person does before it is taken. */
const pictures = [
  { name: "compare", window: { width: 1280, height: 860 } },
  { name: "compare-dark", window: { width: 1280, height: 860 }, colorScheme: "dark" },
  {
    name: "why",
    window: { width: 1280, height: 860 },
    async before(page) {
      await page.getByRole("button", { name: "Why S001" }).press("Enter");
      await page.getByRole("region", { name: "Person S001" }).waitFor();
    },
  },
  { name: "text-narrow", window: { width: 400, height: 800 } },
];

async function take(browser, address, { name, window, colorScheme = "light", before }) {
  const context = await browser.newContext({ viewport: window, colorScheme, deviceScaleFactor: 1, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("region", { name: "Who changes, and why" }).waitFor();
  await page.getByRole("button", { name: /^Why / }).first().waitFor();
  await page.locator("table").filter({ hasText: "meetings and letters" }).first().waitFor({ state: "attached" });
  if (before) await before(page);
  await restful(page);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await context.close();
}

/** Waits until no frame was asked for since the last poll: everything is drawn. */
async function restful(page) {
  await page.waitForFunction(() => {
    const frames = performance.getEntriesByType("mark").length;
    const same = globalThis.lastTree === document.getElementById("mirror").innerText.length + frames;
    globalThis.lastTree = document.getElementById("mirror").innerText.length + frames;
    return same;
  }, undefined, { polling: 300 });
}

const server = await serve("build/site");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
await mkdir(folder, { recursive: true });
for (const picture of pictures) await take(browser, server.address, picture);
await browser.close();
server.close();
console.log(`${pictures.length} pictures in ${folder}`);
