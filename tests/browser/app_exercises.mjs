// Both shipped packs from start to end, as learner and as facilitator, in both views; the handout is the native program's.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { byKeyboard, complaints, inTextView, open } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";
const packs = ["manager-session", "train-the-trainer"];
const pack = (id) => JSON.parse(readFileSync(`scenarios/exercises/${id}.json`, "utf8"));
const button = (page, name) => page.getByRole("button", { name, exact: true });

async function openPack(page, way, id) {
  const place = page.getByRole("navigation", { name: "Places" }).getByRole("button", { name: "Exercises", exact: true });
  await place.focus();
  await page.keyboard.press("Enter");
  const which = page.getByLabel("A pack", { exact: true });
  await which.waitFor({ state: "attached" });
  await which.selectOption(id);
  await way.click(button(page, "Open this pack"));
  await page.getByRole("heading", { level: 1, name: pack(id).title }).waitFor({ state: "attached" });
}

/** Presses and waits until the step, or what stands in it, is another one. */
async function move(page, way, name) {
  const before = await page.locator("main, [data-role=main]").first().textContent();
  await way.click(button(page, name));
  await page.waitForFunction((text) => (document.querySelector("main, [data-role=main]")?.textContent ?? "") !== text, before);
}

for (const way of [inTextView, byKeyboard]) {
  const axe = way === inTextView ? {} : { rules: { "color-contrast": { enabled: false } } };

  await browserTest(`a learner answers ${way.name}`, way.window, async ({ page, address }) => {
    await open(page, address, way.view);
    await openPack(page, way, "manager-session");
    assert.deepEqual(await complaints(page, axe), []);
    await way.click(button(page, "Six short spells"));
    await page.getByRole("heading", { level: 1, name: "Six short spells" }).waitFor({ state: "attached" });
    assert.deepEqual(await complaints(page, axe), []);
    const fields = page.getByRole("textbox", { name: /^Under / });
    await way.type(fields.first(), "5");
    await way.click(page.getByRole("button", { name: /^Give this answer for / }).first());
    await page.getByText(/6/).first().waitFor({ state: "attached" });
    await way.type(fields.first(), "6");
    await way.click(page.getByRole("button", { name: /^Give this answer for / }).first());
    await page.getByText("1 of 2 points so far.", { exact: true }).waitFor({ state: "attached" });
    await way.type(fields.last(), "6");
    await way.click(page.getByRole("button", { name: /^Give this answer for / }).last());
    await page.getByText("2 of 2 points so far.", { exact: true }).waitFor({ state: "attached" });
    await page.getByRole("region", { name: "Both policies' answers" }).waitFor({ state: "attached" });
    await move(page, way, "Go on");

    // It is resumed at the next opening.
    await page.reload();
    await openPack(page, way, "manager-session");
    await way.click(button(page, "Six short spells"));
    await page.getByText(/^Step 2 of 7/).first().waitFor({ state: "attached" });
    await way.click(button(page, "Back to the pack"));

    const [download] = await Promise.all([page.waitForEvent("download"), way.click(button(page, "Save it with answers"))]);
    const handout = readFileSync(await download.path(), "utf8");
    if (!existsSync(native)) return console.log("skipped: the handout: no native program to compare it with");
    assert.equal(handout, execFileSync(native, ["exercise", "handout", "manager-session", "--with-answers"], { encoding: "utf8" }));
  });

  await browserTest(`the clock of a session draws once a second, and nothing once it is paused ${way.name}`, way.window, async ({ page, address }) => {
    await open(page, address, way.view);
    await openPack(page, way, "manager-session");
    await way.click(button(page, "I lead a session"));
    await way.click(button(page, "Start the clock"));
    const drawn = () => page.evaluate(() => window.watched.frames);
    await page.getByText(/^Running order: \d+ min 57 s left\.$/).first().waitFor({ state: "attached" });
    const before = await drawn();
    await page.getByText(/^Running order: \d+ min 52 s left\.$/).first().waitFor({ state: "attached" });
    const frames = await drawn() - before;
    assert.ok(frames >= 4 && frames <= 15, `${frames} frames in five seconds`);
    await way.click(button(page, "Pause the clock"));
    await page.getByText(/the clock stands\.$/).first().waitFor({ state: "attached" });
    await page.waitForFunction(() => {
      const still = window.watched.frames === window.drawnBefore;
      window.drawnBefore = window.watched.frames;
      return still;
    }, undefined, { polling: 1500 });
  });

  await browserTest(`a session led from start to end ${way.name}`, way.window, async ({ page, address }) => {
    await open(page, address, way.view);
    for (const id of packs) {
      await openPack(page, way, id);
      await way.click(button(page, "I lead a session"));
      await page.getByRole("region", { name: "Running order" }).waitFor({ state: "attached" });
      for (const exercise of pack(id).exercises) {
        const opener = button(page, exercise.title);
        await opener.waitFor({ state: "attached" });
        await opener.focus();
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { level: 1, name: exercise.title }).waitFor({ state: "attached" });
        for (let steps = 0; await button(page, "Begin again").count() === 0; ++steps) {
          assert.ok(steps < 80, `${exercise.id} does not end`);
          const reveal = button(page, "Reveal the answers");
          if (await reveal.count() > 0) {
            await move(page, way, "Reveal the answers");
            await page.getByRole("region", { name: /answer/ }).first().waitFor({ state: "attached" });
          }
          await move(page, way, "Go on");
        }
        await move(page, way, "Back to the pack");
      }
      await way.click(button(page, "Back to all packs"));
    }
  });
}
