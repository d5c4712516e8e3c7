// Every story of scenarios/stories on the page, in both views: its people opened, its record opened, its days gone through one by
// one, its letters and forms prepared; the days, letters, forms and clauses are those stated by hand in the story.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { compared, csv, fileField, goTo, open } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const folder = "scenarios/stories";
const stories = readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8")));

const typedLabels = {
  time: "Time of the meeting", place: "Place of the meeting", discussed: "What was talked about", agreed: "What was agreed",
  targets: "Targets that were agreed", support: "Support that was agreed", reasons: "Reasons for the decision", last_day: "Last day of employment",
};

function table(rows, first) {
  const columns = [...first, ...new Set(rows.flatMap(Object.keys))].filter((name, i, all) => all.indexOf(name) === i);
  const cell = (text = "") => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows.map((row) => columns.map((name) => row[name]))].map((cells) => cells.map(cell).join(",")).join("\n") + "\n";
}
const ofOne = (rows) => rows.map((row) => ({ employee_id: "A", ...row }));

const inWords = (day) => new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** Waits until the page says a text, wherever lines break. */
const says = (page, text) =>
  page.waitForFunction((words) => document.getElementById("mirror").textContent.replace(/\s+/g, " ").includes(words), text, { timeout: 20_000 })
    .catch(async (error) => {
      throw new Error(`"${text}" is not on the page: ${await page.locator("#mirror").textContent()}`, { cause: error });
    });

async function click(page, name) {
  const button = page.getByRole("button", { name, exact: true });
  await button.focus();
  await button.press("Enter");
}

async function type(field, text) {
  await field.fill(text);
  await field.blur();
}

/** Waits until the list can be asked for: nothing of it, and no comparison, is under way. */
async function ready(page) {
  await page.locator("button:not([aria-disabled=true])").filter({ hasText: "Show what is due" }).waitFor({ state: "attached" });
}

