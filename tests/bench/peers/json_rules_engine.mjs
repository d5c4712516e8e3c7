/** json-rules-engine judges the rules, one look a call; figures and stages are JavaScript's. */
import { Engine } from "json-rules-engine";
import { looksOf, peopleOf, rulesAnswers, stageAnswers } from "./looks.mjs";

const rules = [["score", 200], ["spells", 4], ["short", 3], ["days", 10], ["length", 28]];

export function open(workload) {
  const people = peopleOf(workload);
  const engine = new Engine(rules.map(([fact, value], rule) => ({
    conditions: { all: [{ fact, operator: "greaterThanInclusive", value }] },
    event: { type: "met", params: { bit: 1 << rule } },
  })));
  return async () => {
    const looks = looksOf(people);
    const all = looks.flat();
    const bits = [];
    for (const { score, spells, short, days, length } of all) {
      const { events } = await engine.run({ score, spells, short, days, length });
      bits.push(events.reduce((sum, { params }) => sum | params.bit, 0));
    }
    return { ...rulesAnswers(all, (i) => bits[i]), ...stageAnswers(looks, (i) => bits[i]) };
  };
}
