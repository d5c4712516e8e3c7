/** ZEN judges the rules of many looks a call, natively or as WebAssembly; figures and stages are JavaScript's. */
import { createRequire } from "node:module";
import { looksOf, peopleOf, rulesAnswers, stageAnswers } from "./looks.mjs";

const batch = 1000;
const bits = "map(looks, (#.score >= 200 ? 1 : 0) + (#.spells >= 4 ? 2 : 0) + (#.short >= 3 ? 4 : 0) + (#.days >= 10 ? 8 : 0) + (#.length >= 28 ? 16 : 0))";
const graph = {
  nodes: [
    { id: "in", name: "looks", type: "inputNode" },
    { id: "rules", name: "rules", type: "expressionNode", content: { expressions: [{ id: "bits", key: "bits", value: bits }] } },
    { id: "out", name: "answers", type: "outputNode" },
  ],
  edges: [
    { id: "1", type: "edge", sourceId: "in", targetId: "rules" },
    { id: "2", type: "edge", sourceId: "rules", targetId: "out" },
  ],
};

function opened({ ZenEngine }, workload) {
  const people = peopleOf(workload);
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));
  return async () => {
    const looks = looksOf(people);
    const all = looks.flat();
    const met = [];
    for (let first = 0; first < all.length; first += batch) {
      const { result } = await decision.evaluate({ looks: all.slice(first, first + batch) });
      met.push(...result.bits);
    }
    return { ...rulesAnswers(all, (i) => met[i]), ...stageAnswers(looks, (i) => met[i]) };
  };
}

const load = (folder, name) => createRequire(new URL(`../${folder}package.json`, import.meta.url))(name);

export const openNative = (workload) => opened(load("", "@gorules/zen-engine"), workload);
export const openWasm = (workload) => opened(load("wasi/", "@gorules/zen-engine-wasm32-wasi"), workload);
