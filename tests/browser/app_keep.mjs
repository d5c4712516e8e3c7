// What stays: the study after a reload, one writer among tabs.
import assert from "node:assert/strict";
import { compared, count, figure, open, saved, shows, useTextView } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const slider = (page) => page.getByRole("slider", { name: "Bradford score: at least" });
const field = (page, name) => page.getByLabel(name, { exact: true });

/** Another study than the first one. */
async function edit(page) {
  await field(page, "Old policy").selectOption("reigate-banstead-2014");
  await slider(page).waitFor({ state: "attached" });
  await field(page, "New policy").selectOption("thornton-2009");
  await field(page, "To").fill("2025-12-31");
  await field(page, "To").press("Enter");
  await page.getByRole("heading", { name: "1 April 2025 to 31 December 2025" }).waitFor({ state: "attached" });
  await slider(page).press("PageUp");
  await slider(page).press("ArrowRight");
  await compared(page);
  await saved(page);
}

async function check(page, { threshold, people }) {
  assert.equal(await field(page, "Old policy").inputValue(), "reigate-banstead-2014");
  assert.equal(await field(page, "New policy").inputValue(), "thornton-2009");
  assert.equal(await field(page, "From").inputValue(), "2025-04-01");
  assert.equal(await field(page, "To").inputValue(), "2025-12-31");
  assert.equal(await slider(page).inputValue(), threshold);
  await shows(page, "Meet a trigger, old policy", people);
}

await browserTest("a study is the same after a reload, in either view, and its history ends with the page", {}, async ({ page, address }) => {
  await open(page, address);
  await edit(page);
  const threshold = await slider(page).inputValue();
  assert.notEqual(threshold, "200");
  const seen = { threshold, people: await count(page, "Meet a trigger, old policy") };
  await open(page, address);
  await check(page, seen);
  assert.equal(await page.getByRole("button", { name: "Undo", exact: true }).getAttribute("aria-disabled"), "true");
  await useTextView(page);
  await page.reload();
  await figure(page, "Old policy only").waitFor();
  assert.equal(await page.locator("html").getAttribute("data-view"), "text");
  await saved(page);
  await check(page, seen);
});

await browserTest("a second tab says the study is open elsewhere, and can take it over", {}, async ({ page, context, address }) => {
  await open(page, address);
  await edit(page);
  const seen = { threshold: await slider(page).inputValue(), people: await count(page, "Meet a trigger, old policy") };
  const second = await context.newPage();
  await second.goto(address);
  await second.getByText(/This study is open in another tab/).first().waitFor({ state: "attached" });
  await check(second, seen);
  console.log("ok: the second tab says so and shows the study");

  const takeOver = second.getByRole("button", { name: "Take over" });
  await takeOver.focus();
  await takeOver.press("Enter");
  await saved(second);
  await page.getByText(/This study is open in another tab/).first().waitFor({ state: "attached" });
  await field(second, "Old policy").selectOption("nw-wellbeing");
  await shows(second, "Meet a trigger, old policy", 0);
  await saved(second);
  await page.close();
  await second.reload();
  await figure(second, "Old policy only").waitFor({ state: "attached" });
  await saved(second);
  assert.equal(await field(second, "Old policy").inputValue(), "nw-wellbeing");
  console.log("ok: taken over, edited and kept");
});

await browserTest("what the browser removed is told, and is no fresh start until the person says so", {}, async ({ page, context, address }) => {
  await open(page, address, "text");
  await field(page, "To").fill("2025-12-31");
  await field(page, "To").press("Enter");
  await page.waitForFunction(() => JSON.parse(localStorage.getItem("turnpoint.witness"))?.kept);
  await page.goto("about:blank");
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: new URL(address).origin, storageTypes: "indexeddb,cache_storage" });
  for (let times = 0; times < 2; ++times) {
    await page.goto(address);
    await page.getByText(/Your browser has removed what was kept here; the last change was kept on/).first().waitFor();
  }
  await field(page, "To").fill("2025-11-30");
  await field(page, "To").press("Enter");
  await page.getByRole("button", { name: "Start afresh" }).click();
  await saved(page);
  await page.reload();
  await saved(page);
  assert.equal(await field(page, "To").inputValue(), "2025-11-30");
  console.log("ok: told at each start, and afresh from then on");

  // An edit that was begun and is nowhere.
  await page.evaluate(() => {
    const noted = JSON.parse(localStorage.getItem("turnpoint.witness"));
    localStorage.setItem("turnpoint.witness", JSON.stringify({ ...noted, begun: "gen-000099.study", begun_at: Date.UTC(2026, 4, 3, 12) }));
  });
  await page.goto("about:blank");
  await page.goto(address);
  await page.getByText(/A change made on 3 May 2026.* was not kept/).waitFor();
});
