// Every exercise of both shipped packs, answered by a learner from start to end in both views. What is right is what the native
// program answers; every step is taken inside the page.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { inTextView, byKeyboard, open } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const native = process.env.TURNPOINT_NATIVE ?? "build/native/turnpoint";
const packs = ["manager-session", "train-the-trainer"];

/** Runs inside the page, in the Exercises place: opens the pack and plays it. Answers what was told at each exercise's end. */
async function learn({ id, exercises, policies }) {
  const mirror = document.getElementById("mirror");
  const until = async (what, found) => {
    for (const end = performance.now() + 60_000; performance.now() < end;) {
      const answer = found();
      if (answer) return answer;
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error(`not found: ${what}; the page says: ${mirror.textContent.slice(0, 2000)}`);
  };
  const named = (kind, name) => [...mirror.querySelectorAll(kind)].find((one) => one.textContent.replace(" (required)", "") === name);
  const ready = (name) => {
    const button = named("button", name);
    return button?.getAttribute("aria-disabled") !== "true" && button;
  };
  const press = async (name) => (await until(name, () => ready(name))).click();
  const tell = (field, value) => {
    field.focus();
    field.value = value;
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
    field.blur();
  };
  const stepNow = () => mirror.textContent.match(/Step (\d+) of \d+/)?.[0];
  const points = () => Number(mirror.textContent.match(/(\d+) of \d+ points so far/)[1]);

  /** One answer, under a policy where there are two. */
  async function give(policy, { answer, text }) {
    const label = policy ? `Under ${policy}` : "Your answer";
    const field = await until(label, () => named("label", label)?.control ?? named("legend, [role=group] > *", label) ?? mirror.querySelector(`[aria-label="${label}"]`));
    const before = points();
    if (field.matches("input, select, textarea") && field.type !== "checkbox") {
      tell(field, answer);
    } else {
      const group = field.closest("fieldset, [role=group]") ?? field;
      for (const box of [...group.querySelectorAll("input[type=checkbox]")]) {
        if (text.includes(box.labels[0].textContent)) box.click();
      }
    }
    await press(policy ? `Give this answer for ${policy}` : "Give this answer");
    await until(`a point for ${answer} under ${policy}`, () => points() > before);
  }

  tell(await until("A pack", () => named("label", "A pack")?.control), id);
  await press("Open this pack");
  const told = {};
  for (const { title, questions } of exercises) {
    await press(title);
    await until(title, () => named("h1", title));
    for (let steps = 0; !ready("Begin again"); ++steps) {
      if (steps === 40) throw new Error(`${title} does not end`);
      const asked = questions.find(({ question }) => named("h2, h3, h4", question));
      if (asked && ready("Show a good answer")) {
        const before = points();
        await press("Show a good answer");
        await press("Mine says the same");
        await until("a point for it", () => points() > before);
      } else if (asked?.opinion) {
        await give("", asked.opinion);
      } else if (asked) {
        for (const side of ["old", "new"]) if (asked.under === "both" || asked.under === side) await give(policies[side], asked[side]);
      }
      const before = stepNow();
      await press("Go on");
      await until("the next step", () => stepNow() !== before || ready("Begin again"));
    }
    told[title] = mirror.textContent.match(/\d+ of \d+ points so far/)[0];
    await press("Back to the pack");
    await until("the pack", () => ready(title));
  }
  return told;
}

const answersTo = (id) => JSON.parse(execFileSync(native, ["exercise", "answers", id, "--format", "json"], { encoding: "utf8" }));
const policyName = (id) => JSON.parse(readFileSync(`scenarios/policies/${id}.json`, "utf8")).name;

if (!existsSync(native)) {
  console.log("skipped: no native program to say what is right");
} else {
  for (const way of [inTextView, byKeyboard]) {
    // The canvas is drawn by software here: a small one is drawn sooner.
    const small = way === inTextView ? {} : { viewport: { width: 640, height: 400 } };
    await browserTest(`a learner answers every question of both packs ${way.name}`, small, async ({ page, address }) => {
      await open(page, address, way.view);
      await page.getByRole("navigation", { name: "Places" }).getByRole("button", { name: "Exercises", exact: true }).focus();
      await page.keyboard.press("Enter");
      for (const id of packs) {
        const { exercises, old, new: later } = answersTo(id);
        const told = await page.evaluate(learn, { id, exercises, policies: { old: policyName(old), new: policyName(later) } });
        assert.equal(Object.keys(told).length, exercises.length);
        for (const [title, points] of Object.entries(told)) {
          const [, right, possible] = points.match(/(\d+) of (\d+)/);
          assert.equal(right, possible, `${title}: ${points}`);
        }
        await page.getByRole("button", { name: "Back to all packs", exact: true }).focus();
        await page.keyboard.press("Enter");
      }
    });
  }
}
