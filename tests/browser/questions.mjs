// Four questions that a policy group asks first, each answered from the shipped sample in at most six actions, found by
// role and name, in both views; the native program gives the same answers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { hasNative, runNative } from "../node/programs.mjs";
import { sample } from "../node/records.mjs";
import { byKeyboard, figure, inTextView, open } from "./app_page.mjs";
import { browserTest } from "./harness.mjs";

const mostActions = 6;
const policies = { old: "thornton-2009", new: "nw-wellbeing" };
const dates = { from: "2025-04-01", to: "2026-03-31" };

const ask = (command, options, format = "csv") => runNative(command, { ...options, format }, sample());
/** Rows of a CSV by the names of its columns; no cell of those read here holds a quote. */
function rows(csv) {
  const [head, ...lines] = csv.trim().split("\n").map((line) => line.match(/("[^"]*"|[^,]*)(,|$)/g).map((cell) => cell.replace(/,$/, "").replaceAll('"', "")));
  return lines.map((line) => Object.fromEntries(head.map((name, i) => [name, line[i]])));
}

/** A way of acting that counts: six are enough for every question. */
function counted(way, page) {
  let actions = 0;
  const act = (what) => async (...given) => {
    assert.ok(++actions <= mostActions, `more than ${mostActions} actions`);
    await what(...given);
  };
  return {
    start: () => void (actions = 0),
    go: act((place) => way.click(page.getByRole("navigation", { name: "Places" }).getByRole("button", { name: place, exact: true }))),
    press: act((name) => way.click(page.getByRole("button", { name, exact: true }))),
    type: act((label, text) => way.type(page.getByLabel(label, { exact: true }), text)),
    used: () => actions,
  };
}

const read = async (page, name) => (await figure(page, name).locator("p").allTextContents()).slice(1).join("; ");
const cellsOf = (row) => row.locator("th, td").allTextContents();
const tableNamed = (page, name) => page.locator("table, [role=grid], [role=table]").filter({ has: page.locator("caption", { hasText: name }) }).or(page.getByRole("table", { name })).or(page.getByRole("grid", { name })).first();

async function fewerMeetings(page, act) {
  await act.go("Compare");
  await figure(page, "Formal meetings").getByText(/fewer|more|as many/).first().waitFor({ state: "attached" });
  return (await read(page, "Formal meetings")).split(";")[0];
}

async function triggerThatMattersMost(page, act) {
  await act.go("Removal");
  await act.press("Try every set of triggers");
  await figure(page, "Matters most").waitFor({ state: "attached" });
  return read(page, "Matters most");
}

async function teamThatChangesMost(page, act) {
  await act.go("Compare");
  const table = tableNamed(page, "Teams, those first that change most");
  await table.locator("tbody tr").first().waitFor({ state: "attached" });
  return (await cellsOf(table.locator("tbody tr").first())).slice(0, 4);
}

/** What becomes of everybody at Stage 2 on the day before the change. */
async function colleagueAtStageTwo(page, act) {
  await act.go("Cut-over");
  await page.getByRole("heading", { name: "The ledger" }).waitFor({ state: "attached" });
  await act.type("Find a person, a team or what it is", "Stage 2");
  const table = tableNamed(page, "Live on the day before");
  await page.waitForFunction(() => [...document.querySelectorAll("tbody tr")].length > 0 &&
    [...document.querySelectorAll("tbody tr")].every((row) => row.textContent.includes("Stage 2")));
  const found = [];
  for (const row of await table.locator("tbody tr").all()) found.push(await cellsOf(row));
  return found.map(([person, team, what, rule, becomes]) => ({ person, team, what, rule, becomes }));
}

function answersOfTheProgram() {
  const figures = rows(ask("compare", { ...policies, ...dates, figures: true }));
  const meetings = (policy) => Number(figures.find((row) => row.policy === policy && row.figure === "formal_meetings").value);
  const fewer = `${meetings(policies.new)}, ${meetings(policies.old) - meetings(policies.new)} fewer`;
  const only = rows(ask("removal", { policy: policies.old, from: dates.from, "as-at": dates.to })).filter((row) => row.row === "only");
  const most = only.reduce((a, b) => (Number(b.people_with_finding) > Number(a.people_with_finding) ? b : a));
  const [team] = JSON.parse(ask("compare", { ...policies, ...dates, "by-team": true }, "json")).teams;
  const ledger = rows(ask("ledger", { ...policies, cutover: "2026-04-01" })).filter((row) => row.row === "item" && row.stage === "stage_2");
  return { fewer, most, team, ledger };
}

for (const way of [inTextView, byKeyboard]) {
  await browserTest(`four questions ${way.name}`, way.window, async ({ page, address }) => {
    await open(page, address, way.view);
    const act = counted(way, page);
    const answered = {};
    for (const question of [fewerMeetings, triggerThatMattersMost, teamThatChangesMost, colleagueAtStageTwo]) {
      act.start();
      answered[question.name] = await question(page, act);
      console.log(`${question.name}: ${JSON.stringify(answered[question.name])}, ${act.used()} actions`);
    }
    if (!hasNative) return console.log("skipped: the same answers from the native program: it is not built");
    const { fewer, most, team, ledger } = answersOfTheProgram();
    assert.equal(answered.fewerMeetings, fewer);
    const { name } = JSON.parse(readFileSync("scenarios/policies/thornton-2009.json")).triggers.find(({ id }) => id === most.triggers);
    assert.equal(answered.triggerThatMattersMost, `${name}; ${most.people_with_finding} people with a finding whom no other trigger catches`);
    assert.deepEqual(answered.teamThatChangesMost, [team.team, ...[team.only_old, team.only_new, team.both].map(String)]);
    assert.ok(ledger.length > 0, "nobody of the sample is at Stage 2");
    assert.deepEqual(answered.colleagueAtStageTwo.map(({ person, becomes }) => [person, becomes.toLowerCase()]),
      ledger.map(({ employee_id, becomes }) => [employee_id, becomes.toLowerCase()]));
  });
}
