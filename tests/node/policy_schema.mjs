// The schema of policy files, which editors use: it takes every policy there is, and refuses what it can see is wrong.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";

const { default: Ajv } = createRequire(new URL("../browser/package.json", import.meta.url))("ajv");

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const schema = read("scenarios/policies/policy.schema.json");
const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(schema);

const policies = ["scenarios/policies", "tests/policies"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .map((name) => `${folder}/${name}`));
assert.ok(policies.length >= 4, "there are policies to look at");
for (const path of policies) {
  validate(read(path));
  assert.deepEqual(validate.errors ?? [], [], path);
}

// What a file without the others can show: the place and the rule it breaks.
const bad = [
  ["a_list", "", "type"],
  ["letter_without_name", "/stages/0/letters/0", "anyOf"],
  ["unknown_field", "/triggers/0", "additionalProperties"],
  ["unknown_measure", "/triggers/0/measure", "enum"],
  ["missing_category", "/categories", "required"],
  ["two_windows", "/triggers/0/window", "oneOf"],
  ["two_bounds", "/triggers/0", "not"],
  ["threshold_zero", "/triggers/0/at_least", "anyOf"],
  ["assumed_without_why", "/triggers/0/assumed/at_least", "required"],
  ["assumed_without_range", "/triggers/0/assumed/at_least", "anyOf"],
  ["assumed_unknown_field", "/stages/0/assumed", "propertyNames"],
  ["term_in_fortnights", "/stages/0/review/length", "pattern"],
  ["warning_in_working_days", "/stages/0/warning/life", "pattern"],
  ["long_spell_in_months", "/long_term/at_least", "pattern"],
  ["step_without_stage", "/stages/0/missed", "anyOf"],
  ["judged_stage_without_why", "/stages/0", "required"],
  ["duty_of_unknown_category", "/duties/0/categories/0", "enum"],
  ["duty_of_unknown_reason", "/duties/0/reasons/0", "enum"],
  ["duty_on_recorded_without_kind", "/duties/0", "anyOf"],
  ["pay_without_bands", "/sick_pay/0/bands", "minItems"],
  ["judgement_without_settings", "/judgement", "required"],
  ["agreed_last_summer", "/document/agreed", "pattern"],
  ["sum_of_words", "/document/sums/0/parts/0", "pattern"],
  ["quotient_without_number", "/document/quotients/0", "oneOf"],
  ["newer_format", "/schema", "const"],
  ["stated_category_without_clause", "/categories/covid", "required"],
];
for (const [name, where, keyword] of bad) {
  assert.equal(validate(read(`tests/bad_input/policies/${name}.json`)), false, `${name} is let through`);
  const found = validate.errors.map((error) => `${error.instancePath} ${error.keyword}`);
  assert.ok(found.includes(`${where} ${keyword}`), `${name}: ${found.join(", ")}`);
}

// Every field of the schema stands in every_field.json, which the reader takes: neither knows a field the other lacks.
const seen = new Set();
const at = (node) => node.$ref ?? (node.properties ? undefined : node.allOf?.[0].$ref);
function visit(node, value, place) {
  const target = at(node);
  if (target) return visit(schema.definitions[target.split("/").at(-1)], value, target);
  if (Array.isArray(value)) return value.forEach((entry) => visit(node.items ?? {}, entry, place));
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    const held = value?.[name] ?? value?.assumed?.[name]?.value;
    if (held === undefined) continue;
    seen.add(`${place}.${name}`);
    visit(child, held, `${place}.${name}`);
  }
}
function fields(node, place) {
  const below = Object.entries(node.properties ?? {});
  return below.flatMap(([name, child]) => [`${place}.${name}`, ...fields(child, `${place}.${name}`)]);
}
visit(schema, read("tests/policies/every_field.json"), "#");
const generic = /^#\/definitions\/assumed/;
const all = [fields(schema, "#"), ...Object.entries(schema.definitions).map(([name, node]) => fields(node, `#/definitions/${name}`))].flat();
const missing = all.filter((place) => !generic.test(place) && !place.endsWith(".assumed") && !seen.has(place));
assert.deepEqual(missing, [], "fields of the schema that no test policy has");
console.log(`${policies.length} policies taken, ${bad.length} refused, ${seen.size} fields seen`);
