import assert from "node:assert/strict";
import { browserTest } from "./harness.mjs";
import { colours } from "./pixels.mjs";

/** Waits until the page drew something and has come to rest. */
async function settled(page) {
  await page.waitForFunction(() => {
    const before = window.settling ?? -1;
    window.settling = window.watched.frames;
    return window.watched.frames > 0 && window.watched.frames === before;
  }, undefined, { polling: 250 });
}

await browserTest("the page starts, draws, and then rests", {}, async ({ page, address }) => {
  await page.goto(address);
  await settled(page);
  assert.ok((await colours(page, "#canvas")) > 8, "the canvas is blank");

  const drawn = () => page.evaluate(() => window.watched.frames);
  const before = await drawn();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2000)));
  assert.equal(await drawn(), before, "frames were drawn while nothing happened");

  await page.mouse.move(300, 200);
  await page.waitForFunction((count) => window.watched.frames > count, before);
});

await browserTest("the canvas is sharp at two device pixels a CSS pixel", { deviceScaleFactor: 2 },
  async ({ page, address }) => {
    await page.goto(address);
    await settled(page);
    const size = () => page.evaluate(() => {
      const canvas = document.getElementById("canvas");
      return [canvas.width / canvas.clientWidth, canvas.height / canvas.clientHeight];
    });
    assert.deepEqual(await size(), [2, 2]);
    await page.setViewportSize({ width: 900, height: 600 });
    await page.waitForFunction(() => document.getElementById("canvas").width === 1800);
    assert.deepEqual(await size(), [2, 2]);
  });

await browserTest("a lost graphics context comes back", {}, async ({ page, address }) => {
  await page.goto(address);
  await settled(page);
  const before = await colours(page, "#canvas");
  await page.evaluate(() => {
    const canvas = document.getElementById("canvas");
    const { resolve, promise } = (() => {
      let resolve;
      const promise = new Promise((done) => (resolve = done));
      return { resolve, promise };
    })();
    canvas.addEventListener("webglcontextrestored", resolve);
    const extension = canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
    canvas.addEventListener("webglcontextlost", () => setTimeout(() => extension.restoreContext()));
    extension.loseContext();
    return promise;
  });
  await settled(page);
  assert.equal(await colours(page, "#canvas"), before);
});