/** The rows of the list that is shown, as cells. */
const rows = (page) => page.evaluate(() => {
  const found = [...document.querySelectorAll("#mirror table")].find((each) => each.textContent.includes("What is due, overdue first"));
  return found ? [...found.querySelectorAll("tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent.trim())) : [];
});

async function openPeople(page, story, view) {
  await goTo(page, "Compare");
  const files = [csv("absences.csv", table(ofOne(story.absences), ["employee_id"]))];
  if (Object.keys(story.person).length > 0) files.push(csv("people.csv", table(ofOne([story.person]), ["employee_id"])));
  await fileField(page).setInputFiles(files);
  const [old] = story.views;
  const spells = story.absences.length === 1 ? "1 spell" : `${story.absences.length} spells`;
  await page.getByText(`absences.csv: 1 person and ${spells}.`).first().waitFor({ state: "attached" });
  await page.getByLabel("Old policy", { exact: true }).selectOption(old.policy);
  await compared(page);
  assert.equal(await page.getByLabel("New policy", { exact: true }).inputValue(), "nw-wellbeing", view);
}

/** Opens what was recorded under one policy; answers how many steps take it back. */
async function openRecord(page, view) {
  let steps = 0;
  for (const [name, first] of [["events", ["employee_id", "date", "kind", "until"]], ["decisions", ["employee_id", "date", "kind", "about", "value", "until", "why"]],
    ["stages", ["employee_id", "track", "stage", "from", "expires", "next_review"]]]) {
    if (!view[name]?.length) continue;
    await ready(page);
    await page.getByLabel("Open a record").setInputFiles(csv(`${name}.csv`, table(ofOne(view[name]), first)));
    await says(page, `Rows of the file that are new to the record: ${view[name].length}.`);
    ++steps;
  }
  return steps;
}

/** Asks until it is answered: a press that comes while the list is worked out anew is refused, as its button says. */
async function asKnownOn(page, day) {
  const answered = page.getByRole("heading", { name: `as known on ${inWords(day)}` });
  for (let tries = 0; ; ++tries) {
    await ready(page);
    await type(page.getByLabel("As known on", { exact: true }), day);
    await click(page, "Show what is due");
    try {
      return await answered.waitFor({ state: "attached", timeout: 3000 });
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
}

async function checkDay(page, view, day) {
  await asKnownOn(page, day);
  const there = (await rows(page)).filter((cells) => cells[1] === inWords(day));
  for (const item of view.year.filter((each) => each.date === day)) {
    const found = there.filter((cells) => cells[6].includes(item.clause));
    assert.ok(found.length > 0, `${view.policy}, ${day}: ${item.item} (${item.clause}) in ${JSON.stringify(there)}`);
    // What came to pass on the day or before is marked; what comes by itself is never asked of anybody.
    if (item.state === "comes") assert.ok(found.some((cells) => cells[2].startsWith("comes")), `${item.item} comes`);
    else assert.ok(found.some((cells) => /^(done|to do)/.test(cells[2])), `${item.item} is asked for: ${JSON.stringify(found)}`);
  }
}

/** The labels of a form's fields, by their ids. */
function formLabels(id) {
  const { sections } = JSON.parse(readFileSync(`scenarios/forms/${id}.json`, "utf8"));
  const labels = Object.fromEntries(sections.flatMap(({ fields }) => fields).map(({ id: field, label }) => [field, label]));
  return (name) => {
    const numbered = /^(goals|phases)\.(\d+)\.(\w+)$/.exec(name);
    return numbered ? (numbered[1] === "goals" ? `Goal ${numbered[2]}: ${numbered[3]}` : `Phase ${numbered[2]}, ${numbered[3]}`) : labels[name];
  };
}

/** Prepares a letter or a form, and holds it to what the story says it says, or is refused for. */
async function checkPaper(page, view, paper) {
  const id = paper.letter ? `letter.${paper.letter}` : `form.${paper.form}`;
  const which = page.getByLabel("Letter or form", { exact: true });
  if (await which.locator(`option[value="${id}"]`).count() === 0) {
    assert.ok(paper.refused, `${view.policy} has no ${id}`);
    return;
  }
  await which.selectOption(id);
  await type(page.getByLabel("Its date", { exact: true }), paper.date);
  await page.getByLabel("About the stage").selectOption(paper.stage ?? "");
  const label = paper.letter ? (name) => typedLabels[name] : formLabels(paper.form);
  for (const [name, lines] of Object.entries(paper.set ?? paper.answers ?? {})) {
    const field = page.getByLabel(label(name), { exact: true });
    await field.waitFor({ state: "attached" });
    if (await field.evaluate((element) => element.tagName === "SELECT")) await field.selectOption(lines[0]);
    else await type(field, lines.join("\n"));
  }
  await says(page, paper.refused ? "It cannot be finished yet" : "As it goes out");
  for (const part of paper.refused ?? paper.says) await says(page, part);
}

// Both views at once; on a small canvas, since it is drawn by software here.
await Promise.all(["text", "canvas"].map((face) =>
  browserTest(`every story in the ${face} view`, face === "canvas" ? { viewport: { width: 480, height: 320 } } : {}, async ({ page, address }) => {
    await open(page, address, face);
    await goTo(page, "Compare");
    await page.getByLabel("Read the reasons of absences too").press("Space");
    for (const story of stories) {
      await openPeople(page, story, face);
      await goTo(page, "Due");
      const unencrypted = page.getByLabel("Record without encryption all the same");
      if (!(await unencrypted.isChecked())) {
        await unencrypted.press("Space");
        await asKnownOn(page, story.to);  // what is asked later is carried out later
      }
      for (const view of story.views) {
        const began = performance.now();
        const steps = await openRecord(page, view);
        await page.getByLabel("Policy", { exact: true }).selectOption(view.policy === "nw-wellbeing" ? "new" : "old");
        for (const day of [...new Set(view.year.map(({ date }) => date))]) await checkDay(page, view, day);
        const papers = [...view.letters, ...view.forms].filter((paper) => !paper.cutover);
        if (papers.length > 0) {
          await page.getByRole("button", { name: /^Prepare no\./ }).first().press("Enter");
          await page.getByLabel("Letter or form", { exact: true }).waitFor({ state: "attached" });
          for (const paper of papers) await checkPaper(page, view, paper);
          await click(page, "Back to what is due");
        }
        for (let left = steps; left > 0; --left) {
          await ready(page);
          await page.getByRole("button", { name: /^Undo/ }).press("Enter");
          await page.waitForFunction((empty) => document.getElementById("mirror").textContent.split("Nothing of it is recorded yet.").length - 1 === empty, 4 - left);
        }
        console.log(`ok: ${face}, ${story.story}, ${view.policy}: ${Math.round(performance.now() - began)} ms`);
      }
    }
  })));
