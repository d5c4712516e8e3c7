// A pack written in the app: copied or begun, changed and put right beside its fields, tried, saved as a file that the
// native program takes, there again after a reload. And packs that mean harm: refused with a reason, nothing of them runs.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { byKeyboard, complaints, drop, goTo, inTextView, open, saved } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";
const button = (page, name) => page.getByRole("button", { name, exact: true });
const json = (name, content) => ({ name, mimeType: "application/json", buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)) });

for (const way of [inTextView, byKeyboard]) {
  const axe = way === inTextView ? {} : { rules: { "color-contrast": { enabled: false } } };

  await browserTest(`a pack is begun, written, put right, tried and saved ${way.name}`, way.window, async ({ page, address }) => {
    await open(page, address, way.view);
    await goTo(page, "Exercises");
    await way.click(button(page, "Begin a new pack"));
    await page.getByRole("heading", { level: 1, name: "Writing: Our own session" }).waitFor({ state: "attached" });
    assert.deepEqual(await complaints(page, axe), []);
    await way.type(page.getByLabel("Title", { exact: true }).first(), "Our autumn session");
    await page.getByRole("heading", { level: 1, name: "Writing: Our autumn session" }).waitFor({ state: "attached" });

    await way.click(button(page, "A new case study"));
    await page.getByRole("region", { name: "Where the steps lead" }).waitFor({ state: "attached" });
    await way.click(button(page, "Add a step"));
    await button(page, "step_2").waitFor({ state: "attached" });
    await way.click(button(page, "step_1"));
    const told = page.getByLabel("What is told", { exact: true });
    await told.waitFor({ state: "attached" });
    await told.fill("Hello <b>you</b>");
    await told.blur();
    await page.getByText(/which is markup; write plain words/).first().waitFor({ state: "attached" });
    await told.fill("A colleague was away twice.");
    await told.blur();
    await page.getByText(/which is markup/).first().waitFor({ state: "detached" });

    // A step nobody reaches is said, and stops the pack from being tried until it is put right.
    const next = page.getByLabel("Leads to (not said: the step below)", { exact: true });
    await next.selectOption({ label: "the end" });
    await page.getByText("1 point to put right before it can be played; each stands beside its field.", { exact: true }).first().waitFor({ state: "attached" });
    assert.equal(await button(page, "Try this pack").getAttribute("aria-disabled"), "true");
    await next.selectOption({ label: "step_2" });
    await page.getByText(/^Every step is reached/).first().waitFor({ state: "attached" });
    assert.deepEqual(await complaints(page, axe), []);

    await way.click(button(page, "Try this pack"));
    await way.click(button(page, "A new case study"));
    await page.getByText("A colleague was away twice.", { exact: true }).first().waitFor({ state: "attached" });
    await way.click(button(page, "Back to the pack"));
    await way.click(button(page, "Back to all packs"));

    const [download] = await Promise.all([page.waitForEvent("download"), way.click(button(page, "Save it as a file"))]);
    assert.equal(download.suggestedFilename(), "own-session.json");
    if (existsSync(native)) execFileSync(native, ["exercise", "check", await download.path()]);

    await saved(page);
    await page.reload();
    await saved(page);
    await goTo(page, "Exercises");
    await way.click(button(page, "Write on: Our autumn session"));
    await page.getByRole("heading", { level: 1, name: "Writing: Our autumn session" }).waitFor({ state: "attached" });
  });

  // The canvas draws the rows that are in sight only; what is below them is met by scrolling.
  if (way === byKeyboard) continue;
  await browserTest(`a shipped pack is copied, a case study moved, and undone ${way.name}`, way.window, async ({ page, address }) => {
    await open(page, address, way.view);
    await goTo(page, "Exercises");
    await way.click(button(page, "Open this pack"));
    await way.click(button(page, "Copy this pack to change it"));
    await page.getByRole("heading", { level: 1, name: /^Writing: .*, our own$/ }).waitFor({ state: "attached" });
    const names = () => page.getByRole("table", { name: "Case studies of this pack" }).getByRole("button", { name: /^Move up / }).allTextContents();
    await page.getByRole("table", { name: "Case studies of this pack" }).getByRole("button", { name: /^Move up / }).first().waitFor({ state: "attached" });
    const before = await names();
    await way.click(button(page, before[0]));
    await page.waitForFunction((first) => ![...document.querySelectorAll("table button")].some((one) => one.textContent === first), before[0]);
    await way.click(button(page, "Undo"));
    await button(page, before[0]).waitFor({ state: "attached" });
    assert.deepEqual(await names(), before);
  });
}

