// The core program in WebAssembly prints, byte for byte, what the native program prints, for any order of rows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compare, hasNative, ledger, load, native, openCore, runNative, runSynth, value } from "./programs.mjs";
import { sample, shuffled, uci } from "./records.mjs";

if (!hasNative) {
  console.log(`skipped: no native program at ${native}`);
  process.exit(77);
}

const formats = ["json", "csv", "table"];
const rules = ["convert_to_support_plan", "stage_1=carry_with_review", "stage_2=honour_until_expiry", "covid=reset"];
const year = { from: "2025-04-01", to: "2026-03-31" };
const courier = { from: "2008-07-01", to: "2010-06-30" };
const cases = [
  { name: "the sample", record: sample(), old: "thornton-2009", new: "nw-wellbeing", ...year },
  { name: "the sample, both with triggers", record: sample(), old: "reigate-banstead-2014", new: "thornton-2009", ...year },
  { name: "the sample without its people", record: { absences: sample().absences }, old: "thornton-2009", new: "reigate-banstead-2014", ...year },
  { name: "UCI", record: uci(), old: "thornton-2009", new: "nw-wellbeing", ...courier },
  { name: "UCI, both with triggers", record: uci(), old: "reigate-banstead-2014", new: "thornton-2009", ...courier },
];

for (const { name, record, ...study } of cases) {
  if (!record) {
    console.log(`skipped: ${name}: the record is not at hand`);
    continue;
  }
  test(name, async () => {
    const program = await openCore();
    const expected = new Map();
    for (const seed of [0, 1, 2]) {
      const files = seed === 0 ? record : {
        absences: shuffled(record.absences, seed),
        people: record.people && shuffled(record.people, seed + 10),
      };
      load(program, files);
      compare(program, study);
      const { old, new: next, from, to } = study;
      ledger(program, { cutover: to, rules });
      for (const format of formats) {
        const ours = {
          compare: value(program.comparison_as(format)),
          "old findings": value(program.findings_as("old", format)),
          "new findings": value(program.findings_as("new", format)),
          "old timelines": value(program.timeline_as("old", "", format)),
          "new timelines": value(program.timeline_as("new", "", format)),
          ledger: value(program.ledger_as(format)),
        };
        const theirs = {
          compare: runNative("compare", { old, new: next, from, to, format }, files),
          "old findings": runNative("findings", { policy: old, "as-at": to, format }, files),
          "new findings": runNative("findings", { policy: next, "as-at": to, format }, files),
          "old timelines": runNative("timeline", { policy: old, "as-at": to, format, jobs: seed + 1 }, files),
          "new timelines": runNative("timeline", { policy: next, "as-at": to, format, jobs: seed + 1 }, files),
          ledger: runNative("ledger", { old, new: next, cutover: to, rule: rules, format, jobs: seed + 1 }, files),
        };
        for (const what of Object.keys(ours)) {
          assert.ok(theirs[what].length > 0, `${what} as ${format}: the native program printed nothing`);
          assert.equal(ours[what], theirs[what], `${what} as ${format}, rows in order ${seed}`);
          const key = `${what} as ${format}`;
          if (!expected.has(key)) expected.set(key, ours[what]);
          assert.equal(ours[what], expected.get(key), `${key} differs for another order of rows`);
        }
      }
    }
    console.log(`ok: ${name}: ${expected.size} outputs, 3 orders of rows, the same bytes`);
  });
}

test("a record with refused rows gives the same bytes too, and the same list of what was refused", async () => {
  const { absences, people } = sample();
  const files = { people, absences: `${absences}S001,2025-02-31,2025-03-01,,sickness\nS999,2025-02-01,2025-02-03,,sickness\nS002,2025-06-09,2025-06-01,,sickness\n` };
  const program = await openCore();
  load(program, files);
  compare(program, { old: "thornton-2009", new: "nw-wellbeing", ...year });
  const options = { old: "thornton-2009", new: "nw-wellbeing", ...year, format: "json" };
  assert.equal(value(program.comparison_as("json")), runNative("compare", options, files));
  const refused = value(program.refused_rows()).trimEnd().split("\n");
  assert.equal(refused.length, 4);
  console.log("ok: a record with refused rows");
});

