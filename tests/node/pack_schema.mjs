// The schema of packs of exercises, which editors use: it takes both packs, and refuses what it can see is wrong.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { default: Ajv } = createRequire(new URL("../browser/package.json", import.meta.url))("ajv");

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false })
  .compile(read("scenarios/exercises/pack.schema.json"));

const packs = ["manager-session", "train-the-trainer"].map((id) => read(`scenarios/exercises/${id}.json`));
const carrying = structuredClone(packs[0]);
carrying.schema = 2;
carrying.policies.old = read("scenarios/policies/reigate-banstead-2014.json");
for (const pack of [...packs, carrying]) {
  validate(pack);
  assert.deepEqual(validate.errors ?? [], [], pack.id);
}

const exercise = (pack) => pack.exercises[0];
const step = (pack) => exercise(pack).steps[0];
const at = "/exercises/0/steps/0";
const bad = [
  ["a list", () => [], "", "type"],
  ["a newer schema", (p) => (p.schema = 3), "/schema", "enum"],
  ["an unknown field", (p) => (p.colour = "red"), "", "additionalProperties"],
  ["minutes in words", (p) => (p.minutes = "many"), "/minutes", "type"],
  ["no exercises", (p) => (p.exercises = []), "/exercises", "minItems"],
  ["too many steps", (p) => (exercise(p).steps = Array(41).fill(step(p))), "/exercises/0/steps", "maxItems"],
  ["no new policy", (p) => delete p.policies.new, "/policies", "required"],
  ["an item that names no case study", (p) => (p.running_order[0] = { kind: "exercise", title: "One", minutes: 5 }), "/running_order/0", "required"],
  ["an unknown subject", (p) => (p.running_order[0].topics = ["weather"]), "/running_order/0/topics/0", "enum"],
  ["markup in a text", (p) => (step(p).told = "Hello <script>"), `${at}/told`, "not"],
  ["a reference in a title", (p) => (p.title = "Tom &amp; Jo"), "/title", "not"],
  ["two lines in a title", (p) => (p.title = "One\ntwo"), "/title", "not"],
  ["writing turned round", (p) => (p.title = "abc\u202ecba"), "/title", "not"],
  ["a text too long", (p) => (step(p).told = "a".repeat(2001)), `${at}/told`, "maxLength"],
  ["an id with spaces", (p) => (step(p).id = "the count"), `${at}/id`, "pattern"],
  ["a step called end", (p) => (step(p).id = "end"), `${at}/id`, "not"],
  ["a day in words", (p) => (step(p).day = "Monday"), `${at}/day`, "pattern"],
  ["an unknown form", (p) => (step(p).question.form = "guess"), `${at}/question/form`, "enum"],
  ["an unknown ask", (p) => (step(p).question.ask = "weather"), `${at}/question/ask`, "enum"],
  ["an answer typed in", (p) => (step(p).question.answer = 6), `${at}/question/answer`, "false schema"],
  ["no trigger named", (p) => (step(p).question = { text: "Met?", form: "choose_one", ask: "trigger_met" }), `${at}/question`, "required"],
  ["no model answer", (p) => (step(p).question = { text: "Say?", form: "free_text" }), `${at}/question`, "required"],
  ["feedback on nothing", (p) => delete step(p).question && (step(p).if_right = "Yes."), at, "dependencies"],
  ["a branch without its option", (p) => (step(p).branches = [{ on: "option", to: "end" }]), `${at}/branches/0`, "required"],
  ["a branch without its score", (p) => (step(p).branches = [{ on: "score_below", to: "end" }]), `${at}/branches/0`, "required"],
  ["an absence without a day", (p) => (exercise(p).record.absences = [{}]), "/exercises/0/record/absences/0", "required"],
  ["a misspelt column", (p) => (exercise(p).record.absences[0].firstday = "x"), "/exercises/0/record/absences/0", "propertyNames"],
  ["a number for a cell", (p) => (exercise(p).record.people[0].fte = 0.5), "/exercises/0/record/people/0/fte", "type"],
];
for (const [name, change, where, keyword] of bad) {
  const pack = structuredClone(packs[0]);
  const other = change(pack);
  assert.equal(validate(Array.isArray(other) && other.length === 0 && name === "a list" ? other : pack), false, `${name} is let through`);
  const found = validate.errors.map((error) => `${error.instancePath} ${error.keyword}`);
  assert.ok(found.includes(`${where} ${keyword}`), `${name}: ${found.join(", ")}`);
}
console.log(`${packs.length} packs taken, ${bad.length} faults refused`);