const small = () => ({
  schema: 1, id: "theirs", title: "Theirs", audience: "Everyone", minutes: 30,
  policies: { old: "reigate-banstead-2014", new: "nw-wellbeing" },
  exercises: [{
    id: "one", title: "One", minutes: 10, record: { people: [{ start_date: "2020-01-06" }] },
    steps: [{ id: "first", day: "2026-01-07", told: "So it begins." }, { id: "second", day: "2026-01-07", told: "And ends." }],
  }],
});
const changed = (change) => {
  const pack = small();
  change(pack, pack.exercises[0]);
  return pack;
};
const evil = "<img src=x onerror=\"window.harmed=1\">";
const hostile = [
  ["huge", JSON.stringify(changed((pack) => (pack.notes = "a".repeat(2 << 20)))), /bytes|large|at most/i],
  ["deep", "[".repeat(200_000), /deep|nest|depth|levels/i],
  ["cyclic", changed((_, one) => (one.steps[1].next = "first")), /lead in a circle: first, second, first/],
  ["script in a text", changed((_, one) => (one.steps[0].told = evil)), /markup/],
  ["script in a title", changed((pack) => (pack.title = "<script>window.harmed=1</script>")), /markup/],
  ["a link that runs", changed((_, one) => (one.sources = [{ document: "javascript:window.harmed=1", clause: evil }])), /markup/],
  ["wrong types", changed((pack) => Object.assign(pack, { minutes: "many", exercises: 7 })), /whole number|list/],
  ["a key twice", `{"schema":1,"schema":1}`, /twice|second time|duplicate/i],
  ["a prototype", `{"schema":1,"__proto__":{"harmed":1},"id":"x"}`, /__proto__|not a field/],
  ["another file", "people,absences\n1,2\n", /JSON|braces|read/i],
];

await browserTest("packs that mean harm are refused with a reason, and nothing of them runs", {}, async ({ page, address }) => {
  await open(page, address, "text");
  await goTo(page, "Exercises");
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("dialog", (dialog) => errors.push(dialog.message()));
  const alerts = page.getByRole("alert").filter({ hasText: /./ });
  for (const to of ["play", "change"]) {
    if (to === "change") await page.getByLabel("Open a pack file to change it, not to play it", { exact: true }).click();
    for (const [what, content, reason] of hostile) {
      if (to === "change" && what === "cyclic") continue;  // opened to be put right, and not played before
      await drop(page, [json("theirs.json", content)]);
      await alerts.filter({ hasText: reason }).first().waitFor({ timeout: 10_000 }).catch(async () => {
        throw new Error(`${what} to ${to}: ${await alerts.allTextContents()}`);
      });
      await page.getByRole("heading", { level: 1, name: "Exercises", exact: true }).waitFor();
      await page.getByRole("button", { name: "Dismiss" }).click();
      await alerts.first().waitFor({ state: "detached" });
    }
  }
  assert.equal(await page.evaluate(() => window.harmed ?? {}.harmed), undefined);
  assert.deepEqual(errors, []);
  // A good one still opens, and its words are words.
  await page.getByLabel("Open a pack file to change it, not to play it", { exact: true }).click();
  await drop(page, [json("theirs.json", changed((_, one) => (one.steps[0].told = "1 < 2 & javascript:alert(1) is text")))]);
  await page.getByRole("heading", { level: 1, name: "Theirs" }).waitFor();
  await button(page, "One").click();
  await page.getByText("1 < 2 & javascript:alert(1) is text", { exact: true }).waitFor();
});