test("a person's timeline with recorded facts is the same bytes", async () => {
  const facts = {
    events: "employee_id,date,kind,until\nS001,2025-05-06,fit_note,2025-06-01\nS001,2025-07-01,referral,\n",
    decisions: "employee_id,date,kind,about,value,until,why\nS001,2025-05-06,adjustment,four_spells,6,,agreed\nS001,2025-05-06,adjustment,no_such,6,,\n",
    stages: "employee_id,track,stage,from,expires,next_review\nS002,frequent,stage_1,2025-05-06,,2025-11-06\n",
  };
  const files = { ...sample(), ...facts };
  const program = await openCore();
  load(program, files);
  value(program.load_facts(facts.events, facts.decisions, facts.stages));
  compare(program, { old: "thornton-2009", new: "nw-wellbeing", ...year });
  for (const employee of ["S001", "S002"]) {
    for (const format of formats) {
      const ours = value(program.timeline_as("old", employee, format));
      assert.equal(ours, runNative("timeline", { policy: "thornton-2009", "as-at": year.to, employee, format }, files));
      assert.ok(ours.length > 0);
    }
  }
  console.log("ok: timelines with recorded facts");
});

test("a ledger with recorded facts and teams is the same bytes", async () => {
  const facts = {
    events: "employee_id,date,kind,until\nS001,2025-05-06,fit_note,2025-06-01\n",
    decisions: "employee_id,date,kind,about,value,until,why\nS001,2025-05-06,adjustment,four_spells,6,,agreed\n",
    stages: "employee_id,track,stage,from,expires,next_review\nS002,frequent,stage_2,2025-05-06,2026-11-06,\n",
  };
  const teams = "team,new_policy_from\nWaste,2026-01-05\nNowhere,2026-02-02\nHousing,2026-07-01\n";
  const files = { ...sample(), ...facts, teams };
  const program = await openCore();
  load(program, files);
  value(program.load_facts(facts.events, facts.decisions, facts.stages));
  value(program.load_teams(teams));
  compare(program, { old: "thornton-2009", new: "nw-wellbeing", ...year });
  ledger(program, { cutover: "2026-04-01", rules, review_within: "6 weeks", letters_before: "10 working days" });
  const options = {
    old: "thornton-2009", new: "nw-wellbeing", cutover: "2026-04-01", rule: rules,
    "review-within": "6 weeks", "letters-before": "10 working days", jobs: 3,
  };
  for (const format of formats) {
    const ours = value(program.ledger_as(format));
    assert.equal(ours, runNative("ledger", { ...options, format }, files));
    assert.ok(ours.includes("S002"));
  }
  assert.equal(`${JSON.stringify(value(program.ledger()), null, 2)}\n`, value(program.ledger_as("json")));
  console.log("ok: a ledger with recorded facts and teams");
});

test("a synthetic workforce is the same bytes: files, hashes, target beside achieved", async () => {
  const program = await openCore();
  for (const profile of ["council", "nhs_trust", "school", "civil_service"]) {
    const request = { profile, employees: 1500, years: 2, seed: 5 };
    value(program.begin_synthesis(JSON.stringify(request)));
    while (!value(program.continue_synthesis(200)).done);
    const made = runSynth({ ...request, jobs: 2 });
    for (const name of ["people.csv", "absences.csv"]) {
      const text = value(program.synthesis_file(name));
      assert.ok(text.split("\n").length > 1000, `${profile}: ${name} is short`);
      assert.equal(text, made.files[name], `${profile}: ${name}`);
    }
    for (const format of formats) assert.equal(value(program.synthesis_as(format)), made[format], `${profile} as ${format}`);
  }
  console.log("ok: synthetic workforces");
});

test("a projection is the same bytes, for any order of rows", async () => {
  const few = (text) => text.split("\n").filter((row) => /^(employee_id|S00\d)/.test(row)).join("\n");
  const { absences, people } = sample();
  const record = { absences: few(absences), people: few(people) };
  const dates = { from: "2026-01-01", to: "2027-12-31" };
  const policies = { old: "thornton-2009", new: "nw-wellbeing" };
  const program = await openCore();
  for (const seed of [0, 1]) {
    const files = seed === 0 ? record : { absences: shuffled(record.absences, seed), people: shuffled(record.people, seed) };
    load(program, files);
    compare(program, { ...policies, ...dates, project_from: "2026-04-01" });
    for (const format of [...formats, "figures"]) {
      const flags = format === "figures" ? { format: "csv", figures: true } : { format };
      const theirs = runNative("compare", { ...policies, ...dates, "project-from": "2026-04-01", jobs: seed + 1, ...flags }, record);
      assert.ok(theirs.includes("project"), `${format}: the native program does not name the mode`);
      assert.equal(value(program.comparison_as(format)), theirs, `${format}, rows in order ${seed}`);
    }
  }
  console.log("ok: a projection");
});
