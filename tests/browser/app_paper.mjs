// A letter from a row of Due: what is missing is told, filled, changed by hand, printed and saved as the native program writes it; names stay nowhere.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { byKeyboard, complaints, goTo, inTextView, open } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";
import { everythingKept } from "./kept.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";
const day = "2026-03-02";
const sample = "scenarios/samples/council";

const button = (page, name) => page.getByRole("button", { name, exact: true });

/** The text of the file that a control saves, once it can: what was changed before is worked out first. */
async function savedBy(page, way, name) {
  await page.locator("button:not([aria-disabled=true])").getByText(name, { exact: true }).waitFor({ state: "attached" });
  const [file] = await Promise.all([page.waitForEvent("download"), way.click(button(page, name))]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

const says = (page, text) =>
  page.waitForFunction((words) => document.getElementById("mirror").textContent.includes(words), text);
/** Leaving a field of several lines is what commits it. */
async function write(field, text) {
  await field.fill(text);
  await field.blur();
}

for (const way of [inTextView, byKeyboard]) {
  await browserTest(`a letter ${way.name}`, way.window, async ({ page, address }) => {
    await open(page, address, way.view);
    await goTo(page, "Due");
    await way.choose(page.getByLabel("Policy", { exact: true }), await page.getByLabel("Policy", { exact: true }).locator("option[value=old]").textContent());
    await way.type(page.getByLabel("As known on"), day);
    await way.choose(page.getByLabel("Look ahead"), "A month");
    await way.click(button(page, "Show what is due"));
    const row = page.locator("tbody tr").filter({ hasText: "S060" }).filter({ hasText: "Invitation to Stage 1 meeting" });
    await row.first().waitFor({ state: "attached" });
    await way.click(row.first().getByRole("button", { name: /^Prepare no\./ }));
    await page.getByRole("heading", { level: 1, name: "Prepare: S060" }).waitFor({ state: "attached" });
    await page.getByLabel("Letter or form").waitFor({ state: "attached" });
    assert.equal(await page.getByLabel("Letter or form").inputValue(), "letter.invitation");
    await way.type(page.getByLabel("Its date"), "2025-12-05");
    await says(page, '"{{time}}" has nothing to fill it');
    assert.equal(await button(page, "Print").getAttribute("aria-disabled"), "true");
    assert.deepEqual(await complaints(page), []);

    await way.type(page.getByLabel("Time of the meeting"), "10:00");
    await way.type(page.getByLabel("Place of the meeting"), "Room 4");
    await says(page, "As it goes out");
    const plain = await savedBy(page, way, "Save as text");
    const html = await savedBy(page, way, "Save as HTML");
    assert.deepEqual([plain.name, html.name], ["letter.txt", "letter.html"]);
    if (existsSync(native)) {
      const asked = ["case", "letter", "--policy", "thornton-2009", "--people", `${sample}/people.csv`, "--absences", `${sample}/absences.csv`,
        "--employee", "S060", "--letter", "invitation", "--date", "2025-12-05", "--set", "time=10:00", "--set", "place=Room 4"];
      assert.equal(plain.text, execFileSync(native, asked, { encoding: "utf8" }));
      assert.equal(html.text, execFileSync(native, [...asked, "--format", "html"], { encoding: "utf8" }));
    } else {
      console.log("skipped: the letter on the command line: there is no native program");
    }

    // Names for this print: on the paper, nowhere else.
    await way.type(page.getByLabel("Name", { exact: true }), "Jo Exemplar");
    await write(page.getByLabel("Address", { exact: true }), "1 Any Street\nAnytown");
    await says(page, "Dear Jo Exemplar,");
    assert.match((await savedBy(page, way, "Save as text")).text, /\nJo Exemplar\n1 Any Street\nAnytown\n/);
    await way.click(button(page, "Print"));
    const printed = page.frameLocator("#print-frame").locator("main");
    await printed.getByText("Dear Jo Exemplar,").waitFor({ state: "attached" });
    assert.doesNotMatch((await page.evaluate(everythingKept)) + (await page.title()) + page.url(), /Exemplar|Anytown/);

    // A sentence that accuses, by hand, stops it; so does a day that breaks the notice.
    await way.click(button(page, "Change the text by hand"));
    const text = page.getByRole("textbox", { name: "The text" });
    await text.waitFor({ state: "attached" });
    const whole = await text.inputValue();
    await write(text, whole.replace("Yours sincerely", "No more excuses"));
    await says(page, "It cannot be finished yet");
    await says(page, "excuses");
    assert.equal(await button(page, "Save as text").getAttribute("aria-disabled"), "true");
    await write(text, whole.replace("Yours sincerely", "With kind regards"));
    await says(page, "As it goes out");
    assert.match((await savedBy(page, way, "Save as text")).text, /With kind regards/);
    await way.click(button(page, "Give the changes up"));
    await way.type(page.getByLabel("Another day of the meeting"), "2025-12-08");
    await says(page, "The first day that keeps the notice is");

    // An organisation's own template, checked before it is used.
    await way.type(page.getByLabel("Another day of the meeting"), "");
    await page.getByLabel("Open a template of your own").setInputFiles({ name: "ours.txt", mimeType: "text/plain", buffer: Buffer.from("title: Ours\n\n{{nobody}}\n") });
    await says(page, "is no placeholder that a letter knows");
    await page.getByLabel("Open a template of your own").setInputFiles({ name: "ours.txt", mimeType: "text/plain",
      buffer: Buffer.from("title: Ours\n\n{{meeting_day}} <img src=x> {{notice}} {{history}} {{accompanied}}\n") });
    await says(page, "Your organisation's own: ours.txt");
    assert.match((await savedBy(page, way, "Save as HTML")).text, /&lt;img src=x&gt;/);

    // The list of all of them, a form among them.
    await page.getByLabel("Letter or form").selectOption({ value: "form.phased_return" });
    await says(page, "Phase 1, from");
    await way.click(button(page, "Back to what is due"));
    await row.first().waitFor({ state: "attached" });
  });
}
